"""The self-check's findings in sentences."""

from collections.abc import Mapping
from datetime import datetime

from deadlines.self_check import Finding, Severity
from deadlines.wording.nouns import Translate
from deadlines.wording.times import TimeWords

_LONGEST_DETAIL = 160


class SelfCheckWords:
    """Words findings for people to read."""

    def __init__(self, translate: Translate, times: TimeWords) -> None:
        self.translate = translate
        self._times = times

    def name(self, finding: Finding) -> str:
        """Return what was checked."""
        return self.name_of(finding.name)

    def name_of(self, name: str) -> str:
        """Return what a check is called."""
        translate = self.translate
        return {
            "folder": translate("check", "数据文件夹"),
            "file": translate("check", "数据文件"),
            "history": translate("check", "经过记录"),
            "backup": translate("check", "备份"),
            "calendar": translate("check", "节假日"),
            "clock": translate("check", "时钟"),
            "notifications": translate("check", "系统通知"),
            "notify-send": translate("check", "通知命令"),
            "tray": translate("check", "系统托盘"),
            "autostart": translate("check", "开机启动"),
            "input": translate("check", "中文输入"),
            "font": translate("check", "中文字体"),
        }[name]

    def state(self, state: Severity) -> str:
        """Return how it stands, as one word."""
        translate = self.translate
        return {
            Severity.GOOD: translate("check", "正常"),
            Severity.INFO: translate("check", "说明"),
            Severity.DOUBT: translate("check", "注意"),
            Severity.BAD: translate("check", "有问题"),
        }[state]

    def sentence(self, finding: Finding) -> str:
        """Return what was found."""
        sentences = {**self._data(), **self._time(), **self._desktop(), **self._input()}
        facts = {name: self._shown(name, value) for name, value in finding.facts.items()}
        return sentences[finding.code].format(**facts)

    def _data(self) -> Mapping[str, str]:
        translate = self.translate
        return {
            "folder-writable": translate("check", "可以写入：{path}"),
            "file-sound": translate("check", "完好"),
            "file-damaged": translate("check", "已损坏：{detail}。请用最近的备份恢复"),
            "refused": "{sentence}",
            "unfinished": translate("check", "检查没有做完，程序内部出错"),
            "chain-whole": translate("check", "完整，共 {entries} 条"),
            "chain-broken": translate("check", "从第 {sequence} 条起不完整：{detail}"),
            "chain-unread": translate("check", "数据文件损坏，没有检查"),
            "backup-none": translate("check", "还没有备份"),
            "backup-made": translate("check", "最近一次：{at}"),
        }

    def _time(self) -> Mapping[str, str]:
        translate = self.translate
        return {
            "calendar-year-missing": translate("check", "没有 {year} 年的放假安排，时限按暂定计算"),
            "calendar-next-missing": translate("check", "今年的已有；{year} 年的尚未公布或载入"),
            "calendar-covered": translate("check", "放假安排已到 {year} 年"),
            "clock-behind": translate("check", "现在 {now} 早于最近的记录 {newest}，时钟被调慢过"),
            "clock-early": translate("check", "现在是 {now}，电脑的日期不对，请校准"),
            "clock-other-zone": translate(
                "check", "电脑的时区是 {zone}，与本单位不同；时限不受影响"
            ),
            "clock-right": translate("check", "{now}"),
        }

    def _desktop(self) -> Mapping[str, str]:
        translate = self.translate
        return {
            "server-answers": translate("check", "通知服务有应答：{server}"),
            "server-starts": translate("check", "通知服务没有运行，发通知时桌面会启动它"),
            "server-silent": translate("check", "通知服务在运行，但没有应答"),
            "server-none": translate("check", "桌面没有运行通知服务，由托盘消息或提醒窗提醒"),
            "server-of-system": translate("check", "由系统显示，启动窗口后可试发"),
            "bus-none": translate("check", "没有桌面会话总线（D-Bus），由托盘消息或提醒窗提醒"),
            "bus-silent": translate(
                "check", "桌面会话总线（D-Bus）没有应答，由托盘消息或提醒窗提醒"
            ),
            "bus-unreachable": translate(
                "check", "连不上桌面会话总线（D-Bus），由托盘消息或提醒窗提醒：{detail}"
            ),
            "jeepney-missing": translate("check", "缺少 jeepney 组件，通知上没有按钮"),
            "notify-send-there": translate("check", "有 notify-send，可作备用"),
            "notify-send-helpless": translate("check", "有 notify-send，但它也要靠通知服务显示"),
            "notify-send-spare": translate("check", "没有 notify-send，目前用不着"),
            "notify-send-none": translate(
                "check", "没有 notify-send。可安装 libnotify-bin（Fedora 等：libnotify）"
            ),
            "tray-unknown": translate("check", "启动窗口后可查"),
            "tray-there": translate("check", "有托盘，关闭窗口时收进托盘"),
            "tray-none": translate("check", "没有托盘，关闭窗口时最小化到任务栏，提醒照常"),
            "autostart-on": translate("check", "登录后自动启动"),
            "autostart-off": translate("check", "没有开启，登录后要自己打开程序才有提醒"),
            "autostart-other": translate("check", "登录后启动的是别处的另一份程序"),
            "autostart-unread": translate("check", "查不到设置（{path}）：{detail}"),
        }

    def _input(self) -> Mapping[str, str]:
        translate = self.translate
        return {
            "input-of-system": translate("check", "由系统提供"),
            "input-of-desktop": translate("check", "由桌面（Wayland）提供"),
            "input-ready": translate("check", "使用 {module}"),
            "input-bridged": translate("check", "使用 {module}，经 IBus 接口"),
            "input-none": translate(
                "check", "没有设置输入法（QT_IM_MODULE）。请启用 fcitx5 或 ibus 后重新登录"
            ),
            "input-plugin-missing": translate(
                "check", "指定的输入法 {module} 不能加载，只能输入英文"
            ),
            "font-there": translate("check", "已安装"),
            "font-none": translate(
                "check", "没有中文字体，文字会显示为方框。请安装 fonts-noto-cjk 等字体"
            ),
        }

    def _shown(self, name: str, value: object) -> str:
        if isinstance(value, datetime):
            return self._times.full(value)
        text = " ".join(str(value).split())
        if name != "detail":
            return text
        return self._fault(text[:_LONGEST_DETAIL])

    def _fault(self, detail: str) -> str:
        """Return what is wrong; SQLite's and the system's own words stay as they are."""
        translate = self.translate
        known = {
            "changed": translate("check", "内容被改动过"),
            "missing": translate("check", "有记录缺失"),
            "counts": translate("check", "台账的计数不符"),
        }
        return known.get(detail, detail)
