package main

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"github.com/jupiterrider/ffi"

	"crosscall/go/kit"
)

// case: work
func work(size, loops int) (time.Duration, string, error) {
	steps := int64(size)
	var r int64
	start := time.Now()
	for range loops {
		var result int64
		xcWork.Call(&result, &steps)
		r = result
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sha256
func sha256(size, loops int) (time.Duration, string, error) {
	data := kit.Fill(size, func(i int) byte { return byte(i % 251) })
	var digest [32]byte
	start := time.Now()
	for range loops {
		first, count, target := unsafe.SliceData(data), uint64(len(data)), &digest
		var status ffi.Arg
		xcSHA256.Call(&status, &first, &count, &target)
		if int32(status) != ok {
			return 0, "", fmt.Errorf("xc_sha256: %w", kit.Status(int32(status)))
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
		firstA, firstB, firstProduct := unsafe.SliceData(a), unsafe.SliceData(b), unsafe.SliceData(product)
		rows := uint64(size)
		var status ffi.Arg
		xcMatmulF64.Call(&status, &firstA, &firstB, &firstProduct, &rows)
		if int32(status) != ok {
			return 0, "", fmt.Errorf("xc_matmul_f64: %w", kit.Status(int32(status)))
		}
	}
	return time.Since(start), kit.Whole(kit.Sum(product)), nil
}

// end of cases
