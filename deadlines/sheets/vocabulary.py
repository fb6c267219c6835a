"""The names people give to columns, kinds, levels and states in their ledgers. Only data.

All are written as `plain` makes them: NFKC, lower case, no spaces, no brackets.
"""

import re
import unicodedata
from functools import lru_cache

from deadlines.rules.rule import Kind, Level
from deadlines.sheets.entry import RowStatus
from deadlines.sheets.meaning import Meaning
from deadlines.sheets.sheet import Cell

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
    Meaning.NUMBER: "序号 编号 序 no 号 number 项次 行号 id",
    Meaning.KIND: "类型 类别 种类 事项类型 信息类型 信息类别"
    " 稿件类型 稿件类别 事件类型 分类 kind type"
    " 工作类型 工作类别 台账类别 业务类型 category",
    Meaning.LEVEL: "级别 等级 舆情级别 舆情等级 事件级别"
    " 事件等级 level 风险等级 紧急程度 严重程度"
    " 风险级别 研判等级 研判级别",
    Meaning.TITLE: "标题 题目 稿件名称 稿件标题 稿件题目"
    " 名称 新闻标题 新闻题目 事项 事项名称 信息标题"
    " 舆情标题 舆情内容 舆情概况 舆情信息 舆情事件 事件 事件名称 事件标题 事件概要 主题 留言标题"
    " 留言内容 来信内容 问题内容 诉求内容 采访主题 采访内容 采访事项 工作事项 工作内容 事由 title"
    " 巡查内容 新闻名称 文章标题 文章题目 稿名 稿件 标题名称 活动名称 活动主题 subject 推文标题"
    " 来信主题 咨询内容 投诉内容 舆情主题 信息名称 新闻稿标题 新闻稿名称 新闻稿题目 留言主题",
    Meaning.AT: "发生时间 发生日期 发现时间 发现日期 发生发现时间 发现发生时间 收到时间 收到日期"
    " 来电时间 来电日期 留言时间 留言日期 来信时间 来信日期 受理时间 受理日期 事件时间 事件日期"
    " 活动时间 活动日期 新闻发生时间 事发时间 事发日期 巡查时间 巡查日期 接报时间 接报日期"
    " 接洽时间 接洽日期 采访时间 采访日期 举办时间 举办日期 happened 咨询时间 投诉时间 接到时间"
    " 舆情时间 舆情发生时间 舆情发现时间 监测时间 监测日期 值班日期 值班时间 发生发现日期"
    " 开始时间 起始时间 发帖时间 收文时间 收文日期 新闻时间 新闻日期 会议时间 起算时间",
    Meaning.LOGGED: "登记时间 登记日期 录入时间 录入日期"
    " 填报时间 填报日期 填表日期 记录时间 记录日期"
    " logged loggedat",
    Meaning.DUE: "应办结时间 应报送时间 截止时间 截止日期"
    " 时限 办理时限 完成期限 完成时限 限办时间"
    " 到期时间 应完成时间 应反馈时间 应回复时间 应答复时间 办结期限 due deadline 期限 截稿时间"
    " 要求完成时间 要求时间 办结时限 报送时限 报送期限 报送截止时间",
    Meaning.SUBMITTED: "报送时间 报送日期 投稿时间 投稿日期 上报时间 上报日期 交稿时间 交稿日期"
    " 报出时间 送审时间 报送宣传部时间 报宣传部时间 提交时间 提交日期 送稿时间 报稿时间 报稿日期"
    " submitted 实际报送时间 稿件报送时间 报送党委宣传部时间 发稿时间 供稿时间 供稿日期",
    Meaning.DONE: "办结时间 办结日期 完成时间 完成日期"
    " 处理时间 处理日期 办理时间 办理日期 处置时间"
    " 处置日期 实际完成时间 处置完成时间 处理完成时间 finished done doneat 结束时间 办毕时间"
    " 结案时间 实际办结时间",
    Meaning.REPORTED: "报告时间 报负责人时间 报告负责人时间 汇报时间 向负责人报告时间 报领导时间"
    " 报主要负责人时间 报本单位主要负责人",
    Meaning.ESCALATED: "报学校时间 上报学校时间 报党委时间 报校党委时间",
    Meaning.FEEDBACK: "反馈时间 反馈日期 反馈宣传部时间 处置结果反馈时间 反馈党委宣传部时间",
    Meaning.REPLIED_OFFICE: "报办公室时间 书面报送时间"
    " 报送办公室时间 书面报送办公室时间 书面回复时间",
    Meaning.REPLIED: "答复时间 答复日期 回复时间 回复日期 公开答复时间 网上回复时间 回帖时间"
    " 答复留言人时间",
    Meaning.CONTACTED: "联系宣传部时间 联系时间 报备时间 报备日期",
    Meaning.APPROVED: "批准时间 批准日期 审批时间 审批日期 同意时间",
    Meaning.SITUATION: "报送情况 办理情况 完成情况 处理情况 处置情况 反馈情况 回复情况 答复情况"
    " 报送 是否报送 是否已报 落实情况 进展 进展情况 办理进度 是否回复 是否反馈 是否完成 是否办结"
    " 上报情况 投稿情况 是否上报 报送状态",
    Meaning.STATUS: "状态 办理状态 当前状态 status 处理状态 办结状态",
    Meaning.ON_TIME: "是否按时 是否及时 是否逾期 是否超时 按时 ontime 是否按期",
    Meaning.REASON: "未按时原因 原因 逾期原因 超时原因"
    " 迟报原因 延迟原因 延误原因 latereason reason reasonforbeinglate"
    " 未及时原因 未按时报送原因 超期原因 未按时说明 未及时报送原因",
    Meaning.SOURCE: "来源 信息来源 舆情来源 来源渠道 渠道"
    " 平台 发布平台 来源平台 出处 source 供稿单位"
    " 供稿部门 来电单位 媒体名称 媒体 发现渠道 留言平台 来信渠道 采访媒体 媒体单位 部门",
    Meaning.LINK: "链接 网址 原文链接 网页链接 链接地址 url link 地址 发布链接 新闻链接 网络链接"
    " 来源链接 稿件链接",
    Meaning.NOTE: "备注 说明 备考 note 附注 remark 备注说明 其他说明 remarks notes",
    Meaning.IGNORE: "时限明细 审校明细 完整数据 duties checklist completedata",
}
"""Known names of columns."""

