package main

// #include <crosscall.h>
import "C"

import (
	"strconv"
	"testing"

	"crosscall/go/kit"
)

func benchmarkStrLen(b *testing.B, size int) string {
	text := kit.Text(size)
	var buffer textBuffer
	defer buffer.free()
	var r int64
	for b.Loop() {
		r = int64(C.xc_str_len(buffer.put(text)))
	}
	return strconv.FormatInt(r, 10)
}

func benchmarkParseOK(b *testing.B, _ int) string {
	text := kit.Hide("123456789012")
	var p parser
	defer p.text.free()
	var number int64
	for b.Loop() {
		n, err := p.parse(text)
		if err != nil {
			b.Fatal(err)
		}
		number = n
	}
	return strconv.FormatInt(number, 10)
}
