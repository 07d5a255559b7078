# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: sort_i32
  def sort_i32(size, loops)
    compare = FFI::Function.new(:int32, %i[int32 int32 pointer]) { |a, b, _user| a <=> b }
    input = FFI::MemoryPointer.new(:int32, size).write_array_of_int32(Inputs.shuffled(size))
    output = FFI::MemoryPointer.new(:int32, size)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.sort_i32(input, output, size, compare, nil).zero?

      i += 1
    end
    [Clock.now - start, [0, size / 2, size - 1].map { |k| output[k].read_int32 }.join(",")]
  end

  # end of cases
end
