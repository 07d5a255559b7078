--- Calls libcrosscall by LuaJIT's FFI.
-- Calls are written lib.name(…), not through a local for the function: the compiler turns that into a
-- direct call, https://luajit.org/ext_ffi_tutorial.html#cache
-- What it cannot compile (structs by value, callbacks) stays with the interpreter, which would look
-- the name up at every call: there a local saves 20 ns.
-- Integers of 64 bits are kept in an int64_t[1]: in a local variable each would be a new object.

local clock = require("clock")
local crosscall = require("crosscall")
local ffi = require("ffi")
local inputs = require("inputs")
local numbers = require("numbers")
local text = require("text")

local lib, OK, fail = crosscall.lib, crosscall.OK, crosscall.fail
local double, integer = numbers.double, numbers.integer

local cases = {}

-- case: empty
function cases.empty(_, loops)
  local start = clock()
  for _ = 1, loops do
  end
  return tonumber(clock() - start), "0"
end

-- case: noop
function cases.noop(_, loops)
  local start = clock()
  for _ = 1, loops do
    lib.xc_noop()
  end
  return tonumber(clock() - start), "0"
end

-- case: add_i32
function cases.add_i32(_, loops)
  local a, b = 1000000, 2345678
  local r
  local start = clock()
  for _ = 1, loops do
    r = lib.xc_add_i32(a, b)
  end
  return tonumber(clock() - start), integer(r)
end

-- case: inc_i64
function cases.inc_i64(_, loops)
  local x = 2LL ^ 53
  local start = clock()
  for _ = 1, loops do
    x = lib.xc_inc_i64(x)
  end
  return tonumber(clock() - start), integer(x)
end

-- case: sum2_i64
function cases.sum2_i64(_, loops)
  local a, b = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum2_i64(a, b)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum4_i64
function cases.sum4_i64(_, loops)
  local a, b, c, d = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum4_i64(a, b, c, d)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum6_i64
function cases.sum6_i64(_, loops)
  local a, b, c, d, e, f = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum6_i64(a, b, c, d, e, f)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum8_i64
function cases.sum8_i64(_, loops)
  local a, b, c, d, e, f, g, h = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum8_i64(a, b, c, d, e, f, g, h)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum12_i64
function cases.sum12_i64(_, loops)
  local a, b, c, d, e, f, g, h, i, j, k, l = inputs.powers()
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sum8_f64
function cases.sum8_f64(_, loops)
  local a, b, c, d, e, f, g, h = 1, 2, 4, 8, 16, 32, 64, 128
  local r
  local start = clock()
  for _ = 1, loops do
    r = lib.xc_sum8_f64(a, b, c, d, e, f, g, h)
  end
  return tonumber(clock() - start), double(r)
end

-- case: str_len
function cases.str_len(size, loops)
  local input = text.of(size)
  local r
  local start = clock()
  for _ = 1, loops do
    r = tonumber(lib.xc_str_len(input))
  end
  return tonumber(clock() - start), integer(r)
end

-- case: str_upper
function cases.str_upper(size, loops)
  local input = text.of(size)
  local upper
  local start = clock()
  for _ = 1, loops do
    local result = lib.xc_str_upper(input)
    if result == nil then
      fail()
    end
    upper = ffi.string(result)
    lib.xc_str_free(result)
  end
  return tonumber(clock() - start), upper
end

-- case: str_copy
function cases.str_copy(size, loops)
  local input = text.of(size)
  local capacity = size + 1
  local buffer = ffi.new("char[?]", capacity)
  local copy
  local start = clock()
  for _ = 1, loops do
    local length = lib.xc_str_copy(buffer, capacity, input)
    if length < 0 then
      fail()
    end
    copy = ffi.string(buffer, length)
  end
  return tonumber(clock() - start), copy
end

-- case: person_json
function cases.person_json(_, loops)
  local name, id, age = "Zoë", 9007199254740993LL, 41
  local person = ffi.new("xc_person")
  local json
  local start = clock()
  for _ = 1, loops do
    person.name = name
    person.id = id
    person.age = age
    local result = lib.xc_person_json(person)
    if result == nil then
      fail()
    end
    json = ffi.string(result)
    lib.xc_str_free(result)
  end
  return tonumber(clock() - start), json
