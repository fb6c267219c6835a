"""Notices and rule files that somebody might be sent and that must do no harm, made when needed."""

from collections.abc import Callable

TRY = """
import sys, time
from pathlib import Path
from deadlines.refusal import Refusal
from tests.support.hostile_texts import NOTICES, RULES, read_text
text = (NOTICES | RULES)[sys.argv[1]]()
begin, code = time.process_time(), "read"
try:
    read_text(sys.argv[1], text)
except Refusal as refusal:
    code = refusal.code
status = Path("/proc/self/status").read_text()
print(code, time.process_time() - begin, int(status.partition("VmHWM:")[2].split()[0]) / 1_000)
"""
"""A program that reads the text of the name it is given and prints what a hostile sheet's does."""

_SIZE = 1_900_000
"""Characters; a notice of 2 MB is refused unread. Chinese ones count for three bytes each."""


def repeated(piece: str, before: str = "", after: str = "") -> Callable[[], str]:
    """Return what makes a text of nearly the largest size, of one piece again and again."""
    count = _SIZE // len(piece.encode())
    return lambda: f"{before}{piece * count}{after}"


_TITLE = "国务院办公厅关于2027年部分节假日安排的通知\n"
_CALENDAR = "BEGIN:VCALENDAR\r\n"
_EVENT = "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20270101\r\nSUMMARY:元旦 休\r\nEND:VEVENT\r\n"
_LONG_EVENT = "BEGIN:VEVENT\r\nDTSTART:20270101\r\nDTEND:20270209\r\nSUMMARY:休\r\nEND:VEVENT\r\n"
_DAY = '{"name":"元旦","date":"2027-01-01","isOffDay":true},'
_HARD = '{"name":"元旦","date":"2027","isOffDay":true},'

NOTICES: dict[str, Callable[[], str]] = {
    "json, nested": repeated("[", '{"year":2027,"days":'),
    "json, a number": repeated("9", '{"year":', "}"),
    "json, one day often": repeated(_DAY, '{"year":2027,"days":[', '{"date":"2027-01-02"}]}'),
    "json, many faults": repeated(_HARD, '{"year":2027,"days":[', "{}]}"),
    "json, escapes": repeated("\\u0000", '{"year":2027,"days":["', '"]}'),
    "ics, one event often": repeated(_EVENT, _CALENDAR, "END:VCALENDAR\r\n"),
    "ics, long events": repeated(_LONG_EVENT, _CALENDAR, "END:VCALENDAR\r\n"),
    "ics, folded": repeated(" x\r\n", f"{_CALENDAR}BEGIN:VEVENT\r\nSUMMARY:x\r\n"),
    "ics, nested": repeated("BEGIN:VEVENT\r\n", _CALENDAR),
    "ics, calendars": repeated(_CALENDAR),
    "ics, ends": repeated("END:VEVENT\r\n", _CALENDAR),
    "ics, parameters": repeated(";A=B", f"{_CALENDAR}BEGIN:VEVENT\r\nDTSTART", ":20270101\r\n"),
    "ics, quotes": repeated('"', f"{_CALENDAR}BEGIN:VEVENT\r\nSUMMARY;A=", ":x\r\n"),
    "ics, backslashes": repeated("\\", f"{_CALENDAR}BEGIN:VEVENT\r\nSUMMARY:", "\r\nEND:VEVENT"),
    "ics, faults": repeated(
        "BEGIN:VEVENT\r\nDTSTART:2027\r\nSUMMARY:休\r\nEND:VEVENT\r\n", _CALENDAR
    ),
    "csv, rows": repeated("2027-01-01,元旦,休\n", "日期,名称,类型\n"),
    "csv, quotes": repeated('"', "日期,名称,类型\n2027-01-01,元旦,休\n"),
    "csv, faults": repeated("2027-13-01,元旦,休\n", "日期,名称,类型\n"),
    "text, one clause often": repeated("一、元旦：1月1日至3日放假，共3天。\n", _TITLE),
    "text, days in a clause": repeated("1月1日、", f"{_TITLE}一、元旦：", "放假。"),
    "text, headings": repeated("一、元旦：\n", _TITLE),
    "text, titles": repeated(_TITLE),
    "text, brackets": repeated("（", _TITLE),
    "text, digits": repeated("1", f"{_TITLE}一、元旦："),
    "text, spaces": repeated(" ", f"{_TITLE}一、元旦：", "x"),
    "text, line ends": repeated("\n", _TITLE, "x"),
    "text, words": repeated("放假调休上班", f"{_TITLE}一、元旦："),
    "text, tags": repeated("<p>", _TITLE),
    "text, comments": repeated("<!--", _TITLE),
    "text, entities": repeated("&amp;", _TITLE),
    "text, controls": repeated("\x00", _TITLE),
}
"""What is read as a notice, by what it is: refused, or read as the few days it holds."""

RULES: dict[str, Callable[[], str]] = {
    "rules, nested": repeated("[", "a = "),
    "rules, a number": repeated("9", "a = "),
    "rules, dotted": repeated("a.", "", "a = 1"),
    "rules, tables": repeated("[[duty]]\n"),
    "rules, inline": repeated("{a=", "x = "),
    "rules, quotes": repeated('"', "a = "),
    "rules, spaces": repeated(" ", "a =", "1"),
}
"""What is read as a regulation's rules."""


def read_text(name: str, text: str) -> None:
    """Read a text of one of the tables as the program does; raises Refusal."""
    from deadlines.notices.reading import read_notices
    from deadlines.rules.file import parse_rules

    if name in NOTICES:
        read_notices(text)
    else:
        parse_rules(text, "unit.toml")
