"""Makes the Word forms in `resources/forms`: `python -m tests.support.shipped_forms`.

The forms are drawn here from what the rules ask for, so that a change of a form is a change one can
read. A unit's own form replaces one of them by its file name.
"""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import _Cell

from deadlines.papers.form import (
    BULLETIN_FORM,
    INCIDENT_FORM,
    MEDIA_FORM,
    MESSAGE_FORM,
    NEWS_FORM,
    ROSTER_FORM,
)

FOLDER = Path(__file__).parents[2] / "resources" / "forms"
_SONG, _FANGSONG, _LATIN = "宋体", "仿宋", "Times New Roman"
_WIDTH = 16.0
"""Centimetres between the margins of an A4 page."""
_CENTER, _LEFT, _RIGHT = (
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.RIGHT,
)
_SIGNED, _DATED = "负责人签字（盖章）：", "年　　月　　日"
_ROOM = 3.6
"""Centimetres left free for a signature."""


class Sheet:
    """One form: a title, a line under it, one table, notes below."""

    def __init__(self, title: str, widths: Sequence[float]) -> None:
        self.document: Any = Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm((21 - _WIDTH) / 2)
        section.top_margin, section.bottom_margin = Cm(2.2), Cm(1.8)
        normal = self.document.styles["Normal"]
        normal.font.size = Pt(12)
        _set_fonts(normal.element.get_or_add_rPr(), _FANGSONG)
        _put(self.document.add_paragraph(), title, _CENTER, size=20, font=_SONG, bold=True, after=8)
        scale = _WIDTH / sum(widths)
        self._widths = [width * scale for width in widths]
        self._table: Any = None
        self.document.styles.element.find(".//" + qn("w:lang")).set(qn("w:eastAsia"), "zh-CN")
        properties = self.document.core_properties
        properties.author, properties.title, properties.comments = "", title, ""
        properties.created = properties.modified = datetime(2026, 1, 1)
        properties.last_modified_by = ""

    def line(self, text: str, align: Any = _LEFT, *, size: float = 12, after: float = 4) -> None:
        """Add a line of text outside the table."""
        paragraph = self.document.add_paragraph()
        _put(paragraph, text, align, size=size, after=after)
        paragraph.paragraph_format.space_before = Pt(4 if self._table is not None else 0)

    def row(self, *cells: tuple[str, int], height: float = 1.0, bold: bool = False) -> Any:
        """Add a row of (text, columns spanned); every other cell, from the first, is a label."""
        row = self._add_row(height)
        column = 0
        for number, (text, span) in enumerate(cells):
            cell = row.cells[column]
            if span > 1:
                cell = cell.merge(row.cells[column + span - 1])
            is_label = number % 2 == 0 or bold
            _fill(cell, text, _CENTER if is_label else _LEFT, bold=is_label)
            column += span
        return row

    def plain_row(self, *cells: tuple[str, int], height: float = 0.9, size: float = 11) -> None:
        """Add a row whose cells are all centred values."""
        row = self.row(*cells, height=height, bold=True)
        for paragraph in (p for cell in row.cells for p in cell.paragraphs):
            for run in paragraph.runs:
                run.bold, run.font.size = False, Pt(size)

    def tag_row(self, tag: str) -> None:
        """Add a row that holds only a tag of a loop over rows; it is gone in the filled form."""
        row = self._add_row(0.4)
        _fill(row.cells[0].merge(row.cells[-1]), tag, _LEFT)

    def tall(self, label: str, text: str, height: float, *foot: str) -> None:
        """Add a label and a high cell with text at its top and signature lines under it."""
        row = self.row((label, 1), (text, len(self._widths) - 1), height=height)
        cell = row.cells[1]
        cell.vertical_alignment = WD_ALIGN_VERTICAL.TOP if not foot else WD_ALIGN_VERTICAL.BOTTOM
        if not foot:
            cell.paragraphs[0].paragraph_format.space_before = Pt(4)
        for text_below in foot:
            paragraph = cell.add_paragraph()
            _put(paragraph, text_below, _RIGHT, after=3)
            room = _ROOM if text_below == _SIGNED else 0.6
            paragraph.paragraph_format.right_indent = Cm(room)

    def signed(self, label: str, height: float = 2.6) -> None:
        """Add a cell for an opinion, to be signed and dated by hand."""
        self.tall(label, "", height, _SIGNED, _DATED)

    def _add_row(self, height: float) -> Any:
        if self._table is None:
            self._table = self.document.add_table(rows=0, cols=len(self._widths))
            self._table.style = "Table Grid"
            self._table.alignment = WD_TABLE_ALIGNMENT.CENTER
            self._table.autofit = False
            properties = self._table._tbl.tblPr
            # The file format wants its elements in one order.
            properties.find(qn("w:tblLook")).addprevious(_cell_margins())
            for column, width in zip(self._table.columns, self._widths, strict=True):
                column.width = Cm(width)
        row = self._table.add_row()
        row.height, row.height_rule = Cm(height), WD_ROW_HEIGHT_RULE.AT_LEAST
        cannot_split = OxmlElement("w:cantSplit")
        if height < 4:
            row._tr.get_or_add_trPr().append(cannot_split)
        for cell, width in zip(row.cells, self._widths, strict=True):
            cell.width = Cm(width)
        return row


