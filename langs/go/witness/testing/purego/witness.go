package main

import (
	"strconv"
	"testing"

	"crosscall/go/kit"
)

func init() {
	if _, err := openLibrary(); err != nil {
		panic(err)
	}
}

func benchmarkAddI32(b *testing.B, _ int) string {
	a, c := kit.Hide(int32(1000000)), kit.Hide(int32(2345678))
	var r int32
	for b.Loop() {
		r = xcAddI32(a, c)
	}
	return strconv.Itoa(int(r))
}

func benchmarkIncI64(b *testing.B, _ int) string {
	first := kit.Hide(int64(1) << 53)
	x := first
	for b.Loop() {
		x = xcIncI64(x)
	}
	return strconv.FormatInt(xcIncI64(first), 10)
}

func benchmarkStrLen(b *testing.B, size int) string {
	text := kit.Text(size)
	var r int64
	for b.Loop() {
		r = xcStrLen(text)
	}
	return strconv.FormatInt(r, 10)
}

func benchmarkSumF64(b *testing.B, size int) string {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	var r float64
	for b.Loop() {
		r = xcSumF64(values, uintptr(len(values)))
	}
	return kit.Whole(r)
}

func benchmarkPointAdd(b *testing.B, _ int) string {
	p, q := kit.Hide(xcPoint{x: 1, y: 2}), kit.Hide(xcPoint{x: 3, y: 4})
	var x, y float64
	for b.Loop() {
		sum := xcPointAdd(p, q)
		x, y = sum.x, sum.y
	}
	return kit.Whole(x) + "," + kit.Whole(y)
}

func benchmarkParseOK(b *testing.B, _ int) string {
	text := kit.Hide("123456789012")
	var number int64
	for b.Loop() {
		n, err := parse(text)
		if err != nil {
			b.Fatal(err)
		}
		number = n
	}
	return strconv.FormatInt(number, 10)
}
