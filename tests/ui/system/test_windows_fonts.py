"""Pictures made without a screen on Windows have letters: the fonts are loaded from its folder."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from ui.system.windows_fonts import fonts_folder, load_fonts


@pytest.fixture
def font() -> Path:
    for folder in ("/usr/share/fonts", "/usr/local/share/fonts", "C:/Windows/Fonts"):
        for found in sorted(Path(folder).rglob("*.ttf")):
            return found
    pytest.skip("no .ttf file on this machine to load")


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("name", ["msyh.ttc", "other.ttf"])
def test_fonts_of_the_folder_are_loaded(font: Path, tmp_path: Path, name: str) -> None:
    """The usual fonts are taken, any others only where no usual one is there."""
    shutil.copy(font, tmp_path / name)
    families = load_fonts(tmp_path)
    assert families
    assert set(families) <= set(QFontDatabase.families())
    assert load_fonts(tmp_path / "none") == []


def test_the_folder_is_windows_own() -> None:
    """It is the one beneath Windows' own folder, wherever that is."""
    assert fonts_folder({"WINDIR": "D:\\Win"}).parts[-1].endswith("Fonts")
    assert "D:" in str(fonts_folder({"WINDIR": "D:\\Win"}))
    assert "C:" in str(fonts_folder({}))
