"""Reads a spreadsheet file of any of the known kinds, as plain values."""

from pathlib import Path

from deadlines.progress import Progress, ignore_progress
from deadlines.refusal import Refusal
from deadlines.sheets.sheet import Book
from storage.sheets.limits import LARGEST_FILE

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_BOOKS = (b"\x09\x00\x04\x00", b"\x09\x02\x06\x00", b"\x09\x04\x06\x00", b"\x09\x08")
"""The first bytes of workbooks of Excel 2 to 4, and of later ones without a file system around."""
_OTHERS = (
    (b"%PDF", "pdf"), (b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"),
    (b"Rar!", "rar"), (b"7z\xbc\xaf", "7z"), (b"\x1f\x8b", "gz"), (b"SQLite format 3", "sqlite"),
    (b"MZ", "exe"), (b"\x7fELF", "elf"), (b"{\\rtf", "rtf"),
)  # fmt: skip
_PAGES = (
    b"<html", b"<!doctype html", b"<table", b"<meta", b"<head", b"<style", b"<body", b"<div",
    b"<!--", b"<script", b"<form", b"<center",
)  # fmt: skip
_TEXTS = (".csv", ".txt", ".tsv")
_BOOKS = (".xlsx", ".xls")


def read_spreadsheet(path: Path, progress: Progress = ignore_progress) -> Book:
    """Read an .xlsx, .xls or .csv file, or a page of tables that is named so.

    Nothing in it is followed, run or unpacked to disk.

    Raises Refusal: "file-not-readable" (`path`, `detail`), "file-not-regular" (`path`), or
    "sheet-…" with the reason.
    """
    try:
        return _read_by_ending(path, progress)
    except OSError as error:
        detail = error.strerror or ""
        raise Refusal("file-not-readable", path=path, detail=detail) from None
    except MemoryError:
        raise Refusal("sheet-bomb", most=LARGEST_FILE // 1_000_000) from None


def _read_by_ending(path: Path, progress: Progress) -> Book:
    if path.exists() and not path.is_file():
        raise Refusal("file-not-regular", path=path)
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Refusal("sheet-file-large", size=size // 1_000_000, most=LARGEST_FILE // 1_000_000)
    ending = path.suffix.lower()
    with path.open("rb") as file:
        head = file.read(512)
        file.seek(0)
        if not head:
            raise Refusal("sheet-file-empty", path=path.name)
        if ending not in (*_TEXTS, *_BOOKS):
            raise Refusal("sheet-ending", path=path.name)
        found = _kind(head)
        if found == "zip" and ending in _BOOKS:
            from storage.sheets.xlsx_book import read_xlsx

            book = read_xlsx(path, progress)
        elif found == "ole":
            from storage.sheets.xls_book import read_xls

            book = read_xls(path, file.read(), progress)
        elif not found and ending in _BOOKS and _text_kind(head) == "html":
            from storage.sheets.html_table import read_html

            book = read_html(path, file.read(), progress)
        elif found or (ending in _BOOKS and _text_kind(head) != "text") or ending == ".xlsx":
            raise Refusal("sheet-not-a-sheet", found=found or _text_kind(head))
        else:
            from storage.sheets.csv_sheet import read_csv

            book = read_csv(path, file.read(), progress)
    if not book.sheets:
        raise Refusal("sheet-file-empty", path=path.name)
    return book


def _kind(head: bytes) -> str:
    if head.startswith((_ZIP, b"PK\x05\x06")):
        return "zip"
    if head.startswith((_OLE, *_OLD_BOOKS)):
        return "ole"
    return next((name for start, name in _OTHERS if head.startswith(start)), "")


def _text_kind(head: bytes) -> str:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.decode("utf-16", "ignore").encode()
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(_PAGES) or (text.startswith(b"<?xml") and b"<html" in text):
        return "html"
    if text.startswith(b"<?xml"):
        return "xml"
    return "text" if b"\0" not in head else "binary"
