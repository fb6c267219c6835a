"""Importing a ledger from the command line."""

from pathlib import Path

import pytest

from tests.support.command_line import ROOT, Answer, CommandLine
from tests.support.odd_ledgers import ODD_LEDGERS, OddLedger
from tests.support.sheets import write_book

pytestmark = pytest.mark.slow

EXAMPLE = ROOT / "tests" / "data" / "ledger_example.xlsx"
GBK = ROOT / "tests" / "data" / "ledger_example_gbk.csv"


@pytest.fixture
def run(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path / "data")


def test_without_yes_nothing_is_written(run: CommandLine) -> None:
    """The mapping and the counts are printed, and the ledger stays empty."""
    answer = run("import", str(EXAMPLE))
    assert answer.status == 0
    assert "D  发生（发现）时间 → 发生时间" in answer.out
    assert "共 14 行：在办 1，已办结 8，跳过 5" in answer.out
    assert "--yes" in answer.err
    assert run("list", "--all", "--json").data == []


def test_the_example_ledger_is_understood_row_by_row(run: CommandLine) -> None:
    """Each oddity of a ledger as people keep them becomes what it means."""
    answer = run("import", str(EXAMPLE), "--yes", "--json")
    assert answer.status == 0
    assert answer.data["imported"] == 9
    rows = {row["row"]: row["record"] for row in answer.data["rows"] if "record" in row}
    assert sorted(rows) == [5, 6, 7, 9, 10, 11, 12, 13, 14]

    def duty(row: int, name: str) -> dict[str, object]:
        found: dict[str, object] = next(d for d in rows[row]["duties"] if d["duty"] == name)
        return found

    assert duty(5, "submit")["done_at"] == "2026-09-08T11:20:00+08:00"
    assert rows[6]["at"] == "2026-09-12T00:00:00+08:00"
    assert duty(7, "report_head")["done_at"] == "2026-09-15T21:52:00+08:00"
    assert duty(7, "feedback")["done_at"] == "2026-09-16T08:05:00+08:00"
    assert rows[9]["at"] == "2025-09-19T15:00:00+08:00"
    assert rows[10]["at"] == "2026-09-20T00:00:00+08:00"
    assert (rows[11]["level"], duty(11, "escalate")["done_at"]) == (
        "major",
        "2026-10-01T09:30:00+08:00",
    )
    assert duty(12, "contact_department")["done_at"] == "2026-09-28T10:40:00+08:00"
    assert rows[13]["status"] == "open"
    assert rows[13]["title"] == "“校企合作”签约仪式举行"
    assert duty(14, "complete")["due"] == "2026-10-15T17:00:00+08:00"
    assert len(run("list", "--all", "--json").data) == 9
    assert run("check", "--json").status in (0, 1)


def test_a_second_time_everything_is_a_duplicate(run: CommandLine) -> None:
    """The same file brings nothing twice."""
    run("import", str(EXAMPLE), "--yes")
    answer = run("import", str(EXAMPLE), "--yes", "--json")
    assert (answer.status, answer.data["imported"]) == (0, 0)
    assert answer.data["counts"]["duplicate"] == 9


def test_a_gbk_file_with_formulas_is_only_text(run: CommandLine) -> None:
    """What looks like a formula is a title like any other."""
    answer = run("import", str(GBK), "--yes", "--json")
    titles = [row["record"]["title"] for row in answer.data["rows"] if "record" in row]
    assert titles == [
        '=HYPERLINK("http://x","点我")',
        "-5℃低温天气宿舍供暖保障到位",
        '“青春”主题团日，含逗号,和"引号"',
    ]


def test_a_row_that_cannot_be_read_is_named(run: CommandLine, tmp_path: Path) -> None:
    """Its number as in Excel, its cell and the reason are printed; the others are imported."""
    rows = [["标题", "日期", "报送时间"], ["甲", "昨天", ""], ["乙", "2026-11-24 09:00", ""]]
    file = write_book(tmp_path / "a.xlsx", 台账=rows)
    answer = run("import", str(file), "--yes")
    assert answer.status == 0
    assert "第 2 行  B2：看不懂时间“昨天”" in answer.out
    assert len(run("list", "--json").data) == 1


def test_old_rows_can_be_opened(run: CommandLine, tmp_path: Path) -> None:
    """`--old open` leaves to do what was never finished; without it that is history."""
    rows = [["标题", "日期"], ["甲", "2026-01-05 09:00"]]
    file = write_book(tmp_path / "a.xlsx", 台账=rows)
    answer = run("import", str(file), "--kind", "news")
    assert "已归档 1" in answer.out
    answer = run("import", str(file), "--kind", "news", "--old", "open", "--yes")
    assert "在办 1" in answer.out


