"""A ledger is handed over whole, and taken whole or not at all."""

import os
import shutil
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from deadlines.handover.contents import Contents, OpenItem
from deadlines.progress import Stopped
from deadlines.records.history import Action, Change
from deadlines.refusal import Refusal
from storage.database.opening import open_database
from storage.handover import header, taking
from storage.handover.handing import Handing
from storage.handover.staging import settle
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from storage.tables.settings import SettingsTable
from tests.support.builders import MONDAY, SHANGHAI, a_record
from tests.support.handover import PASSPHRASE, RULES, bed, ledger_bytes, tree
from tests.support.manual_clock import ManualClock
from tests.support.soundness import is_sound


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys at the lowest cost: these tests are not about it."""
    monkeypatch.setattr("storage.handover.seal.OPS", 1)
    monkeypatch.setattr("storage.handover.seal.MEMORY", 8 * 1024 * 1024)


def records(file: Path) -> Sequence[object]:
    with open_database(file) as database:
        assert is_sound(database)
        return list(RecordTable(database).records(open_only=False, kind=None))


def actions(file: Path) -> list[Action]:
    with open_database(file) as database:
        return [entry.change.action for entry in HistoryTable(database).entries_of(0)]


def refused(act: object) -> Refusal:
    assert callable(act)
    with pytest.raises(Refusal) as found:
        act()
    return found.value


def test_everything_goes_along(tmp_path: Path) -> None:
    """Records, history, settings, rules and forms arrive on another machine as they were."""
    old, new = (
        bed(tmp_path / "old"),
        Handing(tmp_path / "new" / "duedesk.sqlite3", ManualClock(MONDAY), SHANGHAI),
    )
    given = old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    assert (given.contents.records, given.contents.open, given.contents.unit) == (3, 2, "样例学院")
    inspected = new.inspect(tmp_path / "x.duedesk", PASSPHRASE)
    assert inspected.present is None
    assert inspected.handover == replace(given.contents, made_at=MONDAY)
    taken = new.take(tmp_path / "x.duedesk", PASSPHRASE)
    folder = tmp_path / "new"
    assert records(folder / "duedesk.sqlite3") == records(old.file)
    assert (folder / "rules" / "plain.toml").read_text(encoding="utf-8") == RULES
    assert (folder / "forms" / "审批表.docx").read_bytes() == b"PK form"
    assert actions(folder / "duedesk.sqlite3") == [Action.HANDOVER_GIVEN, Action.HANDOVER_TAKEN]
    assert actions(old.file) == [Action.HANDOVER_GIVEN]
    assert (taken.contents.records, taken.is_waiting) == (3, False)
    with open_database(folder / "duedesk.sqlite3") as database:
        assert SettingsTable(database).read("unit", "") == "样例学院"
        assert SettingsTable(database).read("window-place", "") == ""
    assert not [name for name in tree(folder) if ".part" in name or "logs" in name]


def test_a_ledger_in_the_place_is_kept(tmp_path: Path) -> None:
    """What is replaced stays under a dated name; this machine's own places stay in use."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", titles=("别的",), rules="")
    (new.folder / "rules").mkdir(exist_ok=True)
    (new.folder / "rules" / "own.toml").write_text(RULES, encoding="utf-8")
    with open_database(new.file) as database:
        SettingsTable(database).write("window-place", "this screen")
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    taken = new.handing.take(tmp_path / "x.duedesk", PASSPHRASE)
    assert isinstance(taken.kept, Path)
    assert [getattr(one, "title", "") for one in records(taken.kept)] == ["别的"]
    assert [file.name for file in (new.folder / "rules").iterdir()] == ["plain.toml"]
    (aside,) = new.folder.glob("rules-replaced-*")
    assert [file.name for file in aside.iterdir()] == ["own.toml"]
    with open_database(new.file) as database:
        assert SettingsTable(database).read("window-place", "") == "this screen"


