import json
import os
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.refusal import Refusal
from tests.support.unit_ledger import MakeLedger
from tests.ui.calendar.desk import NEW_YEARS_EVE, Bench, drop, dropped, notice_of_2027
from ui.calendar.notice_file import text_of
from ui.dialogs.typed_dialog import Question
from ui.theme import Theme


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot, make_ledger: MakeLedger) -> Bench:
    return Bench(make_ledger, qtbot, theme, NEW_YEARS_EVE)


def test_a_pasted_notice_is_shown_and_kept(bench: Bench) -> None:
    """A pasted notice shows its clauses and its year, and is kept by saving it."""
    bench.page.paste.click()
    dialog = bench.notice_dialog()
    dialog.text.insertPlainText(notice_of_2027())
    clauses = dialog.understood.clauses.text().split("\n")
    assert clauses[1] == (
        "春节：放假02-05（周五）至02-12（周五），共8天；上班02-14（周日）、02-20（周六）"
    )
    assert len(clauses) == 7
    face = dialog.understood.picture.face(date(2027, 2, 14))
    assert face is not None
    assert face.sign == "班"
    assert bench.desk.calendar.notices() == {}
    dialog.accept()
    assert (list(bench.desk.calendar.notices()), bench.told) == ([2027], 1)
    assert "载入的安排" in bench.page.edition.text()
    assert bench.page.status.text().startswith("2028年")


def test_each_year_of_a_feed_is_offered(bench: Bench) -> None:
    """Of a feed of several years the newest is shown first, and the one chosen is kept."""
    days = {
        year: [{"name": "元旦", "date": f"{year}-01-0{day}", "isOffDay": True} for day in (1, 2, 3)]
        for year in (2026, 2027)
    }
    dialog = bench.page.open_notice(json.dumps({"years": days}))
    assert [dialog.years.itemText(index) for index in range(2)] == ["2026年", "2027年"]
    assert (dialog.years.isVisible(), dialog.years.currentText()) == (True, "2027年")
    assert "2027年的放假安排" in dialog.understood.heading.text()
    QTest.keyClick(dialog.years, Qt.Key.Key_Up)
    assert "2026年的放假安排" in dialog.understood.heading.text()
    dialog.accept()
    dialog.findChildren(Question)[-1].agreed.emit()
    assert list(bench.desk.calendar.notices()) == [2026]
    dialog = bench.page.open_notice(notice_of_2027())
    assert not dialog.years.isVisible()


def test_moved_records_are_listed_first(bench: Bench) -> None:
    """Open records are listed old to new before the notice is kept, and moved by keeping it."""
    bench.log("学院召开工作会议")
    was = bench.desk.store.get(1)
    dialog = bench.page.open_notice(notice_of_2027())
    assert "→ 2027-02-14 周日 17:30" in dialog.understood.moved.text()
    assert bench.desk.store.get(1) == was
    dialog.accept()
    (due,) = [d.due for d in bench.desk.store.get(1).open_duties if d.due][:1]
    assert due is not None
    assert due.date() == date(2027, 2, 14)


def test_a_refused_notice_stays_in_the_box(bench: Bench) -> None:
    """What cannot be understood is named line by line; the text stays and nothing is kept."""
    broken = notice_of_2027().replace("10月1日（周五）", "0月1日（周五）")
    dialog = bench.page.open_notice(broken)
    dialog.accept()
    assert "第8行" in dialog.understood.refusal.text()
    assert dialog.text.text() == broken
    assert dialog.isVisible()
    assert (bench.desk.calendar.notices(), bench.told) == ({}, 0)
    dialog.text.set_text(notice_of_2027())
    assert dialog.understood.refusal.isHidden()
    dialog.accept()
    assert list(bench.desk.calendar.notices()) == [2027]


def test_saving_an_empty_box_says_so(bench: Bench) -> None:
    """An empty box shows no complaint until it is saved."""
    dialog = bench.page.open_notice()
    assert dialog.understood.refusal.isHidden()
    dialog.accept()
    assert dialog.understood.refusal.text().startswith("没有找到节假日的放假安排，请粘贴通知全文")


def test_doubts_are_shown(bench: Bench) -> None:
    """A notice that lacks a holiday is doubted, and can be kept all the same."""
    dialog = bench.page.open_notice(notice_of_2027(without="端午节"))
    assert "没有端午节的安排" in dialog.understood.warnings.text()
    dialog.accept()
    assert list(bench.desk.calendar.notices()) == [2027]


def test_a_poorer_notice_is_asked_about(bench: Bench) -> None:
    """A notice with less in it than the present one replaces it only after a yes."""
    bench.page.open_notice(notice_of_2027()).accept()
    whole = bench.desk.calendar.notices()[2027]
    dialog = bench.page.open_notice(notice_of_2027(without="国庆节"))
    for is_wanted in (False, True):
        dialog.accept()
        question = dialog.findChildren(Question)[-1]
        (question.yes_button if is_wanted else question.no_button).click()
        QApplication.processEvents()
        assert (bench.desk.calendar.notices()[2027] == whole) is not is_wanted


