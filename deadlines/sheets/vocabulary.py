"""The names that units give to kinds, levels and states in their ledgers. Only data.

All are written as `plain` makes them: NFKC, lower case, no spaces, no brackets.
"""

import re
from functools import lru_cache

from deadlines.columns.vocabulary import plain
from deadlines.rules.rule import Kind, Level

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
SIGN = re.compile("苗头|倾向性|early ?sign|^sign$")
LEVELS = ((Level.MAJOR, MAJOR), (Level.GENERAL, GENERAL), (Level.SIGN, SIGN))


_SUM = r"(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|总\s*数|平均|汇总)"
TOTALS = re.compile(
    rf"^((以上|本[页月季周]|本?季度|本?年度?|本学期|全[年月]|[上下]半年|上年|上月|[\d一二三四五六七八九十]{{1,2}}月份?"
    rf"|第?[一二三四1-4]季度|\d{{4}}年(度|\d{{1,2}}月)?|新闻|舆情|留言|稿件)?{_SUM}"
    r"([(（].{0,8}[)）])?[:：]?\s*+([共\s]*+\d+(\.\d+)?\s*[件条篇项次个起].*|[共\s]*+\d+)?"
    r"|共[计有]?\s*\d+\s*[件条篇项次个起].{0,6}|total|sum|subtotal)[。.]?$",
    re.IGNORECASE,
)
COUNTED = re.compile(r"共?计?\s{0,3}\d{1,6}\s{0,3}[件条篇项次个起人](?!\d)")
"""How many there are, as it stands beside 合计."""

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

_KINDS = {name: kind for kind, names in KINDS.items() for name in names.split()}
_HEADS = ("舆情", "事件", "类", "信息")


@lru_cache(maxsize=1024)
def kind_called(text: str) -> Kind | None:
    """Return the kind that is called so; None for a name that is no kind's."""
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
    """Return the level that is called so; None for a name that is no level's."""
    name = plain(text)
    return next((level for level, shape in reversed(LEVELS) if shape.search(name)), None)
