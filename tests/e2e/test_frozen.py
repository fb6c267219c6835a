"""The frozen program: what it carries, and that it needs nothing of this project or its Python."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from freeze.contents import LIBRARIES, version
from main import VERSION
from tests.e2e.conftest import StartDesktop
from tests.e2e.test_main_job import MAIN, User
from tests.support.command_line import ROOT, CommandLine
from tests.support.desktop_program import wait_for
from tests.support.private_bus import require
from tests.support.program_words import program

pytestmark = pytest.mark.skipif(
    "DUEDESK_PROGRAM" not in os.environ, reason="DUEDESK_PROGRAM names no frozen program"
)

_MOST_BYTES = 120_000_000


@pytest.fixture
def folder() -> Path:
    return Path(program()[0]).parent


def pages() -> list[tuple[str, str, str]]:
    return [
        ("board", "zh", "light"),
        ("calendar", "en", "dark"),
        ("log", "zh", "dark"),
        ("statistics", "en", "light"),
        ("rules", "zh", "light"),
        ("patrol", "en", "light"),
    ]


def test_it_is_no_larger_than_promised(folder: Path) -> None:
    """Unpacked, the program's folder has less than 120 MB."""
    size = sum(file.stat().st_size for file in folder.rglob("*") if not file.is_symlink())
    assert size < _MOST_BYTES


def test_what_the_program_ships_is_inside(folder: Path) -> None:
    """Each file of the project's resources is in the folder, and no link there leads nowhere."""
    shipped = ROOT / "resources"
    wanted = {
        file.relative_to(shipped)
        for file in shipped.rglob("*")
        if file.is_file() and file.suffix not in {".py", ".pyc"}
    }
    (inside,) = folder.rglob("resources")
    assert {one for one in wanted if not (inside / one).is_file()} == set()
    assert [link for link in folder.rglob("*") if link.is_symlink() and not link.exists()] == []


def test_the_libraries_that_are_imported_late_are_inside(folder: Path) -> None:
    """Libraries that only a later click asks for are there, as the list of modules says."""
    from PyInstaller.archive.readers import CArchiveReader

    archive = CArchiveReader(str(folder / Path(program()[0]).name))
    (name,) = (name for name in archive.toc if name.endswith(".pyz"))
    modules = set(archive.open_embedded_archive(name).toc)
    for file in folder.rglob("*.so"):  # compiled ones lie beside the archive
        place = file.relative_to(folder / "_internal").parent.parts
        modules.add(".".join((*place, file.name.partition(".")[0])))
    assert set(LIBRARIES) - modules == set()
    assert {"ssl", "PySide6.QtQml", "tkinter", "unittest"} & modules == set()


@pytest.mark.skipif(sys.platform != "linux", reason="Linux's loader")
def test_each_part_of_qt_finds_the_others(folder: Path) -> None:
    """No plugin that is inside asks for a part of Qt that was left out."""
    inside = folder / "_internal"
    for file in inside.rglob("*.so*"):
        environ = {**os.environ, "LD_LIBRARY_PATH": str(inside)}
        argv = ["ldd", str(file)]
        done = subprocess.run(argv, env=environ, capture_output=True, text=True, check=False)
        lost = [line for line in done.stdout.splitlines() if "libQt6" in line and "not f" in line]
        assert lost == [], file


def test_it_is_of_this_version(tmp_path: Path) -> None:
    """The version is the same in the program, the project's file, and the frozen program."""
    assert CommandLine(tmp_path)("--version").out.strip() == VERSION == version(ROOT)


@pytest.mark.parametrize(("page", "language", "theme"), pages())
def test_it_draws_its_pages(tmp_path: Path, page: str, language: str, theme: str) -> None:
    """The demo's picture of each page is the one that the program from source draws."""
    words = ("--lang", language, "--theme", theme, "--page", page)
    pictures: list[bytes] = []
    for start in (program(), [sys.executable, str(ROOT / "main.py")]):
        file = tmp_path / f"{len(pictures)}.png"
        subprocess.run([*start, "demo", "--screenshot", str(file), *words], check=True, cwd=ROOT)
        pictures.append(picture(file))
    assert pictures[0] == pictures[1]


def picture(file: Path) -> bytes:
    from PySide6.QtGui import QImage

    image = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    assert image.width() > 800
    return bytes(image.constBits())


def test_it_needs_nothing_of_its_birthplace(tmp_path: Path) -> None:
    """With an empty environment, from another folder, a calculation works in UTF-8."""
    done = subprocess.run(
        [*program(), "--lang", "zh", "due", "news", "--at", "2026-02-13T16:00"],
        cwd=tmp_path,
        env={"HOME": str(tmp_path), "LC_ALL": "C"},
        capture_output=True,
        check=True,
    )
    assert "调休上班" in done.stdout.decode("utf-8")
    assert done.stderr == b""
    assert list(tmp_path.iterdir()) == []


def test_what_it_starts_finds_the_systems_libraries(start_desktop: StartDesktop) -> None:
    """The notification command is started by plyer, and is not led to the program's libraries."""
    user = User(start_desktop(with_tray=False, with_notifications=False))
    sender = user.desktop.folder / "bin/notify-send"
    sender.parent.mkdir()
    sender.write_text('#!/bin/sh\necho "to $LD_LIBRARY_PATH." > "$HOME/told"\n')
    sender.chmod(0o755)
    user.desktop.env["PATH"] = f"{sender.parent}:{user.desktop.env['PATH']}"
    user.start()
    user.desktop.wait_window(MAIN, timeout=30)
    user.log_due_soon()
    told = user.desktop.home / "told"
    assert wait_for(lambda: told.exists() and told.read_text(), "the command", 30) == "to .\n"


def test_a_command_loads_no_qt(tmp_path: Path) -> None:
    """Frozen too, a command opens none of Qt's libraries."""
    require("strace")
    log = tmp_path / "opened.txt"
    under = ["strace", "-f", "-qq", "-e", "trace=open,openat", "-o", str(log)]
    run = CommandLine(tmp_path / "data")
    assert run("add", "news", "新闻", "--at", "刚才").status == 0
    assert run("list", under=under).status == 0
    opened = log.read_text("utf-8", "replace")
    assert "base_library.zip" in opened
    assert "libQt6" not in opened
