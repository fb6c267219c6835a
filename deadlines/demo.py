"""Sample records for the demo: an ordinary Monday morning in an invented college."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, timezone
from operator import itemgetter

from deadlines.clock import ClockReading
from deadlines.records.record import CHECKLISTS, Draft, Mark
from deadlines.records.register import Register
from deadlines.rules.rule import FoundBy, Kind, Level

BEIJING = timezone(timedelta(hours=8))


def sample_instant(day: str, time: str) -> datetime:
    """Return a time of the sample's year: "11-23", "09:10"."""
    return datetime.fromisoformat(f"2026-{day}T{time}").replace(tzinfo=BEIJING)


class Case:
    """A record of the sample; it has its number once the diary has been entered."""

    def __init__(self, diary: "Diary", draft: Draft) -> None:
        self._diary, self._draft = diary, draft
        self._number = 0

    def finish(self, when: datetime, duty: str, reason: str = "") -> None:
        """Let a duty be done at `when`, with a reason where that is late."""
        self._diary.note(when, lambda it: it.finish(self._number, duty, reason=reason))

    def check(self, when: datetime, mark: Mark) -> None:
        """Let a step of the checklist be ticked at `when`."""
        self._diary.note(when, lambda it: it.check(self._number, mark, done=True))

    def log(self, register: Register) -> None:
        """Log the record."""
        self._number = register.log(self._draft).number


class Diary:
    """Collects what happened; `enter` logs it, each at its own moment."""

    def __init__(self) -> None:
        self._notes: list[tuple[datetime, Callable[[Register], object]]] = []

    def log(self, when: datetime, draft: Draft) -> Case:
        """Let a record be logged at `when`."""
        case = Case(self, draft)
        self.note(when, case.log)
        return case

    def note(self, when: datetime, act: Callable[[Register], object]) -> None:
        """Let something be done at `when`."""
        self._notes.append((when, act))

    def enter(self, register: Register, set_clock: Callable[[datetime], None]) -> None:
        """Do all of it, the earliest first; `set_clock` sets the register's clock."""
        for when, act in sorted(self._notes, key=itemgetter(0)):
            set_clock(when)
            act(register)


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

    def read(self) -> ClockReading:
        """Return both clocks' readings."""
        return ClockReading(self.now(), self._pulse() if self._pulse else 0.0)


def fill(register: Register, clock: SampleClock) -> None:
    """Log the sample records, each at its own moment, and leave the clock at SAMPLE_NOW."""
    diary = Diary()
    for story in (log_past, _log_finished_records, _open):
        story(diary)
    diary.enter(register, clock.set)
    clock.set(SAMPLE_NOW)


_NEWS_MARKS = CHECKLISTS[Kind.NEWS]


def _log_finished_records(diary: Diary) -> None:
    news = (
        ("11-02", "15:20", "11-03", "10:12", "学院举办新生心理健康讲座"),
        ("11-04", "10:00", "11-05", "09:40", "我院与企业共建实习基地签约"),
        ("11-06", "16:30", "11-09", "11:05", "教学竞赛校级选拔落幕"),
        ("11-10", "09:00", "11-11", "16:20", "“书香校园”读书分享会举行"),
        ("11-12", "14:00", "11-13", "10:30", "科研团队在国际会议作报告"),
        ("11-17", "19:00", "11-18", "18:40", "迎新晚会彩排顺利完成"),
    )
    for day, time, done_day, done, title in news:
        happened = sample_instant(day, time)
        draft = Draft(Kind.NEWS, title, happened, source="学院办公室")
        record = diary.log(happened + timedelta(minutes=40), draft)
        for minutes, mark in enumerate(_NEWS_MARKS, 1):
            record.check(happened + timedelta(minutes=60 + 20 * minutes), mark)
        late = "审批领导出差，次日补签" if done_day == "11-18" else ""
        record.finish(sample_instant(done_day, done), "submit", late)
    incidents = (
        ("11-05", "20:40", 6, 318, "宿舍热水供应时间引发讨论", "论坛"),
        ("11-13", "12:15", 9, 262, "图书馆占座现象被转发", "微博"),
    )
    _log_incidents(diary, incidents, logged_after=2)


def _log_incidents(
    diary: Diary, incidents: Iterable[tuple[str, str, int, int, str, str]], *, logged_after: int
) -> None:
    """Log incidents as `_INCIDENTS` has them, so many minutes after they were found."""
    for day, time, told, fed_back, title, source in incidents:
        found = sample_instant(day, time)
        draft = Draft(Kind.INCIDENT, title, found, Level.GENERAL, source, finding=FoundBy.TOLD)
        record = diary.log(found + timedelta(minutes=logged_after), draft)
        record.finish(found + timedelta(minutes=told), "report_head")
        record.finish(found + timedelta(minutes=fed_back), "feedback")


