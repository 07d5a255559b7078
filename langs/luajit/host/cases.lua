--- Calls the functions of library.lua: the same loops with no border to cross, for scale.
-- given and kept are of one type, so the compiler must take them for the same memory: what goes through
-- them is fetched and stored at every loop. LuaJIT has no other means against hoisting.

local clock = require("clock")
local ffi = require("ffi")
local inputs = require("inputs")
local library = require("library")
local numbers = require("numbers")
local text = require("text")

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
    library.noop()
  end
  return tonumber(clock() - start), "0"
end

-- case: add_i32
function cases.add_i32(_, loops)
  local given, kept = ffi.new("int32_t[1]", 1000000), ffi.new("int32_t[1]")
  local b = 2345678
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.add_i32(given[0], b)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: inc_i64
function cases.inc_i64(_, loops)
  local x = ffi.new("int64_t[1]", 2LL ^ 53)
  local start = clock()
  for _ = 1, loops do
    x[0] = library.inc_i64(x[0])
  end
  return tonumber(clock() - start), integer(x[0])
end

-- case: sum2_i64
function cases.sum2_i64(_, loops)
  local a, b = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum2_i64(given[0], b)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum4_i64
function cases.sum4_i64(_, loops)
  local a, b, c, d = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum4_i64(given[0], b, c, d)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum6_i64
function cases.sum6_i64(_, loops)
  local a, b, c, d, e, f = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum6_i64(given[0], b, c, d, e, f)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum8_i64
function cases.sum8_i64(_, loops)
  local a, b, c, d, e, f, g, h = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum8_i64(given[0], b, c, d, e, f, g, h)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum12_i64
function cases.sum12_i64(_, loops)
  local a, b, c, d, e, f, g, h, i, j, k, l = inputs.powers()
  local given, kept = ffi.new("int64_t[1]", a), ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum12_i64(given[0], b, c, d, e, f, g, h, i, j, k, l)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sum8_f64
function cases.sum8_f64(_, loops)
  local b, c, d, e, f, g, h = 2, 4, 8, 16, 32, 64, 128
  local given, kept = ffi.new("double[1]", 1), ffi.new("double[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.sum8_f64(given[0], b, c, d, e, f, g, h)
  end
  return tonumber(clock() - start), double(kept[0])
end

-- case: str_len
function cases.str_len(size, loops)
  local given, kept = { text.of(size) }, { 0 }
  local start = clock()
  for _ = 1, loops do
    kept[1] = library.str_len(given[1])
  end
  return tonumber(clock() - start), integer(kept[1])
end

-- case: str_upper
function cases.str_upper(size, loops)
  local given, kept = { text.of(size) }, { "" }
  local start = clock()
  for _ = 1, loops do
    kept[1] = library.str_upper(given[1])
  end
  return tonumber(clock() - start), kept[1]
end

-- case: str_copy
function cases.str_copy(size, loops)
  local input = text.of(size)
  local capacity = size + 1
  local buffer = ffi.new("char[?]", capacity)
  local copy
  local start = clock()
  for _ = 1, loops do
    local length = library.str_copy(buffer, capacity, input)
    copy = ffi.string(buffer, length)
  end
  return tonumber(clock() - start), copy
end

-- case: person_json
function cases.person_json(_, loops)
  local name, id, age = "Zoë", 9007199254740993LL, 41
  local json
  local start = clock()
  for _ = 1, loops do
    json = library.person_json(name, id, age)
  end
  return tonumber(clock() - start), json
end

-- case: sum_f64
function cases.sum_f64(size, loops)
  local values = inputs.doubles(size)
  local r
  local start = clock()
  for _ = 1, loops do
    r = library.sum_f64(values, size)
  end
  return tonumber(clock() - start), double(r)
end

-- case: scale_f64
function cases.scale_f64(size, loops)
  local values = inputs.doubles(size)
  local start = clock()
  for _ = 1, loops do
    library.scale_f64(values, size, -1)
  end
  return tonumber(clock() - start), double(values[size - 1])
end

-- case: point_dist
function cases.point_dist(_, loops)
  local a, b = library.point(1, 2), library.point(4, 6)
  local kept = ffi.new("double[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.point_dist(a, b)
  end
  return tonumber(clock() - start), double(kept[0])
end

-- case: point_add
function cases.point_add(_, loops)
  local a, b = library.point(1, 2), library.point(3, 4)
  local x, y = ffi.new("double[1]"), ffi.new("double[1]")
  local start = clock()
  for _ = 1, loops do
    local p = library.point_add(a, b)
    x[0] = p.x
    y[0] = p.y
  end
  return tonumber(clock() - start), double(x[0]) .. "," .. double(y[0])
end

-- case: mat4_scale
function cases.mat4_scale(_, loops)
  local m = library.mat4()
  for i = 0, 15 do
    m.m[i] = i
  end
  local m2
  local start = clock()
  for _ = 1, loops do
    m2 = library.mat4_scale(m, 2)
  end
  return tonumber(clock() - start), double(numbers.sum(m2.m, 16))
end

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

-- case: counter_add
function cases.counter_add(_, loops)
  local counter = library.counter(5)
  local kept = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = counter:add(3)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: counter_cycle
function cases.counter_cycle(_, loops)
  local kept = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    local counter = library.counter(5)
    kept[0] = counter:add(3)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: buffer_adopt
function cases.buffer_adopt(size, loops)
  local first, last
  local start = clock()
  for _ = 1, loops do
    local buffer = library.buffer(size)
    first = buffer[0]
    last = buffer[size - 1]
  end
  return tonumber(clock() - start), first .. "," .. last
end

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

-- case: work
function cases.work(size, loops)
  local kept = ffi.new("int64_t[1]")
  local start = clock()
  for _ = 1, loops do
    kept[0] = library.work(size)
  end
  return tonumber(clock() - start), integer(kept[0])
end

-- case: sha256
function cases.sha256(size, loops)
  local data, digest = inputs.data(size), ffi.new("uint8_t[32]")
  local start = clock()
  for _ = 1, loops do
    library.sha256(data, size, digest)
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
    library.matmul_f64(a, b, product, size)
  end
  return tonumber(clock() - start), double(numbers.sum(product, count))
end

-- case: add_batch
function cases.add_batch(size, loops)
  local a, b = inputs.multiples(size, 1), inputs.multiples(size, 2)
  local sums = ffi.new("int32_t[?]", size)
  local start = clock()
  for _ = 1, loops do
    library.add_batch(a, b, sums, size)
  end
  return tonumber(clock() - start), integer(sums[size - 1])
end
-- end of cases

return cases
