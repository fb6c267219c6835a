"""A refusal in one clear sentence: what is wrong and what to do."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from deadlines.refusal import Refusal
from deadlines.wording.nouns import Translate
from deadlines.wording.times import TimeWords
from ui.wording.file_refusals import ExportRefusals, HandoverRefusals, PaperRefusals, SheetRefusals
from ui.wording.notices import NoticeWords

_LONGEST_QUOTE = 60


class RefusalWords:
    """Words refusals for people to read."""

    def __init__(self, translate: Translate, times: TimeWords) -> None:
        self.translate = translate
        self._times = times

    def sentence(self, refusal: Refusal) -> str:
        """Return the sentence for a refusal.

        Raises KeyError for a code that has none: a test walks all codes the program raises.
        """
        if refusal.code == "rule-file":
            return self._rule_file(refusal.facts)
        if refusal.code.startswith("notice-"):
            return NoticeWords(self.translate).sentence(refusal)
        return self._sentences()[refusal.code].format(**_shown(refusal.facts, self._times))

    def _sentences(self) -> Mapping[str, str]:
        return {
            **self._input(),
            **self._register(),
            **self._storage(),
            **self._settings(),
            **PaperRefusals(self.translate).sentences(),
            **self._dropping(),
            **ExportRefusals(self.translate).sentences(),
            **HandoverRefusals(self.translate).sentences(),
            **SheetRefusals(self.translate).sentences(),
        }

    def _input(self) -> Mapping[str, str]:
        translate = self.translate
        return {
            "title-empty": translate("refusal", "请填写标题"),
            "title-too-long": translate("refusal", "标题太长：{length} 个字，最多 {most} 个字"),
            "text-too-long": translate("refusal", "内容太长，最多 {most} 个字"),
            "text-broken": translate("refusal", "文字里有不完整的字符，请删去后重试"),
            "time-empty": translate("refusal", "请填写时间，例如“昨晚11点12”或“2026-02-13 16:00”"),
            "time-unknown": translate(
                "refusal", "看不懂时间“{text}”里的“{rest}”。可以写“昨晚11点12”“11-20 15:30”"
            ),
            "time-ambiguous": translate("refusal", "“{text}”有歧义，可能是 {candidates}。请写清楚"),
            "time-without-clock": translate("refusal", "“{text}”是 {day}，还需要写明几点几分"),
            "time-impossible": translate("refusal", "没有这样的时间：“{text}”里的“{part}”"),
            "time-in-future": translate(
                "refusal", "时间 {at} 还没有到（现在是 {now}），已经发生的事不能填将来的时间"
            ),
            "time-out-of-range": translate(
                "refusal", "时间超出范围：只接受 {first} 年到 {last} 年"
            ),
            "limit-out-of-range": translate(
                "refusal", "时限 {amount} 超出范围：只接受 1 到 {most}"
            ),
            "no-working-day": translate(
                "refusal", "日历上 {day} 之后的 400 天里没有工作日，请检查节假日和本单位的日子"
            ),
            "unknown-kind": translate("refusal", "没有“{text}”这个类型，可以用：{known}"),
            "unknown-level": translate("refusal", "没有“{text}”这个级别，可以用：{known}"),
            "unknown-reading": translate("refusal", "没有“{text}”这种算法，可以用：{known}"),
            "reading-not-for-kind": translate(
                "refusal", "“{reading}”与这一类的时限单位不同，不能用于 {kind}"
            ),
            "unknown-year": translate("refusal", "没有“{text}”这一年，可以用 1990 到 2100"),
            "file-not-readable": translate("refusal", "文件打不开：{path}（{detail}）"),
            "file-not-text": translate("refusal", "文件不是文本：{path}"),
            "not-a-number": translate("refusal", "“{text}”不是整数"),
            "no-rule-for-kind": translate("refusal", "规则里没有“{kind}”这一类，请检查规则文件"),
            "level-not-for-kind": translate("refusal", "只有舆情分级别"),
        }

    def _register(self) -> Mapping[str, str]:
        translate = self.translate
        return {
            "unknown-number": translate("refusal", "没有第 {number} 号记录"),
            "unknown-duty": translate(
                "refusal", "第 {number} 号记录没有“{text}”这一项，可以用：{known}"
            ),
            "which-duty": translate(
                "refusal", "第 {number} 号记录有几项待办，请写明是哪一项：{known}"
            ),
            "duty-not-open": translate("refusal", "第 {number} 号记录的“{duty}”已经不是待办"),
            "duty-not-done": translate("refusal", "第 {number} 号记录的“{duty}”还没有完成"),
            "duty-locked": translate(
                "refusal", "第 {number} 号记录的“{duty}”要等“{until}”完成后才能办理"
            ),
            "record-cancelled": translate("refusal", "第 {number} 号记录已撤销"),
            "record-done": translate("refusal", "第 {number} 号记录已办结"),
            "finished-before-start": translate("refusal", "完成时间 {at} 早于起算时间 {start}"),
            "late-needs-reason": translate("refusal", "已超过时限 {due}，请填写未按时完成的原因"),
            "reason-needed": translate("refusal", "请填写原因"),
            "not-general": translate("refusal", "第 {number} 号记录不是一般舆情，不能升级"),
            "not-extendable": translate("refusal", "“{duty}”按规定不能延长"),
            "already-extended": translate("refusal", "“{duty}”已经延长过，合计不得超过 {total} 日"),
            "amend-kind-or-level": translate("refusal", "类型和级别不能这样修改"),
            "nothing-to-undo": translate("refusal", "没有可以撤回的操作"),
        }

    def _storage(self) -> Mapping[str, str]:
        translate = self.translate
        return {
            "folder-not-writable": translate(
                "refusal", "数据文件夹不能写入：{path}。请检查权限，或用 --data-dir 指定别的文件夹"
            ),
            "already-running": translate(
                "refusal", "程序已经在运行，但没有回应。请先结束它再启动：{path}"
            ),
            "database-busy": translate(
                "refusal", "数据文件正被别的程序占用，请稍后重试；已填写的内容没有丢失"
            ),
            "disk-full": translate("refusal", "磁盘已满，没有保存。请清理出空间后重试"),
            "disk-error": translate("refusal", "读写磁盘出错，没有保存：{path}"),
            "database-readonly": translate("refusal", "数据文件是只读的，不能保存：{path}"),
            "database-damaged": translate(
                "refusal", "数据文件已损坏：{path}。请用最近的备份恢复，原文件会另存，不会丢弃"
            ),
            "database-newer": translate(
                "refusal", "数据文件来自更新版本的程序，请升级后再打开：{path}"
            ),
            "database-older": translate(
                "refusal", "数据文件来自旧版本，请先正常启动一次程序：{path}"
            ),
            "database-foreign": translate("refusal", "这不是限时办的数据文件：{path}"),
            "database-missing": translate(
                "refusal", "数据文件不见了，但这里有使用过的痕迹：{path}。请用最近的备份恢复"
            ),
            "backup-exists": translate("refusal", "文件已存在，没有覆盖：{path}。请换一个文件名"),
            "backup-not-found": translate("refusal", "找不到备份文件：{path}"),
            "backup-foreign": translate("refusal", "这不是限时办的备份：{path}。现有数据没有改动"),
            "backup-newer": translate("refusal", "备份来自更新版本的程序，请升级后再恢复：{path}"),
            "restore-onto-itself": translate(
                "refusal", "选的就是正在使用的数据文件，无须恢复：{path}"
            ),
            "autostart": translate("refusal", "不能修改开机启动设置（{path}）：{detail}"),
            "backup-damaged": translate("refusal", "备份没有通过检查，没有采用：{path}"),
        }

    def _settings(self) -> Mapping[str, str]:
        translate = self.translate
        return {
            "office-hours": translate(
                "refusal", "看不懂办公时间“{text}”，请写成“08:00-12:00, 14:00-17:30”"
            ),
            "season": translate(
                "refusal", "看不懂季节时间“{text}”，请写成“05-01..09-30 08:00-12:00, 15:00-18:00”"
            ),
            "quiet-hours": translate(
                "refusal", "看不懂免打扰时间“{text}”，请写成“22:00-07:00”，不用就留空"
            ),
            "no-kind-left": translate("refusal", "至少要留一类事项"),
            "ladder-step": translate(
                "refusal", "看不懂提醒时刻“{text}”，可以写 50%、2h before、30min before、at due"
            ),
        }

    def _dropping(self) -> Mapping[str, str]:
        translate = self.translate
        return {
            "drop-unknown": translate(
                "refusal",
                "这里用不上“{text}”。可以拖入放假安排（json、ics、csv、txt 文件，或通知全文）"
                "和旧台账（xlsx、xls、csv）；备份和交接文件请在“设置”里打开",
            ),
            "drop-folder": translate(
                "refusal", "“{text}”是文件夹。请打开它，选中要用的文件再拖进来"
            ),
            "drop-too-many": translate(
                "refusal", "一次拖入了 {found} 个文件，最多 {most} 个。请分几次拖"
            ),
            "drop-remote": translate(
                "refusal",
                "这是一个网址，程序不联网，打不开它。请在浏览器里打开，"
                "复制通知全文，再到“日历”页粘贴",
            ),
        }

    def _rule_file(self, facts: Mapping[str, Any]) -> str:
        translate = self.translate
        known = translate("refusal", "、").join(facts["known"])
        fault = {
            "not-toml": translate("refusal", "不是正确的 TOML 格式"),
            "missing": translate("refusal", "缺少“{key}”"),
            "unknown-key": translate("refusal", "没有“{key}”这一栏，可以用：{known}"),
            "not-text": translate("refusal", "“{key}”要写成文字"),
            "not-a-name": translate("refusal", "“{key}”只能用小写字母、数字和下划线"),
            "unknown-year": translate("refusal", "没有“{text}”这一年，可以用 1990 到 2100"),
            "file-not-readable": translate("refusal", "文件打不开：{path}（{detail}）"),
            "file-not-text": translate("refusal", "文件不是文本：{path}"),
            "not-a-number": translate("refusal", "“{key}”要写成整数"),
            "out-of-range": translate("refusal", "“{key}”超出范围，只接受 {first} 到 {last}"),
            "unknown-name": translate("refusal", "“{key}”只能是：{known}"),
            "needs-reading": translate("refusal", "有时限就要写明算法 reading：{known}"),
            "needs-limit": translate("refusal", "写了“{key}”就要写明时限 limit"),
            "limit-and-target": translate("refusal", "有时限 limit 就不要再写目标 target"),
            "extension-too-short": translate("refusal", "延长后的 extended_to 要大于 limit"),
            "ladder-step": translate(
                "refusal",
                "“{key}”看不懂，可以写 50%、2h before、30min before、at due，重复写 15min",
            ),
            "duplicate": translate("refusal", "同一类型里有两个相同的 duty"),
            "lock": translate("refusal", "locked_until 要写同一类型里的另一项：{known}"),
        }[facts["fault"]].format(
            key=facts["key"],
            known=known,
            first=next(iter(facts["known"]), ""),
            last=next(reversed(facts["known"]), ""),
        )
        return translate("refusal", "规则文件 {file} 第 {line} 行：{fault}").format(
            file=facts["file"], line=facts["line"], fault=fault
        )


def _shown(facts: Mapping[str, Any], times: TimeWords) -> dict[str, str]:
    return {name: _value(value, times) for name, value in facts.items()}


def _value(value: object, times: TimeWords) -> str:
    if isinstance(value, datetime):
        return times.full(value)
    if isinstance(value, date):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, tuple | list):
        separator = times.translate("refusal", "、")
        return separator.join(_value(one, times) for one in value)
    if isinstance(value, PurePath):
        return str(value)
    text = " ".join(str(value).split())
    return text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE]}…"
