local clock = require("clock")
local crosscall = require("crosscall")
local ffi = require("ffi")
local numbers = require("numbers")

local lib, OK, fail = crosscall.lib, crosscall.OK, crosscall.fail
local integer = numbers.integer
local place = ffi.typeof("int64_t[1]")

local cases = {}

-- case: parse_ok
function cases.parse_ok(_, loops)
  local input = "123456789012"
  local number = place()
  local start = clock()
  for _ = 1, loops do
    local value = place()
    if lib.xc_parse_i64(input, value) ~= OK then
      fail()
    end
    number[0] = value[0]
  end
  return tonumber(clock() - start), integer(number[0])
end

-- case: parse_fail
function cases.parse_fail(_, loops)
  local function parse(input)
    local value = place()
    if lib.xc_parse_i64(input, value) ~= OK then
      fail()
    end
    return value[0]
  end

  local input = "12x4567"
  local message
  local start = clock()
  for _ = 1, loops do
    local done, result = pcall(parse, input)
    if not done then
      message = result
    end
  end
  return tonumber(clock() - start), message
end
-- end of cases

return cases
