"""A notice file made to hurt: refused in time and memory, with a reason."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.command_line import ROOT
from tests.support.program_words import program

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX processes"),
]

MB = 2**20
MOST_SECONDS, MOST_MEMORY = 5, 500 * MB
EVENT = (
    b"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270104\r\n"
    b"SUMMARY:X\r\nEND:VEVENT\r\n"
)


def load(file: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Load a notice in a process that may take 500 MB; raises where it takes over 5 s."""
    import resource

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))

    return subprocess.run(
        [*program(), "--data-dir", str(folder), "--lang", "zh", "calendar", "load", file, "--yes"],
        capture_output=True, text=True, encoding="utf-8", cwd=ROOT, check=False,
        stdin=subprocess.DEVNULL, timeout=MOST_SECONDS, preexec_fn=limited,
    )  # fmt: skip


def large_ics(file: Path) -> None:
    with file.open("wb") as out:
        out.write(b"BEGIN:VCALENDAR\r\n")
        for _ in range(100 * MB // (len(EVENT) * 1000) + 1):
            out.write(EVENT * 1000)


def sparse(file: Path) -> None:
    file.touch()
    os.truncate(file, 10**12)


HOSTILE: dict[str, Callable[[Path], object]] = {
    "an ics file of 100 MB": large_ics,
    "a sparse file of a terabyte": sparse,
    "a pipe nobody writes to": os.mkfifo,
    "a device that never ends": lambda file: file.symlink_to("/dev/zero"),
    "nested lists": lambda file: file.write_bytes(b"[" * 150_000),
    "nested objects": lambda file: file.write_bytes(b'{"a":' * 30_000),
    "nested lists of many MB": lambda file: file.write_bytes(b"[" * 3_900_000),
    "a number of a million digits": lambda file: file.write_bytes(b'{"year":' + b"9" * 150_000),
    "lines folded a million times": lambda file: file.write_bytes(
        b"BEGIN:VEVENT\r\nSUMMARY:" + b"\r\n a" * 900_000
    ),
    "quotes that never close": lambda file: file.write_bytes(b'date,name,off\n"' * 10_000),
    "a cell without an end": lambda file: file.write_bytes(
        b'date,name,off\n2027-01-01,"' + b"x" * 150_000
    ),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_refused(kind: str, tmp_path: Path) -> None:
    """Within 5 seconds and 500 MB the file is refused, in a sentence."""
    file = tmp_path / "notice.ics"
    HOSTILE[kind](file)
    begin = time.monotonic()
    answer = load(str(file), tmp_path / "data")
    assert time.monotonic() - begin < MOST_SECONDS
    assert answer.returncode == 1, answer.stderr[-500:]
    assert "Traceback" not in answer.stderr
    assert any("\u4e00" <= sign <= "\u9fff" for sign in answer.stderr)


def test_a_table_of_a_million_columns_is_read_in_time(tmp_path: Path) -> None:
    """However many columns a CSV file has, reading it takes neither long nor much memory."""
    file = tmp_path / "notice.csv"
    file.write_bytes(b"date,name,off" + b"," * 1_000_000 + b"\n2027-01-01,x,1\n")
    answer = load(str(file), tmp_path / "data")
    assert "Traceback" not in answer.stderr
    assert answer.returncode in (0, 1)
