"""What newer rules owe for the open records of an older program, offered once."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from deadlines.choices import Choices
from deadlines.records.owing import gain_duties
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import FoundBy, Kind
from ui.desk import Desk
from ui.dialogs.typed_dialog import TypedDialog
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import PlainLabel
from ui.window.main_window import MainWindow
from ui.wording.short import cut

_LONGEST_TITLE = 40
_MOST = 40
"""Records listed at once; the others come after them."""

Answer = tuple[FoundBy | None]
"""How a record is to take its duties: the way of finding, None for kinds that have none."""


def older_records(desk: Desk) -> Sequence[Record]:
    """Return the open records of an older program that newer rules bring more duties to."""
    upto, register = Choices(desk.settings).older_records, desk.register
    records = (one for one in register.open_records() if one.number <= upto)
    return [one for one in records if any(_gains(desk, one).values())]


class OlderRecordsDialog(TypedDialog):
    """Lists what each record would gain, and adds what the user says yes to.

    Of an incident the way it was found is asked with it. Nothing is added unasked; put off, it is
    offered by the next start again.
    """

    def __init__(
        self, desk: Desk, records: Sequence[Record], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk.voice, parent, characters=46)
        self._desk, self._records = desk, records[:_MOST]
        self._is_last = len(records) <= _MOST
        self.answers: dict[int, ChoiceBox[Answer | None]] = {}
        heading = self.tr("这些在办事项是旧版本登记的，按现在的规则还要办下面的事。")
        about = self.tr("要办的请选上，从原来的时间起算，可能已经超过目标；不选的照原样办。")
        parts: list[QWidget] = [
            PlainLabel("heading", text=heading),
            PlainLabel("muted", text=about),
        ]
        for record in self._records:
            title = self.tr("第 {number} 号：{title}").format(
                number=record.number, title=cut(record.title, _LONGEST_TITLE)
            )
            self.answers[record.number] = box = self._box(record, title)
            parts += [PlainLabel(text=title), box]
        self.lay_body(*parts, 1)
        self.setWindowTitle(self.tr("按现在的规则补上要办的事"))
        self.cancel_button.setText(self.tr("以后再问"))
        self.name_confirm(self.tr("照此办理"))

    def commit(self) -> None:
        """Add what was chosen; raises Refusal, with what was added before it kept."""
        for number, box in self.answers.items():
            if box.value is not None:
                self._desk.register.gain_duties(number, box.value[0])
                box.show_value(None)
        if self._is_last:
            Choices(self._desk.settings).end_older_records()

    def is_typed(self) -> bool:
        """Return whether anything was chosen."""
        return any(box.value is not None for box in self.answers.values())

    def _box(self, record: Record, title: str) -> ChoiceBox[Answer | None]:
        labels: dict[Answer | None, str] = {None: self.tr("照原样，不增加")}
        words = self._voice.words
        for answer, duties in _gains(self._desk, record).items():
            names = self.tr("、").join(duties)
            if answer[0] is None:
                labels[answer] = self.tr("增加：{duties}").format(duties=names)
            elif duties:
                form = self.tr("{found}，增加：{duties}")
                labels[answer] = form.format(found=words.finding_name(answer[0]), duties=names)
        box: ChoiceBox[Answer | None] = ChoiceBox(labels, self._desk.theme)
        box.setAccessibleName(title)
        return box


class OlderRecords(QObject):
    """Opens that dialog over the window once that is seen, where there is something to offer."""

    def __init__(self, desk: Desk, window: MainWindow) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.dialog: OlderRecordsDialog | None = None
        if Choices(desk.settings).older_records:
            window.shown.connect(self._ask_soon)
            if window.isVisible():
                self._ask_soon()

    def _ask_soon(self) -> None:
        # The window paints itself first: what it is about is to be seen behind the questions.
        QTimer.singleShot(0, self, self._ask)

    def _ask(self) -> None:
        if self.dialog is not None or not self._window.isVisible():
            return
        try:
            records = older_records(self._desk)
            if not records:
                Choices(self._desk.settings).end_older_records()
                return
        except Refusal:
            return  # no moment for questions: the next command says what is wrong
        self.dialog = OlderRecordsDialog(self._desk, records, self._window)
        self.dialog.open()


def _gains(desk: Desk, record: Record) -> dict[Answer, list[str]]:
    """Return the names of the duties a record would gain, for each way it may have been found."""
    ways = tuple(FoundBy) if record.kind is Kind.INCIDENT else (None,)
    register, words = desk.register.register, desk.voice.words
    gained = {way: gain_duties(record, way, register.rules, register.office).duties for way in ways}
    had = len(record.duties)
    return {(way,): [words.duty(one.rule) for one in gained[way][had:]] for way in ways}
