# frozen_string_literal: true

require "clock"
require "inputs"
require_relative "crosscall"

module Cases
  include Crosscall

  module_function

  # case: add_batch
  def add_batch(size, loops)
    a, b = Inputs.addends(size)
    bytes = size * Fiddle::SIZEOF_INT32_T
    buffer = Fiddle::Pointer.malloc(bytes, Fiddle::RUBY_FREE)
    sums = Array.new(size, 0)
    i = 0
    start = Clock.now
    while i < loops
      status = ADD_BATCH.call(a.pack("l*"), b.pack("l*"), buffer, size)
      raise Crosscall.failure unless status.zero?

      sums.replace(buffer[0, bytes].unpack("l*"))
      i += 1
    end
    [Clock.now - start, sums.last]
  end

  # end of cases
end
