"""A ledger that was carried on is imported again: what is new is brought to the known records."""

from pathlib import Path

import pytest

from tests.support.command_line import CommandLine
from tests.support.sheets import write_book

pytestmark = pytest.mark.slow

HEADER = ["发现时间", "舆情标题", "级别", "报负责人时间", "反馈时间", "上报学校时间", "未按时原因"]
FOUND = "2026-11-20 08:00"


def ledger(folder: Path, *rows: list[str]) -> str:
    padded = [[*row, *[""] * (len(HEADER) - len(row))] for row in rows]
    return str(write_book(folder / "a.xlsx", 台账=[HEADER, *padded]))


@pytest.fixture
def run(tmp_path: Path) -> CommandLine:
    command = CommandLine(tmp_path / "data")
    first = ledger(tmp_path, [FOUND, "食堂涨价", "一般"])
    assert command("import", first, "--old", "open", "--yes").status == 0
    return command


def test_without_update_known_records_stay_as_they_are(run: CommandLine, tmp_path: Path) -> None:
    """What the file knows besides is listed, and nothing of it is written."""
    again = ledger(
        tmp_path, [FOUND, "食堂涨价", "一般", "2026-11-20 08:10", "2026-11-20 15:00"],
        ["2026-11-20 12:00", "宿舍停水", "一般"],
    )  # fmt: skip
    answer = run("import", again, "--old", "open", "--yes")
    assert "--update" in answer.out
    assert "第 1 号记录：" in answer.out
    assert "反馈处置结果完成于 2026-11-20 周五 15:00" in answer.out
    assert run("show", "1", "--json").data["status"] == "open"
    assert len(run("list", "--all", "--json").data) == 2


def test_update_finishes_known_records(run: CommandLine, tmp_path: Path) -> None:
    """The finish times of the row come to the known record, which is done then."""
    again = ledger(
        tmp_path, [FOUND, "食堂涨价", "一般", "2026-11-20 08:10", "2026-11-20 15:00"],
        ["2026-11-20 12:00", "宿舍停水", "一般"],
    )  # fmt: skip
    answer = run("import", again, "--old", "open", "--update", "--yes", "--json")
    assert (answer.data["imported"], answer.data["updated"]) == (1, [1])
    record = run("show", "1", "--json").data
    done = {duty["duty"]: duty["done_at"] for duty in record["duties"]}
    assert record["status"] == "done"
    assert done["feedback"] == "2026-11-20T15:00:00+08:00"
    assert run("check").status == 0


def test_update_raises_the_level(run: CommandLine, tmp_path: Path) -> None:
    """An incident that became a major one gets the duties of its level."""
    again = ledger(tmp_path, [FOUND, "食堂涨价", "较大"])
    assert run("import", again, "--old", "open", "--update", "--yes").status == 0
    record = run("show", "1", "--json").data
    assert (record["level"], record["status"]) == ("major", "open")
    assert "escalate" in {duty["duty"] for duty in record["duties"]}


def test_what_is_known_already_is_no_update(run: CommandLine, tmp_path: Path) -> None:
    """A row that tells nothing new is a duplicate as before, also with --update."""
    again = ledger(tmp_path, [FOUND, "食堂涨价", "一般"])
    answer = run("import", again, "--old", "open", "--update", "--yes", "--json")
    assert answer.data["counts"]["duplicate"] == 1
    assert answer.data["updated"] == []
