# As ruby/cext has it, but for how a binary String is made and read.

module Cases
  # case: work
  def work(size, loops)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.work(size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sha256
  def sha256(size, loops)
    data = Inputs.data(size)
    digest = "\0" * 32
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.sha256(data, digest)
      i += 1
    end
    [Clock.now - start, digest.unpack("H*")[0]]
  end

  # case: matmul_f64
  def matmul_f64(size, loops)
    a, b = Inputs.factors(size)
    product = Array.new(size * size, 0.0)
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.matmul_f64(a, b, product, size)
      i += 1
    end
    [Clock.now - start, product.sum.to_i]
  end

  # end of cases
end
