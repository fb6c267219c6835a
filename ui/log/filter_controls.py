"""The buttons of the log's filters: each opens a menu of choices and shows what is chosen."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QPaintEvent, QTextCharFormat
from PySide6.QtWidgets import QDateEdit, QMenu, QPushButton, QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.choice_box import ARROW, paint_arrow

_FIRST, _LAST = QDate(1990, 1, 1), QDate(2099, 12, 31)
_BUTTON = f"QDateEdit::drop-down {{ border: none; width: {ARROW}px; }}"
"""The style sheet's own button has the plain style's edges, and no arrow without them."""


class DayField(QDateEdit):
    """Takes a day, typed or chosen in a calendar."""

    def __init__(self, day: date, theme: Theme, parent: QWidget) -> None:
        super().__init__(QDate(day.year, day.month, day.day), parent)
        self._theme = theme
        self.setStyleSheet(_BUTTON)
        self.setDisplayFormat("yyyy-MM-dd")
        self.setDateRange(_FIRST, _LAST)
        self.setCalendarPopup(True)
        # Otherwise half a typed year would be searched for.
        self.setKeyboardTracking(False)
        calendar = self.calendarWidget()
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        # Red says nothing here: which weekend days are worked on is not the calendar's to know.
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekend, QTextCharFormat())

    @property
    def day(self) -> date:
        """The day that is set."""
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def name(self, name: str) -> None:
        """Set all texts, the calendar's too."""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setLocale(QLocale())
        self.calendarWidget().setLocale(QLocale())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the field and the arrow of its calendar."""
        super().paintEvent(event)
        paint_arrow(self, self._theme)


T = TypeVar("T")

_MOST_NAMED = 2
"""Up to so many chosen values are named on the button; more are counted."""


class StayingMenu(QMenu):
    """A menu that stays open while boxes are ticked, by the mouse or by the space bar."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a box without closing."""
        action = self.actionAt(event.position().toPoint())
        if not self._trigger_box(action):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a box with the space bar without closing; Enter ticks and closes."""
        if event.key() != Qt.Key.Key_Space or not self._trigger_box(self.activeAction()):
            super().keyPressEvent(event)

    def _trigger_box(self, action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class ChoiceButton(QPushButton, Generic[T]):
    """Chooses some of the values, or with `single` one of them. `changed` follows each choice.

    `usual` is what is chosen at first; with another choice the button stands out.
    """

    changed = Signal()

    def __init__(
        self,
        values: Sequence[T],
        usual: Iterable[T] = (),
        parent: QWidget | None = None,
        *,
        single: bool = False,
    ) -> None:
        super().__init__(parent)
        self._usual = frozenset(usual)
        self._single = single
        self._name = self._all = ""
        self._menu = QMenu(self) if single else StayingMenu(self)
        self._actions: dict[T, QAction] = {}
        for value in values:
            action = self._menu.addAction("")
            action.setCheckable(True)
            action.setChecked(value in self._usual)
            action.triggered.connect(lambda _, value=value: self._choose(value))
            self._actions[value] = action
        self.setMenu(self._menu)
        self.setProperty("role", "segment")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def chosen(self) -> frozenset[T]:
        """The values that are chosen."""
        return frozenset(value for value, action in self._actions.items() if action.isChecked())

    def choose(self, values: Collection[T]) -> None:
        """Choose these values in place of what was chosen, without telling."""
        for value, action in self._actions.items():
            action.setChecked(value in values)
        self._show()

    def put_back(self) -> None:
        """Choose the usual again, without telling."""
        self.choose(self._usual)

    def name(self, name: str, labels: Mapping[T, str], every: str) -> None:
        """Set all texts: the button's name, the values' labels, and the word for all of them."""
        self._name, self._all = name, every
        for value, action in self._actions.items():
            action.setText(labels[value].replace("&", "&&"))
        self._menu.setAccessibleName(name)
        self._show()

    def nextCheckState(self) -> None:  # noqa: N802 - Qt's name
        """Stay as it is: a click opens the menu, and what is chosen there tells the state."""

    def _choose(self, value: T) -> None:
        if self._single:
            self.choose((value,))
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        labels = [action.text() for action in self._actions.values() if action.isChecked()]
        if len(labels) in (0, len(self._actions)):
            chosen = self._all
        elif len(labels) <= _MOST_NAMED:
            chosen = self.tr("、").join(labels)
        else:
            chosen = self.tr("%n 项", "", len(labels))
        text = self.tr("{name}：{chosen}").format(name=self._name, chosen=chosen)
        self.setText(text)
        self.setAccessibleName(text)
        self.setChecked(self.chosen != self._usual)
        self.updateGeometry()
