from pytestqt.qtbot import QtBot

from deadlines.records.history import Action, Change
from deadlines.records.record import Record
from deadlines.rules.rule import Kind
from tests.support.unit_ledger import MakeLedger


def test_open_records_are_kept_up_to_date(make_ledger: MakeLedger) -> None:
    """The open records the views see are those of the store, whatever has been done."""
    desk = make_ledger()
    register = desk.register
    numbers = [desk.log(Kind.NEWS, f"第 {n} 条").number for n in range(3)]
    register.reload()

    def agrees() -> bool:
        return list(register.open_records()) == list(desk.plain.open_records())

    assert agrees()
    register.finish(numbers[1], reason="迟")
    assert agrees()
    register.reopen(numbers[1], "submit", "重办")
    assert agrees()
    assert [record.number for record in register.open_records()] == numbers
    register.cancel(numbers[0], "重复")
    assert agrees()
    register.undo()
    assert agrees()


def test_another_process_is_heard_by_reload(make_ledger: MakeLedger) -> None:
    """What another process wrote is there after a reload."""
    desk = make_ledger()
    assert list(desk.register.open_records()) == []
    desk.log(Kind.NEWS)
    desk.register.reload()
    assert len(desk.register.open_records()) == 1


def test_only_what_another_process_has_changed_is_read(make_ledger: MakeLedger) -> None:
    """After another process's write the views hear of its records, beside what was done here."""
    desk = make_ledger()
    register = desk.register
    numbers = [desk.log(Kind.NEWS, f"第 {n} 条").number for n in range(4)]
    register.reload()
    heard: list[tuple[Record, ...] | None] = []
    register.reloaded.connect(heard.append)
    register.open_records()
    register.finish(numbers[0], reason="迟")
    desk.plain.finish(numbers[1], reason="迟")
    register.finish(numbers[2], reason="迟")
    new = desk.log(Kind.NEWS, "新的").number
    register.follow()
    (changed,) = heard
    assert changed is not None
    assert {numbers[1], new} <= {record.number for record in changed}
    assert numbers[3] not in {record.number for record in changed}
    assert list(register.open_records()) == list(desk.plain.open_records())
    desk.plain.cancel(numbers[3], "重复")
    register.follow()
    assert [record.number for record in heard[1] or ()] == [numbers[3]]
    assert list(register.open_records()) == list(desk.plain.open_records())


def test_a_change_without_a_record_is_heard_as_anything(make_ledger: MakeLedger) -> None:
    """Where the history names no record, as when only reminders were written, all is read.

    So it is where it names very many.
    """
    desk = make_ledger()
    desk.log(Kind.NEWS)
    heard: list[tuple[Record, ...] | None] = []
    desk.register.reloaded.connect(heard.append)
    desk.register.open_records()
    desk.register.follow()
    desk.register.open_records()
    with desk.store.atomic():
        for _ in range(501):
            desk.plain.note(1, "已电话沟通")
    desk.register.follow()
    assert heard == [None, None]


def test_many_changes_are_read_in_steps(make_ledger: MakeLedger, qtbot: QtBot) -> None:
    """What another process has changed in many records is told a few at a time, all in the end.

    A day of the unit's own that it entered, which is no record's, changes nothing about that.
    """
    desk = make_ledger()
    heard: list[tuple[Record, ...]] = []
    desk.register.reloaded.connect(heard.append)
    desk.register.open_records()
    with desk.store.atomic():
        desk.history.append(Change(0, Action.CALENDAR_LOADED, {}, {}), desk.plain.now())
        numbers = [desk.log(Kind.NEWS).number for _ in range(20)]
    desk.register.follow()
    assert len(heard) == 1
    qtbot.waitUntil(lambda: len(heard) == 3)
    assert [record.number for step in heard for record in step] == numbers
    assert list(desk.register.open_records()) == list(desk.plain.open_records())
