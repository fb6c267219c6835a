"""The list of everything open, written after each change into folders of the user's choice."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from deadlines.choices import Choices, Settings
from deadlines.refusal import Refusal
from ui.background.work import Work, WorkOutcome
from ui.desk import Desk

if TYPE_CHECKING:
    from deadlines.progress import Progress
    from storage.ledger import Ledger

_PAUSE = timedelta(minutes=1)
_WRITTEN = "emergency-written"

Missed = Mapping[str, Refusal]
"""The folders that could not be written to, and why."""


def written_at(settings: Settings) -> dict[str, datetime]:
    """Return when the list was last written into each folder."""
    try:
        kept = json.loads(settings.read(_WRITTEN, "{}"))
        return {str(name): datetime.fromisoformat(at) for name, at in dict(kept).items()}
    except (ValueError, TypeError, RecursionError):
        return {}


class EmergencyList(QObject):
    """Writes the list in a worker, at most once a minute; what was missed is made up later.

    The owner calls `look` at each heartbeat, and `follow` where something has changed. `said` tells
    of a folder that is away, once, and of one that is back. `written` comes after each attempt.
    """

    said = Signal(str)
    written = Signal()

    def __init__(self, desk: Desk, ledger: Ledger, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._ledger = desk, ledger
        self._choices = Choices(desk.settings)
        self._last = desk.now()
        self._is_stale = True
        self._missed: dict[str, Refusal] = {}
        self._targets: tuple[str, ...] = ()
        self._work = Work(self)
        self._work.ended.connect(self._end)

    def follow(self) -> None:
        """Write it anew, at once or when the minute is over."""
        self._is_stale = True
        self.look()

    def write_now(self) -> None:
        """Write it without waiting for the minute: the folders are others now."""
        self._is_stale = True
        self._write()

    def look(self) -> None:
        """Write what is to be written, if the last time was a minute ago."""
        passed = self._desk.now() - self._last
        if not timedelta(0) <= passed < _PAUSE:
            self._write()

    def stop(self) -> None:
        """Write a last change, and wait for it a few seconds at the most."""
        self._work.stop()
        if self._is_stale:
            self._start(self._choices.emergency_folders)
            self._work.stop()

    def _write(self) -> None:
        if self._work.is_running:
            return
        chosen = self._choices.emergency_folders
        waiting = tuple(folder for folder in chosen if folder in self._missed)
        self._start(chosen if self._is_stale else waiting)

    def _start(self, folders: tuple[str, ...]) -> None:
        self._last = self._desk.now()
        if not folders:
            return
        from deadlines.control.day import day_list
        from deadlines.exports.calendar_event import ledger_id
        from deadlines.file_names import emergency_file_name
        from deadlines.records.history import head_of

        desk, now = self._desk, self._last
        try:
            name = emergency_file_name(self._choices.unit, ledger_id(desk.settings))
            exports, head = self._ledger.exports, head_of(self._ledger.history.newest())
            records, office = desk.register.open_records(), self._ledger.register.office
        except Refusal as refusal:
            self.said.emit(desk.voice.refusals.sentence(refusal))
            return
        self._is_stale, self._targets, unit = False, folders, self._choices.unit

        def write(_: Progress) -> Missed:
            from ui.control.day_sheet import print_open

            found = day_list(records, now, office)
            sheet, missed = b"", {}
            for folder in folders:
                try:
                    if not os.path.isdir(folder):  # noqa: PTH112 - False for a share that is gone
                        raise Refusal("no-folder", path=folder)
                    sheet = sheet or print_open(found, desk.voice, unit, head)
                    target = Path(folder, name)
                    exports.write_open(target, sheet, now, desk.voice.words, desk.voice.times)
                except Refusal as refusal:
                    missed[folder] = refusal
            return missed

        self._work.start(write)

    def _end(self, outcome: WorkOutcome[Missed] | None) -> None:
        if outcome is None or outcome.value is None:  # the crash dialog has the word
            return
        kept = written_at(self._desk.settings)
        for folder in self._targets:
            refusal = outcome.value.get(folder)
            if refusal is None:
                kept[folder] = self._last
                if self._missed.pop(folder, None):
                    text = self.tr("应急清单已补写到 {folder}")
                    self.said.emit(text.format(folder=folder))
            elif folder not in self._missed:
                self._missed[folder] = refusal
                self.said.emit(self._warning(folder, refusal))
        chosen = self._choices.emergency_folders
        texts = {folder: at.isoformat() for folder, at in kept.items() if folder in chosen}
        self._desk.settings.remember(_WRITTEN, json.dumps(texts, ensure_ascii=False))
        self.written.emit()

    def _warning(self, folder: str, refusal: Refusal) -> str:
        if refusal.code == "no-folder":
            return self.tr("应急清单的文件夹不在：{folder}，接上后自动补写").format(folder=folder)
        sentence = self._desk.voice.refusals.sentence(refusal)
        return self.tr("应急清单没有写好，稍后再试：{sentence}").format(sentence=sentence)
