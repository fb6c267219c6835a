"""Fonts for Qt's offscreen platform on Windows, which looks for them where there are none."""

from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

from PySide6.QtGui import QFontDatabase

_USUAL = ("segoeui.ttf", "segoeuib.ttf", "msyh.ttc", "msyhbd.ttc", "simhei.ttf", "simsun.ttc")


def fonts_folder(environ: Mapping[str, str]) -> Path:
    """Return where Windows keeps its fonts."""
    windows = environ.get("WINDIR") or environ.get("SYSTEMROOT") or "C:\\Windows"
    return Path(PureWindowsPath(windows, "Fonts"))


def load_fonts(folder: Path) -> list[str]:
    """Load the usual fonts of a folder, all of them where it has no usual one; return families.

    Without this a picture made there shows boxes for text (QT_QPA_FONTDIR makes no difference).
    """
    usual = [folder / name for name in _USUAL if (folder / name).is_file()]
    files = usual or sorted(folder.glob("*.tt[cf]"))
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    return [name for one in loaded for name in QFontDatabase.applicationFontFamilies(one)]
