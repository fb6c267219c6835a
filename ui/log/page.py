"""The log: every record there is, a window at a time, with filters, search and order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QWidget

from deadlines.records.log_query import LogQuery, LogView
from deadlines.records.record import RecordStatus
from deadlines.refusal import Refusal
from ui.bulk import BulkAct
from ui.desk import Desk
from ui.log.columns import NEWEST_FIRST, SORTS, ShownColumn
from ui.log.empty import EmptyLog, Why
from ui.log.filter_bar import FilterBar
from ui.log.filters import Filters, Order, query_of
from ui.log.highlight import words_of
from ui.log.line_text import CellText
from ui.log.model import LogModel
from ui.log.place import FoundRow, find
from ui.log.view import MOST_CHOSEN, NOTHING, LogTable, Scroll
from ui.widgets.layouts import lay_column, lay_row

if TYPE_CHECKING:
    from storage.log.log import LogViews


class LogTools(QWidget):
    """Asks for an import of a ledger, an export of what is shown, and a calendar of all duties."""

    import_asked = Signal()
    export_asked = Signal()
    calendar_asked = Signal()
    bulletin_asked = Signal()
    chosen_asked = Signal(object)
    """BulkAct: what is to be done with the chosen lines."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.import_button = QPushButton(self.tr("导入…"), self)
        self.export_button = QPushButton(self.tr("导出"), self)
        menu = QMenu(self.export_button)
        self.export_action = menu.addAction(self.tr("导出列出的记录…"), self.export_asked.emit)
        self.calendar_action = menu.addAction(self.tr("导出到手机日历…"), self.calendar_asked.emit)
        menu.addAction(self.tr("承办情况通报…"), self.bulletin_asked.emit)
        self.export_button.setMenu(menu)
        menu.setToolTipsVisible(True)
        self.calendar_action.setToolTip(
            self.tr("待办的到期时间和提醒；再导出一次，办结的会从手机日历里取消")
        )
        self.import_button.clicked.connect(self.import_asked)
        self.chosen_button = QPushButton(self)
        buttons = (self.chosen_button, self.import_button, self.export_button)
        lay_row(*buttons, on=self, spacing=8)
        chosen = QMenu(self.chosen_button)
        for text, act in (
            (self.tr("办结…"), BulkAct.FINISH),
            (self.tr("催办"), BulkAct.URGE),
            (self.tr("导出…"), BulkAct.EXPORT),
            (self.tr("复制\tCtrl+C"), BulkAct.COPY),
        ):
            chosen.addAction(text, partial(self.chosen_asked.emit, act))
        self.chosen_button.setMenu(chosen)
        self.chosen_button.hide()
        self.import_button.setToolTip(self.tr("把 Excel 或 CSV 里的旧台账导入进来"))
        self.import_button.setAccessibleName(self.tr("导入旧台账"))

    def show_chosen(self, count: int) -> None:
        """Offer what can be done with so many chosen lines; 0 hides it."""
        self.chosen_button.setText(self.tr("选中的 %n 件", "", count))
        self.chosen_button.setVisible(count > 0)

    def set_exportable(self, *, on: bool) -> None:
        """Offer the export of what is shown, or not where there is nothing to export."""
        self.export_action.setEnabled(on)


def lay_beside(bar: QWidget, tools: LogTools) -> QWidget:
    """Return the filters with the tools at their side, in line with the first row."""
    area = QWidget()
    lay_row((bar, 1), (tools, Qt.AlignmentFlag.AlignTop), on=area, margins=(0, 0, 8, 0), spacing=12)
    return area


