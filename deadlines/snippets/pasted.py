"""A pasted chat message, post or mail as the parts of a record."""

import re
from datetime import datetime

from deadlines.phrases.times import read_date, read_time
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.due_time import read_due
from deadlines.rules.given_time import DueTime
from deadlines.rules.rule import Kind
from deadlines.snippets.chat import PastedLines, sort_lines
from deadlines.snippets.people import hide_people
from deadlines.snippets.snippet import Snippet
from deadlines.snippets.times import find_times
from deadlines.snippets.words import KINDS, LINK, SITE_NAMES, find_named_sites, find_site
from deadlines.values import replace

_MOST = 20_000
"""Characters that are looked at for what they mean; a longer text goes into the note as it is."""
_LOOKED_THROUGH = 2_000
_INVISIBLE = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u202a-\u202e]")
_SHARING = re.compile(
    r"^\s*[0-9]{1,2}\.[0-9]{2}\s+(?:[0-9]{2}/[0-9]{2}\s+)?抖音(?:极速版|精选)\s+|^我在(?:小红书|抖音|快手|微博)(?:发现|看到)了?.{0,12}[:：]\s*"
    r"|^\s*复制这条信息[,，]?\s*打开[^\s,，]{1,8}?(?:app)?(?:观看|查看)\s*|^\s*[0-9.]+\s.{0,60}?复制打开抖音[,，]?\s*看看"
    r"|[,，。]?\s*(?:该作品在快手|点击链接[,，]|打开【|复制本条信息|复制此链接|复制此消息|复制后打开|复制并打开|长按复制|快来看吧|快来看看|去【?小红书】?"
    r"|【小红书】|查看精彩内容|直接观看).*$"
    r"|^.{0,30}发布了一篇小红书笔记[,，]?.*$|😆.*?😆|^[0-9]{1,3}\s(?=.{2,})(?=.*xhslink)|^#在抖音.*$",
    re.MULTILINE | re.IGNORECASE,
)
_LINKED = re.compile(
    rf"(?:[,，]?\s*(?:(?:网页|帖子|原文|视频|文章)?链接\s*[:：]?|(?:网页|帖子|原文|视频|文章|网址)\s*[:：])\s*)?(?:{LINK.pattern})|网页链接",
    re.IGNORECASE,
)
_CODE = re.compile(r"(?<=/)\s+(?=.*[0-9]{2}/[0-9]{2}).*$", re.MULTILINE)
"""What 抖音 puts behind a link: a code with a date in it that is none."""
_OF_SOMEBODY = re.compile(r"【[^】]{1,30}的(?:作品|图文作品|视频|笔记|直播间?)】")
_ENDINGS = re.compile(
    r"(?:\s*[-_–—|]\s*(?:[^-_–—|\n]{1,20}的(?:回答|文章|想法|专栏)|知乎|百度贴吧|贴吧|哔哩哔哩|bilibili|抖音|小红书|微博|快手"
    r"|今日头条|豆瓣|腾讯新闻|澎湃新闻|网易|搜狐|你的生活指南|短视频|微信公众平台|头条新闻))+(?=\s*】?\s*$)",
    re.IGNORECASE,
)
_BAR = re.compile(
    rf"^【(?:图片|视频|链接|网页|文章|转载|分享|{SITE_NAMES})】\s*|【[^】]{{1,12}}吧】\s*$",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"^(?:{SITE_NAMES})\s?[|｜丨]\s?", re.IGNORECASE)
