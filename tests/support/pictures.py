"""Makes the pictures of the documentation: `python -m tests.support.pictures [FOLDER]`.

Each page, window and menu of the sample ledger in both languages and both themes, into
docs/pictures, over a clock that stands still: a second run changes nothing.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "docs" / "pictures"
LANGUAGES, THEMES = ("zh", "en"), ("light", "dark")
SIZE = (1280, 800)
_STILL = 3
"""Rounds without a change after which a window counts as settled."""

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.app.app import App


def make_all(target: Path) -> None:
    """Make all pictures, each look of the program in a process of its own."""
    target.mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(2) as workers:
        list(workers.map(partial(_start, target), *zip(*product(LANGUAGES, THEMES), strict=True)))


def _start(target: Path, language: str, theme: str) -> None:
    """Run this module for one look, with nothing of this machine's desktop to be seen."""
    with TemporaryDirectory(prefix="duedesk-pictures-") as home:
        program = Path(home, "bin", "notify-send")
        program.parent.mkdir()
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
        environment = {
            **os.environ,
            "HOME": home,
            "XDG_CONFIG_HOME": f"{home}/config",
            "PATH": str(program.parent),
            "QT_QPA_PLATFORM": "offscreen",
            "QT_LOGGING_RULES": "*.warning=false",
            "DBUS_SESSION_BUS_ADDRESS": "",
            "QT_IM_MODULE": "ibus",
            "TZ": "Asia/Shanghai",
        }
        command = [sys.executable, "-m", "tests.support.pictures", str(target), language, theme]
        subprocess.run(command, cwd=ROOT, env=environment, check=True)


def make_look(target: Path, language: str, theme: str) -> None:
    """Make the pictures of one language and theme."""
    from program.ledgers import own_starts
    from tests.support.picture_stage import staged
    from ui.app.app import App
    from ui.app.application import make_application
    from ui.app.front import Front
    from ui.environment import Language
    from ui.theme import ThemeChoice

    application, translators = make_application(Language(language), {})
    own_starts().session.turn_on()
    with TemporaryDirectory() as folder, staged(Path(folder), language) as (ledger, clock):
        front = Front(application, ledger, ThemeChoice(theme))
        app = App(application, translators, ledger, clock, own_starts, front)

        def take(name: str, widget: "QWidget") -> None:
            _save(settled(application, widget), target / f"{name}-{language}-{theme}.png")

        _pages(app, take)
        _windows(app, take)
        app.stop()


def _pages(app: "App", take: "Callable[[str, QWidget], None]") -> None:
    from ui.window.nav import Page

    app.start(hidden=False)
    app.window.showNormal()  # on the small screen there it begins maximised
    app.window.resize(*SIZE)
    app.window.board.select(_shown_record(app))
    app.share.show()
    for page in Page:
        app.window.show_page(page)
        if page is Page.RULES:
            _try_a_rule(app.window.page(page))
        # As after a click on the page's name; a page that is new would give it to some button.
        app.window.nav.setFocus()
        take(page.value, app.window)
    app.window.show_page(Page.BOARD)


def _try_a_rule(page: "QWidget | None") -> None:
    from ui.rules.rule_card import RuleTrial

    trial = page.findChild(RuleTrial) if page is not None else None
    assert trial is not None
    trial.line.setText("昨晚11点12")


def _windows(app: "App", take: "Callable[[str, QWidget], None]") -> None:
    from deadlines.rules.rule import Kind

    take("detail", app.window.detail)
    app.clock.show_clock(shown=True)
    assert app.clock.clock is not None
    take("desk-clock", app.clock.clock)
    take("reminder-window", app.reminding.window)
    app.tray.menu.popup(app.window.pos())
    take("tray-menu", app.tray.menu)
    app.tray.menu.close()
    editor = app.actions.open_editor(Kind.INCIDENT)
    editor.form.title.set_text(app._register.get(_shown_record(app)).title)
    editor.form.time.line.setText("昨晚11点12")
    editor.form._source.setText("微博")
    take("editor", editor)
    editor.reject()


def _shown_record(app: "App") -> int:
    return app._register.open_records()[-3].number


def settled(application: "QApplication", widget: "QWidget") -> "QWidget":
    """Let the program run until the widget has looked the same for a while."""
    from PySide6.QtTest import QTest

    from ui.self_check.page import SelfCheckPage

    before, still = None, 0
    while still < _STILL:
        QTest.qWait(60)
        application.processEvents()
        now = widget.grab().toImage()
        # The page of the self-check looks still while it waits for what it has asked.
        is_busy = any(page.is_checking for page in widget.findChildren(SelfCheckPage))
        still = still + 1 if now == before and not is_busy else 0
        before = now
    return widget


def _save(widget: "QWidget", file: Path) -> None:
    from PySide6.QtGui import QImageWriter

    from tests.support.palette import with_palette

    writer = QImageWriter(str(file), b"png")
    writer.setCompression(100)
    assert writer.write(with_palette(widget.grab().toImage())), file


if __name__ == "__main__":
    words = sys.argv[1:]
    if len(words) == 3:
        make_look(Path(words[0]), *words[1:])
    else:
        make_all(Path(words[0]).absolute() if words else TARGET)
