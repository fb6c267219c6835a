"""A data folder of a user who has used the program before."""

from datetime import date, timedelta
from pathlib import Path

from deadlines.calendar.notice import Notice
from deadlines.calendar.working_calendar import OwnDay
from deadlines.choices import Choices
from deadlines.clock import SystemClock
from deadlines.rules.rule import Kind
from program.ledgers import open_ledger


def end_first_start(folder: Path, *, patrols: bool = False) -> None:
    """Make the folder's ledger, in which the first start's questions are over.

    The unit does not patrol, or with `patrols` has these days off: a patrol that the program enters
    by itself on working days would take a number. It keeps no closing checks: a test begun in the
    evening would be asked for one.
    """
    ledger = open_ledger(folder, SystemClock())
    choices = Choices(ledger.settings)
    choices.end_first_start()
    choices.keep_closing_since(None)
    if patrols:
        today = ledger.now().date()
        for day in (today, today + timedelta(days=1)):
            ledger.calendar_keeper.set_own_day(day, OwnDay(working=False, name="校庆"))
    else:
        ledger.settings.write("kinds-aside", Kind.PATROL.value)
    # Nor does the program enter the task to load a notice: no year is without one.
    calendar, today = ledger.register.office.calendar, ledger.now().date()
    for year in (today.year, today.year + 1):
        if calendar.notice(year) is None:
            ledger.calendar_keeper.load(Notice(year, "试", {date(year, 1, 1): "元旦"}, {}))
    ledger.close()
