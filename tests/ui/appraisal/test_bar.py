"""The buttons that export the report: what they ask, what they tell, and what they leave alone."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QLocale, QUrl
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from deadlines.appraisal.appraisal import Appraisal
from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import Month
from deadlines.progress import Progress
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from storage.appraisal.appraisals import Appraisals
from tests.support.appraisals import NOVEMBER
from tests.support.builders import a_record
from tests.support.prefix_translator import untranslated
from tests.support.unit_ledger import SUNDAY_NIGHT, MakeLedger, refusing
from tests.ui.statistics.desk import MemorySource
from ui.appraisal.bar import AppraisalBar, ReportFormat
from ui.dialogs.work_dialog import WorkDialog
from ui.statistics.page import StatisticsPage
from ui.theme import Theme, ThemeChoice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class WatchedAppraisals(Appraisals):
    """Appraisals of a ledger that note what they read; reading waits for `go`."""

    def __init__(self, file: Path) -> None:
        super().__init__(file)
        self.read_with: list[tuple[ReportSpan, str]] = []
        self.go = Event()
        self.go.set()

    def read(
        self, span: ReportSpan, unit: str, office: Office, now: datetime, progress: Progress
    ) -> Appraisal:
        progress(0, 1)
        assert self.go.wait(10)
        self.read_with.append((span, unit))
        return super().read(span, unit, office, now, progress)


class Bench:
    """The bar and what it stands on."""

    def __init__(
        self,
        make_ledger: MakeLedger,
        qtbot: QtBot,
        theme: Theme,
        appraisals: object = None,
        unit: str = "信息学院",
    ) -> None:
        self.qtbot, self.desk = qtbot, make_ledger()
        self.desk.log(at=self.desk.plain.now() - timedelta(days=3))
        self.appraisals = WatchedAppraisals(self.desk.ledger.file)
        self.span, self.opens = NOVEMBER, True
        self.opened: list[str] = []
        self.bar = AppraisalBar(
            self.desk.desk(theme),
            appraisals or self.appraisals,  # type: ignore[arg-type]
            lambda: self.span,
            lambda: unit,
            open_file=self._open,
        )
        qtbot.addWidget(self.bar)
        with qtbot.waitExposed(self.bar):
            self.bar.show()

    def export(self, form: ReportFormat, target: Path) -> None:
        with self.qtbot.waitSignal(self.bar.ended, timeout=20_000):
            self.bar.export(form, target)

    def _open(self, url: QUrl) -> bool:
        self.opened.append(str(Path(url.toLocalFile())))
        return self.opens


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, ThemeChoice.LIGHT)


@pytest.fixture
def bench(qtbot: QtBot, make_ledger: MakeLedger, theme: Theme) -> Iterator[Bench]:
    """A bar over reports kept in memory, in Chinese."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield Bench(make_ledger, qtbot, theme)
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        (ReportFormat.WORKBOOK, "考核报表-2026年11月-信息学院.xlsx"),
        (ReportFormat.PRINTED, "考核报表-2026年11月-信息学院.pdf"),
    ],
)
def test_a_good_name_is_offered(
    bench: Bench, form: ReportFormat, expected: str, tmp_path: Path
) -> None:
    """The window for the file offers a name with the period and the unit."""
    bench.bar.buttons[form].click()
    dialog = bench.bar.findChildren(QFileDialog)[-1]
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert Path(dialog.selectedFiles()[0]).name == expected
    with bench.qtbot.waitSignal(bench.bar.ended):
        dialog.fileSelected.emit(str(tmp_path / expected))
    dialog.close()
    assert [path.name for path in tmp_path.glob("考核*")] == [expected]


def test_the_chosen_period_is_exported(bench: Bench, tmp_path: Path) -> None:
    """The report is of what the page shows, under the unit's name."""
    bench.span = ReportSpan.holding(Month(2026, 5), Scale.YEAR)
    bench.export(ReportFormat.WORKBOOK, tmp_path / "r.xlsx")
    assert bench.appraisals.read_with == [(bench.span, "信息学院")]


def test_where_the_file_is_can_be_opened(bench: Bench, tmp_path: Path) -> None:
    """After the export the bar says where the file is, and opens it or its folder."""
    target = tmp_path / "考核 #1.pdf"
    assert not bench.bar.open_button.isVisible()
    bench.export(ReportFormat.PRINTED, target)
    assert bench.bar.result.text() == f"已导出：{target}"
    bench.bar.open_button.click()
    bench.bar.folder_button.click()
    assert bench.opened == [str(target), str(tmp_path)]
    assert target.read_bytes().startswith(b"%PDF-")


