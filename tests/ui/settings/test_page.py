"""The page as a whole: languages, names, sizes."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from deadlines.rules.rule import Kind
from tests.support.prefix_translator import PREFIX, untranslated
from tests.ui.settings.bench import MONDAY, Bench, FakeAutostart, MakeBench
from ui.settings.page import SettingsPage
from ui.system.autostart import AutostartState


def busy_page(make_bench: MakeBench) -> Bench:
    """Return a page with all that it can show: a question, refusals, an answer."""
    bench = make_bench(autostart=FakeAutostart(AutostartState.OTHER))
    bench.desk.log(Kind.NEWS, "News", MONDAY)
    page = bench.page
    page.office.usual.setText("08:00-12:00, 14:00-18:00")
    page.office.usual.done.emit()
    page.office.seasons.setPlainText("x")
    page.reminder.quiet.setText("x")
    page.reminder.quiet.typed.emit()
    bench.opens = False
    page.data.open_button.click()
    (bench.folder / "backups").write_bytes(b"in the way")
    page.backup.make.click()
    bench.wait_for_work()
    return bench


def controls(page: SettingsPage) -> list[QWidget]:
    """Return what takes the keyboard."""
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit)
    return [part for kind in kinds for part in page.findChildren(kind)]


@pytest.mark.usefixtures("prefixed")
def test_the_page_follows_the_language(make_bench: MakeBench) -> None:
    """Every text of the page is translated, refusals and questions too."""
    bench = busy_page(make_bench)
    assert untranslated(bench.page) == []
    boxes = bench.page.findChildren(QComboBox)
    assert all(box.itemText(0).startswith(PREFIX) for box in boxes)
    assert bench.page.backup.status.text().startswith(PREFIX)


@pytest.mark.usefixtures("prefixed")
def test_an_empty_list_follows_the_language(make_bench: MakeBench) -> None:
    """What an empty list of backups says follows the language."""
    bench = make_bench()
    assert bench.page.backup.backups.item(0).text() == f"{PREFIX}还没有备份"


def test_every_control_has_a_name(make_bench: MakeBench) -> None:
    """A screen reader finds a name for every control, and a line that explains each setting."""
    page = make_bench().page
    assert [part for part in controls(page) if not (part.accessibleName() or text_of(part))] == []
    rows = [row for group in page.groups for row in group.rows]
    assert all(row.hint.text() for row in rows)


def text_of(part: QWidget) -> str:
    return part.text() if isinstance(part, QAbstractButton) else ""


@pytest.mark.parametrize("points", [0, 9, 20])
def test_nothing_is_cut_off_on_a_small_screen(make_bench: MakeBench, points: int) -> None:
    """At 812 pixels of width the page needs no sideways scrolling, at any text size."""
    bench = busy_page(make_bench)
    bench.page.look.points.choose(points)
    bench.app.processEvents()
    inside = bench.page.area.widget()
    assert inside is not None
    assert bench.page.width() == 812
    assert inside.minimumSizeHint().width() <= bench.page.area.viewport().width()


def test_the_page_writes_nothing_by_itself(make_bench: MakeBench) -> None:
    """Opening, reading again and leaving the page changes no choice."""
    bench = make_bench()
    bench.page.reload()
    bench.page.hide()
    assert (bench.desk.choices, bench.said) == ({}, [])


def test_a_long_path_is_shown_whole(make_bench: MakeBench) -> None:
    """A path without a blank wraps inside its field and can be copied."""
    bench = make_bench()
    field = bench.page.data.path
    field.set_text(str(Path("/", *["资料" * 20] * 3)))
    bench.app.processEvents()
    assert field.width() < bench.page.width()
    assert field.isReadOnly()
