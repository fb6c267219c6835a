"""The dialog that logs a record, or amends one."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from deadlines.records.counting import Owed, move_duty
from deadlines.records.duty import Duty, DutyState
from deadlines.records.handling import REPORT_HEAD
from deadlines.records.record import Draft, Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.desk import Desk
from ui.dialogs.time_field import ReadTime
from ui.dialogs.typed_dialog import TypedDialog
from ui.editor.draft_form import DraftForm
from ui.editor.kept_forms import FormKeeper
from ui.editor.pictures import PastedPictures
from ui.widgets.layouts import lay_column

_CHARACTERS = 50
_STAND_IN = "…"
"""A title for previews while none has been typed yet."""


class Editor(TypedDialog):
    """Takes a record's fields and shows, while they are typed, what it will bring about.

    With `record` it amends that record, else it logs a new one of `kind`. `logged` carries the
    record as it was stored; then the dialog closes. Show it with `open()`.
    """

    logged = Signal(object)

    def __init__(
        self,
        desk: Desk,
        kind: Kind,
        read_time: ReadTime,
        record: Record | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk.voice, parent, characters=_CHARACTERS)
        self._register = desk.register
        self._record = record
        self._kind = record.kind if record else kind
        self.form = DraftForm(desk, self._kind, read_time, amends=record is not None)
        self.pictures = PastedPictures()
        lay_column(self.form, self.pictures, on=self.body)
        for field in (*self.findChildren(QLineEdit), *self.findChildren(QPlainTextEdit)):
            field.installEventFilter(self)
        if record is not None:
            self.form.fill(record, self._time_of(record))
        elif self._kind is not Kind.TASK:
            self.form.time.set_now()
        self.keeper = FormKeeper(self, desk.settings)
        self.form.changed.connect(self._preview)
        self._set_texts()
        self._preview()
        self.form.title.setFocus()

    @property
    def manual_place(self) -> str:
        """Where the manual tells of this kind of record."""
        return f"kind-{self._kind}"

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take a picture that is pasted into a field, which would take text only."""
        is_paste = (
            event.type() is QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Paste)
        )
        return (is_paste and self.pictures.take_clipboard()) or super().eventFilter(watched, event)

    def commit(self) -> None:
        """Store what was typed; raises Refusal."""
        draft = self._draft(self.form.title.text(), self.form.time.require())
        pattern = self.form.own.task.pattern if self._kind is Kind.TASK else None
        if self._record is None and pattern is not None:
            stored = self._register.begin_series(draft, pattern, self.form.own.task.minute)
        elif self._record is None:
            stored = self._log(draft)
        else:
            stored = self._register.amend(self._record.number, draft)
        self.logged.emit(stored)

    def _log(self, draft: Draft) -> Record:
        told = self.form.own.told
        if told is not None and told < draft.at:
            raise Refusal("finished-before-start", at=told, start=draft.at)
        stored = self._register.log(draft)
        if told is None:
            return stored
        return self._register.finish(stored.number, REPORT_HEAD, told)

    def is_typed(self) -> bool:
        """Return whether a title or a note was typed or changed."""
        if self._record is None:
            fields = (self.form.title, self.form.note)
            return bool(self.pictures.pngs) or any(field.text().strip() for field in fields)
        return self.form.title.is_changed() or self.form.note.is_changed()

    def typed_texts(self) -> dict[str, str]:
        """Return what is in the form, by its fields, to be kept."""
        number = str(self._record.number) if self._record else ""
        return {"kind": self._kind.value, "number": number, **self.form.typed_texts()}

    def put_typed(self, typed: Mapping[str, str]) -> None:
        """Put back what `typed` returned."""
        self.form.put_typed(typed)
        self._preview()

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the field the refusal is about; None for those of the disk."""
        return self.form.field_of(refusal)

    def _set_texts(self) -> None:
        self.name_confirm(self.tr("登记并计时") if self._record is None else self.tr("保存修改"))
        kind = self._voice.words.kind(self._kind)
        if self._record is None:
            self.setWindowTitle(self.tr("登记{kind}").format(kind=kind))
        else:
            self.setWindowTitle(
                self.tr("修改{kind}（第 {number} 号）").format(
                    kind=kind, number=self._record.number
                )
            )

    def _draft(self, title: str, at: datetime) -> Draft:
        form = self.form
        due = None
        if self._record is not None and self._kind is Kind.TASK:
            at, due = self._record.at, at
        return Draft(
            self._kind,
            title,
            at,
            form.own.level,
            form.source,
            form.link,
            form.note.text(),
            due,
            form.own.finding,
            form.own.posted,
            form.own.visit,
            form.own.steps,
            form.own.read_undertakers(),
        )

    def _preview(self) -> None:
        at = self.form.time.instant
        if at is None:
            self.form.preview.show_nothing()
            return
        try:
            owed = self._owed_by(self._draft(_STAND_IN, at))
        except Refusal as refusal:
            if refusal.code.startswith(("time-", "due-")):
                self.form.time.show_refusal(refusal)
                self.form.preview.show_nothing()
            else:
                self.form.preview.show_nothing(refusal)
            return
        self.form.preview.show_owed(owed, self._register.now())

    def _owed_by(self, draft: Draft) -> Sequence[Owed]:
        if self._record is None:
            return self._register.preview(draft)
        draft = draft.check(self._register.now())
        waiting = (DutyState.OPEN, DutyState.LOCKED)
        return [
            self._owed_after_move(duty, draft)
            for duty in self._record.duties
            if duty.state in waiting
        ]

    def _owed_after_move(self, duty: Duty, draft: Draft) -> Owed:
        """Return what an open duty will be once the record's time is the draft's."""
        if duty.state is DutyState.LOCKED:
            return Owed(duty.rule, None, None, locked=True)
        register = self._register.register
        if self._record is not None:
            duty = move_duty(duty, self._record, draft, register.office)
        why = register.explain(duty)
        return Owed(duty.rule, why.deadline if why else None, why, locked=False)

    def _time_of(self, record: Record) -> datetime:
        given = next((duty.due for duty in record.duties if record.kind is Kind.TASK), None)
        return given or record.at
