"""English names of months in dates: 5-Mar-2026, March 5, 2026."""

import re

_NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME = "|".join(_NAMES)
_DAY_FIRST = re.compile(
    rf"(?<![\w.])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.,]*(?P<month>{_NAME})[a-z]*[\s\-/.,]*"
    r"(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_NAME})[a-z]*[\s\-/.,]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.,]+"
    r"(?P<year>\d{4})(?!\d)",
    re.IGNORECASE,
)


def named_months(text: str) -> str:
    """Return the text with dates that name their month written as 2026-3-5."""
    return _MONTH_FIRST.sub(_in_figures, _DAY_FIRST.sub(_in_figures, text))


def _in_figures(found: re.Match[str]) -> str:
    month = _NAMES.index(found["month"].lower()) + 1
    return f"{found['year']}-{month}-{found['day']} "
