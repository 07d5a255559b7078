module Work
  extend self

  # case: work
  def work(size, loops)
    r = 0_i64
    start = Session.now
    loops.times { r = LibCrosscall.work(size) }
    Session.sample(start) { r }
  end

  # case: sha256
  def sha256(size, loops)
    data = Bytes.new(size.to_i) { |i| (i % 251).to_u8 }
    digest = Bytes.new(32)
    start = Session.now
    loops.times { CrosscallError.check(LibCrosscall.sha256(data, data.size, digest)) }
    Session.sample(start) { digest.hexstring }
  end

  # case: matmul_f64
  def matmul_f64(size, loops)
    raise ArgumentError.new("more than 4096 rows do not fit memory") if size > 4096
    count = (size * size).to_i
    a = Array.new(count) { |i| (i % 7).to_f }
    b = Array.new(count) { |i| (i % 5).to_f }
    product = Array.new(count, 0.0)
    start = Session.now
    loops.times { CrosscallError.check(LibCrosscall.matmul_f64(a, b, product, size)) }
    Session.sample(start) { product.sum.to_i64 }
  end

  # end of cases
end
