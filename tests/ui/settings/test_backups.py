"""The data folder, making backups and putting one back."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton

from deadlines.refusal import Refusal
from storage.backups.restore import examine
from tests.support.unit_ledger import refusing
from tests.ui.settings.bench import Bench, MakeBench

FULL = Refusal("disk-full", path="x")
THREE = ("2026-02-27", "2026-03-01", "2026-02-28")


def buttons(bench: Bench) -> list[QPushButton]:
    group = bench.page.backup
    return [group.make, group.save, group.restore, group.restore_file]


def lines(bench: Bench) -> list[str]:
    backups = bench.page.backup.backups
    return [backups.item(row).text() for row in range(backups.count())]


def agree_to_restore(bench: Bench, row: int = 0) -> None:
    """Choose a listed backup and agree that it replaces the file."""
    bench.page.backup.backups.setCurrentRow(row)
    bench.page.backup.restore.click()
    bench.question().yes_button.click()
    bench.wait_for_work()


def test_the_data_folder_is_opened(make_bench: MakeBench) -> None:
    """The button opens the folder whose path is shown."""
    bench = make_bench()
    assert bench.page.data.path.text() == str(bench.folder)
    bench.page.data.open_button.click()
    assert bench.opened == [bench.folder]
    assert not bench.page.data.row.error.isVisible()


def test_a_folder_that_nothing_opens_is_said(make_bench: MakeBench) -> None:
    """On a desktop without a file manager the page says so."""
    bench = make_bench()
    bench.opens = False
    bench.page.data.open_button.click()
    assert "没有能打开文件夹的程序" in bench.page.data.row.error.text()


def test_backups_are_listed_newest_first(make_bench: MakeBench) -> None:
    """Each backup is listed with its day and size."""
    bench = make_bench(backups=THREE)
    size = bench.keeping.backups.dated_backups()[0].size / 1024
    assert [line.split()[:4] for line in lines(bench)] == [
        ["2026-03-01", "周日", f"{size:.1f}", "kB"],
        ["2026-02-28", "周六", f"{size:.1f}", "kB"],
        ["2026-02-27", "周五", f"{size:.1f}", "kB"],
    ]


def test_without_backups_the_list_says_so(make_bench: MakeBench) -> None:
    """An empty list says that there are no backups, and offers none to restore."""
    bench = make_bench()
    assert lines(bench) == ["还没有备份"]
    bench.page.backup.backups.setCurrentRow(0)
    assert not bench.page.backup.restore.isEnabled()


def test_a_backup_of_today_appears_when_the_page_opens(make_bench: MakeBench) -> None:
    """The daily backup, made while the page was away, is there when it is opened."""
    bench = make_bench()
    bench.page.hide()
    bench.keeping.make()
    bench.page.show()
    assert lines(bench)[0].startswith("2026-03-02 周一")


def test_a_backup_is_made_without_blocking(make_bench: MakeBench) -> None:
    """While a backup is made the page says so and its buttons are off; then it is listed."""
    bench = make_bench(backups=THREE)
    bench.keeping.go.clear()
    bench.page.backup.backups.setCurrentRow(1)
    bench.page.backup.make.click()
    assert bench.page.backup.status.text() == "正在备份…"
    assert not any(button.isEnabled() for button in buttons(bench))
    bench.keeping.go.set()
    bench.wait_for_work()
    assert all(button.isEnabled() for button in buttons(bench))
    assert bench.page.backup.status.text().startswith("已备份到 ")
    assert "2026-03-02_090000.sqlite" in bench.page.backup.status.text()
    assert lines(bench)[0].startswith("2026-03-02")
    chosen = bench.page.backup.backups.chosen
    assert chosen is not None
    assert chosen.path.name == "2026-02-28_083100.sqlite"
    assert bench.said == [("backed up", None)]


def test_a_refused_backup_says_why(make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    """A backup that cannot be made is refused in a sentence, and can be tried again."""
    bench = make_bench()
    with monkeypatch.context() as patched:
        patched.setattr(bench.keeping, "make", refusing(FULL))
        bench.page.backup.make.click()
        bench.wait_for_work()
    assert "磁盘已满" in bench.page.backup.status.text()
    assert bench.page.backup.status.property("role") == "error"
    assert bench.said == []
    bench.page.backup.make.click()
    bench.wait_for_work()
    assert bench.page.backup.status.property("role") == "muted"


def test_a_failure_of_the_program_leaves_the_buttons_usable(
    make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is no refusal goes to the crash dialog, and the page does not wait for ever."""
    crashes: list[str] = []
    monkeypatch.setattr(threading, "excepthook", lambda crash: crashes.append(str(crash.exc_value)))
    bench = make_bench()
    monkeypatch.setattr(bench.keeping, "make", [].pop)
    bench.page.backup.make.click()
    bench.wait_for_work()
    bench.page.stop()
    assert crashes == ["pop from empty list"]
    assert bench.page.backup.make.isEnabled()
    assert not bench.page.backup.status.isVisible()


