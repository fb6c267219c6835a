"""The fields of a record, in the order they are filled in."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFormLayout, QFrame, QGridLayout, QLineEdit, QWidget

from deadlines.records.counting import Owed
from deadlines.records.record import LONGEST_TEXT, Record
from deadlines.refusal import Refusal
from deadlines.rules.due_time import read_due
from deadlines.rules.given_time import DueTime
from deadlines.rules.rule import Kind, Start
from deadlines.snippets.snippet import Snippet
from ui.desk import Desk
from ui.dialogs.time_field import ReadTime, TimeField, without_frames
from ui.editor.kind_fields import KindFields
from ui.observable_register import ObservableRegister
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.widgets.text_boxes import TextBox
from ui.wording.owed import OwedWords
from ui.wording.voice import Voice

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PreviewPanel(QFrame):
    """Lists what is owed: when, what and to whom, and why then.

    With `amends` the heading speaks of the deadlines after an amendment.
    """

    def __init__(self, voice: Voice, *, amends: bool = False):
        super().__init__()
        self.setProperty("role", "panel")
        self._voice, self._amends = voice, amends
        self._says = OwedWords(voice)
        self._owed: Sequence[Owed] = ()
        self._refusal: Refusal | None = None
        self._now: datetime | None = None
        self.heading = PlainLabel("heading")
        self._lines: list[tuple[PlainLabel, PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(1, 1)
        lay_column(self.heading, self._grid, on=self, margins=(10, 8, 10, 8), spacing=4)

    def show_owed(self, owed: Sequence[Owed], now: datetime) -> None:
        """List what is owed, with times said as of `now`."""
        self._owed, self._refusal, self._now = owed, None, now
        self._show()

    def show_nothing(self, refusal: Refusal | None = None) -> None:
        """Show that there is nothing to list yet, or why there will be nothing."""
        self._owed, self._now = (), None
        self._refusal = without_frames(refusal) if refusal else None
        self._show()

    def texts(self) -> tuple[str, ...]:
        """Return the lines as they stand: time, duty and reason of each."""
        return tuple("　".join(part.text() for part in line) for line in self._lines)

    def _show(self) -> None:
        self._resize_to(len(self._owed))
        self.heading.set_role("muted" if self._now is None else "heading")
        if self._refusal is not None:
            self.heading.setText(self._voice.refusals.sentence(self._refusal))
            return
        if self._now is None:
            self.heading.setText(self.tr("填写时间后，这里列出将产生的时限"))
            return
        if self._amends:
            self.heading.setText(self.tr("修改后的时限"))
        else:
            self.heading.setText(self.tr("将产生 %n 项时限", "", len(self._owed)))
        for line, owed in zip(self._lines, self._owed, strict=True):
            line[0].setText(self._says.time(owed, self._now))
            line[1].setText(self._says.duty(owed.rule))
            line[2].setText(self._says.reason(owed, self._now, self._owed))
            line[2].setVisible(bool(line[2].text()))

    def _resize_to(self, count: int) -> None:
        while len(self._lines) < count:
            row = 2 * len(self._lines)
            line = (PlainLabel("heading", wraps=False), PlainLabel(), PlainLabel("muted"))
            for part in line:
                part.setParent(self)
            self._grid.addWidget(line[0], row, 0)
            self._grid.addWidget(line[1], row, 1)
            self._grid.addWidget(line[2], row + 1, 1)
            for part in line:
                part.show()
            self._lines.append(line)
        while len(self._lines) > count:
            for part in self._lines.pop():
                self._grid.removeWidget(part)
                part.hide()
                part.deleteLater()


class TitleBox(TextBox):
    """One to three lines for a title. Enter moves on; line breaks come only by pasting."""

    def __init__(self) -> None:
        super().__init__(1, 3)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move on with Enter, as in the fields of one line; Ctrl+Enter is the dialog's."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            self.focusNextChild()


_FIELD_LIMIT = 10 * LONGEST_TEXT
"""Characters a field of one line takes. More than a record may keep is refused when it is
stored, where a field's own limit would cut it without a word."""


_SOURCES = {
    Kind.INCIDENT: "微博、贴吧、抖音…",
    Kind.NEWS: "供稿部门、作者…",
    Kind.MESSAGE: "校长信箱、学院信箱…",
    Kind.MEDIA: "来电、来函…",
    Kind.TASK: "通知、会议…",
    Kind.PATROL: "网站、微博、公众号…",
}
"""What a source may be, for each kind."""


