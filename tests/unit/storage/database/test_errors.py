"""What SQLite reports is said by its cause."""

import sqlite3
from pathlib import Path

from storage.database.errors import refusal_for


def test_a_file_that_nobody_may_share_is_in_use(tmp_path: Path) -> None:
    """On Windows a file that is there and cannot be opened is held by another program."""
    there = tmp_path / "there"
    there.touch()
    error = sqlite3.OperationalError("unable to open database file")
    error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
    codes = [
        getattr(refusal_for(error, path, platform), "code", "")
        for path, platform in ((there, "win32"), (tmp_path / "x", "win32"), (there, "linux"))
    ]
    assert codes == ["database-busy", "folder-not-writable", "folder-not-writable"]


def test_half_a_character_is_said(tmp_path: Path) -> None:
    """A text that no encoding can hold is the user's to mend."""
    try:
        "\ud800".encode()
    except UnicodeEncodeError as error:
        refusal = refusal_for(error, tmp_path)
    assert refusal is not None
    assert refusal.code == "text-broken"
