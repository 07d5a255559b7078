package main

// #include <crosscall.h>
import "C"

import (
	"errors"
	"runtime"
)

// case: counter_add

// counter frees its xc_counter in Close, and only there.
type counter struct {
	c *C.xc_counter
}

func newCounter(value int64) (*counter, error) {
	c := C.xc_counter_new(C.int64_t(value))
	if c == nil {
		return nil, errors.New("xc_counter_new: no memory")
	}
	return &counter{c}, nil
}

func (k *counter) Add(amount int64) int64 {
	return int64(C.xc_counter_add(k.c, C.int64_t(amount)))
}

func (k *counter) Close() {
	C.xc_counter_free(k.c)
	k.c = nil
}

// case: counter_guarded

// guardedCounter frees its xc_counter when it is collected, should nobody close it.
type guardedCounter struct {
	counter
	cleanup runtime.Cleanup
}

func newGuardedCounter(value int64) (*guardedCounter, error) {
	c := C.xc_counter_new(C.int64_t(value))
	if c == nil {
		return nil, errors.New("xc_counter_new: no memory")
	}
	k := &guardedCounter{counter: counter{c}}
	k.cleanup = runtime.AddCleanup(k, func(c *C.xc_counter) { C.xc_counter_free(c) }, c)
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

// end of cases
