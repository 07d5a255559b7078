# frozen_string_literal: true

require "clock"
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

  # end of cases
end
