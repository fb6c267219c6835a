"""The statutory holidays in the user's language."""

from deadlines.words import Translate

_BETWEEN = "、"
"""Stands between the holidays of a break that has several, as `usual_name` joins them."""


def holiday_words(name: str, translate: Translate) -> str:
    """Return a holiday's name, or those of a shared break; a name not known stays as it is."""
    known = {
        "元旦": translate("explanation", "元旦"),
        "春节": translate("explanation", "春节"),
        "清明节": translate("explanation", "清明节"),
        "劳动节": translate("explanation", "劳动节"),
        "端午节": translate("explanation", "端午节"),
        "中秋节": translate("explanation", "中秋节"),
        "国庆节": translate("explanation", "国庆节"),
        "抗战胜利70周年纪念日": translate("explanation", "抗战胜利70周年纪念日"),
    }
    names = [known.get(part, part) for part in name.split(_BETWEEN)]
    return translate("explanation", "、").join(names)
