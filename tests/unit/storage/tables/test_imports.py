"""An import is written whole or not at all, and taken back by one undo."""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from deadlines.imports.conversion import Making
from deadlines.imports.plan import ImportPlan, RowOutcome, plan_import, sheet_plans
from deadlines.progress import Stopped
from deadlines.records.history import Action
from deadlines.records.log_query import LogQuery
from deadlines.records.record import Draft, RecordStatus
from deadlines.records.register import Register
from deadlines.refusal import Refusal
from deadlines.rules.rule import FoundBy, Kind
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords
from resources import path
from resources.catalogue import chinese, read_catalogue
from storage.backups.replay import Replay
from storage.database.opening import open_database
from storage.exports.exports import Exports
from storage.importing import Importing
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from tests.support.manual_clock import ManualClock
from tests.support.sheets import NOW, a_making, write_book
from tests.support.shipped import shipped_office, shipped_rules
from tests.support.soundness import is_sound

ROWS: list[list[object]] = [
    ["类型", "标题", "发生时间", "报送时间"],
    ["新闻", "第一件", "2026-11-20 09:00", "2026-11-23 10:00"],
    ["舆情", "第二件", "2026-11-24 09:00", None],
    ["其他", "第三件", "2026-12-01 17:00", None],
    ["新闻", "旧事", "2026-03-05", None],
]


class Bench:
    """A data folder with the register over it, and a file to import."""

    def __init__(self, folder: Path) -> None:
        self.file = write_book(folder / "台账.xlsx", 台账=ROWS)
        self.database = open_database(folder / "duedesk.sqlite")
        self.store, self.history = RecordTable(self.database), HistoryTable(self.database)
        self.register = Register(
            self.store, self.history, shipped_rules(), shipped_office(), ManualClock(NOW)
        )
        self.importing = Importing(folder / "duedesk.sqlite")
        self.making: Making = a_making()

    def plan(self) -> ImportPlan:
        book = self.importing.read(self.file)
        return self.importing.plan(book.name, sheet_plans(book, self.making), self.making)

    def titles(self, status: RecordStatus) -> list[str]:
        records = self.store.records(open_only=False, kind=None)
        return [record.title for record in records if record.status is status]

    def counted(self) -> list[int]:
        counts = ("SELECT COUNT(*) FROM records", "SELECT COUNT(*) FROM history")
        return [self.database.value(count) for count in counts]


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = Bench(tmp_path)
    yield made
    made.database.close()


def test_an_import_is_in_the_ledger_with_its_history(bench: Bench) -> None:
    """Every record has its entry, one more names them all, and the chain holds."""
    batch = bench.importing.write(bench.plan(), bench.making)
    assert (batch.first, batch.last) == (1, 4)
    assert bench.titles(RecordStatus.DONE) == ["第一件"]
    assert bench.titles(RecordStatus.OPEN) == ["第二件", "第三件"]
    assert bench.titles(RecordStatus.CANCELLED) == ["旧事"]
    (entry,) = bench.history.entries_of(4)
    assert entry.change.action is Action.IMPORTED
    assert entry.change.reason == "台账.xlsx  导入的历史记录"
    assert is_sound(bench.database)
    assert bench.register.newest_import() == batch


def test_a_preview_writes_nothing(bench: Bench) -> None:
    """Nothing is in the ledger before the import itself."""
    bench.plan()
    assert bench.counted() == [0, 0]


def test_the_same_file_brings_nothing_twice(bench: Bench) -> None:
    """All its rows are duplicates of the records they became, done, open or archived."""
    bench.importing.write(bench.plan(), bench.making)
    again = bench.plan()
    assert again.counts[RowOutcome.DUPLICATE] == 4
    assert [line.same_record for line in again.lines] == [0, 1, 2, 3, 4]
    with pytest.raises(Refusal) as caught:
        bench.importing.write(again, bench.making)
    assert caught.value.code == "import-nothing"


def test_a_record_typed_by_hand_is_found_again(bench: Bench) -> None:
    """What was logged before the import counts, to the minute."""
    at = NOW.replace(day=24, hour=9, minute=0, second=12)
    bench.register.log(Draft(Kind.INCIDENT, "第二件！", at, finding=FoundBy.TOLD))
    assert bench.plan().lines[2].same_record == 1


