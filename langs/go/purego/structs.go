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
		r = xcPointDist(&a, &b)
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: point_add
func pointAdd(_, loops int) (time.Duration, string, error) {
	a, b := kit.Hide(xcPoint{x: 1, y: 2}), kit.Hide(xcPoint{x: 3, y: 4})
	var x, y float64
	start := time.Now()
	for range loops {
		p := xcPointAdd(a, b)
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
		m2 = xcMat4Scale(m, factor)
	}
	elapsed := time.Since(start)
	return elapsed, kit.Whole(kit.Sum(m2.m[:])), nil
}

// end of cases
