# frozen_string_literal: true

require "clock"
require "inputs"
require_relative "crosscall"

module Cases
  include Crosscall

  module_function

  # case: work
  def work(size, loops)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = WORK.call(size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sha256
  def sha256(size, loops)
    data = Inputs.data(size)
    digest = Fiddle::Pointer.malloc(32, Fiddle::RUBY_FREE)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless SHA256.call(data, size, digest).zero?

      i += 1
    end
    [Clock.now - start, digest[0, 32].unpack1("H*")]
  end

  # case: matmul_f64
  def matmul_f64(size, loops)
    a, b = Inputs.factors(size)
    bytes = size * size * Fiddle::SIZEOF_DOUBLE
    buffer = Fiddle::Pointer.malloc(bytes, Fiddle::RUBY_FREE)
    product = Array.new(size * size, 0.0)
    i = 0
    start = Clock.now
    while i < loops
      status = MATMUL_F64.call(a.pack("d*"), b.pack("d*"), buffer, size)
      raise Crosscall.failure unless status.zero?

      product.replace(buffer[0, bytes].unpack("d*"))
      i += 1
    end
    [Clock.now - start, product.sum.to_i]
  end

  # end of cases
end
