# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: add_batch
  def add_batch(size, loops)
    a, b = Inputs.addends(size)
    a_buffer = FFI::MemoryPointer.new(:int32, size)
    b_buffer = FFI::MemoryPointer.new(:int32, size)
    buffer = FFI::MemoryPointer.new(:int32, size)
    sums = nil
    i = 0
    start = Clock.now
    while i < loops
      a_buffer.write_array_of_int32(a)
      b_buffer.write_array_of_int32(b)
      raise Crosscall.failure unless Crosscall.add_batch(a_buffer, b_buffer, buffer, size).zero?

      sums = buffer.read_array_of_int32(size)
      i += 1
    end
    [Clock.now - start, sums.last]
  end

  # end of cases
end
