"""Reading a holiday notice kept as an ICS calendar (RFC 5545), given as text."""

import re
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from deadlines.notices.files.entries import Entries, FileNotice, date_parts
from deadlines.notices.holidays import holidays_in
from deadlines.refusal import Refusal

if TYPE_CHECKING:
    from icalendar import Component

_MARKS = re.compile(r"[(（][^()（）]*[)）]|第?\d.*|放假|假期|补班|上班|调休|休息|[休班假\s·:：_/-]")
"""What a summary holds beside a name: 校庆（休）, 校庆 假期 第1天/共8天, 校庆 补班."""
_PRIVATE = re.compile(r"值班|班会|退休|[寒暑年病事婚产请轮]假|休学|[轮倒]休")
_WORKED = re.compile(r"班|\bwork", re.IGNORECASE)
_OFF = re.compile(r"[休假]|\b(?:holiday|day off)\b", re.IGNORECASE)
_CHINA_AHEAD = timedelta(hours=8)
"""A time in UTC is meant for the days of China, without summer time since 1991."""
_SPECIAL = {"WORK-HOLIDAY": True, "ALTERNATE-WORKDAY": False}
"""What the calendar of macOS and iOS says of a day, whatever its summary."""
_STAMP = re.compile(r"\d{8}(?:T\d{6}Z?)?")
_BROKEN = (1, "BEGIN:VCALENDAR", "broken-calendar")
_A_DAY, _INSTANT = timedelta(days=1), timedelta(microseconds=1)


def is_ics(text: str) -> bool:
    """Return whether a text holds a calendar."""
    return "BEGIN:VCALENDAR" in text


def read_ics(text: str) -> tuple[FileNotice, ...]:
    """Read the events marked as worked or off, or whose SUMMARY says so; others name festivals.

    A DTEND is exclusive, every day of a range counts. Raises Refusal as `Entries.notices`; a
    problem's number is the line the event begins on.
    """
    entries = Entries()
    lines = [
        number
        for number, line in enumerate(text.splitlines(), start=1)
        if line.rstrip().upper() == "BEGIN:VEVENT"
    ]
    for line, event in zip(lines, _events(text), strict=False):
        summary = _summary(event)
        special = str(_value(event, "X-APPLE-SPECIAL-DAY") or "").strip().upper()
        is_off = _SPECIAL.get(special, _is_off(summary))
        if is_off is None or str(_value(event, "STATUS")).upper() == "CANCELLED":
            continue
        if "RRULE" in event:
            entries.refuse(line, summary, "recurring-event")
            continue
        try:
            first, last = _first_and_last(event)
        except ValueError as error:
            if error.args == ("impossible-date",):
                entries.add_impossible(str(_value(event, "DTSTART")))
            else:
                entries.refuse(line, summary, str(error))
            continue
        name = summary if holidays_in(summary) else _MARKS.sub("", summary)
        entries.add_days(line, summary, (first, last), name, off=is_off)
    return entries.notices()


def _events(text: str) -> "list[Component]":
    """Return the events of all calendars in the text, in their order."""
    from icalendar import Calendar

    start = text.find("BEGIN:VCALENDAR")
    try:
        calendars = Calendar.from_ical(_drop_time_zones(text[start:]), multiple=True)
    except ValueError as error:  # a line outside the events that is no content line
        raise Refusal("notice-not-understood", problems=(_BROKEN,)) from error
    if not calendars:  # the end is missing
        raise Refusal("notice-not-understood", problems=(_BROKEN,))
    return [event for each in calendars for event in each.subcomponents if event.name == "VEVENT"]


def _drop_time_zones(text: str) -> str:
    """Return the calendar without its definitions of zones: days are read on their own clock.

    icalendar refuses a whole calendar for a zone that lacks a part.
    """
    kept: list[str] = []
    is_inside = False
    for line in text.splitlines():
        mark = line.rstrip().upper()
        is_inside = is_inside or mark == "BEGIN:VTIMEZONE"
        if not is_inside:
            kept.append(line)
        is_inside = is_inside and mark != "END:VTIMEZONE"
    return "\r\n".join([*kept, ""])


def _summary(event: "Component") -> str:
    """Return the first summary; a subscription may carry one in each language."""
    return " ".join(str(_value(event, "SUMMARY") or "").split())


def _value(event: "Component", name: str) -> Any:
    """Return a property's value, the first of several."""
    found = event.get(name)
    return found[0] if isinstance(found, list) else found


def _is_off(summary: str) -> bool | None:
    """Return True for days off, False for make-up working days, None for any other event."""
    marks = _PRIVATE.sub("", summary)
    if _WORKED.search(marks):
        return False
    return True if _OFF.search(marks) else None


def _first_and_last(event: "Component") -> tuple[date, date]:
    """Return an event's first and last day; raises ValueError with the reason for none."""
    try:
        start = _moment(event, "DTSTART")
        if start is None:
            raise ValueError("no-date")
        end = _end(event, start)
        # Without an end, or written by a program that takes the end as included: one day.
        last = start if end in {None, start} else (end or start) - _INSTANT
    except OverflowError:  # before the year 1, past the year 9999
        raise ValueError("impossible-date") from None
    return start.date(), last.date()


def _end(event: "Component", start: datetime) -> datetime | None:
    """Return the moment an event is over, None for one that tells no end."""
    if "DURATION" in event:
        length = getattr(_value(event, "DURATION"), "dt", None)
        if not isinstance(length, timedelta) or length < _A_DAY:
            raise ValueError("broken-range")
        return start + length
    end = _moment(event, "DTEND")
    if end is None and "DTEND" in event:
        raise ValueError("no-date")
    return end


def _moment(event: "Component", name: str) -> datetime | None:
    """Return a DTSTART or DTEND on the wall clock of its place, that of China if it is in UTC.

    Return None where it cannot be read; raises ValueError("impossible-date").
    """
    value = _value(event, name)
    if isinstance(value, str):  # icalendar keeps what it cannot read as text
        parts = date_parts(value[:8] if _STAMP.fullmatch(value) else value)
        try:
            return datetime(*parts) if parts else None  # noqa: DTZ001  # only its day counts
        except ValueError:
            raise ValueError("impossible-date") from None
    found = getattr(value, "dt", None)
    if isinstance(found, datetime):
        ahead = _CHINA_AHEAD if found.tzname() == "UTC" else timedelta()
        return found.replace(tzinfo=None) + ahead
    if isinstance(found, date):
        return datetime(found.year, found.month, found.day)  # noqa: DTZ001  # only its day counts
    return None
