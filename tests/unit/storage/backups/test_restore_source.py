"""A backup that cannot be read is what the refusal names, never the ledger."""

import os
import sys
from pathlib import Path

import pytest

from deadlines.clock import SystemClock
from deadlines.refusal import Refusal
from program.ledgers import open_ledger
from storage.backups.restore import restore

TOO_LONG = "backup-not-found" if sys.platform == "win32" else "file-not-readable"
"""Windows says of a name too long that there is no such file."""


@pytest.mark.parametrize(
    ("name", "code"),
    [("长" * 300, TOO_LONG), ("none", "backup-not-found"), (".", "backup-not-found")],
)
def test_the_backup_is_named(tmp_path: Path, name: str, code: str) -> None:
    """A name too long, a file that is not there and a folder are each said of the backup."""
    clock = SystemClock()
    open_ledger(tmp_path / "data", clock).close()
    backup = tmp_path / name
    with pytest.raises(Refusal, match=code) as refused:
        restore(backup, tmp_path / "data" / "duedesk.sqlite3", clock.now())
    assert refused.value.facts["path"] == backup


@pytest.mark.skipif(sys.platform == "win32", reason="makes a pipe with a name, as POSIX has them")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """A pipe is no backup, and nobody waits for its writer."""
    clock = SystemClock()
    open_ledger(tmp_path / "data", clock).close()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(Refusal, match="backup-not-found"):
        restore(tmp_path / "pipe", tmp_path / "data" / "duedesk.sqlite3", clock.now())
