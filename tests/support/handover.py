"""Data folders to hand over from and to, and a look at all that is in a folder."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from deadlines.records.history import Action, Change
from deadlines.records.record import RecordStatus
from storage.database.opening import open_database
from storage.handover.handing import Handing
from storage.tables.history import HistoryTable
from storage.tables.records import RecordTable
from storage.tables.settings import SettingsTable
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record
from tests.support.manual_clock import ManualClock

PASSPHRASE = "correct horse battery"  # noqa: S105
RULES = (Path(__file__).parents[2] / "resources" / "rules" / "plain.toml").read_text(
    encoding="utf-8"
)


@dataclass(frozen=True, slots=True)
class Bed:
    """A data folder with a ledger, its rules and forms, and what hands it over."""

    folder: Path
    handing: Handing

    @property
    def file(self) -> Path:
        return self.folder / "duedesk.sqlite3"


def bed(folder: Path, titles: Sequence[str] = ("一", "二"), rules: str = RULES) -> Bed:
    """Make a data folder: these records open, one more done, a rule file, a form, a log."""
    with open_database(folder / "duedesk.sqlite3") as database:
        store, history = RecordTable(database), HistoryTable(database)
        for title in titles:
            number = store.add(a_record(title=title)).number
            history.append(Change(number, Action.LOGGED, {}, {"title": title}), MONDAY)
        if len(titles) > 1:
            done = a_record(status=RecordStatus.DONE, duties=(a_duty(done_at=MONDAY),))
            store.add(done)
        SettingsTable(database).write("unit", "样例学院")
        SettingsTable(database).write("window-place", "another screen")
    if rules:
        (folder / "rules").mkdir()
        (folder / "rules" / "plain.toml").write_text(rules, encoding="utf-8")
        (folder / "forms").mkdir()
        (folder / "forms" / "审批表.docx").write_bytes(b"PK form")
    (folder / "logs").mkdir()
    (folder / "logs" / "duedesk.log").write_text("x")
    return Bed(folder, Handing(folder / "duedesk.sqlite3", ManualClock(MONDAY), SHANGHAI))


def tree(folder: Path) -> dict[str, str]:
    """Return every file and folder inside, with a digest of the files; SQLite's own aside."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if path.name.endswith(("-wal", "-shm")):
            continue
        text = hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        found[str(path.relative_to(folder))] = text
    return found


def ledger_bytes(file: Path) -> bytes:
    """Return the file as it is."""
    return file.read_bytes()
