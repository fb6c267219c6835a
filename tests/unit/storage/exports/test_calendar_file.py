"""Open duties in a calendar: events that other programs understand and replace."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from deadlines.calendar.notice import Certainty
from deadlines.exports.calendar_event import EventWords, ledger_id
from deadlines.records.duty import DutyState
from deadlines.records.history import Action, Change
from deadlines.records.log_query import LogQuery
from deadlines.records.record import Record, RecordStatus
from deadlines.rules.rule import Kind
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from resources.catalogue import chinese
from storage.database.database import Database
from storage.database.opening import open_database
from storage.exports.calendar_file import write
from storage.exports.exports import Exports
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from tests.support.builders import (
    MONDAY,
    SHANGHAI,
    a_calendar,
    a_duty,
    a_record,
    a_rule,
    a_rule_book,
)
from tests.support.unit_ledger import MakeLedger

WORDS, TIMES = Words(chinese()), TimeWords(chinese(), SHANGHAI)
DUE = MONDAY + timedelta(hours=32, minutes=30)


def text_of(path: Path, *records: Record) -> str:
    path.unlink(missing_ok=True)
    write(path, records, EventWords(WORDS, TIMES), lambda _: {}, "ledger", MONDAY)
    return path.read_bytes().decode("utf-8")


def events_of(path: Path, *records: Record) -> list[Event]:
    calendar = Calendar.from_ical(text_of(path, *records))
    assert calendar["METHOD"] == "PUBLISH"
    return [one for one in calendar.walk("VEVENT") if isinstance(one, Event)]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.ics"


def test_a_duty_is_an_event_at_its_due_time(path: Path) -> None:
    """An event says what is due when, by which rule, and rings as the rule's ladder does."""
    (event,) = events_of(path, a_record(number=7, duties=(a_duty(id=3),)))
    assert event["UID"] == "ledger-3@duedesk"
    assert event.decoded("DTSTART") == DUE
    assert event["SUMMARY"] == "报送稿件：学院举行开学典礼"
    said = str(event["DESCRIPTION"])
    assert "到期：2026-03-03 周二 17:30" in said
    assert "发生：2026-03-02 周一 09:00" in said
    assert "依据：新闻消息从发生到报送原则上不得超过1个工作日" in said
    assert "台账第 7 号" in said
    assert event.categories == ["新闻"]
    triggers = [alarm.decoded("TRIGGER") for alarm in event.walk("VALARM")]
    half = -timedelta(hours=16, minutes=15)
    assert triggers == [half, -timedelta(hours=2), timedelta()]


def test_a_provisional_deadline_stands_at_its_safe_time(path: Path) -> None:
    """Where a year's holidays are not published the event is at the safe time and says both."""
    safe = DUE - timedelta(days=1)
    duty = a_duty(certainty=Certainty.PROVISIONAL, safe_by=safe)
    (event,) = events_of(path, a_record(duties=(duty,)))
    assert event.decoded("DTSTART") == safe
    assert str(event["SUMMARY"]).startswith("（暂定）")
    assert "到期：2026-03-03 周二 17:30" in str(event["DESCRIPTION"])
    assert "稳妥时间 2026-03-02 周一 17:30" in str(event["DESCRIPTION"])


def test_a_target_is_called_one(path: Path) -> None:
    """The program's own target is never shown as a rule's deadline."""
    rule = a_rule_book().find(Kind.MEDIA, "contact_department")
    (event,) = events_of(path, a_record(kind=Kind.MEDIA, duties=(a_duty(rule),)))
    assert str(event["SUMMARY"]).startswith("（目标）")
    assert "目标：2026-03-03 周二 17:30" in str(event["DESCRIPTION"])


def test_midnight_is_said_as_24_00(path: Path) -> None:
    """A deadline at 24:00 names its own day, though calendars show it on the next."""
    midnight = MONDAY.replace(hour=0) + timedelta(days=1)
    (event,) = events_of(path, a_record(duties=(a_duty(due=midnight),)))
    assert event.decoded("DTSTART") == midnight
    assert "到期：2026-03-02 周一 24:00" in str(event["DESCRIPTION"])


