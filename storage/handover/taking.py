"""Taking a handover: all of it is read and checked before anything of the ledger is replaced."""

import shutil
import stat
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from deadlines.handover.contents import Contents, Inspected, Taken
from deadlines.progress import Progress
from deadlines.records.history import Action, Change
from deadlines.refusal import Refusal
from deadlines.rules.file import parse_rules
from deadlines.values import replace
from storage.backups.restore import examine, restore
from storage.database.errors import refusal_for_file
from storage.database.folder import prepare_folder
from storage.database.opening import open_database
from storage.database.own_schema import foreign_parts
from storage.handover.header import read_header
from storage.handover.ledger import contents_of, forget_machine, machine_of
from storage.handover.parcel import FORMS, LEDGER, read_list, unpack
from storage.handover.seal import Unsealer
from storage.handover.staging import drop, is_taken, move_in, new_staging, token_of
from storage.rule_files import OwnRuleFiles
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable

LARGEST = 12 * 1024**3
"""No handover file is larger, in bytes."""

_OF_A_BACKUP = {
    "backup-newer": "handover-newer",
    "backup-damaged": "handover-contents",
    "backup-foreign": "handover-contents",
    "backup-altered": "handover-contents",
    "database-damaged": "handover-contents",
    "file-not-text": "handover-contents",
}


def recognise(source: Path) -> None:
    """Make sure, without its passphrase, that the file is a handover file that can be read.

    Raises Refusal: "handover-not-a-file", "handover-too-large", "file-not-readable" (`detail`),
    and as `read_header`.
    """
    with _open_handover(source) as file:
        read_header(file, source)


def inspect(source: Path, passphrase: str, file: Path) -> Inspected:
    """Return what the handover holds, and the ledger at `file`, which it would replace.

    Raises Refusal as `recognise`, and "handover-passphrase", "memory-short", "handover-contents".
    """
    with _open_handover(source) as opened:
        parcel = read_list(Unsealer(opened, source, passphrase), source)
    return Inspected(parcel.contents, _present_contents(file))


def take(source: Path, passphrase: str, file: Path, now: datetime, progress: Progress) -> Taken:
    """Put what the handover holds in the place of the ledger at `file`, its rules and its forms.

    What is replaced is kept under a dated name. Until the one transaction that replaces the
    ledger nothing has changed; after it nothing is asked any more. Raises Refusal as `inspect` and
    `restore`, "rule-file" for a rule file that cannot be read; and Stopped.
    """
    folder = file.absolute().parent
    prepare_folder(folder, file.name)
    place = new_staging(folder)
    try:
        contents = _stage(source, passphrase, place, progress)
        progress(0, 0)
        _sign(place, source, file, now)
        kept = restore(place / LEDGER, file, now)
    except BaseException as error:
        _drop_unless_taken(place, file)
        about = _refusal_about(error, source, file)
        if about is error:
            raise
        raise about from error
    is_waiting = True
    with suppress(OSError):  # a rule file is open elsewhere: the next start tries again
        move_in(place, folder, now)
        is_waiting = False
    if not is_waiting:
        drop(place)
    return Taken(contents, kept, is_waiting)


def _drop_unless_taken(place: Path, file: Path) -> None:
    """Drop what was unpacked; if it failed after the ledger was replaced the rules stay for it."""
    with suppress(Refusal), open_database(file, readonly=True) as database:
        if is_taken(database, place):
            return
    drop(place)


def _refusal_about(error: BaseException, source: Path, file: Path) -> BaseException:
    """Return what to tell of an error: what is wrong with the ledger inside is the file's fault."""
    if isinstance(error, OSError):
        return refusal_for_file(error, file)
    # The ledger in place may be damaged, too.
    if isinstance(error, Refusal) and error.facts.get("path") != file.absolute():
        code = _OF_A_BACKUP.get(error.code)
        return Refusal(code, path=source) if code else error
    return error


def _stage(source: Path, passphrase: str, place: Path, progress: Progress) -> Contents:
    """Unpack everything, and check everything; return what it is."""
    with _open_handover(source) as opened:
        unsealer = Unsealer(opened, source, passphrase)
        parcel = read_list(unsealer, source)
        # Twice: the copy that is put in place, and what it replaces.
        if shutil.disk_usage(place).free < 2 * parcel.size:
            raise Refusal("disk-full", path=place)
        unpack(parcel, unsealer, place, progress)
    progress(0, 0)
    examine(place / LEDGER)
    for name, text in OwnRuleFiles(place).texts().items():
        parse_rules(text, name)
    for form in (place / FORMS).iterdir():
        with form.open("rb") as opened:
            if opened.read(2) != b"PK":
                raise Refusal("handover-contents", path=source)
    with open_database(place / LEDGER) as ledger:
        if foreign_parts(ledger.connection):
            raise Refusal("handover-contents", path=source)
        for _ in RecordTable(ledger).records(open_only=True, kind=None):
            pass  # read, but not all of them at once
        HistoryTable(ledger).newest()
        found = contents_of(ledger, parcel.contents.made_at)
    progress(0, 0)
    return replace(parcel.contents, unit=found.unit, records=found.records, open=found.open)


def _sign(place: Path, source: Path, file: Path, now: datetime) -> None:
    """Write into the new ledger that it was taken over, and give it this machine's own choices."""
    machine = {}
    with suppress(Refusal), open_database(file, readonly=True) as present:
        machine = dict(machine_of(present))
    new = {"file": source.name, "token": token_of(place)}
    with open_database(place / LEDGER) as ledger:
        with ledger.atomic():
            forget_machine(ledger, machine)
            HistoryTable(ledger).append(Change(0, Action.HANDOVER_TAKEN, {}, new), now)
        ledger.execute("PRAGMA journal_mode = DELETE")


def _present_contents(file: Path) -> Contents | None:
    try:
        with open_database(file, readonly=True) as database:
            return contents_of(database)
    except Refusal:
        return None


def _open_handover(source: Path) -> BinaryIO:
    """Open a plain file of a size that a handover can have."""
    try:
        found = source.stat()  # `is_file` says of no reason why it is none, from Python 3.14 on
        # Never a device or a pipe: reading one may wait for ever, or never end.
        if not stat.S_ISREG(found.st_mode):
            raise Refusal("handover-not-a-file", path=source)
        if found.st_size > LARGEST:
            with source.open("rb") as file:
                read_header(file, source)
            raise Refusal("handover-too-large", path=source)
        return source.open("rb")
    except FileNotFoundError as error:
        raise Refusal("handover-not-a-file", path=source) from error
    except OSError as error:
        raise Refusal("file-not-readable", path=source, detail=error.strerror or "") from error