end

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
  local values = inputs.doubles(size)
  local start = clock()
  for _ = 1, loops do
    if lib.xc_scale_f64(values, size, -1) ~= OK then
      fail()
    end
  end
  return tonumber(clock() - start), double(values[size - 1])
end

-- case: point_dist
function cases.point_dist(_, loops)
  local a, b = ffi.new("xc_point", 1, 2), ffi.new("xc_point", 4, 6)
  local r
  local start = clock()
  for _ = 1, loops do
    r = lib.xc_point_dist(a, b)
  end
  return tonumber(clock() - start), double(r)
end

-- case: point_add
function cases.point_add(_, loops)
  local a, b = ffi.new("xc_point", 1, 2), ffi.new("xc_point", 3, 4)
  local x, y
  local xc_point_add = lib.xc_point_add
  local start = clock()
  for _ = 1, loops do
    local p = xc_point_add(a, b)
    x = p.x
    y = p.y
  end
  return tonumber(clock() - start), double(x) .. "," .. double(y)
end

-- case: mat4_scale
function cases.mat4_scale(_, loops)
  local m = ffi.new("xc_mat4")
  for i = 0, 15 do
    m.m[i] = i
  end
  local m2
  local xc_mat4_scale = lib.xc_mat4_scale
  local start = clock()
  for _ = 1, loops do
    m2 = xc_mat4_scale(m, 2)
  end
  return tonumber(clock() - start), double(numbers.sum(m2.m, 16))
end

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
    status = xc_log_message(sink, user, 2)
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

-- case: counter_add
function cases.counter_add(_, loops)
  local counter = crosscall.counter(5)
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = counter:add(3)
  end
  local elapsed = clock() - start
  counter:close()
  return tonumber(elapsed), integer(r[0])
end

-- case: counter_cycle
function cases.counter_cycle(_, loops)
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    local counter = crosscall.counter(5)
    r[0] = counter:add(3)
    counter:close()
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: buffer_adopt
function cases.buffer_adopt(size, loops)
  local first, last
  local start = clock()
  for _ = 1, loops do
    local buffer = lib.xc_buffer_new(size)
    if buffer == nil then
      fail()
    end
    buffer = ffi.gc(buffer, lib.xc_buffer_free)
    first = buffer[0]
    last = buffer[size - 1]
    lib.xc_buffer_free(ffi.gc(buffer, nil))
  end
  return tonumber(clock() - start), first .. "," .. last
end

-- case: parse_ok
function cases.parse_ok(_, loops)
  local input = "123456789012"
  local value = ffi.new("int64_t[1]")
  local number = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    if lib.xc_parse_i64(input, value) ~= OK then
      fail()
    end
    number[0] = value[0]
  end
  return tonumber(clock() - start), integer(number[0])
end

-- case: parse_fail
function cases.parse_fail(_, loops)
  local value = ffi.new("int64_t[1]")

  local function parse(input)
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

-- case: work
function cases.work(size, loops)
  local r = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    r[0] = lib.xc_work(size)
  end
  return tonumber(clock() - start), integer(r[0])
end

-- case: sha256
function cases.sha256(size, loops)
  local data, digest = inputs.data(size), ffi.new("uint8_t[32]")
  local start = clock()
  for _ = 1, loops do
    if lib.xc_sha256(data, size, digest) ~= OK then
      fail()
    end
  end
  return tonumber(clock() - start), text.hex(ffi.string(digest, 32))
end

-- case: matmul_f64
function cases.matmul_f64(size, loops)
  local count = size * size
  local a, b = inputs.remainders(count, 7), inputs.remainders(count, 5)
  local product = ffi.new("double[?]", count)
  local start = clock()
  for _ = 1, loops do
    if lib.xc_matmul_f64(a, b, product, size) ~= OK then
      fail()
    end
  end
  return tonumber(clock() - start), double(numbers.sum(product, count))
end

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

-- What calls back must not be compiled, and the compiler finds out by itself only if the first call
-- does call back: https://luajit.org/ext_ffi_semantics.html#callback
jit.off(cases.apply_i64)
jit.off(cases.sort_i32)
jit.off(cases.log_message)

return cases
