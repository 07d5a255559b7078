"""Log-linear buckets of nanoseconds, as HdrHistogram has them: 32 to each power of two, so that a bucket is
at most 3 % wide. https://hdrhistogram.github.io/HdrHistogram/

Every language computes the same index, in integers:

    ns below 64      ns itself
    else             64 + 32 (s - 1) + (ns >> s) - 32, with s such that ns >> s lies in 32 … 63
"""

from collections.abc import Iterable, Mapping

_LINEAR, _EACH = 64, 32


def bucket_of(ns: int) -> int:
    """The index of the bucket that holds ns."""
    if ns < _LINEAR:
        return ns
    shift = ns.bit_length() - _EACH.bit_length()
    return _LINEAR + _EACH * (shift - 1) + (ns >> shift) - _EACH


def lower_ns(bucket: int) -> int:
    """The least time that falls into the bucket."""
    if bucket < _LINEAR:
        return bucket
    shift, at = divmod(bucket - _LINEAR, _EACH)
    return (at + _EACH) << (shift + 1)


def middle_ns(bucket: int) -> float:
    """The middle of the bucket."""
    return (lower_ns(bucket) + lower_ns(bucket + 1) - 1) / 2


def quantile_ns(counts: Mapping[int, int], share: float) -> float:
    """The time that this share of the samples does not exceed, to its bucket's middle; 0 of none."""
    total = sum(counts.values())
    seen = 0
    for bucket in sorted(counts):
        seen += counts[bucket]
        if seen >= share * total:
            return middle_ns(bucket)
    return 0.0


def worst_ns(counts: Mapping[int, int]) -> float:
    """The longest sample, to its bucket's middle; 0 of none."""
    held = [bucket for bucket, count in counts.items() if count]
    return middle_ns(max(held)) if held else 0.0


def added(histograms: Iterable[Mapping[int, int]]) -> dict[int, int]:
    """All samples together."""
    total: dict[int, int] = {}
    for one in histograms:
        for bucket, count in one.items():
            total[bucket] = total.get(bucket, 0) + count
    return total
