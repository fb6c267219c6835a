"""A file's name that says what is in it and that every system takes."""

import unicodedata
from datetime import date

FORBIDDEN_SIGNS = frozenset('<>:"/\\|?*')
"""Windows refuses all of them, the others the slash."""


_LONGEST = 120
"""Bytes of a part: a disk takes names of 255, Windows paths of 260 characters."""


def form_file_name(form: str, day: date, title: str) -> str:
    """Return `舆情处置情况反馈表-20261123-标题.docx`."""
    said = "-".join(filter(None, (_safe_name(form), f"{day:%Y%m%d}", _safe_name(title))))
    return f"{said}.docx"


def case_file_name(name: str, number: int, title: str) -> str:
    """Return `卷宗-12-标题.pdf`."""
    said = "-".join(filter(None, (_safe_name(name), str(number), _safe_name(title))))
    return f"{said}.pdf"


def emergency_file_name(unit: str, ledger: str) -> str:
    """Return `限时办应急清单-信息学院-3f2a`, so that two ledgers can share a folder."""
    return "-".join(filter(None, ("限时办应急清单", _safe_name(unit), ledger[:4])))


def plain_file_name(name: str) -> str:
    """Return a file's own name as every system takes it, with its ending."""
    stem, dot, ending = name.rpartition(".")
    if not dot:
        stem, ending = name, ""
    safe = _safe_name(stem) or "_"
    kept = _safe_name(ending)
    return f"{safe}.{kept}" if kept else safe


def _safe_name(text: str) -> str:
    signs = [" " if sign.isspace() else sign for sign in text]
    kept = "".join(sign for sign in signs if unicodedata.category(sign)[0] != "C")
    kept = "".join("_" if sign in FORBIDDEN_SIGNS else sign for sign in kept)
    kept = " ".join(kept.split()).encode()[:_LONGEST].decode(errors="ignore")
    return kept.strip(" .")
