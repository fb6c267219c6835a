"""The self-check's findings in sentences."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from deadlines.rules.rule import DutyRule, Kind, Start
from deadlines.self_check import (
    Alteration,
    AlteredPlace,
    EvidenceFault,
    FaultyEvidence,
    Finding,
    Severity,
)
from deadlines.wording.nouns import Translate, Words
from deadlines.wording.times import TimeWords
from ui.wording.refusals import RefusalWords

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

_EVIDENCE_FAULTS = {
    EvidenceFault.CHANGED: "第 {number} 号记录的“{name}”内容被改动过",
    EvidenceFault.MISSING: "第 {number} 号记录的“{name}”不见了",
    EvidenceFault.ORPHAN: "文件 {name} 不属于任何记录",
}


_CALENDAR = {"notice": "{day}年的放假安排", "own_day": "本单位设定的 {day}"}


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
            self._translate("altered", _EVIDENCE_FAULTS[one.fault]).format(
                number=one.record, name=one.name
            )
            for one in faults
        ]
        return self._join(said, len(said))

    def _place(self, place: AlteredPlace) -> str:
        translate = self._translate
        first, *rest = place.field.split(".")
        if first in _CALENDAR:
            where = translate("altered", _CALENDAR[first]).format(day="".join(rest))
            return translate("altered", _ALTERATIONS[place.alteration]).format(place=where)
        where = translate("altered", "第 {number} 号记录").format(number=place.record)
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


_LONGEST_DETAIL = 160
_MOST_DAYS = 5


_FINDINGS = {
    "folder-writable": "可以写入：{path}",
    "file-sound": "完好",
    "file-damaged": "已损坏：{detail}。请用最近的备份恢复",
    "unfinished": "检查没有做完，程序内部出错",
    "chain-whole": "完整，共 {entries} 条",
    "chain-broken": "从第 {sequence} 条起不完整：{detail}",
    "chain-unread": "数据文件损坏，没有检查",
    "figures-whole": "与经过记录逐项相符",
    "figures-altered": "与经过记录不符：{places}。可能有人直接改过数据文件",
    "report-holds": "{name} 上印的经过第 {sequence} 条与现在的一致，此前的经过没有改过",
    "report-differs": "{name} 上印的经过第 {sequence} 条与现在的不同：印出以后，经过被重写过",
    "evidence-whole": "完好，共 {count} 个文件",
    "settings-read": "都能识别",
    "settings-unread": "无法识别，已按默认处理：{settings}。请重新设置",
    "rules-read": "都能识别",
    "rules-broken": "{fault}。改正以前，窗口里新登记的事项按程序自带的规则计算，命令行不登记",
    "backup-none": "还没有备份",
    "backup-made": "最近一次：{at}",
    "backup-broken": "最新的备份 {name} 打不开或读不全，请立即重新备份",
    "backup-differs": (
        "备份 {name} 里的第 {sequence} 条经过与台账里的不同："
        "如果做备份以后没有恢复过别的备份，就是经过被改写过"
    ),
    "backup-before-restore": (
        "备份 {name} 是恢复较早的备份以前做的，"
        "里面有恢复时换下的内容，与现在的台账不同，属于正常；需要那些内容时可以恢复它"
    ),
    "backup-ahead": "备份 {name} 的日期还没有到，做备份时电脑时间不对；恢复时请按内容选择",
    "folder-protected": "{path} 不能写入，只能查看",
    "calendar-year-missing": "没有 {year}年的放假安排，时限按暂定计算",
    "calendar-next-missing": "今年的已有；{year}年的尚未公布或载入",
    "calendar-covered": "放假安排已到 {year}年",
    "clock-behind": "现在 {now} 早于最近的记录 {newest}，时钟被调慢过",
    "clock-early": "现在是 {now}，电脑的日期不对，请校准",
    "clock-other-zone": "电脑的时区是 {zone}，与本单位不同；时限不受影响",
    "clock-without-zone": "电脑的时区设置无法识别（TZ），请改正；时限不受影响",
    "clock-right": "{now}",
    "server-answers": "通知服务有应答：{server}",
    "server-starts": "通知服务没有运行，发通知时桌面会启动它",
    "server-silent": "通知服务在运行，但没有应答",
    "server-none": "桌面没有运行通知服务，由托盘消息或提醒窗提醒",
    "server-of-system": "由系统显示，启动窗口后可试发",
    "bus-none": "没有桌面会话总线（D-Bus），由托盘消息或提醒窗提醒",
    "bus-silent": "桌面会话总线（D-Bus）没有应答，由托盘消息或提醒窗提醒",
    "bus-unreachable": "连不上桌面会话总线（D-Bus），由托盘消息或提醒窗提醒：{detail}",
    "jeepney-missing": "缺少 jeepney 组件，通知上没有按钮",
    "notify-send-there": "有 notify-send，可作备用",
    "notify-send-helpless": "有 notify-send，但它也要靠通知服务显示",
    "notify-send-spare": "没有 notify-send，目前用不着",
    "notify-send-none": "没有 notify-send。可安装 libnotify-bin（Fedora 等：libnotify）",
    "tray-unknown": "启动窗口后可查",
    "tray-there": "有托盘，关闭窗口时收进托盘",
    "tray-none": "没有托盘，关闭窗口时最小化到任务栏，提醒照常",
    "autostart-on": "登录后自动启动",
    "autostart-off": "没有开启，登录后要自己打开程序才有提醒",
    "autostart-other": "登录后启动的是别处的另一份程序",
    "autostart-gone": "登录后要启动的程序已经不在了，自动启动不起作用",
    "schedule-on": "没有运行时，上班时和到期前由系统启动；系统最近一次查看：{at}",
    "schedule-new": "已开启，系统还没有查看过，几分钟后再看",
    "schedule-silent": "已开启，但系统最近一次查看是 {at}。电脑刚开机可稍等，否则请关闭后重新开启",
    "schedule-off": "没有开启，退出后只能等下次登录才有提醒",
    "schedule-other": "由系统启动的是别处的另一份程序",
    "schedule-gone": "要由系统启动的程序已经不在了，定时启动不起作用",
    "schedule-none": "这台电脑不能定时启动程序，退出后只能等下次登录才有提醒",
    "schedule-unread": "查不到设置：{detail}",
    "autostart-unread": "查不到设置（{path}）：{detail}",
    "input-of-system": "由系统提供",
    "input-of-desktop": "由桌面（Wayland）提供",
    "input-ready": "使用 {module}",
    "input-bridged": "使用 {module}，经 IBus 接口",
    "input-none": "没有设置输入法（QT_IM_MODULE）。请启用 fcitx5 或 ibus 后重新登录",
    "input-plugin-missing": "指定的输入法 {module} 不能加载，只能输入英文",
    "closing-off": "没有开启，可在设置里开启",
    "closing-first": "从 {at} 起每个工作日核对",
    "closing-signed": "最近一次：{at}",
    "closing-missing": "有工作日没有核对：{days}",
    "font-there": "已安装",
    "font-none": "没有中文字体，文字会显示为方框。请安装 fonts-noto-cjk 等字体",
}

_NAMES = {
    "folder": "数据文件夹",
    "file": "数据文件",
    "history": "经过记录",
    "figures": "台账内容",
    "evidence": "证据",
    "settings": "设置",
    "rules": "规则",
    "report": "打印件",
    "backup": "备份",
    "calendar": "节假日",
    "clock": "时钟",
    "closing": "下班核对",
    "notifications": "系统通知",
    "notify-send": "通知命令",
    "tray": "系统托盘",
    "autostart": "开机启动",
    "schedule": "定时启动",
    "input": "中文输入",
    "font": "中文字体",
}

_SETTINGS = {
    "office-hours": "办公时间",
    "seasons": "季节作息",
    "quiet-hours": "免打扰时间",
    "quiet-but-incidents": "免打扰时舆情照常提醒",
    "muted-until": "暂停提醒的时间",
    "kinds-aside": "记录类型",
    "first-start": "首次启动的引导",
    "close-explained": "关闭窗口的说明",
    "sound": "提示音",
    "desk-clock": "桌面时钟",
    "theme": "外观",
    "language": "语言",
    "text-points": "文字大小",
    "patrol-channels": "巡查渠道",
    "sensitive-periods": "敏感时期",
    "column-meanings": "导入时列的含义",
    "emergency-written": "应急清单的写入时间",
    "series": "重复事项",
    "roster": "队伍名册",
    "log-columns": "台账的列宽",
    "reminder-place": "提醒窗的位置",
    "desk-clock-place": "桌面时钟的位置",
    "window-place": "窗口的位置",
    "unit": "单位名称",
    "briefing": "简报模板",
    "": "其他",
}

_SEVERITIES = {
    Severity.GOOD: "正常",
    Severity.INFO: "说明",
    Severity.DOUBT: "注意",
    Severity.BAD: "有问题",
}

_FAULTS = {
    "changed": "内容被改动过",
    "missing": "有记录缺失",
    "counts": "台账的计数不符",
}


class SelfCheckWords:
    """Findings in the user's language."""

    def __init__(self, translate: Translate, times: TimeWords) -> None:
        self.translate = translate
        self._times = times
        self._altered = AlteredWords(translate)

    def name(self, name: str) -> str:
        """Return what a check is called."""
        return self.translate("check", _NAMES[name])

    def state(self, state: Severity) -> str:
        """Return how it stands, as one word."""
        return self.translate("check", _SEVERITIES[state])

    def sentence(self, finding: Finding) -> str:
        """Return what was found."""
        if finding.code == "figures-altered":
            said = self._altered.places(**finding.facts)  # type: ignore[arg-type]
            return self.translate("check", _FINDINGS[finding.code]).format(places=said)
        if finding.code == "evidence-faulty":
            return self._altered.faults(finding.facts["faults"])  # type: ignore[arg-type]
        if finding.code == "settings-unread":
            said = self._settings(finding.facts["settings"])  # type: ignore[arg-type]
            return self.translate("check", _FINDINGS[finding.code]).format(settings=said)
        if finding.code == "rules-broken":
            words = RefusalWords(self.translate, self._times)
            fault = words.sentence(finding.facts["fault"])  # type: ignore[arg-type]
            return self.translate("check", _FINDINGS[finding.code]).format(fault=fault)
        facts = {name: self._fact_text(name, value) for name, value in finding.facts.items()}
        if finding.code == "refused":
            return facts["sentence"]
        return self.translate("check", _FINDINGS[finding.code]).format(**facts)

    def _settings(self, names: Iterable[str]) -> str:
        keys = ["briefing" if name.startswith("briefing-") else name for name in names]
        known = dict.fromkeys(key if key in _SETTINGS else "" for key in keys)
        said = [self.translate("check", _SETTINGS[key]) for key in known]
        return self.translate("refusal", "、").join(said)

    def _fact_text(self, name: str, value: object) -> str:
        if isinstance(value, datetime):
            return self._times.full(value)
        if isinstance(value, tuple):
            return self.translate("check", "、").join(map(str, value[-_MOST_DAYS:]))
        text = " ".join(str(value).split())
        if name != "detail":
            return text
        return self._fault(text[:_LONGEST_DETAIL])

    def _fault(self, detail: str) -> str:
        """Return what is wrong; SQLite's and the system's own words stay as they are."""
        return self.translate("check", _FAULTS[detail]) if detail in _FAULTS else detail
