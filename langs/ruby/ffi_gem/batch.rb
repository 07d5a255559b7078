# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: add_batch
  def add_batch(size, loops)
    a, b = Inputs.addends(size)
    sums = Array.new(size, 0)
    i = 0
    start = Clock.now
    while i < loops
      a_buffer = FFI::MemoryPointer.new(:int32, size).write_array_of_int32(a)
      b_buffer = FFI::MemoryPointer.new(:int32, size).write_array_of_int32(b)
      buffer = FFI::MemoryPointer.new(:int32, size)
      raise Crosscall.failure unless Crosscall.add_batch(a_buffer, b_buffer, buffer, size).zero?

      sums.replace(buffer.read_array_of_int32(size))
      i += 1
    end
    [Clock.now - start, sums.last]
  end

  # end of cases
end
