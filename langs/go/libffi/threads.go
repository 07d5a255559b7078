package main

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
			var result int64
			xcWork.Call(&result, &steps)
			r = result
		}
		results[thread] = r
	})
	return elapsed, strconv.FormatInt(results[0], 10), nil
}

// end of cases
