"""Which channel shows a note: the first that can, and the next at once when it fails."""

import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from ui.notifications.base import Channel, Note

_REMEMBERED = 1000


class ChannelState(Enum):
    """How a channel stands."""

    UNTRIED = "untried"
    WORKS = "works"
    FAILED = "failed"
    UNAVAILABLE = "unavailable"


class ChannelStatus(NamedTuple):
    """One channel's line in the report; `reason` is empty unless it failed or is unavailable."""

    channel: str
    state: ChannelState
    reason: str


class _Failure:
    def __init__(self, reason: str, at: float) -> None:
        self.reason, self.at = reason, at


class _Attempt:
    def __init__(self, note: Note, channel: Channel, left: list[Channel]) -> None:
        self.note, self.channel, self.left = note, channel, left


class Notifier(QObject):
    """Shows each note by one of `channels`, tried in their order.

    A key is shown once: asked for again it is ignored, unless it was withdrawn or undelivered. A
    channel that failed is passed over for `retry_after` seconds of `monotonic`, until it says
    that it is back, or until `reconsider`.
    """

    delivered = Signal(str, str)
    """key, channel name: the note was shown by it."""
    passed_over = Signal(str, str, str)
    """key, channel name, reason: the note was not shown by it; the next one is tried."""
    undelivered = Signal(str)
    """key: no channel could show the note."""
    acted = Signal(str, str)
    """key, action id: the user chose a button, or clicked the note."""
    closed = Signal(str)
    """key: the note is gone from the screen, as far as its channel can tell."""

    def __init__(
        self,
        channels: Sequence[Channel],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        retry_after: float = 300.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._channels = tuple(channels)
        self._monotonic = monotonic
        self._retry_after = retry_after
        self._failures: dict[str, _Failure] = {}
        self._working: set[str] = set()
        self._attempts: dict[str, _Attempt] = {}
        self._delivered: OrderedDict[str, Channel] = OrderedDict()
        for channel in self._channels:
            channel.shown.connect(partial(self._note_shown, channel))
            channel.failed.connect(partial(self._try_next_channel, channel))
            channel.revived.connect(partial(self._use_again, channel))
            channel.acted.connect(self.acted)
            channel.closed.connect(self.closed)

    def notify(self, note: Note) -> None:
        """Show `note` by the first channel that can."""
        if note.key in self._attempts or note.key in self._delivered:
            return
        self._try_next(note, [channel for channel in self._channels if self._is_due(channel)])

    def send_test(self, channel_name: str, note: Note) -> None:
        """Show `note` by the named channel or not at all, even if it failed a moment ago.

        Raises KeyError when there is no such channel.
        """
        named = {channel.name: channel for channel in self._channels}
        if note.key not in self._attempts and note.key not in self._delivered:
            self._try_next(note, [named[channel_name]])

    def withdraw(self, key: str) -> None:
        """Take the note back, from the screen or from its way there."""
        attempt = self._attempts.pop(key, None)
        channel = attempt.channel if attempt else self._delivered.pop(key, None)
        if channel is not None:
            channel.withdraw(key)

    def reconsider(self) -> None:
        """Forget the failures, so that each channel is tried again with the next note."""
        self._failures.clear()

    def report(self) -> tuple[ChannelStatus, ...]:
        """Return how each channel stands, in their order."""
        return tuple(self._standing(channel) for channel in self._channels)

    def shut_down(self) -> None:
        """Shut down every channel; notes under way stay unanswered."""
        self._attempts.clear()
        for channel in self._channels:
            channel.shut_down()

    def _is_due(self, channel: Channel) -> bool:
        failure = self._failures.get(channel.name)
        return failure is None or self._monotonic() - failure.at >= self._retry_after

    def _try_next(self, note: Note, candidates: list[Channel]) -> None:
        for position, channel in enumerate(candidates):
            reason = channel.trouble()
            if reason is None:
                left = candidates[position + 1 :]
                self._attempts[note.key] = _Attempt(note, channel, left)
                channel.show_note(note)
                return
            self.passed_over.emit(note.key, channel.name, reason)
        self.undelivered.emit(note.key)

    def _note_shown(self, channel: Channel, key: str) -> None:
        self._failures.pop(channel.name, None)
        self._working.add(channel.name)
        attempt = self._attempts.get(key)
        if attempt is None or attempt.channel is not channel:
            return
        del self._attempts[key]
        self._delivered[key] = channel
        if len(self._delivered) > _REMEMBERED:
            self._delivered.popitem(last=False)
        self.delivered.emit(key, channel.name)

    def _try_next_channel(self, channel: Channel, key: str, reason: str) -> None:
        self._failures[channel.name] = _Failure(reason, self._monotonic())
        self._working.discard(channel.name)
        attempt = self._attempts.get(key)
        if attempt is None or attempt.channel is not channel:
            return
        del self._attempts[key]
        self.passed_over.emit(key, channel.name, reason)
        self._try_next(attempt.note, attempt.left)

    def _use_again(self, channel: Channel) -> None:
        self._failures.pop(channel.name, None)

    def _standing(self, channel: Channel) -> ChannelStatus:
        trouble = channel.trouble()
        if trouble is not None:
            return ChannelStatus(channel.name, ChannelState.UNAVAILABLE, trouble)
        failure = self._failures.get(channel.name)
        if failure is not None:
            return ChannelStatus(channel.name, ChannelState.FAILED, failure.reason)
        works = channel.name in self._working
        return ChannelStatus(
            channel.name, ChannelState.WORKS if works else ChannelState.UNTRIED, ""
        )
