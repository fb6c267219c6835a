"""`import`: shows what a spreadsheet would become, and imports it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from deadlines.columns.meaning import REPEATABLE, Meaning
from deadlines.columns.vocabulary import plain
from deadlines.imports.conversion import Making, OldRows, making_by
from deadlines.imports.lines import SheetPlan
from deadlines.imports.plan import ImportPlan, PlannedLine, RowOutcome, sheet_plans
from deadlines.records.register import Register
from deadlines.records.undoing import Batch
from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind, find_kind
from deadlines.sheets.sheet import column_name
from ui.command_line import printing
from ui.command_line.plain import Arguments
from ui.wording.imports import ImportWords
from ui.wording.voice import Voice

if TYPE_CHECKING:
    from storage.importing import Importing

Out = Callable[[str], None]
_MOST_LISTED = 20
"""Duplicates and remarks printed at the most; `--json` has them all."""


class ImportCommand:
    """Carries out `import`."""

    def __init__(
        self,
        importing: Importing,
        register: Register,
        voice: Voice,
        ask: Callable[[str], bool],
        tell: Out,
    ) -> None:
        self._importing, self._register = importing, register
        self._voice, self._ask, self._tell = voice, ask, tell
        self._translate = voice.words.translate
        self._words = ImportWords(voice)

    def run(self, arguments: Arguments, out: Out) -> None:
        """Print what was understood of the file, and import it if that is wanted.

        Raises Refusal, also "sheet-no-table" where no sheet has a header.
        """
        kind = find_kind(arguments.kind) if arguments.kind else None
        making = making_by(
            self._register,
            OldRows(arguments.old),
            self._words.archive_reason(),
        )
        book = self._importing.read(Path(arguments.file))
        given = self._given_meanings(arguments.column)
        sheets = sheet_plans(book, making, {**self._importing.remembered_meanings(), **given})
        if all(sheet.header is None for sheet in sheets):
            raise Refusal("sheet-no-table")
        _refuse_unknown(given, sheets)
        plan = self._importing.plan(book.name, sheets, making, kind)
        if not arguments.json:
            for line in self._lines(plan):
                out(line)
        ticked = plan.updatable if arguments.update else frozenset()
        batch = self._write_plan(plan, making, ticked, yes=arguments.yes)
        if batch is not None:
            self._importing.remember(given)
        if arguments.json:
            out(printing.as_json(self._data(plan, batch)))

    def _given_meanings(self, texts: Sequence[str]) -> dict[str, Meaning]:
        """Return what the user says that columns mean, by their plain names; raises Refusal."""
        given: dict[str, Meaning] = {}
        for text in texts:
            name, sign, called = text.rpartition("=")
            if not sign or not plain(name) or not called.strip():
                raise Refusal("column-form", text=text)
            meaning = self._words.meaning_called(called)
            if meaning is None:
                known = tuple(map(self._words.meaning, Meaning))
                raise Refusal("meaning-unknown", text=called.strip(), known=known)
            if meaning not in REPEATABLE and meaning in given.values():
                raise Refusal("meaning-twice", text=self._words.meaning(meaning))
            given[plain(name)] = meaning
        return given

    def _write_plan(
        self, plan: ImportPlan, making: Making, ticked: frozenset[int], *, yes: bool
    ) -> Batch | None:
        translate, count = self._translate, len(plan.records())
        if not count and not ticked:
            self._tell(translate("printing", "没有可以导入的行"))
            return None
        question = translate("printing", "导入 {count} 条吗？(y/n) ")
        if ticked:
            question = translate("printing", "导入 {count} 条，更新 {updated} 条吗？(y/n) ")
        asked = question.format(count=count, updated=len(ticked))
        if not yes and not self._ask(asked):
            self._tell(translate("printing", "没有导入；加 --yes 直接导入"))
            return None
        batch = self._importing.write(plan, making, ticked)
        if batch.count:
            text = translate("printing", "已导入 {count} 条：第 {first} 号到第 {last} 号")
            self._tell(text.format(count=batch.count, first=batch.first, last=batch.last))
        if batch.updated:
            numbers = translate("printing", "、").join(map(str, batch.updated))
            text = translate("printing", "已更新 {count} 条：第 {numbers} 号")
            self._tell(text.format(count=len(batch.updated), numbers=numbers))
        return batch

    def _lines(self, plan: ImportPlan) -> Iterable[str]:
        translate, words = self._translate, self._words
        yield plan.file
        for sheet in plan.sheets:
            yield from self._sheet_lines(sheet)
        separator = translate("printing", "，")
        counts = separator.join(
            f"{words.outcome(outcome)} {count}" for outcome, count in plan.counts.items() if count
        )
        yield translate("printing", "共 {rows} 行：{counts}").format(
            rows=len(plan.lines), counts=counts
        )
        archived = plan.counts[RowOutcome.ARCHIVED]
        if archived:
            hint = translate("printing", "（加 --old open 作为在办）")
            yield words.old_rows_text(archived) + hint
        yield from self._group(
            translate("printing", "看不懂的行，不导入："), plan, RowOutcome.TROUBLE, len(plan.lines)
        )
        if any(line.trouble is not None and line.trouble.code == "no-kind" for line in plan.lines):
            yield translate("printing", "没有写类型的行，可以加 --kind 指定：{known}").format(
                known=translate("printing", "、").join(kind.value for kind in Kind)
            )
        yield from self._group(
            translate("printing", "已有的记录，表里写着新的办理情况（加 --update 更新）："),
            plan,
            RowOutcome.UPDATE,
            len(plan.lines),
        )
        yield from self._group(
            translate("printing", "重复的行，不导入："), plan, RowOutcome.DUPLICATE, _MOST_LISTED
        )
        yield from self._remarks(plan)

    def _sheet_lines(self, sheet: SheetPlan) -> Iterable[str]:
        translate, words = self._translate, self._words
        name = sheet.sheet.name
        if sheet.sheet.hidden:
            name += translate("printing", "（隐藏）")
        if sheet.header is None:
            text = translate("printing", "工作表“{name}”：没有找到表头，跳过")
            yield text.format(name=name)
            return
        rows = translate("printing", "、").join(map(str, sheet.header.rows))
        if name:
            text = translate("printing", "工作表“{name}”：表头在第 {rows} 行")
        else:
            text = translate("printing", "表头在第 {rows} 行")
        yield text.format(name=name, rows=rows)
        for column, meaning in enumerate(sheet.meanings):
            title = printing.cut_to_columns(sheet.header.names[column], 30)
            yield f"  {column_name(column)}  {title} → {words.meaning(meaning)}"
        if sheet.personal_columns:
            yield "  " + words.personal_text(sheet.personal_columns)
        frame = sheet.frame
        if frame.kind is not None and frame.kind_from:
            text = translate("printing", "  没有写类型的行按“{text}”作为{kind}")
            yield text.format(text=frame.kind_from, kind=self._voice.words.kind(frame.kind))
        if frame.year is not None:
            text = translate("printing", "  没有年份的日期按“{text}”取 {year}年")
            yield text.format(text=frame.year_from, year=frame.year)

    def _group(self, head: str, plan: ImportPlan, outcome: RowOutcome, most: int) -> Iterable[str]:
        lines = [line for line in plan.lines if line.outcome is outcome]
        if not lines:
            return
        yield head
        for line in lines[:most]:
            about = self._words.line(line)
            yield f"  {self._place(line)}  {about}  {self._quote_line(line)}".rstrip()
        if len(lines) > most:
            yield "  " + self._translate("printing", "…… 另有 {count} 行").format(
                count=len(lines) - most
            )

    def _remarks(self, plan: ImportPlan) -> Iterable[str]:
        """Yield each kind of remark once, with the rows it is about."""
        found: dict[tuple[str, str], list[int]] = {}
        for line in plan.lines:
            if line.outcome not in (RowOutcome.TROUBLE, RowOutcome.SKIPPED):
                for remark in line.remarks:
                    key = (line.line.sheet, self._words.remark_text(remark))
                    rows = found.setdefault(key, [])
                    if line.line.number not in rows[-1:]:
                        rows.append(line.line.number)
        if found:
            yield self._translate("printing", "请留意：")
        separator = self._translate("printing", "、")
        several = len({sheet for sheet, _ in found}) > 1
        for (sheet, told), rows in list(found.items())[: 2 * _MOST_LISTED]:
            text = f"{sheet}  {told}" if several else told
            shown = separator.join(map(str, rows[:_MOST_LISTED]))
            more = "…" if len(rows) > _MOST_LISTED else ""
            said = self._translate("printing", "  {text}：第 {rows} 行（{count} 行）")
            yield said.format(text=text, rows=shown + more, count=len(rows))

    def _place(self, line: PlannedLine) -> str:
        text = self._translate("printing", "第 {number} 行").format(number=line.line.number)
        return f"{line.line.sheet} {text}".strip()

    def _quote_line(self, line: PlannedLine) -> str:
        return printing.cut_to_columns(line.line.text, 40)

    def _data(self, plan: ImportPlan, batch: Batch | None) -> dict[str, Any]:
        return {
            "file": plan.file,
            "sheets": [_sheet_data(sheet) for sheet in plan.sheets],
            "counts": {outcome.value: count for outcome, count in plan.counts.items()},
            "rows": [self._row_data(line) for line in plan.lines],
            "imported": batch.count if batch else 0,
            "first": batch.first if batch and batch.count else None,
            "last": batch.last if batch and batch.count else None,
            "updated": list(batch.updated) if batch else [],
        }

    def _row_data(self, line: PlannedLine) -> dict[str, Any]:
        data: dict[str, Any] = {
            "sheet": line.line.sheet,
            "row": line.line.number,
            "outcome": line.outcome.value,
            "text": self._words.line(line),
        }
        if line.trouble is not None:
            column = line.trouble.column
            data["cell"] = f"{column_name(column)}{line.line.number}" if column >= 0 else None
            data["code"] = line.trouble.code
            data["reason"] = self._words.remark_text(line.trouble)
        if line.same_record or line.same_row:
            data["same_record"] = line.same_record or None
            data["same_row"] = line.same_row or None
        if line.record is not None:
            now, zone = self._register.now(), self._register.office.zone
            record = printing.record_data(line.record, now, zone)
            del record["number"]
            data["record"] = record
            data["remarks"] = [remark.code for remark in line.remarks]
        return data


def _refuse_unknown(given: Mapping[str, Meaning], sheets: Iterable[SheetPlan]) -> None:
    """Refuse a name that no column has."""
    names = [name for sheet in sheets if sheet.header for name in sheet.header.names if name]
    unknown = [name for name in given if name not in set(map(plain, names))]
    if unknown:
        raise Refusal("column-unknown", text=unknown[0], known=tuple(dict.fromkeys(names)))


def _sheet_data(sheet: SheetPlan) -> dict[str, Any]:
    names = sheet.header.names if sheet.header else ()
    return {
        "name": sheet.sheet.name,
        "hidden": sheet.sheet.hidden,
        "header": list(sheet.header.rows) if sheet.header else None,
        "columns": [
            {"column": column_name(i), "name": names[i], "meaning": meaning.value}
            for i, meaning in enumerate(sheet.meanings)
        ],
        "year": sheet.frame.year,
        "kind": sheet.frame.kind and sheet.frame.kind.value,
    }
