from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from deadlines.records.record import Draft, Record
from deadlines.reminders.planning import SNOOZE
from deadlines.reminders.quiet import QuietHours
from deadlines.reminders.round import MOST_AT_ONCE
from deadlines.rules.rule import Kind
from storage.database.database import Database
from storage.database.opening import open_database
from tests.support.builders import SHANGHAI
from tests.support.reminder_bench import ReminderBench, shown_rows
from tests.support.slow import examples
from tests.support.unit_ledger import MakeLedger
from ui.reminders.desk import WINDOW
from ui.theme import Theme

# The offscreen platform says so of each window that is shown or raised.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")

NINE = datetime(2026, 11, 23, 9, 0, tzinfo=SHANGHAI)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
FEEDBACK = "食堂饭菜价格上涨的不实截图传播"


@pytest.fixture
def bench(theme: Theme, qtbot: QtBot, make_ledger: MakeLedger) -> Iterator[ReminderBench]:
    assert qtbot  # for Qt's messages
    bench = ReminderBench(make_ledger, theme, NINE)
    yield bench
    bench.stop()


def an_incident(
    bench: ReminderBench,
    title: str = FEEDBACK,
    ago: timedelta = HOUR,
    after: timedelta = timedelta(0),
) -> Record:
    """Log an incident that has been told: only its feedback is owed; let time go on `after` it."""
    record = bench.log(Kind.INCIDENT, title, ago)
    for duty in record.duties:
        if duty.name != "feedback":
            bench.finish(record.number, duty.name, reason="电话")
    logged = bench.memory.register.get(record.number)
    if after:
        bench.run(after)
    return logged


def feedback(record: Record) -> int:
    return record.duty("feedback").id


def test_nothing_due_is_nothing_shown(bench: ReminderBench) -> None:
    """While nothing has come due there is no window and no notification."""
    an_incident(bench, after=2 * HOUR)
    assert not bench.window.isVisible()
    assert bench.channel.notes == []


def test_due_reminder_is_recorded_and_shown(bench: ReminderBench) -> None:
    """What comes due is recorded, stands in the window, and is told by a notification."""
    record = an_incident(bench, after=5 * HOUR)
    assert bench.recorded(feedback(record)) == ["6h before"]
    assert bench.titles == [FEEDBACK]
    assert bench.window.isVisible()
    (note,) = bench.channel.notes
    assert note.title == "剩余 6 小时：反馈处置结果"
    assert note.body == f"{FEEDBACK}\n舆情·一般　今天 20:00 到期"
    assert [action.id for action in note.actions] == ["open", "done", "snooze"]
    assert note.urgent


def test_log_says_where_it_was_shown(bench: ReminderBench) -> None:
    """The log names the notification's channel, or the window where no channel could show it."""
    record = an_incident(bench)
    bench.channel.fails = "no server"
    bench.run(5 * HOUR)
    bench.channel.fails = ""
    bench.channel.revived.emit()
    bench.run(4 * HOUR)
    shown = [line.channel for line in bench.memory.reminder_lines(feedback(record))]
    assert shown == [WINDOW, "freedesktop"]


def test_repeats_replace_the_row(bench: ReminderBench) -> None:
    """A duty that calls again has one row and one notification, the latest."""
    record = an_incident(bench, after=12 * HOUR)
    assert bench.recorded(feedback(record))[-1] == "repeat 4"
    assert bench.titles == [FEEDBACK]
    assert len(bench.channel.notes) == 10
    assert bench.channel.withdrawn == [note.key for note in bench.channel.notes[:-1]]


def test_done_in_the_window(bench: ReminderBench) -> None:
    """Done in the window finishes the duty; row and notification go."""
    record = an_incident(bench, after=5 * HOUR + MINUTE)
    bench.row(FEEDBACK).done.click()
    assert bench.memory.register.get(record.number).duty("feedback").done_at == bench.now
    assert bench.titles == []
    assert not bench.window.isVisible()
    assert bench.channel.withdrawn == [bench.channel.notes[0].key]
    assert bench.memory.reminder_lines(feedback(record))[0].action == "done"


