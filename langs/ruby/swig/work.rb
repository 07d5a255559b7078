# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

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
    buffer = Crosscall.new_byteArray(32)
    digest = nil
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.sha256(data, buffer, 32)
      digest = Crosscall.cdata(buffer, 32)
      i += 1
    end
    ns = Clock.now - start
    Crosscall.delete_byteArray(buffer)
    [ns, digest.unpack1("H*")]
  end

  # case: matmul_f64
  def matmul_f64(size, loops)
    a, b = Inputs.factors(size)
    product = nil
    i = 0
    start = Clock.now
    while i < loops
      product = Crosscall.matmul_f64(a, b, size)
      i += 1
    end
    [Clock.now - start, product.sum.to_i]
  end

  # end of cases
end
