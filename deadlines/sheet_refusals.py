"""The sentences for a spreadsheet that is not imported."""

from collections.abc import Mapping

from deadlines.words import Translate


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
