"""The calls to org.freedesktop.Notifications, with a note's texts made fit for its server."""

from jeepney import DBusAddress, MatchRule, Message, new_method_call

from ui.notifications.base import OPEN, Note, Sender
from ui.notifications.plain_text import escape_markup, lines, title_line

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"

TITLE_LIMIT = 120
BODY_LIMIT = 500
LABEL_LIMIT = 40

_SERVER = DBusAddress(PATH, bus_name=NAME, interface=NAME)
_NORMAL, _CRITICAL = 1, 2
_SERVER_DECIDES = -1


def signals_of_server() -> MatchRule:
    """Return the rule for the signals of the server, and of it alone."""
    return MatchRule(type="signal", sender=NAME, interface=NAME, path=PATH)


def capabilities_call() -> Message:
    """Return the question what the server can do; the bus starts one it knows how to start."""
    return new_method_call(_SERVER, "GetCapabilities")


def close_call(note_id: int) -> Message:
    """Return the request to take the notification `note_id` off the screen."""
    return new_method_call(_SERVER, "CloseNotification", "u", (note_id,))


def notify_call(note: Note, sender: Sender, capabilities: frozenset[str], replaces: int) -> Message:
    """Return the request to show `note` on a server that names `capabilities`.

    `replaces` is the server's id of the notification to put it in place of; 0 for a new one.
    """
    title = title_line(note.title, TITLE_LIMIT) or sender.app_name
    body = lines(note.body, BODY_LIMIT)
    if "body" not in capabilities and body:
        title, body = title_line(f"{title} {body}", TITLE_LIMIT), ""
    if "body-markup" in capabilities:
        body = escape_markup(body)
    actions = _actions(note) if "actions" in capabilities else []
    hints = {
        "urgency": ("y", _CRITICAL if note.urgent else _NORMAL),
        "category": ("s", "x-duedesk.reminder"),
        "desktop-entry": ("s", sender.desktop_entry),
    }
    arguments = (
        sender.app_name,
        replaces,
        sender.icon,
        title,
        body,
        actions,
        hints,
        _SERVER_DECIDES,
    )
    return new_method_call(_SERVER, "Notify", "susssasa{sv}i", arguments)


def _actions(note: Note) -> list[str]:
    """Return ids and labels in turn; "default" is the click on the notification itself."""
    opening = next((action.label for action in note.actions if action.id == OPEN), note.title)
    pairs = ["default", title_line(opening, LABEL_LIMIT)]
    for action in note.actions:
        pairs += [action.id, title_line(action.label, LABEL_LIMIT)]
    return pairs
