"""The words that names of columns are made of, by what they say. Only data.

A name is parted into these words, the longest first: 应对 is not read as 应, nor 权限 as 限.
"""

from enum import Enum


class Word(Enum):
    """What a word says in a column's name; `NOUN` stands for words that only name a thing."""

    TIME = "时间 日期 时刻 时点 时间点 日时 年月日 date time timestamp"
    LIMIT = (
        "时限 期限 限期 限时 截止 截至 截稿 到期 时间节点 完成节点 最后期限 最后时间 deadline"
        " duedate due"
    )
    DEMAND = "要求 规定 约束"
    EXPECTED = (
        "拟办结 待办结 待 预计 预期 预定 预估 估计 计划 承诺 要求 规定 应当 应该 应 须 需 需要"
        " 必须 务必 拟定 拟 限 限定 目标 最迟 最晚 原定 暂定 约定 理应 法定 指定 许诺"
        " expected planned promised required estimated target targeted scheduled committed"
    )
    ACTUAL = "实际 真实 最终 actual"
    PARTLY = (
        "首次 首 初次 初步 第一次 首轮 第二次 二次 再次 每次 中期 阶段 部分 最近 最新 更新 更改"
        " 修改 变更 上次 上一次 下次 下一次 后续 续报 末次 最后 开始 起始 启动 着手 first last"
        " latest updated update modified next start started"
    )
    SPAN = (
        "时长 用时 耗时 历时 天数 小时数 持续 剩余 所用 所需 间隔 超时 逾期 超期 延期 周期 倒计时"
        " 停留 在线 统计 数据 保密 公示 质保 试用 保管 保存 有效 任职 处分 禁言 封禁 合同 使用 服务"
        " duration elapsed remaining"
    )
    BEGIN = (
        "发生发现 发现发生 发生 发现 收到 来电 留言 来信 受理 事发 活动 事件 巡查 采访 接报 举办"
        " 监测 接洽 咨询 举报 投诉 接到 发帖 收文 会议 起算 值班 巡检 检查 举行 召开 获知 得知"
        " 来访 信访 诉求 happened received posted occurred discovered found"
    )
    LATER_BEGIN = (
        "出现 派单 派发 布置 交办 转办 转交 转来 创建 生成 接单 接收 下达 安排 来文 来函 提出"
        " 反映 求助 预约 接待 联络 通知 开展 接件 工单 提问 投递 递交 爆发 首发 采集 抓取 预警"
        " 曝光 爆料 发文 立项 申请"
    )
    SUBMIT = (
        "报送 投稿 交稿 送审 提交 送稿 报稿 供稿 发稿 报出 呈送 呈交 上交 送交 报宣传部"
        " 报党委宣传部 报负责人 报主要负责人 报领导 报学校 报党委 报校党委 报办公室 报校办"
        " submitted submission"
    )
    SEND_UP = (
        "上报 呈报 上报领导 上报学校 报领导 报学校 报党委 报校党委 报负责人 报主要负责人 escalated"
    )
    FINISH = (
        "办结 拟办结 完成 处置 处理 办理 结案 办毕 处结 销号 闭环 整改 落实 解决 结束 了结 平息"
        " 化解 结办 完结 办讫 完毕"
        " finished finish done completed completion closed resolved resolution"
    )
    FEEDBACK = "反馈 feedback"
    REPLY = "答复 回复 回帖 回信 办复 复函 replied reply answered answer"
    REPORT = "报告 汇报 告知"
    CONTACT = "报备 联系"
    APPROVE = "批准 审批 同意 approved"
    LOG = "登记 录入 填报 填表 记录 建档 录档 logged"
    PUBLISH = "发布 发表 刊发 刊登 见刊 推送 上线 上网 播出 采用 录用 转载 published"
    MINOR = (
        "回应 响应 应对 应急 反应 核实 调查 研判 分析 签收 签发 审核 审稿 审定 批示 批办 拟办"
        " 分办 签批 督办 催办 回访 归档 删除 关闭 屏蔽 传播 转发 点赞 评论 阅读 跟进 跟踪 关注"
        " 处罚 问责 复核 复查 评价"
    )
    HEAD = "报负责人 报主要负责人 报领导 负责人 主要负责人 领导 书记 院长 主任 校长 分管领导"
    SCHOOL = "报学校 报党委 报校党委 学校党委 校党委 党委 学校 校领导"
    DEPARTMENT = "报宣传部 报党委宣传部 党委宣传部 宣传部"
    OFFICE = "报办公室 报校办 党政办公室 党委办公室 校长办公室 办公室 党政办 校办 党办 院办"
    STATE = "状态 status state"
    PROGRESS = "进展情况 进度情况 进展 进度 现状 progress"
    SITUATION = "情况"
    ASKED = "是否已经 是否已 是否 与否 有无 有没有 已否 否"
    RESULT = "结果 成效 结论 result outcome"
    MEASURE = "措施 办法 过程 经过 方式 做法 动作"
    CONTENT = "内容 意见 要点 口径 文本 全文"
    UNIT = "单位 部门 科室 学院 机构 处室"
    CHARGED = "承办 主办 牵头 责任 协办 配合 经办 分管"
    CAUSE = "原因"
    LEVEL = "级别 等级 level severity"
    KIND = "类型 类别 分类"
    TITLE = "标题 题目 title subject headline"
    NAME = "名称 name"
    SOURCE = "来源 渠道 平台 source platform channel"
    LINK = "链接 网址 超链接 原文地址 链接地址 网络地址 网页地址 url link"
    NUMBER = "序号 编号 单号"
    NOUN = (
        "待办 待办事项 期待 等待 招待 待遇 对待 应届 应聘 应用 应约 应邀 应付 感应 效应 适应 供应"
        " 供应商 供应链 对应 相应 呼应 顺应 反应堆 权限 有限 限制 年限 局限 无限 限流 限速 限量"
        " 限额 上限 下限 需求 急需 模拟 虚拟 拟稿 承诺书 工作计划 宣传计划 教学计划 计划书"
        " 应急预案 预案 要求书 报名 报道 海报 报纸 简报 日报 周报 月报 报考 报到 报销 报警 通报"
        " 申报 速报 公报 报表 填报人 微信报 校报 报刊 情报 预报 办公 主办方 承办方 总结 小结 处室"
        " 处分 出处 人事处 学生处 教务处 后勤处 保卫处 财务处 科研处 处置结果 处理结果 办理结果"
        " 处置情况 处理情况 办理情况 反馈单 告知书 承诺人 目标任务 指定人 检查人 值班人 记录人"
        " 候补 candidate"
    )

    @property
    def texts(self) -> tuple[str, ...]:
        """The words themselves."""
        return tuple(self.value.split())


