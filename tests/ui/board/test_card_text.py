"""What a card says."""

from dataclasses import replace
from datetime import timedelta

import pytest

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty
from deadlines.records.record import Check, Mark, Record, Undertaker
from deadlines.rules.rule import Kind, Level, Limit, Reading, Start
from tests.support.builders import a_record, a_rule
from tests.ui.board.desk import NOW, TEXTS, in_minutes, news, owed
from ui.board.row import Card
from ui.wording.short import LONGEST_LINE, one_line

TARGET = a_rule(Kind.MEDIA, "contact_department", target=120, title="")
REPLY = Limit(3, Reading.CALENDAR_DAYS_ROLLED_CLOSE)


def a_card(duty: Duty, record: Record | None = None) -> Card:
    return Card(record or news(1, duty), duty)


def line(card: Card) -> str:
    return TEXTS.line(card, NOW)


def test_a_limit_ahead_is_due_then() -> None:
    """A deadline still ahead is named with its day and time as when it is due."""
    assert TEXTS.due(a_card(owed(132)), NOW) == "今天 11:12 到期"


def test_a_limit_is_not_passed_at_its_own_instant() -> None:
    """At the due instant itself a duty is due, and only after it is overdue."""
    duty = owed(0)
    assert TEXTS.due(a_card(duty), NOW) == "今天 09:00 到期"
    assert TEXTS.due(a_card(duty), NOW + timedelta(seconds=1)) == "应于 今天 09:00"


def test_overdue_is_said_in_words() -> None:
    """An overdue duty says so in words, not by its colour alone."""
    assert TEXTS.remaining(a_card(owed(-47.2)), NOW) == "逾期 00:47:12"


@pytest.mark.parametrize("minutes", [30, -30])
def test_the_own_target_is_never_called_a_limit(minutes: int) -> None:
    """The app's own target is called a target, before and after it has passed."""
    text = TEXTS.due(a_card(owed(minutes, TARGET)), NOW)
    assert text.startswith("目标 今天")
    assert "到期" not in text
    assert "应于" not in text


def test_a_duty_without_a_due_time_says_so() -> None:
    """A duty without a due time says that it has no limit, and counts nothing down."""
    card = a_card(owed(None))
    assert TEXTS.remaining(card, NOW) == "无时限"
    assert TEXTS.due(card, NOW) == ""
    assert "无时限" in TEXTS.spoken_text(card, NOW)


def test_the_second_line_says_what_is_owed_to_whom() -> None:
    """The second line begins with what is owed to whom, then when it began and the source."""
    rule = a_rule(Kind.INCIDENT, "feedback", start=Start.FOUND, title="")
    duty = owed(132, rule)
    record = a_record(
        number=1, kind=Kind.INCIDENT, at=in_minutes(-588), source="微博", duties=(duty,)
    )
    assert line(a_card(duty, record)).split("  •  ") == [
        "反馈处置结果 → 党委宣传部",
        "发现 昨天 23:12",
        "来源 \u2068微博\u2069",
    ]


def test_a_recipient_named_in_the_duty_is_not_named_twice() -> None:
    """A duty that names its recipient is not followed by the recipient again."""
    rule = a_rule(Kind.MESSAGE, "reply_office", recipient="办公室", title="")
    assert line(a_card(owed(60, rule))).count("办公室") == 1


def test_news_shows_its_reviews_and_form() -> None:
    """A news card shows how many of the six reviews are done, and whether the form is there."""
    done = {Mark.FIRST_REVIEW, Mark.SECOND_REVIEW, Mark.FIRST_PROOF}
    duty = owed(60)
    record = news(1, duty)
    checks = tuple(replace(check, done=check.mark in done) for check in record.checks)
    text = line(a_card(duty, replace(record, checks=checks)))
    assert "三审三校 ●●●○○○ 3/6" in text
    assert "审批表 未附" in text
    attached = (*checks[:-1], Check(Mark.FORM_ATTACHED, done=True))
    assert "审批表 已附" in line(a_card(duty, replace(record, checks=attached)))


def test_news_begins_with_how_far_it_is() -> None:
    """A news card's line begins with its reviews: what it owes is the same for all news."""
    assert line(a_card(owed(60))).startswith("三审三校")


