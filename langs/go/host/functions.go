package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"crosscall/go/kit"
)

// The functions of libcrosscall in Go, doing the same work on Go's own types.
//
// All are marked noinline. A call into a library is a call, so the fair measure beside it is Go's own call.
// Inlined, the small ones would vanish into the loop and their results be computed once, ahead of it.
// That is all it takes: gc knows nothing about what a call does that it does not inline, so it neither drops
// one nor moves it out of a loop, and the result of the last one is printed.

//go:noinline
func doNothing() {}

//go:noinline
func add(a, b int32) int32 { return a + b }

//go:noinline
func inc(value int64) int64 { return value + 1 }

//go:noinline
func sum2(a, b int64) int64 { return a + b }

//go:noinline
func sum4(a, b, c, d int64) int64 { return a + b + c + d }

//go:noinline
func sum6(a, b, c, d, e, f int64) int64 { return a + b + c + d + e + f }

//go:noinline
func sum8(a, b, c, d, e, f, g, h int64) int64 { return a + b + c + d + e + f + g + h }

//go:noinline
func sum12(a, b, c, d, e, f, g, h, i, j, k, l int64) int64 {
	return a + b + c + d + e + f + g + h + i + j + k + l
}

//go:noinline
func sum8Floats(a, b, c, d, e, f, g, h float64) float64 { return a + b + c + d + e + f + g + h }

// A Go string knows its length: there is no NUL to look for.
//
//go:noinline
func length(text string) int64 { return int64(len(text)) }

//go:noinline
func toUpper(text string) string {
	upper := []byte(text)
	for i, c := range upper {
		if 'a' <= c && c <= 'z' {
			upper[i] = c - 'a' + 'A'
		}
	}
	return string(upper)
}

// copyText returns -1 if buffer is too short for text and a NUL, as the library does.
//
//go:noinline
func copyText(buffer []byte, text string) int {
	if len(text) >= len(buffer) {
		return -1
	}
	buffer[copy(buffer, text)] = 0
	return len(text)
}

type person struct {
	name string
	id   int64
	age  int32
}

//go:noinline
func toJSON(p *person) string {
	json := make([]byte, 0, 64+len(p.name))
	json = append(json, `{"name":"`...)
	json = appendEscaped(json, p.name)
	json = append(json, `","id":`...)
	json = strconv.AppendInt(json, p.id, 10)
	json = append(json, `,"age":`...)
	json = strconv.AppendInt(json, int64(p.age), 10)
	return string(append(json, '}'))
}

// appendEscaped writes name as the inside of a JSON string (RFC 8259, section 7).
func appendEscaped(json []byte, name string) []byte {
	for _, c := range []byte(name) {
		switch {
		case c == '"' || c == '\\':
			json = append(json, '\\', c)
		case c < 0x20:
			json = fmt.Appendf(json, `\u%04x`, c)
		default:
			json = append(json, c)
		}
	}
	return json
}

//go:noinline
func sum(values []float64) float64 {
	sum := 0.0
	for _, value := range values {
		sum += value
	}
	return sum
}

//go:noinline
func scale(values []float64, factor float64) {
	for i := range values {
		values[i] *= factor
	}
}

type point struct{ x, y float64 }

type mat4 [16]float64

//go:noinline
func distance(a, b *point) float64 {
	dx, dy := b.x-a.x, b.y-a.y
	return math.Sqrt(dx*dx + dy*dy)
}

//go:noinline
func addPoints(a, b point) point { return point{a.x + b.x, a.y + b.y} }

//go:noinline
func scaleMat4(m mat4, factor float64) mat4 {
	for i := range m {
		m[i] *= factor
	}
	return m
}

//go:noinline
func apply(fn func(int64) int64, value int64, count int) int64 {
	for range count {
		value = fn(value)
	}
	return value
}

// mergeSort is the library's own, so that both make the same comparisons.
//
//go:noinline
func mergeSort(input, output []int32, compare func(a, b int32) int) {
	count := len(input)
	from, to := append([]int32(nil), input...), make([]int32, count)
	for width := 1; width < count; width *= 2 {
		for low := 0; low < count; low += 2 * width {
			middle, high := min(low+width, count), min(low+2*width, count)
			merge(from, to, low, middle, high, compare)
		}
		from, to = to, from
	}
	copy(output, from)
}

func merge(from, to []int32, low, middle, high int, compare func(a, b int32) int) {
	left, right := low, middle
	for i := low; i < high; i++ {
		if right >= high || left < middle && compare(from[left], from[right]) <= 0 {
			to[i] = from[left]
			left++
		} else {
			to[i] = from[right]
			right++
		}
	}
}

var messages = [...]string{
	"cache: 3 of 4 lookups hit",
	"listening on café-1:8080",
	"disk 91 % full – naïve retry №2",
	"connection lost: peer «мир» closed",
}

//go:noinline
func log(sink func(level int32, message string), level int32) error {
	if level < 0 || int(level) >= len(messages) {
		return fmt.Errorf("no level %d", level)
	}
	sink(level, messages[level])
	return nil
}

type counter struct{ value int64 }

//go:noinline
func newCounter(value int64) *counter { return &counter{value} }

//go:noinline
func (k *counter) add(amount int64) int64 {
	k.value += amount
	return k.value
}

//go:noinline
func newBuffer(size int) ([]byte, error) {
	if size == 0 {
		return nil, errors.New("size is 0")
	}
	buffer := kit.Make[byte](size)
	buffer[0], buffer[size-1] = 'X', 'C'
	return buffer, nil
}

const statusRange = kit.Status(3)

//go:noinline
func parse(text string) (int64, error) {
	at, negative := 0, false
	if text != "" && (text[0] == '-' || text[0] == '+') {
		at, negative = 1, text[0] == '-'
	}
	limit := uint64(math.MaxInt64)
	if negative {
		limit++
	}
	if at == len(text) {
		return 0, &kit.Failure{Status: kit.ErrParse, Message: "not a number: no digits"}
	}
	magnitude := uint64(0)
	for ; at < len(text); at++ {
		if text[at] < '0' || text[at] > '9' {
			message := "not a number: offset " + strconv.Itoa(at) + " is no digit"
			return 0, &kit.Failure{Status: kit.ErrParse, Message: message}
		}
		digit := uint64(text[at] - '0')
		if magnitude > (limit-digit)/10 {
			return 0, &kit.Failure{Status: statusRange, Message: "out of range: more than 64 bits"}
		}
		magnitude = magnitude*10 + digit
	}
	if negative {
		return int64(-magnitude), nil
	}
	return int64(magnitude), nil
}

//go:noinline
func doWork(steps int64) int64 {
	state := uint64(88172645463325252)
	for range steps {
		state ^= state << 13
		state ^= state >> 7
		state ^= state << 17
	}
	return int64(state & (1<<53 - 1))
}

//go:noinline
func multiply(a, b, product []float64, n int) {
	for i := range n {
		row := product[i*n : (i+1)*n]
		clear(row)
		for k := range n {
			factor := a[i*n+k]
			for j, value := range b[k*n : (k+1)*n] {
				row[j] += factor * value
			}
		}
	}
}

//go:noinline
func addAll(a, b, sums []int32) {
	for i := range sums {
		sums[i] = a[i] + b[i]
	}
}
