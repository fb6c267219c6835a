"""The settings of the daily patrol: the channels, and the sensitive periods."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from deadlines.choices import Choices
from deadlines.patrol.plan import PatrolPlan, read_channels, read_periods
from deadlines.values import replace
from ui.settings.group import Group, Row
from ui.widgets.line_fields import LineField
from ui.wording.voice import Voice


class PatrolGroup(Group):
    """Takes what is patrolled each day; `patrol_changed` comes once it is kept.

    The patrol of a day that has been entered already stays as it is.
    """

    patrol_changed = Signal()

    def __init__(self, choices: Choices, voice: Voice) -> None:
        super().__init__(voice)
        self._choices, self._plan = choices, choices.patrol_plan
        self.channels, self.periods = LineField(), LineField()
        self.channels_row = self.add_row(self.channels)
        self.periods_row = self.add_row(self.periods)
        self.channels.done.connect(lambda: self._keep(self.channels_row, self._read_channels))
        self.periods.done.connect(lambda: self._keep(self.periods_row, self._read_periods))
        self.heading.setText(self.tr("巡查"))
        self.channels_row.put_texts(
            self.tr("巡查渠道"),
            self.tr("每个渠道每天单独打勾，从下一次列入的巡查起生效。不写就只有一项“日常巡查”"),
        )
        self.periods_row.put_texts(
            self.tr("重点时段"),
            self.tr("时段内每天都要巡查，休息日也不例外；可写每天几次，几段之间用分号隔开"),
        )
        self.channels.setPlaceholderText(self.tr("例如：官网、公众号、微博"))
        self.periods.setPlaceholderText(self.tr("例如：2027-03-03 至 2027-03-12 2次"))
        self._show()

    def reload(self) -> None:
        """Read the choices again."""
        before, self._plan = self._plan, self._choices.patrol_plan
        self._show()
        if self._plan != before:
            self.patrol_changed.emit()

    def _show(self) -> None:
        for row in (self.channels_row, self.periods_row):
            row.show_refusal(None)
        self.channels.put_text("、".join(self._plan.channels))
        self.periods.put_text("；".join(map(str, self._plan.periods)))

    def _read_channels(self) -> PatrolPlan:
        return replace(self._plan, channels=read_channels(self.channels.text()))

    def _read_periods(self) -> PatrolPlan:
        return replace(self._plan, periods=read_periods(self.periods.text()))

    def _keep(self, row: Row, read: Callable[[], PatrolPlan]) -> None:
        plan = row.read(read)
        if plan == self._plan:
            self._show()
        elif plan is not None and row.keep(lambda: self._choices.keep_patrol_plan(plan)):
            self._plan = plan
            self._show()
            self.patrol_changed.emit()
