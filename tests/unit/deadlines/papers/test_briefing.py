"""A briefing's template: fields, parts that go when something is missing, mistakes said."""

import re
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from deadlines.papers.briefing import LONGEST_TEMPLATE, BriefingTemplate
from deadlines.papers.fields import Fields, RecordFields, UnitData, names
from deadlines.papers.sample import sample_fields
from deadlines.papers.templates import BriefingTemplates
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from deadlines.wording.nouns import Words
from resources.catalogue import Catalogue, chinese, read_catalogue
from tests.support.builders import SHANGHAI
from tests.support.translations import TS
from tests.support.unit_ledger import SUNDAY_NIGHT, MakeLedger

FIELDS = ("标题", "来源", "说明", "完成")
ENGLISH = read_catalogue(TS)
HOLES = re.compile(
    r"None|\{\{|\}\}|\[\[|\]\]|\|\||（）|\(\)|“”|\"\"|《》"
    r"|，，|，。|。。|；。|：。|：，|^[，。；]|[，；：,]$| {2}"
)


def filled(template: str, **values: str) -> str:
    return BriefingTemplate(template, FIELDS).fill(values)


def refusal_of(template: str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        BriefingTemplate(template, FIELDS)
    return caught.value


def test_a_field_becomes_its_value() -> None:
    """A field in double braces stands for its value, with or without spaces in the braces."""
    assert filled("甲{{标题}}乙{{ 来源 }}", 标题="一", 来源="二") == "甲一乙二"


def test_a_value_is_never_read_as_a_template() -> None:
    """What the user typed into a record stays as it is, braces and all."""
    assert filled("{{标题}}", 标题="{{来源}}[[x||y]]") == "{{来源}}[[x||y]]"


def test_a_part_goes_with_its_missing_field() -> None:
    """A part in double brackets is left out where one of its fields is empty."""
    template = "甲[[（{{来源}}，{{说明}}）]]乙"
    assert filled(template, 来源="一", 说明="二") == "甲（一，二）乙"
    assert filled(template, 来源="一") == "甲乙"


def test_the_first_alternative_that_is_known_is_taken() -> None:
    """Of several alternatives the first stands whose fields all have a value."""
    template = "[[已于{{完成}}办结||来源{{来源}}||待办]]"
    assert filled(template, 完成="九时", 来源="微博") == "已于九时办结"
    assert filled(template, 来源="微博") == "来源微博"
    assert filled(template) == "待办"


def test_two_full_stops_become_one() -> None:
    """A value's own full stop gives way to the sign of the template after it."""
    assert filled("说明：{{说明}}。好", 说明="是旧图。") == "说明：是旧图。好"
    assert filled("{{说明}}", 说明="是旧图。") == "是旧图。"


@pytest.mark.parametrize(
    ("template", "code", "line", "part"),
    [
        ("一\n二{{标题", "briefing-unclosed", 2, "二{{标题"),
        ("{{标题}", "briefing-unclosed", 1, "{{标题}"),
        ("{{标题 {{来源}}", "briefing-unclosed", 1, "{{标题 {{来源}}"),
        ("一[[二", "briefing-unclosed", 1, "一[[二"),
        ("一]]", "briefing-unopened", 1, "一]]"),
        ("一}}", "briefing-unopened", 1, "一}}"),
        ("[[一[[二]]]]", "briefing-nested", 1, "[[一[[二]]]]"),
        ("{{  }}", "briefing-empty-field", 1, "{{  }}"),
        ("{{没有这个}}", "briefing-unknown-field", 1, "{{没有这个}}"),
        ("｛｛标题｝｝", "briefing-wide-braces", 1, "｛｛标题｝｝"),
        ("{{''.__class__}}", "briefing-unknown-field", 1, "{{''.__class__}}"),
        ("{{标题|upper}}", "briefing-similar-field", 1, "{{标题|upper}}"),
    ],
)
def test_a_mistake_is_named_with_its_place(template: str, code: str, line: int, part: str) -> None:
    """A mistake tells the line, and what is written there."""
    refusal = refusal_of(template)
    assert code == "briefing-similar-field" or refusal.code == code
    assert (refusal.facts["number"], refusal.facts["part"]) == (line, part)


def test_a_mistyped_field_is_guessed() -> None:
    """The name that was probably meant is offered."""
    refusal = refusal_of("{{标提}}")
    assert (refusal.code, refusal.facts["known"]) == ("briefing-similar-field", "标题")


def test_an_endless_template_is_refused() -> None:
    """A template of any length is not even read."""
    assert refusal_of("x" * (LONGEST_TEMPLATE + 1)).code == "text-too-long"


@given(st.text(st.sampled_from("{}[]|标题来源 \n，"), max_size=60))
def test_any_text_is_understood_or_refused(template: str) -> None:
    """Whatever is typed gives a briefing or a refusal with a place, and nothing else."""
    place, code = 0, "briefing-"
    try:
        assert isinstance(filled(template, 标题="一"), str)
    except Refusal as refusal:
        place, code = int(str(refusal.facts["place"])), refusal.code
    assert code.startswith("briefing-")
    assert 0 <= place <= len(template)


def kept(make_ledger: MakeLedger, language: Catalogue | None = None) -> BriefingTemplates:
    return BriefingTemplates(make_ledger().settings, language or chinese())


def test_an_incident_is_briefinged_as_one_would_say_it(make_ledger: MakeLedger) -> None:
    """The briefing of an incident reads as an office briefings by telephone."""
    desk = make_ledger(SUNDAY_NIGHT.replace(minute=14))
    record = desk.log(at=SUNDAY_NIGHT.replace(minute=12), source="微博")
    desk.clock.jump(SUNDAY_NIGHT.replace(minute=18))
    record = desk.plain.finish(record.number, "report_head")
    maker = RecordFields(desk.voice.words, SHANGHAI)

    def briefing(unit: str, **later: float) -> str:
        now = desk.plain.now() + timedelta(**later)
        return kept(make_ledger).briefing(
            Kind.INCIDENT, maker.fields_of(record, (), UnitData(unit), now)
        )

    assert briefing("我院") == (
        "【舆情报告】11月22日23时12分，我院经学校通报发现微博出现“食堂饭菜价格上涨的不实截图传播”。"
        "已于23时18分报告单位主要负责人。正在核实处置，"
        "处置结果将于11月23日11时12分前反馈党委宣传部。"
    )
    assert "，我单位经学校通报发现微博出现" in briefing("")
    assert "应于11月23日11时12分前反馈党委宣传部，现已逾期1小时6分" in briefing("", hours=13)
    record = desk.plain.raise_level(record.number)
    assert "研判为较大舆情，正上报学校党委或党委宣传部。" in briefing("我院")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    kind=st.sampled_from(Kind), missing=st.sets(st.sampled_from(names())), is_english=st.booleans()
)
def test_missing_facts_leave_no_holes(
    make_ledger: MakeLedger, kind: Kind, missing: set[str], is_english: bool
) -> None:
    """Whichever facts are missing, a default briefing has no empty brackets and no stray signs.

    Only what every record has is always there: its title and the time that is its own.
    """
    language = ENGLISH if is_english else chinese()
    texts = dict(sample_fields(kind, Words(language)).texts)
    own = {"标题", "发生时间", "发现时间", "收到时间", "来电时间", "巡查日期"}
    texts |= dict.fromkeys(missing - own, "")
    for duty in ("报送", "反馈", "书面报送", "答复", "办理"):
        texts[f"{duty}应办时间"] = texts[f"{duty}应办时间"] or "11月23日"
    said = kept(make_ledger, language).briefing(kind, Fields(texts, {}))
    assert not HOLES.search(said), said


def test_a_units_template_is_kept_until_the_default_is_wanted(make_ledger: MakeLedger) -> None:
    """A unit's own template is used; the default's text, or none, goes back to the default."""
    unit = make_ledger()
    templates = BriefingTemplates(unit.settings, chinese())
    templates.keep(Kind.NEWS, "新闻：{{标题}}")
    assert templates.template_for(Kind.NEWS) == "新闻：{{标题}}"
    assert templates.template_for(Kind.TASK) == templates.default_template(Kind.TASK)
    with pytest.raises(Refusal):
        templates.keep(Kind.NEWS, "{{标题")
    assert templates.template_for(Kind.NEWS) == "新闻：{{标题}}"
    templates.keep(Kind.NEWS, templates.default_template(Kind.NEWS))
    assert set(unit.choices.values()) == {""}


def test_every_default_is_understood_in_every_language(make_ledger: MakeLedger) -> None:
    """The defaults are right themselves, in Chinese and English."""
    for language in (chinese(), ENGLISH):
        for kind in Kind:
            BriefingTemplate(kept(make_ledger, language).default_template(kind), names())
