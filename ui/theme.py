"""The look of the program: colours, fonts and the style sheet, light and dark."""

import re
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from deadlines.records.duty import Band
from deadlines.rules.rule import Kind
from deadlines.values import dataclass

_SMALLEST_USUAL = 10


class ThemeChoice(StrEnum):
    """What the user chose: light, dark, or whatever the desktop has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colours:
    """All colours of one theme, as #rrggbb. `*_soft` are grounds for text in the plain colour."""

    window: str
    bar: str
    surface: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    accent_soft: str
    accent_text: str
    on_accent: str
    red: str
    red_soft: str
    red_text: str
    orange: str
    orange_soft: str
    orange_text: str
    green: str
    green_soft: str
    green_text: str
    blue: str
    blue_soft: str
    blue_text: str
    purple: str
    purple_soft: str
    purple_text: str
    grey_soft: str
    track: str
    handle: str


LIGHT = Colours(
    window="#fbfcfd",
    bar="#f3f5f8",
    surface="#ffffff",
    raised="#f2f6fc",
    border="#dfe3e8",
    text="#1f2328",
    muted="#57606a",
    accent="#2f6bed",
    accent_hover="#1f4fbf",
    accent_soft="#dfe8fb",
    accent_text="#1f4fbf",
    on_accent="#ffffff",
    red="#d1302f",
    red_soft="#fde7e5",
    red_text="#ad1f1a",
    orange="#cf7f06",
    orange_soft="#fdf0d6",
    orange_text="#8a5200",
    green="#1f8f62",
    green_soft="#dff4e7",
    green_text="#12694a",
    blue="#2f6bed",
    blue_soft="#e0e9fc",
    blue_text="#1f4fbf",
    purple="#8250c4",
    purple_soft="#efe6fb",
    purple_text="#6336a6",
    grey_soft="#eef0f3",
    track="#eceff3",
    handle="#b9c1cb",
)

DARK = Colours(
    window="#1b1e23",
    bar="#16181c",
    surface="#23272d",
    raised="#2a3038",
    border="#3a414b",
    text="#e8ebef",
    muted="#a3acb8",
    accent="#356fee",
    accent_hover="#2459d0",
    accent_soft="#27385c",
    accent_text="#a9c5ff",
    on_accent="#ffffff",
    red="#f0625d",
    red_soft="#4a2626",
    red_text="#ff9a94",
    orange="#f0a53a",
    orange_soft="#453419",
    orange_text="#f7c276",
    green="#42b883",
    green_soft="#1d3d30",
    green_text="#86dcb5",
    blue="#6a9bff",
    blue_soft="#263655",
    blue_text="#a9c5ff",
    purple="#a987e8",
    purple_soft="#372a4d",
    purple_text="#cdb6f7",
    grey_soft="#31363e",
    track="#3a414b",
    handle="#59626f",
)


@dataclass(frozen=True, slots=True)
class Tone:
    """The three colours of one meaning: the line, the ground, and text on the ground."""

    line: QColor
    soft: QColor
    text: QColor


