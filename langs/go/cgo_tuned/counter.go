package main

// #include <crosscall.h>
import "C"

import "errors"

// case: counter_add

// counter frees its xc_counter in Close, and only there.
type counter struct {
	c *C.xc_counter
}

func newCounter(value int64) (counter, error) {
	c := C.xc_counter_new(C.int64_t(value))
	if c == nil {
		return counter{}, errors.New("xc_counter_new: no memory")
	}
	return counter{c}, nil
}

func (k counter) Add(amount int64) int64 {
	return int64(C.xc_counter_add(k.c, C.int64_t(amount)))
}

func (k *counter) Close() {
	C.xc_counter_free(k.c)
	k.c = nil
}

// end of cases
