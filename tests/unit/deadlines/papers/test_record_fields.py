"""One set of fields for briefings and forms: each known, explained, and worded."""

from datetime import datetime, timedelta

import pytest

from deadlines.papers.fields import (
    CHECK_NAMES,
    DUTY_NAMES,
    LISTS,
    MOST_LINES,
    Fields,
    Happening,
    RecordFields,
    UnitData,
    names,
)
from deadlines.papers.form import FORMS, forms_for
from deadlines.papers.sample import examples, sample_fields
from deadlines.records.duty import DutyState
from deadlines.records.record import Check, Mark, Record
from deadlines.rules.rule import Kind, Level
from deadlines.wording.nouns import Words
from resources.catalogue import chinese, read_catalogue
from tests.support.builders import SHANGHAI, a_duty, a_record, a_rule
from tests.support.shipped import shipped_rules
from tests.support.translations import TS
from ui.wording.fields import FieldWords

FOUND = datetime(2026, 11, 22, 23, 12, tzinfo=SHANGHAI)
WORDS = Words(chinese())


def fields_of(
    record: Record, *, at: datetime = FOUND, years: bool = False, unit: str = "", **said: str
) -> Fields:
    data = UnitData(unit, **said)
    return RecordFields(WORDS, SHANGHAI, years=years).fields_of(record, (), data, at)


def an_incident(**facts: object) -> Record:
    rule = a_rule(Kind.INCIDENT, "report_head", target=30)
    feedback = a_rule(Kind.INCIDENT, "feedback")
    told = a_duty(
        rule, start=FOUND, due=FOUND + timedelta(minutes=30), done_at=FOUND + timedelta(minutes=6)
    )
    owed = a_duty(feedback, start=FOUND, due=FOUND + timedelta(hours=12))
    return a_record(kind=Kind.INCIDENT, at=FOUND, duties=(told, owed), **facts)  # type: ignore[arg-type]


def test_every_field_is_explained_with_an_example() -> None:
    """The help page has exactly the fields that are filled in, each with meaning and example."""
    assert list(FieldWords(WORDS).meanings()) == list(names())
    said, shown = FieldWords(WORDS).meanings(), examples(WORDS)
    assert list(shown) == list(names())
    assert [name for name in names() if not shown[name] or not said[name]] == [
        "巡查用时"
    ]  # a patrol counts from the day's beginning: no time taken is told


def test_every_line_of_a_list_is_explained() -> None:
    """The lists of the help page are those a form may run through, with the same names."""
    explained = FieldWords(WORDS).of_lines()
    assert {name: set(lines) for name, lines in explained.items()} == {
        name: set(lines) for name, lines in LISTS.items()
    }


def test_every_record_has_every_field() -> None:
    """Whatever the kind, all names are there; what is not known is an empty text."""
    for kind in Kind:
        found = fields_of(a_record(kind=kind))
        assert list(found.texts) == list(names())
        assert all(isinstance(text, str) for text in found.texts.values())
        assert "None" not in found.texts.values()
        for name, lines in sample_fields(kind, WORDS).lists.items():
            assert all(set(line) == set(LISTS[name]) for line in lines)


def test_names_can_stand_in_both_kinds_of_template() -> None:
    """A field's name is an identifier, and no two fields have the same one."""
    assert all(name.isidentifier() for name in (*names(), *LISTS))
    assert len(set(names())) == len(names())
    assert not set(names()) & set(LISTS)


def test_the_shipped_rules_duties_all_have_fields() -> None:
    """Each duty of the shipped rules, and each step of a checklist, is a field."""
    assert {rule.duty for rule in shipped_rules().rules} == set(DUTY_NAMES)
    assert set(CHECK_NAMES) == set(Mark)


def test_times_are_written_as_an_office_writes_them() -> None:
    """A briefing leaves this year out, and the day of what happened on the same day."""
    texts = fields_of(an_incident(level=Level.GENERAL)).texts
    assert texts["发现时间"] == texts["发生时间"] == "11月22日23时12分"
    assert texts["报告完成时间"] == "11月22日23时18分"
    assert texts["报告完成时刻"] == "23时18分"
    assert texts["反馈应办时间"] == texts["反馈应办时刻"] == "11月23日11时12分"
    assert (texts["报告用时"], texts["报告是否按时"]) == ("6分", "按时")
    assert (texts["反馈完成时间"], texts["反馈是否按时"], texts["反馈逾期时长"]) == ("", "", "")
    assert (texts["级别"], texts["今天"]) == ("一般", "2026年11月22日")


def test_a_form_has_the_year() -> None:
    """On a form every date has its year."""
    texts = fields_of(an_incident(), years=True).texts
    assert texts["发现时间"] == "2026年11月22日23时12分"
    assert texts["反馈应办时间"] == "2026年11月23日11时12分"


