local clock = require("clock")
local ffi = require("ffi")
local inputs = require("inputs")
local library = require("library")
local numbers = require("numbers")

local integer = numbers.integer

local cases = {}

-- case: apply_i64
function cases.apply_i64(size, loops)
  local function increment(value)
    return value + 1
  end

  local given, kept = ffi.new("int64_t[1]", 2LL ^ 53), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.apply_i64(increment, given[0], size)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sort_i32
function cases.sort_i32(size, loops)
  local function compare(a, b)
    return a < b and -1 or a > b and 1 or 0
  end

  local input, output = inputs.shuffled(size), ffi.new("int32_t[?]", size)
  local start = clock()
  for _ = 1, loops do
    library.sort_i32(input, output, size, compare)
  end
  local elapsed = clock() - start
  local middle = math.floor(size / 2)
  return tonumber(elapsed), output[0] .. "," .. output[middle] .. "," .. output[size - 1]
end

-- case: log_message
function cases.log_message(_, loops)
  local function sink(level, message, keeper)
    keeper.level = level
    keeper.message = message
  end

  local keeper = { number = 7 }
  local start = clock()
  for _ = 1, loops do
    library.log_message(sink, keeper, 2)
  end
  local elapsed = clock() - start
  return tonumber(elapsed), keeper.level .. "|" .. keeper.message .. "|" .. keeper.number
end
-- end of cases

return cases