def test_done_from_the_notification(bench: ReminderBench) -> None:
    """The notification's button finishes the duty."""
    record = an_incident(bench, after=5 * HOUR)
    bench.channel.acted.emit(bench.channel.notes[0].key, "done")
    assert bench.memory.register.get(record.number).open_duties == ()
    assert bench.titles == []


@pytest.mark.parametrize("way", ["done", "reason", "note"])
def test_late_finish_asks_for_the_reason(bench: ReminderBench, way: str) -> None:
    """Finishing an overdue duty asks for the reason and does not finish it by itself."""
    record = an_incident(bench, after=11 * HOUR + MINUTE)
    row = bench.row(FEEDBACK)
    if way == "note":
        bench.channel.acted.emit(bench.channel.notes[-1].key, "done")
    else:
        (row.done if way == "done" else row.reason).click()
    assert bench.heard.reasons == [(record.number, "feedback")]
    assert bench.titles == [FEEDBACK]
    bench.finish(record.number, "feedback", "等待核实")
    assert bench.titles == []


def test_news_with_missing_checks_asks_first(bench: ReminderBench) -> None:
    """A news item whose reviews are not all done is not finished from the window unasked."""
    record = bench.log(Kind.NEWS, "学院举行开学典礼")
    bench.run(DAY + 7 * HOUR)
    bench.row("学院举行开学典礼").done.click()
    assert bench.heard.reasons == [(record.number, "submit")]
    assert bench.memory.register.get(record.number).open_duties != ()


def test_open_from_the_window(bench: ReminderBench) -> None:
    """Open leads to the record; looking at it is no answer, so the row stays."""
    record = an_incident(bench, after=5 * HOUR)
    bench.row(FEEDBACK).open.click()
    assert bench.heard.opened == [record.number]
    assert bench.titles == [FEEDBACK]


def test_open_from_the_notification(bench: ReminderBench) -> None:
    """A click on the notification leads to the record."""
    record = an_incident(bench, after=5 * HOUR)
    bench.channel.acted.emit(bench.channel.notes[0].key, "open")
    assert bench.heard.opened == [record.number]


@pytest.mark.parametrize("way", ["window", "note"])
def test_snooze(bench: ReminderBench, way: str) -> None:
    """Snoozed for ten minutes, the duty is gone from the window and back after ten minutes."""
    record = an_incident(bench, after=5 * HOUR + MINUTE)
    if way == "note":
        bench.channel.acted.emit(bench.channel.notes[0].key, "snooze")
    else:
        bench.row(FEEDBACK).soon.click()
    assert bench.titles == []
    bench.run(9 * MINUTE)
    assert bench.titles == []
    bench.run(MINUTE)
    assert bench.titles == [FEEDBACK]
    assert bench.recorded(feedback(record)) == ["6h before", SNOOZE]
    assert len(bench.channel.notes) == 2


def test_snooze_ends_at_the_deadline(bench: ReminderBench) -> None:
    """Five minutes before the deadline the only snooze ends at it."""
    an_incident(bench, after=11 * HOUR - 5 * MINUTE)
    bench.window.tick()
    row = bench.row(FEEDBACK)
    assert row.soon.text() == "到期时"
    row.soon.click()
    assert bench.round.next_instant() == NINE + 11 * HOUR


def test_contacting_is_not_done(bench: ReminderBench) -> None:
    """Whoever is contacting the head is left alone for ten minutes, and the duty stays open."""
    record = bench.log(Kind.INCIDENT, FEEDBACK)
    for duty in record.duties:
        if duty.name not in ("feedback", "report_head"):
            bench.finish(record.number, duty.name)
    bench.run(6 * MINUTE)
    assert bench.row(FEEDBACK, "report_head").seen.text() == "正在联系"
    bench.row(FEEDBACK, "report_head").seen.click()
    assert bench.titles == []
    assert bench.memory.register.get(record.number).duty("report_head").done_at is None
    bench.run(9 * MINUTE)
    assert bench.titles == []
    bench.run(2 * MINUTE)
    assert bench.titles == [FEEDBACK]


def test_asleep_over_one_step(bench: ReminderBench) -> None:
    """One reminder slept over comes as an ordinary notification, and the window says so."""
    an_incident(bench)
    bench.sleep(6 * HOUR)
    assert bench.channel.titles == ["剩余 5 小时：反馈处置结果"]
    assert bench.window._digest.text() == "程序未运行期间错过 1 条提醒，已并入上表"
    assert not bench.window._digest.isHidden()


