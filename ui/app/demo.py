"""The demo: the app on sample data in a temporary folder, or a picture of one of its pages."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from types import SimpleNamespace

from deadlines.demo import SampleClock, fill
from deadlines.refusal import Refusal
from ui.app.start import REFUSED, prepare_platform
from ui.desk import OpenLedger, OwnStarts
from ui.environment import Language
from ui.system.streams import tell

_SETTLED = 5
"""Rounds of the event loop until a page that lays itself out in steps stands still."""


def start_demo(
    arguments: SimpleNamespace,
    language: Language,
    open_ledger: OpenLedger,
    own_starts: OwnStarts,
) -> int:
    """Show the demo until it is left, or write its picture; returns the exit status."""
    if arguments.screenshot:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    variables = prepare_platform(language)
    if variables is None:
        return REFUSED
    with tempfile.TemporaryDirectory(prefix="duedesk-demo-") as folder:
        return _show(arguments, Path(folder), language, variables, open_ledger, own_starts)


def _show(
    arguments: SimpleNamespace,
    folder: Path,
    language: Language,
    variables: Mapping[str, str],
    open_ledger: OpenLedger,
    own_starts: OwnStarts,
) -> int:
    from PySide6.QtCore import QBuffer

    from ui.app.app import App
    from ui.app.application import make_application
    from ui.app.front import Front
    from ui.i18n import translate
    from ui.theme import ThemeChoice
    from ui.window.nav import Page

    clock = SampleClock(None if arguments.screenshot else time.monotonic)
    application, translators = make_application(language, variables)
    ledger = open_ledger(folder, clock, False)
    fill(ledger.register, clock)
    # The name of the unit stands in the title and on every paper: nobody takes it for their own.
    ledger.settings.write("unit", translate("demo", "演示：样例数据"))
    front = Front(application, ledger, ThemeChoice(arguments.theme))
    app = App(application, translators, ledger, clock, own_starts, front)
    if arguments.screenshot:
        app.window.resize(1280, 800)
        app.window.show()
        app.window.show_page(Page(arguments.page))
        app.window.board.select(ledger.register.open_records()[-3].number)
        app.refresh()
        app.share.show()
        for _ in range(_SETTLED):
            application.processEvents()
        picture = QBuffer()
        app.window.grab().save(picture, "PNG")
        app.stop()
        try:
            ledger.documents.save(Path(arguments.screenshot), bytes(picture.data().data()))
        except Refusal as refusal:
            tell(front.voice.refusals.sentence(refusal))
            return REFUSED
        return 0
    app.start(hidden=False)
    status = application.exec()
    app.stop()
    return status
