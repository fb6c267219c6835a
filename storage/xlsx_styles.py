"""Which number formats of an .xlsx show a date or a time."""

import re

# Formats that Excel knows by number alone; 27 to 36 and 50 to 58 are the Chinese dates.
_DATES = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_NO_CODE = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]', re.IGNORECASE)
_DATE_SIGNS = re.compile(r"[ymdhs]|上午/下午|年|月|日", re.IGNORECASE)


def shows_date(number: int, formats: dict[int, str]) -> bool:
    """Tell whether the format with that number shows a date or a time of day."""
    code = formats.get(number)
    if code is None:
        return number in _DATES
    code = _NO_CODE.sub("", code.split(";")[0])
    return "general" not in code.lower() and bool(_DATE_SIGNS.search(code))
