"""The form for somebody on the roster."""

from collections.abc import Callable

from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from deadlines.refusal import Refusal
from deadlines.roster.roster import LONGEST, Person, Role
from ui.desk import Desk
from ui.dialogs.typed_dialog import TypedDialog
from ui.roster.words import RosterWords
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.labels import PlainLabel


class PersonForm(TypedDialog):
    """Takes somebody's role, name and particulars; `keep` stores them and raises Refusal."""

    def __init__(
        self,
        desk: Desk,
        keep: Callable[[Person], None],
        person: Person | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk.voice, parent)
        self._keep = keep
        words = RosterWords(desk.voice)
        self.setWindowTitle(self.tr("队伍人员"))
        self.name_confirm(self.tr("保存"))
        self.role = ChoiceBox(tuple(Role), desk.theme)
        self.role.put_labels({role: words.role(role) for role in Role})
        names = {
            "name": self.tr("姓名"),
            "gender": self.tr("性别"),
            "party": self.tr("政治面貌"),
            "post": self.tr("部门及职务"),
            "phone": self.tr("联系电话"),
        }
        self.lines = {name: QLineEdit() for name in names}
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.role.setAccessibleName(self.tr("类别"))
        form.addRow(PlainLabel("muted", self, text=self.tr("类别"), wraps=False), self.role)
        for name, text in names.items():
            line = self.lines[name]
            line.setMaxLength(10 * LONGEST)
            line.setAccessibleName(text)
            form.addRow(PlainLabel("muted", self, text=text, wraps=False), line)
            if person is not None:
                line.setText(getattr(person, name))
        if person is not None:
            self.role.show_value(person.role)
        hint = PlainLabel(
            "muted", text=self.tr("只登记本单位的人员。保存后会列入一项“人员变更备案”待办。")
        )
        self.lay_body(form, hint)
        self._was = self._typed_person()
        self.lines["name"].setFocus()

    def commit(self) -> None:
        """Keep the person; raises Refusal."""
        self._keep(self._typed_person())

    def is_typed(self) -> bool:
        """Return whether anything was changed."""
        return self._typed_person() != self._was

    def field_of(self, refusal: Refusal) -> QWidget | None:
        """Return the name's field: all refusals but one are about it."""
        return None if refusal.code == "text-too-long" else self.lines["name"]

    def _typed_person(self) -> Person:
        texts = {name: line.text() for name, line in self.lines.items()}
        return Person(self.role.value, **texts)