_GREETING = re.compile(
    r"^\s*(?:[@＠]所有人|各(?:单位|学院|部门)[^,，:：\n]{0,8}(?=[:：])|各位(?:老师|领导|同学|家长|家人|书记|辅导员|网评员)?们?(?:[早上中下午晚]{1,2})?好?(?:请?注意)?"
    r"|[一-鿿]{1,3}(?:老师|主任|书记|院长|校长|部长|处长|科长|辅导员)(?:[,，\s]*(?:您|你)们?好|(?=[,，:：]))|(?:老师|领导|同学|大家|家人|书记|院长|校长)们?"
    r"(?:[早上中下午晚]{1,2})?(?:您|你)?们?好|老师(?=[,，])|[早上中下午晚]{1,2}好|您好|你好|在吗|在么|收到请回复|转发?一下|转(?:发)?自[^\s,，:：。]{1,12}(?=[:：])|转|紧急|急|求助|请关注|请注意|注意|尊敬的[^,，:：\n]{1,10}(?:您?好)?"
    r"|家人们|姐妹们|(?:re|fwd?|转发|回复|答复)\s*(?=[:：])|救命|谁懂啊|哈喽|hello|hi)(?:[\s,，:：!！。~～?？、]+|$)",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"^\s*【(?:[^】]{0,4}(?:舆情|网情|预警|监测|巡查)(?:信息)?(?:提示|提醒|快报|速报|专报|通报|线索|转办)?单?\s?(?:第?[0-9〇一二三四五六七八九十]+期)?"
    r"|(?:重要|温馨|紧急)?(?:提示|提醒|通知|公告)|紧急|求助|转发|扩散|注意|突发|快讯|爆料|投稿|曝光)】\s*(?=.)"
)
"""What kind of message follows; no headline."""
_SENTENCE = re.compile(r".*?(?:[!！?？。]+[”\"』」)）]*(?![,，、的”])|\n|$)", re.DOTALL)
_HEADLINE = re.compile(r"^【([^】]{4,60})】")
_LEAST = 4
_DAY_SAID = re.compile(
    r"昨|今|前|[周星礼]|月|[日号]|[0-9][-/.][0-9]|yesterday|today", re.IGNORECASE
)
_ROUGH = re.compile(r"刚|现在|小时|天前|刻钟|此[刻时]|当前|目前|now|hour", re.IGNORECASE)
_OTHER_TIME = re.compile(
    r"\s*(?:起|开始|启动|截止|截至|结束|开会|召开|举行|举办|之?前|以前|为止|营业|开放|开门|关门|熄灯|断电|断网|闭馆)"
)
_DUE_END = re.compile(r"(?:前|内|止|截止|下班)$")
_DUE_BEFORE = re.compile(
    r"(?:截[止至](?:时间|日期)?[到至为]?|最迟|最晚|不[晚迟]于|务必于|deadline|due|by|before)\s*[:：]?\s*$",
    re.IGNORECASE,
)
_OTHER_BEFORE = re.compile(
    r"(?:转办|转发|推送|下发|派单|派发|交办|分派|流转|受理|回复|答复|办结|办理|截图|打印|导出|统计|登记|收到)(?:时间|日期)?\s*[:：]?\s*$|"
    r"(?:定于|拟于|将于|计划|预计|截至|截止|到|从|自|每|最晚|不晚于|必须|之前)\s*$"
)


def read_pasted(text: str, now: datetime) -> Snippet:
    """Return what a pasted text says; `now` is aware, and local to the unit.

    The title is its first sentence, the source is known by the link's address or, for want of a
    link, by the one site that is named. A kind may stand on a first line of its own. The time is
    that of the post or the mail, or the one that the text tells with its day; when a message was
    passed on is no such time, and where there are two there is none. Names and numbers of people
    are left out.
    """
    text = _INVISIBLE.sub("", text.replace("\u3000", " ")).strip()
    kind, text = _take_kind(text)
    link = LINK.search(text[:_MOST])
    address = link[0] if link else ""
    lines = sort_lines(_clean(text[:_MOST]))
    body = "\n".join(lines.body).strip()
    time = _find_time(lines, now)
    title, rest = _split_title(lines.subject, hide_people(body, lines.names).strip())
    note = "\n".join([rest, *lines.counts, text[_MOST:]]).strip()
    return Snippet(
        kind,
        time=time, source=_find_source(text, address, lines), link=address, title=title,
        note=re.sub(r"\n{3,}", "\n\n", note),
    )  # fmt: skip


def as_task(snippet: Snippet, now: datetime, office: Office) -> Snippet:
    """Return a pasted text as a task: its time is the one deadline that it names, else none."""
    found: dict[datetime, DueTime] = {}
    text = f"{snippet.title}\n{snippet.note}"
    for line in text[:_LOOKED_THROUGH].splitlines():
        for each in find_times(line, lambda said: read_due(said, now, office)):
            said, before = line[each.start : each.end], line[: each.start]
            if each.time and (_DUE_END.search(said) or _DUE_BEFORE.search(before)):
                found[each.time.at] = each.time
    due = next(iter(found.values())) if len(found) == 1 else None
    return replace(snippet, kind=Kind.TASK, time=due)


