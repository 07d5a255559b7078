local clock = require("clock")
local ffi = require("ffi")
local library = require("library")
local numbers = require("numbers")

local integer = numbers.integer

local cases = {}

-- case: parse_ok
function cases.parse_ok(_, loops)
  local input = "123456789012"
  local number = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    number[0] = library.parse_i64(input)
  end
  return tonumber(clock() - start), integer(number[0])
end

-- case: parse_fail
function cases.parse_fail(_, loops)
  local input = "12x4567"
  local message
  local start = clock()
  for _ = 1, loops do
    local done, result = pcall(library.parse_i64, input)
    if not done then
      message = result
    end
  end
  return tonumber(clock() - start), message
end
-- end of cases

return cases
