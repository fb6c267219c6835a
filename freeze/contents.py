"""What goes into the frozen program, and what is left out of it; read by `duedesk.spec`."""

import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

NAME = "DueDesk"
IDENTIFIER = "io.github.duedesk.DueDesk"
"""The program's name among all programs, where a system wants one: macOS, AppStream."""

NOTIFIERS = {
    "linux": ("jeepney.io.blocking", "plyer.platforms.linux.notification"),
    "win32": ("winrt.windows.data.xml.dom", "winrt.windows.ui.notifications"),
    "darwin": ("plyer.platforms.macosx.notification",),
}
"""What shows notifications on each system, imported late as well."""

LIBRARIES = (
    "_cffi_backend", "chinese_calendar", "docx", "docxtpl", "icalendar", "jinja2",
    "lxml.etree", "nacl.bindings", "nacl.exceptions", "nacl.public", "nacl.pwhash",
    "nacl.secret", "nacl.signing", "nacl.utils", "sqlite_utils", "tzdata", "xlrd",
    "xlsxwriter", "zoneinfo",
)  # fmt: skip
"""Imported late, inside the functions that need them: named here so that none is forgotten."""

WHOLE = ("docx", "icalendar", "xlsxwriter")
"""Libraries of which each part is taken, whether somebody is seen to import it or not."""

WITH_DATA = ("docx", "docxtpl", "icalendar", "tzdata")
"""Libraries that read files of their own, as the empty document."""

PYTHON_LEFT_OUT = (
    "IPython", "PIL", "_pytest", "docxcompose", "doctest", "lib2to3", "lxml.html",
    "lxml.isoschematron", "lxml.objectify", "lxml.sax", "numpy", "pandas", "pdb", "pip",
    "pkg_resources", "pydoc", "pytest", "setuptools", "sqlite_utils.cli", "tabulate", "test",
    "tkinter", "turtle", "unittest", "PySide6.QtDBus", "_codecs_jp", "_codecs_kr",
    # A program without a network has no use for them. OpenSSL is 5 MB; Python has checksums of its
    # own beside it.
    "asyncio", "ftplib", "smtplib", "ssl", "xmlrpc", "_hashlib", "_ssl",
)  # fmt: skip

_PLUGINS_LEFT_OUT = (
    # no picture but PNG, no page and no database is opened with Qt
    "iconengines/", "imageformats/", "sqldrivers/", "designer/", "qmltooling/",
    # no network: neither its encryption nor the question whether it is there
    "tls/", "networkinformation/",
    # a desktop has X or Wayland, a test the offscreen platform
    "egldeviceintegrations/", "generic/", "platforms/libqeglfs", "platforms/libqlinuxfb",
    "platforms/libqminimal", "platforms/libqvkkhr", "platforms/libqvnc", "platforms/qminimal",
    "platforms/qdirect2d", "wayland-graphics-integration-server/",
    # nothing is drawn by OpenGL
    "xcbglintegrations/", "wayland-graphics-integration-client/", "platforms/libqwayland-egl",
    # the style is our own
    "styles/qmodernwindowsstyle",
    # a keyboard on the screen would bring QML
    "platforminputcontexts/libqtvirtualkeyboard", "platforminputcontexts/qtvirtualkeyboard",
)  # fmt: skip

_QT_LEFT_OUT = (
    "Designer", "EglFS", "EglFs", "OpenGL", "Pdf", "Qml", "Quick", "Sql",
    "Test", "VirtualKeyboard", "WaylandCompositor", "WaylandEgl",
)  # fmt: skip

_TRANSLATIONS = ("qtbase_zh_CN.qm", "qtbase_en.qm", "qt_zh_CN.qm", "qt_en.qm")
_ZONES = ("Shanghai", "Chongqing", "Hong_Kong", "Macau", "Taipei", "Urumqi", "PRC", "UTC", "GMT")

