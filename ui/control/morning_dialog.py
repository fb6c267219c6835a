"""The morning's list: what the day brings, put away by one key, or saved to be printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from deadlines.control.day import DayList
from deadlines.refusal import Refusal
from ui.control.words import DayListWords
from ui.desk import Desk
from ui.dialogs.files import ask_for_target, open_in_desktop
from ui.widgets.buttons import push_button
from ui.widgets.column_list import ColumnList
from ui.widgets.labels import PlainLabel

_NUMBER = Qt.ItemDataRole.UserRole
_TITLE = 3
"""The column of the titles, which takes what room is left."""
_SIZE = (56, 22)
"""Its size in letters and lines."""


class MorningDialog(QDialog):
    """Shows the list; Enter on a line and a double click open its record, Esc closes.

    `save` writes the sheet to a file and raises Refusal. `missed` says which checks are missing.
    """

    record_asked = Signal(int)

    def __init__(
        self, desk: Desk, found: DayList, missed: str, save: Callable[[Path], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk, self._save, self._words = desk, save, DayListWords(desk.voice, found)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "surface")
        self.setWindowTitle(self.tr("早间一览"))
        self.missed = PlainLabel("error", text=missed)
        self.missed.setVisible(bool(missed))
        self.list = self._make_list()
        self.list.itemActivated.connect(self._open)
        self.foot = PlainLabel("muted", text=self._words.foot())
        self.refusal = PlainLabel("error")
        self.refusal.hide()
        self.save_button = push_button(self.tr("存为 PDF 打印…"), self._ask)
        self.close_button = push_button(self.tr("知道了"), self.accept, role="primary")
        self.save_button.setAutoDefault(False)
        self.close_button.setDefault(True)
        column, buttons = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        buttons.addWidget(self.save_button)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        title = PlainLabel("heading", text=self._words.title())
        for part in (title, self.missed, self.list, self.foot, self.refusal):
            column.addWidget(part)
        column.addLayout(buttons)
        metrics, (letters, lines) = self.fontMetrics(), _SIZE
        self.resize(metrics.horizontalAdvance("中") * letters, metrics.height() * lines)
        self.close_button.setFocus()

    def _make_list(self) -> QTreeWidget:
        words = self._words
        tree = ColumnList(words.headings(), words.title(), stretched=_TITLE)
        tree.setItemsExpandable(False)
        for heading, items in words.parts():
            top = _add_spanning_line(tree, heading)
            for item in items:
                QTreeWidgetItem(top, words.row(item)).setData(0, _NUMBER, item.record.number)
        if not words.parts():
            _add_spanning_line(tree, words.nothing())
        tree.expandAll()
        return tree

    def _open(self, line: QTreeWidgetItem) -> None:
        number = line.data(0, _NUMBER)
        if number:
            self.accept()
            self.record_asked.emit(number)

    def _ask(self) -> None:
        filters, name = [self.tr("PDF 文件 (*.pdf)")], f"{self._words.title()}.pdf"
        ask_for_target(self, self.tr("存为 PDF"), filters, name, self._write)

    def _write(self, target: Path) -> None:
        try:
            self._save(target)
        except Refusal as refusal:
            self.refusal.setText(self._desk.voice.refusals.sentence(refusal))
            self.refusal.show()
        else:
            self.refusal.hide()
            open_in_desktop(target)


def _add_spanning_line(tree: QTreeWidget, text: str) -> QTreeWidgetItem:
    """Add a line over all columns; a screen reader reads it in each of them."""
    line = QTreeWidgetItem(tree, [text])
    line.setFlags(Qt.ItemFlag.ItemIsEnabled)
    line.setFirstColumnSpanned(True)
    for column in range(tree.columnCount()):
        line.setData(column, Qt.ItemDataRole.AccessibleTextRole, text)
    return line
