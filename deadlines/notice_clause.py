"""Reading one clause of a notice: 1月1日至3日放假调休，共3天。1月4日（星期日）上班。"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from deadlines.notice_line import numeral
from deadlines.notice_span import Span, days_of, rest_lengths
from deadlines.notice_token import WEEKDAYS, Token, tokens

_DAY = timedelta(days=1)
_LONGEST_RANGE = 40
_YEARS = range(1949, 2200)
_WEEKDAY_SIGNS = "一二三四五六日"
_LUNAR_DAY = re.compile("初([一二三四五六七八九十]{1,2})")
# 10月8日（星期四）起正常上班 ends a holiday; on a weekday these words make no make-up day.
_USUAL_WORK = ("正常", "恢复", "开始", "正式", "照常")
# What running text around a notice may hold without the days read from it being wrong.
_TOLERATED = frozenset(
    (
        "no-action",
        "unknown-words",
        "stray-number",
        "missing-separator",
        "no-month",
        "open-ended",
        "broken-date",
        "broken-range",
    )
)


@dataclass(frozen=True, slots=True)
class ClauseProblem:
    """What cannot be understood, as a code, and where in the clause's text."""

    at: int
    code: str


@dataclass(frozen=True, slots=True)
class ClauseDays:
    """What a clause says: ranges of days off, make-up working days, and what was not understood.

    `extends` says that the days off only lengthen a holiday arranged by an earlier notice.
    `holiday` is the first holiday the clause itself names, empty if none.
    """

    off: tuple[Span, ...]
    work: tuple[date, ...]
    problems: tuple[ClauseProblem, ...]
    holiday: str
    extends: bool


def read_clause(text: str, year: int, *, new_year: bool, strict: bool = True) -> ClauseDays:
    """Read a clause of the notice of `year`; every problem is reported, nothing is guessed.

    `new_year` makes a December without a year the one before `year`. Unless `strict`, dates that
    belong to no day off and no working day, and dates outside the year, are passed over: so the
    running text around a notice can be looked through.
    """
    reader = _ClauseReader(text, year, new_year=new_year, strict=strict)
    for token in tokens(text):
        reader.take(token)
    return reader.result()


