module Calls
  extend self

  # case: empty
  def empty(size, loops)
    start = Session.now
    loops.times { |i| Session.keep(i) }
    Session.sample(start) { "0" }
  end

  # case: noop
  def noop(size, loops)
    start = Session.now
    loops.times { LibCrosscall.noop }
    Session.sample(start) { "0" }
  end

  # case: add_i32
  def add_i32(size, loops)
    a = Session.hide(1_000_000)
    b = Session.hide(2_345_678)
    r = 0
    start = Session.now
    loops.times { r = LibCrosscall.add_i32(a, b) }
    Session.sample(start) { r }
  end

  # case: inc_i64
  def inc_i64(size, loops)
    x = Session.hide(1_i64 << 53)
    start = Session.now
    loops.times { x = LibCrosscall.inc_i64(x) }
    Session.sample(start) { x }
  end

  # case: sum2_i64
  def sum2_i64(size, loops)
    a = Session.hide(1_i64 << 40)
    b = Session.hide(1_i64 << 41)
    r = 0_i64
    start = Session.now
    loops.times { r = LibCrosscall.sum2_i64(a, b) }
    Session.sample(start) { r }
  end

  # case: sum4_i64
  def sum4_i64(size, loops)
    a = Session.hide(1_i64 << 40)
    b = Session.hide(1_i64 << 41)
    d = Session.hide(1_i64 << 42)
    e = Session.hide(1_i64 << 43)
    r = 0_i64
    start = Session.now
    loops.times { r = LibCrosscall.sum4_i64(a, b, d, e) }
    Session.sample(start) { r }
  end

  # case: sum6_i64
  def sum6_i64(size, loops)
    a = Session.hide(1_i64 << 40)
    b = Session.hide(1_i64 << 41)
    d = Session.hide(1_i64 << 42)
    e = Session.hide(1_i64 << 43)
    f = Session.hide(1_i64 << 44)
    g = Session.hide(1_i64 << 45)
    r = 0_i64
    start = Session.now
    loops.times { r = LibCrosscall.sum6_i64(a, b, d, e, f, g) }
    Session.sample(start) { r }
  end

  # case: sum8_i64
  def sum8_i64(size, loops)
    a = Session.hide(1_i64 << 40)
    b = Session.hide(1_i64 << 41)
    d = Session.hide(1_i64 << 42)
    e = Session.hide(1_i64 << 43)
    f = Session.hide(1_i64 << 44)
    g = Session.hide(1_i64 << 45)
    h = Session.hide(1_i64 << 46)
    j = Session.hide(1_i64 << 47)
    r = 0_i64
    start = Session.now
    loops.times { r = LibCrosscall.sum8_i64(a, b, d, e, f, g, h, j) }
    Session.sample(start) { r }
  end

  # case: sum12_i64
  def sum12_i64(size, loops)
    a = Session.hide(1_i64 << 40)
    b = Session.hide(1_i64 << 41)
    d = Session.hide(1_i64 << 42)
    e = Session.hide(1_i64 << 43)
    f = Session.hide(1_i64 << 44)
    g = Session.hide(1_i64 << 45)
    h = Session.hide(1_i64 << 46)
    j = Session.hide(1_i64 << 47)
    k = Session.hide(1_i64 << 48)
    l = Session.hide(1_i64 << 49)
    m = Session.hide(1_i64 << 50)
    n = Session.hide(1_i64 << 51)
    r = 0_i64
    start = Session.now
    loops.times { r = LibCrosscall.sum12_i64(a, b, d, e, f, g, h, j, k, l, m, n) }
    Session.sample(start) { r }
  end

  # case: sum8_f64
  def sum8_f64(size, loops)
    a = Session.hide(1.0)
    b = Session.hide(2.0)
    d = Session.hide(4.0)
    e = Session.hide(8.0)
    f = Session.hide(16.0)
    g = Session.hide(32.0)
    h = Session.hide(64.0)
    j = Session.hide(128.0)
    r = 0.0
    start = Session.now
    loops.times { r = LibCrosscall.sum8_f64(a, b, d, e, f, g, h, j) }
    Session.sample(start) { r.to_i64 }
  end

  # end of cases
end
