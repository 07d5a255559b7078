package main

import (
	"encoding/hex"
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"

	"crosscall/go/kit"
)

// case: work
func work(size, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcWork, uintptr(size))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sha256
func sha256(size, loops int) (time.Duration, string, error) {
	data := kit.Fill(size, func(i int) byte { return byte(i % 251) })
	var digest [32]byte
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcSHA256, uintptr(unsafe.Pointer(unsafe.SliceData(data))), uintptr(len(data)),
			uintptr(unsafe.Pointer(&digest)))
		if status := int32(result); status != ok {
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
		result, _, _ := purego.SyscallN(xcMatmulF64, uintptr(unsafe.Pointer(unsafe.SliceData(a))), uintptr(unsafe.Pointer(unsafe.SliceData(b))),
			uintptr(unsafe.Pointer(unsafe.SliceData(product))), uintptr(size))
		if status := int32(result); status != ok {
			return 0, "", fmt.Errorf("xc_matmul_f64: %w", kit.Status(status))
		}
	}
	return time.Since(start), kit.Whole(kit.Sum(product)), nil
}

// end of cases
