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
    day_list: DayList,
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
        out(printing.as_json(_data(day_list)))
        return
    words = DayListWords(voice, day_list)
    out(words.title())
    for heading, items in words.parts():
        out(f"\n{heading}")
        for item in items:
            number, due, duty, title, left = words.row(item)
            out(f"{number:>5}  {due}  {left}  {duty}  {printing.cut_to_columns(title, 40)}")
    if not words.parts():
        out(words.nothing())
    out(f"\n{words.foot()}")


def _data(day_list: DayList) -> dict[str, Any]:
    return {
        "made_at": day_list.made_at.isoformat(),
        "opening": day_list.opening.isoformat(),
        "past": [_item_data(item, day_list) for item in day_list.past],
        "today": [_item_data(item, day_list) for item in day_list.today],
        "overnight": [_item_data(item, day_list) for item in day_list.overnight],
        "later": len(day_list.later),
    }


def _item_data(item: DayItem, day_list: DayList) -> dict[str, Any]:
    zone, due = day_list.made_at.tzinfo, item.duty.due
    return {
        "number": item.record.number,
        "title": item.record.title,
        "duty": item.duty.name,
        "due": due and due.astimezone(zone).isoformat(),
        "target": item.duty.is_target,
    }
