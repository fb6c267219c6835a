"""Starting the app: what must hold before there is a window, said in one line where it does not.

The window with the board comes first; the rest of the app is imported and made once it is on
screen. What is only needed where something is wrong is imported there.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
from datetime import UTC
from functools import cache

from deadlines.refusal import Refusal
from deadlines.values import dataclass
from ui.environment import DATABASE, Language
from ui.system.late_signatures import import_qt
from ui.system.platform_check import font_sentence, platform_trouble, sentence
from ui.system.qt_environment import qt_environment
from ui.system.streams import tell

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from deadlines.clock import Clock
    from storage.ledger import Ledger
    from ui.app.app import App
    from ui.app.front import Front
    from ui.app.rescue import Choice
    from ui.desk import KeepingOf, OpenLedger, OwnStarts
    from ui.i18n import Translators
    from ui.system.crash_dialog import CrashReporter
    from ui.system.single_instance import SingleInstance, StartAnswer

REFUSED = 1
PATIENCE = 1.0
"""Seconds the window may stand still for another process's write; what was typed stays anyway."""


def start_app(
    folder: Path,
    language: Language,
    clock: Clock,
    open_ledger: OpenLedger,
    keeping_of: KeepingOf,
    own_starts: OwnStarts,
    *,
    hidden: bool,
    may_choose: bool,
) -> int:
    """Show the app on the data folder; returns the exit status.

    `hidden` shows it only in the tray; with `may_choose` the ledger's own choice of the language
    comes before `language`.
    """
    variables = prepare_platform(language)
    if variables is None:
        return REFUSED
    # What is made before the first picture stays; looking through it for garbage is for nothing.
    gc.disable()
    import_qt()
    from ui.app.application import make_application

    application, translators = make_application(language, variables)
    reporter = _report_crashes(folder, application)
    try:
        place = _Place(folder, clock, open_ledger, keeping_of)
        run = _Run(application, translators, place, own_starts)
        return run.run(hidden=hidden, may_choose=may_choose)
    except Exception as error:  # noqa: BLE001 - whatever it is, nothing ends without a word
        reporter().tell_last(error)
        return REFUSED


def start_refused(refusal: Refusal, language: Language) -> int:
    """Say in a window, and on stderr, why there is no start at all; returns the exit status."""
    variables = prepare_platform(language)
    if variables is None:
        return REFUSED
    from ui.app.application import make_application

    application, _translators = make_application(language, variables)
    status = _report_refusal(refusal)
    del application
    return status


def prepare_platform(language: Language) -> dict[str, str] | None:
    """Return the variables Qt is to be told; where it can show no window, say why on stderr."""
    trouble = platform_trouble(os.environ, sys.platform)
    if trouble is not None:
        tell(sentence(trouble, language is Language.CHINESE))
        return None
    return qt_environment(os.environ, sys.platform)


@dataclass(frozen=True, slots=True)
class _Place:
    """The data folder, how it is opened, and what can be done where that fails."""

    folder: Path
    clock: Clock
    open_ledger: OpenLedger
    keeping_of: KeepingOf

    def open(self, *, must_exist: bool, fresh: bool) -> Ledger:
        """Open the ledger; raises Refusal."""
        file = self.folder / DATABASE
        if must_exist and not os.path.exists(file):  # noqa: PTH110 - pathlib's raises for some
            # Started with the session it makes none: its drive may not be there yet.
            raise Refusal("ledger-none", path=file)
        ledger = self.open_ledger(self.folder, self.clock, fresh)
        ledger.fall_back()
        return ledger

    def rescue(self, refusal: Refusal) -> Choice | None:
        """Let the user choose how to go on after a refusal; None to give up, once it is said."""
        from ui.app.rescue import RESCUED, Rescue
        from ui.i18n import translate
        from ui.wording.voice import voice

        if refusal.code not in RESCUED:
            _report_refusal(refusal)
            return None
        keeping = self.keeping_of(self.folder, self.clock)
        return Rescue(refusal, keeping, voice(translate, UTC)).ask()


