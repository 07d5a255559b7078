package main

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
	"time"

	"crosscall/go/kit"
)

// case: apply_i64
func increment(value int64) int64 {
	return value + 1
}

func applyI64(size, loops int) (time.Duration, string, error) {
	value := kit.Hide(int64(1) << 53)
	var r int64
	start := time.Now()
	for range loops {
		r = apply(increment, value, size)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sort_i32
func sortI32(size, loops int) (time.Duration, string, error) {
	input := kit.Fill(size, func(i int) int32 { return int32(i * 7919 % size) })
	output := kit.Make[int32](size)
	start := time.Now()
	for range loops {
		mergeSort(input, output, cmp.Compare[int32])
	}
	return time.Since(start), fmt.Sprintf("%d,%d,%d", output[0], output[size/2], output[size-1]), nil
}

// case: log_message
type logState struct {
	number  int
	level   int32
	message string
}

func logMessage(_, loops int) (time.Duration, string, error) {
	state := &logState{number: 7}
	sink := func(level int32, message string) {
		state.level, state.message = level, strings.Clone(message)
	}
	level := kit.Hide(int32(2))
	start := time.Now()
	for range loops {
		if err := log(sink, level); err != nil {
			return 0, "", err
		}
	}
	return time.Since(start), fmt.Sprintf("%d|%s|%d", state.level, state.message, state.number), nil
}

// end of cases
