package main

import (
	"runtime"
	"strconv"
	"time"
)

type (
	allocated struct {
		Objects uint64 `json:"objects"`
		Bytes   uint64 `json:"bytes"`
	}
	made struct {
		Value string `json:"value"`
	}
)

// allocations are of Go's own heap: what C.CString takes from C's is not among them.
func allocations(name string, size, count int) (any, error) {
	call, err := loopNamed(name)
	if err != nil {
		return nil, err
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	call(size, count)
	runtime.ReadMemStats(&after)
	return allocated{after.Mallocs - before.Mallocs, after.TotalAlloc - before.TotalAlloc}, nil
}

// Go does not tell when the cleanups of a collection have run.
const cleanupTime = time.Second

func handles(count int) (any, error) {
	for range count {
		if err := dropHandle(); err != nil {
			return nil, err
		}
	}
	for range 2 {
		runtime.GC()
		time.Sleep(cleanupTime)
	}
	return made{strconv.Itoa(count)}, nil
}
