# What a case needs besides the library: the clock, the inputs, and values that the compiler does not know.
module Session
  extend self

  # value is the last result as text.
  record Sample, elapsed_ns : Int64, value : String

  @[AlwaysInline]
  def now : Time::Span
    Time.monotonic
  end

  # The sample of a loop that began at start and has just ended; its text is made after the clock was read.
  def sample(start : Time::Span, & : -> _) : Sample
    elapsed = now - start
    Sample.new(elapsed.total_nanoseconds.to_i64, (yield).to_s)
  end

  # Goes through a register that assembly may have written, once, before the clock.
  @[AlwaysInline]
  def hide(value : Int32) : Int32
    hidden = uninitialized Int32
    asm("" : "=r"(hidden) : "0"(value) :: "volatile")
    hidden
  end

  @[AlwaysInline]
  def hide(value : Int64) : Int64
    hidden = uninitialized Int64
    asm("" : "=r"(hidden) : "0"(value) :: "volatile")
    hidden
  end

  def hide(value : Float64) : Float64
    hide(value.unsafe_as(Int64)).unsafe_as(Float64)
  end

  # Keeps the compiler from dropping what nobody reads.
  @[AlwaysInline]
  def keep(value : Int64) : Nil
    asm("" :: "r"(value) :: "volatile")
  end

  # The input text of size bytes; the rule stands at the top of native/cases.toml.
  def text(size : Int, first = 0) : String
    euro = size.odd? && size >= "€".bytesize ? "€" : ""
    String.build(size) do |io|
      io << euro
      (size - euro.bytesize).times { |i| io << 'a' + (i + first) % 26 }
    end
  end

  # The four that a case takes by turns.
  def texts(size : Int) : StaticArray(String, 4)
    StaticArray(String, 4).new { |letter| text(size, letter) }
  end

  # 0, 1, 2, … as doubles.
  def doubles(size : Int) : Array(Float64)
    Array.new(size.to_i) { |i| i.to_f }
  end
end
