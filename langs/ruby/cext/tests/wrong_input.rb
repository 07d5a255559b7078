# frozen_string_literal: true

# Calls of the extension with what it does not expect: exceptions of Ruby, and nothing worse.

require 'crosscall'

C = Crosscall
FAILURES = []

def raises(*kinds)
  result = yield
  FAILURES << "line #{caller_locations(1, 1).first.lineno}: gave #{result.inspect[0, 80]}"
rescue *kinds
  nil
rescue Exception => e # rubocop:disable Lint/RescueException
  FAILURES << "line #{caller_locations(1, 1).first.lineno}: raised #{e.inspect[0, 120]}"
end

def equals(expected)
  result = yield
  return if result == expected

  FAILURES << "line #{caller_locations(1, 1).first.lineno}: gave #{result.inspect[0, 80]}, not #{expected.inspect}"
end

# An integer whose conversion does something else first.
class Converted
  def initialize(value, &before)
    @value = value
    @before = before
  end

  def to_int
    @before.call
    @value
  end
end

[nil, 'x', [], Object.new].each do |wrong|
  raises(TypeError) { C.add_i32(wrong, 1) }
  raises(TypeError) { C.inc_i64(wrong) }
  raises(TypeError) { C.work(wrong) }
  raises(TypeError) { C::Counter.new(wrong) }
  raises(TypeError) { C::Buffer.new(wrong) }
  raises(TypeError) { C.sum8_f64(1, 2, 3, 4, 5, 6, 7, wrong) }
end
[0, 1, 3].each { |count| raises(ArgumentError) { C.add_i32(*[1] * count) } }
raises(RangeError) { C.add_i32(2**31, 1) }
raises(RangeError) { C.add_i32(2**70, 1) }
raises(RangeError) { C.inc_i64(2**63) }
equals(-(2**31)) { C.add_i32(2**31 - 1, 1) }
equals(-(2**63)) { C.inc_i64(2**63 - 1) }

[nil, 1, [], :symbol].each do |wrong|
  raises(TypeError) { C.str_len(wrong) }
  raises(TypeError) { C.str_upper(wrong) }
  raises(TypeError) { C.parse_i64(wrong) }
  raises(TypeError) { C.person_json(wrong, 1, 2) }
  raises(TypeError) { C.str_copy(wrong, 'x') }
  raises(TypeError) { C.sum_f64(wrong) } unless wrong == []
  raises(TypeError) { C.point_dist(wrong, C::Point.new(1, 2)) }
  raises(TypeError) { C.mat4_scale(wrong, 2.0) }
end
raises(ArgumentError) { C.str_len("a\0b") }
equals('T') { C.str_upper('text'.encode('UTF-16LE')) } # no UTF-8: C sees what comes before the first zero
equals(0) { C.str_len('') }
equals(3) { C.str_len("\xED\xA0\x80") } # a lone surrogate: bytes, as Ruby keeps them
equals('ü') { C.str_upper('ü') }
raises(C::Error) { C.parse_i64('') }
raises(C::Error) { C.parse_i64('9' * 100) }
raises(C::Error) { C.str_copy(+'', 'abc') }
raises(C::Error) { C.str_copy(+'abc', 'abc') }
raises(FrozenError) { C.str_copy('frozen', 'abc') }
raises(FrozenError) { C.sha256('', ('x' * 32).freeze) }
same = +('x' * 40)
raises(C::Error) { C.str_copy(same, same) }
name = +('n' * 2000)
C.person_json(name, Converted.new(1) { name.replace('') && GC.start }, 41)

raises(TypeError) { C.sum_f64([nil]) }
raises(TypeError) { C.sum_f64([1.0, 'x']) }
raises(TypeError) { C.scale_f64([1.0], nil) }
raises(FrozenError) { C.scale_f64([1.0].freeze, 2.0) }
equals(0.0) { C.sum_f64([]) }
equals([]) { C.scale_f64([], 2.0) }
raises(ArgumentError) { C.add_batch([1], [1, 2], [0]) }
raises(ArgumentError) { C.add_batch([1], [1], []) }
raises(TypeError) { C.add_batch([1], [1], nil) }
raises(FrozenError) { C.add_batch([1], [1], [0].freeze) }
raises(RangeError) { C.add_batch([2**31], [1], [0]) }
[-1, 1, 3, 2**31, 2**62].each { |n| raises(ArgumentError) { C.matmul_f64([1.0] * 4, [1.0] * 4, [0.0] * 4, n) } }
raises(ArgumentError) { C.matmul_f64([1.0] * 4, [1.0] * 4, [0.0], 2) }
[0, 31, 33].each { |size| raises(ArgumentError) { C.sha256('', 'x' * size) } }
shrinking = Array.new(1000, 1)
shrinking[1] = Converted.new(1) { shrinking.clear }
raises(RuntimeError) { C.add_batch(shrinking, Array.new(1000, 1), Array.new(1000, 0)) }
changing = [2, 1]
raises(RuntimeError) { C.sort_i32([2, 1], changing) { |a, b| changing.clear && a <=> b } }
raises(ArgumentError) { C.sort_i32([2, 1], []) { 0 } }

raises(ArgumentError) { C::Point.new(1) }
raises(TypeError) { C::Point.new(nil, 1) }
raises(ArgumentError) { C::Mat4.new([1.0] * 15) }
raises(TypeError) { C::Mat4.new(nil) }
raises(TypeError) { C.point_dist(C::Mat4.new([1.0] * 16), C::Point.new(1, 2)) }
equals(0.0) { C.point_dist(C::Point.allocate, C::Point.allocate) }

raises(KeyError) { C.apply_i64(1, 3) { raise KeyError } }
raises(TypeError) { C.apply_i64(1, 3) { 'x' } }
raises(RangeError) { C.apply_i64(1, 3) { 2**63 } }
raises(RangeError) { C.apply_i64(1, -1) { 1 } }
raises(LocalJumpError) { C.apply_i64(1, 3) }
equals(:out) { C.apply_i64(1, 3) { break :out } }
equals(:thrown) { catch(:tag) { C.sort_i32([2, 1], [0, 0]) { throw :tag, :thrown } } }
raises(KeyError) { C.sort_i32([2, 1, 3], [0, 0, 0]) { raise KeyError } }
raises(TypeError) { C.sort_i32([2, 1, 3], [0, 0, 0]) { nil } }
raises(C::Error) { C.log_message(nil, 99) { nil } }
raises(KeyError) { C.log_message(nil, 2) { raise KeyError } }

counter = C::Counter.new(5)
counter.close
counter.close
raises(C::Error) { counter.add(1) }
raises(C::Error) { C::Counter.allocate.add(1) }
raises(C::Error) { C::Counter.new(5).dup.add(1) }
raises(C::Error) { C::Counter.new(5).send(:initialize, 6) }
raises(RangeError) { C::Counter.new(2**63) }
closed = C::Counter.new(5)
raises(C::Error) { closed.add(Converted.new(1) { closed.close }) }
buffer = C::Buffer.new(4)
equals(nil) { buffer.getbyte(4) }
raises(RangeError) { buffer.getbyte(-1) }
raises(RangeError) { buffer.getbyte(2**64) }
buffer.close
buffer.close
raises(C::Error) { buffer.getbyte(0) }
closing = C::Buffer.new(4)
equals(nil) { closing.getbyte(Converted.new(1) { closing.close }) }
raises(C::Error) { C::Buffer.new(0) }
raises(C::Error) { C::Buffer.new(2**62) }
raises(RangeError) { C::Buffer.new(-1) }
GC.start

puts FAILURES
exit FAILURES.empty?
