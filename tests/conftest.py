"""What holds for every test. Qt is imported by what needs it: see `trouble`."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from ui.environment import language_for
from ui.system.platform_check import platform_trouble, sentence

if TYPE_CHECKING:
    from tests.support.unit_ledger import MakeLedger

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if trouble := platform_trouble(os.environ, sys.platform):
    # Before pytest-qt imports Qt, which would fail over it with a page of tracebacks.
    sys.exit(sentence(trouble, language_for("", os.environ) == "zh"))

# The program is started some hundred times, and each start need not compile it anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

# A machine that does other work, too, takes its time over an example.
settings.register_profile("duedesk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("quick", settings.get_profile("duedesk"), max_examples=30)
settings.load_profile("duedesk")


def pytest_configure(config: pytest.Config) -> None:
    """Draw fewer examples in a run without the slow tests."""
    if config.option.markexpr == "not slow":
        settings.load_profile("quick")


IN_MEMORY = Path("/dev/shm")  # noqa: S108 - pytest makes a folder of its own in it
ROOM = 4 * 1024**3


def _holds_folders(place: Path) -> bool:
    """Return whether tests may keep their folders there: with room, and programs may be run."""
    if not os.access(place, os.W_OK):
        return False
    found = os.statvfs(place)
    return found.f_bavail * found.f_frsize > ROOM and not found.f_flag & os.ST_NOEXEC


# A ledger waits for the disk at each change; where memory holds the files, no disk is waited for.
if _holds_folders(IN_MEMORY):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(IN_MEMORY))


@pytest.fixture
def make_ledger(tmp_path: Path) -> "Iterator[MakeLedger]":
    """Open ledgers, each in a folder of its own, that are closed with the test."""
    from PySide6.QtCore import QCoreApplication, QEvent

    from tests.support.unit_ledger import UnitLedger

    opened: list[UnitLedger] = []

    def make(*now: Any, **parts: Any) -> UnitLedger:
        opened.append(UnitLedger(tmp_path / f"ledger-{len(opened) + 1}", *now, **parts))
        return opened[-1]

    yield make
    # A window of this test that outlives it would read a closed file.
    if (application := QCoreApplication.instance()) is not None:
        application.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    for one in opened:
        one.ledger.close()
