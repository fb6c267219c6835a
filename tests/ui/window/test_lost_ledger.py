"""The whole app while the file under it is replaced, moved, removed or restored."""

import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.calendar.working_calendar import OwnDay
from deadlines.records.record import Draft, Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from program.ledgers import open_ledger
from storage.backups.backup import save_to
from storage.backups.restore import restore
from tests.support.whole_app import WholeApp

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows does not let an open file be replaced"
)
FILE = "duedesk.sqlite3"


@pytest.fixture
def whole(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[WholeApp]:
    """The app on the sample records, with its window shown."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "")
    whole = WholeApp(qapp, tmp_path / "data")
    yield whole
    whole.end()


@pytest.fixture
def copied(whole: WholeApp, tmp_path: Path) -> Path:
    """A copy of the ledger as it is."""
    copy = tmp_path / "copy.sqlite"
    save_to(whole.ledger.database, copy)
    return copy


def log(whole: WholeApp, title: str) -> Record:
    """Log a task as the form does."""
    register = whole.app._register
    return register.log(Draft(Kind.TASK, title, register.now() + timedelta(days=3)))


def titles(whole: WholeApp) -> list[str]:
    """Return the open titles that the file of that name holds for whoever opens it."""
    ledger = open_ledger(whole.folder, whole.clock, must_exist=True)
    found = [record.title for record in ledger.open_records()]
    ledger.close()
    return found


def bar(whole: WholeApp) -> str:
    """Return what the red bar says, empty where there is none."""
    lost = whole.app.window.lost
    return lost.text.text() if lost.isVisible() else ""


def test_a_file_that_is_replaced_is_said_at_once(
    whole: WholeApp, copied: Path, qtbot: QtBot
) -> None:
    """Within seconds of a sync program's work a red bar says so and offers both ways."""
    copied.replace(whole.folder / FILE)
    qtbot.waitUntil(lambda: "替换" in bar(whole), timeout=10_000)
    lost = whole.app.window.lost
    assert (lost.use.isVisible(), lost.keep.isVisible()) == (True, True)
    with pytest.raises(Refusal, match="ledger-replaced"):
        log(whole, "没有存下")
    assert not whole.app.window.done.isVisible()
    assert "没有存下" not in titles(whole)


def test_what_was_typed_is_saved_into_the_file_that_is_chosen(
    whole: WholeApp, copied: Path, qtbot: QtBot
) -> None:
    """A form open meanwhile keeps its text, and saves it once the new file is used."""
    editor = whole.app.actions.open_editor(Kind.NEWS)
    editor.form.title.setPlainText("学院举办讲座")
    copied.replace(whole.folder / FILE)
    qtbot.waitUntil(lambda: bool(bar(whole)), timeout=10_000)
    editor.accept()
    assert editor.isVisible()
    assert editor.form.title.text() == "学院举办讲座"
    whole.app.window.lost.use.click()
    assert bar(whole) == ""
    editor.accept()
    assert not editor.isVisible()
    assert "学院举办讲座" in titles(whole)


def test_the_new_files_records_are_shown_once_it_is_used(
    whole: WholeApp, copied: Path, qtbot: QtBot
) -> None:
    """After the choice the window shows what the new file holds, and nothing of the old one."""
    log(whole, "只在旧文件里")
    copied.replace(whole.folder / FILE)
    qtbot.waitUntil(lambda: bool(bar(whole)), timeout=10_000)
    whole.app.window.lost.use.click()
    assert "只在旧文件里" not in [one.title for one in whole.app._register.open_records()]
    log(whole, "存进新文件")
    assert "存进新文件" in titles(whole)


def test_what_is_shown_can_be_saved_to_another_file(
    whole: WholeApp, copied: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """What only the old file holds can be kept under another name before it is left."""
    log(whole, "只在旧文件里")
    copied.replace(whole.folder / FILE)
    qtbot.waitUntil(lambda: bool(bar(whole)), timeout=10_000)
    whole.app.lost._keep(tmp_path / "kept" / FILE)
    assert "写入" in whole.status
    (tmp_path / "kept").mkdir()
    whole.app.lost._keep(tmp_path / "kept" / FILE)
    assert str(tmp_path / "kept" / FILE) in whole.status
    ledger = open_ledger(tmp_path / "kept", whole.clock)
    assert "只在旧文件里" in [record.title for record in ledger.open_records()]
    ledger.close()


def test_a_folder_that_goes_and_comes_back(whole: WholeApp, qtbot: QtBot) -> None:
    """While the folder is away nothing is saved and nothing made in its place; then all goes on."""
    away = whole.folder.with_name("away")
    whole.folder.rename(away)
    qtbot.waitUntil(lambda: "不在原处" in bar(whole), timeout=10_000)
    assert not whole.app.window.lost.use.isVisible()
    with pytest.raises(Refusal, match="ledger-gone"):
        log(whole, "没有存下")
    whole.app._backup._make()
    assert not whole.folder.exists()
    away.rename(whole.folder)
    whole.app._follow_beat()
    assert bar(whole) == ""
    log(whole, "又存下了")
    assert "又存下了" in titles(whole)


def test_the_app_ends_cleanly_after_its_folder_was_removed(whole: WholeApp, qtbot: QtBot) -> None:
    """With the folder gone for good the window says so, and can be left."""
    shutil.rmtree(whole.folder)
    qtbot.waitUntil(lambda: "不在原处" in bar(whole), timeout=10_000)


def test_a_restore_while_the_app_is_busy(whole: WholeApp, copied: Path) -> None:
    """What comes due before the app has noticed a restore is not written for other duties."""
    log(whole, "恢复后不在了")
    whole.app._watch.stop()
    restore(copied, whole.folder / FILE, whole.clock.now())
    whole.clock.set(whole.clock.now() + timedelta(days=4))
    whole.app.reminding.desk._beat(whole.app._register.now())
    with pytest.raises(Refusal, match="ledger-restored"):
        log(whole, "没有存下")
    whole.app._watch.check()
    assert "恢复后不在了" not in [one.title for one in whole.app._register.open_records()]
    whole.app.reminding.desk._beat(whole.app._register.now())
    log(whole, "又存下了")
    assert "又存下了" in titles(whole)


def test_a_day_closed_by_another_process_counts_at_once(whole: WholeApp) -> None:
    """What is logged in the window after a day was closed elsewhere counts without that day."""
    register = whole.app._register.register
    tomorrow = next(
        day
        for day in (register.now().date() + timedelta(days=ahead) for ahead in range(1, 9))
        if register.office.calendar.is_working(day)
    )
    before = register.preview(Draft(Kind.NEWS, "标题", register.now()))[0].deadline
    other = open_ledger(whole.folder, whole.clock, must_exist=True)
    other.calendar_keeper.set_own_day(tomorrow, OwnDay(working=False, name="校庆"))
    other.close()
    whole.app._watch.check()
    after = register.preview(Draft(Kind.NEWS, "标题", register.now()))[0].deadline
    assert before is not None
    assert after is not None
    assert after.due > before.due
