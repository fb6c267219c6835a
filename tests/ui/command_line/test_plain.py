"""The commands that are read without argparse."""

import shlex
from unittest.mock import patch

import pytest

from ui.command_line import plain
from ui.command_line.plain import Arguments, WrongUsage, parse

LINES = (
    "list",
    "list --json",
    "list --all --kind news",
    "list --kind=news --overdue --lang en",
    "list --open --all",
    "list --json --json",
    "list --json=1",
    "list --kind",
    "list --lang fr",
    "list --al",
    "list extra",
    "--data-dir=/tmp/x list --kind ''",
    "add news 标题 --at 10:00",
    "add news --at 10:00 -- --标题",
    "add news -标题 --at=10:00 --json",
    "add --at 10:00 incident 标题 --level major --found told --note -x --link a=b",
    "add message 标题 --at 10:00 --posted 9:00 --source 校长信箱",
    "add news 标题",
    "add '舆情 昨晚11点12 食堂'",
    "add news 标题 --at 10:00 --at 11:00",
    "add news a b --at 10:00",
    "add news -- -- --at 10:00",
    "add news 标题 --at 10:00 --reason x",
    "add news 标题 --at 10:00 --hidden",
    "due news --at 10:00 --at=11:00",
    "due message --at 10:00 --days 10 --reading exact-hours --posted 9:00",
    "due news",
    "due --at 10:00",
    "due incident --at 10:00 --level sign --found self --json --data-dir /tmp/x",
)


def _read(line: str) -> Arguments | str:
    try:
        return parse(shlex.split(line))
    except WrongUsage as wrong:
        return str(wrong)


@pytest.mark.parametrize("line", LINES)
def test_a_plain_line_is_read_as_argparse_reads_it(line: str) -> None:
    """What is read without argparse comes out as it does with it, and so does every mistake."""
    found = _read(line)
    with patch.object(plain, "PLAIN", {}):
        assert found == _read(line)


@pytest.mark.parametrize("line", [LINES[2], LINES[15], LINES[24]])
def test_the_usual_commands_do_not_need_argparse(line: str) -> None:
    """A well-formed list, add or due is read without argparse."""
    with patch("ui.command_line.arguments.parse_all", side_effect=AssertionError):
        assert isinstance(_read(line), Arguments)
