"""The rule files as they lie on the disk: the shipped ones, and the unit's own instead of them."""

from collections.abc import Mapping
from pathlib import Path

from deadlines.refusal import Refusal
from deadlines.rules.file import parse_rules
from deadlines.rules.rule import DutyRule, RuleBook
from deadlines.values import dataclass

_ENDING = "*.toml"


@dataclass(frozen=True, slots=True)
class RuleFile:
    """One regulation's file. `is_own` ones lie in the unit's folder, `is_shipped` has an original.

    `refusal` says why it cannot be read, where it cannot.
    """

    name: str
    text: str
    is_own: bool
    is_shipped: bool
    rules: tuple[DutyRule, ...] = ()
    refusal: Refusal | None = None

    @property
    def regulation(self) -> str:
        """The regulation's name in the file, or else the file's own."""
        return self.rules[0].regulation if self.rules else Path(self.name).stem


class RuleFiles:
    """Reads the files of `shipped` and, in place of those of the same name, of `folder`."""

    def __init__(self, shipped: Path, folder: Path) -> None:
        self._shipped, self._folder = shipped, folder

    def names(self) -> tuple[str, ...]:
        """Return the names of all files, in the order in which they are in force."""
        found = {
            file.name for place in (self._shipped, self._folder) for file in place.glob(_ENDING)
        }
        return tuple(sorted(found))

    def file(self, name: str) -> RuleFile:
        """Return one file with its rules, or with the reason why it has none."""
        own, original = self._folder / name, self._shipped / name
        is_own, is_shipped = own.is_file(), original.is_file()
        text = ""
        try:
            text = _read_file(own if is_own else original)
            return RuleFile(name, text, is_own, is_shipped, parse_rules(text, name))
        except Refusal as refusal:
            kept = Refusal(refusal.code, **refusal.facts)
            return RuleFile(name, text, is_own, is_shipped, (), kept)

    def all(self) -> tuple[RuleFile, ...]:
        """Return all files."""
        return tuple(self.file(name) for name in self.names())

    def book(self, texts: Mapping[str, str]) -> RuleBook:
        """Return the rules that are in force once these files say this.

        An empty text stands for the shipped file. Raises Refusal where a file cannot be read.
        """
        rules: list[DutyRule] = []
        for name in sorted({*self.names(), *texts}):
            text = texts[name] if texts.get(name) else self._text(name, texts)
            rules += parse_rules(text, name) if text else ()
        return RuleBook(tuple(rules))

    def _text(self, name: str, texts: Mapping[str, str]) -> str:
        own, original = self._folder / name, self._shipped / name
        if name in texts:
            return _read_file(original) if original.is_file() else ""
        return _read_file(own if own.is_file() else original)


def _read_file(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise Refusal("file-not-readable", path=file, detail=error.strerror or "") from None
    except UnicodeDecodeError:
        raise Refusal("file-not-text", path=file) from None
