"""The log's data, compared with the plain way: all records in memory, filtered and sorted."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random

import pytest

from deadlines.records.log_query import LogColumn, LogQuery, LogView
from deadlines.records.record import Check, Mark, Record, RecordStatus
from deadlines.rules.rule import Kind, Level
from storage.database.database import Database
from storage.database.opening import open_database
from storage.log import log as log_page
from storage.log.log import LogViews
from storage.log.search_text import fold, words
from storage.tables.records import RecordTable
from tests.bench.make_ledger import LAST, fill, records
from tests.support.builders import a_duty, a_record
from tests.support.slow import slow_but

COUNT, OPEN = 3000, 150
ALL = frozenset(RecordStatus)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    with open_database(tmp_path_factory.mktemp("log") / "duedesk.sqlite") as database:
        fill(database, COUNT, OPEN)
        yield database


@cache
def every() -> list[Record]:
    return list(records(COUNT, OPEN))


@cache
def texts_of() -> dict[int, list[str]]:
    return {
        r.number: [fold(t) for t in (r.title, r.source, r.note, *(c.who for c in r.checks))]
        for r in every()
    }


def is_late(record: Record) -> bool:
    return any(duty.is_late(LAST) for duty in record.duties)


def due_of(record: Record) -> float:
    dues = [duty.due for duty in record.open_duties if duty.due]
    over = [duty.due for duty in record.duties if duty.due and duty.state.value != "cancelled"]
    if dues:
        return min(dues).timestamp()
    return max(over).timestamp() if over else 9e12


KEYS: dict[LogColumn, Callable[[Record], object]] = {
    LogColumn.NUMBER: lambda r: r.number,
    LogColumn.KIND: lambda r: list(Kind).index(r.kind),
    LogColumn.LEVEL: lambda r: 0 if r.level is None else 1 + list(Level).index(r.level),
    LogColumn.STATUS: lambda r: list(RecordStatus).index(r.status),
    LogColumn.AT: lambda r: r.at,
    LogColumn.TITLE: lambda r: r.title[:24],
    LogColumn.SOURCE: lambda r: r.source,
    LogColumn.DUE: due_of,
}


def expected(query: LogQuery) -> list[int]:
    def fits(r: Record) -> bool:
        texts = texts_of()[r.number]
        return (
            (not query.kinds or r.kind in query.kinds)
            and (not query.levels or r.level in query.levels)
            and (not query.statuses or r.status in query.statuses)
            and (query.since is None or r.at >= query.since)
            and (query.until is None or r.at < query.until)
            and (query.late is None or is_late(r) is query.late)
            and all(any(word in text for text in texts) for word in words(query.text))
        )

    found = [record for record in every() if fits(record)]
    walked = query.sort in (LogColumn.NUMBER, LogColumn.TITLE, LogColumn.SOURCE, LogColumn.DUE)
    ties_down = query.descending if walked or query.sort is LogColumn.AT else True
    if walked:
        found.sort(key=lambda r: r.number, reverse=ties_down)
    else:
        found.sort(key=lambda r: (r.at, r.number), reverse=ties_down)
    if query.sort is not LogColumn.AT:
        found.sort(key=KEYS[query.sort], reverse=query.descending)  # type: ignore[arg-type]
    return [record.number for record in found]


def shown(view: LogView, window: int = 97) -> list[int]:
    return [row.number for at in range(0, view.count, window) for row in view.rows(at, window)]


def a_query(seed: int) -> LogQuery:
    random = Random(seed)  # no secret
    since = random.choice((None, None, LAST - timedelta(hours=random.randrange(80_000))))
    until = since and since + timedelta(hours=random.choice((1, 40, 900, 20_000)))
    return LogQuery(
        text=random.choice(("", "", "学", "学院", "信息学院", "王 排队", "2026", "王老师", "(阅")),
        kinds=frozenset(random.sample(list(Kind), random.choice((0, 0, 1, 2, 5)))),
        levels=frozenset(random.sample(list(Level), random.choice((0, 0, 0, 1)))),
        statuses=frozenset(random.sample(list(RecordStatus), random.choice((0, 1, 2, 2)))),
        since=since,
        until=random.choice((until, None)),
        late=random.choice((None, None, True, False)),
        sort=random.choice(list(LogColumn)),
        descending=random.random() < 0.5,
    )


@pytest.mark.parametrize("seed", slow_but(lambda seed: seed < 60, range(200)))
def test_every_mix_of_filters_shows_what_the_plain_way_finds(ledger: Database, seed: int) -> None:
    """Any filters, search and order together give the same lines as a walk over all records."""
    query = a_query(seed)
    view, wanted = LogViews(ledger).open(query, LAST), expected(query)
    assert view.count == len(wanted)
    assert shown(view) == wanted


@pytest.mark.parametrize("sort", LogColumn)
@pytest.mark.parametrize("descending", [True, False])
def test_a_long_log_is_walked_in_every_order(
    ledger: Database, sort: LogColumn, descending: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log too long to list shows the same lines wherever one jumps to, forth and back."""
    monkeypatch.setattr(log_page, "_MOST_LISTED", 10)
    query = LogQuery(statuses=ALL, sort=sort, descending=descending)
    wanted = expected(query)
    view = LogViews(ledger).open(query, LAST)
    assert shown(view, 500) == wanted
    random = Random(3)  # no secret
    for _ in range(60):
        at, window = random.randrange(COUNT), random.choice((1, 7, 40, 300))
        assert [row.number for row in view.rows(at, window)] == wanted[at : at + window]
    assert view.rows(COUNT, 10) == []


