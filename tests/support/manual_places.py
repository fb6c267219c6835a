"""What the manual has to tell of: the program's own lists, each entry as a place in a chapter."""

import argparse
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton

import resources
from deadlines.rules.rule import Kind, Reading
from ui.command_line import arguments
from ui.environment import Language
from ui.manual.chapters import Manual
from ui.settings.group import Group, Row
from ui.window.nav import Page

_COMMON = {"-h", "--help", "--data-dir", "--lang"}
"""Options that every command has; the chapter tells of them once."""


@dataclass(frozen=True, slots=True)
class Place:
    """Something the manual must tell of: its anchor, what it is, and the chapter to write it in."""

    anchor: str
    what: str
    chapter: str

    def missing(self, language: Language) -> str:
        """Say what to write, and where."""
        return (
            f"{self.what} has no paragraph in the manual: write one in "
            f"resources/help/{language}/{self.chapter}.md, "
            f'beginning with <a id="{self.anchor}"></a>'
        )


def manual(language: Language) -> Manual:
    """Return the manual as it is shipped."""
    return Manual(resources.path(f"help/{language}"))


def untold(places: Iterable[Place], language: Language) -> list[str]:
    """Return what to write for each place that no chapter has."""
    anchors = {anchor for chapter in manual(language) for anchor in chapter.anchors}
    return [place.missing(language) for place in places if place.anchor not in anchors]


def page_places() -> Iterator[Place]:
    """Return the pages of the window."""
    for page in Page:
        yield Place(f"page-{page}", f"The page {page!r}", f"NN-{page}")


def kind_places() -> Iterator[Place]:
    """Return the kinds of records."""
    for kind in Kind:
        yield Place(f"kind-{kind}", f"The kind {kind!r}", "02-records")


def reading_places() -> Iterator[Place]:
    """Return the readings of limits."""
    for reading in Reading:
        yield Place(f"reading-{reading}", f"The reading {reading!r}", "13-readings")


def commands() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each command by its words, as `calendar load`; "" is the program's."""
    found: dict[str, argparse.ArgumentParser] = {}

    def walk(parser: argparse.ArgumentParser, words: str) -> None:
        found[words] = parser
        for action in parser._actions:
            if isinstance(action, argparse._SubParsersAction):
                for name, inner in action.choices.items():
                    walk(inner, f"{words} {name}".strip())

    walk(arguments._parser(), "")
    return found


def command_places() -> Iterator[Place]:
    """Return the commands of the command line."""
    for words in filter(None, commands()):
        name = words.replace(" ", "-")
        yield Place(f"command-{name}", f"The command {words!r}", "22-commands")


def untold_options(language: Language) -> list[str]:
    """Return the options that the paragraph of their command does not name."""
    chapter = manual(language).chapter("22-commands")
    text = chapter.text if chapter else ""
    missing = []
    for words, parser in commands().items():
        told = _told_of(text, words)
        for action in parser._actions:
            names = [name for name in action.option_strings if name.startswith("--")]
            if set(action.option_strings) & _COMMON or any(name in told for name in names):
                continue
            missing += [
                f"The option {name} of the command {words or 'main.py'!r} is not named in "
                f"resources/help/{language}/22-commands.md; write it under that command"
                for name in names
            ]
    return missing


def _told_of(text: str, words: str) -> str:
    """Return the text from a command's anchor to the next command's; with "", before the first."""
    start = text.find(f'<a id="command-{words.replace(" ", "-")}"></a>') if words else 0
    if start < 0:
        return ""
    following = re.compile(r'<a id="command-[a-z-]+"></a>').search(text, start + 1)
    return text[start : following.start() if following else len(text)]


def setting_places(groups: Iterable[Group]) -> Iterator[Place]:
    """Return the groups of the settings page, and the settings in them.

    A group goes by its class's name, a setting by that of the attribute that holds its row.
    """
    for group in groups:
        name = _dashed(type(group).__name__.removesuffix("Group"))
        yield Place(f"setting-{name}", f"The group of settings {type(group).__name__}", _SETTINGS)
        attributes = {id(row): key for key, row in vars(group).items() if isinstance(row, Row)}
        for row in group.rows:
            key = attributes.get(id(row), "row")
            if key == "row":
                continue  # the group's only one, or one of many alike: told of with the group
            setting = f"{name}-{_dashed(key.removesuffix('_row'))}"
            what = f"The setting {row.label.text()!r} of {type(group).__name__}"
            yield Place(f"setting-{setting}", what, _SETTINGS)


_SETTINGS = "10-settings"


def key_places(roots: Iterable[QObject]) -> Iterator[Place]:
    """Return the keys of all shortcuts in these windows."""
    keys: set[str] = set()
    for root in roots:
        keys |= {_portable(one.key()) for one in root.findChildren(QShortcut)}
        keys |= {_portable(one.shortcut()) for one in root.findChildren(QAction)}
        keys |= {_portable(one.shortcut()) for one in root.findChildren(QAbstractButton)}
    for key in sorted(filter(None, keys)):
        yield Place(f"key-{key.lower().replace('+', '-')}", f"The key {key}", "23-keys")


def _portable(sequence: QKeySequence) -> str:
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def _dashed(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])|_", "-", name).lower()
