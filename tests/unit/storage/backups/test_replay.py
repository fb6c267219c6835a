"""Whatever is changed in the file by hand is named, by its record and its field."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from deadlines.calendar.notice import Notice
from deadlines.calendar.working_calendar import OwnDay
from deadlines.records.duty import Deed
from deadlines.records.history import link_of
from deadlines.records.record import Attachment, Attempt, Draft, Mark, Undertaker, Visit
from deadlines.rules.rule import FoundBy, Kind, Level
from deadlines.self_check import Alteration, AlteredPlace, Severity
from storage.backups.calendar_replay import altered_calendar
from storage.backups.integrity import check_chain
from storage.backups.keeping import Keeping
from storage.backups.replay import Replay
from storage.database.database import Database, select
from storage.database.opening import open_database
from storage.tables.history import ENTRY_COLUMNS, entry_of
from storage.tables.rows import DUTY_COLUMNS, RECORD_COLUMNS
from storage.tables.rules import RuleShelf
from tests.support.builders import MONDAY, SHANGHAI
from tests.support.unit_ledger import MakeLedger, UnitLedger

OLD = Path(__file__).parents[3] / "data" / "ledger_of_schema_1.sqlite"
AT = MONDAY - timedelta(hours=3)
_COLUMNS = ", ".join(DUTY_COLUMNS[1:])
_COPIED_DUTY = f"INSERT INTO duties SELECT id + 900, {_COLUMNS} FROM duties WHERE record = 1"  # noqa: S608


def fill(ledger: UnitLedger) -> None:
    """Do everything that can be done to a record of each kind."""
    register = ledger.plain
    news = register.log(Draft(Kind.NEWS, "开放日", AT, note="说明")).number
    register.check(news, Mark.FIRST_REVIEW, done=True, who="张老师", text="可以")
    register.check(news, Mark.SECOND_REVIEW, done=True, who="李老师")
    register.check(news, Mark.SECOND_REVIEW, done=False)
    told = register.log(Draft(Kind.INCIDENT, "截图", AT, finding=FoundBy.TOLD)).number
    register.amend(told, Draft(Kind.INCIDENT, "截图", AT, Level.GENERAL, finding=FoundBy.SELF))
    register.amend(told, Draft(Kind.INCIDENT, "截图二", AT, Level.GENERAL, finding=FoundBy.TOLD))
    register.amend(told, Draft(Kind.INCIDENT, "截图二", AT, Level.GENERAL, finding=FoundBy.SELF))
    register.acknowledge(told, "report_head")
    register.finish(told, "report_head", reason="出差", deed=Deed("书记", "电话", "核实"))
    register.finish(told, "report_department")
    register.raise_level(told)
    register.hand_over(told, "feedback", "宣传部接手")
    register.undo()
    register.note(told, "电话联系王强：未接", Attempt("王强", is_reached=False))
    message = register.log(
        Draft(Kind.MESSAGE, "路灯", AT, source="微博", posted=AT - timedelta(hours=5))
    ).number
    register.check(message, Mark.ASSIGNED, done=True, who="校长")
    register.extend(message, "reply_public", "需核实")
    register.note(message, "已联系后勤")
    register.attach(message, Attachment("0" * 64, "图.png", 3, "image/png", register.now()))
    register.note(message, "多余的")
    register.undo()
    visit = Visit("晚报", "记者", "123", MONDAY + timedelta(days=2))
    media = register.log(Draft(Kind.MEDIA, "来访", AT, visit=visit)).number
    register.finish(media, "contact_department")
    register.finish(media, "approval", deed=Deed("宣传部", result="同意"))
    register.reopen(media, "approval", "条件有变")
    ends = MONDAY + timedelta(days=9)
    ones = (Undertaker("办公室", "123", MONDAY), Undertaker("团委"))
    steps = ("盖章", "x.state")
    task = register.log(Draft(Kind.TASK, "报材料", ends, steps=steps, undertakers=ones)).number
    register.check(task, "盖章", done=True, who="张老师")
    register.urge(task, "办公室")
    register.answer(task, "团委", "已报")
    register.undo()
    register.amend(
        task, Draft(Kind.TASK, "报材料", ends, steps=("电子版", "盖章"), undertakers=ones[:1])
    )
    register.supplement(told, "report_department", Deed("部里", "微信"))
    register.cancel(task, "重复")
    register.restore(task)
    register.note(news, "记一笔")
    register.finish(news, "submit")
    register.archive(news)


@pytest.fixture
def database(make_ledger: MakeLedger) -> Database:
    ledger = make_ledger(MONDAY)
    fill(ledger)
    return ledger.ledger.database


@pytest.fixture
def calendar(make_ledger: MakeLedger) -> Database:
    """A ledger with a notice loaded and days of the unit's own, one of them taken back."""
    ledger = make_ledger(MONDAY).ledger
    keeper, day = ledger.calendar_keeper, date(2027, 3, 5)
    keeper.load(Notice(2027, "通知", {date(2027, 1, 1): "元旦"}, {date(2027, 1, 3): "元旦"}))
    keeper.set_own_day(day, OwnDay(False, "校庆"))
    keeper.set_own_day(date(2027, 3, 8), OwnDay(True, ""))
    keeper.set_own_day(date(2027, 3, 8), None)
    return ledger.database


