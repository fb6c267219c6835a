"""The manual's chapters, as they lie in a language's folder; no Qt in here.

A place that something in the program leads to is marked `<a id="page-board"></a>` in the text,
which shows nothing on a page that hosts the files and nothing here.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

ANCHOR = re.compile(r'<a id="([a-z0-9_.-]+)"></a>')
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*`|]|^#+ |^> ?|^[-|: ]+$|\\(?=[^\w\s])", re.MULTILINE)


@dataclass(frozen=True)
class Chapter:
    """One file of the manual, Markdown with anchors; `name` is the file's without its ending."""

    name: str
    text: str

    @cached_property
    def title(self) -> str:
        """The heading of the whole chapter."""
        found = _HEADING.search(self.text)
        return ANCHOR.sub("", found[1]).strip() if found else self.name

    @cached_property
    def plain(self) -> str:
        """What a reader sees, about: to be searched."""
        return _MARKS.sub("", _LINK.sub(r"\1", ANCHOR.sub("", self.text)))

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """The places that are marked, from the top."""
        return tuple(ANCHOR.findall(self.text))

    def count(self, text: str) -> int:
        """Return how often a text occurs, whatever its capitals."""
        return self.plain.casefold().count(text.casefold()) if text else 0


class Manual:
    """All chapters of one language, in the order of their files' names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.chapters = tuple(
            Chapter(file.stem, file.read_text("utf-8")) for file in sorted(folder.glob("*.md"))
        )

    def __iter__(self) -> Iterator[Chapter]:
        return iter(self.chapters)

    def chapter(self, name: str) -> Chapter | None:
        """Return a chapter by its name; None where there is none."""
        return next((each for each in self if each.name == name), None)

    def with_anchor(self, anchor: str) -> Chapter | None:
        """Return the chapter in which a place is marked; None where it is in none."""
        return next((each for each in self if anchor in each.anchors), None)
