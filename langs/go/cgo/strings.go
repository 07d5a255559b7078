package main

// #include <stdlib.h>
// #include <crosscall.h>
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
	var r int64
	start := time.Now()
	for range loops {
		ctext := C.CString(text)
		r = int64(C.xc_str_len(ctext))
		C.free(unsafe.Pointer(ctext))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper
func strUpper(size, loops int) (time.Duration, string, error) {
	texts := kit.Texts(size)
	upper := ""
	start := time.Now()
	for i := range loops {
		ctext := C.CString(texts[i&3])
		cupper := C.xc_str_upper(ctext)
		C.free(unsafe.Pointer(ctext))
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
	buffer := kit.Make[byte](size + 1)
	copied := ""
	start := time.Now()
	for i := range loops {
		ctext := C.CString(texts[i&3])
		n := C.xc_str_copy((*C.char)(unsafe.Pointer(unsafe.SliceData(buffer))), C.size_t(len(buffer)), ctext)
		C.free(unsafe.Pointer(ctext))
		if n < 0 {
			return 0, "", errors.New("xc_str_copy: the buffer is too short")
		}
		copied = string(buffer[:n])
	}
	return time.Since(start), copied, nil
}

// case: person_json
func personJSON(_, loops int) (time.Duration, string, error) {
	name, id, age := kit.Hide("Zoë"), kit.Hide(int64(9007199254740993)), kit.Hide(int32(41))
	json := ""
	start := time.Now()
	for range loops {
		cname := C.CString(name)
		person := C.xc_person{name: cname, id: C.int64_t(id), age: C.int32_t(age)}
		cjson := C.xc_person_json(&person)
		C.free(unsafe.Pointer(cname))
		if cjson == nil {
			return 0, "", errors.New("xc_person_json: no memory")
		}
		json = C.GoString(cjson)
		C.xc_str_free(cjson)
	}
	return time.Since(start), json, nil
}

// end of cases
