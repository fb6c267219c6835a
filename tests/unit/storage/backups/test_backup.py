"""Backups are made daily, checked, kept for long enough, and put back."""

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from deadlines.records.history import Action, Change
from deadlines.refusal import Refusal
from storage.backups.backup import Backups, save_to
from storage.backups.keeping import Keeping
from storage.backups.restore import is_good, restore, set_aside
from storage.database.database import SCHEMA, Database
from storage.database.opening import open_database
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from tests.support.builders import MONDAY, SHANGHAI, a_record
from tests.support.manual_clock import ManualClock
from tests.support.soundness import is_sound

DAY = timedelta(days=1)


def refusal(act: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as refused:
        act()
    return refused.value.code


def titles(path: Path) -> list[str]:
    with open_database(path) as database:
        assert is_sound(database)
        return [record.title for record in RecordTable(database).open_records()]


def log(path: Path, title: str) -> None:
    with open_database(path, fresh=True) as database:
        RecordTable(database).add(a_record(title=title))


def note(database: Database, number: int, at: datetime) -> None:
    """Write one entry to the history."""
    HistoryTable(database).append(Change(number, Action.LOGGED, {}, {}), at)


@pytest.fixture
def backups(path: Path) -> Backups:
    return Backups(path)


def test_a_backup_holds_what_is_not_yet_in_the_main_file(path: Path, backups: Backups) -> None:
    """A backup of a log in use is whole, private, and one plain file."""
    with open_database(path) as database:
        RecordTable(database).add(a_record(title="刚写的"))
        made = backups.make(database, MONDAY)
    assert made.name == "2026-03-02_090000.sqlite"
    assert [file.name for file in made.parent.iterdir()] == [made.name]
    if sys.platform != "win32":
        assert stat.S_IMODE(made.stat().st_mode) == 0o600
    assert titles(made) == ["刚写的"]


def test_a_worker_backs_up_what_is_being_written(path: Path, backups: Backups) -> None:
    """Another thread backs up through its own connection, also while a transaction is open."""

    def work() -> Path:
        with open_database(path, readonly=True) as own:
            return backups.make(own, MONDAY)

    with open_database(path) as database, ThreadPoolExecutor(1) as worker:
        RecordTable(database).add(a_record(title="一"))
        with database.atomic():
            RecordTable(database).add(a_record(title="二"))
            made = worker.submit(work).result()
    assert titles(made) == ["一"]


def test_a_backup_is_due_once_a_day(path: Path, backups: Backups) -> None:
    """A backup is due on each day that has none, also when the clock was set back."""
    with open_database(path) as database:
        assert backups.is_due(MONDAY)
        backups.make(database, MONDAY)
        assert not backups.is_due(MONDAY + timedelta(hours=14))
        assert backups.is_due(MONDAY + DAY)
        assert backups.is_due(MONDAY - DAY)


def test_thirty_days_and_twelve_months_are_kept(path: Path, backups: Backups) -> None:
    """Of two years of daily backups the newest thirty stay, and the newest of twelve months."""
    with open_database(path) as database:
        first = backups.make(database, MONDAY - 730 * DAY)
        for days in range(1, 730):
            day = MONDAY - days * DAY
            shutil.copy(first, first.with_name(f"{day:%Y-%m-%d_%H%M%S}.sqlite"))
        (backups.folder / "读我.txt").write_text("mine")
        backups.make(database, MONDAY)
    kept = [backup.day for backup in backups.dated_backups()]
    assert kept[:30] == [(MONDAY - days * DAY).date() for days in range(30)]
    months = [(2026, 1), *((2025, month) for month in range(12, 3, -1))]
    assert [(day.year, day.month) for day in kept[30:]] == months
    assert all((day + DAY).day == 1 for day in kept[31:])
    assert (backups.folder / "读我.txt").exists()


def test_a_backup_made_with_the_clock_set_back_is_kept(path: Path, backups: Backups) -> None:
    """The backup just made is never dropped, however old its date seems."""
    with open_database(path) as database:
        made = backups.make(database, MONDAY)
        for days in range(1, 400):
            later = MONDAY + days * DAY
            shutil.copy(made, made.with_name(f"{later:%Y-%m-%d_%H%M%S}.sqlite"))
        assert backups.make(database, MONDAY - DAY).exists()


def test_what_killed_processes_have_left_is_dropped(path: Path, backups: Backups) -> None:
    """Half-made files of processes that are gone are dropped at the next start, others are not."""
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    backups.folder.mkdir(parents=True)
    rests = [
        backups.folder / f"2026-03-01_090000.sqlite.{dead.pid}.part",
        path.with_name(f"{path.name}.{dead.pid}.part"),
        path.with_name(f"duedesk-replaced-2026-03-01_090000.sqlite.{dead.pid}.part-journal"),
    ]
    others = [
        path.with_name(f"{path.name}.{os.getpid()}.part"),
        path.with_name(f"{path.name}.{os.getppid()}.part"),  # another that runs
        path.with_name("mine.part"),
    ]
    for file in (*rests, *others):
        file.touch()
    open_database(path, fresh=True).close()
    assert [file for file in rests if file.exists()] == []
    assert all(file.exists() for file in others[1:])


def test_the_newest_backup_is_the_one_with_the_newest_entry(path: Path) -> None:
    """A backup that a wrong clock has dated 2099 is not the newest, and never offered before it."""
    clock = ManualClock(MONDAY)
    backups, keeping = Backups(path, clock), Keeping(path, clock, SHANGHAI)
    with open_database(path) as database:
        note(database, 1, MONDAY)
        ahead = backups.make(database, MONDAY.replace(year=2099))
        note(database, 2, MONDAY + DAY)
        clock.jump(MONDAY + DAY)
        right = backups.make(database, MONDAY + DAY)
    assert backups.newest_good() == right
    assert [backup.path for backup in backups.dated_backups()] == [right, ahead]
    (finding,) = [one for one in keeping.findings() if one.name == "backup"]
    assert (finding.code, finding.facts["name"]) == ("backup-ahead", ahead.name)


def test_entries_that_a_wrong_clock_has_dated_ahead_do_not_count(path: Path) -> None:
    """What was logged by a wrong clock does not keep a backup the newest for ever."""
    clock = ManualClock(MONDAY + DAY)
    backups = Backups(path, clock)
    with open_database(path) as database:
        note(database, 1, MONDAY)
        note(database, 2, MONDAY.replace(year=2099))
        first = backups.make(database, MONDAY)
        note(database, 3, MONDAY + DAY)
        second = backups.make(database, MONDAY + DAY)
    assert [backup.path for backup in backups.dated_backups()] == [second, first]


def test_a_newest_backup_that_cannot_be_read_is_named(path: Path) -> None:
    """The self-check opens the newest backup and says which one is broken."""
    clock = ManualClock(MONDAY)
    backups = Backups(path, clock)
    with open_database(path) as database:
        RecordTable(database).add(a_record())
        note(database, 1, MONDAY)
        made = backups.make(database, MONDAY)
    with closing(sqlite3.connect(made)) as broken:
        broken.execute("UPDATE records SET kind = 'nonsense'")
        broken.commit()
    found = {one.name: one for one in Keeping(path, clock, SHANGHAI).findings()}
    assert (found["backup"].code, found["backup"].facts["name"]) == ("backup-broken", made.name)
    assert backups.newest_good() is None


@pytest.mark.parametrize(
    "part",
    [
        "CREATE TRIGGER t BEFORE INSERT ON history BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER t BEFORE INSERT ON reminders BEGIN SELECT RAISE(IGNORE); END",
        "CREATE VIEW v AS SELECT * FROM records",
        "CREATE TABLE t (x)",
        "CREATE UNIQUE INDEX i ON records (kind)",
        "DROP TRIGGER history_no_update",
        "DROP TABLE snoozes",
    ],
)
def test_a_backup_with_a_schema_that_is_not_ours_is_refused(path: Path, part: str) -> None:
    """Foreign triggers, views, tables, indices, or lacking ones, are refused; nothing changes."""
    log(path, "现在的")
    evil = path.with_name("evil.sqlite")
    with open_database(path) as database:
        save_to(database, evil)
    with closing(sqlite3.connect(evil)) as changed:
        changed.execute(part)
        changed.commit()
    assert refusal(lambda: restore(evil, path, MONDAY)) == "backup-altered"
    assert not is_good(evil)
    assert titles(path) == ["现在的"]


def test_an_old_backup_that_cannot_be_deleted_is_said(
    path: Path, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The new backup is made all the same, and the old one named in a sentence."""
    with open_database(path) as database:
        first = backups.make(database, MONDAY - 700 * DAY)
        for days in range(60):
            older = MONDAY - (days + 400) * DAY
            shutil.copy(first, first.with_name(f"{older:%Y-%m-%d_%H%M%S}.sqlite"))

        def unlink(file: Path, missing_ok: bool = False) -> None:  # noqa: ARG001
            raise PermissionError(13, "Permission denied", str(file))

        monkeypatch.setattr(Path, "unlink", unlink)
        with pytest.raises(Refusal) as refused:
            backups._drop_too_many(first)
    assert refused.value.code == "backup-not-dropped"
    assert Path(str(refused.value.facts["made"])).exists()


def test_two_backups_in_one_second_have_two_names(path: Path, backups: Backups) -> None:
    """A backup never replaces another."""
    with open_database(path) as database:
        names = {backups.make(database, MONDAY).name for _ in range(3)}
    assert len(names) == len(backups.dated_backups()) == 3


def test_a_damaged_log_leaves_the_good_backups_alone(path: Path, backups: Backups) -> None:
    """A backup that does not pass its check is not kept, and nothing is dropped for it."""
    with open_database(path) as database:
        store = RecordTable(database)
        with database.atomic():
            for _ in range(200):
                store.add(a_record())
        good = backups.make(database, MONDAY)
        for days in range(1, 60):
            older = MONDAY - days * DAY
            shutil.copy(good, good.with_name(f"{older:%Y-%m-%d_%H%M%S}.sqlite"))
    content = bytearray(path.read_bytes())
    content[4096 * 20 : 4096 * 21] = b"\xa5" * 4096
    path.write_bytes(content)
    with open_database(path) as database:
        assert refusal(lambda: backups.make(database, MONDAY + DAY)) in (
            "backup-damaged", "database-damaged",
        )  # fmt: skip
    assert len(backups.dated_backups()) == 60
    assert backups.newest_good() == good


def test_the_newest_good_backup_is_found(path: Path, backups: Backups) -> None:
    """Damaged, newer and foreign files among the backups are passed over."""
    assert backups.newest_good() is None
    with open_database(path) as database:
        good = backups.make(database, MONDAY)
    damaged = good.with_name("2026-03-03_090000.sqlite")
    damaged.write_bytes(good.read_bytes()[:5000])
    newer = shutil.copy(good, good.with_name("2026-03-04_090000.sqlite"))
    with sqlite3.connect(newer) as plain:
        plain.execute("PRAGMA user_version = 99")
    plain.close()
    good.with_name("2026-03-05_090000.sqlite").write_text("no database")
    good.with_name("2026-03-06_090000.sqlite").touch()
    good.with_name("2026-13-99_090000.sqlite").touch()
    assert backups.newest_good() == good
    good.rename(good.with_name("before-schema-9.sqlite"))
    assert backups.newest_good() == good.with_name("before-schema-9.sqlite")


def test_a_backup_to_a_file_of_ones_choice(path: Path, tmp_path: Path) -> None:
    """A copy can be saved anywhere, but over no file that is there."""
    target = tmp_path / "U盘" / "copy.sqlite"
    target.parent.mkdir()
    with open_database(path) as database:
        RecordTable(database).add(a_record(title="一"))
        save_to(database, target)
        assert refusal(lambda: save_to(database, target)) == "backup-exists"
        assert refusal(lambda: save_to(database, path)) == "backup-exists"
        nowhere = tmp_path / "nowhere" / "copy.sqlite"
        assert refusal(lambda: save_to(database, nowhere)) == "folder-not-writable"
    assert is_good(target)
    assert titles(target) == ["一"]


def test_restore_puts_a_backup_back_and_keeps_the_other(path: Path, backups: Backups) -> None:
    """After restoring, the log is that of the backup, and the replaced one lies beside it."""
    with open_database(path) as database:
        RecordTable(database).add(a_record(title="备份里的"))
        made = backups.make(database, MONDAY)
        before = made.read_bytes()
        RecordTable(database).add(a_record(title="之后的"))
    aside = restore(made, path, MONDAY + DAY)
    assert aside == path.with_name("duedesk-replaced-2026-03-03_090000.sqlite")
    assert titles(path) == ["备份里的"]
    assert titles(aside) == ["备份里的", "之后的"]
    assert made.read_bytes() == before


def test_a_running_program_sees_what_was_restored(path: Path, backups: Backups) -> None:
    """Another connection notices the restored log and goes on with it."""
    with open_database(path) as running:
        store = RecordTable(running)
        store.add(a_record(title="一"))
        made = backups.make(running, MONDAY)
        store.add(a_record(title="二"))
        version = running.version()
        restore(made, path, MONDAY)
        assert running.version() != version
        store.add(a_record(title="三"))
        assert [record.title for record in store.open_records()] == ["一", "三"]
        assert running.value("PRAGMA journal_mode") == "wal"
    assert titles(path) == ["一", "三"]


def test_restore_waits_for_no_writer_for_ever(path: Path, backups: Backups) -> None:
    """While another process writes for long, restoring is refused and changes nothing."""
    with open_database(path) as running:
        RecordTable(running).add(a_record(title="一"))
        made = backups.make(running, MONDAY)
        with running.atomic():
            RecordTable(running).add(a_record(title="二"))
            code = refusal(lambda: restore(made, path, MONDAY, busy_seconds=0.1))
            assert code == "database-busy"
    assert titles(path) == ["一", "二"]


def test_a_missing_log_is_restored(path: Path, backups: Backups) -> None:
    """Where the log itself is lost, the backup takes its place."""
    log(path, "一")
    with open_database(path) as database:
        made = backups.make(database, MONDAY)
    path.unlink()
    assert refusal(lambda: open_database(path)) == "database-missing"
    assert restore(made, path, MONDAY) is None
    assert titles(path) == ["一"]


def test_a_damaged_log_is_kept_when_it_is_replaced(path: Path, backups: Backups) -> None:
    """A damaged log is set aside byte by byte before the backup is put back."""
    log(path, "一")
    with open_database(path) as database:
        made = backups.make(database, MONDAY)
    path.write_bytes(b"\0" * 4096 + path.read_bytes()[4096:])
    before = path.read_bytes()
    assert refusal(lambda: open_database(path)) == "database-damaged"
    aside = restore(made, path, MONDAY)
    assert aside is not None
    assert aside.read_bytes() == before
    assert titles(path) == ["一"]


def test_a_log_set_aside_leaves_room_for_a_new_one(path: Path) -> None:
    """A damaged log can be set aside, twice in one second too, and a new one begun."""
    for name in (
        "duedesk-damaged-2026-03-02_090000.sqlite",
        "duedesk-damaged-2026-03-02_090000-2.sqlite",
    ):
        log(path, "一")
        assert set_aside(path, MONDAY) == path.with_name(name)
        assert not path.exists()
    assert set_aside(path, MONDAY) is None
    assert refusal(lambda: open_database(path)) == "database-missing"
    with open_database(path, fresh=True) as database:
        Backups(path).make(database, MONDAY)
    path.unlink()
    open_database(path, fresh=True).close()
    assert titles(path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows lets no open file be renamed")
def test_a_log_is_set_aside_with_its_wal(path: Path) -> None:
    """What only the WAL holds goes along, and can be read under the new name."""
    with open_database(path) as database:
        RecordTable(database).add(a_record(title="在WAL里"))
        aside = set_aside(path, MONDAY)
    assert aside is not None
    assert aside.with_name(aside.name + "-wal").exists()
    assert titles(aside) == ["在WAL里"]


@pytest.fixture
def used(path: Path) -> Path:
    log(path, "一")
    return path


def test_what_is_no_backup_is_refused(used: Path, tmp_path: Path) -> None:
    """A missing, foreign, empty, damaged or newer file is refused, and the log stays."""
    other = tmp_path / "other.sqlite"

    def refused() -> str:
        return refusal(lambda: restore(other, used, MONDAY))

    assert refused() == "backup-not-found"
    other.write_text("这不是数据库" * 1000)
    assert refused() == "backup-foreign"
    other.write_bytes(b"")
    assert refused() == "backup-foreign"
    other.unlink()
    with sqlite3.connect(other) as plain:
        plain.execute("CREATE TABLE theirs (a)")
    plain.close()
    assert refused() == "backup-foreign"
    shutil.copy(used, other)
    other.write_bytes(other.read_bytes()[:-4096])
    assert refused() == "backup-damaged"
    shutil.copy(used, other)
    with sqlite3.connect(other) as plain:
        plain.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    plain.close()
    assert refused() == "backup-newer"
    assert refusal(lambda: restore(used, used, MONDAY)) == "restore-onto-itself"
    assert sorted(file.name for file in used.parent.iterdir()) == ["duedesk.sqlite"]
    assert titles(used) == ["一"]


def test_a_copy_made_by_hand_with_its_wal_is_restored(path: Path, tmp_path: Path) -> None:
    """A log copied with the file manager while in use is taken with what its WAL holds."""
    with open_database(path) as database:
        RecordTable(database).add(a_record(title="在WAL里"))
        for file in path.parent.glob("duedesk.sqlite*"):
            shutil.copy(file, tmp_path / file.name)
    restore(tmp_path / path.name, path, MONDAY)
    assert titles(path) == ["在WAL里"]
