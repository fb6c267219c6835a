"""Long work shows how far it is and can be stopped; short work shows nothing."""

from threading import Event

from pytestqt.qtbot import QtBot

from deadlines.progress import Progress
from deadlines.refusal import Refusal
from ui.background.work import WorkOutcome
from ui.dialogs.work_dialog import WorkDialog


class Ends:
    """Keeps what the dialogs ended with."""

    def __init__(self) -> None:
        self.all: list[WorkOutcome[object] | None] = []


def a_dialog(qtbot: QtBot) -> tuple[WorkDialog, Ends]:
    dialog, ends = WorkDialog("正在导入…"), Ends()
    qtbot.addWidget(dialog)
    dialog.ended.connect(ends.all.append)
    return dialog, ends


def test_short_work_shows_no_window(qtbot: QtBot) -> None:
    """What is done at once gives its result without a window flashing up."""
    dialog, ends = a_dialog(qtbot)
    shown: list[bool] = []
    dialog.finished.connect(lambda _: shown.append(True))
    with qtbot.waitSignal(dialog.ended):
        dialog.run(lambda _: 7)
    assert ends.all == [WorkOutcome(value=7)]
    assert not dialog.isVisible()


def test_long_work_shows_its_progress(qtbot: QtBot) -> None:
    """Work that takes time shows a window with how far it is, and the window goes with it."""
    dialog, ends = a_dialog(qtbot)
    seen, go_on = Event(), Event()

    def work(progress: Progress) -> str:
        progress(30, 120)
        seen.set()
        go_on.wait(10)
        return "done"

    dialog.run(work)
    qtbot.waitUntil(lambda: dialog.isVisible() and dialog.bar.value() == 250)
    with qtbot.waitSignal(dialog.ended):
        go_on.set()
    assert ends.all == [WorkOutcome(value="done")]


def test_cancelling_stops_the_work_at_its_next_step(qtbot: QtBot) -> None:
    """The button stops the work, which ends as stopped and not as done."""
    dialog, ends = a_dialog(qtbot)
    go_on = Event()

    def work(progress: Progress) -> None:
        go_on.wait(10)
        progress(1, 2)

    dialog.run(work)
    qtbot.waitUntil(dialog.isVisible)
    dialog.cancel_button.click()
    assert not dialog.cancel_button.isEnabled()
    with qtbot.waitSignal(dialog.ended):
        go_on.set()
    assert ends.all == [WorkOutcome(stopped=True)]


def test_a_refusal_comes_out_whole(qtbot: QtBot) -> None:
    """Work that is refused ends with the refusal, for its owner to say."""
    dialog, ends = a_dialog(qtbot)

    def work(_: Progress) -> None:
        raise Refusal("disk-full")

    with qtbot.waitSignal(dialog.ended):
        dialog.run(work)
    (outcome,) = ends.all
    assert outcome is not None
    assert outcome.refusal is not None
    assert outcome.refusal.code == "disk-full"
