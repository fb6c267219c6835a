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

_ROLE = (
    r"(?:作者|楼主|发帖人|发帖者|发布者|发布人|博主|up主|用户|网友|网名|昵称|署名|姓名|反映人|投诉人|留言人|留言者"
    r"|联系人|来信人|举报人|发信人|提问者|答主|账号|帐号|微信昵称)"
)
_LABELLED = re.compile(rf"^\s*{_ROLE}\s*[:：].*$", re.IGNORECASE | re.MULTILINE)
_INLINE = re.compile(rf"({_ROLE})\s*[:：]\s*[^\s,，。;；、)）]+", re.IGNORECASE)
_QUOTED = re.compile(
    r"(网友|用户|博主|账号|微博用户|同学)\s*[“\"「『@＠][^”\"」』\s]{1,20}[”\"」』]?"
)
_CHAIN = re.compile(r"/{0,2}[ \t]*(?:回复[ \t]*)?[@＠][^\s:：,，。!！?？@＠/]{1,30}\s?[:：]?")
_CALLED = re.compile(
    rf"((?:我叫|我的名字是|本人叫)\s?{NAME}(?=[,，。、\s(（:：的]|$)"
    rf"|(?:学生|同学|家长|网友)(?:{NAME}|小[一-鿿])(?=[称说(（]|反映|表示|发帖|在))"
)
_LAST_NAME = re.compile(rf"(?:{NAME}|小[一-鿿])$")
_IM = re.compile(rf"(我是[^,，。\n]{{0,20}}?)({NAME})(?=[,，。\s]|$)")
_EMAIL = re.compile(r"(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")
_NUMBER = re.compile(
    r"(?:(?:联系)?(?:电话|手机号?|微信号?|qq号?|vx?|v信|学号|身份证号?|tel)\s*(?:是|为)?\s*[:：]?\s*)?"
    r"(?<![0-9A-Za-z])(?:\+?86[- ]?)?"
    r"(?:1[3-9][0-9][- ]?[0-9]{4}[- ]?[0-9]{4}|[1-9][0-9]{16}[0-9xX])"
    r"(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_ACCOUNT = re.compile(
    r"(?:联系)?(?:电话|手机号?|微信号?|qq号?|vx|v信|学号|身份证号?)\s*(?:是|为)?\s*[:：]?\s*[A-Za-z0-9_-]{5,20}",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(
    rf"\n\s*(?:[—-]+\s*)?(?:[^\n,，。!！?？]{{0,20}}(?:级|班|专业|学院|系|学生|同学|家长)\s*)?{NAME}"
    r"\s*(?:敬上|上|拜上)?\s*(?:\n\s*[0-9]{4}[年./-][0-9]{1,2}[月./-][0-9]{1,2}日?\s*)?$"
)
_CLOSING = re.compile(r"\n\s*此致\s*\n?\s*敬礼[!！。]?(?=\s*(?:\n|$))")
_LEFT_OVER = re.compile(r"[,，、：:][ \t]*(?=[。\n]|$)")
_EMPTY = re.compile(r"[(（\[【]\s*[)）\]】]")


def hide_people(text: str, names: Iterable[str] = ()) -> str:
    """Return the text without accounts, numbers and signatures, with ××× for `names` and names."""
    text = _CLOSING.sub("", text)
    text = _SIGNATURE.sub("", text)
    text = _LABELLED.sub("", text)
    text = _EMAIL.sub("", text)
    text = _NUMBER.sub("", text)
    text = _ACCOUNT.sub("", text)
    text = _QUOTED.sub(r"\1", text)
    text = _INLINE.sub(rf"\1{_HIDDEN}", text)
    text = _CHAIN.sub(lambda found: "\n" if found[0].startswith("//") else "", text)
    text = _IM.sub(rf"\1{_HIDDEN}", text)
    text = _CALLED.sub(lambda found: _LAST_NAME.sub(_HIDDEN, found[0]), text)
    for name in sorted(set(names), key=len, reverse=True):
        if len(name) > 1:
            text = text.replace(name, _HIDDEN)
    return _LEFT_OVER.sub("", _EMPTY.sub("", text))
