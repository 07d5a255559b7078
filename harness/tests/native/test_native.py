"""The C library from outside: the header, the cases and the built libraries say the same.

What the functions do is tested in C (native/tests). Here is what C cannot see: what is exported, what
the counted build notes, and whether cases.toml expects what library and Python both compute.
"""

import ctypes
import hashlib
import json
import os
import re
import shlex
import shutil
import struct
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import cffi
import pytest

from harness.core.errors import Missing
from harness.core.paths import CASES, INCLUDE, NATIVE
from harness.suite.layouts import LAYOUTS
from harness.toolchain.library import LIBRARY, library_folder
from harness.toolchain.tools import tool, tool_path

SUFFIX = "dylib" if sys.platform == "darwin" else "so"
HEADER = (INCLUDE / "crosscall.h").read_text(encoding="utf-8")
TABLE = tomllib.loads(CASES.read_text(encoding="utf-8"))
CALLED_BY_CASES = {function for case in TABLE["case"] for function in [*case["calls"], *case.get("once", {})]}
NOT_IN_ANY_CASE = {"xc_abi_version": "every worker asks for it when it is told hello"}


def declarations(header: str) -> str:
    """The header as plain C: no comments, no preprocessor, no linkage, no XC_API."""
    plain = re.sub(r"/\*.*?\*/", "", header, flags=re.DOTALL)
    plain = re.sub(r"#ifdef __cplusplus.*?#endif", "", plain, flags=re.DOTALL)
    return re.sub(r"^#.*$|\bXC_API\b", "", plain, flags=re.MULTILINE)


FUNCTIONS = sorted(re.findall(r"\b(xc_\w+)\(", declarations(HEADER)))


# ---- the built libraries -------------------------------------------------------------------------


