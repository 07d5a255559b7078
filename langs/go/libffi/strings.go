package main

import (
	"errors"
	"strconv"
	"syscall"
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
		ctext, err := syscall.BytePtrFromString(text)
		if err != nil {
			return 0, "", err
		}
		var result int64
		xcStrLen.Call(&result, &ctext)
		r = result
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper
func strUpper(size, loops int) (time.Duration, string, error) {
	texts := kit.Texts(size)
	upper := ""
	start := time.Now()
	for i := range loops {
		ctext, err := syscall.BytePtrFromString(texts[i&3])
		if err != nil {
			return 0, "", err
		}
		var cupper *byte
		xcStrUpper.Call(&cupper, &ctext)
		if cupper == nil {
			return 0, "", errors.New("xc_str_upper: no memory")
		}
		upper = goString(cupper)
		xcStrFree.Call(nil, &cupper)
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
		ctext, err := syscall.BytePtrFromString(texts[i&3])
		if err != nil {
			return 0, "", err
		}
		target, capacity := unsafe.SliceData(buffer), uint64(len(buffer))
		var n int64
		xcStrCopy.Call(&n, &target, &capacity, &ctext)
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
		cname, err := syscall.BytePtrFromString(name)
		if err != nil {
			return 0, "", err
		}
		person := &xcPerson{name: cname, id: id, age: age}
		var cjson *byte
		xcPersonJSON.Call(&cjson, &person)
		if cjson == nil {
			return 0, "", errors.New("xc_person_json: no memory")
		}
		json = goString(cjson)
		xcStrFree.Call(nil, &cjson)
	}
	return time.Since(start), json, nil
}

// end of cases
