# frozen_string_literal: true

require "json"

# libcrosscall's functions as one would write them in Ruby: no C but what the interpreter brings.
#
# Ruby's integers do not wrap around, so nothing here cuts them to 32 or 64 bits but work and
# sha256, whose results depend on it.
module Crosscall
  MESSAGES = [
    "cache: 3 of 4 lookups hit",
    "listening on café-1:8080",
    "disk 91 % full – naïve retry №2",
    "connection lost: peer «мир» closed"
  ].freeze
  INT64 = (-2**63...2**63).freeze
  MASK64 = 2**64 - 1

  # A call failed; the text says why.
  class Error < StandardError
  end

  Point = Struct.new(:x, :y)

  class Counter
    def initialize(value)
      @value = value
    end

    def add(amount)
      @value += amount
    end
  end

  module_function

  def noop
  end

  def add_i32(a, b)
    a + b
  end

  def inc_i64(value)
    value + 1
  end

  def sum2_i64(a, b)
    a + b
  end

  def sum4_i64(a, b, c, d)
    a + b + c + d
  end

  def sum6_i64(a, b, c, d, e, f)
    a + b + c + d + e + f
  end

  def sum8_i64(a, b, c, d, e, f, g, h)
    a + b + c + d + e + f + g + h
  end

  def sum12_i64(a, b, c, d, e, f, g, h, i, j, k, l)
    a + b + c + d + e + f + g + h + i + j + k + l
  end

  def sum8_f64(a, b, c, d, e, f, g, h)
    a + b + c + d + e + f + g + h
  end

  def str_len(text)
    text.bytesize
  end

  def str_upper(text)
    text.upcase(:ascii)
  end

  # buffer is a binary String, so its indices are bytes.
  def str_copy(buffer, text)
    length = text.bytesize
    raise Error, "str_copy: #{length + 1} bytes do not fit #{buffer.bytesize}" if length >= buffer.bytesize

    buffer[0, length] = text.b
    buffer.setbyte(length, 0)
    length
  end

  def person_json(name, id, age)
    JSON.generate({ name: name, id: id, age: age })
  end

  def sum_f64(values)
    values.sum(0.0)
  end

  def scale_f64(values, factor)
    values.map! { |value| value * factor }
  end

  def point_dist(a, b)
    Math.hypot(b.x - a.x, b.y - a.y)
  end

  def point_add(a, b)
    Point.new(a.x + b.x, a.y + b.y)
  end

  def mat4_scale(matrix, factor)
    matrix.map { |element| element * factor }
  end

  def apply_i64(value, count)
    i = 0
    while i < count
      value = yield value
      i += 1
    end
    value
  end

  def sort_i32(input, output, &compare)
    output.replace(input.sort(&compare))
  end

  def log_message(user, level)
    yield level, MESSAGES.fetch(level), user
  end

  def buffer_new(size)
    raise Error, "buffer_new: size is 0" if size.zero?

    buffer = "\0".b * size
    buffer.setbyte(0, "X".ord)
    buffer.setbyte(size - 1, "C".ord)
    buffer
  end

  def parse_i64(text)
    raise Error, parse_failure(text) unless text.match?(/\A[+-]?[0-9]+\z/)

    value = text.to_i
    raise Error, "out of range: more than 64 bits" unless INT64.cover?(value)

    value
  end

  def parse_failure(text)
    offset = text.index(/[^0-9]/, text.start_with?("+", "-") ? 1 : 0)
    offset ? "not a number: offset #{offset} is no digit" : "not a number: no digits"
  end

  def work(steps)
    state = 88_172_645_463_325_252
    steps.times do
      state ^= state << 13 & MASK64
      state ^= state >> 7
      state ^= state << 17 & MASK64
    end
    state & 2**53 - 1
  end

  # FIPS 180-4, section 4.2.2: first 32 bits of the fractional parts of the cube roots of the first
  # 64 primes.
  SHA256_K = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  ].freeze
  # Section 5.3.3: the same of the square roots of the first eight.
  SHA256_START = [
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  ].freeze
  MASK32 = 2**32 - 1

  def sha256(data)
    padding = "\x80".b << "\0" * (-(data.bytesize + 9) % 64)
    words = (data + padding + [8 * data.bytesize].pack("Q>")).unpack("N*")
    state = SHA256_START
    words.each_slice(16) { |block| state = sha256_block(state, block) }
    state.pack("N*")
  end

  # Section 6.2.2: one block of 16 words into the hash value.
  def sha256_block(state, block)
    a, b, c, d, e, f, g, h = state
    sha256_schedule(block).each_with_index do |word, t|
      s1 = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
      t1 = h + (s1 & MASK32) + (e & f ^ ~e & g) + SHA256_K[t] + word
      s0 = (a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)
      t2 = (s0 & MASK32) + (a & b ^ a & c ^ b & c)
      h = g
      g = f
      f = e
      e = d + t1 & MASK32
      d = c
      c = b
      b = a
      a = t1 + t2 & MASK32
    end
    state.zip([a, b, c, d, e, f, g, h]).map { |before, added| before + added & MASK32 }
  end

  def sha256_schedule(block)
    w = block.dup
    (16...64).each do |t|
      x = w[t - 15]
      y = w[t - 2]
      s0 = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3
      s1 = (y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ y >> 10
      w << (w[t - 16] + (s0 & MASK32) + w[t - 7] + (s1 & MASK32) & MASK32)
    end
    w
  end

  def matmul_f64(a, b, product, n)
    rows = b.each_slice(n).to_a
    elements = a.each_slice(n).flat_map do |factors|
      row = Array.new(n, 0.0)
      factors.each_with_index do |factor, k|
        rows[k].each_with_index { |value, j| row[j] += factor * value }
      end
      row
    end
    product.replace(elements)
  end

  def add_batch(a, b, sums)
    sums.replace(a.zip(b).map { |x, y| x + y })
  end
end
