"""The table of the log: choosing, opening, and asking for another order."""

from collections.abc import Sequence
from enum import Enum
from itertools import islice

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from deadlines.records.log_query import LogRow, LogView
from ui.log.cell import CellDelegate
from ui.log.columns import COLUMNS, SORTS, ColumnWidths, ShownColumn
from ui.log.line_text import CellText
from ui.log.model import LogModel
from ui.log.place import FoundRow
from ui.theme import Theme
from ui.widgets.layouts import FontFollower
from ui.wording.short import one_line

NOTHING = 0
"""The number told when no line is chosen any more."""

_TITLE = COLUMNS.index(ShownColumn.TITLE)
_LEAST_TITLE = 12.5
"""How many line heights the title is wide at least."""

MOST_CHOSEN = 2000
"""The most lines that are copied or acted on together."""
_STEPS = (Qt.Key.Key_Down, Qt.Key.Key_Up)
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_JUMPS = (Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)

_Command = QItemSelectionModel.SelectionFlag
_Move = QAbstractItemView.CursorAction


class Scroll(Enum):
    """Where the table stands after its lines have been replaced.

    STAY keeps what is in sight, FOLLOW shows the chosen line if there is one, TOP the first line.
    """

    STAY = "stay"
    FOLLOW = "follow"
    TOP = "top"


