"""The box that says why a deadline is what it is."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from deadlines.records.duty import Duty
from deadlines.rules.explanation import Explanation
from ui.widgets.labels import PlainLabel
from ui.wording.voice import Voice


class WhyBox(QFrame):
    """Shows an explanation's sentences; hidden where a duty has no time to explain."""

    def __init__(self, voice: Voice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "panel")
        self._voice = voice
        self._duty: Duty | None = None
        self._why: Explanation | None = None
        self.heading = PlainLabel("heading")
        self.lines = PlainLabel()
        self.warning = PlainLabel("warning")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(4)
        for part in (self.heading, self.lines, self.warning):
            column.addWidget(part)

    def show_why(self, duty: Duty, why: Explanation | None) -> None:
        """Explain a duty's deadline."""
        self._duty, self._why = duty, why
        self.setVisible(why is not None)
        self.heading.setText(self.tr("为什么是这个时间？"))
        if self._why is None or self._duty is None:
            return
        moved = self._duty.due is not None and self._why.due != self._duty.due
        self.warning.setVisible(moved)
        lines = self._voice.explanations.lines(self._why)
        if moved:
            # The days of today's calendar would explain another date than the one shown.
            lines = tuple(line for line in lines if line[0] in ("rule", "start", "reading"))
            self.warning.setText(
                self.tr("这个时限按当时的日历算出；按现在的日历会是 {due}").format(
                    due=self._voice.times.full_due(self._why.due)
                )
            )
        self.lines.setText("\n".join(text for _, text in lines))
