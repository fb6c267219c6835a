"""What was late is said alike everywhere: reasons nobody gave, and what was extended too late."""

from datetime import timedelta

from deadlines.exports.calendar_event import EventWords
from deadlines.exports.table import COLUMNS, LedgerColumn, LedgerTable
from deadlines.handover.contents import Contents, OpenItem
from deadlines.papers.fields import RecordFields, UnitData
from deadlines.records.duty import DutyState
from deadlines.records.log_query import LogQuery
from deadlines.records.record import Draft, RecordStatus
from deadlines.rules.rule import Kind
from deadlines.wording.appraisal import AppraisalWords
from storage.log.log import LogViews
from tests.support.builders import MONDAY, a_duty, a_record
from tests.support.unit_ledger import MakeLedger
from ui.board.card_text import CardText
from ui.board.row import Card
from ui.command_line.printing import shown_lines
from ui.detail.fact_words import FactWords
from ui.handover.open_list import OpenList
from ui.statistics.late_table import LateColumn, LateModel
from ui.wording.history import EntryWords

NOW = MONDAY + timedelta(days=30)


def test_a_reason_nobody_gave_is_not_given_everywhere(make_ledger: MakeLedger) -> None:
    """Details, command line, export and forms say that it was not filled in."""
    ledger = make_ledger(NOW)
    duty = a_duty(state=DutyState.DONE, done_at=NOW - timedelta(days=1))
    ledger.add(a_record(status=RecordStatus.DONE, duties=(duty,)))
    record, voice = ledger.store.get(1), ledger.voice
    cells = LedgerTable(voice.words, voice.times.zone, NOW).cells(record)
    assert cells[COLUMNS.index(LedgerColumn.REASON)] == "未填写"
    assert "未按时原因：未填写" in str(cells[COLUMNS.index(LedgerColumn.DUTIES)])
    fields = RecordFields(voice.words, voice.times.zone).fields_of(record, (), UnitData(), NOW)
    assert fields.texts["报送未按时原因"] == "未填写"
    assert FactWords(voice).late(record.duties[0]).endswith("原因：未填写")
    assert any("原因未填写" in line for line in shown_lines(record, (), voice, NOW))


def test_what_was_extended_too_late_is_marked_everywhere(make_ledger: MakeLedger) -> None:
    """An open message extended after its deadline is late in the log, and the history says so."""
    ledger = make_ledger(MONDAY)
    register, voice = ledger.plain, ledger.voice
    number = register.log(Draft(Kind.MESSAGE, "路灯", MONDAY)).number
    ledger.clock.jump(MONDAY + timedelta(days=4))
    record = register.extend(number, "reply_public", "要会商")
    duty = record.duty("reply_public")
    assert duty.is_extended_late
    assert "过期后才延长" in FactWords(voice).was_due(duty)
    now = register.now()
    assert "过期后才延长" in CardText(voice).line(Card(record, duty), now)
    assert any("过期后才延长" in line for line in shown_lines(record, (), voice, now))
    items = iter([OpenItem(record, ())])
    assert "过期后才延长" in OpenList(voice, now).page(Contents("学院", 1, 1), items)
    events = EventWords(voice.words, voice.times).events(record, now)
    assert any("过期后才延长" in event.description for event in events)
    (fact,) = (one for one in ledger.ledger.statistics.facts(MONDAY, NOW) if one.was_due)
    late = LateModel(voice)
    late.show_facts([fact], NOW)
    assert late.index(0, LateColumn.REASON).data() == "—（过期后才延长）"
    words = AppraisalWords(voice.words, voice.times)
    assert words.reason(fact).endswith("（过期后才延长）")
    entry = ledger.history.entries_of(number)[-1]
    assert "过期后才延长" in EntryWords(voice).entry_text(entry, record)
    cells = LedgerTable(voice.words, voice.times.zone, register.now()).cells(record)
    assert "过期后才延长" in str(cells[COLUMNS.index(LedgerColumn.DUTIES)])
    assert cells[COLUMNS.index(LedgerColumn.ON_TIME)] == "否"
    view = LogViews(ledger.ledger.database).open(LogQuery(late=True), register.now())
    assert [row.late for row in view.rows(0, 9)] == [True]
    ledger.clock.jump(MONDAY + timedelta(days=5))
    done = register.finish(number, "reply_public", reason="会商").duty("reply_public")
    assert FactWords(voice).late(done) == "逾期（过期后才延长）。原因：会商"
