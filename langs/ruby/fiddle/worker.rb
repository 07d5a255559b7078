# frozen_string_literal: true

# Calls libcrosscall by Fiddle, which comes with Ruby.

require "clock"
require "inputs"
require "protocol"
require "together"
require_relative "crosscall"

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
      NOOP.call
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
      r = ADD_I32.call(a, b)
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
      x = INC_I64.call(x)
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
      r = SUM2_I64.call(a, b)
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
      r = SUM4_I64.call(a, b, c, d)
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
      r = SUM6_I64.call(a, b, c, d, e, f)
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
      r = SUM8_I64.call(a, b, c, d, e, f, g, h)
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
      r = SUM12_I64.call(a, b, c, d, e, f, g, h, j, k, l, m)
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
      r = SUM8_F64.call(a, b, c, d, e, f, g, h)
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
      r = STR_LEN.call(text)
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
      result = STR_UPPER.call(text)
      raise Crosscall.failure if result.null?

      upper = result.to_s.force_encoding(Encoding::UTF_8)
      STR_FREE.call(result)
      i += 1
    end
    [Clock.now - start, upper]
  end

  # case: str_copy
  def str_copy(size, loops)
    text = Inputs.text(size)
    capacity = size + 1
    buffer = Fiddle::Pointer.malloc(capacity, Fiddle::RUBY_FREE)
    copy = nil
    i = 0
    start = Clock.now
    while i < loops
      length = STR_COPY.call(buffer, capacity, text)
      raise Crosscall.failure if length.negative?

      copy = buffer[0, length].force_encoding(Encoding::UTF_8)
      i += 1
    end
    [Clock.now - start, copy]
  end

  # case: person_json
  def person_json(_size, loops)
    name = "Zoë"
    id = 9_007_199_254_740_993
    age = 41
    person = Person.malloc(Fiddle::RUBY_FREE)
    json = nil
    i = 0
    start = Clock.now
    while i < loops
      person.name = name
      person.id = id
      person.age = age
      result = PERSON_JSON.call(person)
      raise Crosscall.failure if result.null?

      json = result.to_s.force_encoding(Encoding::UTF_8)
      STR_FREE.call(result)
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
      r = SUM_F64.call(values.pack("d*"), size)
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
      packed = values.pack("d*")
      raise Crosscall.failure unless SCALE_F64.call(packed, size, -1.0).zero?

      values.replace(packed.unpack("d*"))
      i += 1
    end
    [Clock.now - start, values.last.to_i]
  end

  # case: point_dist
  def point_dist(_size, loops)
    a = point(1.0, 2.0)
    b = point(4.0, 6.0)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = POINT_DIST.call(a, b)
      i += 1
    end
    [Clock.now - start, r.to_i]
  end

  def point(x, y)
    point = Point.malloc(Fiddle::RUBY_FREE)
    point.x = x
    point.y = y
    point
  end

  # case: apply_i64
  def apply_i64(size, loops)
    increment = Increment.make
    callback = Fiddle::Pointer[increment]
    value = 2**53
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = APPLY_I64.call(callback, 0, value, size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sort_i32
  def sort_i32(size, loops)
    compare = Compare.make
    callback = Fiddle::Pointer[compare]
    shuffled = Inputs.shuffled(size)
    bytes = size * Fiddle::SIZEOF_INT32_T
    buffer = Fiddle::Pointer.malloc(bytes, Fiddle::RUBY_FREE)
    output = nil
    i = 0
    start = Clock.now
    while i < loops
      status = SORT_I32.call(shuffled.pack("l*"), buffer, size, callback, 0)
      raise Crosscall.failure unless status.zero?

      output = buffer[0, bytes].unpack("l*")
      i += 1
    end
    [Clock.now - start, "#{output.first},#{output[size / 2]},#{output.last}"]
  end

  # case: log_message
  def log_message(_size, loops)
    keeper = Inputs::Keeper.new
    sink = Sink.make
    callback = Fiddle::Pointer[sink]
    user = Fiddle.dlwrap(keeper)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless LOG_MESSAGE.call(callback, user, 2).zero?

      i += 1
    end
    [Clock.now - start, keeper]
  end

  # case: counter_add
  def counter_add(_size, loops)
    Counter.open(5) do |counter|
      handle = counter.handle
      r = nil
      i = 0
      start = Clock.now
      while i < loops
        r = COUNTER_ADD.call(handle, 3)
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
      buffer = BUFFER_NEW.call(size)
      raise Crosscall.failure if buffer.null?

      first = buffer[0]
      last = buffer[size - 1]
      BUFFER_FREE.call(buffer)
      i += 1
    end
    [Clock.now - start, "#{first},#{last}"]
  end

  # case: parse_ok
  def parse_ok(_size, loops)
    text = "123456789012"
    value = Fiddle::Pointer.malloc(Fiddle::SIZEOF_INT64_T, Fiddle::RUBY_FREE)
    number = nil
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless PARSE_I64.call(text, value).zero?

      number = value[0, Fiddle::SIZEOF_INT64_T].unpack1("q")
      i += 1
    end
    [Clock.now - start, number]
  end

  # case: parse_fail
  def parse_fail(_size, loops)
    text = "12x4567"
    value = Fiddle::Pointer.malloc(Fiddle::SIZEOF_INT64_T, Fiddle::RUBY_FREE)
    message = nil
    i = 0
    start = Clock.now
    while i < loops
      begin
        raise Crosscall.failure unless PARSE_I64.call(text, value).zero?
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
      r = WORK.call(size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sha256
  def sha256(size, loops)
    data = Inputs.data(size)
    digest = Fiddle::Pointer.malloc(32, Fiddle::RUBY_FREE)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless SHA256.call(data, size, digest).zero?

      i += 1
    end
    [Clock.now - start, digest[0, 32].unpack1("H*")]
  end

  # case: matmul_f64
  def matmul_f64(size, loops)
    a, b = Inputs.factors(size)
    bytes = size * size * Fiddle::SIZEOF_DOUBLE
    buffer = Fiddle::Pointer.malloc(bytes, Fiddle::RUBY_FREE)
    product = nil
    i = 0
    start = Clock.now
    while i < loops
      status = MATMUL_F64.call(a.pack("d*"), b.pack("d*"), buffer, size)
      raise Crosscall.failure unless status.zero?

      product = buffer[0, bytes].unpack("d*")
      i += 1
    end
    [Clock.now - start, product.sum.to_i]
  end

  # case: add_batch
  def add_batch(size, loops)
    a, b = Inputs.addends(size)
    bytes = size * Fiddle::SIZEOF_INT32_T
    buffer = Fiddle::Pointer.malloc(bytes, Fiddle::RUBY_FREE)
    sums = nil
    i = 0
    start = Clock.now
    while i < loops
      status = ADD_BATCH.call(a.pack("l*"), b.pack("l*"), buffer, size)
      raise Crosscall.failure unless status.zero?

      sums = buffer[0, bytes].unpack("l*")
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
        r = WORK.call(10_000)
        i += 1
      end
      r
    end
  end

  # end of cases
end

CASES = %w[
  empty noop add_i32 inc_i64 sum2_i64 sum4_i64 sum6_i64 sum8_i64 sum12_i64 sum8_f64 str_len
  str_upper str_copy person_json sum_f64 scale_f64 point_dist apply_i64 sort_i32 log_message
  counter_add counter_cycle buffer_adopt parse_ok parse_fail work sha256 matmul_f64 add_batch
  parallel_work
].freeze

BY_VALUE = "Fiddle hands no struct over by value"

Protocol.serve(Cases, CASES,
               skips: { "point_add" => BY_VALUE, "mat4_scale" => BY_VALUE },
               abi: Crosscall::ABI_VERSION.call)
