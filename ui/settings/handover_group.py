"""The settings for a change of staff: handing everything over, and taking it over."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from deadlines.choices import Choices
from deadlines.handover.contents import (
    Contents,
    Given,
    Inspected,
    Taken,
    file_name,
    list_name,
)
from deadlines.progress import Progress
from deadlines.refusal import Refusal
from ui.background.work import WorkOutcome
from ui.desk import Desk
from ui.dialogs.files import ask_for_file, ask_for_target
from ui.dialogs.typed_dialog import Question
from ui.dialogs.work_dialog import WorkDialog
from ui.handover.open_list import OpenList
from ui.handover.passphrase_dialog import GiveDialog, TakeDialog
from ui.i18n import translate
from ui.settings.group import Group
from ui.widgets.buttons import push_button
from ui.widgets.labels import PlainLabel
from ui.widgets.layouts import FlowLayout
from ui.wording.short import cut

if TYPE_CHECKING:
    from storage.handover.handing import Handing


_LONGEST_UNIT = 60


def _filters() -> tuple[str, str]:
    return translate("handover", "交接文件 (*.duedesk)"), translate("handover", "所有文件 (*)")


class HandoverGroup(Group):
    """Makes a handover file and takes one, in a thread, with the buttons off meanwhile.

    `taken` comes after the ledger has been replaced.
    """

    taken = Signal()

    def __init__(self, desk: Desk, handing: Handing) -> None:
        super().__init__(desk.voice)
        choices = Choices(desk.settings)
        self._desk = desk
        self._handing, self._choices, self._now = handing, choices, desk.register.now
        self._outcome: Given | Taken | Refusal | None = None
        self.is_busy = False
        self._work: WorkDialog | None = None
        self.give = push_button(self.tr("生成交接文件…"), self._ask_where)
        self.take = push_button(self.tr("接收交接文件…"), self._ask_what_to_take)
        line = QWidget()
        FlowLayout(line, 8, self.give, self.take)
        self.row = self.add_row(line, tall=True)
        self.status = PlainLabel("muted")
        self.add_below(self.status)
        self.heading.setText(self.tr("人员变动"))
        self.row.put_texts(
            self.tr("交接"),
            self.tr("换人时把全部记录装进一个加密的文件，接手的人在另一台电脑上接收"),
        )
        self._say()

    def stop(self) -> None:
        """Stop work under way, and wait for it, a few seconds at the most."""
        if self._work is not None:
            self._work.stop()

    def _ask_where(self) -> None:
        name = file_name(self._choices.unit, self._now().date(), self._voice.words.translate)
        title = translate("handover", "保存交接文件")
        ask_for_target(self, title, _filters(), name, self._ask_new_passphrase)

    def _ask_what_to_take(self) -> None:
        title = translate("handover", "选择交接文件")
        ask_for_file(self, title, _filters(), self._ask_passphrase)

    def _ask_new_passphrase(self, file: Path) -> None:
        dialog = GiveDialog(self._desk, file, self)
        dialog.agreed.connect(partial(self._give, file))
        dialog.open()

    def _give(self, file: Path, passphrase: str, with_list: bool) -> None:
        handing, listing, write_list = self._handing, None, None
        if with_list:
            listing = file.with_name(list_name(file, self._voice.words.translate))
            write_list = OpenList(self._voice, self._now()).page

        def work(progress: Progress) -> Given:
            return handing.give(file, passphrase, progress, listing=listing, write_list=write_list)

        self._start(self.tr("正在生成交接文件…"), work)

    def _ask_passphrase(self, file: Path) -> None:
        try:
            self._handing.recognise(file)
        except Refusal as refusal:
            self._outcome = refusal
            self._say()
            return
        dialog = TakeDialog(self._desk, self._handing, file, self)
        dialog.opened.connect(partial(self._ask, file))
        dialog.open()

    def _ask(self, file: Path, passphrase: str, inspected: Inspected) -> None:
        """Say what is in the file and what it replaces, and ask whether it may."""
        question = Question(self._question(inspected), self.tr("接收"), self.tr("取消"), self)
        question.agreed.connect(partial(self._take_over, file, passphrase))
        question.open()

    def _take_over(self, file: Path, passphrase: str) -> None:
        handing = self._handing
        self._start(
            self.tr("正在接收交接文件…"),
            lambda progress: handing.take(file, passphrase, progress),
        )

    def _start(self, text: str, work: Callable[[Progress], object]) -> None:
        if self.is_busy:
            return
        self.is_busy, self._outcome = True, None
        self._enable()
        self._say()
        self._work = WorkDialog(text, self)
        self._work.ended.connect(self._end)
        self._work.run(work)

    def _end(self, outcome: WorkOutcome[Given | Taken] | None) -> None:
        self.is_busy, self._work = False, None
        self._enable()
        if outcome is not None:
            self._outcome = outcome.refusal or outcome.value
        self._say()
        if isinstance(self._outcome, Taken):
            self.taken.emit()

    def _enable(self) -> None:
        for button in (self.give, self.take):
            button.setEnabled(not self.is_busy)

    def _say(self) -> None:
        """Say what came of it."""
        found = self._outcome
        self.status.set_role("error" if isinstance(found, Refusal) else "muted")
        text = ""
        if isinstance(found, Refusal):
            text = self._voice.refusals.sentence(found)
        elif isinstance(found, Given):
            text = self._given_text(found)
        elif isinstance(found, Taken):
            text = self._taken_text(found)
        self.status.setText(text)
        self.status.setVisible(bool(text))

    def _given_text(self, handover: Given) -> str:
        lines = [self.tr("交接文件已生成：{path}").format(path=handover.file)]
        if handover.listing is not None:
            lines.append(self.tr("在办事项清单：{path}（没有加密）").format(path=handover.listing))
        return "\n".join(lines)

    def _taken_text(self, taken: Taken) -> str:
        lines = [self.tr("已接收：{contents}").format(contents=self._contents_text(taken.contents))]
        if taken.kept is not None:
            lines.append(self.tr("原来的数据文件保留在 {path}").format(path=taken.kept))
        if taken.is_waiting:
            lines.append(
                self.tr("本单位的规则或模板文件正被别的程序占用，关掉它后重新启动本程序即可换上")
            )
        return "\n".join(lines)

    def _question(self, inspected: Inspected) -> str:
        handover, present = inspected.handover, inspected.present
        made = self._voice.times.full(handover.made_at) if handover.made_at else ""
        head = self.tr("接收这份交接文件吗？\n{unit}，{made} 生成\n{contents}").format(
            unit=cut(handover.unit, _LONGEST_UNIT) or self.tr("（未填单位）"),
            made=made,
            contents=self._contents_text(handover),
        )
        if present is None or not present.records:
            tail = self.tr("本机的台账还是空的，不会丢失记录。")
        else:
            tail = self.tr(
                "它会替换本机现有的台账（{contents}），两边的记录不会合并。\n"
                "现有的数据文件和规则会改名留存，不会删除。"
            ).format(contents=self._contents_text(present))
        return f"{head}\n\n{tail}"

    def _contents_text(self, contents: Contents) -> str:
        text = self.tr("{records} 条记录，其中在办 {open} 条").format(
            records=contents.records, open=contents.open
        )
        if contents.rules:
            text += self.tr("，规则文件 {count} 个").format(count=contents.rules)
        if contents.forms:
            text += self.tr("，表格模板 {count} 个").format(count=contents.forms)
        return text
