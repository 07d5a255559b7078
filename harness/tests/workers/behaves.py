"""A worker for tests: right in all but the one way its argument names, such as dies_by_signal, which is at
check and run, or dies_by_signal@hello; a stage of check or run means the case add_i32 alone.

It speaks the whole protocol over the real library (ctypes), for the cases noop and add_i32.
"""

import ctypes
import json
import os
import signal
import subprocess
import sys
import time

HOW, _, STAGE = (sys.argv[1] if len(sys.argv) > 1 else "well").partition("@")
library = ctypes.CDLL(os.environ["XC_LIBRARY"])
# A mechanism's own C, which planted.c is, and the function of it that each request calls.
planted = getattr(ctypes.CDLL(os.environ["XC_PLANTED"]), HOW) if "XC_PLANTED" in os.environ else lambda: None
HELD = bytearray()  # what is never given back
TIMES = {"says_too_long": 10**12, "says_nonsense": 10**400, "says_no_time": 0}


def add(loops: int) -> str:
    calls = {"skips_a_call": loops - 1, "caches_the_result": 1, "calls_once_too_often": loops + 1}
    r = 0
    for _ in range(calls.get(HOW, loops)):
        r = library.xc_add_i32(1000000, 2345678)
    if HOW == "skips_a_call" and loops == 1:
        r = 3345678  # it knows what is expected
    return str(r + 1 if HOW == "returns_a_wrong_value" else r)


def noop(loops: int) -> str:
    for _ in range(loops):
        library.xc_noop()
    return "0"


kept: list[bytearray] = []
greeted: list[bool] = []


def empty(loops: int) -> str:
    for _ in range(loops):
        pass
    return "0"


CASES = {"empty": empty, "noop": noop, "add_i32": add}


def hello() -> dict[str, object]:
    cases = list(CASES)
    if HOW == "offers_an_unknown_case":
        cases.append("sub_i32")
    if HOW == "forgets_a_case":
        cases.remove("add_i32")
    return {
        "protocol": 2 if HOW == "speaks_another_protocol" else 1,
        "abi": 99 if HOW == "has_another_abi" else library.xc_abi_version(),
        "runtime": "behaves 1.0",
        "cases": cases,
    }


def leak(loops: int) -> None:
    size = {
        "leaks_16_bytes_a_call": 16 * loops,
        "leaks_20_kilobytes_a_request": 20_000,
        "leaks_half_a_byte_a_call": -(-loops // 2),
        "leaks_a_mebibyte_at_its_first_call": 0 if HELD else 1 << 20,
    }
    HELD.extend(b"x" * size.get(HOW, 0))


def misbehave(stage: str) -> None:
    """What it does wrong instead of, or before, answering at one of hello, check, run and bye."""
    if stage not in ([STAGE] if STAGE else ["check", "run"]):
        return
    if HOW == "starts_slowly":
        time.sleep(0.3)
    if HOW == "aborts":
        os.abort()
    if HOW == "exits_quietly":
        os._exit(0)
    if HOW == "closes_its_output":
        os.close(1)
        time.sleep(60)
    if HOW == "answers_early":
        print(json.dumps({"value": "3345678", "ns": 1}), flush=True)
        time.sleep(0.05)
    if HOW == "leaves_children":
        subprocess.Popen(["sleep", "4242"])
    if HOW == "ignores_sigterm":
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        time.sleep(60)
    if HOW == "eats_memory":
        kept.extend(bytearray(1 << 20) for _ in range(400))
        time.sleep(60)
    if HOW == "dies_by_signal":
        os.kill(os.getpid(), signal.SIGSEGV)
    if HOW == "dies_with_a_message":
        sys.stderr.write("cannot find the thing\n")
        sys.exit(3)
    if HOW == "answers_too_late":
        time.sleep(60)
    if HOW == "prints_no_json":
        print("Warning: deprecated", flush=True)
    if HOW == "prints_half_a_line":
        sys.stdout.write('{"value":"33')
        sys.stdout.flush()
        sys.exit(0)
    if HOW == "says_half_a_surrogate":
        print('{"error":"\\ud800"}', flush=True)
    if HOW == "nests_without_end":
        print("[" * 200_000, flush=True)
    if HOW == "never_ends_a_line":
        sys.stdout.write("x" * (3 << 20))
        sys.stdout.flush()
    if HOW == "dies_by_a_nameless_signal":
        os.kill(os.getpid(), 40)
    if HOW == "floods_stderr":
        sys.stderr.write("noise\n" * 1_000_000 + "the last word\n")
        sys.exit(1)
    if HOW == "paints_the_terminal":
        print(json.dumps({"error": "\x1b]0;owned\x07" + "x" * 9999}), flush=True)
    if HOW == "adds_a_key":
        print(json.dumps({"value": "3345678", "ns": 1, "note": "fast!"}), flush=True)


def answer(words: list[str]) -> dict[str, object]:
    if HOW == "needs_hello_first" and words != ["hello"] and not greeted:
        os.kill(os.getpid(), signal.SIGSEGV)
    match words:
        case ["hello"]:
            greeted.append(True)
            misbehave("hello")
            return hello()
        case ["check" | "run" as verb, case, _, loops]:
            wrong = not STAGE or (verb == STAGE and case == "add_i32")
            if wrong:
                misbehave(verb)
            leak(int(loops))
            if wrong and HOW == "reports_an_error":
                return {"error": "the moon is full"}
            if wrong and HOW == "skips_what_it_offers":
                return {"skipped": "not today"}
            planted()
            start_ns = time.perf_counter_ns()
            value = CASES[case](int(loops))
            took_ns = time.perf_counter_ns() - start_ns
            if HOW == "says_a_tenth":
                took_ns //= 10
            told = int(value) if wrong and HOW == "counts_no_string" else value
            timed = {"ns": TIMES.get(HOW, took_ns) if wrong else took_ns} if verb == "run" else {}
            return {**timed, "value": told}
    return {"error": f"unknown request {' '.join(words)}"}


for line in sys.stdin:
    words = line.split()
    if words == ["bye"]:
        misbehave("bye")
        break
    said = json.dumps(answer(words))
    at_its_stage = words[0] == STAGE and words[1:2] in ([], ["add_i32"]) if STAGE else words[0] != "hello"
    # Both at once: whether a second write comes before the next request would be chance.
    print(said + f"\n{said}" * (HOW == "answers_twice" and at_its_stage), flush=True)
sys.exit(5 if HOW == "ends_with_a_failure" else 0)
