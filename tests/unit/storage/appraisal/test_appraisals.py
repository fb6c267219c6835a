"""Reports for appraisal: read from the database as of one moment, and written as workbooks."""

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from python_calamine import CalamineWorkbook

from deadlines.appraisal.appraisal import Appraisal, DutyOutcome
from deadlines.appraisal.patrol_record import Visits
from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import DutyFact, Month
from deadlines.progress import Stopped, ignore_progress
from deadlines.records.history import find_head
from deadlines.records.record import Draft, RecordStatus
from deadlines.records.register import Register
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, Level
from deadlines.wording.appraisal_headings import HeadingWords
from storage.appraisal import appraisals as appraisal_xlsx
from storage.appraisal.appraisals import Appraisals, workbook
from storage.database.opening import open_database
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from storage.tables.settings import SettingsTable
from tests.support.appraisals import NOVEMBER, RULES, TERM, a_fact, a_report, facts, say, visits
from tests.support.builders import MONDAY, SHANGHAI, a_record, an_office
from tests.support.command_line import ROOT
from tests.support.manual_clock import ManualClock
from tests.support.shipped import shipped_rules
from tests.support.slow import examples
from tests.support.workbooks import forgotten, formulas, recounted

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NOVEMBER_3 = datetime(2026, 11, 3, 9, 0, tzinfo=SHANGHAI)
MARCH = ReportSpan.holding(Month(2026, 3), Scale.MONTH)
Rows = Sequence[Sequence[Any]]


def sheets(made: Appraisal) -> dict[str, Rows]:
    book = CalamineWorkbook.from_filelike(BytesIO(workbook(made, say(), ignore_progress)))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def table(rows: Rows, heads: Sequence[str]) -> list[dict[str, Any]]:
    """Return the rows under a table's headings, by heading, up to the first empty one."""
    begin = next(n for n, row in enumerate(rows) if list(row[: len(heads)]) == list(heads))
    found = []
    for row in rows[begin + 1 :]:
        if not row or row[0] in ("", None):
            break
        found.append(dict(zip(heads, row, strict=False)))
    return found


def details(all_sheets: dict[str, Rows]) -> list[dict[str, Any]]:
    heads = HeadingWords(say())
    return table(all_sheets[heads.sheets()[3]], heads.columns("details"))


@given(facts(), visits())
@settings(max_examples=examples(40))
def test_each_figure_of_the_workbook_is_recounted_from_its_lines(
    those: list[DutyFact], patrolled: Visits
) -> None:
    """Each figure on the report's sheet is what counting the lines of the details gives."""
    heads, words = HeadingWords(say()), say()
    found = sheets(a_report(those, TERM, patrolled=patrolled))
    report, lines = found[heads.sheets()[0]], details(found)
    assert [line["编号"] for line in lines] == [fact.record for fact in those]
    standings = [words.standing(s) for s in list(DutyOutcome)[:4]]
    for row in table(report, heads.tally_columns("kind")):
        if row["类型"] in (heads.name("total"), heads.name("extended"), heads.name("cancelled")):
            continue
        mine = [line for line in lines if line["类型"] == row["类型"]]
        assert row["记录（件）"] == sum(line["计件"] for line in mine)
        for name in standings:
            assert row[name] == [line["情况"] for line in mine].count(name)
    months = table(report, heads.tally_columns("month"))
    for row in months[:-1]:
        mine = [line for line in lines if line["月份"] == row["月份"]]
        assert row["记录（件）"] == sum(line["计件"] for line in mine)
        for name in standings:
            assert row[name] == [line["情况"] for line in mine].count(name)
    assert len(months) == 7
    for row in table(report, (*heads.columns("taken"), heads.name("code"))):
        if row["事项"] == heads.name("nothing"):
            continue
        mine = [line for line in lines if line["事项序号"] == row["事项序号"]]
        spans = [line["用时（时:分:秒）"] for line in mine if line["用时（时:分:秒）"] != ""]
        assert row["完成次数"] == len(spans)
        assert row["限内次数"] == sum(line["限内（1 是）"] for line in mine)
        assert near(row["用时中位数"], median(spans))
        assert near(row["最长用时"], max(spans))
        worst = [line["用时（时:分:秒）"] for line in mine if line["编号"] == row["最长一次的编号"]]
        assert row["最长用时"] in worst
    days = table(found[heads.sheets()[2]], heads.columns("patrol-days"))
    patrol = {row["项目"]: row["天数"] for row in table(report, heads.columns("patrol")[:2])}
    name_of = heads.patrol_row
    worked = [day for day in days if day["应巡查（1 是）"] == 1]
    assert patrol[name_of("working")] == len(worked)
    assert patrol[name_of("done")] == sum(day["已巡查（1 是）"] for day in worked)
    assert patrol[name_of("missed")] == sum(day["漏查（1 是）"] for day in days)
    assert patrol[name_of("longest")] == max(day["连续巡查（天）"] for day in days)


