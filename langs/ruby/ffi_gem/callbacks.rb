# frozen_string_literal: true

require "clock"
require "crosscall"
require "inputs"

module Cases
  module_function

  # case: apply_i64
  def apply_i64(size, loops)
    increment = FFI::Function.new(:int64, %i[int64 pointer]) { |x, _user| x + 1 }
    value = 2**53
    r = nil
    i = 0
    start = Clock.now
    while i < loops
      r = Crosscall.apply_i64(increment, nil, value, size)
      i += 1
    end
    [Clock.now - start, r]
  end

  # case: sort_i32
  def sort_i32(size, loops)
    compare = FFI::Function.new(:int32, %i[int32 int32 pointer]) { |a, b, _user| a <=> b }
    shuffled = Inputs.shuffled(size)
    output = Array.new(size, 0)
    i = 0
    start = Clock.now
    while i < loops
      input = FFI::MemoryPointer.new(:int32, size).write_array_of_int32(shuffled)
      buffer = FFI::MemoryPointer.new(:int32, size)
      raise Crosscall.failure unless Crosscall.sort_i32(input, buffer, size, compare, nil).zero?

      output.replace(buffer.read_array_of_int32(size))
      i += 1
    end
    [Clock.now - start, "#{output.first},#{output[size / 2]},#{output.last}"]
  end

  # case: log_message
  def log_message(_size, loops)
    keeper = Inputs::Keeper.new
    keepers = { keeper.object_id => keeper }
    user = FFI::Pointer.new(keeper.object_id)
    sink = FFI::Function.new(:void, %i[int32 string pointer]) do |level, message, address|
      to = keepers[address.to_i]
      to.level = level
      to.message = message.force_encoding(Encoding::UTF_8)
    end
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless Crosscall.log_message(sink, user, 2).zero?

      i += 1
    end
    [Clock.now - start, keeper]
  end

  # end of cases
end