class LogTable(FontFollower, QTableView):
    """Shows the lines of the log. `chosen` carries the number of another line, or `NOTHING`.

    `opened` comes with a double click or Enter; `sort_asked` carries a column, and the way asked
    for where it was (True for descending), else None.
    """

    chosen = Signal(int)
    several = Signal(int)
    """How many lines are chosen, where they are more than one; else 0."""
    opened = Signal(int)
    sort_asked = Signal(object, object)
    copy_asked = Signal()

    def __init__(self, model: LogModel, texts: CellText, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._log = model
        self._texts = texts
        self._number = NOTHING
        self._is_held = False
        self._delegate = CellDelegate(model, texts, theme, self)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self._prepare()
        self.widths = ColumnWidths(self.horizontalHeader(), self._wanted_width)
        self.selectionModel().selectionChanged.connect(self._tell)
        self.selectionModel().currentChanged.connect(self.viewport().update)
        self.doubleClicked.connect(self._open)
        self.horizontalHeader().sectionClicked.connect(
            lambda section: self.sort_asked.emit(COLUMNS[section], None)
        )
        theme.changed.connect(self._fit)
        self._fit()
        self.setAccessibleName(self.tr("台账"))
        self._fit()

    @property
    def number(self) -> int:
        """The number of the chosen line; `NOTHING` without one."""
        return self._number

    @property
    def row(self) -> int:
        """The row the keyboard is at; -1 for none."""
        return self.currentIndex().row()

    def show_view(
        self, view: LogView, words: Sequence[str], found_row: FoundRow, scroll: Scroll
    ) -> None:
        """Show another view of the log, in which the chosen line was found or not (`found_row`).

        A chosen line that is not there any more leaves none chosen: a neighbour would be taken for
        it by the next command. One that may be there, unseen, stays chosen without being marked.
        """
        row = found_row.row
        was, column = self.row, max(self.currentIndex().column(), 0)
        was_marked = self.selectionModel().hasSelection()
        bar = self.verticalScrollBar()
        top, across = bar.value(), self.horizontalScrollBar().value()
        self._is_held = True
        self.setAutoScroll(False)
        try:
            self._log.show_view(view, words)
            # The keyboard goes with the chosen line, else it stays where it was, or at the top.
            stayed = was if scroll is Scroll.STAY else min(was, 0)
            near = min(stayed, self._log.rowCount() - 1) if row is None else row
            if near >= 0:
                command = _Command.NoUpdate if row is None else self._command()
                self.selectionModel().setCurrentIndex(self._log.index(near, column), command)
            self.executeDelayedItemsLayout()
            self.horizontalScrollBar().setValue(across)
            if scroll is Scroll.STAY:
                shift = 0 if row is None or not was_marked else row - was
                bar.setValue(top + shift * self._delegate.row_height)
            elif scroll is Scroll.FOLLOW and row is not None:
                bar.setValue(0)
                self.scrollTo(self._log.index(row, _TITLE))
            else:
                bar.setValue(0)
        finally:
            self.setAutoScroll(True)
            self._is_held = False
        if found_row.is_sure:
            self._tell()
        else:
            self.several.emit(0)

    def choose(self, row: int) -> None:
        """Choose a line and bring it into sight."""
        self.selectionModel().setCurrentIndex(self._log.index(row, _TITLE), self._command())
        self.scrollTo(self.currentIndex())

    def count_chosen(self) -> int:
        """Return how many lines are chosen."""
        return sum(last - first + 1 for first, last in self._spans())

    def read_numbers(self) -> tuple[int, ...]:
        """Return the records of the chosen lines, in their order, at most `MOST_CHOSEN`."""
        return tuple(line.number for line in self._chosen_lines())

    def copy_lines(self) -> str:
        """Return the chosen lines with a tab between their cells, as a spreadsheet takes them."""
        return "\n".join(
            "\t".join(one_line(self._texts.text(line, column)) for column in COLUMNS)
            for line in self._chosen_lines()
        )

    def _chosen_lines(self) -> list[LogRow]:
        rows = (row for first, last in self._spans() for row in range(first, last + 1))
        lines = (self._log.line(row) for row in islice(rows, MOST_CHOSEN))
        return [line for line in lines if line is not None]

    def _spans(self) -> list[tuple[int, int]]:
        """Return the first and last rows that are chosen together; all of them may be many."""
        chosen = self.selectionModel().selection()
        ranges = (chosen.at(place) for place in range(chosen.size()))
        return sorted((one.top(), one.bottom()) for one in ranges)

    def moveCursor(  # noqa: N802 - Qt's name
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go to the first and the last line with Home and End; leave the rest to the table."""
        if action in (_Move.MoveHome, _Move.MoveEnd) and self._log.rowCount():
            row = 0 if action is _Move.MoveHome else self._log.rowCount() - 1
            return self._log.index(row, max(self.currentIndex().column(), 0))
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Do nothing: Qt would read the whole log for a typed letter; the search field is there."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the line with Enter; leave the rest to the table.

        Where the keyboard is at a line that is not chosen, the first step chooses that one.
        """
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif key in _ENDS and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            # Qt would go there and leave the line unchosen.
            self.choose(0 if key == Qt.Key.Key_Home else self._log.rowCount() - 1)
        elif plain and key in _STEPS and self._is_unchosen():
            self.choose(self.row)
        else:
            super().keyPressEvent(event)
            if key in _JUMPS and self._is_unchosen():
                self.choose(self.row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Offer what can be done with a line, and the orders: the headers take no keys."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if not index.isValid():
            return
        where = event.pos() if by_mouse else self.visualRect(index).center()
        menu = self.menu_for(index)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(where))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """Return the menu of a cell."""
        menu, column = QMenu(self), COLUMNS[index.column()]
        again = QPersistentModelIndex(index)
        menu.addAction(self.tr("打开\tEnter")).triggered.connect(lambda: self._open(again))
        menu.addAction(self.tr("复制这些行\tCtrl+C"), self.copy_asked.emit)
        if column in SORTS:
            name = self._texts.header(column)
            menu.addSeparator()
            for text, way in (
                (self.tr("按“{column}”升序排列"), False),
                (self.tr("按“{column}”降序排列"), True),
            ):
                action = menu.addAction(text.format(column=name))
                action.triggered.connect(lambda _, way=way: self.sort_asked.emit(column, way))
        return menu

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what is in sight."""
        self._delegate.focused_row = self.row if self.hasFocus() else -1
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the title the room there is."""
        super().resizeEvent(event)
        self.widths.fit()

    def _prepare(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        # The styled scroll bars leave a frame of the plain style between them.
        self.setCornerWidget(QWidget(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # A bar that comes and goes would change the title's width with each search.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        rows, header = self.verticalHeader(), self.horizontalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(40)

    def _fit(self) -> None:
        self._delegate.measure(self.font())
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._delegate.row_height)
        self.verticalScrollBar().setSingleStep(self._delegate.row_height)
        self.widths.fit()
        self.viewport().update()

    def _wanted_width(self, column: ShownColumn) -> int:
        if column is ShownColumn.TITLE:
            return round(_LEAST_TITLE * self.fontMetrics().height())
        texts = self._texts.widest(column)
        header = self.horizontalHeader().fontMetrics()
        arrow = " ▼" if column in SORTS else ""
        named = header.horizontalAdvance(self._texts.header(column) + arrow) + 18
        return max(named, *(self._delegate.width_for(column, text) for text in texts))

    def _command(self) -> QItemSelectionModel.SelectionFlag:
        return _Command.ClearAndSelect | _Command.Rows

    def _is_unchosen(self) -> bool:
        return self.row >= 0 and not self.selectionModel().hasSelection()

    def _open(self, index: QModelIndex | QPersistentModelIndex) -> None:
        line = self._log.line(index.row())
        if line is not None:
            self.opened.emit(line.number)

    def _tell(self) -> None:
        if self._is_held:
            return
        spans, count = self._spans(), self.count_chosen()
        self.several.emit(count if count > 1 else 0)
        is_in = any(first <= self.row <= last for first, last in spans)
        row = self.row if is_in else spans[0][0] if spans else -1
        line = self._log.line(row)
        number = line.number if line else NOTHING
        if number != self._number:
            self._number = number
            self.chosen.emit(number)