def test_a_note_ends_the_line() -> None:
    """What was noted stands last, as one line."""
    assert line(a_card(owed(60), replace(news(1), note="转学工办\n办理"))).endswith(
        "\u2068转学工办 办理\u2069"
    )


def test_an_extension_is_announced_until_it_is_used() -> None:
    """A duty that may be extended says to how many days; once it is, that it was."""
    rule = a_rule(Kind.MESSAGE, "reply_public", limit=REPLY, extended_to=5)
    assert "可延长至 5 日" in line(a_card(owed(60, rule)))
    extended = line(a_card(owed(60, rule, was_due=NOW)))
    assert "已延长" in extended
    assert "可延长" not in extended


def test_a_task_has_no_start_worth_telling() -> None:
    """A task does not tell when it began: what counts is its date."""
    rule = a_rule(Kind.TASK, "complete", start=Start.GIVEN, recipient="")
    duty = owed(60, rule)
    record = a_record(number=1, kind=Kind.TASK, duties=(duty,))
    assert line(a_card(duty, record)) == "报送稿件"


def test_a_duty_done_before_is_told() -> None:
    """A card tells which other duty of its record was done last, when, and how long it took."""
    head = a_rule(Kind.INCIDENT, "report_head", target=30, title="")
    done = owed(-600, head, start=in_minutes(-588), done_at=in_minutes(-582))
    duty = owed(60, a_rule(Kind.INCIDENT, "feedback", title=""))
    record = a_record(number=1, kind=Kind.INCIDENT, duties=(done, duty))
    assert "已报告 昨天 23:18（用时 6 分）" in line(a_card(duty, record))


def test_a_provisional_deadline_tells_the_safe_time() -> None:
    """A deadline whose year has no notice yet is called provisional, with the safe time."""
    duty = owed(3000, certainty=Certainty.PROVISIONAL, safe_by=in_minutes(150))
    assert TEXTS.caution_text(a_card(duty), NOW) == "暂定，稳妥时间 今天 11:30"
    assert TEXTS.caution_text(a_card(owed(3000)), NOW) == ""


def test_a_screen_reader_hears_the_whole_card() -> None:
    """A screen reader is given kind, level, title, duty, recipient and due time."""
    rule = a_rule(Kind.INCIDENT, "feedback", title="")
    duty = owed(132, rule)
    record = a_record(
        number=1, kind=Kind.INCIDENT, level=Level.GENERAL, title="食堂饭菜", duties=(duty,)
    )
    spoken = TEXTS.spoken_text(a_card(duty, record), NOW)
    assert spoken == "舆情·一般，食堂饭菜，反馈处置结果，党委宣传部，今天 11:12 到期"


def test_a_screen_reader_hears_no_ticking() -> None:
    """What a screen reader is given does not change from second to second."""
    card = a_card(owed(-10))
    assert TEXTS.spoken_text(card, NOW) == TEXTS.spoken_text(card, NOW + timedelta(seconds=1))
    assert "已逾期" in TEXTS.spoken_text(card, NOW)


def test_a_users_text_becomes_one_line() -> None:
    """Line breaks become spaces, and a very long text is cut before it is painted."""
    assert one_line(" 一\n二\r\n\t三\u2028四 ") == "一 二 三 四"
    assert len(one_line("长" * 20_000)) == LONGEST_LINE


def test_a_text_cannot_turn_its_neighbours() -> None:
    """Marks that set the writing direction are dropped, and a source stands by itself."""
    assert one_line("a\u202eb\u2069c\u200fd") == "abcd"
    assert "\u2068مصدر\u2069" in line(a_card(owed(60), replace(news(1), source="مصدر\u202e")))


def test_a_task_says_its_steps_and_who_undertakes_it() -> None:
    """A task's card has how many of its own steps are done, and the leading undertaker."""
    steps = (Check("盖章", done=True), Check("电子版"))
    ones = (Undertaker("后勤处"), Undertaker("团委"))
    record = replace(news(1, owed(60)), kind=Kind.TASK, checks=steps, undertakers=ones)
    parts = line(a_card(owed(60), record)).split("  •  ")
    assert parts[0] == "步骤 1/2"
    assert "承办 后勤处等 2 个" in parts
    alone = replace(record, undertakers=ones[1:])
    assert "承办 团委" in line(a_card(owed(60), alone))
