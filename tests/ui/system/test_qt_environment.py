"""What Qt is told on desktops that have X, Wayland, or both."""

from pathlib import Path

import pytest

from ui.system.qt_environment import qt_environment

BOTH = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
CHOSEN = {"QT_QPA_PLATFORM": "xcb;wayland"}


def told(
    environ: dict[str, str], plugins: Path, *, lacks: str = "", answers: bool = True
) -> dict[str, str]:
    def load(name: str) -> object:
        if lacks and (lacks in name or name.startswith("/")):
            raise OSError(name)
        return object()

    given = qt_environment(environ, "linux", plugins, load, lambda _: answers)
    given.pop("QT_LOGGING_RULES")
    return given


@pytest.mark.parametrize(
    ("environ", "modules"),
    [
        ({}, {"QT_IM_MODULES": "ibus;compose"}),
        ({"XMODIFIERS": "@im=ibus"}, {"QT_IM_MODULES": "ibus;compose"}),
        ({"XMODIFIERS": "@im=fcitx"}, {"QT_IM_MODULES": "ibus;compose"}),
        ({"QT_IM_MODULE": "ibus"}, {}),
        ({"QT_IM_MODULE": "fcitx"}, {"QT_IM_MODULE": "ibus"}),
        ({"QT_IM_MODULES": "wayland;fcitx"}, {"QT_IM_MODULES": "wayland;ibus"}),
    ],
)
def test_x_is_taken_where_both_are(
    tmp_path: Path, environ: dict[str, str], modules: dict[str, str]
) -> None:
    """With X and Wayland X is taken, and Chinese can be typed there as it can on Wayland."""
    assert told(BOTH | environ, tmp_path) == CHOSEN | modules


@pytest.mark.parametrize(
    "environ",
    [
        {"DISPLAY": ":0"},
        {"WAYLAND_DISPLAY": "wayland-0"},
        BOTH | {"QT_QPA_PLATFORM": "wayland"},
        BOTH | {"QT_QPA_PLATFORM": "offscreen"},
    ],
)
def test_where_there_is_no_choice_none_is_made(tmp_path: Path, environ: dict[str, str]) -> None:
    """With one display alone, or where the user has chosen, nothing is changed."""
    assert told(environ, tmp_path) == {}


def test_an_x_display_that_cannot_be_used_is_left(tmp_path: Path) -> None:
    """An X display that does not answer, or whose libraries are missing, is not taken."""
    assert told(BOTH, tmp_path, answers=False) == {}
    assert told(BOTH, tmp_path, lacks="libxcb-cursor") == {}


def test_the_users_own_rules_for_messages_stay(tmp_path: Path) -> None:
    """Rules for Qt's messages that somebody has set are not replaced."""
    assert qt_environment({"QT_LOGGING_RULES": "*=true"}, "linux", tmp_path) == {}
    assert qt_environment({}, "win32", tmp_path).keys() == {"QT_LOGGING_RULES"}
