"""Which of a day's patrols of a channel a duty is, as its title says."""

import re


def turn_of(title: str) -> tuple[str, int] | None:
    """Return the channel and the turn of a duty's title, if it is a day's second turn or later."""
    found = re.fullmatch(r"(.+)（第 (\d+) 次）", title)
    return (found[1], int(found[2])) if found else None
