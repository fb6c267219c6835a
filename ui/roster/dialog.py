"""The roster's window: the people, how many are to be, and the registration form."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFormLayout, QLineEdit, QPushButton, QTreeWidgetItem, QWidget

from deadlines.refusal import Refusal
from deadlines.roster.keeper import RosterKeeper
from deadlines.roster.roster import LONGEST, Person, Role, read_students
from ui.desk import Desk
from ui.dialogs.typed_dialog import Question, TypedDialog
from ui.roster.words import RosterWords
from ui.widgets.buttons import push_button
from ui.widgets.choice_box import ChoiceBox
from ui.widgets.column_list import ColumnList
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column, lay_row
from ui.widgets.line_fields import LineField

_SIZE = (48, 20)
"""Its size in letters and lines."""


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
        self.role = ChoiceBox({role: words.role(role) for role in Role}, desk.theme)
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


class RosterDialog(QDialog):
    """Lists the people; Enter on a line and a double click edit it, Esc closes.

    `form_asked` asks for the registration form, `changed` comes after each change of people.
    """

    form_asked = Signal()
    changed = Signal()

    def __init__(self, desk: Desk, keeper: RosterKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._keeper, self._words = desk, keeper, RosterWords(desk.voice)
        self._people: tuple[Person, ...] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "surface")
        self.setWindowTitle(self.tr("队伍"))
        self.students, self.counts = LineField(), PlainLabel()
        self.students.setAccessibleName(self.tr("学生人数"))
        names = (self.tr("类别"), self.tr("姓名"), self.tr("部门及职务"), self.tr("联系电话"))
        self.list = ColumnList(names, self.tr("名册"), stretched=2)
        self.error = PlainLabel("error")
        self.error.hide()
        self.add, self.edit = QPushButton(self.tr("新增…")), QPushButton(self.tr("修改…"))
        self.remove, self.form = QPushButton(self.tr("移出…")), QPushButton(self.tr("登记表…"))
        self.form.setToolTip(self.tr("按名册生成登记表（Word）"))
        self.close_button = push_button(self.tr("关闭"), self.accept)
        buttons = (self.add, self.edit, self.remove, self.form, self.close_button)
        for button in buttons:
            button.setAutoDefault(False)
        head = lay_row(
            PlainLabel("muted", text=self.tr("学生人数"), wraps=False), self.students,
            (self.counts, 1), spacing=8,
        )  # fmt: skip
        row = lay_row(self.add, self.edit, self.remove, 1, self.form, self.close_button, spacing=8)
        lay_column(
            head, (self.list, 1), self.error, row, on=self, margins=(16, 16, 16, 12), spacing=8
        )
        metrics, (letters, lines) = self.fontMetrics(), _SIZE
        self.students.setMaximumWidth(metrics.horizontalAdvance("中") * 6)
        self.resize(metrics.horizontalAdvance("中") * letters, metrics.height() * lines)
        self.students.done.connect(self._keep_students)
        self.list.itemActivated.connect(self._edit)
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self._edit)
        self.remove.clicked.connect(self._ask_to_remove)
        self.form.clicked.connect(self.form_asked)
        self.reload()
        (self.list if self._people else self.add).setFocus()

    def reload(self) -> None:
        """Show the roster as it stands."""
        roster, place = self._keeper.roster, self.list.place
        self._people = roster.people
        self.students.put_text(str(roster.students) if roster.students else "")
        self.counts.setText(self._words.counts(roster))
        self.list.clear()
        for one in self._people:
            cells = [self._words.role(one.role), one.name, one.post, one.phone]
            line = QTreeWidgetItem(self.list, cells)
            for column in (column for column, cell in enumerate(cells) if not cell):
                role = Qt.ItemDataRole.AccessibleTextRole
                line.setData(column, role, self.tr("没有填写"))
        self.list.choose(place)
        for button in (self.edit, self.remove, self.form):
            button.setEnabled(bool(self._people))

    def _chosen_person(self) -> Person | None:
        place = self.list.place
        return self._people[place] if 0 <= place < len(self._people) else None

    def _keep_students(self) -> None:
        self._try(lambda: self._keeper.keep_students(read_students(self.students.text())))

    def _add(self) -> None:
        self._open(PersonForm(self._desk, self._keep_new, None, self))

    def _edit(self) -> None:
        person = self._chosen_person()
        if person is not None:
            keep = partial(self._keep_edited, person)
            self._open(PersonForm(self._desk, keep, person, self))

    def _open(self, form: PersonForm) -> None:
        form.accepted.connect(self._tell)
        form.open()

    def _keep_new(self, person: Person) -> None:
        said = self.tr("新增 {person}").format(person=self._words.person(person))
        self._keeper.add(person, self._title(), said)

    def _keep_edited(self, old: Person, new: Person) -> None:
        said = self.tr("调整 {old} → {new}").format(
            old=self._words.person(old), new=self._words.person(new)
        )
        self._keeper.replace(old, new, self._title(), said)

    def _ask_to_remove(self) -> None:
        person = self._chosen_person()
        if person is None:
            return
        text = self.tr("把 {person} 移出名册？").format(person=self._words.person(person))
        question = Question(text, self.tr("移出"), self.tr("取消"), self)
        question.agreed.connect(partial(self._remove, person))
        question.open()

    def _remove(self, person: Person) -> None:
        said = self.tr("退出 {person}").format(person=self._words.person(person))
        if self._try(lambda: self._keeper.remove(person, self._title(), said)):
            self.changed.emit()

    def _title(self) -> str:
        return self.tr("人员变更备案：网评员、通讯员、信息员")

    def _tell(self) -> None:
        self.reload()
        self.changed.emit()

    def _try(self, command: Callable[[], object]) -> bool:
        self.error.hide()
        try:
            command()
        except Refusal as refusal:
            self.error.setText(self._desk.voice.refusals.sentence(refusal))
            self.error.show()
            return False
        self.reload()
        return True
