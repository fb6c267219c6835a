"""Handing over and taking over from the settings page."""

from pathlib import Path
from threading import Timer

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from storage.handover import taking
from tests.support.handover import PASSPHRASE, bed
from tests.ui.settings.bench import Bench, MakeBench
from ui.handover.passphrase_dialog import GiveDialog, TakeDialog

NAME = "交接-机电工程学院-20260302.duedesk"
NEW = "晨跑三圈 then breakfast"


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive keys at the lowest cost: these tests are not about it."""
    monkeypatch.setattr("storage.handover.seal.OPS", 1)
    monkeypatch.setattr("storage.handover.seal.MEMORY", 8 * 1024 * 1024)


def a_file(bench: Bench) -> Path:
    """Return a handover file of three records, two of them open."""
    file = bench.elsewhere / NAME
    if not file.exists():
        bed(bench.elsewhere / "old").handing.give(file, PASSPHRASE)
    return file


def titles(bench: Bench) -> list[str]:
    records = bench.desk.store.records(open_only=False, kind=None)
    return [record.title for record in records]


def give_dialog(bench: Bench, folder: str = "") -> GiveDialog:
    """Ask for a handover file to be made, name the file, and return the next window."""
    bench.page.handover.give.click()
    bench.file_dialog().fileSelected.emit(str(bench.elsewhere / folder / NAME))
    dialog = bench.page.findChildren(GiveDialog)[-1]
    bench.qtbot.waitExposed(dialog)
    return dialog


def take_dialog(bench: Bench) -> TakeDialog:
    bench.page.handover.take.click()
    bench.file_dialog().fileSelected.emit(str(a_file(bench)))
    return bench.page.findChildren(TakeDialog)[-1]


def wait(bench: Bench) -> None:
    bench.qtbot.waitUntil(lambda: not bench.page.handover.is_busy, timeout=5000)


def open_with(bench: Bench, dialog: TakeDialog, text: str) -> None:
    dialog.passphrase.setText(text)
    dialog.accept()
    bench.qtbot.waitUntil(lambda: not dialog.is_busy, timeout=5000)


def test_a_name_is_proposed(make_bench: MakeBench) -> None:
    """The file is named after the unit and the day."""
    bench = make_bench(choices={"unit": "机电/工程学院"})
    bench.page.handover.give.click()
    dialog = bench.file_dialog()
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert Path(dialog.selectedFiles()[0]).name == "交接-机电 工程学院-20260302.duedesk"
    assert dialog.defaultSuffix() == "duedesk"


def test_a_handover_is_made(make_bench: MakeBench) -> None:
    """With a passphrase typed twice the file is made, with the list only where it is wished."""
    bench = make_bench()
    for with_list in (False, True):
        (bench.elsewhere / NAME).unlink(missing_ok=True)
        dialog = give_dialog(bench)
        assert not dialog.listing.isChecked()
        dialog.passphrase.setText(NEW)
        dialog.again.setText(NEW)
        dialog.listing.setChecked(with_list)
        dialog.accept()
        wait(bench)
        made = sorted(path.name for path in bench.elsewhere.iterdir())
        assert made == [NAME.replace(".duedesk", "-在办清单.html"), NAME][not with_list :]
    assert bench.handing.inspect(bench.elsewhere / NAME, NEW).handover.records == 0
    status = bench.page.handover.status.text()
    assert str(bench.elsewhere / NAME) in status
    assert "没有加密" in status
    assert bench.said == []


def test_the_strength_is_said_while_typing(make_bench: MakeBench) -> None:
    """A sentence follows the passphrase as it grows; it is heard with the field, too."""
    dialog = give_dialog(make_bench())
    said = []
    for text in ("", "13800138000", "abcdefghij", NEW):
        dialog.passphrase.setText(text)
        said.append(dialog.strength.text())
        assert dialog.passphrase.accessibleDescription() == said[-1]
    assert [text[:3] for text in said] == ["至少 ", "太容易", "可以用", "强度好"]


def test_a_mistyped_passphrase_keeps_the_dialog(make_bench: MakeBench) -> None:
    """Typed differently the second time, nothing is made, and the cursor is where to correct it."""
    bench = make_bench()
    dialog = give_dialog(bench)
    dialog.passphrase.setText(NEW)
    dialog.again.setText(NEW + "x")
    dialog.accept()
    assert dialog.isVisible()
    assert "不一致" in dialog.error.text()
    assert list(bench.elsewhere.iterdir()) == []
    dialog.passphrase.setText("short")
    dialog.accept()
    assert "太短" in dialog.error.text()


def test_the_passphrase_is_hidden_until_asked(make_bench: MakeBench) -> None:
    """Dots by default, the text on request, and nothing of it after the dialog has closed."""
    dialog = give_dialog(make_bench())
    fields = (dialog.passphrase, dialog.again)
    assert {field.echoMode() for field in fields} == {QLineEdit.EchoMode.Password}
    dialog.reveal.click()
    assert {field.echoMode() for field in fields} == {QLineEdit.EchoMode.Normal}
    for field in fields:
        field.setText(NEW)
    dialog.reject()
    assert [field.text() for field in fields] == ["", ""]
    assert not any(field.isUndoAvailable() for field in fields)


def test_caps_lock_is_noticed(make_bench: MakeBench) -> None:
    """A capital without Shift hints at caps lock; a small letter without it takes that back."""
    bench = make_bench()
    dialog = give_dialog(bench)
    bench.qtbot.keyClick(dialog.passphrase, "A")
    assert dialog.caps.isVisibleTo(dialog)
    bench.qtbot.keyClick(dialog.passphrase, "a")
    assert not dialog.caps.isVisibleTo(dialog)
    bench.qtbot.keyClick(dialog.passphrase, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not dialog.caps.isVisibleTo(dialog)


def test_a_handover_is_taken(make_bench: MakeBench) -> None:
    """What is in it and what it replaces is said before; then the page follows the new ledger."""
    bench = make_bench()
    bench.desk.log(title="本机")
    open_with(bench, take_dialog(bench), PASSPHRASE)
    question = bench.question().text()
    for part in ("样例学院", "2026-03-02 周一 09:00", "3 条记录，其中在办 2 条",
                 "规则文件 1 个", "表格模板 1 个", "（1 条记录", "改名留存"):  # fmt: skip
        assert part in question, part
    assert titles(bench) == ["本机"]
    bench.question().yes_button.click()
    wait(bench)
    assert titles(bench)[:2] == ["一", "二"]
    assert bench.said == [("unit", "样例学院"), ("handover taken", None)]
    assert "保留在" in bench.page.handover.status.text()


def test_an_empty_ledger_loses_nothing(make_bench: MakeBench) -> None:
    """On a new machine the question says that there is nothing to lose."""
    bench = make_bench()
    open_with(bench, take_dialog(bench), PASSPHRASE)
    assert "还是空的" in bench.question().text()
    bench.question().no_button.click()
    assert titles(bench) == []


def test_a_wrong_passphrase_can_be_typed_again(make_bench: MakeBench) -> None:
    """The dialog stays, says so, and takes another try."""
    bench = make_bench()
    dialog = take_dialog(bench)
    dialog.accept()
    assert not dialog.is_busy, "nothing typed is nothing to try"
    open_with(bench, dialog, "wrong")
    assert dialog.isVisible()
    assert "口令不对" in dialog.error.text()
    open_with(bench, dialog, PASSPHRASE)
    assert bench.question().isVisible()


@pytest.mark.parametrize("length", [0, 20])
def test_a_file_of_something_else_asks_for_no_passphrase(
    make_bench: MakeBench, length: int
) -> None:
    """What is no handover file, or only the beginning of one, is refused at once, on the page."""
    bench = make_bench()
    file = a_file(bench)
    file.write_bytes(file.read_bytes()[:length] or b"PK something else")
    bench.page.handover.take.click()
    bench.file_dialog().fileSelected.emit(str(file))
    assert not bench.page.findChildren(TakeDialog)
    assert str(file) in bench.page.handover.status.text()
    assert bench.page.handover.status.property("role") == "error"


def test_a_refusal_while_it_is_made_is_said(make_bench: MakeBench) -> None:
    """A place that cannot be written is said, and the buttons can be used again."""
    bench = make_bench()
    bench.handing.go.clear()
    dialog = give_dialog(bench, "gone")
    dialog.passphrase.setText(NEW)
    dialog.again.setText(NEW)
    dialog.accept()
    group = bench.page.handover
    assert not group.give.isEnabled()
    assert not group.take.isEnabled()
    bench.handing.go.set()
    wait(bench)
    assert "gone" in group.status.text()
    assert group.status.property("role") == "error"
    assert group.give.isEnabled()


def refuse_to_move(*_: object) -> None:
    raise PermissionError


def test_rules_in_use_are_said(make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a rule file was in use the page says what to do."""
    bench = make_bench()
    monkeypatch.setattr(taking, "move_in", refuse_to_move)
    open_with(bench, take_dialog(bench), PASSPHRASE)
    bench.question().yes_button.click()
    wait(bench)
    assert "重新启动" in bench.page.handover.status.text()


def test_leaving_stops_what_is_under_way(make_bench: MakeBench) -> None:
    """Whoever quits while a file is made does not leave half of one: the work is stopped."""
    bench = make_bench()
    bench.handing.go.clear()
    dialog = give_dialog(bench)
    dialog.passphrase.setText(NEW)
    dialog.again.setText(NEW)
    dialog.accept()
    Timer(0.3, bench.handing.go.set).start()
    bench.page.stop()
    wait(bench)
    assert list(bench.elsewhere.iterdir()) == []
    assert bench.page.handover.status.text() == ""
