package main

import (
	"os"
	"slices"
	"structs"

	"github.com/jupiterrider/ffi"
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

// What libffi is told of the types. It runs on 64-bit systems only.
var (
	void, pointer, size = &ffi.TypeVoid, &ffi.TypePointer, &ffi.TypeUint64
	u32, i32, i64, f64  = &ffi.TypeUint32, &ffi.TypeSint32, &ffi.TypeSint64, &ffi.TypeDouble

	point = ffi.NewType(f64, f64)
	mat4  = ffi.NewType(times(16, f64)...)
)

func times(count int, of *ffi.Type) []*ffi.Type {
	return slices.Repeat([]*ffi.Type{of}, count)
}

// The functions of crosscall.h.
var (
	xcABIVersion  ffi.Fun
	xcLastError   ffi.Fun
	xcNoop        ffi.Fun
	xcAddI32      ffi.Fun
	xcIncI64      ffi.Fun
	xcSum2I64     ffi.Fun
	xcSum4I64     ffi.Fun
	xcSum6I64     ffi.Fun
	xcSum8I64     ffi.Fun
	xcSum12I64    ffi.Fun
	xcSum8F64     ffi.Fun
	xcStrLen      ffi.Fun
	xcStrUpper    ffi.Fun
	xcStrFree     ffi.Fun
	xcStrCopy     ffi.Fun
	xcPersonJSON  ffi.Fun
	xcSumF64      ffi.Fun
	xcScaleF64    ffi.Fun
	xcPointDist   ffi.Fun
	xcPointAdd    ffi.Fun
	xcMat4Scale   ffi.Fun
	xcApplyI64    ffi.Fun
	xcSortI32     ffi.Fun
	xcLogMessage  ffi.Fun
	xcCounterNew  ffi.Fun
	xcCounterAdd  ffi.Fun
	xcCounterFree ffi.Fun
	xcBufferNew   ffi.Fun
	xcBufferFree  ffi.Fun
	xcParseI64    ffi.Fun
	xcWork        ffi.Fun
	xcSHA256      ffi.Fun
	xcMatmulF64   ffi.Fun
	xcAddBatch    ffi.Fun
)

var functions = []struct {
	name      string
	function  *ffi.Fun
	result    *ffi.Type
	arguments []*ffi.Type
}{
	{"xc_abi_version", &xcABIVersion, u32, nil},
	{"xc_last_error", &xcLastError, pointer, nil},
	{"xc_noop", &xcNoop, void, nil},
	{"xc_add_i32", &xcAddI32, i32, []*ffi.Type{i32, i32}},
	{"xc_inc_i64", &xcIncI64, i64, []*ffi.Type{i64}},
	{"xc_sum2_i64", &xcSum2I64, i64, times(2, i64)},
	{"xc_sum4_i64", &xcSum4I64, i64, times(4, i64)},
	{"xc_sum6_i64", &xcSum6I64, i64, times(6, i64)},
	{"xc_sum8_i64", &xcSum8I64, i64, times(8, i64)},
	{"xc_sum12_i64", &xcSum12I64, i64, times(12, i64)},
	{"xc_sum8_f64", &xcSum8F64, f64, times(8, f64)},
	{"xc_str_len", &xcStrLen, i64, []*ffi.Type{pointer}},
	{"xc_str_upper", &xcStrUpper, pointer, []*ffi.Type{pointer}},
	{"xc_str_free", &xcStrFree, void, []*ffi.Type{pointer}},
	{"xc_str_copy", &xcStrCopy, i64, []*ffi.Type{pointer, size, pointer}},
	{"xc_person_json", &xcPersonJSON, pointer, []*ffi.Type{pointer}},
	{"xc_sum_f64", &xcSumF64, f64, []*ffi.Type{pointer, size}},
	{"xc_scale_f64", &xcScaleF64, i32, []*ffi.Type{pointer, size, f64}},
	{"xc_point_dist", &xcPointDist, f64, []*ffi.Type{pointer, pointer}},
	{"xc_point_add", &xcPointAdd, &point, []*ffi.Type{&point, &point}},
	{"xc_mat4_scale", &xcMat4Scale, &mat4, []*ffi.Type{&mat4, f64}},
	{"xc_apply_i64", &xcApplyI64, i64, []*ffi.Type{pointer, pointer, i64, size}},
	{"xc_sort_i32", &xcSortI32, i32, []*ffi.Type{pointer, pointer, size, pointer, pointer}},
	{"xc_log_message", &xcLogMessage, i32, []*ffi.Type{pointer, pointer, i32}},
	{"xc_counter_new", &xcCounterNew, pointer, []*ffi.Type{i64}},
	{"xc_counter_add", &xcCounterAdd, i64, []*ffi.Type{pointer, i64}},
	{"xc_counter_free", &xcCounterFree, void, []*ffi.Type{pointer}},
	{"xc_buffer_new", &xcBufferNew, pointer, []*ffi.Type{size}},
	{"xc_buffer_free", &xcBufferFree, void, []*ffi.Type{pointer}},
	{"xc_parse_i64", &xcParseI64, i32, []*ffi.Type{pointer, pointer}},
	{"xc_work", &xcWork, i64, []*ffi.Type{i64}},
	{"xc_sha256", &xcSHA256, i32, []*ffi.Type{pointer, size, pointer}},
	{"xc_matmul_f64", &xcMatmulF64, i32, []*ffi.Type{pointer, pointer, pointer, size}},
	{"xc_add_batch", &xcAddBatch, i32, []*ffi.Type{pointer, pointer, pointer, size}},
}

func openLibrary() (uint32, error) {
	library, err := ffi.Load(os.Getenv("XC_LIBRARY"))
	if err != nil {
		return 0, err
	}
	for _, f := range functions {
		if *f.function, err = library.Prep(f.name, f.result, f.arguments...); err != nil {
			return 0, err
		}
	}
	var version ffi.Arg
	xcABIVersion.Call(&version)
	return uint32(version), nil
}
