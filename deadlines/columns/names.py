"""What a column means by its name: known names first, then the words the name is made of."""

import re
from collections.abc import Sequence
from functools import lru_cache

from deadlines.columns.meaning import TIMES, Meaning
from deadlines.columns.vocabulary import COLUMNS, PART_NAMES, WEAK, plain_forms
from deadlines.columns.words import MEDIA, PLACES, PUBLIC, STAFF, Word

LONGEST_NAME = 30
"""Characters a column's name has at the most."""

_KNOWN = {name: meaning for meaning, names in COLUMNS.items() for name in names.split()}
_WEAK = {name: meaning for meaning, names in WEAK.items() for name in names.split()}
_WORDS: dict[str, frozenset[Word]] = {
    text: frozenset(word for word in Word if text in word.texts)
    for each in Word
    for text in each.texts
}
_PARTED = re.compile("|".join(map(re.escape, sorted(_WORDS, key=len, reverse=True))))

_FACTS = (
    "电话号码|手机号码|来电号码|联系号码|电话|手机号?|联系方式|身份证号?码?|证件号码?|学号|邮箱|电子邮件|email|phone|微信号|qq号?码?"
    "|家庭住址|家庭地址|住址|通讯地址|联系地址|ip地址|性别|年龄|出生日期|籍贯|民族"
)
_PERSON = f"({PUBLIC})(人|者|人员|用户|网民|网友|群众|市民|家长|学生|教师|师生)"
_PERSONAL = re.compile(
    rf"({_FACTS})$|(姓名|昵称|网名|真实姓名|用户名|博主|楼主|up主|网民|网友)$|{_PERSON}$"
    rf"|{_PERSON}的?(信息|姓名|身份|单位|类型|类别|地址|账号|及|/)|(网民|网友|用户|发帖|留言)(id|账号|帐号|名)$"
)
_ASKED = re.compile(r"^\s*(是否|有无|有没有)")
"""是否涉及师生 asks whether, and names nobody."""
_STAFF = re.compile(STAFF)
_DOING = (
    "办结|完成|处置|处理|办理|结案|销号|闭环|整改|落实|解决"
    "|报送|上报|提交|反馈|回复|答复|办复|回信|回帖"
)
_ON_TIME = re.compile("是否.{0,4}(按时|及时|逾期|超时|超期|按期|准时|延误|迟报)")
_NOT_DONE = re.compile(
    f"(未|(?<!有)没有?|不予?|免予?|禁止|无[需须]|申请|建议|[能可]否?|下发|同意)({_DOING})"
    f"|^(按时|按期|及时|准时|如期)({_DOING})$|是否同?意?(公开|匿名|实名)({_DOING})"
)
"""What is not done, only asked for, or said of how: 未办结, 申请办结, 按期办结, 是否公开答复."""
_BY_OTHERS = re.compile(
    "(?<![向给对致至报复馈答告])(网友|网民|用户|群众|市民|家长|学生|师生|读者|[信言事诉映]人|媒体|记者"
    "|上级(部门|单位)?|(学?校)?领导|(党委)?宣传部)的?(反馈|回复|答复|回信|回帖)"
)
"""An act of those to whom it is owed: 网友回复 is not the answer to them."""
_REASON = re.compile("(未|逾|超|迟|延(?!期|长)|误).*原因")
_ELSEWHERE = re.compile("教育[厅局部委]|教[厅局]|网信|公安|派出所|政府|[省市县区]委|主管部门")
"""Offices outside the school: what was reported to them is no report within it."""
_PLACES = re.compile(f"({PLACES})的?(名称|name)$")
_NAMED = re.compile(f"名称$|^(?!.*({_DOING}|原因)).*(概述|概要|概况|摘要|简述)$")
_MEDIA = re.compile(f"({MEDIA})(名称)?$")
_NO_LEVEL = re.compile(
    "(媒体|刊发|报道|刊物|采用|网站|平台|单位|职务|学历|行政|保密|涉密|密)(级别|等级)$"
)
_NO_KIND = re.compile(
    "(舆情|留言|来信|问题|诉求|投诉|咨询|新闻|任务|巡查|媒体|平台|渠道|账号|单位|人员|者|情感|媒介|附件|文件|载体|用户|设备|终端)(类型|类别|分类)$"
)
_NO_SOURCE = re.compile(
    "(拟|刊发|采用|刊登|录用|转载|回应|报送|反馈|处置|处理|回复|答复|投稿|传播|推送)[^来源]*(平台|渠道|媒体|网站)$"
)
_NO_STATE = re.compile(
    "(账号|帐号|帖子|链接|网站|设备|服务器|网络|评论|情绪|心理|在线|运行|健康|删帖|公开|阅读)状态$"
)

