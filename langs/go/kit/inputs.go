package kit

import (
	"fmt"
	"strconv"
	"unsafe"
)

// A request for more than this is answered with an error: running out of memory would end the worker.
const mostBytes = 1 << 30

// Make is make([]T, count) for a count that came from outside.
func Make[T any](count int) []T {
	var item T
	if count < 0 || count > mostBytes/int(unsafe.Sizeof(item)) {
		panic(fmt.Sprintf("%d items are more than a worker holds", count))
	}
	return make([]T, count)
}

// Fill is a slice of count items, each made from its index.
func Fill[T any](count int, item func(i int) T) []T {
	items := Make[T](count)
	for i := range items {
		items[i] = item(i)
	}
	return items
}

// Hide hands a value on unseen by the compiler, which would otherwise put constants into the loop in place of
// the variables that hold them.
//
//go:noinline
func Hide[T any](value T) T {
	return value
}

// Text is the input text of size bytes; its rule stands in native/cases.toml.
func Text(size int) string {
	return textFrom(0, size)
}

// Texts are the four that cases with a text as result take by turns: the i-th loop takes texts[i&3].
func Texts(size int) [4]string {
	return [4]string{textFrom(0, size), textFrom(1, size), textFrom(2, size), textFrom(3, size)}
}

func textFrom(letter, size int) string {
	euro := ""
	if size%2 == 1 && size >= 3 {
		euro = "€"
	}
	letters := Fill(size-len(euro), func(i int) byte { return byte('a' + (letter+i)%26) })
	return euro + string(letters)
}

// Whole prints a double that is a whole number.
func Whole(x float64) string {
	return strconv.FormatInt(int64(x), 10)
}

// Sum adds up what a case prints as one number.
func Sum(values []float64) float64 {
	sum := 0.0
	for _, value := range values {
		sum += value
	}
	return sum
}
