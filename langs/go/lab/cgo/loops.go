package main

/*
#include <stdlib.h>
#include <time.h>
#include <crosscall.h>

int64_t goIncrement(int64_t value, void *user);
*/
import "C"

import (
	"unsafe"

	"crosscall/go/kit"
)

// open is the library's xc_abi_version(); the loader has loaded it before Go's runtime started.
func open() uint32 {
	return uint32(C.xc_abi_version())
}

// monotonicNS is the system's clock, whose origin Go's own monotonic reading hides.
func monotonicNS() int64 {
	var now C.struct_timespec
	C.clock_gettime(C.CLOCK_MONOTONIC, &now)
	return int64(now.tv_sec)*1e9 + int64(now.tv_nsec)
}

var loops = map[string]loop{
	"add_i32":   loopAddI32,
	"str_len":   loopStrLen,
	"apply_i64": loopApplyI64,
}

var text = kit.Text(256)

func loopAddI32(_, loops int) int64 {
	a, b := kit.Hide(int32(1000000)), kit.Hide(int32(2345678))
	var r int32
	for range loops {
		r = int32(C.xc_add_i32(C.int32_t(a), C.int32_t(b)))
	}
	return int64(r)
}

func loopStrLen(_, loops int) int64 {
	var r int64
	for range loops {
		ctext := C.CString(text)
		r = int64(C.xc_str_len(ctext))
		C.free(unsafe.Pointer(ctext))
	}
	return r
}

func loopApplyI64(size, loops int) int64 {
	fn := C.xc_map_i64(C.goIncrement)
	value := kit.Hide(int64(1) << 53)
	var r int64
	for range loops {
		r = int64(C.xc_apply_i64(fn, nil, C.int64_t(value), C.size_t(size)))
	}
	return r
}

func stayInC(steps int64) int64 {
	return int64(C.xc_work(C.int64_t(steps)))
}

// dropHandle makes a counter with the mechanism's cleanup, which nobody closes.
func dropHandle() error {
	_, err := newGuardedCounter(5)
	return err
}
