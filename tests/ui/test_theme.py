"""The colours can be read, are never the only sign, and follow the desktop."""

from collections.abc import Iterator
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from ui.theme import DARK, LIGHT, Colours, Theme, ThemeChoice
from ui.widgets.labels import PlainLabel

THEMES = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
TEXT, SIGN = 4.5, 3.0
"""What WCAG 2.1 asks for at level AA: of text, and of a sign or a control's edge."""
GROUNDS = ("window", "bar", "surface", "raised")
TONES = ("red", "orange", "green", "blue")


def luminance(name: str) -> float:
    colour = QColor(name)
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def weak(colours: Colours, pairs: list[tuple[str, str]], least: float) -> list[str]:
    return [
        f"{front} on {ground}: {ratio:.2f}"
        for front, ground in pairs
        if (ratio := contrast(getattr(colours, front), getattr(colours, ground))) < least
    ]


@THEMES
def test_all_texts_can_be_read(colours: Colours) -> None:
    """Every text has the contrast to its ground that WCAG AA asks for."""
    pairs = [
        *product(("text", "muted", "accent_text"), GROUNDS),
        *product(("red_text", "orange_text"), ("window", "surface")),
        *((f"{tone}_text", f"{tone}_soft") for tone in TONES),
        ("text", "accent_soft"),
        ("muted", "accent_soft"),
        ("accent_text", "accent_soft"),
        ("muted", "grey_soft"),
        ("text", "grey_soft"),
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
    ]
    assert weak(colours, pairs, TEXT) == []


@THEMES
def test_bars_and_focus_can_be_seen(colours: Colours) -> None:
    """The lines of cards, the bars of charts and the ring of the focus stand out."""
    pairs = [
        *product(("red", "orange", "blue", "green", "accent"), ("surface", "window")),
        ("accent", "bar"),
        ("muted", "surface"),
    ]
    assert weak(colours, pairs, SIGN) == []


class Desktop:
    """A desktop that turns dark and light; the one that tests run on has no colours."""

    def __init__(self, app: QApplication) -> None:
        self._hints, self.scheme = app.styleHints(), Qt.ColorScheme.Light

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self._hints.colorSchemeChanged.emit(scheme)

    def theme(self, app: QApplication, choice: ThemeChoice) -> Theme:
        return Theme(app, choice, scheme=lambda: self.scheme)


@pytest.fixture
def desktop(qapp: QApplication) -> Iterator[Desktop]:
    yield Desktop(qapp)
    Theme(qapp, ThemeChoice.LIGHT)


def test_the_theme_follows_the_desktop_at_once(qapp: QApplication, desktop: Desktop) -> None:
    """When the desktop turns dark the program does, while it runs, and back again."""
    theme = desktop.theme(qapp, ThemeChoice.SYSTEM)
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.is_dark))
    for scheme, is_dark in ((Qt.ColorScheme.Dark, True), (Qt.ColorScheme.Light, False)):
        desktop.turn(scheme)
        assert theme.is_dark is is_dark
        assert qapp.palette().window().color() == theme.colour("window")
        assert theme.colours.surface in qapp.styleSheet()
    assert told == [True, False]


def test_a_chosen_theme_does_not_follow_the_desktop(qapp: QApplication, desktop: Desktop) -> None:
    """Who has chosen light or dark keeps it, whatever the desktop does."""
    theme = desktop.theme(qapp, ThemeChoice.LIGHT)
    desktop.turn(Qt.ColorScheme.Dark)
    assert not theme.is_dark
    theme.choose(ThemeChoice.SYSTEM)
    assert theme.is_dark


@pytest.mark.parametrize("points", [9, 10, 20])
def test_titles_grow_with_the_text(qapp: QApplication, points: int) -> None:
    """Titles stay larger than the text at every text size."""
    Theme(qapp, ThemeChoice.LIGHT, points)
    label = PlainLabel("title")
    label.ensurePolished()
    assert label.font().pointSizeF() == points * 1.5
    Theme(qapp, ThemeChoice.LIGHT)