_TIMES = {
    Word.BEGIN: Meaning.AT,
    Word.SUBMIT: Meaning.SUBMITTED,
    Word.SEND_UP: Meaning.SENT_UP,
    Word.FINISH: Meaning.DONE,
    Word.FEEDBACK: Meaning.FEEDBACK,
    Word.REPLY: Meaning.REPLIED,
    Word.APPROVE: Meaning.APPROVED,
    Word.LOG: Meaning.LOGGED,
}
"""What a time of an act means. Of the other acts the program keeps no time."""
_ACTS = frozenset({*_TIMES, Word.REPORT, Word.CONTACT, Word.PUBLISH, Word.MINOR, Word.LATER_BEGIN})
_ANSWERING = frozenset({Word.REPLY, Word.MINOR, Word.FEEDBACK})
"""Acts of which the link is not that of the matter itself."""
_OWED = frozenset(
    {
        Word.SUBMIT,
        Word.SEND_UP,
        Word.FINISH,
        Word.FEEDBACK,
        Word.REPLY,
        Word.REPORT,
        Word.CONTACT,
    }
)
"""Acts that are owed: one that is expected has a deadline."""
_SETTLING = frozenset(
    ("办结", "完成", "落实", "整改", "销号", "闭环", "解决", "结案", "办毕", "完结")
)
"""Acts whose 情况 says where the matter stands; that of 处置 or 办理 tells what was done."""

_Token = tuple[str, frozenset[Word]]
_NO_WORD: frozenset[Word] = frozenset()


@lru_cache(maxsize=4096)
def find_meaning(name: str) -> Meaning | None:
    """Return what a column of that name means; None where the name does not tell."""
    if not name or len(name) > LONGEST_NAME:
        return None
    forms = plain_forms(name)
    for form in forms:
        if form in _KNOWN:
            return _KNOWN[form]
    if any(form in _WEAK for form in forms):
        return None
    if is_personal(name):
        return Meaning.IGNORE
    return next((found for form in forms if (found := _read_words(form)) is not None), None)


def find_weak_meaning(name: str) -> Meaning | None:
    """Return what a column of that name means where no other column does."""
    forms = plain_forms(name)
    found = next((_WEAK[form] for form in forms if form in _WEAK), None)
    if found is None and find_meaning(name) is None:
        is_title = any(_NAMED.search(form) and not _PLACES.search(form) for form in forms)
        return Meaning.TITLE if is_title and len(name) <= LONGEST_NAME else None
    return found


def find_day_part(name: str) -> Meaning | None:
    """Return which part of a day a column of that name holds; None for another column."""
    forms = plain_forms(name)
    return next((part for part, shape in PART_NAMES if any(map(shape.match, forms))), None)


def is_personal(name: str) -> bool:
    """Return whether a column says who of the public wrote in: the program keeps none of that."""
    if len(name) > LONGEST_NAME or _ASKED.search(name):
        return False
    return any(_PERSONAL.search(form) and not _STAFF.search(form) for form in plain_forms(name))


def is_time_of(name: str, act: Word) -> bool:
    """Return whether a column of that name holds the time of an act, as 交办时间 of a beginning."""
    for form in plain_forms(name):
        *before, (_, last) = _tokens(form) or [("", _NO_WORD)]
        is_other = any(words & {Word.EXPECTED, Word.PARTLY, Word.SPAN} for _, words in before)
        if Word.TIME in last and _has(before, act) and not is_other:
            return True
    return False


def find_finish(name: str) -> Meaning:
    """Return whose finish a column such as 是否反馈 or 回复情况 speaks of; else the submitting."""
    for form in plain_forms(name):
        acts = [_time_of(words) for _, words in _tokens(form) if words & _TIMES.keys()]
        found = next((act for act in reversed(acts) if act not in (None, Meaning.AT)), None)
        if found is not None:
            return found
    return Meaning.SUBMITTED


