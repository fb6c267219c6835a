"""The sheets of an .xlsx. No link is followed, no formula computed, no macro looked at."""

import posixpath
from collections.abc import Iterable
from pathlib import Path

from deadlines.progress import Progress, unwatched
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Book, Sheet
from storage.sheets.limits import MOST_CELLS, MOST_MARKUP, SizeCheck
from storage.sheets.merged import merged
from storage.sheets.package import Attributes, Markup, Package
from storage.sheets.xlsx_rows import RowReader, shows_date, span_of, unescaped

_CONTENT = "[Content_Types].xml"
_MOST_LINK_ROWS = 2_000


def read_xlsx(path: Path, progress: Progress = unwatched) -> Book:
    """Return the sheets that hold anything; raises Refusal "sheet-…", OSError."""
    tally = SizeCheck()
    with Package(path, tally, progress) as package:
        _refuse_dangers(package)
        return Book(path.name, _Reader(package, tally).sheets())


def _refuse_dangers(package: Package) -> None:
    names = {name.lower() for name in package.names}
    if _CONTENT.lower() not in names:
        raise Refusal("sheet-not-a-sheet", found="zip")
    if any(name.endswith("vbaproject.bin") or "/macrosheets/" in name for name in names):
        raise Refusal("sheet-macros")
    if any("/externallinks/" in name for name in names):
        raise Refusal("sheet-external-links")
    if not any(name.startswith("xl/") for name in names):
        found = "docx" if "word/document.xml" in names else "zip"
        raise Refusal("sheet-not-a-sheet", found=found)


class _Reader:
    def __init__(self, package: Package, tally: SizeCheck) -> None:
        self._package, self._tally = package, tally
        self._markup = Markup()

    def sheets(self) -> tuple[Sheet, ...]:
        book = self._main_part()
        relations = self._relations(book)
        found: list[tuple[str, str, bool]] = []
        from_1904 = False

        def start(name: str, attributes: Attributes) -> None:
            nonlocal from_1904
            if name == "workbookPr":
                from_1904 = attributes.get("date1904") in ("1", "true")
            elif name == "sheet":
                relation = next(
                    (v for k, v in attributes.items() if k.rpartition(":")[2] == "id"), ""
                )
                hidden = attributes.get("state", "visible") != "visible"
                found.append((attributes.get("name", ""), relation, hidden))

        self._walk(book, start)
        self._refuse_endless([relations.get(relation, "") for _, relation, _ in found])
        strings = self._strings(self._beside(book, "sharedStrings.xml", relations))
        dates = self._dates(self._beside(book, "styles.xml", relations))
        sheets = []
        for name, relation, hidden in found:
            part = relations.get(relation, "")
            if "sheet" not in part.lower() or "chartsheet" in part.lower():
                continue
            rows = RowReader(strings, dates, self._tally, from_1904=from_1904)
            rows.read(part, self._package.chunks(part), self._markup)
            if rows.rows:
                rows.rows.sort(key=lambda row: row[0])
                lines = merged(rows.rows, rows.merges, self._links(part, rows))
                sheets.append(Sheet(name, lines, hidden, from_1904, tuple(rows.merges)))
        return tuple(sheets)

    def _refuse_endless(self, parts: Iterable[str]) -> None:
        """Refuse what would take long to read, before it is read."""
        tags = 0
        for part in {*parts, "xl/sharedStrings.xml", "xl/styles.xml"} & self._package.names:
            tags += self._package.count(part, b"<")
            if tags > MOST_MARKUP:
                raise Refusal("sheet-too-many-cells", most=MOST_CELLS)

    def _main_part(self) -> str:
        if "xl/workbook.xml" in self._package.names:
            return "xl/workbook.xml"
        for target in self._relations("").values():
            if "workbook" in target:
                return target
        raise Refusal("sheet-damaged", part="xl/workbook.xml")

    def _relations(self, part: str) -> dict[str, str]:
        """Return what a part refers to inside the file, by the relation's name."""
        folder, name = posixpath.split(part)
        file = posixpath.join(folder, "_rels", f"{name}.rels")
        found: dict[str, str] = {}

        def start(name: str, attributes: Attributes) -> None:
            if name == "Relationship":
                target = attributes.get("Target", "")
                if attributes.get("TargetMode") != "External":
                    target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                found[attributes.get("Id", "")] = target

        if file in self._package.names:
            self._walk(file, start)
        return found

    def _beside(self, book: str, name: str, relations: dict[str, str]) -> str:
        known = [target for target in relations.values() if target.lower().endswith(name.lower())]
        return known[0] if known else posixpath.join(posixpath.dirname(book), name)

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
                strings.append(unescaped("".join(parts)))
            elif name == "t":
                taking = False
            elif name == "rPh":
                phonetic = False

        def take(text: str) -> None:
            if taking:
                parts.append(text)

        self._markup.walk(part, self._package.chunks(part), start, end, take)
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

        self._markup.walk(part, self._package.chunks(part), start, end)
        return [shows_date(style, formats) for style in styles]

    def _links(self, part: str, rows: RowReader) -> dict[int, dict[int, str]]:
        if not rows.links:
            return {}
        relations = self._relations(part)
        links: dict[int, dict[int, str]] = {}
        for ref, relation, location in rows.links:
            span = span_of(ref)
            address = relations.get(relation, "") or (f"#{location}" if location else "")
            if span is None or not address:
                continue
            first, column, last, _ = span
            for number in range(first, min(last, first + _MOST_LINK_ROWS) + 1):
                links.setdefault(number, {})[column] = address
        return links

    def _walk(self, part: str, start: "object") -> None:
        self._markup.walk(part, self._package.chunks(part), start)  # type: ignore[arg-type]


def _number(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0
