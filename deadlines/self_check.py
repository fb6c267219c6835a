"""What the self-check finds: one line for each thing that must hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum

from deadlines.calendar.working_calendar import WorkingCalendar
from deadlines.refusal import Refusal
from deadlines.values import dataclass, field

_CALENDAR_MONTH = 12
_OLD_BACKUP = timedelta(days=3)
_OLD_RUN = timedelta(hours=1)
"""The scheduler asks every few minutes while the computer is awake."""
_EARLIEST = 2026
_OF_THE_FOLDER = frozenset({"folder-not-writable", "disk-full"})


class Severity(StrEnum):
    """How serious a finding is; INFO is neither good nor bad, as what cannot be known here."""

    GOOD = "good"
    INFO = "info"
    DOUBT = "doubt"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing checked: its name, how it stands, a code for the sentence, and its facts."""

    name: str
    state: Severity
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)


def calendar_finding(calendar: WorkingCalendar, now: datetime) -> Finding:
    """Tell which years have a notice: this one must, in December the next one should."""
    year = now.year
    if calendar.notice(year) is None:
        return Finding("calendar", Severity.BAD, "calendar-year-missing", {"year": year})
    if calendar.notice(year + 1) is None:
        state = Severity.DOUBT if now.month == _CALENDAR_MONTH else Severity.GOOD
        return Finding("calendar", state, "calendar-next-missing", {"year": year + 1})
    return Finding("calendar", Severity.GOOD, "calendar-covered", {"year": year + 1})


def clock_finding(
    now: datetime, newest: datetime | None, local_offset: timedelta | None
) -> Finding:
    """Return whether the clock can be right.

    `now` is in the unit's zone, `newest` the latest entry of the history, `local_offset` the
    machine's offset from UTC, None where its zone is nonsense. A clock behind what has been
    recorded was set back; another zone than the unit's is allowed, but said.
    """
    if newest is not None and newest > now + timedelta(minutes=1):
        return Finding("clock", Severity.BAD, "clock-behind", {"now": now, "newest": newest})
    if now.year < _EARLIEST:
        return Finding("clock", Severity.BAD, "clock-early", {"now": now})
    if local_offset is None:
        return Finding("clock", Severity.DOUBT, "clock-without-zone")
    if local_offset != now.utcoffset():
        zone = timezone(local_offset).tzname(None)
        return Finding("clock", Severity.DOUBT, "clock-other-zone", {"zone": zone})
    return Finding("clock", Severity.GOOD, "clock-right", {"now": now})


def backup_finding(newest: datetime | None, now: datetime) -> Finding:
    """Tell when the last backup was made; `newest` is the day of it."""
    if newest is None:
        return Finding("backup", Severity.DOUBT, "backup-none")
    state = Severity.DOUBT if now - newest > _OLD_BACKUP else Severity.GOOD
    return Finding("backup", state, "backup-made", {"at": newest.date()})


def file_finding(damage: str) -> Finding:
    """Return whether the file is sound; `damage` says what is not, empty if nothing."""
    if damage:
        return Finding("file", Severity.BAD, "file-damaged", {"detail": damage})
    return Finding("file", Severity.GOOD, "file-sound")


def history_finding(
    entries: int, broken: tuple[int, str] | None, *, is_read: bool = True
) -> Finding:
    """Return whether the history's chain holds, else the first entry that does not and how.

    `is_read` is False where the file's damage kept the chain from being walked at all.
    """
    if not is_read:
        return Finding("history", Severity.INFO, "chain-unread")
    if broken is None:
        return Finding("history", Severity.GOOD, "chain-whole", {"entries": entries})
    facts = {"sequence": broken[0], "detail": broken[1]}
    return Finding("history", Severity.BAD, "chain-broken", facts)


class EvidenceFault(StrEnum):
    """What can be wrong with a file kept as evidence."""

    CHANGED = "changed"
    MISSING = "missing"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class FaultyEvidence:
    """A faulty file: its record and its name; of an orphan, which has neither, its hash."""

    fault: EvidenceFault
    name: str
    record: int = 0


def evidence_finding(files: int, faults: Sequence[FaultyEvidence]) -> Finding:
    """Return whether all `files` are as they were added; one no record knows is a doubt only."""
    if not faults:
        return Finding("evidence", Severity.GOOD, "evidence-whole", {"count": files})
    is_bad = any(one.fault is not EvidenceFault.ORPHAN for one in faults)
    state = Severity.BAD if is_bad else Severity.DOUBT
    return Finding("evidence", state, "evidence-faulty", {"faults": tuple(faults)})


