package main

import (
	"cmp"
	"encoding/hex"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
	"unsafe"

	"github.com/ebitengine/purego"

	"crosscall/go/kit"
)

// case: empty
func empty(_, loops int) (time.Duration, string, error) {
	start := time.Now()
	for range loops { // gc keeps loops without a body
	}
	return time.Since(start), "0", nil
}

// case: noop
func noop(_, loops int) (time.Duration, string, error) {
	start := time.Now()
	for range loops {
		purego.SyscallN(xcNoop)
	}
	return time.Since(start), "0", nil
}

// case: add_i32
func addI32(_, loops int) (time.Duration, string, error) {
	var a, b, r int32 = 1000000, 2345678, 0
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcAddI32, uintptr(a), uintptr(b))
		r = int32(result)
	}
	return time.Since(start), strconv.Itoa(int(r)), nil
}

// case: inc_i64
func incI64(_, loops int) (time.Duration, string, error) {
	x := int64(1) << 53
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcIncI64, uintptr(x))
		x = int64(result)
	}
	return time.Since(start), strconv.FormatInt(x, 10), nil
}

// case: sum2_i64
func sum2I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(2, func(i int) int64 { return 1 << (40 + i) })
	a, b := v[0], v[1]
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcSum2I64, uintptr(a), uintptr(b))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum4_i64
func sum4I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(4, func(i int) int64 { return 1 << (40 + i) })
	a, b, c, d := v[0], v[1], v[2], v[3]
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcSum4I64, uintptr(a), uintptr(b), uintptr(c), uintptr(d))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum6_i64
func sum6I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(6, func(i int) int64 { return 1 << (40 + i) })
	a, b, c, d, e, f := v[0], v[1], v[2], v[3], v[4], v[5]
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcSum6I64, uintptr(a), uintptr(b), uintptr(c),
			uintptr(d), uintptr(e), uintptr(f))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum8_i64
func sum8I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(8, func(i int) int64 { return 1 << (40 + i) })
	a, b, c, d, e, f, g, h := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcSum8I64, uintptr(a), uintptr(b), uintptr(c), uintptr(d),
			uintptr(e), uintptr(f), uintptr(g), uintptr(h))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum12_i64
func sum12I64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(12, func(i int) int64 { return 1 << (40 + i) })
	a, b, c, d, e, f := v[0], v[1], v[2], v[3], v[4], v[5]
	g, h, i, j, k, l := v[6], v[7], v[8], v[9], v[10], v[11]
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcSum12I64, uintptr(a), uintptr(b), uintptr(c),
			uintptr(d), uintptr(e), uintptr(f),
			uintptr(g), uintptr(h), uintptr(i),
			uintptr(j), uintptr(k), uintptr(l))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sum8_f64
func sum8F64(_, loops int) (time.Duration, string, error) {
	v := kit.Fill(8, func(i int) float64 { return float64(int(1) << i) })
	a, b, c, d, e, f, g, h := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
	var r float64
	start := time.Now()
	for range loops {
		r = xcSum8F64(a, b, c, d, e, f, g, h)
	}
	return time.Since(start), kit.Whole(r), nil
}

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

func strLen(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	var buffer textBuffer
	defer buffer.free()
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcStrLen, uintptr(buffer.put(text)))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper

// pointer is an address that C gave as a pointer. go vet sees misuse in the plain conversion, as it cannot
// know that the memory is not Go's.
func pointer(address uintptr) *byte {
	return *(**byte)(unsafe.Pointer(&address))
}

// goString copies a C string that stays C's to free.
func goString(start *byte) string {
	size := 0
	for *(*byte)(unsafe.Add(unsafe.Pointer(start), size)) != 0 {
		size++
	}
	return string(unsafe.Slice(start, size))
}

func strUpper(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	var buffer textBuffer
	defer buffer.free()
	upper := ""
	start := time.Now()
	for range loops {
		cupper, _, _ := purego.SyscallN(xcStrUpper, uintptr(buffer.put(text)))
		if cupper == 0 {
			return 0, "", errors.New("xc_str_upper: no memory")
		}
		upper = goString(pointer(cupper))
		purego.SyscallN(xcStrFree, cupper)
	}
	return time.Since(start), upper, nil
}

// case: str_copy
func strCopy(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	target := kit.Make[byte](size + 1)
	var buffer textBuffer
	defer buffer.free()
	copied := ""
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcStrCopy, uintptr(unsafe.Pointer(unsafe.SliceData(target))),
			uintptr(len(target)), uintptr(buffer.put(text)))
		n := int64(result)
		if n < 0 {
			return 0, "", errors.New("xc_str_copy: the target is too short")
		}
		copied = string(target[:n])
	}
	return time.Since(start), copied, nil
}

