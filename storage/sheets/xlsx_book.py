"""The sheets of an .xlsx. No link is followed, no formula computed, no macro looked at."""

import posixpath
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from deadlines.progress import Progress, ignore_progress
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Book, Sheet
from storage.sheets.limits import MOST_CELLS, MOST_LINKS, MOST_MARKUP, MOST_SHEETS, SizeCheck
from storage.sheets.merged import repeat_merged
from storage.sheets.package import Attributes, Package, relation_id, walk_markup
from storage.sheets.values import is_date_format, unescape
from storage.sheets.xlsx_rows import RowReader, is_number, span_of

_CONTENT = "[content_types].xml"
_OTHERS = {"word/document.xml": "docx", "ppt/presentation.xml": "pptx", "xl/workbook.bin": "xlsb"}
_TRUE = ("1", "true", "on")


def read_xlsx(path: Path, progress: Progress = ignore_progress) -> Book:
    """Return the sheets that hold anything; raises Refusal "sheet-…", OSError."""
    tally = SizeCheck()
    with Package(path, tally, progress) as package:
        _refuse_dangers(package)
        return Book(path.name, _Reader(package, tally).sheets())


def _refuse_dangers(package: Package) -> None:
    names = package.names
    if _CONTENT not in names:
        raise Refusal("sheet-not-a-sheet", found="zip")
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        raise Refusal("sheet-macros")
    if any("/externallinks/" in name for name in names):
        raise Refusal("sheet-external-links")
    for name, found in _OTHERS.items():
        if name in names:
            raise Refusal("sheet-not-a-sheet", found=found)


class _Relation(NamedTuple):
    """What a part refers to: the kind of it, and where it lies, inside the file or outside."""

    kind: str
    target: str


