"""The tags in a form's text, each looked at before any library gets to see it.

Only the smallest language is let through: `{{ field }}`, `{{ line.field }}`, `{% if … %}` over
fields, and `{% for line in list %}` over the record's own lists. So a tag can neither call anything
nor count to a thousand million; and what a person has mistyped is said with the words around it.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from deadlines.errors import Refusal
from deadlines.record_fields import LISTS
from deadlines.report_text import similar_name

LONGEST_TAG = 300
MOST_TAGS = 5_000
DEEPEST = 20
DEEPEST_LOOP = 2

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_OPEN = re.compile(r"\{\{|\{%|\{#|｛｛|｛%")
_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BLOCK = re.compile(r"(?:p|tr|tc|r)? +(if|elif|else|endif|for|endfor)(?:\s+(.*?))?\s*", re.DOTALL)
_LOOP = re.compile(r"(\w+)\s+in\s+(\w+)")
_TOKEN = re.compile(r'\s+|"[^"]*"|“[^“”"]*”|==|!=|[^\s=!"“”]+')
_AROUND = 15


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A stretch of text: where it begins in the whole, its paragraph, whether it is plain text."""

    start: int
    paragraph: int
    is_text: bool


class FormTags:
    """Checks the tags of one part of a form against the fields there are.

    Raises Refusal with `path` and `part`, the words around the tag: "form-unclosed", "form-tag",
    "form-unknown-field" and "form-similar-field" (`text`, `known`), "form-block", "form-place",
    "form-wide-braces", "form-too-many-tags".
    """

    def __init__(self, file: Path, names: tuple[str, ...]) -> None:
        self._file, self._names = file, names

    def check(self, xml: str) -> None:
        """Check a part, given as XML."""
        root = etree.fromstring(
            xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True)
        )
        whole, stretches = self._read(root)
        starts = [one.start for one in stretches]
        blocks: list[tuple[str, str, str, int]] = []
        place = count = 0
        while (found := _OPEN.search(whole, place)) is not None:
            count += 1
            around = _around(whole, found.start())
            if count > MOST_TAGS:
                raise Refusal("form-too-many-tags", path=self._file)
            if found[0] not in _CLOSE:
                raise Refusal("form-wide-braces", path=self._file, part=around)
            end = whole.find(_CLOSE[found[0]], found.end(), found.end() + LONGEST_TAG)
            if end < 0:
                raise Refusal("form-unclosed", path=self._file, part=around, text=found[0])
            place = end + 2
            first, last = (bisect_right(starts, at) - 1 for at in (found.start(), place - 1))
            crossed = stretches[first : last + 1]
            if len({one.paragraph for one in crossed}) > 1:
                raise Refusal("form-unclosed", path=self._file, part=around, text=found[0])
            if not all(one.is_text for one in crossed):
                raise Refusal("form-place", path=self._file, part=around)
            inside = whole[found.end() : end]
            if found[0] == "{{":
                self._value(inside.strip(), blocks, around)
            elif found[0] == "{%":
                self._block(inside, blocks, around, found.start())
        if blocks:
            raise Refusal(
                "form-block",
                path=self._file,
                part=_around(whole, blocks[-1][3]),
                text=blocks[-1][0],
            )

    def _read(self, root: etree._Element) -> tuple[str, list[_Stretch]]:
        """Return the part's text in one piece, and what stretches it has."""
        texts: list[str] = []
        stretches: list[_Stretch] = []
        paragraphs = [0]
        length = number = 0

        def add(text: str | None, *, is_text: bool) -> None:
            nonlocal length
            if text and (is_text or not text.isspace()):
                stretches.append(_Stretch(length, paragraphs[-1], is_text))
                texts.append(text)
                length += len(text)

        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event in ("comment", "pi"):
                add(element.text, is_text=False)
                add(element.tail, is_text=False)
            elif event == "start":
                for value in element.attrib.values():
                    if "{" in str(value):
                        self._look_at_attribute(str(value))
                if element.tag == _W + "p":
                    number += 1
                    paragraphs.append(number)
                add(element.text, is_text=element.tag == _W + "t")
            else:
                if element.tag == _W + "p":
                    paragraphs.pop()
                if element is not root:
                    add(element.tail, is_text=False)
        return "".join(texts), stretches

    def _look_at_attribute(self, value: str) -> None:
        # Tags there would be read by the template engine, too.
        if _OPEN.search(value):
            raise Refusal("form-place", path=self._file, part=value)

    def _value(self, name: str, blocks: list[tuple[str, str, str, int]], around: str) -> None:
        if not name or not all(part.isidentifier() for part in name.split(".")):
            raise Refusal("form-tag", path=self._file, part=around, text=name)
        line, _, field = name.partition(".")
        loop = next((one for one in reversed(blocks) if one[0] == "for" and one[1] == line), None)
        known = LISTS[loop[2]] if loop else self._names
        wanted = field if loop else name
        if wanted not in known:
            similar = similar_name(wanted, known)
            code = "form-similar-field" if similar else "form-unknown-field"
            raise Refusal(code, path=self._file, part=around, text=name, known=similar)

    def _block(
        self, inside: str, blocks: list[tuple[str, str, str, int]], around: str, place: int
    ) -> None:
        refusal = Refusal("form-tag", path=self._file, part=around, text=inside.strip())
        found = _BLOCK.fullmatch(inside)
        if found is None:
            raise refusal
        word, rest = found[1], found[2] or ""
        if word in ("endif", "endfor", "else", "elif"):
            opener = blocks[-1][0] if blocks else ""
            wanted = {"endif": ("if",), "endfor": ("for",)}.get(word, ("if",))
            if opener not in wanted:
                raise Refusal("form-block", path=self._file, part=around, text=word)
        if word in ("if", "elif"):
            self._condition(rest, blocks, around, refusal)
        elif word == "for":
            self._loop(rest, blocks, around, place, refusal)
        elif rest:
            raise refusal
        if word == "if":
            blocks.append(("if", "", "", place))
        elif word in ("endif", "endfor"):
            blocks.pop()
        if len(blocks) > DEEPEST:
            raise Refusal("form-too-many-tags", path=self._file)

    def _loop(
        self, rest: str, blocks: list[tuple[str, str, str, int]], around: str, place: int,
        refusal: Refusal,
    ) -> None:  # fmt: skip
        found = _LOOP.fullmatch(rest)
        depth = sum(block[0] == "for" for block in blocks)
        if found is None or depth >= DEEPEST_LOOP or not found[1].isidentifier():
            raise refusal
        if found[2] not in LISTS:
            known = tuple(LISTS)
            raise Refusal(
                "form-unknown-list", path=self._file, part=around, text=found[2], known=known
            )
        blocks.append(("for", found[1], found[2], place))

    def _condition(
        self, rest: str, blocks: list[tuple[str, str, str, int]], around: str, refusal: Refusal
    ) -> None:
        tokens = [token for token in _TOKEN.findall(rest) if not token.isspace()]
        if not tokens or _TOKEN.sub("", rest):
            raise refusal
        for token in tokens:
            if token[0] in '"“' or token in ("and", "or", "not", "==", "!="):
                continue
            self._value(token, blocks, around)


def _around(whole: str, place: int) -> str:
    return whole[max(place - _AROUND, 0) : place + 2 * _AROUND]
