"""The fields that a briefing's text or a form may use: their names, and their values for a record.

One set for both. The names are Chinese because they stand in the unit's own templates; they are
part of what a unit has written, so a name is never changed once it has been shipped.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo

from deadlines.choices import Settings
from deadlines.papers.times import PaperTimes
from deadlines.records.duty import Duty, DutyState
from deadlines.records.record import Check, Mark, Record
from deadlines.rules.rule import FoundBy, Kind
from deadlines.wording.nouns import Words

DUTY_NAMES = {
    "submit": "报送",
    "report_head": "报告",
    "report_department": "报部门",
    "report_sign": "苗头上报",
    "escalate": "上报",
    "feedback": "反馈",
    "reply_office": "书面报送",
    "reply_public": "答复",
    "contact_department": "联系",
    "approval": "批准",
    "arrange_visit": "安排",
    "host_visit": "接待",
    "patrol": "巡查",
    "complete": "办理",
}
"""What a duty's fields begin with: 反馈 for 反馈应办时间. A unit's own duties are in 事项 only."""

OF_A_DUTY = (
    "对象", "依据", "应办时间", "应办时刻", "完成时间", "完成时刻", "用时", "是否按时", "逾期时长",
    "未按时原因", "接收人", "方式", "结果",
)  # fmt: skip
"""What a duty's fields end with."""

CHECK_NAMES: Mapping[str, str] = {
    Mark.FIRST_REVIEW: "初审",
    Mark.SECOND_REVIEW: "复审",
    Mark.FINAL_REVIEW: "终审",
    Mark.FIRST_PROOF: "一校",
    Mark.SECOND_PROOF: "二校",
    Mark.THIRD_PROOF: "三校",
    Mark.FORM_ATTACHED: "审批表",
    Mark.REGISTERED: "留言登记",
    Mark.ASSIGNED: "批办",
    Mark.HANDLED: "办理",
    Mark.APPROVED: "审定",
    Mark.ANSWERED: "反馈",
    Mark.ARCHIVED: "归档",
}
"""What the fields of a checklist's step begin with: 初审 for 初审人 and 初审时间."""

OF_A_CHECK = ("人", "时间", "内容")

GENERAL = (
    "标题", "类型", "级别", "编号", "状态", "发生时间", "发现时间", "收到时间", "来电时间",
    "巡查日期", "登记时间", "来源", "链接", "说明", "审校情况", "审批表已附", "经过情况", "单位",
    "主要负责人", "填报人", "联系电话", "今天", "现在", "基本情况", "处置情况", "处置结果",
    "答复内容", "办理结论", "批准人", "发现途径", "留言时间", "来访媒体", "记者姓名", "记者电话",
    "采访时间",
)  # fmt: skip

OWED = "事项"
"""The list of a record's duties."""

LISTS: Mapping[str, tuple[str, ...]] = {
    OWED: (
        "序号", "名称", "对象", "依据", "状态", "应办时间", "完成时间", "用时", "是否按时",
        "逾期时长", "未按时原因", "接收人", "方式", "结果",
    ),
    "经过": ("序号", "时间", "内容", "原因"),
    "审校": ("序号", "步骤", "人", "时间", "内容"),
    "办理记录": ("序号", "时间", "内容"),
    "名册": ("序号", "类别", "姓名", "性别", "政治面貌", "部门及职务", "电话", "备注"),
    "通报": ("序号", "承办", "电话", "编号", "标题", "应办时间", "逾期时长", "催办次数"),
}  # fmt: skip
"""The lists a form may run through, with what each of their lines has."""

MOST_LINES = 500
"""The most lines of a list: an entry more of a long history is of no use on paper."""

_WAYS = {FoundBy.SELF: "巡查发现", FoundBy.TOLD: "经学校通报发现"}

_HAPPENED_AS = {Kind.INCIDENT: "发现时间", Kind.MESSAGE: "收到时间", Kind.MEDIA: "来电时间"}


def names() -> tuple[str, ...]:
    """Return the names of all fields with one value, in the order of the help page."""
    of_duties = tuple(a + b for a in DUTY_NAMES.values() for b in OF_A_DUTY)
    of_checks = tuple(a + b for a in CHECK_NAMES.values() for b in OF_A_CHECK)
    return (*GENERAL, *of_duties, *of_checks)


@dataclass(frozen=True, slots=True)
class UnitData:
    """What is the same on all papers of a unit; each may be empty."""

    unit: str = ""
    head: str = ""
    filler: str = ""
    phone: str = ""

    @property
    def texts(self) -> dict[str, str]:
        """The fields that hold them."""
        return {
            "单位": self.unit.strip(),
            "主要负责人": self.head.strip(),
            "填报人": self.filler.strip(),
            "联系电话": self.phone.strip(),
        }


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a record's history in words, with its time (aware)."""

    at: datetime
    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Fields:
    """The values for one record. `texts` has every name; what is not known is an empty text."""

    texts: Mapping[str, str]
    lists: Mapping[str, Sequence[Mapping[str, str]]]


