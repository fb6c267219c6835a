"""What the log shows in place of lines: nothing logged, nothing that fits, or what went wrong."""

from collections.abc import Collection
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.kind_keys import how_to_log
from ui.widgets.buttons import push_button
from ui.wording.voice import Voice


class Why(Enum):
    """Why there are no lines: none were logged, all are cancelled, or the filters leave none."""

    NOTHING_LOGGED = "nothing logged"
    ALL_CANCELLED = "all cancelled"
    NONE_FITS = "none fits"


class EmptyLog(QWidget):
    """Says why there are no lines, and what to do.

    `clear_asked` asks to drop the filters, `cancelled_asked` for the cancelled records, and
    `retry_asked` to read the log again.
    """

    clear_asked = Signal()
    cancelled_asked = Signal()
    retry_asked = Signal()

    def __init__(self, voice: Voice, parent: QWidget) -> None:
        super().__init__(parent)
        self._voice = voice
        self._why: Why | Refusal = Why.NOTHING_LOGGED
        self._kinds: Collection[Kind] = tuple(Kind)
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.text = QLabel(self)
        self.text.setProperty("role", "muted")
        self.button = push_button("", self._ask, self)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for label in (self.heading, self.text):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(self.button, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self._show()

    def say(self, why: Why | Refusal) -> None:
        """Say why there are no lines; a Refusal tells why the log could not be read."""
        self._why = why
        self._show()

    def offer(self, kinds: Collection[Kind]) -> None:
        """Say how to log these kinds only."""
        self._kinds = kinds
        self._show()

    def _show(self) -> None:
        heading, text, button = self._texts()
        self.heading.setText(heading)
        self.text.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))

    def _texts(self) -> tuple[str, str, str]:
        if isinstance(self._why, Refusal):
            sentence = self._voice.refusals.sentence(self._why)
            return self.tr("台账读取失败"), sentence, self.tr("重试")
        if self._why is Why.NOTHING_LOGGED:
            return self.tr("台账还没有记录。"), how_to_log(self._kinds), ""
        if self._why is Why.ALL_CANCELLED:
            return (
                self.tr("没有在办或已办结的记录。"),
                self.tr("已作废的记录仍然保留，平时不显示。"),
                self.tr("显示已作废的记录"),
            )
        return (
            self.tr("没有符合条件的记录"),
            self.tr("清除筛选和搜索后显示全部记录。"),
            self.tr("清除筛选"),
        )

    def _ask(self) -> None:
        if isinstance(self._why, Refusal):
            self.retry_asked.emit()
        elif self._why is Why.ALL_CANCELLED:
            self.cancelled_asked.emit()
        else:
            self.clear_asked.emit()
