package main

import (
	"fmt"
	"strconv"
	"time"
)

// case: counter_add
func counterAdd(_, loops int) (time.Duration, string, error) {
	k := newCounter(5)
	var r int64
	start := time.Now()
	for range loops {
		r = k.add(3)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: counter_cycle
func counterCycle(_, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		k := newCounter(5)
		r = k.add(3)
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