PERSONAL = re.compile(
    r"留言人|来信人|咨询人|投诉人|反映人|举报人|网友|发帖人|姓名|电话|手机|联系方式|身份证|学号|邮箱|微信号|qq"
)
"""Columns about members of the public, whom the program keeps nothing about: left out at first."""

WEAK: dict[Meaning, str] = {
    Meaning.AT: "日期 时间 年月日 日期时间 date time 月日",
    Meaning.TITLE: "内容 主要内容 内容摘要 摘要 概况 简要内容"
    " 基本情况 具体内容 问题 情况 诉求 概述"
    " 主要情况 新闻 稿件内容 信息内容 事件描述",
}
"""Names that mean this only where no other column does."""

PATTERNS: tuple[tuple[Meaning, str], ...] = (
    (Meaning.REASON, r"(未|逾|超|迟|延).*原因"),
    (Meaning.DUE, r"(应|截止|截至|期限|时限|限).*(时间|日期|日)?$(?<!情况)"),
    (Meaning.REPORTED, r"(报|报告|汇报).*(负责人|领导|书记|院长).*(时间|日期)?$"),
    (Meaning.FEEDBACK, r"反馈.*(时间|日期)"),
    (Meaning.REPLIED, r"(答复|回复).*(时间|日期)"),
    (Meaning.SUBMITTED, r"(报送|投稿|上报|报稿|送审|交稿|提交|报.{0,6}(部|处)).*(时间|日期)"),
    (Meaning.DONE, r"(办结|完成|处置|处理|办理).*(时间|日期)"),
    (Meaning.LOGGED, r"(登记|录入|填报).*(时间|日期)"),
    (
        Meaning.AT,
        r"(发生|发现|收到|来电|留言|来信|受理|事发|活动|事件|巡查|采访|接报|举办|监测).*(时间|日期)",
    ),
    (
        Meaning.SITUATION,
        r"(报送|办理|反馈|回复|处置|落实|完成|处理).*(情况|与否)|是否.*(报|复|办结)",
    ),
    (Meaning.LEVEL, r"(级别|等级)$"),
    (Meaning.KIND, r"(类型|类别)$"),
    (Meaning.TITLE, r"(标题|题目|名称)$"),
    (Meaning.LINK, r"(链接|网址)"),
    (Meaning.SOURCE, r"(来源|渠道|平台)$"),
    (Meaning.NOTE, r"^备注"),
    (Meaning.NUMBER, r"^(序号|编号)|(序号|编号)$"),
)
"""Shapes of names, tried in this order after the known names."""

