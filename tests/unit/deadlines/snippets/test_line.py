"""One typed line: what each part says, and what is asked rather than guessed."""

from datetime import datetime
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deadlines.records.record import Draft
from deadlines.refusal import Refusal
from deadlines.rules.rule import FoundBy, Kind, Level
from deadlines.snippets.line import read_line
from deadlines.snippets.snippet import Part
from tests.support.shipped import SHANGHAI, shipped_office

OFFICE = shipped_office()
NOW = datetime(2026, 11, 30, 10, 0, tzinfo=SHANGHAI)  # a Monday


def draft_of(line: str, now: datetime = NOW) -> Draft:
    """Return the record that a line means; raises Refusal."""
    return read_line(line, now, OFFICE).make_draft()


LINES = [
    tuple(line.split("\t"))
    for line in Path("tests/data/typed_lines.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("line", "kind", "at", "level", "source", "title"), LINES)
def test_each_part_of_a_line_is_understood(
    line: str, kind: str, at: str, level: str, source: str, title: str
) -> None:
    """Kind, time, level, source and title are told apart wherever they stand."""
    draft = draft_of(line)
    found = (draft.kind.value, f"{draft.at:%m-%d %H:%M}", draft.source, draft.title)
    assert found == (kind, at, source, title)
    assert draft.level == (Level(level) if level else None)


@pytest.mark.parametrize(
    "words", list(permutations(("舆情", "昨晚11点12", "微博", "食堂涨价截图")))
)
def test_the_order_of_the_parts_makes_no_difference(words: tuple[str, ...]) -> None:
    """The same four parts in any order are the same record."""
    assert draft_of(" ".join(words)) == draft_of("舆情 昨晚11点12 微博 食堂涨价截图")


def test_the_way_of_finding_is_a_part() -> None:
    """An incident of which the school has told the unit is logged as such."""
    draft = draft_of("舆情 今天8:30 学校通知 微博 食堂涨价")
    assert (draft.finding, draft.title) == (FoundBy.TOLD, "食堂涨价")


def test_a_message_has_two_times() -> None:
    """Of a message's two times the earlier is when it was left, the later when it was received."""
    draft = draft_of("留言 11月27日21:04 今天8:30 校长信箱 三教没有热水")
    assert draft.kind is Kind.MESSAGE
    assert draft.posted == datetime(2026, 11, 27, 21, 4, tzinfo=SHANGHAI)
    assert draft.at == datetime(2026, 11, 30, 8, 30, tzinfo=SHANGHAI)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("昨晚11点12 微博 食堂涨价截图", "line-without-kind"),
        ("舆情 新闻 昨晚11点12 食堂涨价", "line-two-kinds"),
        ("舆情 一般 较大 昨晚11点12 食堂涨价", "line-two-levels"),
        ("舆情 重大 昨晚11点12 食堂涨价", "line-level-unknown"),
        ("舆情 微博 食堂涨价截图", "line-without-time"),
        ("任务 报送自查表", "line-without-due"),
        ("舆情 昨晚 微博 食堂涨价", "time-without-clock"),
        ("舆情 昨天3:10 微博 食堂涨价", "time-ambiguous"),
        ("舆情 昨晚11点左右 微博 食堂涨价", "time-vague"),
        ("舆情 大约昨晚11点 微博 食堂涨价", "time-vague"),
        ("舆情 今天9:00-9:40 微博 食堂涨价", "time-vague"),
        ("舆情 昨晚11点多 微博 食堂涨价", "time-vague"),
        ("舆情 昨晚11点12名学生聚集", "time-vague"),
        ("舆情 昨晚 11 点 12 微博 食堂", "time-vague"),
        ("舆情 11月31日 10:00 微博 食堂", "time-impossible"),
        ("舆情 10:00 微博 11月31日 食堂", "time-impossible"),
        ("舆情 周五 2026-11-26 9:10 微博 食堂", "weekday-differs"),
        ("舆情 昨天25:10 微博 食堂涨价", "time-impossible"),
        ("舆情 周日9:10 今天8:30 微博 食堂涨价", "line-two-times"),
        ("舆情 微博 周五8:30停电引发不满", "line-time-in-title"),
        ("舆情 微博 网传昨晚11点12停电", "line-time-in-title"),
        ("舆情 昨晚11点12 微博", "title-empty"),
        ("留言 发布于昨天9:10 校长信箱 三教没有热水", "line-without-receipt"),
        ("", "line-without-kind"),
    ],
)
def test_what_is_in_doubt_is_asked(line: str, code: str) -> None:
    """A part that is missing, doubled or unclear refuses the line and is named."""
    with pytest.raises(Refusal) as refused:
        draft_of(line)
    assert refused.value.code == code


def test_a_note_ends_the_line() -> None:
    """What follows 说明 is the note."""
    draft = draft_of("舆情 昨晚11点12 微博 食堂涨价 说明：已截图，20 条评论")
    assert (draft.title, draft.note) == ("食堂涨价", "已截图，20 条评论")


def test_every_part_knows_where_it_stands() -> None:
    """The pieces of a line cover all of its words once, so that each can be shown as a chip."""
    line = "舆情 食堂涨价 昨晚11点12 微博 截图"
    snippet = read_line(line, NOW, OFFICE)
    said = [(piece.part, line[piece.start : piece.end]) for piece in snippet.pieces]
    assert said == [
        (Part.KIND, "舆情"),
        (Part.TITLE, "食堂涨价"),
        (Part.TIME, "昨晚11点12"),
        (Part.SOURCE, "微博"),
        (Part.TITLE, "截图"),
    ]


def test_a_half_typed_line_is_understood_so_far() -> None:
    """While a line is being typed, what it says so far is known and what it lacks is named."""
    snippet = read_line("舆情 微博", NOW, OFFICE)
    assert (snippet.kind, snippet.source, snippet.time) == (Kind.INCIDENT, "微博", None)
    assert snippet.doubt is not None


_WORDS = (
    *(
        "舆情",
        "新闻",
        "留言",
        "任务",
        "昨晚11点12",
        "今天 9:05",
        "11点",
        "周五",
        "3:10",
        "前",
        "左右",
    ),
    *(
        "微博",
        "较大",
        "食堂涨价",
        "，",
        "：",
        "【",
        "】",
        "12",
        "@小王",
        "https://weibo.com/1/a",
        "x",
    ),
)


_LINES_OF_WORDS = st.lists(st.sampled_from(_WORDS), max_size=7).map(" ".join)


@given(st.one_of(st.text(max_size=30), _LINES_OF_WORDS))
def test_any_line_is_a_record_or_a_question(line: str) -> None:
    """No line breaks the reader; pieces never overlap, and no word of the line is lost."""
    snippet = read_line(line, NOW, OFFICE)
    end = 0
    for piece in snippet.pieces:
        assert end <= piece.start < piece.end <= len(line)
        end = piece.end
    if snippet.doubt is None:
        said = snippet.make_draft()
        assert said.title
        assert (
            said.title.split()
            == " ".join(
                line[piece.start : piece.end]
                for piece in snippet.pieces
                if piece.part is Part.TITLE
            ).split()
        )
