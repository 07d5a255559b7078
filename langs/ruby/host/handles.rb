# frozen_string_literal: true

require "clock"
require_relative "library"

module Cases
  module_function

  # case: counter_add
  def counter_add(_size, loops)
    counter = Library::Counter.new(5)
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
      r = Library::Counter.new(5).add(3)
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
      buffer = Library.buffer_new(size)
      first = buffer.getbyte(0)
      last = buffer.getbyte(size - 1)
      i += 1
    end
    [Clock.now - start, "#{first},#{last}"]
  end

  # end of cases
end
