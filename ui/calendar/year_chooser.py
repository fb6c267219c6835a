"""Chooses the year that is shown."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from deadlines.due import FIRST_YEAR, LAST_YEAR
from ui.dialogs.plain_label import PlainLabel


class YearChooser(QWidget):
    """◀ 2026 ▶ 今年. `year_asked` carries a year, `today_asked` asks for the present one."""

    year_asked = Signal(int)
    today_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = FIRST_YEAR
        self.before, self.after = QPushButton("◀"), QPushButton("▶")
        self.year = PlainLabel("title", wraps=False)
        self.today = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for part in (self.before, self.year, self.after, self.today):
            row.addWidget(part)
        self.before.clicked.connect(lambda: self.year_asked.emit(self._year - 1))
        self.after.clicked.connect(lambda: self.year_asked.emit(self._year + 1))
        self.today.clicked.connect(self.today_asked)
        self.retranslate()

    def show_year(self, year: int) -> None:
        """Show which year is chosen."""
        self._year = year
        self.before.setEnabled(year > FIRST_YEAR)
        self.after.setEnabled(year < LAST_YEAR)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts again, in the present language."""
        self.year.setText(f"{self._year}")
        self.year.setAccessibleName(self.tr("{year} 年").format(year=self._year))
        self.before.setAccessibleName(self.tr("上一年"))
        self.after.setAccessibleName(self.tr("下一年"))
        self.before.setToolTip(self.tr("上一年（Ctrl+PgUp）"))
        self.after.setToolTip(self.tr("下一年（Ctrl+PgDn）"))
        self.today.setText(self.tr("今年"))
        self.today.setToolTip(self.tr("回到今天"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
