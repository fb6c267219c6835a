import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from deadlines.refusal import Refusal
from ui.system.change_watch import ChangeWatch


def connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE IF NOT EXISTS notes (text TEXT)")
    return connection


def version_of(connection: sqlite3.Connection) -> Callable[[], int]:
    return lambda: int(connection.execute("PRAGMA data_version").fetchone()[0])


class Bench:
    """A watched database, our connection to it, and that of another program."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.ours = connect(path)
        self.other = connect(path)
        self.watch = ChangeWatch(path, version_of(self.ours))
        self.told = 0
        self.watch.changed.connect(self._count)
        self.watch.start(version_of(self.ours)())

    def _count(self) -> None:
        self.told += 1

    def write(self, connection: sqlite3.Connection) -> None:
        connection.execute("INSERT INTO notes VALUES ('x')")

    def close(self) -> None:
        self.watch.stop()
        self.ours.close()
        self.other.close()


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:  # noqa: ARG001 - for the application
    bench = Bench(tmp_path / "数据.sqlite3")
    yield bench
    bench.close()


def test_write_of_another_program_is_noticed(bench: Bench, qtbot: QtBot) -> None:
    """What another program commits is told within two seconds."""
    with qtbot.waitSignal(bench.watch.changed, timeout=2000):
        bench.write(bench.other)


def test_later_writes_are_noticed_too(bench: Bench, qtbot: QtBot) -> None:
    """Each further commit of another program is told again."""
    for _ in range(3):
        with qtbot.waitSignal(bench.watch.changed, timeout=2000):
            bench.write(bench.other)


def test_own_writes_are_not_told(bench: Bench, qtbot: QtBot) -> None:
    """Our own commits touch the same files and tell nothing."""
    bench.write(bench.ours)
    qtbot.waitUntil(bench.watch._burst.isActive, timeout=2000)
    qtbot.waitUntil(lambda: not bench.watch._burst.isActive(), timeout=2000)
    bench.watch.check()
    assert bench.told == 0


def test_burst_is_told_once(bench: Bench, qtbot: QtBot) -> None:
    """Many commits in a row are told as one change."""
    with qtbot.waitSignal(bench.watch.changed, timeout=2000):
        for _ in range(20):
            bench.write(bench.other)
    assert bench.told == 1


def test_check_finds_what_no_watcher_saw(bench: Bench) -> None:
    """Where the files cannot be watched, looking once in a while finds the change."""
    bench.watch.stop()
    bench.write(bench.other)
    bench.watch.check()
    bench.watch.check()
    assert bench.told == 1


def test_database_that_is_replaced_is_watched_again(bench: Bench, qtbot: QtBot) -> None:
    """After a restore put another file in the database's place, its changes are told."""
    bench.other.close()
    bench.ours.close()
    fresh = bench.path.with_name("fresh")
    connect(fresh).close()
    os.replace(fresh, bench.path)  # noqa: PTH105 - the name says that it replaces
    bench.ours, bench.other = connect(bench.path), connect(bench.path)
    bench.watch._look = version_of(bench.ours)
    bench.watch.check()
    qtbot.waitUntil(lambda: not bench.watch._burst.isActive(), timeout=2000)
    with qtbot.waitSignal(bench.watch.changed, timeout=2000):
        bench.write(bench.other)


def test_database_that_cannot_be_read_tells_nothing(tmp_path: Path, qtbot: QtBot) -> None:  # noqa: ARG001 - for the application
    """A database out of order is no change; whoever needs it says what is wrong."""

    def version() -> int:
        raise Refusal("database-damaged", path=tmp_path)

    watch = ChangeWatch(tmp_path / "gone.sqlite3", version)
    watch.start(1)
    watch.changed.connect(lambda: pytest.fail("nothing has changed"))
    watch.check()
    watch.stop()


def test_what_was_written_before_the_start_is_told(bench: Bench, qtbot: QtBot) -> None:
    """A write between the reading of the records and the start of the watch is news."""
    seen = version_of(bench.ours)()
    bench.write(bench.other)
    bench.watch.stop()
    with qtbot.waitSignal(bench.watch.changed, timeout=2000):
        bench.watch.start(seen)
