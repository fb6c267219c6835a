"""The clock in a typed phrase or a cell: 16:00, 下午三点半, 11点12, 4pm, 04:20 下午."""

from datetime import timedelta

from deadlines.phrases.hours import PART, PARTS, find_hours
from deadlines.phrases.numerals import NUMBER, read_number
from deadlines.phrases.phrase import Phrase
from deadlines.values import dataclass

_COLON = (
    r"([0-9]{1,2})\s?[:;]\s?([0-9]{2})(?:\s?:\s?([0-9]{2})"
    r"(?:\.([0-9]{1,9})|,([0-9]{3}|[0-9]{6})(?![-/.年月]))?)?(?![0-9:])(?:\s?[分秒])?"
)
_COMPACT = r"([0-9]{2})([0-9]{2})([0-9]{2})?(?![0-9:])"
_LETTER = r"([0-9]{1,2})h([0-9]{2})(?![0-9a-z])"
_DOTTED = r"([0-9]{1,2})\.([0-5][0-9])(?![0-9.])"
_DOT_MARKED = _DOTTED + r"(?:\s*分|(?=\s*[ap]\.?m?\.?(?![a-z])))"
# A single numeral needs its 分: 三点五 may be half past three.
_CHINESE = (
    rf"(?:差\s*({NUMBER}\s*分|一刻)\s*)?({NUMBER})\s*(点|时)(?:钟(?=.))?\s*"
    rf"(?:半(?:\s*({NUMBER})\s*秒)?()|([一1三3])\s*刻|差\s*({NUMBER}\s*分|一刻)"
    rf"|过?\s*({NUMBER})\s*分(?:\s*({NUMBER})\s*秒)?"
    rf"|([0-9]{{2}}(?![0-9:]|[-/.·][0-9])|[二三四五六七八九]?十[一二三四五六七八九]?|零[一二三四五六七八九]"
    rf")(?!\s*[点时月日号年]))?"
)
_EXACTLY = r"钟|[整正]|(?:o'?clock|sharp)(?![a-z])"
_LAST = r"([0-9]{1,2})(?=\s*(?:$|左右))"
_ENGLISH_HOUR = r"(?:(half|quarter)\s+(past|to)\s+)?([0-9]{1,2})(?![0-9:])"
_MARKED = (
    r"(?=\s*(?:[ap]\.?\s?m?\.?(?![a-z])|o'?clock|tonight"
    r"|(?:in\s+the\s+|(?:at|this|last|yesterday)\s+)?(?:morning|afternoon|evening|night)))"
)
_QUARTERS = {"一": 15, "1": 15, "三": 45, "3": 45}
_ONE_LETTER = r"([ap])(?![a-z.])"


@dataclass(frozen=True, slots=True)
class TypedHour:
    """What a clock shows, before the part of the day is known.

    `style` is 点 for a spoken hour, ":" for a written one that may still be of twelve hours, 时 as
    documents write it, and empty where only the 24-hour clock is possible. `digits` marks digits
    alone, which an offset from UTC may follow. 差五分三点 has -5 minutes.
    """

    hour: int
    minute: int = 0
    second: int = 0
    style: str = ""
    digits: bool = False
    microsecond: int = 0

    @property
    def is_real(self) -> bool:
        """Whether a clock can show it; 24:00 is the day's end."""
        past_end = self.hour == 24 and (self.minute or self.second)
        return self.hour < 25 and self.minute < 60 and self.second < 60 and not past_end

    def since_midnight(self, hour: int) -> timedelta:
        """Return the time since the day's 00:00 with `hour` in place of the one shown."""
        return timedelta(hours=hour, minutes=self.minute, seconds=self.second)


