"""Invented titles, notes, sources and names in the manner of a college's news and incidents."""

from random import Random

UNITS = (
    "信息学院", "外国语学院", "数学学院", "材料学院", "图书馆", "后勤处", "校团委", "研究生院",
    "马克思主义学院", "体育部", "艺术学院", "生命科学学院", "机械工程学院", "医学院", "学生处",
    "教务处", "国际交流处", "工会", "离退休工作处", "档案馆", "实验室管理处", "经济管理学院",
)  # fmt: skip
TOPICS = (
    "开学典礼", "毕业典礼", "教学工作研讨会", "主题党日活动", "消防安全演练", "迎新工作", "运动会",
    "读书分享会", "就业双选会", "科技创新竞赛", "志愿服务活动", "学术报告会", "校园开放日",
    "青年教师教学比赛", "实验室安全检查", "暑期社会实践", "心理健康讲座", "廉洁教育专题会议",
    "期中教学检查", "国际学术会议", "职工代表大会", "书法作品展", "新生军训", "中华经典诵读比赛",
)  # fmt: skip
VERBS = ("举行", "召开", "组织开展", "顺利完成", "举办", "承办", "启动", "部署", "圆满举办")
PLACES = ("食堂", "宿舍", "图书馆", "操场", "东门", "快递站", "浴室", "教学楼", "选课系统", "校车")
COMPLAINTS = (
    "排队时间过长", "热水供应不足", "网络频繁中断", "饭菜涨价", "施工噪声扰民", "路灯损坏多日未修",
    "空调不制冷", "停车困难", "垃圾清运不及时", "电梯故障", "开放时间过短", "收费标准不清",
)  # fmt: skip
FORUMS = ("微博", "校园论坛", "问答社区", "贴吧", "公众号", "短视频平台", "书记信箱", "市长热线")
OUTLETS = ("晚报", "教育电视台", "日报", "青年报", "都市广播", "科技网")
NOTES = (
    "已与{unit}联系,请{place}负责人核实情况后回复。", "稿件已发党委宣传部,等待审定。",
    "联系人在外出差,电话沟通,周五前补交材料。", "照片共{n}张,已上传共享盘。",
    "经查属实,{place}已安排整改,预计{n}日内完成。", "参加人数约{n}人,校领导出席并讲话。",
)  # fmt: skip
SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐"
ROLES = ("老师", "编辑", "主任", "干事", "书记")


def title(kind: str, random: Random) -> str:
    """Return a title for that kind."""
    unit, place = random.choice(UNITS), random.choice(PLACES)
    year, n = random.randrange(2016, 2027), random.randrange(1, 200)
    if kind == "news":
        return random.choice((
            f"{unit}{random.choice(VERBS)}{year}年{random.choice(TOPICS)}",
            f"{unit}第{n}届{random.choice(TOPICS)}{random.choice(VERBS)}侧记",
            f"【{random.choice(TOPICS)}】{unit}师生{n}人参加{random.choice(TOPICS)}",
        ))  # fmt: skip
    if kind == "incident":
        return f"{random.choice(FORUMS)}网友反映{place}{random.choice(COMPLAINTS)}(阅读{n * 37})"
    if kind == "message":
        return f"关于{unit}{place}{random.choice(COMPLAINTS)}问题的留言"
    if kind == "media":
        return f"{random.choice(OUTLETS)}拟采访{unit}{random.choice(TOPICS)}"
    if kind == "patrol":
        return f"{unit}网站与公众号日常巡查"
    return f"报送{year}年{random.choice(TOPICS)}{random.choice(('总结', '计划', '统计表', '回执'))}"


def note(random: Random) -> str:
    """Return a note, empty for two records of three."""
    if random.random() < 0.67:
        return ""
    return random.choice(NOTES).format(
        unit=random.choice(UNITS), place=random.choice(PLACES), n=random.randrange(2, 500)
    )


def source(kind: str, random: Random) -> str:
    """Return where a record came from; empty for news."""
    return "" if kind in ("news", "patrol", "task") else random.choice(FORUMS)


def name(random: Random) -> str:
    """Return what a checker signs with."""
    return random.choice(SURNAMES) + random.choice(ROLES)
