"""The list of what is open, as the successor reads it."""

from datetime import timedelta
from html.parser import HTMLParser

from deadlines.handover.contents import Contents, OpenItem
from deadlines.records.record import Draft
from deadlines.rules.rule import Kind
from resources.catalogue import chinese
from tests.support.builders import SHANGHAI
from tests.support.unit_ledger import SUNDAY_NIGHT, MakeLedger, UnitLedger
from ui.handover.open_list import OpenList
from ui.wording.voice import voice


class Reader(HTMLParser):
    """Reads a page as a browser does: its elements, what they refer to, and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.open: list[str] = []
        self.text = ""
        self.feed(page)
        assert self.open == [], "every element is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data + "\n"


def page_of(desk: UnitLedger, unit: str = "机电工程学院") -> str:
    words = voice(chinese(), SHANGHAI)
    items = [
        OpenItem(record, desk.history.entries_of(record.number))
        for record in desk.store.open_records()
    ]
    contents = Contents(unit, len(items), len(items))
    return OpenList(words, desk.clock.now()).page(contents, iter(items))


def test_the_list_says_what_is_to_be_done(make_ledger: MakeLedger) -> None:
    """Records with what is due first, their duties, deadlines and what has been done."""
    desk = make_ledger(SUNDAY_NIGHT)
    desk.log(Kind.MESSAGE, "留宿申请如何办理", SUNDAY_NIGHT, source="学校信箱", note="转学工办")
    incident = desk.log(at=SUNDAY_NIGHT - timedelta(hours=13))
    desk.register.finish(incident.number, "report_head", SUNDAY_NIGHT, "")
    text = Reader(page_of(desk)).text
    assert "机电工程学院在办事项交接清单" in text
    assert "在办 2 条，其中已逾期 1 条，7 天内到期 1 条" in text
    assert text.index("1．【舆情·一般】食堂饭菜") < text.index("2．【留言】留宿申请")
    for part in ("待办，逾期 1 小时", "来源：学校信箱", "说明：转学工办",
                 "完成：报本单位主要负责人", "移交人", "监交人",
                 "已完成 2026-11-22 周日 23:15"):  # fmt: skip
        assert part in text, part


def test_what_the_user_typed_stays_text(make_ledger: MakeLedger) -> None:
    """Nothing typed becomes an element, a link or a script, and nothing is loaded."""
    desk = make_ledger(SUNDAY_NIGHT)
    evil = "<img src=x onerror=alert(1)>&amp;<script>\"'</script>"
    desk.plain.log(Draft(Kind.NEWS, evil, SUNDAY_NIGHT, None, evil, evil, f"{evil}\n二"))
    page = Reader(page_of(desk, unit=evil))
    assert not page.tags & {"img", "script", "a", "link", "iframe"}
    assert not page.attributes & {"src", "href", "onerror", "style"}
    assert page.text.count(evil) >= 5


def test_nothing_open_is_said(make_ledger: MakeLedger) -> None:
    """With nothing open the list says so, and can be signed."""
    text = Reader(page_of(make_ledger())).text
    assert "在办 0 条" in text
    assert "接收人" in text
