"""Chinese typed by an input method, as most of the users do it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.test_main_job import User
from tests.support.desktop import Desktop
from tests.support.desktop_program import wait_for
from tests.support.private_bus import absent

pytestmark = pytest.mark.slow

ENGINE = "libpinyin"
_PROFILE = """\
[Groups/0]
Name=Default
Default Layout=us
DefaultIM=pinyin

[Groups/0/Items/0]
Name=pinyin
Layout=

[GroupOrder]
0=Default
"""


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


def start_fcitx(desktop: Desktop) -> None:
    """Start fcitx5 with its Chinese engine; skip the test where it is not there."""
    if missing := [name for name in ("fcitx5", "fcitx5-remote") if shutil.which(name) is None]:
        absent(" ".join(missing))
    settings = Path(desktop.env["XDG_CONFIG_HOME"]) / "fcitx5"
    settings.mkdir(parents=True)
    (settings / "profile").write_text(_PROFILE, "utf-8")
    (settings / "config").write_text("[Behavior]\nActiveByDefault=True\n", "utf-8")
    desktop.env |= {"QT_IM_MODULE": "fcitx", "XMODIFIERS": "@im=fcitx"}
    # Without classicui too: at times it docks an icon of its own in the tray.
    desktop.start(["fcitx5", "--disable", "notificationitem,wayland,kimpanel,classicui"])

    wait_for(lambda: desktop.start(["fcitx5-remote"]).wait_exit() == 0, "fcitx5", timeout=30)


@pytest.mark.parametrize("start", [start_ibus, start_fcitx])
def test_a_title_is_typed_by_pinyin(desktop: Desktop, start: Callable[[Desktop], None]) -> None:
    """食堂 is typed as shitang and a space into the title, and stands in the record."""
    start(desktop)
    user = User(desktop)
    user.start_and_see()
    desktop.key("ctrl+2")
    editor = desktop.wait_window("^登记舆情")
    desktop.focus(editor)
    # The engine answers each key over the bus, and Qt mixes up keys that come before the answer:
    # each is pressed when what the one before did is seen. The second Tab stops at 现在.
    for key in ("s", "h", "i", "t", "a", "n", "g", "space", "Tab", "Tab", "space"):
        desktop.screen.wait_still(quiet=0.15)
        desktop.key(key)
    desktop.screen.wait_still(quiet=0.3)
    desktop.key("ctrl+Return")
    desktop.wait_no_window("^登记舆情")
    titles = [record["title"] for record in user.records() if record["kind"] == "incident"]
    assert titles == ["食堂"]
