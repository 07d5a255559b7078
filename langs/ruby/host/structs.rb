# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: point_dist
  def point_dist(_size, loops)
    a = Crosscall::Point.new(1.0, 2.0)
    b = Crosscall::Point.new(4.0, 6.0)
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
    a = Crosscall::Point.new(1.0, 2.0)
    b = Crosscall::Point.new(3.0, 4.0)
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
    m = Inputs.doubles(16)
    m2 = nil
    i = 0
    start = Clock.now
    while i < loops
      m2 = Crosscall.mat4_scale(m, 2.0)
      i += 1
    end
    [Clock.now - start, m2.sum.to_i]
  end

  # end of cases
end
