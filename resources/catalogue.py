"""Translations without Qt: the command line reads the same Linguist file as the app."""

from collections.abc import Mapping
from pathlib import Path

_Messages = Mapping[tuple[str, str, str], tuple[str, ...]]


class Catalogue:
    """Looks texts up as Qt's `QCoreApplication.translate` does; what is missing stays Chinese."""

    def __init__(self, messages: _Messages) -> None:
        self._messages = messages

    def __call__(
        self, context: str, key: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the text for `key`; `%n` becomes `n`, and `%Ln` the same with thousands marked."""
        forms = self._messages.get((context, key, disambiguation or ""), (key,))
        text = forms[0] if n == 1 or len(forms) == 1 else forms[1]
        return text if n < 0 else text.replace("%n", str(n)).replace("%Ln", f"{n:,}")


def chinese() -> Catalogue:
    """Return the catalogue of the source language."""
    return Catalogue({})


def read_catalogue(file: Path) -> Catalogue:
    """Read a Qt Linguist .ts file whose language has a singular and a plural, as English."""
    from xml.etree import ElementTree

    messages: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for context in ElementTree.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type"):
                continue
            forms = tuple(f.text or "" for f in translation.iter("numerusform"))
            key = (name, message.findtext("source", ""), message.findtext("comment", ""))
            messages[key] = forms or (translation.text or "",)
    return Catalogue(messages)
