"""Files as evidence from the command line: kept, checked, backed up, handed over, never lost."""

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.evidence import EvidenceStore
from tests.support.builders import MONDAY
from tests.support.command_line import ROOT, CommandLine
from ui.environment import DATABASE

pytestmark = pytest.mark.slow

PICTURE = b"\x89PNG a screenshot"
SECOND = b"another"
ATTACHING = """
import sys
from pathlib import Path
from zoneinfo import ZoneInfo
sys.path.insert(0, sys.argv[1])
from deadlines.clock import SystemClock
from storage.ledger import Ledger
ledger = Ledger.open(Path(sys.argv[2]), SystemClock(), ZoneInfo("Asia/Shanghai"))
for n in range(100000):
    kept = ledger.evidence.keep(f"{sys.argv[3]} {n}".encode() * 999, f"{n}.png", ledger.now())
    ledger.register.attach(1, kept)
    print(kept.sha256, flush=True)
"""
"""Attaches one file after another, each told once it is kept."""


@pytest.fixture
def run(tmp_path: Path) -> CommandLine:
    found = CommandLine(tmp_path / "data")
    assert found("add", "incident", "某事", "--at", "1小时前").status == 0
    (tmp_path / "截图.png").write_bytes(PICTURE)
    (tmp_path / "聊天.txt").write_bytes(SECOND)
    return found


def evidence_line(run: CommandLine) -> dict[str, str]:
    """Return what the check says of the evidence."""
    lines: list[dict[str, str]] = run("check", "--json").data
    return next(line for line in lines if line["check"] == "evidence")


def attached(run: CommandLine, folder: Path) -> EvidenceStore:
    """Attach both files to record 1."""
    files = [str(folder / name) for name in ("截图.png", "聊天.txt")]
    assert run("attach", "1", *files).status == 0
    return EvidenceStore(run.folder / "evidence")


def test_files_are_attached_and_shown(run: CommandLine, tmp_path: Path) -> None:
    """Name, size and hash are printed, stand in `show --json` and in the history; once each."""
    told = run("attach", "1", str(tmp_path / "截图.png"), str(tmp_path / "聊天.txt"))
    assert (told.status, told.out.count("SHA-256")) == (0, 2)
    shown = run("show", "1", "--json").data
    assert [(file["name"], file["size"]) for file in shown["attachments"]] == [
        ("截图.png", 17), ("聊天.txt", 7),
    ]  # fmt: skip
    entry = shown["history"][-1]
    assert (entry["action"], entry["new"]["attachment.1"][1]) == ("attached", "聊天.txt")
    assert "没有重复" in run("attach", "1", str(tmp_path / "截图.png")).out
    assert len(run("show", "1", "--json").data["attachments"]) == 2


def test_nothing_is_taken_where_one_file_cannot_be(run: CommandLine, tmp_path: Path) -> None:
    """A missing file, an empty one or an unknown record: refused before anything is kept."""
    (tmp_path / "空.png").touch()
    good = str(tmp_path / "截图.png")
    for words, said in (
        (("1", good, str(tmp_path / "没有.png")), "不是文件"),
        (("1", good, str(tmp_path / "空.png")), "空的"),
        (("9", good), "没有第 9 号记录"),
    ):
        refused = run("attach", *words)
        assert (refused.status, said in refused.err) == (1, True)
    assert not (run.folder / "evidence").exists()


def test_the_check_names_what_is_wrong(run: CommandLine, tmp_path: Path) -> None:
    """A changed file, a missing one and one of no record are named; the status tells of it."""
    store = attached(run, tmp_path)
    assert evidence_line(run)["state"] == "good"
    orphan = store.keep(b"nobody's", "x", MONDAY)
    line = evidence_line(run)
    assert (line["state"], orphan.sha256 in line["text"]) == ("doubt", True)
    first, second = run("show", "1", "--json").data["attachments"]
    store.path(first["sha256"]).chmod(0o600)
    store.path(first["sha256"]).write_bytes(b"forged")
    store.path(second["sha256"]).unlink()
    line = evidence_line(run)
    assert line["state"] == "bad"
    assert "第 1 号记录的“截图.png”内容被改动过" in line["text"]
    assert "第 1 号记录的“聊天.txt”不见了" in line["text"]
    assert run("check").status == 1


