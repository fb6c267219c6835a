"""Users' texts and instants in few characters."""

from datetime import date, datetime
from unicodedata import bidirectional

from deadlines.wording.times import TimeWords

_DIRECTIONS = dict.fromkeys((0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)))


LONGEST_LINE = 500
"""How many characters of a user's text one line is given: more than any screen shows."""


def one_line(text: str) -> str:
    """Return a user's text as one line: line breaks as spaces, cut to `LONGEST_LINE`.

    Marks that set the writing direction are left out, since they reach past their own text.
    """
    head = text[: LONGEST_LINE * 4].translate(_DIRECTIONS)
    return " ".join(head.split())[:LONGEST_LINE]


def cut(text: str, length: int) -> str:
    """Return a user's text on one line, at most `length` characters long."""
    line = one_line(text)
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


class ShortTimes:
    """Writes dates as month and day, and the year only where it is not the present one."""

    def __init__(self, times: TimeWords) -> None:
        self._times = times

    def event(self, instant: datetime, now: datetime) -> str:
        """Return an event's day, weekday and time: 11-21 周六 23:12."""
        local = instant.astimezone(self._times.zone)
        clock = f"{local:%H:%M:%S}" if local.second else f"{local:%H:%M}"
        return f"{self._day(local.date(), now)} {self._times.weekday(local.date())} {clock}"

    def due(self, due: datetime, now: datetime) -> str:
        """Return a deadline's day, weekday and time; midnight is the day before's 24:00."""
        day, clock = self._times.split_due(due)
        return f"{self._day(day, now)} {self._times.weekday(day)} {clock}"

    def stamp(self, instant: datetime, now: datetime) -> str:
        """Return day and time without the weekday: 11-22 23:12."""
        local = instant.astimezone(self._times.zone)
        return f"{self._day(local.date(), now)} {local:%H:%M}"

    def spoken_due(self, due: datetime, now: datetime) -> str:
        """Return a deadline as spoken, with what that leaves open: 明天 11:12（周一）."""
        day, _ = self._times.split_due(due)
        distance = (day - now.astimezone(self._times.zone).date()).days
        said_by_weekday = 2 <= distance <= 6
        rest = self._day(day, now) if said_by_weekday else self._times.weekday(day)
        return self._times.translate("words", "{time}（{day}）").format(
            time=self._times.due(due, now), day=rest
        )

    def _day(self, day: date, now: datetime) -> str:
        this_year = now.astimezone(self._times.zone).year
        return f"{day:%m-%d}" if day.year == this_year else f"{day:%Y-%m-%d}"


_FROM_RIGHT = ("R", "AL", "AN")


def isolate(text: str) -> str:
    """Return the text so that Arabic in it does not turn the words around it.

    All other text stays as it is: a tooltip of Windows may show the marks as boxes.
    """
    if any(bidirectional(sign) in _FROM_RIGHT for sign in text):
        return f"\u2068{text}\u2069"
    return text
