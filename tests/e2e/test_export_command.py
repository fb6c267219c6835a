"""`main.py export` as a person types it."""

from pathlib import Path

import pytest
from icalendar import Calendar

from tests.support.command_line import CommandLine
from tests.support.exported_ledger import csv_rows, sheet

pytestmark = pytest.mark.slow


@pytest.fixture
def ledger(tmp_path: Path) -> CommandLine:
    """A ledger with a record on each of three days, the second cancelled."""
    run = CommandLine(tmp_path / "data")
    for day in ("20 23:59", "21 00:00", "22 15:30"):
        assert run("add", "news", f"新闻{day[:2]}", "--at", f"2026-03-{day}").status == 0
    assert run("cancel", "2", "--reason", "重复").status == 0
    return run


def test_the_whole_ledger_is_exported(ledger: CommandLine, tmp_path: Path) -> None:
    """Without dates all records are in the file, cancelled ones too, and the answer counts them."""
    file = tmp_path / "台账.xlsx"
    answer = ledger("export", str(file))
    assert (answer.status, answer.err) == (0, "")
    assert answer.out == f"已导出 3 件记录、3 项：{file}\n"
    rows = sheet(file, "台账")
    assert [row[3] for row in rows[1:]] == ["新闻20", "新闻21", "新闻22"]
    assert [row[9] for row in rows[1:]] == ["在办", "已作废", "在办"]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        (["--from", "2026-03-21"], ["21", "22"]),
        (["--to", "2026-03-20"], ["20"]),
        (["--from", "2026-03-20", "--to", "2026-03-21"], ["20", "21"]),
        (["--from=2026/3/21", "--to=2026年3月21日"], ["21"]),
        (["--from", "2026-04-01"], []),
    ],
)
def test_days_are_included_on_both_ends(
    ledger: CommandLine, tmp_path: Path, words: list[str], days: list[str]
) -> None:
    """`--from` and `--to` both count, by the unit's own midnight."""
    file = tmp_path / "a.csv"
    answer = ledger("export", str(file), *words, "--json")
    assert answer.data["records"] == answer.data["duties"] == len(days)
    assert answer.data["file"] == str(file)
    assert answer.data["format"] == "csv"
    assert [row[3] for row in csv_rows(file)[1:]] == [f"新闻{day}" for day in days]


def test_the_calendar_has_the_open_duties(ledger: CommandLine, tmp_path: Path) -> None:
    """An ics file holds what is still to be done."""
    answer = ledger("export", str(tmp_path / "a.ics"), "--json")
    assert (answer.data["records"], answer.data["duties"]) == (2, 2)
    calendar = Calendar.from_ical((tmp_path / "a.ics").read_bytes())
    assert len(calendar.walk("VEVENT")) == 2


def test_english_is_spoken_throughout(ledger: CommandLine, tmp_path: Path) -> None:
    """With `--lang en` sheets, headings and the answer are English."""
    file = tmp_path / "a.xlsx"
    answer = ledger("export", str(file), "--lang", "en")
    assert answer.out == f"Exported 3 records, 3 duties: {file}\n"
    assert sheet(file, "Log")[0][:4] == ["No.", "Kind", "Level", "Title"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["a.xls"], "“a.xls”"),
        (["a.csv", "--from", "明年"], "看不懂日期“明年”"),
        (["a.csv", "--from", "2026-02-30"], "2026-02-30"),
        (["a.csv", "--from", "2026-03-02", "--to", "2026-03-01"], "开始日期 2026-03-02"),
        (["none/a.csv"], "没有这个文件夹"),
        (["/dev/null.csv/a.csv"], "没有这个文件夹"),
    ],
)
def test_what_cannot_be_exported_is_refused(
    ledger: CommandLine, tmp_path: Path, words: list[str], said: str
) -> None:
    """A refusal is one line, its exit status 1, and nothing is written."""
    name, *others = words
    before = sorted(tmp_path.iterdir())
    answer = ledger("export", str(tmp_path / name), *others)
    assert answer.status == 1
    assert said in answer.err
    assert answer.err.count("\n") == 1
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("words", [["export"], ["export", "a.csv", "b.csv"], ["export", "--from"]])
def test_a_wrong_command_shows_how_it_goes(ledger: CommandLine, words: list[str]) -> None:
    """What is no command gets the usage and exit status 2."""
    answer = ledger(*words)
    assert answer.status == 2
    assert "usage" in answer.err


def test_qt_is_not_needed(ledger: CommandLine, tmp_path: Path) -> None:
    """The command runs where there is no screen and no Qt."""
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("raise ImportError('no Qt here')")
    run = CommandLine(ledger.folder, {"PYTHONPATH": str(tmp_path), "DISPLAY": ""})
    assert run("export", str(tmp_path / "a.xlsx")).status == 0


def test_a_file_that_is_there_is_only_replaced_by_force(
    ledger: CommandLine, tmp_path: Path
) -> None:
    """A file of the user's own is kept, and said to be there; `--force` replaces it."""
    file = tmp_path / "台账.xlsx"
    file.write_text("this is my own ledger")
    answer = ledger("export", str(file))
    assert (answer.status, "没有覆盖" in answer.err) == (1, True)
    assert file.read_text() == "this is my own ledger"
    assert ledger("export", str(file), "--force").status == 0
    assert sheet(file, "台账")
