package main

import (
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"github.com/jupiterrider/ffi"

	"crosscall/go/kit"
)

// case: apply_i64
func applyI64(size, loops int) (time.Duration, string, error) {
	fn := increment()
	value := kit.Hide(int64(1) << 53)
	var user uintptr
	count := uint64(size)
	var r int64
	start := time.Now()
	for range loops {
		var result int64
		xcApplyI64.Call(&result, &fn, &user, &value, &count)
		r = result
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sort_i32
func sortI32(size, loops int) (time.Duration, string, error) {
	input := kit.Fill(size, func(i int) int32 { return int32(i * 7919 % size) })
	output := kit.Make[int32](size)
	fn := compare()
	var user uintptr
	count := uint64(size)
	start := time.Now()
	for range loops {
		firstInput, firstOutput := unsafe.SliceData(input), unsafe.SliceData(output)
		var status ffi.Arg
		xcSortI32.Call(&status, &firstInput, &firstOutput, &count, &fn, &user)
		if int32(status) != ok {
			return 0, "", fmt.Errorf("xc_sort_i32: %w", kit.Status(int32(status)))
		}
	}
	return time.Since(start), fmt.Sprintf("%d,%d,%d", output[0], output[size/2], output[size-1]), nil
}

// case: log_message
func logMessage(_, loops int) (time.Duration, string, error) {
	sink := keepMessage()
	state, user := &logState{number: 7}, lastLogState.Add(1)
	logStates.Store(user, state)
	defer logStates.Delete(user)
	level := kit.Hide(int32(2))
	start := time.Now()
	for range loops {
		var status ffi.Arg
		xcLogMessage.Call(&status, &sink, &user, &level)
		if int32(status) != ok {
			return 0, "", fmt.Errorf("xc_log_message: %w", kit.Status(int32(status)))
		}
	}
	return time.Since(start), fmt.Sprintf("%d|%s|%d", state.level, state.message, state.number), nil
}

// end of cases
