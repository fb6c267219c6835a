"""The licences of the libraries that go into the frozen program; most ask to be handed on."""

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution

from freeze.contents import PYTHON_LEFT_OUT

_LICENCE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_NAME = re.compile(r"[\w.-]+")


def carried_distributions(names: list[str]) -> Iterator[Distribution]:
    """Yield the distributions of these requirements, and what they require in turn, each once."""
    wanted, seen = list(names), set[str]()
    while wanted:
        words = wanted.pop()
        found = _NAME.match(words)
        name = found.group().lower().replace("_", "-") if found else ""
        if not name or name in seen or name in PYTHON_LEFT_OUT or "extra ==" in words:
            continue
        seen.add(name)
        try:
            one = distribution(name)
        except PackageNotFoundError:
            continue  # another system's
        yield one
        wanted += one.requires or ()


def licence_files(names: list[str]) -> list[tuple[str, str]]:
    """Return the licence files as PyInstaller wants data: source, folder in the program."""
    return [
        (str(one.locate_file(file)), f"licences/{one.name}")
        for one in carried_distributions(names)
        for file in one.files or ()
        if _LICENCE.match(file.name) and ".dist-info" in file.parts[0]
    ]