class _Reader:
    def __init__(self, package: Package, tally: SizeCheck) -> None:
        self._package, self._tally = package, tally

    def sheets(self) -> tuple[Sheet, ...]:
        book = self._main_part()
        relations = self._relations(book)
        found: list[tuple[str, str, bool]] = []
        from_1904 = is_stale = False

        def start(name: str, attributes: Attributes) -> None:
            nonlocal from_1904, is_stale
            # Newer versions write a second element of that name, for their own use.
            if name == "workbookPr" and attributes.get("date1904", "").lower() in _TRUE:
                from_1904 = True
            elif name == "calcPr":
                is_stale = attributes.get("fullCalcOnLoad", "").lower() in _TRUE
            elif name == "sheet":
                hidden = attributes.get("state", "visible") != "visible"
                relation = relations.get(relation_id(attributes))
                if relation is not None and relation.kind == "worksheet":
                    found.append((attributes.get("name", ""), relation.target, hidden))

        self._walk(book, start)
        shared = self._part_beside(book, "sharedStrings", relations)
        styles = self._part_beside(book, "styles", relations)
        self._refuse_endless([*(part for _, part, _ in found), shared, styles])
        strings, dates = self._strings(shared), self._dates(styles)
        sheets = []
        for name, part, hidden in found:
            rows = RowReader(strings, dates, self._tally, from_1904=from_1904, is_stale=is_stale)
            rows.read(part, self._package.chunks(part))
            if rows.rows:
                rows.rows.sort(key=lambda row: row[0])
                lines = repeat_merged(rows.rows, rows.merges, self._links(part, rows))
                sheets.append(Sheet(name, lines, hidden, from_1904, tuple(rows.merges)))
        return tuple(sheets)

    def _refuse_endless(self, parts: Sequence[str]) -> None:
        """Refuse what would take long to read, before it is read."""
        if len(parts) > MOST_SHEETS or len(set(parts)) < len(parts):
            # Two sheets are never in one part.
            raise Refusal("sheet-damaged", part="xl/workbook.xml")
        tags = 0
        for part in self._package.names.intersection(parts):
            tags += self._package.count(part, b"<")
            if tags > MOST_MARKUP:
                raise Refusal("sheet-too-many-cells", most=MOST_CELLS)

    def _main_part(self) -> str:
        found = self._relations("").values()
        main = [relation.target for relation in found if relation.kind == "officeDocument"]
        for part in (*main, "xl/workbook.xml"):
            if part in self._package.names:
                return part
        raise Refusal("sheet-not-a-sheet", found="zip")

    def _relations(self, part: str) -> dict[str, _Relation]:
        """Return what a part refers to, by the relation's name."""
        folder, name = posixpath.split(part)
        file = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, _Relation] = {}

        def start(name: str, attributes: Attributes) -> None:
            if name != "Relationship":
                return
            target = attributes.get("Target", "")
            if attributes.get("TargetMode") != "External":
                target = unquote(target.replace("\\", "/"))
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/").lower()
            kind = attributes.get("Type", "").rpartition("/")[2] or _kind_by_name(target)
            found[attributes.get("Id", "")] = _Relation(kind, target)

        if file in self._package.names:
            self._walk(file, start)
        return found

    def _part_beside(self, book: str, kind: str, relations: dict[str, _Relation]) -> str:
        known = [relation.target for relation in relations.values() if relation.kind == kind]
        return known[0] if known else posixpath.join(posixpath.dirname(book), f"{kind}.xml").lower()

    def _strings(self, part: str) -> list[str]:
        strings: list[str] = []
        if part not in self._package.names:
            return strings
        parts: list[str] = []
        taking = phonetic = False

        def start(name: str, attributes: Attributes) -> None:
            del attributes
            nonlocal taking, phonetic
            if name == "si":
                parts.clear()
            elif name == "t":
                taking = not phonetic
            elif name == "rPh":
                phonetic = True

        def end(name: str) -> None:
            nonlocal taking, phonetic
            if name == "si":
                strings.append(unescape("".join(parts)))
            elif name == "t":
                taking = False
            elif name == "rPh":
                phonetic = False

        def take(text: str) -> None:
            if taking:
                parts.append(text)

        walk_markup(part, self._package.chunks(part), start, end, take)
        return strings

    def _dates(self, part: str) -> list[bool]:
        """Return for each cell style whether it shows a date."""
        formats: dict[int, str] = {}
        styles: list[int] = []
        in_cells = False
        if part not in self._package.names:
            return []

        def start(name: str, attributes: Attributes) -> None:
            nonlocal in_cells
            if name == "numFmt":
                formats[_number(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
            elif name == "cellXfs":
                in_cells = True
            elif name == "xf" and in_cells:
                styles.append(_number(attributes.get("numFmtId")))

        def end(name: str) -> None:
            nonlocal in_cells
            if name == "cellXfs":
                in_cells = False

        walk_markup(part, self._package.chunks(part), start, end)
        return [is_date_format(style, formats) for style in styles]

    def _links(self, part: str, rows: RowReader) -> dict[int, dict[int, str]]:
        if not rows.links:
            return {}
        relations = self._relations(part)
        links: dict[int, dict[int, str]] = {}
        numbers = [number for number, _, _ in rows.rows]
        count = 0
        for ref, name, location in rows.links:
            span = span_of(ref)
            relation = relations.get(name)
            address = relation.target if relation else f"#{location}" if location else ""
            if span is None or not address:
                continue
            first, column, last, _ = span
            linked = numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]
            count += len(linked)
            if count > MOST_LINKS:
                raise Refusal("sheet-too-many-cells", most=MOST_CELLS)
            for number in linked:
                links.setdefault(number, {})[column] = address
        return links

    def _walk(self, part: str, start: Callable[[str, Attributes], None]) -> None:
        walk_markup(part, self._package.chunks(part), start)


def _kind_by_name(target: str) -> str:
    """Return the kind of a part that its relation leaves out."""
    name = posixpath.basename(target)
    known = ("sharedstrings", "sharedStrings"), ("styles", "styles"), ("workbook", "officeDocument")
    if "sheet" in target and "chartsheet" not in target:
        return "worksheet"
    return next((kind for word, kind in known if word in name), "")


def _number(text: str | None) -> int:
    return int(text) if text and is_number(text) else 0