class _Run:
    """One run of the program: the window first, then the rest of the app.

    Whatever the ledger refuses before both are there, by opening it or by reading it, is rescued,
    and the run begins again.
    """

    def __init__(
        self,
        application: QApplication,
        translators: Translators,
        place: _Place,
        own_starts: OwnStarts,
    ) -> None:
        self._application, self._translators = application, translators
        self._place, self._own_starts = place, own_starts
        self._instance: SingleInstance | None = None
        self._ledger: Ledger | None = None
        self._front: Front | None = None
        self._app: App | None = None
        self._failure: Exception | None = None

    def run(self, *, hidden: bool, may_choose: bool) -> int:
        """Show the app until it is left; returns the exit status."""
        fresh, must_exist = False, hidden
        while True:
            try:
                self._ledger = self._place.open(must_exist=must_exist, fresh=fresh)
                return self._run_on(self._ledger, hidden=hidden, may_choose=may_choose)
            except Refusal as refusal:
                self._let_go()
                choice = self._place.rescue(refusal)
                if choice is None:
                    return REFUSED
                fresh, must_exist, hidden = choice.fresh, not choice.fresh, False
            finally:
                self._let_go()
                if self._instance is not None:
                    self._instance.release()
                    self._instance = None

    def _run_on(self, ledger: Ledger, *, hidden: bool, may_choose: bool) -> int:
        from ui.app.front import Front
        from ui.system.single_instance import StartAnswer

        claimed = self._claim(ledger)
        if claimed is StartAnswer.TOLD:
            return 0
        if claimed is not StartAnswer.FIRST:
            raise Refusal("already-running", path=ledger.folder)
        chosen = ledger.settings.read("language", "") if may_choose else ""
        if chosen in set(Language):
            self._translators.choose(Language(chosen))
        self._front = front = Front(self._application, ledger)
        if hidden:
            self._complete(front, hidden=True)
        else:
            front.painted.connect(self._complete_or_fail)
            front.show()
        status = self._application.exec()
        if self._failure is not None:
            failure, self._failure = self._failure, None
            raise failure
        return status

    def _claim(self, ledger: Ledger) -> StartAnswer:
        from ui.system.single_instance import SingleInstance, StartAnswer, runtime_folder

        instance = SingleInstance(ledger.folder, runtime=runtime_folder())
        claimed = instance.claim()
        if claimed is StartAnswer.FIRST:
            self._instance = instance
        return claimed

    def _complete_or_fail(self) -> None:
        """Make the rest of the app; what goes wrong is told once the event loop has ended."""
        try:
            if self._front is not None:
                self._complete(self._front, hidden=False)
        except Exception as error:  # noqa: BLE001 - raised again in `_run_on`
            self._failure = error
            self._application.exit(REFUSED)

    def _complete(self, front: Front, *, hidden: bool) -> None:
        from ui.app.app import App
        from ui.editor.kept_forms import FormOffer
        from ui.window.older_records import OlderRecords

        if self._ledger is None or self._instance is None:
            return
        app = App(
            self._application, self._translators, self._ledger, self._place.clock,
            self._own_starts, front,
        )  # fmt: skip
        self._app = app
        self._instance.raise_asked.connect(app.bring_up)
        app.start(hidden=hidden)
        app.greet()
        FormOffer(front.window, front.desk, app.actions.open_editor)
        OlderRecords(front.desk, front.window)
        self._instance.listen()
        # The system's own tools may keep us waiting.
        threading.Thread(target=self._own_starts().mend, name="starts", daemon=True).start()
        _tell_missing_font(self._translators.language)
        gc.freeze()
        gc.enable()

    def _let_go(self) -> None:
        """Close what is open; what has not come to be is passed over."""
        app, front, ledger = self._app, self._front, self._ledger
        self._app = self._front = self._ledger = None
        if app is not None:
            app.stop()
        elif front is not None:
            front.window.hide()
            front.window.deleteLater()
            front.deleteLater()
        if ledger is not None:
            ledger.close()


def _report_crashes(folder: Path, application: QApplication) -> Callable[[], CrashReporter]:
    """From now on a bug is told in the one crash dialog, which is made when there is one."""

    @cache
    def reporter() -> CrashReporter:
        from ui.i18n import translate
        from ui.system.crash_dialog import CrashReporter
        from ui.system.log_file import LOG, LogFile
        from ui.wording.voice import voice

        log = LogFile(folder / LOG).write
        sentence = voice(translate, UTC).refusals.sentence
        return CrashReporter(log, application.exit, sentence, application)

    sys.excepthook = lambda *crash: reporter().hook(*crash)
    threading.excepthook = lambda crash: reporter().thread_hook(crash)
    return reporter


def _tell_missing_font(language: Language) -> None:
    """Say on stderr which package to install where Chinese would be boxes in the window."""
    from ui.theme import has_chinese_font

    if sys.platform == "linux" and not has_chinese_font():
        tell(font_sentence(language is Language.CHINESE))


def _report_refusal(refusal: Refusal) -> int:
    """Say in a window, and on stderr, why the ledger cannot be opened."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    from ui.i18n import translate
    from ui.wording.voice import voice

    text = voice(translate, UTC).refusals.sentence(refusal)
    tell(text)
    box = QMessageBox(QMessageBox.Icon.Critical, translate("App", "限时办 DueDesk"), text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return REFUSED
