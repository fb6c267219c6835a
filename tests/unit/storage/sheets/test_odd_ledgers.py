"""Ledgers as people really keep them, read from their files."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from deadlines.imports.plan import ImportPlan, RowOutcome, plan_import, sheet_plans
from deadlines.records.record import Record
from storage.sheets.spreadsheet import read_spreadsheet
from tests.support.odd_columns import ODD_COLUMNS
from tests.support.odd_ledgers import ODD_LEDGERS, OddLedger
from tests.support.reported_ledgers import REPORTED_LEDGERS
from tests.support.sheets import a_making, nothing_known
from tests.support.shipped import SHANGHAI

_IN = (RowOutcome.OPEN, RowOutcome.DONE, RowOutcome.ARCHIVED, RowOutcome.CANCELLED)


_LATER = datetime(2026, 11, 30, 16, tzinfo=SHANGHAI)


def plan_of(ledger: OddLedger, folder: Path) -> ImportPlan:
    book = read_spreadsheet(ledger.write(folder))
    making = a_making()
    if ledger in (*ODD_COLUMNS, *REPORTED_LEDGERS):
        making = replace(making, now=_LATER)
    return plan_import(book.name, sheet_plans(book, making), making, nothing_known)  # type: ignore[arg-type]


def seen(record: Record, wanted: str) -> str:
    """Write the record as the line `wanted` does, with those facts that the line names."""
    parts = wanted.split("|")
    facts = [record.kind.value, record.title.replace("\n", "~"), short(record.at)]
    done = sorted(duty.done_at for duty in record.duties if duty.done_at)
    for part in parts[3:]:
        name, _, value = part.partition("=")
        if name == "done":
            there = value in map(short, done)
            facts.append(part if there else f"done={'/'.join(map(short, done))}")
        elif name == "level":
            facts.append(f"level={record.level.value if record.level else ''}")
        elif name == "source":
            facts.append(f"source={record.source}")
        elif name == "note":
            told = record.note.replace("\n", "~")
            facts.append(f"note={told}")
        elif name == "told":
            facts.append(f"told={'~'.join(told_of(record))}")
        elif name == "due":
            facts.append(f"due={short(next(duty.due for duty in record.duties if duty.due))}")
        else:
            facts.append(f"status={record.status.value}")
    return "|".join(facts)


def told_of(record: Record) -> list[str]:
    """What the record says was done, from each place that holds such words."""
    texts = [note.text for note in record.notes]
    texts += [word for duty in record.duties for word in (duty.result, duty.outcome)]
    texts += [check.text for check in record.checks]
    return [text for text in (*texts, *(one.name for one in record.undertakers)) if text]


def short(moment: datetime) -> str:
    local = moment.astimezone(SHANGHAI).replace(tzinfo=None)
    text = str(local)
    return text.removesuffix(":00").removesuffix(" 00:00")


@pytest.mark.parametrize(
    "ledger", [*ODD_LEDGERS, *ODD_COLUMNS, *REPORTED_LEDGERS], ids=lambda ledger: ledger.name
)
def test_a_ledger_is_read_as_a_sensible_person_reads_it(ledger: OddLedger, tmp_path: Path) -> None:
    """Each record comes out, nothing else becomes one, and what cannot be read is named."""
    plan = plan_of(ledger, tmp_path)
    wanted = ledger.records.strip("\n").split("\n") if ledger.records else []
    records = [line.record for line in plan.lines if line.record and line.outcome in _IN]
    found = [
        seen(record, wanted[index] if index < len(wanted) else "")
        for index, record in enumerate(records)
    ]
    bad = tuple(line.line.number for line in plan.lines if line.outcome is RowOutcome.TROUBLE)
    assert (found, bad) == (wanted, ledger.bad), [
        (line.line.number, line.trouble) for line in plan.lines if line.trouble
    ]
