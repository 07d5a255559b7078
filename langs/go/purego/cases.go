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
		xcNoop()
	}
	return time.Since(start), "0", nil
}

// case: add_i32
func addI32(_, loops int) (time.Duration, string, error) {
	var a, b, r int32 = 1000000, 2345678, 0
	start := time.Now()
	for range loops {
		r = xcAddI32(a, b)
	}
	return time.Since(start), strconv.Itoa(int(r)), nil
}

// case: inc_i64
func incI64(_, loops int) (time.Duration, string, error) {
	x := int64(1) << 53
	start := time.Now()
	for range loops {
		x = xcIncI64(x)
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
		r = xcSum2I64(a, b)
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
		r = xcSum4I64(a, b, c, d)
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
		r = xcSum6I64(a, b, c, d, e, f)
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
		r = xcSum8I64(a, b, c, d, e, f, g, h)
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
		r = xcSum12I64(a, b, c, d, e, f, g, h, i, j, k, l)
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
func strLen(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	var r int64
	start := time.Now()
	for range loops {
		r = xcStrLen(text)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper

// goString copies a C string that stays C's to free; purego's own string results cannot be freed.
func goString(start *byte) string {
	size := 0
	for *(*byte)(unsafe.Add(unsafe.Pointer(start), size)) != 0 {
		size++
	}
	return string(unsafe.Slice(start, size))
}

func strUpper(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	upper := ""
	start := time.Now()
	for range loops {
		cupper := xcStrUpper(text)
		if cupper == nil {
			return 0, "", errors.New("xc_str_upper: no memory")
		}
		upper = goString(cupper)
		xcStrFree(cupper)
	}
	return time.Since(start), upper, nil
}

// case: str_copy
func strCopy(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	buffer := kit.Make[byte](size + 1)
	copied := ""
	start := time.Now()
	for range loops {
		n := xcStrCopy(buffer, uintptr(len(buffer)), text)
		if n < 0 {
			return 0, "", errors.New("xc_str_copy: the buffer is too short")
		}
		copied = string(buffer[:n])
	}
	return time.Since(start), copied, nil
}

// case: person_json
func personJSON(_, loops int) (time.Duration, string, error) {
	name, id, age := "Zoë", int64(9007199254740993), int32(41)
	json := ""
	var pinner runtime.Pinner
	start := time.Now()
	for range loops {
		cname := append([]byte(name), 0)
		pinner.Pin(&cname[0]) // purego asks for cgo's rules: what a Go struct points to must be pinned
		cjson := xcPersonJSON(&xcPerson{name: &cname[0], id: id, age: age})
		pinner.Unpin()
		if cjson == nil {
			return 0, "", errors.New("xc_person_json: no memory")
		}
		json = goString(cjson)
		xcStrFree(cjson)
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
		r = xcApplyI64(fn, 0, 1<<53, uintptr(size))
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
		if status := xcSortI32(input, output, uintptr(size), fn, 0); status != ok {
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
		if status := xcLogMessage(sink, user, 2); status != ok {
			return 0, "", fmt.Errorf("xc_log_message: %w", kit.Status(status))
		}
	}
	return time.Since(start), fmt.Sprintf("%d|%s|%d", state.level, state.message, state.number), nil
}

// case: counter_add

// counter frees its xc_counter in Close, or when it is collected without.
type counter struct {
	c       uintptr
	cleanup runtime.Cleanup
}

func newCounter(value int64) (*counter, error) {
	c := xcCounterNew(value)
	if c == 0 {
		return nil, errors.New("xc_counter_new: no memory")
	}
	k := &counter{c: c}
	k.cleanup = runtime.AddCleanup(k, func(c uintptr) { xcCounterFree(c) }, c)
	return k, nil
}

func (k *counter) Add(amount int64) int64 {
	r := xcCounterAdd(k.c, amount)
	runtime.KeepAlive(k) // or the cleanup could run during the call
	return r
}

func (k *counter) Close() {
	k.cleanup.Stop()
	xcCounterFree(k.c)
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
		buffer := xcBufferNew(uintptr(size))
		if buffer == nil {
			return 0, "", errors.New("xc_buffer_new: no memory, or no size")
		}
		bytes := unsafe.Slice(buffer, size)
		first, last = bytes[0], bytes[size-1]
		xcBufferFree(buffer)
	}
	return time.Since(start), fmt.Sprintf("%d,%d", first, last), nil
}

// case: parse_ok

// parse stays on its OS thread until it has the message, which belongs to that thread:
// a goroutine may otherwise wake up on another one after any call into C.
func parse(text string) (int64, error) {
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var value int64
	if status := xcParseI64(text, &value); status != ok {
		return 0, &kit.Failure{Status: kit.Status(status), Message: xcLastError()}
	}
	return value, nil
}

func parseOK(_, loops int) (time.Duration, string, error) {
	text := "123456789012"
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
	text := "12x4567"
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

// case: work
func work(size, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		r = xcWork(int64(size))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sha256
func sha256(size, loops int) (time.Duration, string, error) {
	data := kit.Fill(size, func(i int) byte { return byte(i % 251) })
	var digest [32]byte
	start := time.Now()
	for range loops {
		if status := xcSHA256(data, uintptr(len(data)), &digest); status != ok {
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
		if status := xcMatmulF64(a, b, product, uintptr(size)); status != ok {
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
		if status := xcAddBatch(a, b, sums, uintptr(size)); status != ok {
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
			r = xcWork(10000)
		}
		results[thread] = r
	})
	return elapsed, strconv.FormatInt(results[0], 10), nil
}

// end of cases
