"""Two commands on one record at the same moment, each from a process of its own."""

import inspect
import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from deadlines.calendar.office_hours import Schedule
from deadlines.calendar.written_hours import read_hours
from deadlines.records.changes import to_plain
from deadlines.records.duty import Deed
from deadlines.records.record import Attachment, Draft, Mark, Record, Undertaker
from deadlines.records.register import Register
from deadlines.refusal import Refusal
from deadlines.rules.rule import FoundBy, Kind, Level
from storage.ledger import Ledger
from tests.support.builders import MONDAY, SHANGHAI
from tests.support.manual_clock import ManualClock
from tests.support.soundness import is_sound

Command = Callable[[Register], object]
READS = ("get", "open_records")
RECORD = 1
ATTACHMENT = Attachment("0" * 64, "截图.png", 9, "image/png", MONDAY)


def _counted_otherwise(register: Register) -> object:
    schedule = Schedule(read_hours("08:00-12:00 14:00-17:00"))
    return register.count_with(replace(register.office, schedule=schedule))


def _finished(name: str) -> Command:
    return lambda register: register.finish(RECORD, name)


ON_ALL: dict[str, Command] = {
    "attach": lambda register: register.attach(RECORD, ATTACHMENT),
    "cancel": lambda register: register.cancel(RECORD, "重复"),
    "note": lambda register: register.note(RECORD, "已核实"),
    "restore": lambda register: register.restore(RECORD),
    "count_with": _counted_otherwise,
    "undo": lambda register: register.undo(),
}
OF_KIND: dict[Kind, dict[str, Command]] = {
    Kind.NEWS: {
        "check": lambda register: register.check(RECORD, Mark.FIRST_REVIEW, done=True, who="甲"),
        "check another": lambda register: register.check(
            RECORD, Mark.SECOND_REVIEW, done=True, who="乙"
        ),
        "finish": _finished("submit"),
        "archive": lambda register: register.archive(RECORD),
        "supplement": lambda register: register.supplement(RECORD, "submit", Deed(result="刊发")),
    },
    Kind.INCIDENT: {
        "acknowledge": lambda register: register.acknowledge(RECORD, "report_head"),
        "finish": _finished("report_head"),
        "finish another": _finished("feedback"),
        "gain_duties": lambda register: register.gain_duties(RECORD, FoundBy.SELF),
        "hand_over": lambda register: register.hand_over(RECORD, "feedback", "宣传部接手"),
        "raise_level": lambda register: register.raise_level(RECORD),
    },
    Kind.MEDIA: {
        "refuse_approval": lambda register: register.refuse_approval(
            RECORD, Deed("王老师", result="时机不合适")
        ),
    },
    Kind.MESSAGE: {
        "extend": lambda register: register.extend(RECORD, "reply_public", "还要核实"),
        "finish": _finished("reply_office"),
        "finish another": _finished("reply_public"),
        "reopen": lambda register: register.reopen(RECORD, "reply_office", "退回重写"),
        "urge": lambda register: register.urge(RECORD, "后勤处"),
        "answer": lambda register: register.answer(RECORD, "后勤处", "已派人"),
    },
}


def draft(kind: Kind, title: str) -> Draft:
    """Return what a form would log or change."""
    level = Level.GENERAL if kind is Kind.INCIDENT else None
    undertakers = (Undertaker("后勤处"),) if kind is Kind.MESSAGE else ()
    at = MONDAY - timedelta(minutes=5)
    return Draft(kind, title, at, level, undertakers=undertakers)


def commands_on(kind: Kind) -> dict[str, Command]:
    """Return the commands on a record of that kind."""
    changed = draft(kind, "改过的标题")
    amend: Command = lambda register: register.amend(RECORD, changed)  # noqa: E731
    return {"amend": amend, **ON_ALL, **OF_KIND[kind]}


USUAL = Kind.NEWS
"""Its pairs with a finish are tried each time; the others, which go the same way, are slow."""
PAIRS = [
    pytest.param(
        kind,
        first,
        second,
        marks=[] if kind is USUAL and "finish" in (first, second) else pytest.mark.slow,
    )
    for kind in OF_KIND
    for first, second in itertools.product(commands_on(kind), repeat=2)
]


