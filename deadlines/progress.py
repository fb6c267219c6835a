"""How long work tells how far it is, and hears that the user has had enough."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is in all (0: not known); raises Stopped."""


class Stopped(Exception):
    """The user has cancelled the work; whoever does it leaves nothing half done."""


def unwatched(done: int, total: int) -> None:
    """Go on without telling anyone: the Progress of a command without a window."""
    del done, total
