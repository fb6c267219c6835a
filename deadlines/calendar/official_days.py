"""The official notices as the chinesecalendar package tabulates them, one a year."""

from collections.abc import Mapping
from datetime import date

from deadlines.calendar.notice import Notice

OFFICIAL_EDITION = "国务院办公厅放假通知"
_NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
    "Anti-Fascist 70th Day": "抗战胜利70周年纪念日",
}


def official_notices() -> Mapping[int, Notice]:
    """Read chinesecalendar's tables once and return a Notice for each year it covers.

    Days of late December that belong to 元旦 stand in the next year's notice, as published. A
    December without the next year's table stays uncovered. The package is imported here, on first
    use, and its look-up functions are never called: they search their tables anew each time.
    """
    from chinese_calendar import constants

    off: dict[int, dict[date, str]] = {}
    work: dict[int, dict[date, str]] = {}
    for table, by_year in ((constants.holidays, off), (constants.workdays, work)):
        for day, english in table.items():
            name = _NAMES.get(str(english), str(english))
            year = day.year + (1 if day.month == 12 and name == "元旦" else 0)
            by_year.setdefault(year, {})[day] = name
    return {
        year: Notice(year, OFFICIAL_EDITION, off[year], work.get(year, {})) for year in sorted(off)
    }
