"""Shows the cells of one row of a file, to be put right before it is imported."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from deadlines.imports.lines import SheetPlan
from deadlines.imports.plan import PlannedLine
from deadlines.sheets.entry import Remark
from deadlines.sheets.sheet import SheetRow, column_name, display_text
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.labels import ElidedLabel, PlainLabel
from ui.widgets.line_fields import LineField
from ui.wording.imports import ImportWords
from ui.wording.voice import Voice


class RowDialog(TypedDialog):
    """Takes other texts for the cells of a row; the file itself is not changed.

    What is to be said of a cell stands under it. `mended` carries the texts by their columns.
    """

    mended = Signal(object)

    def __init__(
        self, voice: Voice, plan: SheetPlan, row: SheetRow, line: PlannedLine, parent: QWidget
    ) -> None:
        super().__init__(voice, parent, characters=40)
        self._words = ImportWords(voice)
        self._number, self._trouble = row.number, line.trouble
        names = plan.header.names if plan.header else ()
        self.fields: dict[int, LineField] = {}
        remarks = (*([line.trouble] if line.trouble else []), *line.remarks)
        self._grid = QGridLayout(self.body)
        self._grid.setColumnStretch(1, 1)
        self._add_remarks([one for one in remarks if one.column < 0])
        for column in range(max(len(names), len(row.cells))):
            name = names[column] if column < len(names) else ""
            self._add_field(column, name, display_text(row.cell(column)))
            self._add_remarks([one for one in remarks if one.column == column])
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        doubted = next((one.column for one in remarks if one.column in self.fields), 0)
        self.fields[doubted].setFocus()
        self.fields[doubted].selectAll()
        self.name_confirm(self.tr("重新读这一行"))
        self.setWindowTitle(self.tr("第 {number} 行").format(number=self._number))

    def commit(self) -> None:
        """Tell the texts that were changed."""
        changed = {at: field.text() for at, field in self.fields.items() if field.is_changed}
        if changed:
            self.mended.emit(changed)

    def is_typed(self) -> bool:
        """Return whether a text was changed."""
        return any(field.is_changed for field in self.fields.values())

    def _add_field(self, column: int, name: str, text: str) -> None:
        label, field = ElidedLabel(), LineField()
        text_of_label = f"{column_name(column)}  {' '.join(name.split())}".strip()
        label.show_text(text_of_label)
        em = self.fontMetrics().horizontalAdvance("中")
        label.setFixedWidth(em * 9)
        label.setBuddy(field)
        field.put_text(text)
        field.setAccessibleName(text_of_label)
        self.fields[column] = field
        row = self._grid.rowCount()
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)

    def _add_remarks(self, remarks: Sequence[Remark]) -> None:
        texts = dict.fromkeys(map(self._words.remark_text, remarks))
        if texts:
            label = PlainLabel("error" if self._trouble in remarks else "muted")
            label.setText("\n".join(texts))
            self._grid.addWidget(label, self._grid.rowCount(), 1)
