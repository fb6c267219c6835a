"""What an export is asked to write, and what came of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import PurePath
from typing import Protocol, TypeVar

from deadlines.progress import Progress, unwatched
from deadlines.records.log_query import LogQuery
from deadlines.refusal import Refusal
from deadlines.wording.nouns import Words
from deadlines.wording.times import TimeWords

_Path = TypeVar("_Path", bound=PurePath, contravariant=True)


class Format(StrEnum):
    """The kinds of files, by the ending of their names."""

    XLSX = "xlsx"
    CSV = "csv"
    ICS = "ics"


def format_of(path: PurePath) -> Format:
    """Return what a file of that name holds; raises Refusal("export-format")."""
    ending = path.suffix.lower().removeprefix(".")
    if ending not in tuple(Format):
        raise Refusal("export-format", path=path.name)
    return Format(ending)


@dataclass(frozen=True, slots=True)
class Exported:
    """What a finished export wrote: how many records, and how many of their duties."""

    path: PurePath
    format: Format
    records: int
    duties: int


class Exports(Protocol[_Path]):
    """Writes records to files. It opens the ledger for itself, so that it may run in a worker."""

    def write(
        self,
        target: _Path,
        query: LogQuery,
        now: datetime,
        words: Words,
        times: TimeWords,
        progress: Progress = unwatched,
    ) -> Exported:
        """Write the records of a query, as of `now` (aware), to a file in the words' language.

        An existing file is replaced only by a whole one. Raises Refusal, and what `progress` does.
        """
        ...
