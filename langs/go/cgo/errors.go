package main

// #include <stdlib.h>
// #include <crosscall.h>
import "C"

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"time"
	"unsafe"

	"crosscall/go/kit"
)

// case: parse_ok

// parse stays on its OS thread until it has the message, which belongs to that thread:
// a goroutine may otherwise wake up on another one after any call into C.
func parse(text string) (int64, error) {
	ctext := C.CString(text)
	defer C.free(unsafe.Pointer(ctext))
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var value C.int64_t
	if status := C.xc_parse_i64(ctext, &value); status != C.XC_OK {
		return 0, &kit.Failure{Status: kit.Status(status), Message: C.GoString(C.xc_last_error())}
	}
	return int64(value), nil
}

func parseOK(_, loops int) (time.Duration, string, error) {
	text := kit.Hide("123456789012")
	var number int64
	start := time.Now()
	for range loops {
		n, err := parse(text)
		if err != nil {
			return 0, "", err
		}
		number = n
	}
	return time.Since(start), strconv.FormatInt(number, 10), nil
}

// case: parse_fail
func parseFail(_, loops int) (time.Duration, string, error) {
	text := kit.Hide("12x4567")
	message := ""
	start := time.Now()
	for range loops {
		_, err := parse(text)
		if !errors.Is(err, kit.ErrParse) {
			return 0, "", fmt.Errorf("not the failure that was expected: %w", err)
		}
		message = err.Error()
	}
	return time.Since(start), message, nil
}

// end of cases
