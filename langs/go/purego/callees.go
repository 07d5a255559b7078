package main

import (
	"cmp"
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/ebitengine/purego"
)

// case: apply_i64

// Callbacks are made once per process: purego has room for 2000 and never frees one.
var increment = sync.OnceValue(func() uintptr {
	return purego.NewCallback(func(value int64, _ unsafe.Pointer) int64 {
		return value + 1
	})
})

// case: sort_i32
var compare = sync.OnceValue(func() uintptr {
	return purego.NewCallback(func(a, b int32, _ unsafe.Pointer) int32 {
		return int32(cmp.Compare(a, b))
	})
})

// case: log_message
type logState struct {
	number  int
	level   int32
	message string
}

// logStates is what cgo.Handle is with cgo: a number that stands for a Go object, which may itself
// hold Go pointers. runtime/cgo cannot be linked together with purego.
var (
	logStates    sync.Map
	lastLogState atomic.Uintptr
)

var keepMessage = sync.OnceValue(func() uintptr {
	return purego.NewCallback(func(level int32, message *byte, user uintptr) {
		found, _ := logStates.Load(user)
		state := found.(*logState)
		state.level, state.message = level, goString(message)
	})
})

// end of cases
