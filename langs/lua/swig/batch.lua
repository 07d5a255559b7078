local clock = require("clock")
local crosscall = require("crosscall")
local held = require("held")
local numbers = require("numbers")

local integer = numbers.integer

local cases = {}

-- case: add_batch
function cases.add_batch(size, loops)
  local add_batch = crosscall.add_batch
  local a, b = held.multiples(size, 1), held.multiples(size, 2)
  local status
  local sums = held.multiples(size, 0)
  local start = clock()
  for _ = 1, loops do
    status, sums = add_batch(a, b, sums)
  end
  return clock() - start, integer(sums[size])
end
-- end of cases

return cases
