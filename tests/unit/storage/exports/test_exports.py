"""What is exported can be read by other programs, and holds all there is."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deadlines.calendar.notice import Certainty
from deadlines.exports.export import Exported
from deadlines.exports.table import LedgerTable
from deadlines.progress import Progress, Stopped, ignore_progress
from deadlines.records.duty import DutyState
from deadlines.records.history import Action, Change
from deadlines.records.log_query import LogColumn, LogQuery
from deadlines.records.record import CHECKLISTS, Check, Mark, Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, Level
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from resources import path
from resources.catalogue import Catalogue, chinese, read_catalogue
from storage.database.opening import open_database
from storage.exports.exports import Exports
from storage.log.log import LogViews
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from storage.tables.settings import SettingsTable
from tests.support.builders import (
    MONDAY,
    SHANGHAI,
    a_calendar,
    a_duty,
    a_record,
    a_rule,
    a_rule_book,
)
from tests.support.exported_ledger import csv_rows, records_in, sheet, without_ids
from tests.support.slow import examples

NOW = MONDAY + timedelta(days=10)
EVERY = LogQuery(statuses=frozenset(), sort=LogColumn.NUMBER, descending=False)
HEADERS = [
    "编号", "类型", "级别", "标题", "发生时间", "登记时间", "来源", "链接", "说明", "状态",
    "应办结时间", "办结时间", "是否按时", "未按时原因", "处置情况", "处置结果",
    "办理结论", "答复内容", "批示意见", "承办单位", "卷号", "时限明细", "审校明细",
]  # fmt: skip
CHINESE, ENGLISH = chinese(), read_catalogue(path("i18n/duedesk_en.ts"))


class Desk:
    """A ledger on a disk, and its exports into the same folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.database = open_database(folder / "duedesk.sqlite")
        self.store = RecordTable(self.database)
        self.exports = Exports(folder / "duedesk.sqlite", a_calendar())

    def add(self, *records: Record) -> list[Record]:
        """Store records and return them as they are stored."""
        with self.store.atomic():
            return [self.store.get(self.store.add(record).number) for record in records]

    def write(
        self,
        name: str,
        query: LogQuery = EVERY,
        language: Catalogue = CHINESE,
        progress: Progress = ignore_progress,
    ) -> Exported:
        """Export to a file of that name."""
        words, times = Words(language), TimeWords(language, SHANGHAI)
        return self.exports.write(self.folder / name, query, NOW, words, times, progress)

    def read(self, name: str) -> list[Record]:
        """Return the records in an exported file."""
        return records_in(self.folder / name)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.database.close()


def all_kinds() -> list[Record]:
    """Records with everything that a record can have."""
    ms = timedelta(milliseconds=123)
    odd = "=1+1；a;b\\n\n第二行\r\n\t“引号” _x0041_ 😀\x07"
    submitted = a_duty(
        due=MONDAY + timedelta(hours=8),
        done_at=MONDAY + timedelta(hours=9, seconds=5) + ms,
        late_reason=odd,
        acknowledged_at=MONDAY + ms,
    )
    extended = a_duty(
        a_rule_book().find(Kind.MESSAGE, "reply_public"),
        was_due=MONDAY.replace(hour=0) + timedelta(days=4),
        due=MONDAY + timedelta(days=5),
        extension_reason=odd,
    )
    provisional = a_duty(
        replace(a_rule(), kind=Kind.MESSAGE, duty="own_answer"),
        certainty=Certainty.PROVISIONAL,
        edition="",
        safe_by=MONDAY + timedelta(hours=1),
    )
    own = a_duty(
        replace(a_rule(), kind=Kind.INCIDENT, title="=本单位自己的事项", words=odd, extended_to=9)
    )
    raised = a_rule_book().find(Kind.INCIDENT, "escalate")
    late_start = a_duty(raised, start=MONDAY + timedelta(hours=3))
    locked = a_duty(raised, due=None, state=DutyState.LOCKED)
    checks = (
        Check(Mark.FIRST_REVIEW, True, "甲；乙", MONDAY + ms),
        Check(Mark.SECOND_REVIEW, True, ""),
        *(Check(mark) for mark in CHECKLISTS[Kind.NEWS][2:]),
    )
    return [
        a_record(title=odd, source=odd, link="=cmd|' /C calc'!A0", note=odd, duties=(submitted,),
                 checks=checks, status=RecordStatus.DONE, logged_at=MONDAY + ms),
        a_record(kind=Kind.MESSAGE, duties=(extended, provisional)),
        a_record(kind=Kind.INCIDENT, level=Level.MAJOR, duties=(own, late_start, locked)),
        a_record(kind=Kind.MEDIA, title="2026-3-5", source="00123", duties=()),
        a_record(title="'已作废", status=RecordStatus.CANCELLED,
                 duties=(a_duty(state=DutyState.CANCELLED),)),
        a_record(title="夏令时", at=datetime(1991, 9, 15, 1, 30, tzinfo=SHANGHAI)),
        a_record(title="夏令时后", at=datetime(1991, 9, 15, 1, 30, tzinfo=SHANGHAI, fold=1)),
        a_record(kind=Kind.MEDIA, title="很早", at=datetime(1850, 1, 1, tzinfo=UTC)),
        a_record(title="长" * 20_000, note="行\n😀" * 66_000, source="x" * 40_000),
        a_record(title="奇\uffff_x005F_x0041_\\", note="\ufffe", source="_x0041\0",
                 link="_x0041_\r\0_\x1f"),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["台账.json", "台账.csv"])
