"""What a Linux machine lacks for the window, told in a sentence before Qt would abort over it.

Qt ends the process when it finds no display or no system library, with words for programmers and
no chance to catch it. So this file is asked first, and imports no Qt. Every start waits for it:
hence imports on first use.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from deadlines.values import dataclass

Loader = Callable[[str], object]
Answers = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Library:
    """A system library by the name it is loaded by, and the packages that bring it."""

    soname: str
    debian: str
    fedora: str


@dataclass(frozen=True, slots=True)
class LibraryGroup:
    """What Qt's own files that fit a pattern (relative to Qt's folder) ask of the system."""

    qt_files: str
    libraries: tuple[Library, ...]


@dataclass(frozen=True, slots=True)
class PlatformTrouble:
    """Why no window can be shown.

    `code` is "no-display" (`variables`: the environment variables of which one must be set),
    "missing-libraries" (`missing`) or "display-unreachable" (`display`: its name).
    """

    code: str
    variables: tuple[str, ...] = ()
    missing: tuple[Library, ...] = ()
    display: str = ""


# The names are those the Qt files of PySide6 6.8 to 6.11 carry (ELF NEEDED); the packages are those
# of Debian 12 and Fedora 40. A test compares the names with the installed PySide6.
WINDOWS = LibraryGroup(
    "lib/libQt6Widgets.so.6",
    (
        Library("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
        Library("libgthread-2.0.so.0", "libglib2.0-0", "glib2"),
        Library("libGL.so.1", "libgl1", "libglvnd-glx"),
        Library("libEGL.so.1", "libegl1", "libglvnd-egl"),
        Library("libX11.so.6", "libx11-6", "libX11"),
        Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
        Library("libfreetype.so.6", "libfreetype6", "freetype"),
        Library("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
        Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    ),
)
NETWORK = LibraryGroup(  # a local socket is QtNetwork's, though the program uses no network
    "lib/libQt6Network.so.6",
    (
        Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs"),
        Library("libbrotlidec.so.1", "libbrotli1", "libbrotli"),
        Library("libbrotlicommon.so.1", "libbrotli1", "libbrotli"),
    ),
)
XCB = LibraryGroup(
    "plugins/platforms/libqxcb.so",
    (
        Library("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb"),
        Library("libxcb.so.1", "libxcb1", "libxcb"),
        Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
        Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
        Library("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
        Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
        Library("libxcb-randr.so.0", "libxcb-randr0", "libxcb"),
        Library("libxcb-render.so.0", "libxcb-render0", "libxcb"),
        Library("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
        Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
        Library("libxcb-shm.so.0", "libxcb-shm0", "libxcb"),
        Library("libxcb-sync.so.1", "libxcb-sync1", "libxcb"),
        Library("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
        Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb"),
        Library("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb"),
        Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
    ),
)
WAYLAND = LibraryGroup(
    "plugins/platforms/libqwayland*.so",  # one file, or one for each way to draw
    (
        Library("libwayland-client.so.0", "libwayland-client0", "libwayland-client"),
        Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor"),
        Library("libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl"),
    ),
)


CHINESE_FONT = Library("", "fonts-noto-cjk", "google-noto-sans-cjk-fonts")
"""The font a bare system lacks, as no library of Qt's asks for it."""


def load_library(name: str) -> object:
    """Load a system library by its name or path, as Qt will; raises OSError when it cannot be."""
    from ctypes import CDLL  # 3 ms that other systems need not pay

    return CDLL(name)


def is_x_display_open(display: str) -> bool:
    """Return whether the X display takes this user's connection.

    Displays of other machines are taken to answer: asking may last minutes, and Qt will ask.
    """
    host, colon, _ = display.partition(":")
    if colon and host not in {"", "unix", "unix/"}:
        return True
    from ctypes import CDLL, c_char_p, c_void_p

    try:
        xcb = CDLL("libxcb.so.1")  # it knows the sockets, the cookies and who is let in
    except OSError:
        return True  # packed with the program, where only Qt finds it
    xcb.xcb_connect.argtypes, xcb.xcb_connect.restype = [c_char_p, c_void_p], c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def is_wayland_socket_open(path: str) -> bool:
    """Return whether a compositor listens on the socket of a Wayland display."""
    import socket

    with socket.socket(socket.AF_UNIX) as probe:
        try:
            probe.connect(path)
        except OSError:
            return False  # not there, nobody behind it, or not this user's
    return True


def platform_trouble(
    environ: Mapping[str, str],
    platform: str,
    loader: Loader = load_library,
    x_answers: Answers = is_x_display_open,
    wayland_answers: Answers = is_wayland_socket_open,
) -> PlatformTrouble | None:
    """Say what keeps Qt from showing a window here, None when nothing does.

    `environ` is the environment Qt will see, `platform` is `sys.platform`; only Linux is looked
    at. Call it before anything of PySide6 but QtCore is imported.
    """
    if not platform.startswith("linux"):
        return None
    wanted = environ.get("QT_QPA_PLATFORM", "").lower().split(";")
    names = [name.partition(":")[0] for name in wanted if name]
    on_wayland = environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland"
    troubles = []
    for name in names or (["wayland", "xcb"] if on_wayland else ["xcb"]):  # the first that works
        if name == "xcb":
            trouble = xcb_trouble(environ, loader, x_answers)
        elif name.startswith("wayland"):
            trouble = _wayland_trouble(environ, loader, wayland_answers)
        else:
            trouble = _library_trouble(loader, WINDOWS, NETWORK)
        if trouble is None:
            return None
        troubles.append(trouble)
    # Of several ways that all fail, the one that is nearest to working says what to do.
    order = ["missing-libraries", "display-unreachable", "no-display"]
    best = min(troubles, key=lambda trouble: order.index(trouble.code))
    if best.code == "no-display" and not names:
        return PlatformTrouble("no-display", variables=("DISPLAY", "WAYLAND_DISPLAY"))
    return best