def test_asleep_over_the_deadline_of_many(bench: ReminderBench) -> None:
    """Many duties slept over come as one digest and one row each."""
    titles = [f"事件{i}" for i in range(5)]
    for title in titles:
        an_incident(bench, title)
    bench.sleep(2 * DAY + 5 * MINUTE)
    (note,) = bench.channel.notes
    assert note.title == "程序未运行期间错过 35 条提醒"
    assert note.body.splitlines()[0] == "反馈处置结果：事件0（逾期 1 天 13 小时）"
    assert note.body.splitlines()[-1] == "等 5 件"
    assert bench.titles == titles
    assert bench.window._digest.text() == "程序未运行期间错过 35 条提醒，已并入上表"


def test_two_missed_and_one_on_time(bench: ReminderBench) -> None:
    """Two that were missed come as a digest, one that comes on time as itself."""
    an_incident(bench, "甲")
    an_incident(bench, "乙")
    an_incident(bench, "丙", ago=timedelta(0))
    bench.sleep(6 * HOUR)
    assert bench.channel.titles == ["程序未运行期间错过 2 条提醒", "剩余 6 小时：反馈处置结果"]


def test_very_many_at_once_are_one_digest(bench: ReminderBench, qtbot: QtBot) -> None:
    """Very many are brought up while the window goes on, and told in one notification.

    A beat of the heart meanwhile changes nothing.
    """
    count = 2 * MOST_AT_ONCE + 1
    numbers = [bench.log(Kind.NEWS, f"新闻{n}").number for n in range(count)]
    bench.clock.sleep(3 * DAY)
    bench.expire()
    assert bench.channel.notes == []
    bench.heart.beat.emit(bench.now)
    qtbot.waitUntil(lambda: len(bench.window.duties) == count)
    (note,) = bench.channel.notes
    assert note.body.splitlines()[-1] == f"等 {count} 件"
    qtbot.waitUntil(
        lambda: all(line.channel == "freedesktop" for line in bench.memory.reminder_lines())
    )
    assert len({record.number for record, _ in bench.window.duties}) == len(numbers)
    assert bench.heart._timer.isActive()


def test_storm_is_a_digest(bench: ReminderBench) -> None:
    """More than three reminders at one instant come as one digest, with nothing missed."""
    for i in range(4):
        an_incident(bench, f"事件{i}")
    bench.run(5 * HOUR)
    assert bench.channel.titles == ["4 件事等待处理"]
    assert bench.window._digest.isHidden()


def test_digest_leads_to_the_window(bench: ReminderBench) -> None:
    """A click on the digest brings the reminder window; it goes when all is answered."""
    records = [an_incident(bench, f"事件{i}") for i in range(4)]
    bench.run(5 * HOUR)
    bench.window.close()
    bench.channel.acted.emit(bench.channel.notes[0].key, "open")
    assert bench.window.isVisible()
    assert bench.heard.opened == []
    for record in records:
        assert bench.channel.withdrawn == []
        bench.finish(record.number, "feedback")
    assert bench.channel.withdrawn == [bench.channel.notes[0].key]


def test_restart_brings_the_rows_back_without_a_sound(bench: ReminderBench) -> None:
    """After a restart what was unanswered is in the window again, without a new notification."""
    an_incident(bench, after=5 * HOUR)
    bench.restart()
    assert bench.titles == [FEEDBACK]
    assert bench.window.isVisible()
    assert bench.channel.notes == []


def test_dead_over_a_deadline(bench: ReminderBench) -> None:
    """A program that was off over a deadline says so at its next start, once."""
    record = an_incident(bench, after=5 * HOUR)
    bench.restart(off=8 * HOUR)
    assert bench.channel.titles == ["逾期 2 小时：反馈处置结果"]
    assert bench.recorded(feedback(record))[-2:] == ["at due", "repeat 8"]
    bench.restart()
    assert bench.channel.notes == []
    assert bench.titles == [FEEDBACK]