def _open(diary: Diary) -> None:
    title, happened = "我院学子在全国智能制造大赛获一等奖", sample_instant("11-20", "15:30")
    prize = diary.log(sample_instant("11-20", "16:05"), Draft(Kind.NEWS, title, happened))
    for mark, time in zip(_NEWS_MARKS[:3], ("16:40", "17:05", "17:20"), strict=True):
        prize.check(sample_instant("11-20", time), mark)

    diary.log(
        sample_instant("11-22", "10:35"),
        Draft(
            Kind.MESSAGE,
            "家长咨询：寒假宿舍留宿申请如何办理",
            sample_instant("11-22", "10:20"),
            source="学校信箱",
            note="转学工办办理",
        ),
    )
    heat = diary.log(
        sample_instant("11-22", "21:12"),
        Draft(
            Kind.INCIDENT,
            "自习室空调停用引发学生吐槽（贴吧）",
            sample_instant("11-22", "21:10"),
            Level.GENERAL,
            "贴吧巡查",
            finding=FoundBy.TOLD,
        ),
    )
    heat.finish(sample_instant("11-22", "21:20"), "report_head")
    prices = diary.log(
        sample_instant("11-22", "23:14"),
        Draft(
            Kind.INCIDENT,
            "食堂饭菜价格上涨的不实截图传播",
            sample_instant("11-22", "23:12"),
            Level.GENERAL,
            "微博",
            "https://weibo.example/1122",
            finding=FoundBy.TOLD,
        ),
    )
    prices.finish(sample_instant("11-22", "23:18"), "report_head")
    diary.log(
        sample_instant("11-23", "08:22"),
        Draft(Kind.MEDIA, "省报记者来电采访实验室开放日", sample_instant("11-23", "08:20")),
    )
    diary.log(
        sample_instant("11-23", "09:10"),
        Draft(Kind.NEWS, "学院召开秋季学期教学工作推进会", sample_instant("11-23", "09:00")),
    )


_NEWS = (
    ("06-03", "15:00", 20, "毕业设计答辩顺利结束", ""),
    ("06-12", "10:30", 23, "我院举行端午诗词诵读会", ""),
    ("06-24", "09:00", 19, "毕业典礼暨学位授予仪式举行", ""),
    ("07-02", "14:00", 22, "暑期社会实践队出征", ""),
    ("07-09", "16:10", 47, "学科竞赛获省级二等奖", "稿件退回修改一次"),
    ("08-27", "15:00", 18, "新学期教学准备检查", ""),
    ("09-07", "09:30", 24, "迎新工作有序开展", ""),
    ("09-10", "15:00", 21, "教师节座谈会召开", ""),
    ("09-16", "10:00", 49, "新生入学教育第一课", "三审人员外出开会"),
    ("09-22", "19:00", 18, "军训结业汇演举行", ""),
    ("10-13", "14:30", 23, "青年教师教学沙龙", ""),
    ("10-20", "10:00", 22, "校友返校作就业指导报告", ""),
    ("10-27", "15:40", 17, "工程实训中心开放日", ""),
)
"""Day and time it happened, after how many hours it was submitted, title, reason for being late."""

_INCIDENTS = (
    ("06-17", "21:30", 8, 260, "毕业离校行李托运收费引发讨论", "微博"),
    ("07-21", "12:20", 25, 420, "暑期留校用电通知被误读", "贴吧"),
    ("09-14", "22:40", 5, 305, "军训防晒用品推销帖", "论坛"),
    ("10-15", "18:05", 12, 530, "操场开放时间引发意见", "微博"),
)
"""Day and time it was found, minutes until the head knew and until the outcome, title, source."""

_MESSAGES = (
    ("06-22", "11:00", 26, "学生咨询：成绩单翻译件如何办理"),
    ("09-08", "09:20", 50, "家长咨询：助学贷款回执邮寄地址"),
    ("10-21", "16:45", 29, "校友咨询：档案转递查询"),
)

_PATROLS = "02 03 04 05 06 09 10 11 13 16 17 18 19 20"
"""The days of November; the 12th was forgotten."""


def log_past(diary: Diary) -> None:
    """Log what came before the sample's own month, and the month's patrols."""
    for day, time, hours, title, reason in _NEWS:
        happened = sample_instant(day, time)
        news = diary.log(happened + timedelta(minutes=30), Draft(Kind.NEWS, title, happened))
        news.finish(happened + timedelta(hours=hours), "submit", reason)
    _log_incidents(diary, _INCIDENTS, logged_after=3)
    for day, time, hours, title in _MESSAGES:
        received = sample_instant(day, time)
        draft = Draft(Kind.MESSAGE, title, received, source="学校信箱")
        message = diary.log(received + timedelta(minutes=20), draft)
        for duty in ("reply_office", "reply_public"):
            message.finish(received + timedelta(hours=hours), duty)
    for day in _PATROLS.split():
        made = sample_instant(f"11-{day}", "08:35")
        patrol = diary.log(made, Draft(Kind.PATROL, "日常巡查，无异常", made))
        patrol.finish(made, "patrol")
