"""Chooses the month or term that the patrol page shows."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.patrol.period import PatrolPeriod
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout, FontFollower


class PeriodBar(FontFollower, QWidget):
    """Month or term, and the way to the ones before; none lies ahead of today's.

    `changed` comes after another period has been chosen.
    """

    changed = Signal()

    def __init__(self, period: PatrolPeriod, today: date) -> None:
        super().__init__()
        self.period, self._today = period, today
        self.month_button, self.term_button = QPushButton(), QPushButton()
        self.back_button, self.on_button = QPushButton("‹"), QPushButton("›")
        self.label = PlainLabel("heading", wraps=False)
        self._group = QButtonGroup(self)
        row = FlowLayout(self, 8)
        for button in (self.month_button, self.term_button):
            button.setCheckable(True)
            button.setProperty("role", "segment")
            self._group.addButton(button)
            row.addWidget(button)
        for part in (self.back_button, self.label, self.on_button):
            row.addWidget(part)
        self.month_button.setChecked(True)
        self.month_button.clicked.connect(lambda: self._choose(PatrolPeriod.month_of(self._day())))
        self.term_button.clicked.connect(lambda: self._choose(PatrolPeriod.term_of(self._day())))
        self.back_button.clicked.connect(partial(self.step, -1))
        self.on_button.clicked.connect(partial(self.step, 1))
        self._show()

    def step(self, steps: int) -> None:
        """Go that many periods on, or back; not beyond today's."""
        coming = self.period.moved_by(steps)
        if coming.first <= self._today:
            self._choose(coming)

    def set_today(self, today: date) -> None:
        """Take another day; a period that was the present one stays so."""
        if today != self._today:
            was_present = self._is_present()
            self._today = today
            if was_present:
                self.period = self._present_period()
        self._show()

    def name(self) -> str:
        """Return what the period is called: 本月, 本学期, 2026-10, 2026-2027 学年第一学期."""
        if self._is_present():
            return self.tr("本学期") if self.period.is_term else self.tr("本月")
        return self._dated_name()

    def _show(self) -> None:
        """Set all texts again, in the present language."""
        self.month_button.setText(self.tr("按月"))
        self.term_button.setText(self.tr("按学期"))
        self.label.setText(self._dated_name())
        for button, name, keys in (
            (self.back_button, self.tr("前一段"), "PgUp"),
            (self.on_button, self.tr("后一段"), "PgDn"),
        ):
            button.setAccessibleName(name)
            button.setToolTip(self.tr("{action}　{keys}").format(action=name, keys=keys))
        # The name stands on the line of the buttons.
        self.label.setFixedHeight(self.back_button.sizeHint().height())
        self.on_button.setEnabled(self.period.moved_by(1).first <= self._today)

    def _fit(self) -> None:
        self._show()

    def _choose(self, period: PatrolPeriod) -> None:
        self.period = period
        self._show()
        self.changed.emit()

    def _day(self) -> date:
        """Return a day of the period to stay near: today where it is in it."""
        return min(self.period.last, self._today)

    def _is_present(self) -> bool:
        return self.period == self._present_period()

    def _present_period(self) -> PatrolPeriod:
        return (
            PatrolPeriod.term_of(self._today)
            if self.period.is_term
            else PatrolPeriod.month_of(self._today)
        )

    def _dated_name(self) -> str:
        first = self.period.first
        if not self.period.is_term:
            return f"{first:%Y-%m}"
        if self.period.is_autumn:
            return self.tr("{first}-{last} 学年第一学期").format(
                first=first.year, last=first.year + 1
            )
        return self.tr("{first}-{last} 学年第二学期").format(first=first.year - 1, last=first.year)
