# frozen_string_literal: true

# Calls libcrosscall by the extension that crosscall.c is compiled to.
#
# Its classes wrap what C gives: Counter and Buffer are closed at the end of a block.

require "clock"
require "crosscall"
require "inputs"
require "protocol"
require "together"

module Cases
  include Crosscall

  module_function

  # case: empty
  def empty(_size, loops)
    i = 0
    start = Clock.now
    while i < loops
      i += 1
    end
    [Clock.now - start, 0]
  end

  # case: noop
  def noop(_size, loops)
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.noop
      i += 1
    end
    [Clock.now - start, 0]
  end

  # case: add_i32
  def add_i32(_size, loops)
    a = 1_000_000
    b = 2_345_678
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.add_i32(a, b)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: inc_i64
  def inc_i64(_size, loops)
    x = 2**53
    i = 0
    start = Clock.now
    while i < loops
      x = Crosscall.inc_i64(x)
      i += 1
    end
    [Clock.now - start, x]
  end

  # case: sum2_i64
  def sum2_i64(_size, loops)
    a, b = (40..41).map { |power| 2**power }
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.sum2_i64(a, b)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sum4_i64
  def sum4_i64(_size, loops)
    a, b, c, d = (40..43).map { |power| 2**power }
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.sum4_i64(a, b, c, d)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sum6_i64
  def sum6_i64(_size, loops)
    a, b, c, d, e, f = (40..45).map { |power| 2**power }
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.sum6_i64(a, b, c, d, e, f)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sum8_i64
  def sum8_i64(_size, loops)
    a, b, c, d, e, f, g, h = (40..47).map { |power| 2**power }
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.sum8_i64(a, b, c, d, e, f, g, h)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sum12_i64
  def sum12_i64(_size, loops)
    a, b, c, d, e, f, g, h, j, k, l, m = (40..51).map { |power| 2**power }
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.sum12_i64(a, b, c, d, e, f, g, h, j, k, l, m)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sum8_f64
  def sum8_f64(_size, loops)
    a, b, c, d, e, f, g, h = (0..7).map { |power| 2.0**power }
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.sum8_f64(a, b, c, d, e, f, g, h)
      i += 1
    end
    [Clock.now - start, r.to_i]
  end

  # case: str_len
  def str_len(size, loops)
    text = Inputs.text(size)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.str_len(text)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: str_upper
  def str_upper(size, loops)
    text = Inputs.text(size)
    upper = nil
    i = 0
    start = Clock.now
    while i < loops
      upper = Crosscall.str_upper(text)
      i += 1
    end
    [Clock.now - start, upper]
  end

  # case: str_copy
  def str_copy(size, loops)
    text = Inputs.text(size)
    buffer = "\0" * (size + 1)
    copy = nil
    i = 0
    start = Clock.now
    while i < loops
      length = Crosscall.str_copy(buffer, text)
      copy = buffer.byteslice(0, length)
      i += 1
    end
    [Clock.now - start, copy]
  end

  # case: person_json
  def person_json(_size, loops)
    name = "Zoë"
    id = 9_007_199_254_740_993
    age = 41
    json = nil
    i = 0
    start = Clock.now
    while i < loops
      json = Crosscall.person_json(name, id, age)
      i += 1
    end
    [Clock.now - start, json]
  end

  # case: sum_f64
  def sum_f64(size, loops)
    values = Inputs.doubles(size)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.sum_f64(values)
      i += 1
    end
    [Clock.now - start, r.to_i]
  end

  # case: scale_f64
  def scale_f64(size, loops)
    values = Inputs.doubles(size)
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.scale_f64(values, -1.0)
      i += 1
    end
    [Clock.now - start, values.last.to_i]
  end

  # case: point_dist
  def point_dist(_size, loops)
    a = Point.new(1, 2)
    b = Point.new(4, 6)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.point_dist(a, b)
      i += 1
    end
    [Clock.now - start, r.to_i]
  end

  # case: point_add
  def point_add(_size, loops)
    a = Point.new(1, 2)
    b = Point.new(3, 4)
    x = y = nil
    i = 0
    start = Clock.now
    while i < loops
      p = Crosscall.point_add(a, b)
      x = p.x
      y = p.y
      i += 1
    end
    [Clock.now - start, "#{x.to_i},#{y.to_i}"]
  end

  # case: mat4_scale
  def mat4_scale(_size, loops)
    m = Mat4.new((0..15).to_a)
    m2 = nil
    i = 0
    start = Clock.now
    while i < loops
      m2 = Crosscall.mat4_scale(m, 2.0)
      i += 1
    end
    [Clock.now - start, m2.to_a.sum.to_i]
  end

  # case: apply_i64
  def apply_i64(size, loops)
    value = 2**53
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.apply_i64(value, size) { |x| x + 1 }
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sort_i32
  def sort_i32(size, loops)
    shuffled = Inputs.shuffled(size)
    output = nil
    i = 0
    start = Clock.now
    while i < loops
      output = Crosscall.sort_i32(shuffled) { |a, b| a <=> b }
      i += 1
    end
    [Clock.now - start, "#{output.first},#{output[size / 2]},#{output.last}"]
  end

  # case: log_message
  def log_message(_size, loops)
    keeper = Inputs::Keeper.new
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.log_message(keeper, 2) do |level, message, user|
        user.level = level
        user.message = message
      end
      i += 1
    end
    [Clock.now - start, keeper]
  end

  # case: counter_add
  def counter_add(_size, loops)
    Counter.open(5) do |counter|
      r = nil
      i = 0
      start = Clock.now
      while i < loops
        r = counter.add(3)
        i += 1
      end
      [Clock.now - start, r]
    end
  end

  # case: counter_cycle
  def counter_cycle(_size, loops)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      Counter.open(5) { |counter| r = counter.add(3) }
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: buffer_adopt
  def buffer_adopt(size, loops)
    first = last = nil
    i = 0
    start = Clock.now
    while i < loops
      Buffer.open(size) do |buffer|
        first = buffer.getbyte(0)
        last = buffer.getbyte(size - 1)
      end
      i += 1
    end
    [Clock.now - start, "#{first},#{last}"]
  end

  # case: parse_ok
  def parse_ok(_size, loops)
    text = "123456789012"
    number = nil
    i = 0
    start = Clock.now
    while i < loops
      number = Crosscall.parse_i64(text)
      i += 1
    end
    [Clock.now - start, number]
  end

  # case: parse_fail
  def parse_fail(_size, loops)
    text = "12x4567"
    message = nil
    i = 0
    start = Clock.now
    while i < loops
      begin
        Crosscall.parse_i64(text)
      rescue Error => error
        message = error.message
      end
      i += 1
    end
    [Clock.now - start, message]
  end

  # case: work
  def work(size, loops)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.work(size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sha256
  def sha256(size, loops)
    data = Inputs.data(size)
    digest = "\0".b * 32
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.sha256(data, digest)
      i += 1
    end
    [Clock.now - start, digest.unpack1("H*")]
  end

  # case: matmul_f64
  def matmul_f64(size, loops)
    a, b = Inputs.factors(size)
    product = nil
    i = 0
    start = Clock.now
    while i < loops
      product = Crosscall.matmul_f64(a, b, size)
      i += 1
    end
    [Clock.now - start, product.sum.to_i]
  end

  # case: add_batch
  def add_batch(size, loops)
    a, b = Inputs.addends(size)
    sums = nil
    i = 0
    start = Clock.now
    while i < loops
      sums = Crosscall.add_batch(a, b)
      i += 1
    end
    [Clock.now - start, sums.last]
  end

  # case: parallel_work
  def parallel_work(size, loops)
    Together.run(size) do
      r = nil
      i = 0
      while i < loops
        r = Crosscall.work(10_000)
        i += 1
      end
      r
    end
  end

  # end of cases
end

CASES = %w[
  empty noop add_i32 inc_i64 sum2_i64 sum4_i64 sum6_i64 sum8_i64 sum12_i64 sum8_f64 str_len
  str_upper str_copy person_json sum_f64 scale_f64 point_dist point_add mat4_scale apply_i64
  sort_i32 log_message counter_add counter_cycle buffer_adopt parse_ok parse_fail work sha256
  matmul_f64 add_batch parallel_work
].freeze

Protocol.serve(Cases, CASES, abi: Crosscall.abi_version)
