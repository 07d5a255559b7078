# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: sum_f64
  def sum_f64(size, loops)
    values = Inputs.doubles(size)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      buffer = FFI::MemoryPointer.new(:double, size)
      r = Crosscall.sum_f64(buffer.write_array_of_double(values), size)
      i += 1
    end
    [Clock.now - start, r.to_i]
  end

  # case: scale_f64
  def scale_f64(size, loops)
    values = Inputs.doubles(size)
    i = 0
    start = Clock.now
    while i < loops
      buffer = FFI::MemoryPointer.new(:double, size).write_array_of_double(values)
      raise Crosscall.failure unless Crosscall.scale_f64(buffer, size, -1.0).zero?

      values.replace(buffer.read_array_of_double(size))
      i += 1
    end
    [Clock.now - start, values.last.to_i]
  end

  # end of cases
end
