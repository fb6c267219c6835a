"""Reading office hours, and those of the seasons, as users write them."""

import re
import unicodedata

from deadlines.calendar.office_hours import MINUTES_A_DAY, OfficeHours, Season
from deadlines.refusal import Refusal

_LEAP_YEAR = 2024
"""Any will do: a season may begin or end on 29 February."""
_NOON = 12
_UNNAMED = re.compile(r"\(\?P<\w+>")
_TO = "(?:-|~|至|到| to )"
_TIME = re.compile(
    r"(?P<part>上午|早上|早晨|早|中午|下午|午后|晚上|晚间|晚)?[:( ]*"
    r"(?P<hour>\d{1,2})(?::(?P<minute>\d{2})|[点时](?:(?P<half>半)|(?P<more>\d{1,2})分?)?整?)"
)
_SESSION = re.compile(
    rf"({_UNNAMED.sub('(?:', _TIME.pattern)}) ?{_TO} ?({_UNNAMED.sub('(?:', _TIME.pattern)})"
)
_LATER = frozenset(("下午", "午后", "晚上", "晚间", "晚"))
_DAYS = re.compile(
    r"(?<!\d)(?<!\d:)(?P<m1>\d{1,2})(?:月(?:(?P<d1>\d{1,2})[日号]?)?|[./-](?P<d2>\d{1,2}))起?"
    rf" ?(?:{_TO}|\.\.) ?(?:次年|翌年|来年|第二年|下一?年)?的? ?"
    r"(?:(?P<m2>\d{1,2})(?:月(?:(?P<d3>\d{1,2})[日号]?)?|[./-](?P<d4>\d{1,2})(?!\d|:\d))"
    r"|(?P<d5>\d{1,2})[日号])止?"
)
_LABEL = re.compile(
    r"[春夏秋冬]季?令?时?|季节性?|作息|办公|上班|工作|执行|实行|时间|期间|每年|从|自|为|是"
    r"|[一二三四]、|[:()\[\],、;。. ]"
)
_BETWEEN = " ,、;。/()和及与"
_LINE = re.compile(r"[^\n]+")


def read_hours(text: str) -> OfficeHours:
    """Read 08:00-12:00, 14:00-17:30 or 上午8点至12点，下午2:30—6:00.

    An afternoon may be written by the clock of 12 hours where 下午 says so. Raises
    Refusal("office-hours", text=...), and "office-hours-order" as `OfficeHours` does.
    """
    sessions: list[tuple[int, int]] = []
    rest = _fold(text)
    while rest := rest.lstrip(_BETWEEN):
        session = _SESSION.match(rest)
        if session is None:
            raise Refusal("office-hours", text=text)
        opens, closes = _TIME.match(session[1]), _TIME.match(session[2])
        if opens is None or closes is None:
            raise Refusal("office-hours", text=text)
        part = opens["part"] or ""
        sessions.append((_minute(opens, part), _minute(closes, closes["part"] or part)))
        rest = rest[session.end() :]
    if not sessions or max(map(max, sessions)) > MINUTES_A_DAY:
        raise Refusal("office-hours", text=text)
    return OfficeHours(tuple(sessions))


def read_seasons(text: str) -> tuple[Season, ...]:
    """Read seasons such as 5月1日至9月30日 8:00-12:00，15:00-18:00, one or several a line.

    Raises Refusal, each with the line as `text`: "season-without-days", "season-without-hours",
    "season-date" for a day no calendar has, "season" for words that are not understood, and
    "office-hours" and "office-hours-order" with the hours.
    """
    seasons: list[Season] = []
    for line in _LINE.findall(text):
        if line.strip():
            seasons += _read_line(line)
    return tuple(seasons)


def _read_line(line: str) -> list[Season]:
    folded = _fold(line)
    found = list(_DAYS.finditer(folded))
    if not found:
        raise Refusal("season-without-days", text=line.strip())
    if _LABEL.sub("", folded[: found[0].start()]):
        raise Refusal("season", text=line.strip())
    seasons = []
    for index, days in enumerate(found):
        stop = found[index + 1].start() if index + 1 < len(found) else len(folded)
        first = _TIME.search(folded, days.end(), stop)
        if first is None:
            raise Refusal("season-without-hours", text=line.strip())
        if _LABEL.sub("", folded[days.end() : first.start()]):
            raise Refusal("season", text=line.strip())
        hours = folded[first.start() : stop]
        if index + 1 < len(found):  # the next season's name stands behind these hours
            last = list(_TIME.finditer(hours))[-1]
            if _LABEL.sub("", hours[last.end() :]):
                raise Refusal("season", text=line.strip())
            hours = hours[: last.end()]
        seasons.append(Season(*_season_days(days, line), read_hours(hours)))
    return seasons


def _season_days(match: re.Match[str], line: str) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return a season's first and last day as (month, day); a month alone is meant whole."""
    month = int(match["m1"])
    last_month = int(match["m2"] or month)
    if not (1 <= month <= _NOON and 1 <= last_month <= _NOON):
        raise Refusal("season-date", text=line.strip())
    from calendar import monthrange  # a third of a megabyte

    longest = monthrange(_LEAP_YEAR, last_month)[1]
    day = int(match["d1"] or match["d2"] or 1)
    last_day = int(match["d3"] or match["d4"] or match["d5"] or longest)
    if not (1 <= day <= monthrange(_LEAP_YEAR, month)[1] and 1 <= last_day <= longest):
        raise Refusal("season-date", text=line.strip())
    return (month, day), (last_month, last_day)


def _minute(written: re.Match[str], part: str) -> int:
    """Return the minute of the day of a time; past the day where its digits are no time."""
    hour = int(written["hour"])
    minute = 30 if written["half"] else int(written["minute"] or written["more"] or 0)
    if minute >= 60:
        return MINUTES_A_DAY + 1
    if part in _LATER and hour < _NOON:
        hour += _NOON
    return hour * 60 + minute


def _fold(text: str) -> str:
    """Return the text with full-width signs made plain and one sign for every dash."""
    folded = unicodedata.normalize("NFKC", text.strip())
    folded = re.sub("[—–―─‐‑‒−~～〜]+", "~", folded)
    folded = re.sub(r"\s+", " ", folded)
    return re.sub(r" ?(~|至|到) ?", r"\1", folded)
