"""What a value read from a file may be: the one place for the ranges of numbers and the forms of names.

Numbers stay far inside what a double holds exactly (2^53), so that whatever is computed from them, here or in
a page's JavaScript, is finite. Names have one form each. What people write (Text, Prose) is refused if
it holds control characters; what programs said (Told), such as a compiler's version, gets them escaped, for
nobody can write it anew.
"""

from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field

from harness.core.format import printable

# A fortnight at a time is more than any process is waited for; 2^53 is where doubles leave out integers.
LONGEST_NS = 10**15
MOST = 1 << 53
MOST_LOOPS = 1 << 31
# 64 MiB of text are more than a worker's answer may hold, and still nothing to allocate.
LARGEST_SIZE = 1 << 26
# 1,000 executions narrow an interval no further that layouts and machines do not widen again.
MOST_EXECUTIONS = 1000
MOST_GROUPS = 1000
# Of one list in a run file: a warm-up of PASSES_CAP × WINDOW samples has 160, a run's rounds are 4.
MOST_SAMPLES = 10_000
_LONGEST_NAME = 70
_LONGEST_TEXT = 4096

_NAME = r"[a-z][a-z0-9_]*"
CASE_ID = rf"^{_NAME}$"
# The self-test marks copies of a mechanism: c/linked#1 (harness/selftest/copies.py).
# Behind an @ stands what a row differs in from its folder: a version, a commit (suite/mechanisms.py).
MECHANISM_ID = rf"^{_NAME}/{_NAME}(@[A-Za-z0-9][A-Za-z0-9._+-]*)?(#[a-z0-9_]+)?$"
# Of a row in a manifest's skip and notes: a case, or a case at one size.
_ROW_NAME = rf"^{_NAME}(:[0-9]{{1,8}})?$"


def _line(text: str) -> str:
    if not text.isprintable():
        raise ValueError(f"control characters in {printable(text, 60)!r}")
    return text


def _lines(text: str) -> str:
    _line(text.replace("\n", " ").replace("\t", " "))
    return text


def _escaped(said: Any) -> Any:
    """Strings with newlines and tabs as they are and all else that does not print as escapes, cut where they
    are too long; what is no string is for the next validator to refuse."""
    if not isinstance(said, str):
        return said
    shown = (one if one in "\n\t" else printable(one) for one in said[:_LONGEST_TEXT])
    return "".join(shown) + (" …" if len(said) > _LONGEST_TEXT else "")


CaseId = Annotated[str, Field(pattern=CASE_ID, max_length=_LONGEST_NAME)]
CaseOrAll = Annotated[str, Field(pattern=rf"^\*$|{CASE_ID}", max_length=_LONGEST_NAME)]
MechanismId = Annotated[str, Field(pattern=MECHANISM_ID, max_length=_LONGEST_NAME)]
RowName = Annotated[str, Field(pattern=_ROW_NAME, max_length=_LONGEST_NAME)]
_C_NAME = r"^[A-Za-z_][A-Za-z0-9_]*$"
# Counters have room for names of 55 letters: native/counted.h.
FunctionName = Annotated[str, Field(pattern=_C_NAME, max_length=55)]
VariableName = Annotated[str, Field(pattern=_C_NAME, max_length=_LONGEST_NAME)]
Text = Annotated[str, Field(max_length=_LONGEST_TEXT), AfterValidator(_line)]
Prose = Annotated[str, Field(max_length=_LONGEST_TEXT), AfterValidator(_lines)]
Told = Annotated[str, BeforeValidator(_escaped)]

Count = Annotated[int, Field(ge=0, le=MOST)]
Nanoseconds = Annotated[int, Field(ge=0, le=LONGEST_NS)]
# Of something that took time: what is divided by.
SomeNanoseconds = Annotated[int, Field(ge=1, le=LONGEST_NS)]
Loops = Annotated[int, Field(ge=1, lt=MOST_LOOPS)]
Size = Annotated[int, Field(ge=0, le=LARGEST_SIZE)]
Rounds = Annotated[int, Field(ge=1, le=MOST_SAMPLES)]
Executions = Annotated[int, Field(ge=1, le=MOST_EXECUTIONS)]