def test_one_undo_takes_the_whole_import_back(bench: Bench) -> None:
    """Nothing of it is left to do, the chain holds, and the same file can come again."""
    bench.importing.write(bench.plan(), bench.making)
    bench.register.undo()
    assert not bench.store.open_records()
    assert len(bench.titles(RecordStatus.CANCELLED)) == 4
    assert is_sound(bench.database)
    with pytest.raises(Refusal):
        bench.register.undo()
    again = bench.plan()
    assert again.counts[RowOutcome.DUPLICATE] == 0
    batch = bench.importing.write(again, bench.making)
    assert (batch.first, batch.last) == (5, 8)
    assert bench.plan().counts[RowOutcome.DUPLICATE] == 4


def test_the_thread_s_undo_is_the_same(bench: Bench) -> None:
    """A connection of its own takes the import back as the register would."""
    bench.importing.write(bench.plan(), bench.making)
    batch = bench.register.newest_import()
    assert batch is not None
    bench.importing.take_back(batch, NOW)
    assert not bench.store.open_records()
    assert bench.register.newest_import() is None
    assert is_sound(bench.database)


def test_an_import_is_taken_back_once(bench: Bench) -> None:
    """Undo pressed twice, before the first has ended, takes nothing back a second time."""
    batch = bench.importing.write(bench.plan(), bench.making)
    bench.importing.take_back(batch, NOW)
    before = bench.counted()
    with pytest.raises(Refusal):
        bench.importing.take_back(batch, NOW)
    assert bench.counted() == before


def test_an_import_is_not_taken_back_from_under_a_later_action(bench: Bench) -> None:
    """What was done meanwhile, by another process say, is neither lost nor passed over."""
    batch = bench.importing.write(bench.plan(), bench.making)
    bench.register.finish(2, "report_head")
    with pytest.raises(Refusal):
        bench.importing.take_back(batch, NOW)
    assert bench.titles(RecordStatus.OPEN) == ["第二件", "第三件"]


def test_a_later_action_is_undone_first(bench: Bench) -> None:
    """An undo after something else takes that back, and leaves the import alone."""
    bench.importing.write(bench.plan(), bench.making)
    bench.register.finish(2, "report_head")
    bench.register.undo()
    assert bench.titles(RecordStatus.OPEN) == ["第二件", "第三件"]


def test_what_was_done_is_brought_to_known_records_and_taken_back_as_one(bench: Bench) -> None:
    """The carried-on ledger tells more of an open and a closed record; one undo takes it again."""
    told = [
        [*ROWS[0], "处置情况", "处置结果"],
        [*ROWS[1], "三审后报送", "已刊发"],
        [*ROWS[2], "已联系", "已删帖"],
    ]
    bench.importing.write(bench.plan(), bench.making)
    bench.register.note(2, "电话核实")
    before = [bench.store.get(number) for number in (1, 2)]
    write_book(bench.file, 台账=told)
    plan = bench.plan()
    assert plan.updatable == {1, 2}
    bench.importing.write(plan, bench.making, ticked={1, 2})
    news, incident = (bench.store.get(number) for number in (1, 2))
    assert (news.duty("submit").result, news.status) == ("已刊发", RecordStatus.DONE)
    assert incident.duty("feedback").result == "已删帖"
    assert [note.text for note in incident.notes] == ["电话核实", "已联系"]
    assert bench.plan().updatable == frozenset()
    assert not list(Replay(bench.database).altered_places())
    bench.register.undo()
    assert [bench.store.get(number) for number in (1, 2)] == before
    assert not list(Replay(bench.database).altered_places())


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_was_done_comes_back_from_an_exported_file(
    bench: Bench, tmp_path: Path, ending: str, language: str
) -> None:
    """Each word of an exported ledger is read into the field that it came from."""
    columns = ("处置情况", "处置结果", "答复内容", "批示意见", "承办单位", "办理结论")
    words = ("已联系\n第二行", "=已修好", "您好", "请速办", "后勤处、保卫处", "列入计划")
    rows = [
        [kind, f"{kind}一件", "2026-11-20 09:00", "2026-11-20 15:00", *words]
        for kind in ("新闻", "舆情", "留言", "媒体", "巡查", "其他")
    ]
    write_book(bench.file, 台账=[["类型", "标题", "发生时间", "办结时间", *columns], *rows])
    bench.importing.write(bench.plan(), bench.making)
    bench.register.note(3, "归档后补充")
    catalogue = chinese() if language == "zh" else read_catalogue(path("i18n/duedesk_en.ts"))
    file = tmp_path / f"出.{ending}"
    said, times = Words(catalogue), TimeWords(catalogue, NOW.tzinfo or UTC)
    calendar = bench.making.office.calendar
    exports = Exports(tmp_path / "duedesk.sqlite", calendar)
    exports.write(file, LogQuery(statuses=frozenset()), NOW, said, times)
    (tmp_path / "other").mkdir()
    database = open_database(tmp_path / "other" / "duedesk.sqlite")
    importing = Importing(tmp_path / "other" / "duedesk.sqlite")
    book = importing.read(file)
    plan = importing.plan(book.name, sheet_plans(book, bench.making), bench.making)
    importing.write(plan, bench.making)
    came = {r.title: r for r in RecordTable(database).records(open_only=False, kind=None)}
    assert len(came) == len(rows)
    for record in bench.store.records(open_only=False, kind=None):
        again = came[record.title]
        assert again.notes == record.notes
        assert again.checks == record.checks
        assert again.undertakers == record.undertakers
        for duty in record.duties:
            there = again.duty(duty.name)
            assert (there.result, there.outcome) == (duty.result, duty.outcome)
    database.close()


