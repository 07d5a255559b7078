package main

import (
	"fmt"
	"os"
	"structs"

	"github.com/ebitengine/purego"
)

const ok = 0 // XC_OK

// The structs of crosscall.h; HostLayout promises that they are laid out as C does it.

type xcPerson struct {
	_    structs.HostLayout
	name *byte
	id   int64
	age  int32
}

type xcPoint struct {
	_    structs.HostLayout
	x, y float64
}

type xcMat4 struct {
	_ structs.HostLayout
	m [16]float64
}

// The functions of crosscall.h, one variable each, as purego's documentation shows it.
// A string argument is copied for the call with a NUL behind it. Pointers that the caller must free
// come back as pointers.
var (
	xcABIVersion func() uint32
	xcLastError  func() string
	xcNoop       func()
	xcAddI32     func(a, b int32) int32
	xcIncI64     func(value int64) int64
	xcSum2I64    func(a, b int64) int64
	xcSum4I64    func(a, b, c, d int64) int64
	xcSum6I64    func(a, b, c, d, e, f int64) int64
	xcSum8I64    func(a, b, c, d, e, f, g, h int64) int64
	xcSum12I64   func(a, b, c, d, e, f, g, h, i, j, k, l int64) int64
	xcSum8F64    func(a, b, c, d, e, f, g, h float64) float64

	xcStrLen     func(text string) int64
	xcStrUpper   func(text string) *byte
	xcStrFree    func(text *byte)
	xcStrCopy    func(buffer []byte, capacity uintptr, text string) int64
	xcPersonJSON func(person *xcPerson) *byte

	xcSumF64    func(values []float64, count uintptr) float64
	xcScaleF64  func(values []float64, count uintptr, factor float64) int32
	xcPointDist func(a, b *xcPoint) float64
	xcPointAdd  func(a, b xcPoint) xcPoint
	xcMat4Scale func(matrix xcMat4, factor float64) xcMat4

	xcApplyI64   func(fn, user uintptr, value int64, count uintptr) int64
	xcSortI32    func(input, output []int32, count, compare, user uintptr) int32
	xcLogMessage func(sink, user uintptr, level int32) int32

	xcCounterNew  func(value int64) uintptr
	xcCounterAdd  func(counter uintptr, amount int64) int64
	xcCounterFree func(counter uintptr)
	xcBufferNew   func(size uintptr) *byte
	xcBufferFree  func(buffer *byte)

	xcParseI64  func(text string, value *int64) int32
	xcWork      func(steps int64) int64
	xcSHA256    func(data []byte, size uintptr, digest *[32]byte) int32
	xcMatmulF64 func(a, b, product []float64, n uintptr) int32
	xcAddBatch  func(a, b, sums []int32, count uintptr) int32
)

var functions = map[string]any{
	"xc_abi_version":  &xcABIVersion,
	"xc_last_error":   &xcLastError,
	"xc_noop":         &xcNoop,
	"xc_add_i32":      &xcAddI32,
	"xc_inc_i64":      &xcIncI64,
	"xc_sum2_i64":     &xcSum2I64,
	"xc_sum4_i64":     &xcSum4I64,
	"xc_sum6_i64":     &xcSum6I64,
	"xc_sum8_i64":     &xcSum8I64,
	"xc_sum12_i64":    &xcSum12I64,
	"xc_sum8_f64":     &xcSum8F64,
	"xc_str_len":      &xcStrLen,
	"xc_str_upper":    &xcStrUpper,
	"xc_str_free":     &xcStrFree,
	"xc_str_copy":     &xcStrCopy,
	"xc_person_json":  &xcPersonJSON,
	"xc_sum_f64":      &xcSumF64,
	"xc_scale_f64":    &xcScaleF64,
	"xc_point_dist":   &xcPointDist,
	"xc_point_add":    &xcPointAdd,
	"xc_mat4_scale":   &xcMat4Scale,
	"xc_apply_i64":    &xcApplyI64,
	"xc_sort_i32":     &xcSortI32,
	"xc_log_message":  &xcLogMessage,
	"xc_counter_new":  &xcCounterNew,
	"xc_counter_add":  &xcCounterAdd,
	"xc_counter_free": &xcCounterFree,
	"xc_buffer_new":   &xcBufferNew,
	"xc_buffer_free":  &xcBufferFree,
	"xc_parse_i64":    &xcParseI64,
	"xc_work":         &xcWork,
	"xc_sha256":       &xcSHA256,
	"xc_matmul_f64":   &xcMatmulF64,
	"xc_add_batch":    &xcAddBatch,
}

func openLibrary() (uint32, error) {
	library, err := purego.Dlopen(os.Getenv("XC_LIBRARY"), purego.RTLD_NOW|purego.RTLD_LOCAL)
	if err != nil {
		return 0, fmt.Errorf("XC_LIBRARY cannot be opened: %w", err)
	}
	for name, function := range functions {
		purego.RegisterLibFunc(function, library, name)
	}
	return xcABIVersion(), nil
}
