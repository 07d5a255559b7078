--- libcrosscall's functions as one would write them for LuaJIT: C types for data, but no C code.

local bit = require("bit")
local ffi = require("ffi")

local band, bnot, bxor, bswap = bit.band, bit.bnot, bit.bxor, bit.bswap
local lshift, rshift, ror, tobit = bit.lshift, bit.rshift, bit.ror, bit.tobit

ffi.cdef([[
typedef struct { double x, y; } point;
typedef struct { double m[16]; } mat4;
typedef struct { int64_t value; } counter;
]])

local new_point = ffi.typeof("point")
local new_mat4 = ffi.typeof("mat4")
local new_bytes = ffi.typeof("uint8_t[?]")
local new_i32s = ffi.typeof("int32_t[?]")

local library = {}

function library.noop() end

function library.add_i32(a, b)
  return tobit(a + b)
end

function library.inc_i64(value)
  return value + 1
end

function library.sum2_i64(a, b)
  return a + b
end

function library.sum4_i64(a, b, c, d)
  return a + b + c + d
end

function library.sum6_i64(a, b, c, d, e, f)
  return a + b + c + d + e + f
end

function library.sum8_i64(a, b, c, d, e, f, g, h)
  return a + b + c + d + e + f + g + h
end

function library.sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)
  return a + b + c + d + e + f + g + h + i + j + k + l
end

function library.sum8_f64(a, b, c, d, e, f, g, h)
  return a + b + c + d + e + f + g + h
end

function library.str_len(text)
  return #text
end

function library.str_upper(text)
  return text:upper() -- of the C locale, which a Lua program has unless it asks for another
end

function library.str_copy(buffer, capacity, text)
  local length = #text
  if length >= capacity then
    error(string.format("str_copy: %d bytes do not fit %d", length + 1, capacity), 0)
  end
  ffi.copy(buffer, text)
  return length
end

local function escape(char)
  return char:match('["\\]') and "\\" .. char or string.format("\\u%04x", char:byte())
end

function library.person_json(name, id, age)
  local digits = tostring(id):gsub("LL$", "")
  return '{"name":"' .. name:gsub('[%c"\\]', escape) .. '","id":' .. digits .. ',"age":' .. age .. "}"
end

function library.sum_f64(values, count)
  local sum = 0
  for i = 0, count - 1 do
    sum = sum + values[i]
  end
  return sum
end

function library.scale_f64(values, count, factor)
  for i = 0, count - 1 do
    values[i] = values[i] * factor
  end
end

library.point = new_point
library.mat4 = new_mat4

function library.point_dist(a, b)
  local dx, dy = b.x - a.x, b.y - a.y
  return math.sqrt(dx * dx + dy * dy)
end

function library.point_add(a, b)
  return new_point(a.x + b.x, a.y + b.y)
end

function library.mat4_scale(matrix, factor)
  local scaled = new_mat4()
  for i = 0, 15 do
    scaled.m[i] = matrix.m[i] * factor
  end
  return scaled
end

function library.apply_i64(fn, value, count)
  for _ = 1, count do
    value = fn(value)
  end
  return value
end

local function merge(from, to, low, middle, high, compare)
  local left, right = low, middle
  for i = low, high - 1 do
    if right >= high or left < middle and compare(from[left], from[right]) <= 0 then
      to[i] = from[left]
      left = left + 1
    else
      to[i] = from[right]
      right = right + 1
    end
  end
end

-- The library's own merge sort: table.sort is not stable and knows no C arrays.
function library.sort_i32(input, output, count, compare)
  local from, to = new_i32s(count), new_i32s(count)
  ffi.copy(from, input, count * 4)
  local width = 1
  while width < count do
    for low = 0, count - 1, 2 * width do
      merge(from, to, low, math.min(low + width, count), math.min(low + 2 * width, count), compare)
    end
    from, to = to, from
    width = width * 2
  end
  ffi.copy(output, from, count * 4)
end

local MESSAGES = {
  [0] = "cache: 3 of 4 lookups hit",
  "listening on café-1:8080",
  "disk 91 % full – naïve retry №2",
  "connection lost: peer «мир» closed",
}

function library.log_message(sink, user, level)
  sink(level, MESSAGES[level], user)
end

local Counter = {}
Counter.__index = Counter

function Counter:add(amount)
  self.value = self.value + amount
  return self.value
end

library.counter = ffi.metatype("counter", Counter)

function library.buffer(size)
  if size == 0 then
    error("buffer: size is 0", 0)
  end
  local buffer = new_bytes(size)
  buffer[0] = 88 -- X
  buffer[size - 1] = 67 -- C
  return buffer
end

