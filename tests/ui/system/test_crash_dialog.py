import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from deadlines.refusal import Refusal
from ui.system.crash_dialog import CrashDialog, CrashReporter
from ui.system.log_file import trace_text

# The offscreen platform says so of each window with a least size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

PRIVATE = "学生张某的电话"


def divide(title: str) -> float:
    local = title * 2
    return len(local) / 0


def bug(title: str = PRIVATE) -> Exception:
    """Return an exception whose text and locals hold what a record says."""
    try:
        try:
            divide(title)
        except ZeroDivisionError as error:
            raise KeyError(title) from error
    except KeyError as error:
        return error
    raise AssertionError


class Bench:
    """A reporter that writes to a list."""

    def __init__(self) -> None:
        self.logged: list[str] = []
        self.left = 0
        self.reporter = CrashReporter(self.logged.append, self._leave, lambda refusal: refusal.code)

    def _leave(self) -> None:
        self.left += 1

    def crash(self) -> None:
        error = bug()
        self.reporter.hook(type(error), error, error.__traceback__)

    @property
    def dialog(self) -> CrashDialog:
        assert self.reporter.dialog is not None
        return self.reporter.dialog


@pytest.fixture
def bench(qtbot: QtBot) -> Iterator[Bench]:  # noqa: ARG001 - for the application
    bench = Bench()
    yield bench
    if bench.reporter.dialog is not None:
        bench.dialog.accept()


def test_trace_has_places_and_types_but_no_values() -> None:
    """The trace says where and what kind, and nothing that stands in a record."""
    text = trace_text(bug())
    assert PRIVATE not in text
    assert "builtins.KeyError" in text
    assert text.index("ZeroDivisionError") < text.index("KeyError")
    assert "system/test_crash_dialog.py" in text
    assert "return len(local) / 0" in text
    assert "/home" not in text
    assert "/work" not in text


def test_bug_is_logged_and_told(bench: Bench) -> None:
    """A bug is written to the log file and shown in a dialog, with the same details."""
    bench.crash()
    assert len(bench.logged) == 1
    assert PRIVATE not in bench.logged[0]
    assert bench.dialog.isVisible()
    assert bench.dialog.details.toPlainText() == bench.logged[0]


def test_second_bug_is_only_logged(bench: Bench) -> None:
    """While the dialog is shown another bug opens no second one."""
    bench.crash()
    first = bench.dialog
    bench.crash()
    assert bench.dialog is first
    assert len(bench.logged) == 2


def test_next_bug_is_told_again(bench: Bench) -> None:
    """After the dialog was closed the next bug is shown again."""
    bench.crash()
    QTest.mouseClick(bench.dialog.proceed, Qt.MouseButton.LeftButton)
    assert bench.reporter.dialog is None
    bench.crash()
    assert bench.dialog.isVisible()
    assert bench.left == 0


def test_user_may_leave(bench: Bench) -> None:
    """The user can end the program from the dialog."""
    bench.crash()
    QTest.mouseClick(bench.dialog.leave, Qt.MouseButton.LeftButton)
    assert bench.left == 1


def test_escape_goes_on(bench: Bench) -> None:
    """Esc closes the dialog and the program goes on."""
    bench.crash()
    QTest.keyClick(bench.dialog, Qt.Key.Key_Escape)
    assert bench.reporter.dialog is None
    assert bench.left == 0


def test_details_unfold_and_are_copied(bench: Bench) -> None:
    """The details are folded away at first; one press shows them, one copies them."""
    bench.crash()
    assert not bench.dialog.details.isVisible()
    bench.dialog.fold.click()
    assert bench.dialog.details.isVisible()
    bench.dialog.copy.click()
    assert QGuiApplication.clipboard().text() == bench.logged[0]


def test_log_that_cannot_be_written(qtbot: QtBot) -> None:  # noqa: ARG001 - for the application
    """Where the log file cannot be written the dialog still comes."""

    def log(_: str) -> None:
        raise OSError(28, "No space left on device")

    reporter = CrashReporter(log, lambda: None, str)
    error = bug()
    reporter.hook(type(error), error, error.__traceback__)
    assert reporter.dialog is not None
    reporter.dialog.accept()


def test_bug_in_a_thread(bench: Bench, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    """A bug in another thread is shown by the thread of the windows."""
    monkeypatch.setattr(threading, "excepthook", bench.reporter.thread_hook)
    thread = threading.Thread(target=divide, args=(PRIVATE,))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bench.reporter.dialog is not None)
    assert "ZeroDivisionError" in bench.logged[0]


def test_ctrl_c_is_no_bug(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt from the terminal opens no dialog."""
    passed: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda kind, *_: passed.append(kind))
    bench.reporter.hook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert passed == [KeyboardInterrupt]
    assert bench.logged == []


def test_a_refusal_nobody_has_caught_is_said_in_its_words(bench: Bench) -> None:
    """What the user can do something about is no bug of the program, and said as elsewhere."""
    refusal = Refusal("database-damaged")
    bench.reporter.hook(Refusal, refusal, None)
    assert bench.reporter.dialog is None
    assert bench.reporter.box is not None
    assert bench.reporter.box.text() == "database-damaged"
    bench.reporter.box.accept()


def test_the_last_word_needs_no_event_loop(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """An error that ends the program is in a window, on stderr and in the log."""
    shown: list[CrashDialog] = []

    def keep(dialog: CrashDialog) -> None:
        shown.append(dialog)

    monkeypatch.setattr(CrashDialog, "exec", keep)
    bench.reporter.tell_last(bug())
    (dialog,) = shown
    assert dialog.proceed.isHidden()
    said = capsys.readouterr().err
    assert dialog.message in said
    assert bench.logged[0] in said
    assert PRIVATE not in said


def test_its_text_has_its_height(qtbot: QtBot) -> None:
    """On a screen so small that the dialog is narrower than it would like, no line is cut."""
    dialog = CrashDialog("Traceback")
    qtbot.addWidget(dialog)
    dialog.setStyleSheet("font-size: 17px")
    dialog.show()
    QTest.qWait(1)
    assert dialog.height() >= dialog.heightForWidth(dialog.width())
