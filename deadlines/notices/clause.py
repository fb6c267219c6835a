"""Reading one clause of a notice: 1月1日至3日放假调休，共3天。1月4日（星期日）上班。"""

import re
from datetime import date, timedelta

from deadlines.notices.dates import (
    ClauseDays,
    ClauseProblem,
    Span,
    WrittenDates,
    days_of,
    extension_start,
    lunar_day_named,
    rest_lengths,
    weekday,
    weekdays_named,
)
from deadlines.notices.page import numeral
from deadlines.notices.tokens import Token, tokens

_LONGEST_RANGE = 40
_LONGEST_MADE_UP = 3
_ENDS_RANGE = {"comma", "stop", "text", "off", "work", "move", "count", "instead", "classes"}
_DAY = timedelta(days=1)
_SATURDAY = 5
_NO_CLASSES = "停课"
_SHIFT = ("的班", "班")
_UNITS = ("月", "日", "号")
_IS_DEADLINE = re.compile("[之以]?前(报|将|把|完成|提交|上报|反馈|填|送|交|返|返校|通知|务必|做好)")
"""Words behind a date by which something is due: 12月31日前报值班表 is neither off nor worked."""
# 10月8日（星期四）起正常上班 ends a holiday; on a weekday these words make no make-up day.
_USUAL_WORK = ("正常", "恢复", "开始", "正式", "照常")
# In running text only these are mistakes; anything else shows that it arranges nothing.
_SURE_MISTAKES = frozenset(
    ("impossible-date", "weekday-mismatch", "reversed-range", "range-too-long", "count-mismatch")
)


def read_clause(
    text: str, year: int, *, new_year: bool, strict: bool = True, ahead: str = ""
) -> ClauseDays:
    """Read a clause of the notice of `year`; every problem is reported, nothing is guessed.

    `new_year` makes a December without a year the one before `year`. Unless `strict`, dates that
    belong to no day off and no working day, and dates outside the year, are passed over: so the
    running text around a notice can be looked through. `ahead` is "off" where a heading has said
    that the days are off.
    """
    reader = _ClauseReader(text, year, new_year=new_year, strict=strict)
    reader.announce(ahead)
    for token in tokens(text):
        reader.take_token(token)
    return reader.result()


