"""The settings of the unit itself."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent

from deadlines.choices import Choices
from deadlines.rules.rule import DutyRule, Kind
from ui.desk import Desk
from ui.settings.group import Group, Row
from ui.widgets.buttons import push_button
from ui.widgets.line_fields import LineField
from ui.widgets.tick_box import TickBox
from ui.wording.voice import Voice


class KindsGroup(Group):
    """A box for each kind, with its rules' words; `kinds_changed` comes once the choice is kept.

    A kind that is put aside is no longer offered; what has been logged of it stays.
    """

    kinds_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.voice)
        choices = Choices(desk.settings)
        self._choices, self._register = choices, desk.register
        self._kinds = choices.kinds
        self.boxes = {kind: TickBox(desk.theme) for kind in Kind}
        self._row_of: dict[Kind, Row] = {}
        for kind, box in self.boxes.items():
            self._row_of[kind] = self.add_row(box, narrow=True)
            box.clicked.connect(partial(self._keep, kind))
        self._show()
        self._quote_rules()

    def propose(self) -> None:
        """Show what a university's unit usually has: it answers no messages of a park."""
        self._kinds -= {Kind.MESSAGE}
        self._show()

    def settle(self) -> None:
        """Keep what is shown."""
        if self._kinds != self._choices.kinds:
            self._choices.keep_kinds(self._kinds)
            self.kinds_changed.emit()

    def reload(self) -> None:
        """Read the choice again."""
        before, self._kinds = self._kinds, self._choices.kinds
        self._show()
        if self._kinds != before:
            self.kinds_changed.emit()

    def _quote_rules(self) -> None:
        self.heading.setText(self.tr("适用的事项"))
        rules = self._register.register.rules.rules
        for kind, row in self._row_of.items():
            name = self._voice.words.kind(kind)
            quotes = [self.tr("“{words}”").format(words=one) for one in _in_short(rules, kind)]
            row.put_texts(name, self.tr("；").join(quotes))
            box = self.boxes[kind]
            box.setText(self.tr("适用"))
            box.setAccessibleName(self.tr("{kind}：适用").format(kind=name))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Quote the rules as they are now."""
        super().showEvent(event)
        if not event.spontaneous():
            self._quote_rules()

    def _show(self) -> None:
        for kind, box in self.boxes.items():
            box.setChecked(kind in self._kinds)
            self._row_of[kind].show_refusal(None)

    def _keep(self, kind: Kind) -> None:
        on = self.boxes[kind].isChecked()
        wanted = self._kinds | {kind} if on else self._kinds - {kind}
        if self._row_of[kind].keep(lambda: self._choices.keep_kinds(wanted)):
            self._kinds = wanted
            self._show()
            self.kinds_changed.emit()
        else:
            self.boxes[kind].setChecked(not on)


def _in_short(rules: Iterable[DutyRule], kind: Kind) -> list[str]:
    """Return the words of the kind's rules, each once, without those that others repeat."""
    words = list(dict.fromkeys(rule.words for rule in rules if rule.kind is kind))
    return [text for text in words if not any(text in one for one in words if one != text)]


_LONGEST = 60


class UnitGroup(Group):
    """Takes the unit's name; `unit_changed` carries it once it is kept.

    `roster_asked` asks for the roster of its people.
    """

    unit_changed = Signal(str)
    roster_asked = Signal()

    def __init__(self, choices: Choices, voice: Voice) -> None:
        super().__init__(voice)
        self._choices = choices
        self._name = choices.unit
        self.name = LineField()
        self.name.setMaxLength(_LONGEST)
        self.name.put_text(self._name)
        self.name.done.connect(self._keep)
        self.row = self.add_row(self.name)
        self.heading.setText(self.tr("单位"))
        self.row.put_texts(self.tr("单位名称"), self.tr("显示在窗口标题里"))
        self.name.setPlaceholderText(self.tr("例如：机电工程学院"))

    def offer_roster(self) -> None:
        """Offer the roster below the name; the first start's questions go without."""
        button = push_button(self.tr("名册…"), self.roster_asked)
        self.roster_row = self.add_row(button, narrow=True)
        self.roster_row.put_texts(
            self.tr("队伍"), self.tr("网评员、新闻通讯员、网络信息员：应配和实有人数，登记表")
        )

    def reload(self) -> None:
        """Read the name again."""
        self._take_name(self._choices.unit)

    def _keep(self) -> None:
        name = " ".join(self.name.text().split())
        if name == self._name or self.row.keep(lambda: self._choices.keep_unit(name)):
            self._take_name(name)

    def _take_name(self, name: str) -> None:
        self.name.put_text(name)
        if name != self._name:
            self._name = name
            self.unit_changed.emit(name)
