"""The day's sheet is one page, however much there is; what does not stand on it is counted."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from deadlines.control.day import DayList, day_list
from tests.support.builders import MONDAY, SHANGHAI, a_duty, a_record, an_office
from tests.support.private_bus import absent
from tests.support.unit_ledger import translate
from ui.control.day_sheet import print_day
from ui.wording.voice import voice

pytestmark = pytest.mark.usefixtures("qapp")


def a_list(count: int) -> DayList:
    """Return a list of so many duties, half of them late."""
    records = []
    for number in range(1, count + 1):
        due = MONDAY + timedelta(hours=1 if number % 2 else -1)
        duty = replace(a_duty(), id=number, due=due, safe_by=due)
        records.append(replace(a_record(title=f"第{number}件", duties=(duty,)), number=number))
    return day_list(records, MONDAY, an_office())


@pytest.mark.parametrize("count", [0, 1, 12, 300])
def test_it_is_one_page(tmp_path: Path, count: int) -> None:
    """With nothing, a few and hundreds of duties there is one page that tells of all of them."""
    tool = shutil.which("pdftotext") or absent("pdftotext")
    file = tmp_path / "day.pdf"
    file.write_bytes(print_day(a_list(count), voice(translate, SHANGHAI), "信息学院", None))
    done = subprocess.run([tool, "-layout", file, "-"], capture_output=True, check=True)
    (page,) = done.stdout.decode().split("\f")[:-1]
    shown = len(re.findall(r"第\d+件", page))
    left_out = count - shown
    assert (f"还有 {left_out} 项" in page) is bool(left_out)
    assert ("今天没有到期的事项" in page) is (count == 0)
