"""`case` prints a record without a display, and `check --report` tells a rewritten history."""

import os
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path

import pytest

from deadlines.records.history import link_of
from storage.database.opening import open_database
from storage.tables.history import ENTRY_COLUMNS, entry_of
from tests.support.command_line import CommandLine
from ui.environment import DATABASE

pytestmark = pytest.mark.slow


@pytest.fixture
def run(tmp_path: Path) -> CommandLine:
    bare = dict.fromkeys(("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"), "")
    found = CommandLine(tmp_path / "data", bare)
    assert found("add", "incident", "食堂截图", "--at", "1小时前", "--note", "旧图").status == 0
    assert found("note", "1", "已联系").status == 0
    return found


def report_line(run: CommandLine, file: Path) -> dict[str, str]:
    lines: list[dict[str, str]] = run("check", "--report", str(file), "--json").data
    return next(line for line in lines if line["check"] == "report")


def forge(file: Path) -> None:
    """Change the first entry's title and compute every link after it anew, as one who knows how."""
    with open_database(file) as database:
        rows = database.rows(f"SELECT {', '.join(ENTRY_COLUMNS)} FROM history ORDER BY sequence")  # noqa: S608
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("DROP TRIGGER history_no_update")
        previous = rows[0][7]
        for row in rows:
            forged = (*row[:5], row[5].replace("食堂截图", "别的事"), *row[6:])
            entry = entry_of(forged)
            link = link_of(previous, entry.sequence, entry.at, entry.change)
            connection.execute(
                "UPDATE history SET new = ?, previous = ?, link = ? WHERE sequence = ?",
                (forged[5], previous, link, entry.sequence),
            )
            previous = link
        connection.execute("UPDATE records SET title = '别的事' WHERE number = 1")
        connection.execute(
            "CREATE TRIGGER history_no_update BEFORE UPDATE ON history\n"
            "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END"
        )
        connection.commit()


def test_a_case_file_is_printed_without_a_display(run: CommandLine, tmp_path: Path) -> None:
    """The file is there, says where; nothing is written over but with --force."""
    file = tmp_path / "卷宗.pdf"
    told = run("case", "1", str(file))
    assert (told.status, str(file) in told.out, told.err) == (0, True, "")
    assert file.read_bytes().startswith(b"%PDF-")
    file.write_bytes(b"mine")
    assert run("case", "1", str(file)).status == 1
    assert file.read_bytes() == b"mine"
    assert run("case", "1", str(file), "--force").status == 0
    assert file.read_bytes().startswith(b"%PDF-")
    assert run("case", "9", str(tmp_path / "x.pdf")).status == 1
    assert not (tmp_path / "x.pdf").exists()


def test_a_history_rewritten_after_printing_is_told(run: CommandLine, tmp_path: Path) -> None:
    """The chain made anew passes the check, but not beside what was printed before."""
    file = tmp_path / "卷宗.pdf"
    assert run("case", "1", str(file)).status == 0
    assert run("note", "1", "此后又记一笔").status == 0
    assert report_line(run, file)["state"] == "good"
    forge(run.folder / DATABASE)
    checks = {line["check"]: line["state"] for line in run("check", "--json").data}
    assert (checks["history"], checks["figures"]) == ("good", "good")
    line = report_line(run, file)
    assert (line["state"], "重写" in line["text"]) == ("bad", True)


def test_a_file_of_somebody_else_is_refused(run: CommandLine, tmp_path: Path) -> None:
    """A .pdf without a check code, and one that is not there, are refused with a sentence."""
    (tmp_path / "other.pdf").write_bytes(b"%PDF-1.4 nothing")
    for name, said in (("other.pdf", "没有经过的校验码"), ("none.pdf", "打不开")):
        refused = run("check", "--report", str(tmp_path / name))
        assert (refused.status, said in refused.err) == (1, True)


def test_the_text_can_be_read_back(run: CommandLine, tmp_path: Path) -> None:
    """What was logged is found in the file by search, in either language."""
    for lang, heading in (("zh", "基本情况"), ("en", "What happened")):
        file = tmp_path / f"{lang}.pdf"
        assert run("case", "1", str(file), "--lang", lang).status == 0
        done = subprocess.run(
            ["pdftotext", file, "-"], capture_output=True, text=True, check=True,
            env=os.environ,
        )  # fmt: skip
        assert all(part in done.stdout for part in ("食堂截图", "旧图", "已联系", heading))


def test_the_day_is_listed_and_printed_on_one_sheet(run: CommandLine, tmp_path: Path) -> None:
    """What is past its target and due within the day is listed, as text, data and one page."""
    # The result is due within the hour: at 23:00, too, that is before the next morning.
    assert run("add", "incident", "宿舍停水", "--at", "11小时30分钟前").status == 0
    told = run("today")
    assert (told.status, "反馈处置结果" in told.out) == (0, True)
    found = run("today", "--json").data
    past = [(item["number"], item["duty"]) for item in found["past"]]
    assert sorted(past) == [(n, f"report_{who}") for n in (1, 2) for who in ("department", "head")]
    file = tmp_path / "today.pdf"
    assert run("today", str(file)).status == 0
    assert run("today", str(file)).status == 1
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True)
    assert "第 1 页，共 1 页" in text.stdout
    assert "报党委宣传部" in text.stdout


def test_a_year_is_printed_into_a_folder(run: CommandLine, tmp_path: Path) -> None:
    """Each record of the year has its file, the index names all; a folder that is there stays."""
    assert run("add", "news", "开放日", "--at", "1小时前").status == 0
    year = run("show", "1", "--json").data["at"][:4]
    folder = tmp_path / "cases"
    told = run("cases", year, str(folder))
    assert (told.status, "2 份卷宗" in told.out) == (0, True), told.err
    assert len(list(folder.iterdir())) == 3
    index = subprocess.run(
        ["pdftotext", folder / "00.pdf", "-"], capture_output=True, text=True, check=True
    )
    said = "".join(index.stdout.split())
    assert all(part in said for part in ("食堂截图", "开放日", "共2卷"))
    assert run("cases", year, str(folder)).status == 1
    assert run("cases", "26", str(tmp_path / "x")).status == 1
    assert not (tmp_path / "x").exists()
