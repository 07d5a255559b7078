"""Runs in which every text is a stranger's: a new field of a run file is covered by itself."""

from typing import Any, Literal, get_origin

from pydantic import BaseModel

from harness.runfile.records import Run
from harness.suite.reference import BASELINE, CLOCK_PROBE, EMPTY, HEADLINE, REPLICA

PAYLOADS = {
    "script": "</script><script>alert(1)</script>",
    "image": "\"'><img src=x onerror=alert(1)>",
    "link": "javascript:alert(1)//",
    "data link": "data:text/html,<script>alert(1)</script>",
    "template": "{{7*7}}{% raw %}${7*7}",
    "comment": "<!--]]><![CDATA[",
    "line separators": "a\u2028b\u2029c\rd\ne\tf",
    "turned round": "\u202eabc\u2066def",
    "controls": "\0\a\b\x1b[31m\x1b]0;title\a\x7f\x9b31m",
    "markup": "[/bold][red]:smile:[link=https://example.org]",
    "mathtext": r"$\frac{$^_%#&~\textbf{",
    "formula": "=cmd|'/c calc'!A1",
    "table": "| a | `b` | **c** | <b>d</b> | [e](https://example.org)",
    "half a pair": "\udcff\ud800",
    "long": "W" * 10_000,
}
# What the analysis looks for by name.
_KNOWN = {BASELINE, REPLICA, HEADLINE, EMPTY, CLOCK_PROBE}


def _spoilt(value: Any, payload: str) -> Any:
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        return value.model_copy(
            update={
                name: _spoilt(getattr(value, name), payload)
                for name, field in fields.items()
                if get_origin(field.annotation) is not Literal
            }
        )
    if isinstance(value, str):
        return value if value in _KNOWN else payload + value
    if isinstance(value, dict):
        return {_spoilt(key, payload): _spoilt(one, payload) for key, one in value.items()}
    if isinstance(value, list):
        return [_spoilt(one, payload) for one in value]
    return value


def spoilt(run: Run, payload: str) -> Run:
    """The run with the payload before each of its texts, names and keys; equal texts stay equal."""
    return Run.model_validate(_spoilt(run, payload))
