"""A refusal in one clear sentence: what is wrong and what to do."""

from collections.abc import Mapping
from datetime import date, datetime
from pathlib import PurePath
from typing import Any

from deadlines.refusal import Refusal
from deadlines.wording.nouns import Translate
from deadlines.wording.times import TimeWords
from ui.wording.notices import NoticeWords
from ui.wording.short import cut

_LONGEST_QUOTE = 60


_SENTENCES = {
    # What is typed
    "title-empty": "请填写标题",
    "title-too-long": "标题太长：{length} 个字，最多 {most} 个字",
    "text-too-long": "内容太长，最多 {most} 个字",
    "text-broken": "文字里有不完整的字符，请删去后重试",
    "time-empty": "请填写时间，例如“昨晚11点12”或“2026-02-13 16:00”",
    "time-unknown": "看不懂时间“{text}”里的“{rest}”。可以写“昨晚11点12”“11-20 15:30”",
    "due-empty": "请填写期限，例如“12月10日”“本周五下班前”或“12月10日 18:00”",
    "due-unknown": (
        "看不懂期限“{text}”里的“{rest}”。"
        "可以写“12月10日”“本周五下班前”“12月10日 18:00”“3个工作日内”"
    ),
    "due-passed": "“{text}”按下班时间算是 {at}，已经过去。确要用它，请写明几点几分",
    "weekday-differs": "“{part}”的日期和星期对不上：{day}，请核对",
    "time-ambiguous": "“{text}”有歧义，可能是 {candidates}。请写清楚",
    "time-without-clock": "“{text}”是 {day}，还需要写明几点几分",
    "time-impossible": "没有这样的时间：“{text}”里的“{part}”",
    "time-in-future": "时间 {at} 还没有到（现在是 {now}），已经发生的事不能填将来的时间",
    "time-out-of-range": "时间超出范围：只接受 {first} 年到 {last} 年",
    "limit-out-of-range": "时限 {amount} 超出范围：只接受 1 到 {most}",
    "no-working-day": "日历上 {day} 之后的 400 天里没有工作日，请检查节假日和本单位的日子",
    "line-without-kind": "没有看出是哪一类，请加上一个：新闻、舆情、留言、媒体接洽、其他事项",
    "line-two-kinds": "“{first}”和“{last}”都是类型，请只留一个；属于标题的，请与前后文字连着写",
    "line-two-levels": "“{first}”和“{last}”都是级别，请只留一个；属于标题的，请与前后文字连着写",
    "line-two-findings": "“{first}”和“{last}”是两种发现方式，请只留一个",
    "line-level-unknown": "没有“{text}”这一级，可以写：苗头、一般、较大",
    "line-without-time": "没有看出时间，请加上，例如“昨晚11点12”；刚发生的写“刚刚”",
    "line-without-due": "没有看出什么时候到期，请加上，例如“12月31日前”“本周五下班前”",
    "line-without-receipt": "还要写收到留言的时间，例如“刚刚”",
    "line-two-times": "“{first}”和“{last}”都是时间，请只留一个；属于标题的，请与前后文字连着写",
    "line-time-in-title": "“{part}”与其他文字连着，看不出是不是要填的时间；是的话，请用空格隔开",
    "time-vague": "“{part}”不是确切的时间，请写明几点几分",
    "unknown-kind": "没有“{text}”这个类型，可以用：{known}",
    "unknown-level": "没有“{text}”这个级别，可以用：{known}",
    "unknown-reading": "没有“{text}”这种算法，可以用：{known}",
    "reading-not-for-kind": "“{reading}”与这一类的时限单位不同，不能用于 {kind}",
    "unknown-year": "没有“{text}”这一年，可以用 1990 到 2100",
    "file-not-readable": "文件打不开：{path}（{detail}）",
    "file-not-text": "文件不是文本：{path}",
    "not-a-number": "“{text}”不是整数",
    "no-rule-for-kind": "规则里没有“{kind}”这一类，请检查规则文件",
    "level-not-for-kind": "只有舆情分级别",
    "finding-not-for-kind": "只有舆情要写发现方式",
    "unknown-finding": "没有“{text}”这种发现方式，可以用：{known}",
    "posted-not-for-kind": "只有留言要写留言时间",
    "visit-not-for-kind": "只有媒体接洽要写来访的媒体和时间",
    "steps-not-for-kind": "只有其他事项可以自己写步骤",
    "undertakers-not-for-kind": "只有留言和其他事项要写承办",
    "series-unreadable": "保存的重复事项读不懂，可能是较新的程序写的；请用那个版本，或恢复备份",
    "roster-unreadable": "保存的名册读不懂，可能是较新的程序写的；请用那个版本，或恢复备份",
    "person-without-name": "请填写姓名",
    "person-twice": "名册里已有这一类的“{text}”",
    "person-gone": "“{text}”已不在名册里",
    "too-many-students": "学生人数最多 {most}",
    "bulletin-empty": "没有过了时限而未答复的承办事项，不必通报",
    "undertaker-without-name": "“{text}”里没有承办单位或承办人的名称",
    "undertaker-twice": "“{text}”写了两次，请只留一个",
    "too-many-undertakers": "承办最多写 {most} 个",
    "no-undertaker": "第 {number} 号记录没有承办人“{text}”，可以用：{known}",
    "posted-after-receipt": "留言时间 {posted} 晚于收到时间 {at}，请核对",
    # Evidence
    "evidence-not-a-file": "不是文件，不能作为证据：{path}",
    "evidence-empty": "文件是空的，没有内容可以保存：{path}",
    "evidence-gone": "“{text}”已不在证据文件夹里，请用备份找回",
    "clipboard-without-evidence": "剪贴板里没有图片或文件",
    "evidence-too-large": "文件超过 {most} MB，不能作为证据保存：{path}",
    "report-without-head": "文件里没有经过的校验码，不是本程序印出的报表或卷宗：{path}",
    # Records and duties
    "unknown-number": "没有第 {number} 号记录",
    "unknown-duty": "第 {number} 号记录没有“{text}”这一项，可以用：{known}",
    "which-duty": "第 {number} 号记录有几项待办，请写明是哪一项：{known}",
    "duty-not-open": "第 {number} 号记录的“{duty}”已经不是待办",
    "duty-not-done": "第 {number} 号记录的“{duty}”还没有完成",
    "duty-locked": "第 {number} 号记录的“{duty}”要等“{until}”完成后才能办理",
    "record-cancelled": "第 {number} 号记录已作废",
    "record-done": "第 {number} 号记录已办结",
    "finished-before-start": "完成时间 {at} 早于起算时间 {start}",
    "late-needs-reason": "已超过时限 {due}，请填写未按时完成的原因",
    "reason-needed": "请填写原因",
    "not-raisable": "第 {number} 号记录不能再提高级别",
    "approval-needs-whom": "第 {number} 号记录的采访批准要写明是谁批的",
    "printer-gone": "打印机“{text}”没有响应，没有打印",
    "print-too-long": "共 {found} 件，一次最多打印 {most} 件：请先筛选，或者导出",
    "note-empty": "请填写内容",
    "archive-open": "第 {number} 号记录没有办结，不能归档",
    "archived-already": "第 {number} 号记录已经归档：第 {text} 卷",
    "archive-lacking": "还缺：{text}。补齐后再归档，或者加 --yes 照样归档",
    "record-not-cancelled": "第 {number} 号记录没有作废，不用恢复",
    "record-not-restorable": "第 {number} 号记录导入时就已作废，不能恢复；请重新登记",
    "not-extendable": "“{duty}”按规定不能延长",
    "already-extended": "“{duty}”已经延长过，合计不得超过 {total} 日",
    "amend-kind-or-level": "类型和级别不能这样修改",
    "patrol-by-hand": (
        "巡查不用登记，每个工作日自动列入。巡查过了用 done patrol 打勾，"
        "以前的日子用 done patrol --at 时间 --reason 原因 补记"
    ),
    "patrol-done": "{day} 的巡查已经全部打勾",
    "patrol-duty": "巡查按渠道打勾，请写 --channel 和渠道的名称，不写“{text}”",
    "unknown-channel": "没有“{text}”这个巡查渠道，可以用：{known}",
    "sensitive-period": (
        "看不懂重点时段“{text}”。请一行写一段，例如“2027-03-03 至 2027-03-12 2次”"
    ),
    "too-many-channels": "巡查渠道太多，最多 {most} 个",
    "channel-too-long": "巡查渠道的名称“{text}”太长，最多 {most} 个字",
    "nothing-to-undo": "没有可以撤回的操作",
    # The data folder and its file
    "folder-not-writable": "数据文件夹不能写入：{path}。请检查权限，或用 --data-dir 指定别的文件夹",
    "already-running": "程序已经在运行，但没有回应。请先结束它再启动：{path}",
    "database-busy": "数据文件正被别的程序占用，请稍后重试；已填写的内容没有丢失",
    "disk-full": "磁盘已满，没有保存。请清理出空间后重试",
    "ledger-on-share": (
        "台账不能放在网络共享上：{path}。几台电脑同时使用会损坏数据。"
        "请放在本机的磁盘上；备份和导出可以放到共享上"
    ),
    "no-home": "找不到用户的主目录，不知道数据放在哪里。请用 --data-dir 指定数据文件夹",
    "no-folder-here": "当前所在的文件夹已经不在（{detail}）。请换一个文件夹再试",
    "system-error": "没有完成，操作系统报告：{detail}",
    "memory-full": "内存不足，没有完成。请关闭一些程序后重试",
    "program-mistake": (
        "程序遇到了没有料到的问题（{kind}）。请把 {path} 交给维护人员，其中没有记录的内容"
    ),
    "output-failed": "命令已经执行，但结果没有全部写出来：{detail}",
    "disk-error": "读写磁盘出错，没有保存：{path}",
    "database-readonly": "数据文件是只读的，不能保存：{path}",
    "database-damaged": "数据文件已损坏：{path}。请用最近的备份恢复，原文件会另存，不会丢弃",
    "database-newer": "数据文件来自更新版本的程序，请升级后再打开：{path}",
    "database-older": "数据文件来自旧版本，请先正常启动一次程序：{path}",
    "database-foreign": "这不是限时办的数据文件：{path}",
    "database-missing": "数据文件不见了，但这里有使用过的痕迹：{path}。请用最近的备份恢复",
    "ledger-none": "这里没有台账：{path}。如果数据文件夹移动过，或所在的盘没有接上，请先放回或接上"
    "；要新建台账，请打开程序窗口，或用 add、import 登记",
    "ledger-gone": "没有保存：数据文件已不在原处：{path}。已填写的内容没有丢失",
    "ledger-replaced": "没有保存：数据文件已被别的文件替换：{path}。已填写的内容没有丢失",
    "ledger-restored": "没有保存：台账刚从备份恢复过，内容已经不同。请核对后重新操作",
    "export-exists": "文件已存在，没有覆盖：{path}。请换一个文件名，或加 --force 替换它",
    "backup-exists": "文件已存在，没有覆盖：{path}。请换一个文件名",
    "backup-not-found": "找不到备份文件：{path}",
    "backup-foreign": "这不是限时办的备份：{path}。现有数据没有改动",
    "backup-altered": "备份里有不是本程序建立的内容（{names}），没有采用：{path}",
    "backup-not-dropped": "备份已做好：{made}。但多余的旧备份删不掉：{path}（{detail}）",
    "backup-newer": "备份来自更新版本的程序，请升级后再恢复：{path}",
    "restore-onto-itself": "选的就是正在使用的数据文件，无须恢复：{path}",
    "autostart": "不能修改开机启动设置（{path}）：{detail}",
    "holidays-not-loaded": (
        "{year}年放假安排还没有载入。公布后在“日历”页载入，这一项就办结；"
        "不载入就要结束的，请在“结果”里写明原因"
    ),
    "schedule": "不能设置定时启动：{detail}",
    "backup-damaged": "备份没有通过检查，没有采用：{path}",
    # Settings
    "office-hours": "看不懂办公时间“{text}”，请写成“8:00-12:00，14:00-17:30”",
    "office-hours-order": "办公时间“{text}”前后颠倒或重叠，下午请写成“14:30”或“下午2:30”",
    "season": "看不懂季节作息“{text}”，请写成“5月1日至9月30日 8:00-12:00，15:00-18:00”",
    "season-without-days": "季节作息“{text}”没有写明起止日期，例如“5月1日至9月30日”",
    "season-without-hours": "季节作息“{text}”没有写明办公时间，例如“8:00-12:00，15:00-18:00”",
    "season-date": "季节作息“{text}”里有不存在的日期",
    "quiet-hours": "看不懂免打扰时间“{text}”，请写成“22:00-07:00”，不用就留空",
    "closing-no-name": "请填写核对人的姓名",
    "closing-unconfirmed": "还有 {count} 行没有确认，请逐行核对后再签字",
    "closing-too-late": "{day} 的下班核对已过时间，不能再签字",
    "no-kind-left": "至少要留一类事项",
    "step-words": "“{text}”这一步只写 --to、--at 和 --result，不写 {part}",
    "contact-line": (
        "看不懂联系人“{text}”。请一行写一位：姓名，职务，单位，电话，例如“王强，院长，本单位，13800000000”"
    ),
    "too-many-contacts": "联系人太多，最多 {most} 位",
    "rule-changed-meanwhile": "这条规则刚被别的窗口改过。请记下填写的内容，关闭后重新打开",
    "rule-number": "“{text}”要写 1 到 {most} 的整数",
    "rule-extension": "延长后的合计要多于 {amount} 日",
    "rule-written-otherwise": "这份规则的文本写法特殊，不能在这里修改，请点“文本…”修改",
    "ladder-step": "看不懂提醒时刻“{text}”，可以写 50%、2h before、30min before、at due",
    # What is dropped on the window
    "drop-unknown": (
        "这里用不上“{text}”。可以拖入放假安排（json、ics、csv、txt 文件，或通知全文）"
        "和旧台账（xlsx、xls、csv）；备份和交接文件请在“设置”里打开"
    ),
    "drop-folder": "“{text}”是文件夹。请打开它，选中要用的文件再拖进来",
    "drop-too-many": "一次拖入了 {found} 个文件，最多 {most} 个。请分几次拖",
    "drop-remote": (
        "这是一个网址，程序不联网，打不开它。请在浏览器里打开，复制通知全文，再到“日历”页粘贴"
    ),
    # Sheets to import
    "sheet-ending": "只能导入 xlsx、xls、csv 文件：{path}。请在表格软件里另存后再导入",
    "sheet-file-empty": "表格是空的：{path}",
    "sheet-file-large": "文件太大：{size} MB，最多 {most} MB",
    "sheet-not-a-sheet": "文件内容不是表格（像是 {found}）。请在表格软件里另存为 xlsx 或 csv",
    "sheet-damaged": "表格文件不完整或已损坏，读不出来（{part}）。请重新另存一份",
    "sheet-encrypted": "文件加了密码，请去掉密码后再导入",
    "sheet-bomb": "文件展开后超过 {most} MB，不是正常的表格，没有读取",
    "sheet-unsafe-path": "文件里有指向别处的路径“{text}”，不是正常的表格，没有读取",
    "sheet-macros": "文件里有宏，没有读取。请另存为不含宏的 xlsx",
    "sheet-external-links": "文件链接着别的文件，没有读取。请在表格软件里断开链接，或另存为 csv",
    "sheet-too-many-rows": "行数太多，一次最多导入 {most} 行",
    "sheet-too-many-columns": "第 {number} 行的列数太多，最多 {most} 列",
    "sheet-row-too-long": "第 {number} 行太长，超过 {most} 个字，不是正常的表格",
    "sheet-too-many-cells": "单元格太多，一次最多读 {most} 个",
    "sheet-cell-too-long": "单元格 {text} 太长，最多 {most} 个字",
    "sheet-encoding": "看不出文字的编码：{path}。请另存为 UTF-8 编码的 csv，或 xlsx",
    "sheet-csv-quote": "第 {number} 行的双引号没有成对，后面的行无法分开，请检查",
    "sheet-no-table": "没有找到表头：需要一行写着“标题”“发生时间”之类的列名",
    "import-nothing": "没有可以导入的行",
    "import-changed": "第 {number} 号记录刚刚改过，没有导入。请重新预览",
    "column-form": "“{text}”要写成“列名=含义”",
    "column-unknown": "表里没有“{text}”这一列，有：{known}",
    "meaning-unknown": "没有“{text}”这种含义，可以用：{known}",
    "meaning-twice": "“{text}”只能是一列的含义，却给了两列",
    # Passphrases and handover files
    "passphrase-short": "口令太短，至少 {least} 个字符",
    "passphrase-weak": "口令太容易猜中：不要只用数字，也不要只重复几个字符",
    "passphrase-differs": "两次输入的口令不一致，请重新输入",
    "no-terminal": "需要输入口令，请在终端里运行这个命令，或在程序的“设置”里接收交接文件",
    "memory-short": "内存不足，不能核对口令。请关闭一些程序后重试",
    "handover-not-a-file": "找不到这个文件：{path}。请选择交接文件",
    "handover-foreign": "这不是限时办的交接文件：{path}。现有数据没有改动",
    "handover-is-backup": "这是备份，不是交接文件：{path}。请用“备份”一栏的“从文件恢复”",
    "backup-is-handover": "这是交接文件，不是备份：{path}。请用“人员变动”一栏的“接收交接文件”",
    "handover-newer": "交接文件来自更新版本的程序，请先升级本机的程序再接收：{path}",
    "handover-cut": "交接文件不完整：{path}。可能没有复制完，请重新复制。现有数据没有改动",
    "handover-damaged": "交接文件已损坏：{path}。请重新复制或重新生成。现有数据没有改动",
    "handover-passphrase": "口令不对。请核对大小写和输入法，再试一次。现有数据没有改动",
    "handover-memory": "交接文件要求占用过多的内存或时间，不是本程序生成的，没有打开：{path}",
    "handover-too-large": "文件太大，不可能是本程序生成的交接文件，没有打开：{path}",
    "handover-inflates": "交接文件里有会无限膨胀的内容，不是本程序生成的，没有采用：{path}",
    "handover-contents": "交接文件里的内容不正常，没有采用：{path}。现有数据没有改动",
    "handover-member": "这个文件不能随同交接，请改名、缩小或移走后重试：{path}",
    "handover-not-writable": "交接文件不能写到这里：{path}。请换一个文件夹",
    "handover-unverified": "写出的交接文件没有通过核对，没有采用：{path}。请换一个磁盘重试",
    # Files that are written
    "file-in-use": (
        "文件正被别的程序打开，没有保存：{path}。"
        "请先在 Excel 等程序里关闭它，或换一个文件名；原来的文件没有改动"
    ),
    "file-not-writable": (
        "文件不能写入：{path}（{detail}）。请换一个文件夹或文件名；原来的文件没有改动"
    ),
    "name-reserved": "Windows 不允许用这个文件名：{path}。请换一个文件名",
    "not-a-file": "这不是普通文件，不能保存到这里：{path}。请换一个文件名",
    "no-folder": "没有这个文件夹，没有保存：{path}",
    "report-too-long": "这一期有 {found} 项，一张表最多 {most} 项。请分期导出",
    "export-format": "不知道导出成什么：“{path}”。文件名请以 .xlsx、.csv 或 .ics 结尾",
    "export-too-long": "记录太多，一个工作表最多放 {most} 行。请按日期分几次导出，或导出为 .csv",
    "date-unknown": "看不懂日期“{text}”，请写成“2026-11-20”或“11月20日”",
    "span-backwards": "开始日期 {first} 晚于结束日期 {last}",
    "ledger-time": "看不懂时间“{text}”，应写成“2026-11-23 17:30”",
    "ledger-row": "看不懂“{text}”（{part}）",
    "duty-line": "时限明细看不懂：“{part}”，在“{text}”里",
    "check-line": "审校明细看不懂：“{part}”，在“{text}”里",
    "file-not-regular": "这不是普通文件，没有读取：{path}",
    # Briefings' templates
    "briefing-unknown-field": "模板第 {number} 行“{part}”：没有“{text}”这个字段，请从可用字段里选",
    "briefing-similar-field": "模板第 {number} 行“{part}”：没有“{text}”这个字段，是不是“{known}”？",
    "briefing-empty-field": "模板第 {number} 行“{part}”：双花括号里没有写字段",
    "briefing-unclosed": "模板第 {number} 行“{part}”：这里的“{text}”后面缺少“{known}”",
    "briefing-unopened": "模板第 {number} 行“{part}”：这里多了一个“{text}”",
    "briefing-nested": "模板第 {number} 行“{part}”：双方括号里不能再套双方括号",
    "briefing-wide-braces": "模板第 {number} 行“{part}”：花括号要用半角的，请换成英文输入法重打",
    # Forms' templates
    "form-unknown-field": "表格模板 {path} 里“{part}”一处：没有“{text}”这个字段，请从可用字段里选",
    "form-similar-field": "表格模板 {path} 里“{part}”一处：没有“{text}”这个字段，是不是“{known}”？",
    "form-unknown-list": "表格模板 {path} 里“{part}”一处：没有“{text}”这个列表，可以用：{known}",
    "form-tag": "表格模板 {path} 里“{part}”一处：不能这样写“{text}”，请对照可用字段修改",
    "form-unclosed": (
        "表格模板 {path} 里“{part}”一处：这里的“{text}”没有在同一段里写完，或者写得太长"
    ),
    "form-block": (
        "表格模板 {path} 里“{part}”一处：“{text}”没有配对，if 要有 endif，for 要有 endfor"
    ),
    "form-crossed": (
        "表格模板 {path} 里“{part}”一处：“{text}”要和它的开头写在同一个格子里；"
        "跨行时开头和结尾都要带 tr，如 {{%tr endif %}}"
    ),
    "form-alone": (
        "表格模板 {path} 里“{part}”一处：“{text}”要单独占一行，"
        "带 tr 的写在表格里、那一行不能有别的内容，带 p 的单独成段"
    ),
    "form-place": "表格模板 {path} 里“{part}”一处：字段只能写在正文和表格的文字里",
    "form-single-braces": (
        "表格模板 {path} 里“{part}”一处：字段要用双花括号，“{text}”请改为“{{{{{known}}}}}”"
    ),
    "form-wide-braces": "表格模板 {path} 里“{part}”一处：花括号要用半角的，请换成英文输入法重打",
    "form-too-many-tags": "表格模板 {path} 里的字段太多，没有采用",
    "form-not-docx": (
        "{path} 不是 .docx 文档。旧的 .doc 或加密的文档，请先用 Word 或 WPS 另存为 .docx"
    ),
    "form-broken": "表格模板 {path} 已损坏，请用 Word 或 WPS 打开后重新保存（{detail}）",
    "form-too-large": "表格模板 {path} 太大，或者填出来太大，没有采用",
    "form-active": "表格模板 {path} 含有宏或嵌入的对象（{part}），为安全没有采用",
    "form-external": "表格模板 {path} 引用了外部的内容（{part}），为安全没有采用",
    "form-entities": "表格模板 {path} 含有不安全的 XML 声明（{part}），没有采用",
    "form-missing": "找不到表格模板：{path}。程序文件可能不完整，请重新安装",
}
"""The sentence of each code, with places for the facts."""

