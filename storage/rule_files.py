"""Rule files: those shipped, and the unit's own in the folder `rules` of its data folder."""

import os
from collections.abc import Mapping
from pathlib import Path

from deadlines.refusal import Refusal
from deadlines.rules.rule import DutyRule, RuleBook
from storage.database.errors import refusal_for_file

FOLDER = "rules"


class OwnRuleFiles:
    """Reads, writes and removes rule files; a file stands for the shipped one of its name."""

    def __init__(self, data_folder: Path) -> None:
        self.folder = data_folder / FOLDER

    def texts(self) -> Mapping[str, str]:
        """Return the files' texts by name; raises Refusal("file-not-text") for one that is none."""
        return {name: self.text(name) for name in self.names()}

    def names(self) -> tuple[str, ...]:
        """Return the files' names."""
        try:
            # A glob makes a regular expression first, for which each command would wait.
            names = os.listdir(self.folder)  # noqa: PTH208
        except OSError:
            return ()  # none of its own
        return tuple(sorted(name for name in names if os.path.normcase(name).endswith(".toml")))

    def text(self, name: str) -> str:
        """Return a file's text, empty where there is none; raises Refusal as `texts`."""
        file = self.folder / name
        return _text(file) if file.exists() or file.is_symlink() else ""

    def save(self, name: str, text: str) -> None:
        """Write a file, wholly or not at all; an empty text removes it. Raises Refusal."""
        file = self.folder / name
        part = file.with_suffix(".part")
        try:
            if not text:
                file.unlink(missing_ok=True)
                return
            self.folder.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8", newline="\n") as opened:
                opened.write(text)
                opened.flush()
                os.fsync(opened.fileno())
            part.replace(file)
        except OSError as error:
            raise refusal_for_file(error, file) from error


def _text(file: Path) -> str:
    from deadlines.rules.file import LONGEST_FILE

    if not file.is_file():  # a folder, a pipe that nobody writes to, a link to itself
        raise Refusal("file-not-regular", path=file)
    try:
        with file.open(encoding="utf-8-sig") as opened:
            return opened.read(LONGEST_FILE + 1)
    except UnicodeDecodeError:
        raise Refusal("file-not-text", path=file) from None
    except OSError as error:
        raise refusal_for_file(error, file) from error


def rules_in_force(folder: Path) -> RuleBook:
    """Read the shipped rules, and instead of a file the unit's own of the same name.

    Raises Refusal("rule-file") with the file, the line and the reason.
    """
    book, fault = readable_rules(folder)
    if fault is not None:
        raise fault
    return book


def readable_rules(folder: Path) -> tuple[RuleBook, Refusal | None]:
    """Return the rules in force, and what is wrong with a file of the unit's own.

    For one that cannot be read the shipped one of its name stands in.
    """
    own = OwnRuleFiles(folder)
    if not own.names():
        return RuleBook(_shipped_rules()), None
    from deadlines.rules.file import parse_rules

    shipped = _shipped_texts()
    rules: list[DutyRule] = []
    fault: Refusal | None = None
    for name in sorted({*shipped, *own.names()}):
        try:
            rules += parse_rules(own.text(name) or shipped.get(name, ""), name)
        except Refusal as refusal:
            fault = fault or refusal
            rules += parse_rules(shipped[name], name) if name in shipped else ()
    return RuleBook(tuple(rules)), fault


def _shipped_rules() -> tuple[DutyRule, ...]:
    """Return the shipped rules of the file that is made of the others: theirs take long to read."""
    import json

    import resources
    from deadlines.rules.snapshot import from_data

    text = resources.path("rules/shipped.json").read_text(encoding="utf-8")
    return tuple(map(from_data, json.loads(text)))


def _shipped_texts() -> dict[str, str]:
    import resources

    shipped = sorted(resources.path("rules").glob("*.toml"))
    return {file.name: file.read_text(encoding="utf-8") for file in shipped}