@dataclass(frozen=True)
class Outcome:
    """What became of a record: its fields, and what each command was answered."""

    fields: dict[str, Any]
    answers: tuple[str, str]


class Table:
    """A ledger's file with one record, copied for each try."""

    def __init__(self, folder: Path, kind: Kind) -> None:
        self._folder, self._count = folder, 0
        self.clock = ManualClock(MONDAY)
        self._made = folder / "made.sqlite3"
        with self.open(self._made) as ledger:
            ledger.register.log(draft(kind, "标题"))

    def copy(self) -> Path:
        """Return a new copy of the file."""
        self._count += 1
        place = self._folder / str(self._count)
        place.mkdir()
        shutil.copy(self._made, place / "ledger.sqlite3")
        return place / "ledger.sqlite3"

    def one_after_the_other(self, first: Command, second: Command) -> tuple[str, str, Path]:
        """Run two commands, the second when the first has ended."""
        file = self.copy()
        answers = []
        for command in (first, second):
            with self.open(file) as ledger:
                answers.append(_answer(command, ledger.register))
        return answers[0], answers[1], file

    def outcome(self, first: str, second: str, file: Path) -> Outcome:
        """Return what stands in the file in the end."""
        with self.open(file) as ledger:
            assert is_sound(ledger.database)
            return Outcome(to_plain(ledger.register.get(RECORD)), (first, second))

    @contextmanager
    def open(self, file: Path) -> Iterator[Ledger]:
        """Open a file as one more process would, which does not wait for the others."""
        ledger = Ledger.open(file, self.clock, SHANGHAI, patience=0)
        try:
            yield ledger
        finally:
            ledger.close()


def _answer(command: Command, register: Register) -> str:
    try:
        command(register)
    except Refusal as refusal:
        return refusal.code
    return "done"


class Between:
    """Lets another process's command in as soon as this one's has read the record."""

    def __init__(self, ledger: Ledger, other: Callable[[], str]) -> None:
        self._other, self.answer = other, "database-busy"
        self._is_in = False
        for name in READS:
            setattr(ledger.store, name, self._reading(getattr(ledger.store, name)))
        ledger.history.newest = self._reading(ledger.history.newest)  # type: ignore[method-assign]

    def _reading(self, read: Callable[..., Any]) -> Callable[..., Any]:
        def then_let_in(*arguments: object) -> Any:
            found = read(*arguments)
            if not self._is_in:
                self._is_in = True
                self.answer = self._other()
            return found

        return then_let_in


@pytest.mark.parametrize(("kind", "first", "second"), PAIRS)
def test_no_command_takes_another_one_back(
    kind: Kind, first: str, second: str, tmp_path: Path
) -> None:
    """Commands that meet end as if one had come after the other, and are answered so."""
    commands = commands_on(kind)
    table, one, other = Table(tmp_path, kind), commands[first], commands[second]
    answer_one, answer_other, file = table.one_after_the_other(one, other)
    in_order = table.outcome(answer_one, answer_other, file)
    answer_other, answer_one, file = table.one_after_the_other(other, one)
    turned = table.outcome(answer_one, answer_other, file)

    file = table.copy()
    with table.open(file) as mine, table.open(file) as others:
        assert others.register is not mine.register
        between = Between(mine, lambda: _answer(other, others.register))
        answer_one = _answer(one, mine.register)
        if between.answer == "database-busy":
            between.answer = _answer(other, others.register)
    assert table.outcome(answer_one, between.answer, file) in (in_order, turned)


def test_every_command_of_the_register_is_tried() -> None:
    """No command that changes a record is left out of the pairs."""
    tried = {name.split()[0] for kind in OF_KIND for name in commands_on(kind)}
    changing = {
        name
        for name, method in inspect.getmembers(Register, inspect.isfunction)
        if not name.startswith("_") and hasattr(method, "__wrapped__")
    }
    returning = {
        name
        for name, method in inspect.getmembers(Register, inspect.isfunction)
        if not name.startswith("_") and inspect.signature(method).return_annotation is Record
    }
    assert returning - {"get"} <= changing
    assert changing - {"log"} == tried
