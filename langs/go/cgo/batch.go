package main

// #include <crosscall.h>
import "C"

import (
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"crosscall/go/kit"
)

// case: add_batch
func addBatch(size, loops int) (time.Duration, string, error) {
	a := kit.Fill(size, func(i int) int32 { return int32(i) })
	b := kit.Fill(size, func(i int) int32 { return int32(2 * i) })
	sums := kit.Make[int32](size)
	start := time.Now()
	for range loops {
		status := C.xc_add_batch((*C.int32_t)(unsafe.SliceData(a)), (*C.int32_t)(unsafe.SliceData(b)),
			(*C.int32_t)(unsafe.SliceData(sums)), C.size_t(size))
		if status != C.XC_OK {
			return 0, "", fmt.Errorf("xc_add_batch: %w", kit.Status(status))
		}
	}
	return time.Since(start), strconv.Itoa(int(sums[size-1])), nil
}

// end of cases
