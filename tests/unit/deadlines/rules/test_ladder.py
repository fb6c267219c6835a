from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from deadlines.refusal import Refusal
from deadlines.rules.ladder import Ladder, Step, parse_every, parse_step
from tests.support.document import table
from tests.support.shipped import shipped_rules

LADDERS = table("docs/reminders.md", "The ladders")
START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def said(ladder: Ladder) -> tuple[str, str, str]:
    then = "-"
    if ladder.every:
        minutes = ladder.every // 60
        then = f"every {minutes // 60}h" if minutes % 60 == 0 else f"every {minutes}min"
        then += " from the start" if ladder.from_start else ""
        then += " in office hours" if ladder.office_hours else ""
    steps = ", ".join(step.name for step in ladder.steps) or "-"
    return steps, then, "yes" if ladder.quiet else "no"


@pytest.mark.parametrize("row", LADDERS, ids=lambda row: f"{row['kind']}-{row['duty']}")
def test_ladder_of_the_page(row: dict[str, str]) -> None:
    """The shipped rules remind as docs/reminders.md says."""
    rules = {(rule.kind.value, rule.duty): rule for rule in shipped_rules().rules}
    ladder = rules[row["kind"], row["duty"]].ladder
    assert said(ladder) == (row["reminders"], row["then"], row["quiet hours hold it"])


def test_page_names_every_shipped_rule() -> None:
    """docs/reminders.md leaves no shipped rule out."""
    rules = {(rule.kind.value, rule.duty) for rule in shipped_rules().rules}
    assert {(row["kind"], row["duty"]) for row in LADDERS} == rules


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("50%", Step("50%", percent=50)),
        ("2h before", Step("2h before", before=7200)),
        ("30min before", Step("30min before", before=1800)),
        ("1d before", Step("1d before", before=86400)),
        ("at due", Step("at due")),
        (" 5% ", Step("5%", percent=5)),
    ],
)
def test_step_is_read(text: str, step: Step) -> None:
    """A rule file may write a share of the time, a time before the deadline, or the deadline."""
    assert parse_step(text) == step


@pytest.mark.parametrize(
    "text", ["", "0%", "100%", "-1h before", "0min before", "2 h before", "2h", "at due!", "due"]
)
def test_step_that_says_nothing_is_refused(text: str) -> None:
    """A step nobody can mean is refused with the step itself."""
    with pytest.raises(Refusal) as refused:
        parse_step(text)
    assert (refused.value.code, refused.value.facts["text"]) == ("ladder-step", text)


@pytest.mark.parametrize(("text", "seconds"), [("15min", 900), ("2h", 7200), ("1min", 60)])
def test_repeat_is_read(text: str, seconds: int) -> None:
    """A rule file writes repeats in minutes or hours."""
    assert parse_every(text) == seconds


@pytest.mark.parametrize("text", ["", "0h", "15", "1d", "-5min", "1000h"])
def test_repeat_that_says_nothing_is_refused(text: str) -> None:
    """A repeat without a sensible length is refused."""
    with pytest.raises(Refusal, match="ladder-step"):
        parse_every(text)


def test_steps_come_in_order_of_time() -> None:
    """A ladder written in any order reminds in order of time, and not before the start."""
    steps = [parse_step(text) for text in ("at due", "1h before", "2d before", "50%")]
    timed = Ladder(tuple(steps)).timed_steps(START, START + 8 * HOUR)
    assert [(step.name, step.instant - START) for step in timed] == [
        ("50%", 4 * HOUR),
        ("1h before", 7 * HOUR),
        ("at due", 8 * HOUR),
    ]


def test_repeats_lie_after_the_deadline() -> None:
    """The k-th repeat lies k times its length after the deadline."""
    ladder = Ladder(every=900)
    due = START + HOUR
    assert ladder.origin(START, due) == due
    assert ladder.repeats_until(START, due, due) == 0
    assert ladder.repeats_until(START, due, due + timedelta(minutes=15)) == 1
    assert ladder.repeats_until(START, due, START) == 0


def test_repeats_at_once_lie_after_the_start() -> None:
    """The repeats of an at-once duty count from its start, before and after the target."""
    ladder = Ladder(every=300, from_start=True)
    due = START + timedelta(minutes=30)
    assert ladder.origin(START, due) == START
    assert ladder.repeats_until(START, due, due) == 6


@pytest.mark.parametrize(
    ("from_start", "start", "due", "origin"),
    [
        (False, "23:12", "11:12", "11:15"),
        (True, "23:12", "23:42", "23:10"),
        (False, "10:07", "10:15", "10:15"),
    ],
)
def test_repeats_have_one_common_beat(from_start: bool, start: str, due: str, origin: str) -> None:
    """Repeats lie on multiples of their length, so that several late duties come together."""
    ladder = Ladder(every=300 if from_start else 900, from_start=from_start)
    times = [datetime.fromisoformat(f"2026-03-02T{clock}+08:00") for clock in (start, due, origin)]
    assert ladder.origin(times[0], times[1]) == times[2]


def test_two_hours_before_are_two_hours_when_clocks_change() -> None:
    """Where a zone sets its clocks forward, two hours before the deadline stay two hours."""
    berlin = ZoneInfo("Europe/Berlin")
    due = datetime(2026, 3, 29, 4, 0, tzinfo=berlin)
    start = datetime(2026, 3, 29, 0, 0, tzinfo=berlin)
    steps = (parse_step("2h before"), parse_step("50%"))
    for step in Ladder(steps).timed_steps(start, due):
        taken = timedelta(hours=1.5) if step.name == "50%" else HOUR
        assert step.instant - start.astimezone(UTC) == taken