@pytest.mark.parametrize("step", [0, 1])
def test_a_cancelled_import_leaves_nothing(bench: Bench, step: int) -> None:
    """Stopped within or at the end of its writing, it leaves the ledger as before."""
    steps = iter(range(100))

    def progress(done: int, total: int) -> None:
        del done, total
        if next(steps) >= step:
            raise Stopped

    with pytest.raises(Stopped):
        bench.importing.write(bench.plan(), bench.making, progress=progress)
    assert bench.counted() == [0, 0]


def test_a_cancelled_undo_leaves_the_import(bench: Bench) -> None:
    """Taking back is whole or not at all, too."""
    batch = bench.importing.write(bench.plan(), bench.making)

    def stop(done: int, total: int) -> None:
        del total
        if done == 2:
            raise Stopped

    with pytest.raises(Stopped):
        bench.importing.take_back(batch, NOW, stop)
    assert bench.titles(RecordStatus.OPEN) == ["第二件", "第三件"]
    assert bench.register.newest_import() == batch


def test_ticked_duplicates_are_imported_all_the_same(bench: Bench) -> None:
    """The person may know better."""
    bench.importing.write(bench.plan(), bench.making)
    batch = bench.importing.write(bench.plan(), bench.making, ticked={2})
    assert batch.count == 1
    assert bench.store.get(batch.first).title == "第二件"


def test_plans_of_pure_books_are_the_same(bench: Bench) -> None:
    """Reading is pure: the plan depends on the file, the rules and the moment only."""
    book = bench.importing.read(bench.file)
    plans = [
        plan_import(book.name, sheet_plans(book, bench.making), bench.making, lambda _: {})
        for _ in range(2)
    ]
    assert plans[0].lines == plans[1].lines


def test_one_undo_takes_new_records_and_updates_back(bench: Bench, tmp_path: Path) -> None:
    """What an import brought to known records goes with the records that it brought."""
    bench.importing.write(bench.plan(), bench.making)
    rows = [list(row) for row in ROWS]
    rows[2][3] = "2026-11-24 10:00"
    bench.file = write_book(
        tmp_path / "later.xlsx", 台账=[*rows, ["新闻", "新的", "2026-11-24 09:00", None]]
    )
    before = bench.store.get(2)
    plan = bench.plan()
    batch = bench.importing.write(plan, bench.making, plan.updatable)
    assert (batch.count, batch.updated) == (1, (2,))
    assert bench.store.get(2).duty("feedback").done_at == NOW.replace(day=24)
    assert bench.store.get(5).status is RecordStatus.OPEN
    bench.register.undo()
    assert bench.store.get(2) == before
    assert bench.store.get(5).status is RecordStatus.CANCELLED


def test_an_update_of_a_record_that_changed_since_is_refused(bench: Bench, tmp_path: Path) -> None:
    """What another window finished after the preview is not written over, and nothing is."""
    bench.importing.write(bench.plan(), bench.making)
    rows = [list(row) for row in ROWS]
    rows[2][3] = "2026-11-24 10:00"
    bench.file = write_book(tmp_path / "later.xlsx", 台账=rows)
    plan = bench.plan()
    bench.register.finish(2, "feedback", NOW, "出差")
    counted = bench.counted()
    with pytest.raises(Refusal, match="import-changed"):
        bench.importing.write(plan, bench.making, plan.updatable)
    assert bench.counted() == counted
