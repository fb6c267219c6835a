"""What the chosen day's answer is, what is due on it, and the unit's own say about it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from deadlines.calendar.working_calendar import Day, Layer
from ui.calendar.own_days import OwnChoice, own_choices
from ui.calendar.words import DayWords, Owed
from ui.markup import escape
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column
from ui.wording.voice import Voice

_PADDING = 14

_OWN_SOURCES = (Layer.LOADED, Layer.UNIT)


class LineButton(QPushButton):
    """Shows a user's text as it is; an ampersand makes no shortcut."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "step")
        self._lines: tuple[str, ...] = ()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show these lines."""
        self._lines = lines
        self.setAccessibleName(self.tr("　").join(lines))
        self.setToolTip(f"<span>{'<br>'.join(map(escape, lines))}</span>")
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Give way to whatever else wants room."""
        return QSize(40, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no width of its own."""
        return QSize(40, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Cut the text anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(0, self.width() - _PADDING)
        metrics, right = self.fontMetrics(), Qt.TextElideMode.ElideRight
        text = "\n".join(metrics.elidedText(line, right, room) for line in self._lines)
        if text.replace("&", "&&") != self.text():
            self.setText(text.replace("&", "&&"))


_MOST = 50


class DayPanel(QScrollArea):
    """Shows a day. `record_asked` carries a record's number, `own_asked` an OwnChoice."""

    record_asked = Signal(int)
    own_asked = Signal(object)

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._days = DayWords(voice)
        self._translate = voice.words.translate
        self._day: Day | None = None
        self._owed: Sequence[Owed] = ()
        self._is_today = False
        self.title = PlainLabel("heading")
        self.answer = PlainLabel("title")
        self.reason, self.layer_label = PlainLabel(), PlainLabel("muted")
        self.edition, self.doubt = PlainLabel("muted"), PlainLabel("warning")
        self.due = PlainLabel("heading")
        self.records: list[LineButton] = []
        self.own = {choice: QPushButton() for choice in OwnChoice}
        self._inside = inside = QWidget()
        column = lay_column(on=inside, margins=(14, 0, 8, 8), spacing=6)
        texts = (self.title, self.answer, self.reason, self.layer_label, self.edition, self.doubt)
        for label in (*texts, self.due):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for label in texts:
            column.addWidget(label)
        column.addSpacing(6)
        for choice, button in self.own.items():
            button.clicked.connect(partial(self.own_asked.emit, choice))
            column.addWidget(button)
        column.addSpacing(6)
        column.addWidget(self.due)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        column.addLayout(self._list)
        column.addStretch()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setWidget(inside)

    def least_width(self) -> int:
        """Return the width its buttons need, and the bar beside them, in pixels."""
        bar = self.verticalScrollBar().sizeHint().width()
        return self._inside.minimumSizeHint().width() + bar

    def show_day(self, day: Day, owed: Sequence[Owed], *, is_today: bool) -> None:
        """Show a day with the deadlines on it."""
        self._day, self._owed, self._is_today = day, owed, is_today
        self.setAccessibleName(self.tr("选中的日期"))
        day = self._day
        if day is None:
            return
        words = self._days
        title = words.title(day.day)
        self.title.setText(self.tr("{day}（今天）").format(day=title) if self._is_today else title)
        self.answer.setText(words.answer(day))
        self.reason.setText(words.reason(day))
        self.layer_label.setText(self.tr("依据：{layer}").format(layer=words.layer(day.layer)))
        # A statutory day's reason says it, and the official notices' edition does.
        is_told = day.layer is Layer.STATUTORY or bool(
            day.edition and day.layer not in _OWN_SOURCES
        )
        self.layer_label.setVisible(not is_told)
        self.edition.setText(words.edition(day))
        self.doubt.setText(words.doubt(day))
        for label in (self.edition, self.doubt):
            label.setVisible(bool(label.text()))
        choices = own_choices(day)
        for choice, button in self.own.items():
            button.setText(choice.text(self._translate))
            button.setVisible(choice in choices)
        self.due.setText(words.count(len(self._owed)) or self.tr("当天没有到期的事项"))
        self._list_records()

    def _list_records(self) -> None:
        shown = self._owed[:_MOST]
        while len(self.records) > len(shown):
            button = self.records.pop()
            button.hide()
            button.deleteLater()
        while len(self.records) < len(shown):
            button = LineButton()
            self.records.append(button)
            self._list.addWidget(button)
            button.clicked.connect(partial(self._ask, len(self.records) - 1))
        for button, (record, duty) in zip(self.records, shown, strict=True):
            button.show_lines(self._days.owed_lines(record, duty))
        if len(self._owed) > _MOST:
            rest = self.tr("另有%n项，见待办", "", len(self._owed) - _MOST)
            self.due.setText(self.tr("{due}（{rest}）").format(due=self.due.text(), rest=rest))

    def _ask(self, row: int) -> None:
        self.record_asked.emit(self._owed[row][0].number)
