"""Every window of the program, opened: the pages, all dialogs, and what stands beside them."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from deadlines.phrases.times import read_time
from deadlines.records.record import Draft, Record, Undertaker
from deadlines.recurring.pattern import Every, Pattern
from deadlines.recurring.tasks import RecurringTasks
from deadlines.refusal import Refusal
from deadlines.roster.roster import Person, Role
from deadlines.rules.rule import Kind
from tests.support.sheets import a_plan, a_sheet
from tests.support.whole_app import WholeApp
from ui.app.closing import LeaveQuestion
from ui.app.rescue import Rescue
from ui.calendar.notice_dialog import NoticeDialog
from ui.calendar.own_days import OwnDayDialog
from ui.control.closing_dialog import ClosingDialog
from ui.control.morning_dialog import MorningDialog
from ui.dialogs.approval_dialog import ApprovalDialog
from ui.dialogs.finishing import FinishDialog
from ui.dialogs.reason_dialogs import (
    CancelDialog,
    ExtendDialog,
    HandOverDialog,
    LateDialog,
    ReasonDialog,
    ReopenDialog,
)
from ui.dialogs.step_dialog import StepDialog
from ui.dialogs.typed_dialog import AnswerBox, Question, TypedDialog
from ui.dialogs.words_dialog import WordsDialog
from ui.dialogs.work_dialog import WorkDialog
from ui.editor.editor import Editor
from ui.exporting import OutcomeBox
from ui.first_start.dialog import FirstStart
from ui.handover.passphrase_dialog import GiveDialog, PassphraseDialog, TakeDialog
from ui.i18n import translate
from ui.importing.dialog import ImportDialog
from ui.importing.row_dialog import RowDialog
from ui.papers.briefing_dialog import BriefingDialog
from ui.papers.fields_dialog import FieldsDialog
from ui.papers.forms_dialog import FormsDialog
from ui.papers.menu import Paper
from ui.papers.papers import MadeBox, RefusedBox
from ui.papers.template_dialog import TemplateDialog
from ui.patrol.page import LatePatrolDialog
from ui.recurring.series_dialog import SeriesDialog, SeriesForm
from ui.roster.dialog import PersonForm, RosterDialog
from ui.rules.page import RulesPage
from ui.rules.rule_editor import RuleEditor
from ui.rules.rule_form import RuleForm
from ui.system.crash_dialog import CrashDialog
from ui.undertaking.box import AnswerDialog
from ui.window.nav import Page
from ui.window.older_records import OlderRecordsDialog

Open = Callable[[WholeApp], QWidget]

UNFINISHED = (AnswerBox, TypedDialog, ReasonDialog, PassphraseDialog)
"""What other dialogs are made from; nobody sees them by themselves."""

NOTICE = "元旦：1月1日（周五）至3日（周日）放假调休，共3天。"


def _settled(window: QWidget) -> QWidget:
    for _ in range(3):
        QApplication.processEvents()
    return window


def _record(whole: WholeApp, kind: Kind) -> Record:
    return next(one for one in whole.ledger.register.open_records() if one.kind is kind)


def _page(page: Page) -> Open:
    def show(whole: WholeApp) -> QWidget:
        whole.app.window.show_page(page)
        return whole.app.window

    return show


def _detail(kind: Kind) -> Open:
    def show(whole: WholeApp) -> QWidget:
        whole.app.window.show_page(Page.BOARD)
        whole.app.window.show_record(_record(whole, kind).number)
        return whole.app.window

    return show


def _editor(kind: Kind) -> Open:
    return lambda whole: whole.app.actions.open_editor(kind)


def _opened(make: Callable[[WholeApp], QDialog]) -> Open:
    def show(whole: WholeApp) -> QWidget:
        dialog = make(whole)
        dialog.open()
        return dialog

    return show


def _words(whole: WholeApp) -> QDialog:
    app, record = whole.app, _record(whole, Kind.MESSAGE)
    return WordsDialog(app._desk, record, record.duty("reply_public"), app.window)


def _step(whole: WholeApp) -> QDialog:
    app, record = whole.app, _record(whole, Kind.MESSAGE)
    return StepDialog(app._desk, read_time, record, record.checks[1], app.window)


def _control(hour: int, minute: int) -> Open:
    def show(whole: WholeApp) -> QWidget:
        control, now = whole.app.control, whole.ledger.now()
        whole.clock.set(now.replace(hour=hour, minute=minute))
        control.open()
        assert control.dialog is not None
        return control.dialog

    return show


def _approval(whole: WholeApp) -> QDialog:
    app, record = whole.app, _record(whole, Kind.MEDIA)
    return ApprovalDialog(app._desk, read_time, record, record.duty("approval"), app.window)


def _hand_over(whole: WholeApp) -> QDialog:
    app, record = whole.app, _record(whole, Kind.INCIDENT)
    return HandOverDialog(app._desk, record, record.duty("feedback"), app.window)


def _finish(whole: WholeApp) -> QDialog:
    app, record = whole.app, _record(whole, Kind.MESSAGE)
    duty = record.duty("reply_public")
    return FinishDialog(app._desk, read_time, record, duty, app.window)


def _late(whole: WholeApp) -> QDialog:
    app, record = whole.app, _record(whole, Kind.MESSAGE)
    duty = record.duty("reply_public")
    return LateDialog(app._desk, record, duty, app._register.now(), app.window)


def _extend(whole: WholeApp) -> QDialog:
    app, record = whole.app, _record(whole, Kind.MESSAGE)
    return ExtendDialog(app._desk, record, record.duty("reply_public"), app.window)


def _reopen(whole: WholeApp) -> QDialog:
    app, record = whole.app, _record(whole, Kind.INCIDENT)
    return ReopenDialog(app._desk, record, record.duty("report_head"), app.window)


def _cancel(whole: WholeApp) -> QDialog:
    app = whole.app
    return CancelDialog(app._desk, _record(whole, Kind.NEWS), app.window)


def _question(whole: WholeApp) -> QDialog:
    return Question(
        translate("Editor", "放弃已填写的内容？"), translate("TypedDialog", "放弃"),
        translate("TypedDialog", "继续填写"), whole.app.window,
    )  # fmt: skip


def _notice(whole: WholeApp) -> QDialog:
    app = whole.app
    dialog = NoticeDialog(app._desk, whole.ledger.calendar_keeper, app.window)
    dialog.put_text(NOTICE)
    return dialog


def _roster(whole: WholeApp) -> QDialog:
    keeper = whole.ledger.roster
    if not keeper.roster.people:
        keeper.add(Person(Role.CORE, "周同学"), "备案", "新增")
        whole.app._register.reload()
    return RosterDialog(whole.app._desk, keeper, whole.app.window)


def _person(whole: WholeApp) -> QDialog:
    return PersonForm(whole.app._desk, lambda _: None, None, whole.app.window)


def _begin_series(whole: WholeApp) -> RecurringTasks:
    tasks, now = whole.ledger.recurring, whole.ledger.now()
    if not tasks.all:
        ones = (Undertaker("团委"),)
        draft = Draft(Kind.TASK, "舆情周报", now, steps=("盖章",), undertakers=ones)
        tasks.begin(draft, Pattern(Every.WEEK, now.date()), None)
        whole.app._register.reload()
    return tasks


def _series(whole: WholeApp) -> QDialog:
    return SeriesDialog(whole.app._desk, _begin_series(whole), whole.app.window)


def _series_form(whole: WholeApp) -> QDialog:
    tasks = _begin_series(whole)
    return SeriesForm(whole.app._desk, tasks, tasks.all[0], whole.app.window)


def _answer(whole: WholeApp) -> QDialog:
    app, record = whole.app, _record(whole, Kind.MESSAGE)
    return AnswerDialog(app._desk, record, Undertaker("团委"), app.window)


def _two_weeks(whole: WholeApp) -> QWidget:
    window = _page(Page.CALENDAR)(whole)
    whole.app.pages.calendar.by_weeks.setChecked(True)
    return window


def _undertaken(whole: WholeApp) -> QWidget:
    tasks = _begin_series(whole)
    (number,) = [
        one.number
        for one in whole.ledger.register.open_records()
        if one.turn is not None and one.turn.series == tasks.all[0].number
    ]
    whole.app.window.show_page(Page.BOARD)
    whole.app.window.show_record(number)
    return whole.app.window


def _own_day(whole: WholeApp) -> QDialog:
    app = whole.app
    keeper = whole.ledger.calendar_keeper
    return OwnDayDialog(keeper, app._voice, date(2026, 12, 5), True, app.window)


def _rule_editor(whole: WholeApp) -> QWidget:
    whole.app.window.show_page(Page.RULES)
    page = whole.app.window.page(Page.RULES)
    assert isinstance(page, RulesPage)
    page.edit_text("park.toml")
    editor = page.editor
    assert editor is not None
    return editor


def _older(whole: WholeApp) -> QDialog:
    records = [_record(whole, kind) for kind in (Kind.INCIDENT, Kind.MEDIA)]
    return OlderRecordsDialog(whole.app._desk, records, whole.app.window)


def _rule_form(whole: WholeApp) -> QWidget:
    whole.app.window.show_page(Page.RULES)
    page = whole.app.window.page(Page.RULES)
    assert isinstance(page, RulesPage)
    page.groups[0].cards[-1].change_button.click()
    assert isinstance(page.editor, RuleForm)
    page.editor.amount.setText("6")
    return page.editor


def _rescue(whole: WholeApp) -> QDialog:
    refusal = Refusal("database-damaged", path=Path("/data/duedesk.sqlite3"), detail="x")
    rescue = Rescue(refusal, whole.ledger.keeping, whole.app._voice)
    box = rescue._box(whole.app._voice.refusals.sentence(refusal), None)
    rescue._button(box, translate("rescue", "留存旧文件，重新开始"), shown=True)
    return box


def _reminders(whole: WholeApp) -> QWidget:
    window = whole.app.reminding.window
    records = whole.ledger.register.open_records()
    window.show_rows([(one, duty) for one in records for duty in one.open_duties])
    window.add_missed(3)
    window.summon(quietly=True)
    return window


def _desk_clock(whole: WholeApp) -> QWidget:
    whole.app.clock.show_clock(True)
    clock = whole.app.clock.clock
    assert clock is not None
    return clock


def _tray_menu(whole: WholeApp) -> QWidget:
    whole.app.tray.menu.popup(whole.app.window.pos())
    return whole.app.tray.menu


def _work(whole: WholeApp) -> QDialog:
    return WorkDialog(translate("WorkDialog", "请稍候"), whole.app.window)


def _paper(kind: type[QDialog], name: str) -> Open:
    def show(whole: WholeApp) -> QWidget:
        whole.app.actions.make_paper(_record(whole, Kind.NEWS), name)
        return whole.app.window.findChildren(kind)[-1]

    return show


def _template(whole: WholeApp) -> QWidget:
    briefing = _paper(BriefingDialog, Paper.BRIEFING)(whole)
    assert isinstance(briefing, BriefingDialog)
    return briefing.edit_template()


def _refused(whole: WholeApp) -> QDialog:
    refusal = Refusal("disk-full", path="/data")
    return RefusedBox(refusal, whole.app._voice, whole.app.window)


def _row(whole: WholeApp) -> QDialog:
    plan = a_plan(a_sheet(("Title", "Happened"), ("Opening", "some day")))
    line = plan.lines[-1]
    return RowDialog(
        whole.app._voice, plan.sheets[0], plan.sheets[0].sheet.rows[-1], line, whole.app.window
    )


def _late_patrol(whole: WholeApp) -> QDialog:
    app = whole.app
    days = (date(2026, 11, 19), date(2026, 11, 20))
    return LatePatrolDialog(app._desk, app.pages.patrolling, days, app.window)


def _leave_question(whole: WholeApp) -> QDialog:
    whole.app._closing.ask_to_leave()
    question = whole.app._closing.question
    assert question is not None
    return question


def _give(whole: WholeApp) -> QDialog:
    app = whole.app
    return GiveDialog(app._desk, Path("/data/handover.bin"), app.window)


def _take(whole: WholeApp) -> QDialog:
    app, file = whole.app, Path("/data/handover.bin")
    return TakeDialog(app._desk, whole.ledger.handing, file, app.window)


def _outcome(whole: WholeApp) -> QDialog:
    text = translate("WorkDialog", "请稍候")
    return OutcomeBox(text, Path("/data/log.csv"), whole.app.window)


DIALOGS: Mapping[type[QDialog], Open] = {
    FirstStart: _opened(lambda whole: whole.app.pages.make_first_start(whole.app.window)),
    Editor: _editor(Kind.NEWS),
    FinishDialog: _opened(_finish),
    ApprovalDialog: _opened(_approval),
    LatePatrolDialog: _opened(_late_patrol),
    LeaveQuestion: _leave_question,
    HandOverDialog: _opened(_hand_over),
    WordsDialog: _opened(_words),
    StepDialog: _opened(_step),
    LateDialog: _opened(_late),
    ExtendDialog: _opened(_extend),
    ReopenDialog: _opened(_reopen),
    CancelDialog: _opened(_cancel),
    Question: _opened(_question),
    NoticeDialog: _opened(_notice),
    OwnDayDialog: _opened(_own_day),
    RosterDialog: _opened(_roster),
    PersonForm: _opened(_person),
    SeriesDialog: _opened(_series),
    SeriesForm: _opened(_series_form),
    AnswerDialog: _opened(_answer),
    MorningDialog: _control(17, 9),
    ClosingDialog: _control(17, 10),
    RuleEditor: _rule_editor,
    RuleForm: _rule_form,
    OlderRecordsDialog: _opened(_older),
    WorkDialog: _opened(_work),
    BriefingDialog: _paper(BriefingDialog, Paper.BRIEFING),
    TemplateDialog: _template,
    FieldsDialog: _paper(FieldsDialog, Paper.FIELDS),
    FormsDialog: _paper(FormsDialog, Paper.TEMPLATES),
    MadeBox: _opened(lambda whole: MadeBox(Path("/data/form.docx"), whole.app.window)),
    RefusedBox: _opened(_refused),
    GiveDialog: _opened(_give),
    TakeDialog: _opened(_take),
    OutcomeBox: _opened(_outcome),
    RowDialog: _opened(_row),
    ImportDialog: lambda whole: whole.app.pages.open_import(whole.app.window),
    CrashDialog: _opened(lambda whole: CrashDialog("Traceback", whole.app.window)),
}
"""How each dialog of the program is opened. A new dialog belongs here: a test asks for it."""


def _manual(whole: WholeApp) -> QWidget:
    whole.app.helper.open("keys")  # a chapter without links, over which Tab would go first
    window = whole.app.helper.window
    assert window is not None
    return window


WINDOWS: Mapping[str, Open] = {
    **{f"page {page}": _page(page) for page in Page},
    **{
        f"detail {kind}": _detail(kind)
        for kind in (Kind.NEWS, Kind.INCIDENT, Kind.MESSAGE, Kind.MEDIA)
    },
    **{f"editor {kind}": _editor(kind) for kind in Kind if kind is not Kind.PATROL},
    **{kind.__name__: show for kind, show in DIALOGS.items()},
    "two weeks": _two_weeks,
    "detail undertaken": _undertaken,
    "rescue": _opened(_rescue),
    "reminders": _reminders,
    "desk clock": _desk_clock,
    "manual": _manual,
    "tray menu": _tray_menu,
}


def open_window(whole: WholeApp, name: str) -> QWidget:
    """Open one of `WINDOWS` over the app on the sample records."""
    return _settled(WINDOWS[name](whole))


def parts_of(window: QWidget) -> Iterator[QWidget]:
    """Yield the visible widgets of a window, itself first; windows over it are not its parts."""
    yield window
    for one in window.findChildren(QWidget):
        if one.isVisible() and one.window() is window:
            yield one
