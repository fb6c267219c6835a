"""Notes to show in tests, and a record of what a channel or notifier told."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject

from ui.notifications.base import Channel, Note, NoteAction

BUTTONS = (
    NoteAction("open", "打开"),
    NoteAction("done", "完成"),
    NoteAction("snooze", "稍后"),
)

_PLAIN = Note(
    key="news-7/submit/-2h",
    title="新闻报送 还有 2 小时",
    body="《学院召开春季学期工作会议》\n报送:党委宣传部,截止 17:30",
    actions=BUTTONS,
)


def a_note(key: str = _PLAIN.key, **changes: Any) -> Note:
    """Return an ordinary note, with `changes` to its fields."""
    return replace(_PLAIN, key=key, **changes)


class Heard:
    """What the signals of `source` told, in order, as tuples that begin with the signal's name."""

    def __init__(self, source: QObject, *names: str) -> None:
        self._source = source  # which lives as long as what it told is asked for
        self.events: list[tuple[str, ...]] = []
        for name in names or ("shown", "failed", "acted", "closed", "revived"):
            getattr(source, name).connect(self._recorder(name))

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return iter(self.events)

    def of(self, name: str) -> list[tuple[str, ...]]:
        """Return what the signal `name` carried, each time."""
        return [event[1:] for event in self.events if event[0] == name]

    def _recorder(self, name: str) -> Any:
        def record(*carried: str) -> None:
            self.events.append((name, *carried))

        return record


def show_by(channel: Channel, note: Note | None = None) -> Heard:
    """Show a note by the channel, by default one of the key k, and return what it tells."""
    heard = Heard(channel)
    channel.show_note(note or a_note("k"))
    return heard


class FakeChannel(Channel):
    """A channel that does what it is told: shows at once, fails, or keeps silent."""

    def __init__(self, name: str, *, fails: str = "", silent: bool = False) -> None:
        super().__init__()
        self.name = name
        self.fails = fails
        self.silent = silent
        self.unusable: str | None = None
        self.asked: list[str] = []
        self.withdrawn: list[str] = []
        self.is_shut_down = False

    def trouble(self) -> str | None:
        return self.unusable

    def show_note(self, note: Note) -> None:
        self.asked.append(note.key)
        if self.silent:
            return
        if self.fails:
            self.failed.emit(note.key, self.fails)
        else:
            self.shown.emit(note.key)

    def withdraw(self, key: str) -> None:
        self.withdrawn.append(key)

    def shut_down(self) -> None:
        self.is_shut_down = True
