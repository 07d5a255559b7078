# frozen_string_literal: true

require "clock"
require "inputs"
require_relative "library"

module Cases
  module_function

  # case: add_batch
  def add_batch(size, loops)
    a, b = Inputs.addends(size)
    sums = nil
    i = 0
    start = Clock.now
    while i < loops
      sums = Library.add_batch(a, b)
      i += 1
    end
    [Clock.now - start, sums.last]
  end

  # end of cases
end
