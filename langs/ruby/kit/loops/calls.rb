# frozen_string_literal: true

require "clock"
require "crosscall"

module Cases
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

  # end of cases
end
