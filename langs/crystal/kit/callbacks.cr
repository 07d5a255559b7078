module Callbacks
  extend self

  # case: apply_i64
  def apply_i64(size, loops)
    increment = ->(value : Int64, user : Void*) { value + 1 }
    value = Session.hide(1_i64 << 53)
    r = 0_i64
    start = Session.now
    loops.times { r = LibCrosscall.apply_i64(increment, nil, value, size) }
    Session.sample(start) { r }
  end

  # case: sort_i32
  def sort_i32(size, loops)
    raise ArgumentError.new("nothing to print of 0 elements") if size == 0
    input = Array.new(size.to_i) { |i| (i.to_i64 * 7919 % size).to_i }
    output = Array.new(size.to_i, 0)
    compare = ->(a : Int32, b : Int32, user : Void*) { a <=> b }
    start = Session.now
    loops.times { CrosscallError.check(LibCrosscall.sort_i32(input, output, size, compare, nil)) }
    Session.sample(start) { "#{output[0]},#{output[size // 2]},#{output[-1]}" }
  end

  # case: log_message
  class Log
    property level = -1
    property last = ""
    getter number

    def initialize(@number : Int32)
    end
  end

  def log_message(size, loops)
    log = Log.new(7)
    user = Box.box(log)
    sink = ->(level : Int32, message : UInt8*, user : Void*) do
      kept = Box(Log).unbox(user)
      kept.level = level
      kept.last = String.new(message)
      nil
    end
    level = Session.hide(LibCrosscall::LOG_WARNING)
    start = Session.now
    loops.times { CrosscallError.check(LibCrosscall.log_message(sink, user, level)) }
    Session.sample(start) { "#{log.level}|#{log.last}|#{log.number}" }
  end

  # end of cases
end
