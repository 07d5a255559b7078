package main

import (
	"runtime"
	"unsafe"
)

// case: str_len

// textBuffer holds the NUL-terminated copy of one string at a time, in Go memory that it keeps and pins.
type textBuffer struct {
	bytes  []byte
	pinner runtime.Pinner
}

func (b *textBuffer) put(text string) unsafe.Pointer {
	if len(text) >= len(b.bytes) {
		b.grow(len(text) + 1)
	}
	b.bytes[copy(b.bytes, text)] = 0
	return unsafe.Pointer(unsafe.SliceData(b.bytes))
}

func (b *textBuffer) grow(size int) {
	b.pinner.Unpin()
	b.bytes = make([]byte, max(2*len(b.bytes), size, 64))
	b.pinner.Pin(&b.bytes[0])
}

func (b *textBuffer) free() {
	b.pinner.Unpin()
}

// end of cases