def _cell_margins() -> Any:
    """Return room above and below the text of each cell."""
    margins = OxmlElement("w:tblCellMar")
    for side, width in (("top", 50), ("left", 90), ("bottom", 50), ("right", 90)):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), str(width))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    return margins


def _fill(cell: _Cell, text: str, align: Any, *, bold: bool = False) -> None:
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    _put(cell.paragraphs[0], text, align, bold=bold)


def _put(
    paragraph: Any, text: str, align: Any, *, size: float = 12, font: str = _FANGSONG,
    bold: bool = False, after: float = 0,
) -> None:  # fmt: skip
    paragraph.alignment = align
    paragraph.paragraph_format.space_after = Pt(after)
    paragraph.paragraph_format.space_before = Pt(0)
    run = paragraph.add_run(text)
    run.font.size, run.bold = Pt(size), bold
    _set_fonts(run._r.get_or_add_rPr(), font)


def _set_fonts(properties: Any, font: str) -> None:
    fonts = properties.get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "cs"):
        fonts.set(qn(f"w:{script}"), _LATIN)
    fonts.set(qn("w:eastAsia"), font)


def _heading(sheet: Sheet) -> None:
    sheet.line("填报单位：{{单位}}　　　　填报日期：{{今天}}　　　　编号：{{编号}}", after=6)


def news() -> Sheet:
    """Return the approval form of a news item."""
    sheet = Sheet("媒体信息发布审批表", (2.7, 2.0, 3.3, 2.7, 2.0, 3.3))
    _heading(sheet)
    sheet.row(("信息标题", 1), ("{{标题}}", 5), height=1.2)
    sheet.row(("发生时间", 1), ("{{发生时间}}", 2), ("报送时限", 1), ("{{报送应办时间}}", 2))
    sheet.row(("信息来源", 1), ("{{来源}}", 2), ("拟发布媒体", 1), ("", 2))
    sheet.row(("填报人", 1), ("{{填报人}}", 2), ("联系电话", 1), ("{{联系电话}}", 2))
    sheet.row(("网络链接", 1), ("{{链接}}", 5))
    sheet.tall("内容摘要", "{{基本情况}}", 4.0)
    headings = ("审核", "责任人", "时间", "校对", "责任人", "时间")
    sheet.row(*((text, 1) for text in headings), height=0.9, bold=True)
    for review, proof in (("初审", "一校"), ("复审", "二校"), ("终审", "三校")):
        cells = [f"{{{{{one}{what}}}}}" for one in (review, proof) for what in ("人", "时间")]
        texts = (review, cells[0], cells[1], proof, cells[2], cells[3])
        sheet.plain_row(*((text, 1) for text in texts), height=1.1)
    sheet.signed("单位意见", 2.8)
    sheet.signed("党委宣传部\n意见", 2.8)
    sent = (
        "{% if 报送完成时间 %}已于{{报送完成时间}}报送{{报送对象}}（{{报送是否按时}}）。"
        "{% if 报送未按时原因 %}原因：{{报送未按时原因}}{% endif %}{% endif %}"
    )
    sheet.row(
        ("报送情况", 1),
        (sent, 5),
    )
    return sheet


