"""Chinese numerals of dates and clocks as digits: 二〇二六年三月十五日."""

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


_SIGNS = "〇零○一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾两廿卅"
_CHINESE = re.compile(rf"[{_SIGNS}]+(?=\s*[年月日号时点分])|(?<=[月年点时])[{_SIGNS}]+")
_PLAIN = str.maketrans(
    {
        **dict(zip("壹贰叁肆伍陆柒捌玖拾两", "一二三四五六七八九十二", strict=True)),
        "廿": "二十",
        "卅": "三十",
    }
)
_DIGITS = {c: str(i) for i, c in enumerate("零一二三四五六七八九")} | {"〇": "0", "○": "0"}


def in_digits(text: str) -> str:
    """Return the text with the numerals of its dates and clocks in digits."""
    return _CHINESE.sub(lambda found: _number(found[0]), text) if not text.isascii() else text


def _number(chinese: str) -> str:
    chinese = chinese.translate(_PLAIN)
    if "十" not in chinese:
        return "".join(_DIGITS[c] for c in chinese)
    tens, _, ones = chinese.partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return chinese
    return str(int(_DIGITS.get(tens, "1")) * 10 + int(_DIGITS.get(ones, "0")))