def test_snoozed_over_a_restart(bench: ReminderBench) -> None:
    """A snooze goes on over a restart and ends once."""
    an_incident(bench, after=5 * HOUR)
    bench.row(FEEDBACK).soon.click()
    bench.restart(off=5 * MINUTE)
    assert bench.titles == []
    bench.run(5 * MINUTE)
    assert bench.titles == [FEEDBACK]
    assert len(bench.channel.notes) == 1


def test_clock_set_back_an_hour(bench: ReminderBench) -> None:
    """An hour lived twice notifies of nothing twice."""
    record = an_incident(bench, after=5 * HOUR + 10 * MINUTE)
    bench.jump(bench.now - HOUR)
    bench.run(2 * HOUR)
    assert bench.recorded(feedback(record)) == ["6h before"]
    assert len(bench.channel.notes) == 1
    assert bench.titles == [FEEDBACK]


def test_clock_set_forward_a_day(bench: ReminderBench) -> None:
    """A clock set forward a day brings what that day held, once, as missed."""
    record = an_incident(bench)
    bench.jump(NINE + DAY + 5 * MINUTE)
    assert len(bench.channel.notes) == 1
    assert bench.recorded(feedback(record))[-1] == "repeat 52"
    bench.jump(NINE + HOUR)
    bench.run(HOUR)
    assert len(bench.channel.notes) == 1


def test_beat_that_comes_early(bench: ReminderBench) -> None:
    """A timer that runs out early brings nothing before its time, and loses nothing."""
    an_incident(bench, after=5 * HOUR - MINUTE / 2)
    bench.expire()
    assert bench.channel.notes == []
    bench.run(MINUTE)
    assert len(bench.channel.notes) == 1


def test_reminder_sixty_days_ahead(bench: ReminderBench) -> None:
    """A task two months ahead is reminded of on time."""
    due = NINE + 60 * DAY
    bench.memory.register.log(Draft(Kind.TASK, "报送年度计划", due))
    bench.clock.advance(60 * DAY - MINUTE)
    bench.expire()
    before = len(bench.channel.notes)
    bench.run(MINUTE)
    assert len(bench.channel.notes) == before + 1
    assert bench.channel.titles[-1] == "已到期：按时完成"


def test_quiet_for_an_hour_is_quiet(bench: ReminderBench) -> None:
    """Nothing pops up for the hour, incidents neither; afterwards one list has it all."""
    bench.log(Kind.MEDIA, "省报记者来电", 50 * MINUTE)  # half of its two hours are over at 09:10
    bench.log(Kind.INCIDENT, FEEDBACK)
    bench.desk.mute_until(NINE + HOUR)
    bench.run(30 * MINUTE)
    assert bench.channel.notes == []
    assert not bench.window.isVisible()
    assert set(bench.titles) == {FEEDBACK, "省报记者来电"}
    assert bench.desk.muted_until == NINE + HOUR
    bench.run(30 * MINUTE)
    assert bench.heard.mutes == [NINE + HOUR, None]
    assert bench.window.isVisible()
    assert [note.title for note in bench.channel.notes][:1] == ["2 件事等待处理"]
    assert bench.desk.muted_until is None


def test_quiet_for_an_hour_ended_early(bench: ReminderBench) -> None:
    """Called off after half an hour, what came meanwhile is listed at once."""
    bench.log(Kind.INCIDENT, FEEDBACK)
    bench.desk.mute_until(NINE + HOUR)
    bench.run(31 * MINUTE)
    bench.desk.mute_until(None)
    assert bench.window.isVisible()
    assert len(bench.channel.notes) == 1


def test_an_hour_of_quiet_may_except_incidents(bench: ReminderBench) -> None:
    """Where the user chose so an incident's notification comes, and no window with other titles."""
    bench.desk.lets_incidents_through = True
    bench.log(Kind.MEDIA, "省报记者来电", 50 * MINUTE)
    bench.log(Kind.INCIDENT, FEEDBACK)
    bench.desk.mute_until(NINE + HOUR)
    bench.run(11 * MINUTE)
    assert bench.channel.notes != []
    assert all(FEEDBACK in note.body for note in bench.channel.notes)
    assert not bench.window.isVisible()


