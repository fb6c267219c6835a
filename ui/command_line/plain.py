"""The words of a command line joined, and the commands that scripts call most read from them.

A well-formed `add`, `list`, `due` or `--version` is read here: `argparse` takes as long to import
and to set up as Python takes to start. All else, and every mistake, is left to it.
"""

from __future__ import annotations

from types import SimpleNamespace

TYPE_CHECKING = False  # as `typing` has it, whose import takes as long as Python's own start
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from typing import Any

    from deadlines.rules.rule import FoundBy, Kind, Level

_WITH_VALUE = frozenset({
    "--at", "--level", "--found", "--posted", "--by", "--result", "--outcome", "--source",
    "--link", "--note", "--reason", "--channel", "--reading", "--days", "--kind", "--data-dir",
    "--lang", "--screenshot", "--page", "--theme", "--from", "--to", "--old", "--column",
    "--year", "--report",
})  # fmt: skip
_FLAGS = frozenset({
    "--force", "--json", "--open", "--overdue", "--all", "--yes", "--update", "--hidden", "-h",
    "--help", "--version",
})  # fmt: skip
LANGUAGES = ("zh", "en")


class WrongUsage(Exception):
    """The words do not form a command; the text says how it should look."""


class Arguments(SimpleNamespace):
    """What a command line asks for, by name."""


class PlainCommand:
    """What a command takes: its texts in their order, options with a value, and flags.

    `needed` are the options that must be there, `repeated` those that make a list. `flags` give
    each flag's name and value; flags of one name exclude each other. `defaults` are those that are
    not None.
    """

    def __init__(
        self,
        texts: Sequence[str],
        options: Sequence[str],
        flags: Mapping[str, tuple[str, object]],
        defaults: Mapping[str, object],
        needed: Collection[str] = (),
        repeated: Collection[str] = (),
    ) -> None:
        self._texts, self._options, self._flags = texts, options, flags
        self._defaults, self._needed, self._repeated = defaults, needed, repeated

    def read(self, settled: Sequence[str], texts: Sequence[str]) -> Arguments | None:
        """Return what the words ask for; None where they are not exactly what the command takes."""
        if len(texts) != len(self._texts) or "--" in texts:
            return None
        asked: dict[str, Any] = dict.fromkeys(self._options)
        asked |= {"data_dir": "", "lang": "", "hidden": False, "version": False, **self._defaults}
        said: set[str] = set()
        for word in settled:
            flag, equals, value = word.partition("=")
            name = flag.removeprefix("--")
            if flag in self._flags and not equals:
                name, asked[name] = self._flags[flag]
                if name in said:
                    return None
            elif name in self._options and equals:
                asked[name] = [*(asked[name] or ()), value] if name in self._repeated else value
            elif flag == "--data-dir" and equals:
                asked["data_dir"] = value
            elif flag == "--lang" and value in LANGUAGES:
                asked["lang"] = value
            else:
                return None
            said.add(name)
        if not said.issuperset(self._needed):
            return None
        return Arguments(**asked, **dict(zip(self._texts, texts, strict=True)))


_CASE = ("level", "found", "posted")
_JSON = {"--json": ("json", True)}
PLAIN = {
    "due": PlainCommand(
        ("kind",), ("at", "reading", "days", *_CASE), _JSON, {"json": False}, {"at"}, {"at"}
    ),
    "add": PlainCommand(
        ("kind", "title"),
        ("at", *_CASE, "source", "link", "note"),
        _JSON,
        {"json": False, "source": "", "link": "", "note": ""},
        {"at"},
    ),
    "list": PlainCommand(
        (),
        ("kind",),
        {
            "--open": ("which", "open"),
            "--overdue": ("which", "overdue"),
            "--all": ("which", "all"),
            **_JSON,
        },
        {"json": False, "which": "open"},
    ),
}


def parse(words: Sequence[str]) -> Arguments:
    """Return what the words ask for; raises WrongUsage, or SystemExit after --help.

    Titles and values may begin with a dash. `command` is empty when the app itself is wanted.
    """
    command, settled, texts = _join_values(list(words))
    options = [word for word in settled if not word.startswith("--data-dir=")]
    if options == ["--version"] and not command and not texts:
        return Arguments(command="", lang="", version=True)
    if len(command) == 1 and command[0] in PLAIN:
        found = PLAIN[command[0]].read(settled, texts)
        if found is not None:
            found.command = command[0]
            return found
    from ui.command_line.arguments import parse_all

    return parse_all([*command, *settled, *(["--"] if texts else []), *texts])


def _join_values(words: list[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the command, the options joined to their values, and the texts.

    So a leading dash of a text or value is only a dash.
    """
    settled: list[str] = []
    texts: list[str] = []
    rest = iter(words)
    for word in rest:
        if word == "--":
            texts += list(rest)
        elif word in _WITH_VALUE:
            value = next(rest, None)
            settled.append(word if value is None else f"{word}={value}")
        elif _is_option(word) or (word.startswith("--") and "add" not in texts):
            settled.append(word)
        else:
            texts.append(word)
    words_before = 2 if texts[:1] == ["calendar"] else 1
    return texts[:words_before], settled, texts[words_before:]


def _is_option(word: str) -> bool:
    return word in _FLAGS or word.split("=")[0] in _WITH_VALUE


def case_of(kind: Kind, arguments: Arguments) -> tuple[Level | None, FoundBy | None]:
    """Return the level and way of finding asked for, those of the usual incident where none are."""
    from deadlines.rules.rule import FoundBy, Kind, Level, find_level, find_way_found

    level = find_level(arguments.level) if arguments.level else None
    finding = find_way_found(arguments.found) if arguments.found else None
    if kind is not Kind.INCIDENT:
        return level, finding
    return level or Level.GENERAL, finding or FoundBy.SELF


def record_number(text: str) -> int:
    """Return a record's number; raises Refusal("unknown-number")."""
    if not (text.isascii() and text.isdigit() and len(text) < 16):
        from deadlines.refusal import Refusal

        raise Refusal("unknown-number", number=text)
    return int(text)
