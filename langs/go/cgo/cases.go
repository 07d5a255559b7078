package main

/*
#include <stdlib.h>
#include <crosscall.h>

int64_t goIncrement(int64_t value, void *user);
int32_t goCompare(int32_t a, int32_t b, void *user);
void goKeepMessage(int32_t level, char *message, void *user);
*/
import "C"

import (
	"cmp"
	"encoding/hex"
	"errors"
	"fmt"
	"runtime"
	"runtime/cgo"
	"strconv"
	"time"
	"unsafe"

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
		C.xc_noop()
	}
	return time.Since(start), "0", nil
}

// case: add_i32
func addI32(_, loops int) (time.Duration, string, error) {
	var a, b, r int32 = 1000000, 2345678, 0
	start := time.Now()
	for range loops {
		r = int32(C.xc_add_i32(C.int32_t(a), C.int32_t(b)))
	}
	return time.Since(start), strconv.Itoa(int(r)), nil
}

// case: inc_i64
func incI64(_, loops int) (time.Duration, string, error) {
	x := int64(1) << 53
	start := time.Now()
	for range loops {
		x = int64(C.xc_inc_i64(C.int64_t(x)))
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
		r = int64(C.xc_sum2_i64(C.int64_t(a), C.int64_t(b)))
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
		r = int64(C.xc_sum4_i64(C.int64_t(a), C.int64_t(b), C.int64_t(c), C.int64_t(d)))
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
		r = int64(C.xc_sum6_i64(C.int64_t(a), C.int64_t(b), C.int64_t(c),
			C.int64_t(d), C.int64_t(e), C.int64_t(f)))
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
		r = int64(C.xc_sum8_i64(C.int64_t(a), C.int64_t(b), C.int64_t(c), C.int64_t(d),
			C.int64_t(e), C.int64_t(f), C.int64_t(g), C.int64_t(h)))
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
		r = int64(C.xc_sum12_i64(C.int64_t(a), C.int64_t(b), C.int64_t(c),
			C.int64_t(d), C.int64_t(e), C.int64_t(f),
			C.int64_t(g), C.int64_t(h), C.int64_t(i),
			C.int64_t(j), C.int64_t(k), C.int64_t(l)))
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
		r = float64(C.xc_sum8_f64(C.double(a), C.double(b), C.double(c), C.double(d),
			C.double(e), C.double(f), C.double(g), C.double(h)))
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: str_len
func strLen(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	var r int64
	start := time.Now()
	for range loops {
		ctext := C.CString(text)
		r = int64(C.xc_str_len(ctext))
		C.free(unsafe.Pointer(ctext))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper
func strUpper(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	upper := ""
	start := time.Now()
	for range loops {
		ctext := C.CString(text)
		cupper := C.xc_str_upper(ctext)
		C.free(unsafe.Pointer(ctext))
		if cupper == nil {
			return 0, "", errors.New("xc_str_upper: no memory")
		}
		upper = C.GoString(cupper)
		C.xc_str_free(cupper)
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
		ctext := C.CString(text)
		n := C.xc_str_copy((*C.char)(unsafe.Pointer(unsafe.SliceData(buffer))), C.size_t(len(buffer)), ctext)
		C.free(unsafe.Pointer(ctext))
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
	start := time.Now()
	for range loops {
		cname := C.CString(name)
		person := C.xc_person{name: cname, id: C.int64_t(id), age: C.int32_t(age)}
		cjson := C.xc_person_json(&person)
		C.free(unsafe.Pointer(cname))
		if cjson == nil {
			return 0, "", errors.New("xc_person_json: no memory")
		}
		json = C.GoString(cjson)
		C.xc_str_free(cjson)
	}
	return time.Since(start), json, nil
}

// case: sum_f64
func sumF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	var r float64
	start := time.Now()
	for range loops {
		r = float64(C.xc_sum_f64((*C.double)(unsafe.SliceData(values)), C.size_t(len(values))))
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: scale_f64
func scaleF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	start := time.Now()
	for range loops {
		status := C.xc_scale_f64((*C.double)(unsafe.SliceData(values)), C.size_t(len(values)), -1)
		if status != C.XC_OK {
			return 0, "", fmt.Errorf("xc_scale_f64: %w", kit.Status(status))
		}
	}
	return time.Since(start), kit.Whole(values[size-1]), nil
}

// case: point_dist
func pointDist(_, loops int) (time.Duration, string, error) {
	a, b := C.xc_point{x: 1, y: 2}, C.xc_point{x: 4, y: 6}
	var r float64
	start := time.Now()
	for range loops {
		r = float64(C.xc_point_dist(&a, &b))
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: point_add
func pointAdd(_, loops int) (time.Duration, string, error) {
	a, b := C.xc_point{x: 1, y: 2}, C.xc_point{x: 3, y: 4}
	var x, y float64
	start := time.Now()
	for range loops {
		p := C.xc_point_add(a, b)
		x, y = float64(p.x), float64(p.y)
	}
	return time.Since(start), kit.Whole(x) + "," + kit.Whole(y), nil
}

// case: mat4_scale
func mat4Scale(_, loops int) (time.Duration, string, error) {
	var m, m2 C.xc_mat4
	for i := range m.m {
		m.m[i] = C.double(i)
	}
	start := time.Now()
	for range loops {
		m2 = C.xc_mat4_scale(m, 2)
	}
	elapsed := time.Since(start)
	sum := 0.0
	for _, element := range m2.m {
		sum += float64(element)
	}
	return elapsed, kit.Whole(sum), nil
}

//export goIncrement
func goIncrement(value C.int64_t, _ unsafe.Pointer) C.int64_t {
	return value + 1
}

// case: apply_i64
func applyI64(size, loops int) (time.Duration, string, error) {
	fn := C.xc_map_i64(C.goIncrement)
	var r int64
	start := time.Now()
	for range loops {
		r = int64(C.xc_apply_i64(fn, nil, 1<<53, C.size_t(size)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

//export goCompare
func goCompare(a, b C.int32_t, _ unsafe.Pointer) C.int32_t {
	return C.int32_t(cmp.Compare(a, b))
}

// case: sort_i32
func sortI32(size, loops int) (time.Duration, string, error) {
	input := kit.Fill(size, func(i int) int32 { return int32(i * 7919 % size) })
	output := kit.Make[int32](size)
	compare := C.xc_compare_i32(C.goCompare)
	start := time.Now()
	for range loops {
		status := C.xc_sort_i32((*C.int32_t)(unsafe.SliceData(input)), (*C.int32_t)(unsafe.SliceData(output)),
			C.size_t(size), compare, nil)
		if status != C.XC_OK {
			return 0, "", fmt.Errorf("xc_sort_i32: %w", kit.Status(status))
		}
	}
	return time.Since(start), fmt.Sprintf("%d,%d,%d", output[0], output[size/2], output[size-1]), nil
}

type logState struct {
	number  int
	level   int32
	message string
}

//export goKeepMessage
func goKeepMessage(level C.int32_t, message *C.char, user unsafe.Pointer) {
	state := (*(*cgo.Handle)(user)).Value().(*logState)
	state.level, state.message = int32(level), C.GoString(message)
}

// case: log_message
func logMessage(_, loops int) (time.Duration, string, error) {
	sink := C.xc_log_sink(C.goKeepMessage)
	state := &logState{number: 7}
	handle := cgo.NewHandle(state) // state holds a Go string, so C may not be given its address
	defer handle.Delete()
	start := time.Now()
	for range loops {
		if status := C.xc_log_message(sink, unsafe.Pointer(&handle), C.XC_LOG_WARNING); status != C.XC_OK {
			return 0, "", fmt.Errorf("xc_log_message: %w", kit.Status(status))
		}
	}
	return time.Since(start), fmt.Sprintf("%d|%s|%d", state.level, state.message, state.number), nil
}

// case: counter_add

// counter frees its xc_counter in Close, or when it is collected without.
type counter struct {
	c       *C.xc_counter
	cleanup runtime.Cleanup
}

func newCounter(value int64) (*counter, error) {
	c := C.xc_counter_new(C.int64_t(value))
	if c == nil {
		return nil, errors.New("xc_counter_new: no memory")
	}
	k := &counter{c: c}
	k.cleanup = runtime.AddCleanup(k, func(c *C.xc_counter) { C.xc_counter_free(c) }, c)
	return k, nil
}

func (k *counter) Add(amount int64) int64 {
	r := C.xc_counter_add(k.c, C.int64_t(amount))
	runtime.KeepAlive(k) // or the cleanup could run during the call
	return int64(r)
}

func (k *counter) Close() {
	k.cleanup.Stop()
	C.xc_counter_free(k.c)
	k.c = nil
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
		buffer := C.xc_buffer_new(C.size_t(size))
		if buffer == nil {
			return 0, "", errors.New("xc_buffer_new: no memory, or no size")
		}
		bytes := unsafe.Slice((*byte)(buffer), size)
		first, last = bytes[0], bytes[size-1]
		C.xc_buffer_free(buffer)
	}
	return time.Since(start), fmt.Sprintf("%d,%d", first, last), nil
}

// case: parse_ok

// parse stays on its OS thread until it has the message, which belongs to that thread:
// a goroutine may otherwise wake up on another one after any call into C.
func parse(text string) (int64, error) {
	ctext := C.CString(text)
	defer C.free(unsafe.Pointer(ctext))
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	var value C.int64_t
	if status := C.xc_parse_i64(ctext, &value); status != C.XC_OK {
		return 0, &kit.Failure{Status: kit.Status(status), Message: C.GoString(C.xc_last_error())}
	}
	return int64(value), nil
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
		r = int64(C.xc_work(C.int64_t(size)))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sha256
func sha256(size, loops int) (time.Duration, string, error) {
	data := kit.Fill(size, func(i int) byte { return byte(i % 251) })
	var digest [32]byte
	start := time.Now()
	for range loops {
		status := C.xc_sha256((*C.uint8_t)(unsafe.SliceData(data)), C.size_t(len(data)), (*C.uint8_t)(&digest[0]))
		if status != C.XC_OK {
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
		status := C.xc_matmul_f64((*C.double)(unsafe.SliceData(a)), (*C.double)(unsafe.SliceData(b)),
			(*C.double)(unsafe.SliceData(product)), C.size_t(size))
		if status != C.XC_OK {
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
		status := C.xc_add_batch((*C.int32_t)(unsafe.SliceData(a)), (*C.int32_t)(unsafe.SliceData(b)),
			(*C.int32_t)(unsafe.SliceData(sums)), C.size_t(size))
		if status != C.XC_OK {
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
			r = int64(C.xc_work(10000))
		}
		results[thread] = r
	})
	return elapsed, strconv.FormatInt(results[0], 10), nil
}

// end of cases
