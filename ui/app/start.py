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
from typing import TYPE_CHECKING

from deadlines.refusal import Refusal
from ui.environment import Language
from ui.system.late_signatures import load_signatures_late
from ui.system.platform_check import input_method_fix, platform_trouble, sentence

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from deadlines.clock import Clock
    from storage.ledger import Ledger
    from ui.app.app import App
    from ui.app.front import Front
    from ui.desk import KeepingOf, OpenLedger, OwnAutostart
    from ui.i18n import Translators
    from ui.system.crash_dialog import CrashReporter
    from ui.system.single_instance import SingleInstance

REFUSED = 1
PATIENCE = 1.0
"""Seconds the window may stand still for another process's write; what was typed stays anyway."""
_LOG = "logs/duedesk.log"


def start_app(
    folder: Path,
    language: Language,
    clock: Clock,
    open_ledger: OpenLedger,
    keeping_of: KeepingOf,
    own_autostart: OwnAutostart,
    *,
    hidden: bool,
    may_choose: bool,
) -> int:
    """Show the app on the data folder; returns the exit status.

    `hidden` shows it only in the tray; with `may_choose` the ledger's own choice of the language
    comes before `language`.
    """
    if not prepare_platform(language):
        return REFUSED
    load_signatures_late()
    from ui.app.application import make_application

    # What is made before the first picture stays; looking through it for garbage is for nothing.
    gc.disable()
    application, translators = make_application(language)
    _report_crashes(folder, application)
    ledger = _open_ledger_or_rescue(folder, clock, open_ledger, keeping_of)
    if ledger is None:
        return REFUSED
    run = _Run(application, translators, ledger, clock, own_autostart)
    return run.run(hidden=hidden, may_choose=may_choose)


def prepare_platform(language: Language) -> bool:
    """Make ready for Qt; where it could not show a window, say why on stderr and return False."""
    trouble = platform_trouble(os.environ, sys.platform)
    if trouble is not None:
        print(sentence(trouble, language is Language.CHINESE), file=sys.stderr)  # noqa: T201
        return False
    os.environ.update(input_method_fix(os.environ))
    # No portal on a plain desktop is normal, and no news for who started us in a terminal.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.services=false")
    return True


class _Run:
    """One run on an open ledger: the window first, then the rest of the app."""

    def __init__(
        self,
        application: QApplication,
        translators: Translators,
        ledger: Ledger,
        clock: Clock,
        own_autostart: OwnAutostart,
    ) -> None:
        self._application, self._translators = application, translators
        self._ledger, self._clock, self._own_autostart = ledger, clock, own_autostart
        self._app: App | None = None

    def run(self, *, hidden: bool, may_choose: bool) -> int:
        """Show the app until it is left; returns the exit status."""
        from ui.app.front import Front
        from ui.system.single_instance import SingleInstance, StartAnswer, runtime_folder

        instance = SingleInstance(self._ledger.folder, runtime=runtime_folder())
        claimed = instance.claim()
        if claimed is not StartAnswer.FIRST:
            self._ledger.close()
            if claimed is StartAnswer.TOLD:
                return 0
            return _report_refusal(Refusal("already-running", path=self._ledger.folder))
        chosen = self._ledger.settings.read("language", "") if may_choose else ""
        if chosen in set(Language):
            self._translators.choose(Language(chosen))
        front = Front(self._application, self._ledger)
        if hidden:
            is_complete = self._complete(front, instance, hidden=True)
        else:
            is_complete = True
            front.painted.connect(lambda: self._complete(front, instance, hidden=False))
            front.show()
        status = self._application.exec() if is_complete else REFUSED
        if self._app is not None:
            self._app.stop()
        else:
            self._ledger.close()
        instance.release()
        return status

    def _complete(self, front: Front, instance: SingleInstance, *, hidden: bool) -> bool:
        """Make the rest of the app; False where it was refused, after saying why."""
        from ui.app.app import App

        try:
            app = App(
                self._application, self._translators, self._ledger, self._clock,
                self._own_autostart, front,
            )  # fmt: skip
        except Refusal as refusal:  # a rule file of the unit's own
            self._application.exit(_report_refusal(refusal))
            return False
        self._app = app
        instance.raise_asked.connect(app.bring_up)
        app.start(hidden=hidden)
        app.greet()
        instance.listen()
        gc.freeze()
        gc.enable()
        return True


def _report_crashes(folder: Path, application: QApplication) -> None:
    """From now on a bug is told in the one crash dialog, which is made when there is one."""

    @cache
    def reporter() -> CrashReporter:
        from ui.system.crash_dialog import CrashReporter
        from ui.system.log_file import LogFile

        return CrashReporter(LogFile(folder / _LOG).write, application.exit, application)

    sys.excepthook = lambda *crash: reporter().hook(*crash)
    threading.excepthook = lambda crash: reporter().thread_hook(crash)


def _open_ledger_or_rescue(
    folder: Path, clock: Clock, open_ledger: OpenLedger, keeping_of: KeepingOf
) -> Ledger | None:
    """Open the ledger, if need be after the user has chosen how to rescue it; None to give up."""
    fresh = False
    while True:
        try:
            return open_ledger(folder, clock, fresh)
        except Refusal as refusal:
            from ui.app.rescue import RESCUED, Rescue
            from ui.i18n import translate
            from ui.wording.voice import voice

            if refusal.code not in RESCUED:
                _report_refusal(refusal)
                return None
            choice = Rescue(refusal, keeping_of(folder, clock), voice(translate, UTC)).ask()
            if choice is None:
                return None
            fresh = choice.fresh


def _report_refusal(refusal: Refusal) -> int:
    """Say in a window, and on stderr, why the ledger cannot be opened."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    from ui.i18n import translate
    from ui.wording.voice import voice

    text = voice(translate, UTC).refusals.sentence(refusal)
    print(text, file=sys.stderr)  # noqa: T201 - who started us from a terminal reads it there
    box = QMessageBox(QMessageBox.Icon.Critical, translate("App", "限时办 DueDesk"), text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return REFUSED
