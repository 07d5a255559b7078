package main

import (
	"errors"
	"runtime"
	"strconv"
	"time"

	"crosscall/go/kit"
)

// case: str_len
func strLen(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	var r int64
	start := time.Now()
	for range loops {
		r = xcStrLen(text)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper
func strUpper(size, loops int) (time.Duration, string, error) {
	texts := kit.Texts(size)
	upper := ""
	start := time.Now()
	for i := range loops {
		cupper := xcStrUpper(texts[i&3])
		if cupper == nil {
			return 0, "", errors.New("xc_str_upper: no memory")
		}
		upper = goString(cupper)
		xcStrFree(cupper)
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
		n := xcStrCopy(buffer, uintptr(len(buffer)), texts[i&3])
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
	var pinner runtime.Pinner
	start := time.Now()
	for range loops {
		cname := append([]byte(name), 0)
		pinner.Pin(&cname[0]) // purego asks for cgo's rules: what a Go struct points to must be pinned
		cjson := xcPersonJSON(&xcPerson{name: &cname[0], id: id, age: age})
		pinner.Unpin()
		if cjson == nil {
			return 0, "", errors.New("xc_person_json: no memory")
		}
		json = goString(cjson)
		xcStrFree(cjson)
	}
	return time.Since(start), json, nil
}

// end of cases
