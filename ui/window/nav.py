"""The pages' names down the left side."""

from collections.abc import Collection, Sequence
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QPushButton,
    QScrollArea,
    QWidget,
)

from ui.widgets.layouts import lay_column

_WIDTH = 112


class Page(StrEnum):
    """The pages of the window."""

    BOARD = "board"
    LOG = "log"
    PATROL = "patrol"
    CALENDAR = "calendar"
    STATISTICS = "statistics"
    RULES = "rules"
    SETTINGS = "settings"
    CHECK = "check"


class Nav(QWidget):
    """Chooses the page; `chosen` carries it.

    Alt with its number does the same, and `entered` says that the keyboard wants to be in it.
    """

    chosen = Signal(object)
    entered = Signal()

    def __init__(self, pages: Sequence[Page], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_WIDTH)
        self._is_dense = False
        self._column = column = lay_column(on=self, margins=(8, 10, 8, 10), spacing=2)
        self._group = QButtonGroup(self)
        self._counts: dict[Page, int] = {}
        self.buttons: dict[Page, QPushButton] = {}
        self._foot: list[QPushButton] = []
        self._shortcuts: dict[Page, QShortcut] = {}
        for number, page in enumerate(pages, 1):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setAutoExclusive(True)  # to a screen reader one of several, no box to tick
            button.setProperty("role", "nav")
            button.clicked.connect(partial(self.chosen.emit, page))
            self._shortcuts[page] = QShortcut(
                QKeySequence(f"Alt+{number}"), self, partial(self._enter, page)
            )
            self._group.addButton(button)
            column.addWidget(button)
            self.buttons[page] = button
        column.addStretch(1)
        self._name_buttons()

    def choose(self, page: Page) -> None:
        """Choose a page as a click would."""
        self.buttons[page].click()

    @property
    def marked(self) -> Page:
        """The page that is open."""
        return next(page for page, button in self.buttons.items() if button.isChecked())

    def add_foot(self, button: QPushButton) -> None:
        """Put a button at the bottom, under the pages' names."""
        self._foot.append(button)
        self._column.addWidget(button)

    def offer(self, pages: Collection[Page]) -> None:
        """Offer these pages only; the keys of the others stay as they are."""
        for page, button in self.buttons.items():
            button.setVisible(page in pages)
            self._shortcuts[page].setEnabled(page in pages)

    def mark(self, page: Page) -> None:
        """Show which page is open, without asking for it."""
        self.buttons[page].setChecked(True)

    def set_dense(self, *, on: bool) -> None:
        """Put the names closer together, where the window is low."""
        if on == self._is_dense:
            return
        self._is_dense = on
        for button in (*self.buttons.values(), *self._foot):
            button.setProperty("dense", on)
            button.style().unpolish(button)
            button.style().polish(button)
            # A button keeps the size it once had in mind until it hears of another style.
            QCoreApplication.sendEvent(button, QEvent(QEvent.Type.StyleChange))
        self._column.activate()

    def count(self, page: Page, count: int) -> None:
        """Show a number beside a page's name."""
        self._counts[page] = count
        self._name_buttons()

    def _name_buttons(self) -> None:
        names = {
            Page.BOARD: self.tr("待办"),
            Page.LOG: self.tr("台账"),
            Page.PATROL: self.tr("巡查"),
            Page.CALENDAR: self.tr("日历"),
            Page.STATISTICS: self.tr("统计"),
            Page.RULES: self.tr("规则"),
            Page.SETTINGS: self.tr("设置"),
            Page.CHECK: self.tr("自检"),
        }
        for number, (page, button) in enumerate(self.buttons.items(), 1):
            count = self._counts.get(page, 0)
            button.setText(f"{names[page]}    {count}" if count else names[page])
            button.setAccessibleName(names[page])
            button.setToolTip(f"Alt+{number}")

    def _enter(self, page: Page) -> None:
        self.choose(page)
        self.entered.emit()


class NavArea(QScrollArea):
    """Holds the names, which scroll where the window is low."""

    def __init__(self, nav: Nav, parent: QWidget) -> None:
        super().__init__(parent)
        self._nav = nav
        self.setProperty("edge", "right")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(nav)
        nav.installEventFilter(self)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width of the names, with a bar beside them where they scroll."""
        hint = self._nav.minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width() if self._is_scrollable() else 0
        return QSize(max(hint.width(), self._nav.minimumWidth()) + 1 + bar, hint.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the names' width; their height is not asked for."""
        return QSize(self.sizeHint().width(), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the names closer together where the window is low; make room for the bar."""
        super().resizeEvent(event)
        self._nav.set_dense(on=False)
        self._nav.set_dense(on=self._is_scrollable())
        self.setFixedWidth(self.sizeHint().width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the names: another language, larger letters, a number beside one."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.setFixedWidth(self.sizeHint().width())
        return super().eventFilter(watched, event)

    def _is_scrollable(self) -> bool:
        return self.height() < self._nav.minimumSizeHint().height()
