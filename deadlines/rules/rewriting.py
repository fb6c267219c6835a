"""A rule file's text with some values of one rule changed, and all else in it as it was."""

import json
import re
from collections.abc import Mapping, Sequence

from deadlines.refusal import Refusal

Plain = str | int | bool | Sequence[str]

_HEAD = re.compile(r"\s*\[\[\s*duty\s*\]\]")
_ANY_HEAD = re.compile(r"\s*\[")
_ASSIGNMENT = re.compile(r"\s*[\w-]+\s*=")


def rewrite_rule(text: str, number: int, values: Mapping[str, Plain | None]) -> str:
    """Return the text with these values in its `number`-th rule (from 0); None removes a key.

    Comments and the order of the lines stay. Raises Refusal("rule-written-otherwise") for a text
    whose rules are not written as tables of their own with a key a line.
    """
    import tomllib

    wanted = tomllib.loads(text)
    table = wanted["duty"][number]
    lines = text.splitlines()
    for key, value in values.items():
        table.pop(key, None)
        if value is not None:
            table[key] = value if isinstance(value, str | int) else list(value)
        lines = _with_value(lines, number, key, value)
    written = "\n".join(lines) + "\n"
    try:
        is_same = tomllib.loads(written) == wanted
    except tomllib.TOMLDecodeError:
        is_same = False
    if not is_same:
        raise Refusal("rule-written-otherwise")
    return written


def _with_value(lines: list[str], number: int, key: str, value: Plain | None) -> list[str]:
    begin, end = _table(lines, number)
    new = [] if value is None else [f"{key} = {_toml(value)}"]
    named = re.compile(rf"\s*{re.escape(key)}\s*=")
    for at in range(begin, end):
        if named.match(lines[at]):
            return lines[:at] + new + lines[_end_of(lines, at, end) :]
    last = max((at for at in range(begin, end) if _ASSIGNMENT.match(lines[at])), default=begin)
    after = _end_of(lines, last, end) if last > begin else last + 1
    return lines[:after] + new + lines[after:]


def _table(lines: list[str], number: int) -> tuple[int, int]:
    """Return the lines of the `number`-th table: its head's, and the one after its last."""
    heads = [at for at, line in enumerate(lines) if _HEAD.match(line)]
    if number >= len(heads):
        raise Refusal("rule-written-otherwise")
    begin = heads[number]
    others = (at for at in range(begin + 1, len(lines)) if _ANY_HEAD.match(lines[at]))
    return begin, next((at for at in others if _is_whole(lines[begin + 1 : at])), len(lines))


def _end_of(lines: list[str], at: int, end: int) -> int:
    """Return the line after the value that begins in line `at`: an array may go over several."""
    return next((to for to in range(at + 1, end + 1) if _is_whole(lines[at:to])), end)


def _is_whole(lines: Sequence[str]) -> bool:
    import tomllib

    try:
        tomllib.loads("\n".join(lines))
    except tomllib.TOMLDecodeError:
        return False
    return True


def _toml(value: Plain) -> str:
    # What JSON writes TOML reads, but for the one character that JSON leaves as it is.
    plain = value if isinstance(value, str | int) else list(value)
    return json.dumps(plain, ensure_ascii=False).replace("\x7f", "\\u007f")
