"""Whether Chinese can be typed: which input method is asked for, and can Qt load it. No Qt here."""

from collections.abc import Mapping
from pathlib import Path

from deadlines.self_check import Finding, Severity
from ui.system.platform_check import qt_folder
from ui.system.qt_environment import FCITX, qt_environment

_NAME = "input"


def input_method_finding(
    environ: Mapping[str, str], platform: str, plugin_dir: Path | None = None
) -> Finding:
    """Tell which input method `environ` asks for; `platform` is as sys.platform.

    `plugin_dir` is Qt's folder of plugins (None: PySide6's). Whether the input method itself runs
    is not asked: it may start at any time.
    """
    if not platform.startswith("linux"):
        return Finding(_NAME, Severity.GOOD, "input-of-system")
    fixed = {**environ, **qt_environment(environ, platform, plugin_dir)}
    asked, wanted = _modules(environ), _modules(fixed)
    if not wanted:
        if _is_on_wayland(fixed):
            return Finding(_NAME, Severity.GOOD, "input-of-desktop")
        return Finding(_NAME, Severity.DOUBT, "input-none")
    for module in wanted:  # Qt takes the first that it can load
        if module == "wayland" and _is_on_wayland(fixed):
            return Finding(_NAME, Severity.GOOD, "input-of-desktop")
        fcitx = next((name for name in asked if name in FCITX), "")
        if module == "ibus" and fcitx and "ibus" not in asked:
            return Finding(_NAME, Severity.GOOD, "input-bridged", {"module": fcitx})
        if module in FCITX | {"ibus"} and _has_plugin(module, environ, plugin_dir):
            return Finding(_NAME, Severity.GOOD, "input-ready", {"module": module})
    return Finding(_NAME, Severity.DOUBT, "input-plugin-missing", {"module": " ".join(wanted)})


def _modules(environ: Mapping[str, str]) -> list[str]:
    # Qt 6.7 and later look at the list first, and at the single name only when it is empty.
    text = environ.get("QT_IM_MODULES") or environ.get("QT_IM_MODULE", "")
    return [module for module in text.split(";") if module]


def _is_on_wayland(environ: Mapping[str, str]) -> bool:
    platform = environ.get("QT_QPA_PLATFORM", "")
    return bool(environ.get("WAYLAND_DISPLAY")) and platform[:7] in ("", "wayland")


def _has_plugin(module: str, environ: Mapping[str, str], plugin_dir: Path | None) -> bool:
    qt = qt_folder()
    places = [plugin_dir or (qt / "plugins" if qt else None)]
    places += map(Path, filter(None, environ.get("QT_PLUGIN_PATH", "").split(":")))
    pattern = f"platforminputcontexts/lib{module.rstrip('5')}*platforminputcontextplugin.so"
    return any(next(place.glob(pattern), None) for place in places if place)
