package main

import (
	"cmp"
	"encoding/hex"
	"errors"
	"fmt"
	"strconv"
	"time"

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
		doNothing()
	}
	return time.Since(start), "0", nil
}

// case: add_i32
func addI32(_, loops int) (time.Duration, string, error) {
	var a, b, r int32 = 1000000, 2345678, 0
	start := time.Now()
	for range loops {
		r = add(a, b)
	}
	return time.Since(start), strconv.Itoa(int(r)), nil
}

// case: inc_i64
func incI64(_, loops int) (time.Duration, string, error) {
	x := int64(1) << 53
	start := time.Now()
	for range loops {
		x = inc(x)
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
		r = sum2(a, b)
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
		r = sum4(a, b, c, d)
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
		r = sum6(a, b, c, d, e, f)
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
		r = sum8(a, b, c, d, e, f, g, h)
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
		r = sum12(a, b, c, d, e, f, g, h, i, j, k, l)
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
		r = sum8Floats(a, b, c, d, e, f, g, h)
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: str_len
func strLen(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	var r int64
	start := time.Now()
	for range loops {
		r = length(text)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: str_upper
func strUpper(size, loops int) (time.Duration, string, error) {
	text := kit.Text(size)
	upper := ""
	start := time.Now()
	for range loops {
		upper = toUpper(text)
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
		n := copyText(buffer, text)
		if n < 0 {
			return 0, "", errors.New("the buffer is too short")
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
		json = toJSON(&person{name, id, age})
	}
	return time.Since(start), json, nil
}

// case: sum_f64
func sumF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	var r float64
	start := time.Now()
	for range loops {
		r = sum(values)
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: scale_f64
func scaleF64(size, loops int) (time.Duration, string, error) {
	values := kit.Fill(size, func(i int) float64 { return float64(i) })
	start := time.Now()
	for range loops {
		scale(values, -1)
	}
	return time.Since(start), kit.Whole(values[size-1]), nil
}

// case: point_dist
func pointDist(_, loops int) (time.Duration, string, error) {
	a, b := point{x: 1, y: 2}, point{x: 4, y: 6}
	var r float64
	start := time.Now()
	for range loops {
		r = distance(&a, &b)
	}
	return time.Since(start), kit.Whole(r), nil
}

// case: point_add
func pointAdd(_, loops int) (time.Duration, string, error) {
	a, b := point{x: 1, y: 2}, point{x: 3, y: 4}
	var x, y float64
	start := time.Now()
	for range loops {
		p := addPoints(a, b)
		x, y = p.x, p.y
	}
	return time.Since(start), kit.Whole(x) + "," + kit.Whole(y), nil
}

// case: mat4_scale
func mat4Scale(_, loops int) (time.Duration, string, error) {
	var m, m2 mat4
	for i := range m {
		m[i] = float64(i)
	}
	start := time.Now()
	for range loops {
		m2 = scaleMat4(m, 2)
	}
	elapsed := time.Since(start)
	return elapsed, kit.Whole(kit.Sum(m2[:])), nil
}

func increment(value int64) int64 {
	return value + 1
}

// case: apply_i64
func applyI64(size, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		r = apply(increment, 1<<53, size)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sort_i32
func sortI32(size, loops int) (time.Duration, string, error) {
	input := kit.Fill(size, func(i int) int32 { return int32(i * 7919 % size) })
	output := kit.Make[int32](size)
	start := time.Now()
	for range loops {
		mergeSort(input, output, cmp.Compare[int32])
	}
	return time.Since(start), fmt.Sprintf("%d,%d,%d", output[0], output[size/2], output[size-1]), nil
}

type logState struct {
	number  int
	level   int32
	message string
}

// case: log_message
func logMessage(_, loops int) (time.Duration, string, error) {
	state := &logState{number: 7}
	sink := func(level int32, message string) {
		state.level, state.message = level, message
	}
	start := time.Now()
	for range loops {
		if err := log(sink, 2); err != nil {
			return 0, "", err
		}
	}
	return time.Since(start), fmt.Sprintf("%d|%s|%d", state.level, state.message, state.number), nil
}

// case: counter_add
func counterAdd(_, loops int) (time.Duration, string, error) {
	k := newCounter(5)
	var r int64
	start := time.Now()
	for range loops {
		r = k.add(3)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: counter_cycle
func counterCycle(_, loops int) (time.Duration, string, error) {
	var r int64
	start := time.Now()
	for range loops {
		k := newCounter(5)
		r = k.add(3)
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: buffer_adopt
func bufferAdopt(size, loops int) (time.Duration, string, error) {
	var first, last byte
	start := time.Now()
	for range loops {
		buffer, err := newBuffer(size)
		if err != nil {
			return 0, "", err
		}
		first, last = buffer[0], buffer[size-1]
	}
	return time.Since(start), fmt.Sprintf("%d,%d", first, last), nil
}

// case: parse_ok
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
		r = doWork(int64(size))
	}
	return time.Since(start), strconv.FormatInt(r, 10), nil
}

// case: sha256
func sha256(size, loops int) (time.Duration, string, error) {
	data := kit.Fill(size, func(i int) byte { return byte(i % 251) })
	var digest [32]byte
	start := time.Now()
	for range loops {
		digestSHA256(data, &digest)
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
		multiply(a, b, product, size)
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
		addAll(a, b, sums)
	}
	return time.Since(start), strconv.Itoa(int(sums[size-1])), nil
}

// case: parallel_work
func parallelWork(size, loops int) (time.Duration, string, error) {
	results := kit.Make[int64](size)
	elapsed := kit.Together(size, func(thread int) {
		var r int64
		for range loops {
			r = doWork(10000)
		}
		results[thread] = r
	})
	return elapsed, strconv.FormatInt(results[0], 10), nil
}

// end of cases