def test_a_line_says_what_the_log_shows(database: Database) -> None:
    """A line has the record's fields, whether it is late, and who checked it."""
    store = RecordTable(database)
    done = a_duty(done_at=a_duty().start)
    record = store.add(
        a_record(
            title="停水\n通知", note="后勤处", source="热线", duties=(done, a_duty()),
            checks=(Check(Mark.FIRST_REVIEW, True, "王老师", done.start), Check(Mark.FINAL_REVIEW)),
        )
    )  # fmt: skip
    due = record.duties[1].due
    assert due is not None
    (row,) = LogViews(database).open(LogQuery(), due).rows(0, 10)
    assert (row.number, row.kind, row.title, row.at) == (1, Kind.NEWS, "停水\n通知", record.at)
    assert (row.source, row.note, row.checked_by, row.due) == ("热线", "后勤处", ("王老师",), due)
    assert not row.late
    (row,) = LogViews(database).open(LogQuery(), due + timedelta(milliseconds=1)).rows(0, 10)
    assert row.late


def test_a_changed_record_is_found_by_its_new_words_only(database: Database) -> None:
    """The search forgets what a record said before it was amended."""
    store, log = RecordTable(database), LogViews(database)
    record = store.add(a_record(title="旧标题"))
    other = store.add(a_record(title="另一条旧标题"))

    def found(text: str, statuses: frozenset[RecordStatus] = ALL) -> list[int]:
        query = LogQuery(text, statuses=statuses, sort=LogColumn.NUMBER)
        return shown(log.open(query, LAST))

    assert found("旧标题") == [other.number, record.number]
    store.save(replace(record, title="新标题", note="补充"))
    store.save(replace(record, title="更新的标题", note="补充", status=RecordStatus.DONE))
    assert found("旧标题") == [other.number]
    assert found("补充") == found("更") == [record.number]
    assert found("更", frozenset({RecordStatus.DONE})) == [record.number]
    assert found("更", frozenset({RecordStatus.OPEN})) == []
    assert found("新标题") == []


def test_a_search_that_finds_too_much_shows_the_newest(
    ledger: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search is cut to the records entered last, and says so."""
    monkeypatch.setattr(log_page, "MOST_FOUND", 50)
    query = LogQuery("学", sort=LogColumn.NUMBER)
    view = LogViews(ledger).open(query, LAST)
    assert view.is_cut
    assert shown(view) == expected(query)[:50]
    assert not LogViews(ledger).open(LogQuery("学院第7届"), LAST).is_cut


def test_a_file_opened_only_for_reading_is_searched(ledger: Database) -> None:
    """A read-only log answers searches without writing to its index."""
    with open_database(ledger.path, readonly=True) as database:
        query = LogQuery("开学典礼")
        assert shown(LogViews(database).open(query, LAST)) == expected(query)


def test_another_writer_does_not_hold_up_a_search(path: Path) -> None:
    """A search answers at once while another process is writing."""
    with open_database(path) as database, open_database(path) as other:
        RecordTable(database).add(a_record(title="开学典礼"))
        with other.atomic():
            assert shown(LogViews(database).open(LogQuery("开学"), LAST)) == []
        assert shown(LogViews(database).open(LogQuery("开学"), LAST)) == [1]


@pytest.mark.parametrize(
    "text",
    [
        "𠮷野",
        "👩‍🏫",
        "a\0b",
        "“引号”",
        '"AND" NOT',
        "学*",
        "^开",
        "{",
        "ß",
        "ｶﾞ",
        "e\u0301",
        "\ue000",
    ],
)
def test_awkward_words_are_found(database: Database, text: str) -> None:
    """Rare characters, signs and the search language's own words are only text."""
    store = RecordTable(database)
    store.add(a_record(title=f"前{text}后"))
    store.add(a_record(title="另一条"))
    expected_count = 1 if words(text) else 2
    assert LogViews(database).open(LogQuery(text), LAST).count == expected_count
    assert LogViews(database).open(LogQuery(f"前{text}后"), LAST).count == 1


def test_a_very_long_word_is_searched(database: Database) -> None:
    """A whole long title pasted into the search finds its record."""
    title = "".join(chr(0x4E00 + i * 37 % 20_000) for i in range(10_000))
    RecordTable(database).add(a_record(title=title))
    assert LogViews(database).open(LogQuery(title), LAST).count == 1
    assert LogViews(database).open(LogQuery("丁" + title), LAST).count == 0