// case: person_json
func personJSON(_, loops int) (time.Duration, string, error) {
	name, id, age := "Zoë", int64(9007199254740993), int32(41)
	json := ""
	var buffer textBuffer
	defer buffer.free()
	start := time.Now()
	for range loops {
		// purego asks for cgo's rules: what a Go struct points to must be pinned, as the buffer is.
		person := xcPerson{name: (*byte)(buffer.put(name)), id: id, age: age}
		cjson, _, _ := purego.SyscallN(xcPersonJSON, uintptr(unsafe.Pointer(&person)))
		if cjson == 0 {
			return 0, "", errors.New("xc_person_json: no memory")
		}
		json = goString(pointer(cjson))
		purego.SyscallN(xcStrFree, cjson)
	}
	return time.Since(start), json, nil
}

// case: sum_f64
func sumF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	var r float64
	start := time.Now()
	for range loops {
		r = xcSumF64(values, uintptr(len(values)))
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: scale_f64
func scaleF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	start := time.Now()
	for range loops {
		if status := xcScaleF64(values, uintptr(len(values)), -1); status != ok {
			return 0, "", fmt.Errorf("xc_scale_f64: %w", kit.Status(status))
		}
	}
	return time.Since(start), kit.Whole(values[size-1]), nil
}

// case: point_dist
func pointDist(_, loops int) (time.Duration, string, error) {
	a, b := xcPoint{x: 1, y: 2}, xcPoint{x: 4, y: 6}
	var r float64
	start := time.Now()
	for range loops {
		r = xcPointDist(&a, &b)
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: point_add
func pointAdd(_, loops int) (time.Duration, string, error) {
	a, b := xcPoint{x: 1, y: 2}, xcPoint{x: 3, y: 4}
	var x, y float64
	start := time.Now()
	for range loops {
		p := xcPointAdd(a, b)
		x, y = p.x, p.y
	}
	return time.Since(start), kit.Whole(x) + "," + kit.Whole(y), nil
}

// case: mat4_scale
func mat4Scale(_, loops int) (time.Duration, string, error) {
	var m, m2 xcMat4
	for i := range m.m {
		m.m[i] = float64(i)
	}
	start := time.Now()
	for range loops {
		m2 = xcMat4Scale(m, 2)
	}
	elapsed := time.Since(start)
	return elapsed, kit.Whole(kit.Sum(m2.m[:])), nil
}

// case: apply_i64

// Callbacks are made once per process: purego has room for 2000 and never frees one.
var increment = sync.OnceValue(func() uintptr {
	return purego.NewCallback(func(value int64, _ unsafe.Pointer) int64 {
		return value + 1
	})
})

func applyI64(size, loops int) (time.Duration, string, error) {
	fn := increment()
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcApplyI64, fn, 0, 1<<53, uintptr(size))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sort_i32
var compare = sync.OnceValue(func() uintptr {
	return purego.NewCallback(func(a, b int32, _ unsafe.Pointer) int32 {
		return int32(cmp.Compare(a, b))
	})
})

func sortI32(size, loops int) (time.Duration, string, error) {
	input := kit.Fill(size, func(i int) int32 { return int32(i * 7919 % size) })
	output := kit.Make[int32](size)
	fn := compare()
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcSortI32, uintptr(unsafe.Pointer(unsafe.SliceData(input))),
			uintptr(unsafe.Pointer(unsafe.SliceData(output))), uintptr(size), fn, 0)
		if status := int32(result); status != ok {
			return 0, "", fmt.Errorf("xc_sort_i32: %w", kit.Status(status))
		}
	}
	return time.Since(start), fmt.Sprintf("%d,%d,%d", output[0], output[size/2], output[size-1]), nil
}

// case: log_message
type logState struct {
	number  int
	level   int32
	message string
}

// logStates is what cgo.Handle is with cgo: a number that stands for a Go object, which may itself
// hold Go pointers. runtime/cgo cannot be linked together with purego.
var (
	logStates    sync.Map
	lastLogState atomic.Uintptr
)

var keepMessage = sync.OnceValue(func() uintptr {
	return purego.NewCallback(func(level int32, message *byte, user uintptr) {
		found, _ := logStates.Load(user)
		state := found.(*logState)
		state.level, state.message = level, goString(message)
	})
})

func logMessage(_, loops int) (time.Duration, string, error) {
	sink := keepMessage()
	state, user := &logState{number: 7}, lastLogState.Add(1)
	logStates.Store(user, state)
	defer logStates.Delete(user)
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcLogMessage, sink, user, 2)
		if status := int32(result); status != ok {
			return 0, "", fmt.Errorf("xc_log_message: %w", kit.Status(status))
		}
	}
	return time.Since(start), fmt.Sprintf("%d|%s|%d", state.level, state.message, state.number), nil
}

