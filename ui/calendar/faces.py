"""A year's days as a grid shows them."""

from collections.abc import Mapping, Sized
from datetime import date, timedelta

from deadlines.working_calendar import WorkingCalendar
from ui.calendar.day_words import DayWords
from ui.calendar.year_picture import Face

_DAY = timedelta(days=1)


def faces_of(
    year: int, calendar: WorkingCalendar, words: DayWords, due: Mapping[date, Sized]
) -> Mapping[date, Face]:
    """Return the faces of all days of a year; `due` has the deadlines of a day."""
    first = date(year, 1, 1)
    length = date(year, 12, 31).toordinal() - first.toordinal() + 1
    faces = {}
    for step in range(length):
        day = calendar.day(first + step * _DAY)
        faces[day.day] = Face(day, words.sign(day), len(due.get(day.day, ())))
    return faces
