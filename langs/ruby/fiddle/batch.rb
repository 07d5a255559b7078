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
      buffer = sums.pack("l*")
      status = Crosscall.add_batch(a.pack("l*"), b.pack("l*"), buffer, size)
      raise Crosscall.failure unless status.zero?

      sums.replace(buffer.unpack("l*"))
      i += 1
    end
    [Clock.now - start, sums.last]
  end

  # end of cases
end