class RecordFields:
    """Words a record for paper, in one language and zone.

    With `years` every date has its year, as on a form; without, this year's is left out, as in a
    briefing by word of mouth.
    """

    def __init__(self, words: Words, zone: tzinfo, *, years: bool = False) -> None:
        self._words, self._zone, self._years = words, zone, years

    def fields_of(
        self, record: Record, course: Sequence[Happening], unit: UnitData, now: datetime
    ) -> Fields:
        """Return all fields of a record as it stands at `now`."""
        today = now.astimezone(self._zone).date()
        page = _Page(
            self._words, PaperTimes(self._words.translate, self._zone, today, years=self._years),
            record, now,
        )  # fmt: skip
        lists = page.lists(course[-MOST_LINES:])
        texts = dict.fromkeys(names(), "")
        texts |= page.general(self._zone, lists) | page.duties() | page.checks() | page.texts_told()
        # One note a line on a form, one after another in what is said.
        join = "\n" if self._years else self._words.translate("papers", "；")
        texts["处置情况"] = join.join(page.notes())
        texts |= unit.texts
        return Fields(texts, lists)


def fields_of_unit(
    words: Words,
    zone: tzinfo,
    unit: UnitData,
    now: datetime,
    lists: Mapping[str, Sequence[Mapping[str, str]]],
) -> Fields:
    """Return the fields of a form that is about no single record, with its lists."""
    today = now.astimezone(zone).date()
    times = PaperTimes(words.translate, zone, today, years=True)
    texts = dict.fromkeys(names(), "") | unit.texts
    texts |= {"今天": times.whole_day(today), "现在": times.instant(now)}
    return Fields(texts, {**dict.fromkeys(LISTS, ()), **lists})


