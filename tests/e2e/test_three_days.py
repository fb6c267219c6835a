"""Three days of an office by a moved clock: the morning, the work, the evening, a day off."""

import json
from datetime import date

import pytest

from deadlines.choices import Choices
from deadlines.clock import SystemClock
from deadlines.control.closing import signed_checks
from program.ledgers import open_ledger
from tests.e2e.test_main_job import MAIN
from tests.e2e.test_scheduled import Scheduled
from tests.support.desktop import Desktop
from tests.support.desktop_program import Program, wait_for
from tests.support.desktop_screen import Window
from tests.support.desktop_texts import let_be_read, shown_texts
from tests.support.program_words import from_source

pytestmark = [pytest.mark.slow, from_source("its clock is moved")]
FRIDAY, SATURDAY = date(2026, 3, 13), date(2026, 3, 14)
MONDAY, TUESDAY = date(2026, 3, 16), date(2026, 3, 17)


class Office(Scheduled):
    """The liaison at the desktop, and what stands in the ledger."""

    def open_window(self) -> tuple[Program, Window]:
        """Start the program and see its window."""
        app = self.run()
        window = self.desktop.wait_window(MAIN, timeout=30)
        self.desktop.focus(window)
        return app, window

    def ask(self, *words: str) -> str:
        """Return what a command prints; it succeeds, but for a check that finds something."""
        program = self.run(*words)
        program.wait_exit()
        return program.stdout

    def open_numbers(self) -> set[int]:
        return {one["number"] for one in json.loads(self.ask("list", "--open", "--json"))}

    def signed(self) -> dict[date, str]:
        """Return who has signed which day's check."""
        ledger = open_ledger(self.folder, SystemClock())
        found = signed_checks(ledger.history.entries_of(0))
        ledger.close()
        return {day: check.name for day, check in found.items()}

    def closing_text(self) -> str:
        """Return what the self-check says of the closing checks."""
        found = json.loads(self.ask("check", "--json"))
        (closing,) = [one["text"] for one in found if one["check"] == "closing"]
        return str(closing)


@pytest.fixture
def office(desktop: Desktop) -> Office:
    office = Office(desktop)
    ledger = open_ledger(office.folder, SystemClock())
    Choices(ledger.settings).keep_closing_since(FRIDAY)
    ledger.close()
    return office


def test_three_days_of_an_office(office: Office) -> None:
    """Morning sheet, work and a signed check; a day off asks nothing; a missed check is said."""
    desktop, folder = office.desktop, office.desktop.home

    office.day = FRIDAY
    office.at(8, 5)
    for title, time in (("报送名单", "T16:00"), ("交总结", "T18:00")):
        at = f"{FRIDAY}{time}"
        assert office.run("add", "task", title, "--at", at).wait_exit() == 0
    app, window = office.open_window()
    desktop.key("ctrl+k")
    desktop.focus(desktop.wait_window("^早间一览"))
    desktop.key("Return")
    desktop.wait_no_window("^早间一览")
    sheet = folder / "today.pdf"
    assert "报送名单" in office.ask("today")
    assert office.run("today", str(sheet)).wait_exit() == 0
    assert sheet.read_bytes().startswith(b"%PDF")
    assert office.run("done", "1").wait_exit() == 0
    assert office.open_numbers() == {2}
    app.stop()
    office.at(17, 11)
    app, window = office.open_window()
    desktop.wait_notification("下班核对", timeout=30)
    desktop.focus(window)
    desktop.key("ctrl+k")
    desktop.focus(desktop.wait_window("^下班核对"))
    desktop.key("Return", "Return", "Tab", "Tab", "Tab", "Tab")
    desktop.type_text("周老师")
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^下班核对")
    assert office.signed() == {FRIDAY: "周老师"}
    app.stop()

    office.day = SATURDAY
    office.at(17, 15)
    before = len(desktop.notifications())
    app, window = office.open_window()
    desktop.screen.wait_still()
    asked = [one.summary for one in desktop.notifications()[before:] if "下班核对" in one.summary]
    assert asked == []
    app.stop()

    office.day = MONDAY
    office.at(9)
    assert str(FRIDAY) in office.closing_text()
    app, window = office.open_window()
    assert office.run("done", "2", "--reason", "等签字").wait_exit() == 0
    wait_for(lambda: not office.open_numbers() or None, "nothing open", 20)
    app.stop()  # and nobody signs that evening

    office.day = TUESDAY
    office.at(8, 30)
    let_be_read(desktop)
    app, window = office.open_window()
    said = "有 1 个工作日没有下班核对，最近是 昨天"
    wait_for(lambda: said in str(shown_texts(desktop)) or None, "the bar", 20)
    desktop.key("ctrl+k")
    desktop.wait_window("^早间一览")
    wait_for(lambda: said in shown_texts(desktop) or None, "the list", 20)
    missed = office.closing_text()
    assert "没有核对" in missed
    assert str(MONDAY) in missed
    assert office.signed() == {FRIDAY: "周老师"}
    assert app.running
