local clock = require("clock")
local crosscall = require("crosscall")
local ffi = require("ffi")
local inputs = require("inputs")
local numbers = require("numbers")

local lib, OK, fail = crosscall.lib, crosscall.OK, crosscall.fail
local integer = numbers.integer

local cases = {}

-- case: add_batch
function cases.add_batch(size, loops)
  local a, b = inputs.multiples(size, 1), inputs.multiples(size, 2)
  local sums = ffi.new("int32_t[?]", size)
  local start = clock()
  for _ = 1, loops do
    if lib.xc_add_batch(a, b, sums, size) ~= OK then
      fail()
    end
  end
  return tonumber(clock() - start), integer(sums[size - 1])
end
-- end of cases

return cases
