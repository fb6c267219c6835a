import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLockFile

from ui.environment import LOCK
from ui.system.scheduling.due_start import MARK, is_lock_held, is_start_due, last_run

SHANGHAI = ZoneInfo("Asia/Shanghai")
MONDAY = datetime(2026, 11, 30, tzinfo=SHANGHAI)
MINUTE = timedelta(minutes=1)


class Place:
    """A folder asked every five minutes, as the scheduler does, and when it was started."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.days_off: set[int] = set()
        self.dues: list[datetime] = []
        self.is_running = False
        self.office_asked = 0

    def starts(self, first: datetime, last: datetime) -> list[str]:
        """Return when the program is started from `first` to `last`, where it ends at once."""
        return [f"{now:%d %H:%M}" for now in self._asked(first, last) if self.ask(now)]

    def ask(self, now: datetime) -> bool:
        return is_start_due(
            self.folder,
            now,
            lambda: self._office_day(now),
            lambda first, last: any(first < due <= last for due in self.dues),
            is_running=self.is_running,
        )

    def _asked(self, first: datetime, last: datetime) -> Iterator[datetime]:
        while first <= last:
            yield first
            first += 5 * MINUTE

    def _office_day(self, now: datetime) -> tuple[datetime, datetime] | None:
        self.office_asked += 1
        if now.day in self.days_off:
            return None
        return now.replace(hour=8, minute=0), now.replace(hour=17, minute=30)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def at(hour: int, minute: int = 0) -> datetime:
    return MONDAY.replace(hour=hour, minute=minute)


def test_it_starts_once_at_the_start_of_office(place: Place) -> None:
    """Each working day just before the office opens, once, and never on a day off."""
    place.days_off = {1}
    after = MONDAY.replace(month=12, day=2, hour=23)
    assert place.starts(at(0), after) == ["30 07:50", "02 07:50"]
    assert place.office_asked == 5  # at midnight and before the opening; else it imports nothing


def test_a_computer_switched_on_later_starts_it_then(place: Place) -> None:
    """Within the office hours it starts at once, after them no more."""
    assert place.starts(at(10, 2), at(17)) == ["30 10:02"]
    (place.folder / MARK).unlink()
    assert place.starts(at(17, 31), at(23)) == []


def test_it_starts_once_before_each_due_instant(place: Place) -> None:
    """Half an hour before; two that are due together need one start."""
    place.is_running = True
    assert place.starts(at(7), at(9)) == []
    place.is_running = False
    place.dues = [at(11), at(11), at(11, 10), at(15)]
    assert place.starts(at(9, 5), at(23)) == ["30 10:30", "30 10:40", "30 14:30"]


def test_a_due_instant_between_two_questions_is_not_missed(place: Place) -> None:
    """What came due just now, while nobody asked, starts it still."""
    place.is_running = True
    place.ask(at(9))
    place.is_running = False
    place.dues = [at(11, 1)]
    assert place.starts(at(11, 3), at(12)) == ["30 11:03"]
    place.dues = [at(15)]
    assert place.starts(at(15, 31), at(17)) == []


def test_a_running_program_is_left_alone(place: Place) -> None:
    """It is not started twice, and one that was ended after the office opened stays ended."""
    place.is_running = True
    place.dues = [at(9)]
    assert place.starts(at(0), at(10)) == []
    place.is_running = False
    assert place.starts(at(10), at(23)) == []


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-11-30", "2099-01-01T00:00:00+00:00 2099-01-01T00:00:00+00:00"]
)
def test_a_mark_that_cannot_be_right_begins_anew(place: Place, text: str) -> None:
    """A file that was cut, or written by a clock years ahead, silences nothing."""
    (place.folder / MARK).write_text(text)
    assert place.starts(at(0), at(23)) == ["30 07:50"]


def test_the_last_run_is_known(place: Place) -> None:
    """Each question leaves its time, also where nothing is started."""
    assert last_run(place.folder) is None
    place.ask(at(3))
    os.utime(place.folder / MARK, (at(3, 5).timestamp(),) * 2)
    assert last_run(place.folder) == at(3, 5)


def test_a_lock_tells_whether_the_program_runs(tmp_path: Path) -> None:
    """A lock that is held says so; one that a killed program has left behind does not."""
    file = tmp_path / LOCK
    assert not is_lock_held(file)
    lock = QLockFile(str(file))
    assert lock.tryLock(0)
    assert is_lock_held(file)
    left = file.read_bytes()
    lock.unlock()
    file.write_bytes(left)
    assert not is_lock_held(file)
