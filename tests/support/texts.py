"""Finds the texts for people in the code: what is passed to `tr` and to `translate`.

A text may be passed as a look-up in a table, `translate("words", _KINDS[kind])`, or a whole table
to `translate_each`: then each text of the table is one of that context. A table is a dictionary or
tuple of the same module, spelled out, and may hold further ones.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_TRANSLATE = ("translate", "_translate", "translate_each")
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


@cache
def calls_in(file: Path) -> Sequence[Call]:
    """Return the calls in a file that ask for a text, in order; a look-up has one for each text."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    return tuple(_walk(tree, "", file, _tables(tree)))


def texts_of(files: Iterable[Path]) -> list[Text]:
    """Return the texts of all files, each once, sorted by context."""
    found = {call.text for file in files for call in calls_in(file) if call.text is not None}
    return sorted(found)


def strays_in(file: Path) -> list[tuple[int, str]]:
    """Return line and text of the Chinese strings in a file that nobody translates.

    A key of a dictionary is something to look up, and a docstring nothing to show.
    """
    tree = ast.parse(file.read_text(encoding="utf-8"))
    tables = _tables(tree)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _asks(node)]
    asked = {_table_name(argument) for call in calls for argument in call.args}
    texts = {id(text) for name in asked for text in tables.get(name, ())}
    return list(_strays(tree, texts))


def _strays(node: ast.AST, texts: Iterable[int]) -> Iterator[tuple[int, str]]:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return
    if id(node) in texts or (isinstance(node, ast.Call) and _asks(node)):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and _CHINESE(node.value):
        yield node.lineno, node.value
    keys = {id(key) for key in node.keys} if isinstance(node, ast.Dict) else set()
    for child in ast.iter_child_nodes(node):
        if id(child) not in keys:
            yield from _strays(child, texts)


_Tables = Mapping[str, Sequence[ast.expr]]


def _tables(tree: ast.Module) -> _Tables:
    """Return the module's dictionaries and tuples by name, as the nodes of what they hold."""
    found: dict[str, Sequence[ast.expr]] = {}
    for node in tree.body:
        if not isinstance(node, ast.Assign):
            continue
        name, table = node.targets[0], node.value
        if isinstance(name, ast.Name) and isinstance(table, ast.Dict | ast.Tuple):
            found[name.id] = list(_held_texts(table))
    return found


def _held_texts(table: ast.Dict | ast.Tuple) -> Iterator[ast.expr]:
    for held in table.values if isinstance(table, ast.Dict) else table.elts:
        if isinstance(held, ast.Dict | ast.Tuple):
            yield from _held_texts(held)
        else:
            yield held


def _table_name(argument: ast.expr) -> str:
    """Return the name of the table a text is looked up in; empty for another expression."""
    while isinstance(argument, ast.Subscript):
        argument = argument.value
    return argument.id if isinstance(argument, ast.Name) else ""


def _walk(node: ast.AST, owner: str, file: Path, tables: _Tables) -> Iterator[Call]:
    if isinstance(node, ast.FunctionDef) and node.name in _TRANSLATE:
        return  # it hands on what its callers spell out
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call) and _asks(node):
        yield from _calls(node, owner, f"{file.name}:{node.lineno}", tables)
    for child in ast.iter_child_nodes(node):
        yield from _walk(child, owner, file, tables)


def _asks(node: ast.Call) -> bool:
    """Return whether it is a call for a text; str.translate takes one argument."""
    name = _name(node.func)
    return name == "tr" or (name in _TRANSLATE and len(node.args) > 1)


def _calls(node: ast.Call, owner: str, place: str, tables: _Tables) -> Iterator[Call]:
    by_class = _name(node.func) == "tr"
    arguments = node.args if by_class else node.args[1:]
    context = owner if by_class else _word(node.args[0])
    comment, *count = [*map(_word, arguments[1:])] or [""]
    for argument in tables.get(_table_name(arguments[0]), arguments[:1]):
        source = _word(argument)
        if context is None or source is None or comment is None or node.keywords:
            yield Call(place, None, by_class)
        else:
            yield Call(place, Text(context, source, comment, bool(count)), by_class)


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
