"""Where a matter stands by the words of a cell: done, still open, called off."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache

from deadlines.columns.meaning import Meaning
from deadlines.rules.rule import Kind
from deadlines.sheets.sheet import Cell


class RowStatus(StrEnum):
    """What the row itself says of where the matter stands."""

    UNSAID = "unsaid"
    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


_ANY_END = frozenset({Meaning.SUBMITTED, Meaning.DONE})
_ANSWERS = frozenset({Meaning.REPLIED, Meaning.REPLIED_OFFICE, Meaning.FEEDBACK})
CLOSING: dict[Kind, frozenset[Meaning]] = {
    Kind.NEWS: _ANY_END | {Meaning.SENT_UP},
    Kind.INCIDENT: _ANY_END | {Meaning.FEEDBACK},
    Kind.MESSAGE: _ANY_END | _ANSWERS,
    Kind.MEDIA: frozenset({Meaning.CONTACTED, Meaning.SENT_UP, Meaning.DONE}),
    Kind.PATROL: _ANY_END,
    Kind.TASK: _ANY_END | _ANSWERS | {Meaning.SENT_UP},
}
"""The acts that end a matter of the kind: an incident that was reported is not over."""

_ENDS = "办结|完成|处置|处理|办理|解决|结案|办毕|完结|落实|整改|销号|闭环|平息|了结|化解"
_STEPS = "处置|处理|办理|落实|整改"
"""Of these, what is as well an order, where it stands without 已 or 完毕."""
_SENDS = "报送|上报|提交|投稿|交稿|刊发|发布|采用|录用|推送|发稿"
_ACTS = {
    Kind.NEWS: f"{_ENDS}|{_SENDS}|报|交|发",
    Kind.INCIDENT: f"{_ENDS}|反馈",
    Kind.MESSAGE: f"{_ENDS}|反馈|回复|答复|办复|回帖",
    Kind.MEDIA: f"{_ENDS}|接待",
    Kind.PATROL: f"{_ENDS}|{_SENDS}|巡查|检查|反馈",
    Kind.TASK: f"{_ENDS}|{_SENDS}|反馈|回复|答复|报|交|发",
}
"""What has to be done in a matter of the kind for it to be over."""
_ALL = f"{_ENDS}|{_SENDS}|反馈|回复|答复|办复|回帖|批准|报备|巡查|接待"

_MANNER = (
    "(经|均|都|按时|及时|准时|如期|提前|逾期|超期|超时|全部|全面|妥善|顺利|圆满|书面|口头|当面|电话|邮件|微信|网上|公开|统一|一并"
    "|分别|依法|依规|自行|现场|彻底|予以|给予){0,6}"
)
_HOW = re.compile(rf"{_MANNER}((于|向|由).{{1,14}})?{_MANNER}")
"""What may stand between 已 and what was done: how, when and to whom, but no other act."""
_WHOM = (
    "(给|至|到)?(党委宣传部|宣传部|党政办公室|办公室|学校|网友|留言人|来信人|本人|学生|家长|对方|当事人"
    "|(该|此|本)?(问题|事项|事件|舆情|诉求|留言|信件|工单|稿件))?"
)
_AFTER = r"(?=$|[\s，。；、！,;.!()（）]|并|且|于|\d{1,4}[年月./\-])"
_UNDONE = re.compile(
    rf"(未|尚未|还未|还没|没有?|没能|不曾)(能|予|全部|完全|正式|最终|有)?({_ALL}|报|办|交|发|复|结)|尚未|还没|待办|在办|正在"
    rf"|待.{{0,4}}({_ALL}|报|复|跟进|核实|验收|审核|审批|研究|确认|受理|分派|批示|定)|^待.{{1,6}}$"
    rf"|({_ALL}|进行|跟进|跟踪|调查|核实|审核|审批|受理|推进|沟通|协调|研判|督办|流转|关注|实施|排查"
    r"|维修|撰写|起草|催办|转办|转交|移交|对接|研究|讨论|商议|验收|筹备)之?中(?![心央国])"
    rf"|[未不]到位|({_ALL})了?部分"
    r"|(部分|基本|阶段性?|初步)(完成|办结|解决|整改|落实)"
    r"|(?<![无不毋])(?<![无不毋]需)(?<!不再)(需|继续|后续)(继续)?跟进|^(跟进|跟踪|新建|受理)$"
    rf"|(?<!已)(重新|再次)({_ALL}|交办|转办|调查|核[实查]|发酵|出现)(?!完|到位|结束|了)"
    r"|反弹|复发|重办|复办|退回(重|补|修)|返工|re-?opened"
    r"|仍(在|有|未|需|须)|(继续|持续|还在)(发酵|扩散|传播|升温|蔓延)|^(大?部分|基本|初步|一半)$"
    r"|^(搁置|挂起|暂缓|暂停|延期)(办理|处理|处置|办结|中)?$"
    r"|^(open|pending|to ?do|new|ongoing|wip)$"
    r"|in[ _-]?progress|processing|not (yet )?(done|finished|closed)|unresolved"
    r"|(?<!\d)\d{1,2}(\.\d+)?%",
    re.IGNORECASE,
)
_WATCHED = re.compile("持续(关注|跟踪|跟进|推进|督办|整改)|长期(坚持|推进)")
_BARE_NO = re.compile(r"^(未|否|无|没有|[×✗✘✕☐□○n]|no)$", re.IGNORECASE)
_BARE_YES = re.compile(r"^(已|是|有|完|毕|完毕|[√✓✔☑●y]|yes|100%)$", re.IGNORECASE)
_FIXED = re.compile(
    r"^(已办|已结|已归档|归档|已说明|done|closed|finished|completed?|resolved|submitted)$",
    re.IGNORECASE,
)
_CANCELLED = re.compile("撤销|取消|作废|撤稿|不再办理|withdrawn|cancelled|已归档不办")
_LONGEST_CANCELLED = 12
_KEPT = re.compile(
    "[未没无拟待可将]|不(?!再|办)|申请|建议|准备|是否|(撤销|取消)(延期|督办|时限|置顶|处分|关注|限制)"
)
"""Words by which nothing was called off, though 取消 stands beside them."""
_ASKED = re.compile(
    "[不没未无难别请转]|(?<!按)要求|责成|督促|确保|保证|承诺|安排|部署|交办|通知|联系"
)
_AHEAD = re.compile(
    "快(?!速)|[将拟应须需要待等若限]|如果|准备|争取|力争|预计|计划|能否|可否|[日号天周月底午点时]前|之前|以前"
)
"""Words before 处理完毕 by which it is asked for, or still to come; 已 takes those of time back."""
_MOST_READ = 2_000
"""Characters of a cell that are read."""
_BLANK_BOX = re.compile(r"[□☐]|^[○◯](?=.)|^[×✗✘✕](?=[^×某])|[\[(]\s*[\])](?=.)")
_UNTICKED = re.compile(r"([□☐○◯×✗✘✕]|[\[(]\s*[\])])\s*[^\s□☐○◯☑√✓✔■●,，;；/、]*[\s,，;；/、]*")
_MARKS = "【】[]〔〕「」<>《》√✓✔☑。.!;, "
"""Marks around a word that say no more than it: 【已办结】, 办结√, 办结。"""
_LOOKED_AT = 200
"""Characters of a cell in which its end is looked for."""
_CLAUSE_START = re.compile("[，。；、！,;!]")


def _shapes_of(acts: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    said = re.compile(
        rf"已(?P<how>[^已，。；、,;]{{0,18}}?)({acts}){{1,2}}(完毕|完成|结束|到位)?{_WHOM}{_AFTER}"
        rf"|^[^\w]{{0,3}}(?P<manner>[^已，。；、,;]{{0,18}}?)(?!{_STEPS})({acts}){_WHOM}$"
    )
    return said, re.compile(rf"({acts})(完毕|完成|完了?|好了|结束|了|到位|妥当){_AFTER}")


_DONE = {kind: _shapes_of(acts) for kind, acts in _ACTS.items()}
_ANY_DONE, _END = _shapes_of(f"{_ALL}|报|交|发"), _shapes_of(_ENDS)


def standing_of(cell: Cell, kind: Kind | None = None) -> RowStatus:
    """Return where the matter stands by the words of a cell.

    With a kind only what ends such a matter is its end. 是 and √, 否 and × are answers, as under a
    column that asks whether it was done.
    """
    if isinstance(cell, bool):
        return RowStatus.DONE if cell else RowStatus.OPEN
    if not isinstance(cell, str):
        return RowStatus.UNSAID
    return _standing_of_text(cell[:_MOST_READ], kind)


@lru_cache(maxsize=256)
def _standing_of_text(text: str, kind: Kind | None) -> RowStatus:
    text = unicodedata.normalize("NFKC", text).strip().lower()
    if _BLANK_BOX.search(text):
        text = _read_ticked(text)
        if not text:
            return RowStatus.OPEN
    text = text.strip(_MARKS) or text
    is_short = len(text) < _LONGEST_CANCELLED
    if is_short and _CANCELLED.search(text) and not _KEPT.search(text):
        return RowStatus.CANCELLED
    if is_undone(text) or _BARE_NO.match(text):
        return RowStatus.OPEN
    done = _DONE[kind] if kind else _ANY_DONE
    if _BARE_YES.match(text) or _FIXED.match(text) or _is_done(text, done):
        return RowStatus.DONE
    return RowStatus.OPEN if _WATCHED.search(text) else RowStatus.UNSAID


def _read_ticked(text: str) -> str:
    """Return what is left of a cell with boxes without what is unticked: ☑已办结 □未办结.

    Where the boxes stand behind their words, or none is ticked, nothing is.
    """
    is_before = _BLANK_BOX.match(text) or text.startswith(("☑", "√", "■"))
    return _UNTICKED.sub("", text).strip() if is_before else ""


@lru_cache(maxsize=256)
def is_undone(text: str) -> bool:
    """Return whether a text says in so many words that something is still to be done."""
    return bool(_UNDONE.search(text))


def is_ended(text: str) -> bool:
    """Return whether a text on what was done says that the matter is over: 已处置, 处理完毕."""
    if _BLANK_BOX.search(text):
        text = _read_ticked(text)
    return not is_undone(text) and _is_done(text, _END)


def _is_done(text: str, shapes: tuple[re.Pattern[str], re.Pattern[str]]) -> bool:
    said, finished = shapes
    text = text[:_LOOKED_AT]
    if any(_HOW.fullmatch(one["how"] or one["manner"] or "") for one in said.finditer(text)):
        return True
    return any(
        _is_over(_CLAUSE_START.split(text[: one.start()])[-1]) for one in finished.finditer(text)
    )


def _is_over(lead: str) -> bool:
    """Return whether what stands before 处理完毕 leaves it said of the past."""
    return not _ASKED.search(lead) and ("已" in lead or not _AHEAD.search(lead))
