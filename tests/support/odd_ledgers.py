"""Ledgers as people really keep them, each with what a sensible person reads in it.

A ledger is written as lines with `|` between the cells. In a cell `#` begins a number, `@` a
date or a time of Excel, `!` an error; `>` stands in cells merged with the one to the left, `^`
in those merged with the one above, `~` for a line break, `==名称` begins the next sheet. A line
`...` is an empty row. What must come out of a row stands behind it after ` => `, or in the lines
below it that begin with `=> `: kind, title, day or time, then what else is to be seen. `?` says
that the row must be reported as unreadable.
"""

from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from deadlines.sheets.sheet import Merge


@dataclass(frozen=True, slots=True)
class OddLedger:
    """One ledger, the file it is kept in, and what must come out."""

    name: str
    text: str
    records: str
    bad: tuple[int, ...] = ()
    file: str = "台账.xlsx"
    encoding: str = "utf-8"
    between: str = ","
    kept: Path | None = None

    def write(self, folder: Path) -> Path:
        """Write the ledger's file and return its path; one that is `kept` is there already."""
        if self.kept is not None:
            return self.kept
        path = folder / self.file
        sheets = _sheets(self.text)
        if path.suffix == ".csv":
            rows = next(iter(sheets.values()))
            lines = [self.between.join(_quoted(cell, self.between) for cell in row) for row in rows]
            path.write_bytes("\r\n".join([*lines, ""]).encode(self.encoding))
        else:
            _write_book(path, sheets)
        return path


def an_odd_ledger(
    name: str,
    marked: str,
    file: str = "台账.xlsx",
    encoding: str = "utf-8",
    between: str = ",",
) -> OddLedger:
    """Return the ledger whose rows are marked with what must come out of them."""
    rows: list[str] = []
    records: list[str] = []
    bad: list[int] = []
    number = 0
    for line in marked.strip("\n").split("\n"):
        row, sign, wanted = line.partition("=> ")
        if row or not sign:
            rows.append(row.removesuffix(" ") if sign else row)
            number = 0 if row.startswith("==") else number + 1
        if wanted == "?":
            bad.append(number)
        elif sign:
            records.append(wanted)
    return OddLedger(name, "\n".join(rows), "\n".join(records), tuple(bad), file, encoding, between)


def _sheets(text: str) -> dict[str, list[list[str]]]:
    sheets: dict[str, list[list[str]]] = {}
    rows: list[list[str]] = []
    sheets["Sheet1"] = rows
    for line in text.strip("\n").split("\n"):
        if line.startswith("=="):
            if sheets.get("Sheet1") == []:
                del sheets["Sheet1"]
            rows = sheets.setdefault(line[2:], [])
        else:
            rows.append([] if line == "..." else line.split("|"))
    return sheets


def _quoted(cell: str, between: str) -> str:
    cell = cell.replace("~", "\n")
    if any(sign in cell for sign in (between, '"', "\n")):
        doubled = cell.replace('"', '""')
        return f'"{doubled}"'
    return cell


def _write_book(path: Path, sheets: dict[str, list[list[str]]]) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    day = book.add_format({"num_format": "yyyy/m/d"})
    moment = book.add_format({"num_format": "yyyy/m/d h:mm"})
    clock = book.add_format({"num_format": "h:mm"})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for merge in _merges(rows):
            sheet.merge_range(
                merge.first_row, merge.first_column, merge.last_row, merge.last_column, ""
            )
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell.startswith("#"):
                    sheet.write_number(number, column, float(cell[1:]))
                elif cell.startswith("@") and "-" not in cell:
                    sheet.write_datetime(number, column, time.fromisoformat(cell[1:]), clock)
                elif cell.startswith("@"):
                    style = moment if ":" in cell else day
                    sheet.write_datetime(number, column, datetime.fromisoformat(cell[1:]), style)
                elif cell.startswith("!"):
                    sheet.write_formula(number, column, "=1/0", None, cell[1:])
                elif cell not in ("", ">", "^"):
                    sheet.write_string(number, column, cell.replace("~", "\n"))
    book.close()


def _merges(rows: list[list[str]]) -> list[Merge]:
    found = []
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell in (">", "^"):
                continue
            right = column
            while right + 1 < len(row) and row[right + 1] == ">":
                right += 1
            below = number
            while below + 1 < len(rows) and rows[below + 1][column : column + 1] == ["^"]:
                below += 1
            if (right, below) != (column, number):
                found.append(Merge(number, column, below, right))
    return found