class _Page:
    """One record at one moment."""

    def __init__(self, words: Words, times: PaperTimes, record: Record, now: datetime) -> None:
        self._words, self._times, self._record, self._now = words, times, record, now

    def general(
        self, zone: tzinfo, lists: Mapping[str, Sequence[Mapping[str, str]]]
    ) -> dict[str, str]:
        words, times, record = self._words, self._times, self._record
        happened = times.instant(record.at)
        day = record.at.astimezone(zone).date()
        attached = any(one.done and one.mark is Mark.FORM_ATTACHED for one in record.checks)
        return {
            "标题": " ".join(record.title.split()),
            "类型": words.kind(record.kind),
            "级别": words.level(record.level) if record.level else "",
            "编号": str(record.number) if record.number else "",
            "状态": words.status(record.status),
            "发生时间": happened,
            _HAPPENED_AS.get(record.kind, "发生时间"): happened,
            "巡查日期": times.day(day) if record.kind is Kind.PATROL else "",
            "登记时间": times.instant(record.logged_at),
            "来源": " ".join(record.source.split()),
            "链接": record.link.strip(),
            "说明": record.note.strip(),
            "审校情况": words.translate("papers", "、").join(map(self._check_text, lists["审校"])),
            "审批表已附": words.translate("papers", "已附") if attached else "",
            "经过情况": "\n".join(map(self._history_text, lists["经过"])),
            "今天": times.whole_day(self._now.astimezone(zone).date()),
            "现在": times.instant(self._now),
        }

    def texts_told(self) -> dict[str, str]:
        """Return what was done, never taken from what happened (说明): each from its own field."""
        duties = {duty.name: duty for duty in self._record.duties}
        checks = {check.mark: check.text.strip() for check in self._record.checks if check.done}

        def result(name: str) -> str:
            return duties[name].result.strip() if name in duties else ""

        outcomes = (duty.outcome.strip() for duty in duties.values())
        approval = duties.get("approval")
        visit, found = self._record.visit, self._record.finding
        return {
            "基本情况": self._record.note.strip(),
            "处置结果": result("feedback"),
            "答复内容": result("reply_public") or checks.get(Mark.ANSWERED, ""),
            "办理结论": next(filter(None, outcomes), ""),
            "批准人": approval.whom.strip() if approval else "",
            "发现途径": self._words.translate("papers", _WAYS[found]) if found else "",
            "留言时间": self._times.instant(self._record.posted) if self._record.posted else "",
            "来访媒体": visit.medium.strip(),
            "记者姓名": visit.reporter.strip(),
            "记者电话": visit.phone.strip(),
            "采访时间": self._times.instant(visit.at) if visit.at else "",
        }

    def notes(self) -> list[str]:
        """Return the dated notes, each as one says it."""
        form = self._words.translate("papers", "{time}，{text}")
        return [
            form.format(time=self._times.instant(note.at), text=note.text.strip().rstrip("。"))
            for note in self._record.notes
        ]

    def duties(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for duty in self._record.duties:
            prefix = DUTY_NAMES.get(duty.name)
            if prefix is None or duty.state is DutyState.CANCELLED:
                continue
            event = self._record.at
            values = self._duty(duty) | {
                "应办时刻": self._times.due_after(duty.due, event) if duty.due else "",
                "完成时刻": self._times.instant_after(duty.done_at, event) if duty.done_at else "",
            }
            found |= {prefix + name: values[name] for name in OF_A_DUTY}
        return found

    def checks(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for check in self._record.checks:
            if check.done and check.mark in CHECK_NAMES:
                prefix = CHECK_NAMES[check.mark]
                found[prefix + "人"] = check.who.strip()
                found[prefix + "时间"] = self._times.instant(check.at) if check.at else ""
                found[prefix + "内容"] = check.text.strip()
        return found

    def lists(self, course: Sequence[Happening]) -> dict[str, list[Mapping[str, str]]]:
        owed = [duty for duty in self._record.duties if duty.state is not DutyState.CANCELLED]
        done = [check for check in self._record.checks if check.done]
        return {
            "事项": [
                {"序号": str(n), **self._duty(duty)} for n, duty in enumerate(owed[:MOST_LINES], 1)
            ],
            "经过": [
                {
                    "序号": str(n), "时间": self._times.instant(one.at),
                    "内容": one.text, "原因": one.reason,
                }
                for n, one in enumerate(course, 1)
            ],
            "审校": [{"序号": str(n), **self._check(check)} for n, check in enumerate(done, 1)],
            "办理记录": [
                {"序号": str(n), "时间": self._times.instant(note.at), "内容": note.text}
                for n, note in enumerate(self._record.notes[-MOST_LINES:], 1)
            ],
            "名册": [],
            "通报": [],
        }  # fmt: skip

    def _duty(self, duty: Duty) -> dict[str, str]:
        words, times = self._words, self._times
        taken, is_late = duty.time_taken(), duty.is_late(self._now)
        until = duty.done_at or self._now
        return {
            "名称": words.duty(duty.rule),
            "对象": words.recipient(duty.rule.recipient),
            "依据": duty.rule.words,
            "状态": words.state(duty.state),
            "应办时间": times.due(duty.due) if duty.due else "",
            "完成时间": times.instant(duty.done_at) if duty.done_at else "",
            "用时": times.span(taken) if taken is not None else "",
            "是否按时": self._in_time_text(duty, is_late=is_late),
            "逾期时长": times.span(until - duty.due) if duty.due and is_late else "",
            "未按时原因": self._words.late_reason(duty).strip(),
            "接收人": duty.whom.strip(),
            "方式": duty.means.strip(),
            "结果": duty.result.strip(),
        }

    def _in_time_text(self, duty: Duty, *, is_late: bool) -> str:
        translate = self._words.translate
        if is_late:
            return translate("papers", "逾期")
        if duty.done_at is None:
            return ""
        if duty.is_past(self._now):
            return translate("papers", "超过目标")
        return translate("papers", "按时")

    def _check(self, check: Check) -> dict[str, str]:
        return {
            "步骤": self._words.mark(check.mark),
            "人": check.who.strip(),
            "时间": self._times.instant(check.at) if check.at else "",
            "内容": check.text.strip(),
        }

    def _check_text(self, line: Mapping[str, str]) -> str:
        translate = self._words.translate
        about = translate("papers", "，").join(filter(None, (line["人"], line["时间"])))
        if not about:
            return line["步骤"]
        return translate("papers", "{step}（{about}）").format(step=line["步骤"], about=about)

    def _history_text(self, line: Mapping[str, str]) -> str:
        translate = self._words.translate
        said = translate("papers", "{time} {text}").format(time=line["时间"], text=line["内容"])
        if not line["原因"]:
            return said
        return translate("papers", "{text}（{reason}）").format(text=said, reason=line["原因"])


_KEYS = {"head": "paper-head", "filler": "paper-filler", "phone": "paper-phone"}


class UnitDataKeeper:
    """Reads and keeps the unit's data; its name is kept with the settings page's choices."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def unit_data(self) -> UnitData:
        """Return the data as they stand."""
        kept = {name: self._settings.read(key, "") for name, key in _KEYS.items()}
        return replace(UnitData(**kept), unit=self._settings.read("unit", ""))

    def keep(self, name: str, text: str) -> None:
        """Keep `head`, `filler` or `phone`; raises Refusal where the file cannot be written."""
        self._settings.write(_KEYS[name], text)
