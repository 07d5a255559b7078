--- libcrosscall's functions as one would write them in Lua 5.4.

local library = {}

function library.noop() end

function library.add_i32(a, b)
  return a + b
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

-- Lua has no memory to write bytes to; a table of one string stands for the buffer.
function library.str_copy(buffer, capacity, text)
  local length = #text
  if length >= capacity then
    error(string.format("str_copy: %d bytes do not fit %d", length + 1, capacity), 0)
  end
  buffer[1] = text
  return length
end

local function escape(char)
  return char:match('["\\]') and "\\" .. char or string.format("\\u%04x", char:byte())
end

function library.person_json(name, id, age)
  return '{"name":"' .. name:gsub('[%c"\\]', escape) .. '","id":' .. id .. ',"age":' .. age .. "}"
end

function library.sum_f64(values)
  local sum = 0.0
  for i = 1, #values do
    sum = sum + values[i]
  end
  return sum
end

function library.scale_f64(values, factor)
  for i = 1, #values do
    values[i] = values[i] * factor
  end
end

function library.point_dist(a, b)
  local dx, dy = b.x - a.x, b.y - a.y
  return (dx * dx + dy * dy) ^ 0.5
end

function library.point_add(a, b)
  return { x = a.x + b.x, y = a.y + b.y }
end

function library.mat4_scale(matrix, factor)
  local scaled = {}
  for i = 1, 16 do
    scaled[i] = matrix[i] * factor
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

-- The library's own merge sort: table.sort is not stable.
function library.sort_i32(input, output, compare)
  local count = #input
  local from, to = table.move(input, 1, count, 1, {}), output
  local width = 1
  while width < count do
    for low = 1, count, 2 * width do
      merge(from, to, low, math.min(low + width, count + 1), math.min(low + 2 * width, count + 1), compare)
    end
    from, to = to, from
    width = width * 2
  end
  if from ~= output then
    table.move(from, 1, count, 1, output)
  end
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

function library.counter(value)
  return setmetatable({ value = value }, Counter)
end

function Counter:add(amount)
  local value = self.value + amount
  self.value = value
  return value
end

--- size bytes as a string, which is what Lua has for bytes.
function library.buffer(size)
  if size == 0 then
    error("buffer: size is 0", 0)
  end
  return size == 1 and "C" or "X" .. ("\0"):rep(size - 2) .. "C"
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
  local number = tonumber(text) -- a float if it does not fit
  if math.type(number) ~= "integer" then
    error("out of range: more than 64 bits", 0)
  end
  return number
end

function library.work(steps)
  local state = 88172645463325252
  for _ = 1, steps do
    state = state ~ state << 13
    state = state ~ state >> 7
    state = state ~ state << 17
  end
  return state & (1 << 53) - 1
end

-- FIPS 180-4, section 4.2.2: first 32 bits of the fractional parts of the cube roots of the first 64
-- primes.
local SHA256_K = {
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
  0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
  0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
  0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
  0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
  0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
  0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
}
-- Section 5.3.3: the same of the square roots of the first eight.
local SHA256_START = {
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
}

-- The words above 32 bits of a number that is shifted twice stand for what a rotation brings back.
local function twice(word)
  return word | word << 32
end

local BLOCK = ">" .. ("I4"):rep(16)

-- Section 6.2.2: the block of 64 bytes at a place of data into the hash value.
local function sha256_block(hash, data, place)
  local w = { BLOCK:unpack(data, place) }
  for t = 17, 64 do
    local x, y = twice(w[t - 15]), twice(w[t - 2])
    local s0 = x >> 7 ~ x >> 18 ~ (x & 0xffffffff) >> 3
    local s1 = y >> 17 ~ y >> 19 ~ (y & 0xffffffff) >> 10
    w[t] = w[t - 16] + s0 + w[t - 7] + s1 & 0xffffffff
  end
  local a, b, c, d, e, f, g, h = table.unpack(hash)
  for t = 1, 64 do
    local x, y = twice(e), twice(a)
    local t1 = h + (x >> 6 ~ x >> 11 ~ x >> 25) + (e & f ~ ~e & g) + SHA256_K[t] + w[t]
    local t2 = (y >> 2 ~ y >> 13 ~ y >> 22) + (a & b ~ a & c ~ b & c)
    h, g, f, e = g, f, e, d + t1 & 0xffffffff
    d, c, b, a = c, b, a, t1 + t2 & 0xffffffff
  end
  for i, value in ipairs({ a, b, c, d, e, f, g, h }) do
    hash[i] = hash[i] + value & 0xffffffff
  end
end

function library.sha256(data)
  local size = #data
  local hash = { table.unpack(SHA256_START) }
  local whole = size - size % 64
  for place = 1, whole, 64 do
    sha256_block(hash, data, place)
  end
  local zeros = ("\0"):rep(-(size + 9) % 64)
  local tail = data:sub(whole + 1) .. "\x80" .. zeros .. (">I8"):pack(size * 8)
  for place = 1, #tail, 64 do
    sha256_block(hash, tail, place)
  end
  return (">I4I4I4I4I4I4I4I4"):pack(table.unpack(hash))
end

function library.matmul_f64(a, b, product, n)
  for i = 0, n - 1 do
    local row = i * n
    for j = 1, n do
      product[row + j] = 0.0
    end
    for k = 1, n do
      local factor = a[row + k]
      local other = (k - 1) * n
      for j = 1, n do
        product[row + j] = product[row + j] + factor * b[other + j]
      end
    end
  end
end

function library.add_batch(a, b, sums)
  for i = 1, #a do
    sums[i] = a[i] + b[i]
  end
end

return library
