"""What is exported is what was in the ledger."""

import json
from pathlib import Path
from typing import Any

import pytest

from storage.database.opening import open_database
from storage.tables.records import RecordTable
from tests.support.command_line import CommandLine
from tests.support.exported_ledger import records_in, without_ids

pytestmark = pytest.mark.slow

AWKWARD = (
    '=HYPERLINK("http://x","点我")',
    "'引号开头",
    "  两头有空格  ",
    "@某人 +1 -5℃",
    '含"引号"，逗号,分号;',
    "20260309",
    "3月5日",
    "TRUE",
    "一" * 18_000,
    "控制字符\x01\x0b结尾",
    "表情🧑‍🏫和\u202e方向",
    "_x0041_不是字母",
    "\ufffe没有的字符",
)
NOTES = (
    "两行\n说明",
    "制表\t与回车\r\n混排",
    "=1+1\n@x",
    "长" * 40_000,
    "结尾空行\n\n",
    "",
)


@pytest.fixture
def ledger(tmp_path: Path) -> CommandLine:
    """A ledger with all that is awkward: titles, notes, late, extended, cancelled, with steps."""
    run = CommandLine(tmp_path / "old")
    for number, title in enumerate(AWKWARD):
        note = NOTES[number % len(NOTES)]
        answer = run(
            "add", "news", title, "--at", f"2026-03-{number + 1:02} 09:30", "--note", note,
            "--source", title[:40], "--link", "https://example.org/?a=1&b=2",
        )  # fmt: skip
        assert answer.status == 0, answer.err
    late = ("--at", "2026-03-20 10:00", "--reason", "等审批表，\n次日才签回；见“说明”")
    assert run("done", "1", "submit", *late).status == 0
    assert run("done", "2", "submit", "--at", "2026-03-02 15:00").status == 0
    assert run("cancel", "3", "--reason", "重复").status == 0
    assert (
        run("add", "incident", "舆情", "--at", "2026-03-08 23:12", "--level", "major").status == 0
    )
    assert run("done", str(len(AWKWARD) + 1), "report_head", "--at", "2026-03-08 23:18").status == 0
    assert run("add", "message", "留言", "--at", "昨天 9:00").status == 0
    message = str(len(AWKWARD) + 2)
    assert run("extend", message, "reply_public", "--reason", "要会商").status == 0
    assert run("add", "media", "采访", "--at", "昨天 10:00").status == 0
    assert run("add", "task", "报表", "--at", "后天 17:00").status == 0
    return run


def content(run: CommandLine) -> list[dict[str, Any]]:
    """Return the records as the command line prints them, without their numbers."""
    records = json.loads(run("list", "--all", "--json").out)
    for record in records:
        del record["number"]
    return sorted(records, key=lambda record: (record["at"], record["title"]))


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("ending", ["json", "csv"])
def test_a_data_file_loses_nothing(
    ledger: CommandLine, tmp_path: Path, ending: str, language: str
) -> None:
    """Each record stands in it with its texts, times, duties, reasons, steps and state."""
    file = tmp_path / f"台账.{ending}"
    assert ledger("export", str(file), "--lang", language).status == 0
    with open_database(ledger.folder / "duedesk.sqlite3", readonly=True) as database:
        store = RecordTable(database)
        records = [without_ids(store.get(record.number)) for record in records_in(file)]
    assert records_in(file) == records
    assert len(records) == len(content(ledger))


def test_the_same_file_again_is_all_duplicates(ledger: CommandLine, tmp_path: Path) -> None:
    """A file imported into the ledger it came from adds nothing."""
    file = tmp_path / "台账.xlsx"
    assert ledger("export", str(file)).status == 0
    before = content(ledger)
    ledger("import", str(file), "--yes")
    assert content(ledger) == before
