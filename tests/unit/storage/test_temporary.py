"""What killed processes leave among the temporary files goes with a later backup."""

import os
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from program.ledgers import keeping_of, open_ledger
from storage.temporary import temporary_folder
from tests.support.manual_clock import ManualClock


def test_old_folders_of_killed_processes_are_dropped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Folders a day old go; new ones, links and other programs' folders stay."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    clock = ManualClock()
    old = (clock.now() - timedelta(days=2)).timestamp()
    with temporary_folder() as name:
        prefix = Path(name).name[: len("duedesk-part-")]
    for folder in (f"{prefix}old", f"{prefix}new", "other", "elsewhere"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "copy.sqlite").touch()
    links = set() if sys.platform == "win32" else {f"{prefix}link"}  # they take a privilege there
    for link in links:
        (tmp_path / link).symlink_to(tmp_path / "elsewhere")
    for folder in (f"{prefix}old", "other", "elsewhere"):
        os.utime(tmp_path / folder, (old, old))
    os.utime(tmp_path / f"{prefix}new", (clock.now().timestamp(),) * 2)
    data = tmp_path / "data"
    open_ledger(data, clock).close()
    keeping_of(data, clock).make()
    kept = {place.name for place in tmp_path.iterdir()} - {"data"}
    assert kept == {f"{prefix}new", "other", "elsewhere"} | links
    assert (tmp_path / "elsewhere" / "copy.sqlite").exists()
