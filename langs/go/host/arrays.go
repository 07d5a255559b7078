package main

import (
	"time"

	"crosscall/go/kit"
)

// case: sum_f64
func sumF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	var r float64
	start := time.Now()
	for range loops {
		r = sum(values)
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: scale_f64
func scaleF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	factor := kit.Hide(-1.0)
	start := time.Now()
	for range loops {
		scale(values, factor)
	}
	return time.Since(start), kit.Whole(values[size-1]), nil
}

// end of cases
