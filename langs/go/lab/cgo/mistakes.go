package main

/*
#include <pthread.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
#include <crosscall.h>

int64_t goThrow(int64_t value, void *user);
int64_t goCallHandle(int64_t value, void *user);
void *goCalledFromOutside(void *argument);
*/
import "C"

import (
	"errors"
	"os"
	"os/signal"
	"runtime/cgo"
	"syscall"
	"time"
	"unsafe"

	"crosscall/go/cgo/declared"
	"crosscall/go/kit"
)

// What the linker and the cgo command say of the others, as they were tried.
var rejected = map[string]string{
	"library_missing": "the linker: cannot find -lnosuchthing",
	"symbol_missing":  "cgo: could not determine what C.xc_no_such_function refers to",
}

// case: throw_in_callback

//export goThrow
func goThrow(value C.int64_t, _ unsafe.Pointer) C.int64_t {
	panic("thrown in a callback")
}

func throwInCallback() (any, error) {
	return C.xc_apply_i64(C.xc_map_i64(C.goThrow), nil, 7, 1), nil
}

// case: foreign_thread

//export goCalledFromOutside
func goCalledFromOutside(argument unsafe.Pointer) unsafe.Pointer {
	*(*C.int)(argument)++
	return nil
}

func foreignThread() (any, error) {
	var thread C.pthread_t
	called := (*C.int)(C.calloc(1, C.sizeof_int))
	C.pthread_create(&thread, nil, (*[0]byte)(C.goCalledFromOutside), unsafe.Pointer(called))
	C.pthread_join(thread, nil)
	return *called, nil
}

// case: freed_callback

//export goCallHandle
func goCallHandle(value C.int64_t, user unsafe.Pointer) C.int64_t {
	return (*(*cgo.Handle)(user)).Value().(func(C.int64_t) C.int64_t)(value)
}

func freedCallback() (any, error) {
	handle := cgo.NewHandle(func(value C.int64_t) C.int64_t { return value + 1 })
	handle.Delete() // an exported function itself is never given up
	return C.xc_apply_i64(C.xc_map_i64(C.goCallHandle), unsafe.Pointer(&handle), 7, 1), nil
}

// case: null_pointer
func nullPointer() (any, error) {
	return C.xc_str_len(nil), nil
}

// case: integer_too_large
func integerTooLarge() (any, error) {
	large := kit.Hide(int64(1) << 40) // a constant is refused; the conversion must be written
	return C.xc_add_i32(C.int32_t(large), 1), nil
}

// case: negative_to_unsigned
func negativeToUnsigned() (any, error) {
	values, count := []float64{1}, kit.Hide(-1)
	return C.xc_sum_f64((*C.double)(&values[0]), C.size_t(count)), nil
}

// case: nul_in_string
func nulInString() (any, error) {
	ctext := C.CString("abc\x00def")
	defer C.free(unsafe.Pointer(ctext))
	return C.xc_str_len(ctext), nil
}

// case: lone_surrogate
func loneSurrogate() (any, error) {
	ctext := C.CString("\xed\xa0\x80") // Go's strings are bytes; "\ud800" is refused
	defer C.free(unsafe.Pointer(ctext))
	return C.xc_str_len(ctext), nil
}

// case: short_buffer
func shortBuffer() (any, error) {
	ctext := C.CString("longer than four bytes")
	defer C.free(unsafe.Pointer(ctext))
	buffer := make([]byte, 4)
	return C.xc_str_copy((*C.char)(unsafe.Pointer(&buffer[0])), 64, ctext), nil
}

// case: use_after_free
func useAfterFree() (any, error) {
	k, err := newCounter(5)
	if err != nil {
		return nil, err
	}
	k.Close()
	return k.Add(3), nil
}

// case: double_free
func doubleFree() (any, error) {
	k, err := newCounter(5)
	if err != nil {
		return nil, err
	}
	k.Close()
	k.Close()
	return nil, nil
}

// case: wrong_type
func wrongType() (any, error) {
	return declared.AddI32(1, 2), nil
}

// case: fork_after_load
func forkAfterLoad() (any, error) {
	child := C.fork()
	if child == 0 {
		C._exit(C.int(C.xc_add_i32(40, 2)))
	}
	var status syscall.WaitStatus
	if _, err := syscall.Wait4(int(child), &status, 0, nil); err != nil {
		return nil, err
	}
	return status.ExitStatus(), nil
}

// case: signal_during_call
func signalDuringCall() (any, error) {
	alarm := make(chan os.Signal, 1)
	signal.Notify(alarm, syscall.SIGALRM)
	handled := make(chan time.Time, 1)
	go func() {
		<-alarm
		handled <- time.Now()
	}()
	C.ualarm(20000, 0)
	C.xc_work(C.int64_t(100 * stepsOfAMS()))
	returned := time.Now()
	select {
	case when := <-handled:
		if when.Before(returned.Add(-10 * time.Millisecond)) {
			return "handled while C ran", nil
		}
		return "handled after C returned", nil
	case <-time.After(time.Second):
		return nil, errors.New("the signal was never handled")
	}
}

// end of cases

var mistakes = map[string]func() (any, error){
	"throw_in_callback":    throwInCallback,
	"foreign_thread":       foreignThread,
	"freed_callback":       freedCallback,
	"null_pointer":         nullPointer,
	"integer_too_large":    integerTooLarge,
	"negative_to_unsigned": negativeToUnsigned,
	"nul_in_string":        nulInString,
	"lone_surrogate":       loneSurrogate,
	"short_buffer":         shortBuffer,
	"use_after_free":       useAfterFree,
	"double_free":          doubleFree,
	"wrong_type":           wrongType,
	"fork_after_load":      forkAfterLoad,
	"signal_during_call":   signalDuringCall,
}
