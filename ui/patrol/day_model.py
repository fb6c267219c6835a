"""The days of a period as a table: a month in weeks, a term in months."""

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from deadlines.patrol.days import PatrolDay, PatrolMark, Patrols
from ui.markup import escape
from ui.patrol.period import PatrolPeriod, days_of_month
from ui.theme import Theme
from ui.widgets.layouts import FontFollower
from ui.wording.voice import Voice

Index = QModelIndex | QPersistentModelIndex
_WEEK, _LONGEST_MONTH = 7, 31
_DONE, _MISSED, _OFF, _OPEN = "✓", "✕", "·", "○"
_TONES = {PatrolMark.DONE: "green", PatrolMark.MISSED: "red", PatrolMark.OPEN: "blue"}

_MARKS = {
    PatrolMark.DONE: "已巡查",
    PatrolMark.MISSED: "漏查",
    PatrolMark.OFF: "休息日",
    PatrolMark.OPEN: "未到时",
    PatrolMark.BEFORE: "开始记录以前",
}


class DayModel(QAbstractTableModel):
    """Gives each day its mark as a text, and its ground in the theme's colour."""

    def __init__(self, voice: Voice, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._voice, self._theme = voice, theme
        self._rows: list[list[PatrolDay | None]] = []
        self._firsts: tuple[date, ...] = ()
        self._today = date.min
        self._added: frozenset[date] = frozenset()
        self._is_term = False

    @property
    def is_term(self) -> bool:
        """Whether a term is laid out."""
        return self._is_term

    def show_period(
        self, period: PatrolPeriod, patrols: Patrols, added: Collection[date] = ()
    ) -> None:
        """Lay out a period's days; those of `added` were entered afterwards."""
        self.beginResetModel()
        self._today, self._is_term = patrols.today, period.is_term
        self._added = frozenset(added)
        self._firsts = period.first_days()
        self._rows = [row for first in self._firsts for row in self._rows_of_month(first, patrols)]
        self.endResetModel()

    def day_at(self, row: int, column: int) -> PatrolDay | None:
        """Return the day in a cell; None in those that are none of the period's."""
        return self._rows[row][column] if column < len(self._rows[row]) else None

    def place_of(self, day: date) -> QModelIndex:
        """Return where a day stands; an invalid index where it does not."""
        for row, cells in enumerate(self._rows):
            for column, cell in enumerate(cells):
                if cell is not None and cell.day == day:
                    return self.index(row, column)
        return QModelIndex()

    def mark(self, mark: PatrolMark) -> str:
        """Return what a mark is called."""
        return self.tr(_MARKS[mark])

    def legend(self) -> str:
        """Return what the signs stand for."""
        return self.tr(
            "✓ 已巡查　补 补记　✕ 漏查　· 休息日　○ 今天待巡查　空白 未到，或开始记录以前"
        )

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many weeks or months there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802 - Qt's name
        """Return how many days stand side by side."""
        if parent is not None and parent.isValid():
            return 0
        return _LONGEST_MONTH if self._is_term else _WEEK

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let only days be gone to."""
        if self.day_at(index.row(), index.column()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a day's text, look or name."""
        day = self.day_at(index.row(), index.column())
        if day is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(day)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._name(day)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(self._name(day))}</span>"
        return self._look(day, role)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the weekday over a column or the day's number, and the month beside a row."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return f"{self._firsts[section]:%Y-%m}" if self._is_term else ""
        if self._is_term:
            return str(section + 1)
        return self._voice.times.weekday(date(2024, 1, 1 + section))  # that month began on a Monday

    def _look(self, day: PatrolDay, role: int) -> object:
        is_today = day.day == self._today
        tone = self._theme.tone(_TONES.get(day.mark, "grey"))
        tone_of_rest = self._theme.colour("muted")
        if role == Qt.ItemDataRole.FontRole and is_today:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            return tone.text if is_today or day.mark is not PatrolMark.OPEN else tone_of_rest
        if role == Qt.ItemDataRole.BackgroundRole and (
            is_today or day.mark in (PatrolMark.DONE, PatrolMark.MISSED)
        ):
            return tone.soft
        return None

    def _text(self, day: PatrolDay) -> str:
        sign = {PatrolMark.DONE: _DONE, PatrolMark.MISSED: _MISSED, PatrolMark.OFF: _OFF}.get(
            day.mark, ""
        )
        if day.mark is PatrolMark.OPEN and day.day == self._today:
            sign = _OPEN
        if day.day in self._added:
            sign = self.tr("补")
        return sign if self._is_term else f"{day.day.day} {sign}".rstrip()

    def _name(self, day: PatrolDay) -> str:
        stamp = f"{day.day:%Y-%m-%d} {self._voice.times.weekday(day.day)}"
        if day.day == self._today:
            stamp = self.tr("{day}（今天）").format(day=stamp)
        mark = self.mark(day.mark)
        if day.day in self._added:
            mark = self.tr("{mark}（补记）").format(mark=mark)
        return self.tr("{day}：{mark}").format(day=stamp, mark=mark)

    def _rows_of_month(self, first: date, patrols: Patrols) -> Sequence[list[PatrolDay | None]]:
        days: list[PatrolDay | None] = [patrols.day(day) for day in days_of_month(first)]
        if self._is_term:
            return [days]
        blank: list[PatrolDay | None] = [None] * first.weekday()
        days = blank + days
        return [days[start : start + _WEEK] for start in range(0, len(days), _WEEK)]


_WIDEST = 760
_WIDEST_NUMBER = "30"


class DayTable(FontFollower, QTableView):
    """Shows a `DayModel`; arrows go from day to day, Tab leaves it.

    Only a term in large letters scrolls, sideways.
    """

    def __init__(self, model: DayModel) -> None:
        super().__init__()
        self._days = model
        self.setModel(model)
        self.setMaximumWidth(_WIDEST)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setCornerButtonEnabled(False)
        self.setStyleSheet("QTableCornerButton::section { background: transparent; border: none }")
        self.setWordWrap(False)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        across.setSectionsClickable(False)
        across.setHighlightSections(False)
        # The sheet's padding of a header is wider than a term's columns.
        across.setStyleSheet("QHeaderView::section { padding: 6px 0 }")
        down.setSectionsClickable(False)
        down.setHighlightSections(False)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._fit)
        self._fit()

    def go_to(self, row: int, column: int) -> None:
        """Put the keyboard's place on a cell without marking it as chosen."""
        index = self._days.index(row, column)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Make room for the bar where the days are wider than the page."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = self._days.rowCount()
        is_term = self._days.is_term
        self.verticalHeader().setVisible(is_term)
        height = self.fontMetrics().height() + (10 if is_term else 18)
        self.verticalHeader().setDefaultSectionSize(height)
        head = self.horizontalHeader().sizeHint().height()
        number = self.fontMetrics().horizontalAdvance(_WIDEST_NUMBER) + 4
        self.horizontalHeader().setMinimumSectionSize(number)
        room = self.width() - (self.verticalHeader().sizeHint().width() if is_term else 0)
        scrolls = number * self._days.columnCount() > room
        bar = self.horizontalScrollBar().sizeHint().height() if scrolls else 0
        fitting = head + rows * height + bar + 2
        if fitting != self.minimumHeight() or fitting != self.maximumHeight():
            self.setFixedHeight(fitting)
