"""`calendar`: shows what a year's days are, and loads a notice."""

import sys
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from deadlines.calendar.notice import Notice
from deadlines.calendar.provisional import in_lieu_days, statutory_days
from deadlines.calendar.working_calendar import Layer, WorkingCalendar
from deadlines.records.calendar_keeper import CalendarKeeper, Moved
from deadlines.refusal import Refusal
from deadlines.wording.editions import edition_words
from ui.calendar.notice_file import text_in, text_of
from ui.command_line import printing
from ui.command_line.plain import Arguments
from ui.wording.notices import NoticeWords
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from deadlines.notices.reading import NoticeReading

Out = Callable[[str], None]

_LAYERS = {
    Layer.STATUTORY: "法定节假日（安排尚未公布，暂定）",
    Layer.OFFICIAL: "官方安排",
    Layer.LOADED: "载入的安排",
}


class CalendarCommand:
    """Carries out `calendar show` and `calendar load`."""

    def __init__(
        self,
        calendar: WorkingCalendar,
        keeper: CalendarKeeper | None,
        voice: Voice,
        ask: Callable[[str], bool],
        tell: Out,
    ) -> None:
        self._calendar, self._keeper = calendar, keeper
        self._voice, self._ask, self._tell = voice, ask, tell

    def show(self, arguments: Arguments, out: Out) -> None:
        """Print a year's days and the layer that decides it; raises Refusal."""
        year = _year_of(arguments.year)
        notice = self._calendar.notice(year)
        if notice is None:
            off = {**statutory_days(year), **in_lieu_days(year)}
            notice = Notice(year, "", off, {})
        data = notice_data(notice, self._calendar.layer(year))
        out(printing.as_json(data) if arguments.json else "\n".join(self._lines(data, notice)))

    def load(self, arguments: Arguments, out: Out) -> None:
        """Read the notices of a file, print what was understood, and keep what is wanted.

        Of several years each that changes anything is offered; without questions, the newest.
        Without a keeper, where there is no ledger yet, it is only printed.
        """
        from deadlines.notices.reading import read_notices

        keeper = self._keeper
        asked = _year_of(arguments.year) if arguments.year else None
        readings = read_notices(_text_of(arguments.file), _source(arguments.file), asked)
        years = [reading.notice.year for reading in readings]
        translate = self._voice.words.translate
        if len(readings) > 1:
            separator = translate("printing", "、")
            text = translate("printing", "里面有{years}年的安排")
            self._tell(text.format(years=separator.join(map(str, years))))
            if arguments.yes or arguments.json:
                text = translate("printing", "取最新的{year}年；其他年份用 --year 载入")
                self._tell(text.format(year=years[-1]))
                readings = readings[-1:]
        for reading in reversed(readings):
            if keeper and len(readings) > 1 and not keeper.is_changed_by(reading.notice):
                text = translate("printing", "{year}年的安排与现有的相同")
                self._tell(text.format(year=reading.notice.year))
                continue
            self._print_reading(reading, out, years if arguments.json else None)
            if keeper:
                self._list_moved(keeper.moved_by(reading.notice))
                self._keep(keeper, reading.notice, is_agreed=arguments.yes)

    def _print_reading(self, reading: "NoticeReading", out: Out, years: list[int] | None) -> None:
        """Print what was understood of a year; as JSON, with all `years` inside, if they are given.

        Doubts are told beside it.
        """
        notice = reading.notice
        words = NoticeWords(self._voice.words.translate)
        warnings = [words.warning(warning) for warning in reading.warnings]
        if self._keeper and self._keeper.is_poorer(notice):
            warnings.append(words.poorer_sentence())
        data = notice_data(notice, Layer.LOADED)
        if years is None:
            out("\n".join(self._lines(data, notice)))
        else:
            out(printing.as_json({**data, "years": years, "warnings": warnings}))
        for warning in warnings:
            self._tell(warning)

    def _keep(self, keeper: CalendarKeeper, notice: Notice, *, is_agreed: bool) -> None:
        translate = self._voice.words.translate
        question = translate("printing", "保存{year}年的安排吗？(y/n) ").format(year=notice.year)
        if is_agreed or self._ask(question):
            keeper.load(notice)
            self._tell(translate("printing", "已保存"))
        else:
            self._tell(translate("printing", "没有保存；加 --yes 直接保存"))

    def _list_moved(self, moved: Moved) -> None:
        times, words = self._voice.times, self._voice.words
        for old, new in moved:
            for was, now in zip(old.duties, new.duties, strict=True):
                if was != now and was.due and now.due:
                    line = words.translate("printing", "第 {number} 号 {duty}：{old} → {new}")
                    text = line.format(
                        number=old.number,
                        duty=words.duty(was.rule),
                        old=times.full_due(was.due),
                        new=times.full_due(now.due),
                    )
                    self._tell(text)

    def _lines(self, data: Mapping[str, object], notice: Notice) -> list[str]:
        translate = self._voice.words.translate
        separator = translate("printing", "、")
        layer = translate("printing", _LAYERS[Layer(str(data["layer"]))])
        edition = edition_words(notice.edition, translate)
        head = f"{notice.year}  {layer}  {edition}".rstrip()
        return [
            head,
            translate("printing", "放假：{days}").format(days=separator.join(_runs(notice.off))),
            translate("printing", "调休上班：{days}").format(
                days=separator.join(_runs(notice.work))
            ),
        ]


def _year_of(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4 and 1990 <= int(text) <= 2100):
        raise Refusal("unknown-year", text=text)
    return int(text)


def notice_data(notice: Notice, layer: Layer) -> dict[str, object]:
    """Return what `calendar show --json` prints of a year."""
    return {
        "year": notice.year,
        "layer": layer.value,
        "edition": notice.edition,
        "off": [day.isoformat() for day in sorted(notice.off)],
        "work": [day.isoformat() for day in sorted(notice.work)],
    }


def _runs(days: Mapping[date, str]) -> list[str]:
    """Return days as texts, neighbours joined: 02-15…02-23."""
    found: list[list[date]] = []
    for day in sorted(days):
        if found and day - found[-1][-1] == timedelta(days=1):
            found[-1].append(day)
        else:
            found.append([day])
    return [f"{r[0]:%m-%d}" if len(r) == 1 else f"{r[0]:%m-%d}…{r[-1]:%m-%d}" for r in found]


def _source(name: str) -> str:
    return "" if name == "-" else Path(name).name


def _text_of(name: str) -> str:
    """Return the text of a file, or of standard input for `-`; raises Refusal."""
    if name == "-":
        if sys.stdin is None:  # closed by whoever started us
            raise Refusal("file-not-readable", path=name, detail="stdin")
        return text_in(sys.stdin.buffer, Path(name))
    return text_of(Path(name))
