import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.support.command_line import ROOT, CommandLine
from tests.support.program_words import from_source

SHANGHAI = ZoneInfo("Asia/Shanghai")


@pytest.fixture
def main(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path / "data")


@pytest.fixture(scope="module")
def one_task(tmp_path_factory: pytest.TempPathFactory) -> CommandLine:
    """Give the command line on a ledger with one task, which nobody is to change."""
    main = CommandLine(tmp_path_factory.mktemp("refused") / "data")
    main("add", "task", "另一件", "--at", "2030-01-01T10:00")
    return main


def history_of(main: CommandLine) -> list[tuple[object, ...]]:
    """Return all entries of the history, read from the file."""
    with closing(sqlite3.connect(main.folder / "duedesk.sqlite3")) as file:
        entries: list[tuple[object, ...]] = file.execute("select * from history").fetchall()
    assert entries
    return entries


def hours_ago(hours: float) -> str:
    return (datetime.now(SHANGHAI) - timedelta(hours=hours)).isoformat(timespec="seconds")


def test_an_incident_goes_from_logged_to_done(main: CommandLine) -> None:
    """An incident is logged, listed, finished duty by duty, and found finished afterwards."""
    title = "食堂饭菜价格上涨的不实截图传播"
    added = main("add", "incident", title, "--at", hours_ago(2), "--source", "微博")
    assert (added.status, added.out.splitlines()[0]) == (0, "1")
    (record,) = main("list", "--json").data
    assert (record["number"], record["kind"], record["title"]) == (1, "incident", title)
    reports = ["report_head", "report_department"]
    assert [duty["duty"] for duty in record["duties"]] == [*reports, "feedback"]
    assert [main("done", "1", report).status for report in reports] == [0, 0]
    done = main("done", "1")
    assert (done.status, "用时 2 小时" in done.out) == (0, True)
    assert main("list", "--json").data == []
    (record,) = main("list", "--all", "--json").data
    assert record["status"] == "done"
    assert [duty["status"] for duty in record["duties"]] == ["done"] * 3
    assert not record["duties"][2]["late"]


def test_the_number_is_the_first_line_that_add_prints(main: CommandLine) -> None:
    """The new record's number stands on a line of its own, so that scripts can use it."""
    added = [main("add", "task", title, "--at", "2030-01-01T10:00").out for title in "ab"]
    assert added == [f"{number}\n完成期限：2030-01-01 周二 10:00\n" for number in (1, 2)]


def test_one_line_is_a_whole_record(main: CommandLine) -> None:
    """One argument says kind, time, source and title; all that was understood is printed."""
    at = datetime.now(SHANGHAI) - timedelta(days=1)
    lines = main("add", f"食堂涨价截图 {at:%Y-%m-%d} 09:05 微博 舆情").out.splitlines()
    assert lines[0] == "1"
    assert lines[1:] == [
        "类型：舆情",
        f"发现时间：{at:%Y-%m-%d} 周{'一二三四五六日'[at.weekday()]} 09:05",
        "来源：微博",
        "级别：一般（没有写，按此登记）",
        "发现方式：本单位发现或接报（没有写，按此登记）",
        "标题：食堂涨价截图",
    ]
    added = main("add", "苗头 舆情 昨天23:12 微博 食堂涨价截图", "--json").data
    assert (added["level"], added["source"]) == ("sign", "微博")
    refused = main("add", "舆情 微博 食堂涨价截图")
    assert (refused.status, refused.out) == (1, "")
    assert "没有看出时间" in refused.err


def test_a_pasted_message_is_a_record(main: CommandLine) -> None:
    """A text of several lines is read as it was pasted, below the kind; senders are left out."""
    text = "舆情\n张老师 23:15\n昨天23:12微博有人发食堂涨价截图。\n评论很多"
    added = main("add", text, "--json").data
    assert (added["title"], added["source"]) == ("昨天23:12微博有人发食堂涨价截图", "微博")
    assert added["note"] == "评论很多"


