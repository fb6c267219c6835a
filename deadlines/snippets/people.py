"""Members of the public in a pasted text: their names, accounts and numbers, left out of it."""

import re
from collections.abc import Iterable

_HIDDEN = "×××"
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚"
    "卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)
NAME = rf"[{_SURNAMES}][一-鿿]{{1,2}}"
"""Matches a Chinese name of a frequent surname."""

_ALONE = "王李张刘陈杨赵吴徐孙朱胡郭罗郑梁谢宋唐许韩冯邓曹彭曾肖董袁潘蔡杜魏吕卢姜崔谭廖邹邱薛侯郝"
"""Surnames that are hardly anything else where they stand alone before 同学 or 女士."""
_NO_NAME = (
    r"许多|高[年一二三中校考等]|方[便案向面法]|于是|江[苏西]|任[何课意]|石家|周[边围末知]|金融|余[下名]|何[时种]|马[上路]"
    r"|程[序度]|黄[昏金]|白[天色]|夏[天季]|严[重格]|武汉|郑[州重]|徐州|苏州|沈阳|陆续|范围|田径|陈[述旧列]|张贴|付[费款]|毛病|段时"
    r"|林业|万[名人能]|谢绝|顾客|孔子|钱款|罗列|孙子|韩语|唐突"
)
_PERSON = (
    rf"(?<![上数几近成千百校院官双对警店厂])(?!{_NO_NAME})[{_SURNAMES}](?:(?![某老])[一-鿿]){{1,2}}"
)
_SPOKEN_OF = re.compile(
    rf"{_PERSON}(?=同学|女士|先生|小姐|的?(?:家长|父母|父亲|母亲|妈妈|爸爸))|[{_ALONE}](?=同学|女士|先生|小姐)"
    rf"|(?<=[的班级系院业生]){_PERSON}(?=说|称|反映|表示|发帖|打来|来电|投诉|举报|晒|吐槽)"
    rf"|(?<=母亲|父亲|家长|妈妈|爸爸|学生|网友){_PERSON}(?=向|称|说|反映|表示|来电|打来|投诉|在|于)"
    rf"|(?:(?<=[,，。：:；;\n（(])|^){_PERSON}(?=[,，、]\s*[男女][,，、）)])"
)
_ROLE = (
    r"(?<!被)(?:作者|楼主|发帖人|发帖者|发布者|发布人|博主|up主|用户|网友|网名|昵称|署名|姓名|反映人|投诉人|留言人|留言者"
    r"|联系人|来信人|举报人|发信人|提问者|答主|账号|帐号|微信昵称)"
)
_LABELLED = re.compile(rf"^\s*{_ROLE}\s*[:：].*$", re.IGNORECASE | re.MULTILINE)
_INLINE = re.compile(rf"({_ROLE})\s*[:：]\s*[^\s,，。;；、)）]+", re.IGNORECASE)
_QUOTED = re.compile(
    r"(网友|用户|博主|账号|微博用户|同学|\buser|\baccount)\s*[“\"「『@＠][^”\"」』\s]{1,20}[”\"」』]?"
)
_CHAIN = re.compile(r"/{0,2}[ \t]*(?:回复[ \t]*)?[@＠][^\s:：,，。!！?？@＠/]{1,30}\s?[:：]?")
_CALLED = re.compile(
    rf"((?:(?:我|本人|孩子|女儿|儿子|学生|同学|他|她)(?:名字?)?叫做?|我的名字是)\s?{NAME}(?=[,，。、\s(（:：的]|$)"
    rf"|(?:学生|同学|家长|网友)(?:{NAME}|小[一-鿿])(?=[称说(（]|反映|表示|发帖|在))"
)
_LAST_NAME = re.compile(rf"(?:{NAME}|小[一-鿿])$")
_IM = re.compile(rf"(我是[^,，。\n]{{0,20}}?)({NAME})(?=[,，。\s]|$)")
_EMAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_NUMBER = re.compile(
    r"(?:(?:联系)?(?:电话|手机号?|微信号?|qq号?|vx?|v信|学号|身份证号?|tel)\s*(?:是|为)?\s*[:：]?\s*)?"
    r"(?<![0-9A-Za-z])(?:\+?86[- ]?)?"
    r"(?:1[3-9][0-9][- ]?(?:[0-9]{4}|[*＊]{4})[- ]?[0-9]{4}|[1-9][0-9]{16}[0-9xX])"
    r"(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"(?:联系)?(?:电话|手机号?|微信号?|qq号?|vx|v信|学号|身份证号?|(?:抖音|快手|小红书|视频|微博)(?:号|id))\s*(?:是|为)?\s*[:：]?\s*[A-Za-z0-9_.-]{5,20}",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    rf"\n\s*(?:[—-]+\s*)?(?:[^\n,，。!！?？]{{0,20}}(?:级|班|专业|学院|系|学生|同学|家长)\s*)?{NAME}"
    r"\s*(?:敬上|上|拜上)?\s*(?:\n\s*[0-9]{4}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?\s*)?$"
)
_GAP = re.compile(r"[,，、][ \t]*\0+(?=[ \t]*[,，、])|\0")
_CLOSING = re.compile(r"\n\s*此致\s*\n?\s*敬礼[!！。]?(?=\s*(?:\n|$))")
_LEFT_OVER = re.compile(r"[,，、：:][ \t]*(?=[。\n]|$)")
_EMPTY = re.compile(r"[(（\[【]\s*[)）\]】]")


def hide_people(text: str, names: Iterable[str] = ()) -> str:
    """Return the text without accounts, numbers and signatures, with ××× for `names` and names."""
    text = _CLOSING.sub("", text)
    text = _SIGNATURE.sub("", text)
    text = _LABELLED.sub("", text)
    for pattern in (_EMAIL, _NUMBER, _ACCOUNT):
        text = pattern.sub("\0", text)
    text = _GAP.sub("", text)
    text = _QUOTED.sub(r"\1", text)
    text = _INLINE.sub(rf"\1{_HIDDEN}", text)
    text = _CHAIN.sub(lambda found: "\n" if found[0].startswith("//") else "", text)
    text = _IM.sub(rf"\1{_HIDDEN}", text)
    text = _CALLED.sub(lambda found: _LAST_NAME.sub(_HIDDEN, found[0]), text)
    text = _SPOKEN_OF.sub(_HIDDEN, text)
    for name in sorted(set(names), key=len, reverse=True):
        if len(name) > 1:
            text = text.replace(name, _HIDDEN)
    return _LEFT_OVER.sub("", _EMPTY.sub("", text))
