"""Where the clauses of a pasted notice begin, and which of them belong to the notice itself."""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from deadlines.notices.holidays import NAME, holidays_in, usual_name
from deadlines.notices.page import PastedNotice
from deadlines.notices.tokens import DATE, Token, tokens
from deadlines.refusal import Refusal
from deadlines.values import dataclass, replace

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
    rf"(?: ?\([^()\n]{{0,30}}\))?(?P<suffix>{_SUFFIX}{{0,6}})(?P<tail>{_TAIL}{{0,4}})"
)
_OTHER_HEADING = re.compile(
    rf"(?<![^\n。; ])(?P<number>{_NUMBER}) ?"
    r"(?:(?P<name>(?:(?!放假|通知|安排|时间|日期|公告)[^\n:,。;() \d]){1,40})[:\n ]{1,2}"
    r"(?=\d{1,4} ?[年月])|(?=(?:现?将)?\d{1,4} ?[年月]))"
)
_EXTENSION_HEADING = re.compile(
    rf"(?<![^\n。; ])(?P<number>{_NUMBER})? ?"
    rf"(?=将?延长(?:\d{{4}} ?年)?(?P<name>{NAME})(?:假期|放假)?[至到])"
)
# Words that begin or end a notice's body, or stand between it and a page's other articles.
_ANNOUNCED = re.compile("(?:通知|安排)如下")
_BORDER = re.compile(
    rf"{_ANNOUNCED.pattern}"
    r"|(?<![^\n。; ])(?:节假?日期间|国务院(?:办公厅)?(?: ?\d{4} ?年|$)|责任编辑|编辑 ?[:丨]"
    r"|(?:相关|推荐|延伸|更多|热门|热点|最新|往期)(?:阅读|链接|新闻|文章|报道|资讯|信息|内容|推荐|回顾)"
    r"|上一篇|下一篇|版权|免责|声明|猜你喜欢|回复)",
    re.MULTILINE,
)
_MOST_HEADINGS = 400
# How much a heading looks like one of a notice and not of a page about holidays: numbered; a name
# and a colon; words such as 放假安排 between them; no colon.
NUMBERED, COLON, _WORDY, _BARE = range(4)


@dataclass(frozen=True, slots=True)
class Heading:
    """The start of a clause: the holiday it names ("" if none) and where the clause's text begins.

    `rank` is its form, NUMBERED, COLON or one less sure; `end` is where the clause cannot reach
    beyond; `announces` says that the heading calls the days off: 国庆节放假：10月1日至7日.
    """

    start: int
    body: int
    end: int
    holiday: str
    rank: int
    extends: bool = False
    announces: bool = False


def refuse_too_many(page: PastedNotice) -> None:
    """Refuse a text with more clauses than any page about notices has.

    Raises Refusal("notice-too-large", size=clauses, limit=clauses).
    """
    count = sum(1 for _ in _HEADING.finditer(page.text))
    if count > _MOST_HEADINGS:
        raise Refusal("notice-too-large", size=count, limit=_MOST_HEADINGS)


def headings(page: PastedNotice, year: int) -> tuple[Heading, ...]:
    """Return the clauses of the notice of `year`, without those of a page's other articles.

    Of several passages between borders, one announced by 通知如下 is the notice, or else the one
    that names the most holidays; from the others only clauses in the notice's own form count, and
    only for holidays it does not name.
    """
    found = sorted(_find_headings(page, year), key=lambda heading: heading.start)
    if not found:
        return ()
    borders = [match.start() for match in _BORDER.finditer(page.text)]
    passages = _passages(found, borders, len(page.text))
    announced = {match.start() for match in _ANNOUNCED.finditer(page.text)}
    main = max(passages, key=lambda passage: _weight(passage, announced, borders))
    chosen = list(_without_repeats(main))
    known = _holidays(chosen)
    form = _form(main)
    for passage in passages:
        if passage is not main:
            chosen += [
                heading
                for heading in passage
                if heading.extends
                or (heading.holiday and heading.rank == form and not known & _holidays([heading]))
            ]
    return tuple(sorted(chosen, key=lambda heading: heading.start))


def _weight(
    passage: Sequence[Heading], announced: Set[int], borders: Sequence[int]
) -> tuple[bool, int, int]:
    before = bisect(borders, passage[0].start) - 1
    begun = before >= 0 and borders[before] in announced
    return begun, len(_of_rank(passage, _form(passage))), len(_holidays(passage))


def _form(passage: Sequence[Heading]) -> int:
    """Return the rank of most of a passage's clauses: numbered, or named with a colon."""
    return max((NUMBERED, COLON), key=lambda rank: len(_of_rank(passage, rank)))


def _of_rank(passage: Sequence[Heading], rank: int) -> set[str]:
    return _holidays([heading for heading in passage if heading.rank == rank])