_SYSTEMS_OWN = (
    "libX", "libatk", "libatspi.", "libblkid.", "libbsd.", "libcairo", "libcap.", "libcom_err.",
    "libdatrie.", "libdbus-1.", "libdrm", "libepoxy.", "libexpat.", "libfontconfig.",
    "libfreetype.", "libfribidi.", "libgbm", "libgcc_s.", "libgcrypt.", "libgdk-3.",
    "libgdk_pixbuf-2.0.", "libgio-2.0.", "libglib-2.0.", "libgmodule-2.0.", "libgobject-2.0.",
    "libgpg-error.", "libgraphite2.", "libgssapi_krb5.", "libgthread-2.0.", "libgtk-3.",
    "libharfbuzz.", "libjpeg.", "libk5crypto.", "libkeyutils.", "libkrb5", "liblz4.", "liblzma.",
    "libmd.", "libmount.", "libpango", "libpcre", "libpixman-1.", "libpng16.", "libselinux.",
    "libstdc++.", "libsystemd.", "libthai.", "libuuid.", "libwayland-", "libxcb-glx.",
    "libxcb-randr.", "libxcb-render.", "libxcb-shape.", "libxcb-shm.", "libxcb-sync.",
    "libxcb-xfixes.", "libxcb-xkb.", "libxcb.", "libxkbcommon", "libz.", "libzstd.",
    "libEGL", "libGL",
    # printing: where the system has CUPS, its own library and what that needs
    "libavahi-", "libcups.", "libgmp.", "libgnutls.", "libhogweed.", "libidn2.", "libnettle.",
    "libp11-kit.", "libtasn1.", "libunistring.",
)  # fmt: skip
"""Libraries of every Linux desktop. Ours beside its own, which are newer on a newer system, would
do harm: its theme's and its graphics card's libraries ask for the newer ones, and libxkbcommon-x11
reads what is inside libxkbcommon. Not libffi: newer systems have it under another number only."""

_PYTHONS = ("lib-dynload/", "/libpython")
_STRIPPED = (*_PYTHONS, "/nacl/", "/_cffi_backend.", "/markupsafe/", "/libicu")
"""Files on Linux from which the linker's and the debugger's tables are taken: 28 MB.

Not Qt's own: they come without them, and have been changed since in a way that strip cannot mend.
"""


def version(root: Path) -> str:
    """Return the program's version, as the project's file has it."""
    return str(_project(root)["version"])


def requirements(root: Path) -> list[str]:
    """Return the libraries the program runs with, as the project's file has them."""
    return [str(one) for one in _project(root)["dependencies"]]


def _project(root: Path) -> dict[str, Any]:
    whole = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    project: dict[str, Any] = whole["project"]
    return project


def is_wanted(name: str, platform: str = sys.platform) -> bool:
    """Return whether a file goes into the frozen program; `name` is its place there."""
    path = PurePosixPath(name.replace("\\", "/"))
    if path.name.startswith(("libQt6", "Qt6")):
        base = path.name.removeprefix("lib").removeprefix("Qt6")
        return not base.startswith(_QT_LEFT_OUT)
    if any(f"plugins/{part}" in str(path) for part in _PLUGINS_LEFT_OUT):
        return False
    if path.suffix == ".qm" and "PySide6" in path.parts:
        return path.name in _TRANSLATIONS
    if path.name == "opengl32sw.dll":
        return False  # nothing is drawn by OpenGL; 20 MB
    if path.name.startswith(("libcrypto", "libssl")):
        return False  # Qt's network would load them for encryption
    if "default-docx-template" in path.parts:
        return False  # default.docx once more, unpacked
    if path.name == "dateutil-zoneinfo.tar.gz":
        return False  # the zones once more
    if platform != "linux":
        return True
    if path.parts[:2] == ("tzdata", "zoneinfo"):
        # The system has the table; these are for one where somebody has removed it.
        return path.name in ("__init__.py", *_ZONES)
    return not (len(path.parts) == 1 and path.name.startswith(_SYSTEMS_OWN))


def wanted_files(files: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return those of PyInstaller's entries (place, source, kind) that are wanted."""
    return [entry for entry in files if is_wanted(entry[0])]


def is_stripped(file: Path) -> bool:
    """Return whether the file is one to be stripped; a link is not, its target is."""
    return not file.is_symlink() and any(part in file.as_posix() for part in _STRIPPED)


def is_pythons(file: Path) -> bool:
    """Return whether the file is the builder's Python's own, which names the builder's folders."""
    return not file.is_symlink() and any(part in file.as_posix() for part in _PYTHONS)