def test_an_amendment_wants_something_to_amend(bench: Bench) -> None:
    """An amendment to a year without a notice is refused before anything is kept."""
    text = (
        "国务院办公厅关于调整2027年劳动节假期安排的通知\n"
        "5月1日（周六）至4日（周二）放假调休。5月8日（周六）上班。"
    )
    dialog = bench.page.open_notice(text)
    assert dialog.understood.refusal.text() == "这是一份调整通知，请先载入当年的放假安排"
    bench.page.open_notice(notice_of_2027()).accept()
    dialog.text.set_text(text + "\n")
    assert "调整" in dialog.understood.heading.text()


def test_a_disk_that_refuses_loses_no_text(bench: Bench) -> None:
    """When keeping fails the dialog says why and keeps the text."""
    bench.log("甲")
    dialog = bench.page.open_notice(notice_of_2027())
    bench.desk.protect()
    dialog.accept()
    assert "只读" in dialog.error.text()
    assert dialog.text.text() == notice_of_2027()
    assert bench.told == 0


def test_a_long_text_is_read_when_asked_for(bench: Bench) -> None:
    """A long text is not read at each keystroke, but by its button or by saving."""
    long = notice_of_2027() + "\n" + "各单位要妥善安排好值班和安全保卫等工作。\n" * 1200
    dialog = bench.page.open_notice()
    dialog.text.insertPlainText(long)
    assert dialog.read_button.isVisible()
    assert dialog.understood.clauses.isHidden()
    dialog.read_button.click()
    assert dialog.understood.clauses.isVisible()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_file_is_read_in_the_usual_encodings(
    bench: Bench, tmp_path: Path, encoding: str
) -> None:
    """A text file is read as UTF-8, else as GB 18030 or UTF-16, and named as the edition."""
    file = tmp_path / "通知.txt"
    file.write_bytes(notice_of_2027().encode(encoding))
    dialog = bench.page.open_notice(file=file)
    assert "2027" in dialog.understood.heading.text()
    assert dialog.text.text() == notice_of_2027()


def test_a_file_is_dropped_on_the_dialog(bench: Bench, tmp_path: Path) -> None:
    """A notice's file gives the edition its name; one that is gone is named, and all else stays."""
    days = [{"name": "元旦", "date": f"2027-01-0{d}", "isOffDay": True} for d in (1, 2, 3)]
    file = tmp_path / "2027.json"
    file.write_text(json.dumps({"year": 2027, "days": days}), encoding="utf-8")
    dialog = bench.page.open_notice(file=file)
    assert "2027.json" in dialog.understood.heading.text()
    drop(dialog, dropped(tmp_path / "nowhere.txt"))
    assert "nowhere.txt" in dialog.error.text()
    assert "isOffDay" in dialog.text.text()


def test_a_copied_notice_is_pasted_on_the_page(bench: Bench, qtbot: QtBot) -> None:
    """Ctrl+V on the page opens what was copied as a notice."""
    QApplication.clipboard().setText(notice_of_2027())
    bench.page.activateWindow()
    bench.page.grid.setFocus()
    qtbot.keyClick(bench.page.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "2027" in bench.notice_dialog().understood.heading.text()


def test_giving_up_a_pasted_text_is_asked_about(bench: Bench, qtbot: QtBot) -> None:
    """Esc asks before a pasted text is given up."""
    dialog = bench.page.open_notice("随便")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.findChildren(Question)


def test_what_is_no_text_is_refused(tmp_path: Path) -> None:
    """A file that is no text, and a folder, are refused by name."""
    file = tmp_path / "bild.png"
    file.write_bytes(b"\x89PNG\xff\xff\xff")
    for path, code in ((file, "file-not-text"), (tmp_path, "file-not-readable")):
        with pytest.raises(Refusal) as refused:
            text_of(path)
        assert refused.value.code == code


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pipes and devices among files")
def test_what_would_never_end_is_not_read(bench: Bench, tmp_path: Path) -> None:
    """A pipe, a device or a huge file neither freezes the dialog nor fills the memory."""
    pipe, device, huge = tmp_path / "pipe.ics", tmp_path / "zero.ics", tmp_path / "huge.ics"
    os.mkfifo(pipe)
    device.symlink_to("/dev/zero")
    huge.touch()
    os.truncate(huge, 10**12)
    dialog = bench.page.open_notice("随便")
    for path, said in ((pipe, "普通文件"), (device, "普通文件"), (huge, "太大")):
        dialog.put_file(path)
        assert said in dialog.error.text() + dialog.understood.refusal.text()
        assert dialog.text.text() == "随便"
