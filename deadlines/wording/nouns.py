"""The program's words for its own nouns, in the user's language.

Chinese is the source; another language comes through `translate`, which is Qt's function in the
app and a small catalogue on the command line.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from deadlines.records.duty import Band, DutyState
from deadlines.records.record import Mark, RecordStatus
from deadlines.rules.rule import DutyRule, Kind, Level, Limit, Reading, Start, Unit

if TYPE_CHECKING:
    from deadlines.records.history import Action


class Translate(Protocol):
    """Qt's `QCoreApplication.translate`, or something of its shape."""

    def __call__(
        self, context: str, key: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the text for `key` in the user's language, `%n` replaced by `n`."""
        ...


class Words:
    """Names for what the program is about."""

    def __init__(self, translate: Translate) -> None:
        self.translate = translate

    def kind(self, kind: Kind) -> str:
        """Return the kind's name."""
        translate = self.translate
        return {
            Kind.NEWS: translate("words", "新闻"),
            Kind.INCIDENT: translate("words", "舆情"),
            Kind.MESSAGE: translate("words", "留言"),
            Kind.MEDIA: translate("words", "媒体接洽"),
            Kind.PATROL: translate("words", "巡查"),
            Kind.TASK: translate("words", "其他事项"),
        }[kind]

    def level(self, level: Level) -> str:
        """Return the level's name."""
        translate = self.translate
        if level is Level.GENERAL:
            return translate("words", "一般")
        return translate("words", "较大")

    def tag(self, kind: Kind, level: Level | None) -> str:
        """Return the kind with its level, as on a card."""
        if level is None:
            return self.kind(kind)
        return self.translate("words", "{kind}·{level}").format(
            kind=self.kind(kind), level=self.level(level)
        )

    def duty(self, rule: DutyRule) -> str:
        """Return what is to be done; a unit's own duty says it by its title."""
        translate = self.translate
        known = {
            "submit": translate("words", "报送稿件和审批表"),
            "report_head": translate("words", "报本单位主要负责人"),
            "escalate": translate("words", "上报学校党委或党委宣传部"),
            "feedback": translate("words", "反馈处置结果"),
            "reply_office": translate("words", "书面报送办公室"),
            "reply_public": translate("words", "答复留言人"),
            "contact_department": translate("words", "联系党委宣传部"),
            "approval": translate("words", "取得采访批准"),
            "arrange_visit": translate("words", "安排采访"),
            "patrol": translate("words", "日常巡查"),
            "complete": translate("words", "按时完成"),
        }
        return rule.title or known.get(rule.duty, rule.duty)

    def done(self, rule: DutyRule) -> str:
        """Return the button's text for a finished duty."""
        translate = self.translate
        known = {
            "submit": translate("words", "已报送"),
            "report_head": translate("words", "已报告"),
            "escalate": translate("words", "已上报"),
            "feedback": translate("words", "已反馈"),
            "reply_office": translate("words", "已报送"),
            "reply_public": translate("words", "已答复"),
            "contact_department": translate("words", "已联系"),
            "approval": translate("words", "已批准"),
            "arrange_visit": translate("words", "已安排"),
            "patrol": translate("words", "已巡查"),
        }
        return known.get(rule.duty, translate("words", "已完成"))

    def recipient(self, name: str) -> str:
        """Return whom a duty is owed to; names of the unit's own rules stay as they are."""
        translate = self.translate
        known = {
            "党委宣传部": translate("words", "党委宣传部"),
            "本单位主要负责人": translate("words", "本单位主要负责人"),
            "学校党委或党委宣传部": translate("words", "学校党委或党委宣传部"),
            "办公室": translate("words", "办公室"),
            "留言人": translate("words", "留言人"),
            "来访媒体": translate("words", "来访媒体"),
        }
        return known.get(name, name)

    def start(self, start: Start) -> str:
        """Return what the limit runs from, as the label of the time field."""
        translate = self.translate
        return {
            Start.HAPPENED: translate("words", "发生时间"),
            Start.FOUND: translate("words", "发现时间"),
            Start.RECEIVED: translate("words", "收到时间"),
            Start.CALLED: translate("words", "来电时间"),
            Start.DAY: translate("words", "巡查日期"),
            Start.GIVEN: translate("words", "完成期限"),
        }[start]

    def started(self, start: Start) -> str:
        """Return what happened at the start, as one word."""
        translate = self.translate
        return {
            Start.HAPPENED: translate("words", "发生"),
            Start.FOUND: translate("words", "发现"),
            Start.RECEIVED: translate("words", "收到"),
            Start.CALLED: translate("words", "来电"),
            Start.DAY: translate("words", "当日"),
            Start.GIVEN: translate("words", "期限"),
        }[start]

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
        translate = self.translate
        return {
            Reading.NEXT_WORKING_DAY_CLOSE: translate(
                "words", "从次日起数工作日，至最后一个工作日下班时止"
            ),
            Reading.NEXT_WORKING_DAY_MIDNIGHT: translate(
                "words", "从次日起数工作日，至最后一个工作日 24:00 止"
            ),
            Reading.NEXT_WORKING_DAY_SAME_TIME: translate(
                "words", "至下一个工作日的同一时刻止；在休息日发生的，至该工作日 24:00 止"
            ),
            Reading.SAME_WORKING_DAY_CLOSE: translate(
                "words", "当天是工作日且未下班的，当天即计入，至下班时止"
            ),
            Reading.OFFICE_HOURS: translate("words", "只计办公时间，走满相应的工作日时长为止"),
            Reading.CLOCK_24H: translate("words", "按每个工作日 24 小时连续计算，不扣除休息日"),
            Reading.CLOCK_HOURS: translate(
                "words", "按自然时间连续计算，不扣除夜间和休息日，也不顺延"
            ),
            Reading.NEXT_FULL_HOUR: translate(
                "words", "从下一个整点起连续计算，不扣除夜间和休息日，也不顺延"
            ),
            Reading.CALENDAR_DAYS_ROLLED_CLOSE: translate(
                "words", "从次日起数自然日，末日逢休息日顺延到下一个工作日，至下班时止"
            ),
            Reading.CALENDAR_DAYS_ROLLED_MIDNIGHT: translate(
                "words", "从次日起数自然日，末日逢休息日顺延到下一个工作日，至 24:00 止"
            ),
            Reading.CALENDAR_DAYS_MIDNIGHT: translate(
                "words", "从次日起数自然日，至末日 24:00 止，不顺延"
            ),
            Reading.WORKING_DAYS_CLOSE: translate(
                "words", "把日数按工作日数，至最后一个工作日下班时止"
            ),
            Reading.EXACT_HOURS: translate("words", "每日按 24 小时连续计算，不顺延"),
            Reading.AT_GIVEN_TIME: translate("words", "到写明的时间为止"),
        }[reading]

    def mark(self, mark: Mark) -> str:
        """Return the name of a checklist step."""
        translate = self.translate
        return {
            Mark.FIRST_REVIEW: translate("words", "初审"),
            Mark.SECOND_REVIEW: translate("words", "复审"),
            Mark.FINAL_REVIEW: translate("words", "终审"),
            Mark.FIRST_PROOF: translate("words", "一校"),
            Mark.SECOND_PROOF: translate("words", "二校"),
            Mark.THIRD_PROOF: translate("words", "三校"),
            Mark.FORM_ATTACHED: translate("words", "审批表已附"),
            Mark.REGISTERED: translate("words", "登记"),
            Mark.ASSIGNED: translate("words", "批办"),
            Mark.HANDLED: translate("words", "办理"),
            Mark.APPROVED: translate("words", "审定"),
            Mark.ANSWERED: translate("words", "反馈"),
            Mark.ARCHIVED: translate("words", "归档"),
        }[mark]

    def status(self, status: RecordStatus) -> str:
        """Return where a record stands."""
        translate = self.translate
        return {
            RecordStatus.OPEN: translate("words", "在办"),
            RecordStatus.DONE: translate("words", "已办结"),
            RecordStatus.CANCELLED: translate("words", "已撤销"),
        }[status]

    def state(self, state: DutyState) -> str:
        """Return where a duty stands."""
        translate = self.translate
        return {
            DutyState.OPEN: translate("words", "待办"),
            DutyState.LOCKED: translate("words", "未解锁"),
            DutyState.DONE: translate("words", "已完成"),
            DutyState.CANCELLED: translate("words", "已撤销"),
        }[state]

    def band(self, band: Band) -> str:
        """Return the heading of a band."""
        translate = self.translate
        return {
            Band.OVERDUE: translate("words", "已逾期"),
            Band.SOON: translate("words", "2 小时内"),
            Band.TODAY: translate("words", "今天", "band"),
            Band.LATER: translate("words", "之后"),
        }[band]

    def action(self, action: Action) -> str:
        """Return what an entry of the history says was done."""
        from deadlines.records.history import Action

        translate = self.translate
        return {
            Action.LOGGED: translate("words", "登记"),
            Action.AMENDED: translate("words", "修改"),
            Action.CHECKED: translate("words", "更新审校步骤"),
            Action.ACKNOWLEDGED: translate("words", "已知悉"),
            Action.FINISHED: translate("words", "完成"),
            Action.REOPENED: translate("words", "重新办理"),
            Action.LEVEL_RAISED: translate("words", "升级为较大舆情"),
            Action.EXTENDED: translate("words", "延长办理时间"),
            Action.RECOMPUTED: translate("words", "重新计算时限"),
            Action.CANCELLED: translate("words", "撤销"),
            Action.UNDONE: translate("words", "撤回上一步"),
            Action.SNOOZED: translate("words", "稍后提醒"),
            Action.CALENDAR_LOADED: translate("words", "更新节假日安排"),
            Action.RULES_CHANGED: translate("words", "修改规则"),
            Action.IMPORTED: translate("words", "导入"),
            Action.HANDOVER_GIVEN: translate("words", "生成交接文件"),
            Action.HANDOVER_TAKEN: translate("words", "接收交接文件"),
        }[action]

    def span(self, span: timedelta) -> str:
        """Return a length of time in its two largest units: 6 分, 5 小时 12 分, 1 天 14 小时."""
        translate = self.translate
        minutes = int(abs(span.total_seconds()) // 60)
        days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
        parts = []
        if days:
            parts.append(translate("words", "%n 天", None, days))
        if hours:
            parts.append(translate("words", "%n 小时", "length", hours))
        if not days and (minutes or not hours):
            parts.append(translate("words", "%n 分", None, minutes))
        return " ".join(parts)


def countdown(span: timedelta) -> tuple[int, str]:
    """Return whole days and the clock face of a remaining or overdue span.

    Under a day the face is HH:MM:SS; from a day on it is HH:MM. A remaining time is rounded up to
    the second, so that it reads zero only once the deadline has come.
    """
    seconds = (
        -int(-abs(span.total_seconds()) // 1)
        if span > timedelta(0)
        else int(abs(span.total_seconds()))
    )
    days, rest = divmod(seconds, 86400)
    face = f"{rest // 3600:02}:{rest // 60 % 60:02}"
    return days, face if days else f"{face}:{rest % 60:02}"
