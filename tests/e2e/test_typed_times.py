"""What a typed time becomes on the command line, under a clock that stands still."""

import json
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

import main
from deadlines.clock import SystemClock

pytestmark = pytest.mark.slow

SHANGHAI = ZoneInfo("Asia/Shanghai")


class StoppedClock(SystemClock):
    """The machine's clock, stopped at one moment."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        return self._at.astimezone(UTC)


class Desk:
    """Runs commands on one data folder at a given moment."""

    def __init__(
        self, folder: Path, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]
    ) -> None:
        self._folder, self._patch, self._capture = folder, patch, capture

    def __call__(self, now: str, *words: str) -> tuple[int, str, str]:
        """Return the exit status and both texts."""
        clock = StoppedClock(datetime.fromisoformat(now).replace(tzinfo=SHANGHAI))
        self._patch.setattr(main, "SystemClock", lambda: clock)
        status = main.run(["--data-dir", str(self._folder), "--lang", "zh", *words])
        said = self._capture.readouterr()
        return status, said.out, said.err


@pytest.fixture
def run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Desk:
    return Desk(tmp_path / "data", monkeypatch, capsys)


@pytest.mark.parametrize(
    ("now", "kind", "text", "line"),
    [
        ("2026-03-11 14:20", "incident", "昨晚11点12", "发现时间：2026-03-10 周二 23:12"),
        ("2026-03-11 00:20", "incident", "晚上11点", "发现时间：2026-03-10 周二 23:00"),
        ("2026-03-11 14:20", "news", "4:20 PM · Mar 10, 2026", "发生时间：2026-03-10 周二 16:20"),
        ("2026-03-11 21:13", "task", "9点", "完成期限：2026-03-12 周四 09:00"),
        ("2026-11-30 16:00", "task", "12月10日18点前", "完成期限：2026-12-10 周四 18:00"),
        (
            "2026-11-30 16:00", "task", "12月10日前",
            "完成期限：2026-12-10 周四 17:30（没有写几点，按下班时间）",
        ),
        (
            "2026-11-30 16:00", "task", "３个工作日内",
            "完成期限：2026-12-03 周四 17:30（没有写几点，按下班时间）",
        ),
    ],
)  # fmt: skip
def test_adding_says_the_moment_it_understood(
    run: Desk, now: str, kind: str, text: str, line: str
) -> None:
    """After the record's number a line says the moment that was understood, with its weekday."""
    status, out, _ = run(now, "add", kind, "帖子", "--at", text)
    assert (status, out) == (0, f"1\n{line}\n")


def test_both_times_of_a_message_are_said(run: Desk) -> None:
    """A message has two times, and each is said as it was understood."""
    words = ("add", "message", "留言", "--at", "今天9点", "--posted", "昨晚8点")
    status, out, _ = run("2026-03-11 14:20", *words)
    lines = ["1", "收到时间：2026-03-11 周三 09:00", "留言时间：2026-03-10 周二 20:00"]
    assert (status, out.splitlines()) == (0, lines)


@pytest.mark.parametrize(
    ("now", "kind", "text", "said"),
    [
        ("2026-03-11 23:20", "incident", "11点", "2026-03-11 周三 11:00、2026-03-11 周三 23:00"),
        ("2026-03-11 23:20", "incident", "9点40", "2026-03-11 周三 21:40"),
        ("2026-03-11 14:20", "incident", "3月12日 9:00", "2026-03-12 周四 09:00 还没有到"),
        ("2026-03-11 14:20", "incident", "3-12 9:00", "2026-03-12 周四 09:00 还没有到"),
        ("2026-03-11 21:13", "task", "9:30", "2026-03-11 周三 21:30、2026-03-12 周四 09:30"),
        ("2026-03-11 21:13", "task", "3月10日", "2026-03-10 周二 17:30、2027-03-10 周三 17:30"),
        ("2026-03-11 14:20", "news", "2026-03-10 周三 9:00", "2026-03-10 周二"),
        ("2026-03-11 14:20", "task", "尽快", "12月10日"),
        ("2026-03-11 14:20", "task", "", "本周五下班前"),
        ("2026-03-11 21:13", "task", "今天", "2026-03-11 周三 17:30，已经过去"),
    ],
)
def test_a_doubtful_time_is_asked_about(
    run: Desk, now: str, kind: str, text: str, said: str
) -> None:
    """A time that may be two, has not come or contradicts itself is refused in one sentence."""
    run(now, "add", "task", "另一件", "--at", "2027-01-01 9:00")  # makes the ledger, and says so
    status, out, error = run(now, "add", kind, "帖子", "--at", text)
    assert (status, out) == (1, "")
    assert said in error
    assert error.count("\n") == 1
    assert len(json.loads(run(now, "list", "--all", "--json")[1])) == 1


def test_a_finish_and_a_computation_read_times_the_same_way(run: Desk) -> None:
    """`done --at` says the time it understood; `due task` takes a day as its close of office."""
    run("2026-03-11 14:00", "add", "news", "帖子", "--at", "13:00")
    status, out, _ = run("2026-03-11 23:20", "done", "1", "--at", "11点")
    assert (status, out) == (1, "")
    status, out, _ = run("2026-03-11 23:20", "done", "1", "--at", "晚上11点")
    assert (status, out.splitlines()[0]) == (0, "完成时间：2026-03-11 周三 23:00")
    status, out, _ = run("2026-11-30 16:00", "due", "task", "--at", "本周五下班前", "--json")
    assert json.loads(out)[0]["at"] == "2026-12-04T17:30:00+08:00"


@pytest.mark.parametrize(
    ("rows", "times", "said"),
    [
        (
            "发生时间,新闻标题\n2026-11-30 2点半,学术报告举行\n2026-11-30 下午2点半,座谈会举行\n",
            ["2026-11-30T14:30:00+08:00"], "“2点半”可能是 02:30，也可能是 14:30",
        ),
        (
            "发生时间,新闻标题\n2026-11-29 中午5点,学术报告举行\n2026-11-29 中午1点,座谈会举行\n",
            ["2026-11-29T13:00:00+08:00"], "没有这个钟点：“中午5点”",
        ),
        (
            "日期,新闻标题\n11月28日（星期日）,校园歌手大赛决赛\n2026-11-27（周四）,讲座举行\n",
            ["2026-11-27T00:00:00+08:00"], "“星期日”与日期 2026-11-28 对不上",
        ),
        (
            "发生时间,新闻标题\n2026-11-29T22:10-05:00,讲座\n2026-11-29T22:10Z,报告\n",
            ["2026-11-30T11:10:00+08:00", "2026-11-30T06:10:00+08:00"], "",
        ),
    ],
)  # fmt: skip
def test_a_cell_is_read_as_a_typed_time_is(
    run: Desk, tmp_path: Path, rows: str, times: list[str], said: str
) -> None:
    """Half past two, an hour that is none and a wrong weekday are said; the other rows are read."""
    ledger = tmp_path / "ledger.csv"
    ledger.write_text(rows, encoding="utf-8")
    _, out, _ = run("2026-11-30 16:00", "import", str(ledger), "--kind", "news")
    assert said in out
    run("2026-11-30 16:00", "import", str(ledger), "--kind", "news", "--yes")
    records = json.loads(run("2026-11-30 16:00", "list", "--all", "--json")[1])
    assert sorted(record["at"] for record in records) == sorted(times)