def near(one: object, other: object) -> bool:
    assert isinstance(one, timedelta)
    assert isinstance(other, timedelta)
    return abs(one - other) < timedelta(seconds=1)


@pytest.mark.slow
@pytest.mark.parametrize("those", [(), "some"])
def test_an_office_program_counts_the_same(those: object, tmp_path: Path) -> None:
    """LibreOffice, which is given no figure but the formulas, comes to the same figures."""
    facts_of_term = [
        a_fact(n, RULES[n % 6], NOVEMBER_3 - (n % 80) * DAY, took=n * HOUR if n % 4 else None,
               cancelled=n % 17 == 0, was_due=NOVEMBER_3 if n % 9 == 0 else None,
               allowed=None if n % 6 == 5 else 50 * HOUR)
        for n in (range(1, 200) if those else ())
    ]  # fmt: skip
    patrolled = {date(2026, 9, 1) + n * DAY: (n,) for n in range(80) if n % 5}
    made = a_report(facts_of_term, TERM, patrolled=Visits(date(2026, 9, 2), patrolled))
    content = workbook(made, say(), ignore_progress)
    file = recounted(content, tmp_path)
    if file is None:
        pytest.skip("LibreOffice is not installed")
    counted, ours = (
        CalamineWorkbook.from_path(file),
        CalamineWorkbook.from_filelike(BytesIO(content)),
    )
    emptied = CalamineWorkbook.from_filelike(BytesIO(forgotten(content)))
    differing = 0
    for name in ours.sheet_names:
        rows = [book.get_sheet_by_name(name).to_python() for book in (ours, counted, emptied)]
        for place, row in enumerate(rows[0]):
            for column, value in enumerate(row):
                found = rows[1][place][column]
                differing += rows[2][place][column] != value
                if isinstance(value, timedelta):
                    assert near(value, found), (name, place, column)
                elif isinstance(value, float):
                    assert value == pytest.approx(found), (name, place, column)
                else:
                    assert value == found, (name, place, column)
    assert differing > (100 if those else 10)


def test_a_workbook_has_its_four_sheets(tmp_path: Path) -> None:
    """The file opens with the figures, what was late, the patrols and all duties."""
    target = tmp_path / "考核.xlsx"
    made = a_report([a_fact(1, took=2 * DAY, reason="审批领导出差")])
    Appraisals(tmp_path / "none").save_workbook(made, say(), target, ignore_progress)
    book = CalamineWorkbook.from_path(target)
    assert book.sheet_names == ["考核", "未按时", "巡查", "明细"]
    late = book.get_sheet_by_name("未按时").to_python()
    assert late[1][:3] == [1.0, "学院举行开学典礼", "报送稿件和审批表"]
    assert late[1][6] == "审批领导出差"
    assert book.get_sheet_by_name("考核").to_python()[0][0] == "信息学院限时办理情况考核报表"


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("http://x","点")', "+1", "-1", "@SUM(A1)", "{=1+1}", "http://example.org/",
        "<b>粗</b>&amp;", "_x0041_", "1e5", "2026-11-03", "a\x07b\x0b\ufffe\ud800c", "长" * 40_000,
        "=" + "长" * 40_000,
    ],
)  # fmt: skip
def test_what_the_user_typed_is_only_text(text: str) -> None:
    """No title, reason, duty's name or unit becomes a formula, a link or a number."""
    fact = a_fact(1, took=2 * DAY, reason=text, title=text)
    made = a_report([fact], unit=text)
    content = workbook(made, say(), ignore_progress)
    assert all("HYPERLINK" not in f and "SUM(A1)" not in f for f in formulas(content))
    plain = workbook(a_report([a_fact(1, took=2 * DAY)], unit="x"), say(), ignore_progress)
    assert len(formulas(content)) == len(formulas(plain))
    assert b"http://example.org" not in b"".join(_relations(content))
    (line,) = details(sheets(made))
    expected = " ".join(text.split()).replace("\ufffe", "\ufffd").replace("\ud800", "\ufffd")
    assert line["标题"] == (expected if len(text) < 16_000 else f"{expected[:16_000]}…")


def _relations(content: bytes) -> list[bytes]:
    with ZipFile(BytesIO(content)) as package:
        return [package.read(name) for name in package.namelist() if name.endswith(".rels")]