def test_another_year_is_named_and_midnight_is_24() -> None:
    """A date of another year has it in a briefing too; midnight is 24时 of the day before."""
    due = datetime(2027, 1, 1, tzinfo=SHANGHAI)
    record = a_record(at=FOUND, duties=(a_duty(start=FOUND, due=due),))
    assert fields_of(record).texts["报送应办时间"] == "12月31日24时"
    later = datetime(2027, 1, 5, tzinfo=SHANGHAI)
    assert fields_of(record, at=later).texts["报送应办时间"] == "2026年12月31日24时"


def test_a_late_duty_says_how_late() -> None:
    """Past the limit there is how late, open or done; past a target only that it was passed."""
    late = fields_of(an_incident(), at=FOUND + timedelta(hours=13, minutes=6)).texts
    assert (late["反馈是否按时"], late["反馈逾期时长"]) == ("逾期", "1小时6分")
    rule = a_rule(Kind.INCIDENT, "report_head", target=30)
    duty = a_duty(
        rule, start=FOUND, due=FOUND + timedelta(minutes=30), done_at=FOUND + timedelta(hours=1),
        late_reason=" 手机没电 ",
    )  # fmt: skip
    texts = fields_of(a_record(kind=Kind.INCIDENT, at=FOUND, duties=(duty,))).texts
    assert (texts["报告是否按时"], texts["报告逾期时长"]) == ("超过目标", "")
    assert texts["报告未按时原因"] == "手机没电"


def test_a_withdrawn_duty_is_not_on_paper() -> None:
    """A duty that is no longer owed is neither a field nor a line."""
    duty = a_duty(a_rule(Kind.INCIDENT, "escalate"), state=DutyState.CANCELLED)
    found = fields_of(a_record(kind=Kind.INCIDENT, duties=(duty,)))
    assert found.texts["上报应办时间"] == ""
    assert found.lists["事项"] == []


def test_a_units_own_duty_is_a_line() -> None:
    """A duty of the unit's own rules has no field of its own but a line of the list."""
    duty = a_duty(a_rule(Kind.NEWS, "own_thing", title="报学院网站"))
    (line,) = fields_of(a_record(duties=(duty,))).lists["事项"]
    assert (line["序号"], line["名称"], line["状态"]) == ("1", "报学院网站", "待办")


def test_reviews_have_who_and_when() -> None:
    """Each step that is done has who and when; those that are not are left out."""
    checks = (
        Check(Mark.FIRST_REVIEW, done=True, who="张老师", at=FOUND),
        Check(Mark.SECOND_REVIEW, done=True),
        Check(Mark.FINAL_REVIEW),
        Check(Mark.FORM_ATTACHED, done=True),
    )
    texts = fields_of(a_record(checks=checks)).texts
    assert (texts["初审人"], texts["初审时间"]) == ("张老师", "11月22日23时12分")
    assert (texts["终审人"], texts["终审时间"]) == ("", "")
    assert texts["审校情况"] == "初审（张老师，11月22日23时12分）、复审、审批表已附"
    assert texts["审批表已附"] == "已附"


def test_the_units_data_are_fields() -> None:
    """What is the same on all papers comes from the unit's choices."""
    texts = fields_of(a_record(), unit=" 机电工程学院 ", head="甲", filler="乙", phone="1").texts
    said = [texts[name] for name in ("单位", "主要负责人", "填报人", "联系电话")]
    assert said == ["机电工程学院", "甲", "乙", "1"]


def test_a_long_history_is_cut_to_its_newest_lines() -> None:
    """Paper takes so many lines and no more, however long the history is."""
    course = [Happening(FOUND, str(number)) for number in range(MOST_LINES + 7)]
    maker = RecordFields(WORDS, SHANGHAI)
    lines = maker.fields_of(a_record(), course, UnitData(), FOUND).lists["经过"]
    assert (len(lines), lines[0]["内容"], lines[-1]["内容"]) == (MOST_LINES, "7", "506")


def test_values_are_worded_in_the_language_in_force() -> None:
    """In English a briefing's values are English, the names of the fields stay."""
    maker = RecordFields(Words(read_catalogue(TS)), SHANGHAI)
    texts = maker.fields_of(an_incident(), (), UnitData(), FOUND).texts
    assert texts["发现时间"] == "22/11 23:12"
    assert (texts["级别"], texts["报告用时"]) == ("General", "6 min")


@pytest.mark.parametrize("kind", [Kind.NEWS, Kind.INCIDENT, Kind.MESSAGE, Kind.MEDIA, Kind.TASK])
def test_each_kind_has_its_form(kind: Kind) -> None:
    """Each kind that goes on paper has a form, which is called by a name of its own."""
    assert forms_for(kind)
    assert len({form.name(chinese()) for form in FORMS}) == len(FORMS)
