package main

import (
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"

	"crosscall/go/kit"
)

// case: add_batch
func addBatch(size, loops int) (time.Duration, string, error) {
	a := kit.Fill(size, func(i int) int32 { return int32(i) })
	b := kit.Fill(size, func(i int) int32 { return int32(2 * i) })
	sums := kit.Make[int32](size)
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcAddBatch, uintptr(unsafe.Pointer(unsafe.SliceData(a))), uintptr(unsafe.Pointer(unsafe.SliceData(b))),
			uintptr(unsafe.Pointer(unsafe.SliceData(sums))), uintptr(size))
		if status := int32(result); status != ok {
			return 0, "", fmt.Errorf("xc_add_batch: %w", kit.Status(status))
		}
	}
	return time.Since(start), strconv.Itoa(int(sums[size-1])), nil
}

// end of cases
