"""What each field of a briefing's text or a form means, for the help page."""

from collections.abc import Mapping

from deadlines.papers.fields import CHECK_NAMES, DUTY_NAMES, LISTS, OF_A_CHECK, OF_A_DUTY, OWED
from deadlines.rules.rule import DutyRule, Kind, Start
from deadlines.wording.nouns import Words


class FieldWords:
    """Explains fields by the names they have in templates."""

    def __init__(self, words: Words) -> None:
        self._words, self._translate = words, words.translate

    def meanings(self) -> Mapping[str, str]:
        """Return the meaning of every field with one value, by its name."""
        return {**self._general(), **self._duties(), **self._checks()}

    def of_lines(self) -> Mapping[str, Mapping[str, str]]:
        """Return, for each list, the meaning of what its lines have."""
        translate, ends = self._translate, self._of_a_duty()
        number = translate("fields", "序号，从 1 起")
        return {
            "事项": {
                "序号": number,
                "名称": translate("fields", "事项的名称"),
                "状态": translate("fields", "待办、已完成等"),
                **{name: text for name, text in ends.items() if name in LISTS[OWED]},
            },
            "经过": {
                "序号": number,
                "时间": translate("fields", "操作的时间"),
                "内容": translate("fields", "做了什么"),
                "原因": translate("fields", "当时填写的原因"),
            },
            "审校": {
                "序号": number,
                "步骤": translate("fields", "已完成的步骤，如初审、一校"),
                "人": translate("fields", "经办人"),
                "时间": translate("fields", "完成的时间"),
                "内容": translate("fields", "这一步的文字，如批办意见"),
            },
            "名册": {
                "序号": number,
                "类别": translate("fields", "网络评论员、新闻通讯员或网络信息员"),
                "姓名": translate("fields", "姓名"),
                "性别": translate("fields", "性别"),
                "政治面貌": translate("fields", "政治面貌"),
                "部门及职务": translate("fields", "部门及职务"),
                "电话": translate("fields", "联系电话"),
                "备注": translate("fields", "网评员的级别：核心、骨干、基层"),
            },
            "通报": {
                "序号": number,
                "承办": translate("fields", "承办单位或承办人"),
                "电话": translate("fields", "联系电话"),
                "编号": translate("fields", "台账里的编号"),
                "标题": translate("fields", "记录的标题"),
                "应办时间": translate("fields", "承办的内部时限，没有的按记录的时限"),
                "逾期时长": translate("fields", "超过多久"),
                "催办次数": translate("fields", "催办过几次"),
            },
            "办理记录": {
                "序号": number,
                "时间": translate("fields", "记录的时间"),
                "内容": translate("fields", "记录的文字"),
            },
        }

    def _general(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "标题": translate("fields", "记录的标题"),
            "类型": translate("fields", "新闻、舆情、留言等"),
            "级别": translate("fields", "舆情的级别：苗头、一般或较大"),
            "编号": translate("fields", "台账里的编号"),
            "状态": translate("fields", "在办或已办结"),
            "发生时间": translate("fields", "起算时间，各类记录都有"),
            "发现时间": translate("fields", "舆情的发现时间，其他类型为空"),
            "收到时间": translate("fields", "留言的收到时间，其他类型为空"),
            "来电时间": translate("fields", "媒体的来电时间，其他类型为空"),
            "巡查日期": translate("fields", "巡查的日期，其他类型为空"),
            "登记时间": translate("fields", "登记到本程序的时间"),
            "来源": translate("fields", "来源一栏"),
            "链接": translate("fields", "链接一栏"),
            "说明": translate("fields", "说明一栏"),
            "审校情况": translate("fields", "已完成的三审三校或留言办理步骤，连成一句"),
            "审批表已附": translate("fields", "勾选过“审批表已附”时写“已附”，否则为空"),
            "经过情况": translate("fields", "全部经过，每条一行"),
            "单位": translate("fields", "本单位名称，在设置里填写"),
            "主要负责人": translate("fields", "本单位主要负责人，在“表格模板”里填写"),
            "填报人": translate("fields", "填表或报告的人，在“表格模板”里填写"),
            "联系电话": translate("fields", "填报人的电话，在“表格模板”里填写"),
            "今天": translate("fields", "生成时的日期，带年份"),
            "现在": translate("fields", "生成时的日期和时间"),
            "基本情况": translate("fields", "发生了什么：说明一栏，与办理无关"),
            "处置情况": translate("fields", "做了什么：各条办理记录，带时间；没有记录为空"),
            "处置结果": translate("fields", "反馈处置结果时填写的结果"),
            "答复内容": translate("fields", "答复留言人时填写的内容"),
            "办理结论": translate("fields", "留言的办理结果，如已解决、列入计划"),
            "批准人": translate("fields", "批准采访的人"),
            "发现途径": translate("fields", "舆情是巡查发现还是接学校通报"),
            "留言时间": translate("fields", "网民留言的时间"),
            "来访媒体": translate("fields", "来访的媒体"),
            "记者姓名": translate("fields", "来访的记者"),
            "记者电话": translate("fields", "记者的电话"),
            "采访时间": translate("fields", "希望来访的时间"),
        }

    def _duties(self) -> Mapping[str, str]:
        form = self._translate("fields", "{duty}：{what}")
        ends = self._of_a_duty()
        found: dict[str, str] = {}
        for duty, prefix in DUTY_NAMES.items():
            said = self._words.duty(DutyRule("", Kind.TASK, duty, Start.GIVEN, "", ""))
            found |= {prefix + end: form.format(duty=said, what=ends[end]) for end in OF_A_DUTY}
        return found

    def _of_a_duty(self) -> Mapping[str, str]:
        translate = self._translate
        return {
            "对象": translate("fields", "报送或答复的对象"),
            "依据": translate("fields", "规定原文"),
            "应办时间": translate("fields", "应办时间，即时限或本程序的目标"),
            "应办时刻": translate("fields", "应办时间，与发生时间同一天的只写几时几分"),
            "完成时间": translate("fields", "完成时间，未完成为空"),
            "完成时刻": translate("fields", "完成时间，与发生时间同一天的只写几时几分"),
            "用时": translate("fields", "用时，未完成为空"),
            "是否按时": translate("fields", "按时、逾期或超过目标；未到期为空"),
            "逾期时长": translate("fields", "逾期多久，未逾期为空"),
            "未按时原因": translate("fields", "未按时完成的原因"),
            "接收人": translate("fields", "办理时填写的：报告给谁，或谁批准"),
            "方式": translate("fields", "办理时填写的方式，如电话、当面"),
            "结果": translate("fields", "办理时填写的结果、答复或批示"),
        }

    def _checks(self) -> Mapping[str, str]:
        translate = self._translate
        ends = {
            "人": translate("fields", "经办人"),
            "时间": translate("fields", "完成的时间"),
            "内容": translate("fields", "这一步的文字，如批办意见"),
        }
        form = translate("fields", "{step}：{what}")
        return {
            prefix + end: form.format(step=self._words.mark(mark), what=ends[end])
            for mark, prefix in CHECK_NAMES.items()
            for end in OF_A_CHECK
        }
