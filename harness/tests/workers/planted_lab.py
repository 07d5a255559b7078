"""A lab worker for tests, and a mechanism's own worker: right in all but the one way its argument names."""

import ctypes
import json
import os
import sys
import time
from collections.abc import Callable

HOW = sys.argv[1] if len(sys.argv) > 1 else "well"
MAIN_NS = time.monotonic_ns()
if HOW == "loads_slowly":
    time.sleep(0.05)
library = ctypes.CDLL(os.environ["XC_LIBRARY"])
LOADED_NS = time.monotonic_ns()
libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = [ctypes.c_size_t]
library.xc_counter_new.restype = ctypes.c_void_p
library.xc_counter_free.argtypes = [ctypes.c_void_p]
REQUESTS = ["threads", "tails", "stalls", "cold", "allocations", "handles", "mistake"]
if HOW == "knows_no_tails":
    REQUESTS.remove("tails")
first = [True]


def bucket_of(ns: int) -> int:
    if ns < 64:
        return max(ns, 0)
    shift = ns.bit_length() - 6
    return 64 + 32 * (shift - 1) + (ns >> shift) - 32


def counted(samples_ns: list[int]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for ns in samples_ns:
        counts[str(bucket_of(ns))] = counts.get(str(bucket_of(ns)), 0) + 1
    return counts


def threads(case: str, size: int, loops: int, count: int) -> dict[str, object]:
    """Times by the page and not by the clock: a microsecond a call, of all threads at once or by turns."""
    turns = count if HOW == "serialises_threads" else 1
    return {"ns": 1000 * loops * turns, "value": "0"}


def tails(case: str, size: int, samples: int, batch: int, load: int) -> dict[str, object]:
    """Times by the page and not by the clock: 100 ns a call, and 5 ms in one call of 1,000 where planted."""
    if case == "clock":
        return {"buckets": counted([20] * samples), "value": "0"}
    slow = samples // 1000 if HOW == "stalls_in_one_of_1000" and batch == 1 else 0
    return {"buckets": counted([1000 * batch] * (samples - slow) + [5_000_000] * slow), "value": "0"}


def stalls(held_ms: int, times: int, collect: int) -> dict[str, object]:
    gaps = [100] * 1000
    if held_ms:
        gaps += [held_ms * 1_000_000 if HOW == "holds_the_lock" else 3000] * times
    waits_ns = held_ms * 1_000_000 if collect and HOW == "holds_the_lock" else 1000
    return {
        "buckets": counted(gaps),
        "held_ns": held_ms * times * 1_000_000,
        "collect_ns": waits_ns if collect else 0,
    }


def handles(count: int) -> dict[str, object]:
    made = [library.xc_counter_new(ctypes.c_int64(5)) for _ in range(count)]
    if HOW != "loses_handles":
        for one in made:
            library.xc_counter_free(one)
    return {"value": str(count)}


def mistake(name: str) -> dict[str, object]:
    if name == "use_after_free":
        os.abort()
    if name == "double_free":
        time.sleep(60)
    if name == "throw_in_callback":
        swallowed = HOW == "swallows_the_exception"
        return {"outcome": "nothing"} if swallowed else {"outcome": "exception", "what": "ValueError: thrown"}
    return {"outcome": "rejected", "what": "by the test"}


def run(case: str, size: int, loops: int) -> dict[str, object]:
    """The mechanism's own worker: add_i32 in C, with what is planted at each call or at the first."""
    start_ns = time.monotonic_ns()
    value = 0
    for _ in range(loops):
        value = library.xc_add_i32(1000000, 2345678)
        if HOW == "leaks_16_bytes":
            ctypes.memset(libc.malloc(16), 1, 16)
    if HOW == "is_cold" and first:
        first.clear()
        time.sleep(0.02)
    return {"ns": time.monotonic_ns() - start_ns, "value": str(value)}


ANSWERS: dict[str, Callable[..., dict[str, object]]] = {
    "threads": threads,
    "tails": tails,
    "stalls": stalls,
    "cold": lambda: {"main_ns": MAIN_NS, "imported_ns": MAIN_NS, "loaded_ns": LOADED_NS},
    "allocations": lambda case, size, loops: {"objects": 3 * loops},
    "handles": handles,
    "mistake": mistake,
    "run": run,
    "check": run,
}
for line in sys.stdin:
    verb, *words = line.split()
    if verb == "bye":
        break
    if verb == "hello":
        answer: dict[str, object] = {"protocol": 1, "abi": 1, "runtime": "planted", "cases": REQUESTS}
    else:
        answer = ANSWERS[verb](*(int(word) if word.isdigit() else word for word in words))
        if verb == "check":
            answer = {"value": answer["value"]}
    print(json.dumps(answer), flush=True)
