"""Handing over without a disk: what was asked for is remembered, what comes of it is set."""

from datetime import datetime
from pathlib import Path
from threading import Event

from deadlines.handover.contents import Contents, Given, Inspected, Taken, WriteList
from deadlines.progress import Progress, unwatched
from deadlines.refusal import Refusal
from tests.support.builders import SHANGHAI

HELD = Contents("机电工程学院", 1234, 12, 1, 2, datetime(2026, 11, 25, 10, 0, tzinfo=SHANGHAI))


PASSPHRASE = "correct horse"  # noqa: S105


class MemoryHanding:
    """Takes any file with the right passphrase; `go` keeps work from ending until it is set."""

    def __init__(self) -> None:
        self.passphrase = PASSPHRASE
        self.present: Contents | None = Contents("机电工程学院", 56, 3)
        self.foreign: Refusal | None = None
        self.refusal: Refusal | None = None
        self.given: list[tuple[Path, str, Path | None]] = []
        self.taken: list[Path] = []
        self.kept: Path | None = Path("/data/duedesk/duedesk-replaced.sqlite3")
        self.is_waiting = False
        self.go = Event()
        self.go.set()

    def recognise(self, source: Path) -> None:
        del source
        if self.foreign is not None:
            raise self.foreign

    def give(
        self,
        target: Path,
        passphrase: str,
        progress: Progress = unwatched,
        *,
        listing: Path | None = None,
        write_list: WriteList | None = None,
    ) -> Given:
        self._work(progress)
        if write_list is not None:
            assert "</html>" in write_list(HELD, iter(()))
        self.given.append((target, passphrase, listing))
        return Given(target, listing, HELD)

    def inspect(self, source: Path, passphrase: str) -> Inspected:
        if passphrase != self.passphrase:
            raise Refusal("handover-passphrase", path=source)
        return Inspected(HELD, self.present)

    def take(self, source: Path, passphrase: str, progress: Progress = unwatched) -> Taken:
        assert passphrase == self.passphrase
        self._work(progress)
        self.taken.append(source)
        return Taken(HELD, self.kept, self.is_waiting)

    def _work(self, progress: Progress) -> None:
        assert self.go.wait(5)
        progress(1, 2)
        if self.refusal is not None:
            raise self.refusal
