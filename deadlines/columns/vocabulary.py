"""The names that units give to the columns of their ledgers. Only data.

All are written as `plain` makes them: NFKC, lower case, no spaces, no brackets.
"""

import re
import unicodedata

from deadlines.columns.meaning import Meaning

_DROPPED = re.compile(r"[\s*＊:：()\[\]【】〔〕<>《》_、,，.。/\\|·\-—'\"“”]+")
_BRACKETED = re.compile(r"[(（\[【〔][^)）\]】〕]*[)）\]】〕]")


def plain(text: str) -> str:
    """Return the text as the lists below are written."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text)).lower()


def plain_forms(text: str) -> tuple[str, ...]:
    """Return the text with and without what stands in brackets, plain."""
    whole, bare = plain(text), plain(_BRACKETED.sub("", text))
    return (whole, bare) if bare and bare != whole else (whole,)


COLUMNS: dict[Meaning, str] = {
    Meaning.NUMBER: "序 no 号 number 项次 行号 id",
    Meaning.KIND: "种类 kind type category",
    Meaning.LEVEL: "紧急程度 严重程度",
    Meaning.TITLE: "稿件名称 名称 事项 事项名称 舆情内容 舆情概况 舆情信息 舆情事件 事件 事件名称"
    " 事件概要 主题 留言内容 来信内容 问题内容 诉求内容 采访主题 采访内容 采访事项 工作事项"
    " 工作内容 事由 巡查内容 新闻名称 稿名 稿件 标题名称 活动名称 活动主题 来信主题 咨询内容"
    " 投诉内容 舆情主题 信息名称 新闻稿名称 留言主题",
    Meaning.AT: "happened 舆情时间 开始时间 起始时间 新闻时间 新闻日期 首次发现 首次发现时间",
    Meaning.LOGGED: "logged",
    Meaning.DUE: "ddl 限办 限报",
    Meaning.SUBMITTED: "submitted",
    Meaning.DONE: "finished done",
    Meaning.REPORTED: "报告时间 汇报时间 报本单位主要负责人",
    Meaning.REPLIED_OFFICE: "书面报送时间 书面回复时间",
    Meaning.REPLIED: "答复留言人时间",
    Meaning.CONTACTED: "联系时间 报备时间 报备日期",
    Meaning.SITUATION: "是否已报 报送状态",
    Meaning.STATUS: "后续情况 跟进情况 目前情况",
    Meaning.HANDLING: "整改措施 工作措施 采取措施 handling",
    Meaning.ANSWER: "reply answer",
    Meaning.INSTRUCTION: "批示 领导批示 领导意见 instruction",
    Meaning.UNDERTAKER: "承办 转办单位 转办部门 undertaker undertakenby",
    Meaning.OUTCOME: "办理结论 conclusion",
    Meaning.ON_TIME: "按时 ontime",
    Meaning.REASON: "原因 latereason reason reasonforbeinglate 未按时说明",
    Meaning.SOURCE: "出处 供稿单位 供稿部门 来电单位 媒体单位 部门",
    Meaning.NOTE: "说明 备考 note 附注 remark 其他说明 remarks notes",
    Meaning.IGNORE: "卷号 volume 时限明细 审校明细 完整数据 duties checklist completedata",
}
"""Known names of columns."""

WEAK: dict[Meaning, str] = {
    Meaning.AT: "日期 时间 年月日 日期时间 date time 月日",
    Meaning.TITLE: "内容 主要内容 内容摘要 摘要 概况 简要内容 基本情况 具体内容 问题 情况 诉求"
    " 概述 主要情况 舆情情况 事件情况 事件经过 新闻 稿件内容 信息内容 事件描述"
    " 任务 工作任务 任务内容 重点任务 重点工作 工单内容 待办",
}
"""Names that mean this only where no other column does."""

PART_NAMES = (
    (Meaning.YEAR, re.compile(r"^(发生|活动|日期|时间|报送)*(年|年份|年度)$")),
    (Meaning.MONTH, re.compile(r"^(发生|活动|日期|时间|报送)*(月|月份)$")),
    (Meaning.DAY, re.compile(r"^(发生|活动|日期|时间|报送)*(日|号|几号)$")),
)
"""Names of columns that hold a part of a day each."""

CLOCK_NAMES = re.compile(r"(时刻|钟点|时分|时段|具体时间|几点)$")
