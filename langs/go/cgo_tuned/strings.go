package main

/*
#include <crosscall.h>

// Only here and in errors.go: the directives keep a Go object that is made for the call off the heap, and
// are worth it where there is one. Elsewhere nocallback only adds the switching of its guard, which was
// measured to cost 1 ns, and noescape does nothing without it.
#cgo noescape xc_person_json
#cgo nocallback xc_person_json
*/
import "C"

import (
	"errors"
	"strconv"
	"time"
	"unsafe"

	"crosscall/go/kit"
)

// case: str_len
func strLen(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	var buffer textBuffer
	defer buffer.free()
	var r int64
	start := time.Now()
	for range loops {
		r = int64(C.xc_str_len(buffer.put(text)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper
func strUpper(size, loops int) (time.Duration, string, error) {
	texts := kit.Texts(size)
	var buffer textBuffer
	defer buffer.free()
	upper := ""
	start := time.Now()
	for i := range loops {
		cupper := C.xc_str_upper(buffer.put(texts[i&3]))
		if cupper == nil {
			return 0, "", errors.New("xc_str_upper: no memory")
		}
		upper = C.GoString(cupper)
		C.xc_str_free(cupper)
	}
	return time.Since(start), upper, nil
}

// case: str_copy
func strCopy(size, loops int) (time.Duration, string, error) {
	texts := kit.Texts(size)
	target := kit.Make[byte](size + 1)
	var buffer textBuffer
	defer buffer.free()
	copied := ""
	start := time.Now()
	for i := range loops {
		n := C.xc_str_copy((*C.char)(unsafe.Pointer(unsafe.SliceData(target))), C.size_t(len(target)),
			buffer.put(texts[i&3]))
		if n < 0 {
			return 0, "", errors.New("xc_str_copy: the target is too short")
		}
		copied = string(target[:n])
	}
	return time.Since(start), copied, nil
}

// case: person_json
func personJSON(_, loops int) (time.Duration, string, error) {
	name, id, age := kit.Hide("Zoë"), kit.Hide(int64(9007199254740993)), kit.Hide(int32(41))
	var buffer textBuffer
	defer buffer.free()
	json := ""
	start := time.Now()
	for range loops {
		person := C.xc_person{name: buffer.put(name), id: C.int64_t(id), age: C.int32_t(age)}
		cjson := C.xc_person_json(&person)
		if cjson == nil {
			return 0, "", errors.New("xc_person_json: no memory")
		}
		json = C.GoString(cjson)
		C.xc_str_free(cjson)
	}
	return time.Since(start), json, nil
}

// end of cases
