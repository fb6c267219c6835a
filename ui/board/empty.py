"""What the board shows in place of cards: nothing to do, or nothing that fits the filter."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from deadlines.rules.rule import Kind
from ui.kind_keys import how_to_log
from ui.widgets.buttons import push_button
from ui.widgets.layouts import FlowLayout


class Beginnings(QWidget):
    """Offers ways to begin a new ledger with something: the one there is, another's, a sample."""

    import_asked = Signal()
    take_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.import_button = QPushButton(self.tr("导入现有台账…"), self)
        self.take_button = QPushButton(self.tr("接收交接文件…"), self)
        self.sample_button = QPushButton(self.tr("先看样例"), self)
        self.sample_button.setToolTip(self.tr("另开一个窗口，里面是样例数据，不会混进本单位的台账"))
        flow = FlowLayout(self, 8)
        for button, asked in (
            (self.import_button, self.import_asked),
            (self.take_button, self.take_asked),
            (self.sample_button, self.sample_asked),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(asked)
            flow.addWidget(button)


class EmptyBoard(QScrollArea):
    """Says why there are no cards, and what to do. `clear_asked` asks to drop the filter.

    Over a ledger that holds nothing yet it offers ways to begin.
    """

    clear_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._is_filtered = self._is_new = False
        self.beginnings = Beginnings(self)
        self._kinds: Collection[Kind] = tuple(Kind)
        self._heading = QLabel(self)
        self._heading.setProperty("role", "heading")
        self._text = QLabel(self)
        self._text.setProperty("role", "muted")
        self._more = QLabel(self)
        self._more.setProperty("role", "muted")
        self._clear = push_button("", self.clear_asked, self)
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
        layout.addWidget(self.beginnings, alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        self._show()

    def set_filtered(self, is_filtered: bool, *, is_new: bool = False) -> None:
        """Say that nothing fits the filter, or that there is nothing to do."""
        self._is_filtered, self._is_new = is_filtered, is_new
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
        self.beginnings.setVisible(self._is_new and not self._is_filtered)
        self._clear.setText(self.tr("清除筛选"))
        self._clear.setVisible(self._is_filtered)