class _ClauseReader:
    def __init__(self, text: str, year: int, *, new_year: bool, strict: bool) -> None:
        self._text = text
        self._year = year
        self._strict = strict
        self._problems: list[ClauseProblem] = []
        self._groups: list[list[Span]] = []
        self._work: list[date] = []
        self._moved: list[date] = []
        self._claims: list[tuple[int, int]] = []
        self._holiday = ""
        self._extends = False
        self._classes: list[date] = []
        self._seen: list[date] = []
        self._settled: list[date] = []  # understood, though neither off nor worked
        self._acted_before = False
        self._dates = WrittenDates(year, new_year=new_year)
        self._start_sentence()

    def _start_sentence(self) -> None:
        self._points: list[date] = []
        self._strays: list[int] = []
        self._dated = self._acted = self._advised = False
        self._signed = True  # only dates with years and without weekdays, as a signature has
        self._mode = ""  # "move" after 公休日调至, "extend" after 延长
        self._ahead = ""  # "off" or "work" when the word stands before its dates
        self._lunar_day = 0
        self._made_up: list[date] = []  # 9月20日补10月6日: waits for the word that says as what
        self._taught: list[
            date
        ] = []  # days of classes, which a 上班 behind them makes working days
        self._instead = self._is_teaching = False
        self._previous = ""
        self._drop()

    def _drop(self) -> None:
        self._pending: list[Span] = []
        self._ranging = self._unclear = self._onward = False

    def announce(self, action: str) -> None:
        """Take the first dates as off, or as worked, where no word behind them says so."""
        self._ahead = action

    def take_token(self, token: Token) -> None:
        if self._advised and token.kind != "stop":
            return
        if self._ranging and token.kind in _ENDS_RANGE:
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
        returns = {day for day in self._work if self._is_return(day, days)}
        self._settled += returns
        work = (set(self._work) - returns) | {day for day in self._moved if day not in days}
        self._check_counts(days, work)
        problems = [
            problem for problem in self._problems if self._strict or problem.code in _SURE_MISTAKES
        ]
        classes = set(self._classes) - days - work
        unused = set(self._seen) - days - work - classes - set(self._settled)
        return ClauseDays(
            tuple(off),
            tuple(sorted(work)),
            tuple(problems),
            self._holiday,
            self._extends,
            tuple(sorted(classes)),
            tuple(sorted(unused)),
        )

    @staticmethod
    def _is_return(day: date, off: set[date]) -> bool:
        """Return whether a working day is only the first one after the holiday."""
        return day.weekday() < _SATURDAY and day not in off and day - _DAY in off

    def _take_date(self, token: Token) -> None:
        self._dated = True
        self._signed = self._signed and token.year is not None
        if self._previous == "date":
            self._problem("missing-separator", token)
        day = self._dates.day(token)
        if isinstance(day, str):
            self._problem(day, token)
            return
        self._points.append(day)
        self._seen.append(day)
        if not (self._ranging and self._pending):
            self._pending.append((day, day))
            return
        self._ranging = False
        first, _ = self._pending.pop()
        if day <= first:
            self._problem("reversed-range", token)
        elif (day - first).days > _LONGEST_RANGE:
            self._problem("range-too-long", token)
        else:
            self._pending.append((first, day))

    def _take_range(self, _token: Token) -> None:
        self._ranging = bool(self._pending) and self._previous in {"date", "onward"}
        self._onward = self._onward and not self._ranging  # 1月24日起至30日

    def _take_paren(self, token: Token) -> None:
        if self._previous == "date":
            named = reversed(weekdays_named(token.value))
            for index, day in zip(named, reversed(self._points), strict=False):
                self._check_weekday(index, day, token)
        self._lunar_day = lunar_day_named(token.value) or self._lunar_day

    def _take_weekday(self, token: Token) -> None:
        if self._previous == "date" and self._points:
            self._check_weekday(weekday(token.value), self._points[-1], token)

    def _check_weekday(self, index: int, day: date, token: Token) -> None:
        self._signed = False
        if index != day.weekday():
            self._problem("weekday-mismatch", token)

    def _take_off(self, token: Token) -> None:
        if self._made_up:
            self._problem("unknown-words", token)
        elif self._mode and self._pending:
            self._end_mode()
        elif not self._pending:
            self._ahead = "off"
        elif self._onward:
            self._problem("open-ended", token)
        elif self._is_clear_enough(token):
            self._take_pending_off()
        self._finish_action()

    def _take_work(self, token: Token) -> None:
        if token.text in _SHIFT and not self._made_up:
            self._take_text(token)
            return
        if self._made_up or (self._taught and not self._pending):
            self._work += [*self._made_up, *self._taught]
            self._settle_made_up()
        elif not self._pending:
            self._ahead = "work"
        elif self._mode:
            self._problem("unknown-words", token)
        elif self._onward:
            self._settled += days_of(self._pending)
        elif any((last - first).days >= _LONGEST_MADE_UP for first, last in self._pending):
            self._problem("unknown-words", token)  # 10月1日至7日，10月10日上班
        elif self._is_clear_enough(token):
            usual = any(word in token.text for word in _USUAL_WORK)
            self._take_pending_work(usual=usual)
        self._finish_action()

    def _take_instead(self, _token: Token) -> None:
        """Take the days before 补, 上 or 按: on them those behind it are made up for."""
        if self._pending:
            spans = self._pending[-1:] if self._instead else self._pending
            self._settled += days_of(self._pending[: -len(spans)])
            self._made_up += [day for day in days_of(spans) if self._is_within(day)]
        self._drop()
        self._instead = True

    def _take_classes(self, token: Token) -> None:
        if self._instead:
            self._classes += self._made_up
            self._taught += self._made_up
            self._settle_made_up()
        elif not self._pending:
            self._ahead = "classes"
        else:
            self._take_pending_classes(token)
        self._finish_action()
        self._is_teaching = True

    def _take_pending_classes(self, token: Token) -> None:
        days = days_of(self._pending)
        if _NO_CLASSES in token.text:
            self._settled += days
        else:
            self._classes += days
            self._taught += [day for day in days if self._is_within(day)]

    def _settle_made_up(self) -> None:
        self._settled += days_of(self._pending)
        self._made_up, self._instead = [], False
        self._pending = []

    def _take_move(self, token: Token) -> None:
        if self._is_teaching:  # 10月6日的课调至9月20日
            self._ahead = "classes"
            return
        if self._pending and self._is_clear_enough(token):
            self._moved += [day for day in days_of(self._pending) if self._is_within(day)]
        self._finish_action()
        self._mode = "move"

    def _take_advice(self, _token: Token) -> None:
        self._advised = True  # 鼓励各单位安排职工在除夕（2月9日）休息 arranges nothing

    def _take_extend(self, _token: Token) -> None:
        self._mode = "extend"

    def _take_refusal(self, token: Token) -> None:
        if self._pending:
            self._problem("unknown-words", token)
        self._finish_action()

    def _take_count(self, token: Token) -> None:
        number = numeral(token.value)
        self._ahead = ""
        if self._instead or self._previous == "work":  # 5月9日补班1天
            return
        if self._pending and not self._mode:  # 10月1日至7日，共7天: the count says they are off
            if len(days_of(self._pending)) != number:
                self._problem("count-mismatch", token)
            elif self._is_clear_enough(token):
                self._take_pending_off()
            self._finish_action()
        elif number:
            self._claims.append((number, token.at))

    def _is_clear_enough(self, token: Token) -> bool:
        if self._unclear:
            self._problem("unknown-words", token)
        return not self._unclear

    def _finish_action(self) -> None:
        self._acted = True
        if self._pending:
            self._ahead = ""
        self._drop()

    def _take_pending_off(self) -> None:
        spans = [
            span for span in self._pending if self._is_within(span[0]) and self._is_within(span[1])
        ]
        if spans:
            self._groups.append(spans)

    def _take_pending_work(self, *, usual: bool = False) -> None:
        for day in days_of(self._pending):
            if usual and day.weekday() < _SATURDAY:
                self._settled.append(day)
            elif self._is_within(day):
                self._work.append(day)

    def _is_within(self, day: date) -> bool:
        return self._strict or date(self._year - 1, 12, 1) <= day <= date(self._year, 12, 31)

    def _end_mode(self) -> None:
        if self._mode == "extend" and self._pending:
            self._extends = True
            last = self._pending[-1][1]
            self._pending = [(extension_start(last, self._lunar_day), last)]
        self._take_pending_off()
        self._mode = ""

    def _take_comma(self, _token: Token) -> None:
        self._is_teaching = False
        if self._instead:
            self._settled += days_of(self._pending)
            self._drop()
            self._instead = False
        elif self._pending and (self._mode or self._ahead):
            self._take_announced()
            self._drop()
        elif not self._pending:
            self._ahead = ""

    def _take_stop(self, token: Token) -> None:
        if self._made_up:
            self._take_made_up(token)
        elif self._pending and (self._mode or self._ahead):
            self._take_announced()
        elif self._pending and not self._instead and not (self._acted_before and self._signed):
            self._problem("no-action", token)
        self._acted_before = self._acted_before or self._acted
        if self._strays and (self._acted or self._dated):
            self._problems.append(ClauseProblem(self._strays[0], "stray-number"))
        self._start_sentence()

    def _take_made_up(self, token: Token) -> None:
        """Take days made up for as what the words ahead of them say: 补班：9月20日补10月6日."""
        if self._ahead == "work":
            self._work += self._made_up
        elif self._ahead == "classes":
            self._classes += self._made_up
        else:
            self._problem("no-action", token)

    def _take_announced(self) -> None:
        """Take dates that stand behind what is done on them."""
        if self._mode:
            self._end_mode()
        elif self._ahead == "off":
            self._take_pending_off()
        elif self._ahead == "classes":
            self._classes += days_of(self._pending)
        else:
            self._take_pending_work()

    def _take_onward(self, _token: Token) -> None:
        self._onward = bool(self._pending)

    def _take_holiday(self, token: Token) -> None:
        self._holiday = self._holiday or token.text

    def _take_number(self, token: Token) -> None:
        if self._text[token.at + len(token.text) :][:1] in ("年", *_UNITS):
            self._problem("broken-date", token)
        else:
            self._strays.append(token.at)
        self._unclear = bool(self._pending)

    def _take_text(self, token: Token) -> None:
        if len(self._pending) == 1 and not self._made_up and _IS_DEADLINE.match(token.text):
            self._settled += days_of(self._pending)
            self._drop()
            return
        self._ahead = self._ahead if self._pending else ""
        self._unclear = bool(self._pending)
        before = self._text[token.at - 1 : token.at]
        after = self._text[token.at + len(token.text) :][:1]
        if (before.isdigit() and token.text[0] in _UNITS) or (
            after.isdigit() and token.text[-1] in _UNITS
        ):
            self._problem("broken-date", token)

    def _problem(self, code: str, token: Token) -> None:
        self._problems.append(ClauseProblem(token.at, code))

    def _check_counts(self, off: set[date], work: set[date]) -> None:
        if not off:
            return
        groups = {len(days_of(group)) for group in self._groups}
        counts = groups | {len(off)} | rest_lengths(off, work, with_weekend=max(groups) == 1)
        for number, at in self._claims:
            if number not in counts:
                self._problems.append(ClauseProblem(at, "count-mismatch"))