@contextmanager
def forged(database: Database, statement: str, *values: object) -> Iterator[list[AlteredPlace]]:
    """Change the file as a person with SQLite can, and give what is named; all is put back."""
    database.execute("PRAGMA foreign_keys = OFF")
    database.execute("BEGIN")
    try:
        assert database.execute(statement, values).rowcount > 0
        yield [*Replay(database).altered_places(), *altered_calendar(database)]
    finally:
        database.execute("ROLLBACK")


def other_value(value: object) -> object:
    """Return another value of the same type."""
    if isinstance(value, int):
        return value + 1
    return f"{value}改" if value else "改"


def test_what_the_program_did_is_as_its_history_says(database: Database) -> None:
    """No honest use of the program is taken for a forgery."""
    assert list(Replay(database).altered_places()) == []


def test_an_old_ledger_gives_no_false_alarm(tmp_path: Path) -> None:
    """A ledger used under schema 1 passes, also after it has been worked on under this one."""
    copied = tmp_path / "duedesk.sqlite3"
    shutil.copyfile(OLD, copied)
    with open_database(copied) as database:
        assert database.value("SELECT COUNT(*) FROM records") == 15
        assert list(Replay(database).altered_places()) == []
        with forged(database, "UPDATE records SET finding = 'self' WHERE number = 1") as found:
            assert found == [AlteredPlace(1, "finding", Alteration.CHANGED)]


def test_any_changed_value_is_named(database: Database) -> None:
    """Every column of every record and duty: one value changed, and it is named."""
    for column in RECORD_COLUMNS[1:]:
        for number, value in database.rows(f"SELECT number, {column} FROM records"):  # noqa: S608
            text_for_number = value is None and column in ("due", "posted", "instructed")
            new = 1 if text_for_number else other_value(value)
            sql = f"UPDATE records SET {column} = ? WHERE number = ?"  # noqa: S608
            with forged(database, sql, new, number) as found:
                assert AlteredPlace(number, column, Alteration.CHANGED) in found, (number, column)
                assert {place.record for place in found} == {number}
    instants = {"due", "safe_by", "done_at", "acknowledged_at", "was_due", "extended_at"}
    for column in DUTY_COLUMNS[1:]:
        for id_, number, value in database.rows(f"SELECT id, record, {column} FROM duties"):  # noqa: S608
            new = 1 if value is None and column in instants else other_value(value)
            sql = f"UPDATE duties SET {column} = ? WHERE id = ?"  # noqa: S608
            with forged(database, sql, new, id_) as found:
                fields = {place.field.split(".")[-1] for place in found if place.record == number}
                named = {"record": set(), "rule": {"rule"}}.get(column, {column})
                assert found, (number, column)
                assert named <= fields, (number, column)


