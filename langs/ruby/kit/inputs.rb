# frozen_string_literal: true

# The inputs that several cases share; the rules stand in native/cases.toml.
#
# Numbers come as Array: Ruby has no array of C numbers of its own, so an Array of Float or Integer
# is what a Ruby program holds, and its conversion is part of a call's price.
module Inputs
  module_function

  # A String whose UTF-8 has `size` bytes; odd sizes begin with a character of three bytes. Its letters
  # begin with that of index `first` in the alphabet.
  def text(size, first = 0)
    head = size.odd? && size >= 3 ? "€" : ""
    letters = size - head.bytesize
    head + (("a".."z").to_a.rotate(first).join * (letters / 26 + 1))[0, letters]
  end

  # The four texts that a loop takes by turns: the i-th takes texts[i & 3].
  def texts(size)
    Array.new(4) { |first| text(size, first) }
  end

  # 0.0, 1.0, 2.0, …
  def doubles(size)
    Array.new(size, &:to_f)
  end

  # The input of sort_i32.
  def shuffled(size)
    Array.new(size) { |i| i * 7919 % size }
  end

  # The input of sha256, a binary String.
  def data(size)
    Array.new(size) { |i| i % 251 }.pack("C*")
  end

  # The two matrices of matmul_f64, row by row.
  def factors(rows)
    count = rows * rows
    [Array.new(count) { |i| (i % 7).to_f }, Array.new(count) { |i| (i % 5).to_f }]
  end

  # The two arrays of add_batch.
  def addends(size)
    [Array.new(size) { |i| i }, Array.new(size) { |i| 2 * i }]
  end

  # What the log_message sink is led to: it has the number 7 and keeps the last message.
  class Keeper
    attr_accessor :level, :message
    attr_reader :number

    def initialize
      @level = 0
      @message = ""
      @number = 7
    end

    def to_s
      "#{level}|#{message}|#{number}"
    end
  end
end
