package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A benchmark of one call, for a size; it returns what one call gave. Those that need cgo are not in files of
// tests, where the go command does not allow it.
type benchmark func(b *testing.B, size int) (value string)

var benchmarks = map[string]benchmark{
	"add_i32":   benchmarkAddI32,
	"inc_i64":   benchmarkIncI64,
	"str_len":   benchmarkStrLen,
	"sum_f64":   benchmarkSumF64,
	"point_add": benchmarkPointAdd,
	"parse_ok":  benchmarkParseOK,
}

// answer is a row's line in the file of XC_WITNESS (langs/README.md).
type answer struct {
	Case    string    `json:"case"`
	Size    int       `json:"size"`
	Variant string    `json:"variant,omitempty"`
	NS      []float64 `json:"ns"`
	Value   string    `json:"value"`
}

var answers []*answer

// The variant "short" takes so many samples of this length.
const shortSamples, shortTime = 100, "1ms"

// asked reads a word of XC_ROWS, CASE:SIZE or CASE:SIZE:VARIANT.
func asked(word string) (*answer, benchmark, error) {
	parts := append(strings.Split(word, ":"), "", "")
	size, err := strconv.Atoi(parts[1])
	run, ok := benchmarks[parts[0]]
	if err != nil || !ok || (parts[2] != "" && parts[2] != "short") {
		return nil, nil, fmt.Errorf("there is no benchmark of %s", word)
	}
	return &answer{Case: parts[0], Size: size, Variant: parts[2]}, run, nil
}

func perCall(elapsed time.Duration, calls int) float64 {
	return float64(elapsed.Nanoseconds()) / float64(calls)
}

// BenchmarkRows runs the rows of XC_ROWS, each as often as -test.count says.
func BenchmarkRows(b *testing.B) {
	for _, word := range strings.Fields(os.Getenv("XC_ROWS")) {
		row, run, err := asked(word)
		if err != nil {
			b.Fatal(err)
		}
		if row.Variant != "" {
			continue
		}
		answers = append(answers, row)
		b.Run(row.Case, func(b *testing.B) {
			row.Value = run(b, row.Size)
			row.NS = append(row.NS, perCall(b.Elapsed(), b.N))
		})
	}
}

// timeShort runs the variants of XC_ROWS: a benchmark's length is a flag of the whole program, so that they
// come behind all others.
func timeShort() error {
	if err := flag.Set("test.benchtime", shortTime); err != nil {
		return err
	}
	for _, word := range strings.Fields(os.Getenv("XC_ROWS")) {
		row, run, err := asked(word)
		if err != nil {
			return err
		}
		if row.Variant == "" {
			continue
		}
		for range shortSamples {
			found := testing.Benchmark(func(b *testing.B) { row.Value = run(b, row.Size) })
			row.NS = append(row.NS, perCall(found.T, found.N))
		}
		answers = append(answers, row)
	}
	return nil
}

func TestMain(m *testing.M) {
	if code := m.Run(); code != 0 {
		os.Exit(code)
	}
	if err := timeShort(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	if err := write(os.Getenv("XC_WITNESS")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(path string) error {
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	lines := json.NewEncoder(file)
	for _, row := range answers {
		if err := lines.Encode(row); err != nil {
			return err
		}
	}
	return file.Close()
}
