# frozen_string_literal: true

# Calls of what SWIG made with what it does not expect: exceptions of Ruby, and nothing worse.

require "crosscall"

FAILURES = []

def raises(name, *arguments)
  result = Crosscall.public_send(name, *arguments)
  FAILURES << "#{name}: gave #{result.inspect}"
rescue StandardError
  nil
end

def refuses(type, *arguments)
  result = type.new(*arguments)
  FAILURES << "#{type}: gave #{result.inspect}"
rescue StandardError
  nil
end

POINT = Crosscall::Point.new(1, 2)
MATRIX = Crosscall::Mat4.new

[nil, "x", [], Object.new, POINT].each do |wrong|
  raises(:add_i32, wrong, 1)
  raises(:inc_i64, wrong)
  raises(:work, wrong)
  raises(:buffer_new, wrong)
  refuses(Crosscall::Counter, wrong)
end
[[], [1], [1, 1, 1]].each { |arguments| raises(:add_i32, *arguments) }
[2**31, -(2**31) - 1, 2**64].each { |big| raises(:add_i32, big, 0) }
[2**63, -(2**63) - 1, 2**64].each { |big| raises(:inc_i64, big) }
[1, [], POINT].each do |wrong|
  raises(:str_len, wrong)
  raises(:str_upper, wrong)
  raises(:parse_i64, wrong)
end
["", "ü", "9" * 100].each { |wrong| raises(:parse_i64, wrong) }
[nil, 1, "x", POINT, ["x"], [1.0, nil]].each do |wrong|
  raises(:sum_f64, wrong)
  raises(:scale_f64, wrong, 2.0)
end
raises(:add_batch, [1, 2], [1])
[0, 1, 3, 2**32, 2**63, -1, 2**64].each { |n| raises(:matmul_f64, [1.0] * 4, [1.0] * 4, n) }
[1, "x", [1, 2], MATRIX].each do |wrong|
  raises(:point_dist, POINT, wrong)
  raises(:point_add, wrong, POINT)
end
raises(:point_add, nil, POINT)
raises(:mat4_scale, nil, 2.0)
raises(:mat4_scale, POINT, 2.0)
raises(:sort_i32, [2, 1], nil)
raises(:sort_i32, [2, 1], 1)
raises(:log_message, nil, 2)
raises(:log_message, 1, 2)
GC.start

puts FAILURES
exit(FAILURES.empty?)
