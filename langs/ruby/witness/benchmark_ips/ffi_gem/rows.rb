# frozen_string_literal: true

require "crosscall"
require "inputs"

# The six calls by the ffi gem. Each method gives a block for benchmark-ips that makes so many
# calls, the form for work so small that a block for each call would be in the figure.
module Rows
  module_function

  def add_i32(_size)
    lambda do |times|
      a = 1_000_000
      b = 2_345_678
      r = nil
      i = 0
      while i < times
        r = Crosscall.add_i32(a, b)
        i += 1
      end
      r
    end
  end

  def inc_i64(_size)
    lambda do |times|
      x = 2**53
      i = 0
      while i < times
        x = Crosscall.inc_i64(x)
        i += 1
      end
      x
    end
  end

  def str_len(size)
    text = Inputs.text(size)
    lambda do |times|
      r = nil
      i = 0
      while i < times
        r = Crosscall.str_len(text)
        i += 1
      end
      r
    end
  end

  def point_add(_size)
    a = Crosscall::Point.of(1, 2)
    b = Crosscall::Point.of(3, 4)
    lambda do |times|
      x = y = nil
      i = 0
      while i < times
        p = Crosscall.point_add(a, b)
        x = p[:x]
        y = p[:y]
        i += 1
      end
      "#{x.to_i},#{y.to_i}"
    end
  end

  def sum_f64(size)
    values = Inputs.doubles(size)
    lambda do |times|
      r = nil
      i = 0
      while i < times
        buffer = FFI::MemoryPointer.new(:double, size)
        r = Crosscall.sum_f64(buffer.write_array_of_double(values), size)
        i += 1
      end
      r.to_i
    end
  end

  def parse_ok(_size)
    lambda do |times|
      text = "123456789012"
      number = nil
      i = 0
      while i < times
        value = FFI::MemoryPointer.new(:int64)
        raise Crosscall.failure unless Crosscall.parse_i64(text, value).zero?

        number = value.read_int64
        i += 1
      end
      number
    end
  end
end
