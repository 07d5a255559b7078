package main

// #include <crosscall.h>
import "C"

import (
	"strconv"
	"time"

	"crosscall/go/kit"
)

// case: parallel_work
func parallelWork(size, loops int) (time.Duration, string, error) {
	steps := kit.Hide(int64(10000))
	results := kit.Make[int64](size)
	elapsed := kit.Together(size, func(thread int) {
		var r int64
		for range loops {
			r = int64(C.xc_work(C.int64_t(steps)))
		}
		results[thread] = r
	})
	return elapsed, strconv.FormatInt(results[0], 10), nil
}

// end of cases
