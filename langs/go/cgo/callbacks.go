package main

/*
#include <crosscall.h>

int64_t goIncrement(int64_t value, void *user);
int32_t goCompare(int32_t a, int32_t b, void *user);
void goKeepMessage(int32_t level, char *message, void *user);
*/
import "C"

import (
	"cmp"
	"fmt"
	"runtime/cgo"
	"strconv"
	"time"
	"unsafe"

	"crosscall/go/kit"
)

// case: apply_i64

//export goIncrement
func goIncrement(value C.int64_t, _ unsafe.Pointer) C.int64_t {
	return value + 1
}

func applyI64(size, loops int) (time.Duration, string, error) {
	fn := C.xc_map_i64(C.goIncrement)
	value := kit.Hide(int64(1) << 53)
	var r int64
	start := time.Now()
	for range loops {
		r = int64(C.xc_apply_i64(fn, nil, C.int64_t(value), C.size_t(size)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sort_i32

//export goCompare
func goCompare(a, b C.int32_t, _ unsafe.Pointer) C.int32_t {
	return C.int32_t(cmp.Compare(a, b))
}

func sortI32(size, loops int) (time.Duration, string, error) {
	input := kit.Fill(size, func(i int) int32 { return int32(i * 7919 % size) })
	output := kit.Make[int32](size)
	compare := C.xc_compare_i32(C.goCompare)
	start := time.Now()
	for range loops {
		status := C.xc_sort_i32((*C.int32_t)(unsafe.SliceData(input)), (*C.int32_t)(unsafe.SliceData(output)),
			C.size_t(size), compare, nil)
		if status != C.XC_OK {
			return 0, "", fmt.Errorf("xc_sort_i32: %w", kit.Status(status))
		}
	}
	return time.Since(start), fmt.Sprintf("%d,%d,%d", output[0], output[size/2], output[size-1]), nil
}

// case: log_message
type logState struct {
	number  int
	level   int32
	message string
}

//export goKeepMessage
func goKeepMessage(level C.int32_t, message *C.char, user unsafe.Pointer) {
	state := (*(*cgo.Handle)(user)).Value().(*logState)
	state.level, state.message = int32(level), C.GoString(message)
}

func logMessage(_, loops int) (time.Duration, string, error) {
	sink := C.xc_log_sink(C.goKeepMessage)
	state := &logState{number: 7}
	handle := cgo.NewHandle(state) // state holds a Go string, so C may not be given its address
	defer handle.Delete()
	level := kit.Hide(int32(C.XC_LOG_WARNING))
	start := time.Now()
	for range loops {
		if status := C.xc_log_message(sink, unsafe.Pointer(&handle), C.int32_t(level)); status != C.XC_OK {
			return 0, "", fmt.Errorf("xc_log_message: %w", kit.Status(status))
		}
	}
	return time.Since(start), fmt.Sprintf("%d|%s|%d", state.level, state.message, state.number), nil
}

// end of cases
