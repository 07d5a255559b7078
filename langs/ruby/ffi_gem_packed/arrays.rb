# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: sum_f64
  def sum_f64(size, loops)
    values = FFI::MemoryPointer.new(:double, size).write_array_of_double(Inputs.doubles(size))
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.sum_f64(values, size)
      i += 1
    end
    [Clock.now - start, r.to_i]
  end

  # case: scale_f64
  def scale_f64(size, loops)
    values = FFI::MemoryPointer.new(:double, size).write_array_of_double(Inputs.doubles(size))
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.scale_f64(values, size, -1.0).zero?

      i += 1
    end
    [Clock.now - start, values[size - 1].read_double.to_i]
  end

  # end of cases
end
