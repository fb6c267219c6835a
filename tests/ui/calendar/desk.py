"""A calendar page over a desk in memory, and notices to load."""

from datetime import date, datetime

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from deadlines.rules.rule import Kind
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import SUNDAY_NIGHT, MakeLedger
from ui.calendar.notice_dialog import NoticeDialog
from ui.calendar.own_days import OwnDayDialog
from ui.calendar.page import CalendarPage
from ui.theme import Theme

WEDNESDAY = datetime(2026, 11, 25, 9, 0, tzinfo=SHANGHAI)
NEW_YEARS_EVE = datetime(2027, 2, 4, 10, 0, tzinfo=SHANGHAI)


def notice_of_2027(*, without: str = "") -> str:
    """A whole notice, but for the lines that hold `without`."""
    text = (
        "关于2027年部分节假日安排的通知\n"
        "一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n"
        "二、春节：2月5日（周五）至12日（周五）放假调休，共8天。"
        "2月14日（周日）、2月20日（周六）上班。\n"
        "三、清明节：4月3日（周六）至5日（周一）放假，共3天。\n"
        "四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。\n"
        "五、端午节：6月9日（周三）放假，不调休。\n"
        "六、中秋节：9月15日（周三）放假，不调休。\n"
        "七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。"
        "9月26日（周日）、10月9日（周六）上班。"
    )
    lines = text.split("\n")
    return "\n".join(line for line in lines if not without or without not in line)


class Bench:
    """A shown page; `told` counts its `changed`, `asked` has the records it asked for."""

    def __init__(
        self, make_ledger: MakeLedger, qtbot: QtBot, theme: Theme, now: datetime = SUNDAY_NIGHT
    ) -> None:
        self.desk = make_ledger(now)
        self.page = CalendarPage(self.desk.desk(theme), self.desk.ledger.calendar_keeper)
        qtbot.addWidget(self.page)
        self.told, self.asked = 0, list[int]()
        self.page.changed.connect(self._hear)
        self.page.record_asked.connect(self.asked.append)
        self.page.resize(1128, 720)
        self.page.show()

    def own_dialog(self) -> OwnDayDialog:
        return self.page.findChildren(OwnDayDialog)[-1]

    def notice_dialog(self) -> NoticeDialog:
        return self.page.findChildren(NoticeDialog)[-1]

    def log(self, title: str) -> None:
        self.desk.log(Kind.NEWS, title)
        self.desk.register.reload()

    def press(self, qtbot: QtBot, *keys: Qt.Key) -> date:
        for key in keys:
            qtbot.keyClick(self.page.grid, key)
        return self.page.day

    def _hear(self) -> None:
        self.told += 1
        self.desk.register.reload()


def drop(widget: QWidget, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    widget.dropEvent(event)


def dropped(path: object) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data
