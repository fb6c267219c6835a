"""Everything has its room: in small windows, in large letters, in a language half as long again."""

from collections.abc import Callable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QWidget

from deadlines.records.record import Draft
from deadlines.rules.rule import FoundBy, Kind
from program.ledgers import own_starts
from tests.support.picture_stage import staged
from tests.support.pseudo import pseudo
from tests.support.room import cramped
from ui.app.app import App
from ui.app.front import Front
from ui.detail.pane import DetailPane
from ui.environment import Language
from ui.i18n import Translators
from ui.theme import ThemeChoice, has_chinese_font
from ui.window.nav import Page

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)", "QFontDatabase")

LAPTOP = QSize(1366, 768)
TAKEN = QSize(2, 72)
"""A window's frame and the taskbar, which grow with the scale as all else does."""
STRETCHED = "stretched"
USUAL = ((1.0, 0, STRETCHED),)
"""Scale, text size in points (0: the usual one) and language: half as long again is hardest."""
OTHERS = (
    (1.0, 20, "zh"),
    (1.0, 0, "zh"),
    (1.5, 0, "en"),
    (1.5, 0, STRETCHED),
    (2.0, 0, "zh"),
    (2.0, 0, "en"),
    (1.0, 14, STRETCHED),
    (1.0, 20, "en"),
    (1.25, 14, "zh"),
)
LOOKS = (*USUAL, *(pytest.param(look, marks=pytest.mark.slow) for look in OTHERS))


def called(look: object) -> str:
    return "{:.0%}-{}pt-{}".format(*look) if isinstance(look, tuple) else ""


class Desk:
    """The whole program over the sample, seen at one scale in one size of letters."""

    def __init__(self, qapp: QApplication, folder: Path, scale: float) -> None:
        self._stage = staged(folder, "zh")
        ledger, clock = self._stage.__enter__()
        self.translators = Translators(qapp, Language.CHINESE)
        front = Front(qapp, ledger, ThemeChoice.LIGHT)
        self.app = App(qapp, self.translators, ledger, clock, own_starts, front)
        self.screen = QSize(round(LAPTOP.width() / scale), round(LAPTOP.height() / scale))
        self.room = self.screen - TAKEN
        self.app.start(hidden=False)
        self.app.window.showNormal()  # on Qt's small offscreen screen it would fill that
        self.app.window.resize(self.room)

    def close(self) -> None:
        self.app.stop()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._stage.__exit__(None, None, None)


