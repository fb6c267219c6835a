"""The settings of the office hours, by which deadlines are counted."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal

from deadlines.calendar.office_hours import OfficeHours, Schedule, Season
from deadlines.calendar.written_hours import read_hours, read_seasons
from deadlines.choices import Choices
from deadlines.records.record import Record
from ui.dialogs.moved_panel import MovedPanel
from ui.settings.group import Group
from ui.widgets.line_fields import LineField, LinesField
from ui.wording.voice import Voice

Preview = Callable[[Schedule], Sequence[tuple[Record, Record]]]
"""Returns the open records that other office hours would change, as they are and would be."""


class OfficeGroup(Group):
    """Takes the usual hours and those of the seasons; `office_changed` comes once they are kept.

    Where they would move open deadlines the user is asked first.
    """

    office_changed = Signal()

    def __init__(self, choices: Choices, voice: Voice, preview: Preview | None = None) -> None:
        super().__init__(voice)
        self._choices, self._preview = choices, preview
        self._schedule = choices.schedule
        self._asked: Schedule | None = None
        self.usual = LineField()
        self.usual_row = self.add_row(self.usual)
        self.seasons = LinesField()
        self.seasons_row = self.add_row(self.seasons, tall=True)
        self.moved = MovedPanel(voice, self)
        self.add_below(self.moved)
        self._show()
        for field in (self.usual, self.seasons):
            field.typed.connect(self._check)
            field.done.connect(self._finish)
        self.moved.agreed.connect(self._agree)
        self.moved.declined.connect(self._show)
        self.heading.setText(self.tr("办公时间"))
        self.usual_row.put_texts(
            self.tr("平时"), self.tr("按工作日计算的时限以此为准，例如 8:00-12:00，14:00-17:30")
        )
        self.seasons_row.put_texts(
            self.tr("季节作息"),
            self.tr("每行一段，不用就留空，例如 5月1日至9月30日 8:00-12:00，15:00-18:00"),
        )

    def reload(self) -> None:
        """Read the hours again."""
        before, self._schedule = self._schedule, self._choices.schedule
        self._show()
        if self._schedule != before:
            self.office_changed.emit()

    def _check(self) -> tuple[OfficeHours | None, tuple[Season, ...] | None]:
        """Say what cannot be read in the fields and return what can."""
        usual = self.usual_row.read(lambda: read_hours(self.usual.text()))
        seasons = self.seasons_row.read(lambda: read_seasons(self.seasons.text()))
        typed = self._merge_hours(usual, seasons)
        if typed != self._asked:
            self._asked = None
            self.moved.hide()
        return usual, seasons

    def _merge_hours(
        self, usual: OfficeHours | None, seasons: tuple[Season, ...] | None
    ) -> Schedule:
        """Return the hours with those that cannot be read as they are kept."""
        return Schedule(
            self._schedule.usual if usual is None else usual,
            self._schedule.seasons if seasons is None else seasons,
        )

    def _finish(self) -> None:
        usual, seasons = self._check()
        schedule = self._merge_hours(usual, seasons)
        if schedule == self._schedule:
            self._put_texts(usual=usual is not None, seasons=seasons is not None)
            return
        if schedule == self._asked:
            return
        row = self.usual_row if schedule.usual != self._schedule.usual else self.seasons_row
        moved = row.read(lambda: self._preview(schedule) if self._preview else ())
        if moved:
            self._asked = schedule
            self.moved.show_moved(moved)
        elif moved is not None:
            self._keep(schedule)

    def _agree(self) -> None:
        if self._asked is not None:
            self._keep(self._asked)

    def _keep(self, schedule: Schedule) -> None:
        row = self.usual_row if schedule.usual != self._schedule.usual else self.seasons_row
        self._asked = None
        self.moved.hide()
        if row.keep(lambda: self._choices.keep_schedule(schedule)):
            self._schedule = schedule
            self._put_texts(
                usual=not self.usual_row.is_refused, seasons=not self.seasons_row.is_refused
            )
            self.office_changed.emit()

    def _show(self) -> None:
        """Show the hours that are kept, and nothing else."""
        self._asked = None
        self.moved.hide()
        self._put_texts(usual=True, seasons=True)
        for row in (self.usual_row, self.seasons_row):
            row.show_refusal(None)

    def _put_texts(self, *, usual: bool, seasons: bool) -> None:
        if usual:
            self.usual.put_text(str(self._schedule.usual))
        if seasons:
            self.seasons.put_kept("\n".join(map(self._season, self._schedule.seasons)))

    def _season(self, season: Season) -> str:
        """Return a season as the field reads it again."""
        (month, day), (to_month, to_day) = season.first, season.last
        return self.tr("{month}月{day}日至{to_month}月{to_day}日 {hours}").format(
            month=month, day=day, to_month=to_month, to_day=to_day, hours=season.hours
        )