@pytest.mark.parametrize("language", [CHINESE, ENGLISH])
def test_nothing_is_lost(desk: Desk, name: str, language: Catalogue) -> None:
    """Every field of every record can be read back from the file, in either language."""
    stored = desk.add(*all_kinds())
    done = desk.write(name, language=language)
    assert (done.records, done.duties) == (10, sum(len(record.duties) for record in stored))
    assert desk.read(name) == [without_ids(record) for record in stored]


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
titles = texts.filter(lambda text: bool(text.strip()))
instants = st.datetimes(datetime(1901, 1, 2), datetime(2200, 1, 1)).map(
    lambda at: at.replace(tzinfo=UTC, microsecond=at.microsecond // 1000 * 1000)
)
some_records = st.builds(
    lambda title, source, note, at, logged_at, done_at, reason, who: a_record(
        title=title, source=source, note=note, at=at, logged_at=logged_at,
        duties=(a_duty(start=at, due=at, done_at=done_at, late_reason=reason),),
        checks=(Check(Mark.FIRST_REVIEW, True, who, done_at),),
    ),
    titles, texts, texts, instants, instants, instants, texts, texts,
)  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(25))
@given(st.lists(some_records, min_size=1, max_size=4), st.sampled_from(("a.json", "a.csv")))
def test_any_text_and_instant_comes_back(
    tmp_path_factory: pytest.TempPathFactory, records: list[Record], name: str
) -> None:
    """Whatever was typed and whenever it happened, to the millisecond, the file holds it."""
    desk = Desk(tmp_path_factory.mktemp("ledger"))
    stored = desk.add(*records)
    desk.write(name)
    assert desk.read(name) == [without_ids(record) for record in stored]
    desk.database.close()


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_the_table_has_its_columns(desk: Desk, name: str) -> None:
    """A row of the table says what people want to know of a record."""
    done = a_duty(done_at=MONDAY + timedelta(days=2), late_reason="领导出差")
    desk.add(a_record(status=RecordStatus.DONE, duties=(done,), link="http://a.b"))
    desk.write(name)
    rows = sheet(desk.folder / name, "台账") if name == "a.xlsx" else csv_rows(desk.folder / name)
    assert rows[0][: len(HEADERS)] == HEADERS
    shown = [f"{cell:%Y-%m-%d %H:%M}" if isinstance(cell, datetime) else cell for cell in rows[1]]
    shown[0] = int(float(shown[0]))
    assert shown[:14] == [
        1, "新闻", "", "学院举行开学典礼", "2026-03-02 09:00", "2026-03-02 09:00", "",
        "http://a.b", "", "已办结", "2026-03-03 17:30", "2026-03-04 09:00", "否", "领导出差",
    ]  # fmt: skip