def has_title_and_time(names: Sequence[str]) -> bool:
    """Return whether columns of these names are a table of their own."""
    meanings = {find_meaning(name) or find_weak_meaning(name) for name in names}
    return Meaning.TITLE in meanings and not TIMES.isdisjoint(meanings)


def is_column_name(name: str) -> bool:
    """Return whether it is a usual name of a column."""
    return (find_meaning(name) or find_weak_meaning(name)) is not None


def _tokens(form: str) -> list[_Token]:
    """Return the words of a name, and what is between them."""
    found: list[_Token] = []
    end = 0
    for match in _PARTED.finditer(form):
        if match.start() > end:
            found.append((form[end : match.start()], _NO_WORD))
        found.append((match[0], _WORDS[match[0]]))
        end = match.end()
    if end < len(form):
        found.append((form[end:], _NO_WORD))
    return found


def _read_words(form: str) -> Meaning | None:
    if _ON_TIME.search(form):
        return Meaning.ON_TIME
    if _REASON.search(form):
        return Meaning.REASON
    tokens = _tokens(form)
    if not tokens or _NOT_DONE.search(form) or _BY_OTHERS.search(form):
        return None
    text, last = tokens[-1]
    before = tokens[:-1]
    acts = [words for _, words in before if words & _ACTS]
    if Word.DEMAND in last and before and before[-1][1] & {Word.LIMIT, Word.TIME}:
        return Meaning.DUE
    if Word.TIME in last or (text in ("日", "at") and (acts or _has(before, Word.LIMIT))):
        return _read_time(before)
    if Word.LIMIT in last:
        return None if _has(before, Word.SPAN) else Meaning.DUE
    if _has(tokens, Word.ASKED):
        return _read_question(tokens)
    if last & _OWED:
        return _read_act(tokens, last)
    return _read_thing(form, tokens)


def _read_time(before: Sequence[_Token]) -> Meaning | None:
    """Return what a time means by the words before 时间."""
    words = [word for _, word in before]
    is_expected = any(one & {Word.EXPECTED, Word.LIMIT} for one in words)
    act = next((one for one in reversed(words) if one & _ACTS), _NO_WORD)
    if any(one & {Word.SPAN} for one in words):
        return None
    if is_expected:
        has_no_act = not act and not any(one & {Word.PARTLY} for one in words)
        is_due = act & _OWED or has_no_act or any(Word.LIMIT in one for one in words)
        return Meaning.DUE if is_due else None
    if any(Word.PARTLY in one for one in words):
        return None
    if before and before[-1][0] == "结束":
        # The end of what happened, or of what was done about it: the act before it tells.
        earlier = next((one for one in reversed(words[:-1]) if one & _ACTS), _NO_WORD)
        return Meaning.DONE if Word.FINISH in earlier else None
    name = "".join(text for text, _ in before)
    return _finish_of(words, act, is_elsewhere=_ELSEWHERE.search(name) is not None)


def _finish_of(
    words: Sequence[frozenset[Word]], act: frozenset[Word], *, is_elsewhere: bool
) -> Meaning | None:
    """Return whose time it is: 报告 and 报送 go by whom it was told to."""
    is_told = bool(act & {Word.SUBMIT, Word.SEND_UP, Word.REPORT})
    if is_told and is_elsewhere:
        return None
    is_to = {word for one in words for word in one}
    if is_told and Word.OFFICE in is_to:
        return Meaning.REPLIED_OFFICE
    if is_told and Word.HEAD in is_to:
        return Meaning.REPORTED
    if is_told and Word.SCHOOL in is_to:
        return Meaning.ESCALATED
    if Word.CONTACT in act:
        return Meaning.CONTACTED if Word.DEPARTMENT in is_to else None
    return _time_of(act)


def _time_of(act: frozenset[Word]) -> Meaning | None:
    return next((meaning for word, meaning in _TIMES.items() if word in act), None)


def _read_question(tokens: Sequence[_Token]) -> Meaning | None:
    """Return what 是否… means: only whether it was done says where the matter stands."""
    after = [words for _, words in tokens]
    if any(words & {Word.EXPECTED, Word.MINOR} for words in after):
        return None
    owed = _OWED - {Word.CONTACT, Word.REPORT}
    return Meaning.SITUATION if any(words & owed for words in after) else None


