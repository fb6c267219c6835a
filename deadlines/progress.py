"""Progress callbacks for long work, and `Stopped`, which a callback raises to cancel it."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is in all (0: not known); raises Stopped."""

_STEPS = 1000


class Stopped(Exception):
    """The user has cancelled the work; what does it leaves nothing half done."""


def ignore_progress(done: int, total: int) -> None:
    """Go on without telling anyone: the Progress of a command without a window."""
    del done, total


def stage(progress: Progress, begin: float, end: float) -> Progress:
    """Return the Progress of one part of some work, which goes from `begin` to `end` (0 to 1)."""

    def of_part(done: int, total: int) -> None:
        share = done / total if total else 0.0
        progress(round((begin + (end - begin) * share) * _STEPS), _STEPS)

    return of_part