def settings_finding(unread: Sequence[str]) -> Finding:
    """Return whether all choices can be read; `unread` are the names of those that cannot."""
    if unread:
        return Finding("settings", Severity.DOUBT, "settings-unread", {"settings": tuple(unread)})
    return Finding("settings", Severity.GOOD, "settings-read")


def report_finding(name: str, sequence: int, *, holds: bool) -> Finding:
    """Return whether a printed file's head, the entry of that number, still stands in the chain."""
    facts = {"name": name, "sequence": sequence}
    if holds:
        return Finding("report", Severity.GOOD, "report-holds", facts)
    return Finding("report", Severity.BAD, "report-differs", facts)


class Alteration(StrEnum):
    """How a place of the ledger differs from what its history says."""

    CHANGED = "changed"
    MISSING = "missing"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class AlteredPlace:
    """A place that differs: its record, and `note`, `duty.<name>` or `duty.<name>.<field>`.

    The field is empty where the whole record is meant.
    """

    record: int
    field: str
    alteration: Alteration


def figures_finding(places: Sequence[AlteredPlace], count: int) -> Finding:
    """Return whether all is as the history says; `places` are the first of `count`."""
    if not places:
        return Finding("figures", Severity.GOOD, "figures-whole")
    facts = {"places": tuple(places), "count": count}
    return Finding("figures", Severity.BAD, "figures-altered", facts)


def closing_finding(since: date | None, last: date | None, missing: Sequence[date]) -> Finding:
    """Tell when the last closing check was signed, and which working days have none."""
    if since is None:
        return Finding("closing", Severity.INFO, "closing-off")
    if missing:
        facts = {"days": tuple(missing), "count": len(missing), "at": last or ""}
        return Finding("closing", Severity.DOUBT, "closing-missing", facts)
    if last is None:
        return Finding("closing", Severity.GOOD, "closing-first", {"at": since})
    return Finding("closing", Severity.GOOD, "closing-signed", {"at": last})


def autostart_finding(state: str) -> Finding:
    """Return whether the program starts with the session.

    `state` is `on`, `off`, `other`, another copy does, or `gone`, one that is not there.
    """
    state = state if state in ("on", "other", "gone") else "off"
    severity = Severity.GOOD if state == "on" else Severity.DOUBT
    return Finding("autostart", severity, f"autostart-{state}")


def autostart_found(read: Callable[[], str]) -> Finding:
    """Return the same by asking `read`, whose Refusal("autostart") says why it is not known."""
    try:
        return autostart_finding(read())
    except Refusal as refusal:
        return Finding("autostart", Severity.DOUBT, "autostart-unread", refusal.facts)


def schedule_found(read: Callable[[], str], last_run: datetime | None, now: datetime) -> Finding:
    """Return whether the system's scheduler starts the program, and whether it has run lately.

    `read` gives the state as for `autostart_finding`, or `none` where there is no scheduler.
    """
    try:
        state = read()
    except Refusal as refusal:
        return Finding("schedule", Severity.DOUBT, "schedule-unread", refusal.facts)
    if state == "none":
        return Finding("schedule", Severity.INFO, "schedule-none")
    if state != "on":
        return Finding("schedule", Severity.DOUBT, f"schedule-{state}")
    if last_run is None:
        return Finding("schedule", Severity.INFO, "schedule-new")
    is_old = now - last_run > _OLD_RUN
    at = {"at": last_run.astimezone(now.tzinfo)}
    if is_old:
        return Finding("schedule", Severity.DOUBT, "schedule-silent", at)
    return Finding("schedule", Severity.GOOD, "schedule-on", at)


def refused_finding(refusal: Refusal, sentence: str) -> Finding:
    """Tell of a check that was refused; `sentence` is the refusal's, worded."""
    name = "folder" if refusal.code in _OF_THE_FOLDER else "file"
    return Finding(name, Severity.BAD, "refused", {"sentence": sentence})


def worst(findings: Iterable[Finding]) -> Severity:
    """Return the most serious state; of nothing at all, GOOD."""
    order = (Severity.BAD, Severity.DOUBT)
    states = {finding.state for finding in findings}
    return next((state for state in order if state in states), Severity.GOOD)
