"""The sentences for a handover file that is not made or not taken over."""

from collections.abc import Mapping

from deadlines.words import Translate


class HandoverRefusals:
    """Words these refusals; each says that nothing has changed where that may be feared."""

    def __init__(self, translate: Translate) -> None:
        self._translate = translate

    def sentences(self) -> Mapping[str, str]:
        """Return the sentences by their codes, with places for the facts."""
        translate = self._translate
        return {
            "passphrase-short": translate("refusal", "口令太短，至少 {least} 个字符"),
            "passphrase-weak": translate(
                "refusal", "口令太容易猜中：不要只用数字，也不要只重复几个字符"
            ),
            "passphrase-differs": translate("refusal", "两次输入的口令不一致，请重新输入"),
            "no-terminal": translate(
                "refusal", "需要输入口令，请在终端里运行这个命令，或在程序的“设置”里接收交接文件"
            ),
            "memory-short": translate("refusal", "内存不足，不能核对口令。请关闭一些程序后重试"),
            "handover-not-a-file": translate("refusal", "找不到这个文件：{path}。请选择交接文件"),
            "handover-foreign": translate(
                "refusal", "这不是限时办的交接文件：{path}。现有数据没有改动"
            ),
            "handover-is-backup": translate(
                "refusal", "这是备份，不是交接文件：{path}。请用“备份”一栏的“从文件恢复”"
            ),
            "backup-is-handover": translate(
                "refusal", "这是交接文件，不是备份：{path}。请用“人员变动”一栏的“接收交接文件”"
            ),
            "handover-newer": translate(
                "refusal", "交接文件来自更新版本的程序，请先升级本机的程序再接收：{path}"
            ),
            "handover-cut": translate(
                "refusal", "交接文件不完整：{path}。可能没有复制完，请重新复制。现有数据没有改动"
            ),
            "handover-damaged": translate(
                "refusal", "交接文件已损坏：{path}。请重新复制或重新生成。现有数据没有改动"
            ),
            "handover-passphrase": translate(
                "refusal", "口令不对。请核对大小写和输入法，再试一次。现有数据没有改动"
            ),
            "handover-memory": translate(
                "refusal",
                "交接文件要求占用过多的内存或时间，不是本程序生成的，没有打开：{path}",
            ),
            "handover-too-large": translate(
                "refusal", "文件太大，不可能是本程序生成的交接文件，没有打开：{path}"
            ),
            "handover-inflates": translate(
                "refusal", "交接文件里有会无限膨胀的内容，不是本程序生成的，没有采用：{path}"
            ),
            "handover-contents": translate(
                "refusal", "交接文件里的内容不正常，没有采用：{path}。现有数据没有改动"
            ),
            "handover-member": translate(
                "refusal", "这个文件不能随同交接，请改名、缩小或移走后重试：{path}"
            ),
            "handover-not-writable": translate(
                "refusal", "交接文件不能写到这里：{path}。请换一个文件夹"
            ),
            "handover-unverified": translate(
                "refusal", "写出的交接文件没有通过核对，没有采用：{path}。请换一个磁盘重试"
            ),
        }
