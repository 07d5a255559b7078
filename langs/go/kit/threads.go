package kit

import (
	"fmt"
	"sync"
	"time"
)

// Each may become an OS thread while it is in C; Go ends a process that has 10000 of them.
const mostThreads = 1000

// Together starts threads goroutines, lets them go at once and returns the time until the last is done.
// They are not locked to OS threads: while a goroutine is in C it has one of its own anyway, and the
// scheduler may hand its place to another goroutine.
func Together(threads int, work func(thread int)) time.Duration {
	if threads < 1 || threads > mostThreads {
		panic(fmt.Sprintf("%d threads; between 1 and %d are possible", threads, mostThreads))
	}
	var ready, done sync.WaitGroup
	ready.Add(threads)
	done.Add(threads)
	gate := make(chan struct{})
	for thread := range threads {
		go func() {
			defer done.Done()
			ready.Done()
			<-gate
			work(thread)
		}()
	}
	ready.Wait()
	start := time.Now()
	close(gate)
	done.Wait()
	return time.Since(start)
}
