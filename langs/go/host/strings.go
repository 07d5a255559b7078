package main

import (
	"errors"
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
		r = length(text)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper
func strUpper(size, loops int) (time.Duration, string, error) {
	texts := kit.Texts(size)
	upper := ""
	start := time.Now()
	for i := range loops {
		upper = toUpper(texts[i&3])
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
		n := copyText(buffer, texts[i&3])
		if n < 0 {
			return 0, "", errors.New("the buffer is too short")
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
		json = toJSON(&person{name, id, age})
	}
	return time.Since(start), json, nil
}

// end of cases
