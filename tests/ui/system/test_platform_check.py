"""What is said on a machine where Qt could show no window."""

import re
import sys
from collections.abc import Mapping

import pytest

from ui.system.platform_check import (
    NETWORK,
    WAYLAND,
    WINDOWS,
    XCB,
    Library,
    PlatformTrouble,
    font_sentence,
    platform_trouble,
    sentence,
)

LIBRARIES = [library for group in (WINDOWS, NETWORK, XCB, WAYLAND) for library in group.libraries]


class FakeLoader:
    """A machine that has every library but those named; `paths` tells whether Qt's files load."""

    def __init__(self, *absent: str, paths: bool = False) -> None:
        self.absent = absent
        self.paths = paths

    def __call__(self, name: str) -> object:
        if name in self.absent or (name.startswith("/") and not self.paths):
            raise OSError(name)
        return object()


def trouble_on(
    environ: Mapping[str, str],
    *absent: str,
    paths: bool = False,
    x: bool = True,
    wayland: bool = True,
) -> PlatformTrouble | None:
    return platform_trouble(
        environ,
        "linux",
        loader=FakeLoader(*absent, paths=paths),
        x_answers=lambda _: x,
        wayland_answers=lambda _: wayland,
    )


def code_of(trouble: PlatformTrouble | None) -> str:
    return "" if trouble is None else trouble.code


X = {"DISPLAY": ":0"}
WAY = {"WAYLAND_DISPLAY": "wayland-1", "XDG_RUNTIME_DIR": "/run/user/1000"}


def test_a_whole_desktop_is_no_trouble() -> None:
    """Where the display answers and every library is there, nothing is said."""
    assert trouble_on(X) is None
    assert trouble_on(WAY) is None


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_not_looked_at(platform: str) -> None:
    """On Windows and macOS nothing is checked, for PySide6 brings all it needs."""
    assert platform_trouble({}, platform, loader=FakeLoader("libEGL.so.1")) is None


@pytest.mark.parametrize(
    ("environ", "variables"),
    [
        ({}, ("DISPLAY", "WAYLAND_DISPLAY")),
        ({"DISPLAY": ""}, ("DISPLAY", "WAYLAND_DISPLAY")),
        ({"QT_QPA_PLATFORM": ";"}, ("DISPLAY", "WAYLAND_DISPLAY")),
        ({"QT_QPA_PLATFORM": "xcb"}, ("DISPLAY",)),
        (WAY | {"QT_QPA_PLATFORM": "xcb:no-glx"}, ("DISPLAY",)),
        (X | {"QT_QPA_PLATFORM": "wayland"}, ("WAYLAND_DISPLAY",)),
    ],
)
def test_no_display_is_named(environ: dict[str, str], variables: tuple[str, ...]) -> None:
    """Without a display of the kind Qt would use, the variables that are not set are named."""
    trouble = trouble_on(environ, wayland=False)
    assert trouble == PlatformTrouble("no-display", variables=variables)


@pytest.mark.parametrize("name", ["offscreen", "OFFSCREEN", "minimal", "vnc:port=5901", "linuxfb"])
def test_a_platform_without_a_display_needs_none(name: str) -> None:
    """Where Qt is told to draw elsewhere, no display and no X library is asked for."""
    environ = {"QT_QPA_PLATFORM": name}
    assert trouble_on(environ, "libxcb-cursor.so.0") is None
    assert code_of(trouble_on(environ, "libEGL.so.1")) == "missing-libraries"


@pytest.mark.parametrize("library", LIBRARIES, ids=lambda library: library.soname)
def test_each_missing_library_is_noticed(library: Library) -> None:
    """A machine that lacks any one library is told which, and by which packages to get it."""
    platform = "wayland" if library in WAYLAND.libraries else "xcb"
    trouble = trouble_on({**X, **WAY, "QT_QPA_PLATFORM": platform}, library.soname)
    assert trouble == PlatformTrouble("missing-libraries", missing=(library,))


