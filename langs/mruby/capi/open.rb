# The block forms of the classes that crosscall.c makes.

module Crosscall
  class Counter
    def self.open(value)
      counter = new(value)
      begin
        yield counter
      ensure
        counter.close
      end
    end
  end

  class Buffer
    def self.open(size)
      buffer = new(size)
      begin
        yield buffer
      ensure
        buffer.close
      end
    end
  end
end