def test_an_open_ledger_is_replaced_under_the_app(tmp_path: Path) -> None:
    """Who has the ledger open sees the one that was taken."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", titles=("别的",))
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    with open_database(new.file) as database:
        new.handing.take(tmp_path / "x.duedesk", PASSPHRASE)
        titles = [one.title for one in RecordTable(database).open_records()]
    assert titles == ["一", "二"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_files_are_private(tmp_path: Path) -> None:
    """Whatever is written, on the way too, is for the user alone to read."""
    os.umask(0o022)
    old = bed(tmp_path / "old")
    old.folder.chmod(0o755)
    seen: set[int] = set()

    def look(_done: int, _total: int) -> None:
        for part in (*old.folder.glob("handover-*.part"), *tmp_path.glob("*.part")):
            seen.add(stat.S_IMODE(part.stat().st_mode) & 0o077)

    listing = tmp_path / "x.html"
    old.handing.give(
        tmp_path / "x.duedesk", PASSPHRASE, look, listing=listing, write_list=lambda *_: "清单"
    )
    assert seen == {0}
    for file in (tmp_path / "x.duedesk", listing):
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    taken = bed(tmp_path / "new")
    taken.handing.take(tmp_path / "x.duedesk", PASSPHRASE, look)
    assert seen == {0}
    assert stat.S_IMODE(taken.file.stat().st_mode) == 0o600


def test_no_plain_text_is_in_the_file(tmp_path: Path) -> None:
    """Neither titles nor the unit nor SQLite's own marks can be read in the file."""
    bed(tmp_path / "old").handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    content = (tmp_path / "x.duedesk").read_bytes()
    for text in ("样例学院", "SQLite", "ledger", "plain.toml"):
        assert text.encode() not in content


def test_full_width_counts_as_usual(tmp_path: Path) -> None:
    """An input method that types full-width letters does not lock the successor out."""
    old = bed(tmp_path / "old")
    old.handing.give(tmp_path / "x.duedesk", "Ａbc１２３ battery")
    assert old.handing.inspect(tmp_path / "x.duedesk", "Abc123 battery").handover.records == 3


def test_the_list_is_of_what_is_open(tmp_path: Path) -> None:
    """The list's writer gets the open records with their history; an older list is not replaced."""
    old, listing = bed(tmp_path / "old"), tmp_path / "x.html"
    listing.write_text("mine")
    seen: list[tuple[str, int]] = []

    def write(contents: Contents, items: Iterator[OpenItem]) -> str:
        assert contents.open == 2
        seen.extend((item.record.title, len(item.entries)) for item in items)
        return "清单"

    given = old.handing.give(tmp_path / "x.duedesk", PASSPHRASE, listing=listing, write_list=write)
    assert seen == [("一", 1), ("二", 1)]
    assert given.listing == tmp_path / "x-2.html"
    assert (tmp_path / "x-2.html").read_text(encoding="utf-8") == "清单"
    assert listing.read_text() == "mine"


@pytest.mark.parametrize("at", range(12))
def test_cancelling_leaves_nothing(tmp_path: Path, at: int) -> None:
    """Stopped at any step, making or taking leaves both folders as they were."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", titles=("别的",))
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    before = tree(old.folder), tree(new.folder), tree(tmp_path)
    steps = 0

    def stop(_done: int, _total: int) -> None:
        nonlocal steps
        steps += 1
        if steps > at:
            raise Stopped

    for act in (
        lambda: old.handing.give(tmp_path / "y.duedesk", PASSPHRASE, stop),
        lambda: new.handing.take(tmp_path / "x.duedesk", PASSPHRASE, stop),
    ):
        steps = 0
        try:
            act()
        except Stopped:
            assert (tree(old.folder), tree(new.folder), tree(tmp_path)) == before
        else:
            break


def test_a_wrong_passphrase_is_said(tmp_path: Path) -> None:
    """A wrong passphrase is told from a damaged file, and changes nothing."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", titles=("别的",))
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    before = tree(new.folder)
    for wrong in ("", PASSPHRASE + " ", PASSPHRASE.upper(), "长" * 200):
        for act in (new.handing.inspect, new.handing.take):
            assert refused(lambda a=act, w=wrong: a(tmp_path / "x.duedesk", w)).code == (
                "handover-passphrase"
            )
    assert tree(new.folder) == before


def test_a_target_of_another_kind_is_not_replaced(tmp_path: Path) -> None:
    """Only an older handover file gives way to a new one; the ledger itself never does."""
    old = bed(tmp_path / "old")
    for target in (old.file, tmp_path):
        assert refused(lambda t=target: old.handing.give(t, PASSPHRASE)).code == "backup-exists"
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    first = (tmp_path / "x.duedesk").read_bytes()
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    assert (tmp_path / "x.duedesk").read_bytes() != first
    assert len(records(old.file)) == 3


