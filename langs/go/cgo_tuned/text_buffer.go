package main

// #include <stdlib.h>
import "C"

import "unsafe"

// case: str_len

// textBuffer holds the C copy of one string at a time, in memory that it keeps: two calls into C
// less per string than C.CString and C.free. C memory, so that structs in Go memory may point there.
type textBuffer struct {
	start *C.char
	size  int
}

func (b *textBuffer) put(text string) *C.char {
	if len(text) >= b.size {
		b.grow(len(text) + 1)
	}
	bytes := unsafe.Slice((*byte)(unsafe.Pointer(b.start)), b.size)
	bytes[copy(bytes, text)] = 0
	return b.start
}

func (b *textBuffer) grow(size int) {
	b.free()
	b.size = max(2*b.size, size, 64)
	b.start = (*C.char)(C.malloc(C.size_t(b.size)))
}

func (b *textBuffer) free() {
	C.free(unsafe.Pointer(b.start))
	b.start = nil
}

// end of cases