_RULE_FAULTS = {
    "too-long": "文件太大，不是规则文件",
    "not-toml": "不是正确的 TOML 格式",
    "missing": "缺少“{key}”",
    "unknown-key": "没有“{key}”这一栏，可以用：{known}",
    "not-text": "“{key}”要写成文字",
    "not-a-name": "“{key}”只能用小写字母、数字和下划线",
    "unknown-year": "没有“{text}”这一年，可以用 1990 到 2100",
    "file-not-readable": "文件打不开：{path}（{detail}）",
    "file-not-text": "文件不是文本：{path}",
    "not-a-number": "“{key}”要写成整数",
    "out-of-range": "“{key}”超出范围，只接受 {first} 到 {last}",
    "unknown-name": "“{key}”只能是：{known}",
    "needs-reading": "有时限就要写明算法 reading：{known}",
    "needs-limit": "写了“{key}”就要写明时限 limit",
    "limit-and-target": "有时限 limit 就不要再写目标 target",
    "extension-too-short": "延长后的 extended_to 要大于 limit",
    "ladder-step": "“{key}”看不懂，可以写 50%、2h before、30min before、at due，重复写 15min",
    "duplicate": "同一类型里有两个相同的 duty",
    "lock": "locked_until 要写同一类型里的另一项：{known}",
}
"""What is wrong with a line of a rule file."""


