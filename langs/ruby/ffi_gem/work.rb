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
    digest = FFI::MemoryPointer.new(:uint8, 32)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.sha256(data, size, digest).zero?

      i += 1
    end
    [Clock.now - start, digest.read_bytes(32).unpack1("H*")]
  end

  # case: matmul_f64
  def matmul_f64(size, loops)
    a, b = Inputs.factors(size)
    count = size * size
    product = Array.new(count, 0.0)
    i = 0
    start = Clock.now
    while i < loops
      a_buffer = FFI::MemoryPointer.new(:double, count).write_array_of_double(a)
      b_buffer = FFI::MemoryPointer.new(:double, count).write_array_of_double(b)
      buffer = FFI::MemoryPointer.new(:double, count)
      raise Crosscall.failure unless Crosscall.matmul_f64(a_buffer, b_buffer, buffer, size).zero?

      product.replace(buffer.read_array_of_double(count))
      i += 1
    end
    [Clock.now - start, product.sum.to_i]
  end

  # end of cases
end
