"""One typed line as a record: 舆情 昨晚11点12 微博 食堂涨价截图, its parts in any order."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import partial
from typing import TypeVar

from deadlines.phrases.phrase import Phrase
from deadlines.phrases.times import read_from_now
from deadlines.phrases.typed_time import TypedTime
from deadlines.refusal import Refusal
from deadlines.rules.due import Office
from deadlines.rules.given_time import DueTime, read_for
from deadlines.rules.rule import FoundBy, Kind, Level
from deadlines.snippets.snippet import Part, Piece, Snippet
from deadlines.snippets.times import FoundTime, ReadTime, find_time_at, find_times
from deadlines.snippets.words import (
    FINDINGS,
    KINDS,
    LEVELS,
    LINK,
    SITE_NAMES,
    SOURCES,
    UNKNOWN_LEVELS,
    find_site,
)
from deadlines.values import replace

_Name = TypeVar("_Name", Kind, Level, FoundBy)
_WORD = re.compile(r"[^\s,，;；|【】\0]+")
_WORD_END = re.compile(r"[\s,，;；|]")
_BRACKETS = "[]【】〔〕「」()（）<>《》#:：。!！"
_LABELS = re.compile(
    r"(?:(类型|类别|种类)|(级别|等级)|(来源|平台|渠道|出处)|(标题|题目|主题|内容)|(发现方式))"
    r"\s*[:：]\s*(?=[^\s,，;；|])"
)
_NOTE = re.compile(r"(?<![^\s,，;；|])(?:说明|备注)\s*[:：]\s*(\S.*?)\s*$")
_LABELLED = (Part.KIND, Part.LEVEL, Part.SOURCE, Part.TITLE, Part.FINDING)
_TWICE = {
    Part.KIND: "line-two-kinds",
    Part.LEVEL: "line-two-levels",
    Part.FINDING: "line-two-findings",
}
_SEPARATORS = " \t\r\n\u3000\0,，;；|、:：。"
_LATELY = re.compile(r"昨|前[天日晚夜]|今[早晨]|刚|[^天]+前$")
"""What is said so is a time of what happened, not one that the text speaks of."""
_TASK_END = re.compile(r"(?:前|内|底|末|之?后|下班)$")
_SPEAKS = re.compile(
    rf"({SITE_NAMES})[上里中]?(?=有人|有网友|网友|用户|出现|流传|热传|热议|话题|[曝爆晒])"
)
_POSTED = re.compile(r"(?:发布|发表|留言|posted|published)", re.IGNORECASE)


def read_line(text: str, now: datetime, office: Office) -> Snippet:
    """Return what a typed line says; `now` is aware, and local to the unit.

    Every part stands by itself between spaces or commas; what is no other part is the title. A
    part that is missing or in doubt is named by the snippet's `doubt`: no kind or two of them, no
    time, a time that can be read in two ways or that may belong to the title.
    """
    return _Line(text, now, office).read()


class _Line:
    """A line of which parts are taken away until the title is left."""

    def __init__(self, text: str, now: datetime, office: Office) -> None:
        self._text, self._now, self._office = text, now, office
        # Signs that only separate where nothing else does: 舆情、昨晚11点12、微博、食堂涨价
        self._left = text if _WORD_END.search(text) else text.replace("、", "，")
        self._pieces: list[Piece] = []
        self._doubts: list[Refusal] = []

    def read(self) -> Snippet:
        note = self._take_note()
        link = self._take_link()
        self._take_labelled()
        kind, level = self._take_kind()
        level = level or self._take_name(Part.LEVEL, LEVELS)
        if kind is Kind.INCIDENT:
            self._refuse_unknown_level()
        finding = self._take_name(Part.FINDING, FINDINGS)
        if kind is None:
            self._doubts.append(Refusal("line-without-kind"))
        snippet = self._take_times(Snippet(kind, level, finding, link=link, note=note))
        source = self._take_source() or find_site(link)
        title = self._take_title()
        source = source or self._find_speaking(title)
        if not title:
            self._doubts.append(Refusal("title-empty"))
        pieces = tuple(sorted(self._pieces, key=lambda piece: piece.start))
        doubt = self._doubts[0] if self._doubts else None
        return replace(snippet, source=source, title=title, pieces=pieces, doubt=doubt)

    def _take(self, part: Part, start: int, end: int) -> str:
        self._pieces.append(Piece(part, start, end))
        self._hide(start, end)
        return self._text[start:end]

    def _hide(self, start: int, end: int) -> None:
        self._left = self._left[:start] + "\0" * (end - start) + self._left[end:]

    def _words(self) -> Iterator[tuple[int, int, str]]:
        """Return the words that are left, bare of brackets, in lower case."""
        for found in _WORD.finditer(self._left):
            word = found[0]
            start = found.start() + len(word) - len(word.lstrip(_BRACKETS))
            bare = word.strip(_BRACKETS)
            if bare:
                yield start, start + len(bare), bare.lower()

    def _take_note(self) -> str:
        """Take what follows 说明 up to the end of the line."""
        found = _NOTE.search(self._left)
        if found is None:
            return ""
        self._hide(found.start(), found.start(1))
        return self._take(Part.NOTE, found.start(1), found.end(1))

    def _take_link(self) -> str:
        found = LINK.search(self._left)
        return self._take(Part.LINK, found.start(), found.end()) if found else ""

    def _take_labelled(self) -> None:
        """Take away the labels themselves; a labelled source is what follows to a comma."""
        for label in list(_LABELS.finditer(self._left)):
            part = _LABELLED[(label.lastindex or 1) - 1]
            word = _WORD.match(self._left, label.end())
            self._hide(label.start(), label.end())
            if word and part is Part.SOURCE:
                self._take(part, word.start(), word.end())

    def _take_kind(self) -> tuple[Kind | None, Level | None]:
        """Take the kind, and the level where both are one word: 较大舆情."""
        if kind := self._take_name(Part.KIND, KINDS):
            return kind, None
        for start, _, word in self._words():
            for level, names in LEVELS.items():
                if found := re.fullmatch(rf"({names})级?的?({KINDS[Kind.INCIDENT]})", word):
                    self._take(Part.LEVEL, start, start + found.end(1))
                    self._take(Part.KIND, start + found.start(2), start + found.end(2))
                    self._hide(start, start + len(word))
                    return Kind.INCIDENT, level
            for kind, names in KINDS.items():
                if found := re.fullmatch(rf"({SOURCES})({names})", word):  # 微博舆情
                    self._take(Part.SOURCE, start, start + found.end(1))
                    self._take(Part.KIND, start + found.start(2), start + found.end(2))
                    return kind, None
        return self._take_joined_kind(), None

    def _take_joined_kind(self) -> Kind | None:
        """Take a kind that a time or a colon follows without a space: 舆情昨晚11点12."""
        for start, end, word in self._words():
            for kind, names in KINDS.items():
                found = re.match(f"(?:{names})(?=(.))", word)
                if found is None:
                    continue
                at = start + found.end()
                if found[1] in ":：" or find_time_at(self._left[:end], at, self._reader(kind)):
                    self._take(Part.KIND, start, at)
                    return kind
        return None

    def _take_name(self, part: Part, names: Mapping[_Name, str]) -> _Name | None:
        """Take the one word that is a name; two different ones are a doubt."""
        found: dict[_Name, tuple[int, int]] = {}
        for start, end, word in self._words():
            for name, words in names.items():
                if name not in found and re.fullmatch(f"(?:{words})级?", word):
                    found[name] = (start, end)
        if len(found) > 1:
            first, last, *_ = (self._text[start:end] for start, end in found.values())
            self._doubts.append(Refusal(_TWICE[part], first=first, last=last))
        for name, (start, end) in found.items():
            self._take(part, start, end)
            return name
        return None

    def _refuse_unknown_level(self) -> None:
        for start, end, word in self._words():
            if re.fullmatch(UNKNOWN_LEVELS, word):
                self._doubts.append(Refusal("line-level-unknown", text=self._text[start:end]))

    def _take_source(self) -> str:
        labelled = [piece for piece in self._pieces if piece.part is Part.SOURCE]
        if not labelled:
            for start, end, word in self._words():
                if re.fullmatch(SOURCES, word):
                    self._take(Part.SOURCE, start, end)
        sources = [piece for piece in self._pieces if piece.part is Part.SOURCE]
        named = dict.fromkeys(self._text[piece.start : piece.end] for piece in sources)
        return "、".join(named)

    @staticmethod
    def _find_speaking(title: str) -> str:
        """Return the site with which a title begins: 微博上有人晒食堂涨价."""
        found = _SPEAKS.match(title.lower())
        return title[: found.end(1)] if found else ""

    def _reader(self, kind: Kind | None) -> ReadTime:
        # Without a kind the line is refused in any case: the time is read as of what happened.
        return partial(read_for, kind or Kind.INCIDENT, now=self._now, office=self._office)

    def _take_times(self, snippet: Snippet) -> Snippet:
        kind = snippet.kind
        found = list(self._find_times(self._reader(kind), kind))
        certain = [each for each in found if each.time]
        doubtful = [each for each in found if each.doubt]
        if kind is Kind.MESSAGE and len(certain) == 2:
            return self._take_both(snippet, certain)
        if len(certain) > 1:
            first, last, *_ = (self._text[each.start : each.end] for each in certain)
            self._doubts.append(Refusal("line-two-times", first=first, last=last))
            return snippet
        if not certain:
            self._doubt_times(doubtful, kind)
            return snippet
        only = certain[0]
        time = self._join_day(only, doubtful, kind) or only.time
        if time is only.time and doubtful and not self._has_own_day(only, kind):
            # 11月31日 10:00 is not today's 10:00.
            self._doubt_times(doubtful, kind)
            return snippet
        said = self._take(Part.TIME, only.start, only.end)
        if kind is Kind.MESSAGE and _POSTED.match(said):
            self._doubts.append(Refusal("line-without-receipt"))
        return replace(snippet, time=time)

    def _doubt_times(self, doubtful: list[FoundTime], kind: Kind | None) -> None:
        """Tell why there is no time; one that stands by itself is not the title's, all the same."""
        if not doubtful:
            self._doubt_missing_time(kind)
            return
        first = doubtful[0]
        if first.doubt is not None:
            self._doubts.append(first.doubt)
            if first.doubt.code != "line-time-in-title":
                self._take(Part.TIME, first.start, first.end)

    def _take_both(self, snippet: Snippet, both: list[FoundTime]) -> Snippet:
        """Take a message's two times: it was left before it was received."""
        posted, received = sorted(both, key=lambda each: each.time.at if each.time else self._now)
        self._take(Part.POSTED, posted.start, posted.end)
        self._take(Part.TIME, received.start, received.end)
        left = posted.time.at if posted.time else None
        return replace(snippet, posted=left, time=received.time)

    def _join_day(
        self, clock: FoundTime, doubtful: list[FoundTime], kind: Kind | None
    ) -> DueTime | None:
        """Return the time of a day and a clock that stand apart: 11月20日 微博 15:30."""
        for each in doubtful:
            if each.doubt is None or each.doubt.code != "time-without-clock":
                continue
            day = self._text[each.start : each.end]
            try:
                time = self._reader(kind)(f"{day} {self._text[clock.start : clock.end]}")
            except Refusal:
                continue
            self._take(Part.TIME, each.start, each.end)
            return time
        return None

    def _has_own_day(self, time: FoundTime, kind: Kind | None) -> bool:
        phrase, is_task = Phrase(self._text[time.start : time.end]), kind is Kind.TASK
        if time.time and time.time.is_close:
            return True
        if read_from_now(phrase, self._now, ahead=is_task) is not None:
            return True
        said = TypedTime(phrase, self._now, ahead=is_task)
        said.read()
        return said.day.is_said

    def _find_times(self, read: ReadTime, kind: Kind | None) -> Iterator[FoundTime]:
        """Return the times at the beginnings of words; others may be the title's."""
        end = 0
        for word in _WORD.finditer(self._left):
            bare = len(word[0]) - len(word[0].lstrip(_BRACKETS))
            start = word.start() + bare
            if start < end:
                continue
            stop = self._left.find("\0", start)
            text = self._left if stop < 0 else self._left[:stop]
            found = find_time_at(text, start, read)
            if found is None:
                continue
            end = found.end
            yield self._doubt_joined(found, kind) if found.time else found

    def _doubt_joined(self, time: FoundTime, kind: Kind | None) -> FoundTime:
        """Return the time, in doubt where more follows it without a space: 周五8点停电."""
        after = self._left[time.end : time.end + 1]
        part = self._text[time.start : time.end]
        if not after or after in _SEPARATORS + _BRACKETS:
            return time
        sure = _TASK_END.search(part) if kind is Kind.TASK else _LATELY.match(part)
        rest = _WORD.match(self._left, time.end)
        if sure or (rest and re.fullmatch(SOURCES, rest[0].lower())):
            return time
        return FoundTime(
            time.start, time.end, doubt=Refusal("line-time-in-title", part=part + after)
        )

    def _doubt_missing_time(self, kind: Kind | None) -> None:
        for found in find_times(self._left, self._reader(kind)):
            if found.doubt is None or found.doubt.code == "time-vague":
                part = self._text[found.start : found.end]
                self._doubts.append(found.doubt or Refusal("line-time-in-title", part=part))
                return
        self._doubts.append(
            Refusal("line-without-due" if kind is Kind.TASK else "line-without-time")
        )

    def _take_title(self) -> str:
        stretches = []
        for found in re.finditer(r"[^\0]+", self._left):
            bare = found[0].strip(_SEPARATORS)
            if any(sign not in _BRACKETS + _SEPARATORS for sign in bare):
                start = found.start() + found[0].index(bare)
                self._pieces.append(Piece(Part.TITLE, start, start + len(bare)))
                stretches.append(bare)
        return " ".join(stretches)
