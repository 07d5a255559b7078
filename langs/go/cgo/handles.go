package main

// #include <crosscall.h>
import "C"

import (
	"errors"
	"fmt"
	"strconv"
	"time"
	"unsafe"
)

// case: counter_add
func counterAdd(_, loops int) (time.Duration, string, error) {
	k, err := newCounter(5)
	if err != nil {
		return 0, "", err
	}
	defer k.Close()
	var r int64
	start := time.Now()
	for range loops {
		r = k.Add(3)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: counter_cycle
func counterCycle(_, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		k, err := newCounter(5)
		if err != nil {
			return 0, "", err
		}
		r = k.Add(3)
		k.Close()
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: buffer_adopt
func bufferAdopt(size, loops int) (time.Duration, string, error) {
	var first, last byte
	start := time.Now()
	for range loops {
		buffer := C.xc_buffer_new(C.size_t(size))
		if buffer == nil {
			return 0, "", errors.New("xc_buffer_new: no memory, or no size")
		}
		bytes := unsafe.Slice((*byte)(buffer), size)
		first, last = bytes[0], bytes[size-1]
		C.xc_buffer_free(buffer)
	}
	return time.Since(start), fmt.Sprintf("%d,%d", first, last), nil
}

// end of cases