KINDS: dict[Kind, str] = {
    Kind.NEWS: "新闻 新闻稿 消息 通讯 稿件 宣传稿 新闻稿件"
    " 新闻报道 报道 特写 综述 要闻 动态 简讯 信息"
    " 新闻信息 投稿 推文 news 新闻消息"
    " 新闻宣传 图片新闻 专题报道 深度报道 人物通讯 学院新闻 校园新闻"
    " 新闻类 宣传报道 微信推文 公众号",
    Kind.INCIDENT: "舆情 网络舆情 负面信息 舆情信息 舆情事件 负面舆情 突发舆情 涉校舆情 incident"
    " 网络舆论 舆情类 负面 敏感信息 突发事件 舆情处置 不良信息",
    Kind.MESSAGE: "留言 来信 咨询 投诉 书记信箱 校长信箱"
    " 院长信箱 信箱 建议 网上留言 留言咨询 来信来访"
    " message 诉求 求助 留言板 网民留言"
    " 群众来信 咨询投诉 书记校长信箱 留言回复 意见 意见建议 举报"
    " 12345 市民热线 热线 民意",
    Kind.MEDIA: "媒体 采访 媒体接洽 媒体采访 记者采访 接待媒体 校外媒体 media 来访媒体 媒体来访"
    " 媒体接待 采访接待 媒体来电 mediaenquiry mediarequest",
    Kind.PATROL: "巡查 值班 日常巡查 网络巡查 网站巡查 patrol"
    " 巡检 值守 检查 巡查记录 读网 账号巡查",
    Kind.TASK: "其他 其它 其他事项 task 事项 任务 其他工作 工作 材料 报表 杂项 通知 其他任务",
}
"""Names of kinds."""

TITLES: tuple[tuple[Kind, str], ...] = (
    (Kind.NEWS, r"稿件|新闻稿|新闻标题|新闻题目|新闻名称|稿名|投稿"),
    (Kind.INCIDENT, r"舆情"),
    (Kind.MESSAGE, r"留言|来信|信箱|咨询|投诉|诉求"),
    (Kind.MEDIA, r"采访|媒体"),
    (Kind.PATROL, r"巡查|值班|巡检"),
    (Kind.NEWS, r"新闻|宣传稿|通讯稿|推文|报道"),
    (Kind.TASK, r"其[他它](工作|事项|任务)|任务|待办|督办|工作事项"),
)
"""What a sheet's name, its title or its header says about the kind of all its rows."""

MAJOR = re.compile(
    r"特别重大|重大|较大|严重|特大|紧急|高|红|橙|黄|^(i{1,3}|[abAB123一二三])级?$|major"
)
GENERAL = re.compile(r"一般|普通|轻微|较小|低|蓝|^(iv|[cd4四])级?$|general|常规|无影响")
LEVELS = ((Level.MAJOR, MAJOR), (Level.GENERAL, GENERAL))


_SUM = r"(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*数|平均|汇总)"
TOTALS = re.compile(
    rf"^((以上|本[页月季周]|本?季度|本?年度?|本学期|全[年月]|[上下]半年|上年|上月|[\d一二三四五六七八九十]{{1,2}}月份?"
    rf"|第?[一二三四1-4]季度|\d{{4}}年(度|\d{{1,2}}月)?|新闻|舆情|留言|稿件)?{_SUM}"
    r"([(（].{0,8}[)）])?[:：]?\s*([共\s]*\d+(\.\d+)?\s*[件条篇项次个起].*)?([共\s]*\d+)?"
    r"|共[计有]?\s*\d+\s*[件条篇项次个起].{0,6}|total|sum|subtotal)[。.]?$",
    re.IGNORECASE,
)
PART_NAMES = (
    (Meaning.YEAR, re.compile(r"^(发生|活动|日期|时间|报送)*(年|年份|年度)$")),
    (Meaning.MONTH, re.compile(r"^(发生|活动|日期|时间|报送)*(月|月份)$")),
    (Meaning.DAY, re.compile(r"^(发生|活动|日期|时间|报送)*(日|号|几号)$")),
)
"""Names of columns that hold a part of a day each."""