def xcb_trouble(
    environ: Mapping[str, str], loader: Loader, answers: Answers
) -> PlatformTrouble | None:
    """Return what keeps Qt from showing a window by X here, None when nothing does."""
    display = environ.get("DISPLAY", "")
    if not display:
        return PlatformTrouble("no-display", variables=("DISPLAY",))
    trouble = _library_trouble(loader, WINDOWS, NETWORK, XCB)
    if trouble is None and not answers(display):
        trouble = PlatformTrouble("display-unreachable", display=display)
    return trouble


def sentence(trouble: PlatformTrouble, chinese: bool) -> str:
    """Tell the user about `trouble` in one line, in Chinese or in English.

    It stands here because Qt's translations cannot be loaded where Qt cannot.
    """
    if trouble.code == "no-display":
        names = " ".join(trouble.variables)
        if chinese:
            return f"这里没有图形桌面（未设置 {names}）：请在桌面里打开本程序，或使用它的命令行。"
        return (
            f"There is no graphical desktop here ({names} not set): "
            "start the program from one, or use its command line."
        )
    if trouble.code == "display-unreachable":
        if chinese:
            return (
                f"连不上图形界面 {trouble.display}：请确认桌面正在运行，"
                "并由登录桌面的那个用户打开本程序（不要用 sudo）。"
            )
        return (
            f"Cannot connect to the display {trouble.display}: check that the desktop is running, "
            "and start the program as the user who is logged in there (not with sudo)."
        )
    missing = " ".join(library.soname for library in trouble.missing)
    wanted = list(trouble.missing)
    if any(library.debian == "libfontconfig1" for library in wanted):
        wanted.append(CHINESE_FONT)  # where no program could look for fonts there are none
    apt = " ".join(dict.fromkeys(library.debian for library in wanted))
    dnf = " ".join(dict.fromkeys(library.fedora for library in wanted))
    if chinese:
        return (
            f"缺少系统库 {missing}：请运行 sudo apt install {apt}"
            f"（Fedora 等：sudo dnf install {dnf}）。"
        )
    return (
        f"System libraries are missing, {missing}: run sudo apt install {apt} "
        f"(on Fedora and its kin: sudo dnf install {dnf})."
    )


def font_sentence(chinese: bool) -> str:
    """Tell the user in one line that no installed font has Chinese."""
    apt, dnf = CHINESE_FONT.debian, CHINESE_FONT.fedora
    if chinese:
        return (
            f"没有中文字体，窗口里的汉字会显示为方框：请运行 sudo apt install {apt}"
            f"（Fedora 等：sudo dnf install {dnf}）。"
        )
    return (
        f"There is no Chinese font, Chinese is boxes in the window: run sudo apt install {apt} "
        f"(on Fedora and its kin: sudo dnf install {dnf})."
    )


def qt_folder() -> Path | None:
    """Return the folder with Qt's `lib` and `plugins`, found without loading Qt, or None."""
    from importlib.util import find_spec

    spec = find_spec("PySide6")
    for place in (spec and spec.submodule_search_locations) or ():
        folder = Path(place) / "Qt"
        if folder.is_dir():
            return folder
    return None


def _wayland_trouble(
    environ: Mapping[str, str], loader: Loader, answers: Answers
) -> PlatformTrouble | None:
    if environ.get("WAYLAND_SOCKET"):  # an open connection, handed over by the one who started us
        return _library_trouble(loader, WINDOWS, NETWORK, WAYLAND)
    display = environ.get("WAYLAND_DISPLAY", "")
    path = Path(environ.get("XDG_RUNTIME_DIR", "")) / (display or "wayland-0")
    reached = answers(str(path))
    if not reached and not display:
        return PlatformTrouble("no-display", variables=("WAYLAND_DISPLAY",))
    trouble = _library_trouble(loader, WINDOWS, NETWORK, WAYLAND)
    if trouble is None and not reached:
        trouble = PlatformTrouble("display-unreachable", display=display)
    return trouble


def _library_trouble(loader: Loader, *groups: LibraryGroup) -> PlatformTrouble | None:
    missing: list[Library] = []
    for group in groups:
        absent = [
            library for library in group.libraries if not _is_loadable(loader, library.soname)
        ]
        # A packed program carries libraries that only its own files find: Qt's has the last word.
        if absent and not _has_loadable_qt_file(loader, group.qt_files):
            missing += absent
    return PlatformTrouble("missing-libraries", missing=tuple(missing)) if missing else None


def _is_loadable(loader: Loader, name: str) -> bool:
    try:
        loader(name)
    except OSError:
        return False  # not there, or for another kind of machine
    return True


def _has_loadable_qt_file(loader: Loader, pattern: str) -> bool:
    folder = qt_folder()
    files = folder.glob(pattern) if folder is not None else ()
    return any(_is_loadable(loader, str(file)) for file in files)
