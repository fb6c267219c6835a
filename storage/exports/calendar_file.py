"""Duties as an iCalendar file, for a phone or another calendar program."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from deadlines.exports.calendar_event import CalendarEvent, EventWords
from deadlines.records.record import Record

_PAGE = 500
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f]")
_PRODUCT = "-//DueDesk//DueDesk//ZH"

Revisions = Callable[[Iterable[int]], Mapping[int, tuple[int, datetime]]]
"""How often each record was changed, and when last."""


def write(
    path: Path,
    records: Iterable[Record],
    words: EventWords,
    revisions: Revisions,
    ledger_id: str,
    now: datetime,
) -> tuple[int, int]:
    """Write an event for each duty of the records; raises OSError.

    Returns how many records have one that is open, and how many of these there are.

    A duty of this ledger has the same UID in every export, and a higher SEQUENCE once its record
    was changed, so that loading the file again replaces its event; that of a duty that has ended
    is cancelled. Times are in UTC.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", words.name())
    calendar.add("x-wr-caldesc", words.made_text(now))
    head, end = calendar.to_ical().split(b"END:VCALENDAR", 1)
    written = count = 0
    source = iter(records)
    with path.open("xb") as file:
        file.write(head)
        while page := list(islice(source, _PAGE)):
            known = revisions(record.number for record in page)
            for record in page:
                revision = known.get(record.number, (0, record.logged_at))
                events = list(words.events(record, now))
                open_events = sum(not event.is_over for event in events)
                written += bool(open_events)
                count += open_events
                for event in events:
                    file.write(_ical(event, words, revision, ledger_id, now))
        file.write(b"END:VCALENDAR" + end)
    return written, count


def _ical(
    event: CalendarEvent,
    words: EventWords,
    revision: tuple[int, datetime],
    ledger_id: str,
    now: datetime,
) -> bytes:
    from icalendar import Alarm, Event

    sequence, changed = revision
    found = Event()
    found.add("uid", f"{ledger_id}-{event.duty}@duedesk")
    found.add("dtstamp", _utc(now))
    found.add("last-modified", _utc(changed))
    found.add("sequence", sequence)
    found.add("dtstart", _utc(event.at))
    found.add("summary", _plain(event.summary))
    found.add("description", _plain(event.description))
    found.add("categories", [_plain(event.category)])
    found.add("status", "CANCELLED" if event.is_over else "CONFIRMED")
    found.add("transp", "TRANSPARENT")
    for before in event.alarms:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _plain(words.alarm(event.summary)))
        alarm.add("trigger", before)
        found.add_component(alarm)
    return bytes(found.to_ical())


def _utc(instant: datetime) -> datetime:
    """Return the instant in UTC to the second: a calendar knows no fractions.

    A deadline is never moved behind its instant.
    """
    return instant.astimezone(UTC).replace(microsecond=0)


def _plain(text: str) -> str:
    """Return the text without control characters, which a calendar file may not hold."""
    return _CONTROLS.sub(" ", text)
