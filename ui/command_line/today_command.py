"""`today`: what is open and due today and before the office opens again, as text or a sheet."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from deadlines.control.day import DayItem, DayList
from ui.command_line import printing
from ui.command_line.case_command import require_free
from ui.command_line.plain import Arguments
from ui.control.words import DayListWords
from ui.wording.voice import Voice

Out = Callable[[str], None]


def run_today(
    arguments: Arguments,
    found: DayList,
    write: Callable[[Path], None],
    voice: Voice,
    out: Out,
) -> None:
    """Print the list, or let `write` make a sheet of it. Raises Refusal("export-exists")."""
    if arguments.file:
        target = Path(arguments.file).absolute()
        require_free(target, force=arguments.force)
        write(target)
        out(str(target))
        return
    if arguments.json:
        out(printing.as_json(_data(found)))
        return
    words = DayListWords(voice, found)
    out(words.title())
    for heading, items in words.parts():
        out(f"\n{heading}")
        for item in items:
            number, due, duty, title, left = words.row(item)
            out(f"{number:>5}  {due}  {left}  {duty}  {printing.cut_to_columns(title, 40)}")
    if not words.parts():
        out(words.nothing())
    out(f"\n{words.foot()}")


def _data(found: DayList) -> dict[str, Any]:
    return {
        "made_at": found.made_at.isoformat(),
        "opening": found.opening.isoformat(),
        "past": [_item_data(item, found) for item in found.past],
        "today": [_item_data(item, found) for item in found.today],
        "overnight": [_item_data(item, found) for item in found.overnight],
        "later": len(found.later),
    }


def _item_data(item: DayItem, found: DayList) -> dict[str, Any]:
    zone, due = found.made_at.tzinfo, item.duty.due
    return {
        "number": item.record.number,
        "title": item.record.title,
        "duty": item.duty.name,
        "due": due and due.astimezone(zone).isoformat(),
        "target": item.duty.is_target,
    }
