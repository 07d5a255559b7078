--- Calls the functions of library.lua: the same loops with no border to cross, for scale.

local clock = require("clock")
local inputs = require("inputs")
local library = require("library")
local numbers = require("numbers")
local protocol = require("protocol")
local text = require("text")

local double = numbers.double

local cases = {}

-- case: empty
function cases.empty(_, loops)
  local start = clock()
  for _ = 1, loops do
  end
  return clock() - start, "0"
end

-- case: noop
function cases.noop(_, loops)
  local noop = library.noop
  local start = clock()
  for _ = 1, loops do
    noop()
  end
  return clock() - start, "0"
end

-- case: add_i32
function cases.add_i32(_, loops)
  local add_i32 = library.add_i32
  local a, b = 1000000, 2345678
  local r
  local start = clock()
  for _ = 1, loops do
    r = add_i32(a, b)
  end
  return clock() - start, tostring(r)
end

-- case: inc_i64
function cases.inc_i64(_, loops)
  local inc_i64 = library.inc_i64
  local x = 1 << 53
  local start = clock()
  for _ = 1, loops do
    x = inc_i64(x)
  end
  return clock() - start, tostring(x)
end

-- case: sum2_i64
function cases.sum2_i64(_, loops)
  local sum2_i64 = library.sum2_i64
  local a, b = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum2_i64(a, b)
  end
  return clock() - start, tostring(r)
end

-- case: sum4_i64
function cases.sum4_i64(_, loops)
  local sum4_i64 = library.sum4_i64
  local a, b, c, d = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum4_i64(a, b, c, d)
  end
  return clock() - start, tostring(r)
end

-- case: sum6_i64
function cases.sum6_i64(_, loops)
  local sum6_i64 = library.sum6_i64
  local a, b, c, d, e, f = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum6_i64(a, b, c, d, e, f)
  end
  return clock() - start, tostring(r)
end

-- case: sum8_i64
function cases.sum8_i64(_, loops)
  local sum8_i64 = library.sum8_i64
  local a, b, c, d, e, f, g, h = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum8_i64(a, b, c, d, e, f, g, h)
  end
  return clock() - start, tostring(r)
end

-- case: sum12_i64
function cases.sum12_i64(_, loops)
  local sum12_i64 = library.sum12_i64
  local a, b, c, d, e, f, g, h, i, j, k, l = inputs.powers()
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)
  end
  return clock() - start, tostring(r)
end

-- case: sum8_f64
function cases.sum8_f64(_, loops)
  local sum8_f64 = library.sum8_f64
  local a, b, c, d, e, f, g, h = 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum8_f64(a, b, c, d, e, f, g, h)
  end
  return clock() - start, double(r)
end

-- case: str_len
function cases.str_len(size, loops)
  local str_len = library.str_len
  local input = text.of(size)
  local r
  local start = clock()
  for _ = 1, loops do
    r = str_len(input)
  end
  return clock() - start, tostring(r)
end

-- case: str_upper
function cases.str_upper(size, loops)
  local str_upper = library.str_upper
  local input = text.of(size)
  local upper
  local start = clock()
  for _ = 1, loops do
    upper = str_upper(input)
  end
  return clock() - start, upper
end

-- case: str_copy
function cases.str_copy(size, loops)
  local str_copy = library.str_copy
  local input = text.of(size)
  local capacity = size + 1
  local buffer = {}
  local copy
  local start = clock()
  for _ = 1, loops do
    str_copy(buffer, capacity, input)
    copy = buffer[1]
  end
  return clock() - start, copy
end

-- case: person_json
function cases.person_json(_, loops)
  local person_json = library.person_json
  local name, id, age = "Zoë", 9007199254740993, 41
  local json
  local start = clock()
  for _ = 1, loops do
    json = person_json(name, id, age)
  end
  return clock() - start, json
end

-- case: sum_f64
function cases.sum_f64(size, loops)
  local sum_f64 = library.sum_f64
  local values = inputs.doubles(size)
  local r
  local start = clock()
  for _ = 1, loops do
    r = sum_f64(values)
  end
  return clock() - start, double(r)
end

-- case: scale_f64
function cases.scale_f64(size, loops)
  local scale_f64 = library.scale_f64
  local values = inputs.doubles(size)
  local start = clock()
  for _ = 1, loops do
    scale_f64(values, -1.0)
  end
  return clock() - start, double(values[size])
end

-- case: point_dist
function cases.point_dist(_, loops)
  local point_dist = library.point_dist
  local a, b = { x = 1.0, y = 2.0 }, { x = 4.0, y = 6.0 }
  local r
  local start = clock()
  for _ = 1, loops do
    r = point_dist(a, b)
  end
  return clock() - start, double(r)
