"""Starting the app: what must hold before there is a window, said in one line where it does not."""

import argparse
import os
import sys
import tempfile
import threading
import time
from pathlib import Path
from zoneinfo import ZoneInfo

from deadlines.clock import Clock
from deadlines.errors import Refusal
from ui.desk import Keeping, KeepingOf, Ledger, OpenLedger, OwnAutostart
from ui.language import Language
from ui.platform_check import input_method_fix, platform_trouble, sentence

REFUSED = 1
PATIENCE = 1.0
"""Seconds the window may stand still for another process's write; what was typed stays anyway."""
LOG = Path("logs") / "duedesk.log"


def start_app(
    arguments: argparse.Namespace,
    folder: Path,
    language: Language,
    clock: Clock,
    open_ledger: OpenLedger,
    keeping_of: KeepingOf,
    own_autostart: OwnAutostart,
) -> int:
    """Show the app on the data folder, or the demo; returns the exit status."""
    if getattr(arguments, "screenshot", None):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    trouble = platform_trouble(os.environ, sys.platform)
    if trouble is not None:
        print(sentence(trouble, language is Language.CHINESE), file=sys.stderr)  # noqa: T201
        return REFUSED
    os.environ.update(input_method_fix(os.environ))
    # No portal on a plain desktop is normal, and no news for who started us in a terminal.
    os.environ.setdefault("QT_LOGGING_RULES", "qt.qpa.services=false")
    if arguments.command == "demo":
        with tempfile.TemporaryDirectory(prefix="duedesk-demo-") as temporary:
            return _demo(arguments, Path(temporary), language, open_ledger, own_autostart)
    return _run(arguments, folder, language, clock, open_ledger, keeping_of, own_autostart)


def _run(
    arguments: argparse.Namespace,
    folder: Path,
    language: Language,
    clock: Clock,
    open_ledger: OpenLedger,
    keeping_of: KeepingOf,
    own_autostart: OwnAutostart,
) -> int:
    from ui.app import App, make_application
    from ui.crash_dialog import CrashReporter
    from ui.log_file import LogFile
    from ui.single_instance import SingleInstance, Start

    application, translators = make_application(language)
    crashes = CrashReporter(LogFile(folder / LOG).write, application.quit, application)
    sys.excepthook = crashes.hook
    threading.excepthook = crashes.thread_hook
    ledger = _opened(folder, clock, open_ledger, keeping_of(folder, clock))
    if ledger is None:
        return REFUSED
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    instance = SingleInstance(folder, runtime=Path(runtime) if runtime else None)
    claimed = instance.claim()
    if claimed is not Start.FIRST:
        ledger.close()
        return 0 if claimed is Start.TOLD else _refused(Refusal("already-running", path=folder))
    if not arguments.lang and (chosen := ledger.settings.read("language", "")):
        translators.choose(Language(chosen))
    app = App(application, translators, ledger, clock, own_autostart)
    instance.raise_asked.connect(app.bring_up)
    app.start(hidden=arguments.hidden)
    app.greet()
    status = application.exec()
    app.stop()
    instance.release()
    return status


def _opened(folder: Path, clock: Clock, open_ledger: OpenLedger, keeping: Keeping) -> Ledger | None:
    """Open the ledger, if need be after the user has chosen how to rescue it; None to give up."""
    from ui.i18n import translate
    from ui.rescue import RESCUED, Rescue
    from ui.voice import voice

    fresh = False
    while True:
        try:
            return open_ledger(folder, clock, fresh=fresh, patience=PATIENCE)
        except Refusal as refusal:
            if refusal.code not in RESCUED:
                _refused(refusal)
                return None
            say = voice(translate, ZoneInfo("UTC"))
            choice = Rescue(refusal, keeping, say).ask()
            if choice is None:
                return None
            fresh = choice.fresh


def _demo(
    arguments: argparse.Namespace,
    folder: Path,
    language: Language,
    open_ledger: OpenLedger,
    own_autostart: OwnAutostart,
) -> int:
    from deadlines.sample_ledger import SampleClock, fill
    from ui.app import App, make_application
    from ui.theme import ThemeChoice

    still = bool(arguments.screenshot)
    clock = SampleClock(None if still else time.monotonic)
    application, translators = make_application(language)
    ledger: Ledger = open_ledger(folder, clock)
    fill(ledger.register, clock)
    theme = ThemeChoice(arguments.theme)
    app = App(application, translators, ledger, clock, own_autostart, theme)
    if still:
        app.take_picture(Path(arguments.screenshot), arguments.page)
        app.stop()
        return 0
    app.start(hidden=False)
    status = application.exec()
    app.stop()
    return status


def _refused(refusal: Refusal) -> int:
    """Say in a window, and on stderr, why the ledger cannot be opened."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QMessageBox

    from ui.i18n import translate
    from ui.voice import voice

    say = voice(translate, ZoneInfo("UTC"))
    text = say.refusals.sentence(refusal)
    print(text, file=sys.stderr)  # noqa: T201 - who started us from a terminal reads it there
    box = QMessageBox(QMessageBox.Icon.Critical, translate("App", "限时办 DueDesk"), text)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.exec()
    return REFUSED
