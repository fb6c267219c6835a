"""Reading a holiday notice kept as an ICS calendar (RFC 5545), given as text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from deadlines.notices.files import Entries, FileNotice

_PROPERTY = re.compile(r"([A-Za-z-]+)(?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?:(.*)")
_TIME = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?")
_LENGTH = re.compile(r"P(?:(\d{1,2})W)?(?:(\d{1,3})D)?(?:T0[HMS])?")
# 春节（休）, 春节 假期 第1天/共8天, 元旦 补班: what is left is the holiday's name.
_MARKS = re.compile(r"[(（][^()（）]*[)）]|第?\d.*|放假|假期|补班|上班|调休|休息|[休班假\s·:：_/-]")
_LONGEST_EVENT = 40
_DAY = timedelta(days=1)
# A time in UTC is meant for the days of China, where there has been no summer time since 1991.
_CHINA_AHEAD = timedelta(hours=8)


@dataclass(slots=True)
class _Event:
    line: int
    values: dict[str, str] = field(default_factory=dict)

    @property
    def summary(self) -> str:
        text = self.values.get("SUMMARY", "")
        return re.sub(r"\\[nN]", " ", text).replace("\\", "").strip()

    @property
    def off(self) -> bool | None:
        """True for days off, False for make-up working days, None for a festival just named."""
        marks = self.summary.replace("值班", "")
        if "班" in marks:
            return False
        return True if "休" in marks or "假" in marks else None


def read_ics(text: str) -> FileNotice:
    """Read the events whose SUMMARY says 班 (worked) or 休 or 假 (off); others only name festivals.

    A DTEND is exclusive, every day of a range counts. Raises Refusal as `Entries.notice`; a
    problem's number is the line the event begins on.
    """
    entries = Entries()
    for event in _events(text):
        if event.off is None or event.values.get("STATUS", "").upper() == "CANCELLED":
            continue
        if "RRULE" in event.values:
            entries.refuse(event.line, event.summary, "recurring-event")
            continue
        days = _days(event)
        if days == "impossible-date":
            entries.add_impossible(event.values["DTSTART"])
        elif isinstance(days, str):
            entries.refuse(event.line, event.summary, days)
        else:
            name = _MARKS.sub("", event.summary)
            for day in days:
                entries.add_day(event.line, event.summary, day, name, off=event.off)
    return entries.notice()


def _events(text: str) -> Iterator[_Event]:
    event: _Event | None = None
    inside = 0  # how deep in parts of an event, such as its alarms
    for number, line in _unfolded(text):
        found = _PROPERTY.match(line)
        if found is None:
            continue
        name, value = found[1].upper(), found[2]
        if name == "BEGIN" and value.strip().upper() == "VEVENT":
            event, inside = _Event(number), 0
        elif event is None:
            continue
        elif name == "END" and value.strip().upper() == "VEVENT":
            yield event
            event = None
        elif name in {"BEGIN", "END"}:
            inside += 1 if name == "BEGIN" else -1
        elif inside == 0:
            event.values.setdefault(name, value)


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """The content lines; one that goes on behind a line break and a space is put together again."""
    parts: list[str] = []
    started = 1
    for number, line in enumerate(text.splitlines(), start=1):
        if line[:1] in {" ", "\t"}:
            parts.append(line[1:])
            continue
        yield started, "".join(parts)
        parts, started = [line], number
    yield started, "".join(parts)


def _days(event: _Event) -> list[date] | str:
    """The days an event covers, or why they cannot be told."""
    try:
        return _covered(event)
    except (ValueError, OverflowError):  # a month 13, an end past the year 9999
        return "impossible-date"


def _covered(event: _Event) -> list[date] | str:
    start = _moment(event.values.get("DTSTART", ""))
    end = _moment(event.values.get("DTEND", ""))
    length = _LENGTH.fullmatch(event.values.get("DURATION", "").strip())
    if start is None or ("DTEND" in event.values and end is None):
        return "no-date"
    if "DURATION" in event.values:
        if length is None:
            return "broken-range"
        end = start + _DAY * (int(length[1] or 0) * 7 + int(length[2] or 0))
    # Without an end, or written by a program that takes the end as included: one day.
    last = start if end in {None, start} else (end or start) - timedelta(microseconds=1)
    count = (last.date() - start.date()).days + 1
    if count < 1:
        return "reversed-range"
    if count > _LONGEST_EVENT:
        return "range-too-long"
    return [start.date() + _DAY * step for step in range(count)]


def _moment(written: str) -> datetime | None:
    """A DTSTART or DTEND on the clock of China, None if it is no date; ValueError if impossible."""
    found = _TIME.fullmatch(written.strip())
    if found is None:
        return None
    numbers = [int(part) for part in found.groups()[:6] if part is not None]
    # The calendar's own wall clock: only its days are used, so no zone is attached.
    moment = datetime(*numbers)  # type: ignore[arg-type]  # noqa: DTZ001
    return moment + _CHINA_AHEAD if found[7] else moment
