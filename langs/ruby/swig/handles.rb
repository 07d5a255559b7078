# frozen_string_literal: true

require "clock"
require "crosscall"

module Cases
  include Crosscall

  module_function

  # case: counter_add
  def counter_add(_size, loops)
    counter = Counter.new(5)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = counter.add(3)
      i += 1
    end
    ns = Clock.now - start
    counter.close
    [ns, r]
  end

  # case: counter_cycle
  def counter_cycle(_size, loops)
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      counter = Counter.new(5)
      r = counter.add(3)
      counter.close
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
      first = Crosscall.byteArray_getitem(buffer, 0)
      last = Crosscall.byteArray_getitem(buffer, size - 1)
      Crosscall.buffer_free(buffer)
      i += 1
    end
    [Clock.now - start, "#{first},#{last}"]
  end

  # end of cases
end
