package main

import (
	"errors"
	"fmt"
	"strconv"
	"time"

	"crosscall/go/kit"
)

// case: parse_ok
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
