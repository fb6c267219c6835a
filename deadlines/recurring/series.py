"""A series of recurring tasks: what each of them says, and by which pattern they come."""

import json
from datetime import date
from typing import Any

from deadlines.records.record import Draft, Undertaker
from deadlines.recurring.pattern import Every, Move, Pattern
from deadlines.refusal import Refusal
from deadlines.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Series:
    """Recurring tasks by a pattern, due at `minute` of the day, or when the office closes.

    A stopped one brings no more tasks; those there are stay.
    """

    number: int
    pattern: Pattern
    title: str
    minute: int | None = None
    source: str = ""
    link: str = ""
    note: str = ""
    steps: tuple[str, ...] = ()
    undertakers: tuple[Undertaker, ...] = ()
    is_stopped: bool = False

    @classmethod
    def of_draft(cls, number: int, draft: Draft, pattern: Pattern, minute: int | None) -> "Series":
        """Return the series whose tasks say what the draft does; inner limits are of one task."""
        undertakers = tuple(replace(one, by=None) for one in draft.undertakers)
        return cls(
            number, pattern, draft.title, minute, draft.source, draft.link, draft.note,
            draft.steps, undertakers,
        )  # fmt: skip


def parse_series(text: str) -> tuple[Series, ...]:
    """Return the series of a text that `series_text` wrote.

    Raises Refusal("series-unreadable") for another, as a newer program may have kept: it is not to
    be written over.
    """
    try:
        return tuple(_series_of(one) for one in json.loads(text or "[]"))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refusal("series-unreadable") from error


def read_series(text: str) -> tuple[Series, ...]:
    """Return the series of a text, none for one that cannot be read."""
    try:
        return parse_series(text)
    except Refusal:
        return ()


def series_text(series: tuple[Series, ...]) -> str:
    """Return them as a text to be kept."""
    return json.dumps([_data_of(one) for one in series], ensure_ascii=False)


_PLAIN = ("number", "title", "minute", "source", "link", "note")


def _data_of(one: Series) -> dict[str, object]:
    return {
        **{name: getattr(one, name) for name in _PLAIN},
        "every": one.pattern.every.value,
        "first": one.pattern.first.isoformat(),
        "move": one.pattern.move.value,
        "steps": one.steps,
        "undertakers": [[who.name, who.phone] for who in one.undertakers],
        "stopped": one.is_stopped,
    }


def _series_of(data: dict[str, Any]) -> Series:
    pattern = Pattern(Every(data["every"]), date.fromisoformat(data["first"]), Move(data["move"]))
    return Series(
        **{name: data[name] for name in _PLAIN},
        pattern=pattern,
        steps=tuple(data["steps"]),
        undertakers=tuple(Undertaker(name, phone) for name, phone in data["undertakers"]),
        is_stopped=data["stopped"],
    )
