"""The text of a briefing, filled in from a template of plain text.

`{{标题}}` stands for a field. `[[……]]` is a part that is left out where one of its fields is empty;
`[[甲||乙||丙]]` takes the first alternative whose fields all have a value. There is nothing else:
no loops and no expressions, so a template can neither run for ever nor do anything but this.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from deadlines.refusal import Refusal

LONGEST_TEMPLATE = 20_000

_MARK = re.compile(r"\{\{|\}\}|\[\[|\]\]|\|\||｛｛")
_ENDS = "。．.，,；;、！!？?："
_AROUND = 12


@dataclass(frozen=True, slots=True)
class _Piece:
    """Plain text, or with `is_field` the name of a field."""

    text: str
    is_field: bool = False


_Choice = tuple[tuple[_Piece, ...], ...]
"""The alternatives of a part; plain text between parts is one with a single alternative."""


class BriefingTemplate:
    """A template that has been understood.

    Raises Refusal: "text-too-long", and with the line (`number`) and what stands there (`part`)
    "briefing-unclosed", "briefing-unopened", "briefing-nested", "briefing-empty-field",
    "briefing-wide-braces", "briefing-unknown-field" and "briefing-similar-field" (`known`).
    """

    def __init__(self, text: str, fields: Mapping[str, str] | tuple[str, ...]) -> None:
        if len(text) > LONGEST_TEMPLATE:
            raise Refusal("text-too-long", most=LONGEST_TEMPLATE)
        self._parts: tuple[tuple[_Choice, bool], ...] = tuple(_Reader(text, tuple(fields)).parts())

    def fill(self, values: Mapping[str, str]) -> str:
        """Return the briefing with these values; a field without one is an empty text."""
        pieces: list[tuple[str, bool]] = []
        for choice, is_optional in self._parts:
            chosen = next((one for one in choice if _is_known(one, values)), None)
            if chosen is None:
                chosen = () if is_optional else choice[0]
            pieces += [
                (values.get(piece.text, "") if piece.is_field else piece.text, piece.is_field)
                for piece in chosen
            ]
        return _join_pieces([piece for piece in pieces if piece[0]]).strip()


def _is_known(pieces: tuple[_Piece, ...], values: Mapping[str, str]) -> bool:
    return all(values.get(piece.text, "") for piece in pieces if piece.is_field)


def _join_pieces(pieces: list[tuple[str, bool]]) -> str:
    """Join the pieces; a value's own full stop gives way to the sign that follows it."""
    said = ""
    for number, (text, is_field) in enumerate(pieces):
        following = pieces[number + 1][0] if number + 1 < len(pieces) else ""
        if is_field and following[:1] and following[0] in _ENDS:
            said += text.rstrip().rstrip(_ENDS)
        else:
            said += text
    return said


class _Reader:
    """Reads a template from its beginning to its end."""

    def __init__(self, text: str, known: tuple[str, ...]) -> None:
        self._text, self._known = text, known

    def parts(self) -> Iterator[tuple[_Choice, bool]]:
        """Yield the parts in order, each with whether it may be left out."""
        outside: list[_Piece] = []
        inside: list[list[_Piece]] | None = None
        place = opened = 0
        while (mark := _MARK.search(self._text, place)) is not None:
            here = outside if inside is None else inside[-1]
            here.append(_Piece(self._text[place : mark.start()]))
            place = mark.end()
            if mark[0] == "｛｛":
                raise self._refusal("briefing-wide-braces", mark.start())
            if mark[0] == "{{":
                name, place = self._field(mark.start())
                here.append(_Piece(name, is_field=True))
            elif mark[0] == "[[":
                if inside is not None:
                    raise self._refusal("briefing-nested", mark.start())
                yield (tuple(outside),), False
                outside, inside, opened = [], [[]], mark.start()
            elif mark[0] == "||":
                if inside is None:
                    here.append(_Piece(mark[0]))
                else:
                    inside.append([])
            elif mark[0] == "]]" and inside is not None:
                yield tuple(map(tuple, inside)), True
                inside = None
            else:
                raise self._refusal("briefing-unopened", mark.start(), mark[0])
        if inside is not None:
            raise self._refusal("briefing-unclosed", opened, "[[", "]]")
        outside.append(_Piece(self._text[place:]))
        yield (tuple(outside),), False

    def _field(self, start: int) -> tuple[str, int]:
        end = self._text.find("}}", start)
        following = _MARK.search(self._text, start + 2)
        if end < 0 or following is None or following.start() != end:
            raise self._refusal("briefing-unclosed", start, "{{", "}}")
        name = self._text[start + 2 : end].strip()
        if not name:
            raise self._refusal("briefing-empty-field", start)
        if name not in self._known:
            similar = similar_name(name, self._known)
            code = "briefing-similar-field" if similar else "briefing-unknown-field"
            raise self._refusal(code, start, name, similar)
        return name, end + 2

    def _refusal(self, code: str, place: int, text: str = "", known: str = "") -> Refusal:
        line = self._text.count("\n", 0, place) + 1
        begin = max(place - _AROUND, self._text.rfind("\n", 0, place) + 1)
        end = self._text.find("\n", place)
        end = min(place + 2 * _AROUND, len(self._text) if end < 0 else end)
        part = self._text[begin:end]
        return Refusal(code, number=line, part=part, text=text, known=known, place=place)


def similar_name(name: str, known: tuple[str, ...]) -> str:
    """Return the known name that the unknown one was probably meant to be; empty for none."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name[:40], known, 1, 0.5)), "")
