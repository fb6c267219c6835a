"""Files made to do harm are refused quickly, with a reason, in little memory."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.hostile_sheets import HOSTILE, MOST_MEGABYTES, MOST_SECONDS, TRY

ROOT = Path(__file__).parents[4]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process used")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(tmp_path: Path, name: str) -> None:
    """Within five seconds of the processor and 300 MB, by the reason that fits."""
    code, make = HOSTILE[name]
    path = make(tmp_path / name)
    done = subprocess.run(
        [sys.executable, "-c", TRY, str(path)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    found, seconds, megabytes = done.stdout.split()
    assert found == code
    assert float(seconds) < MOST_SECONDS
    assert float(megabytes) < MOST_MEGABYTES
