# frozen_string_literal: true

module Clock
  # Nanoseconds of a clock that only goes forward.
  def self.now
    Process.clock_gettime(Process::CLOCK_MONOTONIC, :nanosecond)
  end
end
