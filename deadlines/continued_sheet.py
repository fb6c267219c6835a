"""The sheet on which an exported workbook goes on with what its cells cannot hold, read back."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from deadlines.long_text import Part

_HEADERS = {"编号": 0, "栏目": 1, "段": 2, "内容": 3, "写法": 4} | {
    "no.": 0, "column": 1, "part": 2, "what it holds": 3, "form": 4,
}  # fmt: skip

Parts = Mapping[tuple[int, str], Sequence[Part]]
"""The parts by the record's number and the heading of the column, for `long_text.joined`."""


def is_continued(headers: Sequence[object]) -> bool:
    """Tell whether a sheet with these headings, in either language, is such a sheet."""
    names = [str(header).strip().lower() for header in headers[: len(set(_HEADERS.values()))]]
    return [_HEADERS.get(name) for name in names] == [0, 1, 2, 3, 4]


def parts_in(rows: Iterable[Sequence[object]]) -> Parts:
    """Return the parts in the rows below the headings; what is no part is passed over."""
    found: dict[tuple[int, str], list[Part]] = defaultdict(list)
    for row in rows:
        number, column, part, text, form = [*row, "", "", "", "", ""][:5]
        try:
            place = int(float(str(number))), str(column)
            found[place].append(Part(int(float(str(part))), str(text), form not in ("", None)))
        except (ValueError, OverflowError):
            continue
    return found
