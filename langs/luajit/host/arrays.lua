local clock = require("clock")
local inputs = require("inputs")
local library = require("library")
local numbers = require("numbers")

local double = numbers.double

local cases = {}

-- case: sum_f64
function cases.sum_f64(size, loops)
  local values = inputs.doubles(size)
  local r
  local start = clock()
  for _ = 1, loops do
    r = library.sum_f64(values, size)
  end
  return tonumber(clock() - start), double(r)
end

-- case: scale_f64
function cases.scale_f64(size, loops)
  local values = inputs.doubles(size)
  local start = clock()
  for _ = 1, loops do
    library.scale_f64(values, size, -1)
  end
  return tonumber(clock() - start), double(values[size - 1])
end
-- end of cases

return cases
