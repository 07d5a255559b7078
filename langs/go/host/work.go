package main

import (
	"encoding/hex"
	"strconv"
	"time"

	"crosscall/go/kit"
)

// case: work
func work(size, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		r = doWork(int64(size))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sha256
func sha256(size, loops int) (time.Duration, string, error) {
	data := kit.Fill(size, func(i int) byte { return byte(i % 251) })
	var digest [32]byte
	start := time.Now()
	for range loops {
		digestSHA256(data, &digest)
	}
	return time.Since(start), hex.EncodeToString(digest[:]), nil
}

// case: matmul_f64
func matmulF64(size, loops int) (time.Duration, string, error) {
	a := kit.Fill(size*size, func(i int) float64 { return float64(i % 7) })
	b := kit.Fill(size*size, func(i int) float64 { return float64(i % 5) })
	product := kit.Make[float64](size * size)
	start := time.Now()
	for range loops {
		multiply(a, b, product, size)
	}
	return time.Since(start), kit.Whole(kit.Sum(product)), nil
}

// end of cases
