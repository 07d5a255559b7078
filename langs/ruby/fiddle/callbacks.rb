# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  include Crosscall

  module_function

  # case: apply_i64
  def apply_i64(size, loops)
    increment = Increment.make
    value = 2**53
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.apply_i64(increment, nil, value, size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sort_i32
  def sort_i32(size, loops)
    compare = Compare.make
    shuffled = Inputs.shuffled(size)
    output = Array.new(size, 0)
    i = 0
    start = Clock.now
    while i < loops
      buffer = output.pack("l*")
      status = Crosscall.sort_i32(shuffled.pack("l*"), buffer, size, compare, nil)
      raise Crosscall.failure unless status.zero?

      output.replace(buffer.unpack("l*"))
      i += 1
    end
    [Clock.now - start, "#{output.first},#{output[size / 2]},#{output.last}"]
  end

  # case: log_message
  def log_message(_size, loops)
    keeper = Inputs::Keeper.new
    sink = Sink.make
    user = Fiddle.dlwrap(keeper)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.log_message(sink, user, 2).zero?

      i += 1
    end
    [Clock.now - start, keeper]
  end

  # end of cases
end
