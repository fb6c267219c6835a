"""What in the ledger is not as its history says, and what is wrong with evidence, in words."""

from collections.abc import Sequence

from deadlines.rules.rule import DutyRule, Kind, Start
from deadlines.self_check import Alteration, AlteredPlace, EvidenceFault, FaultyEvidence
from deadlines.wording.nouns import Translate, Words

_MOST = 8
"""How many places a sentence names."""

_FIELDS = {
    "kind": "类型",
    "level": "级别",
    "status": "状态",
    "at": "时间",
    "logged_at": "登记时间",
    "title": "标题",
    "source": "来源",
    "link": "链接",
    "note": "说明",
    "checks": "审校和办理步骤",
    "due": "到期时间",
    "facets": "台账里的分类",
    "finding": "发现方式",
    "posted": "留言时间",
    "instructed": "批办时间",
    "visit": "来访情况",
    "notes": "办理记录",
    "attachments": "证据",
    "words": "供搜索的文字",
    "rule": "依据的规定",
    "state": "状态",
    "start": "起算时间",
    "safe_by": "稳妥时间",
    "certainty": "是否暂定",
    "edition": "放假安排",
    "done_at": "完成时间",
    "late_reason": "逾期原因",
    "acknowledged_at": "知悉时间",
    "was_due": "延长前的到期时间",
    "extension_reason": "延长的原因",
    "extended_at": "延长的时间",
    "is_target": "是否目标",
    "whom": "报告对象",
    "means": "方式",
    "result": "结果",
    "outcome": "办理结果",
    "duty": "事项",
}

_ALTERATIONS = {
    Alteration.CHANGED: "{place}被改动过",
    Alteration.MISSING: "{place}被删除",
    Alteration.ADDED: "{place}是另外加进来的",
}

_FAULTS = {
    EvidenceFault.CHANGED: "第 {number} 号记录的“{name}”内容被改动过",
    EvidenceFault.MISSING: "第 {number} 号记录的“{name}”不见了",
    EvidenceFault.ORPHAN: "文件 {name} 不属于任何记录",
}


class AlteredWords:
    """Words altered places and faulty evidence."""

    def __init__(self, translate: Translate) -> None:
        self._translate, self._nouns = translate, Words(translate)

    def places(self, places: Sequence[AlteredPlace], count: int) -> str:
        """Return the places, the first ones of `count`, each with its record's number."""
        return self._join([self._place(place) for place in places], count)

    def faults(self, faults: Sequence[FaultyEvidence]) -> str:
        """Return what is wrong with each file."""
        said = [
            self._translate("altered", _FAULTS[one.fault]).format(number=one.record, name=one.name)
            for one in faults
        ]
        return self._join(said, len(said))

    def _place(self, place: AlteredPlace) -> str:
        translate = self._translate
        where = translate("altered", "第 {number} 号记录").format(number=place.record)
        first, *rest = place.field.split(".")
        if first == "duty" and rest:
            rule = DutyRule("", Kind.TASK, rest[0], Start.GIVEN, "", "")
            where = translate("altered", "{place}的“{name}”").format(
                place=where, name=self._nouns.duty(rule)
            )
            first = rest[1] if rest[1:] else ""
        if first:
            field = translate("altered", _FIELDS[first])
            where = translate("altered", "{place}的{field}").format(place=where, field=field)
        return translate("altered", _ALTERATIONS[place.alteration]).format(place=where)

    def _join(self, said: Sequence[str], count: int) -> str:
        text = self._translate("altered", "；").join(said[:_MOST])
        if count > _MOST:
            form = self._translate("altered", "{places}；……共 {count} 处")
            return form.format(places=text, count=count)
        return text