def test_news_is_due_on_the_make_up_saturday(main: CommandLine) -> None:
    """News of Friday 2026-02-13 16:00 is due on Saturday 02-14 17:30, in JSON with its offset."""
    (answer,) = main("due", "news", "--at", "2026-02-13T16:00", "--json").data
    assert (answer["kind"], answer["at"]) == ("news", "2026-02-13T16:00:00+08:00")
    (duty,) = answer["duties"]
    assert duty["due"] == "2026-02-14T17:30:00+08:00"
    assert (duty["duty"], duty["reading"]) == ("submit", "next-working-day-close")
    assert (duty["certainty"], duty["safe_by"]) == ("official", duty["due"])
    assert any("调休上班" in step["text"] for step in duty["explanation"])


def test_due_answers_every_time_it_is_asked(main: CommandLine) -> None:
    """Each --at gets its own answer, in order, by the reading and limit asked for."""
    answers = main(
        "due", "message", "--at", "2026-02-11T10:00", "--at", "2026年2月14日10点",
        "--reading", "working-days-close", "--days", "5", "--json",
    ).data  # fmt: skip
    dues = [answer["duties"][1]["due"] for answer in answers]
    assert dues == ["2026-02-25T17:30:00+08:00", "2026-02-28T17:30:00+08:00"]


def test_due_leaves_no_trace(main: CommandLine) -> None:
    """Computing a deadline makes no data folder."""
    assert main("due", "incident", "--at", "2026-11-22T23:12").status == 0
    assert not main.folder.exists()


@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        (("due", "gossip", "--at", "now"), 1, "没有“gossip”这个类型"),
        (("due", "news", "--at", "someday"), 1, "someday"),
        (("due", "news", "--at", "now", "--reading", "soon"), 1, "没有“soon”这种算法"),
        (("due", "news", "--at", "now", "--days", "0"), 1, "超出范围"),
        (("due", "news", "--at", "now", "--days", "three"), 1, "不是整数"),
        (("due", "incident", "--at", "now", "--reading", "clock-24h"), 1, "单位不同"),
        (("due", "news"), 2, "--at"),
        (("add", "news", "", "--at", "now"), 1, "请填写标题"),
        (("add", "news", "标题", "--at", "2030-01-01T10:00"), 1, "还没有到"),
        (("add", "news", "标题", "--at", "2月30日 10:00"), 1, "2月30日"),
        (("add", "news", "标题", "--at", "now", "--level", "major"), 1, "只有舆情分级别"),
        (("add", "incident", "标题", "--at", "now", "--level", "huge"), 1, "没有“huge”这个级别"),
        (("show", "7"), 1, "没有第 7 号记录"),
        (("show", "seven"), 1, "没有第 seven 号记录"),
        (("done", "7"), 1, "没有第 7 号记录"),
        (("extend", "7", "submit", "--reason", "x"), 1, "没有第 7 号记录"),
        (("cancel", "7", "--reason", "x"), 1, "没有第 7 号记录"),
        (("list", "--bogus"), 2, "--bogus"),
        (("dance",), 2, "dance"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    one_task: CommandLine, words: tuple[str, ...], status: int, sentence: str
) -> None:
    """A refused command says why in one line on stderr, prints nothing else, saves nothing."""
    before = history_of(one_task)
    answer = one_task(*words)
    assert answer.status == status
    assert answer.out == ""
    assert sentence in answer.err
    assert "Traceback" not in answer.err
    if status == 1:
        assert answer.err.count("\n") == 1
    assert history_of(one_task) == before


@pytest.mark.parametrize(
    "title",
    [
        "-5℃低温天气宿舍供暖保障到位",
        "第一行\n第二行\t制表",
        "<b>粗</b> & <img src=x>",
        "😀🧧" * 20,
        "مرحبا بالعالم \u200fרשימה",
        "长" * 10_000,
        "'; DROP TABLE records; --",
    ],
)
def test_any_title_is_stored_exactly(main: CommandLine, title: str) -> None:
    """A title is stored as typed and comes back the same, whatever is in it."""
    assert main("add", "news", title, "--at", "now").status == 0
    assert main("show", "1", "--json").data["title"] == title
    assert main("list").status == 0


