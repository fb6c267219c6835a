"""The check of the machine, against the PySide6 and the machine that are really here."""

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

from ui.system.platform_check import (
    NETWORK,
    WAYLAND,
    WINDOWS,
    XCB,
    is_wayland_socket_open,
    is_x_display_open,
    qt_folder,
)

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs Linux")

ROOT = Path(__file__).parents[3]
GROUPS = (WINDOWS, NETWORK, XCB, WAYLAND)
# On every system that can run Python and unpack its packages.
EVERYWHERE = re.compile(r"lib(c|m|dl|rt|pthread|stdc\+\+|gcc_s|z|zstd|resolv)\.so\.|ld-linux")


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
        yield from folder.glob(f"plugins/platforms/libq{name}*.so")


def test_every_library_the_installed_qt_asks_for_is_known() -> None:
    """Nothing the installed Qt asks of the system is left out of the check."""
    known = {library.soname for group in GROUPS for library in group.libraries}
    carried = {file.name for file in qt_files()}
    for file in qt_files():
        asked = {name for name in needed_libraries(file) if not EVERYWHERE.match(name)}
        own = {name for name in asked if name.startswith(("libQt6", "libicu"))} | carried
        assert asked - own <= known, file.name


def test_the_files_of_qt_that_have_the_last_word_exist() -> None:
    """The files of Qt that are asked about a missing library are those of this PySide6."""
    folder = qt_folder()
    assert folder is not None
    for group in GROUPS:
        assert any(folder.glob(group.qt_files)), group.qt_files


def say(environ: Mapping[str, str]) -> str:
    """Run the check for real in a child process with `environ`, and give its sentence."""
    words = (
        "import os, sys\n"
        "from ui.system.platform_check import platform_trouble, sentence\n"
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


def test_this_machine_without_a_display() -> None:
    """A process with no display at all is told so, before any Qt is loaded."""
    assert say({}).startswith("这里没有图形桌面（未设置 DISPLAY WAYLAND_DISPLAY）")


def test_this_machine_drawing_offscreen() -> None:
    """A machine that runs these tests has what drawing offscreen needs."""
    assert say({"QT_QPA_PLATFORM": "offscreen"}) == "fine"


def test_a_display_nobody_serves() -> None:
    """A display number nobody serves is told."""
    assert "连不上图形界面 :54321" in say({"DISPLAY": ":54321"})
    assert not is_x_display_open("no display's name")
    assert is_x_display_open("elsewhere.invalid:0")


@pytest.mark.parametrize(
    ("soname", "package"),
    [("libxcb-cursor.so.0", "libxcb-cursor0"), ("libEGL.so.1", "libegl1")],
)
def test_a_broken_library(tmp_path: Path, soname: str, package: str) -> None:
    """A library that cannot be loaded is told with its package."""
    (tmp_path / soname).touch()  # found first, and no library at all
    said = say({"DISPLAY": ":54321", "LD_LIBRARY_PATH": str(tmp_path)})
    assert soname in said
    assert package in said


def test_a_wayland_socket() -> None:
    """A Wayland display answers while somebody listens on its socket, and no longer."""
    with tempfile.TemporaryDirectory(prefix="way-") as folder:
        path = f"{folder}/wayland-0"
        assert not is_wayland_socket_open(path)
        with socket.socket(socket.AF_UNIX) as listener:
            listener.bind(path)
            listener.listen(1)
            assert is_wayland_socket_open(path)
        assert not is_wayland_socket_open(path)


def test_the_tests_name_a_missing_library_in_one_line(tmp_path: Path) -> None:
    """Where Qt cannot be loaded, the tests end with the program's own line and nothing else."""
    (tmp_path / "libEGL.so.1").touch()  # found first, and no library at all
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "tests/unit/test_class_names.py"],
        env={"PATH": os.defpath, "LANG": "zh_CN.UTF-8", "LD_LIBRARY_PATH": str(tmp_path)},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("缺少系统库 libEGL.so.1：请运行 sudo apt install libegl1（")
    assert done.stderr.count("\n") == 1
