"""Every sentence of the statistics and of the report, held against a second, plain count.

The second count knows only what `list --json` prints of the records.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from random import Random
from statistics import median
from typing import Any

import pytest
from PySide6.QtCore import QLocale

import resources
from deadlines.appraisal.appraisal import Appraisal
from deadlines.appraisal.span import ReportSpan, Scale
from deadlines.appraisal.statistics import Month, figures
from deadlines.progress import ignore_progress
from deadlines.records.record import Draft
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from deadlines.wording.appraisal import AppraisalWords
from deadlines.wording.appraisal_findings import FindingWords
from resources.catalogue import chinese, read_catalogue
from tests.support.builders import SHANGHAI, told_of
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.command_line.printing import record_data
from ui.statistics.sentences import Sentences
from ui.wording.voice import Voice, voice

SATURDAY = 5
Data = list[dict[str, Any]]
NOVEMBER = ReportSpan.holding(Month(2026, 11), Scale.MONTH)
BEGIN = datetime(2026, 10, 29, 9, 0, tzinfo=SHANGHAI)
NAMES = {
    Kind.NEWS: "新闻",
    Kind.INCIDENT: "舆情",
    Kind.MESSAGE: "留言",
    Kind.MEDIA: "媒体接洽",
    Kind.TASK: "其他事项",
}


@pytest.fixture(autouse=True)
def _chinese_months() -> Iterator[None]:
    """Name the months as the window does in Chinese."""
    before = QLocale()
    QLocale.setDefault(QLocale("zh_CN"))
    yield
    QLocale.setDefault(before)


class DrawnLedger:
    """A ledger in which some weeks' work was done in time, late, or not at all."""

    def __init__(self, ledger: UnitLedger, seed: int) -> None:
        self._draw = Random(seed)
        self._ledger = ledger
        kinds = self._draw.sample(list(NAMES), self._draw.randint(min(seed, 1), len(NAMES)))
        self._kinds = kinds + [Kind.MESSAGE] * (seed % 2)  # the kind that can be extended
        for _ in range(self._draw.randint(seed and 8, 26)):
            ledger.clock.advance(timedelta(hours=self._draw.choice((1, 5, 9, 24, 40))))
            if self._draw.random() < 0.4:
                with suppress(Refusal):
                    ledger.ledger.patrols.enter("日常巡查")
                    if self._draw.random() < 0.8:
                        ledger.ledger.patrols.tick("日常巡查")
            if self._kinds:
                self._work(self._draw.choice(self._kinds))
        # An import may leave a late finish without its reason; here every third.
        ledger.ledger.database.execute("UPDATE duties SET late_reason = '' WHERE id % 3 = 0")

    def _work(self, kind: Kind) -> None:
        register, draw = self._ledger.plain, self._draw
        now = register.now()
        due = now + timedelta(days=1) if kind is Kind.TASK else None
        register.log(Draft(kind, "一件事", now, due=due, finding=told_of(kind)))
        for record in register.open_records():
            for duty in record.open_duties:
                with suppress(Refusal):
                    if draw.random() < 0.12:
                        register.finish(record.number, duty.name, reason="审批领导出差")
                    elif draw.random() < 0.12:
                        register.extend(record.number, duty.name, "要协调两个部门")
            if draw.random() < 0.08:
                with suppress(Refusal):
                    register.cancel(record.number, "登记错了")

    @property
    def now(self) -> datetime:
        """The moment that the figures are of."""
        return self._ledger.plain.now()

    def data(self, month: str = "2026-11") -> Data:
        """Return what `list --all --json` prints of the records of a month."""
        numbers = self._ledger.ledger.database.rows("SELECT number FROM records ORDER BY number")
        records = (self._ledger.store.get(number) for (number,) in numbers)
        every = [record_data(record, self.now, SHANGHAI) for record in records]
        return [one for one in every if one["at"].startswith(month)]

    def summary(self, voice: Voice) -> tuple[str, ...]:
        """Return the sentences of the statistics page."""
        facts = self._ledger.ledger.statistics.facts(*Month(2026, 11).instants(SHANGHAI))
        return Sentences(voice).summary(NOVEMBER, figures(facts, self.now))

    def report(self) -> Appraisal:
        """Return November's report."""
        ledger = self._ledger
        reports = ledger.ledger.appraisals
        return reports.read(NOVEMBER, "信息学院", ledger.office, self.now, ignore_progress)