def incident() -> Sheet:
    """Return the form by which the handling of an incident is fed back."""
    sheet = Sheet("舆情处置情况反馈表", (2.7, 2.3, 3.3, 3.3, 2.2, 2.2))
    _heading(sheet)
    sheet.row(("舆情标题", 1), ("{{标题}}", 5), height=1.0)
    sheet.row(("发现时间", 1), ("{{发现时间}}", 2), ("舆情级别", 1), ("{{级别}}", 2))
    sheet.row(("信息来源", 1), ("{{来源}}", 2), ("反馈时限", 1), ("{{反馈应办时间}}", 2))
    sheet.row(("网络链接", 1), ("{{链接}}", 5))
    sheet.tall("舆情内容", "{{基本情况}}", 1.0)
    sheet.tall("处置情况", "{{处置情况}}", 1.0)
    sheet.tall("处置结果", "{{处置结果}}", 1.0)
    told = (
        "{% if 报告完成时间 %}于{{报告完成时间}}报告本单位主要负责人"
        "{% if 报告接收人 %}（{{报告接收人}}{% if 报告方式 %}，{{报告方式}}{% endif %}）{% endif %}"
        "，用时{{报告用时}}。"
        "{% else %}尚未报告本单位主要负责人。{% endif %}"
        "{% if 上报完成时间 %}于{{上报完成时间}}上报{{上报对象}}。{% endif %}"
    )
    sheet.row(
        ("报告情况", 1),
        (told, 5),
        height=1.0,
    )
    headings = (("办理事项", 2), ("应办时间", 1), ("完成时间", 1), ("用时", 1), ("是否按时", 1))
    sheet.row(*headings, height=0.8, bold=True)
    sheet.tag_row("{%tr for 项 in 事项 %}")
    texts = ("{{项.应办时间}}", "{{项.完成时间}}", "{{项.用时}}", "{{项.是否按时}}")
    sheet.plain_row(("{{项.名称}}", 2), *((text, 1) for text in texts), height=0.9, size=10)
    sheet.tag_row("{%tr endfor %}")
    sheet.row(("未按时原因", 1), ("{{反馈未按时原因}}", 5))
    sheet.tall("下一步措施", "", 1.0)
    sheet.signed("单位意见", 1.7)
    sheet.signed("党委宣传部\n意见", 1.7)
    sheet.line("填报人：{{填报人}}　　　　联系电话：{{联系电话}}", after=0)
    return sheet


def message() -> Sheet:
    """Return the sheet that goes with a message and its answer."""
    sheet = Sheet("网上留言办理答复单", (2.7, 2.0, 3.3, 2.7, 2.0, 3.3))
    _heading(sheet)
    sheet.row(("留言标题", 1), ("{{标题}}", 5), height=1.2)
    sheet.row(("收到时间", 1), ("{{收到时间}}", 2), ("留言渠道", 1), ("{{来源}}", 2))
    sheet.row(("书面报送\n时限", 1), ("{{书面报送应办时间}}", 2), ("答复时限", 1),
              ("{{答复应办时间}}", 2))  # fmt: skip
    sheet.row(("网络链接", 1), ("{{链接}}", 5))
    sheet.tall("留言内容", "{{基本情况}}", 1.6)
    sheet.tall("批办意见", "{{批办内容}}", 1.0)
    sheet.tall("办理情况", "{{办理内容}}{% if 处置情况 %}\n{{处置情况}}{% endif %}", 1.6)
    headings = ("环节", "责任人", "时间", "环节", "责任人", "时间")
    sheet.row(*((text, 1) for text in headings), height=0.9, bold=True)
    steps = (("登记", "留言登记"), ("批办", "批办"), ("办理", "办理"), ("审定", "审定"),
             ("反馈", "反馈"), ("归档", "归档"))  # fmt: skip
    for one, other in zip(steps[:3], steps[3:], strict=True):
        texts = [
            text
            for name, field in (one, other)
            for text in (name, f"{{{{{field}人}}}}", f"{{{{{field}时间}}}}")
        ]
        sheet.plain_row(*((text, 1) for text in texts), height=1.1)
    sheet.tall("答复内容", "{{答复内容}}", 3.0)
    sheet.signed("单位意见", 2.5)
    sheet.signed("办公室意见", 2.5)
    sheet.line("填报人：{{填报人}}　　　　联系电话：{{联系电话}}", after=0)
    return sheet


def media() -> Sheet:
    """Return the approval form of an interview."""
    sheet = Sheet("媒体采访审批表", (2.8, 5.2, 2.8, 5.2))
    _heading(sheet)
    sheet.row(("采访主题", 1), ("{{标题}}", 3), height=1.2)
    sheet.row(
        ("来访媒体", 1),
        ("{% if 来访媒体 %}{{来访媒体}}{% else %}{{来源}}{% endif %}", 1),
        ("来电时间", 1),
        ("{{来电时间}}", 1),
        height=1.1,
    )
    sheet.row(
        ("记者姓名", 1), ("{{记者姓名}}", 1), ("记者电话", 1), ("{{记者电话}}", 1), height=1.1
    )
    sheet.row(("采访方式", 1), ("□现场　□电话　□书面　□网络　□其他：", 3), height=1.1)
    sheet.row(("采访时间", 1), ("{{采访时间}}", 1), ("采访地点", 1), ("", 1), height=1.1)
    sheet.row(("受访人", 1), ("", 1), ("职务", 1), ("", 1), height=1.1)
    sheet.tall("采访内容\n提纲", "{{基本情况}}", 4.4)
    approved = "{{批准完成时间}}{% if 批准人 %}（{{批准人}}）{% endif %}"
    sheet.row(("联系党委\n宣传部时间", 1), ("{{联系完成时间}}", 1), ("批准时间", 1),
              (approved, 1), height=1.2)  # fmt: skip
    sheet.signed("单位意见", 3.2)
    sheet.signed("党委宣传部\n意见", 3.2)
    sheet.row(("填报人", 1), ("{{填报人}}", 1), ("联系电话", 1), ("{{联系电话}}", 1))
    sheet.line("注：未经党委宣传部批准，不得安排采访。", size=10.5, after=0)
    return sheet


