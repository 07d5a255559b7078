package main

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"time"
	"unsafe"

	"crosscall/go/kit"
)

// case: counter_add

// counter frees its xc_counter in Close, and only there.
type counter struct {
	c uintptr
}

func newCounter(value int64) (*counter, error) {
	var c uintptr
	xcCounterNew.Call(&c, &value)
	if c == 0 {
		return nil, errors.New("xc_counter_new: no memory")
	}
	return &counter{c}, nil
}

func (k *counter) Add(amount int64) int64 {
	var result int64
	xcCounterAdd.Call(&result, &k.c, &amount)
	return result
}

func (k *counter) Close() {
	xcCounterFree.Call(nil, &k.c)
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
	var c uintptr
	xcCounterNew.Call(&c, &value)
	if c == 0 {
		return nil, errors.New("xc_counter_new: no memory")
	}
	k := &guardedCounter{counter: counter{c}}
	k.cleanup = runtime.AddCleanup(k, func(c uintptr) { xcCounterFree.Call(nil, &c) }, c)
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
	count := uint64(size)
	var first, last byte
	start := time.Now()
	for range loops {
		var buffer *byte
		xcBufferNew.Call(&buffer, &count)
		if buffer == nil {
			return 0, "", errors.New("xc_buffer_new: no memory, or no size")
		}
		bytes := unsafe.Slice(buffer, size)
		first, last = bytes[0], bytes[size-1]
		xcBufferFree.Call(nil, &buffer)
	}
	return time.Since(start), fmt.Sprintf("%d,%d", first, last), nil
}

// end of cases
