"""A register as the source of the views that observe it, without a ledger around it."""

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from deadlines.records.record import Record
from deadlines.records.register import Register
from storage.ledger import Ledger
from ui.observable_register import ObservableRegister


class RegisterSource:
    """Has a register from the beginning."""

    def __init__(self, register: Register) -> None:
        self.register = register

    def now(self) -> datetime:
        return self.register.now()

    def open_records(self) -> Sequence[Record]:
        return self.register.open_records()


def observed(register: Register) -> ObservableRegister:
    """Return the register as the views see it."""
    return ObservableRegister(cast("Ledger", RegisterSource(register)))
