package main

/*
#include <string.h>
#include <crosscall.h>

// The reason for the directives stands in strings.go.
#cgo noescape parse_i64
#cgo nocallback parse_i64

// Result and message in one crossing, which also keeps both on one thread.
static inline xc_status parse_i64(const char *text, int64_t *value, char *message, size_t capacity) {
    xc_status status = xc_parse_i64(text, value);
    if (status != XC_OK) {
        const char *error = xc_last_error();
        size_t length = strnlen(error, capacity - 1);
        memcpy(message, error, length);
        message[length] = '\0';
    }
    return status;
}
*/
import "C"

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"crosscall/go/kit"
)

// case: parse_ok

// parser keeps what every parse needs; the library's messages are shorter than 192 bytes.
type parser struct {
	text    textBuffer
	message [192]C.char
}

func (p *parser) parse(text string) (int64, error) {
	var value C.int64_t
	status := C.parse_i64(p.text.put(text), &value, &p.message[0], C.size_t(len(p.message)))
	if status != C.XC_OK {
		return 0, &kit.Failure{Status: kit.Status(status), Message: C.GoString(&p.message[0])}
	}
	return int64(value), nil
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