def roster() -> Sheet:
    """Return the roster of a unit's commentators, correspondents and information officers."""
    sheet = Sheet("网络评论员、新闻通讯员、网络信息员登记表", (2.7, 2.2, 1.3, 2.2, 2.8, 2.7, 2.1))
    sheet.line("单位：{{单位}}　　　　　　　　填报日期：{{今天}}", after=6)
    headings = ("类别", "姓名", "性别", "政治面貌", "部门及职务", "联系电话", "备注")
    sheet.row(*((text, 1) for text in headings), bold=True)
    sheet.tag_row("{%tr for 人 in 名册 %}")
    cells = ("类别", "姓名", "性别", "政治面貌", "部门及职务", "电话", "备注")
    sheet.plain_row(*((f"{{{{人.{name}}}}}", 1) for name in cells), height=0.8)
    sheet.tag_row("{%tr endfor %}")
    for _ in range(2):
        sheet.plain_row(*(("", 1),) * 7, height=0.8)
    sheet.row(("变　更　报　告", 7), height=1.0)
    sheet.row(*((text, span) for text, span in (
        ("变更类别", 1), ("原人员", 1), ("现人员", 2), ("变更原因", 2), ("生效日期", 1)
    )), bold=True)  # fmt: skip
    for _ in range(3):
        sheet.plain_row(
            ("□新增　□调整\n□退出　　　　", 1),
            ("", 1),
            ("", 2),
            ("", 2),
            ("", 1),
            height=1.1,
            size=9,
        )
    sheet.tall("变更说明", "{{说明}}", 1.4)
    sheet.signed("单位意见", 2.1)
    sheet.signed("党委宣传部\n意见", 2.1)
    sheet.line("填报人：{{填报人}}　　　　联系电话：{{联系电话}}", after=3)
    sheet.line("注：人员有变动的，填写“变更报告”并及时报党委宣传部备案。", size=10.5, after=0)
    return sheet


def bulletin() -> Sheet:
    """Return the bulletin of what undertakers are late with."""
    sheet = Sheet("承办情况通报", (2.6, 2.4, 1.3, 4.2, 2.9, 1.8, 1.3))
    sheet.line("单位：{{单位}}　　　　　　　　日期：{{今天}}", after=6)
    sheet.line("截至{{今天}}，下列事项已过时限，没有答复，也没有说明原因：", after=6)
    headings = ("承办", "电话", "编号", "标题", "应办时间", "超过", "催办")
    sheet.row(*((text, 1) for text in headings), bold=True)
    sheet.tag_row("{%tr for 项 in 通报 %}")
    cells = ("承办", "电话", "编号", "标题", "应办时间", "逾期时长", "催办次数")
    sheet.plain_row(*((f"{{{{项.{name}}}}}", 1) for name in cells), height=0.9, size=10)
    sheet.tag_row("{%tr endfor %}")
    sheet.signed("单位意见", 2.1)
    sheet.line("请承办单位尽快办理并答复；不能按时办结的，请说明原因。", after=3)
    sheet.line("填报人：{{填报人}}　　　　联系电话：{{联系电话}}", after=0)
    return sheet


SHEETS = {
    NEWS_FORM.file: news,
    INCIDENT_FORM.file: incident,
    MESSAGE_FORM.file: message,
    MEDIA_FORM.file: media,
    ROSTER_FORM.file: roster,
    BULLETIN_FORM.file: bulletin,
}


def packed(sheet: Sheet) -> bytes:
    """Return a form as a file that is the same each time it is made."""
    made, result = BytesIO(), BytesIO()
    relations = sheet.document.part.package.rels
    for name in [name for name, one in relations.items() if one.reltype.endswith("/thumbnail")]:
        del relations[name]  # a picture of the library's own empty document
    sheet.document.save(made)
    with ZipFile(made) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(ZipInfo(name, (2026, 1, 1, 0, 0, 0)), old.read(name), ZIP_DEFLATED)
    return result.getvalue()


def main() -> None:
    """Write all forms."""
    FOLDER.mkdir(exist_ok=True)
    for name, make in SHEETS.items():
        (FOLDER / name).write_bytes(packed(make()))


if __name__ == "__main__":
    main()
