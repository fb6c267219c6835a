"""A year without a notice: the days the law itself makes off, and where a notice may move others.

Sources: 全国年节及纪念日放假办法 (State Council), as in force from 2008, 2014 and 2025: the
statutory days of art. 2 (13 from 2025 on, 11 before) and, from art. 6 of the 2024 revision,
the days in lieu of those that fall on a weekend. Lunar dates as published by the Purple Mountain
Observatory's calendar for 2014-2035.
"""

from collections.abc import Mapping
from datetime import date, timedelta

MAKE_UP_REACH = timedelta(days=14)
"""How far from a statutory day a notice has put make-up working days, at the most."""

_DAY = timedelta(days=1)

# year: first day of the lunar year, 清明, 端午, 中秋, each as month * 100 + day
_LUNAR = {
    2014: (131, 405, 602, 908),
    2015: (219, 405, 620, 927),
    2016: (208, 404, 609, 915),
    2017: (128, 404, 530, 1004),
    2018: (216, 405, 618, 924),
    2019: (205, 405, 607, 913),
    2020: (125, 404, 625, 1001),
    2021: (212, 404, 614, 921),
    2022: (201, 405, 603, 910),
    2023: (122, 405, 622, 929),
    2024: (210, 404, 610, 917),
    2025: (129, 404, 531, 1006),
    2026: (217, 405, 619, 925),
    2027: (206, 405, 609, 915),
    2028: (126, 404, 528, 1003),
    2029: (213, 404, 616, 922),
    2030: (203, 405, 605, 912),
    2031: (123, 405, 624, 1001),
    2032: (211, 404, 612, 919),
    2033: (131, 404, 601, 908),
    2034: (219, 405, 620, 927),
    2035: (208, 405, 610, 916),
}


_DECREED = {date(2015, 9, 3): "抗战胜利70周年纪念日"}
"""Days off that the State Council decreed for one year (国发明电〔2015〕1号)."""


def statutory_days(year: int) -> Mapping[date, str]:
    """Return the days the law makes off in `year`, each with its holiday's name.

    Outside 2014-2035 only those with a fixed date. 除夕 and 2 May count from 2025 on. A day that
    was decreed for one year alone is among them.
    """
    days = {date(year, 1, 1): "元旦", date(year, 5, 1): "劳动节"}
    if year >= 2025:
        days[date(year, 5, 2)] = "劳动节"
    for day in (1, 2, 3):
        days[date(year, 10, day)] = "国庆节"
    days |= {day: name for day, name in _DECREED.items() if day.year == year}
    if year not in _LUNAR:
        return days
    new_year, tombs, boat, moon = (date(year, n // 100, n % 100) for n in _LUNAR[year])
    for offset in range(-1 if year >= 2025 else 0, 3):
        days[new_year + offset * _DAY] = "春节"
    days[tombs] = "清明节"
    days[boat] = "端午节"
    days.setdefault(moon, "中秋节")
    return days


def in_lieu_days(year: int) -> Mapping[date, str]:
    """Return the working days given for statutory days of `year` that fall on a weekend.

    Art. 6 of the 2024 rules grants the day and does not place it; the notices have put it on the
    first free weekday after the holiday, and so does this. `may_be_working` does not rely on it.
    """
    statutory = statutory_days(year)
    given: dict[date, str] = {}
    for day, name in sorted(statutory.items()):
        if day.weekday() < 5:
            continue
        lieu = day
        while lieu.weekday() >= 5 or lieu in statutory or lieu in given:
            lieu += _DAY
        given[lieu] = name
    return given


def can_be_working(day: date) -> bool:
    """Return whether a notice yet to come could have this day worked.

    A statutory day never is. Any other day from Monday to Friday may be: the law grants days in
    lieu and leaves it to the notice where they stand, before the holiday, too. Every weekend day
    within 14 days of a statutory day may be made up on; in a year whose lunar dates are unknown
    any may.
    """
    if day in statutory_days(day.year):
        return False
    if day.weekday() < 5:
        return True
    near = (day - MAKE_UP_REACH, day + MAKE_UP_REACH)
    years = range(near[0].year, near[1].year + 1)
    if not all(year in _LUNAR for year in years):
        return True
    return any(near[0] <= holiday <= near[1] for year in years for holiday in statutory_days(year))
