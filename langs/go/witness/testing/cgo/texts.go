package main

// #include <stdlib.h>
// #include <crosscall.h>
import "C"

import (
	"strconv"
	"testing"
	"unsafe"

	"crosscall/go/kit"
)

func benchmarkStrLen(b *testing.B, size int) string {
	text := kit.Text(size)
	var r int64
	for b.Loop() {
		ctext := C.CString(text)
		r = int64(C.xc_str_len(ctext))
		C.free(unsafe.Pointer(ctext))
	}
	return strconv.FormatInt(r, 10)
}

func benchmarkParseOK(b *testing.B, _ int) string {
	text := kit.Hide("123456789012")
	var number int64
	for b.Loop() {
		n, err := parse(text)
		if err != nil {
			b.Fatal(err)
		}
		number = n
	}
	return strconv.FormatInt(number, 10)
}
