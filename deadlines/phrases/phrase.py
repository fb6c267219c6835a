"""A typed phrase, read from the left piece by piece, and the numbers in it."""

import re

from deadlines.refusal import Refusal

_ONES = "一二三四五六七八九"

# 0 to 99 in digits, or in Chinese numerals as spoken (两点, 零五分, 二十三点).
NUMBER = rf"(?:[0-9]{{1,2}}(?![0-9])|[{_ONES[1:]}]?十[{_ONES}]?|零[{_ONES}]?|[{_ONES}两])"

# Input methods type full-width signs; the date Windows shows in a file's properties carries
# invisible direction marks when copied. All map one to one, so that positions stay the text's own.
_PLAIN = (
    {0xFF01 + i: chr(0x21 + i) for i in range(94)}
    | {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    | {0xFF21 + i: chr(0x61 + i) for i in range(26)}
    | dict.fromkeys((0x200B, 0x200E, 0x200F, 0x202A, 0x202C, 0x2060, 0xFEFF), " ")
    | {ord("〇"): "零", ord("○"): "零"}
)


def number(word: str) -> int:
    """The value of what `NUMBER` matched, or of a year's digits (二〇二六, read as 二零二六)."""
    if word.isascii():
        return int(word)
    digits = "零" + _ONES
    word = word.replace("两", "二")
    tens, ten, ones = word.partition("十")
    if ten:
        return 10 * (digits.index(tens) if tens else 1) + (digits.index(ones) if ones else 0)
    return int("".join(str(digits.index(digit)) for digit in word))


class Phrase:
    """A text and how far it has been read; case, width and spaces make no difference."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain = text.translate(_PLAIN)
        self.at = 0

    def take(self, pattern: str) -> re.Match[str] | None:
        """Read on if `pattern` (lower case, half width) comes next after any spaces."""
        start = self.at
        while start < len(self._plain) and self._plain[start].isspace():
            start += 1
        # `re` keeps what it compiled, so nothing is compiled before the first phrase is read.
        found = re.compile(pattern).match(self._plain, start)
        if found:
            self.at = found.end()
        return found

    @property
    def rest(self) -> str:
        """What has not been read yet, as it was typed; empty when only spaces are left."""
        return self.text[self.at :].strip() if self._plain[self.at :].strip() else ""

    def impossible(self, start: int) -> Refusal:
        """The refusal of what was read since `start`: well written, but no such time exists."""
        part = self.text[start : self.at].strip()
        return Refusal("time-impossible", text=self.text, part=part)
