# frozen_string_literal: true

require "clock"
require "crosscall"

module Cases
  module_function

  # case: parse_ok
  def parse_ok(_size, loops)
    text = "123456789012"
    number = nil
    i = 0
    start = Clock.now
    while i < loops
      _status, number = Crosscall.parse_i64(text)
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
        Crosscall.parse_i64(text)
      rescue ArgumentError => error
        message = error.message
      end
      i += 1
    end
    [Clock.now - start, message]
  end

  # end of cases
end
