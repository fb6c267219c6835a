"""Texts as people paste them, and the fields they give."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.rules.rule import Kind
from deadlines.snippets.pasted import as_task, read_pasted
from deadlines.snippets.snippet import Snippet
from tests.support.shipped import SHANGHAI, shipped_office

NOW = datetime(2026, 11, 30, 10, 0, tzinfo=SHANGHAI)  # a Monday
CASES: list[dict[str, Any]] = tomllib.loads(
    Path("tests/data/pasted_snippets.toml").read_text(encoding="utf-8")
)["snippet"]


def faults_of(case: dict[str, Any], found: Snippet) -> list[str]:
    """Return the names of the fields that are not what the text gives."""
    at = f"{found.time.at:%m-%d %H:%M}" if found.time else ""
    said = {"title": found.title, "source": found.source, "link": found.link, "at": at}
    faults = [f"{name} {text!r}" for name, text in said.items() if text != case.get(name, "")]
    everything = f"{found.title}\n{found.note}\n{found.source}"
    faults += [f"kept {name}" for name in case.get("absent", ()) if name in everything]
    return faults + [f"lost {words}" for words in case.get("note", ()) if words not in found.note]


@pytest.mark.parametrize("case", CASES, ids=[f"{at}" for at in range(len(CASES))])
def test_a_pasted_text_gives_its_fields(case: dict[str, Any]) -> None:
    """Title, link, source, time and note of a pasted text; names of people are left out."""
    assert faults_of(case, read_pasted(case["text"], NOW)) == []


@pytest.mark.parametrize("case", CASES, ids=[f"{at}" for at in range(len(CASES))])
def test_no_time_is_invented(case: dict[str, Any]) -> None:
    """A pasted text has the time that it says, or none; never one that has not come."""
    for now in (NOW, NOW.replace(hour=0, minute=20), NOW.replace(hour=23, minute=50)):
        found = read_pasted(case["text"], now)
        assert found.time is None or (case.get("at") and found.time.at <= now)


def test_a_first_line_may_say_the_kind() -> None:
    """A kind on a line of its own above the pasted text is the record's."""
    snippet = read_pasted("舆情\n周辅导员：昨晚11点12微博有人发食堂涨价截图", NOW)
    draft = snippet.make_draft()
    assert (draft.kind, draft.title) == (Kind.INCIDENT, "昨晚11点12微博有人发食堂涨价截图")


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("关于报送自查表的通知\n请各单位于12月10日前报送自查表。", "12-10 17:30"),
        ("各单位：请于12月4日17:00前提交自查报告，11月27日的会议纪要附后。", "12-04 17:00"),
        ("报名截止时间：12月8日 12:00，比赛12月15日下午2点开始", "12-08 12:00"),
        ("请在本周五下班前把名单发我", "12-04 17:30"),
        ("请于3个工作日内书面回复", "12-03 17:30"),
        ("12月8日前报名单，12月15日前交材料", ""),
        ("昨晚11点12有人发帖，请大家关注", ""),
        ("12月15日下午2点在报告厅开会", ""),
    ],
)
def test_a_task_is_due_when_its_notice_says(text: str, due: str) -> None:
    """A notice's one deadline is the task's; of two, or of a meeting's time, none is taken."""
    found = as_task(read_pasted(text, NOW), NOW, shipped_office())
    assert (f"{found.time.at:%m-%d %H:%M}" if found.time else "") == due


@given(st.one_of(st.text(max_size=80), st.sampled_from(CASES).map(lambda case: case["text"][::-1])))
def test_any_text_can_be_pasted(text: str) -> None:
    """No text breaks the reader."""
    found = read_pasted(text, NOW)
    assert found.kind is None