def _take_kind(text: str) -> tuple[Kind | None, str]:
    """Return the kind that stands on a first line by itself, and the text below it."""
    first, line_end, rest = text.partition("\n")
    for kind, names in KINDS.items():
        if line_end and re.fullmatch(rf"[【\[#]?(?:{names})[】\]#]?[:：]?", first.strip().lower()):
            return kind, rest.strip()
    return None, text


def _clean(text: str) -> str:
    """Return the text without its links and without what apps write round what they share."""
    if "douyin.com" in text:
        text = _CODE.sub("", text)
    text = _LINKED.sub(" ", _SHARING.sub("", _OF_SOMEBODY.sub("", text)))
    return "\n".join(map(_clean_line, text.splitlines()))


def _clean_line(line: str) -> str:
    """Return a line without the names of sites; one that had one is a title, not an author."""
    whole, ended = line.strip(), _ENDINGS.sub("", line.strip())
    bare = _NAMED.sub("", ended)
    text = _BAR.sub("", bare)
    return f"{text}。" if text and bare != whole and text[-1].isalnum() else text


def _find_source(text: str, link: str, lines: PastedLines) -> str:
    if site := find_site(link):
        return site
    if lines.source:
        named = find_named_sites(lines.source)
        return named[0] if len(named) == 1 else lines.source
    if lines.is_mail:
        return "邮件"
    named = find_named_sites(text)
    return named[0] if len(named) == 1 else ""


def _split_title(subject: str, body: str) -> tuple[str, str]:
    """Return the first sentence and what follows it."""
    if subject:
        return hide_people(subject).strip(), body
    while (greeting := _GREETING.match(body) or _MARK.match(body)) and greeting.end() < len(body):
        body = body[greeting.end() :].lstrip()
    if headline := _HEADLINE.match(body):
        return headline[1].strip(), body[headline.end() :].strip()
    end = 0
    for sentence in _SENTENCE.finditer(body):
        end = sentence.end()
        if len(body[:end].strip()) >= _LEAST:
            break
    title = body[:end].strip().rstrip("。,，;； ")
    return " ".join(title.split()), body[end:].strip()


def _find_time(lines: PastedLines, now: datetime) -> DueTime | None:
    """Return the one time that the text says for certain; None where it says none, or two."""
    for said in (lines.posted, lines.sent):
        if said:
            return _read_stamp(said, now)
    found: set[datetime] = set()
    day = now
    for number, line in enumerate(lines.body):
        if stamp := lines.stamps.get(number):
            day = _find_day(stamp, now) or now
        told = _find_told(line[:_LOOKED_THROUGH], day)
        if told is None:
            return None
        found |= told
    at = found.pop() if len(found) == 1 else None
    return DueTime(at) if at and at <= now else None


def _read_stamp(text: str, now: datetime) -> DueTime | None:
    if _ROUGH.search(text):
        return None
    try:
        at = read_time(text, now)
    except Refusal:
        return None
    return DueTime(at) if at <= now else None


def _find_day(stamp: str, now: datetime) -> datetime | None:
    """Return the end of the day on which a message was sent; None where its head says no day."""
    said = re.sub(
        r"\s*(?:凌晨|早上|上午|中午|下午|晚上|傍晚)?\s?[0-9]{1,2}[:：][0-9]{2}.*$", "", stamp
    )
    try:
        day = read_date(said, now.date())
    except Refusal:
        return None
    end = datetime(day.year, day.month, day.day, 23, 59, tzinfo=now.tzinfo)
    return min(end, now)


def _find_told(line: str, day: datetime) -> set[datetime] | None:
    """Return the times a line tells of, seen from the day it was written on; None if unsure."""
    found = set()
    for each in find_times(line, lambda said: DueTime(read_time(said, day))):
        said = line[each.start : each.end]
        if each.time is None:
            is_clock = each.doubt is not None and each.doubt.code in (
                "time-vague",
                "time-ambiguous",
            )
            if is_clock and _DAY_SAID.search(said):
                return None
            continue
        is_other = _OTHER_TIME.match(line, each.end) or _OTHER_BEFORE.search(line[: each.start])
        if is_other or _ROUGH.search(said) or not _DAY_SAID.search(said):
            continue
        found.add(each.time.at)
    return found
