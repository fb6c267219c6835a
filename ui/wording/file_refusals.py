"""The sentences for what is refused of a briefing's template, a form's template, or a form."""

from collections.abc import Mapping

from deadlines.wording.nouns import Translate


class SheetRefusals:
    """Words these refusals; each says what to do about the file."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def sentences(self) -> Mapping[str, str]:
        """Return the sentences by their codes, with places for the facts."""
        translate = self._translate
        return {
            "sheet-ending": translate(
                "refusal", "只能导入 xlsx、xls、csv 文件：{path}。请在表格软件里另存后再导入"
            ),
            "sheet-file-empty": translate("refusal", "表格是空的：{path}"),
            "sheet-file-large": translate("refusal", "文件太大：{size} MB，最多 {most} MB"),
            "sheet-not-a-sheet": translate(
                "refusal",
                "文件内容不是表格（像是 {found}）。请在表格软件里另存为 xlsx 或 csv",
            ),
            "sheet-damaged": translate(
                "refusal", "表格文件不完整或已损坏，读不出来（{part}）。请重新另存一份"
            ),
            "sheet-encrypted": translate("refusal", "文件加了密码，请去掉密码后再导入"),
            "sheet-bomb": translate(
                "refusal", "文件展开后超过 {most} MB，不是正常的表格，没有读取"
            ),
            "sheet-unsafe-path": translate(
                "refusal", "文件里有指向别处的路径“{text}”，不是正常的表格，没有读取"
            ),
            "sheet-macros": translate("refusal", "文件里有宏，没有读取。请另存为不含宏的 xlsx"),
            "sheet-external-links": translate(
                "refusal",
                "文件链接着别的文件，没有读取。请在表格软件里断开链接，或另存为 csv",
            ),
            "sheet-too-many-rows": translate("refusal", "行数太多，一次最多导入 {most} 行"),
            "sheet-too-many-columns": translate(
                "refusal", "第 {number} 行的列数太多，最多 {most} 列"
            ),
            "sheet-row-too-long": translate(
                "refusal", "第 {number} 行太长，超过 {most} 个字，不是正常的表格"
            ),
            "sheet-too-many-cells": translate("refusal", "单元格太多，一次最多读 {most} 个"),
            "sheet-cell-too-long": translate("refusal", "单元格 {text} 太长，最多 {most} 个字"),
            "sheet-encoding": translate(
                "refusal", "看不出文字的编码：{path}。请另存为 UTF-8 编码的 csv，或 xlsx"
            ),
            "sheet-csv-quote": translate(
                "refusal", "第 {number} 行的双引号没有成对，后面的行无法分开，请检查"
            ),
            "sheet-no-table": translate(
                "refusal", "没有找到表头：需要一行写着“标题”“发生时间”之类的列名"
            ),
            "import-nothing": translate("refusal", "没有可以导入的行"),
        }


class HandoverRefusals:
    """Words these refusals; each says that nothing has changed where that may be feared."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def sentences(self) -> Mapping[str, str]:
        """Return the sentences by their codes, with places for the facts."""
        translate = self._translate
        return {
            "passphrase-short": translate("refusal", "口令太短，至少 {least} 个字符"),
            "passphrase-weak": translate(
                "refusal", "口令太容易猜中：不要只用数字，也不要只重复几个字符"
            ),
            "passphrase-differs": translate("refusal", "两次输入的口令不一致，请重新输入"),
            "no-terminal": translate(
                "refusal", "需要输入口令，请在终端里运行这个命令，或在程序的“设置”里接收交接文件"
            ),
            "memory-short": translate("refusal", "内存不足，不能核对口令。请关闭一些程序后重试"),
            "handover-not-a-file": translate("refusal", "找不到这个文件：{path}。请选择交接文件"),
            "handover-foreign": translate(
                "refusal", "这不是限时办的交接文件：{path}。现有数据没有改动"
            ),
            "handover-is-backup": translate(
                "refusal", "这是备份，不是交接文件：{path}。请用“备份”一栏的“从文件恢复”"
            ),
            "backup-is-handover": translate(
                "refusal", "这是交接文件，不是备份：{path}。请用“人员变动”一栏的“接收交接文件”"
            ),
            "handover-newer": translate(
                "refusal", "交接文件来自更新版本的程序，请先升级本机的程序再接收：{path}"
            ),
            "handover-cut": translate(
                "refusal", "交接文件不完整：{path}。可能没有复制完，请重新复制。现有数据没有改动"
            ),
            "handover-damaged": translate(
                "refusal", "交接文件已损坏：{path}。请重新复制或重新生成。现有数据没有改动"
            ),
            "handover-passphrase": translate(
                "refusal", "口令不对。请核对大小写和输入法，再试一次。现有数据没有改动"
            ),
            "handover-memory": translate(
                "refusal",
                "交接文件要求占用过多的内存或时间，不是本程序生成的，没有打开：{path}",
            ),
            "handover-too-large": translate(
                "refusal", "文件太大，不可能是本程序生成的交接文件，没有打开：{path}"
            ),
            "handover-inflates": translate(
                "refusal", "交接文件里有会无限膨胀的内容，不是本程序生成的，没有采用：{path}"
            ),
            "handover-contents": translate(
                "refusal", "交接文件里的内容不正常，没有采用：{path}。现有数据没有改动"
            ),
            "handover-member": translate(
                "refusal", "这个文件不能随同交接，请改名、缩小或移走后重试：{path}"
            ),
            "handover-not-writable": translate(
                "refusal", "交接文件不能写到这里：{path}。请换一个文件夹"
            ),
            "handover-unverified": translate(
                "refusal", "写出的交接文件没有通过核对，没有采用：{path}。请换一个磁盘重试"
            ),
        }


