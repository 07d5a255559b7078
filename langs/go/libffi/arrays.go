package main

import (
	"fmt"
	"time"
	"unsafe"

	"github.com/jupiterrider/ffi"

	"crosscall/go/kit"
)

// case: sum_f64
func sumF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	var r float64
	start := time.Now()
	for range loops {
		first, count := unsafe.SliceData(values), uint64(len(values))
		var result float64
		xcSumF64.Call(&result, &first, &count)
		r = result
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: scale_f64
func scaleF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	factor := kit.Hide(-1.0)
	start := time.Now()
	for range loops {
		first, count := unsafe.SliceData(values), uint64(len(values))
		var status ffi.Arg
		xcScaleF64.Call(&status, &first, &count, &factor)
		if int32(status) != ok {
			return 0, "", fmt.Errorf("xc_scale_f64: %w", kit.Status(int32(status)))
		}
	}
	return time.Since(start), kit.Whole(values[size-1]), nil
}

// end of cases
