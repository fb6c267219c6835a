"""The templates of briefings: the program's for each kind, and the unit's own instead."""

from deadlines.choices import Settings
from deadlines.papers.briefing import BriefingTemplate
from deadlines.papers.fields import Fields, names
from deadlines.rules.rule import Kind
from deadlines.wording.nouns import Translate

_DEFAULTS = {
    Kind.NEWS: (
        "【新闻报送】[[{{单位}}||我单位]]新闻《{{标题}}》，{{发生时间}}发生，稿件和审批表"
        "[[已于{{报送完成时间}}报送党委宣传部"
        "||应于{{报送应办时间}}前报送党委宣传部，现已逾期{{报送逾期时长}}，正抓紧办理"
        "||将于{{报送应办时间}}前报送党委宣传部]]。"
        "[[已完成：{{审校情况}}。]][[链接：{{链接}}]]"
    ),
    Kind.INCIDENT: (
        "【舆情报告】{{发现时间}}，[[{{单位}}||我单位]][[{{发现途径}}||发现]][[{{来源}}出现]]"
        "“{{标题}}”[[（{{链接}}）]]。"
        "[[基本情况：{{基本情况}}。]]"
        "[[已于{{报告完成时刻}}报告单位主要负责人||尚未报告单位主要负责人]]"
        "[[，已于{{上报完成时刻}}上报学校党委或党委宣传部"
        "||，研判为{{级别}}舆情，正上报{{上报对象}}]]。"
        "[[处置情况：{{处置情况}}。]][[处置结果：{{处置结果}}。]]"
        "[[处置结果已于{{反馈完成时间}}反馈党委宣传部。"
        "||正在核实处置，处置结果应于{{反馈应办时间}}前反馈党委宣传部，现已逾期{{反馈逾期时长}}。"
        "||正在核实处置，处置结果将于{{反馈应办时间}}前反馈党委宣传部。]]"
    ),
    Kind.MESSAGE: (
        "【留言办理】{{收到时间}}，[[{{单位}}||我单位]]收到[[{{来源}}]]留言“{{标题}}”"
        "[[（{{链接}}）]]。[[留言内容：{{基本情况}}。]][[批办意见：{{批办内容}}。]]"
        "[[办理情况：{{办理内容}}。]][[办理记录：{{处置情况}}。]]"
        "[[已于{{书面报送完成时间}}书面报送办公室"
        "||应于{{书面报送应办时间}}前书面报送办公室，现已逾期{{书面报送逾期时长}}"
        "||将于{{书面报送应办时间}}前书面报送办公室]]；"
        "[[已于{{答复完成时间}}答复留言人"
        "||应于{{答复应办时间}}前答复留言人，现已逾期{{答复逾期时长}}"
        "||将于{{答复应办时间}}前答复留言人]]。[[答复内容：{{答复内容}}。]]"
    ),
    Kind.MEDIA: (
        "【媒体采访】{{来电时间}}，[[{{单位}}||我单位]]接到采访联系：{{标题}}"
        "[[（{{来访媒体}}）||（来源：{{来源}}）]]。[[有关情况：{{基本情况}}。]]"
        "[[已于{{联系完成时刻}}联系党委宣传部||正联系党委宣传部]]，"
        "[[采访已于{{批准完成时间}}由{{批准人}}批准||采访已于{{批准完成时间}}获批||采访待批准，批准前不作安排]]"
        "[[，已于{{安排完成时间}}安排采访]]。"
    ),
    Kind.PATROL: (
        "【日常巡查】{{巡查日期}}，[[{{单位}}||我单位]]对网站和新媒体账号的日常巡查"
        "[[已于{{巡查完成时刻}}完成||正在进行]]。{{标题}}。[[巡查情况：{{说明}}。]]"
    ),
    Kind.TASK: (
        "【工作事项】[[{{单位}}||我单位]]“{{标题}}”[[（来源：{{来源}}）]]，"
        "[[已于{{办理完成时间}}完成"
        "||应于{{办理应办时间}}前完成，现已逾期{{办理逾期时长}}，正抓紧办理"
        "||将于{{办理应办时间}}前完成]]。[[说明：{{说明}}。]][[完成情况：{{办理结果}}。]]"
    ),
}


class BriefingTemplates:
    """Reads and keeps templates, and fills them in."""

    def __init__(self, settings: Settings, translate: Translate) -> None:
        self._settings, self._translate = settings, translate

    def template_for(self, kind: Kind) -> str:
        """Return the template in force for a kind."""
        return self._settings.read(_key(kind), "") or self.default_template(kind)

    def keep(self, kind: Kind, text: str) -> None:
        """Keep a template; the default's text, or an empty one, stands for no choice.

        Raises Refusal where the template is not understood or cannot be written.
        """
        BriefingTemplate(text, names())
        is_usual = not text.strip() or text == self.default_template(kind)
        self._settings.write(_key(kind), "" if is_usual else text)

    def briefing(self, kind: Kind, fields: Fields) -> str:
        """Return the briefing of a record; raises Refusal where the template is not understood."""
        return self.fill(self.template_for(kind), fields)

    def fill(self, text: str, fields: Fields) -> str:
        """Return the briefing a template makes; raises Refusal where it is not understood."""
        return BriefingTemplate(text, names()).fill(fields.texts)

    def default_template(self, kind: Kind) -> str:
        """Return the program's template, in the language in force."""
        return self._translate("briefing", _DEFAULTS[kind])


def _key(kind: Kind) -> str:
    return f"briefing-{kind.value}"
