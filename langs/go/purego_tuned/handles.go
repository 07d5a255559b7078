package main

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"

	"crosscall/go/kit"
)

// case: counter_add

// counter frees its xc_counter in Close, and only there.
type counter struct {
	c uintptr
}

func newCounter(value int64) (*counter, error) {
	c, _, _ := purego.SyscallN(xcCounterNew, uintptr(value))
	if c == 0 {
		return nil, errors.New("xc_counter_new: no memory")
	}
	return &counter{c}, nil
}

func (k *counter) Add(amount int64) int64 {
	result, _, _ := purego.SyscallN(xcCounterAdd, k.c, uintptr(amount))
	return int64(result)
}

func (k *counter) Close() {
	purego.SyscallN(xcCounterFree, k.c)
	k.c = 0
}

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

// guardedCounter frees its xc_counter when it is collected, should nobody close it.
type guardedCounter struct {
	counter
	cleanup runtime.Cleanup
}

func newGuardedCounter(value int64) (*guardedCounter, error) {
	c, _, _ := purego.SyscallN(xcCounterNew, uintptr(value))
	if c == 0 {
		return nil, errors.New("xc_counter_new: no memory")
	}
	k := &guardedCounter{counter: counter{c}}
	k.cleanup = runtime.AddCleanup(k, func(c uintptr) { purego.SyscallN(xcCounterFree, c) }, c)
	return k, nil
}

func (k *guardedCounter) Add(amount int64) int64 {
	r := k.counter.Add(amount)
	runtime.KeepAlive(k) // or the cleanup could run during the call
	return r
}

func (k *guardedCounter) Close() {
	k.cleanup.Stop()
	k.counter.Close()
}

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
