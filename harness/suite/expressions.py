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
    ast.Pow: operator.pow,
}
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def text(size: int) -> str:
    """The input text of `size` bytes of UTF-8; the rule stands at the top of cases.toml."""
    head = "€" if size % 2 == 1 and size >= 3 else ""
    letters = size - len(head.encode())
    return head + (_LETTERS * (letters // 26 + 1))[:letters]


def upper(text: str) -> str:
    """text with a-z turned into A-Z and everything else untouched, as the C function does it."""
    return "".join(c.upper() if c in _LETTERS else c for c in text)


def _integer(node: ast.expr, names: dict[str, int]) -> int:
    match node:
        case ast.Constant(value=int(number)):
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
        if expression == "text":
            return text(size)
        if expression == "upper":
            return upper(text(size))
        try:
            tree = ast.parse(expression, mode="eval").body
        except SyntaxError as error:
            raise ValueError(f"{expression!r} is no expression") from error
        return str(_integer(tree, {"size": size, "loops": loops}))

    return re.sub(r"\{([^{}]*)\}", replace, template)
