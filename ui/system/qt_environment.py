"""What Qt is told by the environment before its application object is made. No Qt in here."""

from collections.abc import Mapping
from pathlib import Path

from ui.system.platform_check import (
    Answers,
    Loader,
    is_x_display_open,
    load_library,
    qt_folder,
    xcb_trouble,
)

FCITX = frozenset({"fcitx", "fcitx5"})
_QUIET = "qt.qpa.services=false;qt.qpa.wayland.textinput=false"
"""No portal on a plain desktop is normal, nor is it news which window had no text field."""


def qt_environment(
    environ: Mapping[str, str],
    platform: str,
    plugin_dir: Path | None = None,
    loader: Loader = load_library,
    x_answers: Answers = is_x_display_open,
) -> dict[str, str]:
    """Return the variables to set while QApplication is made; `platform` is as sys.platform.

    `plugin_dir` is Qt's folder of plugins (None: PySide6's). What the user has chosen stays.
    """
    own = {} if environ.get("QT_LOGGING_RULES") else {"QT_LOGGING_RULES": _QUIET}
    if not platform.startswith("linux"):
        return own
    own |= _prefer_x(environ, loader, x_answers)
    return own | input_method_fix({**environ, **own}, plugin_dir)


def input_method_fix(environ: Mapping[str, str], plugin_dir: Path | None = None) -> dict[str, str]:
    """Return the variables to set before QApplication so that Chinese can be typed with fcitx.

    PySide6 brings no fcitx plugin, and Qt then silently takes no input method at all. fcitx5
    also speaks IBus's language, for which there is a plugin. `plugin_dir` is Qt's folder of
    plugins (None: PySide6's). Nothing is changed where fcitx is not asked for, or can be loaded.
    """
    # Qt 6.7 and later look at the list first, and at the single name only when it is empty.
    name = "QT_IM_MODULES" if environ.get("QT_IM_MODULES") else "QT_IM_MODULE"
    modules = [module for module in environ.get(name, "").split(";") if module]
    if "ibus" in modules or not FCITX.intersection(modules):
        return {}
    qt = qt_folder()
    places = [plugin_dir or (qt / "plugins" if qt else None)]
    places += map(Path, filter(None, environ.get("QT_PLUGIN_PATH", "").split(":")))
    plugin = "platforminputcontexts/libfcitx*platforminputcontextplugin.so"
    if any(next(place.glob(plugin), None) for place in places if place):
        return {}
    changed = ("ibus" if module in FCITX else module for module in modules)
    return {name: ";".join(dict.fromkeys(changed))}


def _prefer_x(environ: Mapping[str, str], loader: Loader, x_answers: Answers) -> dict[str, str]:
    """Choose X on a desktop that has Wayland, too.

    Only X keeps the reminder window on top, at its place and without the keyboard, and lets a
    second start raise the window.
    """
    is_wayland = environ.get("WAYLAND_DISPLAY") or environ.get("XDG_SESSION_TYPE") == "wayland"
    if not is_wayland or environ.get("QT_QPA_PLATFORM"):
        return {}
    if xcb_trouble(environ, loader, x_answers) is not None:
        return {}
    own = {"QT_QPA_PLATFORM": "xcb;wayland"}
    if not (environ.get("QT_IM_MODULES") or environ.get("QT_IM_MODULE")):
        # On Wayland the desktop itself brings the input method; on X a module has to.
        asked = environ.get("XMODIFIERS", "").partition("@im=")[2]
        module = asked if asked in FCITX else "ibus"
        own["QT_IM_MODULES"] = f"{module};compose"
    return own
