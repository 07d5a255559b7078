# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: matmul_f64
  def matmul_f64(size, loops)
    count = size * size
    a, b = Inputs.factors(size).map do |elements|
      FFI::MemoryPointer.new(:double, count).write_array_of_double(elements)
    end
    product = FFI::MemoryPointer.new(:double, count)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.matmul_f64(a, b, product, size).zero?

      i += 1
    end
    [Clock.now - start, product.read_array_of_double(count).sum.to_i]
  end

  # end of cases
end
