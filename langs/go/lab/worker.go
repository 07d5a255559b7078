// Command worker is the lab worker of Go: requests beyond the worker protocol, langs/README.md, "Labs".
//
// It is built in place of the mechanism's own worker. loops.go and mistakes.go come from the folder with the
// mechanism's name: the loops that threads and samples run, and what the mechanism does on purpose wrong.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"strings"
)

type (
	greeting struct {
		Protocol int      `json:"protocol"`
		ABI      uint32   `json:"abi"`
		Runtime  string   `json:"runtime"`
		Cases    []string `json:"cases"`
	}
	phases struct {
		Main     int64 `json:"main_ns"`
		Imported int64 `json:"imported_ns"`
		Loaded   int64 `json:"loaded_ns"`
	}
	failure struct {
		Error string `json:"error"`
	}
)

var requests = []string{"threads", "tails", "stalls", "cold", "allocations", "handles", "mistake"}

func main() {
	started := phases{Main: monotonicNS()}
	started.Imported = started.Main // Go's packages are initialised before main
	abi := open()
	started.Loaded = monotonicNS()

	in := bufio.NewReader(os.Stdin)
	out := json.NewEncoder(os.Stdout) // writes each answer at once: nothing to flush
	out.SetEscapeHTML(false)
	for {
		line, ended := in.ReadString('\n')
		line = strings.TrimSpace(line)
		if ended != nil && line == "" || line == "bye" {
			return
		}
		var answer any
		var err error
		switch line {
		case "hello":
			answer = greeting{1, abi, "Go " + strings.TrimPrefix(runtime.Version(), "go"), requests}
		case "cold":
			answer = started
		default:
			answer, err = respond(line)
		}
		if err != nil {
			answer = failure{fmt.Sprintf("%v (%s)", err, line)}
		}
		if out.Encode(answer) != nil {
			return // nobody reads any more
		}
	}
}

func respond(line string) (answer any, err error) {
	defer func() {
		if caught := recover(); caught != nil {
			err = fmt.Errorf("panic: %v", caught)
		}
	}()
	asks := func(format string, arguments ...any) bool {
		_, err := fmt.Sscanf(line, format, arguments...)
		return err == nil
	}
	var name string
	var a, b, c, d int
	switch {
	case asks("threads %s %d %d %d", &name, &a, &b, &c):
		return threads(name, a, b, c)
	case asks("tails %s %d %d %d %d", &name, &a, &b, &c, &d):
		return tails(name, a, b, c, d)
	case asks("stalls %d %d %d", &a, &b, &c):
		return stalls(a, b, c), nil
	case asks("allocations %s %d %d", &name, &a, &b):
		return allocations(name, a, b)
	case asks("handles %d", &a):
		return handles(a)
	case asks("mistake %s", &name):
		return mistake(name)
	}
	return nil, errors.New("unknown request")
}
