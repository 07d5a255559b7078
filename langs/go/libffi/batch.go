package main

import (
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"github.com/jupiterrider/ffi"

	"crosscall/go/kit"
)

// case: add_batch
func addBatch(size, loops int) (time.Duration, string, error) {
	a := kit.Fill(size, func(i int) int32 { return int32(i) })
	b := kit.Fill(size, func(i int) int32 { return int32(2 * i) })
	sums := kit.Make[int32](size)
	start := time.Now()
	for range loops {
		firstA, firstB, firstSum := unsafe.SliceData(a), unsafe.SliceData(b), unsafe.SliceData(sums)
		count := uint64(size)
		var status ffi.Arg
		xcAddBatch.Call(&status, &firstA, &firstB, &firstSum, &count)
		if int32(status) != ok {
			return 0, "", fmt.Errorf("xc_add_batch: %w", kit.Status(int32(status)))
		}
	}
	return time.Since(start), strconv.Itoa(int(sums[size-1])), nil
}

// end of cases
