import pytest
from PySide6.QtWidgets import QWidget

from deadlines.rules.rule import Kind
from tests.support.manual_places import key_places, setting_places, untold
from tests.ui.manual.conftest import Bench
from ui.environment import Language
from ui.settings.page import SettingsPage
from ui.window.nav import Page

languages = pytest.mark.parametrize("language", list(Language))


@languages
def test_every_setting_has_its_paragraph(bench: Bench, language: Language) -> None:
    """Each group of the settings page, and each setting in it, is told of in the manual."""
    window = bench.app.window
    window.show_page(Page.SETTINGS)
    page = window.page(Page.SETTINGS)
    assert isinstance(page, SettingsPage)
    assert untold(setting_places(page.groups), language) == []


@languages
def test_every_key_has_its_line(bench: Bench, language: Language) -> None:
    """Each key of the window, its pages, the editor and the manual is in the table of keys."""
    for page in Page:
        bench.app.window.show_page(page)
    bench.app.helper.open()
    editor = bench.app.actions.open_editor(Kind.NEWS)
    roots: list[QWidget] = [bench.app.window, editor, bench.manual, bench.app.tray.menu]
    found = list(key_places(roots))
    assert len(found) > 20
    assert untold(found, language) == []
    editor.form.title.clear()
    editor.reject()
