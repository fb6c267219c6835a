"""A column's name is read by the words it is made of."""

import pytest

from deadlines.columns.meaning import Meaning
from deadlines.columns.names import find_meaning, find_weak_meaning, is_personal

NAMES = {
    Meaning.AT: """
        发生（发现）时间 首次发现时间 首次发现 舆情监测时间 留言日期 来电时间 活动举办时间
        事件发生时间 投诉时间 举报时间 信访时间 获知时间 值班日期 巡查日期 接报时间 发帖时间
        Found_at Received_time""",
    Meaning.DUE: """
        待办结时间 计划结束时间 应办结时间 应报送日期 预计完成时间 计划完成时间 承诺办结时间
        预计反馈时间 计划报送时间 要求反馈时间 要求回复时间 拟办结时间 预计办结日期 承诺答复时间
        最迟报送时间 限时办结时间 限办时间 处置时限 响应时限 回复期限 截止时间 上报截止时间
        整改期限 完成时间节点 应完成日期 约束时限 反馈时限要求 需反馈时间 规定报送时间
        应报时间 限报时间 承诺办结日 上级要求反馈时间 应于何时办结 DDL 限办
        要求上报时间 约定答复时间 目标完成日期 预计完成 应办结 计划办结日 截止日 答复截止日期
        planned_finish_date expected_completion_date due_date deadline promised_reply_time""",
    Meaning.DONE: """
        处置结束时间 办结时间 实际完成时间 处置时间 应急处置时间 整改完成时间 销号时间 结案日期
        办讫时间
        舆情处置时间 处理日期 办结日 问题解决时间 closed_at completion_date""",
    Meaning.SENT_UP: "上报时间 呈报时间 舆情上报时间 上报宣传部时间",
    Meaning.SUBMITTED: "报送时间 稿件报送日期 向宣传部报送时间 报宣传部时间 投稿日期",
    Meaning.REPORTED: "报告负责人时间 向主要负责人汇报时间 报领导时间 上报分管领导时间",
    Meaning.ESCALATED: "上报学校党委时间 报学校时间 报送学校时间",
    Meaning.FEEDBACK: "反馈时间 处置结果反馈时间 反馈处置结果时间 结果反馈日期",
    Meaning.REPLIED: "答复时间 回复日期 网上回复时间 办复时间 留言回复时间",
    Meaning.REPLIED_OFFICE: "报办公室时间 报送党政办公室时间 书面回复时间",
    Meaning.LOGGED: "登记时间 录入日期 台账登记时间",
    Meaning.STATUS: """
        状态 办理状态 后续处理状态 当前办理状态 办结情况 完成情况 落实情况 整改落实情况 进展
        工作进展情况 办理进度 流程状态 任务状态 处置进展""",
    Meaning.SITUATION: """
        报送情况 上报情况 反馈情况 是否报送 是否已报送 是否办结 是否已办结 是否完成
        是否反馈宣传部 有无回复 是否解决 办结与否 完成否 已办结否 稿件报送情况 回复""",
    Meaning.HANDLING: """
        处置情况 办理情况 舆情处置情况 应对措施 处置措施 应急处置措施 现场处理情况 处理意见
        处置过程""",
    Meaning.RESULT: "处置结果 处理结果 办理结果 最终处理结果 结果",
    Meaning.ANSWER: "答复内容 回复内容 答复意见 留言回复内容",
    Meaning.INSTRUCTION: "领导批示 批办意见 拟办意见 批示内容",
    Meaning.UNDERTAKER: "承办单位 责任部门 牵头科室 办理部门 协办单位",
    Meaning.TITLE: "标题 稿件标题 新闻题目 舆情标题 事项名称 推文标题 留言主题 诉求标题",
    Meaning.SOURCE: "来源 信息来源 发布平台 平台名称 首发平台 媒体名称 网站名称 反映渠道 来源渠道",
    Meaning.LEVEL: "级别 舆情等级 预警级别 事件级别",
    Meaning.KIND: "类型 事项类别 台账类别 信息类型",
    Meaning.LINK: "链接 原文链接 帖子链接 网址",
    Meaning.ON_TIME: "是否按时 是否按时报送 是否超时限 是否逾期办结",
    Meaning.REASON: "逾期原因 未按时报送原因 超时办理原因",
    Meaning.NOTE: "备注 说明 备注（可不填）",
    Meaning.NUMBER: "序号 编号 事件编号 工单编号 受理单号",
    Meaning.IGNORE: """
        来电号码 留言人 留言用户 网民昵称 信访人 来电人 诉求人 提问人 姓名 联系电话 手机号
        联系人 投诉人姓名 身份证号 学号 家庭住址 微信号 来信人信息 发帖人 博主 网名 反映人单位
        留言者 当事人姓名 电子邮箱 发帖账号 咨询者 求助人员 涉事学生 IP地址""",
    None: """
        是否公开答复 是否公开回复 是否同意公开答复 是否匿名反馈 属实否
        按期办结 及时回复 未办结 尚未办结 未回复 是否未办结 暂不回复 免予回复 申请办结时间
        是否涉及师生 有无当事人 上报教育厅时间 报网信办时间 报告公安机关时间 上报市委时间
        是否申请办结 能否办结
        可否办结 建议回复时间 下发整改时间 网友回复 网友回复时间 用户反馈 群众反馈 媒体反馈
        上级反馈时间 宣传部回复时间 待回复 待办结 拟回复内容 拟处理意见 公示期限 保密期限
        结束时间 活动结束时间 延期原因 回应链接 舆情类型 问题类型 留言类别 官方回应 是否回应
        回应时间 回应平台 权限 响应时间 首次响应时间 应急预案 应用场景 供应商 对应部门 反应部门
        涉及本校 是否涉及本校 是否配图 是否属实 是否公开 是否需要回复 是否应回复 是否需反馈
        首次处置时间 首回时间 最近发现 最近更新时间 处置时长 办理用时 剩余时间 逾期天数 持续时间
        拟采访时间 计划采访时间 预计发布时间 转办时间 审核时间 批示时间 归档时间 回访时间
        核实时间 研判时间 保管期限 任职期限 禁言期限 单位名称 部门名称 镇街名称 栏目名称
        学院名称 群名称 账号名称 假期名称 街道 学院 校区 地点 作者 撰稿人 通讯员 经办人 值班人
        责任人姓名 填报人 填报单位 报送单位 媒体级别 刊发级别 平台类型 媒体类型 账号状态
        帖子状态 采用情况 刊发媒体 拟发平台 浏览量 点赞数 回复数 回复量 评论数 处置开始时间
        事件原因 原因分析 研判结果 巡查结果 应届生 有限公司 限流情况 工作计划 承诺书 会议纪要
        报名时间 报道时间 是否转载 是否满意 满意度 情感倾向 涉及人数""",
}


