# frozen_string_literal: true

require "clock"

# Threads that start together, for parallel_work.
module Together
  # Runs the block once in each thread: ns from the common start to the last end, and one result.
  #
  # The last thread to arrive at the gate reads the clock and opens it, and each thread reads the
  # clock when it is done: a main thread that waits for the GVL can then neither start the clock
  # late nor stop it late.
  def self.run(threads, &body)
    raise ArgumentError, "there must be a thread" if threads < 1

    gate = Gate.new(threads)
    runners = []
    threads.times do
      runners << Thread.new do
        Thread.current.report_on_exception = false # it is raised again by value
        gate.wait
        result = body.call
        [Clock.now, result]
      end
    end
    ends_ns, results = runners.map(&:value).transpose
    [ends_ns.max - gate.opened_ns, results.first]
  ensure
    runners&.each(&:kill) # those that wait for a thread that could not be started
  end

  # Opens when `count` threads wait at it.
  class Gate
    attr_reader :opened_ns

    def initialize(count)
      @missing = count
      @lock = Mutex.new
      @opened = ConditionVariable.new
    end

    def wait
      @lock.synchronize do
        @missing -= 1
        if @missing.zero?
          @opened_ns = Clock.now
          @opened.broadcast
        else
          @opened.wait(@lock) until @opened_ns
        end
      end
    end
  end
end