class Theme(QObject):
    """Applies the chosen theme to the application and tells widgets that paint themselves.

    `changed` is emitted after the application's palette and style sheet have been replaced.
    `scheme` tells what the desktop has, which says itself when that changes.
    """

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        choice: ThemeChoice,
        points: int = 0,
        *,
        scheme: Callable[[], Qt.ColorScheme] | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = scheme or app.styleHints().colorScheme
        self._choice = choice
        self._points = points
        self.colours = LIGHT
        app.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in use."""
        return self.colours is DARK

    def choose(self, choice: ThemeChoice, points: int = 0) -> None:
        """Switch to another theme and text size (in points; 0 is the usual one) at once."""
        self._choice, self._points = choice, points
        self._apply()
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """Return one of `Colours` by its name."""
        return QColor(getattr(self.colours, name))

    def band_tone(self, band: Band) -> Tone:
        """Return the colours of a band."""
        return self.tone(
            {
                Band.OVERDUE: "red",
                Band.PAST_TARGET: "purple",
                Band.SOON: "orange",
                Band.TODAY: "blue",
            }.get(band, "green")
        )

    def kind_tone(self, kind: Kind) -> Tone:
        """Return the colours of a kind's tag."""
        tones = {
            Kind.NEWS: "blue",
            Kind.INCIDENT: "red",
            Kind.MESSAGE: "green",
            Kind.MEDIA: "orange",
        }
        return self.tone(tones.get(kind, "grey"))

    def tone(self, name: str) -> Tone:
        """Return the colours called red, orange, purple, green, blue or grey."""
        if name == "grey":
            return Tone(self.colour("muted"), self.colour("grey_soft"), self.colour("muted"))
        return Tone(self.colour(name), self.colour(f"{name}_soft"), self.colour(f"{name}_text"))

    def _follow(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self._apply()
            self.changed.emit()

    def _apply(self) -> None:
        dark = self._choice is ThemeChoice.DARK or (
            self._choice is ThemeChoice.SYSTEM and self._scheme() is Qt.ColorScheme.Dark
        )
        self.colours = DARK if dark else LIGHT
        font = QFont(self._app.font())
        points = self._points or usual_points()
        font.setPointSize(points)
        font.setFamilies(text_families())
        self._app.setFont(font)
        self._app.setPalette(_palette(self.colours))
        self._app.setStyleSheet(style_sheet(self.colours, points))


def usual_points() -> int:
    """Return the text size where none is chosen: the desktop's, but no smaller than 10 points."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return max(_SMALLEST_USUAL, round(system.pointSizeF()))


def text_families() -> list[str]:
    """Return the text fonts to try, the platforms' own Chinese interface fonts first."""
    return [
        "Microsoft YaHei UI",
        "PingFang SC",
        "Noto Sans CJK SC",
        "Source Han Sans SC",
        "WenQuanYi Micro Hei",
        "sans-serif",
    ]


def has_chinese_font() -> bool:
    """Return whether an installed font writes simplified Chinese; without one text is boxes."""
    return bool(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))


def _palette(colours: Colours) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for which, name in (
        (role.Window, "window"),
        (role.WindowText, "text"),
        (role.Base, "surface"),
        (role.AlternateBase, "bar"),
        (role.Text, "text"),
        (role.PlaceholderText, "muted"),
        (role.Button, "surface"),
        (role.ButtonText, "text"),
        (role.ToolTipBase, "raised"),
        (role.ToolTipText, "text"),
        (role.Highlight, "accent"),
        (role.HighlightedText, "on_accent"),
        (role.Link, "accent_text"),
        (role.Mid, "border"),
        (role.Dark, "border"),
    ):
        palette.setColor(which, QColor(getattr(colours, name)))
    disabled = QPalette.ColorGroup.Disabled
    for which in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(disabled, which, QColor(colours.muted))
    return palette


def style_sheet(colours: Colours, points: int) -> str:
    """Return the style sheet: the shape of buttons, fields and bars, in the theme's colours.

    Titles are larger than the text, whose size is `points`.
    """
    sheet = re.sub(r"@(\w+)", lambda token: str(getattr(colours, token[1])), _SHEET)
    return re.sub(r"%(\d+)", lambda share: f"{int(share[1]) * points / 100:g}pt", sheet)


