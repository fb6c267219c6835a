"""The pictures of the documentation, made from the sample."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.support.command_line import ROOT
from ui.window.nav import Page

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("page", list(Page))
def test_the_demo_takes_a_picture_of_each_page(tmp_path: Path, page: Page) -> None:
    """`demo --screenshot` writes a picture of any page and ends, without a desktop."""
    file = tmp_path / "page.png"
    command = [sys.executable, "main.py", "--lang", "en", "demo", "--screenshot", str(file)]
    bare = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    subprocess.run(
        [*command, "--page", page.value, "--theme", "dark"],
        cwd=ROOT,
        check=True,
        env={**bare, "DBUS_SESSION_BUS_ADDRESS": ""},
        timeout=60,
    )
    assert QImage(str(file)).size().toTuple() == (1280, 800)


def test_a_second_run_changes_no_picture(tmp_path: Path) -> None:
    """The pictures are the same each time they are made: the sample's clock stands still."""
    made = []
    for run in ("first", "second"):
        command = [sys.executable, "-m", "tests.support.pictures", str(tmp_path / run)]
        subprocess.run(command, cwd=ROOT, timeout=300, check=True)
        made.append({file.name: file.read_bytes() for file in (tmp_path / run).iterdir()})
    assert len(made[0]) == 52
    assert [name for name in made[0] if made[0][name] != made[1][name]] == []
    assert sum(map(len, made[0].values())) < 3_000_000
