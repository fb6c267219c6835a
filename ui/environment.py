"""The program's surroundings: its data folder, the language to speak, variables for a while."""

import re
import sys
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

APP_NAME = "duedesk"
DATABASE = "duedesk.sqlite3"
LOCK = "duedesk.lock"
ACTIVATION_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a variable's name


def data_folder(environ: Mapping[str, str], home: Path, platform: str = sys.platform) -> Path:
    """Return the user's data folder, the one QStandardPaths.AppDataLocation names for us."""
    if platform == "win32":
        roaming = environ.get("APPDATA")
        return (Path(roaming) if roaming else home / "AppData" / "Roaming") / APP_NAME
    if platform == "darwin":
        return home / "Library" / "Application Support" / APP_NAME
    data_home = environ.get("XDG_DATA_HOME", "")
    base = Path(data_home) if data_home.startswith("/") else home / ".local" / "share"
    return base / APP_NAME


def activation(token: str) -> dict[str, str]:
    """Return the variable by which Qt activates a window with a desktop's token (Wayland's).

    Qt takes it at the next activation, and only there: lend it for that time.
    """
    token = token.strip()
    return {ACTIVATION_TOKEN: token} if token.isascii() and token.isprintable() and token else {}


@contextmanager
def lend(environ: MutableMapping[str, str], variables: Mapping[str, str]) -> Iterator[None]:
    """Set variables of the environment while the block lasts."""
    before = {name: environ.get(name) for name in variables}
    environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                environ.pop(name, None)
            else:
                environ[name] = value


_CHINESE = ("zh", "chinese")
_PRIMARY, _LANG_CHINESE = 0x3FF, 0x04
"""The part of a Windows language id that names the language, and Chinese there."""


class Language(StrEnum):
    """The languages of the interface."""

    CHINESE = "zh"
    ENGLISH = "en"


def language_for(asked: str, environ: Mapping[str, str], system: str = "") -> Language:
    """Return the language asked for, else the system's.

    `asked` is `zh`, `en` or empty; another word, as a newer program may have kept, counts as empty.
    `system` is the platform's own word for its language (as `zh-CN`), used where the environment
    names none. A system that names no language (C, POSIX) speaks Chinese, the program's first
    language.
    """
    if asked in set(Language):
        return Language(asked)
    names = [environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    for name in (*(name.split(":")[0] for name in names), system):
        # Windows' C library says "Chinese (Simplified)_China".
        language = re.split("[-_.( ]", name)[0].lower()
        if language and language not in ("c", "posix"):
            return Language.CHINESE if language in _CHINESE else Language.ENGLISH
    return Language.CHINESE


def system_language(
    platform: str = sys.platform, windows_language: Callable[[], int] | None = None
) -> str:
    """Return the system's own word for its language; empty where only the environment has one.

    `windows_language` answers as GetUserDefaultUILanguage: the C library's locale names the
    region's formats there, not what the desktop speaks.
    """
    if platform == "linux":
        return ""
    import locale

    if platform == "win32":
        found = (windows_language or _windows_language)()
        if found & _PRIMARY == _LANG_CHINESE:
            return "zh"
        return locale.windows_locale.get(found, "")
    return locale.getlocale()[0] or ""


def _windows_language() -> int:
    import ctypes

    windll = getattr(ctypes, "windll", None)
    return int(windll.kernel32.GetUserDefaultUILanguage()) if windll is not None else 0
