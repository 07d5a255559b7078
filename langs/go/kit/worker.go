// Package kit holds what all Go workers share: the stdio loop, the inputs and the error type.
// The protocol stands in langs/README.md.
package kit

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"strconv"
	"strings"
	"time"
)

const (
	protocol   = 1
	writtenFor = 1 // the XC_ABI_VERSION that the cases were written for
)

// Run makes loops calls and returns the time they took and the last result as text.
type Run func(size, loops int) (elapsed time.Duration, value string, err error)

// Case is one entry of native/cases.toml.
type Case struct {
	ID  string
	Run Run
}

// Worker is one mechanism.
type Worker struct {
	// Open readies the library and returns its xc_abi_version().
	Open  func() (abi uint32, err error)
	Cases []Case
}

type helloAnswer struct {
	Protocol int      `json:"protocol"`
	ABI      uint32   `json:"abi"`
	Runtime  string   `json:"runtime"`
	Cases    []string `json:"cases"`
}

type checkAnswer struct {
	Value string `json:"value"`
}

type runAnswer struct {
	NS    int64  `json:"ns"`
	Value string `json:"value"`
}

type errorAnswer struct {
	Error string `json:"error"`
}

// Serve answers requests from stdin until bye or its end.
func (w Worker) Serve() {
	abi, trouble := w.open()
	in := bufio.NewReader(os.Stdin)
	out := json.NewEncoder(os.Stdout) // writes each answer at once: nothing to flush
	out.SetEscapeHTML(false)
	for {
		line, ended := in.ReadString('\n')
		words := strings.Fields(line)
		if ended != nil && len(words) == 0 || len(words) > 0 && words[0] == "bye" {
			return
		}
		answer, err := w.answer(words, abi, trouble)
		if err != nil {
			answer = errorAnswer{err.Error()}
		}
		if out.Encode(answer) != nil {
			return // nobody reads any more
		}
	}
}

func (w Worker) open() (abi uint32, err error) {
	defer recoverInto(&err)
	abi, err = w.Open()
	if err == nil && abi != writtenFor {
		err = fmt.Errorf("libcrosscall has ABI %d, this worker was written for %d", abi, writtenFor)
	}
	return abi, err
}

func (w Worker) answer(words []string, abi uint32, trouble error) (any, error) {
	if len(words) == 0 {
		return nil, errors.New("empty request")
	}
	verb, arguments := words[0], words[1:]
	if verb != "hello" && verb != "check" && verb != "run" {
		return nil, fmt.Errorf("unknown request %s", verb)
	}
	if trouble != nil {
		return nil, trouble
	}
	if verb == "hello" {
		return helloAnswer{protocol, abi, runtimeName(), w.ids()}, nil
	}
	elapsed, value, err := w.measure(arguments)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", strings.Join(words, " "), err)
	}
	if verb == "check" {
		return checkAnswer{value}, nil
	}
	return runAnswer{elapsed.Nanoseconds(), value}, nil
}

func (w Worker) ids() []string {
	ids := make([]string, len(w.Cases))
	for i, c := range w.Cases {
		ids[i] = c.ID
	}
	return ids
}

func (w Worker) measure(arguments []string) (elapsed time.Duration, value string, err error) {
	if len(arguments) != 3 {
		return 0, "", errors.New("CASE SIZE LOOPS are needed")
	}
	run := w.find(arguments[0])
	if run == nil {
		return 0, "", errors.New("unknown case")
	}
	size, sizeErr := strconv.ParseUint(arguments[1], 10, strconv.IntSize-1)
	loops, loopsErr := strconv.ParseUint(arguments[2], 10, strconv.IntSize-1)
	if sizeErr != nil || loopsErr != nil || loops < 1 {
		return 0, "", errors.New("size and loops must be whole numbers, loops at least 1")
	}
	defer recoverInto(&err)
	return run(int(size), int(loops))
}

func (w Worker) find(id string) Run {
	for _, c := range w.Cases {
		if c.ID == id {
			return c.Run
		}
	}
	return nil
}

// recoverInto turns a panic into an error: no request may end the worker.
func recoverInto(err *error) {
	if caught := recover(); caught != nil {
		*err = fmt.Errorf("%v", caught)
	}
}

// runtimeName is "Go 1.26.8", with the modules that were fetched: their version decides the numbers too.
func runtimeName() string {
	name := "Go " + strings.TrimPrefix(runtime.Version(), "go")
	if build, ok := debug.ReadBuildInfo(); ok {
		for _, module := range build.Deps {
			if module.Replace == nil {
				name += ", " + module.Path[strings.LastIndex(module.Path, "/")+1:] + " " + module.Version
			}
		}
	}
	return name
}
