"""Writes an import into the ledger, whole or not at all."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from deadlines.imports.conversion import Making, OldRows
from deadlines.imports.plan import ImportPlan, Key
from deadlines.progress import Progress, unwatched
from deadlines.records.import_batch import Batch
from deadlines.records.record import Record
from deadlines.records.register import Register
from deadlines.refusal import Refusal


class ImportStore(Protocol):
    """Knows which records are there, and writes many at once."""

    def known(self, keys: Collection[Key]) -> Mapping[Key, int]:
        """Return the keys of records that are there, with the number of one.

        Records of an import that was taken back do not count.
        """
        ...

    def write(
        self,
        records: Sequence[tuple[Record, str]],
        file: str,
        at: datetime,
        progress: Progress,
    ) -> Batch:
        """Write the records in one transaction, each with its entry in the history and a reason.

        A last entry of record 0 names them all: `Register.undo` goes by it. What `progress`
        raises leaves nothing written.
        """
        ...


def making_by(register: Register, old: OldRows, *, unexplained: str, archived: str) -> Making:
    """Return how the register would make records now, with the two standing reasons in words."""
    return Making(
        register.rules,
        register.office,
        register.now(),
        old,
        unexplained,
        archived,
    )


class LedgerImport:
    """Writes plans of imports."""

    def __init__(self, store: ImportStore) -> None:
        self._store = store

    def known(self, keys: Collection[Key]) -> Mapping[Key, int]:
        """Return which records are there already."""
        return self._store.known(keys)

    def write(
        self,
        plan: ImportPlan,
        making: Making,
        ticked: Collection[int] = (),
        progress: Progress = unwatched,
    ) -> Batch:
        """Write all that the plan reads, but duplicates that are not ticked (by their index).

        Raises Refusal("import-nothing") where nothing is left, and as the store does.
        """
        old = f"{plan.file}  {making.archived}".strip()
        records = [
            (record, old if archived else plan.file) for record, archived in plan.records(ticked)
        ]
        if not records:
            raise Refusal("import-nothing")
        return self._store.write(records, plan.file, making.now, progress)
