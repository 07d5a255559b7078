package main

import (
	"time"

	"crosscall/go/kit"
)

// case: point_dist
func pointDist(_, loops int) (time.Duration, string, error) {
	a, b := kit.Hide(xcPoint{x: 1, y: 2}), kit.Hide(xcPoint{x: 4, y: 6})
	var r float64
	start := time.Now()
	for range loops {
		first, second := &a, &b
		var result float64
		xcPointDist.Call(&result, &first, &second)
		r = result
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: point_add
func pointAdd(_, loops int) (time.Duration, string, error) {
	a, b := kit.Hide(xcPoint{x: 1, y: 2}), kit.Hide(xcPoint{x: 3, y: 4})
	var x, y float64
	start := time.Now()
	for range loops {
		var p xcPoint
		xcPointAdd.Call(&p, &a, &b)
		x, y = p.x, p.y
	}
	return time.Since(start), kit.Whole(x) + "," + kit.Whole(y), nil
}

// case: mat4_scale
func mat4Scale(_, loops int) (time.Duration, string, error) {
	var m, m2 xcMat4
	for i := range m.m {
		m.m[i] = float64(i)
	}
	factor := kit.Hide(2.0)
	start := time.Now()
	for range loops {
		var result xcMat4
		xcMat4Scale.Call(&result, &m, &factor)
		m2 = result
	}
	elapsed := time.Since(start)
	return elapsed, kit.Whole(kit.Sum(m2.m[:])), nil
}

// end of cases
