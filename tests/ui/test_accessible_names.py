"""What a screen reader says: a name for every control, card, cell, menu line and window."""

import importlib
import pkgutil
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QHeaderView,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QScrollBar,
    QTextEdit,
    QWidget,
)

import ui
from tests.support.every_window import DIALOGS, UNFINISHED, WINDOWS, open_window, parts_of
from tests.support.slow import slow_but
from tests.support.whole_app import WholeApp
from tests.ui.conftest import MakeWholeApp
from ui.environment import Language
from ui.window.nav import Page

# The offscreen platform has no tray of its own to listen to.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", "systemTrayWindowChanged")

CONTROLS = (
    QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit,
    QPlainTextEdit, QProgressBar, QTextEdit,
)  # fmt: skip
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
MOST_ROWS = 40
USUAL = ("page", "detail message", "editor incident")
"""Windows whose names are looked at each time; those of the others are slow to open all."""


def is_control(part: QWidget) -> bool:
    """Tell whether a person can do something with a part, or reach it with Tab."""
    if isinstance(part, QScrollBar | QHeaderView):
        return False  # what it scrolls, or is the head of, can be reached instead
    reached = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return part.isWindow() or reached or isinstance(part, CONTROLS)


def nameless(window: QWidget) -> list[str]:
    """Return what in a window has no name to be spoken."""
    found = []
    for part in parts_of(window):
        if is_control(part):
            interface = QAccessible.queryAccessibleInterface(part)
            if not interface.text(QAccessible.Text.Name).strip():
                found.append(f"{type(part).__name__} in {type(part.parentWidget()).__name__}")
        if isinstance(part, QAbstractItemView) and not isinstance(part, QHeaderView):
            found += [f"{type(part).__name__} {cell}" for cell in nameless_cells(part.model())]
        found += [f"a line of {type(part).__name__}'s menu" for line in lines_of(part) if not line]
    return found


def nameless_cells(model: QAbstractItemModel) -> Iterator[str]:
    """Yield the cells and heads of a model that say nothing."""
    # A list's own count of columns is not to be asked.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for column in range(columns):
        across = Qt.Orientation.Horizontal
        heads = (model.headerData(column, across, r) for r in (Qt.ItemDataRole.DisplayRole, SPOKEN))
        if columns > 1 and not any(heads):
            yield f"head {column}"
        for row in range(min(model.rowCount(), MOST_ROWS)):
            index = model.index(row, column, QModelIndex())
            if not index.flags() & Qt.ItemFlag.ItemIsEnabled:
                continue  # a place with nothing in it
            said = index.data(SPOKEN) or index.data(Qt.ItemDataRole.DisplayRole)
            if not str(said or "").strip():
                yield f"row {row}, column {column}"


def lines_of(part: QWidget) -> Iterator[str]:
    """Yield the texts of the lines a part offers as a menu, its own or on itself."""
    menus = part.findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for menu in [*menus, *([part] if isinstance(part, QMenu) else [])]:
        actions: list[QAction] = menu.actions()
        yield from (one.text() for one in actions if one.isVisible() and not one.isSeparator())


@pytest.mark.parametrize(
    "language", [Language.CHINESE, pytest.param(Language.ENGLISH, marks=pytest.mark.slow)]
)
@pytest.mark.parametrize("name", slow_but(lambda name: name.startswith(USUAL), WINDOWS))
def test_everything_has_a_name(whole_app: WholeApp, name: str, language: Language) -> None:
    """In every window, in both languages, everything that can be reached says what it is."""
    whole_app.speak(language)
    window = open_window(whole_app, name)
    assert window.isVisible()
    assert nameless(window) == []


def test_everything_has_a_name_in_an_empty_ledger(make_whole_app: MakeWholeApp) -> None:
    """Where nothing has been logged yet, what stands in its place has names too."""
    whole_app = make_whole_app(filled=False)
    found = {page: nameless(open_window(whole_app, f"page {page}")) for page in Page}
    assert not any(found.values()), found


@pytest.mark.skipif(sys.platform == "win32", reason="imports all; some is for Linux's message bus")
def test_no_dialog_is_left_out() -> None:
    """Every dialog of the program is among those the tests open; a new one is to be added.

    The tests of names, Tab order, languages and themes walk what `every_window.py` opens.
    """
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)
    assert own_dialogs(QDialog) - {*UNFINISHED} == set(DIALOGS)


def own_dialogs(kind: type[QDialog]) -> set[type[QDialog]]:
    """Return all kinds of a dialog that the program itself makes; a file's is the desktop's."""
    heirs = set(kind.__subclasses__()) - {QFileDialog}
    own = {heir for heir in heirs if heir.__module__.startswith("ui.")}
    return own.union(*(own_dialogs(heir) for heir in heirs))


@pytest.mark.parametrize(
    ("name", "keys"),
    [
        ("page board", {"Ctrl+1", "Ctrl+2", "Ctrl+3", "Alt+1", "Alt+8", "Ctrl+D", "Ctrl+E"}),
        ("Editor", {"Ctrl+Enter", "Esc"}),
        ("CancelDialog", {"Ctrl+Enter", "Esc"}),
        ("FirstStart", {"Ctrl+Enter", "Esc"}),
    ],
)
def test_keys_are_told(whole_app: WholeApp, name: str, keys: set[str]) -> None:
    """The keys of buttons are in what a screen reader says of them."""
    if name == "page board":
        open_window(whole_app, "detail news")
    window = open_window(whole_app, name)
    said = [
        QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Description)
        for part in parts_of(window)
        if isinstance(part, QAbstractButton)
    ]
    assert {key for key in keys if not any(key in text for text in said)} == set()