def test_duties_are_told_as_people_read_them(desk: Desk) -> None:
    """A workbook names each duty, to whom, by when and how it stands: no code, no name of ours."""
    done = a_duty(done_at=MONDAY + timedelta(days=2), late_reason="领导出差\n周一回")
    extended = a_duty(
        a_rule_book().find(Kind.MESSAGE, "reply_public"),
        was_due=MONDAY + timedelta(days=3),
        due=MONDAY.replace(hour=0) + timedelta(days=5),
        extension_reason="要会商",
    )
    check = Check(Mark.FIRST_REVIEW, True, "甲", MONDAY)
    desk.add(a_record(duties=(done, extended), checks=(check, Check(Mark.SECOND_REVIEW))))
    desk.write("a.xlsx")
    assert sheet(desk.folder / "a.xlsx", "台账")[1][21:23] == [
        (
            "报送稿件（党委宣传部）：时限 1 个工作日，最迟 2026-03-03 17:30，"
            "2026-03-04 09:00 完成，逾期，未按时原因：领导出差 周一回\n"
            "公开答复（留言人）：时限 3 日，最迟 2026-03-06 24:00，原定 2026-03-05 09:00，"
            "延长原因：要会商，待办"
        ),
        "初审：甲，2026-03-02 09:00\n复审：未办",
    ]


def test_the_json_file_holds_the_history(desk: Desk) -> None:
    """Beside each record stands all that was done to it, with the hashes that chain it."""
    (record,) = desk.add(a_record())
    entry = HistoryTable(desk.database).append(
        Change(record.number, Action.AMENDED, {"title": "旧"}, {"title": "新"}, "写错"), NOW
    )
    desk.write("a.json")
    data = json.loads((desk.folder / "a.json").read_text(encoding="utf-8"))
    assert (data["format"], data["version"]) == ("duedesk-ledger", 1)
    (told,) = data["records"][0]["history"]
    assert (told["action"], told["old"], told["new"]) == (
        "amended",
        {"title": "旧"},
        {"title": "新"},
    )
    assert (told["reason"], told["hash"]) == ("写错", entry.link)


def test_dates_of_the_workbook_are_dates(desk: Desk) -> None:
    """Excel can sort, filter and count with the instants: they are no texts."""
    desk.add(a_record(at=MONDAY + timedelta(milliseconds=7)))
    desk.write("a.xlsx")
    (row,) = sheet(desk.folder / "a.xlsx", "台账")[1:]
    assert [place for place, cell in enumerate(row) if isinstance(cell, datetime)] == [4, 5, 10]


def test_no_text_is_a_formula_or_a_link(desk: Desk) -> None:
    """Nothing that was typed can run in the workbook, or lead anywhere by a click."""
    desk.add(*(a_record(title=text, link=text, note=text, source=text) for text in (
        "=1+1", '=HYPERLINK("http://x")', "{=1}", "http://a.b", "mailto:a@b", "external:c:\\x"
    )))  # fmt: skip
    desk.write("a.xlsx")
    with zipfile.ZipFile(desk.folder / "a.xlsx") as file:
        xml = file.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in xml
    assert "<hyperlink" not in xml


