# frozen_string_literal: true

require "clock"
require_relative "crosscall"

module Cases
  include Crosscall

  module_function

  # case: parse_ok
  def parse_ok(_size, loops)
    text = "123456789012"
    value = Fiddle::Pointer.malloc(Fiddle::SIZEOF_INT64_T, Fiddle::RUBY_FREE)
    number = nil
    i = 0
    start = Clock.now
    while i < loops
      raise Crosscall.failure unless PARSE_I64.call(text, value).zero?

      number = value[0, Fiddle::SIZEOF_INT64_T].unpack1("q")
      i += 1
    end
    [Clock.now - start, number]
  end

  # case: parse_fail
  def parse_fail(_size, loops)
    text = "12x4567"
    value = Fiddle::Pointer.malloc(Fiddle::SIZEOF_INT64_T, Fiddle::RUBY_FREE)
    message = nil
    i = 0
    start = Clock.now
    while i < loops
      begin
        raise Crosscall.failure unless PARSE_I64.call(text, value).zero?
      rescue Error => error
        message = error.message
      end
      i += 1
    end
    [Clock.now - start, message]
  end

  # end of cases
end
