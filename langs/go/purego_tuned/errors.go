package main

import (
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"

	"crosscall/go/kit"
)

// case: parse_ok

// parser keeps what every parse needs, so that a call allocates nothing.
type parser struct {
	text  textBuffer
	value int64
}

// parse stays on its OS thread until it has the message, which belongs to that thread:
// a goroutine may otherwise wake up on another one after any call into C.
func (p *parser) parse(text string) (int64, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	result, _, _ := purego.SyscallN(xcParseI64, uintptr(p.text.put(text)), uintptr(unsafe.Pointer(&p.value)))
	if status := int32(result); status != ok {
		message, _, _ := purego.SyscallN(xcLastError)
		return 0, &kit.Failure{Status: kit.Status(status), Message: goString(pointer(message))}
	}
	return p.value, nil
}

func parseOK(_, loops int) (time.Duration, string, error) {
	text := kit.Hide("123456789012")
	var p parser
	defer p.text.free()
	var number int64
	start := time.Now()
	for range loops {
		n, err := p.parse(text)
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
	var p parser
	defer p.text.free()
	message := ""
	start := time.Now()
	for range loops {
		_, err := p.parse(text)
		if !errors.Is(err, kit.ErrParse) {
			return 0, "", fmt.Errorf("not the failure that was expected: %w", err)
		}
		message = err.Error()
	}
	return time.Since(start), message, nil
}

// end of cases
