"""A note's texts made fit to show: no controls, cut to length, never taken for markup or options.

Lengths are in UTF-16 units: what Windows counts, and never less than the number of characters.
"""

import re

from PySide6.QtCore import QTextBoundaryFinder

_BIDI_CONTROLS = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
_CONTROLS = [n for n in (*range(0x20), *range(0x7F, 0xA0)) if chr(n) not in "\t\n"]
_DROPPED = dict.fromkeys([*_BIDI_CONTROLS, *_CONTROLS])
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LOOKALIKES = str.maketrans("<>&", "＜＞＆")
_INVISIBLE = "\u200b"


def lines(text: str, limit: int) -> str:
    """Return `text` with plain line breaks and without controls, at most `limit` long.

    A NUL or half a surrogate pair would cost the D-Bus connection. Controls of the writing
    direction are left out because one that is not closed turns round all that follows it;
    text that is written from right to left stays as it is.
    """
    broken = "\n".join(text.splitlines()).replace("\t", " ")
    return cut_to_units(_LONE_SURROGATE.sub("\ufffd", broken).translate(_DROPPED).strip(), limit)


def title_line(text: str, limit: int) -> str:
    """Return `text` as `lines` does, with each line break as one space."""
    parts = (part.strip() for part in text.splitlines())
    return lines(" ".join(part for part in parts if part), limit)


def cut_to_units(text: str, limit: int) -> str:
    """Return `text`, or as much of it as `limit` holds with an ellipsis at the end.

    Never cuts inside what a reader takes for one character (a family emoji, a letter with its
    accents), unless that one alone is longer than `limit`.
    """
    if _length(text) <= limit:
        return text
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text[:limit])
    finder.setPosition(limit - 1)
    if not finder.isAtBoundary():
        finder.toPreviousBoundary()
    end = finder.position()
    if end <= 0:
        end = limit - 1
    kept = text[:limit].encode("utf-16-le")[: 2 * end]
    return kept.decode("utf-16-le", "ignore").rstrip() + "…"


def balloon_texts(title: str, body: str, app_name: str) -> tuple[str, str]:
    """Return title and body as a Windows balloon takes them: 63 and 255 units, no empty body.

    The limits are those of NOTIFYICONDATA's szInfoTitle and szInfo, less the closing NUL; an
    empty szInfo takes the balloon away instead of showing it.
    """
    title = title_line(title, 63)
    body = lines(body, 255)
    return (title or app_name, body) if body else (app_name, title or app_name)


def escape_markup(text: str) -> str:
    """Return `text` for a server that renders markup, to show just as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def without_markup(text: str) -> str:
    """Return `text` without the characters that markup is made of, for a server unknown.

    Whether entities would be rendered cannot be asked there; the full-width forms look the same
    between Chinese characters and are plain text to every server.
    """
    return text.translate(_LOOKALIKES)


def guard_option(text: str) -> str:
    """Return `text` so that no program takes it for an option: an invisible space goes first."""
    return _INVISIBLE + text if text.startswith("-") else text


def _length(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)