DrawLedger = Callable[[int], DrawnLedger]


@pytest.fixture
def draw_ledger(make_ledger: MakeLedger) -> DrawLedger:
    """Return what makes the ledger of a seed."""
    return lambda seed: DrawnLedger(make_ledger(BEGIN), seed)


def english() -> Voice:
    return voice(read_catalogue(resources.path("i18n/duedesk_en.ts")), SHANGHAI)


class Count:
    """The plain count: how the duties with a limit of these records stand."""

    def __init__(self, data: Data, now: datetime) -> None:
        self.records = len(data)
        self.on_time = self.pending = self.open_late = self.given = self.blank = 0
        for duty in (duty for record in data for duty in record["duties"]):
            if duty["target"] or not duty["due"] or duty["status"] not in ("open", "done"):
                continue
            first = duty["was_due"] or duty["due"]
            late = duty["extended_at"] is not None and _at(duty["extended_at"]) > _at(first)
            ended = _at(duty["done_at"]) if duty["done_at"] else now
            late = late or ended > _at(duty["due"])
            assert late is duty["late"]
            self.on_time += not late and duty["status"] == "done"
            self.pending += not late and duty["status"] == "open"
            self.open_late += late and duty["status"] == "open"
            self.given += late and duty["status"] == "done" and bool(duty["reason"])
            self.blank += late and duty["status"] == "done" and not duty["reason"]

    @property
    def missed(self) -> int:
        """How many are late."""
        return self.open_late + self.given + self.blank

    def share(self) -> str:
        """Return the share on time as it is to be printed."""
        judged = self.on_time + self.missed
        return f"{self.on_time * 1000 // judged / 10:g}%" if judged else "—"

    def said(self, start: str) -> str:
        """Return a line of the statistics that begins so."""
        if self.on_time + self.missed:
            judged = self.on_time + self.missed
            start += f"，按时 {self.on_time}/{judged} 项（{self.share()}）"
        return start + (f"，未到期 {self.pending} 项" if self.pending else "")


def _at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _medians(data: Data, words: Voice) -> set[str]:
    took: dict[tuple[str, str], list[timedelta]] = {}
    for record in data:
        for duty in record["duties"]:
            if duty["status"] == "done":
                span = _at(duty["done_at"]) - _at(duty["start"])
                took.setdefault((record["kind"], duty["duty"]), []).append(span)
    return {words.words.span(median(spans)) for spans in took.values()}  # type: ignore[type-var]


def _patrol_days(data: Data, now: datetime) -> tuple[set[date], set[date]]:
    """Return November's working days that were patrolled, and those that were to be."""
    done = {
        _at(one["at"]).date() for one in data if one["kind"] == "patrol" and one["status"] == "done"
    }
    first, last = min(done, default=date.max), now.date()
    if now.time() < time(17, 30) and last not in done:
        last -= timedelta(days=1)  # the office is open still
    november = [date(2026, 11, day) for day in range(1, 31)]
    owed = {day for day in november if first <= day <= last and day.weekday() < SATURDAY}
    return done & owed, owed


