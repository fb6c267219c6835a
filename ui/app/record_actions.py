"""What the user does to a record from wherever it is shown, and what that takes to be asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.reminders.snooze import snoozes_of, usual_choice
from deadlines.rules.rule import Kind
from ui.desk import Desk
from ui.dialogs.finishing import Finishing
from ui.reminders.desk import ReminderDesk
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from storage.ledger import Ledger
    from ui.editor.editor import Editor
    from ui.editor.pictures import PastedPictures
    from ui.papers.papers import Papers


class RecordActions(QObject):
    """Opens, changes, finishes and snoozes records; what is refused is said in the status bar."""

    def __init__(
        self, desk: Desk, ledger: Ledger, window: MainWindow, reminders: ReminderDesk
    ) -> None:
        super().__init__(window)
        self._desk, self._ledger, self._window, self._reminders = desk, ledger, window, reminders
        self._register, self._voice = desk.register, desk.voice
        self._papers: Papers | None = None
        self.editors: set[QWidget] = set()
        self._finishing = Finishing(desk, window)
        self._finishing.refused.connect(window.status.say)

    def open_editor(self, kind: Kind, record: Record | None = None) -> Editor:
        """Open the form for a new record of that kind, or for one that is to be changed."""
        from deadlines.phrases.times import read_time
        from ui.editor.editor import Editor

        parent = self._window if self._window.isVisible() else None
        editor = Editor(self._desk, kind, read_time, record, parent)
        editor.logged.connect(lambda logged: self._keep_pictures(logged.number, editor.pictures))
        editor.logged.connect(lambda logged: self._window.show_logged(logged.number))
        # Without a parent, when the window is in the tray, nobody else would keep it.
        self.editors.add(editor)
        editor.finished.connect(lambda _: self.editors.discard(editor))
        editor.open()
        return editor

    def _keep_pictures(self, number: int, pictures: PastedPictures) -> None:
        """Keep what was pasted into a form as evidence of the record it became."""
        now, store = self._register.now(), self._ledger.evidence
        try:
            for place, png in enumerate(pictures.pngs, 1):
                name = self.tr("截图-{time}-{place}.png")
                name = name.format(time=f"{now:%Y%m%d-%H%M%S}", place=place)
                self._register.attach(number, store.keep(png, name, now))
        except Refusal as refusal:
            self.refuse(refusal)

    def amend(self, record: Record) -> None:
        """Open the form of a record that is to be changed."""
        self.open_editor(record.kind, record)

    @property
    def papers(self) -> Papers:
        """What makes papers over the window."""
        if self._papers is None:
            from ui.papers.papers import PaperData, Papers

            data = PaperData(self._desk, self._ledger.history, self._ledger.evidence.path)
            self._papers = Papers(self._desk, self._ledger.documents, data, self._window)
        return self._papers

    def make_roster_form(self) -> None:
        """Make the registration form of the unit's people."""
        self.papers.make_roster()

    def make_bulletin(self) -> None:
        """Make the bulletin of undertakers."""
        self.papers.make_bulletin()

    def make_paper(self, record: Record, name: str) -> None:
        """Make one of the record's papers, after asking where to."""
        self.papers.make(record, name)

    def finish(self, number: int, duty: str) -> None:
        """Finish a duty, after the questions that it takes."""
        try:
            record = self._register.get(number)
            self._finishing.finish(record, record.duty(duty))
        except Refusal as refusal:
            self.refuse(refusal)

    def finish_in_window(self, number: int, duty: str) -> None:
        """Show a record and finish one of its duties."""
        self.open(number)
        self.finish(number, duty)

    def snooze(self, number: int, name: str) -> None:
        """Let a duty be silent for the usual time."""
        try:
            duty = self._register.get(number).duty(name)
        except Refusal as refusal:
            self.refuse(refusal)
            return
        until = usual_choice(snoozes_of(duty, self._register.now())).until
        self._reminders.snooze(duty.id, until)

    def open(self, number: int, duty: str = "") -> None:
        """Show a record in the window, in front of the others."""
        self._window.bring_up()
        try:
            self._window.show_record(number, duty)
        except Refusal as refusal:
            self.refuse(refusal)

    def refuse(self, refusal: Refusal) -> None:
        """Say in the status bar why something cannot be done."""
        self._window.status.say(self._voice.refusals.sentence(refusal))