def test_what_has_ended_is_cancelled_in_the_phone(path: Path) -> None:
    """Done and cancelled duties take their event out, without an alarm; others have none to take.

    A duty that is locked or has no time never had one.
    """
    duties = (
        a_duty(id=1, done_at=MONDAY),
        a_duty(id=2, state=DutyState.LOCKED),
        a_duty(id=3, state=DutyState.CANCELLED),
        a_duty(id=4, due=None),
        a_duty(id=5),
    )
    found = events_of(
        path, a_record(duties=duties), a_record(duties=duties, status=RecordStatus.CANCELLED)
    )
    said = [(str(event["UID"]).split("@")[0][-1], str(event["STATUS"])) for event in found]
    assert said[:3] == [("1", "CANCELLED"), ("3", "CANCELLED"), ("5", "CONFIRMED")]
    assert said[3:] == [("1", "CANCELLED"), ("3", "CANCELLED"), ("5", "CANCELLED")]
    assert [bool(event.walk("VALARM")) for event in found] == [False, False, True, *[False] * 3]


def test_what_ended_long_ago_is_left_out(path: Path) -> None:
    """The file does not grow with the years: what was due a month before rings no more."""
    past = a_duty(id=1, done_at=MONDAY, due=MONDAY - timedelta(days=32))
    (event,) = events_of(path, a_record(duties=(past, a_duty(id=2, done_at=MONDAY))))
    assert event["UID"] == "ledger-2@duedesk"


def test_any_text_comes_back(path: Path) -> None:
    """Commas, line breaks, long and odd texts neither break the file nor its lines."""
    title = "标题,；;:\\n\n第二行\r\nEND:VEVENT\x00\x07" + "长" * 300
    rule = replace(a_rule(), words="依据\nBEGIN:VALARM,;", recipient="一;二,三\\")
    text = text_of(path, a_record(title=title, duties=(a_duty(rule),)))
    (event,) = events_of(path, a_record(title=title, duties=(a_duty(rule),)))
    assert str(event["SUMMARY"]).startswith("报送稿件：标题,；;:\\n 第二行 END:VEVENT")
    assert "依据：依据\nBEGIN:VALARM,;" in str(event["DESCRIPTION"])
    assert "对象：一;二,三\\" in str(event["DESCRIPTION"])
    assert "长" * 300 in str(event["DESCRIPTION"])
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "\n" not in text.replace("\r\n", "")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with open_database(tmp_path / "duedesk.sqlite") as opened:
        yield opened


def test_a_second_export_replaces_the_first(database: Database, tmp_path: Path) -> None:
    """A duty keeps its UID; once its record was changed its event is the newer one."""
    store, history = RecordTable(database), HistoryTable(database)
    with store.atomic():
        record = store.add(a_record(duties=(a_duty(),)))
        history.append(Change(record.number, Action.LOGGED, {}, {}), MONDAY)
    exports = Exports(database.path, a_calendar())
    counted: list[tuple[int, int]] = []

    def export() -> Event:
        done = exports.write(tmp_path / "a.ics", LogQuery(), MONDAY, WORDS, TIMES)
        counted.append((done.records, done.duties))
        (found,) = Calendar.from_ical((tmp_path / "a.ics").read_bytes()).walk("VEVENT")
        assert isinstance(found, Event)
        return found

    before = export()
    with store.atomic():
        store.save(replace(record, title="改了标题"))
        history.append(Change(1, Action.AMENDED, {}, {}), MONDAY + timedelta(hours=1))
    after = export()
    assert before["UID"] == after["UID"]
    assert (before["SEQUENCE"], after["SEQUENCE"]) == (1, 2)
    assert after.decoded("LAST-MODIFIED") == datetime(2026, 3, 2, 2, 0, tzinfo=UTC)
    with store.atomic():
        (duty,) = store.get(1).duties
        done = replace(duty, state=DutyState.DONE, done_at=MONDAY)
        store.save(store.get(1).with_duties((done,)))
        history.append(Change(1, Action.FINISHED, {}, {}), MONDAY + timedelta(hours=2))
    last = export()
    assert (last["UID"], last["STATUS"], last["SEQUENCE"]) == (before["UID"], "CANCELLED", 3)
    assert counted == [(1, 1), (1, 1), (0, 0)]


def test_a_ledger_has_one_id_for_good(make_ledger: MakeLedger) -> None:
    """The id that tells a ledger's events from those of others is drawn once."""
    settings = make_ledger().settings
    first = ledger_id(settings)
    assert ledger_id(settings) == first
    assert ledger_id(make_ledger().settings) != first
