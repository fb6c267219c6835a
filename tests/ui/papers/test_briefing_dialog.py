"""The briefing's text: copied at once, changed if need be, and its template the unit's to edit."""

import pytest
from PySide6.QtWidgets import QWidget

from tests.support.prefix_translator import untranslated
from tests.ui.papers.desk import PaperDesk
from ui.dialogs.typed_dialog import Question
from ui.papers.briefing_dialog import BriefingDialog
from ui.papers.fields_dialog import FieldsDialog
from ui.papers.forms_dialog import FormsDialog
from ui.papers.menu import Paper
from ui.papers.template_dialog import TemplateDialog


def a_briefing(desk: PaperDesk) -> BriefingDialog:
    desk.make(Paper.BRIEFING)
    return desk.shown(BriefingDialog)


def test_the_briefing_is_copied_at_once(desk: PaperDesk) -> None:
    """A hurried person can paste as soon as the briefing is asked for."""
    dialog = a_briefing(desk)
    assert desk.copied == [dialog.text.text()]
    assert desk.copied[0].startswith("【舆情报告】11月22日23时12分，我院经学校通报发现微博出现")
    assert "已复制" in dialog.said.text()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_changed_briefing_is_copied_again(desk: PaperDesk) -> None:
    """After a change the dialog says that it is not copied yet, and copies it when told."""
    dialog = a_briefing(desk)
    dialog.text.setPlainText("改过的")
    assert "还没有复制" in dialog.said.text()
    dialog.confirm_button.click()
    assert desk.copied[-1] == "改过的"
    assert not dialog.isVisible()


def test_closing_asks_before_a_change_is_lost(desk: PaperDesk) -> None:
    """A change that was not copied is not thrown away without a question."""
    dialog = a_briefing(desk)
    dialog.text.setPlainText("改过的")
    dialog.reject()
    assert dialog.findChildren(Question)
    assert dialog.isVisible()


def test_the_template_is_edited_with_a_preview(desk: PaperDesk) -> None:
    """The template shows at once what it makes of the record, and the briefing follows it."""
    dialog = a_briefing(desk)
    edit = dialog.edit_template()
    edit.text.setPlainText("{{单位}}：{{标题}}[[（{{链接}}）]]")
    assert edit.preview.text() == "我院：食堂饭菜价格上涨的不实截图传播"
    edit.confirm_button.click()
    assert not edit.isVisible()
    assert desk.copied[-1] == dialog.text.text() == "我院：食堂饭菜价格上涨的不实截图传播"
    again = dialog.edit_template()
    again.default_button.click()
    again.confirm_button.click()
    assert desk.copied[-1] == desk.copied[0]


def test_a_mistake_is_said_and_what_was_typed_stays(desk: PaperDesk) -> None:
    """A mistake is said while it is typed; saving refuses it and puts the cursor there."""
    edit = a_briefing(desk).edit_template()
    edit.text.setPlainText("你好\n{{标提}}")
    assert edit.mistake.text() == ("模板第 2 行“{{标提}}”：没有“标提”这个字段，是不是“标题”？")
    edit.confirm_button.click()
    assert edit.isVisible()
    assert edit.error.text() == edit.mistake.text()
    assert edit.text.text() == "你好\n{{标提}}"
    assert edit.text.textCursor().position() == 3
    edit.text.setPlainText("你好\n{{标题}}")
    assert not edit.mistake.isVisible()
    assert not edit.error.isVisible()


def test_a_template_that_cannot_be_kept_stays_open(desk: PaperDesk) -> None:
    """When the disk refuses the template, it is still there to be saved again."""
    edit = a_briefing(desk).edit_template()
    edit.text.setPlainText("{{标题}}")
    desk.memory.protect()
    edit.confirm_button.click()
    assert edit.isVisible()
    assert "只读" in edit.error.text()
    desk.memory.protect(on=False)
    edit.confirm_button.click()
    assert not edit.isVisible()


def test_a_kept_template_with_a_mistake_can_be_mended(desk: PaperDesk) -> None:
    """A kept template that is no longer understood is said, and can be edited from there."""
    desk.settings.write("briefing-incident", "{{旧字段名字}}")
    dialog = a_briefing(desk)
    assert "旧字段名字" in dialog.error.text()
    assert desk.copied == []
    edit = dialog.edit_template()
    edit.default_button.click()
    edit.confirm_button.click()
    assert desk.copied[-1].startswith("【舆情报告】")
    assert not dialog.error.isVisible()


def test_a_field_is_put_where_the_cursor_stands(desk: PaperDesk) -> None:
    """A double click on a field writes it into the template."""
    edit = a_briefing(desk).edit_template()
    edit.text.setPlainText("")
    item = edit.names.item(0)
    edit.names.itemActivated.emit(item)
    assert edit.text.text() == "{{标题}}"


def test_the_briefing_changed_by_hand_is_not_replaced(desk: PaperDesk) -> None:
    """A new template does not take away what was typed into the briefing."""
    dialog = a_briefing(desk)
    dialog.text.setPlainText("改过的")
    edit = dialog.edit_template()
    edit.text.setPlainText("{{标题}}")
    edit.confirm_button.click()
    assert dialog.text.text() == "改过的"


def test_the_help_page_lists_and_finds_fields(desk: PaperDesk) -> None:
    """The help page has every field with meaning and example, and finds them by any of these."""
    desk.make(Paper.FIELDS)
    dialog = desk.shown(FieldsDialog)
    assert len(dialog.rows()) > 100
    dialog.search.setText("反馈应办时间")
    ((name, meaning, example),) = dialog.rows()
    assert (name, example) == ("反馈应办时间", "11月23日11时12分")
    assert meaning.startswith("反馈处置结果：")
    dialog.search.setText("没有这样的字段")
    assert dialog.rows() == []


@pytest.mark.usefixtures("prefixed")
def test_all_windows_follow_the_language(desk: PaperDesk) -> None:
    """Every text of the papers' windows is translated."""
    briefing = a_briefing(desk)
    windows: list[QWidget] = [briefing, briefing.edit_template()]
    desk.make(Paper.TEMPLATES)
    desk.make(Paper.FIELDS)
    windows += [desk.shown(FormsDialog), desk.shown(FieldsDialog)]
    for window in windows:
        assert untranslated(window) == []


def test_every_control_has_a_name(desk: PaperDesk) -> None:
    """Those who hear the program learn what each field is for."""
    briefing = a_briefing(desk)
    edit = briefing.edit_template()
    desk.make(Paper.TEMPLATES)
    desk.make(Paper.FIELDS)
    forms, fields = desk.shown(FormsDialog), desk.shown(FieldsDialog)
    for part in (
        briefing.text, edit.text, edit.names, edit.preview, fields.search, fields.table,
        *forms.fields.values(),
    ):  # fmt: skip
        assert part.accessibleName()


def test_the_template_dialog_is_no_wider_than_needed(desk: PaperDesk) -> None:
    """A very long title makes no window wider than the screen."""
    edit = a_briefing(desk).edit_template()
    edit.text.setPlainText("长" * 5_000)
    assert edit.width() <= edit.screen().availableSize().width()
    assert isinstance(edit, TemplateDialog)
