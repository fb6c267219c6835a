"""What the board shows in place of cards: nothing to do, or nothing that fits the filter."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from deadlines.rules.rule import Kind
from ui.kind_keys import how_to_log


class EmptyBoard(QScrollArea):
    """Says why there are no cards, and what to do. `clear_asked` asks to drop the filter."""

    clear_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_filtered = False
        self._kinds: Collection[Kind] = tuple(Kind)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._text = QLabel(self)
        self._text.setProperty("role", "muted")
        self._more = QLabel(self)
        self._more.setProperty("role", "muted")
        self._clear = QPushButton(self)
        self._clear.clicked.connect(self.clear_asked)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.addStretch(2)
        for label in (self._heading, self._text, self._more):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            layout.addWidget(label)
        layout.addSpacing(8)
        layout.addWidget(self._clear, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self._show()

    def set_filtered(self, is_filtered: bool) -> None:
        """Say that nothing fits the filter, or that there is nothing to do."""
        self._is_filtered = is_filtered
        self._show()

    def offer(self, kinds: Collection[Kind]) -> None:
        """Say how to log these kinds only."""
        self._kinds = kinds
        self._show()

    def _show(self) -> None:
        if self._is_filtered:
            self._heading.setText(self.tr("没有符合条件的待办事项"))
            self._text.setText(self.tr("清除筛选后显示全部待办事项。"))
        else:
            self._heading.setText(self.tr("没有待办事项。"))
            self._text.setText(how_to_log(self._kinds))
        self._more.setText(self.tr("登记后，要办的事按时限先后列在这里，到时提醒。"))
        self._more.setVisible(not self._is_filtered)
        self._clear.setText(self.tr("清除筛选"))
        self._clear.setVisible(self._is_filtered)
