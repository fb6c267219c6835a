"""Notices and rule files made to do harm are read or refused quickly, in little memory."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.hostile_sheets import MOST_MEGABYTES, MOST_SECONDS
from tests.support.hostile_texts import NOTICES, RULES, TRY

ROOT = Path(__file__).parents[3]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what a process used")
@pytest.mark.parametrize("name", [*NOTICES, *RULES])
def test_a_hostile_text_costs_little(name: str) -> None:
    """Within five seconds of the processor and 300 MB, with a sentence or the days it holds."""
    done = subprocess.run(
        [sys.executable, "-c", TRY, name],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stderr == ""
    code, seconds, megabytes = done.stdout.split()
    assert code == "read" or code.startswith(("notice-", "rule-"))
    assert float(seconds) < MOST_SECONDS
    assert float(megabytes) < MOST_MEGABYTES
