"""Chinese typed by an input method, as most of the users do it."""

import shutil

import pytest

from tests.e2e.test_main_job import User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for
from tests.support.private_bus import absent

pytestmark = pytest.mark.slow

ENGINE = "libpinyin"


def start_ibus(desktop: Desktop) -> None:
    """Start ibus with its Chinese engine; skip the test where it is not there."""
    if missing := [name for name in ("ibus-daemon", "ibus") if shutil.which(name) is None]:
        absent(" ".join(missing))
    desktop.env |= {"QT_IM_MODULE": "ibus", "GSETTINGS_BACKEND": "memory"}
    # Its socket is in the folder for caches, and a socket's path holds 107 bytes.
    short = {"XDG_CACHE_HOME": desktop.env["TMPDIR"]}
    desktop.start(["ibus-daemon", "--panel", "disable"], short)

    def has_engine() -> bool:
        asked = desktop.start(["ibus", "engine", ENGINE])
        asked.wait_exit()
        told = desktop.start(["ibus", "engine"])
        told.wait_exit()
        return told.stdout.strip() == ENGINE

    wait_for(has_engine, f"ibus's engine {ENGINE}", timeout=30)


def test_a_title_is_typed_by_pinyin(desktop: Desktop) -> None:
    """食堂 is typed as shitang and a space into the title, and stands in the record."""
    start_ibus(desktop)
    user = User(desktop)
    user.start_and_see()
    desktop.key("ctrl+2")
    editor = desktop.wait_window("^登记舆情")
    desktop.focus(editor)
    desktop.type_text("shitang ")
    desktop.key("Tab", "ctrl+a")
    desktop.type_text("2026-11-29 09:00")
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^登记舆情")
    titles = [record["title"] for record in user.records() if record["kind"] == "incident"]
    assert titles == ["食堂"]
