"""What is done to valid files: any part replaced by what nobody would write, left out, or doubled."""

import copy
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

HOSTILE: list[Any] = [
    *(None, True, "", [], {}, [[]], 0, -1, 1, 1.5, 2**31, 2**53 + 1, 2**63, 10**400, -(10**400)),
    *(
        float("nan"),
        float("inf"),
        1e308,
        "0",
        "a/b/c",
        "../../../etc/passwd",
        "[red]x",
        "[/bold]",
        "c/linked",
    ),
    *(
        "\0",
        "\x1b[2J",
        "\ud800",
        "a\nb",
        "=1+1",
        "{1//0}",
        "{9**9**9}",
        "{size}",
        "é" * 5000,
        "empty",
        "{out}",
    ),
    *([1] * 20_000, ["x"] * 3, {"x": 1}, {"\ud800": "\ud800"}, "clock_probe", "add_i32"),
]
for _ in range(3):
    HOSTILE.append([HOSTILE[-1]] * 2)
values = st.one_of(st.sampled_from(HOSTILE), st.integers(), st.text(max_size=20), st.integers(-3, 3))


def places(data: Any) -> list[tuple[Any, Any]]:
    """(container, key or index) of every part, the deepest last."""
    keys = list(data) if isinstance(data, dict) else list(range(len(data)))
    own = [(data, key) for key in keys]
    inner = [place for key in keys if isinstance(data[key], dict | list) for place in places(data[key])]
    return own + inner


def _value(draw: st.DrawFn, before: Any) -> Any:
    """A new value, mostly of the type that was there, or that a list had in it: those get furthest."""
    kind = int if _is_numbers(before) else type(before)
    if kind in (int, str) and draw(st.integers(0, 3)):
        return draw(st.sampled_from([one for one in HOSTILE if type(one) is kind]))
    return copy.deepcopy(draw(values))  # it may be mutated next


def _mutate(draw: st.DrawFn, data: Any) -> None:
    by_key: dict[str, list[tuple[Any, Any]]] = {}
    for container, key in places(data):
        by_key.setdefault(key if isinstance(key, str) else "", []).append((container, key))
    if not by_key:
        return
    # Each key as often as any other, however often it stands there.
    found = by_key[draw(st.sampled_from(sorted(by_key)))]
    container, key = found[draw(st.integers(0, len(found) - 1))]
    match draw(st.sampled_from(["replace", "everywhere", "everywhere", "remove", "double", "scale"])):
        case "replace":
            container[key] = _value(draw, container[key])
        case "everywhere":
            # One odd sample is lost in a median; a whole run of them is not.
            value = _value(draw, container[key])
            for other, same in found:
                if same == key:
                    other[same] = (
                        [value] * len(other[same]) if _is_numbers(other[same]) else copy.deepcopy(value)
                    )
        case "remove":
            del container[key]
        case "double" if isinstance(container, list):
            container.insert(key, copy.deepcopy(container[key]))
        case "double":
            container[draw(st.text(max_size=5))] = copy.deepcopy(container[key])
        case "scale" if type(container[key]) is int:
            container[key] *= draw(st.sampled_from([-1, 0, 1000, 10**12]))


def everywhere(valid: Any) -> Iterator[tuple[str, Any]]:
    """(what, copy) for each key and each hostile value of its type, put in wherever the key stands."""
    keys = sorted({key for _, key in places(valid) if isinstance(key, str)})
    for key in keys:
        for number in range(len(HOSTILE)):
            data, hits = copy.deepcopy(valid), 0
            for container, same in places(data):
                before: Any = container[same] if same == key else None
                if _is_numbers(before) and type(HOSTILE[number]) is int:
                    container[same], hits = [HOSTILE[number]] * len(before), hits + 1
                elif type(before) in (int, str) and type(before) is type(HOSTILE[number]):
                    container[same], hits = HOSTILE[number], hits + 1
            if hits:
                yield f"{key}: {str(HOSTILE[number])[:20]!r} in {hits} places", data


def _is_numbers(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(type(one) is int for one in value)


@st.composite
def mutated(draw: st.DrawFn, valid: Any) -> Any:
    """A deep copy of valid with one to three mutations."""
    data = copy.deepcopy(valid)
    for _ in range(draw(st.integers(1, 3))):
        _mutate(draw, data)
    return data
