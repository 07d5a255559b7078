# frozen_string_literal: true

require "inputs"
require_relative "crosscall"

# Five of the six calls, by Fiddle, which hands no struct over by value. Each method gives a block
# for benchmark-ips that makes so many calls, the form for work so small that a block for each call
# would be in the figure.
module Rows
  include Crosscall

  module_function

  def add_i32(_size)
    lambda do |times|
      a = 1_000_000
      b = 2_345_678
      r = nil
      i = 0
      while i < times
        r = ADD_I32.call(a, b)
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
        x = INC_I64.call(x)
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
        r = STR_LEN.call(text)
        i += 1
      end
      r
    end
  end

  def sum_f64(size)
    values = Inputs.doubles(size)
    lambda do |times|
      r = nil
      i = 0
      while i < times
        r = SUM_F64.call(values.pack("d*"), size)
        i += 1
      end
      r.to_i
    end
  end

  def parse_ok(_size)
    value = Fiddle::Pointer.malloc(Fiddle::SIZEOF_INT64_T, Fiddle::RUBY_FREE)
    lambda do |times|
      text = "123456789012"
      number = nil
      i = 0
      while i < times
        raise Crosscall.failure unless PARSE_I64.call(text, value).zero?

        number = value[0, Fiddle::SIZEOF_INT64_T].unpack1("q")
        i += 1
      end
      number
    end
  end
end
