"""A data folder of somebody who has used the program before."""

from pathlib import Path

from deadlines.choices import Choices
from deadlines.clock import SystemClock
from main import open_ledger


def end_first_start(folder: Path) -> None:
    """Make the folder's ledger and choose in it not to be asked the first start's questions."""
    ledger = open_ledger(folder, SystemClock())
    Choices(ledger.settings).end_first_start()
    ledger.close()
