"""Where the clauses of a pasted notice begin, and which of them belong to the notice itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from deadlines.errors import Refusal
from deadlines.notice_holiday import NAME, holidays_in, usual_name
from deadlines.notice_line import Page
from deadlines.notice_token import DATE

_NUMERALS = "一二三四五六七八九十"
_NUMBER = (
    rf"\((?:\d{{1,2}}|[{_NUMERALS}]{{1,3}})\) ?[.、:]?"
    rf"|(?<![\d{_NUMERALS}])(?:\d{{1,2}}|[{_NUMERALS}]{{1,3}}) ?[、.。,:)]"
)
_SUFFIX = (
    "(?:放假|假期|长假|小长假|安排|调休|时间|日期|节日|,|共|[一二三四五六七八九十\\d]{1,2}天| )"
)
_TAIL = r"(?:[:\n ]|将|定|在|为|是|于)"
_HEADING = re.compile(
    rf"(?P<number>{_NUMBER}|(?<![\d月])\d(?={NAME}))? ?(?P<bullet>[●○■□◆◇★☆▲△►·•※-]{{1,4}})? ?"
    rf"(?:(?P<year>\d{{4}}) ?年的?)? ?(?P<name>{NAME}(?: ?[、和及与/,]? ?{NAME}){{0,5}})"
    rf"(?: ?\([^()\n]{{0,30}}\))?{_SUFFIX}{{0,6}}(?P<tail>{_TAIL}{{0,4}})"
)
_OTHER_HEADING = re.compile(
    rf"(?<![^\n。; ])(?P<number>{_NUMBER}) ?"
    r"(?:(?P<name>[^\n:,。;() \d]{1,40})(?:[:\n ]{1,2})(?=\d{1,4} ?[年月])"
    r"|(?=(?:现?将)?\d{1,4} ?[年月]))"
)
_EXTENSION_HEADING = re.compile(
    rf"(?<![^\n。; ])(?P<number>{_NUMBER})? ?"
    rf"(?=将?延长(?:\d{{4}} ?年)?(?P<name>{NAME})(?:假期|放假)?[至到])"
)
# Lines that end a notice's body, or stand between it and a page's other articles.
_BORDER = re.compile(
    r"(?<![^\n。; ])(?:节假?日期间|国务院(?:办公厅)?(?: ?\d{4} ?年|$)|责任编辑|编辑 ?[:丨]"
    r"|(?:相关|推荐|延伸|更多|热门|热点|最新|往期)(?:阅读|链接|新闻|文章|报道|资讯|信息|内容|推荐|回顾)"
    r"|上一篇|下一篇|版权|免责|声明|猜你喜欢|回复)",
    re.MULTILINE,
)
_MOST_HEADINGS = 400


@dataclass(frozen=True, slots=True)
class Heading:
    """The start of a clause: the holiday it names ("" if none) and where the clause's text begins.

    `sure` marks one in the form of the official notices, numbered or followed by a colon;
    `end` is where the clause cannot reach beyond.
    """

    start: int
    body: int
    end: int
    holiday: str
    numbered: bool
    sure: bool
    extends: bool = False


def refuse_too_many(page: Page) -> None:
    """Refuse a text with more clauses than any page about notices has.

    Raises Refusal("notice-too-large", size=clauses, limit=clauses).
    """
    count = sum(1 for _ in _HEADING.finditer(page.text))
    if count > _MOST_HEADINGS:
        raise Refusal("notice-too-large", size=count, limit=_MOST_HEADINGS)


def headings(page: Page, year: int) -> tuple[Heading, ...]:
    """The clauses of the notice of `year` in their order, without those of a page's other articles.

    Of several passages between border lines the one that names the most holidays is the notice;
    from the others only clauses in the notice's own form count, and only for holidays it does not
    name.
    """
    found = sorted(_found(page, year), key=lambda heading: heading.start)
    if not found:
        return ()
    borders = [match.start() for match in _BORDER.finditer(page.text)]
    passages = _passages(found, borders, len(page.text))
    main = max(passages, key=lambda passage: (len(_holidays(passage)), len(passage)))
    chosen = list(_without_repeats(main))
    known = _holidays(chosen)
    plain = len(known) > 1 and not any(heading.numbered for heading in chosen)
    for passage in passages:
        if passage is not main:
            chosen += [
                heading
                for heading in passage
                if heading.holiday
                and (heading.numbered or (plain and heading.sure))
                and (heading.extends or not known & _holidays([heading]))
            ]
    return tuple(sorted(chosen, key=lambda heading: heading.start))


def _found(page: Page, year: int) -> Iterator[Heading]:
    text = page.text
    taken: set[int] = set()
    for match in _HEADING.finditer(text):
        numbered = match["number"] is not None
        before = text[match.start() - 1 : match.start()] if match.start() else ""
        colon = ":" in match["tail"]
        alone = numbered and "\n" in match["tail"]
        if not (colon or alone or DATE.match(text, match.end())):
            continue
        if not numbered and (before.isalnum() or before == "、"):
            continue
        if not numbered and match["year"] and int(match["year"]) != year:
            continue
        taken.add(match.start())
        yield Heading(
            match.start(),
            match.end(),
            len(text),
            usual_name(match["name"]),
            numbered,
            numbered or colon,
        )
    for pattern in (_EXTENSION_HEADING, _OTHER_HEADING):
        for match in pattern.finditer(text):
            if match.start() not in taken:
                taken.add(match.start())
                name = usual_name(match.groupdict().get("name") or "")
                yield Heading(
                    match.start(),
                    match.end(),
                    len(text),
                    name,
                    bool(match["number"]),
                    True,
                    pattern is _EXTENSION_HEADING,
                )


def _passages(
    found: Sequence[Heading], borders: Sequence[int], length: int
) -> tuple[tuple[Heading, ...], ...]:
    passages: list[tuple[Heading, ...]] = []
    for first, last in pairwise([-1, *borders, length]):
        inside = [heading for heading in found if first < heading.start < last]
        ends = [heading.start for heading in inside[1:]] + [last]
        if inside:
            passages.append(
                tuple(replace(each, end=end) for each, end in zip(inside, ends, strict=True))
            )
    return tuple(passages)


def _holidays(some: Sequence[Heading]) -> set[str]:
    return {name for heading in some for name in holidays_in(heading.holiday) or (heading.holiday,)}


def _without_repeats(passage: Sequence[Heading]) -> Iterator[Heading]:
    """A lead or a list of links repeats holidays; where numbered clauses name them, those count."""
    numbered = _holidays([heading for heading in passage if heading.numbered])
    sure = _holidays([heading for heading in passage if heading.sure])
    for heading in passage:
        named = _holidays([heading]) - {""}
        if (
            heading.numbered
            or heading.extends
            or not named & (sure if not heading.sure else numbered)
        ):
            yield heading
