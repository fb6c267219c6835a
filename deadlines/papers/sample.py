"""Invented records, complete in everything, from which the help page takes its examples."""

from collections.abc import Mapping
from datetime import datetime, timedelta, timezone

from deadlines.calendar.notice import Certainty
from deadlines.papers.fields import Fields, Happening, RecordFields, UnitData, names
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import (
    CHECKLISTS,
    CaseNote,
    Check,
    Record,
    RecordStatus,
    Visit,
)
from deadlines.rules.rule import DutyRule, FoundBy, Kind, Level, Limit, Reading, Start
from deadlines.wording.nouns import Words

_ZONE = timezone(timedelta(hours=8))
_AT = datetime(2026, 11, 22, 23, 12, tzinfo=_ZONE)
_NOW = datetime(2026, 11, 23, 15, 0, tzinfo=_ZONE)
_UNIT = UnitData("机电工程学院", "院长", "通讯员", "1234")
_TITLE = "食堂饭菜价格上涨的不实截图传播"
_DUTIES = {
    Kind.NEWS: ("submit",),
    Kind.INCIDENT: ("report_head", "report_department", "escalate", "feedback", "report_sign"),
    Kind.MESSAGE: ("reply_office", "reply_public"),
    Kind.MEDIA: ("contact_department", "approval", "arrange_visit", "host_visit"),
    Kind.PATROL: ("patrol",),
    Kind.TASK: ("complete",),
}

_RECIPIENTS = {
    "report_head": "本单位主要负责人",
    "escalate": "学校党委或党委宣传部",
    "reply_office": "办公室",
    "reply_public": "留言人",
    "arrange_visit": "来访媒体",
    "host_visit": "来访媒体",
    "patrol": "本单位",
    "complete": "办公室",
}


def sample_record(kind: Kind) -> Record:
    """Return a record of that kind whose duties were all done, late and with a reason."""
    duties = tuple(_duty(kind, number, name) for number, name in enumerate(_DUTIES[kind], 1))
    checks = tuple(
        Check(mark, done=True, who="张老师", at=_AT + timedelta(minutes=30), text="请尽快核实办理")
        for mark in CHECKLISTS.get(kind, ())
    )
    return Record(
        12, kind, _TITLE, _AT, _AT + timedelta(minutes=2),
        Level.GENERAL if kind is Kind.INCIDENT else None, "微博", "https://example.org/1",
        "截图系旧图，转发约二十次", RecordStatus.DONE, duties, checks,
        FoundBy.SELF if kind is Kind.INCIDENT else None,
        _AT - timedelta(hours=3) if kind is Kind.MESSAGE else None,
        visit=Visit("某晚报", "某记者", "1234", _NOW) if kind is Kind.MEDIA else Visit(),
        notes=(CaseNote(_AT + timedelta(minutes=18), "已联系发布者，同意删除"),),
    )  # fmt: skip


def sample_fields(kind: Kind, words: Words) -> Fields:
    """Return the fields of the record of that kind."""
    course = [Happening(_AT + timedelta(minutes=2), "登记"), Happening(_NOW, "反馈")]
    return RecordFields(words, _ZONE).fields_of(sample_record(kind), course, _UNIT, _NOW)


def examples(words: Words) -> Mapping[str, str]:
    """Return an example of every field with one value, by its name."""
    found = dict.fromkeys(names(), "")
    for kind in (Kind.INCIDENT, *Kind):
        texts = sample_fields(kind, words).texts
        found |= {name: texts[name] for name, known in found.items() if not known}
    return found


def _duty(kind: Kind, number: int, name: str) -> Duty:
    rule = DutyRule(
        "", kind, name, Start.FOUND, _RECIPIENTS.get(name, "党委宣传部"),
        "将处置结果在12小时内反馈给党委宣传部",
        Limit(12, Reading.CLOCK_HOURS),
    )  # fmt: skip
    due = _AT + timedelta(hours=12)
    return Duty(
        number, 12, rule, _AT, due, due, Certainty.OFFICIAL, "", DutyState.DONE,
        due + timedelta(minutes=48), "负责人在外出差，审定延后",
        whom="党委宣传部值班室", means="电话", result="截图系旧图，发布者已删除并致歉",
        outcome="解释说明" if kind is Kind.MESSAGE else "",
    )  # fmt: skip
