"""What was understood of a typed line, part by part."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from deadlines.refusal import Refusal
from deadlines.rules.rule import Kind
from ui.wording.short import ShortTimes, cut
from ui.wording.voice import Voice

TYPE_CHECKING = False  # as `typing` has it, which takes long to import
if TYPE_CHECKING:
    from deadlines.snippets.snippet import Snippet

_LONGEST_TITLE = 60
_LONGEST_PART = 30


class SnippetWords:
    """Words the parts of a snippet."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._short = ShortTimes(voice.times)

    def parts(self, snippet: Snippet, now: datetime) -> list[str]:
        """Return each part that was understood with its name: 时间 11-29 周日 23:12."""
        words, translate = self._voice.words, self._voice.words.translate
        named: list[tuple[str, str]] = []
        if snippet.kind is not None:
            named.append((translate("SnippetWords", "类型"), words.kind(snippet.kind)))
        if snippet.level is not None:
            named.append((translate("SnippetWords", "级别"), words.level(snippet.level)))
        if snippet.posted is not None:
            posted = self._short.event(snippet.posted, now)
            named.append((translate("SnippetWords", "留言时间"), posted))
        if snippet.time is not None:
            is_due = snippet.kind is Kind.TASK
            said = self._short.due if is_due else self._short.event
            due, time = translate("SnippetWords", "最迟"), translate("SnippetWords", "时间")
            named.append((due if is_due else time, said(snippet.time.at, now)))
        if snippet.finding is not None:
            found = words.finding_name(snippet.finding)
            named.append((translate("SnippetWords", "发现方式"), found))
        if snippet.source:
            source = cut(snippet.source, _LONGEST_PART)
            named.append((translate("SnippetWords", "来源"), source))
        if snippet.link:
            named.append((translate("SnippetWords", "链接"), cut(snippet.link, _LONGEST_PART)))
        if snippet.title:
            named.append((translate("SnippetWords", "标题"), cut(snippet.title, _LONGEST_TITLE)))
        form = translate("SnippetWords", "{name} {part}")
        return [form.format(name=name, part=part) for name, part in named]

    def join_all(self, parts: Sequence[str], said: str) -> str:
        """Return all parts in one text, and what is said of them, for a screen reader."""
        separator = self._voice.words.translate("SnippetWords", "，")
        return separator.join(part for part in (*parts, said) if part)

    def tell(self, snippet: Snippet, now: datetime) -> str:
        """Return what keeps the snippet from being logged, or as what it will be logged."""
        words = self._voice.words
        try:
            draft = snippet.make_draft().check(now)
        except Refusal as refusal:
            return self._voice.refusals.sentence(refusal)
        assumed = []
        if draft.level is not None and snippet.level is None:
            assumed.append(words.level(draft.level))
        if draft.finding is not None and snippet.finding is None:
            assumed.append(words.finding_name(draft.finding))
        if not assumed:
            return words.translate("SnippetWords", "按 Enter 登记")
        said = words.translate("SnippetWords", "按 Enter 登记；没有写的按“{assumed}”登记")
        return said.format(assumed=words.translate("SnippetWords", "，").join(assumed))
