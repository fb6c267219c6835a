"""A Word file as it lies on the disk, opened with suspicion.

A template may come from anywhere. Before a library parses it, it is made certain that the file is
a plain .docx of a size that an office form has, with nothing that runs (macros, embedded objects),
nothing that fetches (external parts, linking fields) and no XML tricks (entities, endless nesting).
Everything is read once, into memory, so that what was checked is what is filled in.
"""

import re
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.parsers import expat

from deadlines.refusal import Refusal

LARGEST_FILE = 20 * 1024 * 1024
LARGEST_UNPACKED = 60 * 1024 * 1024
LARGEST_XML = 3 * 1024 * 1024
"""Bytes of one part; a form's text has some 50 to 500 KB."""
MOST_FILES = 1_000
MOST_ELEMENTS = 80_000
"""In all parts together; a form of five pages has some 5,000. Each costs time and memory."""
MOST_ATTRIBUTES = 200
DEEPEST = 200

_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_ACTIVE = re.compile(r"vbaProject|vbaData|activeX|embeddings/|macrosheets|\.bin$", re.IGNORECASE)
_ACTIVE_TYPE = re.compile("macroEnabled|vbaProject|oleObject|activeX", re.IGNORECASE)
_WEB = re.compile(r"(https?://|mailto:)", re.IGNORECASE)
_LINKING = re.compile(
    r"\b(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|EMBED|MACROBUTTON|DATABASE|RD)\b",
    re.IGNORECASE,
)
_MEDIA = (
    ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".odttf", ".fntdata",
)  # fmt: skip
"""Parts that are no XML, by the end of their name: all others are parsed and so are checked."""
_PRINTER = re.compile(r"/printerSettings\d*\.bin$", re.IGNORECASE)
"""What Word remembers of a printer: the one binary part that does nothing."""
_OFFICE = "application/vnd.openxmlformats-officedocument."
_MEDIA_TYPES = (
    *("image/", "font/", "application/x-font", f"{_OFFICE}obfuscatedFont"),
    f"{_OFFICE}wordprocessingml.printerSettings",
)
ATTACHED = "/attachedTemplate"
"""How the kind of a relation ends that names the template a document was made from."""
_CHUNKS = ("altChunk", "subDoc", "OLEObject", "control", "object")
_LOOKED_AT = {"Relationship", "Default", "Override", "fldSimple", *_CHUNKS}
"""Elements that bring another file in."""


@dataclass(slots=True)
class _Counted:
    """What has been seen of the file's XML."""

    elements: int = 0
    depth: int = 0
    fields: list[str] = field(default_factory=list)


def read_package(file: Path) -> bytes:
    """Return the file's content once it is known to be harmless.

    Raises Refusal, each with `path`: "file-not-readable", "form-not-docx", "form-too-large",
    "form-broken", "form-active" (`part`), "form-external" (`part`), "form-entities" (`part`).
    """
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST_FILE + 1)
    except OSError as error:
        raise Refusal("file-not-readable", path=file, detail=error.strerror or "") from None
    if len(content) > LARGEST_FILE:
        raise Refusal("form-too-large", path=file)
    if not content.startswith(b"PK"):
        raise Refusal("form-not-docx", path=file)
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _Check(package, file).run()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise Refusal("form-broken", path=file, detail=str(error)) from None
    except ValueError as error:  # names and dates that Python's zip cannot read
        raise Refusal("form-broken", path=file, detail=str(error)) from None
    return content


