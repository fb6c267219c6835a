"""What newer rules owe for open records of an older program is offered, never added silently."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from deadlines.choices import Choices
from deadlines.records.duty import DutyState
from deadlines.records.record import RecordStatus
from deadlines.rules.rule import FoundBy
from storage.backups.replay import Replay
from tests.support.prefix_translator import untranslated
from tests.support.unit_ledger import MakeLedger, UnitLedger
from ui.environment import DATABASE
from ui.theme import Theme, ThemeChoice
from ui.window.older_records import OlderRecordsDialog, older_records
from ui.wording.history import EntryWords

OLD = Path(__file__).parents[2] / "data" / "ledger_of_schema_1.sqlite"
INCIDENT, MEDIA = 1, 4


@pytest.fixture
def older(tmp_path: Path) -> Iterator[UnitLedger]:
    """A ledger of the first release, opened by this program."""
    shutil.copy(OLD, tmp_path / DATABASE)
    unit = UnitLedger(tmp_path)
    with closing(unit.ledger):
        yield unit


def dialog_of(older: UnitLedger, qapp: QApplication, qtbot: QtBot) -> OlderRecordsDialog:
    desk = older.desk(Theme(qapp, ThemeChoice.LIGHT))
    dialog = OlderRecordsDialog(desk, older_records(desk))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_opening_adds_nothing(older: UnitLedger) -> None:
    """The migration keeps each record's duties, open or closed."""
    for record in older.store.records(open_only=False, kind=None):
        assert "report_department" not in [duty.name for duty in record.duties]
    assert Choices(older.settings).older_records == 14


def test_each_open_record_says_what_it_would_gain(
    older: UnitLedger, qapp: QApplication, qtbot: QtBot
) -> None:
    """An incident found by the unit owes its report to the department; told, it stays."""
    dialog = dialog_of(older, qapp, qtbot)
    boxes = dialog.answers
    assert list(boxes) == [INCIDENT, MEDIA]
    texts = [boxes[INCIDENT].itemText(place) for place in range(boxes[INCIDENT].count())]
    assert texts == ["照原样，不增加", "本单位发现或接报，增加：报党委宣传部"]
    assert boxes[MEDIA].itemText(1) == "增加：接待采访"


def test_a_yes_adds_the_duty_from_when_it_was_found(
    older: UnitLedger, qapp: QApplication, qtbot: QtBot
) -> None:
    """The new duty runs from the incident's own time; the history says so, and holds."""
    dialog = dialog_of(older, qapp, qtbot)
    dialog.answers[INCIDENT].choose((FoundBy.SELF,))
    dialog.accept()
    record = older.store.get(INCIDENT)
    duty = record.duty("report_department")
    assert (record.finding, duty.start, duty.state) == (FoundBy.SELF, record.at, DutyState.OPEN)
    entry = older.history.newest()
    assert entry is not None
    assert EntryWords(older.voice).entry_text(entry, record) == (
        "重新计算时限：发现方式 学校监测到 → 本单位发现或接报；增加“报党委宣传部”"
    )
    assert list(Replay(older.ledger.database).altered_places()) == []
    assert "host_visit" not in [one.name for one in older.store.get(MEDIA).duties]
    assert older_records(older.desk(Theme(qapp, ThemeChoice.LIGHT))) == []


def test_a_locked_duty_waits_as_the_rule_says(
    older: UnitLedger, qapp: QApplication, qtbot: QtBot
) -> None:
    """The visit of an enquiry is locked until it is arranged."""
    dialog = dialog_of(older, qapp, qtbot)
    dialog.answers[MEDIA].choose((None,))
    dialog.accept()
    record = older.store.get(MEDIA)
    assert record.duty("host_visit").state is DutyState.LOCKED
    assert record.status is RecordStatus.OPEN


def test_put_off_it_is_offered_again(older: UnitLedger, qapp: QApplication, qtbot: QtBot) -> None:
    """Closed without an answer nothing is added, and the next start asks again."""
    dialog_of(older, qapp, qtbot).reject()
    assert Choices(older.settings).older_records == 14
    dialog_of(older, qapp, qtbot).accept()
    assert Choices(older.settings).older_records == 0


@pytest.mark.usefixtures("prefixed")
def test_the_dialog_follows_the_language(
    older: UnitLedger, qapp: QApplication, qtbot: QtBot
) -> None:
    """Every text is translated; titles are the user's."""
    titles = [record.title for record in older.store.open_records()]
    texts = untranslated(dialog_of(older, qapp, qtbot))
    assert [text for text in texts if not any(title in text for title in titles)] == []


def test_a_new_ledger_has_nothing_to_offer(make_ledger: MakeLedger, qapp: QApplication) -> None:
    """What this program has logged owes all there is already."""
    ledger = make_ledger()
    ledger.log()
    assert older_records(ledger.desk(Theme(qapp, ThemeChoice.LIGHT))) == []
