"""Chooses the period of the statistics: month, term or year, and which one."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import Month
from ui.statistics.sentences import Sentences
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, FontFollower

_SPACING = 8
_BACK, _FORWARD = "Alt+Left", "Alt+Right"
_EARLIEST = Month(1990, 1)
"""No record is earlier."""


class PeriodChooser(FontFollower, QWidget):
    """Holds the chosen period; `changed` follows each choice. Nothing after `latest` is offered."""

    changed = Signal()

    def __init__(self, sentences: Sentences, latest: Month, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentences = sentences
        self._latest = latest
        self.span = ReportSpan.holding(latest, Scale.MONTH)
        self.scales = {scale: QPushButton(self) for scale in Scale}
        self.back, self.forward = QPushButton("‹", self), QPushButton("›", self)
        self.name = PlainLabel("heading", self, wraps=False)
        self._group = QButtonGroup(self)
        row = FlowLayout(self, _SPACING)
        for scale, button in self.scales.items():
            button.setCheckable(True)
            button.setProperty("role", "segment")
            button.clicked.connect(partial(self.choose, scale))
            self._group.addButton(button)
            row.addWidget(button)
        self.scales[Scale.MONTH].setChecked(True)
        for widget in (self.back, self.forward, self.name):
            row.addWidget(widget)
        # A button's own shortcut clicks it a tenth of a second later, and two quick ones but once.
        for keys, button in ((_BACK, self.back), (_FORWARD, self.forward)):
            QShortcut(QKeySequence(keys), self, button.click)
        self.back.clicked.connect(lambda: self._go(self.span.moved_by(-1)))
        self.forward.clicked.connect(lambda: self._go(self.span.moved_by(1)))
        names = {
            Scale.MONTH: self.tr("按月"),
            Scale.TERM: self.tr("按学期"),
            Scale.YEAR: self.tr("按年"),
        }
        for scale, button in self.scales.items():
            button.setText(names[scale])
            button.setAccessibleName(names[scale])
        self.scales[Scale.TERM].setToolTip(self.tr("2–7 月，或 8 月至次年 1 月"))
        for button, name, keys in (
            (self.back, self.tr("上一期"), _BACK),
            (self.forward, self.tr("下一期"), _FORWARD),
        ):
            button.setAccessibleName(name)
            button.setToolTip(self.tr("{action}　{keys}").format(action=name, keys=keys))
        self._show()

    def choose(self, scale: Scale) -> None:
        """Choose another length of period; the new one holds the end of the old one."""
        self.scales[scale].setChecked(True)
        self._go(ReportSpan.holding(min(self.span.last, self._latest), scale))

    def set_latest(self, latest: Month) -> bool:
        """Let nothing after this month be chosen; return whether that moved the chosen period.

        Who was looking at the period in which the time stands goes with the time.
        """
        followed = self._latest in self.span.months
        moved = ReportSpan.holding(latest, self.span.scale)
        is_new = moved != self.span and (followed or self.span.first > latest)
        self._latest = latest
        if is_new:
            self.span = moved
        self._show()
        return is_new

    def _go(self, span: ReportSpan) -> None:
        if span != self.span:
            self.span = span
            self._show()
            self.changed.emit()

    def _show(self) -> None:
        self.name.setText(self._sentences.span(self.span))
        self.back.setEnabled(self.span.first > _EARLIEST)
        self.forward.setEnabled(self.span.last < self._latest)
        self._fit()

    def _fit(self) -> None:
        """Let the name stand on the line of the buttons."""
        self.name.setFixedHeight(self.back.sizeHint().height())
        self.updateGeometry()
