"""The table of days, as high as its rows."""

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.patrol.day_model import DayModel
from ui.widgets.layouts import FontFollower

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
