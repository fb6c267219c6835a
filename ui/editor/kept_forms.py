"""Forms that were being filled in: kept while the user types, offered again after a crash."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from deadlines.choices import Settings
from deadlines.records.record import Record
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.desk import Desk
from ui.dialogs.typed_dialog import Question
from ui.wording.short import cut

if TYPE_CHECKING:
    from ui.editor.editor import Editor
    from ui.window.main_window import MainWindow

_NAME = "forms"
_MOST = 20
_PAUSE = 1000
"""Milliseconds after the last key until the form is kept."""
_LONGEST_TITLE = 60

OpenEditor = Callable[[Kind, Record | None], "Editor"]


def _draw_name() -> str:
    from uuid import uuid4

    return uuid4().hex


class KeptForms:
    """The forms of this data folder that were neither stored nor given up, by an id each."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def read(self) -> dict[str, dict[str, str]]:
        """Return what was typed into each form, by its fields; what is no form is left out."""
        try:
            found = json.loads(self._settings.read(_NAME, ""))
        except ValueError:
            return {}
        if not isinstance(found, Mapping):
            return {}
        return {
            name: {field: text for field, text in typed.items() if isinstance(text, str)}
            for name, typed in found.items()
            if isinstance(typed, Mapping) and typed.get("kind") in tuple(Kind)
        }

    def keep(self, name: str, typed: Mapping[str, str]) -> None:
        """Keep what is typed; only the newest forms are kept."""
        forms = {**self.read(), name: dict(typed)}
        self._write(dict(list(forms.items())[-_MOST:]))

    def drop(self, name: str) -> None:
        """Forget a form: it was stored, or given up by its user."""
        forms = self.read()
        if forms.pop(name, None) is not None:
            self._write(forms)

    def _write(self, forms: Mapping[str, Mapping[str, str]]) -> None:
        self._settings.remember(_NAME, json.dumps(forms, ensure_ascii=False) if forms else "")


class FormKeeper(QObject):
    """Keeps one editor's form a moment after each change, until the editor is closed."""

    def __init__(self, editor: Editor, settings: Settings) -> None:
        super().__init__(editor)
        self._editor, self._forms, self._name = editor, KeptForms(settings), _draw_name()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._keep)
        editor.form.changed.connect(self._pause.start)
        for line in editor.form.findChildren(QLineEdit):
            line.textChanged.connect(self._pause.start)
        for box in editor.form.findChildren(QPlainTextEdit):
            box.textChanged.connect(self._pause.start)
        editor.finished.connect(self._drop)

    def take_over(self, name: str) -> None:
        """Go on with a form that was kept."""
        self._name = name

    def _keep(self) -> None:
        if self._editor.is_typed():
            self._forms.keep(self._name, self._editor.typed_texts())

    def _drop(self) -> None:
        self._pause.stop()
        self._forms.drop(self._name)


class FormOffer(QObject):
    """Asks, when the window is first seen, whether to go on with the forms of an ended session."""

    def __init__(self, window: MainWindow, desk: Desk, open_editor: OpenEditor) -> None:
        super().__init__(window)
        self._window, self._desk, self._open_editor = window, desk, open_editor
        self._forms = KeptForms(desk.settings)
        self._is_over = False
        window.shown.connect(self._begin)
        if window.isVisible():
            self._begin()

    def _begin(self) -> None:
        if not self._is_over:
            self._is_over = True
            QTimer.singleShot(0, self, self._ask)

    def _ask(self) -> None:
        for name, typed in self._forms.read().items():
            kind = Kind(typed["kind"])
            title = cut(typed.get("title", ""), _LONGEST_TITLE)
            text = self.tr("上次有一份{kind}没有填完：{title}\n\n接着填写吗？").format(
                kind=self._desk.voice.words.kind(kind), title=title
            )
            question = Question(
                text, self.tr("接着填写"), self.tr("以后再说"), self._window, danger=False
            )
            question.agreed.connect(lambda name=name, typed=typed: self._go_on(name, typed))
            question.open()

    def _go_on(self, name: str, typed: Mapping[str, str]) -> None:
        record = None
        if typed.get("number", "").isdecimal():
            try:
                record = self._desk.register.get(int(typed["number"]))
            except Refusal:  # it is not in this ledger any more: the text is still of use
                record = None
        editor = self._open_editor(Kind(typed["kind"]), record)
        editor.put_typed(typed)
        editor.keeper.take_over(name)