def test_late_duties_come_together(bench: ReminderBench) -> None:
    """Two duties that are late by different minutes call at the same moments."""
    for minutes in (7, 11):
        an_incident(bench, f"{FEEDBACK}{minutes}", minutes * MINUTE)
    bench.run(13 * HOUR)
    bench.channel.notes.clear()
    bench.run(15 * MINUTE)
    assert len(bench.channel.notes) == 2


def test_quiet_outlasts_other_settings(bench: ReminderBench) -> None:
    """Other quiet hours chosen meanwhile do not end an hour of quiet."""
    bench.desk.mute_until(NINE + HOUR)
    bench.desk.set_quiet(QuietHours())
    assert bench.desk.muted_until == NINE + HOUR
    bench.desk.mute_until(None)
    assert bench.desk.muted_until is None


def test_a_disk_that_refuses_reminds_all_the_same(bench: ReminderBench) -> None:
    """With such a disk the window still shows what is due, and it is recorded later, once."""
    record = an_incident(bench, after=5 * HOUR - MINUTE)
    bench.memory.protect()
    bench.run(2 * MINUTE)
    assert bench.heard.troubles == ["database-readonly"]
    assert bench.titles == [FEEDBACK]
    assert bench.window.isVisible()
    bench.memory.protect(on=False)
    bench.run(MINUTE)
    assert bench.heard.troubles == ["database-readonly", ""]
    assert bench.recorded(feedback(record)) == ["6h before"]
    assert bench.titles == [FEEDBACK]


def test_a_disk_that_refuses_does_not_silence_what_is_owed_at_once(bench: ReminderBench) -> None:
    """While nothing can be recorded, the window that was put away comes back in ten minutes."""
    bench.log(Kind.INCIDENT, FEEDBACK)
    bench.memory.protect()
    bench.run(6 * MINUTE)
    assert bench.window.isVisible()
    bench.window.close()
    bench.run(10 * MINUTE)
    assert bench.window.isVisible()


def test_a_disk_that_refuses_refuses_a_snooze(bench: ReminderBench) -> None:
    """What the user asks for and cannot be kept is said to be refused."""
    an_incident(bench, after=5 * HOUR)
    bench.memory.protect()
    bench.row(FEEDBACK).soon.click()
    assert bench.heard.refused == ["database-readonly"]
    assert bench.titles == [FEEDBACK]


def test_finished_by_another_program(bench: ReminderBench) -> None:
    """A duty finished on the command line leaves the window when the change is noticed."""
    record = an_incident(bench, after=5 * HOUR)
    bench.memory.plain.finish(record.number, "feedback")
    bench.row(FEEDBACK).done.click()
    assert bench.heard.refused != []
    assert bench.titles == []


def test_added_by_another_program(bench: ReminderBench) -> None:
    """A record added on the command line is reminded of once the change is noticed."""
    bench.memory.log(Kind.INCIDENT, FEEDBACK)
    bench.memory.register.reload()
    bench.run(5 * MINUTE)
    assert set(bench.titles) == {FEEDBACK}


def test_closed_window_returns_with_the_next_reminder(bench: ReminderBench) -> None:
    """A window that was put away comes back with the next reminder, with all its rows."""
    an_incident(bench, "甲")
    bench.run(5 * HOUR)
    an_incident(bench, "乙", ago=8 * HOUR - MINUTE)
    bench.window.close()
    assert not bench.window.isVisible()
    bench.run(3 * HOUR)
    assert bench.window.isVisible()
    assert bench.titles == ["乙", "甲"]


MOVES = st.one_of(
    st.tuples(st.just("run"), st.integers(1, 300)),
    st.tuples(st.just("sleep"), st.integers(1, 2000)),
    st.tuples(st.just("jump"), st.integers(-300, 2000)),
    st.tuples(st.just("restart"), st.integers(0, 600)),
    st.tuples(st.sampled_from(["open", "snooze", "seen"]), st.integers(0, 5)),
    st.tuples(st.just("close"), st.just(0)),
)


