"""Word files for tests: small ones made from paragraphs, and hostile ones."""

from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document


@cache
def a_word_file(*paragraphs: str) -> bytes:
    """Return a Word file with these paragraphs, each in one piece."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def with_parts(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return the file with parts added, or replaced."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return made.getvalue()


def with_body(xml: str, content: bytes | None = None) -> bytes:
    """Return a Word file whose body has this XML before everything else."""
    content = content or a_word_file()
    part = part_of(content, "word/document.xml").replace("<w:body>", f"<w:body>{xml}", 1)
    return with_parts(content, {"word/document.xml": part.encode()})


def part_of(content: bytes, name: str) -> str:
    """Return the XML of one part."""
    with ZipFile(BytesIO(content)) as package:
        return package.read(name).decode()


def texts_of(file: Path) -> list[str]:
    """Return the texts of all paragraphs and cells of a Word file, in order of appearance."""
    document = Document(str(file))
    found = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table.rows:
            seen = []
            for cell in row.cells:
                if cell._tc not in seen:
                    seen.append(cell._tc)
                    found.append(cell.text)
    return found
