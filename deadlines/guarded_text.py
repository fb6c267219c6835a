"""Texts in a CSV file that a spreadsheet must neither run as a formula nor turn into something.

An apostrophe before the text keeps it a text; reading takes exactly one away again.
"""

import re

_GUARD = "'"
_RUN = frozenset("=+-@\t\r\n'＝＋－＠")
"""What begins a formula, also typed wide, or is skipped before one; and the guard itself."""

_TURNED = re.compile(
    # Numbers and dates, which would lose their zeros, their digits or their form.
    r"\s*[$¥￥(]?[\d.,:/年月日时分秒%()\s-]*\d[\d.,:/年月日时分秒%()\s-]*(?:e[+-]?\d+)?(?:\s*[ap]m)?\s*"
    r"|\s*\d+\s*[-/]?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/\s\d]*"
    r"|\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/\s\d]*\d"
    r"|\s*(?:true|false)\s*",
    re.IGNORECASE,
)
_LONGEST_TURNED = 64
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_CODED = re.compile(rf"{_CONTROL.pattern}|_(?=x[0-9a-fA-F]{{4}})")
"""What is written as a code: control characters, and what would be read as the begin of one."""

_CODE = re.compile(r"_x([0-9a-fA-F]{4})_")


def guarded(text: str) -> str:
    """Return the text with an apostrophe before it where it needs one.

    Control characters, at which programs end a text or take the file for no text at all, are
    written behind it as Excel's own files write them: `_x0000_`.
    """
    if not text:
        return text
    is_short = len(text) <= _LONGEST_TURNED
    if text[0] in _RUN or (is_short and _TURNED.fullmatch(text)) or _CONTROL.search(text):
        return _GUARD + _CODED.sub(lambda found: f"_x{ord(found[0]):04X}_", text)
    return text


def unguarded(text: str) -> str:
    """Return the text that `guarded` was given."""
    if not text.startswith(_GUARD):
        return text
    return _CODE.sub(lambda found: chr(int(found[1], 16)), text[1:])
