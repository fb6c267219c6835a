"""Which sheet is looked at, whether it is imported, and which row is its header."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSpinBox, QWidget

from deadlines.imports.conversion import OldRows
from deadlines.imports.lines import SheetPlan
from deadlines.rules.rule import Kind
from ui.theme import Theme
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.layouts import lay_row
from ui.wording.voice import Voice


class SheetChoices(QWidget):
    """Holds the choices; `changed` follows each change."""

    changed = Signal()

    def __init__(self, voice: Voice, theme: Theme) -> None:
        super().__init__()
        kinds: dict[Kind | None, str] = {kind: voice.words.kind(kind) for kind in Kind}
        self.kind: ChoiceBox[Kind | None] = ChoiceBox({None: self.tr("按表头判断"), **kinds}, theme)
        self.old: ChoiceBox[OldRows] = ChoiceBox(
            {OldRows.ARCHIVE: self.tr("作为已归档"), OldRows.OPEN: self.tr("作为在办")}, theme
        )
        self._kind_label, self._old_label = (
            QLabel(self.tr("没写类型的行")),
            QLabel(self.tr("没有完成时间的旧记录")),
        )
        self._kind_label.setBuddy(self.kind)
        self._old_label.setBuddy(self.old)
        lay_row(self._kind_label, self.kind, self._old_label, self.old, 0, on=self, spacing=8)
        self.kind.chosen.connect(lambda _: self.changed.emit())
        self.old.chosen.connect(lambda _: self.changed.emit())
        self.kind.setAccessibleName(self.tr("没写类型的行"))
        self.old.setAccessibleName(self.tr("没有完成时间的旧记录"))


_NO_BUTTONS = "QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none }"


class SheetBar(QWidget):
    """Chooses a sheet. `chosen` carries its place; `taken` whether it is imported; `header_moved`
    the number of its header's row,
    0 where there is none.
    """

    chosen = Signal(int)
    taken = Signal(bool)
    header_moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._sheet_label, self._header_label = (
            QLabel(self.tr("工作表")),
            QLabel(self.tr("表头在第几行")),
        )
        self.sheets: ChoiceBox[int] = ChoiceBox((0,), theme)
        self.sheets.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.sheets.setMinimumContentsLength(12)
        self.take = QCheckBox(self.tr("导入这张工作表"))
        self.header = QSpinBox()
        self.header.setRange(0, 1_048_576)
        self.header.setKeyboardTracking(False)
        # The style sheet's own buttons have the plain style's edges; arrow keys step, too.
        self.header.setStyleSheet(_NO_BUTTONS)
        self.header.setMinimumWidth(self.fontMetrics().horizontalAdvance("0") * 9)
        self._sheet_label.setBuddy(self.sheets)
        self._header_label.setBuddy(self.header)
        lay_row(
            self._sheet_label,
            self.sheets,
            self.take,
            self._header_label,
            self.header,
            0,
            on=self,
            spacing=8,
        )
        self.sheets.chosen.connect(self.chosen.emit)
        self.take.toggled.connect(self.taken)
        self.header.valueChanged.connect(self.header_moved)
        self.sheets.setAccessibleName(self.tr("工作表"))
        self.header.setSpecialValueText(self.tr("没有"))
        self.header.setAccessibleName(self.tr("表头在第几行"))

    def show_names(self, names: list[str], current: int) -> None:
        """Show the sheets there are; a text file has one without a name."""
        self.sheets.put_values(dict(enumerate(names)))
        self.sheets.show_value(current)
        for part in (self._sheet_label, self.sheets):
            part.setVisible(len(names) > 1)
        self.take.setVisible(len(names) > 1)

    def show_sheet(self, plan: SheetPlan, *, is_taken: bool) -> None:
        """Show how one sheet is read."""
        with QSignalBlocker(self.take), QSignalBlocker(self.header):
            self.take.setChecked(is_taken)
            self.header.setMaximum(plan.sheet.rows[-1].number if plan.sheet.rows else 1)
            self.header.setValue(plan.header.rows[0] if plan.header else 0)