ODD_LEDGERS: tuple[OddLedger, ...] = (
    an_odd_ledger(
        "news with both dates",
        """
2026年学院新闻宣传台账|>|>|>|>
序号|稿件标题|发生日期|报送日期|备注
1|开学典礼举行|2026.3.5|2026.3.6| => news|开学典礼举行|2026-03-05|done=2026-03-06
2|运动会开幕|2026-04-10 8:30|2026-04-10 17:00|已采用
=> news|运动会开幕|2026-04-10 08:30|done=2026-04-10 17:00
合计|2篇|||
填表人：某某||审核人：某某||
""",
    ),
    an_odd_ledger(
        "only the day of reporting",
        """
学院新闻报送台账（2026年）
序号|稿件标题|报送时间|采用情况
1|开学典礼举行|3月5日|采用 => news|开学典礼举行|2026-03-05|done=2026-03-05
2|运动会开幕|4月10日 9:30|未采用 => news|运动会开幕|2026-04-10 09:30|done=2026-04-10 09:30
""",
    ),
    an_odd_ledger(
        "only the day of publication",
        """
新闻发布统计表
序号|新闻题目|发布日期|发布平台
1|开学典礼举行|2026/3/5|学校官网 => news|开学典礼举行|2026-03-05|source=学校官网
""",
    ),
    an_odd_ledger(
        "year, month and day in columns",
        """
新闻台账
序号|年|月|日|标题|来源
#1|#2026|#3|#5|开学典礼举行|学工办 => news|开学典礼举行|2026-03-05|source=学工办
#2|#2026|#12|#5|未来的事|学工办 => ?
""",
    ),
    an_odd_ledger(
        "month and day in columns, the year in the title",
        """
2026年度新闻台账
序号|月|日|标题
#1|#3|#5|开学典礼举行 => news|开学典礼举行|2026-03-05
#2|||运动会开幕 => ?
""",
    ),
    an_odd_ledger(
        "date and time apart",
        """
舆情台账
序号|日期|时间|舆情内容|级别|来源
1|2026-3-5|8:30|食堂价格引热议|一般|微博
=> incident|食堂价格引热议|2026-03-05 08:30|level=general|source=微博
2|2026-3-6|下午3点|宿舍停水|较大|抖音 => incident|宿舍停水|2026-03-06 15:00|level=major|source=抖音
3|2026-3-7|/|网传通知|一般|论坛 => incident|网传通知|2026-03-07|level=general
""",
    ),
    an_odd_ledger(
        "Excel date and Excel time apart",
        """
舆情台账
日期|时刻|事件名称|级别
@2026-03-05|@08:30|食堂价格引热议|Ⅲ级 => incident|食堂价格引热议|2026-03-05 08:30
@2026-03-06|@15:05|宿舍停水|重大 => incident|宿舍停水|2026-03-06 15:05|level=major
""",
    ),
    an_odd_ledger(
        "dates in every form",
        """
2026年新闻台账
标题|时间
甲一|2026-3-5 8:30 => news|甲一|2026-03-05 08:30
甲二|2026年3月5日上午9时30分 => news|甲二|2026-03-05 09:30
甲三|3.5 => news|甲三|2026-03-05
甲四|03-05 => news|甲四|2026-03-05
甲五|3/5 => news|甲五|2026-03-05
甲六|20260305 => news|甲六|2026-03-05
甲七|260305 => news|甲七|2026-03-05
甲八|2026.03.05 15:20:30 => news|甲八|2026-03-05 15:20:30
甲九|二〇二六年三月五日 => news|甲九|2026-03-05
乙一|三月五日 => news|乙一|2026-03-05
乙二|２０２６年３月５日　１５：２０ => news|乙二|2026-03-05 15:20
乙三|2026年3月5日中午12点 => news|乙三|2026-03-05 12:00
乙四|2026年3月5日晚8点半 => news|乙四|2026-03-05 20:30
乙五|2026-3-4 24:00 => news|乙五|2026-03-05
乙六|2026-03-05T08:30:00 => news|乙六|2026-03-05 08:30
乙七|2026-03-05T08:30:00+08:00 => news|乙七|2026-03-05 08:30
乙八|2026/3/5 8:30 AM => news|乙八|2026-03-05 08:30
乙九|PM 3:20 2026/3/5 => news|乙九|2026-03-05 15:20
丙一|2026 年 3 月 5 日 => news|丙一|2026-03-05
丙二|2026、3、5 => news|丙二|2026-03-05
丙三|2026，3，5 => news|丙三|2026-03-05
丙四|2026-3-5-8:30 => news|丙四|2026-03-05 08:30
丙五|2026.3.5. => news|丙五|2026-03-05
丙六|2026年3月5日（周四）14：30 => news|丙六|2026-03-05 14:30
丙七|Mar 5, 2026 => news|丙七|2026-03-05
丙八|5-Mar-2026 => news|丙八|2026-03-05
丙九|2026.3.5，8:30 => news|丙九|2026-03-05 08:30
丁一|’26.3.5 => news|丁一|2026-03-05
丁二|26年3月5日 => news|丁二|2026-03-05
丁三|2026-03-05 08:30:00.000 => news|丁三|2026-03-05 08:30
丁四|2026/3/5  0:00:00 => news|丁四|2026-03-05
丁五|3月5号 => news|丁五|2026-03-05
丁六|2026年03月05日08:30 => news|丁六|2026-03-05 08:30
丁七|2026年3月5日8时 => news|丁七|2026-03-05 08:00
丁八|二零二六年三月五日 => news|丁八|2026-03-05
丁九|贰零贰陆年叁月伍日 => news|丁九|2026-03-05
戊一|3月5日星期四下午两点 => news|戊一|2026-03-05 14:00
戊二|2026年三月5日 => news|戊二|2026-03-05
戊三|202603050830 => news|戊三|2026-03-05 08:30
戊四|2026_03_05 => news|戊四|2026-03-05
戊五|2026\\3\\5 => news|戊五|2026-03-05
""",
    ),
    an_odd_ledger(
        "days that nobody can tell",
        """
2026年新闻台账
标题|日期
甲|5/3/2026 => ?
乙|3月上旬 => ?
丙|待定 => ?
丁|/ => ?
戊|— => ?
己|无 => ?
庚|2026年3月 => ?
辛|2月30日 => ?
壬|下周三 => ?
癸|2026-3-5 25:00 => ?
子|3月 => ?
""",
    ),
    an_odd_ledger(
        "serial numbers of Excel",
        """
新闻台账
标题|日期|报送时间
甲|#46086.5|#46087 => news|甲|2026-03-05 12:00|done=2026-03-06
乙|46086.5|46087 => news|乙|2026-03-05 12:00|done=2026-03-06
""",
    ),
    an_odd_ledger(
        "months that turn the year",
        """
新闻台账（2025年12月-2026年1月）
序号|标题|日期
1|甲|12月30日 => news|甲|2025-12-30
2|乙|12月31日 => news|乙|2025-12-31
3|丙|1月2日 => news|丙|2026-01-02
""",
    ),
    an_odd_ledger(
        "ranges of days",
        """
2026年新闻台账
标题|活动日期
甲|3月5日-7日 => ?
乙|3月5—6日 => ?
丙|2026.3.5-2026.3.7 => ?
丁|2026年3月5日至3月7日 => ?
戊|3.5-3.7 => ?
己|3月5日、6日 => ?
""",
    ),
    an_odd_ledger(
        "kinds in section rows",
        """
2026年工作台账
序号|标题|时间|备注
一、新闻|>|>|>
1|开学典礼举行|3月5日| => news|开学典礼举行|2026-03-05
二、舆情
1|食堂价格引热议|3月6日 8:30| => incident|食堂价格引热议|2026-03-06 08:30
三、留言|||
1|咨询转专业|3月7日| => message|咨询转专业|2026-03-07
""",
    ),
    an_odd_ledger(
        "kinds in the sheets' names, and sheets that are no ledger",
        """
==填表说明
填表说明
1.日期请填写发生日期，标题写全称
2.报送时间精确到分
==新闻
序号|标题|日期
1|开学典礼举行|2026-03-05 => news|开学典礼举行|2026-03-05
==舆情
序号|标题|日期
1|食堂价格引热议|2026-03-06 8:30 => incident|食堂价格引热议|2026-03-06 08:30
==留言
序号|标题|日期
==Sheet3
""",
    ),
    an_odd_ledger(
        "kinds in a column, merged downwards",
        """
序号|类别|标题|日期
1|新闻|甲|2026-03-05 => news|甲|2026-03-05
2|^|乙|2026-03-06 => news|乙|2026-03-06
3|网络舆情|丙|2026-03-07 => incident|丙|2026-03-07
4|^|丁|2026-03-08 => incident|丁|2026-03-08
5|领导信箱|戊|2026-03-09 => message|戊|2026-03-09
6|媒体采访|己|2026-03-10 => media|己|2026-03-10
""",
    ),
    an_odd_ledger(
        "a day merged over rows",
        """
新闻台账
日期|标题|报送时间
@2026-03-05|甲|@2026-03-05 17:00 => news|甲|2026-03-05|done=2026-03-05 17:00
^|乙|@2026-03-06 09:00 => news|乙|2026-03-05|done=2026-03-06 09:00
@2026-03-07|丙| => news|丙|2026-03-07
""",
    ),
    an_odd_ledger(
        "a header of two lines",
        """
新闻报送台账|>|>|>|>
序号|标题|发生时间|报送情况|>
^|^|^|时间|方式
1|甲|2026-03-05 8:30|2026-03-05 17:00|邮件 => news|甲|2026-03-05 08:30|done=2026-03-05 17:00
2|乙|2026-03-06 8:30|| => news|乙|2026-03-06 08:30
""",
    ),
    an_odd_ledger(
        "the header again on each page, with subtotals",
        """
某学院新闻台账|>|>
单位：某学院||填报日期：2026年6月30日
...
序号|标题|日期
1|甲|2026-03-05 => news|甲|2026-03-05
小计|1|
某学院新闻台账|>|>
序号|标题|日期
2|乙|2026-03-06 => news|乙|2026-03-06
本页小计|1|
总计|2|
备注：以上为上半年数据。
审核人：|填表人：|日期：2026年6月30日
""",
    ),
    an_odd_ledger(
        "status words",
        """
新闻台账
标题|发生时间|是否报送|报送时间
甲|2026-11-24|是|2026-11-24 16:00 => news|甲|2026-11-24|done=2026-11-24 16:00|status=done
乙|2026-11-24|否| => news|乙|2026-11-24|status=open
丙|2026-11-24|√|11-24 15:00 => news|丙|2026-11-24|done=2026-11-24 15:00|status=done
丁|2026-11-24|×|— => news|丁|2026-11-24|status=open
戊|2026-11-24|已报送| => news|戊|2026-11-24|status=done
己|2026-11-24|未报送| => news|己|2026-11-24|status=open
庚|2026-11-24|○|/ => news|庚|2026-11-24|status=open
""",
    ),
    an_odd_ledger(
        "messages",
        """
书记信箱留言办理台账
序号|留言时间|留言内容|办理部门|书面回复时间|答复时间|办理状态
1|2026-03-05 10:00|咨询转专业|教务办|2026-03-06 9:00|2026-03-07 15:00|已办结
=> message|咨询转专业|2026-03-05 10:00|done=2026-03-06 09:00|done=2026-03-07 15:00|status=done
2|2026-03-08|宿舍空调报修|后勤|||办理中 => message|宿舍空调报修|2026-03-08|status=open
""",
    ),
    an_odd_ledger(
        "incidents with all columns",
        """
网络舆情处置台账
编号|发现时间|舆情来源|舆情概况|舆情等级|报告负责人时间|处置情况|反馈时间
YQ001|2026-03-05 08:30|微博|食堂价格引热议|一般|3月5日 8:50|已回应|3月5日 11:00
=> incident|食堂价格引热议|2026-03-05 08:30|done=2026-03-05 08:50|done=2026-03-05 11:00|source=微博
YQ002|2026-03-06 21:10|抖音|宿舍停水|重大|3月6日21:20|持续关注|3月7日
=> incident|宿舍停水|2026-03-06 21:10|done=2026-03-06 21:20|source=抖音|level=major
""",
    ),
    an_odd_ledger(
        "media enquiries",
        """
媒体采访接待登记表
序号|媒体名称|采访主题|来电时间|联系宣传部时间|批准时间
1|某晚报|就业工作|2026-03-05 9:00|2026-03-05 9:30|2026-03-06 10:00
=> media|就业工作|2026-03-05 09:00|done=2026-03-05 09:30|source=某晚报
""",
    ),
    an_odd_ledger(
        "numbers as titles and titles with line breaks",
        """
新闻台账
标题|日期
#2026|2026-03-05 => news|2026|2026-03-05
#12345|2026-03-06 => news|12345|2026-03-06
第一行~第二行|2026-03-07 => news|第一行~第二行|2026-03-07
  前后有空格  |2026-03-08 => news|前后有空格|2026-03-08
“引号”与《书名》|2026-03-09 => news|“引号”与《书名》|2026-03-09
=SUM(A1)|2026-03-10 => news|=SUM(A1)|2026-03-10
100%|2026-03-11 => news|100%|2026-03-11
'带撇号的标题|2026-03-12 => news|'带撇号的标题|2026-03-12
1.开学典礼|2026-03-13 => news|1.开学典礼|2026-03-13
""",
    ),
    an_odd_ledger(
        "titles that look like totals, notes or headers",
        """
新闻台账
标题|日期
合计三项成果获奖|2026-03-05 => news|合计三项成果获奖|2026-03-05
备注册工作启动|2026-03-06 => news|备注册工作启动|2026-03-06
说明会顺利举行|2026-03-07 => news|说明会顺利举行|2026-03-07
注册系统上线|2026-03-08 => news|注册系统上线|2026-03-08
统计学院举行年会|2026-03-09 => news|统计学院举行年会|2026-03-09
总计划发布会召开|2026-03-10 => news|总计划发布会召开|2026-03-10
附属小学来访|2026-03-11 => news|附属小学来访|2026-03-11
联系企业促就业|2026-03-12 => news|联系企业促就业|2026-03-12
审核评估动员会召开|2026-03-13 => news|审核评估动员会召开|2026-03-13
无|2026-03-14 => ?
""",
    ),
    an_odd_ledger(
        "the same row twice",
        """
新闻台账
标题|日期
甲|2026-03-05 => news|甲|2026-03-05
甲|2026-03-05
甲|2026-03-06 => news|甲|2026-03-06
""",
    ),
    an_odd_ledger(
        "error cells",
        """
新闻台账
标题|日期|备注
!#REF!|2026-03-05| => ?
乙|!#VALUE!| => ?
丙|2026-03-07|!#N/A => news|丙|2026-03-07
""",
    ),
    an_odd_ledger(
        "a deadline in the ledger of news",
        """
新闻台账
标题|新闻日期|截稿时间|报送时间
甲|2026-03-05|2026-03-06 12:00|2026-03-06 9:00 => news|甲|2026-03-05|done=2026-03-06 09:00
""",
    ),
    an_odd_ledger(
        "tasks with deadlines",
        """
其他工作台账
序号|工作事项|布置时间|截止时间|完成时间|来源
1|报送年度总结|2026-03-01|2026-03-10 17:00|2026-03-09 15:00|办公室
=> task|报送年度总结|2026-03-01|done=2026-03-09 15:00|source=办公室
2|报送半年总结|2026-11-01|2026-12-10||办公室
=> task|报送半年总结|2026-11-01|source=办公室|status=open
""",
    ),
    an_odd_ledger(
        "a CSV of Excel in GBK",
        """
序号|标题|类型|发生时间|报送时间
1|开学典礼,举行|新闻|2026/3/5|2026/3/6 => news|开学典礼,举行|2026-03-05|done=2026-03-06
2|说"好"|新闻|2026/3/7 8:30| => news|说"好"|2026-03-07 08:30
""",
        file="台账.csv",
        encoding="gbk",
    ),
    an_odd_ledger(
        "a CSV in GB18030 with rare characters",
        """
标题|类型|日期
㐂䶮教授来访𠮷|新闻|2026-03-05 => news|㐂䶮教授来访𠮷|2026-03-05
""",
        file="台账.csv",
        encoding="gb18030",
    ),
    an_odd_ledger(
        "a CSV with a BOM and semicolons",
        """
标题|类型|日期
甲;乙|新闻|2026-03-05 => news|甲;乙|2026-03-05
""",
        file="台账.csv",
        encoding="utf-8-sig",
        between=";",
    ),
    an_odd_ledger(
        "a text of UTF-16 with tabs",
        """
标题|类型|日期
甲|新闻|2026-03-05 => news|甲|2026-03-05
""",
        file="台账.csv",
        encoding="utf-16",
        between="\t",
    ),
    an_odd_ledger(
        "a CSV with title rows, commas everywhere",
        """
2026年学院新闻台账||||
||||
序号|标题|时间|报送时间|
1|甲|3月5日|3月6日| => news|甲|2026-03-05|done=2026-03-06
||||
2|乙|3月7日|| => news|乙|2026-03-07
合计|2|||
""",
        file="台账.csv",
    ),
    an_odd_ledger(
        "a CSV with full-width commas in it",
        """
标题|类型|日期
甲，乙，丙|新闻|2026-03-05 => news|甲，乙，丙|2026-03-05
丁，戊|舆情|2026-03-06 => incident|丁，戊|2026-03-06
""",
        file="台账.csv",
    ),
    an_odd_ledger(
        "rows grouped by month",
        """
2026年新闻台账
序号|标题|日期|来源
3月|>|>|>
1|甲|5日|学工办 => news|甲|2026-03-05|source=学工办
2|乙|6日|学工办 => news|乙|2026-03-06|source=学工办
四月份|||
3|丙|7日|教务办 => news|丙|2026-04-07|source=教务办
""",
    ),
    an_odd_ledger(
        "dates written once and left blank below",
        """
2026年新闻台账
日期|标题|来源
3月5日|甲|学工办 => news|甲|2026-03-05
|乙|学工办 => ?
3月6日|丙|学工办 => news|丙|2026-03-06
""",
    ),
    an_odd_ledger(
        "notes above the header and a wide one below",
        """
附件1
某学院2026年3月网络舆情统计表
填报单位：某学院（盖章）|||填报时间：2026年4月1日
序号|舆情标题|出现时间|出现平台|处理结果
1|食堂价格引热议|3月5日8:30|微博|已删除 => incident|食堂价格引热议|2026-03-05 08:30|source=微博
注：1.每月1日前报送；2.无舆情填“无”。
""",
    ),
    an_odd_ledger(
        "one month's empty report",
        """
某学院2026年3月网络舆情统计表
序号|舆情标题|发生时间|来源
1|无|无|无
""",
    ),
    an_odd_ledger(
        "levels in many words",
        """
舆情台账
标题|时间|级别
甲|2026-03-05|一般舆情 => incident|甲|2026-03-05|level=general
乙|2026-03-05|较大舆情 => incident|乙|2026-03-05|level=major
丙|2026-03-05|重大 => incident|丙|2026-03-05|level=major
丁|2026-03-05|Ⅳ级 => incident|丁|2026-03-05|level=general
戊|2026-03-05|II级 => incident|戊|2026-03-05|level=major
己|2026-03-05|一级 => incident|己|2026-03-05|level=major
庚|2026-03-05|红色 => incident|庚|2026-03-05|level=major
辛|2026-03-05|蓝色 => incident|辛|2026-03-05|level=general
壬|2026-03-05| => incident|壬|2026-03-05|level=general
癸|2026-03-05|低 => incident|癸|2026-03-05|level=general
""",
    ),
    an_odd_ledger(
        "English names of columns",
        """
No.|Type|Title|Date|Submitted|Source
1|News|Opening ceremony|2026-03-05 08:30|2026-03-05 17:00|Office
=> news|Opening ceremony|2026-03-05 08:30|done=2026-03-05 17:00|source=Office
2|Incident|Canteen prices|2026-03-06 8:30 PM||Weibo
=> incident|Canteen prices|2026-03-06 20:30|source=Weibo
""",
    ),
    an_odd_ledger(
        "days as text in an Excel date column",
        """
新闻台账
标题|日期
甲|@2026-03-05 => news|甲|2026-03-05
乙|2026/3/6 => news|乙|2026-03-06
丙|@2026-03-07 14:30 => news|丙|2026-03-07 14:30
丁|2026年3月8日 => news|丁|2026-03-08
""",
    ),
    an_odd_ledger(
        "two tables in one sheet",
        """
新闻台账
序号|标题|日期
1|甲|2026-03-05 => news|甲|2026-03-05
...
舆情台账
序号|舆情内容|发生时间|级别
1|乙|2026-03-06 8:30|较大 => incident|乙|2026-03-06 08:30|level=major
""",
    ),
    an_odd_ledger(
        "columns with spaces, breaks and stars in their names",
        """
新闻台账
序 号|标   题|日 期|报送~时间|备 注
1|甲|2026-03-05|2026-03-06|无 => news|甲|2026-03-05|done=2026-03-06
""",
    ),
    an_odd_ledger(
        "names of columns with explanations",
        """
新闻台账
序号|*标题（必填）|发生时间（年/月/日）|报送时间(精确到分)
1|甲|2026-03-05|2026-03-06 10:20 => news|甲|2026-03-05|done=2026-03-06 10:20
""",
    ),
    an_odd_ledger(
        "a school year",
        """
2025-2026学年新闻台账
标题|日期
甲|9月5日 => news|甲|2025-09-05
乙|3月5日 => news|乙|2026-03-05
""",
    ),
    an_odd_ledger(
        "half days",
        """
2026年新闻台账
标题|时间
甲|3月5日上午 => news|甲|2026-03-05
乙|2026-03-06下午 => news|乙|2026-03-06
丙|3月7日晚 => news|丙|2026-03-07
丁|2026/3/8全天 => news|丁|2026-03-08
""",
    ),
    an_odd_ledger(
        "a patrol log",
        """
网站巡查记录表
日期|巡查内容|巡查人|发现问题
2026-03-05|官网首页|甲某|无 => patrol|官网首页|2026-03-05
2026-03-06|官网首页|乙某|无 => patrol|官网首页|2026-03-06
""",
    ),
    an_odd_ledger(
        "authors and many other columns",
        """
2026年通讯员投稿统计
序号|作者|部门|稿件名称|体裁|投稿日期|是否采用|采用日期|网址
1|某同学|学工办|开学典礼举行|消息|2026.3.5|是|2026.3.7|https://example.edu/1
=> news|开学典礼举行|2026-03-05|done=2026-03-05|source=学工办
""",
    ),
    an_odd_ledger(
        "columns beside the table",
        """
新闻台账||||||填写要求
序号|标题|日期||||日期写发生日期
1|甲|2026-03-05||||标题写全称 => news|甲|2026-03-05
2|乙|2026-03-06 => news|乙|2026-03-06
||||||有问题请联系办公室
""",
    ),
    an_odd_ledger(
        "numbered rows prepared for later",
        """
新闻台账
序号|类型|标题|日期|报送时间
#1|新闻|甲|2026-03-05| => news|甲|2026-03-05
#2|新闻|||
#3||||
#4||/|/|/
""",
    ),
    an_odd_ledger(
        "a row without title, and one without day",
        """
新闻台账
序号|标题|日期|报送时间
1||2026-03-05|2026-03-06 => ?
2|乙||2026-03-06 => ?
3|丙|2026-03-07| => news|丙|2026-03-07
""",
    ),
    an_odd_ledger(
        "reported before it happened",
        """
新闻台账
标题|日期|报送时间
甲|2026-03-05|2026-03-04 => ?
乙|2026-03-05 10:00|2026-03-05 9:00 => ?
""",
    ),
    an_odd_ledger(
        "a ledger with the title in the last column",
        """
2026年度
来源|报送时间|日期|序号|类型|内容
办公室|3.6|3.5|1|新闻|开学典礼举行 => news|开学典礼举行|2026-03-05|done=2026-03-06|source=办公室
""",
    ),
    an_odd_ledger(
        "content and title",
        """
舆情台账
序号|标题|内容|时间|网址
1|食堂|价格引热议|2026-03-05 8:30|https://example.edu/a => incident|食堂|2026-03-05 08:30
""",
    ),
    an_odd_ledger(
        "the time at the end of submitting words",
        """
新闻台账
标题|发生时间|报送情况
甲|2026-03-05|已报送（3月6日10:20） => news|甲|2026-03-05|done=2026-03-06 10:20
乙|2026-03-05|3.6已报 => news|乙|2026-03-05|done=2026-03-06
丙|2026-11-24|未报送 => news|丙|2026-11-24|status=open
""",
    ),
    an_odd_ledger(
        "news and incidents by the title column's words",
        """
宣传工作台账
序号|工作类型|事项|时间|完成情况
1|宣传报道|开学典礼举行|2026-03-05|已完成 => news|开学典礼举行|2026-03-05|status=done
2|舆情处置|食堂价格|2026-03-06|已处置 => incident|食堂价格|2026-03-06|status=done
3|其他|迎检材料|2026-03-07|已完成 => task|迎检材料|2026-03-07|status=done
""",
    ),
    an_odd_ledger(
        "floating point dust and numbers with a point",
        """
2026年新闻台账
标题|日期
甲|#3.15 => news|甲|2026-03-15
乙|#3.25 => news|乙|2026-03-25
丙|#20260305 => news|丙|2026-03-05
丁|#46086.354166666664 => news|丁|2026-03-05 08:30
""",
    ),
    an_odd_ledger(
        "one sheet for each month",
        """
==2026年3月
序号|新闻标题|日期
1|甲|5日 => news|甲|2026-03-05
==2026年4月
序号|新闻标题|日期
1|乙|6日 => news|乙|2026-04-06
==汇总
月份|篇数
3月|1
4月|1
""",
    ),
    an_odd_ledger(
        "sheets of months, the year in the file's name",
        """
==3月
序号|新闻标题|日期
1|甲|3月5日 => news|甲|2025-03-05
==12月
序号|新闻标题|日期
1|乙|12月6日 => news|乙|2025-12-06
""",
        file="2025年新闻台账.xlsx",
    ),
    an_odd_ledger(
        "an empty column first and rows of nothing",
        """
|新闻台账
...
|序号|标题|日期
...
|1|甲|2026-03-05 => news|甲|2026-03-05
...
...
|2|乙|2026-03-06 => news|乙|2026-03-06
""",
    ),
    an_odd_ledger(
        "totals at the end of other columns",
        """
新闻台账
序号|标题|日期|字数
1|甲|2026-03-05|#800 => news|甲|2026-03-05
2|乙|2026-03-06|#900 => news|乙|2026-03-06
||合计：|#1700
|共2篇||
|以下空白||
""",
    ),
    an_odd_ledger(
        "signatures and dates below",
        """
新闻台账
序号|标题|日期
1|甲|2026-03-05 => news|甲|2026-03-05
||2026年3月31日 => ?
负责人签字：||
制表：某某|审核：某某|2026年3月31日
制表日期：2026年3月31日
""",
    ),
    an_odd_ledger(
        "handled by the day of receipt",
        """
12345热线工单办理台账
工单号|诉求标题|派单时间|回复时限|回复时间
GD01|操场噪音|2026-03-05 10:00|2026-03-06 10:00|2026-03-05 16:00
=> message|操场噪音|2026-03-05 10:00|done=2026-03-05 16:00
""",
    ),
    an_odd_ledger(
        "ditto marks",
        """
新闻台账
标题|日期|来源
甲|2026-03-05|学工办 => news|甲|2026-03-05|source=学工办
乙|〃|〃 => news|乙|2026-03-05|source=学工办
丙|同上|同上 => news|丙|2026-03-05|source=学工办
""",
    ),
    an_odd_ledger(
        "status words of long ago",
        """
新闻台账
标题|发生时间|是否已报送|采用情况
甲|2026-03-05|是|√ => news|甲|2026-03-05|status=done
乙|2026-03-05|否|× => news|乙|2026-03-05|status=open
丙|2026-03-05|√| => news|丙|2026-03-05|status=done
丁|2026-03-05|×| => news|丁|2026-03-05|status=open
戊|2026-03-05|✔| => news|戊|2026-03-05|status=done
己|2026-03-05|○| => news|己|2026-03-05|status=open
庚|2026-03-05|Y| => news|庚|2026-03-05|status=done
辛|2026-03-05|N| => news|辛|2026-03-05|status=open
壬|2026-03-05|#1| => news|壬|2026-03-05|status=cancelled
癸|2026-03-05|已经报送| => news|癸|2026-03-05|status=done
""",
    ),
    an_odd_ledger(
        "two tables side by side",
        """
新闻|||||舆情|||
序号|标题|日期|报送时间||序号|舆情标题|发现时间|级别
1|甲|2026-03-05|2026-03-06||1|乙|2026-03-07 8:30|较大 => news|甲|2026-03-05|done=2026-03-06
2|丙|2026-03-06|2026-03-07||||| => news|丙|2026-03-06|done=2026-03-07
=> incident|乙|2026-03-07 08:30|level=major
""",
    ),
    an_odd_ledger(
        "clocks only in the column of reporting",
        """
舆情台账
日期|舆情标题|发生时间|报告时间|反馈时间
2026-03-05|甲|8:30|8:50|11:20
=> incident|甲|2026-03-05 08:30|done=2026-03-05 08:50|done=2026-03-05 11:20
@2026-03-06|乙|@21:10|@21:30|2026-03-07 9:00
=> incident|乙|2026-03-06 21:10|done=2026-03-06 21:30|done=2026-03-07 09:00
2026-03-07|丙|21:10|8:30| => ?
""",
    ),
    an_odd_ledger(
        "the day over year, month and day",
        """
新闻登记表
序号|发生日期|>|>|新闻标题|报送日期
^|年|月|日|^|^
1|2026|3|5|甲|2026.3.6 => news|甲|2026-03-05|done=2026-03-06
2|2026|3|6|乙| => news|乙|2026-03-06
""",
    ),
    an_odd_ledger(
        "month column beside a full date",
        """
新闻登记表
月份|日期|新闻标题
3月|2026-03-05|甲 => news|甲|2026-03-05
^|2026-03-06|乙 => news|乙|2026-03-06
4月|2026-04-06|丙 => news|丙|2026-04-06
""",
    ),
    an_odd_ledger(
        "the month in a merged column, the day in another",
        """
2026年新闻登记表
月份|日期|新闻标题
3月|5日|甲 => news|甲|2026-03-05
^|6日|乙 => news|乙|2026-03-06
4月|6日|丙 => news|丙|2026-04-06
""",
    ),
    an_odd_ledger(
        "a kind that no kind is called",
        """
宣传台账
序号|类型|标题|时间
1|视频|短片上线|2026-03-05 => task|短片上线|2026-03-05
""",
    ),
    an_odd_ledger(
        "sections in brackets with counts, each with its header",
        """
2026年3月工作台账
（一）新闻宣传（2篇）
序号|标题|日期
1|甲|5日 => news|甲|2026-03-05
2|乙|6日 => news|乙|2026-03-06
（二）网络舆情（1条）
序号|标题|日期
1|丙|7日 => incident|丙|2026-03-07
（三）网民留言（0条）
序号|标题|日期
1|无|无
""",
    ),
    an_odd_ledger(
        "a ledger without any kind",
        """
工作台账
序号|名称|日期
1|甲|2026-03-05 => ?
""",
    ),
    an_odd_ledger(
        "a CSV of a Mac in Big5's place: only line feeds and tabs",
        """
序号|日期|标题|类型
1|2026年3月5日|甲|新闻 => news|甲|2026-03-05
2|2026年3月6日|乙"引|新闻 => news|乙"引|2026-03-06
""",
        file="台账.csv",
        between="\t",
    ),
    an_odd_ledger(
        "texts that Excel wrote with an apostrophe or an equal sign",
        """
标题|类型|日期|备注
甲|新闻|="2026-03-05"|="001" => news|甲|2026-03-05
乙|新闻|'2026-03-06| => news|乙|2026-03-06
丙|新闻|"2026-03-07"| => news|丙|2026-03-07
""",
        file="台账.csv",
    ),
    an_odd_ledger(
        "incidents with the place and the platform",
        """
某学院舆情监测日报
监测时间|信息标题|首发平台|作者|链接|舆情类型|风险等级|处置建议
2026-03-05 08:30|甲|微博|某用户|https://example.edu/1|教学管理|高风险|关注
=> incident|甲|2026-03-05 08:30|level=major
""",
    ),
    an_odd_ledger(
        "news with the type of each article",
        """
新闻宣传台账
序号|新闻类型|标题|时间|报送媒体|级别
1|简讯|甲|2026-03-05|校报|校级 => news|甲|2026-03-05
2|图文|乙|2026-03-06|日报|省级 => news|乙|2026-03-06
3|视频|丙|2026-03-07|校报|校级 => news|丙|2026-03-07
""",
    ),
    an_odd_ledger(
        "a done column for each step of news",
        """
新闻台账
标题|活动时间|撰稿时间|初审时间|送审时间|发布时间
甲|2026-03-05|2026-03-05|2026-03-06|2026-03-06 10:00|2026-03-07
=> news|甲|2026-03-05|done=2026-03-06 10:00
""",
    ),
    an_odd_ledger(
        "periods as day and clocks",
        """
2026年新闻台账
标题|活动时间
甲|3月5日 9:00-11:00 => news|甲|2026-03-05 09:00
乙|3月5日9时至11时 => news|乙|2026-03-05 09:00
丙|2026-3-5 14:00～15:30 => news|丙|2026-03-05 14:00
丁|2026年3月5日上午9:00—11:30 => news|丁|2026-03-05 09:00
戊|2026.3.5（上午） => news|戊|2026-03-05
己|3月5日 下午2：30 => news|己|2026-03-05 14:30
庚|3月5日14点整 => news|庚|2026-03-05 14:00
辛|3月5日14：00开始 => news|辛|2026-03-05 14:00
""",
    ),
    an_odd_ledger(
        "titles that hold the names of columns or sections",
        """
2026年台账
类型|标题|时间
新闻|新闻|2026-03-05 => news|新闻|2026-03-05
舆情|标题|2026-03-06 => incident|标题|2026-03-06
留言|一、二年级学生咨询|2026-03-07 => message|一、二年级学生咨询|2026-03-07
新闻|日期|2026-03-08 => news|日期|2026-03-08
""",
    ),
    an_odd_ledger(
        "titles without a day must be told",
        """
2026年新闻台账
标题|日期
3月安全检查 => ?
一、二年级学生参观 => ?
新闻发布会召开 => ?
甲|3月5日 => news|甲|2026-03-05
""",
    ),
    an_odd_ledger(
        "only a header",
        """
新闻台账
序号|标题|日期
""",
    ),
    an_odd_ledger(
        "cells with many kinds of spaces",
        """
新闻台账
标题\u3000|\u00a0日期
\u3000甲\u3000乙\u00a0|\u3000 2026-03-05\u00a0 => news|甲\u3000乙|2026-03-05
丙\u200b|2026\u200b-03-06 => news|丙|2026-03-06
""",
    ),
    an_odd_ledger(
        "the office that handles it is no title",
        """
书记信箱办理情况
编号|主题|来信时间|承办部门|办理结果|办结时间
X1|甲|2026-03-05 10:00|学工办|已解决|2026-03-07 15:00
=> message|甲|2026-03-05 10:00|done=2026-03-07 15:00|status=done
X2|乙|2026-03-06|后勤|正在办理| => message|乙|2026-03-06|status=open
""",
    ),
    an_odd_ledger(
        "the year once in the first row",
        """
新闻台账
标题|日期
甲|2025年12月30日 => news|甲|2025-12-30
乙|12月31日 => news|乙|2025-12-31
丙|1月2日 => news|丙|2026-01-02
丁|1月3日 => news|丁|2026-01-03
""",
    ),
)
