package main

// #include <crosscall.h>
import "C"

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"crosscall/go/kit"
)

// case: work
func work(size, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		r = int64(C.xc_work(C.int64_t(size)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sha256
func sha256(size, loops int) (time.Duration, string, error) {
	data := kit.Fill(size, func(i int) byte { return byte(i % 251) })
	var digest [32]byte
	start := time.Now()
	for range loops {
		status := C.xc_sha256((*C.uint8_t)(unsafe.SliceData(data)), C.size_t(len(data)), (*C.uint8_t)(&digest[0]))
		if status != C.XC_OK {
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
		status := C.xc_matmul_f64((*C.double)(unsafe.SliceData(a)), (*C.double)(unsafe.SliceData(b)),
			(*C.double)(unsafe.SliceData(product)), C.size_t(size))
		if status != C.XC_OK {
			return 0, "", fmt.Errorf("xc_matmul_f64: %w", kit.Status(status))
		}
	}
	return time.Since(start), kit.Whole(kit.Sum(product)), nil
}

// end of cases
