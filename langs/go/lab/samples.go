package main

import (
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// loop makes loops calls and returns what the last one gave.
type loop func(size, loops int) int64

type (
	ran struct {
		NS    int64  `json:"ns"`
		Value string `json:"value"`
	}
	sampled struct {
		Buckets map[int]int64 `json:"buckets"`
		Value   string        `json:"value"`
	}
	stalled struct {
		Buckets map[int]int64 `json:"buckets"`
		Held    int64         `json:"held_ns"`
		Collect int64         `json:"collect_ns"`
	}
)

func loopNamed(name string) (loop, error) {
	if name == "clock" {
		return func(_, _ int) int64 { return 0 }, nil
	}
	if call, ok := loops[name]; ok {
		return call, nil
	}
	return nil, fmt.Errorf("unknown case %s", name)
}

// Go ends a process that has 10000 threads.
const mostThreads = 1024

// threads is the time from the opening of the gate, read by the last goroutine to arrive, to the last end,
// read by each itself. Each has an OS thread of its own; as many of them run Go at once as GOMAXPROCS says,
// which is left as it is.
func threads(name string, size, count, members int) (any, error) {
	call, err := loopNamed(name)
	if err != nil {
		return nil, err
	}
	if members < 1 || members > mostThreads {
		return nil, fmt.Errorf("%d threads; between 1 and %d are possible", members, mostThreads)
	}
	var arrived atomic.Int64
	var done sync.WaitGroup
	var start time.Time
	gate := make(chan struct{})
	took, results := make([]time.Duration, members), make([]int64, members)
	done.Add(members)
	for member := range members {
		go func() {
			defer done.Done()
			runtime.LockOSThread() // never unlocked: the thread ends with the goroutine
			if arrived.Add(1) == int64(members) {
				start = time.Now()
				close(gate)
			}
			<-gate
			results[member] = call(size, count)
			took[member] = time.Since(start)
		}()
	}
	done.Wait()
	longest := time.Duration(0)
	for _, elapsed := range took {
		longest = max(longest, elapsed)
	}
	return ran{longest.Nanoseconds(), strconv.FormatInt(results[0], 10)}, nil
}

// As many objects of a load are kept.
const mostKept = 1024

func tails(name string, size, samples, batch, load int) (any, error) {
	call, err := loopNamed(name)
	if err != nil {
		return nil, err
	}
	var found histogram
	kept := make([][]byte, mostKept)
	var r int64
	for sample := range samples {
		start := time.Now()
		r = call(size, batch)
		found.add(time.Since(start))
		if load > 0 {
			kept[sample%mostKept] = make([]byte, load)
		}
	}
	runtime.KeepAlive(kept)
	return sampled{found.counts(), strconv.FormatInt(r, 10)}, nil
}

// stepsOfAMS are the steps of xc_work that take a millisecond.
func stepsOfAMS() int64 {
	const steps = 200_000
	least := time.Hour
	for range 5 {
		start := time.Now()
		stayInC(steps)
		least = min(least, time.Since(start))
	}
	return steps * time.Millisecond.Nanoseconds() / max(least.Nanoseconds(), 1)
}

// stalls: the heartbeat is this goroutine; another one is in C, and a third collects.
func stalls(heldMS, times, collect int) any {
	steps := int64(heldMS) * stepsOfAMS()
	var held, collected time.Duration
	var done atomic.Bool
	var others sync.WaitGroup
	others.Add(1)
	go func() {
		defer others.Done()
		defer done.Store(true)
		for range times {
			if steps == 0 {
				time.Sleep(10 * time.Millisecond)
				continue
			}
			start := time.Now()
			stayInC(steps)
			held += time.Since(start)
			time.Sleep(time.Millisecond)
		}
	}()
	if collect != 0 {
		others.Add(1)
		go func() {
			defer others.Done()
			time.Sleep(time.Duration(heldMS) * time.Millisecond / 4)
			start := time.Now()
			runtime.GC()
			collected = time.Since(start)
		}()
	}
	var found histogram
	last := time.Now()
	for !done.Load() {
		beat := time.Now()
		found.add(beat.Sub(last))
		last = beat
	}
	found.add(time.Since(last)) // the gap in which it ended
	others.Wait()
	return stalled{found.counts(), held.Nanoseconds(), collected.Nanoseconds()}
}