@pytest.mark.parametrize("words", [(), ("a.xlsx", "b.xlsx"), ("a.xlsx", "--old", "never")])
def test_wrong_usage_is_told(run: CommandLine, words: tuple[str, ...]) -> None:
    """Words that form no command end with status 2."""
    assert run("import", *words).status == 2


def test_what_is_no_ledger_is_refused(run: CommandLine, tmp_path: Path) -> None:
    """One clear line on stderr, and status 1."""
    run("import", str(EXAMPLE))
    file = tmp_path / "a.xlsx"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")
    answer = run("import", str(file), "--yes")
    assert (answer.status, answer.out) == (1, "")
    assert len(answer.err.splitlines()) == 1
    assert run("import", str(tmp_path / "none.xlsx")).status == 1


@pytest.mark.parametrize(
    "ledger",
    [
        one
        for one in ODD_LEDGERS
        if one.name in ("kinds in section rows", "two tables in one sheet", "a CSV of Excel in GBK")
    ],
    ids=lambda ledger: ledger.name,
)
def test_an_odd_ledger_is_listed_as_it_was_meant(
    run: CommandLine, tmp_path: Path, ledger: OddLedger
) -> None:
    """What was imported is in the list, with the kind, the title and the day of each row."""
    answer = run("import", str(ledger.write(tmp_path)), "--yes", "--json")
    assert answer.status == 0
    listed = {
        (record["kind"], record["title"], record["at"][:10])
        for record in run("list", "--all", "--json").data
    }
    wanted = {tuple(line.split("|")[:3]) for line in ledger.records.strip().split("\n")}
    assert listed == {(kind, title, day[:10]) for kind, title, day in wanted}


ODD_NAMES = [["发现时间", "舆情标题", "收尾"], ["2026-11-20 08:00", "食堂涨价", "2026-11-20 15:00"]]


def finish_of(answer: Answer, name: str = "feedback") -> object:
    duties = answer.data["rows"][1]["record"]["duties"]
    return next(duty["done_at"] for duty in duties if duty["duty"] == name)


@pytest.mark.parametrize("meaning", ["办结时间", "done", "反馈时间", " 完成日期"])
def test_a_column_can_be_given_its_meaning(run: CommandLine, tmp_path: Path, meaning: str) -> None:
    """`--column 名称=含义` says what a column means that its name does not tell."""
    file = str(write_book(tmp_path / "a.xlsx", 台账=ODD_NAMES))
    assert finish_of(run("import", file, "--json")) is None
    answer = run("import", file, "--column", f"收尾={meaning}", "--json")
    assert finish_of(answer) == "2026-11-20T15:00:00+08:00"


def test_the_meaning_of_a_column_is_remembered(run: CommandLine, tmp_path: Path) -> None:
    """What a column was said to mean holds for the next ledger with such a column."""
    file = str(write_book(tmp_path / "a.xlsx", 台账=ODD_NAMES))
    run("import", file, "--column", "收尾=办结时间", "--yes")
    later = [ODD_NAMES[0], ["2026-11-21 08:00", "宿舍停水", "2026-11-21 15:00"]]
    answer = run("import", str(write_book(tmp_path / "b.xlsx", 台账=later)), "--json")
    assert finish_of(answer) == "2026-11-21T15:00:00+08:00"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["收尾"], "列名=含义"),
        (["=办结时间"], "列名=含义"),
        (["结尾=办结时间"], "发现时间、舆情标题、收尾"),
        (["收尾=不知道"], "办结时间"),
        (["收尾=标题", "发现时间=标题"], "标题"),
    ],
)
def test_a_wrong_column_is_refused(
    run: CommandLine, tmp_path: Path, words: list[str], told: str
) -> None:
    """A name or meaning there is not is named, with those there are; nothing is imported."""
    file = str(write_book(tmp_path / "a.xlsx", 台账=ODD_NAMES))
    options = [part for word in words for part in ("--column", word)]
    answer = run("import", file, *options, "--yes")
    assert answer.status == 1
    assert told in answer.err.splitlines()[-1]
    assert run("list", "--all", "--json").data == []


def test_who_wrote_in_is_said_to_be_left_out(run: CommandLine, tmp_path: Path) -> None:
    """The columns about members of the public are named once, and nothing of them is kept."""
    rows = [["留言时间", "留言内容", "姓名", "联系电话"], ["2026-11-20 08:00", "路灯", "某人", "1"]]
    answer = run("import", str(write_book(tmp_path / "a.xlsx", 台账=rows)))
    assert answer.out.count("姓名、联系电话：来信来访人的个人信息，不导入") == 1
