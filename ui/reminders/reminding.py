"""The reminders' side of the app: heartbeat, desk, reminder window and notification channels."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

import resources
from deadlines.choices import Choices, Settings
from deadlines.clock import Clock
from deadlines.reminders.planning import Planner
from deadlines.reminders.round import ReminderRound
from ui.desk import Desk
from ui.notifications.base import Channel, Note, Sender
from ui.notifications.choose import Notifier
from ui.notifications.tray_message import TrayMessageChannel
from ui.reminders.desk import ReminderDesk
from ui.reminders.heartbeat import Heartbeat
from ui.reminders.ticker import Ticker
from ui.reminders.tray import Tray
from ui.reminders.window import ReminderWindow
from ui.system.session_bus import session_bus_address
from ui.widgets.window_place import WindowPlace

if TYPE_CHECKING:
    from storage.ledger import Ledger

_PLACE = "reminder-place"
_MUTED = "muted-until"
_LONGEST_MUTED = timedelta(days=1)
_MOST_DAYS = 5


class Reminding(QObject):
    """Builds and connects what reminds: `desk` decides, `window` and `notifier` show."""

    def __init__(
        self, desk: Desk, ledger: Ledger, clock: Clock, ticker: Ticker, main: QWidget, tray: Tray
    ) -> None:
        super().__init__(tray)
        settings, office = ledger.settings, ledger.register.office
        self._ticker, self._tray = ticker, tray
        choices = Choices(settings)
        rounds = ReminderRound(ledger.reminders, Planner(office, choices.quiet))
        self.heartbeat = Heartbeat(clock, rounds.next_instant, office.zone, self)
        sender = Sender(icon=resources.path("icons/app-128.png").as_uri())
        message = TrayMessageChannel(lambda: tray.icon if tray.is_present else None, sender)
        channels: tuple[Channel, ...]
        if sys.platform == "win32":
            from ui.notifications.windows_toast import WindowsToastChannel

            channels = (WindowsToastChannel(sender), message)
        else:
            from ui.notifications.freedesktop import FreedesktopChannel
            from ui.notifications.plyer_toast import PlyerChannel

            bus = FreedesktopChannel(session_bus_address(os.environ), sender)
            channels = (bus, message, PlyerChannel(sender))
        self.notifier = Notifier(channels, parent=self)
        place = WindowPlace(
            lambda: settings.read(_PLACE, ""), lambda text: settings.remember(_PLACE, text)
        )
        self.window = ReminderWindow(desk, place, alert_for=main, sound=choices.has_sound)
        self.desk = ReminderDesk(desk, rounds, self.heartbeat, self.notifier, self.window)
        self.desk.lets_incidents_through = choices.lets_incidents_through
        self.desk.mute_until(_muted_until(settings, desk.register.now()))
        tray.lets_incidents_through = choices.lets_incidents_through
        tray.window_asked.connect(self.window.bring_forward)
        self.window.visible_changed.connect(self._hold_ticks)
        ticker.tick.connect(self._tick)
        self.desk.mute_changed.connect(
            lambda until: settings.remember(_MUTED, until.isoformat() if until else "")
        )

    def let_incidents_through(self, on: bool) -> None:
        """Let an incident's notification come in an hour of quiet, too, or not."""
        self.desk.lets_incidents_through = self._tray.lets_incidents_through = on
        self._tray.show_mute(self.desk.muted_until)

    def start(self, *, summons: bool = True) -> None:
        """Begin to remind; without `summons` the window stays put away."""
        self.desk.start(summons=summons)
        self.heartbeat.start()

    def stop(self) -> None:
        """End it; what has been recorded is taken up by the next start."""
        self.heartbeat.stop()
        self.desk.stop()
        self.window.hide()
        self.notifier.shut_down()

    def tell_missed_patrols(self, days: Sequence[date]) -> None:
        """Say in one notification which days were not patrolled."""
        title = self.tr("漏巡查 %n 天", None, len(days))
        shown = self.tr("、").join(f"{day:%m-%d}" for day in days[-_MOST_DAYS:])
        body = self.tr("{days}　可在“巡查”页补记").format(days=shown)
        self.notifier.notify(Note(f"patrol-missed-{days[-1]}", title, body))

    def _tick(self) -> None:
        if self.window.isVisible():
            self.window.tick()

    def _hold_ticks(self, visible: bool) -> None:
        self._ticker.hold("reminders", on=visible)


def _muted_until(settings: Settings, now: datetime) -> datetime | None:
    """Return until when it is quiet: a restart must not end it. What never ended is no hour."""
    try:
        until = datetime.fromisoformat(settings.read(_MUTED, ""))
    except ValueError:
        return None
    is_hour = until.tzinfo is not None and until <= now + _LONGEST_MUTED
    return until if is_hour else None