def _find_headings(page: PastedNotice, year: int) -> Iterator[Heading]:
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
        plain = COLON if not match["suffix"].strip() else _WORDY
        rank = NUMBERED if numbered else plain if colon else _BARE
        announces = colon and "放假" in match["suffix"]
        name = usual_name(match["name"])
        yield Heading(match.start(), match.end(), len(text), name, rank, announces=announces)
    for pattern in (_EXTENSION_HEADING, _OTHER_HEADING):
        for match in pattern.finditer(text):
            if match.start() not in taken:
                taken.add(match.start())
                name = usual_name(match.groupdict().get("name") or "")
                extends = pattern is _EXTENSION_HEADING
                yield Heading(match.start(), match.end(), len(text), name, NUMBERED, extends)


def _passages(
    headings: Sequence[Heading], borders: Sequence[int], length: int
) -> tuple[tuple[Heading, ...], ...]:
    passages: list[tuple[Heading, ...]] = []
    for first, last in pairwise([-1, *borders, length]):
        inside = [heading for heading in headings if first < heading.start < last]
        ends = [heading.start for heading in inside[1:]] + [last]
        if inside:
            passages.append(
                tuple(replace(each, end=end) for each, end in zip(inside, ends, strict=True))
            )
    return tuple(passages)


def _holidays(headings: Sequence[Heading]) -> set[str]:
    return {
        name for heading in headings for name in holidays_in(heading.holiday) or (heading.holiday,)
    }


def _without_repeats(passage: Sequence[Heading]) -> Iterator[Heading]:
    """Leave out what a lead or links repeat; of each holiday those most like a notice's stay."""
    form = _form(passage)
    best: dict[str, int] = {}
    for heading in passage:
        for name in _holidays([heading]) - {""}:
            best[name] = min(best.get(name, _BARE), _distance(heading, form))
    for heading in passage:
        nearest = [best[name] for name in _holidays([heading]) - {""}]
        distance = _distance(heading, form)
        if heading.extends or distance <= min(nearest, default=distance):
            yield heading


def _distance(heading: Heading, form: int) -> int:
    return -1 if heading.rank == form else heading.rank


# Spaces and line ends count only between two digits, where they keep two numbers apart.
_IDLE = re.compile(r"(?<!\d)[ \n]|[ \n](?!\d)")
_LONGEST = 4000
_LINES_AHEAD = 12
_FOREIGN_LINES = 2


@dataclass(frozen=True, slots=True)
class Passage:
    """A clause's own text without spaces and line ends, each character's place on the page."""

    heading: Heading
    text: str
    places: tuple[int, ...]

    @classmethod
    def gather_under(cls, heading: Heading, page: PastedNotice) -> "Passage":
        """Gather the lines the clause of `heading` goes on over; the page's own stay out."""
        start = heading.body
        places: list[int] = []
        foreign = 0
        for _ in range(_LINES_AHEAD):
            stop = page.text.find("\n", start, heading.end)
            line_end = heading.end if stop < 0 else stop
            if not places:
                places += range(start, line_end)
            elif _is_open(page, places) or _is_continuation(squeeze(page.text[start:line_end])):
                places += range(start - 1, line_end)
            else:
                foreign += 1
            start = line_end + 1
            if stop < 0 or foreign > _FOREIGN_LINES or len(places) > _LONGEST:
                break
        joined = "".join(page.text[place] for place in places)
        idle = {match.start() for match in _IDLE.finditer(joined)}
        kept = [place for index, place in enumerate(places) if index not in idle][:_LONGEST]
        text = "".join(page.text[place] for place in kept)
        return cls(heading, text, tuple(kept) or (heading.start,))


def squeeze(line: str) -> str:
    """Return the line without the spaces that mean nothing."""
    return _IDLE.sub("", line)


def _is_open(page: PastedNotice, places: list[int]) -> bool:
    """Return whether a clause cannot be over: no action yet, or dates or a bracket waiting."""
    text = squeeze("".join(page.text[place] for place in places))
    acted = waiting = False
    last = ""
    for token in tokens(text):
        if token.kind in {"off", "work", "count", "classes"}:
            acted, waiting = True, False
        elif token.kind == "date":
            waiting = True
        if token.kind != "mark":
            last = token.kind
    unclosed = text.count("(") > text.count(")")
    return not acted or waiting or unclosed or last in {"range", "list", "comma", "colon"}


def _is_continuation(line: str) -> bool:
    """Return whether a line begins as a clause goes on: 其中，2月4日（星期日）上班, 共7天."""
    dated = announced = False
    first: Token | None = None
    for token in tokens(line):
        first = first or token
        if token.kind == "date":
            dated = True
        elif not dated and (token.kind in {"work", "classes", "colon"} or "公休" in token.text):
            announced = True  # 调休上班：2月4日（星期日）
        elif token.kind not in {"list", "range", "comma", "paren", "weekday", "filler", "mark"}:
            acts = announced or token.kind in {"off", "work", "move", "instead", "classes"}
            return (dated and acts) or (first is token and token.kind == "count")
    return dated and announced
