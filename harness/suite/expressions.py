"""What must come back: the little language of `value` and `calls` in cases.toml.

A template is text with {expressions}: whole numbers, + - * // % **, and the names size, loops, text
and upper. It is evaluated over Python's own syntax tree with nothing else allowed.
"""

import ast
import operator
import re
from collections.abc import Callable

_OPERATORS: dict[type[ast.operator], Callable[[int, int], int]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Pow: lambda base, exponent: _power(base, exponent),
}
# What C's integers hold; a longer number is no call's result.
_MOST_BITS = 64
_LONGEST_EXPRESSION = 200
_TEXTS = ("text", "upper")
# A worker's answer is a line of at most so much.
LARGEST_TEXT = 1 << 20
_TEXTS_BY_TURNS = 4
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def text(size: int, loops: int = 1) -> str:
    """The input text of `size` bytes of UTF-8 of the last of `loops` loops, where a case takes several by
    turns; the rule stands at the top of cases.toml."""
    head = "€" if size % 2 == 1 and size >= 3 else ""
    letters = size - len(head.encode())
    first = (loops - 1) % _TEXTS_BY_TURNS
    return head + (_LETTERS * (letters // 26 + 2))[first : first + letters]


def upper(text: str) -> str:
    """text with a-z turned into A-Z and everything else untouched, as the C function does it."""
    return "".join(c.upper() if c in _LETTERS else c for c in text)


def _power(base: int, exponent: int) -> int:
    """ValueError where the result would be no integer, or is too long to be worked out."""
    if exponent < 0 or (abs(base) > 1 and exponent > _MOST_BITS):
        raise ValueError(f"{base} ** {exponent} is out of range")
    return int(base**exponent)


def _integer(node: ast.expr, names: dict[str, int]) -> int:
    try:
        number = _unchecked(node, names)
    except ZeroDivisionError as error:
        raise ValueError(f"{ast.unparse(node)!r} divides by zero") from error
    if number.bit_length() > _MOST_BITS:
        raise ValueError(f"{ast.unparse(node)!r} is out of range")
    return number


def _unchecked(node: ast.expr, names: dict[str, int]) -> int:
    match node:
        case ast.Constant(value=number) if type(number) is int:
            return number
        case ast.Name(id=name) if name in names:
            return names[name]
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_integer(operand, names)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATORS:
            return _OPERATORS[type(op)](_integer(left, names), _integer(right, names))
    raise ValueError(f"{ast.unparse(node)!r} is not a number, a known name or one of + - * // % **")


def evaluate(template: str, size: int, loops: int) -> str:
    """The template with every {expression} replaced. ValueError names what it does not understand."""

    def replace(match: re.Match[str]) -> str:
        expression = match[1].strip()
        if len(expression) > _LONGEST_EXPRESSION or (size > LARGEST_TEXT and expression in _TEXTS):
            raise ValueError(f"{expression[:40]!r} is too long")
        if expression == "text":
            return text(size, loops)
        if expression == "upper":
            return upper(text(size, loops))
        try:
            tree = ast.parse(expression, mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            raise ValueError(f"{expression!r} is no expression") from error
        return str(_integer(tree, {"size": size, "loops": loops}))

    return re.sub(r"\{([^{}]*)\}", replace, template)
