from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from deadlines.calendar.official_days import official_notices
from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.refusal import Refusal
from deadlines.self_check import (
    Finding,
    Severity,
    autostart_finding,
    autostart_found,
    backup_finding,
    calendar_finding,
    clock_finding,
    file_finding,
    history_finding,
    refused_finding,
    worst,
)
from deadlines.wording.times import TimeWords
from resources.catalogue import chinese
from tests.support.builders import MONDAY, SHANGHAI
from ui.wording.self_check import SelfCheckWords

EIGHT = timedelta(hours=8)


def said(finding: Finding) -> str:
    words = SelfCheckWords(chinese(), TimeWords(chinese(), SHANGHAI))
    return f"[{words.state(finding.state)}] {words.name(finding.name)} {words.sentence(finding)}"


def calendar_at(year: int, month: int) -> Finding:
    calendar = WorkingCalendar({2026: official_notices()[2026]})
    return calendar_finding(calendar, datetime(year, month, 1, tzinfo=SHANGHAI))


def test_calendar_needs_this_year_and_in_december_the_next() -> None:
    """A year without a notice is bad; the next year's is only missed in December."""
    assert calendar_at(2026, 11).state is Severity.GOOD
    assert calendar_at(2026, 12).state is Severity.DOUBT
    assert calendar_at(2027, 1).state is Severity.BAD
    assert "2027年的尚未公布" in said(calendar_at(2026, 12))


def test_a_clock_behind_the_records_is_bad() -> None:
    """A clock that was set back is told with both times; a minute's difference is not."""
    back = clock_finding(MONDAY, MONDAY + timedelta(hours=2), EIGHT)
    assert back.state is Severity.BAD
    assert "09:00" in said(back)
    assert "11:00" in said(back)
    assert clock_finding(MONDAY, MONDAY + timedelta(seconds=59), EIGHT).state is Severity.GOOD
    assert clock_finding(MONDAY, None, EIGHT).state is Severity.GOOD


def test_a_clock_before_the_program_was_made_is_wrong() -> None:
    """A dead battery's date is told as wrong, also with nothing recorded yet."""
    finding = clock_finding(datetime(2000, 1, 1, tzinfo=SHANGHAI), None, EIGHT)
    assert finding.state is Severity.BAD
    assert "2000-01-01" in said(finding)


def test_another_zone_is_said_without_alarm() -> None:
    """A computer in another zone than the unit's is only to be noted."""
    finding = clock_finding(MONDAY, MONDAY.astimezone(UTC), timedelta(hours=-5))
    assert finding.state is Severity.DOUBT
    assert "UTC-05:00" in said(finding)


def test_an_old_backup_is_doubtful() -> None:
    """No backup, or one of more than three days ago, asks for attention."""
    assert backup_finding(None, MONDAY).state is Severity.DOUBT
    assert backup_finding(MONDAY - timedelta(days=3), MONDAY).state is Severity.GOOD
    old = backup_finding(MONDAY - timedelta(days=4), MONDAY)
    assert old.state is Severity.DOUBT
    assert str(date(2026, 2, 26)) in said(old)


def test_damage_is_told_on_one_line() -> None:
    """SQLite's complaint of many lines becomes a short one."""
    finding = file_finding("*** in database main ***\nPage 3: " + "never used " * 100)
    assert finding.state is Severity.BAD
    assert "\n" not in said(finding)
    assert len(said(finding)) < 220
    assert said(file_finding("")) == "[正常] 数据文件 完好"


@pytest.mark.parametrize(("fault", "text"), [("changed", "被改动"), ("missing", "缺失")])
def test_a_broken_chain_names_its_entry_and_fault(fault: str, text: str) -> None:
    """The first entry that does not hold is named, and what is wrong with it."""
    finding = history_finding(6, (7, fault))
    assert finding.state is Severity.BAD
    assert "第 7 条" in said(finding)
    assert text in said(finding)


def test_a_chain_that_was_not_read_is_not_called_whole() -> None:
    """Where damage kept the history from being read, nothing good is said of it."""
    assert history_finding(0, None, is_read=False).state is Severity.INFO
    assert "没有检查" in said(history_finding(0, None, is_read=False))


def test_starting_with_the_session() -> None:
    """On is good; off, another copy, and not known each have their sentence."""
    assert autostart_finding("on").state is Severity.GOOD
    sentences = {said(autostart_finding(state)) for state in ("on", "off", "other", "gone")}
    assert len(sentences) == len(("on", "off", "other", "gone"))

    def read() -> str:
        raise Refusal("autostart", path=Path("/etc/entry"), detail="Permission denied")

    unread = autostart_found(read)
    assert unread.state is Severity.DOUBT
    assert str(Path("/etc/entry")) in said(unread)


@pytest.mark.parametrize(
    ("code", "name"),
    [("database-damaged", "file"), ("database-busy", "file"), ("folder-not-writable", "folder")],
)
def test_a_refusal_is_a_bad_finding_in_its_own_words(code: str, name: str) -> None:
    """A check that is refused tells the refusal's sentence, braces and all, where it belongs."""
    finding = refused_finding(Refusal(code), "打不开 {这里}")
    assert (finding.name, finding.state) == (name, Severity.BAD)
    assert said(finding).endswith("打不开 {这里}")


def test_the_worst_finding_decides() -> None:
    """What is only information counts as good."""
    states = (Severity.GOOD, Severity.INFO)
    findings = [Finding("clock", state, "clock-right") for state in states]
    assert worst(findings) is Severity.GOOD
    assert worst([*findings, Finding("file", Severity.DOUBT, "x")]) is Severity.DOUBT
    assert worst([Finding("file", Severity.BAD, "x"), *findings]) is Severity.BAD
    assert worst([]) is Severity.GOOD
