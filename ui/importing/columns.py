"""The columns of a file, each with what it means and what stands in it."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from deadlines.columns.meaning import REPEATABLE, Meaning
from deadlines.imports.lines import SheetPlan
from deadlines.sheets.sheet import column_name, display_text
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import ElidedLabel, PlainLabel
from ui.wording.imports import ImportWords

_SAMPLES = 3
_LONGEST = 40


class Columns(QScrollArea):
    """Shows what each column means; `changed` carries the column and what it is to mean.

    A meaning that only one column can have leaves the column it had, which then goes into the
    note.
    """

    changed = Signal(int, object)

    def __init__(self, words: ImportWords, theme: Theme) -> None:
        super().__init__()
        self._words, self._theme = words, theme
        self._plan: SheetPlan | None = None
        self.boxes: list[ChoiceBox[Meaning]] = []
        self.setWidgetResizable(True)
        self._body = QWidget()
        self.setWidget(self._body)

    def show_sheet(self, plan: SheetPlan | None) -> None:
        """Show another sheet's columns."""
        self._plan = plan
        self.boxes = []
        self._body = QWidget()
        grid = QGridLayout(self._body)
        grid.setContentsMargins(4, 4, 8, 4)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(3, 1)
        if plan is not None and plan.header is not None:
            for column, meaning in enumerate(plan.meanings):
                self._add(grid, column, plan.header.names[column], meaning)
        grid.setRowStretch(grid.rowCount(), 1)
        self.setWidget(self._body)
        self.setAccessibleName(self.tr("各列的含义"))
        labels = {meaning: self._words.meaning(meaning) for meaning in Meaning}
        names = self._plan.header.names if self._plan and self._plan.header else ()
        for column, box in enumerate(self.boxes):
            box.put_labels(labels)
            name = self.tr("{column} 列“{name}”的含义").format(
                column=column_name(column), name=names[column]
            )
            box.setAccessibleName(name)

    @property
    def meanings(self) -> tuple[Meaning, ...]:
        """What the columns mean."""
        return tuple(box.value for box in self.boxes)

    def _add(self, grid: QGridLayout, column: int, name: str, meaning: Meaning) -> None:
        letter, title, sample = PlainLabel("muted"), ElidedLabel(), ElidedLabel()
        letter.setText(column_name(column))
        title.show_text(" ".join(name.split()))
        title.setFixedWidth(self.fontMetrics().horizontalAdvance("中") * 9)
        sample.show_text("　".join(self._samples(column)))
        sample.setProperty("role", "muted")
        sample.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        box: ChoiceBox[Meaning] = ChoiceBox(tuple(Meaning), self._theme)
        box.show_value(meaning)
        box.chosen.connect(lambda chosen, at=column: self._choose(at, chosen))
        self.boxes.append(box)
        for place, part in enumerate((letter, title, box, sample)):
            grid.addWidget(part, column, place)

    def _choose(self, column: int, meaning: Meaning) -> None:
        if meaning not in REPEATABLE:
            for other, box in enumerate(self.boxes):
                if other != column and box.value is meaning:
                    box.show_value(Meaning.OTHER)
        self.changed.emit(column, meaning)

    def _samples(self, column: int) -> Iterable[str]:
        found: list[str] = []
        if self._plan is None or self._plan.header is None:
            return found
        last = self._plan.header.rows[-1]
        for row in self._plan.sheet.rows:
            text = " ".join(display_text(row.cell(column)).split())
            is_value = text and text not in found and text not in self._plan.header.labels
            if row.number > last and is_value:
                found.append(text[:_LONGEST])
            if len(found) == _SAMPLES:
                break
        return found