@pytest.mark.parametrize("seed", range(12))
def test_the_statistics_say_what_the_records_have(draw_ledger: DrawLedger, seed: int) -> None:
    """Each line of the page is what a plain count finds; a kind without records has no line."""
    ledger, words = draw_ledger(seed), voice(chinese(), SHANGHAI)
    data, now = ledger.data(), ledger.now
    owed = [one for one in data if one["kind"] != "patrol" and one["status"] != "cancelled"]
    whole = Count(owed, now)
    expected = [whole.said(f"2026年11月：共 {whole.records} 件")]
    for kind, name in NAMES.items():
        count = Count([one for one in owed if one["kind"] == kind.value], now)
        expected += [count.said(f"{name} {count.records} 件")] if count.records else []
    said = list(ledger.summary(words))
    assert said[: len(expected)] == expected
    rest = said[len(expected) :]
    taken = [line for line in rest if line.startswith("用时中位数")]
    spans = {one.rpartition(" ")[2] for one in re.split("[：；]", "".join(taken))[1:]}
    assert spans == {one.rpartition(" ")[2] for one in _medians(owed, words)}
    if whole.missed:
        parts = (
            ("已填原因", whole.given),
            ("未填原因", whole.blank),
            ("尚未完成", whole.open_late),
        )
        told = "，".join(f"{name} {count} 项" for name, count in parts if count)
        assert f"未按时 {whole.missed} 项：{told}" in rest
    else:
        assert ("没有逾期的事项" in rest) is bool(whole.on_time)
    gone = sum(one["status"] == "cancelled" and one["kind"] != "patrol" for one in data)
    assert (f"已作废 {gone} 件，不计入以上各数" in rest) is bool(gone)
    assert any("巡查" in line for line in rest) is any(one["kind"] == "patrol" for one in data)
    assert not any(re.search(r"(?<![.\d/])0 [件项次]", line) for line in said[1:])


@pytest.mark.parametrize("seed", range(12))
def test_the_report_says_what_the_records_have(draw_ledger: DrawLedger, seed: int) -> None:
    """Each finding of the month's report is what a plain count finds."""
    ledger, words = draw_ledger(seed), voice(chinese(), SHANGHAI)
    data = ledger.data()
    owed = [one for one in data if one["kind"] != "patrol" and one["status"] != "cancelled"]
    whole, report = Count(owed, ledger.now), ledger.report()
    said = FindingWords(AppraisalWords(words.words, words.times)).summary(report)
    kinds = "，".join(
        f"{name} {count} 件"
        for kind, name in NAMES.items()
        if (count := sum(one["kind"] == kind.value for one in owed))
    )
    first = (
        f"2026年11月共登记 {whole.records} 件：{kinds}。" if owed else "2026年11月没有登记的记录。"
    )
    assert said[0] == first
    judged = (
        f"有时限的事项：按时完成 {whole.on_time} 项，逾期完成 {whole.given + whole.blank} 项，"
        f"逾期未完成 {whole.open_late} 项，未到期 {whole.pending} 项；按时率 {whole.share()}。"
    )
    assert (judged in said) is bool(whole.on_time + whole.missed + whole.pending)
    late = (
        f"逾期的 {whole.missed} 项中，已填写原因 {whole.given} 项，未填写 {whole.blank} 项，"
        f"尚未完成 {whole.open_late} 项。"
    )
    assert (late in said) is bool(whole.missed)
    patrolled, owed_days = _patrol_days(ledger.data("2026-"), ledger.now)
    told = f"应巡查 {len(owed_days)} 天（工作日和重点时段），已巡查 {len(patrolled)} 天，"
    told += f"漏查 {len(owed_days) - len(patrolled)} 天，"
    assert any(line.startswith(told) for line in said) is bool(owed_days)
    assert len(report.whole.missed) == whole.missed
    extended = sum(
        bool(d["was_due"]) for one in owed for d in one["duties"] if d["status"] != "cancelled"
    )
    assert any(f"延长办理 {extended} 项" in line for line in said) is bool(extended)


def test_one_of_a_thing_is_no_plural_in_english(draw_ledger: DrawLedger) -> None:
    """In English, too, each sentence has the numbers of the Chinese one; one is never "1 days"."""
    ours, theirs = voice(chinese(), SHANGHAI), english()
    for seed in range(6):
        ledger = draw_ledger(seed)
        report = ledger.report()
        said = [
            (
                *FindingWords(AppraisalWords(one.words, one.times)).summary(report),
                *ledger.summary(one),
            )
            for one in (ours, theirs)
        ]
        for same, line in zip(*said, strict=True):
            numbers = [sorted(re.findall(r"\d+", text)) for text in (same, line)]
            assert Counter(numbers[1]) <= Counter(numbers[0]), line
            assert not re.search(r"(?<![\d/.:])1 (\w+ )?(records|days|duties|patrols)\b", line), (
                line
            )
