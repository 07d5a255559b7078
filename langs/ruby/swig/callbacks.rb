# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

# Classes that override a method of a C++ class.
class Increment < Crosscall::Map
  def call(value)
    value + 1
  end
end

class Order < Crosscall::Compare
  def call(a, b)
    a <=> b
  end
end

class KeeperSink < Crosscall::Sink
  def initialize(keeper)
    super()
    @keeper = keeper
  end

  def call(level, message)
    @keeper.level = level
    @keeper.message = message.force_encoding(Encoding::UTF_8)
  end
end

module Cases
  module_function

  # case: apply_i64
  def apply_i64(size, loops)
    increment = Increment.new
    value = 2**53
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.apply_i64(increment, value, size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sort_i32
  def sort_i32(size, loops)
    shuffled = Inputs.shuffled(size)
    order = Order.new
    output = nil
    i = 0
    start = Clock.now
    while i < loops
      output = Crosscall.sort_i32(shuffled, order)
      i += 1
    end
    [Clock.now - start, "#{output.first},#{output[size / 2]},#{output.last}"]
  end

  # case: log_message
  def log_message(_size, loops)
    keeper = Inputs::Keeper.new
    sink = KeeperSink.new(keeper)
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.log_message(sink, 2)
      i += 1
    end
    [Clock.now - start, keeper]
  end

  # end of cases
end
