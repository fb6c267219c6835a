"""Whatever surrounds the program, it answers in a sentence: a trace of Python is never one.

One table: what surrounds it, the command, and the exit status it ends with.
"""

import json
import os
import sqlite3
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import pytest

from deadlines.clock import SystemClock
from deadlines.records.record import Draft
from deadlines.rules.rule import Kind, Level
from program.ledgers import open_ledger
from tests.support.program_words import ROOT, program
from ui.wording.self_check import _SETTINGS

pytestmark = pytest.mark.slow

FULL = Path("/dev/full")
LONG = "长" * 300
RARE = "食堂😡截图 \N{NO-BREAK SPACE}龘"
C = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
DUE = ("due", "incident", "--at", "2026-11-02 10:00")
ADD = ("add", "task", "整改", "--at", "2030-01-01 10:00")


@dataclass(frozen=True, slots=True)
class Case:
    """A command and what surrounds it; `out` and `err` are "full", "closed" or "gone" (a reader).

    `data` is the data folder inside the test's own: "data" holds a ledger, "file" is a file.
    """

    words: Sequence[str]
    status: int = 0
    environ: Mapping[str, str | None] = field(default_factory=dict)
    out: str = ""
    err: str = ""
    data: str | None = "data"


ENCODINGS = [
    Case(("list",), environ={"PYTHONIOENCODING": "gbk"}),
    Case(("list", "--json"), environ={"PYTHONIOENCODING": "gbk"}),
    Case(("list",), environ=C),
    Case(("show", "1"), environ={"PYTHONIOENCODING": "ascii:strict"}),
    Case(("show", "1"), environ={"PYTHONIOENCODING": "cp1252"}),
    Case(("show", "99"), 1, environ={**C, "PYTHONIOENCODING": "ascii"}),
    Case(("check", "--json"), environ={"LC_ALL": "xx_YY.nonsense", "LANG": "%%%"}),
    Case(("list", "--lang", "zh"), environ={"LANGUAGE": "\x7f:::", "LC_ALL": "\N{SNOWMAN}" * 99}),
]
ENDS = [
    Case(("list",), 1, out="full"),
    Case(("list",), 1, out="full", environ={"PYTHONUNBUFFERED": "1"}),
    Case(("check",), 1, out="full"),
    Case(ADD, 1, out="full"),
    Case(("--version",), 1, out="full"),
    Case(("--help",), 1, out="full"),
    Case(("show", "99"), 1, err="full"),
    Case(("list",), out="gone", environ={"PYTHONUNBUFFERED": "1"}),
    Case(("--help",), out="gone"),
    Case(("check",), out="gone"),
    Case(("list",), out="closed"),
    Case(("list",), out="closed", err="closed"),
    Case(("show", "99"), 1, err="gone"),
]
SURROUNDINGS = [
    *(Case(("check",), environ={"TZ": zone}) for zone in ("XXX-25:61", "无", "../..", "A" * 9999)),
    Case(DUE, environ={"TZ": "XXX-25:61"}),
    Case(ADD, environ={"TZ": "XXX-25:61"}),
    Case(("list",), 1, data=None, environ={"HOME": "/dev/null"}),
    Case(ADD, 1, data=None, environ={"HOME": "/dev/null"}),
    Case(("check",), 1, data="file"),
    *(Case((name,), 1, data="file") for name in ("list", "backup", "today")),
    Case(ADD, 1, data="file"),
    Case(("calendar", "show", "2026"), data="file/sub"),
    Case(("check", "--report", str(FULL)), 1),
    Case(("calendar", "show", "9" * 5000), 1),
    Case(("demo", "--screenshot", "/nowhere/x.png"), 1),
    *(Case((name,), 1, data=LONG) for name in ("list", "check", "backup", "today")),
    *(Case(words, 1, data=LONG) for words in (ADD, DUE, ("calendar", "show", "2026"))),
    *(
        Case((*words, LONG + end), 1)
        for *words, end in (
            ("export", ".xlsx"), ("export", ".ics"), ("import", ".csv"), ("backup", ""),
            ("restore", ""), ("calendar", "load", ""), ("attach", "1", ""), ("case", "1", ".pdf"),
            ("today", ".pdf"), ("check", "--report", ""),
        )
    ),
]  # fmt: skip
BROKEN = "\udcff\udcfe"
"""Bytes of an argument that are no UTF-8."""
TEXTS = [
    Case(("add", "incident", BROKEN, "--at", "2026-11-02 10:00"), 1),
    Case((*ADD, "--note", BROKEN), 1),
    Case(("add", BROKEN), 1),
    Case(("done", "1", BROKEN), 1),
    Case(("done", "1", "report_head", "--reason", BROKEN), 1),
    Case(("done", "1", "report_head", "--result", BROKEN, "--to", BROKEN), 1),
    Case(("cancel", "1", "--reason", BROKEN), 1),
    Case(("note", "1", BROKEN), 1),
    Case(("export", "/nowhere/" + BROKEN + ".csv"), 1),
    Case(("calendar", "show", BROKEN), 1),
    Case(("check", "--report", BROKEN), 1),
    Case((BROKEN,), 2),
    Case(("list",), 1, data=BROKEN),
]
QUICK = [
    TEXTS[4],
    TEXTS[7],
    ENCODINGS[0],
    ENCODINGS[3],
    ENDS[0],
    ENDS[3],
    SURROUNDINGS[0],
    SURROUNDINGS[16],
]
ALL = [*TEXTS, *ENCODINGS, *ENDS, *SURROUNDINGS]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with a ledger that holds signs no code page has."""
    clock = SystemClock()
    ledger = open_ledger(tmp_path / "data", clock)
    at = clock.now() - timedelta(hours=1)
    ledger.register.log(Draft(Kind.INCIDENT, RARE, at, Level.GENERAL, "微博"))
    ledger.close()
    (tmp_path / "file").touch()
    return tmp_path


def answer(case: Case, place: Path) -> tuple[int, bytes, bytes]:
    """Run the case; return its exit status and what was written to pipes."""
    environ = {**os.environ, "LANG": "zh_CN.UTF-8", **case.environ}
    environ.pop("PYTHONUNBUFFERED", None)
    environ |= {"PYTHONUNBUFFERED": "1"} if "PYTHONUNBUFFERED" in case.environ else {}
    folder = [] if case.data is None else ["--data-dir", str(place / case.data)]
    ends = {name: _end(kind) for name, kind in (("out", case.out), ("err", case.err))}
    try:
        shut = " ".join(
            f"{number}>&-" for number, kind in ((1, case.out), (2, case.err)) if kind == "closed"
        )
        words = [*program(), *folder, *case.words]
        if shut:
            words = ["sh", "-c", f'exec "$@" {shut}', "sh", *words]
        done = subprocess.run(
            words,
            stdin=subprocess.DEVNULL, stdout=ends["out"], stderr=ends["err"], check=False,
            env={name: value for name, value in environ.items() if value is not None},
            cwd=ROOT, timeout=120,
        )  # fmt: skip
    finally:
        for end in ends.values():
            if end != subprocess.PIPE:
                os.close(end)
    return done.returncode, done.stdout or b"", done.stderr or b""


def _end(kind: str) -> int:
    if kind == "full":
        return os.open(FULL, os.O_WRONLY)
    if kind == "gone":
        read, write = os.pipe()
        os.close(read)
        return write
    return subprocess.PIPE


def check_answer(case: Case, place: Path) -> None:
    """Assert that the case ends as the table has it, and that what it says is a sentence."""
    status, out, err = answer(case, place)
    said = out.decode() + err.decode()  # whatever surrounds it, UTF-8
    assert (status, "Traceback" in said) == (case.status, False), said
    if case.status and not case.err:
        problems = err or out  # the self-check's stand in its list
        assert problems.strip(), "refused without a word"
    if "--json" in case.words:
        assert json.loads(out)
    elif case.words == ("list",) and not case.status and not case.out:
        assert "食堂😡截图" in said


needs_devices = pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")


@needs_devices
@pytest.mark.parametrize("case", QUICK, ids=repr)
def test_it_answers_in_a_sentence(case: Case, place: Path) -> None:
    """Encodings, a full disk and impossible places end in a sentence: the shortest walk."""
    check_answer(case, place)


@needs_devices
def test_it_answers_in_a_sentence_wherever_it_is(place: Path) -> None:
    """Each row of the table ends with its status and a sentence, in UTF-8."""
    for case in ALL:
        check_answer(case, place)


@needs_devices
def test_what_was_done_stays_done_where_it_cannot_be_printed(place: Path) -> None:
    """A record is added though its number cannot be printed, and that is what is said."""
    _status, _out, err = answer(Case(ADD, 1, out="full"), place)
    assert "命令已经执行" in err.decode()
    _status, out, _err = answer(Case(("list", "--json")), place)
    assert [record["title"] for record in json.loads(out)] == [RARE, "整改"]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="takes another user's id")
def test_a_user_without_a_home_is_told_to_name_a_folder() -> None:
    """Where there is no home at all, the program asks for the data folder."""
    environ = {name: value for name, value in os.environ.items() if name != "HOME"}
    environ.pop("XDG_DATA_HOME", None)
    done = subprocess.run(
        ["setpriv", "--reuid=54321", "--clear-groups", sys.executable, "-c",
         "import sys; sys.path.insert(0, sys.argv[1]); import main; sys.exit(main.run(['list']))",
         str(ROOT)],
        capture_output=True, env={**environ, "LANG": "zh_CN.UTF-8"}, cwd="/", check=False,
    )  # fmt: skip
    assert (done.returncode, "--data-dir" in done.stderr.decode()) == (1, True), done.stderr


NONSENSE = (
    "9" * 5000,
    "[" * 50_000,
    "\N{PILE OF POO}\n\x1b[2J%s{0}",
    "9999-12-31T23:59:59",
    "null",
)
BYTES = b"\xff\xfe\0"


def spoil(place: Path, value: str | bytes) -> Path:
    """Put one value into every setting; return the data folder."""
    with closing(sqlite3.connect(place / "data" / "duedesk.sqlite3")) as ledger, ledger:
        for name in (*_SETTINGS, *(f"briefing-{kind.value}" for kind in Kind), "ledger-id"):
            ledger.execute("INSERT OR REPLACE INTO settings VALUES (?, '')", (name,))
        ledger.execute("UPDATE settings SET value = CAST(? AS TEXT)", (value,))
    return place / "data"


def check_spoilt(place: Path, value: str | bytes) -> None:
    """Assert that window and commands work on nonsense, which the check names."""
    folder = spoil(place, value)
    opened = subprocess.run(
        [sys.executable, "-m", "tests.support.start_on", str(folder)],
        capture_output=True, cwd=ROOT, timeout=120, check=False,
        env={**os.environ, "LANG": "zh_CN.UTF-8", "PYTHONUTF8": "1"},
    )  # fmt: skip
    said = opened.stdout.decode()
    assert (said.strip(), b"Traceback" in opened.stderr) == ("window", False), opened.stderr
    for words in (("list",), DUE, ("today",), ("export", str(place / "x.ics"), "--force")):
        check_answer(Case(words), place)
    _status, out, _err = answer(Case(("check", "--json")), place)
    (found,) = [one for one in json.loads(out) if one["check"] == "settings"]
    assert (found["state"], "文字大小" in found["text"]) == ("doubt", True)


def test_spoilt_settings_count_as_none(place: Path) -> None:
    """Settings that are no text at all stop neither the window nor a command."""
    check_spoilt(place, BYTES)


@pytest.mark.parametrize("value", NONSENSE, ids=range(len(NONSENSE)))
def test_nonsense_settings_count_as_none(place: Path, value: str) -> None:
    """Nor do huge numbers, deep brackets, control signs, or the end of time."""
    check_spoilt(place, value)


def test_a_broken_rule_file_keeps_no_window_from_opening(place: Path) -> None:
    """The window opens, the check names the file, and a command that would log is refused."""
    rules = place / "data" / "rules"
    rules.mkdir()
    (rules / "university.toml").write_text("limit =")
    opened = subprocess.run(
        [sys.executable, "-m", "tests.support.start_on", str(rules.parent)],
        capture_output=True, cwd=ROOT, timeout=120, check=False,
        env={**os.environ, "LANG": "zh_CN.UTF-8", "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert opened.stdout.decode().strip() == "window", opened.stderr
    _status, out, _err = answer(Case(("check", "--json")), place)
    assert any("university.toml" in one["text"] for one in json.loads(out))
    status, _out, err = answer(Case(("add", "news", "某事", "--at", "now")), place)
    assert (status, b"university.toml" in err) == (1, True)


@needs_devices
@pytest.mark.parametrize("err", ["full", "gone"])
def test_the_window_opens_whatever_its_streams_are(place: Path, err: str) -> None:
    """A window whose stderr is full or has no reader, in a nonsense zone, opens and stays."""
    end = _end(err)
    try:
        opened = subprocess.run(
            [sys.executable, "-m", "tests.support.start_on", str(place / "data")],
            stdout=subprocess.PIPE, stderr=end, cwd=ROOT, timeout=120, check=False,
            env={**os.environ, "LANG": "zh_CN.UTF-8", "TZ": "XXX-25:61"},
        )  # fmt: skip
    finally:
        os.close(end)
    assert (opened.returncode, opened.stdout.decode().strip()) == (0, "window")
