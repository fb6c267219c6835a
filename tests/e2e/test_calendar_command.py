import json
from pathlib import Path

import pytest

from deadlines.calendar.official_days import official_notices
from deadlines.clock import SystemClock
from program.ledgers import open_ledger
from tests.support.command_line import CommandLine


@pytest.fixture
def main(tmp_path: Path) -> CommandLine:
    return CommandLine(tmp_path / "data")


@pytest.fixture
def ledger(main: CommandLine) -> CommandLine:
    """The command line on a folder that has a ledger."""
    open_ledger(main.folder, SystemClock()).close()
    return main


def notice_of_2027(extra: str = "") -> str:
    return (
        "关于2027年部分节假日安排的通知\n"
        "一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n"
        "二、春节：2月5日（周五）至12日（周五）放假调休，共8天。2月14日（周日）、"
        "2月20日（周六）上班。\n"
        "三、清明节：4月3日（周六）至5日（周一）放假，共3天。\n"
        "四、劳动节：5月1日（周六）至5日（周三）放假调休，共5天。5月8日（周六）上班。\n"
        "五、端午节：6月9日（周三）放假，不调休。\n"
        "六、中秋节：9月15日（周三）放假，不调休。\n"
        "七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、"
        f"10月9日（周六）上班。\n{extra}"
    )


def test_a_year_is_shown_with_the_layer_that_decides_it(main: CommandLine) -> None:
    """An official year lists the days its notice names; a year without one the law's own."""
    shown = main("calendar", "show", "2019", "--json").data
    notice = official_notices()[2019]
    assert (shown["year"], shown["layer"]) == (2019, "official")
    assert shown["off"] == [day.isoformat() for day in sorted(notice.off)]
    assert shown["work"] == [day.isoformat() for day in sorted(notice.work)]
    assert shown["work"][0] == "2018-12-29"
    assert main("calendar", "show", "2027", "--json").data["layer"] == "statutory"
    assert not main.folder.exists()


def test_a_pasted_notice_is_kept_and_counted_with(ledger: CommandLine) -> None:
    """A pasted notice is shown as understood, kept with --yes, and settles the year's deadlines."""
    words = ("due", "news", "--at", "2027-02-04T10:00", "--json")
    assert ledger(*words).data[0]["duties"][0]["certainty"] == "provisional"
    loaded = ledger("calendar", "load", "-", "--yes", "--json", stdin=notice_of_2027())
    assert (loaded.status, loaded.data["year"]) == (0, 2027)
    assert loaded.data["work"][0] == "2027-02-14"
    shown = ledger("calendar", "show", "2027", "--json").data
    assert (shown["layer"], shown["off"]) == ("loaded", loaded.data["off"])
    (duty,) = ledger(*words).data[0]["duties"]
    assert (duty["certainty"], duty["due"]) == ("official", "2027-02-14T17:30:00+08:00")


def test_without_a_ledger_a_notice_is_only_shown(main: CommandLine) -> None:
    """Where there is no ledger a notice is read and shown; keeping it is refused, none is made."""
    shown = main("calendar", "load", "-", "--json", stdin=notice_of_2027())
    assert (shown.status, shown.data["work"][0]) == (0, "2027-02-14")
    refused = main("calendar", "load", "-", "--yes", stdin=notice_of_2027())
    assert (refused.status, "没有台账" in refused.err) == (1, True)
    assert refused.out.startswith("2027")
    assert not main.folder.exists()


def test_without_yes_nothing_is_kept(ledger: CommandLine) -> None:
    """Where nobody can answer the question, the notice is shown and not saved."""
    loaded = ledger("calendar", "load", "-", stdin=notice_of_2027())
    assert (loaded.status, "没有保存" in loaded.err) == (0, True)
    assert ledger("calendar", "show", "2027", "--json").data["layer"] == "statutory"


def test_open_records_are_listed_old_to_new(ledger: CommandLine) -> None:
    """Loading a notice lists each open record's deadline as it was and as it becomes."""
    ledger("add", "task", "表格", "--at", "2027-03-01T10:00")
    answer = ledger("calendar", "load", "-", "--yes", stdin=notice_of_2027())
    assert "→" not in answer.err, "a task's own date does not move"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "今天天气很好。",
        notice_of_2027().replace("10月1日（周五）", "0月1日（周五）"),
        notice_of_2027().replace("2月20日（周六）", "2月20日（周日）"),
        notice_of_2027().replace("2月14日（周日）", "2月30日（周日）"),
        '{"year": 2027, "days": [{"name": "元旦", "date": "2029-01-01", "isOffDay": true}]}',
        '{"year": 2027, "days": [',
    ],
)
def test_a_notice_that_cannot_be_understood_is_not_kept(ledger: CommandLine, text: str) -> None:
    """What cannot be understood is named and nothing of it is saved."""
    answer = ledger("calendar", "load", "-", "--yes", "--json", stdin=text)
    assert answer.status == 1
    assert answer.out == ""
    assert answer.err.strip()
    assert "Traceback" not in answer.err
    assert ledger("calendar", "show", "2027", "--json").data["layer"] == "statutory"


def test_a_line_at_fault_is_named(ledger: CommandLine) -> None:
    """The line that is not understood is named by its number."""
    broken = notice_of_2027().replace("10月1日（周五）", "0月1日（周五）")
    assert "第8行" in ledger("calendar", "load", "-", "--yes", stdin=broken).err


