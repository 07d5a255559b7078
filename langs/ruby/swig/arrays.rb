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
      r = Crosscall.sum_f64(values)
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
      values = Crosscall.scale_f64(values, -1.0)
      i += 1
    end
    [Clock.now - start, values.last.to_i]
  end

  # end of cases
end