@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("DELETE FROM records WHERE number = 2", AlteredPlace(2, "", Alteration.MISSING)),
        (
            "DELETE FROM duties WHERE record = 1",
            AlteredPlace(1, "duty.submit", Alteration.MISSING),
        ),
        (
            "UPDATE records SET number = 77 WHERE number = 1",
            AlteredPlace(77, "", Alteration.ADDED),
        ),
        (
            _COPIED_DUTY,
            AlteredPlace(1, "duty.submit", Alteration.ADDED),
        ),
        (
            "UPDATE rules SET rule = replace(rule, '党委宣传部', '办公室')",
            AlteredPlace(1, "rule", Alteration.CHANGED),
        ),
    ],
)
def test_rows_put_in_or_taken_out_are_named(
    database: Database, statement: str, place: AlteredPlace
) -> None:
    """A row deleted or added, renumbered, or another rule under a record: each is named."""
    with forged(database, statement) as found:
        assert place in found


@pytest.mark.parametrize("column", ["checks", "notes", "attachments", "visit", "undertakers"])
def test_any_changed_part_of_a_list_is_named(database: Database, column: str) -> None:
    """A check, a note, an attachment or a visit: each value inside is held to the history."""
    for number, text in database.rows(
        f"SELECT number, {column} FROM records WHERE {column} NOT IN ('', '[]')"  # noqa: S608
    ):
        data = json.loads(text)
        lines = data if isinstance(data[0], list) else [data]
        for line in lines:
            for place, value in enumerate(line):
                kept = line[place]
                line[place] = (not value) if isinstance(value, bool) else other_value(value)
                sql = f"UPDATE records SET {column} = ? WHERE number = ?"  # noqa: S608
                with forged(database, sql, json.dumps(data), number) as found:
                    assert AlteredPlace(number, column, Alteration.CHANGED) in found
                line[place] = kept


def test_a_swapped_rule_of_the_same_name_is_named(database: Database) -> None:
    """Another rule of the same duty, with a softer limit, is not the one it was logged under."""
    (id_,) = database.row("SELECT rule FROM duties WHERE record = 1") or (None,)
    assert id_ is not None
    shelf = RuleShelf(database)
    rule = shelf.rule(id_)
    other = shelf.keep(replace(rule, words="另一条规定"))
    with forged(database, "UPDATE duties SET rule = ? WHERE record = 1", other) as found:
        assert AlteredPlace(1, "duty.submit.rule", Alteration.CHANGED) in found


NOTICE, OWN_DAY = "notice.2027", "own_day.2027-03-05"
ADDED_DAY = "INSERT INTO own_days VALUES ('2027-04-01', 1, '')"


@pytest.mark.parametrize(
    ("statement", "field", "alteration"),
    [
        ("UPDATE notices SET year = 2028", NOTICE, Alteration.MISSING),
        ("UPDATE notices SET edition = '另一份'", NOTICE, Alteration.CHANGED),
        ("UPDATE notices SET amends = 1", NOTICE, Alteration.CHANGED),
        ("UPDATE notices SET off = '{}'", NOTICE, Alteration.CHANGED),
        ("UPDATE notices SET work = replace(work, '03', '04')", NOTICE, Alteration.CHANGED),
        ("UPDATE notices SET work = 'x'", "notice", Alteration.CHANGED),
        ("DELETE FROM notices", NOTICE, Alteration.MISSING),
        ("UPDATE own_days SET day = '2027-03-06'", OWN_DAY, Alteration.MISSING),
        ("UPDATE own_days SET working = 1", OWN_DAY, Alteration.CHANGED),
        ("UPDATE own_days SET name = '停电'", OWN_DAY, Alteration.CHANGED),
        (ADDED_DAY, "own_day.2027-04-01", Alteration.ADDED),
    ],
)
def test_a_calendar_changed_by_hand_is_named(
    calendar: Database, statement: str, field: str, alteration: Alteration
) -> None:
    """Every column of a notice and of a day of the unit's own is held to the history."""
    assert list(altered_calendar(calendar)) == []
    with forged(calendar, statement) as found:
        assert AlteredPlace(0, field, alteration) in found