BEGUN = re.compile(
    r"(出现|派单|派发|布置|交办|转办|转交|转来|创建|生成|接单|接收|接到|下达|安排|来文|来函|提出|反映|求助"
    r"|预约|接待|来访|联络|通知|召开|举行|开展|接件|工单|提问|投递|爆发|起始|首发|发帖|发文).*(时间|日期|时刻)$"
)
"""Names of times at which a matter began, where no column says it better."""

PUBLISHED = re.compile(r"(发布|发表|刊发|刊登|见刊|推送|上线|上网|播出|采用|录用).*(时间|日期)$")
"""Names of times at which something was made public: what began there, or what was done."""

CLOCK_NAMES = re.compile(r"(时刻|钟点|时分|时段|具体时间|几点)$")

NOTES = re.compile(
    r"^(注|说明|备注|填表|填报|制表|审核|负责人|联系|统计|附|单位|※|\*|分管|签字|盖章|以下空白|以下无正文)"
)
SIGNED = re.compile(
    r"^((注|备注|说明|附注?|填表|填报|制表|审核|审批|审阅|复核|校对|负责|主管|分管|经办|联系|统计|记录|汇总|报送"
    r"|单位|部门|学院|院系|领导|签字|签名|盖章|日期|时间|电话)[\u4e00-\u9fff()（）\s]{0,7}[:：]"
    r"|[(（—\-\s]*以下(空白|无正文|无内容)|此页无正文)"
)
"""What is written under a table: who filled it in, who checked it, and notes."""

DITTO = frozenset({"〃", "同上", "″", "''", '"', "”", "々", "同前", "上同"})
"""Cells that say the same as the one above."""

OPEN_WORDS = re.compile(
    r"未报|未完成|未办|未反馈|未回复|未答复|待报|待办|待处理|待回复|待反馈|尚未|没有报|还没|在办|处理中|办理中"
    r"|进行中|正在|^未$|^否$|^无$|^[×✗✘✕☐□○n]$|^no$|^open$|未办结|跟进中|未上报|未处理|未处置"
)
DONE_WORDS = re.compile(
    r"已?(报送|上报|反馈|回复|答复|办结|完成|处置|处理|提交|刊发|发布|采用|批准|投稿|录用)|已报|已交|已办"
    r"|已发|^已$|^是$|^[√✓✔☑●y]$|^yes$|^done$|^完$|已说明|已解决|已结"
)
CANCELLED_WORDS = re.compile(r"撤销|取消|作废|撤稿|不再办理|withdrawn|cancelled|已归档不办")


_KINDS = {name: kind for kind, names in KINDS.items() for name in names.split()}
_HEADS = ("舆情", "事件", "类", "信息")


@lru_cache(maxsize=1024)
def kind_called(text: str) -> Kind | None:
    """Return the kind people call so; None for a name that is no kind's."""
    name = plain(text)
    if name in _KINDS:
        return _KINDS[name]
    shortened = [_KINDS.get(name.removesuffix(tail)) for tail in _HEADS if name.endswith(tail)]
    if any(shortened):
        return next(kind for kind in shortened if kind)
    found = {kind for word, kind in _KINDS.items() if len(word) > 1 and word in name}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=1024)
def level_called(text: str) -> Level | None:
    """Return the level people call so; None for a name that is no level's."""
    name = plain(text)
    return next((level for level, shape in reversed(LEVELS) if shape.search(name)), None)


def standing_of(cell: Cell) -> RowStatus:
    """Return where the matter stands by the words of a cell."""
    if not isinstance(cell, str):
        if isinstance(cell, bool):
            return RowStatus.DONE if cell else RowStatus.OPEN
        return RowStatus.UNSAID
    text = cell.strip().lower()
    if CANCELLED_WORDS.search(text) and len(text) < 12:
        return RowStatus.CANCELLED
    if OPEN_WORDS.search(text):
        return RowStatus.OPEN
    if DONE_WORDS.search(text):
        return RowStatus.DONE
    return RowStatus.UNSAID
