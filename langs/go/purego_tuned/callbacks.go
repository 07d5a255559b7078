package main

import (
	"fmt"
	"strconv"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"

	"crosscall/go/kit"
)

// case: apply_i64
func applyI64(size, loops int) (time.Duration, string, error) {
	fn := increment()
	value := kit.Hide(int64(1) << 53)
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcApplyI64, fn, 0, uintptr(value), uintptr(size))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sort_i32
func sortI32(size, loops int) (time.Duration, string, error) {
	input := kit.Fill(size, func(i int) int32 { return int32(i * 7919 % size) })
	output := kit.Make[int32](size)
	fn := compare()
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcSortI32, uintptr(unsafe.Pointer(unsafe.SliceData(input))),
			uintptr(unsafe.Pointer(unsafe.SliceData(output))), uintptr(size), fn, 0)
		if status := int32(result); status != ok {
			return 0, "", fmt.Errorf("xc_sort_i32: %w", kit.Status(status))
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
		result, _, _ := purego.SyscallN(xcLogMessage, sink, user, uintptr(level))
		if status := int32(result); status != ok {
			return 0, "", fmt.Errorf("xc_log_message: %w", kit.Status(status))
		}
	}
	return time.Since(start), fmt.Sprintf("%d|%s|%d", state.level, state.message, state.number), nil
}

// end of cases
