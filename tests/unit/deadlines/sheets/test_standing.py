"""Where a matter stands is read from what a cell says, and by what ends such a matter."""

import pytest

from deadlines.rules.rule import Kind
from deadlines.sheets.standing import RowStatus, is_ended, standing_of

OPEN = """
    处理中 办理中 待跟进 跟进中 待处理 待回复 未办结 尚未反馈 未完成 在办 正在办理 整改中 审核中
    调查核实中 部分完成 基本完成 待领导批示 已受理，处理中 已转办，待反馈 已处理，未回复 80%
    已办未结 未办理完毕 已答复待核实 重新办理 已回复，退回重办 已答复，再次交办 反复处理中
    待审核 需继续跟进 持续关注 pending 未报 已办结部分，其余处理中
    □已办结 ☐已办结 ○已办结 （）已办结 ×已办结 □已办结，☑未办结 已办结□ 已办结，后反弹
    已完成部分 已整改待验收 整改未到位 催办中 转交中 对接中 in_progress WIP 搁置 暂缓办理
    延期办理 已处置，但仍在发酵 已回应，继续传播 部分 基本"""
DONE = """
    已办结 办结 已完成 完成 处理完毕 已处置 已妥善处置 已解决 已完成整改 整改到位 办理完成
    问题解决了 已由学工部处理完毕 11月30日办理完成 已办结，无需跟进 已解决，不再跟进
    已结案 已办 已于3月6日办结 已全部办结 closed 已办结，持续关注 已处理该问题 100%
    【已办结】 办结√ ☑已办结□未办结 √已办结 王××投诉已办结 二○二六年3月已办结
    办结。 已办结！ 逾期办结 超时完成 完毕 处理完了 处理好了"""
UNSAID = """
    已转办 已受理 已登记 已核实 已转后勤处理 已要求整改 已联系平台处理 已完成初步核查，继续调查
    快办结了 不处理了 无法完成了 尽快处理完毕 要求处理完毕 限12月5日前办理完毕 确保整改到位
    责成学院整改到位 力争办结完毕 预计办结 计划12月5日办结 应于12月5日办结 整改 处理 依法处理
    不予受理 未撤销 申请取消 拟作废 取消延期 无法办结 难以办结 已完成？ 长期 即时 不详
    无需跟进 不能解决 解决不了 已草拟回复 已完成初稿
    无需回复 一般 食堂 已安排处理 已交后勤处置 已批示 已回应
    请处理好了再报 对接中心 移交公安 如逾期办结则通报"""


@pytest.mark.parametrize("text", OPEN.split())
@pytest.mark.parametrize("kind", [None, *Kind])
def test_what_is_still_to_do_is_open(text: str, kind: Kind | None) -> None:
    """Words that say that something is still to be done win over those that say what was done."""
    assert standing_of(text, kind) is RowStatus.OPEN


@pytest.mark.parametrize("text", DONE.split())
@pytest.mark.parametrize("kind", [None, *Kind])
def test_what_is_over_is_done(text: str, kind: Kind | None) -> None:
    """The end of a matter is said in many ways."""
    assert standing_of(text, kind) is RowStatus.DONE


@pytest.mark.parametrize("text", UNSAID.split())
@pytest.mark.parametrize("kind", [None, *Kind])
def test_a_step_on_the_way_is_no_end(text: str, kind: Kind | None) -> None:
    """What was passed on, registered or asked of others is neither over nor called open."""
    assert standing_of(text, kind) is RowStatus.UNSAID


@pytest.mark.parametrize(
    ("text", "kind", "standing"),
    [
        ("已报送", Kind.NEWS, RowStatus.DONE),
        ("已刊发", Kind.NEWS, RowStatus.DONE),
        ("已上报", Kind.INCIDENT, RowStatus.UNSAID),
        ("已报送宣传部", Kind.INCIDENT, RowStatus.UNSAID),
        ("已反馈宣传部", Kind.INCIDENT, RowStatus.DONE),
        ("已回复", Kind.INCIDENT, RowStatus.UNSAID),
        ("已回复留言人", Kind.MESSAGE, RowStatus.DONE),
        ("已上报", Kind.MESSAGE, RowStatus.UNSAID),
        ("已批准", Kind.MEDIA, RowStatus.UNSAID),
        ("已上报", Kind.TASK, RowStatus.DONE),
    ],
)
def test_an_end_is_what_the_kind_owes(text: str, kind: Kind, standing: RowStatus) -> None:
    """An article that was sent in is over; an incident that was reported is not."""
    assert standing_of(text, kind) is standing


@pytest.mark.parametrize("text", ["是", "√", "有", "否", "×", "无"])
def test_a_bare_yes_or_no_is_an_answer(text: str) -> None:
    """是 and √, 否 and × answer a column that asks whether it was done."""
    assert standing_of(text) is not RowStatus.UNSAID


@pytest.mark.parametrize(
    ("text", "ended"),
    [
        ("已处置", True),
        ("处理完毕", True),
        ("已上报", False),
        ("联系平台核实", False),
        ("□已处置", False),
    ],
)
def test_what_was_done_can_be_the_end(text: str, ended: bool) -> None:
    """A column on the handling closes a matter only where it says that the matter is over."""
    assert is_ended(text) is ended
