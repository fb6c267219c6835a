"""Undertakers as they are typed: 后勤处 62330001 12月3日前；团委."""

import re
from collections.abc import Sequence
from datetime import datetime, tzinfo

from deadlines.records.record import Undertaker
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.due_time import read_due

_PARTS = re.compile(r"[；;、，,\n]")
_PHONE = re.compile(r"\+?\d[\d-]{4,19}")
_DATE = re.compile(r"\d{4}-\d\d?-\d\d?")
_LEADING = re.compile(r"[（(]?牵头[）)]?[:：]?")
MOST = 20


def read_undertakers(text: str, now: datetime, office: Office) -> tuple[Undertaker, ...]:
    """Read undertakers parted by commas or semicolons, each with a phone and a limit if it has any.

    The first one leads, or the one called 牵头. Raises Refusal: "undertaker-without-name",
    "undertaker-twice", "too-many-undertakers".
    """
    leading: list[Undertaker] = []
    others: list[Undertaker] = []
    for part in filter(None, (part.strip() for part in _PARTS.split(text))):
        is_leading = _LEADING.search(part) is not None
        one = _read_one(_LEADING.sub(" ", part), part, now, office)
        (leading if is_leading else others).append(one)
    found = (*leading, *others)
    names = [one.name for one in found]
    if len(found) > MOST:
        raise Refusal("too-many-undertakers", most=MOST)
    for name in names:
        if names.count(name) > 1:
            raise Refusal("undertaker-twice", text=name)
    return found


def part_at(text: str, cursor: int) -> tuple[int, int]:
    """Return from where to where the undertaker stands in which the cursor is."""
    start = max((found.end() for found in _PARTS.finditer(text, 0, cursor)), default=0)
    after = _PARTS.search(text, cursor)
    while start < cursor and text[start].isspace():
        start += 1
    return start, after.start() if after else len(text)


def undertakers_text(undertakers: Sequence[Undertaker], zone: tzinfo) -> str:
    """Return them as `read_undertakers` reads them."""
    return "；".join(
        " ".join(
            filter(
                None,
                (
                    one.name,
                    one.phone,
                    f"{one.by.astimezone(zone):%Y-%m-%d %H:%M}" if one.by else "",
                ),
            )
        )
        for one in undertakers
    )


def _read_one(text: str, typed: str, now: datetime, office: Office) -> Undertaker:
    words: list[str] = []
    phone = ""
    for word in text.split():
        if not phone and words and _PHONE.fullmatch(word) and not _DATE.fullmatch(word):
            phone = word
        else:
            words.append(word)
    by = None
    for place in range(1, len(words)):
        try:
            by = read_due(" ".join(words[place:]), now, office).at
        except Refusal:
            continue
        words = words[:place]
        break
    name = " ".join(words)
    if not name or _PHONE.fullmatch(name):
        raise Refusal("undertaker-without-name", text=typed)
    return Undertaker(name, phone, by)