class ExportRefusals:
    """Words these refusals."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def sentences(self) -> Mapping[str, str]:
        """Return the sentences by their codes, with places for the facts."""
        return {**self._written_files(), **self._export()}

    def _written_files(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "file-in-use": translate(
                "refusal",
                "文件正被别的程序打开，没有保存：{path}。"
                "请先在 Excel 等程序里关闭它，或换一个文件名；原来的文件没有改动",
            ),
            "file-not-writable": translate(
                "refusal",
                "文件不能写入：{path}（{detail}）。请换一个文件夹或文件名；原来的文件没有改动",
            ),
            "not-a-file": translate(
                "refusal", "这不是普通文件，不能保存到这里：{path}。请换一个文件名"
            ),
            "no-folder": translate("refusal", "没有这个文件夹，没有保存：{path}"),
            "report-too-long": translate(
                "refusal", "这一期有 {found} 项，一张表最多 {most} 项。请分期导出"
            ),
        }

    def _export(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "export-format": translate(
                "refusal", "不知道导出成什么：“{path}”。文件名请以 .xlsx、.csv 或 .ics 结尾"
            ),
            "export-too-long": translate(
                "refusal",
                "记录太多，一个工作表最多放 {most} 行。请按日期分几次导出，或导出为 .csv",
            ),
            "date-unknown": translate(
                "refusal", "看不懂日期“{text}”，请写成“2026-11-20”或“11月20日”"
            ),
            "span-backwards": translate("refusal", "开始日期 {first} 晚于结束日期 {last}"),
            "ledger-time": translate("refusal", "看不懂时间“{text}”，应写成“2026-11-23 17:30”"),
            "ledger-row": translate("refusal", "看不懂“{text}”（{part}）"),
            "duty-line": translate("refusal", "时限明细看不懂：“{part}”，在“{text}”里"),
            "check-line": translate("refusal", "审校明细看不懂：“{part}”，在“{text}”里"),
            "file-not-regular": translate("refusal", "这不是普通文件，没有读取：{path}"),
        }


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
