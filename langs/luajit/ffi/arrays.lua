local clock = require("clock")
local crosscall = require("crosscall")
local inputs = require("inputs")
local numbers = require("numbers")

local lib, OK, fail = crosscall.lib, crosscall.OK, crosscall.fail
local double = numbers.double

local cases = {}

-- case: sum_f64
function cases.sum_f64(size, loops)
  local values = inputs.doubles(size)
  local r
  local start = clock()
  for _ = 1, loops do
    r = lib.xc_sum_f64(values, size)
  end
  return tonumber(clock() - start), double(r)
end

-- case: scale_f64
function cases.scale_f64(size, loops)
  local values, factor = inputs.doubles(size), -1
  local start = clock()
  for _ = 1, loops do
    if lib.xc_scale_f64(values, size, factor) ~= OK then
      fail()
    end
  end
  return tonumber(clock() - start), double(values[size - 1])
end
-- end of cases

return cases