def test_what_nothing_opens_is_told(bench: Bench, tmp_path: Path) -> None:
    """Where no program takes the file, the bar says where it is."""
    bench.opens = False
    bench.export(ReportFormat.WORKBOOK, tmp_path / "r.xlsx")
    bench.bar.open_button.click()
    assert bench.bar.result.text() == f"系统没能打开它，文件在：{tmp_path / 'r.xlsx'}"


def test_a_refusal_is_a_sentence(bench: Bench, tmp_path: Path) -> None:
    """A file that is open elsewhere is told in words, and the next try takes them away."""
    target = tmp_path / "r.xlsx"
    with pytest.MonkeyPatch.context() as patch:
        refusal = Refusal("file-in-use", path=target)
        patch.setattr("storage.appraisal.appraisals.save_whole", refusing(refusal))
        bench.export(ReportFormat.WORKBOOK, target)
    assert bench.bar.result.property("role") == "error"
    assert "请先在 Excel 等程序里关闭它，或换一个文件名" in bench.bar.result.text()
    assert not bench.bar.open_button.isVisible()
    bench.export(ReportFormat.WORKBOOK, target)
    assert bench.bar.result.property("role") == "muted"
    assert bench.bar.open_button.isVisible()


def test_while_it_works_no_second_one_begins(bench: Bench, tmp_path: Path) -> None:
    """The buttons rest while a report is made, and cancelling leaves no file."""
    bench.appraisals.go.clear()
    bench.bar.export(ReportFormat.WORKBOOK, tmp_path / "r.xlsx")
    assert bench.bar.is_busy
    assert not any(button.isEnabled() for button in bench.bar.buttons.values())
    (dialog,) = bench.bar.findChildren(WorkDialog)
    bench.qtbot.waitUntil(dialog.isVisible)
    dialog.cancel_button.click()
    with bench.qtbot.waitSignal(bench.bar.ended):
        bench.appraisals.go.set()
    assert not (tmp_path / "r.xlsx").exists()
    assert not bench.bar.result.isVisible()
    assert not bench.bar.is_busy


@pytest.mark.usefixtures("prefixed")
def test_all_texts_follow_the_language(bench: Bench, tmp_path: Path) -> None:
    """The buttons and what is said at the end are translated."""
    bench.export(ReportFormat.WORKBOOK, tmp_path / "r.xlsx")
    assert untranslated(bench.bar) == []
    assert bench.bar.result.text().startswith("§已导出")


def test_every_control_has_a_name(bench: Bench) -> None:
    """Screen readers tell the two ways of opening apart."""
    names = [button.accessibleName() for button in bench.bar.buttons.values()]
    assert names == ["导出考核报表（Excel）…", "导出考核报表（PDF）…"]
    assert bench.bar.open_button.accessibleName() == "打开导出的考核报表"


def test_the_page_holds_the_bar_under_its_chooser(
    qtbot: QtBot, theme: Theme, make_ledger: MakeLedger
) -> None:
    """On the statistics page the buttons stand between the period and what it holds."""
    bench = Bench(make_ledger, qtbot, theme)
    page = StatisticsPage(bench.desk.desk(theme), MemorySource().facts)
    qtbot.addWidget(page)
    page.add_bar(bench.bar)
    page.resize(900, 700)
    with qtbot.waitExposed(page):
        page.show()
    assert page.chooser.geometry().bottom() < bench.bar.geometry().top()
    assert bench.bar.geometry().bottom() < page.area.geometry().top()
    bench.bar.setParent(None)  # the test closes each by itself


def test_a_ledgers_report_comes_out_whole(
    qtbot: QtBot, tmp_path: Path, make_ledger: MakeLedger, theme: Theme
) -> None:
    """From a file of records both forms of the report are written, and can be written again."""
    unit = make_ledger()
    with unit.store.atomic():
        for _ in range(30):
            unit.store.add(a_record(at=SUNDAY_NIGHT))
    bench = Bench(make_ledger, qtbot, theme, unit.ledger.appraisals)
    for form, start in ((ReportFormat.WORKBOOK, b"PK"), (ReportFormat.PRINTED, b"%PDF-")):
        target = tmp_path / f"r.{form}"
        for _ in range(2):
            bench.export(form, target)
            assert target.read_bytes().startswith(start)
            assert bench.bar.open_button.isVisible()
    names = sorted(file.name for file in tmp_path.iterdir() if file.is_file())
    assert names == ["r.pdf", "r.xlsx"]