def test_any_changed_entry_of_the_history_breaks_its_chain(database: Database) -> None:
    """Each column of each entry, and each entry left out: the chain says at which it breaks."""
    count = int(database.value("SELECT MAX(sequence) FROM history"))
    database.execute("DROP TRIGGER history_no_update")
    database.execute("DROP TRIGGER history_no_delete")
    for column in ENTRY_COLUMNS:
        for sequence, value in database.rows(f"SELECT sequence, {column} FROM history"):  # noqa: S608
            new = count + 5 if column == "sequence" else other_value(value)
            sql = f"UPDATE history SET {column} = ? WHERE sequence = ?"  # noqa: S608
            with forged(database, sql, new, sequence):
                _, broken = check_chain(database)
                assert broken is not None, (column, sequence)
                assert broken.sequence == sequence, column
    for sequence in range(1, count + 1):
        with forged(database, "DELETE FROM history WHERE sequence = ?", sequence):
            _, broken = check_chain(database)
            assert broken is not None
            assert broken.sequence == sequence


def test_a_backup_made_before_a_restore_is_no_doubt(make_ledger: MakeLedger) -> None:
    """After an older backup is put back, a newer one is said to be from before, as long as known.

    What the restore replaced is kept and explains it; without that file it is a doubt.
    """
    ledger = make_ledger(MONDAY)
    keeping = Keeping(ledger.ledger.database.path, ledger.clock, SHANGHAI)
    ledger.log()
    older = keeping.make()
    ledger.clock.advance(timedelta(hours=1))
    ledger.log()
    newer = keeping.make()
    replaced = keeping.restore(older)

    def backup() -> tuple[str, Severity, object]:
        found = next(one for one in keeping.findings() if one.name == "backup")
        return found.code, found.state, found.facts["name"]

    assert backup() == ("backup-before-restore", Severity.INFO, newer.name)
    assert replaced is not None
    replaced.unlink()
    assert backup() == ("backup-differs", Severity.DOUBT, newer.name)


def test_a_chain_counted_anew_is_told_by_a_backup(make_ledger: MakeLedger) -> None:
    """A history rewritten from the middle passes its own check, but not beside an older backup."""
    ledger = make_ledger(MONDAY)
    fill(ledger)
    database = ledger.ledger.database
    keeping = Keeping(database.path, ledger.clock, SHANGHAI)
    keeping.make()

    def backup() -> tuple[str, Severity]:
        found = next(one for one in keeping.findings() if one.name == "backup")
        return found.code, found.state

    assert backup()[1] is Severity.GOOD
    database.execute("DROP TRIGGER history_no_update")
    rows = database.rows("SELECT sequence, previous FROM history WHERE sequence > 3")
    (link,) = database.row("SELECT link FROM history WHERE sequence = 3") or ("",)
    database.execute("UPDATE history SET reason = '改写' WHERE sequence = 4")
    for sequence, _ in rows:
        entry = entry_of(
            database.rows(f"{select('history', ENTRY_COLUMNS)} WHERE sequence = ?", (sequence,))[0]
        )
        new = link_of(link, sequence, entry.at, entry.change)
        database.execute(
            "UPDATE history SET previous = ?, link = ? WHERE sequence = ?", (link, new, sequence)
        )
        link = new
    assert check_chain(database)[1] is None
    assert backup() == ("backup-differs", Severity.DOUBT)
