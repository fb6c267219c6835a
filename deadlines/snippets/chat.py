"""The lines of a pasted text that chats, posts and mails put round what the sender wrote."""

import re
from dataclasses import dataclass, field

from deadlines.snippets.people import NAME
from deadlines.snippets.words import SOURCES

_WEEKDAY = r"(?:星期|周)[一二三四五六日天]"
_DATE = (
    r"(?:(?:20)?[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?|[0-9]{1,2}[-/.月][0-9]{1,2}日?"
    rf"|昨天|今天|前天|{_WEEKDAY}|yesterday|today)"
)
_CLOCK = (
    r"(?:凌晨|早上|上午|中午|下午|晚上|傍晚)?\s?(?:[0-9]{1,2}[:：][0-9]{2}(?:[:：][0-9]{2})?"
    r"(?:\s?[AaPp][Mm])?|[0-9]{1,2}[时点][0-9]{1,2}分?)"
)
_WHEN = rf"(?:{_DATE}[\s,，]*(?:{_WEEKDAY}\s*)?(?:{_CLOCK})?|{_CLOCK})"
_OF_NAME = r"[^\s:：,，。!！?？;；\[\]【】]"
_WHO = (
    rf"(?!{_DATE}|{_CLOCK}){_OF_NAME}{{1,16}}(?:\s(?![0-9]|{_DATE}){_OF_NAME}{{1,12}})?"
    r"(?:\s?[(（<][^)）>\n]{1,40}[)）>])?"
)
_HEADERS = (
    re.compile(rf"^(?P<who>{_WHO})[\s,，·|]+(?P<when>{_WHEN})\s*[:：]?$"),
    re.compile(rf"^[\[(（【]?(?P<when>{_WHEN})[\])）】]?[\s,，·|-]+(?P<who>{_WHO})\s*[:：]?$"),
)
_STAMPED = re.compile(
    rf"^[\[(（【]?(?P<when>{_WHEN})[\])）】]?\s+(?P<who>{_WHO})\s?[:：]\s?(?P<said>.+)$"
)
_SPOKEN = re.compile(rf"^(?P<who>{_WHO})\s?(?:说|发言)?[:：]\s*(?P<said>.*)$")
_QUOTED = re.compile(r"^[「『](?P<who>[^:：「」]{1,20})[:：](?P<said>.*?)[」』]$")
_ROLES = re.compile(
    r"(?:老师|同学|辅导员|书记|院长|主任|班长|家长|妈妈|爸爸|学长|学姐|学委|团支书|值班员|管理员|助理|干事)$"
    rf"|^{NAME}$|^(?:小|阿|老)[一-鿿]{{1,2}}$|^匿名|^网友"
)
_RULED = re.compile(
    r"^\s*(?:[-—–=_*·. ]{4,}|[-—–=>]{2,}\s*(?P<inside>.{0,40}?)\s*[-—–=]{2,}"
    r"|\[?聊天记录\]?|.{0,20}的聊天记录|(?:以下|下面)[为是]?转发.{0,10}|转发自[:：].*"
    r"|begin forwarded message:?)\s*$",
    re.IGNORECASE,
)
_MAIL = re.compile(
    r"^\s*(?:>\s*)*(?:(?P<subject>主\s*题|标题|subject)"
    r"|(?P<sent>发送时间|发件时间|时\s*间|日\s*期|date|sent)|(?P<from>发件人|寄件人|发送人|from)"
    r"|收件人|抄送|密送|回复|to|cc|bcc|reply-to)\s*[:：]\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_FORWARDED = re.compile(r"^\s*(?:转发|转|fwd?)\s*[:：]", re.IGNORECASE)
_REPLY_MARKS = re.compile(r"^\s*(?:(?:转发|转|回复|答复|fwd?|re)\s*[:：]\s*)+", re.IGNORECASE)
_POSTED = re.compile(
    rf"^(?P<who>[^\s。，！？：:#]{{1,20}}\s+)??(?P<lead>(?:[0-9]+楼|(?:发布|发表|编辑|更新|创建)于|posted\s+on\s"
    r"|(?:发布|发表|更新|留言|反映|提问|发帖|来信|举报|投诉|提交|咨询|求助|创建|事发|发生)(?:时间|日期)[:：\s]|(?:时间|日期)[:：])\s*)?"
    rf"(?P<when>{_WHEN}|[0-9]{{1,2}}\s?(?:分钟|小时|天)前|刚刚)"
    r"(?P<rest>\s*(?:来自|发布于|发表于|发布|ip\s?属地|阅读|浏览|播放|已编辑|·|\||[一-鿿]{2,3}$).*)?$",
    re.IGNORECASE,
)
_POST_SIGNS = re.compile(
    r"来自|发表于|(?:转发|评论|赞|阅读|浏览)\s*[:：(（]?\s*[0-9]|来源[:：]|发布于|次观看|ip\s?属地|楼主|[0-9]楼|https?://"
    r"|超话|贴吧|#[^#\s]{2,20}#|播放|弹幕|已编辑|原创",
    re.IGNORECASE,
)
_LONGEST_NAME = 16
_PLACEHOLDER = re.compile(
    r"\[(?:图片|视频|表情|动画表情|链接|文件|语音|聊天记录|小程序|位置|话题|[一-鿿]{1,4}R?)\](?:\s*[0-9]+['\"″]+)?"
)
_BUTTONS = "只看楼主|收藏|回复|分享|点赞|赞|举报|关注|评论|转发"
_JUNK = re.compile(
    rf"^\s*(?:[^\s，。]{{0,4}}号\s*[:：]\s*\S+|粉丝\s*[0-9.]+\s*[万w]?|(?:{_BUTTONS})(?:\s+(?:{_BUTTONS}))*|[已+]关注|展开|收起|全文|展开全文|收起全文|网页链接"
    r"|复制链接|原创|在看|查看更多|查看原文|阅读原文|写评论|热门|置顶|广告|编辑|(?:ip\s?属地|发布于|发表于|来自)[\s:：]*[^\s0-9，。]{1,8}"
    r"|(?:同城|微博|抖音|知乎|百度|头条)?热[榜搜]第?\s?[0-9]+位?|热度\s*[0-9.]+\s*[万w]?|[0-9.]+\s*[万w]?\+?|[·•…]+|[0-9]+楼|楼主)\s*$",
    re.IGNORECASE,
)
_RANK = re.compile(r"^\s*(?:[初中高]级粉丝|铁杆吧友|吧主|小吧主)\s*[0-9]*\s*$")
_FOLLOW = re.compile(r"[+＋已]?\s?关注")
"""The button beside the name of who posted."""
_ACCOUNT = re.compile(
    r"[@＠]?(?:小红薯[0-9A-Za-z]{6,}|(?:贴吧|知乎|微博|抖音|快手|微信|手机|百度|头条|匿名)?用户[_-]?[0-9A-Za-z_-]*"
    r"|匿名|momo|(?:账号|用户)已注销|[^\s,，。!！?？:：]{1,6}(?:爸爸?|妈妈?))",
    re.IGNORECASE,
)
"""A line that is a parent, or a name which a site gives to who chose none."""
_POSTER = re.compile(
    r"(?:楼主|作者|博主|up主|答主|发帖人)\s+(?P<who>[^\s,，。!！?？:：]{1,10})|(?P<whose>[^\s,，。!！?？:：]{1,20})的(?:回答|想法|专栏)",
    re.IGNORECASE,
)
_PLACE = re.compile(
    rf"(?:{SOURCES})(?:正文|动态|首页|投稿|详情|日报|极速版)?(?:\s*(?:no\.?|#|第)?\s?[0-9]+期?)?"
)
"""A first line that only says where the text is from."""
_GROUP = re.compile(r"[^，。！？：:\s]{1,15}群\s?(?:[(（][0-9]+[)）])?")
"""A first line that is the name of a group chat."""
_FORUM = re.compile(r"^[^\s，。]{2,10}吧$")
_COUNTS = re.compile(
    r"^\s*(?:[0-9.,]+[万w]?\+?\s*)?(?:转发|评论|点赞|赞|阅读|播放|收藏|分享|浏览|弹幕|在看|喜欢|回复"
    r"|围观|推荐|投币|转评赞|人赞同|次观看|次播放)(?:量|数)?\s*[:：(（]?\s*[0-9.,万wk+]*[)）]?"
    r"(?:[\s,，·|、/]+.*[0-9].*)?$",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?:(?P<title>原?标题|题目|主题)|(?P<source>来源|平台|渠道|出处)"
    r"|(?:留言|来信|反映|投诉|主要|帖子|具体|视频)?(?:内容|文案|正文|诉求|问题|投稿))\s*[:：]\s*(?=\S)"
)
_BYLINE = re.compile(
    r"^(?:(?:作者|发布者|发布人|楼主|编辑|责编|原创)|(?P<source>来源|稿源))\s*[:：]?\s*(?P<who>\S+)\s"
    rf".*?(?P<when>{_DATE}\s*{_CLOCK})"
)
_WHERE = re.compile(r"^(?:地点|位置)\s*[:：]")
_NO_NAMES = re.compile(
    r"通知|标题|时间|地点|来源|链接|内容|主题|说明|问题|原因|要求|备注|情况|截图|平台|话题|诉求|反映|注意|提醒|紧急|转发|公告"
    r"|建议|如下|举报|投诉|舆情|新闻|留言|网传|网曝|原文|正文|摘要|关键词|热搜|回应|https?|什么|为什么|怎么"
)


@dataclass(slots=True)
class PastedLines:
    """What is left of a pasted text without the lines round it, and what those lines said.

    `stamps` are the days of chat headers by the line of `body` from which they hold.
    """

    body: list[str] = field(default_factory=list)
    counts: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    stamps: dict[int, str] = field(default_factory=dict)
    subject: str = ""
    source: str = ""
    sent: str = ""
    posted: str = ""
    is_mail: bool = False


def sort_lines(text: str) -> PastedLines:
    """Return the lines of a pasted text by what they are."""
    lines = [_PLACEHOLDER.sub("", line).strip() for line in text.splitlines()]
    sorted_lines = PastedLines()
    lines = _take_mail(lines, sorted_lines)
    if has_place := len(lines) > 1 and _PLACE.fullmatch(lines[0].lower()) is not None:
        sorted_lines.source = lines.pop(0)
    elif len(lines) > 1 and _GROUP.fullmatch(lines[0]):
        lines.pop(0)
    is_post = has_place or bool(_POST_SIGNS.search(text))
    for at, line in enumerate(lines):
        has_more = any(lines[at + 1 :])
        _sort_line(line, lines[:at], sorted_lines, is_post=is_post, has_more=has_more)
    return sorted_lines


def _take_mail(lines: list[str], into: PastedLines) -> list[str]:
    """Take the heads of mails away; the innermost says what was written, and when."""
    heads = [_MAIL.match(line) for line in lines]
    if sum(head is not None and bool(head["from"] or head["subject"]) for head in heads) < 1:
        return lines
    if sum(head is not None for head in heads) < 2:
        return lines
    into.is_mail = True
    is_forward, blocks = False, 0
    rest = []
    for line, head in zip(lines, heads, strict=True):
        if head is None:
            rest.append(line)
            continue
        if head["subject"]:
            is_forward = is_forward or _FORWARDED.match(head["value"]) is not None
            into.subject = _REPLY_MARKS.sub("", head["value"]).strip()
        if head["sent"]:
            blocks += 1
            into.sent = head["value"].strip()
        if head["from"]:
            name = re.sub(r"[<(（\"'].*|\S+@\S+", "", head["value"].strip("\"' ")).strip()
            into.names += [name] if name else []
    if is_forward and blocks < 2:
        into.sent = ""  # when it was passed on, not when it was written
    return rest


def _sort_line(
    line: str, before: list[str], into: PastedLines, *, is_post: bool, has_more: bool
) -> None:
    if byline := _BYLINE.match(line):
        into.posted = into.posted or byline["when"]
        if byline["source"]:
            into.source = byline["who"]
        return
    if label := _LABEL.match(line):
        line = line[label.end() :].strip()
        if label["title"]:
            into.subject = into.subject or line
            return
        if label["source"]:
            into.source = line
            return
    if _RANK.match(line):
        if into.body and len(into.body[-1]) <= _LONGEST_NAME:
            into.names.append(into.body.pop())
        return
    if (poster := _POSTER.fullmatch(line)) and is_post:
        into.names.append(poster["who"] or poster["whose"])
        return
    if _ACCOUNT.fullmatch(line):
        into.names.append(line)
        return
    if _FOLLOW.fullmatch(line) and has_more and len(into.body) == 1 and _is_short(into.body[0]):
        into.names.append(into.body.pop())
        return
    if not any(before) and has_more and is_post and _FORUM.match(line):
        return
    if not line or _JUNK.match(line):
        into.body += [""] if not line else []
        return
    if _COUNTS.match(line) or _WHERE.match(line):
        into.counts.append(line)
        return
    if ruled := _RULED.match(line):
        _stamp(ruled["inside"] or "", into)
        return
    if _take_posted(line, before, into, is_post=is_post) or _take_header(
        line, into, has_more=has_more
    ):
        return
    if quoted := _QUOTED.match(line):
        into.names.append(quoted["who"].strip())
        into.body.append(quoted["said"].strip())
        return
    spoken = _SPOKEN.match(line)
    if spoken and _is_speaker(spoken["who"], into):
        into.names.append(_bare_name(spoken["who"]))
        line = spoken["said"].strip()
    if line:
        into.body.append(line)


def _take_posted(line: str, before: list[str], into: PastedLines, *, is_post: bool) -> bool:
    found = _POSTED.match(line)
    if not found:
        return False
    is_bare = found.start("when") == 0
    if not (found["lead"] or found["rest"] or (is_bare and is_post)):
        return False
    if found["who"] and not found["lead"] and re.fullmatch(r"\s*[一-鿿]{2,3}", found["rest"]):
        return False  # 热搜第三 11-29 23:12 上榜
    if found["rest"] and not found["lead"] and not is_post:
        return False
    into.posted = into.posted or found["when"].strip()
    author = next((each for each in reversed(before) if each), "")
    if (
        _is_short(author)
        and into.body
        and into.body[-1] == author
        and len(into.body) == 1
        and not found["lead"]
    ):
        into.names.append(into.body.pop())
    return True


def _is_short(line: str) -> bool:
    """Return whether a line can be an author's name."""
    return 0 < len(line) <= _LONGEST_NAME and not re.search(r"[,，。!！?？:：;；#]", line)


def _take_header(line: str, into: PastedLines, *, has_more: bool) -> bool:
    for header in _HEADERS:
        found = header.match(line)
        if found and has_more and _is_name(found["who"], line):
            into.names.append(_bare_name(found["who"]))
            _stamp(found["when"], into)
            return True
    if (found := _STAMPED.match(line)) and not _NO_NAMES.search(found["who"]):
        into.names.append(_bare_name(found["who"]))
        _stamp(found["when"], into)
        into.body.append(found["said"].strip())
        return True
    if re.fullmatch(_WHEN, line):
        _stamp(line, into)
        if into.body and len(into.body) == 1 and len(into.body[0]) <= 8:
            into.names.append(into.body.pop())
        return True
    return False


def _is_name(who: str, line: str) -> bool:
    """Return whether a head's name is one: before its time, set off by signs, or plainly a name."""
    if _NO_NAMES.search(who) or not re.search(r"[^0-9\s]", who):
        return False
    is_set_off = line.startswith((who, "[", "(", "（", "【")) or line.endswith((":", "："))
    return is_set_off or _ROLES.search(_bare_name(who)) is not None


def _stamp(when: str, into: PastedLines) -> None:
    into.stamps[len(into.body)] = when.strip()


def _is_speaker(who: str, into: PastedLines) -> bool:
    bare = _bare_name(who)
    if bare in into.names:
        return True
    return len(bare) <= 12 and not _NO_NAMES.search(bare) and _ROLES.search(bare) is not None


def _bare_name(who: str) -> str:
    return re.sub(r"[(（<].*$", "", who).strip().lstrip("@")
