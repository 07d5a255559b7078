# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: add_batch
  def add_batch(size, loops)
    a, b = Inputs.addends(size)
    sums = nil
    i = 0
    start = Clock.now
    while i < loops
      sums = Crosscall.add_batch(a, b)
      i += 1
    end
    [Clock.now - start, sums.last]
  end

  # end of cases
end