PLACES = (
    "单位|部门|镇街|街道|乡镇|社区|学院|院系|班级|专业|校区|楼|楼栋|楼宇|地点|区域|机构|公司|企业|学校|高校"
    "|平台|栏目|频道|专栏|群|账号|帐号|公众号|媒体|网站|站点|板块|版面|论坛|渠道|来源|商家|店铺|品牌"
    "|供应商|厂家|客户|项目组|假期|节日|节假日|学期|课程|岗位|职务|系统|附件|文件夹|表格|模板|字段|指标|标签"
)
"""What is named in a name that is no title: places, platforms, units and the like."""

MEDIA = "平台|媒体|网站|公众号|站点|论坛"
"""Of these, what a matter can come from."""

STAFF = (
    "经办|承办|责任|负责|填报|填表|登记|记录|审核|审批|审稿|审定|值班|值守|带班|巡查|巡检|检查|报送|上报|投稿|作者|撰稿"
    "|通讯员|联络员|管理员|信息员|处理|处置|办理|答复|回复|批示|批办|签批|签收|跟进|交办|督办|分管|领导|编辑|校对|摄影"
    "|供稿|记者|主持|接待|接听|接报|接电|接访|受理|发现|监测|陪同|主管|书记|院长|主任|编审|责编|整改|牵头|处长|专家"
)
"""People whose office it is: their names belong to the ledger."""

PUBLIC = (
    "留言|来信|来电|来访|咨询|投诉|反映|举报|信访|诉求|提问|求助|发帖|发布|爆料|报料|网民|网友|用户|市民|群众|当事"
    "|涉事|涉及|家长|申诉|建议|联系|博主|楼主|粉丝|致电|上访|写信|发信|寄信|来函|匿名|实名|被反映|被投诉|被举报"
    "|评论|跟帖|转发|拍摄|爆出"
)
"""What members of the public do or are called."""