def build(variant: str, out: Path) -> Path:
    """The library built into out by CMake, as the orchestrator does it; skips without the tools."""
    cmake, ninja = (shutil.which(name, path=tool_path()) for name in ("cmake", "ninja"))
    if not cmake or not ninja:
        pytest.skip("cmake and ninja are needed: pip install cmake ninja")
    try:
        compiler = shlex.join(tool("cc"))
    except Missing as error:
        pytest.skip(str(error))
    configure = [cmake, "-S", str(NATIVE), "-B", str(out), "-G", "Ninja"]
    configure += [f"-DXC_VARIANT={variant}", f"-DCMAKE_MAKE_PROGRAM={ninja}"]
    for command in (configure, [cmake, "--build", str(out)]):
        done = subprocess.run(command, env={**os.environ, "CC": compiler}, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
    return out / f"libcrosscall.{SUFFIX}"


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The library's file by variant; both carry the same name."""
    root = tmp_path_factory.mktemp("native")
    return {variant: build(variant, root / variant) for variant in ("release", "counted")}


def layouts() -> list[Path]:
    """The release library in all its layouts, as the orchestrator builds it."""
    return [library_folder("release", layout) / LIBRARY for layout in range(LAYOUTS)]


def bind(file: Path) -> tuple[cffi.FFI, Any]:
    ffi = cffi.FFI()
    ffi.cdef(declarations(HEADER))
    return ffi, ffi.dlopen(str(file))


# ---- one set of functions ------------------------------------------------------------------------


def addresses(file: Path) -> dict[str, int]:
    """Where the dynamic symbols lie that the library defines."""
    nm = shutil.which("nm") or shutil.which("llvm-nm")
    if nm is None:
        pytest.skip("nm is needed to list symbols: it comes with the C compiler or binutils")
    flags = ["-gU"] if SUFFIX == "dylib" else ["-D", "--defined-only"]
    lines = subprocess.run(
        [nm, *flags, str(file)], capture_output=True, text=True, check=True
    ).stdout.splitlines()
    found = {line.split()[-1]: int(line.split()[0], 16) for line in lines}
    if SUFFIX == "dylib":
        found = {name.removeprefix("_"): at for name, at in found.items()}
    return found


def exported_symbols(file: Path) -> list[str]:
    """The symbols another program can use: GNU ld also lists hidden ones, which the loader refuses."""
    library = ctypes.CDLL(str(file))
    return sorted(name for name in addresses(file) if hasattr(library, name))


@pytest.mark.parametrize("variant", ["release", "counted"])
def test_both_libraries_export_what_the_header_declares_and_nothing_else(
    libraries: dict[str, Path], variant: str
) -> None:
    assert exported_symbols(libraries[variant]) == FUNCTIONS


def test_every_layout_exports_the_same_functions(library: None) -> None:
    for file in layouts():
        assert exported_symbols(file) == FUNCTIONS, file


def test_no_function_lies_where_it_lies_in_another_layout(library: None) -> None:
    where = [addresses(file) for file in layouts()]
    for name in FUNCTIONS:
        places = {at[name] for at in where}
        assert len(places) == LAYOUTS, name
        assert len({place % 64 for place in places}) > 1, name  # within a cache line as well


def test_the_functions_follow_each_other_in_another_order_from_layout_to_layout(library: None) -> None:
    orders = [sorted(FUNCTIONS, key=lambda name: at[name]) for at in map(addresses, layouts())]
    assert [i for i, (one, next_) in enumerate(pairwise(orders)) if one == next_] == []


def test_only_the_library_that_is_timed_has_layouts(library: None) -> None:
    assert library_folder("counted").exists()
    assert not (library_folder("counted") / "layouts").exists()


def test_cffi_reads_the_header_and_finds_every_function(libraries: dict[str, Path]) -> None:
    _, library = bind(libraries["release"])
    assert [name for name in FUNCTIONS if not callable(getattr(library, name))] == []


def test_the_header_the_cases_and_the_library_agree_on_the_version(
    libraries: dict[str, Path],
) -> None:
    _, library = bind(libraries["release"])
    declared = re.search(r"^#define XC_ABI_VERSION (\d+)$", HEADER, flags=re.MULTILINE)
    assert declared is not None
    assert {int(declared[1]), TABLE["abi_version"]} == {library.xc_abi_version()}


def test_every_function_a_case_calls_is_declared() -> None:
    assert set(FUNCTIONS) >= CALLED_BY_CASES


def test_every_declared_function_is_called_by_a_case_or_has_a_reason_not_to_be() -> None:
    assert set(FUNCTIONS) - CALLED_BY_CASES == NOT_IN_ANY_CASE.keys()


# ---- counting ------------------------------------------------------------------------------------


def valid_arguments(ffi: Any, library: Any) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Each function with arguments that it succeeds with, made just before it is called."""
    user = ffi.NULL
    doubles = ffi.new("double[]", [1, 2, 3, 4])
    product = ffi.new("double[4]")
    numbers = ffi.new("int32_t[]", [3, 1, 2])
    results = ffi.new("int32_t[3]")
    points = ffi.new("xc_point[]", [(1, 2), (4, 6)])
    text = ffi.new("char[]", b"abc")
    buffer = ffi.new("char[4]")
    person = ffi.new("xc_person *", (text, 1, 2))
    parsed = ffi.new("int64_t *")
    digest = ffi.new("uint8_t[32]")
    increment = ffi.callback("int64_t(int64_t, void *)", lambda value, _: value + 1)
    compare = ffi.callback("int32_t(int32_t, int32_t, void *)", lambda a, b, _: a - b)
    sink = ffi.callback("void(int32_t, const char *, void *)", lambda *_: None)
    yield "xc_abi_version", ()
    yield "xc_last_error", ()
    yield "xc_noop", ()
    yield "xc_add_i32", (1, 2)
    yield "xc_inc_i64", (1,)
    yield "xc_sum2_i64", tuple(range(2))
    yield "xc_sum4_i64", tuple(range(4))
    yield "xc_sum6_i64", tuple(range(6))
    yield "xc_sum8_i64", tuple(range(8))
    yield "xc_sum12_i64", tuple(range(12))
    yield "xc_sum8_f64", tuple(range(8))
    yield "xc_str_len", (text,)
    yield "xc_str_upper", (text,)
    yield "xc_str_free", (library.xc_str_upper(text),)
    yield "xc_str_copy", (buffer, 4, text)
    yield "xc_person_json", (person,)
    yield "xc_sum_f64", (doubles, 4)
    yield "xc_scale_f64", (doubles, 4, 2)
    yield "xc_point_dist", (points, points + 1)
    yield "xc_point_add", (points[0], points[1])
    yield "xc_mat4_scale", (ffi.new("xc_mat4 *")[0], 2)
    yield "xc_apply_i64", (increment, user, 1, 3)
    yield "xc_sort_i32", (numbers, results, 3, compare, user)
    yield "xc_log_message", (sink, user, 2)
    yield "xc_counter_new", (5,)
    yield "xc_counter_add", (library.xc_counter_new(5), 3)
    yield "xc_counter_free", (library.xc_counter_new(5),)
    yield "xc_buffer_new", (16,)
    yield "xc_buffer_free", (library.xc_buffer_new(16),)
    yield "xc_parse_i64", (text_of(ffi, b"12"), parsed)
    yield "xc_work", (10,)
    yield "xc_sha256", (ffi.NULL, 0, digest)
    yield "xc_matmul_f64", (doubles, doubles, product, 2)
    yield "xc_add_batch", (numbers, numbers, results, 3)


def text_of(ffi: Any, text: bytes) -> Any:
    return ffi.new("char[]", text)


def read_records(counts: Path) -> list[tuple[str, int]]:
    """Name and calls of every record, in the format of native/counted.h."""
    records = struct.iter_unpack("=56sQ", counts.read_bytes())
    return [(name.rstrip(b"\0").decode("ascii"), calls) for name, calls in records]


def note_one_call_of_each(file: Path, counts: Path) -> dict[str, dict[str, int]]:
    """By function: what one call of it added to the counts of which functions."""
    ffi, library = bind(file)
    noted = {}
    for function, arguments in valid_arguments(ffi, library):
        before = Counter(dict(read_records(counts)))
        getattr(library, function)(*arguments)
        noted[function] = dict(Counter(dict(read_records(counts))) - before)
    return noted


@pytest.fixture(scope="session")
def counts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("counts") / "counts"


@pytest.fixture(scope="session")
def noted(libraries: dict[str, Path], counts: Path) -> dict[str, dict[str, int]]:
    """note_one_call_of_each in a process of its own: the file must be known before loading."""
    done = subprocess.run(
        [sys.executable, __file__, str(libraries["counted"]), str(counts)],
        env={**os.environ, "XC_COUNTS": str(counts), "PYTHONPATH": str(NATIVE.parent)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    result: dict[str, dict[str, int]] = json.loads(done.stdout)
    return result


@pytest.mark.parametrize("function", FUNCTIONS)
def test_one_call_counts_one_for_its_own_function_and_none_for_others(
    noted: dict[str, dict[str, int]], function: str
) -> None:
    assert noted[function] == {function: 1}


@pytest.mark.usefixtures("noted")
def test_every_function_has_one_record(counts: Path) -> None:
    assert sorted(name for name, _ in read_records(counts)) == FUNCTIONS


# ---- values --------------------------------------------------------------------------------------


def sha256_data(size: int) -> bytes:
    return bytes(i % 251 for i in range(size))


def recompute_person_json(size: int) -> str:
    person = {"name": "Zoë", "id": 9007199254740993, "age": 41}
    return json.dumps(person, ensure_ascii=False, separators=(",", ":"))


def recompute_buffer_adopt(size: int) -> str:
    buffer = (b"X" + bytes(size))[: size - 1] + b"C"
    return f"{buffer[0]},{buffer[-1]}"


def recompute_work(size: int) -> str:
    state = 88172645463325252
    for _ in range(size):
        state ^= state << 13 & 2**64 - 1
        state ^= state >> 7
        state ^= state << 17 & 2**64 - 1
    return str(state & 2**53 - 1)


def recompute_sha256(size: int) -> str:
    return hashlib.sha256(sha256_data(size)).hexdigest()


def recompute_matmul_f64(size: int) -> str:
    """The sum of a product's elements, without the product: columns of a by rows of b."""
    columns = [sum((i * size + k) % 7 for i in range(size)) for k in range(size)]
    rows = [sum((k * size + j) % 5 for j in range(size)) for k in range(size)]
    return str(sum(column * row for column, row in zip(columns, rows, strict=True)))


def call_person_json(ffi: Any, library: Any, size: int) -> str:
    name = text_of(ffi, "Zoë".encode())
    json_text = library.xc_person_json(ffi.new("xc_person *", (name, 9007199254740993, 41)))
    return str(ffi.string(json_text).decode())


def call_log_message(ffi: Any, library: Any, size: int) -> str:
    lines = []

    @ffi.callback("void(int32_t, const char *, void *)")  # type: ignore[untyped-decorator]
    def sink(level: int, message: Any, user: Any) -> None:
        lines.append(f"{level}|{ffi.string(message).decode()}|{ffi.from_handle(user)}")

    assert library.xc_log_message(sink, ffi.new_handle(7), 2) == library.XC_OK
    return lines[-1]


def call_buffer_adopt(ffi: Any, library: Any, size: int) -> str:
    buffer = library.xc_buffer_new(size)
    return f"{buffer[0]},{buffer[size - 1]}"


def call_work(ffi: Any, library: Any, size: int) -> str:
    return str(library.xc_work(size))


def call_sha256(ffi: Any, library: Any, size: int) -> str:
    digest = ffi.new("uint8_t[32]")
    assert library.xc_sha256(sha256_data(size), size, digest) == library.XC_OK
    return bytes(digest).hex()


def call_matmul_f64(ffi: Any, library: Any, size: int) -> str:
    a = ffi.new("double[]", [i % 7 for i in range(size * size)])
    b = ffi.new("double[]", [i % 5 for i in range(size * size)])
    product = ffi.new("double[]", size * size)
    assert library.xc_matmul_f64(a, b, product, size) == library.XC_OK
    return str(int(library.xc_sum_f64(product, size * size)))


CALLED: dict[str, Callable[[Any, Any, int], str]] = {
    "person_json": call_person_json,
    "log_message": call_log_message,
    "buffer_adopt": call_buffer_adopt,
    "work": call_work,
    "sha256": call_sha256,
    "matmul_f64": call_matmul_f64,
}
# All but log_message, whose text is written in the library and nowhere else.
RECOMPUTED: dict[str, Callable[[int], str]] = {
    "person_json": recompute_person_json,
    "buffer_adopt": recompute_buffer_adopt,
    "work": recompute_work,
    "sha256": recompute_sha256,
    "matmul_f64": recompute_matmul_f64,
}
LITERALS = [
    pytest.param(case["id"], int(size), literal, id=f"{case['id']}-{size}")
    for case in TABLE["case"]
    for size, literal in case.get("values", {}).items()
]


@pytest.mark.parametrize(("case", "size", "literal"), LITERALS)
def test_the_library_returns_the_literal_of_the_case(
    libraries: dict[str, Path], case: str, size: int, literal: str
) -> None:
    assert CALLED[case](*bind(libraries["release"]), size) == literal


@pytest.mark.parametrize("layout", range(LAYOUTS))
def test_every_layout_computes_the_same(library: None, layout: int) -> None:
    ffi, bound = bind(layouts()[layout])
    literals = {case["id"]: case["values"] for case in TABLE["case"] if "values" in case}
    for case in ("work", "sha256", "person_json"):
        for size, literal in literals[case].items():
            assert CALLED[case](ffi, bound, int(size)) == literal


@pytest.mark.parametrize(("case", "size", "literal"), [p for p in LITERALS if p.values[0] != "log_message"])
def test_python_computes_the_literal_of_the_case(case: str, size: int, literal: str) -> None:
    assert RECOMPUTED[case](size) == literal


if __name__ == "__main__":
    print(json.dumps(note_one_call_of_each(Path(sys.argv[1]), Path(sys.argv[2]))))
