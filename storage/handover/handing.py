"""Handing a ledger over, and taking one over, in a data folder."""

from datetime import datetime, tzinfo
from pathlib import Path

from deadlines.clock import Clock
from deadlines.handover.contents import Given, Inspected, Taken, WriteList
from deadlines.progress import Progress, ignore_progress


class Handing:
    """Makes and takes handover files of one ledger, each time on a connection of its own.

    So it may run in a worker thread, and taking also on a file the program cannot open.
    """

    def __init__(self, file: Path, clock: Clock, zone: tzinfo) -> None:
        self._file, self._clock, self._zone = file, clock, zone

    def recognise(self, source: Path) -> None:
        """Make sure that the file is a handover file, before its passphrase is asked for."""
        from storage.handover.taking import recognise

        recognise(source)

    def give(
        self,
        target: Path,
        passphrase: str,
        progress: Progress = ignore_progress,
        *,
        listing: Path | None = None,
        write_list: WriteList | None = None,
    ) -> Given:
        """Make a handover file, and beside it at `listing` the list of what is open."""
        from storage.handover.giving import give

        now = self._now()
        return give(self._file, target, passphrase, now, progress, listing, write_list)

    def inspect(self, source: Path, passphrase: str) -> Inspected:
        """Return what a handover file holds, and what it would replace."""
        from storage.handover.taking import inspect

        return inspect(source, passphrase, self._file)

    def take(self, source: Path, passphrase: str, progress: Progress = ignore_progress) -> Taken:
        """Replace the ledger by the one of a handover file."""
        from storage.handover.taking import take

        return take(source, passphrase, self._file, self._now(), progress)

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._zone)
