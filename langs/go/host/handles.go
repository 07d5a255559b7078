package main

import (
	"fmt"
	"strconv"
	"time"

	"crosscall/go/kit"
)

// case: counter_add
func counterAdd(_, loops int) (time.Duration, string, error) {
	first, amount := kit.Hide(int64(5)), kit.Hide(int64(3))
	k := newCounter(first)
	var r int64
	start := time.Now()
	for range loops {
		r = k.add(amount)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: counter_cycle
func counterCycle(_, loops int) (time.Duration, string, error) {
	first, amount := kit.Hide(int64(5)), kit.Hide(int64(3))
	var r int64
	start := time.Now()
	for range loops {
		k := newCounter(first)
		r = k.add(amount)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: buffer_adopt
func bufferAdopt(size, loops int) (time.Duration, string, error) {
	var first, last byte
	start := time.Now()
	for range loops {
		buffer, err := newBuffer(size)
		if err != nil {
			return 0, "", err
		}
		first, last = buffer[0], buffer[size-1]
	}
	return time.Since(start), fmt.Sprintf("%d,%d", first, last), nil
}

// end of cases
