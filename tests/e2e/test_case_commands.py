"""Conditions, notes and the words of finished duties from the command line."""

from pathlib import Path

import pytest

from tests.support.command_line import CommandLine


@pytest.fixture
def run(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path)


@pytest.mark.parametrize(
    ("words", "duties"),
    [
        ([], ["report_head", "report_department", "feedback"]),
        (["--found", "told"], ["report_head", "feedback"]),
        (["--level", "sign"], ["report_sign"]),
        (
            ["--level", "major", "--found", "self"],
            ["report_head", "report_department", "escalate", "feedback"],
        ),
    ],
)
def test_what_is_owed_for_an_incident(
    run: CommandLine, words: list[str], duties: list[str]
) -> None:
    """`due` and `add` take the level and who found it, and owe the same."""
    computed = run("due", "incident", "--at", "2026-03-02 09:00", *words, "--json").data
    assert [duty["duty"] for duty in computed[0]["duties"]] == duties
    added = run("add", "incident", "某事", "--at", "2026-03-02 09:00", *words, "--json").data
    assert [duty["duty"] for duty in added["duties"]] == duties


def test_a_message_has_two_times(run: CommandLine) -> None:
    """The public answer runs from `--posted`, and both times are printed."""
    words = ("message", "路灯", "--at", "2026-03-05 09:00", "--posted", "2026-03-02 20:00")
    record = run("add", *words, "--json").data
    due = {duty["duty"]: duty["due"] for duty in record["duties"]}
    assert due["reply_public"].startswith("2026-03-05T17:30")
    assert due["reply_office"].startswith("2026-03-09T17:30")
    assert record["posted"].startswith("2026-03-02T20:00")
    refused = run(
        "add", "message", "路灯", "--at", "2026-03-02 09:00", "--posted", "2026-03-03 9:00"
    )
    assert (refused.status, "晚于收到时间" in refused.err) == (1, True)


def test_a_finish_keeps_its_words(run: CommandLine) -> None:
    """To whom, by what means and with what result are kept and printed."""
    assert run("add", "incident", "某事", "--at", "1小时前").status == 0
    told = ("--to", "李书记", "--by", "电话", "--result", "要求核实")
    record = run("done", "1", "report_head", *told, "--json").data
    (duty,) = [duty for duty in record["duties"] if duty["duty"] == "report_head"]
    assert (duty["to"], duty["by"], duty["result"]) == ("李书记", "电话", "要求核实")


def test_an_approval_is_never_finished_without_saying_whose(run: CommandLine) -> None:
    """Somebody else's word needs a name."""
    assert run("add", "media", "采访", "--at", "1小时前").status == 0
    assert run("done", "1", "contact_department").status == 0
    refused = run("done", "1", "approval")
    assert (refused.status, "谁批" in refused.err) == (1, True)
    assert run("done", "1", "approval", "--to", "宣传部王老师").status == 0


def test_notes_and_restoring(run: CommandLine) -> None:
    """A note may be added to any record, and a withdrawn record comes back."""
    assert run("add", "news", "开学典礼", "--at", "1小时前").status == 0
    assert run("note", "1", "-已核实").status == 0
    assert run("cancel", "1", "--reason", "重复").status == 0
    late = run("note", "1", "补充", "--json").data["notes"]
    assert [(note["text"], note["added_later"]) for note in late] == [
        ("-已核实", False), ("补充", True),
    ]  # fmt: skip
    assert run("restore-record", "1", "--json").data["status"] == "open"
    refused = run("restore-record", "1")
    assert (refused.status, "没有作废" in refused.err) == (1, True)


def test_a_news_item_with_reviews_missing_is_warned_of(run: CommandLine) -> None:
    """`done` names the reviews that were not recorded, and finishes all the same."""
    assert run("add", "news", "开学典礼", "--at", "1小时前").status == 0
    answer = run("done", "1")
    assert answer.status == 0
    assert "终审" in answer.out


def test_overdue_is_what_the_rule_says(run: CommandLine) -> None:
    """A target of the program's own that has passed is not listed as overdue."""
    assert run("add", "incident", "某事", "--at", "2小时前").status == 0
    assert run("list", "--overdue", "--json").data == []


def test_archiving_lists_what_is_missing_first(run: CommandLine) -> None:
    """Without --yes nothing is archived while anything is missing; then it is numbered."""
    assert run("add", "media", "来访", "--at", "1小时前").status == 0
    assert "没有办结" in run("archive", "1").err
    assert run("done", "1", "contact_department", "--by", "电话").status == 0
    assert run("done", "1", "approval", "--to", "宣传部").status == 0
    assert run("done", "1", "arrange_visit").status == 0
    assert run("done", "1", "host_visit").status == 0
    refused = run("archive", "1")
    assert (refused.status, "证据" in refused.err, "“安排采访”" in refused.err) == (1, True, True)
    assert "“联系党委宣传部”" not in refused.err
    assert run("show", "1", "--json").data["volume"] == ""
    year = run("show", "1", "--json").data["at"][:4]
    assert run("archive", "1", "--yes", "--json").data["volume"] == f"{year}-001"
    assert "证据" not in run("archive", "1").err
    assert f"第 {year}-001 卷" in run("show", "1").out
    assert run("check").status == 0
