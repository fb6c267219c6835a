"""What was understood of a notice, to be compared with the paper before it is kept."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QWidget

from deadlines.notices.dates import Span
from deadlines.notices.reading import NoticeReading
from deadlines.notices.text import NoticeClause
from deadlines.records.calendar_keeper import CalendarKeeper
from deadlines.refusal import Refusal
from deadlines.wording.editions import edition_words
from ui.calendar.words import DayWords, MovedWords
from ui.calendar.year_grid import faces_of
from ui.calendar.year_picture import YearPicture
from ui.desk import Desk
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column
from ui.wording.notices import NoticeWords, holiday_words

_PREVIEW = 0.8
"""The size of the preview's letters, as a share of the text's."""


class Understood(QWidget):
    """Shows a reading: its clauses, doubts, what it replaces and moves, and the year it makes.

    In place of a reading it shows a refusal, or nothing.
    """

    def __init__(self, desk: Desk, keeper: CalendarKeeper) -> None:
        voice, theme = desk.voice, desk.theme
        super().__init__()
        self._keeper, self._voice = keeper, voice
        self._days, self._moves = DayWords(voice), MovedWords(voice)
        self._notices = NoticeWords(voice.words.translate)
        self._reading: NoticeReading | None = None
        self._refusal: Refusal | None = None
        self.refusal = PlainLabel("error")
        self.heading = PlainLabel("heading")
        self.clauses = PlainLabel()
        self.warnings = PlainLabel("warning")
        self.moved = PlainLabel("muted")
        self.picture = YearPicture(theme, self._tip)
        small = self.picture.font()
        small.setPointSizeF(max(small.pointSizeF() * _PREVIEW, 6.0))
        self.picture.setFont(small)
        column = lay_column(on=self, spacing=8)
        self._shown = (self.heading, self.clauses, self.warnings, self.moved, self.picture)
        for part in (self.refusal, *self._shown):
            column.addWidget(part)
        self._show()

    def show_reading(self, reading: NoticeReading) -> None:
        """Show what was understood, or why it cannot be used."""
        self._reading, self._refusal = reading, None
        self._show()

    def show_refusal(self, refusal: Refusal | None) -> None:
        """Show why a text is no notice; nothing with None."""
        self._reading, self._refusal = None, refusal
        self._show()

    def _show(self) -> None:
        if self._reading is not None:
            try:
                self._show_reading(self._reading)
            except Refusal as refusal:
                # An amendment without what it amends, or days no deadline can be counted with.
                self._reading, self._refusal = None, refusal
        is_read = self._reading is not None
        for part in self._shown:
            part.setVisible(is_read)
        self.warnings.setVisible(is_read and bool(self.warnings.text()))
        self.refusal.setVisible(self._refusal is not None)
        if self._refusal is not None:
            self.refusal.setText(self._voice.refusals.sentence(self._refusal))

    def _show_reading(self, reading: NoticeReading) -> None:
        notice = reading.notice
        calendar, moved = self._keeper.calendar_with(notice), self._keeper.moved_by(notice)
        head = self.tr("读懂的是{year}年的放假安排（{edition}）")
        if notice.amends:
            head = self.tr("读懂的是对{year}年放假安排的调整（{edition}）")
        head = head.format(
            year=notice.year, edition=edition_words(notice.edition, self._voice.words.translate)
        )
        self.heading.setText("\n".join(filter(None, (head, self._replaced_text(reading)))))
        self.clauses.setText("\n".join(map(self._clause, reading.clauses)))
        warnings = [self._notices.warning(warning) for warning in reading.warnings]
        if self._keeper.is_poorer(notice):
            warnings.append(self._notices.poorer_sentence())
        self.warnings.setText("\n".join(warnings))
        self.moved.set_role("warning" if self._moves.is_moved(moved) else "muted")
        self.moved.setText(self._moves.text(moved))
        self.picture.show_year(notice.year, faces_of(notice.year, calendar, self._days, {}), None)
        self.picture.setAccessibleName(self.tr("{year}年预览").format(year=notice.year))

    def _replaced_text(self, reading: NoticeReading) -> str:
        notice = reading.notice
        old = self._keeper.notice_in_force(notice.year)
        if old is None or notice.amends:
            return ""
        edition = edition_words(old.edition, self._voice.words.translate)
        return self.tr("将替换现有的安排（{edition}）").format(edition=edition)

    def _clause(self, clause: NoticeClause) -> str:
        parts = []
        if clause.off:
            days = self._join(map(self._span, clause.off))
            parts.append(self.tr("放假{days}").format(days=days))
        if clause.work:
            days = self._join(map(self._day, clause.work))
            parts.append(self.tr("上班{days}").format(days=days))
        name = holiday_words(clause.holiday, self._voice.words.translate)
        return self.tr("{holiday}：{days}").format(
            holiday=name or self._voice.words.translate("explanation", "节假日"),
            days=self.tr("；").join(parts),
        )

    def _span(self, span: Span) -> str:
        first, last = span
        if first == last:
            return self._day(first)
        return self.tr("{first}至{last}，共%n天", "", (last - first).days + 1).format(
            first=self._day(first), last=self._day(last)
        )

    def _day(self, day: date) -> str:
        weekday = self._voice.times.weekday(day)
        return self.tr("{day}（{weekday}）").format(day=f"{day:%m-%d}", weekday=weekday)

    def _join(self, parts: Iterable[str]) -> str:
        return self.tr("、").join(parts)

    def _tip(self, day: date) -> str:
        face = self.picture.face(day)
        return self._days.whole_day_text(face.day, 0) if face else ""
