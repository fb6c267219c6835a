"""One line of the self-check page."""

from dataclasses import dataclass

from deadlines.self_check import State

SIGNS = {State.GOOD: "●", State.INFO: "○", State.DOUBT: "▲", State.BAD: "✕"}
"""A sign for each state, so that colour is never all that tells them apart."""


@dataclass(frozen=True, slots=True)
class Line:
    """What was checked, how it stands, and what was found, all worded.

    `button` is the text of the line's button, empty for none; `result` what pressing it came to.
    """

    state: State
    name: str
    sentence: str
    button: str = ""
    result: str = ""
