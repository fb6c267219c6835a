"""A ladder as rows: when a rule reminds before its deadline, each row to change or take away."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from deadlines.refusal import Refusal
from deadlines.rules.ladder import Ladder, Step
from ui.theme import Theme
from ui.widgets.buttons import push_button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.layouts import lay_column, lay_row

SHARE, DUE = "%", "due"
MINUTES, HOURS, DAYS = "min", "h", "d"
_SECONDS = {DAYS: 86_400, HOURS: 3_600, MINUTES: 60}
_MOST = {SHARE: 99, DUE: 0, MINUTES: 9999, HOURS: 9999, DAYS: 9999}


class NumberLine(QLineEdit):
    """A line for a whole number of at most four digits."""

    def __init__(self, name: str) -> None:
        super().__init__()
        digits = QRegularExpression("[0-9]{0,4}")
        self.setValidator(QRegularExpressionValidator(digits, self))
        self.setFixedWidth(9 * self.fontMetrics().horizontalAdvance("0"))
        self.setAccessibleName(name)

    def number(self, most: int) -> int:
        """Return the number; raises Refusal("rule-number") where there is none up to `most`."""
        text = self.text()
        if not text or not 1 <= int(text) <= most:
            raise Refusal("rule-number", field=self, text=self.accessibleName(), most=most)
        return int(text)


class SpanLine(QWidget):
    """A number and its unit, as 2 小时."""

    changed = Signal()

    def __init__(self, units: dict[str, str], theme: Theme, name: str) -> None:
        super().__init__()
        self.amount = NumberLine(name)
        self.unit: ChoiceBox[str] = ChoiceBox(units, theme)
        self.unit.setAccessibleName(self.tr("{field}：单位").format(field=name))
        lay_row(self.amount, self.unit, 0, on=self, spacing=6)
        self.setFocusProxy(self.amount)
        self.amount.textChanged.connect(self.changed)
        self.unit.currentIndexChanged.connect(self._follow_unit)
        self._follow_unit()

    def show_seconds(self, seconds: int) -> None:
        """Show a length of time in the largest unit that divides it; 0 is none."""
        fits = [unit for unit in _SECONDS if self._has(unit) and not seconds % _SECONDS[unit]]
        self.unit.show_value(fits[0] if seconds and fits else MINUTES)
        self.amount.setText(str(seconds // _SECONDS[self.unit.value]) if seconds else "")

    def text(self, most: int = 9999) -> str:
        """Return it as a rule file writes it, as 2h; raises Refusal as `NumberLine.number`."""
        unit = self.unit.value
        return DUE if unit == DUE else f"{self.amount.number(min(most, _MOST[unit]))}{unit}"

    def _has(self, unit: str) -> bool:
        return unit in self.unit.values

    def _follow_unit(self) -> None:
        self.amount.setVisible(self.unit.value != DUE)
        self.changed.emit()


class LadderRows(QWidget):
    """Takes the steps of a ladder; `changed` comes with each change."""

    changed = Signal()

    def __init__(self, ladder: Ladder, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: list[SpanLine] = []
        self._column = lay_column(on=self, spacing=4)
        self.add_button = push_button(self.tr("＋ 加一个提醒时刻"), self._add_new, role="link")
        self.add_button.setAutoDefault(False)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        for step in ladder.steps:
            self._add(step)

    def steps(self) -> list[str]:
        """Return the steps as a rule file names them; raises Refusal("rule-number")."""
        return [_step_name(row.text()) for row in self.rows]

    def _add_new(self) -> None:
        row = self._add(Step("30min before", before=1800))
        row.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _add(self, step: Step) -> SpanLine:
        units = {
            MINUTES: self.tr("分前"),
            HOURS: self.tr("小时前"),
            DAYS: self.tr("天前"),
            SHARE: self.tr("% 的时间过后"),
            DUE: self.tr("到期时"),
        }
        row = SpanLine(units, self._theme, self.tr("提醒时刻"))
        if step.percent:
            row.amount.setText(str(step.percent))
            row.unit.show_value(SHARE)
        elif step.before:
            row.show_seconds(step.before)
        else:
            row.unit.show_value(DUE)
        remove = QPushButton(self.tr("去掉"))
        remove.setAutoDefault(False)
        remove.setAccessibleName(self.tr("去掉这个提醒时刻"))
        remove.clicked.connect(lambda: self._remove(row))
        layout = row.layout()
        if layout is not None:
            layout.addWidget(remove)
        row.changed.connect(self.changed)
        self._column.insertWidget(len(self.rows), row)
        self.rows.append(row)
        return row

    def _remove(self, row: SpanLine) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        row.hide()
        row.deleteLater()
        self.changed.emit()


def _step_name(text: str) -> str:
    if text == DUE:
        return "at due"
    return text if text.endswith(SHARE) else f"{text} before"
