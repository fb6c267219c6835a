"""Commands where the ledger is not: none is made in silence, and what is protected stays so."""

import stat
import sys
from pathlib import Path

import pytest

from tests.support.command_line import CommandLine

FILE = "duedesk.sqlite3"


@pytest.fixture
def main(tmp_path: Path) -> CommandLine:
    """The command line on a data folder that is not there yet."""
    return CommandLine(tmp_path / "data")


def test_only_add_and_import_make_a_ledger_and_say_so(main: CommandLine, tmp_path: Path) -> None:
    """In a folder without a ledger the other commands say that there is none, and make none."""
    for words in (
        ("list", "--all"), ("show", "1"), ("done", "1"), ("extend", "1", "x", "--reason", "y"),
        ("cancel", "1", "--reason", "y"), ("backup",), ("backup", str(tmp_path / "b.sqlite")),
        ("export", str(tmp_path / "x.csv")), ("check",),
    ):  # fmt: skip
        answer = main(*words)
        assert answer.status == 1, words
        assert "这里没有台账" in answer.err + answer.out, words
        assert not main.folder.exists(), words
    answer = main("add", "task", "报表", "--at", "2030-01-01T10:00")
    assert (answer.status, answer.out) == (0, answer.out)
    assert f"已新建台账：{main.folder / FILE}" in answer.err
    assert main("add", "task", "报表", "--at", "2030-01-01T10:00").err == ""


def test_a_folder_that_was_moved_away_is_not_made_anew(main: CommandLine) -> None:
    """A backup of a folder that is gone is refused, and what lies elsewhere is not replaced."""
    main("add", "task", "唯一的记录", "--at", "2030-01-01T10:00")
    main.folder.rename(f"{main.folder}-away")
    assert main("backup").status == 1
    assert not main.folder.exists()


def test_where_a_ledger_was_add_makes_none(main: CommandLine) -> None:
    """With its backups still there a file that is gone is said to be missing."""
    main("add", "task", "唯一的记录", "--at", "2030-01-01T10:00")
    main("backup")
    (main.folder / FILE).unlink()
    for words in (("add", "task", "另一条", "--at", "2030-01-01T10:00"), ("list",), ("backup",)):
        answer = main(*words)
        assert (answer.status, "数据文件不见了" in answer.err) == (1, True), answer
    assert not (main.folder / FILE).exists()


def test_a_file_cut_to_nothing_is_damage(main: CommandLine) -> None:
    """A file of no bytes is never taken for a new ledger, also without a backup beside it."""
    main("add", "task", "唯一的记录", "--at", "2030-01-01T10:00")
    (main.folder / FILE).write_bytes(b"")
    for words in (
        ("list", "--all"),
        ("add", "task", "另", "--at", "2030-01-01T10:00"),
        ("backup",),
    ):
        answer = main(*words)
        assert (answer.status, "已损坏" in answer.err) == (1, True), answer
    assert (main.folder / FILE).read_bytes() == b""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_write_protection_is_respected(main: CommandLine, tmp_path: Path) -> None:
    """A file or folder closed to writing is read, not written, and stays as closed as it was."""
    main("add", "task", "报表", "--at", "2030-01-01T10:00")
    for place, mode in ((main.folder / FILE, 0o400), (main.folder, 0o500)):
        before = stat.S_IMODE(place.stat().st_mode)
        place.chmod(mode)
        answer = main("add", "task", "另一条", "--at", "2030-01-01T10:00")
        assert answer.status == 1, answer
        assert ("只读" in answer.err) or ("不能写入" in answer.err), answer
        for words in (("list", "--json"), ("show", "1"), ("export", str(tmp_path / f"{mode}.csv"))):
            assert main(*words).status == 0, words
        assert len(main("list", "--json").data) == 1
        assert stat.S_IMODE(place.stat().st_mode) == mode
        place.chmod(before)
