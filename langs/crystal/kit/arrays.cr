module Arrays
  extend self

  # case: sum_f64
  def sum_f64(size, loops)
    values = Session.doubles(size)
    r = 0.0
    start = Session.now
    loops.times { r = LibCrosscall.sum_f64(values, values.size) }
    Session.sample(start) { r.to_i64 }
  end

  # case: scale_f64
  def scale_f64(size, loops)
    values = Session.doubles(size)
    factor = Session.hide(-1.0)
    start = Session.now
    loops.times { CrosscallError.check(LibCrosscall.scale_f64(values, values.size, factor)) }
    Session.sample(start) { (values.last? || 0.0).to_i64 }
  end

  # end of cases
end