def test_all_missing_libraries_come_at_once() -> None:
    """All that is missing is told in one go, so that it is installed in one go."""
    trouble = trouble_on(X, "libglib-2.0.so.0", "libgthread-2.0.so.0", "libxcb-icccm.so.4")
    assert trouble is not None
    assert sentence(trouble, True) == (
        "缺少系统库 libglib-2.0.so.0 libgthread-2.0.so.0 libxcb-icccm.so.4："
        "请运行 sudo apt install libglib2.0-0 libxcb-icccm4"
        "（Fedora 等：sudo dnf install glib2 xcb-util-wm）。"
    )


def test_a_bare_machine_is_told_of_a_chinese_font() -> None:
    """Where even the library that looks for fonts is missing, a Chinese font is named, too."""
    bare, usual = trouble_on(X, "libfontconfig.so.1"), trouble_on(X, "libxcb-icccm.so.4")
    assert bare is not None
    assert usual is not None
    assert "libfontconfig1 fonts-noto-cjk（" in sentence(bare, True)
    assert "fonts-noto" not in sentence(usual, True)
    assert "fonts-noto-cjk" in font_sentence(True)
    assert "fonts-noto-cjk" in font_sentence(False)


@pytest.mark.skipif(sys.platform == "win32", reason="Qt's files on Linux, by their paths")
def test_a_library_that_is_packed_with_the_program_is_not_missing() -> None:
    """A library only Qt's own files find, as in a packed program, does not stop it."""
    assert trouble_on(X, "libxcb-cursor.so.0", paths=True) is None


def test_a_display_that_does_not_answer_is_named() -> None:
    """A display that is set but refuses the connection is told by its name."""
    assert trouble_on(X, x=False) == PlatformTrouble("display-unreachable", display=":0")
    forced = WAY | {"QT_QPA_PLATFORM": "wayland-egl"}
    trouble = trouble_on(forced, wayland=False)
    assert trouble == PlatformTrouble("display-unreachable", display="wayland-1")


@pytest.mark.parametrize("platform", ["", "wayland;xcb", "xcb;wayland"])
def test_one_way_that_works_is_enough(platform: str) -> None:
    """Of X and Wayland Qt takes the one that works, so only the loss of both is a trouble."""
    environ = {**X, **WAY, "QT_QPA_PLATFORM": platform}
    assert trouble_on(environ, wayland=False) is None
    assert trouble_on(environ, "libxcb-cursor.so.0") is None
    assert code_of(trouble_on(environ, x=False, wayland=False)) == "display-unreachable"
    both = trouble_on(environ, "libxcb-cursor.so.0", wayland=False)
    assert code_of(both) == "missing-libraries"


def test_a_wayland_session_without_a_name_is_found() -> None:
    """A Wayland display under its usual name is found though no variable names it."""
    environ = {"XDG_SESSION_TYPE": "wayland", "XDG_RUNTIME_DIR": "/run/user/1000"}
    assert trouble_on(environ) is None
    assert code_of(trouble_on(environ, wayland=False)) == "no-display"


def test_a_wayland_connection_that_was_handed_over_is_taken() -> None:
    """With an open Wayland connection handed over, no socket is asked for."""
    environ = {"WAYLAND_SOCKET": "7", "QT_QPA_PLATFORM": "wayland"}
    assert trouble_on(environ, wayland=False) is None


@pytest.mark.parametrize("chinese", [True, False])
@pytest.mark.parametrize(
    ("trouble", "facts"),
    [
        (PlatformTrouble("no-display", variables=("DISPLAY",)), ["DISPLAY"]),
        (PlatformTrouble("display-unreachable", display=":7"), [":7", "sudo"]),
        (
            PlatformTrouble("missing-libraries", missing=XCB.libraries[3:4]),
            ["libxcb-icccm.so.4", "apt install libxcb-icccm4", "dnf install xcb-util-wm"],
        ),
    ],
    ids=["no-display", "display-unreachable", "missing-libraries"],
)
def test_each_trouble_is_one_line(
    trouble: PlatformTrouble, facts: list[str], chinese: bool
) -> None:
    """Each trouble is told in one line with its facts, in either language."""
    line = sentence(trouble, chinese)
    assert "\n" not in line
    assert all(fact in line for fact in facts)
    assert bool(re.search("[一-鿿]", line)) is chinese
