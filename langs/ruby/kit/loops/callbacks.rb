# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: apply_i64
  def apply_i64(size, loops)
    value = 2**53
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.apply_i64(value, size) { |x| x + 1 }
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sort_i32
  def sort_i32(size, loops)
    shuffled = Inputs.shuffled(size)
    output = Array.new(size, 0)
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.sort_i32(shuffled, output) { |a, b| a <=> b }
      i += 1
    end
    [Clock.now - start, "#{output.first},#{output[size / 2]},#{output.last}"]
  end

  # case: log_message
  def log_message(_size, loops)
    keeper = Inputs::Keeper.new
    i = 0
    start = Clock.now
    while i < loops
      Crosscall.log_message(keeper, 2) do |level, message, user|
        user.level = level
        user.message = message
      end
      i += 1
    end
    [Clock.now - start, keeper]
  end

  # end of cases
end
