package main

import (
	"math/bits"
	"time"
)

const mostBuckets = 2048

// histogram counts times by the bucket of harness/core/histogram.py.
type histogram [mostBuckets]int64

func (h *histogram) add(elapsed time.Duration) {
	h[bucketOf(elapsed.Nanoseconds())]++
}

// counts are the buckets that hold any; encoding/json makes texts of their indices.
func (h *histogram) counts() map[int]int64 {
	counts := make(map[int]int64)
	for bucket, count := range h {
		if count > 0 {
			counts[bucket] = count
		}
	}
	return counts
}

func bucketOf(ns int64) int {
	if ns < 64 {
		return int(max(ns, 0))
	}
	shift := bits.Len64(uint64(ns)) - 6
	return min(64+32*(shift-1)+int(ns>>shift)-32, mostBuckets-1)
}
