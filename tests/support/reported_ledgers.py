"""Small ledgers that were read wrongly, as they were reported, each with what is right.

They lie in tests/data/reported, a file a fault; NOW of their reading is that of `odd_columns`.
"""

from pathlib import Path

from tests.support.odd_ledgers import OddLedger

REPORTED = Path("tests/data/reported")
_TWO = """
incident|食堂窗口排队的截图被转发|2026-11-28 08:30|status=open|source=微博
incident|宿舍停水的帖子|2026-11-29 09:30|status=open|source=贴吧
"""


def _reported(file: str, records: str, bad: tuple[int, ...] = ()) -> OddLedger:
    return OddLedger(Path(file).stem, "", records, bad, kept=REPORTED / file)


REPORTED_LEDGERS = (
    _reported(
        "column-with-ying-read-as-deadline.csv",
        """
incident|食堂涨价的截图|2026-11-30 08:00|status=open|note=官方回应：已发说明|told=联系平台核实
incident|宿舍停水的帖子|2026-11-30 09:00|status=open|note=|told=后勤抢修
""",
    ),
    _reported(
        "epoch-as-empty-finish.csv",
        """
incident|图书馆座位被占|2026-11-30 08:30|status=open
incident|校车晚点|2026-11-30 09:30|status=open
""",
    ),
    _reported(
        "expected-finish-read-as-finish.csv",
        """
task|官网栏目错链|2026-11-26 09:00|status=open|due=2026-11-28
task|橱窗更新|2026-11-28 09:00|status=open|due=2026-12-11
""",
    ),
    _reported("formulas-without-values.xlsx", "", (2, 3)),
    _reported("half-past-two-in-a-cell.csv", "news|座谈会举行|2026-11-30 14:30|status=open", (2,)),
    _reported("inline-text-doubled.xlsx", _TWO),
    _reported(
        "loose-deadline-on-a-finished-row.csv",
        """
task|更新通讯员名单|2026-11-12|status=done|note=完成时限：长期
task|补报三季度稿件|2026-11-10|status=done
""",
    ),
    _reported("mac-dates-four-years-early.xlsx", _TWO),
    _reported(
        "name-of-the-asker-kept.csv", "message|咨询补办学生证|2026-11-26 09:32:09|status=open|note="
    ),
    _reported("part-names-in-other-case.xlsx", _TWO),
    _reported("part-names-in-other-case-ledger2.xlsx", _TWO),
    _reported(
        "place-name-as-title.csv",
        "incident|北门外卖车占道引发讨论|2026-11-30 08:00|status=done|done=2026-11-30 11:00",
    ),
    _reported(
        "unrelated-yes-closes-the-record.csv",
        """
incident|食堂涨价的截图|2026-11-30 08:00|status=open
incident|宿舍停水的帖子|2026-11-30 09:00|status=open
""",
    ),
    _reported(
        "updated-ledger-imported-again-monday.csv",
        "incident|食堂涨价的截图|2026-11-30 08:00|status=open",
    ),
    _reported(
        "updated-ledger-imported-again-tuesday.csv",
        """
incident|食堂涨价的截图|2026-11-30 08:00|status=done|done=2026-11-30 15:00
incident|宿舍停水的帖子|2026-11-30 12:00|status=open
""",
    ),
    _reported("weekday-contradicts-the-date.csv", "news|讲座举行|2026-11-27|status=open", (2,)),
    _reported(
        "when-found-not-recognised.csv",
        "incident|食堂异物视频|2026-11-30 08:10|status=open|source=抖音",
    ),
    _reported(
        "wps-picture-in-a-cell.xlsx", "incident|食堂价格截图|2026-11-30 08:00|status=open|note="
    ),
    _reported("xls-with-a-chinese-code-page.xls", _TWO),
    _reported("zip-with-backslashes.xlsx", _TWO),
)
