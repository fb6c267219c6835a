"""The tags in a form's text, each looked at before docxtpl gets to see it.

Here are the bounds that docxtpl and Jinja do not have: a tag is short, closed, and stands where a
reader sees it, and a block ends where it began. What a tag says is parsed by Jinja; only fields,
conditions over them and loops over the record's own lists are let through, and what is mistyped is
said with the words around it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError, nodes

from deadlines.papers.briefing import similar_name
from deadlines.papers.fields import LISTS
from deadlines.refusal import Refusal
from storage.forms.text import FormText, TextPlace

LONGEST_TAG = 300
MOST_TAGS = 2_000
DEEPEST = 20
DEEPEST_LOOP = 2
ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.If,
    nodes.For, nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand, nodes.Const,
)  # fmt: skip

_OPEN = re.compile(r"\{\{|\{%|\{#|｛｛|｛%")
_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}
_BLOCK = re.compile(r"(p|tr|tc)? +(if|elif|else|endif|for|endfor)(?:\s+(.*))?", re.DOTALL)
_LOOP = re.compile(r"(\w+)\s+in\s+(\w+)")
_SINGLE = re.compile(r"[{｛]\s?([^\s{}｛｝]{1,30})\s?[}｝]")
_QUOTES = str.maketrans("“”", '""')
"""What Word makes of straight quotes; docxtpl turns them back."""
_CONDITION = "{{% if {} %}}{{% endif %}}"
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
    "form-single-braces" (`text`, `known`), "form-too-many-tags".
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
        self._jinja = Environment(autoescape=True)
        self._blocks: list[_Block] = []
        self._here = 0

    def run(self) -> None:
        whole, place, count = self._text.whole, 0, 0
        while (found := _OPEN.search(whole, place)) is not None:
            self._refuse_single_braces(place, found.start())
            self._here, count = found.start(), count + 1
            if count > MOST_TAGS:
                raise self._refusal("form-too-many-tags")
            if found[0] not in _CLOSE:
                raise self._refusal("form-wide-braces")
            end = whole.find(_CLOSE[found[0]], found.end(), found.end() + LONGEST_TAG)
            place = end + 2
            stretches = self._text.stretches_between(found.start(), place) if end >= 0 else []
            if len({stretch.place for stretch in stretches}) != 1:
                raise self._refusal("form-unclosed", text=found[0])
            if not all(stretch.is_text for stretch in stretches):
                raise self._refusal("form-place")
            inside = whole[found.end() : end]
            if found[0] == "{{":
                self._expression(inside.strip())
            elif found[0] == "{%":
                self._block(inside, whole[found.start() : place], stretches[0].place)
        self._refuse_single_braces(place, len(whole))
        if self._blocks:
            self._here = self._blocks[-1].start
            raise self._refusal("form-block", text=self._blocks[-1].word)

    def _refuse_single_braces(self, start: int, end: int) -> None:
        """Refuse a field's name in braces that are no tag: it would be printed as it stands."""
        for found in _SINGLE.finditer(self._text.whole, start, end):
            if found[1] in self._names:
                self._here = found.start()
                raise self._refusal("form-single-braces", text=found[0], known=found[1])

    def _expression(self, said: str, tag: str = "{{{{ {} }}}}", shown: str = "{}") -> None:
        """Check what a tag says: a field, or a condition over fields."""
        try:
            tree = self._jinja.parse(tag.format(said.translate(_QUOTES)))
            names = list(_names_in(tree))
        except (TemplateSyntaxError, RecursionError):
            raise self._refusal("form-tag", text=shown.format(said)) from None
        for name in names:
            self._field(name)

    def _field(self, name: str) -> None:
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
        kind, word, rest = found[1] or "", found[2], (found[3] or "").strip()
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
            self._expression(rest, _CONDITION, "if {}")
        elif rest:
            raise self._refusal("form-tag", text=inside.strip())
        if word in ("endif", "endfor"):
            self._blocks.pop()

    def _look_around(self, kind: str, tag: str, place: TextPlace) -> None:
        """Refuse what would be lost: such a tag takes the place of all that stands around it."""
        if not kind:
            return
        number = getattr(place, kind)
        if not number or self._text.text_of(kind, number).strip() != tag:
            raise self._refusal("form-alone", text=tag)

    def _open(self, block: _Block, rest: str) -> None:
        loops = sum(one.word == "for" for one in self._blocks)
        if block.word == "if":
            self._expression(rest, _CONDITION, "if {}")
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

    def _refusal(self, code: str, **facts: object) -> Refusal:
        begin = max(self._here - _AROUND, 0)
        part = self._text.whole[begin : self._here + 2 * _AROUND]
        return Refusal(code, path=self._file, part=part, **facts)


def _names_in(node: nodes.Node) -> Iterator[str]:
    """Yield the fields that a tag names; raises TemplateSyntaxError for anything but fields."""
    if isinstance(node, nodes.Name):
        yield node.name
    elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        yield f"{node.node.name}.{node.attr}"
    elif not isinstance(node, ALLOWED) or isinstance(node, nodes.Getattr):
        raise TemplateSyntaxError(type(node).__name__, node.lineno)
    else:
        for child in node.iter_child_nodes():
            yield from _names_in(child)