class _Check:
    """The check of one opened package."""

    def __init__(self, package: zipfile.ZipFile, file: Path) -> None:
        self._package, self._file = package, file
        self._counted = _Counted()

    def run(self) -> None:
        entries = self._package.infolist()
        self._look_at_entries(entries)
        for entry in entries:
            content = self._package.read(entry)  # its checksum, too
            if content and not _is_media(entry.filename):
                self._look_at_xml(entry.filename, content)

    def _look_at_entries(self, entries: list[zipfile.ZipInfo]) -> None:
        names = [entry.filename for entry in entries]
        if "[Content_Types].xml" not in names:
            raise Refusal("form-not-docx", path=self._file)
        # Python's zip never unpacks more than an entry's stated size.
        sizes = [entry.file_size for entry in entries]
        is_large = len(entries) > MOST_FILES or sum(sizes) > LARGEST_UNPACKED
        parsed = [entry.file_size for entry in entries if not _is_media(entry.filename)]
        if is_large or max(parsed, default=0) > LARGEST_XML:
            raise Refusal("form-too-large", path=self._file)
        if len(set(names)) < len(names):
            raise Refusal("form-broken", path=self._file, detail="duplicate part")
        for entry in entries:
            if entry.flag_bits & 1 or entry.compress_type not in _PACKED:
                raise Refusal("form-broken", path=self._file, detail=entry.filename)
            if _ACTIVE.search(entry.filename) and not _PRINTER.search(entry.filename):
                raise Refusal("form-active", path=self._file, part=entry.filename)

    def _look_at_xml(self, name: str, content: bytes) -> None:
        counted = self._counted
        counted.depth, counted.fields = 0, []
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        in_field = False

        def doctype(*_: object) -> None:
            raise Refusal("form-entities", path=self._file, part=name)

        def start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal in_field
            counted.elements += 1
            counted.depth += 1
            too_many = counted.elements > MOST_ELEMENTS or len(attributes) > MOST_ATTRIBUTES
            if too_many or counted.depth > DEEPEST:
                raise Refusal("form-too-large", path=self._file)
            local = tag.rpartition(" ")[2]
            in_field = local == "instrText"
            if local in _LOOKED_AT:
                self._look_at_element(name, local, attributes)

        def end(_: str) -> None:
            nonlocal in_field
            counted.depth -= 1
            in_field = False

        def text(data: str) -> None:
            if in_field:
                counted.fields.append(data)

        parser.StartDoctypeDeclHandler = doctype
        parser.StartElementHandler, parser.EndElementHandler = start, end
        parser.CharacterDataHandler = text
        try:
            parser.Parse(content, True)
        except expat.ExpatError as error:
            raise Refusal("form-broken", path=self._file, detail=f"{name}: {error}") from None
        if _LINKING.search("".join(counted.fields)):
            raise Refusal("form-external", path=self._file, part=name)

    def _look_at_element(self, name: str, local: str, attributes: dict[str, Any]) -> None:
        values = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        if local == "Relationship" and values.get("TargetMode") == "External":
            kind, is_web = str(values.get("Type", "")), _WEB.match(values.get("Target", ""))
            # The template a form was made from is taken out before it is filled in.
            if not (kind.endswith("/hyperlink") if is_web else kind.endswith(ATTACHED)):
                raise Refusal("form-external", path=self._file, part=values.get("Target", ""))
        elif local in ("Default", "Override"):
            self._look_at_type(values)
        elif local in _CHUNKS and name.startswith("word/"):
            raise Refusal("form-active", path=self._file, part=local)
        elif local == "fldSimple" and _LINKING.search(values.get("instr", "")):
            raise Refusal("form-external", path=self._file, part=values["instr"])

    def _look_at_type(self, values: dict[str, str]) -> None:
        kind = values.get("ContentType", "")
        name = values.get("PartName") or f".{values.get('Extension', '')}"
        if _is_media(name) and not kind.startswith(_MEDIA_TYPES):
            # The library would parse as a document what was taken for a picture here.
            raise Refusal("form-broken", path=self._file, detail=f"{name}: {kind}")
        if _ACTIVE_TYPE.search(kind):
            raise Refusal("form-active", path=self._file, part=kind)
        if values.get("PartName") == "/word/document.xml" and kind != _MAIN_TYPE:
            raise Refusal("form-not-docx", path=self._file)


def _is_media(name: str) -> bool:
    return name.lower().endswith(_MEDIA) or _PRINTER.search(name) is not None
