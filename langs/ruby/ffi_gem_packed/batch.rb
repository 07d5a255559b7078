# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: add_batch
  def add_batch(size, loops)
    a, b = Inputs.addends(size).map do |elements|
      FFI::MemoryPointer.new(:int32, size).write_array_of_int32(elements)
    end
    sums = FFI::MemoryPointer.new(:int32, size)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.add_batch(a, b, sums, size).zero?

      i += 1
    end
    [Clock.now - start, sums[size - 1].read_int32]
  end

  # end of cases
end
