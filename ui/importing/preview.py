"""The preview: what each row becomes, how many there are of each, and a filter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)

from deadlines.imports.plan import ImportPlan, RowOutcome
from deadlines.sheets.entry import Skipped
from ui.desk import Desk
from ui.importing.preview_model import PreviewColumn, PreviewModel, RowFilter
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FontFollower, lay_column, lay_row

_WIDTHS = {
    PreviewColumn.ROW: 4,
    PreviewColumn.OUTCOME: 6,
    PreviewColumn.KIND: 6,
    PreviewColumn.TITLE: 16,
    PreviewColumn.AT: 12,
    PreviewColumn.FINISHED: 14,
}

_FIXED = frozenset({Skipped.TITLE, Skipped.HEADER, Skipped.NO_TABLE})
"""Rows that are none of the table's."""


class Preview(FontFollower, QWidget):
    """Shows a plan; `ticked_changed` follows a tick.

    `opened` carries the PlannedLine of a row whose cells are to be put right.
    """

    ticked_changed = Signal()
    opened = Signal(object)

    def __init__(self, desk: Desk) -> None:
        voice, theme = desk.voice, desk.theme
        super().__init__()
        self._plan: ImportPlan | None = None
        self.model = PreviewModel(voice, theme, self)
        self.counts = PlainLabel()
        self.filter: ChoiceBox[RowFilter] = ChoiceBox(tuple(RowFilter), theme)
        self.mend_button = QPushButton(self.tr("改这一行…"))
        self.mend_button.setToolTip(self.tr("改这一行的单元格后重新读，不改原文件"))
        self.mend_button.setAutoDefault(False)
        self.details = PlainLabel("muted")
        self._filter_label = QLabel(self.tr("显示"))
        self._filter_label.setBuddy(self.filter)
        self.table = QTableView()
        self.table.setProperty("role", "list")
        self.table.setModel(self.model)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setHighlightSections(False)
        self.table.horizontalHeader().setStretchLastSection(True)
        row = lay_row((self.counts, 1), self.mend_button, self._filter_label, self.filter)
        lay_column(row, (self.table, 1), self.details, on=self, spacing=6)
        self.filter.chosen.connect(self.model.show_only)
        self.mend_button.clicked.connect(self._open_row)
        self.table.doubleClicked.connect(self._open_row)
        keys = QShortcut(Qt.Key.Key_Return, self.table, self._open_row)
        keys.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.model.modelReset.connect(self._show_row)
        self.model.ticked_changed.connect(self.ticked_changed)
        self._fit()
        self.filter.setAccessibleName(self.tr("显示哪些行"))
        self.table.setAccessibleName(self.tr("预览：每一行变成什么"))
        self._say()

    def show_plan(self, plan: ImportPlan | None) -> None:
        """Show another plan, None for none."""
        self._plan = plan
        self.model.show_plan(plan)
        self._say()

    def _open_row(self) -> None:
        line = self.model.line(self.table.currentIndex().row())
        if line is not None and line.line.skipped not in _FIXED:
            self.opened.emit(line)

    def _show_row(self) -> None:
        """Show all that is to be said of the row, of which the table shows the beginning."""
        line = self.model.line(self.table.currentIndex().row())
        self.details.setText(self.model.words.line(line) if line else "")
        self.details.setVisible(bool(self.details.text()))
        self.mend_button.setEnabled(line is not None and line.line.skipped not in _FIXED)

    def _say(self) -> None:
        words, plan = self.model.words, self._plan
        separator = self.tr("，")
        if plan is None:
            self.counts.setText("")
        else:
            counts = [
                f"{words.outcome(outcome)} {count}"
                for outcome, count in plan.counts.items()
                if count
            ]
            text = self.tr("共 {rows} 行：{counts}").format(
                rows=len(plan.lines), counts=separator.join(counts)
            )
            archived = plan.counts[RowOutcome.ARCHIVED]
            self.counts.setText(f"{text}\n{words.old_rows_text(archived)}" if archived else text)
        labels = {
            RowFilter.ALL: self.tr("全部"),
            RowFilter.TROUBLE: self.tr("看不懂的"),
            RowFilter.DUPLICATE: self.tr("重复的"),
            RowFilter.REMARKED: self.tr("要核对的"),
            RowFilter.SKIPPED: self.tr("跳过的"),
        }
        self.filter.put_labels(
            {shown: f"{label} {self.model.count(shown)}" for shown, label in labels.items()}
        )

    def _fit(self) -> None:
        em = self.fontMetrics().horizontalAdvance("中")
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, em * width + 12)
