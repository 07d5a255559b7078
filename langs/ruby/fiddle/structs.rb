# frozen_string_literal: true

require "clock"
require "crosscall"

module Cases
  include Crosscall

  module_function

  # case: point_dist
  def point_dist(_size, loops)
    a = point(1.0, 2.0)
    b = point(4.0, 6.0)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.point_dist(a, b)
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

  # end of cases
end
