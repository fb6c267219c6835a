"""A stretched language, made while the tests run, to try layouts with longer texts: `[登记··]`.

English is up to 1.6 times as wide as the Chinese it stands for; so is this language, everywhere.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from tests.support.translations import TS, release

FACTOR = 1.6
_FIELD = re.compile(r"\{[^}]*\}|%L?n")


def stretched(text: str) -> str:
    """Return the text in brackets, 1.6 times as long; what only joins other texts stays.

    Keys behind a tab, spaces around the text and places for values are kept.
    """
    words, tab, keys = text.partition("\t")
    bare = words.strip()
    own = _FIELD.sub("", bare)
    if not any(sign.isalnum() for sign in own):
        return text
    more = max(1, round(len(own) * FACTOR) - len(own) - 2)
    return words.replace(bare, f"[{bare}{'·' * more}]") + tab + keys


def write_pseudo(qm: Path) -> None:
    """Build the .qm file of the stretched language."""
    tree = ElementTree.parse(TS)  # noqa: S314 - our own file
    for message in tree.iter("message"):
        text = stretched(message.findtext("source", ""))
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        forms = list(translation.iter("numerusform")) or [translation]
        for form in forms:
            form.text = text
    ts = qm.with_suffix(".ts")
    tree.write(ts, encoding="utf-8", xml_declaration=True)
    release(ts, qm)


@contextmanager
def pseudo(app: QApplication, folder: Path) -> Iterator[None]:
    """Let the program speak the stretched language; its files are made in `folder`."""
    qm = folder / "pseudo.qm"
    write_pseudo(qm)
    translator = QTranslator()
    assert translator.load(str(qm))
    app.installTranslator(translator)
    QCoreApplication.processEvents()
    yield
    app.removeTranslator(translator)
    QCoreApplication.processEvents()
