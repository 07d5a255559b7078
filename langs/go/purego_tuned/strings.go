package main

import (
	"errors"
	"strconv"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"

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
		result, _, _ := purego.SyscallN(xcStrLen, uintptr(buffer.put(text)))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper

// pointer is an address that C gave as a pointer. go vet sees misuse in the plain conversion, as it cannot
// know that the memory is not Go's.
func pointer(address uintptr) *byte {
	return *(**byte)(unsafe.Pointer(&address))
}

func strUpper(size, loops int) (time.Duration, string, error) {
	texts := kit.Texts(size)
	var buffer textBuffer
	defer buffer.free()
	upper := ""
	start := time.Now()
	for i := range loops {
		cupper, _, _ := purego.SyscallN(xcStrUpper, uintptr(buffer.put(texts[i&3])))
		if cupper == 0 {
			return 0, "", errors.New("xc_str_upper: no memory")
		}
		upper = goString(pointer(cupper))
		purego.SyscallN(xcStrFree, cupper)
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
		result, _, _ := purego.SyscallN(xcStrCopy, uintptr(unsafe.Pointer(unsafe.SliceData(target))),
			uintptr(len(target)), uintptr(buffer.put(texts[i&3])))
		n := int64(result)
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
	json := ""
	var buffer textBuffer
	defer buffer.free()
	start := time.Now()
	for range loops {
		// purego asks for cgo's rules: what a Go struct points to must be pinned, as the buffer is.
		person := xcPerson{name: (*byte)(buffer.put(name)), id: id, age: age}
		cjson, _, _ := purego.SyscallN(xcPersonJSON, uintptr(unsafe.Pointer(&person)))
		if cjson == 0 {
			return 0, "", errors.New("xc_person_json: no memory")
		}
		json = goString(pointer(cjson))
		purego.SyscallN(xcStrFree, cjson)
	}
	return time.Since(start), json, nil
}

// end of cases
