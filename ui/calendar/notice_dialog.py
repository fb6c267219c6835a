"""Takes a holiday notice, pasted or from a file, shows what it means, and keeps it."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from deadlines.notices.reading import NoticeReading
from deadlines.records.calendar_keeper import CalendarKeeper
from deadlines.refusal import Refusal
from ui.calendar.notice_file import text_of
from ui.calendar.understood import Understood
from ui.desk import Desk
from ui.dialogs.files import Place, ask_for_file
from ui.dialogs.typed_dialog import Question, TypedDialog
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import lay_row
from ui.widgets.text_boxes import TextBox
from ui.window.dropping import dropped_file, is_welcome
from ui.wording.notices import NoticeWords

_LIVE = 20_000
"""Characters read at each keystroke; a longer text, which takes longer, is read when asked for."""
_LINES, _MOST_LINES = 7, 9


class NoticeDialog(TypedDialog):
    """Reads what is in the box as it changes. A refusal leaves the text where it is.

    `accepted` comes after the notice has been kept.
    """

    def __init__(self, desk: Desk, keeper: CalendarKeeper, parent: QWidget) -> None:
        super().__init__(desk.voice, parent, characters=52)
        self._keeper = keeper
        self._source = ""
        self._readings: Sequence[NoticeReading] = ()
        self._is_agreed = False
        self._note = PlainLabel(
            "muted", text=self.tr("把通知全文粘贴在这里，也可以拖入或打开 txt、json、ics、csv 文件")
        )
        self.text = TextBox(_LINES, _MOST_LINES)
        # A file dropped on the box would be its name typed; the dialog takes it.
        self.text.setAcceptDrops(False)
        self.setAcceptDrops(True)
        self.file_button, self.read_button = (
            QPushButton(self.tr("打开文件…")),
            QPushButton(self.tr("读取")),
        )
        for button in (self.file_button, self.read_button):
            button.setAutoDefault(False)
        self.years = QComboBox()
        self._years_label = PlainLabel(text=self.tr("里面有多年的安排，载入："))
        self._years_label.setWordWrap(False)
        self._years_label.setBuddy(self.years)
        self.understood = Understood(desk, keeper)
        buttons = lay_row(self.file_button, self.read_button, 0)
        column = self.lay_body(self._note, self.text, buttons)
        chooser = lay_row(self._years_label, self.years, 0)
        column.addLayout(chooser)
        column.addWidget(self.understood)
        column.addStretch()
        self.read_button.hide()
        self._list_years()
        self.years.activated.connect(self._show_chosen)
        self.text.textChanged.connect(self._follow)
        self.file_button.clicked.connect(self._ask_file)
        self.read_button.clicked.connect(self.read)
        self.text.setFocus()
        self.name_confirm(self.tr("保存"))
        self.setWindowTitle(self.tr("载入放假通知"))
        self.text.setAccessibleName(self.tr("通知全文"))

    def put_text(self, text: str, source: str = "") -> None:
        """Put a notice's text into the box and read it; `source` names its file."""
        self._source = source
        self.text.set_text(text)
        self._read_now()

    def put_file(self, path: Path) -> None:
        """Put a file's text into the box; what cannot be read is refused and changes nothing."""
        try:
            text = text_of(path)
        except Refusal as refusal:
            self.show_refusal(refusal)
            return
        self.error.hide()
        self.put_text(text, path.name)

    def read(self) -> None:
        """Read what is in the box, however long it is, and show what was understood."""
        self._read_now()

    def commit(self) -> None:
        """Keep the notice; raises Refusal as reading and keeping it do."""
        self._keeper.load(self._read_chosen().notice)

    def accept(self) -> None:
        """Keep the notice and close; one with less in it than the present one is asked about."""
        if not self._is_agreed:
            try:
                is_poorer = self._keeper.is_poorer(self._read_chosen().notice)
            except Refusal as refusal:
                self.show_refusal(refusal)
                return
            if is_poorer:
                self._ask_poorer()
                return
        super().accept()

    def is_typed(self) -> bool:
        """Return whether there is a text that closing would lose."""
        return bool(self.text.text().strip())

    def show_refusal(self, refusal: Refusal) -> None:
        """Show what is wrong with the text beside it, anything else at the foot."""
        if refusal.code.startswith("notice-"):
            self.understood.show_refusal(refusal)
            self.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.fit()
        else:
            super().show_refusal(refusal)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take a file or a text."""
        if is_welcome(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Put what was dropped into the box."""
        event.acceptProposedAction()
        file = dropped_file(event.mimeData())
        if file is not None:
            self.put_file(file)
        else:
            self.put_text(event.mimeData().text())

    def _follow(self) -> None:
        self._readings, self._is_agreed = (), False
        self._list_years()
        self.error.hide()
        text = self.text.text()
        is_long = len(text) > _LIVE
        self.read_button.setVisible(is_long)
        if not text.strip():
            self._source = ""
        if is_long or not text.strip():
            self.understood.show_refusal(None)
        else:
            self._read_now()

    def _read_chosen(self) -> NoticeReading:
        """Return the reading of the chosen year, the newest at first; raises as `read_notices`."""
        if not self._readings:
            from deadlines.notices.reading import read_notices

            self._readings = read_notices(self.text.text(), self._source)
            self._list_years()
        return self._readings[max(self.years.currentIndex(), 0)]

    def _read_now(self) -> None:
        try:
            self.understood.show_reading(self._read_chosen())
        except Refusal as refusal:
            self.understood.show_refusal(refusal)

    def _show_chosen(self) -> None:
        self._is_agreed = False
        self._read_now()

    def _list_years(self) -> None:
        self.years.clear()
        years = [reading.notice.year for reading in self._readings]
        self.years.addItems([self.tr("{year}年").format(year=year) for year in years])
        self.years.setCurrentIndex(len(years) - 1)
        for part in (self._years_label, self.years):
            part.setVisible(len(years) > 1)

    def _ask_poorer(self) -> None:
        words = NoticeWords(self._voice.words.translate)
        question = Question(words.poorer_sentence(), self.tr("仍然保存"), self.tr("不保存"), self)
        question.agreed.connect(self._agree)
        question.open()

    def _agree(self) -> None:
        self._is_agreed = True
        self.accept()

    def _ask_file(self) -> None:
        filters = (
            self.tr("放假通知 (*.txt *.json *.ics *.csv)"),
            self.tr("所有文件 (*)"),
        )
        ask_for_file(self, self.tr("打开通知文件"), filters, self.put_file, Place.DownloadLocation)
