# The cases in the order of native/cases.toml. Their loops lie in a file per group, over the declarations that
# the mechanism gives as LibCrosscall.
#
# The functions live in a shared library, so the compiler sees nothing to hoist, fold or drop. Only the empty
# loop needs to be held, and what is read after a call and used after the last one alone.

require "./session"
require "./failures"
require "./arrays"
require "./batch"
require "./callbacks"
require "./calls"
require "./errors"
require "./handles"
require "./strings"
require "./structs"
require "./work"

module Cases
  alias Run = Proc(Int64, Int64, Session::Sample)

  TABLE = {
    "empty"           => Run.new { |size, loops| Calls.empty(size, loops) },
    "noop"            => Run.new { |size, loops| Calls.noop(size, loops) },
    "add_i32"         => Run.new { |size, loops| Calls.add_i32(size, loops) },
    "inc_i64"         => Run.new { |size, loops| Calls.inc_i64(size, loops) },
    "sum2_i64"        => Run.new { |size, loops| Calls.sum2_i64(size, loops) },
    "sum4_i64"        => Run.new { |size, loops| Calls.sum4_i64(size, loops) },
    "sum6_i64"        => Run.new { |size, loops| Calls.sum6_i64(size, loops) },
    "sum8_i64"        => Run.new { |size, loops| Calls.sum8_i64(size, loops) },
    "sum12_i64"       => Run.new { |size, loops| Calls.sum12_i64(size, loops) },
    "sum8_f64"        => Run.new { |size, loops| Calls.sum8_f64(size, loops) },
    "str_len"         => Run.new { |size, loops| Strings.str_len(size, loops) },
    "str_upper"       => Run.new { |size, loops| Strings.str_upper(size, loops) },
    "str_copy"        => Run.new { |size, loops| Strings.str_copy(size, loops) },
    "person_json"     => Run.new { |size, loops| Strings.person_json(size, loops) },
    "sum_f64"         => Run.new { |size, loops| Arrays.sum_f64(size, loops) },
    "scale_f64"       => Run.new { |size, loops| Arrays.scale_f64(size, loops) },
    "point_dist"      => Run.new { |size, loops| Structs.point_dist(size, loops) },
    "point_add"       => Run.new { |size, loops| Structs.point_add(size, loops) },
    "mat4_scale"      => Run.new { |size, loops| Structs.mat4_scale(size, loops) },
    "apply_i64"       => Run.new { |size, loops| Callbacks.apply_i64(size, loops) },
    "sort_i32"        => Run.new { |size, loops| Callbacks.sort_i32(size, loops) },
    "log_message"     => Run.new { |size, loops| Callbacks.log_message(size, loops) },
    "counter_add"     => Run.new { |size, loops| Handles.counter_add(size, loops) },
    "counter_cycle"   => Run.new { |size, loops| Handles.counter_cycle(size, loops) },
    "counter_guarded" => Run.new { |size, loops| Handles.counter_guarded(size, loops) },
    "buffer_adopt"    => Run.new { |size, loops| Handles.buffer_adopt(size, loops) },
    "parse_ok"        => Run.new { |size, loops| Errors.parse_ok(size, loops) },
    "parse_fail"      => Run.new { |size, loops| Errors.parse_fail(size, loops) },
    "work"            => Run.new { |size, loops| Work.work(size, loops) },
    "sha256"          => Run.new { |size, loops| Work.sha256(size, loops) },
    "matmul_f64"      => Run.new { |size, loops| Work.matmul_f64(size, loops) },
    "add_batch"       => Run.new { |size, loops| Batch.add_batch(size, loops) },
  }
end
