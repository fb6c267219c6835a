"""What is said on a machine where Qt could show no window."""

import os
import re
import socket
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from ui.platform_check import (
    NETWORK,
    WAYLAND,
    WINDOWS,
    XCB,
    Library,
    PlatformTrouble,
    input_method_fix,
    platform_trouble,
    qt_folder,
    sentence,
    wayland_socket_answers,
    x_display_answers,
)

ROOT = Path(__file__).parents[2]
LIBRARIES = [library for group in (WINDOWS, NETWORK, XCB, WAYLAND) for library in group.libraries]
# On every system that can run Python and unpack its packages.
EVERYWHERE = re.compile(r"lib(c|m|dl|pthread|stdc\+\+|gcc_s|z|zstd|resolv)\.so\.|ld-linux")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")


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


class TestInputMethod:
    """Which input method Qt is told to use."""

    @pytest.fixture
    def plugins(self, tmp_path: Path) -> Path:
        """Give a folder of plugins as PySide6 brings it, without fcitx."""
        contexts = tmp_path / "plugins/platforminputcontexts"
        contexts.mkdir(parents=True)
        (contexts / "libibusplatforminputcontextplugin.so").touch()
        return contexts.parent

    @pytest.mark.parametrize("name", ["fcitx", "fcitx5"])
    def test_fcitx_without_its_plugin_becomes_ibus(self, plugins: Path, name: str) -> None:
        """Where fcitx is asked for and cannot be loaded, ibus stands in."""
        assert input_method_fix({"QT_IM_MODULE": name}, plugins) == {"QT_IM_MODULE": "ibus"}

    @pytest.mark.parametrize("name", ["", "ibus", "compose", "xim"])
    def test_other_input_methods_are_left_alone(self, plugins: Path, name: str) -> None:
        """What is no fcitx is not touched."""
        assert input_method_fix({"QT_IM_MODULE": name}, plugins) == {}
        assert input_method_fix({}, plugins) == {}

    @pytest.mark.parametrize(
        ("modules", "changed"),
        [
            ("wayland;fcitx", {"QT_IM_MODULES": "wayland;ibus"}),
            ("fcitx5;fcitx", {"QT_IM_MODULES": "ibus"}),
            ("wayland;fcitx;ibus", {}),
            ("compose", {}),
        ],
    )
    def test_the_list_of_input_methods_goes_first(
        self, plugins: Path, modules: str, changed: dict[str, str]
    ) -> None:
        """Where the newer list of input methods is set, it is the one that is mended."""
        environ = {"QT_IM_MODULES": modules, "QT_IM_MODULE": "fcitx"}
        assert input_method_fix(environ, plugins) == changed

    def test_fcitx_with_its_plugin_stays(self, plugins: Path, tmp_path: Path) -> None:
        """Where Qt can load fcitx's own plugin, from its folder or a named one, it does."""
        environ = {"QT_IM_MODULE": "fcitx", "QT_PLUGIN_PATH": f"/nowhere:{tmp_path / 'mine'}"}
        (tmp_path / "mine/platforminputcontexts").mkdir(parents=True)
        assert input_method_fix(environ, plugins) == {"QT_IM_MODULE": "ibus"}
        plugin = "platforminputcontexts/libfcitx5platforminputcontextplugin.so"
        (tmp_path / "mine" / plugin).touch()
        assert input_method_fix(environ, plugins) == {}
        (plugins / plugin).touch()
        assert input_method_fix({"QT_IM_MODULE": "fcitx"}, plugins) == {}

    @linux_only
    def test_the_installed_qt_has_ibus_and_no_fcitx(self) -> None:
        """The PySide6 in use is of the kind this is for."""
        assert input_method_fix({"QT_IM_MODULE": "fcitx"}) == {"QT_IM_MODULE": "ibus"}


def needed_libraries(file: Path) -> set[str]:
    """The names in the NEEDED entries of a 64 bit little-endian ELF file."""
    data = file.read_bytes()
    (offset,) = struct.unpack_from("<Q", data, 0x28)
    (count,) = struct.unpack_from("<H", data, 0x3C)
    sections = [struct.unpack_from("<IIQQQQIIQQ", data, offset + 64 * i) for i in range(count)]
    dynamic = next(section for section in sections if section[1] == 6)
    names = sections[dynamic[6]][4]
    entries = struct.iter_unpack("<qQ", data[dynamic[4] : dynamic[4] + dynamic[5]])
    starts = [names + value for tag, value in entries if tag == 1]
    return {data[start : data.index(b"\0", start)].decode() for start in starts}


