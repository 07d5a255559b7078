package main

// #include <crosscall.h>
import "C"

import (
	"strconv"
	"testing"
	"unsafe"

	"crosscall/go/kit"
)

func benchmarkAddI32(b *testing.B, _ int) string {
	a, c := kit.Hide(int32(1000000)), kit.Hide(int32(2345678))
	var r int32
	for b.Loop() {
		r = int32(C.xc_add_i32(C.int32_t(a), C.int32_t(c)))
	}
	return strconv.Itoa(int(r))
}

func benchmarkIncI64(b *testing.B, _ int) string {
	first := kit.Hide(int64(1) << 53)
	x := first
	for b.Loop() {
		x = int64(C.xc_inc_i64(C.int64_t(x)))
	}
	return strconv.FormatInt(int64(C.xc_inc_i64(C.int64_t(first))), 10)
}

func benchmarkSumF64(b *testing.B, size int) string {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	var r float64
	for b.Loop() {
		r = float64(C.xc_sum_f64((*C.double)(unsafe.SliceData(values)), C.size_t(len(values))))
	}
	return kit.Whole(r)
}

func benchmarkPointAdd(b *testing.B, _ int) string {
	p, q := kit.Hide(C.xc_point{x: 1, y: 2}), kit.Hide(C.xc_point{x: 3, y: 4})
	var x, y float64
	for b.Loop() {
		sum := C.xc_point_add(p, q)
		x, y = float64(sum.x), float64(sum.y)
	}
	return kit.Whole(x) + "," + kit.Whole(y)
}
