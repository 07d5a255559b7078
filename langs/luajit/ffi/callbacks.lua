local clock = require("clock")
local crosscall = require("crosscall")
local ffi = require("ffi")
local inputs = require("inputs")
local numbers = require("numbers")

local lib, OK, fail = crosscall.lib, crosscall.OK, crosscall.fail
local integer = numbers.integer

local cases = {}

-- case: apply_i64
function cases.apply_i64(size, loops)
  local increment = ffi.cast("xc_map_i64", function(value)
    return value + 1
  end)
  local value = 2LL ^ 53
  local r
  local xc_apply_i64 = lib.xc_apply_i64
  local start = clock()
  for _ = 1, loops do
    r = xc_apply_i64(increment, nil, value, size)
  end
  local elapsed = clock() - start
  increment:free()
  return tonumber(elapsed), integer(r)
end

-- case: sort_i32
function cases.sort_i32(size, loops)
  local compare = ffi.cast("xc_compare_i32", function(a, b)
    return a < b and -1 or a > b and 1 or 0
  end)
  local input, output = inputs.shuffled(size), ffi.new("int32_t[?]", size)
  local status
  local xc_sort_i32 = lib.xc_sort_i32
  local start = clock()
  for _ = 1, loops do
    status = xc_sort_i32(input, output, size, compare, nil)
    if status ~= OK then
      break
    end
  end
  local elapsed = clock() - start
  compare:free()
  if status ~= OK then
    fail()
  end
  local middle = math.floor(size / 2)
  return tonumber(elapsed), output[0] .. "," .. output[middle] .. "," .. output[size - 1]
end

-- case: log_message
function cases.log_message(_, loops)
  local keepers = { { number = 7 } }
  local level = 2
  local user = ffi.cast("void *", 1) -- a table has no address: its place in keepers travels
  local sink = ffi.cast("xc_log_sink", function(level, message, place)
    local keeper = keepers[tonumber(ffi.cast("intptr_t", place))]
    keeper.level = level
    keeper.message = ffi.string(message)
  end)
  local status
  local xc_log_message = lib.xc_log_message
  local start = clock()
  for _ = 1, loops do
    status = xc_log_message(sink, user, level)
    if status ~= OK then
      break
    end
  end
  local elapsed = clock() - start
  sink:free()
  if status ~= OK then
    fail()
  end
  local keeper = keepers[1]
  return tonumber(elapsed), keeper.level .. "|" .. keeper.message .. "|" .. keeper.number
end
-- end of cases

-- What calls back must not be compiled, and the compiler finds out by itself only if the first call
-- does call back: https://luajit.org/ext_ffi_semantics.html#callback
jit.off(cases.apply_i64)
jit.off(cases.sort_i32)
jit.off(cases.log_message)

return cases
