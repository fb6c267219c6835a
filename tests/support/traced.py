"""A program watched by `strace`: which sockets it makes, and to whom it speaks."""

import re
from collections.abc import Sequence
from pathlib import Path

_CALL = re.compile(
    r"^(?:\d+ +)?(?P<name>socket|socketpair|connect|bind|sendto|sendmsg)\((?P<arguments>.*)$"
)
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_FAMILY = re.compile(r"\b(?:AF|PF)_([A-Z0-9_]+)")


def watched(argv: Sequence[str], log: Path) -> list[str]:
    """Return the words that start `argv` so that its calls about the network are kept in `log`."""
    return ["strace", "-f", "-qq", "-s", "200", "-e", "trace=network", "-o", str(log), *argv]


def families(text: str) -> dict[str, list[str]]:
    """Return the lines of strace's log that name an address family, by the family ("UNIX")."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        call = _CALL.match(line)
        if call is not None:
            for family in _FAMILY.findall(_TEXT.sub("", call["arguments"])):
                found.setdefault(family, []).append(line)
    return found
