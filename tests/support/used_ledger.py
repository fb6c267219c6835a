"""A data folder of somebody who has used the program before."""

from pathlib import Path

from deadlines.choices import Choices
from deadlines.clock import SystemClock
from deadlines.rules.rule import Kind
from main import open_ledger


def end_first_start(folder: Path) -> None:
    """Make the folder's ledger and choose in it not to be asked the first start's questions."""
    ledger = open_ledger(folder, SystemClock())
    Choices(ledger.settings).end_first_start()
    # What the program enters by itself on working days would have a number of its own.
    ledger.settings.write("kinds-aside", Kind.PATROL.value)
    ledger.close()
