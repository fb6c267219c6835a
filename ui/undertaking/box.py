"""The undertakers of a record in its details: where each stands, urged by a copied text."""

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QWidget

from deadlines.choices import Choices
from deadlines.records.record import Record, RecordStatus, Undertaker
from deadlines.refusal import Refusal
from ui.desk import Desk
from ui.dialogs.reason_dialogs import ReasonDialog
from ui.undertaking.words import UndertakerWords
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.wording.short import cut

_LONGEST_NAME = 40


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


class UndertakerBox(QWidget):
    """Lists who undertakes a record; hidden where nobody does.

    催办 copies a text to be sent and counts it in the history. `said` tells so, `refused` carries a
    Refusal.
    """

    said = Signal(str)
    refused = Signal(object)

    def __init__(self, desk: Desk, *, copy: Callable[[str], None] = _copy) -> None:
        super().__init__()
        self._desk, self._copy, self._words = desk, copy, UndertakerWords(desk.voice)
        self._shown: tuple[object, ...] = ()
        self.rows: list[UndertakerRow] = []
        self.heading = PlainLabel("muted", text=self.tr("承办"))
        self._column = lay_column(self.heading, on=self, spacing=6)
        self.hide()

    def show_record(self, record: Record, now: datetime) -> None:
        """Show a record's undertakers as they stand now."""
        is_open = record.status is RecordStatus.OPEN
        shown = (record.number, record.undertakers, is_open)
        self.setVisible(bool(record.undertakers))
        if shown != self._shown:
            self._shown = shown
            self._build(record, is_open=is_open)
        for row, one in zip(self.rows, record.undertakers, strict=True):
            row.standing.setText(self._words.standing(one, record, now))

    def urge(self, record: Record, one: Undertaker) -> None:
        """Copy the text that urges one, once it is counted."""
        now = self._desk.now()
        text = self._words.urging(one, record, now, Choices(self._desk.settings).unit)
        try:
            self._desk.register.urge(record.number, one.name)
        except Refusal as refusal:
            self.refused.emit(refusal)
            return
        self._copy(text)
        self.said.emit(self.tr("催办文字已复制，粘贴发送即可；已记入经过"))

    def _build(self, record: Record, *, is_open: bool) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for place, one in enumerate(record.undertakers):
            is_leading = place == 0 and len(record.undertakers) > 1
            name = self.tr("{name}（牵头）").format(name=one.name) if is_leading else one.name
            row = UndertakerRow(name, can_urge=is_open and not one.answer)
            row.urge.clicked.connect(partial(self._urge, record, one))
            row.answer.clicked.connect(partial(self._ask, record, one))
            self._column.addWidget(row)
            self.rows.append(row)
            row.show()

    def _urge(self, record: Record, one: Undertaker, _: bool = False) -> None:
        self.urge(record, one)

    def _ask(self, record: Record, one: Undertaker, _: bool = False) -> None:
        AnswerDialog(self._desk, record, one, self).open()


class UndertakerRow(QWidget):
    """One undertaker, how it stands, and what can be done."""

    def __init__(self, name: str, *, can_urge: bool) -> None:
        super().__init__()
        self.name = PlainLabel(text=cut(name, _LONGEST_NAME))
        self.standing = PlainLabel("muted")
        self.urge, self.answer = QPushButton(self.tr("催办")), QPushButton(self.tr("答复…"))
        self.urge.setToolTip(self.tr("复制一段催办的话，并记入经过"))
        self.answer.setToolTip(self.tr("记下对方的答复，或不能按时办结的原因"))
        self.urge.setVisible(can_urge)
        for button in (self.urge, self.answer):
            button.setAccessibleName(
                self.tr("{what}：{name}").format(what=button.text(), name=name)
            )
        row = lay_row((self.name, 1), self.urge, self.answer, spacing=8)
        lay_column(row, self.standing, on=self, spacing=2)


class AnswerDialog(ReasonDialog):
    """Takes what an undertaker has answered, or why it is late."""

    def __init__(self, desk: Desk, record: Record, one: Undertaker, parent: QWidget) -> None:
        super().__init__(desk, record, parent)
        self._one = one
        self.name_confirm(self.tr("记下答复"))
        name = cut(one.name, _LONGEST_NAME)
        lines = self.tr("有答复或原因的，不再催办，也不列入通报；清空则取消")
        self.show_texts(self.tr("承办答复"), lines, self.tr("{name} 的答复").format(name=name))
        self.reason.set_text(one.answer)

    def commit(self) -> None:
        """Keep the answer; raises Refusal."""
        self._register.answer(self._record.number, self._one.name, self.reason.text())

    def is_typed(self) -> bool:
        """Return whether another answer was typed."""
        return self.reason.is_changed()
