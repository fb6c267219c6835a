"""What a handover file carries: a list of its members, and then each of them."""

import json
import os
import re
import struct
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any

from deadlines.file_names import FORBIDDEN_SIGNS
from deadlines.handover.contents import Contents
from deadlines.progress import Progress
from deadlines.refusal import Refusal
from deadlines.values import dataclass
from storage.database.folder import EVIDENCE
from storage.evidence import LARGEST, is_evidence_name
from storage.handover.seal import CHUNK, Sealer, Unsealer

LEDGER = "ledger.sqlite"
RULES, FORMS = "rules", "forms"
"""The folders of the data folder that go along, by these names."""

_ENDINGS = {RULES: ".toml", FORMS: ".docx", EVIDENCE: ""}
_LARGEST = {RULES: 1024 * 1024, FORMS: 32 * 1024 * 1024}
_LARGEST_LEDGER = 4 * 1024**3
_LARGEST_SUM = 12 * 1024**3
_MOST_MEMBERS = {RULES: 500, FORMS: 500, EVIDENCE: 50_000}
_LONGEST_NAME = 120
_LARGEST_LIST = 8 * 1024 * 1024
_LENGTH = struct.Struct(">I")
_MOST_COUNT = 10**10
_YEARS = 2000, 9000
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Member:
    """One file of the parcel: its name with forward slashes, and its size in bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Parcel:
    """What is said of the contents, and the members in their order."""

    contents: Contents
    members: Sequence[Member]

    @property
    def size(self) -> int:
        """The bytes of all members."""
        return sum(member.size for member in self.members)


def collect(folder: Path) -> Sequence[Member]:
    """Return the members a staged folder makes: the ledger, rules, forms and evidence.

    Raises Refusal("handover-member") for a file that is too large or whose name is no plain one.
    """
    found = [LEDGER]
    for place, ending in _ENDINGS.items():
        inside = folder / place
        if inside.is_dir():
            files = (file for file in inside.iterdir() if file.is_file())
            names = [file.name for file in files if file.name.casefold().endswith(ending)]
            found += [f"{place}/{name}" for name in sorted(names)]
    members = [Member(name, (folder / name).stat().st_size) for name in found]
    for member in members:
        if not _is_sane(member):
            raise Refusal("handover-member", path=folder / member.name)
    return members


def pack(parcel: Parcel, folder: Path, sealer: Sealer, tell: Callable[[int], None]) -> None:
    """Write the parcel with the members from `folder`; `tell` takes how many bytes are done."""
    listed = json.dumps(_plain(parcel), ensure_ascii=False).encode()
    sealer.write(_LENGTH.pack(len(listed)) + listed)
    done = 0
    for member in parcel.members:
        left = member.size
        with (folder / member.name).open("rb") as file:
            while left:
                data = file.read(min(CHUNK, left))
                if not data:
                    raise Refusal("handover-member", path=folder / member.name)
                sealer.write(data)
                left -= len(data)
                done += len(data)
                tell(done)
    sealer.finish()


def read_list(source: Unsealer, path: Path) -> Parcel:
    """Read what the parcel says it holds; raises Refusal("handover-contents"), and as Unsealer."""
    (length,) = _LENGTH.unpack(source.read(_LENGTH.size))
    if length > _LARGEST_LIST:
        raise Refusal("handover-contents", path=path)
    listed = source.read(length)
    try:
        return _parcel(json.loads(listed))
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as error:
        raise Refusal("handover-contents", path=path) from error


def pieces(parcel: Parcel, source: Unsealer) -> Iterator[tuple[Member, bytes]]:
    """Yield each member's bytes in pieces, and make sure that nothing comes after the last."""
    for member in parcel.members:
        left = member.size
        if not left:
            yield member, b""
        while left:
            data = source.read(min(CHUNK, left))
            left -= len(data)
            yield member, data
    source.end()


def unpack(parcel: Parcel, source: Unsealer, folder: Path, progress: Progress) -> None:
    """Write the members, private to the user, into an empty folder of ours."""
    for place in _ENDINGS:
        (folder / place).mkdir(mode=0o700)
    done = 0
    for member, its_pieces in groupby(pieces(parcel, source), lambda piece: piece[0]):
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        handle = os.open(folder / member.name, flags, 0o600)
        try:
            for _, data in its_pieces:
                _write_all(handle, data)
                done += len(data)
                progress(done, parcel.size)
            os.fsync(handle)
        finally:
            os.close(handle)


def _write_all(handle: int, data: bytes) -> None:
    left = memoryview(data)
    while left:
        left = left[os.write(handle, left) :]


def _plain(parcel: Parcel) -> dict[str, Any]:
    contents = parcel.contents
    return {
        "unit": contents.unit,
        "made_at": contents.made_at.isoformat() if contents.made_at else "",
        "records": contents.records,
        "open": contents.open,
        "files": [{"name": member.name, "size": member.size} for member in parcel.members],
    }


def _parcel(listed: Any) -> Parcel:
    members = [Member(_text(one["name"]), _count(one["size"])) for one in listed["files"]]
    names = {member.name.casefold() for member in members}
    places = [member.name.split("/")[0] for member in members]
    if (
        any(places.count(place) > most for place, most in _MOST_MEMBERS.items())
        or len(names) != len(members)
        or LEDGER not in names
        or not all(map(_is_sane, members))
        or sum(member.size for member in members) > _LARGEST_SUM
    ):
        raise ValueError
    made_at = datetime.fromisoformat(_text(listed["made_at"]))
    if made_at.tzinfo is None or not _YEARS[0] <= made_at.year <= _YEARS[1]:
        raise ValueError
    contents = Contents(
        unit=_text(listed["unit"]),
        records=_count(listed["records"]),
        open=_count(listed["open"]),
        rules=places.count(RULES),
        forms=places.count(FORMS),
        made_at=made_at,
    )
    return Parcel(contents, members)


def _is_sane(member: Member) -> bool:
    """Return whether the name leads to nowhere but its own folder, on any system."""
    if member.name == LEDGER:
        return member.size <= _LARGEST_LEDGER
    place, slash, name = member.name.partition("/")
    if place == EVIDENCE:
        return bool(slash) and is_evidence_name(name) and member.size <= LARGEST
    ending = _ENDINGS.get(place)
    return bool(
        slash
        and ending
        and name.casefold().endswith(ending)
        and len(name) <= _LONGEST_NAME
        and name.isprintable()
        and not name.startswith((".", " "))
        and FORBIDDEN_SIGNS.isdisjoint(name)
        and not _RESERVED.fullmatch(name)
        and member.size <= _LARGEST[place]
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= _MOST_COUNT:
        raise ValueError
    return value
