"""The sample ledger as a user has it after some months: reminders shown, backups made."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from deadlines.demo import SAMPLE_NOW, SampleClock, fill, sample_instant
from deadlines.reminders.planning import Planner
from deadlines.reminders.quiet import QuietHours
from deadlines.reminders.round import ReminderRound
from deadlines.self_check import Finding
from program.ledgers import open_ledger
from storage.backups.keeping import Keeping
from storage.ledger import Ledger

FOLDER = "/home/user/.local/share/duedesk"
"""Where the pictures say the data is, instead of in a temporary folder."""
_UNITS = {"zh": "机电工程学院", "en": "School of Engineering"}


class Staged(Ledger):
    """A ledger that says it is in `FOLDER`."""

    def __init__(self, ledger: Ledger) -> None:
        super().__init__(ledger.database, ledger.clock, ledger.zone)
        self.folder = Path(FOLDER)

    @property
    def keeping(self) -> Keeping:
        return _Keeping(self.file, self.clock, self.zone)


class _Keeping(Keeping):
    def findings(self) -> Sequence[Finding]:
        return [
            replace(one, facts={**one.facts, "path": FOLDER}) if one.name == "folder" else one
            for one in super().findings()
        ]


@contextmanager
def staged(folder: Path, language: str) -> Iterator[tuple[Staged, SampleClock]]:
    """Open the sample ledger in `folder`, which is empty, with a clock that stands still."""
    clock = SampleClock()
    ledger = open_ledger(folder, clock)
    with ledger.store.atomic():
        fill(ledger.register, clock)
    ledger.settings.write("unit", _UNITS[language])
    for made in (
        sample_instant("11-19", "08:28"),
        sample_instant("11-20", "08:30"),
        sample_instant("11-23", "08:31"),
    ):
        clock.set(made)
        ledger.keeping.make()
    _remind(ledger, clock.set)
    clock.set(SAMPLE_NOW)
    with ledger.database:
        yield Staged(ledger), clock


def _remind(ledger: Ledger, set_clock: Callable[[Any], None]) -> None:
    """Let the reminders of the open records come up as they would have, until SAMPLE_NOW."""
    register = ledger.register
    rounds = ReminderRound(ledger.reminders, Planner(register.office, QuietHours()))
    for record in register.open_records():
        set_clock(record.at + timedelta(minutes=1))
        rounds.plan_record(record, register.now())
    while (coming := rounds.next_instant()) is not None and coming <= SAMPLE_NOW:
        set_clock(coming)
        shown = rounds.beat(register.now())
        rounds.note_shown(shown, "freedesktop", register.now())
