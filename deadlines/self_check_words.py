"""The self-check's findings in sentences."""

from datetime import datetime

from deadlines.self_check import Finding, State
from deadlines.time_words import TimeWords
from deadlines.words import Translate


class SelfCheckWords:
    """Words findings for people to read."""

    def __init__(self, translate: Translate, times: TimeWords) -> None:
        self.translate = translate
        self._times = times

    def name(self, finding: Finding) -> str:
        """Return what was checked."""
        translate = self.translate
        return {
            "folder": translate("check", "数据文件夹"),
            "file": translate("check", "数据文件"),
            "history": translate("check", "经过记录"),
            "backup": translate("check", "备份"),
            "calendar": translate("check", "节假日"),
            "clock": translate("check", "时钟"),
        }[finding.name]

    def state(self, state: State) -> str:
        """Return how it stands, as one word."""
        translate = self.translate
        return {
            State.GOOD: translate("check", "正常"),
            State.DOUBT: translate("check", "注意"),
            State.BAD: translate("check", "有问题"),
        }[state]

    def sentence(self, finding: Finding) -> str:
        """Return what was found."""
        translate = self.translate
        sentences = {
            "folder-writable": translate("check", "可以写入：{path}"),
            "file-sound": translate("check", "完好"),
            "file-damaged": translate("check", "已损坏：{detail}。请用最近的备份恢复"),
            "chain-whole": translate("check", "完整，共 {entries} 条"),
            "chain-broken": translate("check", "从第 {sequence} 条起不完整：{detail}"),
            "calendar-year-missing": translate("check", "没有 {year} 年的放假安排，时限按暂定计算"),
            "calendar-next-missing": translate("check", "{year} 年的放假安排尚未公布或载入"),
            "calendar-covered": translate("check", "放假安排已到 {year} 年"),
            "clock-behind": translate("check", "现在 {now} 早于最近的记录 {newest}，时钟被调慢过"),
            "clock-other-zone": translate(
                "check", "电脑的时区是 {zone}，与本单位不同；时限不受影响"
            ),
            "clock-right": translate("check", "{now}"),
            "backup-none": translate("check", "还没有备份"),
            "backup-made": translate("check", "最近一次：{at}"),
        }
        facts = {name: self._shown(value) for name, value in finding.facts.items()}
        return sentences[finding.code].format(**facts)

    def _shown(self, value: object) -> str:
        return self._times.full(value) if isinstance(value, datetime) else str(value)