function library.parse_i64(text)
  local sign, digits = text:match("^([+-]?)(.*)$")
  if digits == "" then
    error("not a number: no digits", 0)
  end
  local odd = digits:find("%D")
  if odd then
    error("not a number: offset " .. #sign + odd - 1 .. " is no digit", 0)
  end
  local negative = sign == "-"
  local limit = negative and 9223372036854775808ULL or 9223372036854775807ULL
  local magnitude = 0ULL
  for i = 1, #digits do
    local digit = digits:byte(i) - 48
    if magnitude > (limit - digit) / 10 then
      error("out of range: more than 64 bits", 0)
    end
    magnitude = magnitude * 10 + digit
  end
  return ffi.cast("int64_t", negative and -magnitude or magnitude)
end

local seed = ffi.new("uint64_t[1]", 88172645463325252ULL) -- in memory: of a constant, one step is one too

function library.work(steps)
  local state = seed[0]
  for _ = 1, steps do
    state = bxor(state, lshift(state, 13))
    state = bxor(state, rshift(state, 7))
    state = bxor(state, lshift(state, 17))
  end
  return ffi.cast("int64_t", band(state, 0x1fffffffffffffULL))
end

-- An array of int32_t of numbers from 0 to 2^32.
local function tobits(numbers)
  local array = new_i32s(#numbers)
  for i, number in ipairs(numbers) do
    array[i - 1] = tobit(number)
  end
  return array
end

-- FIPS 180-4, section 4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64
-- primes.
local SHA256_K = tobits({
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
})
-- Section 5.3.3: the same of the square roots of the first eight.
local SHA256_START = tobits({
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
})

local words = new_i32s(64)

-- Section 6.2.2: the block of 64 bytes at block into the hash value.
local function sha256_block(hash, block)
  local big_endian = ffi.cast("const int32_t *", block)
  for t = 0, 15 do
    words[t] = bswap(big_endian[t])
  end
  for t = 16, 63 do
    local x, y = words[t - 15], words[t - 2]
    local s0 = bxor(ror(x, 7), ror(x, 18), rshift(x, 3))
    local s1 = bxor(ror(y, 17), ror(y, 19), rshift(y, 10))
    words[t] = tobit(words[t - 16] + s0 + words[t - 7] + s1)
  end
  local a, b, c, d, e, f, g, h = hash[0], hash[1], hash[2], hash[3], hash[4], hash[5], hash[6], hash[7]
  for t = 0, 63 do
    local s1 = bxor(ror(e, 6), ror(e, 11), ror(e, 25))
    local t1 = h + s1 + bxor(band(e, f), band(bnot(e), g)) + SHA256_K[t] + words[t]
    local s0 = bxor(ror(a, 2), ror(a, 13), ror(a, 22))
    local t2 = s0 + bxor(band(a, b), band(a, c), band(b, c))
    h, g, f, e = g, f, e, tobit(d + t1)
    d, c, b, a = c, b, a, tobit(t1 + t2)
  end
  hash[0], hash[1] = tobit(hash[0] + a), tobit(hash[1] + b)
  hash[2], hash[3] = tobit(hash[2] + c), tobit(hash[3] + d)
  hash[4], hash[5] = tobit(hash[4] + e), tobit(hash[5] + f)
  hash[6], hash[7] = tobit(hash[6] + g), tobit(hash[7] + h)
end

function library.sha256(data, size, digest)
  local hash = new_i32s(8)
  ffi.copy(hash, SHA256_START, 32)
  local bytes = ffi.cast("const uint8_t *", data)
  local rest = size % 64
  local whole = size - rest
  for at = 0, whole - 1, 64 do
    sha256_block(hash, bytes + at)
  end
  local tail_size = rest < 56 and 64 or 128
  local tail = new_bytes(tail_size)
  ffi.copy(tail, bytes + whole, rest)
  tail[rest] = 0x80
  local bits = ffi.cast("int32_t *", tail + tail_size - 8)
  bits[0] = bswap(tobit(math.floor(size / 2 ^ 29)))
  bits[1] = bswap(tobit(size * 8))
  for at = 0, tail_size - 1, 64 do
    sha256_block(hash, tail + at)
  end
  local out = ffi.cast("int32_t *", digest)
  for i = 0, 7 do
    out[i] = bswap(hash[i])
  end
end

function library.matmul_f64(a, b, product, n)
  ffi.fill(product, n * n * 8)
  for i = 0, n - 1 do
    local row = i * n
    for k = 0, n - 1 do
      local factor = a[row + k]
      local other = k * n
      for j = 0, n - 1 do
        product[row + j] = product[row + j] + factor * b[other + j]
      end
    end
  end
end

function library.add_batch(a, b, sums, count)
  for i = 0, count - 1 do
    sums[i] = tobit(a[i] + b[i])
  end
end

return library