class _ClauseReader:
    def __init__(self, text: str, year: int, *, new_year: bool, strict: bool) -> None:
        self._text = text
        self._year = year
        self._new_year = new_year
        self._strict = strict
        self._problems: list[ClauseProblem] = []
        self._groups: list[list[Span]] = []
        self._work: list[date] = []
        self._moved: list[date] = []
        self._claims: list[tuple[int, int]] = []
        self._holiday = ""
        self._extends = False
        self._acted_before = False
        self._named_at: date | None = None  # the last date read: gives elided years and months
        self._start_sentence()

    def _start_sentence(self) -> None:
        self._points: list[date] = []
        self._strays: list[int] = []
        self._dated = self._acted = False
        self._signed = (
            True  # nothing but dates with a year and no weekday: where a notice is signed
        )
        self._mode = ""  # "move" after 公休日调至, "extend" after 延长
        self._ahead = ""  # "off" or "work" when the word stands before its dates
        self._lunar_day = 0
        self._previous = ""
        self._drop()

    def _drop(self) -> None:
        self._pending: list[Span] = []
        self._ranging = self._unclear = self._onward = False

    def take(self, token: Token) -> None:
        if self._ranging and token.kind in {"comma", "stop", "text", "off", "work", "count"}:
            self._problem("broken-range", token)
            self._ranging = False
        handler = getattr(self, f"_take_{token.kind}", None)
        if handler is not None:
            handler(token)
        if token.kind not in {"paren", "weekday", "mark"}:
            self._previous = token.kind

    def result(self) -> ClauseDays:
        self._take_stop(Token("stop", "", len(self._text)))
        off = [span for group in self._groups for span in group]
        days = set(days_of(off))
        work = set(self._work) | {day for day in self._moved if day not in days}
        self._check_counts(days, work)
        problems = [
            problem for problem in self._problems if self._strict or problem.code not in _TOLERATED
        ]
        return ClauseDays(
            tuple(off), tuple(sorted(work)), tuple(problems), self._holiday, self._extends
        )

    # --- dates ---------------------------------------------------------------------------------

    def _take_date(self, token: Token) -> None:
        self._dated = True
        self._signed = self._signed and token.year is not None
        if self._previous == "date":
            self._problem("missing-separator", token)
        day = self._resolve(token)
        if day is None:
            return
        self._points.append(day)
        if not (self._ranging and self._pending):
            self._pending.append((day, day))
            return
        self._ranging = False
        first, _ = self._pending.pop()
        if day < first:
            self._problem("reversed-range", token)
        elif (day - first).days > _LONGEST_RANGE:
            self._problem("range-too-long", token)
        else:
            self._pending.append((first, day))

    def _resolve(self, token: Token) -> date | None:
        year, month = token.year, token.month
        if month is None:
            if self._named_at is None:
                self._problem("no-month", token)
                return None
            month = self._named_at.month
            year = year or self._named_at.year
        elif year is None:
            december = 12
            year = self._year - (self._new_year and month == december)
        try:
            day = date(year, month, token.day or 0) if year in _YEARS else None
        except ValueError:  # a month 0, a 31 June
            day = None
        if day is None:
            self._problem("impossible-date", token)
        else:
            self._named_at = day
        return day

    def _take_range(self, _token: Token) -> None:
        self._ranging = bool(self._pending) and self._previous == "date"

    def _take_paren(self, token: Token) -> None:
        named: list[str] = []
        for found in WEEKDAYS.finditer(token.value):
            named += [found[1], *(sign for sign in found[2] if sign in _WEEKDAY_SIGNS + "天")]
        if self._previous == "date" and named:
            for sign, day in zip(reversed(named), reversed(self._points), strict=False):
                self._check_weekday(sign, day, token)
        lunar = _LUNAR_DAY.search(token.value)
        if lunar:
            self._lunar_day = numeral(lunar[1])

    def _take_weekday(self, token: Token) -> None:
        if self._previous == "date" and self._points:
            self._check_weekday(token.value, self._points[-1], token)

    def _check_weekday(self, sign: str, day: date, token: Token) -> None:
        self._signed = False
        index = int(sign) - 1 if sign.isdigit() else _WEEKDAY_SIGNS.find(sign.replace("天", "日"))
        if index != day.weekday():
            self._problem("weekday-mismatch", token)

    # --- what is done on the dates -------------------------------------------------------------

    def _take_off(self, token: Token) -> None:
        if self._mode and self._pending:
            self._end_mode()
        elif not self._pending:
            self._ahead = "off"
        elif self._onward:
            self._problem("open-ended", token)
        elif self._clear_enough(token):
            self._take_pending_off()
        self._finish_action()

    def _take_work(self, token: Token) -> None:
        if not self._pending:
            self._ahead = "work"
        elif not self._onward and self._clear_enough(token):
            usual = any(word in token.text for word in _USUAL_WORK)
            self._take_pending_work(usual=usual)
        self._finish_action()

    def _take_move(self, token: Token) -> None:
        if self._pending and self._clear_enough(token):
            self._moved += [day for day in days_of(self._pending) if self._within(day)]
        self._finish_action()
        self._mode = "move"

    def _take_extend(self, _token: Token) -> None:
        self._mode = "extend"

    def _take_refusal(self, token: Token) -> None:
        if self._pending:
            self._problem("unknown-words", token)
        self._finish_action()

    def _take_count(self, token: Token) -> None:
        number = numeral(token.value)
        self._ahead = ""
        if self._pending and not self._mode:  # 10月1日至7日，共7天: the count says they are off
            if len(days_of(self._pending)) != number:
                self._problem("count-mismatch", token)
            elif self._clear_enough(token):
                self._take_pending_off()
            self._finish_action()
        elif number:
            self._claims.append((number, token.at))

    def _clear_enough(self, token: Token) -> bool:
        if self._unclear:
            self._problem("unknown-words", token)
        return not self._unclear

    def _finish_action(self) -> None:
        self._acted = True
        if self._pending:
            self._ahead = ""
        self._drop()

    def _take_pending_off(self) -> None:
        spans = [span for span in self._pending if self._within(span[0]) and self._within(span[1])]
        if spans:
            self._groups.append(spans)

    def _take_pending_work(self, *, usual: bool = False) -> None:
        friday = 4
        for day in days_of(self._pending):
            if self._within(day) and not (usual and day.weekday() <= friday):
                self._work.append(day)

    def _within(self, day: date) -> bool:
        return self._strict or date(self._year - 1, 12, 1) <= day <= date(self._year, 12, 31)

    def _end_mode(self) -> None:
        if self._mode == "extend" and self._pending:
            self._extends = True
            self._pending = [(self._extension_start(self._pending[-1][1]), self._pending[-1][1])]
        self._take_pending_off()
        self._mode = ""

    def _extension_start(self, last: date) -> date:
        """The first day an extended Spring Festival gains, from the lunar day its end is named by.

        The arranged holiday ends with the sixth day of the first month, with the seventh since
        2025 (办法 of 2024-11). Without a lunar day only the named day is sure.
        """
        with_eight_days = 2025
        usual_end = 7 if last.year >= with_eight_days else 6
        return last - _DAY * max(self._lunar_day - usual_end - 1, 0)

    # --- the words between ---------------------------------------------------------------------

    def _take_comma(self, _token: Token) -> None:
        if self._mode and self._pending:
            self._end_mode()
            self._drop()
        elif self._ahead and self._pending:
            self._take_ahead()
        elif not self._pending:
            self._ahead = ""

    def _take_stop(self, token: Token) -> None:
        if self._mode and self._pending:
            self._end_mode()
        elif self._ahead and self._pending:
            self._take_ahead()
        elif self._pending and not (self._acted_before and self._signed):
            self._problem("no-action", token)
        self._acted_before = self._acted_before or self._acted
        if self._strays and (self._acted or self._dated):
            self._problems.append(ClauseProblem(self._strays[0], "stray-number"))
        self._start_sentence()

    def _take_ahead(self) -> None:
        if self._ahead == "off":
            self._take_pending_off()
        else:
            self._take_pending_work()
        self._drop()

    def _take_onward(self, _token: Token) -> None:
        self._onward = bool(self._pending)

    def _take_holiday(self, token: Token) -> None:
        self._holiday = self._holiday or token.text

    def _take_number(self, token: Token) -> None:
        self._strays.append(token.at)
        self._unclear = bool(self._pending)

    def _take_text(self, token: Token) -> None:
        self._ahead = self._ahead if self._pending else ""
        self._unclear = bool(self._pending)
        before = self._text[token.at - 1 : token.at]
        after = self._text[token.at + len(token.text) :][:1]
        units = "月日号"
        if (before.isdigit() and token.text[0] in units) or (
            after.isdigit() and token.text[-1] in units
        ):
            self._problem("broken-date", token)

    # --- checks --------------------------------------------------------------------------------

    def _problem(self, code: str, token: Token) -> None:
        self._problems.append(ClauseProblem(token.at, code))

    def _check_counts(self, off: set[date], work: set[date]) -> None:
        if not off:
            return
        counts = {len(days_of(group)) for group in self._groups} | {len(off)}
        counts |= rest_lengths(off, work)
        for number, at in self._claims:
            if number not in counts:
                self._problems.append(ClauseProblem(at, "count-mismatch"))
