from datetime import datetime, timedelta

import pytest

from deadlines.reminders.log import DueStep
from deadlines.reminders.round import Reminder
from deadlines.reminders.snooze import Snooze
from deadlines.rules.rule import Kind
from deadlines.wording.nouns import Words
from tests.support.builders import SHANGHAI, a_duty, a_record, a_rule
from ui.i18n import translate
from ui.wording.reminders import ReminderWords
from ui.wording.short import cut, one_line
from ui.wording.voice import voice

NOW = datetime(2026, 11, 23, 9, 57, tzinfo=SHANGHAI)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
WORDS = ReminderWords(voice(translate, SHANGHAI))


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (2 * HOUR, "剩余 2 小时"),
        (2 * HOUR - timedelta(milliseconds=20), "剩余 2 小时"),
        (22 * MINUTE + timedelta(seconds=5), "剩余 22 分"),
        (timedelta(seconds=10), "剩余 1 分"),
        (timedelta(0), "已到期"),
        (-timedelta(seconds=59), "已到期"),
        (-47 * MINUTE, "逾期 47 分"),
        (-26 * HOUR, "逾期 1 天 2 小时"),
    ],
)
def test_time_left(left: timedelta, said: str) -> None:
    """A reminder says the time that is left or over, to the nearest minute."""
    assert WORDS.time_left(a_duty(due=NOW + left), NOW) == said


def test_target_is_not_overdue() -> None:
    """A target that has passed is not called overdue."""
    duty = a_duty(a_rule(target=30), due=NOW - HOUR)
    assert WORDS.time_left(duty, NOW) == "超过目标 1 小时"
    assert WORDS.due(duty, NOW) == "目标 今天 08:57"


@pytest.mark.parametrize(
    ("minutes", "said"), [(10, "10 分钟后"), (60, "1 小时后"), (120, "2 小时后"), (0, "到期时")]
)
def test_snooze(minutes: int, said: str) -> None:
    """A snooze is said in minutes, hours, or as the deadline."""
    assert WORDS.snooze(Snooze(minutes, NOW)) == said


def reminder(number: int, title: str, *, missed: bool = True) -> Reminder:
    duty = a_duty(id=number, due=NOW - number * HOUR)
    calls = (DueStep(number, "at due", NOW), DueStep(number, "repeat 1", NOW))
    return Reminder(a_record(number=number, title=title, duties=(duty,)), duty, calls, missed)


def test_digest_of_what_was_missed() -> None:
    """A digest counts the reminders that were missed and names the first records."""
    title, body = WORDS.digest_text([reminder(1, "甲"), reminder(2, "乙\n丙")], NOW)
    assert title == "程序未运行期间错过 4 条提醒"
    assert body == "报送稿件：乙 丙（逾期 2 小时）\n报送稿件：甲（逾期 1 小时）"


def test_digest_of_many() -> None:
    """Where not all were missed the digest counts the duties; it names four at the most."""
    some = [reminder(number, f"事件{number}", missed=number > 1) for number in range(1, 7)]
    title, body = WORDS.digest_text(some, NOW)
    assert title == "6 件事等待处理"
    assert body.splitlines()[-1] == "等 6 件"
    assert len(body.splitlines()) == 5


def test_titles_are_one_line() -> None:
    """Line breaks and marks of the writing direction do not leave their title."""
    assert one_line(" 甲\n\t乙\u202e丙 ") == "甲 乙丙"
    assert cut("一二三四五", 4) == "一二三…"
    assert cut("一二三四", 4) == "一二三四"


def test_a_patrol_is_called_in_the_language_shown() -> None:
    """A patrol entered while another language was shown has its title in the present one."""
    for title in ("日常巡查", "Daily patrol"):
        assert WORDS.title(a_record(kind=Kind.PATROL, title=title)) == "日常巡查"
    assert WORDS.title(a_record(kind=Kind.PATROL, title="校庆值守")) == "校庆值守"
    assert WORDS.title(a_record(kind=Kind.NEWS, title="Daily patrol")) == "Daily patrol"


def test_a_second_patrol_of_a_day_is_counted_in_the_language_shown() -> None:
    """The channel's name is the unit's, how often it is patrolled is the program's to say."""
    rule = a_rule(Kind.PATROL, "patrol_2", title="官网（第 2 次）")
    translated = Words(lambda _, key, *__: {"{channel}（第 {turn} 次）": "{channel} ({turn})"}[key])
    assert translated.duty(rule) == "官网 (2)"
    assert translated.duty(a_rule(Kind.PATROL, "patrol", title="官网")) == "官网"
