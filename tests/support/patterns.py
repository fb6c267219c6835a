"""The regular expressions of the program's readers, and texts that cost each of them the most."""

import ast
import importlib
import pkgutil
import re
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

PACKAGES = (
    "deadlines.imports", "deadlines.notices", "deadlines.papers", "deadlines.phrases",
    "deadlines.rules", "deadlines.sheets", "storage.backups", "storage.forms", "storage.handover",
    "storage.sheets",
)  # fmt: skip
"""What reads files, and what people type."""
DEAR = 0.04
"""Seconds; a pattern that grows with its text takes a tenth of it for 3,000 characters."""
_SIGNS = (" ", "1", "a", "年", "-", ".", "(", "（", '"', "[", "_", "\n", "，")
_LONGEST_UNIT = 12
_SEARCHES = ("search", "finditer", "findall", "sub", "subn", "split")


@dataclass(frozen=True, slots=True)
class NamedPattern:
    """A pattern, where it stands, and how it is asked: all over a text, or from its beginning."""

    name: str
    pattern: "re.Pattern[str]"
    is_searched: bool

    def cost(self, text: str) -> float:
        """Return the seconds of the processor that it takes over a text."""
        begin = time.process_time()
        if self.is_searched:
            sum(1 for _ in self.pattern.finditer(text))
        else:
            self.pattern.match(text)
            self.pattern.fullmatch(text)
        return time.process_time() - begin


def patterns_of_readers() -> Iterator[NamedPattern]:
    """Yield the patterns of all modules of the packages, also those in tables."""
    for module in _modules():
        source = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
        anchored = _anchored(source)
        for name, value in vars(module).items():
            for number, pattern in enumerate(_patterns_in(value)):
                if isinstance(pattern.pattern, str):
                    place = f"{module.__name__}.{name}" + (f"[{number}]" if number else "")
                    yield NamedPattern(place, pattern, name not in anchored)


def _modules() -> Iterator[ModuleType]:
    for package in PACKAGES:
        root = importlib.import_module(package)
        yield root
        for info in pkgutil.walk_packages(root.__path__, f"{package}."):
            yield importlib.import_module(info.name)


def _patterns_in(value: object) -> Iterator["re.Pattern[Any]"]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, dict):
        yield from _patterns_in([*value, *value.values()])
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _patterns_in(one)


def _anchored(source: ast.Module) -> set[str]:
    """Return the names that a module only asks from a text's beginning on."""
    used: dict[str, set[str]] = {}
    for node in ast.walk(source):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            used.setdefault(node.value.id, set()).add(node.attr)
        elif isinstance(node, ast.Name):
            used.setdefault(node.id, set())
    return {name for name, ways in used.items() if ways and not ways.intersection(_SEARCHES)}


def worst_text(one: NamedPattern) -> tuple[float, str, str]:
    """Return what the dearest text of a few thousand characters costs, its begin, and its piece.

    Short texts come first, and what is already dear in them is taken at once: a cost that doubles
    with each character would keep a longer one busy for ever.
    """
    begins, units = _examples(one.pattern)
    worst = 0.0, "", "a"
    for size in (16, 24, 300, 1_000, 3_000):
        for unit in units:
            for begin in begins:
                worst = max(worst, (one.cost(text_of(begin, unit, size)), begin, unit))
                if worst[0] > DEAR:
                    return worst
    return worst


def text_of(begin: str, unit: str, size: int) -> str:
    """Return a text that nearly matches for long."""
    return begin + unit * (size // len(unit)) + "\x01"


def _examples(pattern: "re.Pattern[str]") -> tuple[set[str], set[str]]:
    """Return what may begin a match, and the pieces that may be repeated in it."""
    tree = parser.parse(pattern.pattern, pattern.flags)
    pieces = [piece for piece in _pieces(tree) if piece]
    whole = _example(tree)
    begins = {"", *(whole[:cut] for cut in range(1, min(len(whole), 8)))}
    units = {*_SIGNS, *pieces, whole} - {""}
    return begins, {unit for unit in units if len(unit) <= _LONGEST_UNIT}


def _pieces(tree: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    """Yield an example of each part of a pattern that may be repeated, and of each of its signs."""
    for kind, value in tree:
        yield _example([(kind, value)])
        for part in _parts(kind, value):
            yield _example(part)
            yield from _pieces(part)


def _parts(kind: Any, value: Any) -> list[Any]:
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        return [value[2]]
    if kind is kinds.SUBPATTERN:
        return [value[3]]
    if kind is kinds.BRANCH:
        return list(value[1])
    if kind in (kinds.ASSERT, kinds.ASSERT_NOT):
        return [value[1]]
    return [value] if kind is kinds.ATOMIC_GROUP else []


def _example(tree: Iterable[tuple[Any, Any]]) -> str:
    """Return a short text that a part of a pattern matches."""
    made = ""
    for kind, value in tree:
        if kind is kinds.LITERAL:
            made += chr(value)
        elif kind is kinds.NOT_LITERAL:
            made += "x" if value != ord("x") else "y"
        elif kind is kinds.ANY:
            made += "x"
        elif kind is kinds.IN:
            made += _one_of(value)
        elif kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
            made += _example(value[2]) * max(value[0], 1)
        elif parts := _parts(kind, value):
            made += "" if kind in (kinds.ASSERT, kinds.ASSERT_NOT) else _example(parts[0])
    return made


_CLASSES = {
    kinds.CATEGORY_DIGIT: "1", kinds.CATEGORY_SPACE: " ", kinds.CATEGORY_WORD: "a",
    kinds.CATEGORY_NOT_DIGIT: "x", kinds.CATEGORY_NOT_SPACE: "x", kinds.CATEGORY_NOT_WORD: "-",
}  # fmt: skip


def _one_of(choices: list[tuple[Any, Any]]) -> str:
    if choices[0][0] is kinds.NEGATE:
        return "☃"  # which no list of exceptions names
    kind, value = choices[0]
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.RANGE:
        return chr(value[0])
    return _CLASSES.get(value, "x")
