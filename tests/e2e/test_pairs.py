"""Two commands on one record at the same moment, each from a process of its own."""

import itertools
import subprocess
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from deadlines.clock import SystemClock
from deadlines.records.record import Draft
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from program.ledgers import open_ledger
from tests.support.command_line import CommandLine
from ui.observable_register import ObservableRegister

pytestmark = pytest.mark.slow

TERMINALS, WITH_THE_APP = 400, 100
PATIENCE = 1.0
"""Seconds that the app's command gives the other one to come between."""
COMMANDS = {
    "office": ("done", "{}", "reply_office"),
    "public": ("done", "{}", "reply_public"),
    "extend": ("extend", "{}", "reply_public", "--reason", "还要核实"),
    "cancel": ("cancel", "{}", "--reason", "重复登记"),
}
MEETINGS = [(one, other) for one in COMMANDS for other in COMMANDS]


@dataclass(frozen=True)
class Meeting:
    """A pair of commands on one record, whether each is answered as done, and what it was told."""

    number: int
    names: tuple[str, str]
    done: tuple[bool, bool]
    said: tuple[str, ...] = ()

    def faults(self, record: dict[str, Any]) -> list[str]:
        """Return what is lost of that which was answered, and what was refused without cause."""
        duties = {duty["duty"]: duty for duty in record["duties"]}
        stands = {
            "office": duties["reply_office"]["done_at"] is not None,
            "public": duties["reply_public"]["done_at"] is not None,
            "extend": duties["reply_public"]["was_due"] is not None,
            "cancel": record["status"] == "cancelled",
        }
        said = {name for name, is_done in zip(self.names, self.done, strict=True) if is_done}
        faults = [f"{self}: {name} is lost" for name in said if not stands[name]]
        if sum(self.done) not in self._may_be_done():
            faults.append(f"{self}: refused without cause")
        return faults

    def _may_be_done(self) -> set[int]:
        one, other = self.names
        if one == other:
            return {1}
        # A record that is cancelled takes nothing, a duty that is done is not extended.
        is_order_felt = "cancel" in self.names or set(self.names) == {"public", "extend"}
        return {1, 2} if is_order_felt else {2}


def test_of_two_commands_on_one_record_none_is_lost(tmp_path: Path) -> None:
    """Pairs of all commands, from two terminals: each one acknowledged stands in the end."""
    _meet_in_terminals(tmp_path, len(MEETINGS))


def test_of_four_hundred_pairs_none_is_lost(tmp_path: Path) -> None:
    """The same for a long time."""
    _meet_in_terminals(tmp_path, TERMINALS)


def test_of_the_app_and_a_terminal_none_is_lost(tmp_path: Path) -> None:
    """A terminal that comes between what the app reads and what it writes is not undone by it."""
    terminal, numbers = _log_messages(tmp_path, WITH_THE_APP)
    ledger = open_ledger(tmp_path, SystemClock(), patience=PATIENCE)
    register, read = ObservableRegister(ledger), ledger.store.get
    actions = {
        "office": lambda number: register.finish(number, "reply_office"),
        "public": lambda number: register.finish(number, "reply_public"),
        "extend": lambda number: register.extend(number, "reply_public", "还要核实"),
        "cancel": lambda number: register.cancel(number, "重复登记"),
    }
    met = []
    for number, (mine, other) in zip(numbers, itertools.cycle(MEETINGS)):
        running: list[subprocess.Popen[bytes]] = []

        def read_and_let_in(
            asked: int, words: tuple[str, ...] = _words(other, number), running: Any = running
        ) -> object:
            found = read(asked)
            if not running:
                running.append(terminal.start(*words))
                with suppress(subprocess.TimeoutExpired):  # it waits for the app, as it must
                    running[0].wait(PATIENCE)
            return found

        ledger.store.get = read_and_let_in  # type: ignore[assignment,method-assign]
        is_done = True
        try:
            actions[mine](number)
        except Refusal:
            is_done = False
        met.append(Meeting(number, (mine, other), (is_done, running[0].wait(60) == 0)))
    ledger.close()
    _assert_none_lost(terminal, met)


def _meet_in_terminals(folder: Path, count: int) -> None:
    terminal, numbers = _log_messages(folder, count)
    met = []
    with ThreadPoolExecutor(2) as terminals:
        for number, names in zip(numbers, itertools.cycle(MEETINGS)):
            answers = list(terminals.map(lambda words: terminal(*words),
                                         [_words(name, number) for name in names]))  # fmt: skip
            one, other = (answer.status == 0 for answer in answers)
            said = tuple(answer.err for answer in answers)
            met.append(Meeting(number, names, (one, other), said))
    _assert_none_lost(terminal, met)


def _log_messages(folder: Path, count: int) -> tuple[CommandLine, list[int]]:
    ledger = open_ledger(folder, SystemClock())
    at = ledger.now() - timedelta(hours=1)
    numbers = [ledger.register.log(Draft(Kind.MESSAGE, "食堂", at)).number for _ in range(count)]
    ledger.close()
    return CommandLine(folder), numbers


def _words(name: str, number: int) -> tuple[str, ...]:
    return tuple(word.format(number) for word in COMMANDS[name])


def _assert_none_lost(terminal: CommandLine, met: list[Meeting]) -> None:
    records = {record["number"]: record for record in terminal("list", "--all", "--json").data}
    assert [fault for one in met for fault in one.faults(records[one.number])] == []
    states = {finding["check"]: finding["state"] for finding in terminal("check", "--json").data}
    assert (states["file"], states["history"]) == ("good", "good")
