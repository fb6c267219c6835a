"""What an export is asked to write, and what came of it."""

from enum import StrEnum
from pathlib import PurePath

from deadlines.refusal import Refusal
from deadlines.values import dataclass


class Format(StrEnum):
    """The kinds of files, by the ending of their names."""

    XLSX = "xlsx"
    CSV = "csv"
    ICS = "ics"
    JSON = "json"


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