class DraftForm(QWidget):
    """Title, time, what the kind has of its own, source, link and note, the preview below them.

    `changed` is emitted when what the preview depends on changes.
    """

    changed = Signal()

    def __init__(
        self, desk: Desk, kind: Kind, read_time: ReadTime, *, amends: bool = False
    ) -> None:
        register, voice = desk.register, desk.voice
        super().__init__()
        self._voice, self._kind, self._register = voice, kind, register
        self._start = _start_of(register, kind)
        self.title = TitleBox()
        self.time = TimeField(
            desk, read_time, read_due=self._read_due if kind is Kind.TASK else None
        )
        self.own = KindFields(desk, kind, read_time, self)
        self._source, self._link = QLineEdit(), QLineEdit()
        self.note = TextBox(3, 8)
        self.preview = PreviewPanel(voice, amends=amends)
        self._labels = {
            name: PlainLabel("muted", self, wraps=False)
            for name in ("title", "time", "source", "link", "note")
        }
        for line in (self._source, self._link):
            line.setMaxLength(_FIELD_LIMIT)
        self._lay_out(amends=amends)
        self.time.changed.connect(self._show_days)
        self.time.changed.connect(self.changed)
        self.own.changed.connect(self.changed)
        start = self._voice.words.start(self._start) if self._start else self.tr("时间")
        names = {
            "title": self.tr("标题"),
            "time": start,
            "source": self.tr("来源"),
            "link": self.tr("链接"),
            "note": self.tr("说明"),
        }
        for name, text in names.items():
            needed = name in ("title", "time")
            self._labels[name].setText(self.tr("{field} *").format(field=text) if needed else text)
        self.title.setAccessibleName(names["title"])
        self.time.set_name(start)
        self._source.setAccessibleName(names["source"])
        self._source.setPlaceholderText(self.tr(_SOURCES[kind]))
        self._link.setAccessibleName(names["link"])
        self._link.setPlaceholderText(self.tr("https://…"))
        self.note.setAccessibleName(names["note"])

    @property
    def source(self) -> str:
        """Where it came from, as typed."""
        return self._source.text()

    @property
    def link(self) -> str:
        """The address, as typed."""
        return self._link.text()

    def fill(self, record: Record, time: datetime) -> None:
        """Show a record's own fields, with `time` in the field of the time."""
        self.title.set_text(record.title)
        self.time.set_instant(time)
        self.own.fill(record)
        self._source.setText(record.source)
        self._link.setText(record.link)
        self.note.set_text(record.note)

    def typed_texts(self) -> dict[str, str]:
        """Return what was typed, by the fields."""
        return {
            "title": self.title.text(),
            "time": self.time.typed_text(),
            "source": self.source,
            "link": self.link,
            "note": self.note.text(),
            **self.own.typed_texts(),
        }

    def put_typed(self, typed: Mapping[str, str]) -> None:
        """Put what was typed before into the fields, as changes of what they have."""
        self.title.setPlainText(typed.get("title", ""))
        self.time.put_typed(typed.get("time", ""))
        self._source.setText(typed.get("source", ""))
        self._link.setText(typed.get("link", ""))
        self.note.setPlainText(typed.get("note", ""))
        self.own.put_typed(typed)

    def fill_snippet(self, snippet: Snippet) -> None:
        """Show what a pasted text says; the time is left to be asked where it says none."""
        self.title.set_text(snippet.title)
        self._source.setText(snippet.source)
        self._link.setText(snippet.link)
        self.note.set_text(snippet.note)
        if snippet.time is not None:
            self.time.set_instant(snippet.time.at)
        else:
            self.time.line.clear()

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the field a refusal is about; None where it is about none of them."""
        if refusal.code.startswith("title-"):
            return self.title
        if (
            refusal.code.startswith(("time-", "due-", "weekday-"))
            or refusal.code == "no-working-day"
        ):
            return self.time.line
        if refusal.code.startswith("undertaker") or refusal.code == "too-many-undertakers":
            return self.own.undertakers.line
        if refusal.code == "finished-before-start":
            return self.own.told_at.line
        if refusal.code == "posted-after-receipt":
            return self.own.posted_at.line
        if refusal.code == "text-too-long":
            lengths = {
                self.note: len(self.note.text()),
                self._source: len(self.source),
                self._link: len(self.link),
            }
            return max(lengths, key=lambda field: lengths[field])
        return None

    def _read_due(self, text: str, now: datetime) -> DueTime:
        return read_due(text, now, self._register.register.office)

    def _show_days(self) -> None:
        if self._kind is Kind.TASK:
            self.own.task.show_due(self.time.instant)

    def _lay_out(self, *, amends: bool) -> None:
        origin = lay_row((self._source, 2), self._labels["link"], (self._link, 3), spacing=8)
        form = QFormLayout()
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self._labels["title"], self.title)
        form.addRow(self._labels["time"], self.time)
        self.own.add_rows(form, amends=amends)
        form.addRow(self._labels["source"], origin)
        form.addRow(self._labels["note"], self.note)
        if not amends:
            self.own.add_told_row(form)
        lay_column(form, self.preview, 0, on=self, margins=(16, 16, 16, 8), spacing=12)


def _start_of(register: ObservableRegister, kind: Kind) -> Start | None:
    """Return what the kind's limits run from; None where the rules say nothing about it."""
    try:
        return register.register.rules.rules_for(kind)[0].event
    except Refusal:
        return None
