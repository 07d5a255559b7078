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

// The functions of crosscall.h that deal in integers and pointers alone: their addresses, for SyscallN.
var (
	xcABIVersion  uintptr
	xcLastError   uintptr
	xcNoop        uintptr
	xcAddI32      uintptr
	xcIncI64      uintptr
	xcSum2I64     uintptr
	xcSum4I64     uintptr
	xcSum6I64     uintptr
	xcSum8I64     uintptr
	xcSum12I64    uintptr
	xcStrLen      uintptr
	xcStrUpper    uintptr
	xcStrFree     uintptr
	xcStrCopy     uintptr
	xcPersonJSON  uintptr
	xcApplyI64    uintptr
	xcSortI32     uintptr
	xcLogMessage  uintptr
	xcCounterNew  uintptr
	xcCounterAdd  uintptr
	xcCounterFree uintptr
	xcBufferNew   uintptr
	xcBufferFree  uintptr
	xcParseI64    uintptr
	xcWork        uintptr
	xcSHA256      uintptr
	xcMatmulF64   uintptr
	xcAddBatch    uintptr
)

var addresses = map[string]*uintptr{
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
	"xc_str_len":      &xcStrLen,
	"xc_str_upper":    &xcStrUpper,
	"xc_str_free":     &xcStrFree,
	"xc_str_copy":     &xcStrCopy,
	"xc_person_json":  &xcPersonJSON,
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

// The others: SyscallN takes no doubles and no structs, nor does it return them.
var (
	xcSum8F64   func(a, b, c, d, e, f, g, h float64) float64
	xcSumF64    func(values []float64, count uintptr) float64
	xcScaleF64  func(values []float64, count uintptr, factor float64) int32
	xcPointDist func(a, b *xcPoint) float64
	xcPointAdd  func(a, b xcPoint) xcPoint
	xcMat4Scale func(matrix xcMat4, factor float64) xcMat4
)

var functions = map[string]any{
	"xc_sum8_f64":   &xcSum8F64,
	"xc_sum_f64":    &xcSumF64,
	"xc_scale_f64":  &xcScaleF64,
	"xc_point_dist": &xcPointDist,
	"xc_point_add":  &xcPointAdd,
	"xc_mat4_scale": &xcMat4Scale,
}

func openLibrary() (uint32, error) {
	library, err := purego.Dlopen(os.Getenv("XC_LIBRARY"), purego.RTLD_NOW|purego.RTLD_LOCAL)
	if err != nil {
		return 0, fmt.Errorf("XC_LIBRARY cannot be opened: %w", err)
	}
	for name, address := range addresses {
		if *address, err = purego.Dlsym(library, name); err != nil {
			return 0, err
		}
	}
	for name, function := range functions {
		purego.RegisterLibFunc(function, library, name)
	}
	version, _, _ := purego.SyscallN(xcABIVersion)
	return uint32(version), nil
}
