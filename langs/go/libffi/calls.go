package main

import (
	"strconv"
	"time"

	"github.com/jupiterrider/ffi"

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
		xcNoop.Call(nil)
	}
	return time.Since(start), "0", nil
}

// case: add_i32
func addI32(_, loops int) (time.Duration, string, error) {
	a, b := kit.Hide(int32(1000000)), kit.Hide(int32(2345678))
	var r int32
	start := time.Now()
	for range loops {
		var result ffi.Arg
		xcAddI32.Call(&result, &a, &b)
		r = int32(result)
	}
	return time.Since(start), strconv.Itoa(int(r)), nil
}

// case: inc_i64
func incI64(_, loops int) (time.Duration, string, error) {
	x := kit.Hide(int64(1) << 53)
	start := time.Now()
	for range loops {
		var result int64
		xcIncI64.Call(&result, &x)
		x = result
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
		var result int64
		xcSum2I64.Call(&result, &a, &b)
		r = result
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
		var result int64
		xcSum4I64.Call(&result, &a, &b, &c, &d)
		r = result
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
		var result int64
		xcSum6I64.Call(&result, &a, &b, &c, &d, &e, &f)
		r = result
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
		var result int64
		xcSum8I64.Call(&result, &a, &b, &c, &d, &e, &f, &g, &h)
		r = result
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
		var result int64
		xcSum12I64.Call(&result, &a, &b, &c, &d, &e, &f, &g, &h, &i, &j, &k, &l)
		r = result
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
		var result float64
		xcSum8F64.Call(&result, &a, &b, &c, &d, &e, &f, &g, &h)
		r = result
	}
	return time.Since(start), kit.Whole(r), nil
}

// end of cases
