"""Each field of the shipped forms comes from its own source, and never from another's."""

import re
import zipfile
from dataclasses import replace
from datetime import timedelta

import pytest

import resources
from deadlines.papers.fields import DUTY_NAMES, LISTS, Fields, RecordFields, UnitData
from deadlines.papers.form import FORMS, Form
from deadlines.papers.sample import sample_record
from deadlines.papers.templates import BriefingTemplates
from deadlines.records.duty import Duty
from deadlines.records.record import CaseNote, Check, Mark, Record, Visit
from deadlines.rules.rule import FoundBy, Kind
from deadlines.wording.nouns import Words
from resources.catalogue import chinese
from tests.support.builders import MONDAY, SHANGHAI
from tests.support.unit_ledger import MakeLedger

UNIT = UnitData("信息学院", "王院长", "李通讯", "6688")
HAPPENED = "截图称食堂涨价"
TAG = re.compile(r"\{\{\s*(?:项\.)?(\w+)\s*\}\}|\{%\s*if (\w+)")


def a_full_record(kind: Kind) -> Record:
    """Return a record in which every text is another one, named by where it stands."""
    record = sample_record(kind)
    duties = tuple(
        replace(
            duty,
            whom=f"{duty.name}的人",
            means=f"{duty.name}的方式",
            result=f"{duty.name}的结果",
            outcome="已解决" if kind is Kind.MESSAGE else "",
            late_reason=f"{duty.name}的原因",
        )
        for duty in record.duties
    )
    checks = tuple(
        Check(check.mark, done=True, who=f"{check.mark}的人", at=MONDAY, text=f"{check.mark}的话")
        for check in record.checks
    )
    return replace(
        record,
        note=HAPPENED,
        duties=duties,
        checks=checks,
        notes=(CaseNote(MONDAY, "已联系发布者。"), CaseNote(MONDAY + timedelta(hours=1), "已删")),
        visit=Visit("晚报", "赵记者", "1234", MONDAY) if kind is Kind.MEDIA else Visit(),
        finding=FoundBy.SELF if kind is Kind.INCIDENT else None,
        posted=MONDAY if kind is Kind.MESSAGE else None,
    )


def fields_of(record: Record, *, years: bool = True) -> Fields:
    maker = RecordFields(Words(chinese()), SHANGHAI, years=years)
    return maker.fields_of(record, (), UNIT, MONDAY + timedelta(days=300))


def sources(record: Record) -> dict[str, str]:
    """Return what each field with words of its own must hold, by hand."""
    words = Words(chinese())
    expected = {
        "标题": record.title, "来源": record.source, "链接": record.link,
        "编号": str(record.number), "级别": words.level(record.level) if record.level else "",
        "说明": HAPPENED, "基本情况": HAPPENED,
        "处置情况": "2026年3月2日9时，已联系发布者\n2026年3月2日10时，已删",
        "处置结果": "feedback的结果" if record.kind is Kind.INCIDENT else "",
        "答复内容": "reply_public的结果" if record.kind is Kind.MESSAGE else "",
        "办理结论": "已解决" if record.kind is Kind.MESSAGE else "",
        "批准人": "approval的人" if record.kind is Kind.MEDIA else "",
        "来访媒体": record.visit.medium, "记者姓名": record.visit.reporter,
        "记者电话": record.visit.phone,
        "采访时间": "2026年3月2日9时" if record.kind is Kind.MEDIA else "",
        "单位": "信息学院", "主要负责人": "王院长", "填报人": "李通讯", "联系电话": "6688",
        "批办内容": "assigned的话" if record.kind is Kind.MESSAGE else "",
        "办理内容": "handled的话" if record.kind is Kind.MESSAGE else "",
    }  # fmt: skip
    for duty in record.duties:
        expected |= sources_of_duty(duty)
    return expected


def sources_of_duty(duty: Duty) -> dict[str, str]:
    prefix = DUTY_NAMES[duty.name]
    return {
        f"{prefix}接收人": duty.whom,
        f"{prefix}方式": duty.means,
        f"{prefix}结果": duty.result,
        f"{prefix}未按时原因": duty.late_reason,
    }


def used_in(form: Form) -> set[str]:
    """Return the names of the fields a shipped form has."""
    with zipfile.ZipFile(resources.path("forms") / form.file) as package:
        text = re.sub(r"<[^>]+>", "", package.read("word/document.xml").decode())
    return {one or other for one, other in TAG.findall(text)}


TIMES = re.compile(r".*(时间|时限|用时|按时|今天|对象|依据|人)$")
"""Fields of times and signatures, which tests of their own hold."""


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.file)
def test_every_field_of_a_form_has_its_source(form: Form) -> None:
    """No field of a shipped form is left to chance: each is a time, a signature or said here."""
    for kind in form.kinds:
        record = a_full_record(kind)
        found, expected = fields_of(record).texts, sources(record)
        of_lines = {name for names in LISTS.values() for name in names}
        for name in used_in(form) - of_lines:
            if name in expected:
                assert found[name] == expected[name], name
            else:
                assert TIMES.match(name), name
                assert name in found, name


@pytest.mark.parametrize("kind", Kind)
def test_what_happened_is_never_what_was_done(make_ledger: MakeLedger, kind: Kind) -> None:
    """A record with nothing but its note prints no handling, no result and no answer."""
    bare = replace(sample_record(kind), note=HAPPENED, notes=())
    duties = tuple(replace(duty, whom="", means="", result="", outcome="") for duty in bare.duties)
    checks = tuple(replace(check, text="") for check in bare.checks)
    fields = fields_of(replace(bare, duties=duties, checks=checks), years=False)
    done = ("处置情况", "处置结果", "答复内容", "办理结论", "办理内容", "批办内容")
    assert [fields.texts[name] for name in done] == [""] * len(done)
    said = BriefingTemplates(make_ledger().settings, chinese()).briefing(kind, fields)
    for word in ("处置情况：", "处置结果：", "办理情况：", "答复内容：", "完成情况："):
        assert word not in said


def test_a_briefing_says_what_was_done_in_its_own_words(make_ledger: MakeLedger) -> None:
    """The dated notes are the handling, the words of the feedback the result."""
    record = a_full_record(Kind.INCIDENT)
    templates = BriefingTemplates(make_ledger().settings, chinese())
    said = templates.briefing(Kind.INCIDENT, fields_of(record, years=False))
    assert f"基本情况：{HAPPENED}。" in said
    assert "处置情况：3月2日9时，已联系发布者；3月2日10时，已删。" in said
    assert "处置结果：feedback的结果。" in said
    assert "我单位巡查发现" in said.replace("信息学院", "我单位")


def test_an_answer_kept_with_its_step_is_the_answer() -> None:
    """Where the duty has no words, those of the step 反馈 are the answer."""
    record = a_full_record(Kind.MESSAGE)
    duties = tuple(replace(duty, result="") for duty in record.duties)
    assert fields_of(replace(record, duties=duties)).texts["答复内容"] == f"{Mark.ANSWERED}的话"
