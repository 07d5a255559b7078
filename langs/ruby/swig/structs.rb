# frozen_string_literal: true

require "clock"
require "crosscall"

module Cases
  include Crosscall

  module_function

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
    m = Mat4.new
    16.times { |k| Crosscall.doubleArray_setitem(m.m, k, k) }
    m2 = nil
    i = 0
    start = Clock.now
    while i < loops
      m2 = Crosscall.mat4_scale(m, 2.0)
      i += 1
    end
    [Clock.now - start, (0..15).sum { |k| Crosscall.doubleArray_getitem(m2.m, k) }.to_i]
  end

  # end of cases
end