_SHEET = """
QPushButton { padding: 5px 12px; border: 1px solid @border; border-radius: 6px;
  background: @surface; }
QPushButton:hover { background: @raised; }
QPushButton:pressed { background: @grey_soft; }
QPushButton:focus { border: 2px solid @accent; padding: 4px 11px; }
QPushButton:disabled { color: @muted; background: @bar; }
QPushButton[role="primary"] { background: @accent; color: @on_accent; border-color: @accent; }
QPushButton[role="primary"]:hover { background: @accent_hover; }
QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton[role="primary"]:disabled { background: @grey_soft; color: @muted;
  border-color: @border; }
QPushButton[role="danger"] { background: @red_soft; color: @red_text;
  border-color: @red_soft; }
QPushButton[role="danger"]:hover { border-color: @red; }
QPushButton[role="danger"]:focus { border-color: @red; }
QPushButton[role="link"] { border: none; background: transparent; color: @accent_text;
  padding: 1px 2px; text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px solid @accent; }
QPushButton[role="nav"] { border: none; border-radius: 6px; padding: 9px 10px; text-align: left;
  background: transparent; }
QPushButton[role="nav"][dense="true"] { padding: 2px 10px; }
QPushButton[role="nav"][dense="true"]:focus { padding: 0 8px; }
QPushButton[role="nav"]:hover { background: @grey_soft; }
QPushButton[role="nav"]:focus { border: 2px solid @accent; padding: 7px 8px; }
QPushButton[role="nav"]:checked { background: @accent_soft; color: @accent_text;
  font-weight: bold; }
QPushButton[role="segment"]:checked { background: @accent_soft; color: @accent_text;
  border-color: @accent; }
QPushButton[role="step"] { border: none; border-radius: 4px; padding: 2px 6px; text-align: left;
  background: transparent; }
QPushButton[role="step"]:hover { background: @grey_soft; }
QPushButton[role="step"]:checked { background: @accent_soft; color: @accent_text; }
QPushButton[role="step"]:focus { border: 1px solid @accent; padding: 1px 5px; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit { padding: 5px 8px;
  border: 1px solid @border; border-radius: 6px; background: @surface;
  selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit[role="inline"] { padding: 1px 6px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 1px solid @accent; }
QLabel[role="muted"] { color: @muted; }
QLabel[role="chip"] { color: @accent_text; background: @accent_soft; border-radius: 6px;
    padding: 2px 8px; }
QLabel[role="title"] { font-size: %150; font-weight: bold; }
QLabel[role="heading"] { font-weight: bold; }
QLabel[role="headline"] { font-size: %120; font-weight: bold; }
QLabel[role="error"] { color: @red_text; background: @red_soft; border-radius: 6px;
  padding: 6px 10px; }
QLabel[role="warning"] { color: @orange_text; background: @orange_soft; border-radius: 6px;
  padding: 6px 10px; }
QFrame[role="panel"] { background: @raised; border-radius: 6px; }
QWidget[role="bar"] { background: @bar; }
QWidget[role="alarm"] { background: @red_soft; }
QWidget[role="alarm"] QLabel { color: @red_text; }
QWidget[role="done"] { background: @green_soft; }
QWidget[role="surface"] { background: @surface; }
QWidget[edge="top"] { border-top: 1px solid @border; }
QWidget[edge="bottom"] { border-bottom: 1px solid @border; }
QWidget[edge="right"] { border-right: 1px solid @border; }
QSplitter::handle { background: @border; }
QFrame[role="line"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QFrame[role="column"] { background: @border; border: none; max-width: 1px; min-width: 1px; }
QListView, QTableView, QScrollArea { border: none; background: transparent; }
QScrollArea[role="reading"] { border: 1px solid transparent; border-radius: 6px; }
QScrollArea[role="reading"]:focus { border-color: @accent; }
QListView[role="box"] { border: 1px solid @border; border-radius: 6px; background: @surface; }
QListView[role="box"]:focus { border-color: @accent; }
QTableView { background: @surface; gridline-color: @border; }
QTableView[role="list"] { border: 1px solid transparent; }
QTableView[role="list"]:focus { border-color: @accent; }
QTableView[role="list"]::item { padding: 0 5px; }
QHeaderView::section { background: @bar; color: @muted; border: none;
  border-bottom: 1px solid @border; padding: 6px 8px; }
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 6px; }
QScrollBar:vertical { width: 12px; background: transparent; }
QScrollBar::handle:vertical { background: @handle; border-radius: 3px; margin: 0 3px;
  min-height: 28px; }
QScrollBar:horizontal { height: 12px; background: transparent; }
QScrollBar::handle:horizontal { background: @handle; border-radius: 3px; margin: 3px 0;
  min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QMenu { background: @surface; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 22px; border-radius: 4px; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QMenu::item:selected { background: @accent_soft; color: @accent_text; }
"""
