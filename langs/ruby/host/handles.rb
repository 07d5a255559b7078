# frozen_string_literal: true

require "clock"
require "crosscall"

module Cases
  module_function

  # case: counter_add
  def counter_add(_size, loops)
    counter = Crosscall::Counter.new(5)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = counter.add(3)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: counter_cycle
  def counter_cycle(_size, loops)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall::Counter.new(5).add(3)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: buffer_adopt
  def buffer_adopt(size, loops)
    first = last = nil
    i = 0
    start = Clock.now
    while i < loops
      buffer = Crosscall.buffer_new(size)
      first = buffer.getbyte(0)
      last = buffer.getbyte(size - 1)
      i += 1
    end
    [Clock.now - start, "#{first},#{last}"]
  end

  # end of cases
end