@settings(max_examples=examples(25), suppress_health_check=list(HealthCheck))
@given(moves=st.lists(MOVES, max_size=8))
def test_window_and_log_agree(
    theme: Theme, make_ledger: MakeLedger, moves: list[tuple[str, int]]
) -> None:
    """Whatever happens, the window shows just the duties whose reminders nobody has answered, and
    each beat brings one notification at most when it brings what was missed."""
    bench = ReminderBench(make_ledger, theme, NINE)
    for kind, title in ((Kind.INCIDENT, "甲"), (Kind.MEDIA, "乙"), (Kind.MESSAGE, "丙")):
        bench.log(kind, title)
    for move, amount in moves:
        before = len(bench.channel.notes)
        if move == "run":
            bench.run(amount * MINUTE)
        elif move == "sleep":
            bench.sleep(amount * MINUTE)
            assert len(bench.channel.notes) - before <= 3
        elif move == "jump":
            bench.jump(bench.now + amount * MINUTE)
        elif move == "restart":
            bench.restart(amount * MINUTE)
            assert len(bench.channel.notes) <= 3
        elif move == "close":
            bench.window.close()
        elif bench.window.duties:
            rows = shown_rows(bench.window)
            row = rows[amount % len(rows)].choose()
            button = {"open": row.open, "snooze": row.soon, "seen": row.seen}[move]
            if not button.isHidden():
                button.click()
        snoozed = bench.log_kept.snoozes()
        unanswered = {
            one.duty for one in bench.log_kept.unanswered_duties() if one.duty not in snoozed
        }
        assert {duty.id for _, duty in bench.window.duties} == unanswered
        keys = [note.key for note in bench.channel.notes]
        assert len(keys) == len(set(keys))
        ahead = bench.round.next_instant()
        assert ahead is None or ahead > bench.now
    bench.stop()


@pytest.fixture
def other(bench: ReminderBench) -> Iterator[Database]:
    """Another process that has the ledger open, and writes when told to."""
    with open_database(bench.memory.ledger.database.path) as database:
        yield database


def test_a_short_write_of_another_process_only_delays_a_reminder(
    bench: ReminderBench, other: Database, qtbot: QtBot
) -> None:
    """While another process writes for a moment a reminder waits for it, and is recorded first."""
    record = an_incident(bench)
    bench.run(5 * HOUR - MINUTE)
    with other.atomic():
        bench.run(MINUTE)
        assert bench.titles == bench.channel.titles == []
    qtbot.waitUntil(lambda: bench.titles == [FEEDBACK])
    assert bench.heard.troubles == []
    assert len(bench.channel.titles) == 1
    assert bench.recorded(feedback(record)) == ["6h before"]


def test_a_long_write_of_another_process_delays_no_reminder_for_long(
    bench: ReminderBench, other: Database, qtbot: QtBot
) -> None:
    """A reminder that waits for more than a second is shown, recorded later and not shown twice."""
    record = an_incident(bench)
    bench.run(5 * HOUR - MINUTE)
    with other.atomic():
        bench.run(MINUTE)
        bench.clock.advance(timedelta(seconds=1))
        qtbot.waitUntil(lambda: len(bench.channel.titles) == 1)
        assert bench.titles == [FEEDBACK]
        assert bench.window.isVisible()
        assert bench.recorded(feedback(record)) == []
    qtbot.waitUntil(lambda: bench.recorded(feedback(record)) == ["6h before"])
    qtbot.waitUntil(lambda: bench.heard.troubles == ["database-busy", ""])
    assert bench.titles == [FEEDBACK]
    assert len(bench.channel.titles) == 1
    [line] = bench.memory.reminder_lines(feedback(record))
    assert line.channel == bench.channel.name


def test_in_an_hour_of_quiet_a_long_write_brings_nothing_up(
    bench: ReminderBench, other: Database, qtbot: QtBot
) -> None:
    """What comes in an hour of quiet while another process writes is told at the quiet's end."""
    an_incident(bench)
    bench.run(5 * HOUR - MINUTE)
    bench.desk.mute_until(bench.now + HOUR)
    with other.atomic():
        bench.run(MINUTE)
        bench.clock.advance(timedelta(seconds=1))
        bench.expire()
        assert bench.channel.titles == []
    qtbot.waitUntil(lambda: bench.titles == [FEEDBACK])
    assert bench.channel.titles == []
    bench.desk.mute_until(None)
    assert len(bench.channel.titles) == 1