def test_a_backup_is_saved_elsewhere(make_bench: MakeBench) -> None:
    """The user names a file for a backup; a dated name is proposed."""
    bench = make_bench()
    bench.page.backup.save.click()
    dialog = bench.file_dialog()
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert Path(dialog.selectedFiles()[0]).name == "duedesk-2026-03-02_0900.sqlite"
    file = bench.elsewhere / "old.sqlite"
    dialog.fileSelected.emit(str(file))
    dialog.close()
    bench.wait_for_work()
    examine(file)
    assert bench.page.backup.status.text() == f"已备份到 {file}"


def test_restoring_asks_what_is_replaced(make_bench: MakeBench) -> None:
    """Before a backup replaces the data file both are named; no is the usual answer."""
    bench = make_bench(backups=THREE)
    bench.desk.choose(unit="图书馆")
    bench.page.backup.backups.setCurrentRow(1)
    bench.page.backup.restore.click()
    question = bench.question()
    assert "2026-02-28_083100.sqlite" in question.text()
    assert str(bench.desk.ledger.file) in question.text()
    assert question.defaultButton() is question.no_button
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert bench.desk.choices == {"unit": "图书馆"}
    assert not bench.page.backup.is_busy


def test_a_listed_backup_is_restored(make_bench: MakeBench) -> None:
    """After a restore the page says where the replaced file is kept."""
    bench = make_bench(backups=THREE)
    bench.desk.choose(unit="图书馆")
    bench.page.reload()
    agree_to_restore(bench, 2)
    status, kept = bench.page.backup.status.text(), list(bench.folder.glob("*replaced*.sqlite3"))
    assert "已恢复" in status
    assert "2026-02-27_083100.sqlite" in status
    assert [str(file) in status for file in kept] == [True]
    assert bench.desk.choices == {}
    assert bench.said[-2:] == [("unit", ""), ("restored", None)]


def test_a_file_is_restored(make_bench: MakeBench) -> None:
    """A backup from anywhere can be chosen, and is asked about as well."""
    bench = make_bench()
    file = bench.elsewhere / "old.sqlite"
    bench.keeping.save_to(file)
    bench.desk.choose(sound="off")
    bench.page.backup.restore_file.click()
    bench.file_dialog().fileSelected.emit(str(file))
    bench.file_dialog().close()
    assert str(file) in bench.question().text()
    assert bench.desk.choices == {"sound": "off"}
    bench.question().yes_button.click()
    bench.wait_for_work()
    assert bench.desk.choices == {}


def test_restoring_says_what_it_does(make_bench: MakeBench) -> None:
    """While a backup is put back the page says so, and nothing else can be begun."""
    bench = make_bench(backups=THREE)
    bench.keeping.go.clear()
    bench.page.backup.backups.setCurrentRow(0)
    bench.page.backup.restore.click()
    bench.question().yes_button.click()
    assert bench.page.backup.status.text() == "正在恢复…"
    assert not any(button.isEnabled() for button in buttons(bench))
    bench.keeping.go.set()
    bench.wait_for_work()


def test_a_refused_restore_changes_nothing(make_bench: MakeBench) -> None:
    """A damaged backup is refused in a sentence, and the page goes on with the file there is."""
    bench = make_bench(backups=THREE)
    newest = bench.keeping.backups.dated_backups()[0].path
    newest.write_bytes(newest.read_bytes()[:5000])
    agree_to_restore(bench)
    assert "没有通过检查" in bench.page.backup.status.text()
    assert bench.said == []


def test_restored_choices_take_effect(make_bench: MakeBench) -> None:
    """The choices of the restored ledger are shown and applied before anyone else is told."""
    restored = {"unit": "机电工程学院", "theme": "dark", "language": "en", "quiet-hours": ""}
    bench = make_bench(choices={name.replace("-", "_"): text for name, text in restored.items()})
    bench.keeping.make()
    bench.desk.choose(
        unit="图书馆", sound="off", theme="light", language="", quiet_hours="22:00-07:00"
    )
    bench.page.reload()
    bench.said.clear()
    agree_to_restore(bench)
    assert bench.page.unit.name.text() == "机电工程学院"
    assert bench.theme.is_dark
    assert [name for name, _ in bench.said] == ["unit", "quiet", "sound", "language", "restored"]
    assert bench.desk.choices == restored


def test_a_restore_may_have_replaced_nothing(
    make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there was no file the page does not say that one is kept."""
    bench = make_bench(backups=THREE)
    monkeypatch.setattr(bench.keeping, "restore", lambda _: None)
    agree_to_restore(bench)
    assert "已恢复" in bench.page.backup.status.text()
    assert "保留在" not in bench.page.backup.status.text()
