"""The box that says why a deadline is what it is."""

from PySide6.QtWidgets import QFrame

from deadlines.records.duty import Duty
from deadlines.rules.explanation import Explanation
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column
from ui.wording.voice import Voice


class WhyBox(QFrame):
    """Explains a deadline, in one line that unfolds; hidden where a duty has no time to explain.

    That the calendar has changed since is said in any case.
    """

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._voice = voice
        self.heading = push_button(role="step")
        self.heading.setCheckable(True)
        self.heading.toggled.connect(self._unfold)
        self.lines = PlainLabel()
        self.warning = PlainLabel("warning")
        lay_column(self.heading, self.lines, self.warning, on=self, margins=(6, 4, 6, 4), spacing=4)
        self._unfold(on=False)

    def show_why(self, duty: Duty, why: Explanation | None) -> None:
        """Explain a duty's deadline."""
        self.setVisible(why is not None)
        if why is None:
            return
        moved = duty.due is not None and why.due != duty.due
        self.warning.setVisible(moved)
        lines = self._voice.explanations.lines(why)
        if moved:
            # The days of today's calendar would explain another date than the one shown.
            lines = tuple(line for line in lines if line[0] in ("rule", "start", "reading"))
            self.warning.setText(
                self.tr("这个时限按当时的日历算出；按现在的日历会是 {due}").format(
                    due=self._voice.times.full_due(why.due)
                )
            )
        self.lines.setText("\n".join(text for _, text in lines))

    def _unfold(self, on: bool) -> None:
        sign = "▾" if on else "▸"
        self.heading.setText(self.tr("{sign} 为什么是这个时间？").format(sign=sign))
        self.heading.setAccessibleName(self.tr("为什么是这个时间？"))
        self.lines.setVisible(on)