def test_a_target_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    """A folder that is missing or a name no system takes is refused, with no entry for it."""
    old = bed(tmp_path / "old")
    no_name = "a?" if sys.platform == "win32" else "长" * 200  # Wine cuts long names
    for target in (tmp_path / "missing" / "x.duedesk", tmp_path / f"{no_name}.duedesk"):
        found = refused(lambda t=target: old.handing.give(t, PASSPHRASE))
        assert found.code == "handover-not-writable"
    assert actions(old.file) == []
    assert not list(old.folder.glob("*.part"))


def test_a_ledger_of_a_newer_program_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A newer format and a newer ledger inside are both refused in the same words."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", titles=("别的",))
    with monkeypatch.context() as patch:
        patch.setattr(header, "VERSION", 2)
        old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    assert refused(lambda: new.handing.recognise(tmp_path / "x.duedesk")).code == "handover-newer"
    old.handing.give(tmp_path / "y.duedesk", PASSPHRASE)
    before = tree(new.folder)
    monkeypatch.setattr("storage.backups.restore.SCHEMA", 0)
    found = refused(lambda: new.handing.take(tmp_path / "y.duedesk", PASSPHRASE))
    assert found.code == "handover-newer"
    assert tree(new.folder) == before


def test_an_older_ledger_is_brought_up_to_date(tmp_path: Path) -> None:
    """A ledger of any older schema is migrated on the way, as any file would be."""
    frozen = Path(__file__).parents[3] / "data" / "schema_1.sqlite"
    folder = tmp_path / "old"
    folder.mkdir()
    shutil.copy(frozen, folder / "duedesk.sqlite3")
    old = Handing(folder / "duedesk.sqlite3", ManualClock(MONDAY), SHANGHAI)
    new = bed(tmp_path / "new")
    old.give(tmp_path / "x.duedesk", PASSPHRASE)
    new.handing.take(tmp_path / "x.duedesk", PASSPHRASE)
    assert records(new.file) == records(folder / "duedesk.sqlite3")


def test_rules_follow_a_ledger_that_was_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rules that could not be put in place at once are so at the next start, and only then."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", titles=("别的",), rules="")
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)

    def in_use(*_: object) -> None:
        raise PermissionError

    with monkeypatch.context() as patch:
        patch.setattr(taking, "move_in", in_use)
        assert new.handing.take(tmp_path / "x.duedesk", PASSPHRASE).is_waiting
    assert not (new.folder / "rules" / "plain.toml").exists()
    (new.folder / "handover-0011223344556677.part" / "rules").mkdir(parents=True)
    with open_database(new.file) as database:
        settle(new.folder, database, MONDAY)
    assert (new.folder / "rules" / "plain.toml").read_text(encoding="utf-8") == RULES
    assert [part.name for part in new.folder.glob("*.part")] == ["handover-0011223344556677.part"]
    with open_database(new.file) as database:
        settle(new.folder, database, MONDAY + timedelta(days=9000))
    assert not list(new.folder.glob("*.part"))


def test_a_ledger_too_damaged_to_read_gives_way(tmp_path: Path) -> None:
    """A handover also rescues a machine whose own file cannot be opened any more."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new", titles=("别的",))
    old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    new.file.write_bytes(b"this is no database" * 500)
    taken = new.handing.take(tmp_path / "x.duedesk", PASSPHRASE)
    assert isinstance(taken.kept, Path)
    assert taken.kept.read_bytes().startswith(b"this is no database")
    assert len(records(new.file)) == 3


def test_a_rule_file_in_use_is_packed_as_it_was(tmp_path: Path) -> None:
    """Temporary files of editors and office programs stay out."""
    old = bed(tmp_path / "old")
    for name in ("~$审批表.docx", ".plain.toml", "plain.toml.bak", "notes.txt"):
        (old.folder / ("forms" if "docx" in name else "rules") / name).write_bytes(b"x")
    given = old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
    assert (given.contents.rules, given.contents.forms) == (1, 1)


def test_the_history_of_both_stays_whole(tmp_path: Path) -> None:
    """After handing over, both go on with their own history, and every chain holds."""
    old, new = bed(tmp_path / "old"), bed(tmp_path / "new")
    for _ in range(3):
        old.handing.give(tmp_path / "x.duedesk", PASSPHRASE)
        new.handing.take(tmp_path / "x.duedesk", PASSPHRASE)
        for file in (old.file, new.file):
            with open_database(file) as database:
                RecordTable(database).add(a_record(title="后来的"))
                HistoryTable(database).append(Change(4, Action.LOGGED, {}, {}), MONDAY)
                assert is_sound(database)
    assert ledger_bytes(old.file) != ledger_bytes(new.file)
