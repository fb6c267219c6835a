"""Sample records for the demo: an ordinary Monday morning in an invented college."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from deadlines.clock import Hands
from deadlines.record import Draft, Mark
from deadlines.register import Register
from deadlines.rule import Kind, Level
from deadlines.sample_diary import BEIJING, Diary, at
from deadlines.sample_past import past

SAMPLE_NOW = datetime(2026, 11, 23, 9, 57, 27, tzinfo=BEIJING)
"""The moment the sample is made for; the demo's clock starts here."""


class SampleClock:
    """A clock that stands where it is set, and runs on from there once it is given a pulse."""

    def __init__(self, pulse: Callable[[], float] | None = None) -> None:
        self._at = SAMPLE_NOW
        self._pulse = pulse
        self._since = pulse() if pulse else 0.0

    def set(self, at: datetime) -> None:
        """Set the clock to `at` (aware)."""
        self._at = at
        self._since = self._pulse() if self._pulse else 0.0

    def now(self) -> datetime:
        """Return the time in UTC."""
        passed = self._pulse() - self._since if self._pulse else 0.0
        return self._at.astimezone(UTC) + timedelta(seconds=passed)

    def read(self) -> Hands:
        """Return both hands."""
        return Hands(self.now(), self._pulse() if self._pulse else 0.0)


def fill(register: Register, clock: SampleClock) -> None:
    """Log the sample records, each at its own moment, and leave the clock at SAMPLE_NOW."""
    diary = Diary()
    for story in (past, _finished, _open):
        story(diary)
    diary.enter(register, clock.set)
    clock.set(SAMPLE_NOW)


_NEWS_MARKS = (
    Mark.FIRST_REVIEW,
    Mark.SECOND_REVIEW,
    Mark.FINAL_REVIEW,
    Mark.FIRST_PROOF,
    Mark.SECOND_PROOF,
    Mark.THIRD_PROOF,
    Mark.FORM_ATTACHED,
)


def _finished(diary: Diary) -> None:
    news = (
        ("11-02", "15:20", "11-03", "10:12", "学院举办新生心理健康讲座"),
        ("11-04", "10:00", "11-05", "09:40", "我院与企业共建实习基地签约"),
        ("11-06", "16:30", "11-09", "11:05", "教学竞赛校级选拔落幕"),
        ("11-10", "09:00", "11-11", "16:20", "“书香校园”读书分享会举行"),
        ("11-12", "14:00", "11-13", "10:30", "科研团队在国际会议作报告"),
        ("11-17", "19:00", "11-18", "18:40", "迎新晚会彩排顺利完成"),
    )
    for day, time, done_day, done, title in news:
        happened = at(day, time)
        draft = Draft(Kind.NEWS, title, happened, source="学院办公室")
        record = diary.log(happened + timedelta(minutes=40), draft)
        for minutes, mark in enumerate(_NEWS_MARKS, 1):
            record.check(happened + timedelta(minutes=60 + 20 * minutes), mark)
        late = "审批领导出差，次日补签" if done_day == "11-18" else ""
        record.finish(at(done_day, done), "submit", late)
    incidents = (
        ("11-05", "20:40", 6, 318, "宿舍热水供应时间引发讨论", "论坛"),
        ("11-13", "12:15", 9, 262, "图书馆占座现象被转发", "微博"),
    )
    for day, time, told, fed_back, title, source in incidents:
        found = at(day, time)
        draft = Draft(Kind.INCIDENT, title, found, Level.GENERAL, source)
        record = diary.log(found + timedelta(minutes=2), draft)
        record.finish(found + timedelta(minutes=told), "report_head")
        record.finish(found + timedelta(minutes=fed_back), "feedback")


def _open(diary: Diary) -> None:
    title, happened = "我院学子在全国智能制造大赛获一等奖", at("11-20", "15:30")
    prize = diary.log(at("11-20", "16:05"), Draft(Kind.NEWS, title, happened))
    for mark, time in zip(_NEWS_MARKS[:3], ("16:40", "17:05", "17:20"), strict=True):
        prize.check(at("11-20", time), mark)

    diary.log(
        at("11-22", "10:35"),
        Draft(
            Kind.MESSAGE,
            "家长咨询：寒假宿舍留宿申请如何办理",
            at("11-22", "10:20"),
            source="学校信箱",
            note="转学工办办理",
        ),
    )
    heat = diary.log(
        at("11-22", "21:12"),
        Draft(
            Kind.INCIDENT,
            "自习室空调停用引发学生吐槽（贴吧）",
            at("11-22", "21:10"),
            Level.GENERAL,
            "贴吧巡查",
        ),
    )
    heat.finish(at("11-22", "21:20"), "report_head")
    prices = diary.log(
        at("11-22", "23:14"),
        Draft(
            Kind.INCIDENT,
            "食堂饭菜价格上涨的不实截图传播",
            at("11-22", "23:12"),
            Level.GENERAL,
            "微博",
            "https://weibo.example/1122",
        ),
    )
    prices.finish(at("11-22", "23:18"), "report_head")
    diary.log(
        at("11-23", "08:22"),
        Draft(Kind.MEDIA, "省报记者来电采访实验室开放日", at("11-23", "08:20")),
    )
    diary.log(
        at("11-23", "09:10"),
        Draft(Kind.NEWS, "学院召开秋季学期教学工作推进会", at("11-23", "09:00")),
    )
