"""Files made to do harm are refused quickly, with a reason, in little memory."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.support.hostile_sheets import HOSTILE

ROOT = Path(__file__).parents[4]
MOST_SECONDS = 5.0
MOST_BYTES = 500_000_000
_TRY = """
import resource, sys
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, ({most}, {most}))
from deadlines.refusal import Refusal
from deadlines.sheets.header import find_header
from storage.sheets.spreadsheet import read_spreadsheet
try:
    book = read_spreadsheet(Path(sys.argv[1]))
    if all(find_header(sheet) is None for sheet in book.sheets):
        raise Refusal("sheet-no-table")
except Refusal as refusal:
    print(refusal.code, end="")
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused(tmp_path: Path, name: str) -> None:
    """Within five seconds and 500 MB, by the reason that fits."""
    code, make = HOSTILE[name]
    path = make(tmp_path / name)
    begin = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _TRY.format(most=MOST_BYTES), str(path)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    taken = time.perf_counter() - begin
    assert (done.stdout, done.stderr) == (code, "")
    assert taken < MOST_SECONDS
