module Structs
  extend self

  def hidden_point(x, y)
    LibCrosscall::Point.new(x: Session.hide(x), y: Session.hide(y))
  end

  # case: point_dist
  def point_dist(size, loops)
    a = hidden_point(1.0, 2.0)
    b = hidden_point(4.0, 6.0)
    r = 0.0
    start = Session.now
    loops.times { r = LibCrosscall.point_dist(pointerof(a), pointerof(b)) }
    Session.sample(start) { r.to_i64 }
  end

  # case: point_add
  def point_add(size, loops)
    a = hidden_point(1.0, 2.0)
    b = hidden_point(3.0, 4.0)
    x = y = 0.0
    start = Session.now
    loops.times do
      p = LibCrosscall.point_add(a, b)
      x = p.x
      y = p.y
    end
    Session.sample(start) { "#{x.to_i64},#{y.to_i64}" }
  end

  # case: mat4_scale
  def mat4_scale(size, loops)
    matrix = LibCrosscall::Mat4.new(m: StaticArray(Float64, 16).new { |i| Session.hide(i.to_f) })
    factor = Session.hide(2.0)
    scaled = LibCrosscall::Mat4.new
    start = Session.now
    loops.times { scaled = LibCrosscall.mat4_scale(matrix, factor) }
    Session.sample(start) { scaled.m.sum.to_i64 }
  end

  # end of cases
end
