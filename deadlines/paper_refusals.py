"""The sentences for what is refused of a briefing's template, a form's template, or a form."""

from collections.abc import Mapping

from deadlines.words import Translate


class PaperRefusals:
    """Words these refusals; each names the place, and what to do."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def sentences(self) -> Mapping[str, str]:
        """Return the sentences by their codes, with places for the facts."""
        return {**self._briefing(), **self._form(), **self._file()}

    def _briefing(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "briefing-unknown-field": translate(
                "refusal", "模板第 {number} 行“{part}”：没有“{text}”这个字段，请从可用字段里选"
            ),
            "briefing-similar-field": translate(
                "refusal", "模板第 {number} 行“{part}”：没有“{text}”这个字段，是不是“{known}”？"
            ),
            "briefing-empty-field": translate(
                "refusal", "模板第 {number} 行“{part}”：双花括号里没有写字段"
            ),
            "briefing-unclosed": translate(
                "refusal", "模板第 {number} 行“{part}”：这里的“{text}”后面缺少“{known}”"
            ),
            "briefing-unopened": translate(
                "refusal", "模板第 {number} 行“{part}”：这里多了一个“{text}”"
            ),
            "briefing-nested": translate(
                "refusal", "模板第 {number} 行“{part}”：双方括号里不能再套双方括号"
            ),
            "briefing-wide-braces": translate(
                "refusal", "模板第 {number} 行“{part}”：花括号要用半角的，请换成英文输入法重打"
            ),
        }

    def _form(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "form-unknown-field": translate(
                "refusal",
                "表格模板 {path} 里“{part}”一处：没有“{text}”这个字段，请从可用字段里选",
            ),
            "form-similar-field": translate(
                "refusal",
                "表格模板 {path} 里“{part}”一处：没有“{text}”这个字段，是不是“{known}”？",
            ),
            "form-unknown-list": translate(
                "refusal",
                "表格模板 {path} 里“{part}”一处：没有“{text}”这个列表，可以用：{known}",
            ),
            "form-tag": translate(
                "refusal", "表格模板 {path} 里“{part}”一处：不能这样写“{text}”，请对照可用字段修改"
            ),
            "form-unclosed": translate(
                "refusal",
                "表格模板 {path} 里“{part}”一处：这里的“{text}”没有在同一段里写完，或者写得太长",
            ),
            "form-block": translate(
                "refusal",
                "表格模板 {path} 里“{part}”一处：“{text}”没有配对，if 要有 endif，for 要有 endfor",
            ),
            "form-crossed": translate(
                "refusal",
                "表格模板 {path} 里“{part}”一处：“{text}”要和它的开头写在同一个格子里；"
                "跨行时开头和结尾都要带 tr，如 {{%tr endif %}}",
            ),
            "form-alone": translate(
                "refusal",
                "表格模板 {path} 里“{part}”一处：“{text}”要单独占一行，"
                "带 tr 的写在表格里、那一行不能有别的内容，带 p 的单独成段",
            ),
            "form-place": translate(
                "refusal", "表格模板 {path} 里“{part}”一处：字段只能写在正文和表格的文字里"
            ),
            "form-wide-braces": translate(
                "refusal",
                "表格模板 {path} 里“{part}”一处：花括号要用半角的，请换成英文输入法重打",
            ),
            "form-too-many-tags": translate("refusal", "表格模板 {path} 里的字段太多，没有采用"),
        }

    def _file(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "form-not-docx": translate(
                "refusal",
                "{path} 不是 .docx 文档。旧的 .doc 或加密的文档，请先用 Word 或 WPS 另存为 .docx",
            ),
            "form-broken": translate(
                "refusal", "表格模板 {path} 已损坏，请用 Word 或 WPS 打开后重新保存（{detail}）"
            ),
            "form-too-large": translate(
                "refusal", "表格模板 {path} 太大，或者填出来太大，没有采用"
            ),
            "form-active": translate(
                "refusal", "表格模板 {path} 含有宏或嵌入的对象（{part}），为安全没有采用"
            ),
            "form-external": translate(
                "refusal", "表格模板 {path} 引用了外部的内容（{part}），为安全没有采用"
            ),
            "form-entities": translate(
                "refusal", "表格模板 {path} 含有不安全的 XML 声明（{part}），没有采用"
            ),
            "form-missing": translate(
                "refusal", "找不到表格模板：{path}。程序文件可能不完整，请重新安装"
            ),
        }
