"""The lines of a pasted notice, rid of what a web page, a forum or a keyboard put on them."""

import re
import unicodedata
from bisect import bisect_right

from deadlines.values import dataclass

_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
_SPACES = re.compile(r"[^\S\n]+")
# Rows of dashes and dots rule a page; as long as they are pasted they only take time.
_RULED = re.compile(r"([^\d\n])\1{7,}")
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,300}>")
# Some pages carry each character's pinyin behind it: 1月24日(ri)至30日(ri).
_PINYIN = re.compile("\\([A-Za-z\u00c0-\u024f]{1,8}\\)")
_ASCII_RUN = re.compile(r"[ -~]+")
_FOREIGN = re.compile(r"[A-Za-z!#$%&*+<=>?@\[\\\]^_`{|}]")
_LEAD = re.compile(r"[ ),.;:]*")
_LONGEST_LINE = 200
_NUMERAL = "一二三四五六七八九十"
_CHINESE_YEAR = re.compile("[一二][〇○零Oo0一二三四五六七八九]{3}(?=年)")
_CHINESE_DATE = re.compile(
    f"(?<![{_NUMERAL}])([{_NUMERAL}]{{1,2}})月([{_NUMERAL}]{{1,3}})(?=[日号])"
)
_CHINESE_DAY = re.compile(f"(?<=[至到、-])([{_NUMERAL}]{{1,3}})(?=[日号])")

# 10.1-10.7, 10.1-7, 2026.9.27: no amount, no number of a paragraph.
_POINTED = re.compile(
    r"(?<![\d./第])(?:(?P<year>20\d\d)[./])?(?P<month>1[0-2]|0?[1-9])[./]"
    r"(?P<day>3[01]|[12]\d|0?[1-9])[日号]?(?P<to> ?[-至到] ?(?P<last>3[01]|[12]\d|0?[1-9])[日号]?"
    r"(?![\d./月年天]))?(?![\d./:%]|[万亿倍元个天小])"
)
# 上午8.30, 10月8日8.30, 8.30上班
_HOUR_AHEAD = re.compile(r"(?:[上下中]午|[早晚]上?|[日号天]) ?$")
_HOUR = re.compile(r"0?[1-9][./]30(?=[上正开照])")
_OPENS_A_LINE = re.compile(r"(?:^|\n)[ (\[【]*$")
_IS_A_DATE = re.compile(
    r" ?[-至到、,和及(]"
    r"|(?:放假|休息|休假|调休|补休|上班|补班|上课|补课)(?!时间|安排|通知|范围|要求)"
)
_AHEAD = 8

_DROPPED = "\"'“”‘’「」『』\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_DASHES = "—–―─‐‑‒−﹣－~～〜∼"
_TRADITIONAL = dict(
    zip(
        "國務辦廳關於節勞動慶調補連農曆週號發電為與兩個將現經體勵延長開復從間時電還舊歲臘過後號",
        "国务办厅关于节劳动庆调补连农历周号发电为与两个将现经体励延长开复从间时电还旧岁腊过后号",
        strict=True,
    )
)


def _folded_characters() -> dict[int, str | None]:
    """Return the characters that stand for others: full-width forms, circled numbers, old radicals.

    Folded one by one and not by normalizing the text, which takes quadratic time on a hostile one.
    """
    blocks = ((0xA0, 0xA1), (0x2000, 0x2070), (0x2460, 0x2500), (0x2E80, 0x2FE0), (0x3000, 0x3001))
    compatible = ((0x3200, 0x3400), (0xF900, 0xFB00), (0xFE30, 0xFE70), (0xFF00, 0xFFF0))
    folding: dict[int, str | None] = {
        code: unicodedata.normalize("NFKC", chr(code))
        for first, last in blocks + compatible
        for code in range(first, last)
    }
    folding.update({ord(character): None for character in _DROPPED})
    folding.update({ord(character): "-" for character in _DASHES})
    folding.update({ord(old): new for old, new in _TRADITIONAL.items()})
    folding.update({code: " " for code in range(32) if chr(code) != "\n"})
    folding.update({ord("！"): "。", ord("？"): "。"})
    return folding


