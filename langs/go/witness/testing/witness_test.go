package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"strings"
	"testing"
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
	Case  string    `json:"case"`
	Size  int       `json:"size"`
	NS    []float64 `json:"ns"`
	Value string    `json:"value"`
}

var answers []*answer

// BenchmarkRows runs the rows of XC_ROWS, each as often as -test.count says.
func BenchmarkRows(b *testing.B) {
	for _, word := range strings.Fields(os.Getenv("XC_ROWS")) {
		id, number, _ := strings.Cut(word, ":")
		size, err := strconv.Atoi(number)
		run, ok := benchmarks[id]
		if err != nil || !ok {
			b.Fatalf("there is no benchmark of %s", word)
		}
		row := &answer{Case: id, Size: size}
		answers = append(answers, row)
		b.Run(id, func(b *testing.B) {
			row.Value = run(b, size)
			row.NS = append(row.NS, float64(b.Elapsed().Nanoseconds())/float64(b.N))
		})
	}
}

func TestMain(m *testing.M) {
	if code := m.Run(); code != 0 {
		os.Exit(code)
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
