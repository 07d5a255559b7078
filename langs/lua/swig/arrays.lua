local clock = require("clock")
local crosscall = require("crosscall")
local held = require("held")
local numbers = require("numbers")

local double = numbers.double

local cases = {}

-- case: sum_f64
function cases.sum_f64(size, loops)
  local sum_f64 = crosscall.sum_f64
  local values = held.doubles(size)
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum_f64(values)
  end
  return clock() - start, double(r)
end

-- case: scale_f64
function cases.scale_f64(size, loops)
  local scale_f64 = crosscall.scale_f64
  local status
  local values, factor = held.doubles(size), -1.0
  local start = clock()
  for _ = 1, loops do
    status, values = scale_f64(values, factor)
  end
  return clock() - start, double(values[size])
end
-- end of cases

return cases
