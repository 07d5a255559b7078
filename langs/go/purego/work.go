package main

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"time"

	"crosscall/go/kit"
)

// case: work
func work(size, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		r = xcWork(int64(size))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sha256
func sha256(size, loops int) (time.Duration, string, error) {
	data := kit.Fill(size, func(i int) byte { return byte(i % 251) })
	var digest [32]byte
	start := time.Now()
	for range loops {
		if status := xcSHA256(data, uintptr(len(data)), &digest); status != ok {
			return 0, "", fmt.Errorf("xc_sha256: %w", kit.Status(status))
		}
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
		if status := xcMatmulF64(a, b, product, uintptr(size)); status != ok {
			return 0, "", fmt.Errorf("xc_matmul_f64: %w", kit.Status(status))
		}
	}
	return time.Since(start), kit.Whole(kit.Sum(product)), nil
}

// end of cases
