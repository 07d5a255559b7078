module Batch
  extend self

  # case: add_batch
  def add_batch(size, loops)
    a = Array.new(size.to_i, &.itself)
    b = Array.new(size.to_i) { |i| 2 * i }
    sums = Array.new(size.to_i, 0)
    start = Session.now
    loops.times { CrosscallError.check(LibCrosscall.add_batch(a, b, sums, size)) }
    Session.sample(start) { sums.last? || 0 }
  end

  # end of cases
end
