"""The keys of the program, to be looked up."""

from ui.settings.group import Group
from ui.widgets.labels import PlainLabel
from ui.wording.voice import Voice

_COUNT = 20


class KeysGroup(Group):
    """Lists what each key does; there is nothing to set."""

    def __init__(self, voice: Voice) -> None:
        super().__init__(voice)
        self.keys = [PlainLabel(wraps=False) for _ in range(_COUNT)]
        self.said = [PlainLabel() for _ in range(_COUNT)]
        for line, (keys, said) in enumerate(zip(self.keys, self.said, strict=True)):
            self._grid.addWidget(keys, line, 0)
            self._grid.addWidget(said, line, 1)
        self.heading.setText(self.tr("快捷键"))
        lines = (
            ("F1", self.tr("打开使用手册，到当前这一页的说明")),
            ("Ctrl+1 ~ Ctrl+5", self.tr("登记新闻、舆情、留言、媒体接洽、其他事项")),
            ("Ctrl+L", self.tr("一行登记：类型、时间、来源、标题写在一行里")),
            ("Ctrl+Shift+V", self.tr("从剪贴板登记")),
            ("Alt+1 ~ Alt+8", self.tr("打开左侧的各页")),
            ("Ctrl+F", self.tr("搜索；Enter 到结果里，Esc 清除")),
            ("Esc", self.tr("返回待办；在对话框里是关闭，在设置里是恢复原值")),
            ("Ctrl+D", self.tr("完成选中的事项")),
            ("Ctrl+Shift+D", self.tr("填写刚完成一项的报告对象、方式和结果")),
            ("Ctrl+K", self.tr("打开早间一览，下班前是下班核对")),
            ("Ctrl+E", self.tr("修改选中的记录")),
            ("Ctrl+Shift+C", self.tr("复制选中记录的汇报文字")),
            ("Ctrl+P", self.tr("打印待办或台账；光标在详情里时打印这条记录的卷宗")),
            ("Ctrl+Enter", self.tr("在对话框里是确认，在巡查页是登记今天的巡查")),
            ("Ctrl+Z", self.tr("撤回上一步")),
            ("Ctrl+V", self.tr("在日历页读入剪贴板里的放假通知")),
            ("PgUp, PgDn", self.tr("在巡查页看前一段、后一段，在日历页看上一月、下一月")),
            ("Alt+←, Alt+→", self.tr("在统计页看上一期、下一期")),
            ("F5", self.tr("在自检页重新检查")),
            ("Ctrl+Q", self.tr("退出程序，不再提醒")),
        )
        for keys, said, (name, what) in zip(self.keys, self.said, lines, strict=True):
            keys.setText(name)
            said.setText(what)
            said.setAccessibleName(self.tr("{keys}：{what}").format(keys=name, what=what))

    def label_width(self) -> int:
        """Return how wide the widest keys are, in pixels."""
        return max(label.sizeHint().width() for label in self.keys)
