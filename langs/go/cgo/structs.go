package main

// #include <crosscall.h>
import "C"

import (
	"time"

	"crosscall/go/kit"
)

// case: point_dist
func pointDist(_, loops int) (time.Duration, string, error) {
	a, b := kit.Hide(C.xc_point{x: 1, y: 2}), kit.Hide(C.xc_point{x: 4, y: 6})
	var r float64
	start := time.Now()
	for range loops {
		r = float64(C.xc_point_dist(&a, &b))
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: point_add
func pointAdd(_, loops int) (time.Duration, string, error) {
	a, b := kit.Hide(C.xc_point{x: 1, y: 2}), kit.Hide(C.xc_point{x: 3, y: 4})
	var x, y float64
	start := time.Now()
	for range loops {
		p := C.xc_point_add(a, b)
		x, y = float64(p.x), float64(p.y)
	}
	return time.Since(start), kit.Whole(x) + "," + kit.Whole(y), nil
}

// case: mat4_scale
func mat4Scale(_, loops int) (time.Duration, string, error) {
	var m, m2 C.xc_mat4
	for i := range m.m {
		m.m[i] = C.double(i)
	}
	factor := kit.Hide(2.0)
	start := time.Now()
	for range loops {
		m2 = C.xc_mat4_scale(m, C.double(factor))
	}
	elapsed := time.Since(start)
	sum := 0.0
	for _, element := range m2.m {
		sum += float64(element)
	}
	return elapsed, kit.Whole(sum), nil
}

// end of cases