@pytest.fixture(scope="module")
def desks(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[float], Desk]]:
    """Give the one desk of this module, at a scale: making the program anew takes longest."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("config")))
        desk = Desk(qapp, tmp_path_factory.mktemp("data"), 1.0)

        def at(scale: float) -> Desk:
            desk.screen = QSize(round(LAPTOP.width() / scale), round(LAPTOP.height() / scale))
            desk.room = desk.screen - TAKEN
            desk.app.window.show_page(Page.BOARD)
            desk.app.window.resize(desk.room)
            return desk

        yield at
        desk.app._rebuild(Language.CHINESE)
        desk.close()
    assert qapp


@pytest.fixture(params=LOOKS, ids=called)
def desk(
    request: pytest.FixtureRequest,
    desks: Callable[[float], Desk],
    qapp: QApplication,
    tmp_path: Path,
) -> Iterator[Desk]:
    """The program at a scale, in a text size and a language."""
    if not has_chinese_font():
        pytest.skip("without a Chinese font all letters are boxes, twice as wide as letters")
    scale, points, language = request.param
    made = desks(scale)
    with pseudo(qapp, tmp_path) if language == STRETCHED else nullcontext():
        made.app._rebuild(Language.ENGLISH if language == "en" else Language.CHINESE)
        made.app._theme.choose(ThemeChoice.LIGHT, points)
        made.app.window.resize(made.room)
        settle()
        yield made
    made.app._theme.choose(ThemeChoice.LIGHT)


def settle() -> None:
    # A layout tells its parent by an event, and the pane has layouts in layouts.
    for _ in range(8):
        QCoreApplication.processEvents()
        # Outside the event loop, windows taken down stay, and each theme would paint them again.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def faults(desk: Desk, window: QWidget, name: str) -> list[str]:
    found = [f"{name}: {line}" for line in cramped(window)]
    least = window.minimumSizeHint().expandedTo(window.minimumSize())
    if least.width() > desk.room.width() or least.height() > desk.room.height():
        found.append(f"{name}: needs {least.toTuple()}, there is {desk.room.toTuple()}")
    if window.width() > desk.screen.width() or window.height() > desk.screen.height():
        found.append(f"{name}: is {window.size().toTuple()} on {desk.screen.toTuple()}")
    return found


def test_pages_have_their_room(desk: Desk) -> None:
    """On a small laptop no page cuts a text or squeezes a button, nor needs a larger window."""
    window, found = desk.app.window, []
    for page in Page:
        window.show_page(page)
        settle()
        found += faults(desk, window, page.value)
    assert not found, "\n".join(found)


def test_the_detail_pane_has_its_room(desk: Desk) -> None:
    """Whatever record the pane shows, it cuts no text."""
    window, found = desk.app.window, []
    for record in desk.app._register.open_records():
        window.show_record(record.number)
        settle()
        found += faults(desk, window, f"record {record.number}")
    window._splitter.leave_pane()
    assert not found, "\n".join(found)


def dialogs(app: App) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the name of each dialog and what opens it."""
    window, register = app.window, app._register
    window.show_detail(next(r for r in register.open_records() if r.kind is Kind.INCIDENT).number)
    records = {record.kind: record for record in register.open_records()}

    def act(kind: Kind, name: str, duty: str = "") -> Callable[[], object]:
        def ask() -> None:
            window.show_detail(records[kind].number, duty)
            pane()._act(name)

        return ask

    def pane() -> DetailPane:
        assert window.detail.pane is not None
        return window.detail.pane

    def page(name: Page) -> QWidget:
        window.show_page(name)
        shown = window.page(name)
        assert shown is not None
        return shown

    for kind in (Kind.NEWS, Kind.INCIDENT, Kind.MESSAGE, Kind.MEDIA, Kind.TASK):
        yield f"editor {kind}", partial(app.actions.open_editor, kind)
    yield "amend", lambda: app.actions.open_editor(Kind.INCIDENT, records[Kind.INCIDENT])
    for name in ("cancel", "finish_at"):
        yield name, act(Kind.INCIDENT, name)
    yield "extend", act(Kind.MESSAGE, "extend", "reply_public")
    yield "finish what lacks checks", act(Kind.NEWS, "finish")
    late = next(r for r in register.open_records() if r.kind is Kind.INCIDENT)
    yield "finish late", lambda: app.actions.finish(late.number, "feedback")
    yield "raise the level", pane().facts.raise_asked.emit
    yield "notice", lambda: page(Page.CALENDAR).open_notice()  # type: ignore[attr-defined]
    yield "own day", lambda: page(Page.CALENDAR).panel.findChild(QPushButton).click()  # type: ignore[attr-defined]
    yield "rule", lambda: page(Page.RULES).edit_text("university.toml")  # type: ignore[attr-defined]


def opened(before: set[QWidget]) -> list[QWidget]:
    return [
        one
        for one in QApplication.topLevelWidgets()
        if one not in before and isinstance(one, QDialog) and one.isVisible()
    ]


def test_dialogs_have_their_room(desk: Desk) -> None:
    """On a small laptop no dialog cuts a text or a button, nor is larger than the screen."""
    found: list[str] = []
    for name, ask in dialogs(desk.app):
        before = set(QApplication.topLevelWidgets())
        ask()
        settle()
        shown = opened(before)
        assert len(shown) == 1, name
        dialog = shown[0]
        # The screen that tests have is another one than a small laptop's.
        dialog.resize(dialog.size().boundedTo(desk.room))
        settle()
        found += faults(desk, dialog, name)
        dialog.close()
        settle()
    assert not found, "\n".join(found)


HARD_TITLES = (
    "长" * 20_000,
    "W" * 20_000,
    "😀👨‍👩‍👧‍👦" * 2_500,
    "تقرير عن أسعار الطعام في المقصف " * 20,
    "a\u202eb<b>x</b>&amp;\nзаголовок",
)


@pytest.mark.slow
def test_hard_titles_have_their_room(desks: Callable[[float], Desk]) -> None:
    """Titles of 20,000 letters, without spaces, of emoji, from right to left: no page is upset."""
    desk = desks(1.0)
    app, window, found = desk.app, desk.app.window, []
    now = app._register.now()
    numbers = []
    for title in HARD_TITLES:
        draft = Draft(
            Kind.INCIDENT, title, now, None, title[:5_000], note=title[:9_000], finding=FoundBy.TOLD
        )
        numbers.append(app._register.log(draft).number)
    for page in Page:
        window.show_page(page)
        settle()
        found += faults(desk, window, page.value)
    for number in numbers:
        window.show_record(number)
        settle()
        found += faults(desk, window, f"record {number}")
        editor = app.actions.open_editor(Kind.INCIDENT, app._register.get(number))
        settle()
        editor.resize(editor.size().boundedTo(desk.room))
        settle()
        found += faults(desk, editor, f"editor {number}")
        editor.close()
        settle()
    assert not found, "\n".join(found)
