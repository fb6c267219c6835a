"""The parts of a printed case file, from its cover to the last entry of its history."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImageIOHandler, QImageReader, QPainter

from deadlines.calendar.notice import Certainty
from deadlines.records.duty import Duty
from deadlines.records.record import Attachment, Visit
from deadlines.rules.rule import Kind
from ui.case_files.case import CaseFile
from ui.printing.layout import LEFT, RIGHT, ReportPages
from ui.printing.style import mm
from ui.undertaking.words import UndertakerWords
from ui.wording.history import EntryWords
from ui.wording.voice import Voice

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_PICTURES = frozenset({b"png", b"jpeg", b"jpg", b"bmp", b"gif", b"webp"})
"""The forms of pictures that hold nothing but a picture."""
_TALLEST = mm(180)
_LARGEST_SIDE = 4000
"""Pixels of a picture's longer side: a larger one is made smaller."""
_PIXELS_A_MM = 6.0
"""A small screenshot is not blown up beyond this."""


class CaseParts:
    """Puts the parts on the pages, one after another."""

    def __init__(self, pages: ReportPages, case: CaseFile, voice: Voice) -> None:
        self._pages, self._case, self._voice = pages, case, voice
        self._translate = voice.words.translate
        self._count = 0

    def put_all(self) -> None:
        """Put them all."""
        self._put_cover()
        self._put_original()
        self._put_duties()
        self._put_checks()
        self._put_notes()
        self._put_evidence()
        self._put_history()

    def title(self) -> str:
        """Return what stands on top of each page."""
        title = " ".join(self._case.record.title.split())
        said = self._translate("case", "{unit} 卷宗：{title}")
        return said.format(unit=self._case.unit, title=title).strip()

    def number(self) -> str:
        """Return what stands beside it."""
        number = self._case.record.number
        return self._translate("case", "第 {number} 号").format(number=number)

    def _put_cover(self) -> None:
        pages, record, case = self._pages, self._case.record, self._case
        words, translate = self._voice.words, self._translate
        if case.unit:
            pages.text(case.unit, pages.style.subtitle, _CENTRE)
            pages.gap(mm(2))
        pages.text(translate("case", "卷宗"), pages.style.title, _CENTRE)
        pages.gap(mm(6))
        pages.flow(" ".join(record.title.split()), pages.style.subtitle)
        pages.gap(mm(4))
        pages.fact(translate("case", "卷号"), record.volume)
        pages.fact(translate("case", "编号"), str(record.number))
        pages.fact(translate("case", "类型"), words.tag(record.kind, record.level))
        pages.fact(translate("case", "状态"), words.status(record.status))
        if record.kind is not Kind.TASK and record.duties:
            start = words.start(record.duties[0].rule.event)
            pages.fact(start, self._full(record.at))
        pages.fact(translate("case", "留言时间"), self._full(record.posted))
        pages.fact(translate("case", "批办时间"), self._full(record.instructed))
        if record.finding is not None:
            pages.fact(translate("case", "发现方式"), words.finding_name(record.finding))
        pages.fact(translate("case", "登记时间"), self._full(record.logged_at))
        says = UndertakerWords(self._voice)
        for one in record.undertakers:
            standing = says.standing(one, record, case.made_at)
            form = translate("case", "{name}　{standing}")
            pages.fact(translate("case", "承办"), form.format(name=one.name, standing=standing))
        pages.fact(translate("case", "来源"), record.source)
        pages.fact(translate("case", "链接"), record.link)
        pages.fact(translate("case", "证据"), self._files_text(len(record.attachments)))
        pages.fact(translate("case", "制作时间"), self._full(case.made_at))

    def _files_text(self, count: int) -> str:
        return self._translate("case", "%n 个文件", None, count) if count else ""

    def _put_original(self) -> None:
        record, pages, translate = self._case.record, self._pages, self._translate
        self._heading(translate("case", "基本情况"))
        if record.note.strip():
            pages.flow(record.note, pages.style.body)
        else:
            self._put_nothing()
        self._put_visit(record.visit)
        first = self._case.entries[0].change.new if self._case.entries else {}
        names = {
            "title": translate("case", "登记时的标题"),
            "source": translate("case", "登记时的来源"),
            "link": translate("case", "登记时的链接"),
            "note": translate("case", "登记时的说明"),
        }
        for name, label in names.items():
            was = str(first.get(name, ""))
            if was != getattr(record, name):
                pages.fact(label, was or translate("case", "（空）"))

    def _put_visit(self, visit: Visit) -> None:
        pages, translate = self._pages, self._translate
        pages.fact(translate("case", "媒体"), visit.medium)
        pages.fact(translate("case", "记者"), visit.reporter)
        pages.fact(translate("case", "联系电话"), visit.phone)
        pages.fact(translate("case", "来访时间"), self._full(visit.at))

    def _put_duties(self) -> None:
        self._heading(self._translate("case", "事项和时限"))
        for number, duty in enumerate(self._case.record.duties, 1):
            self._pages.gap(mm(2))
            self._put_duty(number, duty)

    def _put_duty(self, number: int, duty: Duty) -> None:
        pages, words, translate = self._pages, self._voice.words, self._translate
        pages.keep(mm(18))
        pages.text(f"{number}. {words.duty(duty.rule)}", pages.style.subheading)
        due_name = translate("case", "目标") if duty.is_target else translate("case", "到期")
        pages.fact(translate("case", "对象"), words.recipient(duty.rule.recipient))
        pages.fact(due_name, self._due(duty))
        if duty.was_due is not None:
            pages.fact(
                translate("case", "延长"),
                translate("case", "原定 {due}；{at} 延长{late}。理由：{reason}").format(
                    due=self._voice.times.full_due(duty.was_due),
                    at=self._full(duty.extended_at),
                    late=translate("case", "（过期后）") if duty.is_extended_late else "",
                    reason=duty.extension_reason,
                ),
            )
        pages.fact(translate("case", "状态"), words.state(duty.state))
        pages.fact(translate("case", "完成时间"), self._finish_text(duty))
        if duty.is_late(self._case.made_at):
            unsaid = (
                translate("case", "尚未完成")
                if duty.done_at is None
                else translate("case", "原因未填写")
            )
            pages.fact(translate("case", "逾期"), duty.late_reason or unsaid)
        pages.fact(translate("case", "报告对象"), duty.whom)
        pages.fact(translate("case", "方式"), duty.means)
        pages.fact(translate("case", "结果"), duty.result)
        pages.fact(translate("case", "办理结果"), duty.outcome)
        explanation = self._case.explanations.get(duty.id)
        if explanation is None:
            pages.fact(translate("case", "依据"), duty.rule.words)
            return
        lines = [text for _, text in self._voice.explanations.lines(explanation)]
        pages.fact(translate("case", "计算"), "\n".join(lines))

    def _due(self, duty: Duty) -> str:
        if duty.due is None:
            return self._translate("case", "无时限")
        due = self._voice.times.full_due(duty.due)
        if duty.certainty is Certainty.PROVISIONAL:
            return self._translate("case", "{due}（暂定）").format(due=due)
        return due

    def _finish_text(self, duty: Duty) -> str:
        taken = duty.time_taken()
        if duty.done_at is None:
            return ""
        if taken is None:
            return self._full(duty.done_at)
        return self._translate("case", "{time}，用时 {span}").format(
            time=self._full(duty.done_at), span=self._voice.words.span(taken)
        )

    def _put_checks(self) -> None:
        done = [check for check in self._case.record.checks if check.done]
        if not done:
            return
        self._heading(self._translate("case", "审校和办理步骤"))
        for check in done:
            about = "  ".join(filter(None, (check.who, self._full(check.at))))
            text = "\n".join(filter(None, (about, check.text)))
            mark = self._voice.words.mark(check.mark)
            self._pages.fact(mark, text or self._translate("case", "已完成"))

    def _put_notes(self) -> None:
        self._heading(self._translate("case", "办理记录"))
        notes = self._case.record.notes
        if not notes:
            self._put_nothing()
        for note in notes:
            form = self._translate("case", "{time}（补记）") if note.is_added_later else "{time}"
            self._put_entry(form.format(time=self._full(note.at)), note.text)

    def _put_evidence(self) -> None:
        self._heading(self._translate("case", "证据"))
        files = self._case.record.attachments
        if not files:
            self._put_nothing()
        for number, file in enumerate(files, 1):
            self._put_file(number, file)

    def _put_file(self, number: int, file: Attachment) -> None:
        pages, translate = self._pages, self._translate
        pages.gap(mm(2))
        pages.keep(mm(20))
        pages.flow(f"{number}. {file.name}", pages.style.subheading)
        about = translate("case", "{size} 字节，{type}，{time} 附上").format(
            size=file.size, type=file.media_type, time=self._full(file.at)
        )
        pages.flow(about, pages.style.cell)
        pages.flow(f"SHA-256 {file.sha256}", pages.style.cell)
        if not self._case.evidence(file.sha256).is_file():
            pages.flow(translate("case", "文件已不在证据文件夹里"), pages.style.body)
            return
        self._put_picture(file)

    def _put_picture(self, file: Attachment) -> None:
        """Put the file where it is a picture; a file of another kind is only named."""
        reader = self._reader(file)
        size = _shown_size(reader)
        if size.isEmpty():
            return
        width = min(RIGHT - LEFT, mm(size.width() / _PIXELS_A_MM))
        height = width * size.height() / size.width()
        if height > _TALLEST:
            width, height = width * _TALLEST / height, _TALLEST

        def paint(painter: QPainter, top: float) -> None:
            # Read only now, and again: a year's pictures do not fit into memory at once.
            reader = self._reader(file)
            shown = _shown_size(reader)
            if max(shown.width(), shown.height()) > _LARGEST_SIDE:
                limit = QSize(_LARGEST_SIDE, _LARGEST_SIDE)
                keep = Qt.AspectRatioMode.KeepAspectRatio
                reader.setScaledSize(reader.size().scaled(limit, keep))
            painter.drawImage(QRectF(LEFT, top, width, height), reader.read())

        self._pages.gap(mm(1))
        self._pages.put_block(height, paint)

    def _reader(self, file: Attachment) -> QImageReader:
        reader = QImageReader(str(self._case.evidence(file.sha256)))
        reader.setDecideFormatFromContent(True)
        reader.setAutoTransform(True)
        return reader

    def _put_history(self) -> None:
        self._heading(self._translate("case", "经过"))
        words = EntryWords(self._voice)
        for entry in self._case.entries:
            said = words.entry_text(entry, self._case.record)
            if reason := words.reason(entry):
                form = self._translate("case", "{text}。原因：{reason}")
                said = form.format(text=said, reason=reason)
            self._put_entry(f"{entry.sequence}. {self._full(entry.at)}", said)

    def _put_entry(self, head: str, text: str) -> None:
        pages = self._pages
        pages.keep(mm(10))
        pages.flow(head, pages.style.cell)
        pages.flow(text, pages.style.body, indent=mm(6))
        pages.gap(mm(0.8))

    def _heading(self, name: str) -> None:
        self._count += 1
        said = self._translate("case", "{number}、{name}").format(number=self._count, name=name)
        self._pages.heading(said, follows=mm(12))

    def _put_nothing(self) -> None:
        self._pages.text(self._translate("case", "无"), self._pages.style.body)

    def _full(self, instant: datetime | None) -> str:
        return self._voice.times.full(instant) if instant else ""


def _shown_size(reader: QImageReader) -> QSize:
    """Return the size a picture is seen in; an empty one for what is no picture."""
    if not reader.canRead() or bytes(reader.format().data()) not in _PICTURES:
        return QSize()
    size = reader.size()
    turned = QImageIOHandler.Transformation.TransformationRotate90
    return size.transposed() if reader.transformation() & turned else size
