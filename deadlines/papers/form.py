"""The Word forms the program ships: each one's file, and the kinds of record it is for."""

from deadlines.rules.rule import Kind
from deadlines.values import dataclass
from deadlines.wording.nouns import Translate

SUFFIX = ".docx"


@dataclass(frozen=True, slots=True)
class Form:
    """A form; `file` is its name in the shipped folder and in the unit's own.

    One that is not of a single record is about several of these kinds.
    """

    file: str
    kinds: frozenset[Kind]
    is_of_record: bool = True

    def name(self, translate: Translate) -> str:
        """Return what the form is called."""
        if self.file not in _NAMES:
            return self.file.removesuffix(SUFFIX)
        return translate("papers", _NAMES[self.file])


NEWS_FORM = Form("媒体信息发布审批表.docx", frozenset({Kind.NEWS}))
INCIDENT_FORM = Form("舆情处置情况反馈表.docx", frozenset({Kind.INCIDENT}))
MESSAGE_FORM = Form("网上留言办理答复单.docx", frozenset({Kind.MESSAGE}))
MEDIA_FORM = Form("媒体采访审批表.docx", frozenset({Kind.MEDIA}))
ROSTER_FORM = Form("网络评论员新闻通讯员网络信息员登记表.docx", frozenset({Kind.TASK}))
BULLETIN_FORM = Form("承办情况通报.docx", frozenset({Kind.MESSAGE, Kind.TASK}), is_of_record=False)

FORMS = (NEWS_FORM, INCIDENT_FORM, MESSAGE_FORM, MEDIA_FORM, ROSTER_FORM, BULLETIN_FORM)

_NAMES = {
    NEWS_FORM.file: "媒体信息发布审批表",
    INCIDENT_FORM.file: "舆情处置情况反馈表",
    MESSAGE_FORM.file: "网上留言办理答复单",
    MEDIA_FORM.file: "媒体采访审批表",
    ROSTER_FORM.file: "网络评论员、新闻通讯员、网络信息员登记表",
    BULLETIN_FORM.file: "承办情况通报",
}


def forms_for(kind: Kind) -> tuple[Form, ...]:
    """Return the forms that fit a record of that kind."""
    return tuple(form for form in FORMS if form.is_of_record and kind in form.kinds)
