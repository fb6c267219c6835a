"""The tags in a form's text, each looked at before any library gets to see it.

Only the smallest language is let through: `{{ field }}`, `{{ line.field }}`, `{% if … %}` over
fields, and `{% for line in list %}` over the record's own lists. So a tag can neither call anything
nor count to a thousand million; and what a person has mistyped is said with the words around it.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from deadlines.papers.briefing import similar_name
from deadlines.papers.fields import LISTS
from deadlines.refusal import Refusal
from storage.forms.text import FormText, TextPlace

LONGEST_TAG = 300
MOST_TAGS = 2_000
DEEPEST = 20
DEEPEST_LOOP = 2

_OPEN = re.compile(r"\{\{|\{%|\{#|｛｛|｛%")
_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BLOCK = re.compile(r"(p|tr|tc)? +(if|elif|else|endif|for|endfor)(?:\s+(.*?))?\s*", re.DOTALL)
_LOOP = re.compile(r"(\w+)\s+in\s+(\w+)")
_TOKEN = re.compile(r'\s+|"[^"]*"|“[^“”"]*”|==|!=|[^\s=!"“”]+')
_AROUND = 15
_HOME = {"": "tc", "p": "tc", "tc": "tr", "tr": "tbl"}
"""Where a block must end that begins with such a tag: cut elsewhere, the file would fall apart."""


@dataclass(frozen=True, slots=True)
class _Block:
    """A block that is open: `if` or `for`, its kind of tag, where it stands, and its loop."""

    word: str
    kind: str
    home: int
    start: int
    line: str = ""
    lines: str = ""


class FormTags:
    """Checks the tags of the parts of a form against the fields there are.

    Raises Refusal with `path` and `part`, the words around the tag: "form-unclosed", "form-tag",
    "form-unknown-field", "form-similar-field" (`text`, `known`), "form-unknown-list",
    "form-block", "form-crossed", "form-alone", "form-place", "form-wide-braces",
    "form-too-many-tags".
    """

    def __init__(self, file: Path, names: tuple[str, ...]) -> None:
        self._file, self._names = file, names

    def check(self, xml: str) -> None:
        """Check a part, given as XML."""
        text = FormText(xml)
        for value in text.attributes:
            if _OPEN.search(value):  # the template engine would read it, too
                raise Refusal("form-place", path=self._file, part=value)
        _Check(self._file, self._names, text).run()


class _Check:
    """The check of one part, from its beginning to its end."""

    def __init__(self, file: Path, names: tuple[str, ...], text: FormText) -> None:
        self._file, self._names, self._text = file, names, text
        self._blocks: list[_Block] = []
        self._here = 0

    def run(self) -> None:
        whole, place, count = self._text.whole, 0, 0
        while (found := _OPEN.search(whole, place)) is not None:
            self._here, count = found.start(), count + 1
            if count > MOST_TAGS:
                raise self._refusal("form-too-many-tags")
            if found[0] not in _CLOSE:
                raise self._refusal("form-wide-braces")
            end = whole.find(_CLOSE[found[0]], found.end(), found.end() + LONGEST_TAG)
            place = end + 2
            stretches = self._text.across(found.start(), place) if end >= 0 else []
            if len({stretch.place for stretch in stretches}) != 1:
                raise self._refusal("form-unclosed", text=found[0])
            if not all(stretch.is_text for stretch in stretches):
                raise self._refusal("form-place")
            inside = whole[found.end() : end]
            if found[0] == "{{":
                self._value(inside.strip())
            elif found[0] == "{%":
                self._block(inside, whole[found.start() : place], stretches[0].place)
        if self._blocks:
            self._here = self._blocks[-1].start
            raise self._refusal("form-block", text=self._blocks[-1].word)

    def _value(self, name: str) -> None:
        if not name or not all(part.isidentifier() for part in name.split(".")):
            raise self._refusal("form-tag", text=name)
        line, _, field = name.partition(".")
        lines = next((one.lines for one in reversed(self._blocks) if one.line == line), "")
        known, wanted = (LISTS[lines], field) if lines else (self._names, name)
        if wanted not in known:
            similar = similar_name(wanted, known)
            code = "form-similar-field" if similar else "form-unknown-field"
            raise self._refusal(code, text=name, known=similar)

    def _block(self, inside: str, tag: str, place: TextPlace) -> None:
        found = _BLOCK.fullmatch(inside)
        if found is None:
            raise self._refusal("form-tag", text=inside.strip())
        kind, word, rest = found[1] or "", found[2], found[3] or ""
        self._look_around(kind, tag, place)
        home = getattr(place, _HOME[kind])
        if word in ("if", "for"):
            self._open(_Block(word, kind, home, self._here), rest)
            return
        opener = self._blocks[-1] if self._blocks else None
        if opener is None or opener.word != ("for" if word == "endfor" else "if"):
            raise self._refusal("form-block", text=word)
        if (opener.kind, opener.home) != (kind, home):
            raise self._refusal("form-crossed", text=word)
        if word == "elif":
            self._condition(rest)
        elif rest:
            raise self._refusal("form-tag", text=inside.strip())
        if word in ("endif", "endfor"):
            self._blocks.pop()

    def _look_around(self, kind: str, tag: str, place: TextPlace) -> None:
        """Refuse what would be lost: such a tag takes the place of all that stands around it."""
        if not kind:
            return
        number = getattr(place, kind)
        if not number or self._text.all_in(kind, number).strip() != tag:
            raise self._refusal("form-alone", text=tag)

    def _open(self, block: _Block, rest: str) -> None:
        loops = sum(one.word == "for" for one in self._blocks)
        if block.word == "if":
            self._condition(rest)
        else:
            found = _LOOP.fullmatch(rest)
            if found is None or loops >= DEEPEST_LOOP or not found[1].isidentifier():
                raise self._refusal("form-tag", text=f"for {rest}")
            if found[2] not in LISTS:
                raise self._refusal("form-unknown-list", text=found[2], known=tuple(LISTS))
            block = _Block(block.word, block.kind, block.home, block.start, found[1], found[2])
        if len(self._blocks) >= DEEPEST:
            raise self._refusal("form-too-many-tags")
        self._blocks.append(block)

    def _condition(self, rest: str) -> None:
        tokens = [token for token in _TOKEN.findall(rest) if not token.isspace()]
        if not tokens or _TOKEN.sub("", rest):
            raise self._refusal("form-tag", text=f"if {rest}")
        for token in tokens:
            if token[0] not in '"“' and token not in ("and", "or", "not", "==", "!="):
                self._value(token)

    def _refusal(self, code: str, **facts: object) -> Refusal:
        begin = max(self._here - _AROUND, 0)
        part = self._text.whole[begin : self._here + 2 * _AROUND]
        return Refusal(code, path=self._file, part=part, **facts)
