"""The form in which a unit changes one rule, with what that changes for open records."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from deadlines.refusal import Refusal
from deadlines.rules.file import parse_rules
from deadlines.rules.rewriting import Plain, rewrite_rule
from deadlines.rules.rule import UNIT_OF, DutyRule, Kind, Limit, Reading, RuleBook, Start, Unit
from ui.desk import Desk
from ui.dialogs.typed_dialog import TypedDialog
from ui.rules.ladder_rows import HOURS, MINUTES, LadderRows, NumberLine, SpanLine
from ui.rules.moved_rules import MovedRules
from ui.rules.rule_editor import SaveRules
from ui.rules.rule_files import RuleFile, RuleFiles
from ui.rules.rule_words import RuleWords
from ui.settings.group import Group, Row
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import PlainLabel
from ui.widgets.tick_box import TickBox

_CHARACTERS = 46
_MOST_AMOUNT, _LONGEST_TARGET, _MOST_REPEAT = 1000, 7 * 24 * 60, 999
_PAUSE = 200
"""Milliseconds after the last change until the open records are counted by it."""

_USUAL = (
    Reading.NEXT_WORKING_DAY_CLOSE,
    Reading.NEXT_WORKING_DAY_MIDNIGHT,
    Reading.SAME_WORKING_DAY_CLOSE,
    Reading.CLOCK_HOURS,
    Reading.NEXT_FULL_HOUR,
    Reading.CALENDAR_DAYS_ROLLED_CLOSE,
    Reading.CALENDAR_DAYS_ROLLED_MIDNIGHT,
    Reading.CALENDAR_DAYS_MIDNIGHT,
)
"""Of each unit the usual three, or two where there are no more."""

_STARTS = {
    Kind.NEWS: (Start.HAPPENED, Start.FOUND, Start.RECEIVED),
    Kind.INCIDENT: (Start.FOUND, Start.HAPPENED, Start.RECEIVED),
    Kind.MESSAGE: (Start.POSTED, Start.RECEIVED, Start.INSTRUCTED),
    Kind.MEDIA: (Start.CALLED, Start.RECEIVED),
}


class RuleForm(TypedDialog):
    """Takes a rule's limit or target, reading, start, recipient and reminders.

    It changes the rule in its file's text, which is written as the text editor writes it. `saved`
    carries the RuleBook in force from then on, and whether open records are to follow it at once.
    """

    saved = Signal(object, bool)

    def __init__(
        self,
        desk: Desk,
        file: RuleFile,
        rule: DutyRule,
        files: RuleFiles,
        save_rules: SaveRules,
        parent: QWidget,
    ) -> None:
        super().__init__(desk.voice, parent, characters=_CHARACTERS)
        self._desk, self._file, self._files, self._rule = desk, file, files, rule
        self._save_rules = save_rules
        self._says = RuleWords(desk.voice)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._preview)
        self.group = Group(desk.voice)
        self.group.heading.hide()
        self._add_fields()
        self.preview = MovedRules(desk.voice, is_saved=False)
        self.note = PlainLabel("muted")
        self.apply = TickBox(desk.theme, self.tr("保存后同时应用到这些在办事项"))
        column = QVBoxLayout(self.body)
        column.setContentsMargins(16, 14, 16, 6)
        column.setSpacing(10)
        column.addWidget(PlainLabel("heading", text=self._says.owed_text(rule)))
        column.addWidget(PlainLabel("muted", text=self._says.quotation(rule)))
        for part in (self.group, self.note, self.preview, self.apply):
            column.addWidget(part)
        column.addStretch()
        self.setWindowTitle(self.tr("修改规则"))
        self.name_confirm(self.tr("保存"))
        self._given = self._typed_fields()
        self._follow()
        self._preview()
        self.recipient.setFocus()

    def commit(self) -> None:
        """Write the changed rule; raises Refusal."""
        if not self.is_typed():
            return
        text = self._text()
        book = self._files.book({self._file.name: text})
        self._save_rules(self._file.name, text)
        self.saved.emit(book, self.apply.isVisible() and self.apply.isChecked())

    def is_typed(self) -> bool:
        """Return whether anything differs from the rule as it is."""
        return self._typed_fields() != self._given

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the field whose number was refused."""
        field = refusal.facts.get("field")
        return field if isinstance(field, QWidget) else None

    def show_refusal(self, refusal: Refusal) -> None:
        """Show a refused number under its field, anything else over the buttons."""
        super().show_refusal(refusal)
        field = self.field_of(refusal)
        for row in self.group.rows:
            is_here = field is not None and row.control.isAncestorOf(field)
            row.show_refusal(refusal if is_here or row.control is field else None)
            if is_here or row.control is field:
                self.error.hide()

    def _add_fields(self) -> None:
        rule, theme, tr = self._rule, self._desk.theme, self.tr
        self.recipient = QLineEdit(rule.recipient)
        self._row(self.recipient, tr("报送对象"))
        starts = {one: self._voice.words.start(one) for one in _starts_of(rule)}
        self.start: ChoiceBox[Start] = ChoiceBox(starts, theme)
        self.start.show_value(rule.start)
        self._row(self.start, tr("起算")).label.setVisible(len(self.start.values) > 1)
        self.start.setVisible(len(self.start.values) > 1)
        kinds = {"limit": tr("规定的时限"), "target": tr("本程序的目标"), "none": tr("不计时")}
        self.timing: ChoiceBox[str] = ChoiceBox(kinds, theme)
        self.timing.show_value("limit" if rule.limit else "target" if rule.target else "none")
        self.amount = NumberLine(tr("时限"))
        readings = {one: self._voice.words.reading(one) for one in _readings_of(rule)}
        self.reading: ChoiceBox[Reading] = ChoiceBox(readings, theme)
        self.reading.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        limit = rule.limit or Limit(1, self.reading.values[0])
        self.amount.setText(str(limit.amount))
        self.reading.show_value(limit.reading)
        self.extended = NumberLine(tr("可延长至合计"))
        self.extended.setText(str(rule.extended_to or ""))
        spans = {MINUTES: tr("分"), HOURS: tr("小时")}
        self.target = SpanLine(spans, theme, tr("办理目标"))
        self.target.show_seconds(60 * (rule.target or 30))
        self._timing_row = self._row(self.timing, tr("怎样计时"))
        self._limit_rows = (
            self._row(self.amount, tr("时限")),
            self._row(self.reading, tr("算法")),
            self._row(self.extended, tr("可延长至合计"), tr("不写就不能延长")),
        )
        hint = tr("规定没有写明时长，这是本程序自己的目标，不是规定的时限")
        self._target_row = self._row(self.target, tr("办理目标"), hint)
        self.ladder = LadderRows(rule.ladder, theme)
        self._row(self.ladder, tr("提醒"))
        self.repeat = SpanLine(spans, theme, tr("重复提醒"))
        self.repeat.show_seconds(rule.ladder.every)
        self._row(self.repeat, tr("重复提醒"), tr("每隔这么久再提醒一次；不写就不重复"))
        self.from_start = self._box(tr("从起算时就开始重复"), on=rule.ladder.from_start)
        self.in_hours = self._box(tr("只在办公时间重复"), on=rule.ladder.office_hours)
        self.quiet = self._box(tr("免打扰时段内不提醒"), on=rule.ladder.quiet)
        for line in (self.recipient, self.amount, self.extended):
            line.textChanged.connect(self._follow)
        for box in (self.start, self.timing, self.reading):
            box.currentIndexChanged.connect(self._follow)
        for part in (self.target, self.ladder, self.repeat):
            part.changed.connect(self._follow)

    def _row(self, control: QWidget, name: str, hint: str = "") -> Row:
        row = self.group.add_row(control, tall=isinstance(control, LadderRows))
        row.put_texts(name, hint)
        return row

    def _box(self, text: str, *, on: bool) -> TickBox:
        box = TickBox(self._desk.theme, text)
        box.setChecked(on)
        self.group.add_below(box)
        box.toggled.connect(self._follow)
        return box

    def _follow(self) -> None:
        """Show the fields of the chosen way of counting, and count the open records soon."""
        is_given = self.reading.value is Reading.AT_GIVEN_TIME
        is_limit, is_target = self.timing.value == "limit", self.timing.value == "target"
        amount, reading, extended = self._limit_rows
        _show(self._timing_row, on=not is_given)
        _show(reading, on=is_limit and not is_given)
        _show(amount, on=is_limit and not is_given)
        in_days = UNIT_OF[self.reading.value] is Unit.DAYS
        _show(extended, on=is_limit and in_days and self._rule.kind is Kind.MESSAGE)
        _show(self._target_row, on=is_target)
        units = {
            Unit.WORKING_DAYS: self.tr("单位：工作日"),
            Unit.HOURS: self.tr("单位：小时"),
            Unit.DAYS: self.tr("单位：日"),
            Unit.NONE: "",
        }
        amount.hint.setText(units[UNIT_OF[self.reading.value]])
        self.reading.setToolTip(self.reading.currentText())
        for row in self.group.rows:
            row.show_refusal(None)
        self.error.hide()
        self._timer.start()

    def _typed_fields(self) -> Mapping[str, object]:
        """Return all fields as they stand, right or wrong."""
        lines = [line.text() for line in self.findChildren(QLineEdit)]
        chosen = [box.currentIndex() for box in self.findChildren(ChoiceBox)]
        ticked = [box.isChecked() for box in (self.from_start, self.in_hours, self.quiet)]
        return {"lines": lines, "chosen": chosen, "ticked": ticked}

    def _text(self) -> str:
        """Return the file's text with the rule as the fields say; raises Refusal."""
        file = self._files.file(self._file.name)  # another process may have written it meanwhile
        if self._rule not in file.rules:
            raise Refusal("rule-changed-meanwhile")
        text = rewrite_rule(file.text, file.rules.index(self._rule), self._changed_values())
        parse_rules(text, file.name)
        return text

    def _changed_values(self) -> dict[str, Plain | None]:
        rule, ladder = self._rule, self._rule.ladder
        values: dict[str, Plain | None] = {}
        if self.recipient.text().strip() != rule.recipient:
            values["recipient"] = self.recipient.text().strip()
        if self.start.value is not rule.start:
            values["start"] = self.start.value.value
        limit, target, extended = self._limit(), self._target(), self._extension()
        if limit != rule.limit:
            values["limit"] = limit.amount if limit else None
            values["reading"] = limit.reading.value if limit else None
        if target != rule.target:
            values["target"] = target
        if extended != rule.extended_to:
            values["extended_to"] = extended
        steps, every = self.ladder.steps(), ""
        if self.repeat.amount.text():
            every = self.repeat.text(_MOST_REPEAT)
        seconds = int(self.repeat.amount.text() or 0) * (3600 if every.endswith("h") else 60)
        if steps != [step.name for step in ladder.steps] or seconds != ladder.every:
            values["ladder"], values["repeat"] = steps, every or None
        for key, box, was in (
            ("repeat_from_start", self.from_start, ladder.from_start),
            ("repeat_in_office_hours", self.in_hours, ladder.office_hours),
            ("quiet_hours", self.quiet, ladder.quiet),
        ):
            if box.isChecked() is not was:
                values[key] = box.isChecked()
        return values

    def _limit(self) -> Limit | None:
        if self.timing.value != "limit":
            return None
        if self.reading.value is Reading.AT_GIVEN_TIME:
            return self._rule.limit
        return Limit(self.amount.number(_MOST_AMOUNT), self.reading.value)

    def _target(self) -> int | None:
        if self.timing.value != "target":
            return None
        hours = self.target.unit.value == HOURS
        most = _LONGEST_TARGET // 60 if hours else _LONGEST_TARGET
        return self.target.amount.number(most) * (60 if hours else 1)

    def _extension(self) -> int | None:
        limit = self._limit()
        if limit is None or limit.unit is not Unit.DAYS or not self.extended.text():
            return None
        total = self.extended.number(_MOST_AMOUNT)
        if total <= limit.amount:
            raise Refusal("rule-extension", field=self.extended, amount=limit.amount)
        return total

    def _preview(self) -> None:
        """Say which open records the rule as it stands would change."""
        self.preview.hide()
        self.note.setText("")
        try:
            if self.is_typed():
                book: RuleBook = self._files.book({self._file.name: self._text()})
                moved = self._desk.register.register.changed_by_counting(None, book)
                if moved:
                    self.preview.show_moved(moved)
                else:
                    self.note.setText(self.tr("在办事项不受影响"))
        except Refusal as refusal:
            self.note.setText(self._voice.refusals.sentence(refusal))
        self.note.setVisible(bool(self.note.text()))
        self.apply.setVisible(not self.preview.isHidden())


def _starts_of(rule: DutyRule) -> tuple[Start, ...]:
    if rule.locked_until:
        return (rule.start,)
    return tuple(dict.fromkeys((*_STARTS.get(rule.kind, ()), rule.start)))


def _readings_of(rule: DutyRule) -> tuple[Reading, ...]:
    """Return the readings to choose from, the usual ones of the rule's own unit first."""
    if rule.limit is not None and rule.limit.reading is Reading.AT_GIVEN_TIME:
        return (Reading.AT_GIVEN_TIME,)
    unit = rule.limit.unit if rule.limit else Unit.HOURS
    known = [one for one in Reading if one is not Reading.AT_GIVEN_TIME]
    return tuple(sorted(known, key=lambda one: (UNIT_OF[one] is not unit, one not in _USUAL)))


def _show(row: Row, *, on: bool) -> None:
    row.label.setVisible(on)
    row.control.setVisible(on)
    row.hint.setVisible(on and bool(row.hint.text()))
