"""The Debian package: what is in it, and its life from installing to removing."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from freeze.contents import IDENTIFIER
from tests.support.command_line import ROOT
from tests.support.desktop import Desktop
from tests.support.private_bus import absent, require

pytestmark = pytest.mark.slow

MAIN = "^限时办 DueDesk$"


def run(*words: str | Path) -> str:
    argv = [str(word) for word in words]
    done = subprocess.run(argv, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{argv}: {done.stdout}{done.stderr}"
    return done.stdout


def built_package() -> Path:
    """The package that `python -m freeze.deb` has made, as DUEDESK_DEB names it."""
    named = os.environ.get("DUEDESK_DEB")
    if not named and "DUEDESK_PROGRAM" in os.environ:
        absent("the package of the frozen program, to be named by DUEDESK_DEB,")
    if not named:
        pytest.skip("DUEDESK_DEB names no package")
    require("dpkg-deb")
    return ROOT / named


def test_the_package_runs_where_it_is_unpacked(desktop: Desktop, tmp_path: Path) -> None:
    """Unpacked anywhere, the package shows the window and brings what a menu needs."""
    tree = tmp_path / "tree"
    run("dpkg-deb", "-x", built_package(), tree)
    share = tree / "usr/share"
    assert (share / "applications/duedesk.desktop").is_file()
    assert (share / f"metainfo/{IDENTIFIER}.metainfo.xml").is_file()
    for size in ("16x16", "48x48", "256x256"):
        assert (share / f"icons/hicolor/{size}/apps/duedesk.png").is_file()
    assert (share / "icons/hicolor/scalable/apps/duedesk.svg").is_file()
    writable = [file for file in tree.rglob("*") if not file.is_symlink() and _is_open(file)]
    assert writable == []
    desktop.start([tree / "usr/bin/duedesk", "--data-dir", tmp_path / "data"])
    desktop.wait_window(MAIN, timeout=60)


def test_the_package_keeps_debians_rules() -> None:
    """Debian's own checker finds no error in the package."""
    package = built_package()
    require("lintian")
    command = ["lintian", "--allow-root", "--fail-on", "error", str(package)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_is_installed_started_and_removed(desktop: Desktop, tmp_path: Path) -> None:
    """Installed, the program is in the menu and starts by its name; removed, it leaves nothing.

    Only where DUEDESK_INSTALL=yes says that the machine is there for tests, as root or by sudo.
    """
    package = built_package()
    if os.environ.get("DUEDESK_INSTALL") != "yes":
        pytest.skip("DUEDESK_INSTALL=yes does not allow it")
    if os.geteuid() != 0:
        require("sudo")
    as_root = () if os.geteuid() == 0 else ("sudo", "-n")
    assert shutil.which("duedesk") is None, "somebody's own is installed, and would be removed"
    run(*as_root, "dpkg", "--install", package)
    try:
        run("desktop-file-validate", "/usr/share/applications/duedesk.desktop")
        added = run("duedesk", "--data-dir", tmp_path, "add", "news", "标题", "--at", "now")
        assert added.startswith("1\n")
        app = desktop.start(["duedesk", "--data-dir", tmp_path])
        desktop.wait_window(MAIN, timeout=60)
        app.stop()
    finally:
        run(*as_root, "dpkg", "--purge", "duedesk")
    assert shutil.which("duedesk") is None
    assert not Path("/usr/lib/duedesk").exists()
    assert (tmp_path / "duedesk.sqlite3").is_file(), "the records are the user's"


def _is_open(file: Path) -> bool:
    return bool(file.stat().st_mode & 0o022)
