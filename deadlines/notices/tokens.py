"""The words of a notice's sentences: dates, weekdays, counts, and what is done on the days."""

import re
from collections.abc import Iterator

from deadlines.notices.holidays import NAME
from deadlines.values import dataclass

WEEKDAYS = re.compile(
    "(?:星期|周|礼拜)([一二三四五六日天1-7])((?:[、,和至-][一二三四五六日天](?=[、,和至-]|$))*)"
)
DATE = re.compile(r"(?<!\d)(?:\d{4} ?年 ?)?\d{1,2} ?月 ?\d{1,2} ?(?:[日号]|[-至到、])")

_USUALLY = "(?:调休|照常|正常|恢复|开始|正式|统一|均|都|也|需|应|要){0,3}"
_WORKED = (
    r"(?:(?:上班|补班|调班|出勤|到岗|返岗|复工|开工)日?|工作(?=[。;,)\n]|$)|办公(?=[。;,)\n]|$)"
    r"|(?<=[日)])的?班(?=[。;,、)\n]|$))"
)

# The order matters: 调休上班 is work although 调休 is a day off.
_WORDS = (
    ("advice", "鼓励|建议|提倡|倡导|提醒|可结合"),
    (
        "move",
        (
            f"(?:公休日?|休息日|双休日)(?:及{NAME})?(?:分别)?(?:调休?整?|移|挪|换)[至到为]"
            "|(?:分别)?(?:调休?整?|移|挪|换)[至到为]"
        ),
    ),
    ("refusal", "不再?(?:调休|补休|放假|休息|上班|补班|上课|补课)|(?:无需|无须|不用)(?:上班|补班)"),
    (
        "work",
        f"{_USUALLY}(?:(?:上课|补课|授课)[、和(]?)?{_USUALLY}{_WORKED}|工作日|上课[、(]上?班|的?课[、和及与]班|的?班[、和及与]课",
    ),
    (
        "classes",
        (
            f"{_USUALLY}(?:上课|补课|授课|复课|开课|停课|行课)日?|停课|(?:执行|按照?|上)(?:周|星期|礼拜)"
            "[一二三四五六日天]的?(?:课程?表?|教学安排|作息)|课程表?|课表|(?:上午|下午|晚上)?的?课"
            "|(?:线[上下])?(?:教学|授课)(?:安排|任务|活动|工作)?"
        ),
    ),
    # 9月20日补10月6日的课: the day behind 补 is the one made up for.
    (
        "instead",
        r"(?:分别|对应|用于|用来|代替|顶替|执行|按照?|补上?|上)(?=\(?(?:\d{4}年)?\d{1,2}月?\d{0,2}日)",
    ),
    ("weekend", "与(?:周末|双休日?|(?:周|星期)[六日天])(?:相连|连休|连放)?"),
    (
        "off",
        (
            "放假公休|放假调休|调休放假|公休放假|放假休息|放假|休假|补休|调休|公休日?|休息日?|连休"
            "|法定节?假日"
        ),
    ),
    ("date", r"(?<!\d)(?:(?P<y1>\d{4})年)?(?:(?P<m1>\d{1,2})月)?(?P<d1>\d{1,2})[日号]"),
    (
        "dayless",
        (
            r"(?<!\d)(?:(?P<y2>\d{4})年)?(?P<m2>\d{1,2})月(?P<d2>\d{1,2})"
            r"(?=(?:\([^()\d]{0,40}\))?[-至到、和及]\d)"
        ),
    ),
    ("bare", r"(?<!\d)(?P<d3>\d{1,2})(?=[-至到、和及]\d{1,2}[日号])"),
    (
        "count",
        (
            r"(?:共计?|合计|总共|一共|共有|连休|连放)?"
            r"(?<![第前后\d])(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})天"
        ),
    ),
    ("paren", r"\((?P<inside>[^()\d]{0,80}|(?:星期|周)[1-7])\)"),
    ("weekday", "(?:星期|周|礼拜)(?P<w>[一二三四五六日天1-7])"),
    ("year", r"(?<!\d)(?:\d{4}|\d{2})年度?"),
    ("holiday", NAME),
    ("extend", "延长"),
    ("onward", "起"),
    ("range", r"[至到]|-{1,4}|一(?=\d)"),
    ("comma", ","),
    ("list", "、|以及|[和及与并]"),
    ("stop", "[。;.]"),
    ("colon", ":"),
    (
        "filler",
        (
            "其中|全国|全体|公民|师生|(?:干部|教)?职?员?[职员]工|教师|机关|各?部门|各?单位|学校|公司"
            "|全[校院司厂]|统一|照常|正常|开始|期间|当[天日]|全天|假期|假日|时间|日期|安排"
            "|[两二三四]个|[将即为是于均都应仍则也再共的在自从各要需止]|分别"
        ),
    ),
    ("mark", r"[()\[\]【】…·•●○*/ \n]"),
    ("number", r"\d+"),
)
_TOKEN = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _WORDS))


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its kind, its text, where it starts, and the parts of a date, count or weekday.

    What no kind describes comes as kind "text".
    """

    kind: str
    text: str
    at: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    value: str = ""


def _number(text: str | None) -> int | None:
    return int(text) if text else None


def tokens(text: str) -> Iterator[Token]:
    """Return the words of `text` in their order; nothing of it is left out."""
    done = 0
    for found in _TOKEN.finditer(text):
        if found.start() > done:
            yield Token("text", text[done : found.start()], done)
        done = found.end()
        parts = found.groupdict()
        kind = found.lastgroup or "text"
        yield Token(
            "date" if kind in {"dayless", "bare"} else kind,
            found.group(),
            found.start(),
            _number(parts["y1"] or parts["y2"]),
            _number(parts["m1"] or parts["m2"]),
            _number(parts["d1"] or parts["d2"] or parts["d3"]),
            parts["n"] or parts["inside"] or parts["w"] or "",
        )
    if done < len(text):
        yield Token("text", text[done:], done)
