"""The clock on the desktop, made when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.widgets.window_place import WindowPlace

if TYPE_CHECKING:
    from deadlines.choices import Settings
    from ui.app.front import Front
    from ui.reminders.desk_clock import DeskClock

_PLACE = "desk-clock-place"


class ClockHolder(QObject):
    """Shows the desk clock and puts it away; it ticks only while it can be seen."""

    record_asked = Signal(int, str)
    put_away = Signal()
    """The user has put the clock away."""

    def __init__(self, front: Front, settings: Settings) -> None:
        super().__init__(front)
        self._front, self._settings = front, settings
        self.clock: DeskClock | None = None

    def show_clock(self, shown: bool) -> None:  # the settings page's signal
        """Show the clock, or hide it."""
        if self.clock is None:
            if not shown:
                return
            self.clock = self._make()
        self.show_records()
        self.clock.setVisible(shown)

    def show_records(self) -> None:
        """Show the open records as they are now."""
        if self.clock is not None:
            self.clock.show_records(self._front.register.opened)

    def stop(self) -> None:
        """Let go of the window."""
        if self.clock is not None:
            self.clock.deleteLater()

    def _make(self) -> DeskClock:
        from ui.reminders.desk_clock import DeskClock

        settings, front = self._settings, self._front
        place = WindowPlace(
            lambda: settings.read(_PLACE, ""), lambda text: settings.remember(_PLACE, text)
        )
        clock = DeskClock(front.desk, place)
        clock.record_asked.connect(self.record_asked)
        clock.put_away.connect(clock.hide)
        clock.put_away.connect(self.put_away)
        clock.visible_changed.connect(lambda on: front.ticker.hold("desk-clock", on=on))
        front.ticker.tick.connect(clock.tick)
        return clock
