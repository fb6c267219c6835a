"""The calls to org.freedesktop.Notifications, with a note's texts made fit for its server."""

from jeepney import DBusAddress, MatchRule, Message, new_method_call

from deadlines.values import dataclass
from ui.notifications.base import OPEN, Note, Sender
from ui.notifications.plain_text import escape_markup, lines, title_line

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"

TITLE_LIMIT = 120
BODY_LIMIT = 500
LABEL_LIMIT = 40

_DRAW_DEFAULT = frozenset({"Xfce Notify Daemon"})
"""Servers that draw the click on the notification as a button, too."""

_SERVER = DBusAddress(PATH, bus_name=NAME, interface=NAME)
_NORMAL, _CRITICAL = 1, 2
_SERVER_DECIDES = -1


@dataclass(frozen=True, slots=True)
class Server:
    """What a notification server says of itself; one without a name has not said it."""

    capabilities: frozenset[str]
    name: str = ""


def signals_of_server() -> MatchRule:
    """Return the rule for the signals of the server, and of it alone."""
    return MatchRule(type="signal", sender=NAME, interface=NAME, path=PATH)


def capabilities_call() -> Message:
    """Return the question what the server can do; the bus starts one it knows how to start."""
    return new_method_call(_SERVER, "GetCapabilities")


def close_call(note_id: int) -> Message:
    """Return the request to take the notification `note_id` off the screen."""
    return new_method_call(_SERVER, "CloseNotification", "u", (note_id,))


def information_call() -> Message:
    """Return the question which server it is."""
    return new_method_call(_SERVER, "GetServerInformation")


def notify_call(note: Note, sender: Sender, server: Server, replaces: int) -> Message:
    """Return the request to show `note` on the server.

    `replaces` is the server's id of the notification to put it in place of; 0 for a new one.
    """
    capabilities = server.capabilities
    title = title_line(note.title, TITLE_LIMIT) or sender.app_name
    body = lines(note.body, BODY_LIMIT)
    if "body" not in capabilities and body:
        title, body = title_line(f"{title} {body}", TITLE_LIMIT), ""
    if "body-markup" in capabilities:
        body = escape_markup(body)
    actions = _actions(note, server) if "actions" in capabilities else []
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


def _actions(note: Note, server: Server) -> list[str]:
    """Return ids and labels in turn; "default" is the click on the notification itself."""
    opening = next((action.label for action in note.actions if action.id == OPEN), note.title)
    pairs = ["default", title_line(opening, LABEL_LIMIT)]
    for action in note.actions:
        if action.id == OPEN and server.name in _DRAW_DEFAULT:
            continue
        pairs += [action.id, title_line(action.label, LABEL_LIMIT)]
    return pairs