class RefusalWords:
    """Refusals in the user's language."""

    def __init__(self, translate: Translate, times: TimeWords) -> None:
        self.translate = translate
        self._times = times

    def sentence(self, refusal: Refusal) -> str:
        """Return the sentence for a refusal.

        Raises KeyError for a code that has none: a test walks all codes the program raises.
        """
        if refusal.code == "rule-file":
            return self._rule_file(refusal.facts)
        if refusal.code.startswith("notice-"):
            return NoticeWords(self.translate).sentence(refusal)
        sentence = self.translate("refusal", _SENTENCES[refusal.code])
        return sentence.format(**_fact_texts(refusal.facts, self._times))

    def _rule_file(self, facts: Mapping[str, Any]) -> str:
        translate = self.translate
        known = translate("refusal", "、").join(facts["known"])
        fault = translate("refusal", _RULE_FAULTS[facts["fault"]]).format(
            key=facts["key"],
            known=known,
            first=next(iter(facts["known"]), ""),
            last=next(reversed(facts["known"]), ""),
        )
        return translate("refusal", "规则文件 {file} 第 {line} 行：{fault}").format(
            file=facts["file"], line=facts["line"], fault=fault
        )


def _fact_texts(facts: Mapping[str, Any], times: TimeWords) -> dict[str, str]:
    return {name: _value(value, times) for name, value in facts.items()}


def _value(value: object, times: TimeWords) -> str:
    if isinstance(value, datetime):
        return times.full(value)
    if isinstance(value, date):
        return f"{value:%Y-%m-%d} {times.weekday(value)}"
    if isinstance(value, tuple | list):
        separator = times.translate("refusal", "、")
        return separator.join(_value(one, times) for one in value)
    if isinstance(value, PurePath):
        return str(value)
    return cut(str(value), _LONGEST_QUOTE)
