module Handles
  extend self

  # case: counter_add
  class Counter
    def initialize(value : Int64)
      @handle = CrosscallError.check_memory(LibCrosscall.counter_new(value)).as(LibCrosscall::Counter)
      @closed = false
    end

    def add(amount : Int64) : Int64
      LibCrosscall.counter_add(@handle, amount)
    end

    def close : Nil
      return if @closed
      @closed = true
      LibCrosscall.counter_free(@handle)
    end
  end

  def counter_add(size, loops)
    counter = Counter.new(5)
    amount = Session.hide(3_i64)
    r = 0_i64
    start = Session.now
    loops.times { r = counter.add(amount) }
    sample = Session.sample(start) { r }
    counter.close
    sample
  end

  # case: counter_cycle
  def counter_cycle(size, loops)
    value = Session.hide(5_i64)
    amount = Session.hide(3_i64)
    r = 0_i64
    start = Session.now
    loops.times do
      counter = Counter.new(value)
      begin
        r = counter.add(amount)
      ensure
        counter.close
      end
    end
    Session.sample(start) { r }
  end

  # case: counter_guarded
  # The collector calls finalize for each object that the program let go of, also of a closed one.
  class GuardedCounter < Counter
    def finalize
      close
    end
  end

  def counter_guarded(size, loops)
    value = Session.hide(5_i64)
    amount = Session.hide(3_i64)
    r = 0_i64
    start = Session.now
    loops.times do
      counter = GuardedCounter.new(value)
      begin
        r = counter.add(amount)
      ensure
        counter.close
      end
    end
    Session.sample(start) { r }
  end

  # case: buffer_adopt
  def buffer_adopt(size, loops)
    raise ArgumentError.new("a buffer of 0 bytes has no first one") if size == 0
    first = last = 0_u8
    start = Session.now
    loops.times do
      raw = CrosscallError.check_memory(LibCrosscall.buffer_new(size))
      begin
        bytes = Bytes.new(raw, size)
        first = bytes[0]
        last = bytes[-1]
      ensure
        LibCrosscall.buffer_free(raw)
      end
    end
    Session.sample(start) { "#{first},#{last}" }
  end

  # end of cases
end
