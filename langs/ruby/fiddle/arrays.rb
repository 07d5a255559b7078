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
      r = Crosscall.sum_f64(values.pack("d*"), size)
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
      packed = values.pack("d*")
      raise Crosscall.failure unless Crosscall.scale_f64(packed, size, -1.0).zero?

      values.replace(packed.unpack("d*"))
      i += 1
    end
    [Clock.now - start, values.last.to_i]
  end

  # end of cases
end