// case: counter_add

// counter frees its xc_counter in Close, and only there.
type counter struct {
	c uintptr
}

func newCounter(value int64) (counter, error) {
	c, _, _ := purego.SyscallN(xcCounterNew, uintptr(value))
	if c == 0 {
		return counter{}, errors.New("xc_counter_new: no memory")
	}
	return counter{c}, nil
}

func (k counter) Add(amount int64) int64 {
	result, _, _ := purego.SyscallN(xcCounterAdd, k.c, uintptr(amount))
	return int64(result)
}

func (k *counter) Close() {
	purego.SyscallN(xcCounterFree, k.c)
	k.c = 0
}

func counterAdd(_, loops int) (time.Duration, string, error) {
	k, err := newCounter(5)
	if err != nil {
		return 0, "", err
	}
	defer k.Close()
	var r int64
	start := time.Now()
	for range loops {
		r = k.Add(3)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: counter_cycle
func counterCycle(_, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		k, err := newCounter(5)
		if err != nil {
			return 0, "", err
		}
		r = k.Add(3)
		k.Close()
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: buffer_adopt
func bufferAdopt(size, loops int) (time.Duration, string, error) {
	var first, last byte
	start := time.Now()
	for range loops {
		buffer, _, _ := purego.SyscallN(xcBufferNew, uintptr(size))
		if buffer == 0 {
			return 0, "", errors.New("xc_buffer_new: no memory, or no size")
		}
		bytes := unsafe.Slice(pointer(buffer), size)
		first, last = bytes[0], bytes[size-1]
		purego.SyscallN(xcBufferFree, buffer)
	}
	return time.Since(start), fmt.Sprintf("%d,%d", first, last), nil
}

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
	text := "123456789012"
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
	text := "12x4567"
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

// case: work
func work(size, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcWork, uintptr(size))
		r = int64(result)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sha256
func sha256(size, loops int) (time.Duration, string, error) {
	data := kit.Fill(size, func(i int) byte { return byte(i % 251) })
	var digest [32]byte
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcSHA256, uintptr(unsafe.Pointer(unsafe.SliceData(data))), uintptr(len(data)),
			uintptr(unsafe.Pointer(&digest)))
		if status := int32(result); status != ok {
			return 0, "", fmt.Errorf("xc_sha256: %w", kit.Status(status))
		}
	}
	return time.Since(start), hex.EncodeToString(digest[:]), nil
}

// case: matmul_f64
func matmulF64(size, loops int) (time.Duration, string, error) {
	a := kit.Fill(size*size, func(i int) float64 { return float64(i % 7) })
	b := kit.Fill(size*size, func(i int) float64 { return float64(i % 5) })
	product := kit.Make[float64](size * size)
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcMatmulF64, uintptr(unsafe.Pointer(unsafe.SliceData(a))), uintptr(unsafe.Pointer(unsafe.SliceData(b))),
			uintptr(unsafe.Pointer(unsafe.SliceData(product))), uintptr(size))
		if status := int32(result); status != ok {
			return 0, "", fmt.Errorf("xc_matmul_f64: %w", kit.Status(status))
		}
	}
	return time.Since(start), kit.Whole(kit.Sum(product)), nil
}

// case: add_batch
func addBatch(size, loops int) (time.Duration, string, error) {
	a := kit.Fill(size, func(i int) int32 { return int32(i) })
	b := kit.Fill(size, func(i int) int32 { return int32(2 * i) })
	sums := kit.Make[int32](size)
	start := time.Now()
	for range loops {
		result, _, _ := purego.SyscallN(xcAddBatch, uintptr(unsafe.Pointer(unsafe.SliceData(a))), uintptr(unsafe.Pointer(unsafe.SliceData(b))),
			uintptr(unsafe.Pointer(unsafe.SliceData(sums))), uintptr(size))
		if status := int32(result); status != ok {
			return 0, "", fmt.Errorf("xc_add_batch: %w", kit.Status(status))
		}
	}
	return time.Since(start), strconv.Itoa(int(sums[size-1])), nil
}

// case: parallel_work
func parallelWork(size, loops int) (time.Duration, string, error) {
	results := kit.Make[int64](size)
	elapsed := kit.Together(size, func(thread int) {
		var r int64
		for range loops {
			result, _, _ := purego.SyscallN(xcWork, 10000)
			r = int64(result)
		}
		results[thread] = r
	})
	return elapsed, strconv.FormatInt(results[0], 10), nil
}

// end of cases
