"""Reading a holiday notice kept as JSON, in the forms that public holiday data come in."""

import json
import re
from collections.abc import Iterator, Mapping

from deadlines.notices.files.entries import YEARS, Entries, FileNotice, date_parts, read_kind
from deadlines.refusal import Refusal

_CONTAINERS = frozenset(("days", "dates", "data", "holidays", "holiday", "years", "list", "result"))
_DATES = ("date", "day", "日期")
_STARTS = ("start", "startdate", "begin", "begindate", "from", "开始日期")
_ENDS = ("end", "enddate", "to", "结束日期")
_NAMES = ("name", "namecn", "holidayname", "名称", "节日", "holiday", "target", "title", "summary")
_SAYS_OFF = ("isoffday", "offday", "isoff", "off", "isholiday", "holiday", "isrest", "是否放假")
_SAYS_WORK = ("isworkday", "isworkingday", "workday", "iswork", "是否上班", "是否工作日")
_KINDS = ("type", "kind", "status", "类型", "性质", "状态")
_OPENING = re.compile(r"\s*(?:\{|\[\s*[\[{\]])")
_YEAR = re.compile(r"\d{4}")
_DEEPEST = 4

Item = tuple[str, object]
"""An entry with the key it stands under, "" in a list."""


def is_json(text: str) -> bool:
    """Return whether a text begins as a JSON object, or as a list of objects or lists."""
    return _OPENING.match(text) is not None


def read_json(text: str) -> tuple[FileNotice, ...]:
    """Read {"year": 2027, "days": [{"name", "date", "isOffDay"}]} and the like.

    The days stand in a list or under their dates, alone or in ranges, of one year or of several.
    Raises Refusal as `Entries.notices`; a problem's number is the day's place, or the line where
    the text stops being JSON.
    """
    content = _parse(text)
    year = content.get("year") if isinstance(content, dict) else None
    lists = list(_find_lists(content, _DEEPEST))
    if not lists or not (year is None or type(year) is int):
        raise Refusal("notice-not-understood", problems=((1, "", "no-days"),))
    if year is not None and year not in YEARS:
        raise Refusal("notice-year-unknown")
    entries = Entries()
    items = [item for found in lists for item in found]
    for number, item in enumerate(items, start=1):
        _add(entries, number, item)
    return entries.notices(year)


def _parse(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = text.splitlines()[error.lineno - 1] if text.splitlines() else ""
        problem = (error.lineno, line.strip()[:200], "broken-json")
        raise Refusal("notice-not-understood", problems=(problem,)) from error
    except (RecursionError, ValueError) as error:  # nested too deep; a number of 5,000 digits
        raise Refusal("notice-not-understood", problems=((1, "", "broken-json"),)) from error


def _find_lists(content: object, deepest: int) -> Iterator[list[Item]]:
    """Return every list of days, and every mapping of dates to days."""
    if isinstance(content, list):
        yield [("", entry) for entry in content]
    elif isinstance(content, dict) and deepest:
        inside = [
            value
            for key, value in content.items()
            if isinstance(value, list | dict) and (_squeeze(key) in _CONTAINERS or _is_year(key))
        ]
        days = [(key, value) for key, value in content.items() if _is_day(key, value)]
        if days:
            yield days
        for value in inside:
            yield from _find_lists(value, deepest - 1)


def _is_year(key: str) -> bool:
    return _YEAR.fullmatch(key) is not None


def _is_day(key: str, value: object) -> bool:
    return date_parts(key) is not None or (
        isinstance(value, dict) and isinstance(value.get("date"), str)
    )


def _squeeze(key: str) -> str:
    return key.lower().replace("_", "").replace(" ", "")


def _add(entries: Entries, number: int, item: Item) -> None:
    key, entry = item
    shown = json.dumps(entry, ensure_ascii=False)
    if not isinstance(entry, dict):
        entries.add(number, shown, key, "", off=read_kind(entry))
        return
    fields = {_squeeze(str(name)): value for name, value in entry.items()}
    name = _first_value(fields, _NAMES, str)
    off = _kind(fields)
    worked = fields.get("compdays")
    if isinstance(worked, list):
        off = True if off is None else off
        for day in worked:
            entries.add(number, shown, day, name, off=False)
    entries.add_range(number, shown, _first_and_last(fields, key), name, off=off)


def _first_and_last(fields: Mapping[str, object], key: str) -> tuple[object, object]:
    """Return the first and the last day of an entry, as written."""
    days = fields.get("range")
    if isinstance(days, list) and days:
        return days[0], days[-1]
    start = _first_value(fields, _STARTS, str)
    if start is not None:
        return start, _first_value(fields, _ENDS, str) or start
    when = _first_value(fields, _DATES, str | int) or key
    return when, when


def _kind(fields: Mapping[str, object]) -> bool | None:
    """Return whether an entry's days are off, None where it does not say so plainly."""
    says_off = _first_value(fields, _SAYS_OFF, bool)
    if says_off is not None:
        return says_off is True
    says_work = _first_value(fields, _SAYS_WORK, bool)
    if says_work is not None:
        return says_work is False
    return read_kind(_first_value(fields, _KINDS, str))


def _first_value(fields: Mapping[str, object], names: tuple[str, ...], kind: object) -> object:
    """Return the first of the fields that holds a value of the type."""
    return next((fields[name] for name in names if isinstance(fields.get(name), kind)), None)  # type: ignore[arg-type]
