package main

import (
	"time"

	"crosscall/go/kit"
)

// case: point_dist
func pointDist(_, loops int) (time.Duration, string, error) {
	a, b := kit.Hide(point{x: 1, y: 2}), kit.Hide(point{x: 4, y: 6})
	var r float64
	start := time.Now()
	for range loops {
		r = distance(&a, &b)
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: point_add
func pointAdd(_, loops int) (time.Duration, string, error) {
	a, b := kit.Hide(point{x: 1, y: 2}), kit.Hide(point{x: 3, y: 4})
	var x, y float64
	start := time.Now()
	for range loops {
		p := addPoints(a, b)
		x, y = p.x, p.y
	}
	return time.Since(start), kit.Whole(x) + "," + kit.Whole(y), nil
}

// case: mat4_scale
func mat4Scale(_, loops int) (time.Duration, string, error) {
	var m, m2 mat4
	for i := range m {
		m[i] = float64(i)
	}
	factor := kit.Hide(2.0)
	start := time.Now()
	for range loops {
		m2 = scaleMat4(m, factor)
	}
	elapsed := time.Since(start)
	return elapsed, kit.Whole(kit.Sum(m2[:])), nil
}

// end of cases
