"""The list of everything open is written into folders after each change, whole, with its time."""

import shutil
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.choices import Choices
from deadlines.rules.rule import Kind
from tests.support.private_bus import absent
from tests.support.unit_ledger import MakeLedger
from ui.control.emergency import EmergencyList, written_at
from ui.theme import Theme, ThemeChoice

MINUTE = timedelta(minutes=1)


class Bench:
    """A ledger, and the list that is written from it into a folder that is there and one away."""

    def __init__(self, make_ledger: MakeLedger, theme: Theme, folder: Path, qtbot: QtBot) -> None:
        self.unit, self.qtbot = make_ledger(), qtbot
        self.unit.log(Kind.NEWS, "运动会")
        self.desk = self.unit.desk(theme)
        self.here, self.away = folder / "盘", folder / "共享"
        self.here.mkdir(parents=True)
        Choices(self.unit.settings).keep_emergency_folders([str(self.here), str(self.away)])
        self.list = EmergencyList(self.desk, self.unit.ledger)
        self.desk.register.changed.connect(self.list.follow)
        self.said: list[str] = []
        self.list.said.connect(self.said.append)

    def text(self) -> str:
        """Return the text of the sheet."""
        tool = shutil.which("pdftotext") or absent("pdftotext")
        (file,) = self.here.glob("*.pdf")
        done = subprocess.run([tool, "-layout", file, "-"], capture_output=True, check=True)
        return done.stdout.decode()

    def wait(self) -> None:
        """Let a minute pass and the list be written."""
        self.unit.clock.advance(MINUTE)
        with self.qtbot.wait_signal(self.list.written):
            self.list.look()


@pytest.fixture
def bench(
    qapp: QApplication, make_ledger: MakeLedger, tmp_path: Path, qtbot: QtBot
) -> Iterator[Bench]:
    theme = Theme(qapp, ThemeChoice.LIGHT)
    bench = Bench(make_ledger, theme, tmp_path / "folders", qtbot)
    yield bench
    bench.list.stop()
    qapp.processEvents()  # the word of what it has written, while the ledger is open
    theme.deleteLater()


def test_everything_open_is_written_with_its_time(bench: Bench) -> None:
    """A sheet and a calendar hold every open duty, by its whole date, and when they were made."""
    bench.wait()
    (calendar,) = bench.here.glob("*.ics")
    text, events = bench.text(), calendar.read_text(encoding="utf-8")
    made = bench.desk.voice.times.full(bench.unit.ledger.now())
    assert made in text
    assert made in events
    (record,) = bench.desk.register.open_records()
    assert text.count("运动会") == len(record.open_duties)
    assert events.count("BEGIN:VEVENT") == len(record.open_duties)
    assert "今天" not in text


def test_it_follows_each_change_once_a_minute(bench: Bench) -> None:
    """A change within the minute waits for its end, then the sheet has it."""
    bench.wait()
    bench.desk.register.cancel(1, "重复")
    assert "运动会" in bench.text()
    bench.wait()
    assert "运动会" not in bench.text()
    assert "共 0 项" in bench.text()


def test_nothing_is_written_where_nothing_changed(bench: Bench) -> None:
    """The next minute finds the sheet as it is, and leaves it."""
    bench.away.mkdir()
    bench.wait()
    (file,) = bench.here.glob("*.pdf")
    before = file.stat().st_ino
    bench.unit.clock.advance(MINUTE)
    bench.list.look()
    bench.list.stop()
    assert file.stat().st_ino == before


def test_a_folder_that_is_away_is_said_once_and_caught_up(bench: Bench) -> None:
    """It is named the first time only; back again, it gets the list and that is said, too."""
    bench.wait()
    bench.wait()
    assert [str(bench.away) in said for said in bench.said] == [True]
    assert str(bench.away) not in written_at(bench.unit.settings)
    bench.away.mkdir()
    bench.wait()
    assert len(list(bench.away.iterdir())) == 2
    assert len(bench.said) == 2
    assert written_at(bench.unit.settings)[str(bench.away)] == bench.unit.ledger.now()


def test_a_last_change_is_written_when_the_program_is_left(bench: Bench) -> None:
    """Nothing waits for a minute that does not come."""
    bench.wait()
    bench.desk.register.cancel(1, "重复")
    bench.list.stop()
    assert "运动会" not in bench.text()


def test_two_ledgers_share_a_folder(bench: Bench, make_ledger: MakeLedger) -> None:
    """Another ledger's list gets a file of its own."""
    bench.wait()
    other = make_ledger()
    Choices(other.settings).keep_emergency_folders([str(bench.here)])
    second = EmergencyList(other.desk(bench.desk.theme), other.ledger)
    with bench.qtbot.wait_signal(second.written):
        second.write_now()
    assert len(list(bench.here.glob("*.pdf"))) == 2
