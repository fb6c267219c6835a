"""The help page of the fields: what may stand in a template, what it means, and an example."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from deadlines.papers.sample import examples
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column
from ui.wording.fields import FieldWords
from ui.wording.voice import Voice

_WIDE, _HIGH = 40, 30
"""The window's size in lines' heights."""
_LONGEST = 120


class FieldsDialog(QDialog):
    """Lists all fields, to be searched; they are the ones the program itself fills in."""

    def __init__(self, voice: Voice, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "surface")
        self._voice = voice
        self.hint = PlainLabel(
            "muted",
            text=self.tr(
                "汇报文字和 Word 表格用同一套字段，写成 {{标题}}。\n"
                "汇报文字里还可以写 [[……]]：其中有字段是空的，整段就不写；[[甲||乙]] 先用甲，"
                "不行用乙。\n"
                "Word 表格里还可以写 {% if 报告完成时间 %}……{% else %}……{% endif %}；"
                "要逐条列出，在表格里用三行：{%tr for 项 in 事项 %}、{{项.名称}}、{%tr endfor %}。"
            ),
        )
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.table = QTableWidget(0, 3)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.close_button = push_button(self.tr("关闭"), self.close)
        self.search.textChanged.connect(self._show_found)
        lay_column(
            self.hint,
            self.search,
            self.table,
            (self.close_button, Qt.AlignmentFlag.AlignRight),
            on=self,
            margins=(16, 16, 16, 12),
            spacing=8,
        )
        metrics, room = self.fontMetrics(), self.screen().availableSize()
        self.resize(
            min(metrics.height() * _WIDE, room.width()),
            min(metrics.lineSpacing() * _HIGH, room.height() - 48),
        )
        self.setWindowTitle(self.tr("可用字段"))
        self.search.setPlaceholderText(self.tr("查找字段"))
        self.search.setAccessibleName(self.tr("查找字段"))
        self.table.setAccessibleName(self.tr("字段"))
        self.table.setHorizontalHeaderLabels([self.tr("字段"), self.tr("意思"), self.tr("例子")])
        self._fill()

    def rows(self) -> Sequence[tuple[str, str, str]]:
        """Return the rows as they stand: field, meaning, example."""
        found = []
        for row in range(self.table.rowCount()):
            if not self.table.isRowHidden(row):
                texts = [self._text(row, column) for column in range(3)]
                found.append((texts[0], texts[1], texts[2]))
        return found

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Give every row the height its texts need, now that the columns have their widths."""
        super().showEvent(event)
        self.table.resizeRowsToContents()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap the texts anew."""
        super().resizeEvent(event)
        self.table.resizeRowsToContents()

    def _fill(self) -> None:
        says, shown = FieldWords(self._voice.words), examples(self._voice.words)
        rows = [(name, text, shown[name]) for name, text in says.meanings().items()]
        for list_name, lines in says.of_lines().items():
            rows += [
                (self.tr("{list}：项.{field}").format(list=list_name, field=name), text, "")
                for name, text in lines.items()
            ]
        self.table.setRowCount(len(rows))
        for number, row in enumerate(rows):
            for column, text in enumerate(row):
                line = " ".join(text.split())
                item = QTableWidgetItem(line[:_LONGEST])
                self.table.setItem(number, column, item)
        self._show_found()

    def _show_found(self) -> None:
        wanted = self.search.text().strip().lower()
        for row in range(self.table.rowCount()):
            text = "\n".join(self._text(row, column) for column in range(3)).lower()
            self.table.setRowHidden(row, wanted not in text)

    def _text(self, row: int, column: int) -> str:
        item = self.table.item(row, column)
        return item.text() if item else ""
