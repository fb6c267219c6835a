"""The statistics for appraisal: what was done in time, how long it took, what was late and why."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QScrollArea, QWidget

from deadlines.appraisal.statistics import DutyFact, Facts, Figures, Month
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.desk import Desk
from ui.dialogs.words_dialog import WordsDialog
from ui.kind_keys import how_to_log
from ui.statistics.charts import Chart
from ui.statistics.chooser import PeriodChooser
from ui.statistics.late_table import LateModel, LateTable
from ui.statistics.pictures import kinds_height, spreads_height
from ui.statistics.reading import PeriodFigures, PeriodReader
from ui.statistics.sentences import Sentences
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_column


class MissingReasons(QPushButton):
    """Counts the late finishes without a reason; pressed, asks for one after another."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._missing: Sequence[DutyFact] = ()
        self._waiting: list[DutyFact] = []
        self.setAutoDefault(False)
        self.clicked.connect(self._begin)
        self.show_facts(())

    def show_facts(self, late: Sequence[DutyFact]) -> None:
        """Count those of the late duties that were finished without a word why."""
        self._missing = [one for one in late if one.done_at is not None and not one.reason]
        self.setText(self.tr("补填未按时原因…（%n 项）", None, len(self._missing)))
        self.setVisible(bool(self._missing))

    def _begin(self) -> None:
        self._waiting = list(self._missing)
        self._ask_next()

    def _ask_next(self) -> None:
        while self._waiting:
            fact = self._waiting.pop(0)
            try:
                record = self._desk.register.get(fact.record)
                duty = record.duty(fact.rule.duty)
            except Refusal:
                continue  # gone since the figures were read
            if duty.lacks_reason:
                dialog = WordsDialog(self._desk, record, duty, self.window())
                dialog.accepted.connect(self._ask_next)
                dialog.open()
                dialog.reason.setFocus()
                return