def test_evidence_that_was_taken_back_is_no_orphan(run: CommandLine, tmp_path: Path) -> None:
    """What the history knows of is never reported as belonging to nobody."""
    attached(run, tmp_path)
    undo = (
        "import sys; from pathlib import Path; from zoneinfo import ZoneInfo;"
        f"sys.path.insert(0, {str(ROOT)!r});"
        "from deadlines.clock import SystemClock; from storage.ledger import Ledger;"
        "l = Ledger.open(Path(sys.argv[1]), SystemClock(), ZoneInfo('Asia/Shanghai'));"
        "l.register.undo()"
    )
    subprocess.run([sys.executable, "-c", undo, run.folder / DATABASE], check=True, timeout=60)
    assert len(run("show", "1", "--json").data["attachments"]) == 1
    assert evidence_line(run)["state"] == "good"


def test_a_backup_carries_the_evidence_and_gives_it_back(run: CommandLine, tmp_path: Path) -> None:
    """A backup elsewhere brings the files into an empty folder; a second copies what is new."""
    store = attached(run, tmp_path)
    backup = tmp_path / "stick" / "one.sqlite"
    backup.parent.mkdir()
    told = run("backup", str(backup))
    assert (told.status, "evidence" in told.out) == (0, True)
    copies = EvidenceStore.beside(backup)
    before = {name: copies.path(name).stat().st_mtime_ns for name in copies.names()}
    assert len(before) == 2
    (tmp_path / "新.png").write_bytes(b"new")
    assert run("attach", "1", str(tmp_path / "新.png")).status == 0
    assert run("backup", str(backup.with_name("two.sqlite"))).status == 0
    assert len(copies.names()) == 3
    assert all(copies.path(name).stat().st_mtime_ns == at for name, at in before.items())
    other = CommandLine(tmp_path / "other")
    assert other("restore", str(backup)).status == 0
    assert EvidenceStore(other.folder / "evidence").names() == before.keys()
    assert evidence_line(other)["state"] == "good"
    # Lost here, and brought back by the newest of the daily backups.
    assert run("backup").status == 0
    for name in store.names():
        store.path(name).unlink()
    assert run("restore", str(next((run.folder / "backups").glob("2*.sqlite")))).status == 0
    assert evidence_line(run)["state"] == "good"


def kill_while_attaching(run: CommandLine, name: str, seconds: float) -> list[str]:
    """Let a process attach files, kill it, and return the hashes it had told."""
    words = [sys.executable, "-c", ATTACHING, str(ROOT), str(run.folder / DATABASE), name]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = [process.stdout.readline().strip()]
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        told += process.stdout.read().split("\n")
    return [sha256 for sha256 in told if len(sha256) == 64]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
@pytest.mark.parametrize("kills", [4, pytest.param(300, marks=pytest.mark.slow)])
def test_killed_at_any_moment_nothing_acknowledged_is_lost(run: CommandLine, kills: int) -> None:
    """What was told as attached is in the record and in the store, and no record lacks its file."""
    draw = random.Random(16)
    told: set[str] = set()
    for turn in range(kills):
        told |= set(kill_while_attaching(run, f"turn {turn}", draw.uniform(0, 0.05)))
    shown = {file["sha256"] for file in run("show", "1", "--json").data["attachments"]}
    store = EvidenceStore(run.folder / "evidence")
    assert told <= shown
    assert all(map(store.is_whole, shown))
    line = evidence_line(run)
    assert line["state"] in ("good", "doubt"), line  # a file whose entry did not come is named
    orphans = store.names() - shown
    assert (line["state"] == "doubt") is bool(orphans)
    assert len(orphans) <= kills
    figures = next(one for one in run("check", "--json").data if one["check"] == "figures")
    assert figures["state"] == "good"
    assert not list(store.folder.glob("*.part"))
