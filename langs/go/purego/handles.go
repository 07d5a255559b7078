package main

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"time"
	"unsafe"
)

// case: counter_add

// counter frees its xc_counter in Close, or when it is collected without.
type counter struct {
	c       uintptr
	cleanup runtime.Cleanup
}

func newCounter(value int64) (*counter, error) {
	c := xcCounterNew(value)
	if c == 0 {
		return nil, errors.New("xc_counter_new: no memory")
	}
	k := &counter{c: c}
	k.cleanup = runtime.AddCleanup(k, func(c uintptr) { xcCounterFree(c) }, c)
	return k, nil
}

func (k *counter) Add(amount int64) int64 {
	r := xcCounterAdd(k.c, amount)
	runtime.KeepAlive(k) // or the cleanup could run during the call
	return r
}

func (k *counter) Close() {
	k.cleanup.Stop()
	xcCounterFree(k.c)
	k.c = 0
}

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
		buffer := xcBufferNew(uintptr(size))
		if buffer == nil {
			return 0, "", errors.New("xc_buffer_new: no memory, or no size")
		}
		bytes := unsafe.Slice(buffer, size)
		first, last = bytes[0], bytes[size-1]
		xcBufferFree(buffer)
	}
	return time.Since(start), fmt.Sprintf("%d,%d", first, last), nil
}

// end of cases