def test_a_file_may_be_json_or_gbk_text(ledger: CommandLine, tmp_path: Path) -> None:
    """A notice loads from the usual JSON form and from text in GBK."""
    days = [{"name": "元旦", "date": f"2027-01-0{d}", "isOffDay": True} for d in (1, 2, 3)]
    file = tmp_path / "2027.json"
    file.write_text(json.dumps({"year": 2027, "days": days}), encoding="utf-8")
    loaded = ledger("calendar", "load", str(file), "--yes", "--json")
    assert loaded.data["off"] == ["2027-01-01", "2027-01-02", "2027-01-03"]
    assert any("春节" in warning for warning in loaded.data["warnings"])
    text = tmp_path / "notice.txt"
    text.write_bytes(notice_of_2027().encode("gbk"))
    assert ledger("calendar", "load", str(text), "--yes", "--json").data["year"] == 2027


def feed_of_two_years() -> str:
    """Return a subscription as phones have it: two years in one file."""
    events = [
        ("元旦（休）", "20250101", "20250102"),
        ("春节（班）", "20250126", "20250127"),
        ("春节（休）", "20250128", "20250205"),
        ("元旦（休）", "20260101", "20260104"),
        ("元旦（班）", "20260104", "20260105"),
        ("春节（班）", "20260214", "20260215"),
        ("春节（休）", "20260215", "20260224"),
    ]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for summary, start, end in events:
        lines += ["BEGIN:VEVENT", f"DTSTART;VALUE=DATE:{start}", f"DTEND;VALUE=DATE:{end}"]
        lines += [f"SUMMARY;LANGUAGE=zh_CN:{summary}", "END:VEVENT"]
    return "\r\n".join([*lines, "END:VCALENDAR", ""])


def test_a_feed_of_two_years_is_offered_whole(ledger: CommandLine, tmp_path: Path) -> None:
    """Without an answer each year is shown and none kept; --yes keeps the newest and says so."""
    file = tmp_path / "feed.ics"
    file.write_text(feed_of_two_years(), encoding="utf-8")
    shown = ledger("calendar", "load", str(file))
    assert (shown.status, "里面有2025、2026年的安排" in shown.err) == (0, True)
    assert shown.out.startswith("2026")
    assert "\n2025" in shown.out
    assert ledger("calendar", "show", "2026", "--json").data["layer"] == "official"
    loaded = ledger("calendar", "load", str(file), "--yes")
    assert "--year" in loaded.err
    kept = ledger("calendar", "show", "2026", "--json").data
    assert (kept["layer"], kept["work"]) == ("loaded", ["2026-01-04", "2026-02-14"])
    assert ledger("calendar", "show", "2025", "--json").data["layer"] == "official"


def test_the_year_asked_for_is_loaded(ledger: CommandLine, tmp_path: Path) -> None:
    """--year takes that year out of a feed; one that is not inside is refused."""
    file = tmp_path / "feed.ics"
    file.write_text(feed_of_two_years(), encoding="utf-8")
    loaded = ledger("calendar", "load", str(file), "--year", "2025", "--yes", "--json").data
    assert (loaded["year"], loaded["work"]) == (2025, ["2025-01-26"])
    answer = ledger("calendar", "load", str(file), "--year", "2027", "--yes")
    assert answer.status == 1
    assert "2025、2026" in answer.err


def test_make_up_days_are_counted_to_their_holiday(ledger: CommandLine, tmp_path: Path) -> None:
    """上班(补春节假期) makes up for 春节, and the right days of a feed raise no doubt of it."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for summary, start, end in (
        ("春节假期", "20260215", "20260224"),
        ("上班(补春节假期)", "20260214", "20260215"),
        ("上班(补春节假期)", "20260228", "20260301"),
    ):
        lines += ["BEGIN:VEVENT", f"SUMMARY:{summary}", f"DTSTART;VALUE=DATE:{start}"]
        lines += [f"DTEND;VALUE=DATE:{end}", "END:VEVENT"]
    file = tmp_path / "2026.ics"
    file.write_text("\r\n".join([*lines, "END:VCALENDAR", ""]), encoding="utf-8")
    loaded = ledger("calendar", "load", str(file), "--json").data
    assert (len(loaded["off"]), loaded["work"]) == (9, ["2026-02-14", "2026-02-28"])
    assert not [warning for warning in loaded["warnings"] if "不平衡" in warning]


def test_make_up_days_of_a_school_are_not_lost(ledger: CommandLine) -> None:
    """补…上课上班 are working days of the office."""
    text = (
        "关于2026年国庆节放假的通知\n一、放假时间\n"
        "10月1日（星期四）至10月7日（星期三）放假，共7天。\n二、补课安排\n"
        "9月20日（星期日）补10月6日（星期二）上课上班，"
        "10月10日（星期六）补10月7日（星期三）上课上班。\n"
    )
    loaded = ledger("calendar", "load", "-", "--json", stdin=text).data
    assert loaded["work"] == ["2026-09-20", "2026-10-10"]
    assert not [warning for warning in loaded["warnings"] if "不一致" in warning]


def test_a_missing_file_is_named(ledger: CommandLine) -> None:
    """A file that is not there is refused by name."""
    answer = ledger("calendar", "load", "nowhere.txt")
    assert (answer.status, "nowhere.txt" in answer.err) == (1, True)
