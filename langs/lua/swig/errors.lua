local clock = require("clock")
local crosscall = require("crosscall")
local numbers = require("numbers")

local integer = numbers.integer

local cases = {}

-- case: parse_ok
function cases.parse_ok(_, loops)
  local parse_i64 = crosscall.parse_i64
  local input = "123456789012"
  local number
  local start = clock()
  for _ = 1, loops do
    local _, value = parse_i64(input)
    number = value
  end
  return clock() - start, integer(number)
end

-- case: parse_fail
function cases.parse_fail(_, loops)
  local parse_i64 = crosscall.parse_i64
  local input = "12x4567"
  local message
  local start = clock()
  for _ = 1, loops do
    local done, result = pcall(parse_i64, input)
    if not done then
      message = result
    end
  end
  local ns = clock() - start
  -- exception.i puts the name of its code before the message.
  return ns, (message:gsub("^SWIG_%a+:", ""))
end
-- end of cases

return cases