class LogPage(QWidget):
    """Shows the log and follows the register; what happens while it is hidden it reads when shown.

    `import_asked` asks to import a ledger.
    `selected` carries the number of the chosen record, 0 when none is any more; `opened` comes with
    a double click or Enter. `filters_cleared` says that the search text no longer holds. With
    `export_asked` comes the query whose records are shown; `calendar_asked` is for all duties,
    `bulletin_asked` for the bulletin of undertakers.
    """

    selected = Signal(int)
    opened = Signal(int)
    import_asked = Signal()
    filters_cleared = Signal()
    export_asked = Signal(object)
    calendar_asked = Signal()
    bulletin_asked = Signal()
    chosen_asked = Signal(object, object)
    """BulkAct, numbers: what is to be done with the records of the chosen lines."""
    said = Signal(str)
    """What was copied, or why nothing is done with the chosen lines."""

    def __init__(self, desk: Desk, log: LogViews, parent: QWidget | None = None) -> None:
        register, voice, theme = desk.register, desk.voice, desk.theme
        super().__init__(parent)
        self._log = log
        self._register = register
        self._zone = voice.times.zone
        self._text = ""
        self._order = Order()
        self._view: LogView | None = None
        self._shown = LogQuery()
        texts = CellText(voice)
        self.model = LogModel(texts, self)
        self.bar = FilterBar(voice, theme, register.now().astimezone(self._zone).date(), self)
        self.tools = LogTools(self)
        self.table = LogTable(self.model, texts, theme, self)
        self.empty = EmptyLog(voice, self)
        self._stack = QStackedWidget(self)
        self.setFocusProxy(self.table)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        lay_column(
            lay_beside(self.bar, self.tools),
            (self._stack, 1),
            on=self,
            margins=(14, 12, 6, 0),
            spacing=8,
        )
        self._connect()
        self.setAccessibleName(self.tr("台账"))

    @property
    def query(self) -> LogQuery:
        """What is shown."""
        return self._shown

    def set_search(self, text: str) -> None:
        """Show only records in which every word of the text occurs."""
        text = text.strip()
        if text != self._text:
            self._text = text
            self._read_view(Scroll.FOLLOW)

    def clear_filters(self) -> None:
        """Show everything but the cancelled records again, and drop the search."""
        self.bar.put_back()
        self._text = ""
        self._read_view(Scroll.FOLLOW)
        self.filters_cleared.emit()

    def refresh(self) -> None:
        """Read the log again; while the page is hidden, once it is shown."""
        self._read_view(Scroll.STAY)

    def select(self, number: int) -> bool:
        """Choose a record and bring it into sight; False where it is not among the lines.

        In a large log it is found everywhere in the order of time, else only near the chosen line.
        """
        if self._view is None or not self.isVisible():
            return False
        found = self._find(number, self._view, self.table.row)
        if found.row is not None:
            self.table.choose(found.row)
        return found.row is not None

    def state(self) -> str:
        """Return the widths of the columns as text, to be kept."""
        return self.table.widths.state()

    def restore(self, state: str) -> None:
        """Take the widths that `state` returned; a text that is none is ignored."""
        self.table.widths.restore(state)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read the log: it may have changed, and what is late changes by itself."""
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    def _connect(self) -> None:
        self.table.chosen.connect(self.selected)
        self.table.opened.connect(self.opened)
        self.table.sort_asked.connect(self._sort)
        self.bar.changed.connect(lambda: self._read_view(Scroll.FOLLOW))
        self.bar.clear_asked.connect(self.clear_filters)
        self.tools.import_asked.connect(self.import_asked)
        self.tools.calendar_asked.connect(self.calendar_asked)
        self.tools.bulletin_asked.connect(self.bulletin_asked)
        self.tools.chosen_asked.connect(self._act_on_chosen)
        self.table.several.connect(self.tools.show_chosen)
        self.table.copy_asked.connect(self._copy)
        self.tools.export_asked.connect(lambda: self.export_asked.emit(self._shown))
        self.empty.clear_asked.connect(self.clear_filters)
        self.empty.cancelled_asked.connect(self._show_cancelled)
        self.empty.retry_asked.connect(self.refresh)
        # Queued: a block is read while the table paints, when nothing may be hidden.
        self.model.failed.connect(self._fail, Qt.ConnectionType.QueuedConnection)
        self._register.changed.connect(self.refresh)
        self._register.reloaded.connect(self.refresh)

    def _act_on_chosen(self, act: BulkAct) -> None:
        if act is BulkAct.COPY:
            self._copy()
        elif self.table.count_chosen() > MOST_CHOSEN:
            self.said.emit(self.tr("一次最多 %n 件，请少选一些", "", MOST_CHOSEN))
        else:
            self.chosen_asked.emit(act, self.table.read_numbers())

    def _copy(self) -> None:
        text = self.table.copy_lines()
        if text:
            QGuiApplication.clipboard().setText(text)
            count, chosen = text.count("\n") + 1, self.table.count_chosen()
            said = self.tr("已复制 %n 行", "", count)
            if chosen > count:
                said = self.tr("选了 {chosen} 行，只复制了前 %n 行", "", count)
            self.said.emit(said.format(chosen=chosen))

    def _sort(self, column: ShownColumn, descending: bool | None) -> None:
        by = SORTS.get(column)
        if by is None:
            return
        if descending is None:
            is_again = by is self._order.column
            descending = not self._order.descending if is_again else by in NEWEST_FIRST
        self._order = Order(by, descending)
        self._read_view(Scroll.TOP)

    def _show_cancelled(self) -> None:
        self.bar.show_status(RecordStatus.CANCELLED)
        self._read_view(Scroll.TOP)

    def _read_view(self, scroll: Scroll) -> None:
        if not self.isVisible():
            return
        filters = self.bar.filters
        try:
            query = self._query(filters)
            view = self._log.open(query, self._register.now())
            # In another order the chosen line may be anywhere.
            near = self.table.row if scroll is Scroll.STAY else 0
            found = self._find(self.table.number, view, near)
            why = None if view.count else self._empty_reason(filters)
        except Refusal as refusal:
            self._fail(refusal)
            return
        self._view, self._shown = view, query
        self.tools.set_exportable(on=bool(view.count))
        self.table.show_view(view, words_of(self._text), found, scroll)
        self._show_order(view)
        self.bar.show_count(view.count, is_cut=view.is_cut, newest=self._order.descending)
        self.bar.set_clearable(filters.is_narrowing or bool(self._text))
        if why is not None:
            self.empty.say(why)
        self._stack.setCurrentWidget(self.empty if why else self.table)

    def _query(self, filters: Filters) -> LogQuery:
        today = self._register.now().astimezone(self._zone).date()
        return query_of(filters, self._text, self._order, today, self._zone)

    def _find(self, number: int, view: LogView, near_row: int) -> FoundRow:
        if number == NOTHING:
            return FoundRow(None)
        try:
            record = self._register.get(number)
        except Refusal as refusal:
            if refusal.code == "unknown-number":
                return FoundRow(None)
            raise
        return find(view, self._order, record, near_row)

    def _empty_reason(self, filters: Filters) -> Why:
        anything = self._log.open(LogQuery(statuses=frozenset()), self._register.now())
        if not anything.count:
            return Why.NOTHING_LOGGED
        is_usual = not filters.is_narrowing and not self._text
        return Why.ALL_CANCELLED if is_usual else Why.NONE_FITS

    def _show_order(self, view: LogView) -> None:
        column = {by: column for column, by in SORTS.items()}.get(self._order.column)
        # A search that was cut is in order of entry, whatever was asked for.
        shown = ShownColumn.NUMBER if view.is_cut else column
        self.model.mark_sorted(shown, descending=self._order.descending)

    def _fail(self, refusal: Refusal) -> None:
        self.empty.say(refusal)
        self.tools.set_exportable(on=False)
        self._stack.setCurrentWidget(self.empty)
