"""The right pane: everything about one record, and what can be done about it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedLayout, QVBoxLayout, QWidget

from deadlines.papers.lacking import find_lacking
from deadlines.phrases.times import read_time
from deadlines.records.duty import Duty, DutyState
from deadlines.records.handling import APPROVAL
from deadlines.records.history import HistoryEntry
from deadlines.records.record import Check, Record
from deadlines.recurring.series import read_series
from deadlines.refusal import Refusal
from deadlines.reminders.log import ShownReminder
from deadlines.wording.nouns import has_seconds
from ui.desk import Desk
from ui.detail.buttons import Buttons
from ui.detail.checklist import Checklist
from ui.detail.course import Course
from ui.detail.evidence import EvidenceBox
from ui.detail.facts import Facts
from ui.detail.notes import NoteBox
from ui.detail.steps import DutyList
from ui.detail.why_box import WhyBox
from ui.dialogs.finishing import FinishDialog, Finishing
from ui.dialogs.reason_dialogs import CancelDialog, ExtendDialog, HandOverDialog, ReopenDialog
from ui.dialogs.step_dialog import StepDialog
from ui.dialogs.typed_dialog import Question
from ui.dialogs.words_dialog import WordsDialog
from ui.recurring.words import PatternWords
from ui.reminders.row import ContactBar
from ui.undertaking.box import UndertakerBox
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column
from ui.widgets.tab_order import keep_off_next
from ui.widgets.text_boxes import ReadingText
from ui.wording.owed import lacking_texts

_TALL = 24
"""From how many line heights on the title and the buttons stay in sight while the rest scrolls."""


class DetailPane(QWidget):
    """Shows one record and carries out what its buttons say.

    It follows the register's changes. `amend_asked` carries a record whose fields the user wants
    to edit; `paper_asked` one to make a paper from, and which; `snooze_asked` a duty's id and the
    instant to be reminded at again. `said` tells what was done; `tick` renews the remaining
    time and is cheap enough for every second.
    """

    amend_asked = Signal(object)
    paper_asked = Signal(object, str)
    snooze_asked = Signal(int, object)
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        history: Callable[[int], Sequence[HistoryEntry]],
        reminders: Callable[[int], Sequence[ShownReminder]] | None = None,
        *,
        open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl,
    ) -> None:
        register, voice, theme = desk.register, desk.voice, desk.theme
        super().__init__()
        self._desk, self._register, self._voice = desk, register, voice
        self._history, self._reminders = history, reminders
        self._record: Record | None = None
        self._duty: Duty | None = None
        self.title = ReadingText(4, scale=1.3)
        self.facts = Facts(voice, theme, lambda: register.register.office, open_url)
        self.why = WhyBox(voice)
        self.steps = DutyList(voice)
        self.checklist = Checklist(voice, theme, desk.settings)
        self.error = PlainLabel("error")
        self.buttons = Buttons(voice)
        self.contacts = ContactBar(desk, lambda: False, self)
        self.course = Course(voice)
        self.notes = NoteBox(voice)
        self.undertaking = UndertakerBox(desk)
        self.series = PlainLabel("muted")
        self.evidence: EvidenceBox | None = None
        self._empty = PlainLabel("muted", text=self.tr("选中左侧的一项，这里显示详情"))
        self._steps_heading = PlainLabel("muted", text=self.tr("步骤"))
        self._finishing = Finishing(desk, self)
        self._lay_out()
        self._connect()
        self._scroll.setAccessibleName(self.tr("详情"))
        self.title.setAccessibleName(self.tr("标题"))

    @property
    def number(self) -> int:
        """The number of the record shown; 0 while none is."""
        return self._record.number if self._record else 0

    @property
    def duty(self) -> str:
        """The name of the duty the buttons are about; empty where there is none."""
        return self._duty.name if self._duty else ""

    @property
    def is_asking(self) -> bool:
        """Whether something is being typed in the pane."""
        return self.checklist.is_asking or self.notes.is_asking

    def add_evidence(self, box: EvidenceBox) -> None:
        """Show the evidence of records in this box, over the course."""
        self.evidence = box
        self._below_head.insertWidget(self._below_head.indexOf(self.course), box)
        box.refused.connect(self._show_refusal)

    def show_record(self, number: int, duty: str = "") -> None:
        """Show a record, and of its duties the one named, else the one due first.

        Raises Refusal("unknown-number") and those of the disk.
        """
        record = self._register.get(number)
        self._show_error("")
        self._stack.setCurrentIndex(1)
        self._scroll.verticalScrollBar().setValue(0)
        self._show(record, duty)

    def show_nothing(self) -> None:
        """Show that no record is chosen."""
        self._record = self._duty = None
        self._stack.setCurrentIndex(0)

    def has_seconds(self) -> bool:
        """Return whether the remaining time shows seconds."""
        due = self._duty.due if self._duty and self._duty.state is DutyState.OPEN else None
        return due is not None and has_seconds(due - self._register.now())

    def tick(self) -> None:
        """Renew the remaining time, and nothing else."""
        if self._record is not None:
            self.facts.tick(self._register.now())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the buttons in sight; in a low window they scroll with the rest."""
        super().resizeEvent(event)
        is_tall = self.height() >= _TALL * self.fontMetrics().height()
        (self._outer if is_tall else self._column).insertWidget(0, self._head)

    def _show(self, record: Record, duty: str) -> None:
        with keep_off_next(self._head, self._scroll):
            self._fill(record, _choose_duty(record, duty))

    def _fill(self, record: Record, duty: Duty | None) -> None:
        now = self._register.now()
        self._record, self._duty = record, duty
        self.title.set_text(self._voice.words.title(record.kind, record.title))
        self.facts.show_facts(record, self._duty, now)
        self.why.setVisible(self._duty is not None)
        if self._duty is not None:
            self._explain(self._duty)
        self.steps.show_steps(record, self.duty, now)
        self.checklist.show_checks(record, now)
        self.buttons.show_buttons(record, self._duty, now)
        self.undertaking.show_record(record, now)
        self._show_series(record)
        self.contacts.show_duty(record, self._duty)
        self.notes.show_notes(record, now)
        if self.evidence is not None:
            self.evidence.show_files(record)
        self._show_course(record, now)

    def _show_series(self, record: Record) -> None:
        kept = read_series(self._desk.settings.read("series", "")) if record.turn else ()
        self.series.setText(PatternWords(self._voice).belonging(record.turn, kept))
        self.series.setVisible(bool(self.series.text()))

    def _show_course(self, record: Record, now: datetime) -> None:
        try:
            entries = self._history(record.number)
            reminders = self._reminders(record.number) if self._reminders else ()
        except Refusal as refusal:  # the disk's: the rest of the pane needs none of it
            self._show_refusal(refusal)
            return
        self.course.show_course(record, entries, reminders, now)

    def _explain(self, duty: Duty) -> None:
        try:
            why = self._register.register.explain(duty) if duty.due is not None else None
        except Refusal as refusal:
            self._show_refusal(refusal)
            why = None
        self.why.show_why(duty, why)

    def _follow_record(self, record: Record) -> None:
        if record.number != self.number:
            return
        self._show_error("")
        was_open = self._duty is not None and self._duty.state is DutyState.OPEN
        still_open = any(duty.name == self.duty for duty in record.open_duties)
        # A duty that has just been finished makes room for the one that is due next.
        self._show(record, "" if was_open and not still_open else self.duty)

    def _reload(self) -> None:
        if self._record is None:
            return
        try:
            self._show(self._register.get(self._record.number), self.duty)
        except Refusal as refusal:
            if refusal.code == "unknown-number":  # a backup without this record was restored
                self.show_nothing()
            else:
                self._show_refusal(refusal)

    def _choose(self, name: str) -> None:
        if self._record is not None:
            self._show(self._record, name)

    def _act(self, name: str) -> None:
        record, duty = self._record, self._duty
        if record is None:
            return
        self._show_error("")
        if name == "amend":
            self.amend_asked.emit(record)
        elif name == "cancel":
            CancelDialog(self._desk, record, self).open()
        elif name == "archive":
            self._ask_to_archive(record)
        elif name == "restore":
            self._try(lambda: self._register.restore(record.number))
        elif duty is not None:
            self._act_on(name, record, duty)

    def _act_on(self, name: str, record: Record, duty: Duty) -> None:
        register = self._register
        if name == "finish" or (name == "finish_at" and duty.name == APPROVAL):
            self._finishing.finish(record, duty)
        elif name == "acknowledge":
            self._try(lambda: register.acknowledge(record.number, duty.name))
        elif name == "reopen":
            ReopenDialog(self._desk, record, duty, self).open()
        elif name == "words":
            WordsDialog(self._desk, record, duty, self).open()
        elif name == "hand_over":
            HandOverDialog(self._desk, record, duty, self).open()
        elif name == "extend":
            self._try(lambda: ExtendDialog(self._desk, record, duty, self).open())
        elif name == "finish_at":
            FinishDialog(self._desk, read_time, record, duty, self).open()

    def _rest_buttons(self, on: bool) -> None:
        """Let no button be clicked or pressed for a moment: another may stand in its place now."""
        with keep_off_next(self._head, self._scroll):
            self.buttons.rest(on=on)

    def _note(self, number: int, text: str, end: Callable[[], None]) -> None:
        self._show_error("")
        try:
            self._register.note(number, text)
        except Refusal as refusal:
            self._show_refusal(refusal)  # what was typed stays
        else:
            end()

    def _tick_check(self, number: int, mark: str, done: bool, checker: str) -> None:
        self._try(lambda: self._register.check(number, mark, done=done, who=checker))

    def _ask_step(self, number: int, check: Check) -> None:
        record = self._register.get(number)
        StepDialog(self._desk, read_time, record, check, self).open()

    def _ask_to_raise(self) -> None:
        number = self.number
        question = Question(
            self.tr("升级为较大舆情后，要立即上报学校党委或党委宣传部。确定升级？"),
            self.tr("升级"),
            self.tr("取消"),
            self,
        )
        question.agreed.connect(lambda: self._try(lambda: self._register.raise_level(number)))
        question.open()

    def _ask_to_archive(self, record: Record) -> None:
        lacking = lacking_texts(find_lacking(record), self._voice)
        text = self.tr("卷宗齐全，归档后编入卷号。")
        if lacking:
            form = self.tr("卷宗还缺：\n{lacking}\n\n可以先补齐，也可以现在归档，以后再补记。")
            text = form.format(lacking="\n".join(f"• {one}" for one in lacking))
        question = Question(text, self.tr("归档"), self.tr("返回"), self, danger=False)
        question.agreed.connect(lambda: self._try(lambda: self._register.archive(record.number)))
        question.open()

    def _snooze(self, until: datetime) -> None:
        if self._duty is not None:
            self.snooze_asked.emit(self._duty.id, until)

    def _try(self, command: Callable[[], object]) -> None:
        self._show_error("")
        try:
            command()
        except Refusal as refusal:
            self._show_refusal(refusal)
            self._reload()

    def _show_refusal(self, refusal: Refusal) -> None:
        self._show_error(self._voice.refusals.sentence(refusal))

    def _show_error(self, sentence: str) -> None:
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))

    def _connect(self) -> None:
        self._register.changed.connect(self._follow_record)
        self._register.reloaded.connect(self._reload)
        self._finishing.refused.connect(self._show_error)
        self._finishing.resting.connect(self._rest_buttons)
        self.facts.raise_asked.connect(self._ask_to_raise)
        self.steps.chosen.connect(self._choose)
        self.checklist.ticked.connect(self._tick_check)
        self.checklist.words_asked.connect(self._ask_step)
        self.notes.asked.connect(self._note)
        self.undertaking.refused.connect(self._show_refusal)
        self.undertaking.said.connect(self.said)
        self.contacts.refused.connect(self._show_refusal)
        self.buttons.asked.connect(self._act)
        self.buttons.papers.asked.connect(lambda name: self.paper_asked.emit(self._record, name))
        self.buttons.snooze_asked.connect(self._snooze)
        self.buttons.menu.aboutToShow.connect(
            lambda: self.buttons.offer_snoozes(self._register.now())
        )

    def _lay_out(self) -> None:
        body = QWidget()
        self._column = column = lay_column(on=body, margins=(0, 0, 0, 16), spacing=0)
        self._head, rest = QWidget(), QWidget()
        head, below_head = QVBoxLayout(self._head), QVBoxLayout(rest)
        for layout in (head, below_head):
            layout.setContentsMargins(16, 12, 16, 0)
            layout.setSpacing(10)
        steps = QWidget()
        lay_column(self._steps_heading, self.steps, on=steps, spacing=6)
        head.addWidget(self.title)
        head.addWidget(self.buttons)
        head.addWidget(self.contacts)
        head.addWidget(self.error)
        self._below_head = below_head
        records = (self.checklist, self.undertaking, self.notes, self.course)
        for part in (self.facts, self.series, self.why, steps, *records):
            below_head.addWidget(part)
        column.addWidget(rest)
        column.addStretch()
        self.error.hide()
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setProperty("role", "reading")
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(body)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown = QWidget()
        self._outer = lay_column(self._head, (self._scroll, 1), on=shown, spacing=0)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(shown)


def _choose_duty(record: Record, name: str) -> Duty | None:
    """Return the duty to speak of: the named one, the next due, an open one, or the last done."""
    named = next((duty for duty in record.duties if duty.name == name), None)
    done = [duty for duty in record.duties if duty.done_at is not None]
    last = max(done, key=lambda duty: duty.done_at or duty.start, default=None)
    first_open = next(iter(record.open_duties), None)
    return named or record.nearest or first_open or last or next(iter(record.duties), None)
