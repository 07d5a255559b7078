package main

// #include <crosscall.h>
import "C"

import (
	"errors"
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"crosscall/go/kit"
)

// case: counter_add
func counterAdd(_, loops int) (time.Duration, string, error) {
	first, amount := kit.Hide(int64(5)), kit.Hide(int64(3))
	k, err := newCounter(first)
	if err != nil {
		return 0, "", err
	}
	defer k.Close()
	var r int64
	start := time.Now()
	for range loops {
		r = k.Add(amount)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: counter_cycle
func counterCycle(_, loops int) (time.Duration, string, error) {
	first, amount := kit.Hide(int64(5)), kit.Hide(int64(3))
	var r int64
	start := time.Now()
	for range loops {
		k, err := newCounter(first)
		if err != nil {
			return 0, "", err
		}
		r = k.Add(amount)
		k.Close()
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: counter_guarded
func counterGuarded(_, loops int) (time.Duration, string, error) {
	first, amount := kit.Hide(int64(5)), kit.Hide(int64(3))
	var r int64
	start := time.Now()
	for range loops {
		k, err := newGuardedCounter(first)
		if err != nil {
			return 0, "", err
		}
		r = k.Add(amount)
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
