# frozen_string_literal: true

require "clock"
require "crosscall"

module Cases
  include Crosscall

  module_function

  # case: counter_add
  def counter_add(_size, loops)
    Counter.open(5) do |counter|
      r = nil
      i = 0
      start = Clock.now
      while i < loops
        r = counter.add(3)
        i += 1
      end
      [Clock.now - start, r]
    end
  end

  # case: counter_cycle
  def counter_cycle(_size, loops)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      Counter.open(5) { |counter| r = counter.add(3) }
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: counter_guarded
  def counter_guarded(_size, loops)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      GuardedCounter.open(5) { |counter| r = counter.add(3) }
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
      raise Crosscall.failure if buffer.null?

      first = buffer.get_uint8(0)
      last = buffer.get_uint8(size - 1)
      Crosscall.buffer_free(buffer)
      i += 1
    end
    [Clock.now - start, "#{first},#{last}"]
  end

  # end of cases
end
