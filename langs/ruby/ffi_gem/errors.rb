# frozen_string_literal: true

require "clock"
require "crosscall"

module Cases
  include Crosscall

  module_function

  # case: parse_ok
  def parse_ok(_size, loops)
    text = "123456789012"
    number = nil
    i = 0
    start = Clock.now
    while i < loops
      value = FFI::MemoryPointer.new(:int64)
      raise Crosscall.failure unless Crosscall.parse_i64(text, value).zero?

      number = value.read_int64
      i += 1
    end
    [Clock.now - start, number]
  end

  # case: parse_fail
  def parse_fail(_size, loops)
    text = "12x4567"
    message = nil
    i = 0
    start = Clock.now
    while i < loops
      begin
        value = FFI::MemoryPointer.new(:int64)
        raise Crosscall.failure unless Crosscall.parse_i64(text, value).zero?
      rescue Error => error
        message = error.message
      end
      i += 1
    end
    [Clock.now - start, message]
  end

  # end of cases
end
