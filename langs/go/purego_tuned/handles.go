package main

import (
	"errors"
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"
)

// case: counter_add

// counter frees its xc_counter in Close, and only there.
type counter struct {
	c uintptr
}

func newCounter(value int64) (counter, error) {
	c, _, _ := purego.SyscallN(xcCounterNew, uintptr(value))
	if c == 0 {
		return counter{}, errors.New("xc_counter_new: no memory")
	}
	return counter{c}, nil
}

func (k counter) Add(amount int64) int64 {
	result, _, _ := purego.SyscallN(xcCounterAdd, k.c, uintptr(amount))
	return int64(result)
}

func (k *counter) Close() {
	purego.SyscallN(xcCounterFree, k.c)
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
		buffer, _, _ := purego.SyscallN(xcBufferNew, uintptr(size))
		if buffer == 0 {
			return 0, "", errors.New("xc_buffer_new: no memory, or no size")
		}
		bytes := unsafe.Slice(pointer(buffer), size)
		first, last = bytes[0], bytes[size-1]
		purego.SyscallN(xcBufferFree, buffer)
	}
	return time.Since(start), fmt.Sprintf("%d,%d", first, last), nil
}

// end of cases
