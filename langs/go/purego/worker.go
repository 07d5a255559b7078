// Command worker calls libcrosscall through purego, without cgo.
package main

import "crosscall/go/kit"

func main() {
	kit.Worker{Open: openLibrary, Cases: cases}.Serve()
}

var cases = []kit.Case{
	{ID: "empty", Run: empty},
	{ID: "noop", Run: noop},
	{ID: "add_i32", Run: addI32},
	{ID: "inc_i64", Run: incI64},
	{ID: "sum2_i64", Run: sum2I64},
	{ID: "sum4_i64", Run: sum4I64},
	{ID: "sum6_i64", Run: sum6I64},
	{ID: "sum8_i64", Run: sum8I64},
	{ID: "sum12_i64", Run: sum12I64},
	{ID: "sum8_f64", Run: sum8F64},
	{ID: "str_len", Run: strLen},
	{ID: "str_upper", Run: strUpper},
	{ID: "str_copy", Run: strCopy},
	{ID: "person_json", Run: personJSON},
	{ID: "sum_f64", Run: sumF64},
	{ID: "scale_f64", Run: scaleF64},
	{ID: "point_dist", Run: pointDist},
	{ID: "point_add", Run: pointAdd},
	{ID: "mat4_scale", Run: mat4Scale},
	{ID: "apply_i64", Run: applyI64},
	{ID: "sort_i32", Run: sortI32},
	{ID: "log_message", Run: logMessage},
	{ID: "counter_add", Run: counterAdd},
	{ID: "counter_cycle", Run: counterCycle},
	{ID: "counter_guarded", Run: counterGuarded},
	{ID: "buffer_adopt", Run: bufferAdopt},
	{ID: "parse_ok", Run: parseOK},
	{ID: "parse_fail", Run: parseFail},
	{ID: "work", Run: work},
	{ID: "sha256", Run: sha256},
	{ID: "matmul_f64", Run: matmulF64},
	{ID: "add_batch", Run: addBatch},
	{ID: "parallel_work", Run: parallelWork},
}
