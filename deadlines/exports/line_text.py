"""Texts as fields of one line, so that any text comes back as it was.

A backslash marks what would not survive as it is: the separators, line breaks, control characters
and white space at the ends, which a spreadsheet may change or drop.
"""

import re
import unicodedata
from collections.abc import Iterator

_SEPARATORS = "；;"
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t", "\\": r"\\", "；": r"\；", ";": r"\;"}
_LONG = {"n": "\n", "r": "\r", "t": "\t"}
_ESCAPED = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}|\\(.?)", re.DOTALL)
_HIDDEN = frozenset(("Cc", "Cs", "Zl", "Zp", "Cn"))
_LAST = 0x10FFFF
_MARKED = re.compile(r"[\\；;]")


def escaped(text: str, also: str = "") -> str:
    """Return the text without separators, line breaks or characters that show nothing.

    The characters of `also` are escaped besides.
    """
    if text.isprintable() and not _MARKED.search(text) and text == text.strip() and not also:
        return text
    body = text.strip()
    before = len(text) - len(text.lstrip()) if body else len(text)
    head, tail = text[:before], text[before + len(body) :]
    return "".join(
        [*map(_coded, head), *(_written(sign, also) for sign in body), *map(_coded, tail)]
    )


def unescaped(text: str) -> str:
    """Return the text that `escaped` wrote; a backslash that marks nothing is left out."""
    return _ESCAPED.sub(_meant, text)


def fields(line: str) -> Iterator[str]:
    """Yield the parts of a line between its separators, still escaped, white space around cut."""
    part: list[str] = []
    signs = iter(line)
    for sign in signs:
        if sign == "\\":
            part += [sign, next(signs, "")]
        elif sign in _SEPARATORS:
            yield "".join(part).strip()
            part = []
        else:
            part.append(sign)
    yield "".join(part).strip()


def _written(sign: str, also: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    if sign in also:
        return f"\\{sign}"
    return _coded(sign) if unicodedata.category(sign) in _HIDDEN else sign


def _coded(sign: str) -> str:
    return _SHORT.get(sign) or f"\\u{{{ord(sign):x}}}"


def _meant(found: re.Match[str]) -> str:
    if found[1] is None:
        return _LONG.get(found[2], found[2])
    code = int(found[1], 16)
    return chr(code) if code <= _LAST else found[0]
