local clock = require("clock")
local crosscall = require("crosscall")
local held = require("held")
local numbers = require("numbers")

local integer = numbers.integer

local cases = {}

-- case: apply_i64
function cases.apply_i64(size, loops)
  local function increment(value)
    return value + 1
  end

  local apply_i64 = crosscall.apply_i64
  local value = 9007199254740992
  local r
  local start = clock()
  for _ = 1, loops do
    r = apply_i64(increment, value, size)
  end
  return clock() - start, integer(r)
end

-- case: sort_i32
function cases.sort_i32(size, loops)
  local function compare(a, b)
    return a < b and -1 or a > b and 1 or 0
  end

  local sort_i32 = crosscall.sort_i32
  local input, output = held.shuffled(size), held.multiples(size, 0)
  local start = clock()
  for _ = 1, loops do
    sort_i32(input, output, compare)
  end
  return clock() - start, output[1] .. "," .. output[math.floor(size / 2) + 1] .. "," .. output[size]
end

-- case: log_message
function cases.log_message(_, loops)
  local function sink(level, message, keeper)
    keeper.level = level
    keeper.message = message
  end

  local log_message = crosscall.log_message
  local keeper, level = { number = 7 }, 2
  local start = clock()
  for _ = 1, loops do
    log_message(sink, keeper, level)
  end
  return clock() - start, keeper.level .. "|" .. keeper.message .. "|" .. keeper.number
end
-- end of cases

return cases
