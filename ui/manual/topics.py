"""Which place of the manual tells of what a person has before them."""

from PySide6.QtWidgets import QWidget

from ui.main_window import MainWindow

START = "first-day"
PLACES = {
    # by the class's name: none of them is imported only to be explained
    "DetailPane": "handling",
    "FinishDialog": "finish-late-entry",
    "LateDialog": "late-reason",
    "ExtendDialog": "extend",
    "ReopenDialog": "reopen",
    "CancelDialog": "withdraw",
    "NoticeDialog": "notice",
    "OwnDayDialog": "own-days",
    "RuleEditor": "own-rules",
    "ReminderWindow": "reminders",
    "DeskClock": "setting-reminder-desk-clock",
    "FirstStart": "first-start",
    "ImportDialog": "import",
    "BriefingDialog": "briefing",
    "TemplateDialog": "briefing",
    "FieldsDialog": "fields",
    "FormsDialog": "forms",
    "GiveDialog": "handover-give",
    "TakeDialog": "handover-take",
}


def place_for(widget: QWidget | None) -> str:
    """Return the manual's place for a widget: its own, else that of what it stands in.

    A widget may name its place itself, as a text in `manual_place`.
    """
    while widget is not None:
        own = getattr(widget, "manual_place", "")
        if isinstance(own, str) and own:
            return own
        for each in type(widget).__mro__:
            if each.__name__ in PLACES:
                return PLACES[each.__name__]
        if isinstance(widget, MainWindow):
            return f"page-{widget.nav.marked}"
        widget = widget.parentWidget()
    return START


def places() -> tuple[str, ...]:
    """Return all places that dialogs and windows lead to."""
    return (START, *PLACES.values())
