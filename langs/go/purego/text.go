package main

import "unsafe"

// case: str_upper

// goString copies a C string that stays C's to free; purego's own string results cannot be freed.
func goString(start *byte) string {
	size := 0
	for *(*byte)(unsafe.Add(unsafe.Pointer(start), size)) != 0 {
		size++
	}
	return string(unsafe.Slice(start, size))
}

// end of cases
