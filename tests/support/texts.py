"""Finds the texts for people in the code: what is passed to `tr` and to `translate`."""

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

_TRANSLATE = ("translate", "_translate")
_CHINESE = re.compile("[\u3000-\u303f\u3400-\u9fff\uff00-\uffef“”]").search


@dataclass(frozen=True, slots=True, order=True)
class Text:
    """One text: its context, what it says, its comment, and whether it is said of a number."""

    context: str
    source: str
    comment: str
    is_counted: bool


@dataclass(frozen=True, slots=True)
class Call:
    """A call that asks for a text; `text` is None where the call does not spell it out.

    With `by_class` the context is the class of the object that is asked, as `tr` does it.
    """

    place: str
    text: Text | None
    by_class: bool


def calls_in(file: Path) -> list[Call]:
    """Return the calls in a file that ask for a text, in order."""
    return list(_walk(ast.parse(file.read_text(encoding="utf-8")), "", file))


def texts_of(files: Iterable[Path]) -> list[Text]:
    """Return the texts of all files, each once, sorted by context."""
    found = {call.text for file in files for call in calls_in(file) if call.text is not None}
    return sorted(found)


def strays_in(file: Path) -> list[tuple[int, str]]:
    """Return line and text of the Chinese strings in a file that nobody translates.

    A key of a dictionary is something to look up, and a docstring nothing to show.
    """
    return list(_strays(ast.parse(file.read_text(encoding="utf-8"))))


def _strays(node: ast.AST) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if isinstance(node, ast.Call) and _call(node, "", "") is not None:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CHINESE(node.value):
        yield node.lineno, node.value
    keys = {id(key) for key in node.keys} if isinstance(node, ast.Dict) else set()
    for child in ast.iter_child_nodes(node):
        if id(child) not in keys:
            yield from _strays(child)


def _walk(node: ast.AST, owner: str, file: Path) -> Iterator[Call]:
    if isinstance(node, ast.FunctionDef) and node.name in _TRANSLATE:
        return  # it hands on what its callers spell out
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call):
        call = _call(node, owner, f"{file.name}:{node.lineno}")
        if call is not None:
            yield call
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, owner, file)


def _call(node: ast.Call, owner: str, place: str) -> Call | None:
    name = _name(node.func)
    if name == "tr":
        words = [owner, *map(_word, node.args)]
    elif name in _TRANSLATE and len(node.args) > 1:  # str.translate takes one argument
        words = [*map(_word, node.args)]
    else:
        return None
    count = words[3:]
    context, source, comment = [*words, "", ""][:3]
    if context is None or source is None or comment is None or node.keywords:
        return Call(place, None, name == "tr")
    return Call(place, Text(context, source, comment, bool(count)), name == "tr")


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _word(argument: ast.expr) -> str | None:
    """Return a spelled-out string, with None as the empty one; None for everything else."""
    if not isinstance(argument, ast.Constant):
        return None
    if argument.value is None:
        return ""
    return argument.value if isinstance(argument.value, str) else None