class TypedClock:
    """The pieces of a clock read so far: a face, a part of the day, am or pm, in any order."""

    def __init__(self) -> None:
        self.face: TypedHour | None = None
        self.part = ""
        self.half = ""
        self.start = self.end = 0

    def read(self, phrase: Phrase, *, compact: bool = False, follows: str = "") -> bool:
        """Read the next piece if it is one of a clock; tell whether it was.

        `compact` allows four or six digits alone (1600). `follows` says what was read before:
        "day" allows 9.30, "word" (an English one) an hour without a sign (today 9).
        """
        start = phrase.at
        if not self._read_part(phrase) and not self._read_face(phrase, compact, follows):
            return False
        if self.face:
            phrase.take(_EXACTLY)
        if not self.end:
            self.start = start
        self.end = phrase.at
        return True

    def find_times(self) -> tuple[timedelta, ...]:
        """Return what the clock can mean, counted from that day's 00:00 on the wall clock.

        More than one where usage differs, none where it contradicts itself or no clock shows it.
        """
        if self.face is None or not self.face.is_real:
            return ()
        face = self.face
        meant = set(find_hours(self.part or ("点" if face.style == "点" else ""), face.hour))
        if self.half:
            said = {each % 24 for each in find_hours(self.half, face.hour)}
            # "last night 1am": the half of the day does not say which of the two nights.
            meant = {each for each in meant if each % 24 in said} if self.part else said
        return tuple(face.since_midnight(each) for each in sorted(meant))

    def _read_part(self, phrase: Phrase) -> bool:
        if self.half == "" and self.face and (found := phrase.take(_ONE_LETTER)):
            self.half = found[1] + "m"
            return True
        start = phrase.at
        found = phrase.take(PART)
        if not found:
            return False
        part = PARTS[(found.lastindex or 0) - 1]
        is_half = part in ("am", "pm")
        if self.half if is_half else self.part:
            phrase.at = start
            return False
        if is_half:
            self.half = part
        else:
            self.part = part
        return True

    def _read_face(self, phrase: Phrase, compact: bool, follows: str) -> bool:
        if self.face is not None:
            return False
        if not self.part and phrase.take(r"midnight(?![a-z])"):
            self.part, self.face = "凌晨", TypedHour(12)
            return True
        if self.part and (found := phrase.take(_LAST)):
            self.face = TypedHour(int(found[1]), style="点")
            return True
        self.face = (
            _read_noon(phrase, self.part)
            or _read_written(phrase, compact, follows)
            or _read_spoken(phrase)
            or _read_english(phrase, follows)
        )
        return self.face is not None


def _read_noon(phrase: Phrase, part: str) -> TypedHour | None:
    if not part and phrase.take(r"正午(?:\s*(?:12|十二)\s*点)?|(?:12\s*)?(?:noon|midday)(?![a-z])"):
        return TypedHour(12)
    return None


def _read_written(phrase: Phrase, compact: bool, follows: str) -> TypedHour | None:
    found = phrase.take(_COLON)
    seconds = found[3] if found else None
    fraction = found[4] or found[5] if found else None
    if found is None and compact:
        found = phrase.take(_COMPACT)
        seconds = found[3] if found else None
    if found is None:
        found = phrase.take(_LETTER) or phrase.take(_DOT_MARKED)
    if found is None and follows:
        found = phrase.take(_DOTTED)
    if found is None:
        return None
    hour = int(found[1])
    # With seconds it was written by a program, with a leading zero by one or by an exact hand.
    is_exact = seconds is not None or found[1][0] == "0" or not 1 <= hour <= 12
    fraction = (fraction or "")[:6].ljust(6, "0")
    return TypedHour(
        hour, int(found[2]), int(seconds or 0), "" if is_exact else ":", True, int(fraction)
    )


def _read_spoken(phrase: Phrase) -> TypedHour | None:
    found = phrase.take(_CHINESE)
    if not found:
        return None
    before, hour, sign, half_second, is_half, quarter, to, minute, second, bare = found.groups()
    short = before or to
    if short:
        minutes = -15 if short == "一刻" else -read_number(short.rstrip("分").strip())
    elif is_half is not None:
        minutes = 30
    elif quarter:
        minutes = _QUARTERS[quarter]
    else:
        minutes = read_number(minute or bare or "零")
    seconds = read_number(half_second or second or "零")
    # 时 is how documents write the 24-hour clock, and so is a leading zero.
    is_exact = hour[0] in "0零" or not 1 <= read_number(hour) <= 12
    return TypedHour(read_number(hour), minutes, seconds, "" if is_exact else sign)


def _read_english(phrase: Phrase, follows: str) -> TypedHour | None:
    start = phrase.at
    found = phrase.take(_ENGLISH_HOUR)
    if not found:
        return None
    end = phrase.at
    if not (found[1] or follows == "word" or phrase.take(_MARKED)):
        phrase.at = start
        return None
    phrase.at = end
    minutes = {"half": 30, "quarter": 15, None: 0}[found[1]]
    return TypedHour(int(found[3]), -minutes if found[2] == "to" else minutes, style="点")
