"""The lab worker of Python: requests beyond the worker protocol, langs/README.md, "Labs".

loops.py lies beside this file, and so do the modules of mistakes: for a mechanism to which one of them does
not fit, its own folder has another of the same name.
"""

from time import monotonic_ns as clock

MAIN_NS = clock()

import gc
import json
import sys
import threading
import time
from collections.abc import Callable
from itertools import repeat

import protocol
import together

IMPORTED_NS = clock()

import loops
import mistakes
import processes
import wrong_pointers
import wrong_values

LOADED_NS = clock()

BUCKETS = 2048
KEPT = 1024


def bucket_of(ns: int) -> int:
    """The index of harness/core/histogram.py."""
    if ns < 64:
        return max(ns, 0)
    shift = ns.bit_length() - 6
    return min(64 + 32 * (shift - 1) + (ns >> shift) - 32, BUCKETS - 1)


def histogram(counts: list[int]) -> dict[str, int]:
    return {str(bucket): count for bucket, count in enumerate(counts) if count}


def nothing(size: int, loops: int) -> int:
    return 0


MISTAKES = {
    make.__name__: make
    for group in (mistakes, wrong_pointers, wrong_values, processes)
    for make in group.MISTAKES
}
LOOPS: dict[str, Callable[[int, int], int]] = {
    "add_i32": loops.add_i32,
    "str_len": loops.str_len,
    "apply_i64": loops.apply_i64,
    "clock": nothing,
}


def threads(case: str, size: int, count: int, members: int) -> dict[str, object]:
    loop = LOOPS[case]
    ns, value = together.run_together(members, lambda: loop(size, count))
    return {"ns": ns, "value": str(value)}


def tails(case: str, size: int, samples: int, batch: int, load: int) -> dict[str, object]:
    loop, counts = LOOPS[case], [0] * BUCKETS
    kept: list[bytearray | None] = [None] * KEPT
    value = 0
    for sample in range(samples):
        start = clock()
        value = loop(size, batch)
        elapsed_ns = clock() - start
        counts[bucket_of(elapsed_ns)] += 1
        if load:
            kept[sample % KEPT] = bytearray(load)
    return {"buckets": histogram(counts), "value": str(value)}


def steps_of_a_ms() -> int:
    steps, least_ns = 200_000, 1 << 62
    for _ in range(5):
        start = clock()
        loops.work(steps)
        least_ns = min(least_ns, clock() - start)
    return steps * 1_000_000 // least_ns


def stalls(held_ms: int, times: int, collect: int) -> dict[str, object]:
    """The heartbeat is this thread; another one is in C, and a third collects."""
    steps, counts = held_ms * steps_of_a_ms(), [0] * BUCKETS
    held, collected = [0], [0]
    done = threading.Event()

    def stay_in_c() -> None:
        for _ in range(times):
            if steps:
                start = clock()
                loops.work(steps)
                held[0] += clock() - start
                time.sleep(0.001)
            else:
                time.sleep(0.01)
        done.set()

    def collect_garbage() -> None:
        # From when it was to be asked for: where C holds the GIL, the asking waits already.
        due_ns = clock() + held_ms * 250_000
        time.sleep(held_ms / 4000)
        gc.collect()
        collected[0] = clock() - due_ns

    others = [threading.Thread(target=stay_in_c)]
    if collect:
        others.append(threading.Thread(target=collect_garbage))
    for other in others:
        other.start()
    last = clock()
    while not done.is_set():
        beat = clock()
        counts[bucket_of(beat - last)] += 1
        last = beat
    counts[bucket_of(clock() - last)] += 1  # the gap in which it ended
    for other in others:
        other.join()
    return {"buckets": histogram(counts), "held_ns": held[0], "collect_ns": collected[0]}


def allocations(case: str, size: int, count: int) -> dict[str, object]:
    """Nothing: CPython tells what is held (sys.getallocatedblocks), never how much was allocated, and what a
    call allocates is freed again."""
    LOOPS[case](size, count)
    return {}


def handles(count: int) -> dict[str, object]:
    for number in repeat(5, count):
        loops.drop_handle(number)
    gc.collect()
    return {"value": str(count)}


def mistake(name: str) -> dict[str, object]:
    """What came of it, seen from inside."""
    if why := mistakes.REJECTED.get(name):
        return {"outcome": "rejected", "what": why}
    make = MISTAKES[name]
    try:
        value = make()
    except Exception as error:
        return {"outcome": "exception", "what": f"{type(error).__name__}: {error}"[:200]}
    return {"outcome": "nothing"} if value is None else {"outcome": "value", "what": str(value)[:200]}


REQUESTS: dict[str, Callable[..., dict[str, object]]] = {
    "threads": threads,
    "tails": tails,
    "stalls": stalls,
    "cold": lambda: {"main_ns": MAIN_NS, "imported_ns": IMPORTED_NS, "loaded_ns": LOADED_NS},
    "allocations": allocations,
    "handles": handles,
    "mistake": mistake,
}


def respond(words: list[str]) -> dict[str, object]:
    if words == ["hello"]:
        return {"protocol": 1, "abi": 1, "runtime": protocol.runtime(), "cases": list(REQUESTS)}
    request, *arguments = words
    return REQUESTS[request](*(int(word) if word.lstrip("-").isdigit() else word for word in arguments))


if __name__ == "__main__":
    for line in sys.stdin:
        if line.strip() == "bye":
            break
        try:
            answer = respond(line.split())
        except Exception as error:
            answer = {"error": f"{type(error).__name__}: {error} ({line.strip()})"}
        print(json.dumps(answer), flush=True)