def test_a_title_like_an_option_follows_two_dashes(main: CommandLine) -> None:
    """After `--` even the name of an option is a title."""
    assert main("add", "--at", "now", "news", "--", "--json").status == 0
    assert main("show", "1", "--json").data["title"] == "--json"


def test_a_late_finish_wants_its_reason(main: CommandLine) -> None:
    """Finishing after the limit is refused without a reason and marked late with one."""
    main("add", "incident", "标题", "--at", hours_ago(13))
    refused = main("done", "1", "feedback")
    assert (refused.status, "未按时完成的原因" in refused.err) == (1, True)
    assert main("done", "1", "feedback", "--reason", "值班人员交接").status == 0
    duty = main("show", "1", "--json").data["duties"][2]
    assert (duty["late"], duty["reason"]) == (True, "值班人员交接")


@pytest.mark.parametrize("step", ["批办", "assigned"])
def test_a_step_of_a_message_takes_its_words(main: CommandLine, step: str) -> None:
    """`done NUMBER STEP --to --at --result` notes whose opinion, when, and its words."""
    main("add", "message", "热水供应", "--at", hours_ago(5))
    said = main("done", "1", step, "--to", "王书记", "--at", hours_ago(1), "--result", "请核实")
    assert (said.status, said.out.startswith("批办  王书记  ")) == (0, True)
    data = main("show", "1", "--json").data
    check = next(one for one in data["checks"] if one["step"] == "assigned")
    assert (check["done"], check["who"], check["text"]) == (True, "王书记", "请核实")
    assert data["instructed"] == check["at"]
    assert "请核实" in main("show", "1").out
    refused = main("done", "1", step, "--outcome", "已解决")
    assert (refused.status, "--outcome" in refused.err) == (1, True)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A data folder that cannot be written is refused with its path."""
    blocker = tmp_path / "file"
    blocker.write_text("not a folder")
    answer = CommandLine(blocker / "data")("add", "news", "标题", "--at", "now")
    assert answer.status == 1
    assert str(blocker) in answer.err


def test_english_is_spoken_on_request(main: CommandLine) -> None:
    """With --lang en the sentences are English, with zh Chinese, whatever the system says."""
    assert "没有" in main("due", "gossip", "--at", "now", "--lang", "zh").err
    english = main("due", "gossip", "--at", "now", "--lang", "en").err
    assert english.isascii(), english
    text = main("due", "news", "--at", "2026-02-13T16:00", "--lang", "en").out
    assert "make-up" in text


@from_source("it looks into the interpreter")
@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("due", "news", "--at", "now"),
        ("add", "news", "标题", "--at", "now"),
        ("--version",),
    ],
)
def test_the_command_line_loads_no_qt(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Commands that show no window load neither Qt nor a library they do not need.

    To import `dataclasses` takes as long as to start Python: they have `deadlines.values`.
    `typing`, `tomllib` and `hashlib` take three to seven milliseconds each.
    """
    CommandLine(tmp_path)("add", "news", "标题", "--at", "now")
    code = (
        "import sys, main\n"
        "main.run(sys.argv[1:])\n"
        "heavy = {m.split('.')[0] for m in sys.modules}\n"
        "heavy &= {'PySide6', 'shiboken6', 'plyer', 'jeepney', 'sqlite_utils', 'dataclasses', "
        "'typing', 'tomllib', 'hashlib'}\n"
        "print(sorted(heavy), file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--data-dir", str(tmp_path), *words],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ},
        check=True,
    )
    assert done.stderr.strip() == "[]"


def test_the_ledger_is_kept_private(main: CommandLine) -> None:
    """The data folder and its file are for their owner only."""
    main("add", "news", "标题", "--at", "now")
    if os.name != "posix":
        pytest.skip("file modes are POSIX's")
    assert main.folder.stat().st_mode & 0o777 == 0o700
    (file,) = main.folder.glob("*.sqlite3")
    assert file.stat().st_mode & 0o777 == 0o600