def test_a_csv_file_is_for_excel(desk: Desk) -> None:
    """The file has the mark by which Excel knows UTF-8, its line ends, and no cell that runs."""
    desk.add(*all_kinds())
    desk.write("a.csv")
    content = (desk.folder / "a.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.endswith(b"\r\n")
    cells = [cell for row in csv_rows(desk.folder / "a.csv") for cell in row]
    assert [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")] == []


def test_statistics_and_explanation_are_in_the_workbook(desk: Desk) -> None:
    """Sheets beside the table hold the share done in time with a chart, and where it is from."""
    SettingsTable(desk.database).write("unit", "机电工程学院")
    late = a_duty(done_at=MONDAY + timedelta(days=3))
    on_time = a_duty(done_at=MONDAY + timedelta(hours=1))
    desk.add(
        a_record(duties=(late,), status=RecordStatus.DONE),
        a_record(duties=(on_time,), status=RecordStatus.DONE),
        a_record(at=MONDAY - timedelta(days=60), duties=(on_time,), status=RecordStatus.DONE),
        a_record(status=RecordStatus.CANCELLED),
    )
    midnight = MONDAY.replace(hour=0)
    query = replace(EVERY, since=midnight - timedelta(days=90), until=midnight + timedelta(days=1))
    desk.write("a.xlsx", query)
    statistics = sheet(desk.folder / "a.xlsx", "统计")
    table = [row[:2] for row in statistics[3:7]]
    assert table == [["月份", "新闻"], ["2026-01", 1.0], ["2026-02", ""], ["2026-03", 0.5]]
    told = {str(row[0]): row[1] for row in sheet(desk.folder / "a.xlsx", "说明") if row[0]}
    assert told["单位"] == "机电工程学院"
    assert told["导出时间"] == "2026-03-12 周四 09:00"
    assert told["起止日期"] == "2025-12-02 至 2026-03-02"
    assert told["记录"] == "4 件，其中已作废 1 件"
    assert told["节假日安排"] == "2026年：样例"
    assert set(HEADERS) <= set(told)
    with zipfile.ZipFile(desk.folder / "a.xlsx") as file:
        assert "xl/charts/chart1.xml" in file.namelist()


def test_exactly_what_is_shown_is_exported(desk: Desk) -> None:
    """The file holds the records of the query, all of them and no others, in its order."""
    desk.add(
        *(
            a_record(title=f"第{n}件", at=MONDAY - timedelta(hours=n), note="找" * (n % 2))
            for n in range(1200)
        )
    )
    query = LogQuery("找", sort=LogColumn.AT, descending=False)
    assert LogViews(desk.database).open(query, NOW).count == 600
    assert desk.write("a.csv", query).records == 600
    found = [record.title for record in desk.read("a.csv")]
    assert found == [f"第{n}件" for n in range(1199, 0, -2)]


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.ics"])
def test_an_empty_export_is_a_file_too(desk: Desk, name: str) -> None:
    """Where there is nothing to write, the file says so and can be opened."""
    done = desk.write(name)
    assert (done.records, done.duties) == (0, 0)
    if name == "a.xlsx":
        assert len(sheet(desk.folder / name, "台账")) == 1
    elif name == "a.csv":
        assert desk.read(name) == []


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.ics"])
def test_a_stopped_export_leaves_the_old_file(desk: Desk, name: str) -> None:
    """Whenever it is cancelled, what stood under the name before is still there, and alone."""
    desk.add(*all_kinds())
    (desk.folder / name).write_text("旧")
    calls = 0

    def count(done: int, total: int) -> None:
        nonlocal calls
        assert done <= total
        calls += 1

    desk.write("whole" + name, progress=count)
    before = sorted(file.name for file in desk.folder.iterdir())
    for last in {*range(1, calls, max(1, calls // 8)), calls - 1, calls}:
        left = last

        def stop(*_: int) -> None:
            nonlocal left
            left -= 1
            if left == 0:
                raise Stopped

        with pytest.raises(Stopped):
            desk.write(name, progress=stop)
        assert (desk.folder / name).read_text() == "旧"
        assert sorted(file.name for file in desk.folder.iterdir()) == before


def test_an_unknown_ending_is_refused(desk: Desk) -> None:
    """A file name that does not say what is wanted is refused."""
    with pytest.raises(Refusal) as refused:
        desk.write("台账.xls")
    assert refused.value.code == "export-format"


def test_too_many_records_for_a_sheet_are_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a sheet has too few rows the export is refused, and nothing is left out silently."""
    monkeypatch.setattr("storage.exports.ledger_xlsx.MOST_RECORDS", 3)
    desk.add(*(a_record() for _ in range(4)))
    with pytest.raises(Refusal) as refused:
        desk.write("a.xlsx")
    assert refused.value.code == "export-too-long"
    assert not (desk.folder / "a.xlsx").exists()


def test_all_rows_are_as_wide_as_the_headings() -> None:
    """The table has one value for each of its columns, and a meaning."""
    table = LedgerTable(Words(CHINESE), SHANGHAI, NOW)
    assert list(table.headers()) == HEADERS
    assert len(table.meanings()) == len(table.cells(a_record())) == len(HEADERS)
