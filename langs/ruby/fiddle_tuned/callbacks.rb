# frozen_string_literal: true

require "clock"
require "inputs"
require_relative "crosscall"

module Cases
  include Crosscall

  module_function

  # case: apply_i64
  def apply_i64(size, loops)
    increment = Increment.make
    callback = Fiddle::Pointer[increment]
    value = 2**53
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = APPLY_I64.call(callback, 0, value, size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sort_i32
  def sort_i32(size, loops)
    compare = Compare.make
    callback = Fiddle::Pointer[compare]
    shuffled = Inputs.shuffled(size)
    bytes = size * Fiddle::SIZEOF_INT32_T
    buffer = Fiddle::Pointer.malloc(bytes, Fiddle::RUBY_FREE)
    output = Array.new(size, 0)
    i = 0
    start = Clock.now
    while i < loops
      status = SORT_I32.call(shuffled.pack("l*"), buffer, size, callback, 0)
      raise Crosscall.failure unless status.zero?

      output.replace(buffer[0, bytes].unpack("l*"))
      i += 1
    end
    [Clock.now - start, "#{output.first},#{output[size / 2]},#{output.last}"]
  end

  # case: log_message
  def log_message(_size, loops)
    keeper = Inputs::Keeper.new
    sink = Sink.make
    callback = Fiddle::Pointer[sink]
    user = Fiddle.dlwrap(keeper)
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless LOG_MESSAGE.call(callback, user, 2).zero?

      i += 1
    end
    [Clock.now - start, keeper]
  end

  # end of cases
end
