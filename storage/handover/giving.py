"""Making a handover file: the ledger, rules and forms in one file that a passphrase opens."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from itertools import groupby
from pathlib import Path

from deadlines.handover.contents import Contents, Given, OpenItem, WriteList
from deadlines.progress import Progress
from deadlines.records.history import Action, Change
from deadlines.refusal import Refusal
from deadlines.values import replace
from storage.database.database import Database
from storage.database.errors import refusal_for_file
from storage.database.folder import EVIDENCE, flush, free_name, is_handover, part_of, prepare_file
from storage.database.opening import open_database
from storage.database.safe_copy import copy
from storage.evidence import EvidenceStore
from storage.handover.ledger import contents_of, forget_machine
from storage.handover.parcel import FORMS, LEDGER, RULES, Parcel, collect, pack, pieces, read_list
from storage.handover.seal import Sealer, Unsealer
from storage.handover.staging import staging
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable


def give(
    file: Path,
    target: Path,
    passphrase: str,
    now: datetime,
    progress: Progress,
    listing: Path | None = None,
    write_list: WriteList | None = None,
) -> Given:
    """Write all that belongs to the ledger at `file` into a new handover file at `target`.

    It is read back and compared before it gets its name. With `listing` the list of what is open,
    as `write_list` words it, is written beside it. What was at `target` is only replaced where it
    was a handover file. The entry in the history and the file come together.

    Raises Refusal: "backup-exists", "handover-not-writable" and "disk-full" about the target,
    "handover-member" for a file that cannot go along, "memory-short"; as Database and
    `safe_copy.copy`; and Stopped.
    """
    target = target.absolute()
    _refuse_other(target)
    change = Change(0, Action.HANDOVER_GIVEN, {}, {"file": target.name})
    with open_database(file, must_exist=True) as database, staging(file.absolute().parent) as place:
        progress(0, 0)
        copy(database.connection, place / LEDGER)
        text = ""
        with open_database(place / LEDGER) as ledger:
            with ledger.atomic():
                forget_machine(ledger)
                HistoryTable(ledger).append(change, now)
            contents = contents_of(ledger, now)
            if write_list is not None:
                text = write_list(contents, _open_items(ledger, progress))
            ledger.execute("PRAGMA journal_mode = DELETE")
        parcel = _with_folders(contents, file.absolute().parent, place)
        try:
            with _part(target) as part, _part(listing) as list_part:
                _write_handover(part, parcel, place, passphrase, progress)
                if listing is not None:
                    listing = free_name(listing)
                    list_part.write_text(text, encoding="utf-8", newline="\n")
                    flush(list_part)
                with database.atomic():
                    HistoryTable(database).append(change, now)
                    if listing is not None:
                        list_part.replace(listing)
                    part.replace(target)
            flush(target.parent)
        except OSError as error:
            raise _refusal(error, target) from error
    return Given(target, listing, parcel.contents)


def _refuse_other(target: Path) -> None:
    """Refuse to replace what is no handover file: least of all the ledger."""
    try:
        if target.exists() and not is_handover(target):
            raise Refusal("backup-exists", path=target)
    except OSError as error:
        raise _refusal(error, target) from error


@contextmanager
def _part(target: Path | None) -> Iterator[Path]:
    """Make the file that gets its name when it is whole; it is gone where that does not happen."""
    if target is None:
        yield Path()
        return
    part = part_of(target)
    try:
        part.unlink(missing_ok=True)
        try:
            prepare_file(part)
        except Refusal as refusal:
            if refusal.code == "disk-full":
                raise
            raise Refusal("handover-not-writable", path=target) from refusal
        yield part
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _with_folders(contents: Contents, folder: Path, place: Path) -> Parcel:
    """Stage the rules and forms beside the ledger: they must not change while they are packed."""
    for name in (RULES, FORMS):
        if (folder / name).is_dir():
            (place / name).mkdir(mode=0o700)
            for file in (folder / name).iterdir():
                if file.is_file() and not file.name.startswith((".", "~")):
                    shutil.copyfile(file, place / name / file.name)
    evidence = EvidenceStore(folder / EVIDENCE)
    (place / EVIDENCE).mkdir(mode=0o700)
    for sha256 in evidence.names():
        _link(evidence.path(sha256), place / EVIDENCE / sha256)
    members = collect(place)
    counts = {name: sum(m.name.startswith(f"{name}/") for m in members) for name in (RULES, FORMS)}
    return Parcel(replace(contents, rules=counts[RULES], forms=counts[FORMS]), members)


def _link(source: Path, target: Path) -> None:
    """Give a file that never changes a second name, or copy it where that cannot be done."""
    # On Windows the staged folder could not be removed again: the file is closed to writing.
    if sys.platform != "win32":
        with suppress(OSError):
            os.link(source, target)
            return
    shutil.copyfile(source, target)


def _write_handover(
    part: Path, parcel: Parcel, place: Path, passphrase: str, progress: Progress
) -> None:
    """Write the file, and read it back: what cannot be opened again is worth nothing."""
    with part.open("wb") as opened:
        sealer = Sealer(opened, passphrase)
        pack(parcel, place, sealer, lambda done: progress(done, 2 * parcel.size))
    flush(part)
    done = parcel.size
    with part.open("rb") as opened:
        source = Unsealer(opened, part, "", sealer.keys)
        if read_list(source, part) != parcel:
            raise Refusal("handover-unverified", path=part)
        for member, its_pieces in groupby(pieces(parcel, source), lambda piece: piece[0]):
            with (place / member.name).open("rb") as original:
                for _, data in its_pieces:
                    if original.read(len(data)) != data:
                        raise Refusal("handover-unverified", path=part)
                    done += len(data)
                    progress(done, 2 * parcel.size)


def _refusal(error: OSError, target: Path) -> Refusal:
    found = refusal_for_file(error, target)
    return found if found.code == "disk-full" else Refusal("handover-not-writable", path=target)


def _open_items(ledger: Database, progress: Progress) -> Iterator[OpenItem]:
    history = HistoryTable(ledger)
    for record in RecordTable(ledger).open_records():
        progress(0, 0)
        yield OpenItem(record, history.entries_of(record.number))
