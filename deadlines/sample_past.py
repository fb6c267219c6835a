"""The demo's earlier months: finished records for the statistics, and the daily patrols."""

from datetime import timedelta

from deadlines.record import Draft
from deadlines.rule import Kind, Level
from deadlines.sample_diary import Diary, at

_NEWS = (
    ("06-03", "15:00", 20, "毕业设计答辩顺利结束", ""),
    ("06-12", "10:30", 23, "我院举行端午诗词诵读会", ""),
    ("06-24", "09:00", 19, "毕业典礼暨学位授予仪式举行", ""),
    ("07-02", "14:00", 22, "暑期社会实践队出征", ""),
    ("07-09", "16:10", 47, "学科竞赛获省级二等奖", "稿件退回修改一次"),
    ("08-27", "15:00", 18, "新学期教学准备检查", ""),
    ("09-07", "09:30", 24, "迎新工作有序开展", ""),
    ("09-10", "15:00", 21, "教师节座谈会召开", ""),
    ("09-16", "10:00", 49, "新生入学教育第一课", "三审人员外出开会"),
    ("09-22", "19:00", 18, "军训结业汇演举行", ""),
    ("10-13", "14:30", 23, "青年教师教学沙龙", ""),
    ("10-20", "10:00", 22, "校友返校作就业指导报告", ""),
    ("10-27", "15:40", 17, "工程实训中心开放日", ""),
)
"""Day and time it happened, after how many hours it was submitted, title, reason for being late."""

_INCIDENTS = (
    ("06-17", "21:30", 8, 260, "毕业离校行李托运收费引发讨论", "微博"),
    ("07-21", "12:20", 25, 420, "暑期留校用电通知被误读", "贴吧"),
    ("09-14", "22:40", 5, 305, "军训防晒用品推销帖", "论坛"),
    ("10-15", "18:05", 12, 530, "操场开放时间引发意见", "微博"),
)
"""Day and time it was found, minutes until the head knew and until the outcome, title, source."""

_MESSAGES = (
    ("06-22", "11:00", 26, "学生咨询：成绩单翻译件如何办理"),
    ("09-08", "09:20", 50, "家长咨询：助学贷款回执邮寄地址"),
    ("10-21", "16:45", 29, "校友咨询：档案转递查询"),
)

_PATROLS = "02 03 04 05 06 09 10 11 13 16 17 18 19 20"
"""The days of November; the 12th was forgotten."""


def past(diary: Diary) -> None:
    """Tell what came before the sample's own month, and the month's patrols."""
    for day, time, hours, title, reason in _NEWS:
        happened = at(day, time)
        news = diary.log(happened + timedelta(minutes=30), Draft(Kind.NEWS, title, happened))
        news.finish(happened + timedelta(hours=hours), "submit", reason)
    for day, time, told, fed_back, title, source in _INCIDENTS:
        found = at(day, time)
        draft = Draft(Kind.INCIDENT, title, found, Level.GENERAL, source)
        incident = diary.log(found + timedelta(minutes=3), draft)
        incident.finish(found + timedelta(minutes=told), "report_head")
        incident.finish(found + timedelta(minutes=fed_back), "feedback")
    for day, time, hours, title in _MESSAGES:
        received = at(day, time)
        draft = Draft(Kind.MESSAGE, title, received, source="学校信箱")
        message = diary.log(received + timedelta(minutes=20), draft)
        for duty in ("reply_office", "reply_public"):
            message.finish(received + timedelta(hours=hours), duty)
    for day in _PATROLS.split():
        made = at(f"11-{day}", "08:35")
        patrol = diary.log(made, Draft(Kind.PATROL, "日常巡查，无异常", made))
        patrol.finish(made, "patrol")
