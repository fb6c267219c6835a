"""The words of a typed line that name a kind, a level or a source, and the addresses of sites."""

import re
from functools import cache

from deadlines.rules.rule import FoundBy, Kind, Level

KINDS: dict[Kind, str] = {
    Kind.NEWS: "新闻|新闻稿|稿件|news",
    Kind.INCIDENT: "舆情|(?:网络|负面|突发|涉校|校园)舆情|舆情(?:信息|事件)|incident",
    Kind.MESSAGE: "留言|网上留言|网民留言|来信|message",
    Kind.MEDIA: "媒体接洽|媒体采访|媒体|采访|media",
    Kind.TASK: "其他事项|其他|任务|待办|事项|task",
}
LEVELS: dict[Level, str] = {
    Level.SIGN: "苗头|苗头性|sign",
    Level.GENERAL: "一般|general",
    Level.MAJOR: "较大|major",
}
UNKNOWN_LEVELS = r"(?:特别?重大|重大|特大|严重|紧急|[ⅠⅡⅢⅣ一二三四]级)(?:舆情)?"
FINDINGS: dict[FoundBy, str] = {
    FoundBy.SELF: "自己发现|自行发现|本单位发现|本单位接报|我院发现|self",
    FoundBy.TOLD: "学校监测到?|学校通知|学校告知|宣传部通知|宣传部告知|党委宣传部通知|told",
}

_SITES = {
    "微博": ("微博|新浪微博|weibo|超话|微博超话", "weibo.com weibo.cn t.cn"),
    "抖音": ("抖音|douyin", "douyin.com iesdouyin.com"),
    "公众号": ("公众号|微信公众号|微信推文|微信推送", "mp.weixin.qq.com"),
    "视频号": ("视频号|微信视频号", "channels.weixin.qq.com weixin.qq.com/sph"),
    "贴吧": ("贴吧|百度贴吧|tieba", "tieba.baidu.com"),
    "知乎": ("知乎|zhihu", "zhihu.com"),
    "小红书": ("小红书|xiaohongshu|xhs", "xiaohongshu.com xhslink.com"),
    "B站": ("b站|哔哩哔哩|bilibili", "bilibili.com b23.tv"),
    "快手": ("快手|kuaishou", "kuaishou.com gifshow.com chenzhongtech.com"),
    "今日头条": ("今日头条|头条号?|toutiao", "toutiao.com"),
    "西瓜视频": ("西瓜视频", "ixigua.com"),
    "豆瓣": ("豆瓣|douban", "douban.com"),
    "虎扑": ("虎扑", "hupu.com"),
    "QQ空间": ("qq空间", "qzone.qq.com"),
    "百家号": ("百家号", "baijiahao.baidu.com"),
    "领导留言板": ("领导留言板", "liuyan.people.com.cn"),
    "人民网": ("人民网", "people.com.cn"),
    "新华网": ("新华网", "xinhuanet.com news.cn"),
    "澎湃新闻": ("澎湃新闻|澎湃", "thepaper.cn"),
    "腾讯新闻": ("腾讯新闻", "news.qq.com new.qq.com"),
    "搜狐": ("搜狐|搜狐新闻", "sohu.com"),
    "网易": ("网易|网易新闻", "163.com"),
}
_PLACES = (
    "朋友圈|微信群|qq群|班级群|年级群|家长群|官网|官微|校园网|论坛|校内论坛|bbs|表白墙|校园墙|万能墙"
    "|12345|(?:市民|市长|书记|校长|服务)?热线|市长信箱|校长信箱|书记信箱|院长信箱|信箱|问政平台|电话|来电|邮件|邮箱|短信|闲鱼"
)
_OF_UNIT = r"(?:[一-鿿]{0,8}(?:大学|学院|学校|校|院|系|处|中心|部门))?"
_SITE_END = r"(?:平台|视频|短视频|热搜|超话|话题|评论区?|帖子?|文章|推文|直播|app|上|里|客户端)?"
SITE_NAMES = "|".join(words for words, _ in _SITES.values())
"""Matches the name of a site, in lower case."""

_SOURCE = rf"{_OF_UNIT}(?:(?:{SITE_NAMES}){_SITE_END}|(?:{_PLACES}))"
SOURCES = rf"{_SOURCE}(?:[、和及与/+]{_SOURCE})*"
"""Matches a word that is one or more sources and nothing else, in lower case."""

_HOSTS = "|".join(re.escape(host) for _, hosts in _SITES.values() for host in hosts.split())
LINK = re.compile(
    r"(?:https?://|www\.)[A-Za-z0-9._~:/?#@!$&*+,;=%\[\]()'-]*[A-Za-z0-9_~/#=%&]"
    rf"|(?<![a-z0-9.-])(?:[a-z0-9-]+\.)*(?:{_HOSTS})"
    r"/[A-Za-z0-9._~:/?#@!$&*+,;=%-]*[A-Za-z0-9_~/#=%&]",
    re.IGNORECASE,
)
_HOST = re.compile(r"(?:https?://)?([^/?#\s]+)(\S*)", re.IGNORECASE)


def find_site(link: str) -> str:
    """Return the name of the site that a link leads to; empty for one that is not known."""
    found = _HOST.match(link)
    if not found:
        return ""
    host, address = found[1].lower().split(":")[0], (found[1] + found[2]).lower()
    for name, (_, hosts) in _SITES.items():
        for each in hosts.split():
            is_host = host == each or host.endswith("." + each)
            if is_host or ("/" in each and address.startswith(each)):
                return name
    return ""


def find_named_sites(text: str) -> tuple[str, ...]:
    """Return the sites that a text speaks of by their names."""
    lower = text.lower()
    return tuple(name for name, words in _name_patterns().items() if words.search(lower))


@cache
def _name_patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(rf"(?<![a-z.])(?:{words})(?![a-z])") for name, (words, _) in _SITES.items()
    }
