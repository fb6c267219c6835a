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
    """Where the history names no record, as when only reminders were written, all is read."""
    desk = make_ledger()
    desk.log(Kind.NEWS)
    heard: list[tuple[Record, ...] | None] = []
    desk.register.reloaded.connect(heard.append)
    desk.register.open_records()
    desk.register.follow()
    desk.register.open_records()
    for _ in range(101):
        desk.log(Kind.NEWS)
    desk.register.follow()
    assert heard == [None, None]
