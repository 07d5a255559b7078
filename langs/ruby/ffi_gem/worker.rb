# frozen_string_literal: true

# Calls libcrosscall by the ffi gem.

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
      Crosscall.xc_noop
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
      r = Crosscall.xc_add_i32(a, b)
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
      x = Crosscall.xc_inc_i64(x)
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
      r = Crosscall.xc_sum2_i64(a, b)
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
      r = Crosscall.xc_sum4_i64(a, b, c, d)
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
      r = Crosscall.xc_sum6_i64(a, b, c, d, e, f)
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
      r = Crosscall.xc_sum8_i64(a, b, c, d, e, f, g, h)
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
      r = Crosscall.xc_sum12_i64(a, b, c, d, e, f, g, h, j, k, l, m)
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
      r = Crosscall.xc_sum8_f64(a, b, c, d, e, f, g, h)
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
      r = Crosscall.xc_str_len(text)
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
      result = Crosscall.xc_str_upper(text)
      raise Crosscall.failure if result.null?

      upper = result.read_string.force_encoding(Encoding::UTF_8)
      Crosscall.xc_str_free(result)
      i += 1
    end
    [Clock.now - start, upper]
  end

  # case: str_copy
  def str_copy(size, loops)
    text = Inputs.text(size)
    capacity = size + 1
    buffer = FFI::MemoryPointer.new(:char, capacity)
    copy = nil
    i = 0
    start = Clock.now
    while i < loops
      length = Crosscall.xc_str_copy(buffer, capacity, text)
      raise Crosscall.failure if length.negative?

      copy = buffer.read_string(length).force_encoding(Encoding::UTF_8)
      i += 1
    end
    [Clock.now - start, copy]
  end

  # case: person_json
  def person_json(_size, loops)
    name = "Zoë"
    id = 9_007_199_254_740_993
    age = 41
    person = Person.new
    json = nil
    i = 0
    start = Clock.now
    while i < loops
      person[:name] = FFI::MemoryPointer.from_string(name)
      person[:id] = id
      person[:age] = age
      result = Crosscall.xc_person_json(person)
      raise Crosscall.failure if result.null?

      json = result.read_string.force_encoding(Encoding::UTF_8)
      Crosscall.xc_str_free(result)
      i += 1
    end
    [Clock.now - start, json]
  end

  # case: sum_f64
  def sum_f64(size, loops)
    values = Inputs.doubles(size)
    buffer = FFI::MemoryPointer.new(:double, size)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.xc_sum_f64(buffer.write_array_of_double(values), size)
      i += 1
    end
    [Clock.now - start, r.to_i]
  end

  # case: scale_f64
  def scale_f64(size, loops)
    values = Inputs.doubles(size)
    buffer = FFI::MemoryPointer.new(:double, size)
    i = 0
    start = Clock.now
    while i < loops
      buffer.write_array_of_double(values)
      raise Crosscall.failure unless Crosscall.xc_scale_f64(buffer, size, -1.0).zero?

      values.replace(buffer.read_array_of_double(size))
      i += 1
    end
    [Clock.now - start, values.last.to_i]
  end

  # case: point_dist
  def point_dist(_size, loops)
    a = Point.of(1, 2)
    b = Point.of(4, 6)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.xc_point_dist(a, b)
      i += 1
    end
    [Clock.now - start, r.to_i]
  end

  # case: point_add
  def point_add(_size, loops)
    a = Point.of(1, 2)
    b = Point.of(3, 4)
    x = y = nil
    i = 0
    start = Clock.now
    while i < loops
      p = Crosscall.xc_point_add(a, b)
      x = p[:x]
      y = p[:y]
      i += 1
    end
    [Clock.now - start, "#{x.to_i},#{y.to_i}"]
  end

  # case: mat4_scale
  def mat4_scale(_size, loops)
    m = Mat4.new
    16.times { |k| m[:m][k] = k }
    m2 = nil
    i = 0
    start = Clock.now
    while i < loops
      m2 = Crosscall.xc_mat4_scale(m, 2.0)
      i += 1
    end
    [Clock.now - start, m2[:m].sum.to_i]
  end

  # case: apply_i64
  def apply_i64(size, loops)
    increment = FFI::Function.new(:int64, %i[int64 pointer]) { |x, _user| x + 1 }
    value = 2**53
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.xc_apply_i64(increment, nil, value, size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sort_i32
  def sort_i32(size, loops)
    compare = FFI::Function.new(:int32, %i[int32 int32 pointer]) { |a, b, _user| a <=> b }
    shuffled = Inputs.shuffled(size)
    input = FFI::MemoryPointer.new(:int32, size)
    buffer = FFI::MemoryPointer.new(:int32, size)
    output = nil
    i = 0
    start = Clock.now
    while i < loops
      input.write_array_of_int32(shuffled)
      raise Crosscall.failure unless Crosscall.xc_sort_i32(input, buffer, size, compare, nil).zero?

      output = buffer.read_array_of_int32(size)
      i += 1
    end
    [Clock.now - start, "#{output.first},#{output[size / 2]},#{output.last}"]
  end

  # case: log_message
  def log_message(_size, loops)
    keeper = Inputs::Keeper.new
    keepers = { keeper.object_id => keeper }
    user = FFI::Pointer.new(keeper.object_id)
    sink = FFI::Function.new(:void, %i[int32 string pointer]) do |level, message, address|
      to = keepers[address.to_i]
      to.level = level
      to.message = message.force_encoding(Encoding::UTF_8)
    end
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.xc_log_message(sink, user, 2).zero?

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
        r = Crosscall.xc_counter_add(handle, 3)
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
      buffer = Crosscall.xc_buffer_new(size)
      raise Crosscall.failure if buffer.null?

      first = buffer.get_uint8(0)
      last = buffer.get_uint8(size - 1)
      Crosscall.xc_buffer_free(buffer)
      i += 1
    end
    [Clock.now - start, "#{first},#{last}"]
  end

  # case: parse_ok
  def parse_ok(_size, loops)
    text = "123456789012"
    value = FFI::MemoryPointer.new(:int64)
    number = nil
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.xc_parse_i64(text, value).zero?

      number = value.read_int64
      i += 1
    end
    [Clock.now - start, number]
  end

  # case: parse_fail
  def parse_fail(_size, loops)
    text = "12x4567"
    value = FFI::MemoryPointer.new(:int64)
    message = nil
    i = 0
    start = Clock.now
    while i < loops
      begin
        raise Crosscall.failure unless Crosscall.xc_parse_i64(text, value).zero?
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
      r = Crosscall.xc_work(size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sha256
  def sha256(size, loops)
    data = Inputs.data(size)
    digest = FFI::MemoryPointer.new(:uint8, 32)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.xc_sha256(data, size, digest).zero?

      i += 1
    end
    [Clock.now - start, digest.read_bytes(32).unpack1("H*")]
  end

  # case: matmul_f64
  def matmul_f64(size, loops)
    a, b = Inputs.factors(size)
    count = size * size
    a_buffer = FFI::MemoryPointer.new(:double, count)
    b_buffer = FFI::MemoryPointer.new(:double, count)
    buffer = FFI::MemoryPointer.new(:double, count)
    product = nil
    i = 0
    start = Clock.now
    while i < loops
      a_buffer.write_array_of_double(a)
      b_buffer.write_array_of_double(b)
      raise Crosscall.failure unless Crosscall.xc_matmul_f64(a_buffer, b_buffer, buffer, size).zero?

      product = buffer.read_array_of_double(count)
      i += 1
    end
    [Clock.now - start, product.sum.to_i]
  end

  # case: add_batch
  def add_batch(size, loops)
    a, b = Inputs.addends(size)
    a_buffer = FFI::MemoryPointer.new(:int32, size)
    b_buffer = FFI::MemoryPointer.new(:int32, size)
    buffer = FFI::MemoryPointer.new(:int32, size)
    sums = nil
    i = 0
    start = Clock.now
    while i < loops
      a_buffer.write_array_of_int32(a)
      b_buffer.write_array_of_int32(b)
      raise Crosscall.failure unless Crosscall.xc_add_batch(a_buffer, b_buffer, buffer, size).zero?

      sums = buffer.read_array_of_int32(size)
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
        r = Crosscall.xc_work(10_000)
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

Protocol.serve(Cases, CASES, abi: Crosscall.xc_abi_version)