@pytest.mark.parametrize(
    ("name", "meaning"),
    [(name, meaning) for meaning, names in NAMES.items() for name in names.split()],
)
def test_a_name_means_what_its_words_say(name: str, meaning: Meaning | None) -> None:
    """应 and 限 inside another word, an expected time, a place or a person are what they are."""
    assert find_meaning(name.replace("_", " ")) is meaning


@pytest.mark.parametrize("name", ["项目名称", "材料名称", "课题名称", "舆情概述", "事件概况"])
def test_the_name_of_a_thing_may_be_the_title(name: str) -> None:
    """Where no other column is the title, what is named in a column may be it."""
    assert find_weak_meaning(name) is Meaning.TITLE


@pytest.mark.parametrize(
    "name", ["镇街名称", "单位名称", "平台名称", "群名称", "楼栋名称", "处置概述"]
)
def test_a_place_or_a_platform_is_never_the_title(name: str) -> None:
    """A column of places, units, platforms or of what was done holds no titles."""
    assert find_meaning(name) is not Meaning.TITLE
    assert find_weak_meaning(name) is not Meaning.TITLE


@pytest.mark.parametrize("name", ["巡查人", "负责人电话", "作者姓名", "记者", "经办人姓名"])
def test_people_whose_office_it_is_are_kept(name: str) -> None:
    """Who handled it belongs to the record; who wrote in does not."""
    assert not is_personal(name)
