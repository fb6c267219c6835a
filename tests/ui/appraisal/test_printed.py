"""The printed report: pages of an office document, with all the figures, in any thread."""

import shutil
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication

from deadlines.appraisal.appraisal import Appraisal
from deadlines.appraisal.patrol_record import Visits
from deadlines.progress import Stopped, ignore_progress
from deadlines.records.history import HistoryHead, find_head
from tests.support.appraisals import RULES, TERM, a_fact, a_report
from tests.support.builders import SHANGHAI
from tests.support.private_bus import absent
from tests.support.unit_ledger import translate
from ui.appraisal.printed import print_report
from ui.printing.layout import BOTTOM, LEFT, RIGHT, TOP, ReportPages, Table, lay_out_text
from ui.printing.style import Style, mm
from ui.wording.voice import voice

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
LONG = "很长的标题" * 60


@pytest.fixture(autouse=True)
def chinese(qapp: QApplication) -> Iterator[None]:
    """Months are named in Chinese."""
    del qapp
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)


def pdf(made: Appraisal) -> bytes:
    return print_report(made, voice(translate, SHANGHAI), ignore_progress)


def read(made: Appraisal, folder: Path) -> list[str]:
    """Return the text of each page."""
    tool = shutil.which("pdftotext")
    if tool is None:
        absent("pdftotext")
    file = folder / "report.pdf"
    file.write_bytes(pdf(made))
    done = subprocess.run([str(tool), "-layout", file, "-"], capture_output=True, check=True)
    return done.stdout.decode().split("\f")[:-1]


def test_it_says_all_that_was_counted(tmp_path: Path) -> None:
    """Title, figures, late ones with reasons, patrols, method and records' numbers are there."""
    made = a_report(
        [
            a_fact(1, took=HOUR),
            a_fact(2, took=2 * DAY, reason="审批领导出差", title="学院举行运动会"),
            a_fact(3, RULES[1], took=HOUR, allowed=2 * HOUR),
        ],
        patrolled=Visits(date(2026, 11, 23), {date(2026, 11, 23): (9,)}),
    )
    text = "\n".join(read(made, tmp_path))
    for expected in (
        "信息学院限时办理情况考核报表",
        "统计期间：2026-11-01 至 2026-11-30",
        "按时率 50%",
        "学院举行运动会",
        "审批领导出差",
        "1 天",
        "目标 30 分",
        "漏查的天数",
        "11-24",
        "统计口径",
        "新闻 · 逾期完成",
        "制表：",
    ):
        assert expected in text


def test_each_page_has_its_number_and_the_unit(tmp_path: Path) -> None:
    """A long list runs over many pages, each under the table's headings."""
    those = [a_fact(n, took=2 * DAY, reason="出差") for n in range(1, 120)]
    pages = read(a_report(those), tmp_path)
    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"第 {number} 页，共 {len(pages)} 页" in page
        assert "信息学院限时办理情况考核报表" in page
    assert all("实际完成" in page for page in pages[1:4])


def test_a_term_shows_its_months(tmp_path: Path) -> None:
    """A term has a line for each month; a single month needs none."""
    assert "各月办理情况" in read(a_report([a_fact()], TERM), tmp_path)[0]
    assert "各月办理情况" not in "".join(read(a_report([a_fact()]), tmp_path))


def test_nothing_logged_is_one_page(tmp_path: Path) -> None:
    """An empty month gives one page that says so."""
    (page,) = read(a_report(), tmp_path)
    assert "2026年11月没有登记的记录。" in page


def test_what_the_user_typed_is_no_markup(tmp_path: Path) -> None:
    """Titles, reasons and the unit's name stand there as they were typed."""
    text = '<b>&amp;</b> =1+1 {x} %n "'
    made = a_report([a_fact(took=2 * DAY, title=text, reason=text)], unit=text)
    found = "".join("".join(read(made, tmp_path)).split())
    assert found.count("".join(text.split())) >= 3


def test_fonts_are_in_the_file() -> None:
    """Whoever prints it needs none of our fonts."""
    content = pdf(a_report([a_fact()]))
    assert content.startswith(b"%PDF-")
    assert content.count(b"/FontFile") >= 2


@pytest.mark.parametrize(
    "those", [[], [a_fact(n, title=LONG, took=2 * DAY, reason=LONG * 9) for n in range(30)]]
)
def test_no_row_is_cut_by_the_pages_end(those: list[object]) -> None:
    """However long a text is, its row stands whole on one page."""
    pages = ReportPages(Style())
    table = Table(pages, ("编号", "标题"), (20, 150))
    for number in range(40):
        table.row((str(number), LONG * (number % 9) + LONG * len(those)))
    spots = []
    for page in pages.all:
        image = QImage(10, 10, QImage.Format.Format_RGB32)
        painter = _Recorder(image)
        for paint in page:
            paint(painter)
        painter.end()
        spots.append(painter.boxes)
    for boxes in spots:
        assert boxes
        for box in boxes:
            assert box.top() >= TOP - 1
            assert box.bottom() <= BOTTOM + 1
            assert box.left() >= LEFT - 1
            assert box.right() <= RIGHT + 1


class _Recorder(QPainter):
    """Keeps the boxes it is asked to draw."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.boxes: list[QRectF] = []

    def drawRect(self, box: QRectF) -> None:  # type: ignore[override]  # noqa: N802
        self.boxes.append(QRectF(box))


def test_a_long_text_is_cut_with_a_sign() -> None:
    """A text of too many lines ends with the sign that it goes on."""
    font: QFont = Style().cell
    block = lay_out_text(LONG, font, mm(30), most=3)
    assert block.layout.lineCount() == 3
    assert block.layout.text().endswith("…")
    assert lay_out_text("短", font, mm(30), most=3).layout.text() == "短"
    assert lay_out_text("字", font, mm(0.1), most=3).layout.lineCount() == 1


def test_it_is_the_same_from_any_thread() -> None:
    """Two reports made beside each other in threads, while a third is painted here, are whole."""
    made = a_report([a_fact(n, took=n * HOUR, reason="出差") for n in range(1, 60)], TERM)
    here = pdf(made)
    with ThreadPoolExecutor(2) as pool:
        found = [pool.submit(pdf, made) for _ in range(4)]
        while not all(one.done() for one in found):
            pdf(a_report())
    assert all(abs(len(one.result()) - len(here)) < 200 for one in found)


def test_it_can_be_stopped() -> None:
    """Cancelling ends the work at its next step, with nothing of Qt left open."""
    for wanted in (1, 3):
        count = 0

        def stop(_: int, __: int, last: int = wanted) -> None:
            nonlocal count
            count += 1
            if count == last:
                raise Stopped

        with pytest.raises(Stopped):
            print_report(a_report([a_fact()]), voice(translate, SHANGHAI), stop)


def test_the_head_of_the_history_is_at_the_foot_and_found_in_the_file(tmp_path: Path) -> None:
    """Each page names the newest entry, and `check --report` reads it; a typed one is none."""
    head = HistoryHead(123, "a1" * 32)
    typed = HistoryHead(7, "b2" * 32).mark
    made = replace(a_report([a_fact()], unit=typed), head=head)
    assert find_head(pdf(made)) == head
    for page in read(made, tmp_path):
        assert f"经过第 123 条，校验码 {head.link}" in page
    assert find_head(pdf(a_report([a_fact()], unit=typed))) is None
