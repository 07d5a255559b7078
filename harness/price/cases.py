"""The cases of a probe: one for each call, whose value is what C gives."""

from harness.core.errors import UsageError, WorkerError, Wrong
from harness.core.format import printable
from harness.price.call import (
    Argument,
    Array,
    Call,
    Number,
    Once,
    Out,
    Probe,
    String,
    StructPointer,
    StructValue,
)
from harness.suite.cases import Case
from harness.suite.mechanisms import Mechanism
from harness.worker.process import Worker
from harness.worker.protocol import Checked

# A function whose result depends on how often it was called has no value to compare with.
_LOOPS = (1, 2, 20, 1000)
_SHOWN = 60
_ABI = 1


def _struct(one: StructValue | StructPointer) -> str:
    fields = zip(one.struct.fields, one.values, strict=True)
    return f"{{{', '.join(f'{field.name} = {value}' for field, value in fields)}}}"


def _in_words(one: Argument) -> str:
    """An argument as a reader of C knows it."""
    match one:
        case Number():
            return str(one.value)
        case String():
            shown = printable(one.text, _SHOWN)
            return f'"{shown}"'
        case Array():
            return f"{one.element.c}[{one.count}]{'' if one.way == 'in' else f' ({one.way})'}"
        case Out():
            return f"&{one.type.c}"
        case StructValue():
            return _struct(one)
        case StructPointer():
            return f"&{_struct(one)}{'' if one.way == 'in' else f' ({one.way})'}"
        case _:
            return "NULL" if one.how == "null" else one.how


def call_text(part: Call | Once) -> str:
    """The call as one line of C, `crc32(0, unsigned char[4096], 4096)`."""
    return f"{part.function.name}({', '.join(map(_in_words, part.arguments))})"


def declaration(part: Call | Once) -> str:
    """The function's declaration."""
    one = part.function
    return f"{one.result.c} {one.name}({', '.join(one.parameters) or 'void'})"


def case_of(call: Call, value: str) -> Case:
    """The case of a call, which every mechanism has to answer with value."""
    outside = [part for part in (call.before, call.after) if part]
    once: dict[str, int] = {}
    for part in outside:
        once[part.function.name] = once.get(part.function.name, 0) + 1
    around = "; ".join(f"{call_text(part)} once" for part in outside)
    return Case(
        id=call.id,
        group="calls",
        core=True,
        stresses=declaration(call)[:1000],
        input=(call_text(call) + (f"; {around}" if around else ""))[:1000],
        rule="strings are converted, out-parameters made and results taken at every turn; all else once",
        quick=[1],
        calls={call.function.name: 1},
        once=once,
        values={"1": value},
    )


def learn_values(probe: Probe, path: str, reference: Mechanism) -> dict[str, str]:
    """What C prints for each call, by id, asked of the built reference worker. UsageError where a call does
    not give the same every time, or something else than the probe expects; Wrong where it ends the worker."""
    found: dict[str, str] = {}
    for call in probe.calls:
        what = f"{path}: call {call.id}, {call_text(call)}"
        values = {loops: _ask(reference, call, loops, what) for loops in _LOOPS}
        if len(set(values.values())) > 1:
            said = ", ".join(f"{printable(value, _SHOWN)} after {loops}" for loops, value in values.items())
            raise UsageError(
                f"{what}: its value depends on how often it was called ({said}); "
                "there is nothing to compare with"
            )
        found[call.id] = values[1]
        expected = probe.expect.get(call.id)
        if expected is not None and expected != values[1]:
            raise UsageError(
                f"{what}: C gives {printable(values[1], _SHOWN)}, expect says {printable(expected, _SHOWN)}"
            )
    return found


def _ask(reference: Mechanism, call: Call, loops: int, what: str) -> str:
    try:
        with Worker.of(reference, "release") as worker:
            worker.hello(_ABI)
            answer = worker.check(call.id, 1, loops)
    except WorkerError as error:
        raise Wrong(f"{what}: the C program that calls it failed: {error}") from error
    if not isinstance(answer, Checked):
        raise Wrong(f"{what}: the C program left it out: {answer.skipped}")
    return answer.value
