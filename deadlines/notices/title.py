"""What stands around a notice's clauses: its year, its number and date, what it is about."""

import re
from collections import Counter

from deadlines.notices.holidays import NAME, usual_name
from deadlines.notices.page import PastedNotice
from deadlines.values import dataclass

_YEARS = range(2000, 2101)
_MOST_YEARS = 4
_YEAR_FORMS = tuple(
    re.compile(form)
    for form in (
        r"现将(?:调整|延长)?(\d{4})年",
        rf"关于(?:调整|延长)?(\d{{4}})年?(?:部分)?(?:节假日|{NAME})",
        rf"(\d{{4}})年(?:全年|法定|部分)?(?:的?节假?日|放假|休假|假期|{NAME})",
    )
)
_DATED_ARRANGEMENT = re.compile(
    r"(\d{4})年\d{1,2}月\d{1,2}日[^。;\n]{0,30}?(?:放假|调休|补休|上班)"
)
_ANNOUNCED_DATE = re.compile(r"(?:放假|休假)[^。;\n\d]{0,10}(\d{4})年\d{1,2}月\d{1,2}日")
_NUMBER = re.compile(
    r"(国办?发明电|国办?发|(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,7}发(?:明电)?)"
    r"[〔\[(【]?(\d{4})[〕\])】]?第?(\d{1,4})号"
)
_SIGNED = re.compile(r"国务院(?:办公厅)?\n?(\d{4})年(\d{1,2})月(\d{1,2})日")
_ISSUER = re.compile(r"国务院(?:办公厅)?(?=关于|\n|发布|通知)")
_ANNUAL = "部分节假日安排"
_AMENDING = re.compile(rf"(?:调整|延长)(?:\d{{4}})?年?({NAME})|(?:调整|延长)({NAME})")
_ABOUT_ONE = re.compile(rf"现将(?:调整|延长)?(?:\d{{4}}年)?({NAME})(?:假期|放假)")
_MEMORIAL = re.compile(r"关于([^。;,:]{2,40}?纪念日)(?:调休)?放假")
_ONE_HOLIDAY = re.compile(rf"({NAME})(?:假期|放假|调休|节日)")


@dataclass(frozen=True, slots=True)
class Title:
    """A notice's year, edition, and the one holiday it is about ("" for none or several).

    `years` are those the words name, the likeliest first: links to other years' notices name
    theirs too. `hinted` are the years its number or date allow. `annual` marks the notice for a
    whole year, `single` a title that says it is about `holiday` alone.
    """

    years: tuple[int, ...]
    hinted: tuple[int, ...]
    edition: str
    holiday: str
    annual: bool
    single: bool


def read_title(page: PastedNotice) -> Title:
    """Find the words around the clauses; lines broken inside a title do not matter."""
    text = page.text.replace(" ", "")
    joined = text.replace("\n", "")
    number = _NUMBER.search(text)
    signed = _SIGNED.search(text)
    issued = signed or number
    hint = int(signed[1]) if signed else int(number[2]) if number else None
    annual = _is_annual(joined)
    holiday, single = _only_holiday(joined)
    return Title(
        _years(joined),
        (hint, hint + 1) if hint else (),
        _edition(text, number, signed) if issued else _issuer(text),
        holiday,
        annual,
        single and not annual,
    )


def _years(text: str) -> tuple[int, ...]:
    opening, *others = ([int(match[1]) for match in form.finditer(text)] for form in _YEAR_FORMS)
    named = opening or [year for found in others for year in found]
    if not named:
        named = [int(match[1]) for match in _ANNOUNCED_DATE.finditer(text)]
    if not named:
        dated = Counter(int(match[1]) for match in _DATED_ARRANGEMENT.finditer(text))
        named = [year for year, _ in dated.most_common(1)]
    return tuple(dict.fromkeys(year for year in named if year in _YEARS))[:_MOST_YEARS]


def _edition(text: str, number: re.Match[str] | None, signed: re.Match[str] | None) -> str:
    parts = [f"{number[1]}〔{number[2]}〕{int(number[3])}号"] if number else [_issuer(text)]
    if signed:
        parts.append(f"{signed[1]}-{int(signed[2]):02}-{int(signed[3]):02}")
    return " ".join(part for part in parts if part)


def _issuer(text: str) -> str:
    issuer = _ISSUER.search(text)
    return issuer.group() if issuer else ""


def _is_annual(text: str) -> bool:
    annual = text.find(_ANNUAL)
    amending = _AMENDING.search(text)
    first = amending is None or annual < amending.start()
    return annual >= 0 and first and not _ABOUT_ONE.search(text)


def _only_holiday(text: str) -> tuple[str, bool]:
    """Return the holiday a text is about, and whether its title says that it is about no other."""
    memorial = _MEMORIAL.search(text)
    if memorial:
        return memorial[1], True
    for form in (_ABOUT_ONE, _AMENDING, _ONE_HOLIDAY):
        match = form.search(text)
        if match:
            name = next(group for group in match.groups() if group)
            return usual_name(name), form is not _ONE_HOLIDAY
    return "", False
