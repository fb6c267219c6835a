"""The numerals of typed times and of cells: digits, Chinese numerals, names of months."""

import re

_ONES = "一二三四五六七八九"
_DIGITS = "零" + _ONES
_TENS = {"廿": 2, "卅": 3}

# 0 to 99 in digits, or in Chinese numerals as spoken (两点, 零五分, 二十三点, 廿三日).
NUMBER = (
    rf"(?:[0-9]{{1,2}}(?![0-9])|[{_ONES[1:]}]?十[{_ONES}]?|[廿卅][{_ONES}]?"
    rf"|零[{_ONES}]?|[{_ONES}两])"
)
YEAR = rf"[{_DIGITS}o]{{4}}"

# Input methods, fonts and old forms write one sign in several ways; the date Windows shows in a
# file's properties carries invisible direction marks when copied. All map one to one, so that
# positions stay the text's own.
_SIGNS = (
    {0xFF01 + i: chr(0x21 + i) for i in range(94)}
    | {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    | {0xFF21 + i: chr(0x61 + i) for i in range(26)}
    | dict.fromkeys((0x200B, 0x200E, 0x200F, 0x202A, 0x202C, 0x2060, 0xFEFF), " ")
    | str.maketrans("〇○壹贰貳叁參肆伍陆陸柒捌玖拾俩倆兩", "零零一二二三三四五六六七八九十两两两")
    | str.maketrans("∶︰﹕、・•–—−。", ":::,··---.")
    | str.maketrans("點週號後時鐘鍾個這禮間", "点周号后时钟钟个这礼间")
    | str.maketrans("裡裏剛現淩發佈於內", "里里刚现凌发布于内")
)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAME = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
)


def make_plain(text: str) -> str:
    """Return the text in lower case and half width, with one sign for each thing."""
    return text.lower() if text.isascii() else text.translate(_SIGNS)


def read_number(word: str) -> int:
    """Return the value of a numeral: 23, 二十三, 廿三, 零五, 两, 一百二十, 二零二六, 二o二六.

    `word` is plain; raises ValueError for what is no numeral.
    """
    if word.isascii() and word.isdigit():
        return int(word)
    hundreds, hundred, word = word.replace("两", "二").replace("o", "零").rpartition("百")
    value = 100 * (_read_digit(hundreds) if hundreds else 1) if hundred else 0
    if word[:1] in _TENS:
        word = f"{_ONES[_TENS[word[0]] - 1]}十{word[1:]}"
    tens, ten, ones = word.partition("十")
    if ten:
        return value + 10 * (_read_digit(tens) if tens else 1) + (_read_digit(ones) if ones else 0)
    return value + int("".join(str(_read_digit(digit)) for digit in word) or 0)


def read_month(name: str) -> int:
    """Return the month from 1 of what `MONTH_NAME` matched."""
    return _MONTHS.index(name[:3].lower()) + 1


def _read_digit(sign: str) -> int:
    return _DIGITS.index(sign)


_CELL_SIGNS = f"{_DIGITS}十廿卅两"
_IN_CELL = re.compile(
    rf"(?<![{_CELL_SIGNS}])[{_CELL_SIGNS}]++(?=\s*[年月日号时点分])|(?<=[月年点时])[{_CELL_SIGNS}]+"
)
_LETTER_O = re.compile(rf"(?<=[{_DIGITS}])o(?=[{_DIGITS}])")
_DAY_FIRST = re.compile(
    rf"(?<![\w.])(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.,]*(?P<month>{MONTH_NAME})\b[\s\-/.,]*"
    r"(?P<year>\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{MONTH_NAME})\b[\s\-/.,]*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[\s\-/.,]+"
    r"(?P<year>\d{4})(?!\d)"
)
_SHORT_YEAR = re.compile(
    rf"(?<![\w.])(?P<day>\d{{1,2}})-(?P<month>{MONTH_NAME})-(?P<year>\d{{2}})(?!\d)"
)


def put_in_digits(text: str) -> str:
    """Return a plain text with the numerals of its dates and clocks in digits."""
    if text.isascii():
        return text
    text = _LETTER_O.sub("零", text.replace("元月", "1月"))
    return _IN_CELL.sub(lambda found: _put_numeral(found[0]), text)


def put_months_in_digits(text: str) -> str:
    """Return a plain text with dates that name their month written as 2026-3-5."""
    for form in (_DAY_FIRST, _MONTH_FIRST, _SHORT_YEAR):
        text = form.sub(_put_month, text)
    return text


def _put_numeral(numeral: str) -> str:
    try:
        return str(read_number(numeral))
    except ValueError:
        return numeral


def _put_month(match: re.Match[str]) -> str:
    year = match["year"] if len(match["year"]) == 4 else f"20{match['year']}"
    return f"{year}-{read_month(match['month'])}-{match['day']} "