def _read_act(tokens: Sequence[_Token], last: frozenset[Word]) -> Meaning | None:
    """Return what a name without 时间 means that ends in an act, as 预计完成 or 回复."""
    before = [words for _, words in tokens[:-1]]
    if any(words & {Word.PARTLY, Word.SPAN, Word.MINOR} for words in before):
        return None
    expected = [text for text, words in tokens[:-1] if Word.EXPECTED in words]
    if expected:
        return None if {"需", "需要", "待"} & set(expected) else Meaning.DUE
    is_known = last & {Word.SUBMIT, Word.SEND_UP, Word.FINISH, Word.FEEDBACK, Word.REPLY}
    return Meaning.SITUATION if is_known and len(tokens) <= 2 else None


def _read_thing(form: str, tokens: Sequence[_Token]) -> Meaning | None:
    """Return what a name means whose last word names a thing."""
    last = tokens[-1][1]
    acts = [(text, words) for text, words in tokens[:-1] if words & _ACTS]
    told = next((meaning for end, meaning in _TOLD.items() if form.endswith(end)), None)
    if told is not None:
        return told
    if last & {Word.CONTENT, Word.RESULT} and {"拟", "拟定"} & {text for text, _ in tokens}:
        return None
    if last & {Word.SITUATION, Word.PROGRESS, Word.STATE, Word.RESULT, Word.MEASURE, Word.CONTENT}:
        return _read_telling(form, last, acts[-1] if acts else None)
    if Word.UNIT in last and (_has(tokens, Word.CHARGED) or (acts and Word.FINISH in acts[-1][1])):
        return Meaning.UNDERTAKER
    shapes = (
        (Word.LEVEL, Meaning.LEVEL, not _NO_LEVEL.search(form)),
        (Word.KIND, Meaning.KIND, not _NO_KIND.search(form) and not is_personal(form)),
        (Word.TITLE, Meaning.TITLE, True),
        (Word.LINK, Meaning.LINK, not any(words & _ANSWERING for _, words in acts)),
        (Word.SOURCE, Meaning.SOURCE, not _NO_SOURCE.search(form)),
        (Word.NUMBER, Meaning.NUMBER, True),
    )
    for word, meaning, fits in shapes:
        if word in last:
            return meaning if fits else None
    if Word.NUMBER in tokens[0][1]:
        return Meaning.NUMBER
    if _MEDIA.search(form) and not _NO_SOURCE.search(form):
        return Meaning.SOURCE
    return Meaning.NOTE if form.startswith("备注") else None


_TOLD = {
    "处置结果": Meaning.RESULT,
    "处理结果": Meaning.RESULT,
    "办理结果": Meaning.RESULT,
    "处置情况": Meaning.HANDLING,
    "处理情况": Meaning.HANDLING,
    "办理情况": Meaning.HANDLING,
}


def _read_telling(form: str, last: frozenset[Word], act: _Token | None) -> Meaning | None:
    """Return what …情况, …状态, …结果, …措施 or …内容 means by the act before it."""
    text, words = act or ("", _NO_WORD)
    if Word.CONTENT in last:
        if words & {Word.REPLY}:
            return Meaning.ANSWER
        if text in ("批示", "批办", "拟办", "签批"):
            return Meaning.INSTRUCTION
        return Meaning.HANDLING if text in ("处置", "处理", "办理") else None
    if Word.STATE in last:
        return None if _NO_STATE.search(form) else Meaning.STATUS
    if Word.PROGRESS in last:
        return Meaning.STATUS
    if text in _SETTLING:
        return Meaning.RESULT if Word.RESULT in last else Meaning.STATUS
    if Word.RESULT in last:
        if words & {Word.REPLY}:
            return Meaning.ANSWER
        return Meaning.RESULT if Word.FINISH in words or not act else None
    if Word.FINISH in words or text in ("应对", "应急", "跟进"):
        return Meaning.HANDLING
    if Word.SITUATION in last and words & {Word.SUBMIT, Word.SEND_UP, Word.FEEDBACK, Word.REPLY}:
        return Meaning.SITUATION
    return None


def _has(tokens: Sequence[_Token], word: Word) -> bool:
    return any(word in words for _, words in tokens)
