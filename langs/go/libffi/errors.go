package main

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"syscall"
	"time"

	"github.com/jupiterrider/ffi"

	"crosscall/go/kit"
)

// case: parse_ok

// parse stays on its OS thread until it has the message, which belongs to that thread:
// a goroutine may otherwise wake up on another one after any call into C.
func parse(text string) (int64, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	ctext, err := syscall.BytePtrFromString(text)
	if err != nil {
		return 0, err
	}
	var value int64
	var status ffi.Arg
	target := &value
	xcParseI64.Call(&status, &ctext, &target)
	if int32(status) != ok {
		var message *byte
		xcLastError.Call(&message)
		return 0, &kit.Failure{Status: kit.Status(int32(status)), Message: goString(message)}
	}
	return value, nil
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
