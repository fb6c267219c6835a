"""The program's words for its own nouns, in the user's language.

Chinese is the source; another language comes through `translate`, which is Qt's function in the
app and a small catalogue on the command line.
"""

from collections.abc import Iterable
from datetime import timedelta

from deadlines.records.duty import Band, Duty, DutyState
from deadlines.records.history import Action
from deadlines.records.record import Mark, RecordStatus
from deadlines.rules.rule import DutyRule, FoundBy, Kind, Level, Limit, Reading, Start, Unit

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from typing import Protocol
else:
    Protocol = object


class Translate(Protocol):
    """Qt's `QCoreApplication.translate`, or something of its shape."""

    def __call__(
        self, context: str, key: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the text for `key` in the user's language, `%n` replaced by `n`."""


_KINDS = {
    Kind.NEWS: "新闻",
    Kind.INCIDENT: "舆情",
    Kind.MESSAGE: "留言",
    Kind.MEDIA: "媒体接洽",
    Kind.PATROL: "巡查",
    Kind.TASK: "其他事项",
}

_LEVELS = {Level.SIGN: "苗头", Level.GENERAL: "一般", Level.MAJOR: "较大"}

_FOUND_BY = {FoundBy.SELF: "本单位发现或接报", FoundBy.TOLD: "学校监测到"}

_DUTIES = {
    "submit": "报送稿件和审批表",
    "report_head": "报本单位主要负责人",
    "report_department": "报党委宣传部",
    "report_sign": "上报苗头性问题",
    "escalate": "上报学校党委或党委宣传部",
    "feedback": "反馈处置结果",
    "reply_office": "书面报送办公室",
    "reply_public": "答复留言人",
    "contact_department": "联系党委宣传部",
    "approval": "取得采访批准",
    "arrange_visit": "安排采访",
    "host_visit": "接待采访",
    "patrol": "日常巡查",
    "complete": "按时完成",
    "load_notice": "载入放假安排",
}

_PATROL_TITLES = (_DUTIES["patrol"], "Daily patrol")
"""What a day's patrol is called when it is entered, in either language."""

_RESULTS = {
    "submit": "已报送",
    "report_head": "已报告",
    "report_department": "已上报",
    "report_sign": "已上报",
    "escalate": "已上报",
    "feedback": "已反馈",
    "reply_office": "已报送",
    "reply_public": "已答复",
    "contact_department": "已联系",
    "approval": "已批准",
    "arrange_visit": "已安排",
    "host_visit": "已接待",
    "patrol": "已巡查",
    "load_notice": "不载入",
}

_RECIPIENTS = {
    "党委宣传部": "党委宣传部",
    "本单位主要负责人": "本单位主要负责人",
    "学校党委或党委宣传部": "学校党委或党委宣传部",
    "办公室": "办公室",
    "留言人": "留言人",
    "来访媒体": "来访媒体",
}

_STARTS = {
    Start.HAPPENED: "发生时间",
    Start.FOUND: "发现时间",
    Start.RECEIVED: "收到时间",
    Start.POSTED: "留言时间",
    Start.INSTRUCTED: "批办时间",
    Start.CALLED: "来电时间",
    Start.VISIT: "拟采访时间",
    Start.DAY: "巡查日期",
    Start.GIVEN: "完成期限",
}

_STARTED = {
    Start.HAPPENED: "发生",
    Start.FOUND: "发现",
    Start.RECEIVED: "收到",
    Start.POSTED: "留言",
    Start.INSTRUCTED: "批办",
    Start.CALLED: "来电",
    Start.VISIT: "采访",
    Start.DAY: "当日",
    Start.GIVEN: "期限",
}

_READINGS = {
    Reading.NEXT_WORKING_DAY_CLOSE: "从次日起数工作日，至最后一个工作日下班时止",
    Reading.NEXT_WORKING_DAY_MIDNIGHT: "从次日起数工作日，至最后一个工作日 24:00 止",
    Reading.NEXT_WORKING_DAY_SAME_TIME: (
        "至下一个工作日的同一时刻止；在休息日发生的，至该工作日 24:00 止"
    ),
    Reading.SAME_WORKING_DAY_CLOSE: "当天是工作日且未下班的，当天即计入，至下班时止",
    Reading.OFFICE_HOURS: "只计办公时间，走满相应的工作日时长为止",
    Reading.CLOCK_24H: "按每个工作日 24 小时连续计算，不扣除休息日",
    Reading.CLOCK_HOURS: "按自然时间连续计算，不扣除夜间和休息日，也不顺延",
    Reading.NEXT_FULL_HOUR: "从下一个整点起连续计算，不扣除夜间和休息日，也不顺延",
    Reading.CALENDAR_DAYS_ROLLED_CLOSE: (
        "从次日起数自然日，末日逢休息日顺延到下一个工作日，至下班时止"
    ),
    Reading.CALENDAR_DAYS_ROLLED_MIDNIGHT: (
        "从次日起数自然日，末日逢休息日顺延到下一个工作日，至 24:00 止"
    ),
    Reading.CALENDAR_DAYS_MIDNIGHT: "从次日起数自然日，至末日 24:00 止，不顺延",
    Reading.WORKING_DAYS_CLOSE: "把日数按工作日数，至最后一个工作日下班时止",
    Reading.EXACT_HOURS: "每日按 24 小时连续计算，不顺延",
    Reading.AT_GIVEN_TIME: "到写明的时间为止",
    Reading.GIVEN_DAY_OR_BEFORE: "到写明的日子为止，逢休息日提前到前一个工作日",
    Reading.GIVEN_DAY_OR_AFTER: "到写明的日子为止，逢休息日顺延到后一个工作日",
}

_MARKS = {
    Mark.FIRST_REVIEW: "初审",
    Mark.SECOND_REVIEW: "复审",
    Mark.FINAL_REVIEW: "终审",
    Mark.FIRST_PROOF: "一校",
    Mark.SECOND_PROOF: "二校",
    Mark.THIRD_PROOF: "三校",
    Mark.FORM_ATTACHED: "审批表已附",
    Mark.REGISTERED: "登记",
    Mark.ASSIGNED: "批办",
    Mark.HANDLED: "办理",
    Mark.APPROVED: "审定",
    Mark.ANSWERED: "反馈",
    Mark.ARCHIVED: "归档",
}

_STATUSES = {
    RecordStatus.OPEN: "在办",
    RecordStatus.DONE: "已办结",
    RecordStatus.CANCELLED: "已作废",
}

_DUTY_STATES = {
    DutyState.OPEN: "待办",
    DutyState.LOCKED: "待前一步完成",
    DutyState.DONE: "已完成",
    DutyState.CANCELLED: "已作废",
}

_BANDS = {
    Band.OVERDUE: "已逾期",
    Band.PAST_TARGET: "超目标",
    Band.SOON: "2 小时内",
    Band.LATER: "之后",
}

_ACTIONS = {
    Action.LOGGED: "登记",
    Action.AMENDED: "修改",
    Action.CHECKED: "更新审校步骤",
    Action.OWED: "按日列入",
    Action.MISSED: "漏查",
    Action.ACKNOWLEDGED: "已知悉",
    Action.FINISHED: "完成",
    Action.REOPENED: "重新办理",
    Action.LEVEL_RAISED: "提高级别",
    Action.EXTENDED: "延长办理时间",
    Action.RECOMPUTED: "重新计算时限",
    Action.CANCELLED: "作废",
    Action.RESTORED: "恢复",
    Action.APPROVAL_REFUSED: "采访未获批准",
    Action.SUPPLEMENTED: "补记办理情况",
    Action.HANDED_OVER: "移交",
    Action.NOTED: "办理记录",
    Action.ATTACHED: "添加证据",
    Action.ARCHIVED: "归档",
    Action.UNDONE: "撤回上一步",
    Action.SNOOZED: "稍后提醒",
    Action.CALENDAR_LOADED: "更新节假日安排",
    Action.RULES_CHANGED: "修改规则",
    Action.IMPORTED: "导入",
    Action.HANDOVER_GIVEN: "生成交接文件",
    Action.HANDOVER_TAKEN: "接收交接文件",
    Action.CLOSING_CHECKED: "下班核对",
    Action.URGED: "催办",
    Action.ANSWERED: "承办答复",
}


class Words:
    """Names for what the program is about."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def translate_each(self, context: str, texts: Iterable[str]) -> tuple[str, ...]:
        """Return several texts of a context in the user's language."""
        return tuple(self.translate(context, text) for text in texts)

    def title(self, kind: Kind, title: str) -> str:
        """Return a record's title; a patrol's, which the program gave, in the user's language."""
        if kind is Kind.PATROL and title in _PATROL_TITLES:
            return self.translate("words", _DUTIES["patrol"])
        return title

    def kind(self, kind: Kind) -> str:
        """Return the kind's name."""
        return self.translate("words", _KINDS[kind])

    def level(self, level: Level) -> str:
        """Return the level's name."""
        return self.translate("words", _LEVELS[level])

    def finding_name(self, found_by: FoundBy) -> str:
        """Return how an incident came to be known."""
        return self.translate("words", _FOUND_BY[found_by])

    def tag(self, kind: Kind, level: Level | None) -> str:
        """Return the kind with its level, as on a card."""
        if level is None:
            return self.kind(kind)
        return self.translate("words", "{kind}·{level}").format(
            kind=self.kind(kind), level=self.level(level)
        )

    def duty(self, rule: DutyRule) -> str:
        """Return what is to be done; a unit's own duty says it by its title."""
        if rule.kind is Kind.PATROL:
            from deadlines.patrol.turn import turn_of

            if turn := turn_of(rule.title):
                form = self.translate("words", "{channel}（第 {turn} 次）")
                return form.format(channel=self.title(rule.kind, turn[0]), turn=turn[1])
        if rule.title or rule.duty not in _DUTIES:
            return rule.title or rule.duty
        return self.translate("words", _DUTIES[rule.duty])

    def result(self, rule: DutyRule) -> str:
        """Return the button's text for a finished duty."""
        name = rule.kind.value if rule.kind is Kind.PATROL else rule.duty
        if name in _RESULTS:
            return self.translate("words", _RESULTS[name])
        return self.translate("words", "已完成")

    def recipient(self, name: str) -> str:
        """Return whom a duty is owed to; names of the unit's own rules stay as they are."""
        return self.translate("words", _RECIPIENTS[name]) if name in _RECIPIENTS else name

    def start(self, start: Start) -> str:
        """Return what the limit runs from, as the label of the time field."""
        return self.translate("words", _STARTS[start])

    def start_event(self, start: Start) -> str:
        """Return what happened at the start, as one word."""
        return self.translate("words", _STARTED[start])

    def limit(self, limit: Limit) -> str:
        """Return the limit's length: 1 个工作日, 12 小时, 3 日."""
        translate = self.translate
        if limit.unit is Unit.WORKING_DAYS:
            return translate("words", "%n 个工作日", None, limit.amount)
        if limit.unit is Unit.HOURS:
            return translate("words", "%n 小时", None, limit.amount)
        if limit.unit is Unit.DAYS:
            return translate("words", "%n 日", None, limit.amount)
        return translate("words", "规定的时间")

    def reading(self, reading: Reading) -> str:
        """Return how a reading counts, in one sentence."""
        return self.translate("words", _READINGS[reading])

    def mark(self, mark: str) -> str:
        """Return the name of a checklist step; one of the user's own is its name."""
        return self.translate("words", _MARKS[Mark(mark)]) if mark in _MARKS else mark

    def status(self, status: RecordStatus) -> str:
        """Return where a record stands."""
        return self.translate("words", _STATUSES[status])

    def late_reason(self, duty: Duty) -> str:
        """Return why a duty was finished late, or that no reason was given."""
        return self.translate("words", "未填写") if duty.lacks_reason else duty.late_reason

    def standing(self, status: RecordStatus, volume: str) -> str:
        """Return where a record stands, with its volume number where it is archived."""
        if not volume:
            return self.status(status)
        form = self.translate("words", "{status}，已归档：第 {volume} 卷")
        return form.format(status=self.status(status), volume=volume)

    def state(self, state: DutyState) -> str:
        """Return where a duty stands."""
        return self.translate("words", _DUTY_STATES[state])

    def band(self, band: Band) -> str:
        """Return the heading of a band."""
        if band is Band.TODAY:
            return self.translate("words", "今天", "band")
        return self.translate("words", _BANDS[band])

    def action(self, action: Action) -> str:
        """Return what an entry of the history says was done."""
        return self.translate("words", _ACTIONS[action])

    def span(self, span: timedelta) -> str:
        """Return a length of time in its two largest units: 6 分, 5 小时 12 分, 1 天 14 小时."""
        translate = self.translate
        days, hours, minutes = split_minutes(span)
        parts = []
        if days:
            parts.append(translate("words", "%n 天", None, days))
        if hours:
            parts.append(translate("words", "%n 小时", "length", hours))
        if not days and (minutes or not hours):
            parts.append(translate("words", "%n 分", None, minutes))
        return " ".join(parts)


def split_minutes(span: timedelta) -> tuple[int, int, int]:
    """Return the days, hours and whole minutes of a length of time."""
    minutes = int(abs(span.total_seconds()) // 60)
    return minutes // 1440, minutes // 60 % 24, minutes % 60


def has_seconds(span: timedelta) -> bool:
    """Return whether the countdown of a remaining or overdue span changes each second."""
    return abs(span) < timedelta(hours=1)


def split_span(span: timedelta) -> tuple[int, int, int, int]:
    """Return the days, hours, minutes and seconds of a remaining or overdue span.

    A remaining time is rounded up to the second, so that it reads zero only once the deadline has
    come.
    """
    seconds = (
        -int(-abs(span.total_seconds()) // 1)
        if span > timedelta(0)
        else int(abs(span.total_seconds()))
    )
    days, rest = divmod(seconds, 86400)
    return days, rest // 3600, rest // 60 % 60, rest % 60