class Section(QWidget):
    """Shows a part under its title, with a note where it needs one."""

    def __init__(self, part: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.title, self.note = PlainLabel("heading", self), PlainLabel("muted", self)
        lay_column(self.title, self.note, part, 1, on=self, spacing=4)

    def name(self, title: str, note: str = "") -> None:
        """Set the title and the note; an empty note takes no room."""
        self.title.setText(title)
        self.note.setText(note)
        self.note.setVisible(bool(note))


_WIDE = 52
"""From so many line heights of width on, the two charts of shares stand side by side."""
_MONTHS_HEIGHT = 10
"""Line heights of the months' bars with their texts."""


class StatisticsPage(QWidget):
    """Shows the figures of a period and follows the register while it is visible.

    `record_asked` carries the number of a record in the list of what was late.
    """

    record_asked = Signal(int)

    def __init__(self, desk: Desk, facts: Facts, parent: QWidget | None = None) -> None:
        register, voice, theme = desk.register, desk.voice, desk.theme
        super().__init__(parent)
        self._register, self._voice = register, voice
        self._zone = voice.times.zone
        self._found: PeriodFigures | Refusal | None = None
        self._kinds: Collection[Kind] = tuple(Kind)
        self._sentences = Sentences(voice)
        self._reading = PeriodReader(facts, self._zone, self)
        self.title = PlainLabel("title", self, wraps=False, text=self.tr("统计"))
        self.chooser = PeriodChooser(
            self._sentences, Month.holding(register.now(), self._zone), self
        )
        self.headline, self.summary = PlainLabel("headline", self), PlainLabel("", self)
        self.state = PlainLabel("muted", self)
        self.months, self.kinds = Chart(theme, 24, self), Chart(theme, 24, self)
        self.spread = Chart(theme, 36, self)
        self.late = LateModel(voice, self)
        self.table = LateTable(self.late, self)
        self.missing = MissingReasons(desk, self)
        self.sections = {
            part: Section(part, self) for part in (self.months, self.kinds, self.spread, self.table)
        }
        self._charts = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._lay_out()
        self._connect()
        self.setAccessibleName(self.tr("统计"))
        self.area.setAccessibleName(self.tr("统计"))
        for part, title, note in (
            (self.months, self.tr("各月按时率"), ""),
            (self.kinds, self.tr("各类按时率"), ""),
            (
                self.spread,
                self.tr("用时分布"),
                self.tr("从起算到完成的时间，按次数。目标由本软件设定，不是规定的时限。"),
            ),
            (self.table, self.tr("未按时清单"), self.tr("点一行查看该记录")),
        ):
            self.sections[part].name(title, note)
        self.table.setAccessibleName(self.tr("未按时清单"))
        self._show()

    def offer(self, kinds: Collection[Kind]) -> None:
        """Say how to log these kinds only, where there is nothing to count."""
        self._kinds = kinds
        self._show()

    def refresh(self) -> None:
        """Read the period again; while the page is hidden, once it is shown."""
        if not self.isVisible():
            return
        now = self._register.now()
        self.chooser.set_latest(Month.holding(now, self._zone))
        self._reading.start(self.chooser.span, now)
        if self._reading.is_running:
            self.state.setText(self.tr("正在统计…"))
            self.state.show()

    def add_bar(self, bar: QWidget) -> None:
        """Take in a bar of what can be done with the chosen period, under the chooser."""
        self._top.insertWidget(self._top.indexOf(self.chooser) + 1, bar)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Read: records may have changed, and what is overdue changes by itself."""
        super().showEvent(event)
        if not event.spontaneous():
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Leave off reading."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._reading.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the charts side by side where there is room."""
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE * self.fontMetrics().height()
        way = QBoxLayout.Direction
        self._charts.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def _lay_out(self) -> None:
        for label in (self.headline, self.summary):
            label.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse
                | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        panel = QFrame(self)
        panel.setProperty("role", "panel")
        lay_column(self.headline, self.summary, on=panel, margins=(14, 10, 14, 10), spacing=4)
        self._panel = panel
        content = QWidget(self)
        column = lay_column(panel, on=content, margins=(14, 4, 14, 14), spacing=16)
        self._charts.setSpacing(28)
        self._charts.addWidget(self.sections[self.months], 1)
        self._charts.addWidget(self.sections[self.kinds], 1)
        column.addLayout(self._charts)
        column.addWidget(self.sections[self.table])
        column.addWidget(self.missing, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.sections[self.spread])
        column.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(content)
        scroll.setProperty("role", "reading")
        # It scrolls by the keyboard too, so it can be reached with Tab.
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.area = scroll
        page = lay_column(on=self, margins=(0, 12, 0, 0), spacing=8)
        top = self._top = lay_column(
            self.title, self.chooser, self.state, margins=(14, 0, 14, 0), spacing=8
        )
        page.addLayout(top)
        page.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.chooser.changed.connect(self.refresh)
        self._reading.done.connect(self._take_figures)
        self._reading.failed.connect(self._take_figures)
        self.table.asked.connect(self.record_asked)
        self._register.changed.connect(self.refresh)
        self._register.reloaded.connect(self.refresh)

    def _take_figures(self, figures: PeriodFigures | Refusal) -> None:
        self._found = figures
        self._show()

    def _show(self) -> None:
        found = self._found
        if found is None or isinstance(found, Refusal):
            self._show_nothing(found)
            return
        figures = found.whole
        is_empty = not (figures.count or figures.cancelled or figures.patrols)
        self.state.set_role("muted")
        self.state.setText(
            self.tr("这一期没有记录。按 ‹ 看上一期；{how}。").format(how=how_to_log(self._kinds))
        )
        self.state.setVisible(is_empty)
        headline, *lines = self._sentences.summary(found.span, figures)
        self.headline.setText(headline)
        self.summary.setText("\n".join(lines))
        self.summary.setVisible(bool(lines))
        self._panel.setVisible(not is_empty)
        self._show_charts(found.months, figures)
        self.late.show_facts(figures.missed, found.now)
        self.sections[self.table].setVisible(bool(figures.missed))
        self.missing.show_facts(figures.missed)

    def _show_charts(self, charted: Mapping[Month, Figures], figures: Figures) -> None:
        words = self._sentences
        bars, kinds = words.month_bars(charted), words.kind_bars(figures)
        spreads = words.spreads(figures)
        bounds = words.bound_names()
        self.months.show_picture(lambda picture: picture.months(bars), _MONTHS_HEIGHT)
        self.kinds.show_picture(lambda picture: picture.kinds(kinds), kinds_height(len(kinds), 1))
        self.spread.show_picture(
            lambda picture: picture.spreads(spreads, bounds), spreads_height(len(spreads), 1)
        )
        for chart, values in (
            (self.months, [bar.spoken for bar in bars]),
            (self.kinds, [bar.spoken for bar in kinds]),
            (self.spread, [spread.spoken for spread in spreads]),
        ):
            title = self.sections[chart].title.text()
            chart.say(title, words.read_out_text(title, values))
        self.sections[self.months].setVisible(any(bar.share is not None for bar in bars))
        self.sections[self.kinds].setVisible(bool(kinds))
        self.sections[self.spread].setVisible(bool(spreads))

    def _show_nothing(self, refusal: Refusal | None) -> None:
        for section in (*self.sections.values(), self._panel, self.missing):
            section.hide()
        sentence = self._voice.refusals.sentence(refusal) if refusal else ""
        self.state.set_role("error" if refusal else "muted")
        self.state.setText(sentence)
        self.state.setVisible(bool(sentence))
