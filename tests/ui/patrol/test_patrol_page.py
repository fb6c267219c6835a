"""The patrol page: one press a day, and the days as they were."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from deadlines.records.record import Draft, Record, RecordStatus
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from tests.support.prefix_translator import untranslated
from tests.ui.patrol.bench import Bench, MakeBench, at
from ui.patrol.page import LatePatrolDialog
from ui.theme import ThemeChoice


def test_one_press_records_and_finishes_the_patrol(make_bench: MakeBench) -> None:
    """The button logs today's patrol as done at this moment, and the page says so."""
    bench = make_bench(2, 3, 4, 5)
    bench.page.done_button.click()
    last = bench.records()[-1]
    assert (last.title, last.status, last.at) == ("日常巡查", RecordStatus.DONE, at(6, "00:00"))
    assert last.duties[0].done_at == at(6, "10:05")
    assert "10:05" in bench.page.status.text()
    assert not bench.page.done_button.isEnabled()
    assert bench.page.course.text() == "已连续 5 个工作日"
    assert bench.cell(date(2026, 3, 6)) == "6 ✓"


def test_ctrl_enter_presses_the_button_once(make_bench: MakeBench, qtbot: QtBot) -> None:
    """The keyboard records the patrol; pressing again records no second one."""
    bench = make_bench(5)
    with qtbot.waitExposed(bench.page):
        bench.page.activateWindow()
    for _ in range(2):
        qtbot.keyClick(bench.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(bench.records()) == 2


def test_a_patrol_recorded_elsewhere_today_is_shown(make_bench: MakeBench) -> None:
    """A patrol finished through another window or the command line counts at once."""
    bench = make_bench(5)
    record = bench.desk.register.log(_draft(bench.desk.log(Kind.PATROL, "x")))
    bench.desk.register.finish(record.number)
    assert not bench.page.done_button.isEnabled()
    assert bench.page.undo_button.isHidden()


def _draft(record: Record) -> Draft:
    return Draft(record.kind, record.title, record.at)


def test_an_open_patrol_of_today_is_finished_instead_of_a_second_one(
    make_bench: MakeBench,
) -> None:
    """A patrol that was logged but not finished is taken, with the note added to it."""
    bench = make_bench(5)
    waiting = bench.desk.log(Kind.PATROL, "网站与公众号", note="上午")
    bench.desk.register.reload()
    incident = bench.desk.log(Kind.INCIDENT, "食堂\n截图")
    bench.page.incident_logged(incident)
    found = bench.desk.plain.get(waiting.number)
    assert found.status is RecordStatus.DONE
    assert found.note == "上午"
    assert found.notes[0].text == f"发现舆情第 {incident.number} 号：食堂 截图"
    assert len(bench.records()) == 2


def test_a_problem_asks_for_an_incident_and_is_noted(make_bench: MakeBench, qtbot: QtBot) -> None:
    """Pressing 发现问题 records nothing by itself; the incident, once logged, does."""
    bench = make_bench(5)
    with qtbot.waitSignal(bench.page.incident_asked):
        bench.page.found_button.click()
    assert len(bench.records()) == 1
    bench.page.incident_logged(bench.desk.log(Kind.INCIDENT, "食堂截图"))
    last = bench.records()[-1]
    assert last.notes[0].text == "发现舆情第 2 号：食堂截图"
    assert last.status is RecordStatus.DONE


def refuse(_: Record) -> Record:
    raise Refusal("disk-full")


def test_a_failure_half_way_leaves_nothing(
    make_bench: MakeBench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where finishing is refused the patrol is not logged either, and the page says why."""
    bench = make_bench(5)
    monkeypatch.setattr(bench.desk.store, "save", refuse)
    bench.page.done_button.click()
    assert len(bench.records()) == 1
    assert bench.page.error.isVisible()
    assert "磁盘已满" in bench.page.error.text()
    assert bench.page.done_button.isEnabled()
    monkeypatch.undo()
    bench.page.done_button.click()
    assert not bench.page.error.isVisible()
    assert len(bench.records()) == 2


def test_a_patrol_can_be_taken_back(make_bench: MakeBench) -> None:
    """Taking back opens today's patrol again, whatever was done elsewhere since."""
    bench = make_bench(5)
    bench.page.done_button.click()
    bench.desk.log(Kind.NEWS, "开学典礼")
    bench.page.undo_button.click()
    assert bench.records()[-1].status is RecordStatus.OPEN
    assert bench.page.done_button.isEnabled()
    assert bench.page.undo_button.isHidden()
    assert bench.cell(date(2026, 3, 6)) == "6 ○"


def test_undo_of_the_last_action_shows(make_bench: MakeBench) -> None:
    """After the program's own undo the day is open again, and one press finishes it anew."""
    bench = make_bench(5)
    bench.page.done_button.click()
    bench.desk.register.undo()
    assert bench.page.done_button.isEnabled()
    bench.page.done_button.click()
    assert not bench.page.done_button.isEnabled()
    assert len(bench.records()) == 2


def test_gaps_are_named(make_bench: MakeBench) -> None:
    """The missed working days of the month stand in words, with the streak before them."""
    bench = make_bench(2, 3, 5)
    assert bench.page.course.text() == "已连续 1 个工作日"
    assert bench.page.gaps.text() == "本月漏查 1 天：03-04"
    assert bench.cell(date(2026, 3, 4)) == "4 ✕"
    assert bench.cell(date(2026, 3, 7)) == "7 ·"


def test_today_becomes_a_gap_when_the_office_has_closed(make_bench: MakeBench) -> None:
    """The page says so as soon as it is refreshed after the close."""
    bench = make_bench(5)
    assert bench.page.gaps.text() == "本月无漏查"
    bench.desk.clock.jump(at(6, "17:31"))
    bench.page.refresh()
    assert bench.page.gaps.text() == "本月漏查 1 天：03-06"


def test_a_long_list_of_gaps_is_cut(make_bench: MakeBench) -> None:
    """Ten dates are named, the number says how many there are."""
    bench = make_bench(2, now=at(31, "18:00"))
    assert bench.page.gaps.text().startswith("本月漏查 21 天：03-03、")
    assert bench.page.gaps.text().endswith("03-16 等")


def test_months_and_terms(make_bench: MakeBench) -> None:
    """One can go back to earlier months and terms, but not beyond today's."""
    bench = make_bench(2, 3, 4, 5)
    bar = bench.page.bar
    assert not bar.on_button.isEnabled()
    bar.back_button.click()
    assert bar.label.text() == "2026-02"
    bar.on_button.click()
    bar.term_button.click()
    assert bar.label.text() == "2025-2026 学年第二学期"
    assert bench.page.model.rowCount() == 6
    assert bench.page.gaps.text() == "本学期无漏查"
    assert bench.cell(date(2026, 3, 2)) == "✓"
    bar.back_button.click()
    assert bar.label.text() == "2025-2026 学年第一学期"
    assert bench.page.gaps.text() == "2025-2026 学年第一学期在开始记录巡查以前"


def test_a_new_day_moves_the_page_on(make_bench: MakeBench) -> None:
    """After midnight the button is there for the new day, in its month."""
    bench = make_bench(30, now=at(31, "10:00"))
    bench.page.done_button.click()
    bench.desk.clock.jump(at(1, "08:00", month=4))
    bench.page.refresh()
    assert bench.page.bar.label.text() == "2026-04"
    assert bench.page.done_button.isEnabled()
    assert bench.page.undo_button.isHidden()


def test_an_empty_ledger(make_bench: MakeBench) -> None:
    """Without any patrol nothing is counted or missed."""
    bench = make_bench()
    assert bench.page.course.text() == "还没有巡查记录"
    assert bench.page.gaps.isHidden()


def test_a_day_off(make_bench: MakeBench) -> None:
    """On a day off the page asks for nothing and still takes a patrol."""
    bench = make_bench(2, now=at(7))
    assert "休息日" in bench.page.status.text()
    bench.page.done_button.click()
    assert bench.cell(date(2026, 3, 7)) == "7 ✓"


def test_every_day_has_a_name(make_bench: MakeBench) -> None:
    """A screen reader hears the date and what became of the day."""
    bench = make_bench(2, 4)
    model = bench.page.model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.place_of(date(2026, 3, 3)), role) == "2026-03-03 周二：漏查"
    assert model.data(model.place_of(date(2026, 3, 6)), role) == "2026-03-06 周五（今天）：未到时"
    buttons = bench.page.findChildren(QAbstractButton)
    assert [b for b in buttons if b.parent() is not bench.page.table and not _name(b)] == []


def _name(button: QAbstractButton) -> str:
    return button.accessibleName() or button.text()


@pytest.mark.usefixtures("prefixed")
def test_the_page_follows_the_language(make_bench: MakeBench) -> None:
    """Every text is translated."""
    bench = make_bench(2, 4)
    bench.page.done_button.click()
    assert untranslated(bench.page) == []


@pytest.mark.parametrize("is_term", [False, True])
@pytest.mark.parametrize("points", [9, 10, 20])
def test_nothing_is_cut_off_on_a_small_screen(
    make_bench: MakeBench, points: int, is_term: bool
) -> None:
    """A month and a term can be read in a window of 812 pixels, at any text size."""
    bench = make_bench(2)
    bench.theme.choose(ThemeChoice.LIGHT, points)
    if is_term:
        bench.page.bar.term_button.click()
    bench.app.processEvents()
    inside = bench.page.area.widget()
    assert inside is not None
    assert inside.minimumSizeHint().width() <= bench.page.area.viewport().width()
    header = bench.page.table.horizontalHeader()
    text = header.fontMetrics().horizontalAdvance("31")
    assert all(header.sectionSize(n) >= text for n in range(header.count()))


def test_channels_are_ticked_one_by_one(make_bench: MakeBench) -> None:
    """Each channel has its button; the day is patrolled once all of them are ticked."""
    bench = make_bench(5)
    bench.desk.choose(first_start="over", patrol_channels="官网\n公众号")
    bench.page._patrolling.enter()
    assert {button.text() for button in channel_buttons(bench)} == {"官网", "公众号"}
    next(one for one in channel_buttons(bench) if one.text() == "公众号").click()
    assert {button.text() for button in channel_buttons(bench)} == {"官网", "✓ 公众号"}
    assert bench.cell(date(2026, 3, 6)) == "6 ○"
    next(one for one in channel_buttons(bench) if one.text() == "官网").click()
    assert bench.cell(date(2026, 3, 6)) == "6 ✓"


def channel_buttons(bench: Bench) -> list[QAbstractButton]:
    found = bench.page.channels.findChildren(QAbstractButton)
    return [button for button in found if not button.isHidden()]


def test_a_missed_day_is_entered_afterwards(make_bench: MakeBench) -> None:
    """The missed day is chosen, its reason given, and the day shows that it was added."""
    bench = make_bench(2, 3, 5)
    bench.page.late_button.click()
    (dialog,) = bench.page.findChildren(LatePatrolDialog)
    assert dialog.day.value == date(2026, 3, 4)
    dialog.reason.setPlainText("当天外出")
    dialog.confirm_button.click()
    assert bench.cell(date(2026, 3, 4)) == "4 补"
    assert bench.page.late_button.isHidden()


def test_years_later_the_first_month_is_as_it_was(make_bench: MakeBench) -> None:
    """However far one goes back, patrolled days are marked so, and missed ones since the first."""
    now = at(2).replace(year=2028)
    bench = make_bench(3, 4, now=now)
    assert bench.page.bar.label.text() == "2028-03"
    for _ in range(24):
        bench.page.bar.back_button.click()
    assert bench.page.bar.label.text() == "2026-03"
    before, done, missed = date(2026, 3, 2), date(2026, 3, 4), date(2026, 3, 5)
    assert [bench.cell(day) for day in (before, done, missed)] == ["2", "4 ✓", "5 ✕"]
    bench.desk.register.reload()
    assert [bench.cell(day) for day in (before, done, missed)] == ["2", "4 ✓", "5 ✕"]