def qt_files() -> Iterator[Path]:
    """The Qt libraries that the program's sources import, and the plugins that show windows."""
    folder = qt_folder()
    assert folder is not None
    modules = {"Core", "Gui", "Widgets", "DBus"}
    for source in (ROOT / "ui").rglob("*.py"):
        modules |= set(re.findall(r"from PySide6\.Qt(\w+) import", source.read_text("utf-8")))
    for module in modules:
        yield folder / f"lib/libQt6{module}.so.6"
    for name in ("lib/libQt6XcbQpa.so.6", "lib/libQt6WaylandClient.so.6"):
        yield folder / name
    for name in ("xcb", "wayland", "offscreen"):
        yield folder / f"plugins/platforms/libq{name}.so"


@linux_only
def test_every_library_the_installed_qt_asks_for_is_known() -> None:
    """Nothing the installed Qt asks of the system is left out of the check."""
    known = {library.soname for library in LIBRARIES}
    carried = {file.name for file in qt_files()}
    for file in qt_files():
        asked = {name for name in needed_libraries(file) if not EVERYWHERE.match(name)}
        own = {name for name in asked if name.startswith(("libQt6", "libicu"))} | carried
        assert asked - own <= known, file.name


@linux_only
def test_the_files_of_qt_that_have_the_last_word_exist() -> None:
    """The files of Qt that are asked about a missing library are those of this PySide6."""
    folder = qt_folder()
    assert folder is not None
    for group in (WINDOWS, NETWORK, XCB, WAYLAND):
        assert (folder / group.qt_file).is_file()


def say(environ: Mapping[str, str]) -> str:
    """Run the check for real in a child process with `environ`, and give its sentence."""
    words = (
        "import os, sys\n"
        "from ui.platform_check import platform_trouble, sentence\n"
        "trouble = platform_trouble(os.environ, sys.platform)\n"
        "loaded = [name for name in sys.modules if name.startswith('PySide6')]\n"
        "print(sentence(trouble, True) if trouble else 'fine', *loaded)"
    )
    base = {"PATH": os.defpath, "PYTHONUTF8": "1"}
    done = subprocess.run(
        [sys.executable, "-c", words],
        env={**base, **environ},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return done.stdout.strip()


@linux_only
class TestForReal:
    """The check in a process of its own, on this machine."""

    def test_this_machine_without_a_display(self) -> None:
        """A process with no display at all is told so, before any Qt is loaded."""
        assert say({}).startswith("这里没有图形桌面（未设置 DISPLAY WAYLAND_DISPLAY）")

    def test_this_machine_drawing_offscreen(self) -> None:
        """A machine that runs these tests has what drawing offscreen needs."""
        assert say({"QT_QPA_PLATFORM": "offscreen"}) == "fine"

    def test_a_display_nobody_serves(self) -> None:
        """A display number nobody serves is told."""
        assert "连不上图形界面 :54321" in say({"DISPLAY": ":54321"})
        assert not x_display_answers("no display's name")
        assert x_display_answers("elsewhere.invalid:0")

    @pytest.mark.parametrize(
        ("soname", "package"),
        [("libxcb-cursor.so.0", "libxcb-cursor0"), ("libEGL.so.1", "libegl1")],
    )
    def test_a_broken_library(self, tmp_path: Path, soname: str, package: str) -> None:
        """A library that cannot be loaded is told with its package."""
        (tmp_path / soname).touch()  # found first, and no library at all
        said = say({"DISPLAY": ":54321", "LD_LIBRARY_PATH": str(tmp_path)})
        assert soname in said
        assert package in said

    def test_a_wayland_socket(self) -> None:
        """A Wayland display answers while somebody listens on its socket, and no longer."""
        with tempfile.TemporaryDirectory(prefix="way-") as folder:
            path = f"{folder}/wayland-0"
            assert not wayland_socket_answers(path)
            with socket.socket(socket.AF_UNIX) as listener:
                listener.bind(path)
                listener.listen(1)
                assert wayland_socket_answers(path)
            assert not wayland_socket_answers(path)