_FOLDING = _folded_characters()


def numeral(text: str) -> int:
    """Return the number a Chinese numeral up to 99 or a row of digits stands for; 两 is 2."""
    if text.isdigit():
        return int(text)
    tens, ten, units = text.replace("两", "二").rpartition("十")
    value = (_NUMERAL.find(tens[-1:]) + 1 if tens else 1) * 10 if ten else 0
    return value + (_NUMERAL.find(units[-1:]) + 1 if units else 0)


def _year_digits(match: re.Match[str]) -> str:
    return "".join(str(max("〇一二三四五六七八九".find(sign), 0)) for sign in match.group())


def _without_noise(match: re.Match[str]) -> str:
    """A run of ASCII with letters or odd signs is a forum's scrambling or an address, no notice's.

    Digits right before 月, 日, 年 stay, because the scrambling is often glued to them.
    """
    run = match.group()
    if not _FOREIGN.search(run):
        return run
    lead = _LEAD.match(run)
    following = match.string[match.end() : match.end() + 1]
    tail = re.search(r"\d{1,4}$" if following in {"月", "日", "年", "号"} else r"\($", run[-5:])
    return f"{lead.group() if lead else ''} {tail.group() if tail else ''}"


def _with_signs(match: re.Match[str]) -> str:
    """Return a date written with points as 月 and 日 write it; what may be none stays as it is."""
    text, start = match.string, match.start()
    before = text[max(start - _AHEAD, 0) : start]
    is_hour = _HOUR_AHEAD.search(before) or _HOUR.match(text, start)
    is_sure = match["to"] or _IS_A_DATE.match(text, match.end())
    if not match["year"] and (is_hour or (_OPENS_A_LINE.search(before) and not is_sure)):
        return match.group()
    year = f"{match['year']}年" if match["year"] else ""
    last = f"-{match['last']}日" if match["to"] else ""
    return f"{year}{int(match['month'])}月{int(match['day'])}日{last}"


def _clean(text: str) -> str:
    text = _RULED.sub(r"\1", text.translate(_FOLDING))
    text = _PINYIN.sub("", _TAG.sub(" ", text))
    text = _CHINESE_YEAR.sub(_year_digits, text)
    text = _CHINESE_DATE.sub(lambda found: f"{numeral(found[1])}月{numeral(found[2])}", text)
    text = _CHINESE_DAY.sub(lambda found: str(numeral(found[1])), text)
    text = _POINTED.sub(_with_signs, text)
    return _SPACES.sub(" ", _ASCII_RUN.sub(_without_noise, text))


@dataclass(frozen=True, slots=True)
class PastedNotice:
    """A pasted text: `text` is cleaned and without empty lines, `raw` is what was pasted.

    `starts` and `numbers` lead from a position in `text` back to the pasted line, counted from 1.
    """

    text: str
    raw: tuple[str, ...]
    starts: tuple[int, ...]
    numbers: tuple[int, ...]

    @classmethod
    def clean(cls, pasted: str) -> "PastedNotice":
        """Clean what was pasted; the time it takes grows with its length and no faster."""
        pasted = _BREAKS.sub("\n", pasted)
        lines: list[str] = []
        starts: list[int] = []
        numbers: list[int] = []
        position = 0
        for number, cleaned in enumerate(_clean(pasted).split("\n"), start=1):
            line = cleaned.strip()
            if line:
                lines.append(line)
                starts.append(position)
                numbers.append(number)
                position += len(line) + 1
        return cls("\n".join(lines), tuple(pasted.split("\n")), tuple(starts), tuple(numbers))

    def line_at(self, position: int) -> tuple[int, str]:
        """Return the number and the text, as pasted, of the line that holds `position`.

        Of a longer line than the user would read, the part around `position`.
        """
        index = bisect_right(self.starts, position) - 1
        number = self.numbers[index] if self.numbers else 1
        line = self.raw[number - 1].strip()
        if len(line) > _LONGEST_LINE:
            start = max(position - _LONGEST_LINE // 4, self.starts[index])
            part, _, _ = self.text[start : start + _LONGEST_LINE].partition("\n")
            line = f"…{part}…"
        return number, line
