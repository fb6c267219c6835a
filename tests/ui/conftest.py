"""What the tests of the interface share."""

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.support.prefix_translator import PrefixTranslator
from tests.support.whole_app import WholeApp
from ui.system.windows_fonts import fonts_folder, load_fonts
from ui.theme import Theme, ThemeChoice

MakeWholeApp = Callable[..., WholeApp]


@pytest.fixture(scope="session", autouse=True)
def windows_fonts(qapp: QApplication) -> None:
    """Load fonts where Qt's offscreen platform has none."""
    if sys.platform == "win32":
        qapp.setFont(QFont(load_fonts(fonts_folder(os.environ))[0]))


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Give the light theme, one for all tests of a module."""
    theme = Theme(qapp, ThemeChoice.LIGHT)
    yield theme
    theme.deleteLater()


@pytest.fixture
def make_whole_app(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MakeWholeApp]:
    """Start the whole app, by `WholeApp`'s options, away from the user's own session."""
    assert qtbot
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made: list[WholeApp] = []

    def make(**options: bool) -> WholeApp:
        made.append(WholeApp(qapp, tmp_path / f"data-{len(made)}", **options))
        return made[-1]

    yield make
    for one in made:
        one.end()


@pytest.fixture
def whole_app(make_whole_app: MakeWholeApp) -> WholeApp:
    """Give the whole app on the sample records."""
    return make_whole_app()


@pytest.fixture
def prefixed(qapp: QApplication) -> Iterator[None]:
    """Make every text that goes through translation begin with a sign."""
    with PrefixTranslator(qapp):
        yield
