import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.test_main_job import User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for

pytestmark = pytest.mark.slow

DIALOG = "^限时办 DueDesk$"


def truncated(file: Path) -> None:
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 3])


def scrambled(file: Path) -> None:
    file.write_bytes(b"this is no database" * 500)


def emptied(file: Path) -> None:
    file.write_bytes(b"")


def removed(file: Path) -> None:
    file.unlink()


def log_and_back_up(user: User) -> Path:
    """Log a record, make a backup, and settle everything into the one file."""
    assert user.terminal("add", "task", "报送表格", "--at", "2030-01-01T10:00").status == 0
    assert user.terminal("backup").status == 0
    file = user.folder / "duedesk.sqlite3"
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    for beside in user.folder.glob("duedesk.sqlite3-*"):
        beside.unlink()
    return file


@pytest.mark.parametrize("harm", [truncated, scrambled, emptied, removed])
def test_a_harmed_file_is_restored_from_the_backup(
    desktop: Desktop, harm: Callable[[Path], None]
) -> None:
    """A file that cannot be read is said so, the newest good backup is offered and put back."""
    user = User(desktop)
    file = log_and_back_up(user)
    harm(file)
    command = user.terminal("list")
    assert (command.status, "备份" in command.err) == (1, True)
    app = user.start()
    dialog = desktop.wait_window(DIALOG, timeout=30)
    assert dialog.width < 800, "the dialog, not the main window"
    app.wait_until(lambda: app.stderr or None, "the sentence on stderr")
    desktop.focus(dialog)
    desktop.key("Return")
    wait_for(
        lambda: any(w.width >= 860 and w.visible for w in desktop.windows()) or None,
        "the main window",
        timeout=30,
    )
    (record,) = user.records()
    assert record["title"] == "报送表格"
    if file.exists() and harm in (truncated, scrambled):
        assert len(list(user.folder.glob("duedesk-*.sqlite3"))) == 1, "the harmed file is kept"


def test_leaving_changes_nothing(desktop: Desktop) -> None:
    """Who leaves the dialog finds the harmed file as it was."""
    user = User(desktop)
    file = log_and_back_up(user)
    scrambled(file)
    before = file.read_bytes()
    app = user.start()
    dialog = desktop.wait_window(DIALOG, timeout=30)
    desktop.focus(dialog)
    desktop.key("Escape")
    assert app.wait_exit(20) == 1
    assert file.read_bytes() == before


def test_a_file_of_a_newer_program_is_left_alone(desktop: Desktop) -> None:
    """A file from a newer program is refused in one sentence and not touched."""
    user = User(desktop)
    file = log_and_back_up(user)
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    assert "更新版本" in user.terminal("list").err
    app = user.start()
    dialog = desktop.wait_window(DIALOG, timeout=30)
    desktop.focus(dialog)
    desktop.key("Return")
    assert app.wait_exit(20) == 1
