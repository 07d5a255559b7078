package main

// #include <crosscall.h>
import "C"

import (
	"strconv"
	"time"

	"crosscall/go/kit"
)

// case: empty
func empty(_, loops int) (time.Duration, string, error) {
	start := time.Now()
	for range loops { // gc keeps loops without a body
	}
	return time.Since(start), "0", nil
}

// case: noop
func noop(_, loops int) (time.Duration, string, error) {
	start := time.Now()
	for range loops {
		C.xc_noop()
	}
	return time.Since(start), "0", nil
}

// case: add_i32
func addI32(_, loops int) (time.Duration, string, error) {
	a, b := kit.Hide(int32(1000000)), kit.Hide(int32(2345678))
	var r int32
	start := time.Now()
	for range loops {
		r = int32(C.xc_add_i32(C.int32_t(a), C.int32_t(b)))
	}
	return time.Since(start), strconv.Itoa(int(r)), nil
}

// case: inc_i64
func incI64(_, loops int) (time.Duration, string, error) {
	x := kit.Hide(int64(1) << 53)
	start := time.Now()
	for range loops {
		x = int64(C.xc_inc_i64(C.int64_t(x)))
	}
	return time.Since(start), strconv.FormatInt(x, 10), nil
}

// case: sum2_i64
func sum2I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(2, func(i int) int64 { return 1 << (40 + i) })
	a, b := v[0], v[1]
	var r int64
	start := time.Now()
	for range loops {
		r = int64(C.xc_sum2_i64(C.int64_t(a), C.int64_t(b)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum4_i64
func sum4I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(4, func(i int) int64 { return 1 << (40 + i) })
	a, b, c, d := v[0], v[1], v[2], v[3]
	var r int64
	start := time.Now()
	for range loops {
		r = int64(C.xc_sum4_i64(C.int64_t(a), C.int64_t(b), C.int64_t(c), C.int64_t(d)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum6_i64
func sum6I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(6, func(i int) int64 { return 1 << (40 + i) })
	a, b, c, d, e, f := v[0], v[1], v[2], v[3], v[4], v[5]
	var r int64
	start := time.Now()
	for range loops {
		r = int64(C.xc_sum6_i64(C.int64_t(a), C.int64_t(b), C.int64_t(c),
			C.int64_t(d), C.int64_t(e), C.int64_t(f)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum8_i64
func sum8I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(8, func(i int) int64 { return 1 << (40 + i) })
	a, b, c, d, e, f, g, h := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
	var r int64
	start := time.Now()
	for range loops {
		r = int64(C.xc_sum8_i64(C.int64_t(a), C.int64_t(b), C.int64_t(c), C.int64_t(d),
			C.int64_t(e), C.int64_t(f), C.int64_t(g), C.int64_t(h)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum12_i64
func sum12I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(12, func(i int) int64 { return 1 << (40 + i) })
	a, b, c, d, e, f := v[0], v[1], v[2], v[3], v[4], v[5]
	g, h, i, j, k, l := v[6], v[7], v[8], v[9], v[10], v[11]
	var r int64
	start := time.Now()
	for range loops {
		r = int64(C.xc_sum12_i64(C.int64_t(a), C.int64_t(b), C.int64_t(c),
			C.int64_t(d), C.int64_t(e), C.int64_t(f),
			C.int64_t(g), C.int64_t(h), C.int64_t(i),
			C.int64_t(j), C.int64_t(k), C.int64_t(l)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum8_f64
func sum8F64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(8, func(i int) float64 { return float64(int(1) << i) })
	a, b, c, d, e, f, g, h := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
	var r float64
	start := time.Now()
	for range loops {
		r = float64(C.xc_sum8_f64(C.double(a), C.double(b), C.double(c), C.double(d),
			C.double(e), C.double(f), C.double(g), C.double(h)))
	}
	return time.Since(start), kit.Whole(r), nil
}

// end of cases
