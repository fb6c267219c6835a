"""The sentences for files that are not written, and for what an export cannot read or hold."""

from collections.abc import Mapping

from deadlines.words import Translate


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
