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
