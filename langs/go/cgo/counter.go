package main

// #include <crosscall.h>
import "C"

import (
	"errors"
	"runtime"
)

// case: counter_add

// counter frees its xc_counter in Close, or when it is collected without.
type counter struct {
	c       *C.xc_counter
	cleanup runtime.Cleanup
}

func newCounter(value int64) (*counter, error) {
	c := C.xc_counter_new(C.int64_t(value))
	if c == nil {
		return nil, errors.New("xc_counter_new: no memory")
	}
	k := &counter{c: c}
	k.cleanup = runtime.AddCleanup(k, func(c *C.xc_counter) { C.xc_counter_free(c) }, c)
	return k, nil
}

func (k *counter) Add(amount int64) int64 {
	r := C.xc_counter_add(k.c, C.int64_t(amount))
	runtime.KeepAlive(k) // or the cleanup could run during the call
	return int64(r)
}

func (k *counter) Close() {
	k.cleanup.Stop()
	C.xc_counter_free(k.c)
	k.c = nil
}

// end of cases
