package main

import (
	"cmp"
	"sync"
	"sync/atomic"
	"unsafe"

	"github.com/jupiterrider/ffi"
)

// case: apply_i64

// C alone points to the descriptions of closures: here the garbage collector sees them.
var described []*ffi.Cif

// closure makes a function that C can call. It is there for good, as the callbacks of purego are that it stands on.
func closure(fn ffi.Callback, result *ffi.Type, arguments ...*ffi.Type) uintptr {
	cif := new(ffi.Cif)
	described = append(described, cif)
	if status := ffi.PrepCif(cif, ffi.DefaultAbi, uint32(len(arguments)), result, arguments...); status != ffi.OK {
		panic("ffi.PrepCif: " + status.String())
	}
	var code unsafe.Pointer
	made := ffi.ClosureAlloc(unsafe.Sizeof(ffi.Closure{}), &code)
	if made == nil {
		panic("ffi.ClosureAlloc: no memory")
	}
	if status := ffi.PrepClosureLoc(made, cif, ffi.NewCallback(fn), nil, code); status != ffi.OK {
		panic("ffi.PrepClosureLoc: " + status.String())
	}
	return uintptr(code)
}

var increment = sync.OnceValue(func() uintptr {
	return closure(func(_ *ffi.Cif, ret unsafe.Pointer, args *unsafe.Pointer, _ unsafe.Pointer) uintptr {
		arguments := unsafe.Slice(args, 2)
		*(*int64)(ret) = *(*int64)(arguments[0]) + 1
		return 0
	}, i64, i64, pointer)
})

// case: sort_i32
var compare = sync.OnceValue(func() uintptr {
	return closure(func(_ *ffi.Cif, ret unsafe.Pointer, args *unsafe.Pointer, _ unsafe.Pointer) uintptr {
		arguments := unsafe.Slice(args, 3)
		a, b := *(*int32)(arguments[0]), *(*int32)(arguments[1])
		*(*int64)(ret) = int64(cmp.Compare(a, b)) // libffi wants small results in a whole register
		return 0
	}, i32, i32, i32, pointer)
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
	return closure(func(_ *ffi.Cif, _ unsafe.Pointer, args *unsafe.Pointer, _ unsafe.Pointer) uintptr {
		arguments := unsafe.Slice(args, 3)
		found, _ := logStates.Load(*(*uintptr)(arguments[2]))
		state := found.(*logState)
		state.level, state.message = *(*int32)(arguments[0]), goString(*(**byte)(arguments[1]))
		return 0
	}, void, i32, pointer, pointer)
})

// end of cases