def test_a_deadline_at_midnight_reads_as_24_00() -> None:
    """A day's end keeps its instant as the value and is shown as that day's 24:00."""
    midnight = datetime(2026, 11, 4, 0, 0, tzinfo=SHANGHAI)
    fact = a_fact(1, at=midnight - DAY, allowed=DAY, took=2 * DAY)
    content = workbook(a_report([fact]), say(), ignore_progress)
    with ZipFile(BytesIO(content)) as package:
        assert "2026-11-03 24:00" in package.read("xl/styles.xml").decode()


def test_too_many_duties_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """More duties than a sheet takes are refused before anything is written."""
    monkeypatch.setattr(appraisal_xlsx, "MOST_ROWS", 2)
    made, target = a_report([a_fact(n) for n in range(1, 4)]), tmp_path / "r.xlsx"
    with pytest.raises(Refusal) as refused:
        Appraisals(tmp_path / "none").save_workbook(made, say(), target, ignore_progress)
    assert refused.value.code == "report-too-long"
    assert not target.exists()


def test_stopping_leaves_the_older_file(tmp_path: Path) -> None:
    """Who cancels keeps the file that was there, and none beside it."""
    target = tmp_path / "r.xlsx"
    target.write_bytes(b"old")

    def stop(_: int, __: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        Appraisals(tmp_path / "none").save_workbook(a_report([a_fact()]), say(), target, stop)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["r.xlsx"]


def test_what_the_register_did_is_what_the_report_counts(path: Path) -> None:
    """Finished late, extended, reopened, withdrawn, waiting and raised records count as they are.

    The numbers are worked out by hand from the rules the program ships.
    """
    clock = ManualClock(MONDAY)
    with open_database(path) as database:
        register = Register(
            RecordTable(database), HistoryTable(database), shipped_rules(), an_office(), clock
        )

        def after(passed: timedelta, act: Callable[[], object]) -> None:
            clock.jump(MONDAY + passed)
            act()

        def log(kind: Kind, level: Level | None = None) -> int:
            return register.log(Draft(kind, "样例", MONDAY, level)).number

        on_time, late, reopened, withdrawn = (log(Kind.NEWS) for _ in range(4))
        message, media, incident = log(Kind.MESSAGE), log(Kind.MEDIA), log(Kind.INCIDENT)
        after(HOUR, lambda: register.finish(on_time))
        after(2 * HOUR, lambda: register.finish(reopened))
        after(3 * HOUR, lambda: register.reopen(reopened, "submit", "退回修改"))
        after(4 * HOUR, lambda: register.finish(incident, "report_head"))
        after(5 * HOUR, lambda: register.raise_level(incident))
        after(DAY, lambda: register.extend(message, "reply_public", "情况复杂"))
        after(3 * DAY, lambda: register.finish(late, reason="审批领导出差"))
        after(3 * DAY, lambda: register.finish(withdrawn, reason="重复"))
        after(3 * DAY, lambda: register.cancel(log(Kind.NEWS), "登记错了"))
        # The third day is Thursday; extended to the fifth, a Saturday, it is Monday's close.
        after(4 * DAY, lambda: register.finish(message, "reply_office", reason="节日"))
        after(7 * DAY, lambda: register.finish(message, "reply_public"))
    now = MONDAY + 7 * DAY + HOUR
    made = Appraisals(path).read(MARCH, "学院", an_office(), now, ignore_progress)
    tally = made.whole.tally
    assert tally.on_time == (on_time, message)
    assert tally.late == (late, withdrawn, message)
    assert tally.overdue == (reopened, incident)
    assert tally.pending == ()
    assert made.whole.cancelled == (8,)
    assert made.extended == (message,)
    standings = {(f.record, f.rule.duty): made.standing(f) for f in made.facts}
    assert standings[incident, "report_head"] is DutyOutcome.PAST_TARGET
    assert standings[incident, "escalate"] is DutyOutcome.OPEN
    assert standings[media, "approval"] is DutyOutcome.LOCKED
    assert made.whole.count == 7


def test_the_months_are_the_units(path: Path) -> None:
    """A term's records come month by month in the unit's zone, with their patrols."""
    new_year = datetime(2027, 1, 1, 0, 0, tzinfo=SHANGHAI)
    done = a_record(kind=Kind.PATROL, at=new_year - timedelta(minutes=1))
    with open_database(path) as database:
        store = RecordTable(database)
        with store.atomic():
            for at in (new_year - timedelta(milliseconds=1), new_year):
                store.add(a_record(at=at))
            store.add(done)
            store.add(a_record(kind=Kind.PATROL, at=new_year - 200 * DAY))
    made = Appraisals(path).read(TERM, "", an_office(), new_year + DAY, ignore_progress)
    counts = {month: figures.count for month, figures in made.months.items()}
    assert counts[Month(2026, 12)] == 1
    assert len(made.months[Month(2026, 12)].patrols) == 1
    assert counts[Month(2027, 1)] == 1
    assert not made.patrol.done


def test_a_patrol_counts_for_its_own_day(path: Path) -> None:
    """A finished patrol stands for the day in the unit's zone; the first ever begins the duty."""
    monday = datetime(2026, 11, 23, 0, 30, tzinfo=SHANGHAI)
    with open_database(path) as database:
        store = RecordTable(database)
        with store.atomic():
            for at in (monday, monday - 60 * DAY):
                store.add(replace(a_record(kind=Kind.PATROL, at=at), status=RecordStatus.DONE))
    made = Appraisals(path).read(NOVEMBER, "", an_office(), monday + HOUR, ignore_progress)
    assert made.patrol.done == (date(2026, 11, 23),)
    assert date(2026, 11, 20) in made.patrol.missed
    assert made.patrol.rows[-1].numbers == (1,)


def test_the_days_of_a_sensitive_period_are_owed(path: Path) -> None:
    """In a report days off within the unit's sensitive period are patrolled or missed."""
    friday = datetime(2026, 11, 20, 9, 0, tzinfo=SHANGHAI)
    with open_database(path) as database:
        SettingsTable(database).write("sensitive-periods", "2026-11-20 至 2026-11-22 2次")
        store = RecordTable(database)
        with store.atomic():
            for at in (friday, friday + DAY):
                store.add(replace(a_record(kind=Kind.PATROL, at=at), status=RecordStatus.DONE))
    made = Appraisals(path).read(NOVEMBER, "", an_office(), friday + 3 * DAY, ignore_progress)
    assert made.patrol.done == (date(2026, 11, 20), date(2026, 11, 21))
    assert made.patrol.missed == (date(2026, 11, 22),)
    assert made.patrol.longest == 2


def test_reading_can_be_stopped(path: Path) -> None:
    """Cancelling ends the reading at its next step, and the database is let go."""
    with open_database(path) as database:
        store = RecordTable(database)
        with store.atomic():
            store.add(a_record())

    def stop(_: int, __: int) -> None:
        raise Stopped

    with pytest.raises(Stopped):
        Appraisals(path).read(MARCH, "", an_office(), MONDAY, stop)
    with open_database(path, busy_seconds=0) as database, database.atomic():
        pass


def test_the_report_is_read_as_of_one_moment(path: Path) -> None:
    """What is logged while the report is being read is not half in it."""
    with open_database(path) as database:
        store = RecordTable(database)
        with store.atomic():
            for _ in range(3):
                store.add(a_record())

        def log_one_more(_: int, __: int) -> None:
            with store.atomic():
                store.add(a_record())

        made = Appraisals(path).read(MARCH, "", an_office(), MONDAY, log_one_more)
    assert made.whole.count == 3
    assert len(made.facts) == 3


def test_no_heavy_library_is_loaded_before_it_is_needed() -> None:
    """Reading a report does not load what only writes workbooks."""
    code = "import sys, storage.appraisal.appraisals; print('xlsxwriter' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.strip() == "False"


def test_rules_that_a_unit_named_oddly_are_told_apart() -> None:
    """A duty called `*` counts for itself alone: its code is looked for, not its name."""
    those = [a_fact(1, RULES[3], took=HOUR), a_fact(2, RULES[0], took=HOUR)]
    heads = HeadingWords(say())
    found = sheets(a_report(those))
    rows = table(found[heads.sheets()[0]], (*heads.columns("taken"), heads.name("code")))
    assert [(row["事项"], row["完成次数"]) for row in rows] == [("报送稿件和审批表", 1), ("*", 1)]


def test_the_workbook_carries_the_head_of_the_history(path: Path) -> None:
    """`check --report` finds in the file the entry that the report was made from."""
    with open_database(path) as database:
        register = Register(
            RecordTable(database),
            HistoryTable(database),
            shipped_rules(),
            an_office(),
            ManualClock(MONDAY),
        )
        register.log(Draft(Kind.NEWS, "样例", MONDAY))
    made = Appraisals(path).read(MARCH, "学院", an_office(), MONDAY + DAY, ignore_progress)
    assert made.head is not None
    assert find_head(workbook(made, say(), ignore_progress)) == made.head
