"""What the program ships beside its code, and the one function that finds it."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent


class MissingResource(FileNotFoundError):
    """A shipped file is not where it belongs: the installation is incomplete."""


def path(name: str) -> Path:
    """Return where the shipped file or folder `name` lies, as `icons/app.svg`.

    Works from source and from a frozen program alike, because the package is a plain folder.
    Raises MissingResource when there is no such file.
    """
    found = _HERE / name
    if not found.exists():
        raise MissingResource(f"{name} is missing from {_HERE}")
    return found