end

-- case: point_add
function cases.point_add(_, loops)
  local point_add = library.point_add
  local a, b = { x = 1.0, y = 2.0 }, { x = 3.0, y = 4.0 }
  local x, y
  local start = clock()
  for _ = 1, loops do
    local p = point_add(a, b)
    x = p.x
    y = p.y
  end
  return clock() - start, double(x) .. "," .. double(y)
end

-- case: mat4_scale
function cases.mat4_scale(_, loops)
  local mat4_scale = library.mat4_scale
  local m = inputs.doubles(16)
  local m2
  local start = clock()
  for _ = 1, loops do
    m2 = mat4_scale(m, 2.0)
  end
  return clock() - start, double(numbers.sum(m2, 16))
end

-- case: apply_i64
function cases.apply_i64(size, loops)
  local function increment(value)
    return value + 1
  end

  local apply_i64 = library.apply_i64
  local value = 1 << 53
  local r
  local start = clock()
  for _ = 1, loops do
    r = apply_i64(increment, value, size)
  end
  return clock() - start, tostring(r)
end

-- case: sort_i32
function cases.sort_i32(size, loops)
  local function compare(a, b)
    return a < b and -1 or a > b and 1 or 0
  end

  local sort_i32 = library.sort_i32
  local input, output = inputs.shuffled(size), inputs.multiples(size, 0)
  local start = clock()
  for _ = 1, loops do
    sort_i32(input, output, compare)
  end
  return clock() - start, output[1] .. "," .. output[size // 2 + 1] .. "," .. output[size]
end

-- case: log_message
function cases.log_message(_, loops)
  local function sink(level, message, keeper)
    keeper.level = level
    keeper.message = message
  end

  local log_message = library.log_message
  local keeper = { number = 7 }
  local start = clock()
  for _ = 1, loops do
    log_message(sink, keeper, 2)
  end
  return clock() - start, keeper.level .. "|" .. keeper.message .. "|" .. keeper.number
end

-- case: counter_add
function cases.counter_add(_, loops)
  local counter = library.counter(5)
  local r
  local start = clock()
  for _ = 1, loops do
    r = counter:add(3)
  end
  return clock() - start, tostring(r)
end

-- case: counter_cycle
function cases.counter_cycle(_, loops)
  local new = library.counter
  local r
  local start = clock()
  for _ = 1, loops do
    local counter = new(5)
    r = counter:add(3)
  end
  return clock() - start, tostring(r)
end

-- case: buffer_adopt
function cases.buffer_adopt(size, loops)
  local new = library.buffer
  local first, last
  local start = clock()
  for _ = 1, loops do
    local buffer = new(size)
    first = buffer:byte(1)
    last = buffer:byte(size)
  end
  return clock() - start, first .. "," .. last
end

-- case: parse_ok
function cases.parse_ok(_, loops)
  local parse_i64 = library.parse_i64
  local input = "123456789012"
  local number
  local start = clock()
  for _ = 1, loops do
    number = parse_i64(input)
  end
  return clock() - start, tostring(number)
end

-- case: parse_fail
function cases.parse_fail(_, loops)
  local parse_i64 = library.parse_i64
  local input = "12x4567"
  local message
  local start = clock()
  for _ = 1, loops do
    local done, result = pcall(parse_i64, input)
    if not done then
      message = result
    end
  end
  return clock() - start, message
end

-- case: work
function cases.work(size, loops)
  local work = library.work
  local r
  local start = clock()
  for _ = 1, loops do
    r = work(size)
  end
  return clock() - start, tostring(r)
end

-- case: sha256
function cases.sha256(size, loops)
  local sha256 = library.sha256
  local data = inputs.data(size)
  local digest
  local start = clock()
  for _ = 1, loops do
    digest = sha256(data)
  end
  return clock() - start, text.hex(digest)
end

-- case: matmul_f64
function cases.matmul_f64(size, loops)
  local matmul_f64 = library.matmul_f64
  local count = size * size
  local a, b = inputs.remainders(count, 7), inputs.remainders(count, 5)
  local product = inputs.zeros(count)
  local start = clock()
  for _ = 1, loops do
    matmul_f64(a, b, product, size)
  end
  return clock() - start, double(numbers.sum(product, count))
end

-- case: add_batch
function cases.add_batch(size, loops)
  local add_batch = library.add_batch
  local a, b = inputs.multiples(size, 1), inputs.multiples(size, 2)
  local sums = inputs.multiples(size, 0)
  local start = clock()
  for _ = 1, loops do
    add_batch(a, b, sums)
  end
  return clock() - start, tostring(sums[size])
end
-- end of cases

protocol.serve(_VERSION, 1, cases)
