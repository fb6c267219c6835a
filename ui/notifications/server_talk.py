"""The conversation with a notification server: what was asked, what it shows, what it said.

The protocol is the Desktop Notifications Specification 1.2 (org.freedesktop.Notifications).
Plain Python on one thread: messages go out by `send`, events by `tell`, and `now` is passed in.
"""

from collections.abc import Callable

from jeepney import HeaderFields, MatchRule, Message, MessageFlag, MessageType
from jeepney.bus_messages import message_bus

from deadlines.values import dataclass
from ui.notifications import reasons
from ui.notifications.base import OPEN, Event, EventKind, Note, Sender
from ui.notifications.notify_call import (
    NAME,
    Server,
    capabilities_call,
    close_call,
    information_call,
    notify_call,
    signals_of_server,
)

_BUS = "org.freedesktop.DBus"
_ERROR = "org.freedesktop.DBus.Error."
_PLAIN = frozenset({"body"})


class _Asked:
    def __init__(self, note: Note, until: float) -> None:
        self.note, self.until = note, until
        self.serial = 0  # waits for the capabilities, nothing sent yet


@dataclass(frozen=True, slots=True)
class _Shown:
    key: str
    actions: frozenset[str]


class ServerTalk:
    """All that is known of the server over one connection to the bus.

    `send` sends a message, returns its serial and raises OSError when the bus is gone; call
    `lose` then and make a new ServerTalk. `patience` is how long a note may wait to be
    shown, in seconds; `now` is in seconds of the monotonic clock everywhere.
    """

    def __init__(
        self,
        send: Callable[[Message], int],
        tell: Callable[[Event], None],
        sender: Sender,
        patience: float,
    ) -> None:
        self._send = send
        self._tell = tell
        self._sender = sender
        self._patience = patience
        self._owner = ""
        self._owner_serial = 0
        self._server: Server | None = None
        self._name = ""
        self._name_serial = 0
        self._capabilities_serial = 0
        self._asked: dict[str, _Asked] = {}
        self._replies: dict[int, _Asked] = {}
        self._shown: dict[int, _Shown] = {}
        self._tokens: dict[int, str] = {}

    def greet(self) -> None:
        """Say hello to the bus and ask for the server's signals; waits for no answer."""
        self._send(message_bus.Hello())
        self._send(message_bus.AddMatch(signals_of_server()))
        ownership = MatchRule(type="signal", sender=_BUS, interface=_BUS, member="NameOwnerChanged")
        ownership.add_arg_condition(0, NAME)
        self._send(message_bus.AddMatch(ownership))
        self._owner_serial = self._send(message_bus.GetNameOwner(NAME))

    def show(self, note: Note, now: float) -> None:
        """Ask for `note` to be shown. One that is on the screen already is replaced."""
        if note.key in self._asked:
            return
        asked = _Asked(note, now + self._patience)
        self._asked[note.key] = asked
        if self._server is not None:
            self._ask(asked, self._server)
        elif not self._capabilities_serial:
            # Asked first, it is answered first; a server that does not say it has no name.
            self._name_serial = self._send(information_call())
            self._capabilities_serial = self._send(capabilities_call())

    def withdraw(self, key: str) -> None:
        """Take the note `key` back, whether shown, being shown or waiting."""
        self._asked.pop(key, None)
        note_id = self._id_of(key)
        if note_id:
            del self._shown[note_id]
            self._close(note_id)

    def withdraw_all(self) -> None:
        """Take everything back that is shown: its buttons would do nothing."""
        for note_id in self._shown:
            self._close(note_id)
        self._shown.clear()

    def expire(self, now: float) -> None:
        """Give up on the notes that were not shown in time."""
        late = [asked for asked in self._asked.values() if asked.until <= now]
        for asked in late:
            self._fail(asked, reasons.TIMEOUT)
        if late and not self._asked:
            # Ask again with the next note: the question itself may be what got lost.
            self._capabilities_serial = 0

    def next_expiry(self) -> float | None:
        """Return when `expire` has something to do; None if nothing is awaited."""
        return min((asked.until for asked in self._asked.values()), default=None)

    def lose(self, reason: str) -> None:
        """Take note that the connection is gone, and all that was to come over it."""
        self._forget_shown()
        for asked in list(self._asked.values()):
            self._fail(asked, reason)

    def take_message(self, message: Message) -> None:
        """Take in one message from the bus, wherever it comes from."""
        kind = message.header.message_type
        if kind is MessageType.signal:
            self._take_signal(message)
        elif kind in (MessageType.method_return, MessageType.error):
            self._take_reply(message)

    def _take_reply(self, message: Message) -> None:
        serial = message.header.fields.get(HeaderFields.reply_serial, 0)
        failed = message.header.message_type is MessageType.error
        if serial in self._replies:
            self._take_shown(self._replies.pop(serial), message)
        elif serial == self._capabilities_serial:
            self._capabilities_serial = 0
            self._take_capabilities(message)
        elif serial == self._name_serial and not failed:
            self._name = str(message.body[0]) if message.body else ""
        elif serial == self._owner_serial and not failed:
            self._owner = str(message.body[0])

    def _take_capabilities(self, message: Message) -> None:
        if message.header.message_type is MessageType.error:
            reason = _reason_of(message)
            if reasons.code_of(reason) != reasons.REFUSED:
                for asked in list(self._asked.values()):
                    self._fail(asked, reason)
                return
            capabilities = _PLAIN  # a server that does not know the question
        elif message.header.fields.get(HeaderFields.signature) == "as":
            capabilities = frozenset(message.body[0])
        else:
            capabilities = _PLAIN
        self._server = server = Server(capabilities, self._name)
        for asked in list(self._asked.values()):
            if not asked.serial:
                self._ask(asked, server)

    def _ask(self, asked: _Asked, server: Server) -> None:
        replaces = self._id_of(asked.note.key)
        message = notify_call(asked.note, self._sender, server, replaces)
        asked.serial = self._send(message)
        self._replies[asked.serial] = asked

    def _take_shown(self, asked: _Asked, message: Message) -> None:
        key = asked.note.key
        wanted = self._asked.get(key) is asked
        if message.header.message_type is MessageType.error:
            if wanted:
                self._fail(asked, _reason_of(message))
            return
        if message.header.fields.get(HeaderFields.signature) != "u":
            if wanted:
                self._fail(asked, reasons.reason(reasons.REFUSED, "no id in the reply"))
            return
        note_id: int = message.body[0]
        if not wanted:
            # Given up or withdrawn meanwhile; another channel has it, so it must not stay.
            self._close(note_id)
            return
        del self._asked[key]
        # Only the owner of the name is called by it, so the answer tells who that is, even where
        # a sandbox hides it. Only the present owner's ids mean anything from now on.
        replier = message.header.fields.get(HeaderFields.sender, "")
        self._owner = self._owner or replier
        if replier == self._owner:
            self._shown.pop(self._id_of(key), None)
            actions = frozenset(action.id for action in asked.note.actions)
            self._shown[note_id] = _Shown(key, actions)
        self._tell(Event(EventKind.SHOWN, key))

    def _take_signal(self, message: Message) -> None:
        fields = message.header.fields
        sender = fields.get(HeaderFields.sender)
        kind = (fields.get(HeaderFields.member), fields.get(HeaderFields.signature))
        if sender == _BUS and kind == ("NameOwnerChanged", "sss"):
            name, _, owner = message.body
            if name == NAME:
                self._take_owner(owner)
            return
        # A signal sent to us alone passes every match rule: ask who it is from.
        if sender != self._owner or fields.get(HeaderFields.interface) != NAME:
            return
        if kind == ("ActionInvoked", "us"):
            self._take_action(*message.body)
        elif kind == ("ActivationToken", "us"):  # sent just before the action it is for
            note_id, token = message.body
            if note_id in self._shown:
                self._tokens = {note_id: token}
        elif kind == ("NotificationClosed", "uu"):
            shown = self._shown.pop(message.body[0], None)
            if shown is not None:
                self._tell(Event(EventKind.CLOSED, shown.key))

    def _take_owner(self, owner: str) -> None:
        if owner == self._owner:
            return
        self._forget_shown()
        self._owner = owner
        self._server, self._name = None, ""
        if owner:
            self._tell(Event(EventKind.REVIVED))

    def _take_action(self, note_id: int, action: str) -> None:
        shown = self._shown.get(note_id)
        if shown is None:
            return
        if action == "default" or action in shown.actions:
            chosen = OPEN if action == "default" else action
            token = self._tokens.pop(note_id, "")
            self._tell(Event(EventKind.ACTED, shown.key, chosen, token))

    def _id_of(self, key: str) -> int:
        return next((number for number, shown in self._shown.items() if shown.key == key), 0)

    def _close(self, note_id: int) -> None:
        message = close_call(note_id)
        message.header.flags |= MessageFlag.no_reply_expected
        self._send(message)

    def _fail(self, asked: _Asked, reason: str) -> None:
        del self._asked[asked.note.key]
        self._tell(Event(EventKind.FAILED, asked.note.key, reason))

    def _forget_shown(self) -> None:
        gone, self._shown = self._shown, {}
        for shown in gone.values():
            self._tell(Event(EventKind.CLOSED, shown.key))


def _reason_of(message: Message) -> str:
    """Return the reason for an error that came in place of a reply."""
    name = str(message.header.fields.get(HeaderFields.error_name, ""))
    said = message.body[0] if message.body and isinstance(message.body[0], str) else ""
    absent = ("ServiceUnknown", "NameHasNoOwner", "Spawn.")
    if any(name.startswith(_ERROR + ending) for ending in absent):
        return reasons.reason(reasons.NO_SERVER, said)
    if name in (_ERROR + "NoReply", _ERROR + "Disconnected"):
        return reasons.reason(reasons.SERVER_LOST, said)
    if name in (_ERROR + "Timeout", _ERROR + "TimedOut"):
        return reasons.reason(reasons.TIMEOUT, said)
    return reasons.reason(reasons.REFUSED, f"{name} {said}")
