module Errors
  extend self

  # case: parse_ok
  def parse_i64(text : String) : Int64
    CrosscallError.check(LibCrosscall.parse_i64(text, out value))
    value
  end

  def parse_ok(size, loops)
    text = "123456789012"
    number = 0_i64
    start = Session.now
    loops.times do
      number = parse_i64(text)
      Session.keep(number)
    end
    Session.sample(start) { number }
  end

  # case: parse_fail
  def parse_fail(size, loops)
    text = "12x4567"
    message = nil
    start = Session.now
    loops.times do
      parse_i64(text)
    rescue error : CrosscallError
      message = error.message
    end
    Session.sample(start) { message }
  end

  # end of cases
end
