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


def guarded(text: str) -> str:
    """Return the text with an apostrophe before it where it needs one."""
    if not text:
        return text
    is_short = len(text) <= _LONGEST_TURNED
    if text[0] in _RUN or (is_short and _TURNED.fullmatch(text)):
        return _GUARD + text
    return text


def unguarded(text: str) -> str:
    """Return the text that `guarded` was given."""
    return text.removeprefix(_GUARD)
