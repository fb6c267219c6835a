<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AnswerDialog</name>
    <message>
        <source>{name} 的答复</source>
        <translation>Answer of {name}</translation>
    </message>
    <message>
        <source>承办答复</source>
        <translation>Undertaker&apos;s answer</translation>
    </message>
    <message>
        <source>有答复或原因的，不再催办，也不列入通报；清空则取消</source>
        <translation>Who has answered is neither urged nor listed in the bulletin; an empty answer takes it back</translation>
    </message>
    <message>
        <source>记下答复</source>
        <translation>Note the answer</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>已撤回上一步</source>
        <translation>The last step has been undone</translation>
    </message>
    <message>
        <source>限时办 DueDesk</source>
        <translation>DueDesk</translation>
    </message>
    <message>
        <source>先关闭打开的窗口、填完正在填的内容，再换界面语言</source>
        <translation>The language changes once open windows are closed and what is being filled in is done</translation>
    </message>
    <message>
        <source>已新建台账，保存在 {path}</source>
        <translation>A new ledger was made, kept in {path}</translation>
    </message>
    <message>
        <source>样例打不开</source>
        <translation>The sample could not be opened</translation>
    </message>
    <message>
        <source>正在另一个窗口打开样例</source>
        <translation>The sample is opening in a window of its own</translation>
    </message>
</context>
<context>
    <name>AppraisalBar</name>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>导出考核报表</source>
        <translation>Export the appraisal report</translation>
    </message>
    <message>
        <source>导出考核报表（Excel）…</source>
        <translation>Export appraisal report (Excel)...</translation>
    </message>
    <message>
        <source>导出考核报表（PDF）…</source>
        <translation>Export appraisal report (PDF)...</translation>
    </message>
    <message>
        <source>已导出：{path}</source>
        <translation>Exported: {path}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开导出的考核报表</source>
        <translation>Open the exported report</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>打开考核报表所在的文件夹</source>
        <translation>Open the folder of the report</translation>
    </message>
    <message>
        <source>按所选的月、学期或年导出</source>
        <translation>For the month, term or year chosen</translation>
    </message>
    <message>
        <source>正在导出考核报表…</source>
        <translation>Exporting the appraisal report...</translation>
    </message>
    <message>
        <source>系统没能打开它，文件在：{path}</source>
        <translation>The system could not open it. The file is here: {path}</translation>
    </message>
</context>
<context>
    <name>ApprovalDialog</name>
    <message>
        <source>批准人或批准单位</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>批准人或批准单位 *</source>
        <translation>Approved by *</translation>
    </message>
    <message>
        <source>批准意见</source>
        <translation>Words of the approval</translation>
    </message>
    <message>
        <source>批准意见（可不填；未获批准时填写理由）</source>
        <translation>Words of the approval (may stay empty; the reason where it was refused)</translation>
    </message>
    <message>
        <source>批准时间</source>
        <translation>Approved at</translation>
    </message>
    <message>
        <source>批准时间 *</source>
        <translation>Approved at *</translation>
    </message>
    <message>
        <source>未获批准，结束办理</source>
        <translation>Not approved, close the record</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>now</translation>
    </message>
</context>
<context>
    <name>AutostartGroup</name>
    <message>
        <source>启动后只在托盘里，到时提醒，不弹出主窗口</source>
        <translation>It starts in the tray and reminds you in time; no window opens</translation>
    </message>
    <message>
        <source>开机启动</source>
        <translation>Start with the computer</translation>
    </message>
    <message>
        <source>改为启动这一份</source>
        <translation>Start this copy instead</translation>
    </message>
    <message>
        <source>现在自动启动的是另一个位置的限时办，不是这一份</source>
        <translation>A DueDesk in another place is started now, not this copy</translation>
    </message>
    <message>
        <source>登录电脑后自动启动</source>
        <translation>Start when I log in</translation>
    </message>
    <message>
        <source>自动启动</source>
        <translation>Automatic start</translation>
    </message>
    <message>
        <source>都不自动启动</source>
        <translation>Start neither</translation>
    </message>
    <message>
        <source>定时启动</source>
        <translation>Scheduled start</translation>
    </message>
    <message>
        <source>每个工作日上班前和事项到期前半小时，没有运行就在托盘里启动</source>
        <translation>Before the office opens on working days and half an hour before a duty is due: in the tray, where the program is not running</translation>
    </message>
    <message>
        <source>没有运行时由系统启动</source>
        <translation>The system starts it where it is not running</translation>
    </message>
    <message>
        <source>现在由系统启动的是另一个位置的限时办，勾选后改为这一份</source>
        <translation>The system starts a DueDesk in another place; tick it to start this copy instead</translation>
    </message>
    <message>
        <source>这台电脑不能定时启动，只在登录后自动启动</source>
        <translation>This computer has no scheduled start; only logging in starts the program</translation>
    </message>
</context>
<context>
    <name>BackupGroup</name>
    <message>
        <source>从文件恢复…</source>
        <translation>Restore from file...</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>另存备份…</source>
        <translation>Save backup as...</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>已备份到 {path}</source>
        <translation>Backed up to {path}</translation>
    </message>
    <message>
        <source>已恢复 {backup}</source>
        <translation>Restored {backup}</translation>
    </message>
    <message>
        <source>已恢复 {backup}
原来的数据文件保留在 {kept}</source>
        <translation>Restored {backup}
The former data file is kept at {kept}</translation>
    </message>
    <message>
        <source>已有的备份</source>
        <translation>Backups kept</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>恢复选中的备份…</source>
        <translation>Restore selected...</translation>
    </message>
    <message>
        <source>正在备份…</source>
        <translation>Backing up...</translation>
    </message>
    <message>
        <source>正在恢复…</source>
        <translation>Restoring...</translation>
    </message>
    <message>
        <source>每天自动备份一次，留最近 30 份，此前每月留一份，共 12 个月</source>
        <translation>Made once a day; the last 30 are kept, and before those one a month for 12 months</translation>
    </message>
    <message>
        <source>用这个备份恢复吗？
{backup}

它会替换现在的数据文件：
{file}

备份之后登记和办理的内容将不再显示。现在的数据文件会改名留存，不会删除。</source>
        <translation>Restore this backup?
{backup}

It will replace the present data file:
{file}

What was logged or done after the backup will no longer be shown. The present data file will be renamed and kept, not deleted.</translation>
    </message>
    <message>
        <source>立即备份</source>
        <translation>Back up now</translation>
    </message>
</context>
<context>
    <name>BackupList</name>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
</context>
<context>
    <name>Beginnings</name>
    <message>
        <source>先看样例</source>
        <translation>Look at the sample</translation>
    </message>
    <message>
        <source>另开一个窗口，里面是样例数据，不会混进本单位的台账</source>
        <translation>Opens a window of its own with sample data; nothing of it gets into your ledger</translation>
    </message>
    <message>
        <source>导入现有台账…</source>
        <translation>Import the ledger you have...</translation>
    </message>
    <message>
        <source>接收交接文件…</source>
        <translation>Take over a handover file...</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>电脑时钟不对：{trouble}。时限和提醒都按时钟计算，请先校准</source>
        <translation>The computer&apos;s clock is wrong: {trouble}. Deadlines and reminders go by it, so put it right first</translation>
    </message>
    <message>
        <source>{fault}。新登记的事项暂按程序自带的规则计算，已登记的不变；请到“规则”页改正</source>
        <translation>{fault}. Until it is mended on the Rules page, what is newly logged goes by the program&apos;s own rules; what is logged stays as it is</translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>待办事项</source>
        <translation>To-do list</translation>
    </message>
    <message>
        <source>打开	Enter</source>
        <translation>Open	Enter</translation>
    </message>
    <message>
        <source>稍后提醒…</source>
        <translation>Snooze...</translation>
    </message>
</context>
<context>
    <name>BriefingDialog</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>复制</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>已复制到剪贴板，可以直接粘贴</source>
        <translation>Copied to the clipboard, ready to paste</translation>
    </message>
    <message>
        <source>有改动，还没有复制</source>
        <translation>Changed, not copied yet</translation>
    </message>
    <message>
        <source>编辑模板…</source>
        <translation>Edit template...</translation>
    </message>
    <message>
        <source>汇报文字</source>
        <translation>Briefing</translation>
    </message>
</context>
<context>
    <name>BulkActions</name>
    <message numerus="yes">
        <source>%n 条催办文字已复制，已记入经过，Ctrl+Z 一次撤回</source>
        <translation>
            <numerusform>%n text is copied and counted in the history; Ctrl+Z takes it back</numerusform>
            <numerusform>%n texts are copied and counted in the history; one Ctrl+Z takes them back</numerusform>
        </translation>
    </message>
    <message>
        <source>办结</source>
        <translation>Finish</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 件不能一起办结：有几项待办、已逾期要写原因、待批准或已办结。</source>
        <translation>
            <numerusform>%n cannot be finished with them: several duties are open, it is late, waits for an approval, or is done.</numerusform>
            <numerusform>%n cannot be finished with them: several duties are open, late, waiting for an approval, or done.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已办结 %n 件，Ctrl+Z 一次撤回</source>
        <translation>
            <numerusform>%n finished; Ctrl+Z takes it back</numerusform>
            <numerusform>%n finished; one Ctrl+Z takes them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>把选中的 %n 件一起办结？</source>
        <translation>
            <numerusform>Finish the %n chosen?</numerusform>
            <numerusform>Finish the %n chosen together?</numerusform>
        </translation>
    </message>
    <message>
        <source>选中的记录里没有可催办的承办</source>
        <translation>Nobody who undertakes the chosen ones is left to be urged</translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>稍后提醒</source>
        <translation>Snooze</translation>
    </message>
    <message>
        <source>知悉</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>{snooze}（{time}）</source>
        <translation>{snooze} ({time})</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>补记完成时间…</source>
        <translation>Enter finish time...</translation>
    </message>
    <message>
        <source>延长办理时间…</source>
        <translation>Extend...</translation>
    </message>
    <message>
        <source>重新办理…</source>
        <translation>Reopen...</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit...</translation>
    </message>
    <message>
        <source>✓ {done}</source>
        <translation>✓ {done}</translation>
    </message>
    <message>
        <source>不再重复提醒；知悉不等于办结</source>
        <translation>Stops the repeated reminders; the duty is still to do</translation>
    </message>
    <message>
        <source>作废…</source>
        <translation>Withdraw...</translation>
    </message>
    <message>
        <source>10 分钟后再次提醒，直到办结或移交</source>
        <translation>Reminds again in 10 minutes, until it is done or handed over</translation>
    </message>
    <message>
        <source>正在联系</source>
        <translation>Contacting</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restore</translation>
    </message>
    <message>
        <source>移交…</source>
        <translation>Hand over...</translation>
    </message>
    <message>
        <source>补记办理情况…</source>
        <translation>Add words...</translation>
    </message>
    <message>
        <source>归档…</source>
        <translation>Archive...</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>&#x3000;</source>
        <translation>  </translation>
    </message>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>粘贴放假通知全文（Ctrl+V），或打开 txt、json、ics、csv 文件</source>
        <translation>Paste a whole holiday notice (Ctrl+V), or open a txt, json, ics or csv file</translation>
    </message>
    <message>
        <source>粘贴通知…</source>
        <translation>Paste notice...</translation>
    </message>
    <message>
        <source>本周和下周</source>
        <translation>This week and next</translation>
    </message>
    <message>
        <source>重复事项…</source>
        <translation>Recurring tasks...</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>作废此记录</source>
        <translation>Withdraw record</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Withdraw</translation>
    </message>
    <message>
        <source>作废后不再提醒；记录和经过仍保留在台账中</source>
        <translation>There will be no more reminders; the record and its history stay in the log</translation>
    </message>
    <message>
        <source>作废原因 *</source>
        <translation>Reason for withdrawing *</translation>
    </message>
</context>
<context>
    <name>ChannelLines</name>
    <message>
        <source>{sentence}（{said}）</source>
        <translation>{sentence} ({said})</translation>
    </message>
    <message>
        <source>上次没有显示成，过几分钟再用：{reason}</source>
        <translation>Failed last time, will be tried again in a few minutes. {reason}</translation>
    </message>
    <message>
        <source>不用：{reason}</source>
        <translation>Not used. {reason}</translation>
    </message>
    <message>
        <source>发送测试</source>
        <translation>Send test</translation>
    </message>
    <message>
        <source>备用：前面的不能用时由它显示</source>
        <translation>Spare: takes over when those above cannot be used</translation>
    </message>
    <message>
        <source>将首先使用；启动后还没有用过，可发送测试</source>
        <translation>Will be used first; nothing has been sent yet, so try it with a test</translation>
    </message>
    <message>
        <source>总能显示，不依赖桌面的通知，办理前一直列着</source>
        <translation>Always works, whatever the desktop does, and lists each duty until it is done</translation>
    </message>
    <message>
        <source>托盘消息</source>
        <translation>Tray message</translation>
    </message>
    <message>
        <source>提醒窗</source>
        <translation>Reminder window</translation>
    </message>
    <message>
        <source>正在使用，显示成功过</source>
        <translation>In use, has shown notifications</translation>
    </message>
    <message>
        <source>测试：失败，{reason}</source>
        <translation>Test: failed. {reason}</translation>
    </message>
    <message>
        <source>测试：已显示。没有看到的，请检查桌面是否开了勿扰</source>
        <translation>Test: shown. If you did not see it, check whether the desktop is set to do not disturb</translation>
    </message>
    <message>
        <source>测试：已显示，并收到了您的点击</source>
        <translation>Test: shown, and your click has arrived</translation>
    </message>
    <message>
        <source>测试：正在发送…</source>
        <translation>Test: sending...</translation>
    </message>
    <message>
        <source>目前只由它提醒：下面的通知方式都不能用，它不受影响</source>
        <translation>Now the only one to remind you: none of the channels below can be used, which does not affect it</translation>
    </message>
    <message>
        <source>系统通知（不带按钮）</source>
        <translation>Notification without buttons</translation>
    </message>
    <message>
        <source>系统通知（带按钮）</source>
        <translation>Notification with buttons</translation>
    </message>
    <message>
        <source>能显示，但这个桌面（Wayland）不让窗口置顶，也可能把键盘交给它；有新提醒时会重新弹出</source>
        <translation>Can be shown, but this desktop (Wayland) keeps no window on top, and may give it the keyboard; it comes up anew with each reminder</translation>
    </message>
</context>
<context>
    <name>CheckReport</name>
    <message>
        <source>开启</source>
        <translation>Turn on</translation>
    </message>
    <message>
        <source>改为本程序</source>
        <translation>Use this copy</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking...</translation>
    </message>
    <message>
        <source>重新开启</source>
        <translation>Turn on again</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>{who}&#x3000;{time}</source>
        <translation>{who}  {time}</translation>
    </message>
    <message>
        <source>三审三校</source>
        <translation>Reviews and proofs</translation>
    </message>
    <message>
        <source>办理流程</source>
        <translation>Handling steps</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>2小时内</source>
        <translation>Within 2 hours</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message numerus="yes">
        <source>{name}：%n 项</source>
        <translation>
            <numerusform>{name}: %n duty</numerusform>
            <numerusform>{name}: %n duties</numerusform>
        </translation>
    </message>
    <message>
        <source>再按一次显示全部</source>
        <translation>Press again to show all</translation>
    </message>
    <message>
        <source>只显示这一类</source>
        <translation>Show only these</translation>
    </message>
    <message>
        <source>超目标</source>
        <translation>Past target</translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}：{chosen}</source>
        <translation>{name}: {chosen}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ChoiceLine</name>
    <message>
        <source>例如：{choice}</source>
        <translation>for example {choice}</translation>
    </message>
    <message>
        <source>按 ↓ 选以前写过的</source>
        <translation>Press ↓ to choose what was written before</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>窗口已收进托盘，到时会照常提醒。点托盘图标可再打开，右键可退出。</source>
        <translation>The window is in the tray, and reminders come as usual. Click the tray icon to open it again, right-click to quit.</translation>
    </message>
    <message>
        <source>限时办还在运行</source>
        <translation>DueDesk is still running</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>下班核对</source>
        <translation>Closing check</translation>
    </message>
    <message>
        <source>核对人</source>
        <translation>Checked by</translation>
    </message>
    <message>
        <source>核对人 *</source>
        <translation>Checked by *</translation>
    </message>
    <message>
        <source>签字</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>要核对的事项</source>
        <translation>What is to be checked</translation>
    </message>
    <message>
        <source>办结&#x3000;Ctrl+D</source>
        <translation>Finish  Ctrl+D</translation>
    </message>
    <message>
        <source>打开记录&#x3000;Ctrl+O</source>
        <translation>Open record  Ctrl+O</translation>
    </message>
    <message>
        <source>确认本行&#x3000;Enter</source>
        <translation>Confirm line  Enter</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>{column} 列“{name}”的含义</source>
        <translation>Meaning of column {column} &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>各列的含义</source>
        <translation>Meaning of the columns</translation>
    </message>
</context>
<context>
    <name>ComingTasks</name>
    <message numerus="yes">
        <source>“{title}” %n 次</source>
        <translation>
            <numerusform>&quot;{title}&quot; %n time</numerusform>
            <numerusform>&quot;{title}&quot; %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>重复事项跳过未列入的：{said}</source>
        <translation>Recurring tasks skipped, as nothing ran then: {said}</translation>
    </message>
</context>
<context>
    <name>ContactBar</name>
    <message>
        <source>{contact}：{action}</source>
        <translation>{contact}: {action}</translation>
    </message>
    <message>
        <source>{means}联系{contact}：已告知</source>
        <translation>{means}, {contact}: told</translation>
    </message>
    <message>
        <source>{means}联系{contact}：未联系上</source>
        <translation>{means}, {contact}: not reached</translation>
    </message>
    <message>
        <source>{means}：已告知</source>
        <translation>{means}: told</translation>
    </message>
    <message>
        <source>{means}：未回</source>
        <translation>{means}: no reply</translation>
    </message>
    <message>
        <source>{name} {phone}</source>
        <translation>{name} {phone}</translation>
    </message>
    <message>
        <source>{name}（{about}）{phone}</source>
        <translation>{name} ({about}) {phone}</translation>
    </message>
    <message>
        <source>{time} 已告知{name}，办妥了请点完成</source>
        <translation>{name} was told at {time}; press done when it is done</translation>
    </message>
    <message>
        <source>不是打电话的</source>
        <translation>By other means</translation>
    </message>
    <message>
        <source>先打给 {contact}</source>
        <translation>Call {contact} first</translation>
    </message>
    <message>
        <source>再打给 {contact}</source>
        <translation>Call {contact} next</translation>
    </message>
    <message>
        <source>已告知</source>
        <translation>Told</translation>
    </message>
    <message>
        <source>当面</source>
        <translation>In person</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>未接</source>
        <translation>No answer</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message numerus="yes">
        <source>（已打过 %n 次）</source>
        <translation>
            <numerusform> (tried %n time)</numerusform>
            <numerusform> (tried %n times)</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ControlBar</name>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>ControlGroup</name>
    <message>
        <source>{folder}&#x3000;{said}</source>
        <translation>{folder}, {said}</translation>
    </message>
    <message>
        <source>{time} 写入</source>
        <translation>written {time}</translation>
    </message>
    <message>
        <source>下班核对</source>
        <translation>Closing check</translation>
    </message>
    <message>
        <source>工作日下班前 20 分钟提醒核对、签字</source>
        <translation>Ask for it 20 minutes before the office closes</translation>
    </message>
    <message>
        <source>应急清单</source>
        <translation>Emergency list</translation>
    </message>
    <message>
        <source>时限管理</source>
        <translation>Control of deadlines</translation>
    </message>
    <message>
        <source>每次变动后，把全部在办事项写成一份 PDF 和一份日历放进去，如 U 盘、共享盘，本机损坏时可照此办理。文件夹不在时会提示，接上后补写</source>
        <translation>After each change everything open is written there as a PDF and a calendar, for the day this computer breaks: a stick, a share. A folder that is away is said and caught up later</translation>
    </message>
    <message>
        <source>没有签字的工作日第二天早上会说明，自检页也列出</source>
        <translation>A working day that nobody signed is said the next morning and on the self-check page</translation>
    </message>
    <message>
        <source>添加文件夹…</source>
        <translation>Add folder...</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>还没有写入</source>
        <translation>not written yet</translation>
    </message>
    <message>
        <source>选择存放应急清单的文件夹</source>
        <translation>Folder for the emergency list</translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message numerus="yes">
        <source>显示更早的 %n 条</source>
        <translation>
            <numerusform>Show %n earlier entry</numerusform>
            <numerusform>Show %n earlier entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出错</source>
        <translation>Program error</translation>
    </message>
    <message>
        <source>程序遇到了没有料到的问题</source>
        <translation>The program ran into an unexpected problem</translation>
    </message>
    <message>
        <source>已经保存的记录不受影响。刚才的操作可能没有完成，请检查后重做。可以继续使用；如果反复出现，请退出后重新打开，并把详细信息交给维护人员（其中没有记录的内容）。</source>
        <translation>Saved records are not affected. What you did last may not have been completed: please check, and do it again if need be. You can go on working; if this keeps happening, quit and start again, and pass the details on to whoever looks after the program (they contain nothing from your records).</translation>
    </message>
    <message>
        <source>详细信息</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>复制详细信息</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>退出程序</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>继续使用</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>已经保存的记录不受影响。请重新打开程序；如果再次出现，请用最近的备份恢复，并把详细信息交给维护人员（其中没有记录的内容）。</source>
        <translation>What was saved is not affected. Please open the program again; if this comes back, restore the latest backup and give the details to whoever maintains the program (they hold nothing of the records).</translation>
    </message>
    <message>
        <source>程序遇到了没有料到的问题，不能继续</source>
        <translation>The program met an unexpected problem and cannot go on</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>限时办 DueDesk</source>
        <translation>DueDesk</translation>
    </message>
</context>
<context>
    <name>DataGroup</name>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>数据位置</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>没有能打开文件夹的程序，请按上面的路径自行打开</source>
        <translation>No program here can open folders; please open the path above yourself</translation>
    </message>
    <message>
        <source>登记的内容只保存在本机的这个文件夹里</source>
        <translation>All records are kept in this folder, on this computer only</translation>
    </message>
</context>
<context>
    <name>DayControl</name>
    <message>
        <source>{day} 下班核对：到期的事项逐项核对后签字</source>
        <translation>Closing check, {day}: go through what was due, then sign</translation>
    </message>
    <message>
        <source>{said}；{missed}</source>
        <translation>{said}; {missed}</translation>
    </message>
    <message>
        <source>下班核对</source>
        <translation>Closing check</translation>
    </message>
    <message>
        <source>下班核对已签字，已记入经过</source>
        <translation>Closing check signed and written to the history</translation>
    </message>
    <message>
        <source>早间一览：已过时限或目标 {past} 项，今天到期 {today} 项</source>
        <translation>This morning: past their limit or target {past}, due today {today}</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>核对</source>
        <translation>Check</translation>
    </message>
    <message numerus="yes">
        <source>有 %n 个工作日没有下班核对，最近是 {last}</source>
        <translation>
            <numerusform>%n working day without a closing check: {last}</numerusform>
            <numerusform>%n working days without a closing check, the last one {last}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DayModel</name>
    <message>
        <source>{day}（今天）</source>
        <translation>{day} (today)</translation>
    </message>
    <message>
        <source>{day}：{mark}</source>
        <translation>{day}: {mark}</translation>
    </message>
    <message>
        <source>休息日</source>
        <translation>day off</translation>
    </message>
    <message>
        <source>已巡查</source>
        <translation>Patrolled</translation>
    </message>
    <message>
        <source>开始记录以前</source>
        <translation>before the first entry</translation>
    </message>
    <message>
        <source>未到时</source>
        <translation>still to come</translation>
    </message>
    <message>
        <source>{mark}（补记）</source>
        <translation>{mark} (added later)</translation>
    </message>
    <message>
        <source>✓ 已巡查&#x3000;补 补记&#x3000;✕ 漏查&#x3000;· 休息日&#x3000;○ 今天待巡查&#x3000;空白 未到，或开始记录以前</source>
        <translation>✓ patrolled - + added later - ✕ missed - · day off - ○ due today - blank: to come, or before records began</translation>
    </message>
    <message>
        <source>漏查</source>
        <translation>missed</translation>
    </message>
    <message>
        <source>补</source>
        <translation>+</translation>
    </message>
</context>
<context>
    <name>DayPanel</name>
    <message>
        <source>{day}（今天）</source>
        <translation>{day} (today)</translation>
    </message>
    <message>
        <source>{due}（{rest}）</source>
        <translation>{due} ({rest})</translation>
    </message>
    <message>
        <source>依据：{layer}</source>
        <translation>Decided by: {layer}</translation>
    </message>
    <message numerus="yes">
        <source>另有%n项，见待办</source>
        <translation>
            <numerusform>%n more on the to-do page</numerusform>
            <numerusform>%n more on the to-do page</numerusform>
        </translation>
    </message>
    <message>
        <source>当天没有到期的事项</source>
        <translation>Nothing is due on this day</translation>
    </message>
    <message>
        <source>选中的日期</source>
        <translation>Chosen day</translation>
    </message>
</context>
<context>
    <name>DayPopup</name>
    <message>
        <source>休息日</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>Working day</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Make-up working day</translation>
    </message>
</context>
<context>
    <name>DeedFields</name>
    <message>
        <source>办理结果（可不填）</source>
        <translation>Outcome (optional)</translation>
    </message>
    <message>
        <source>已解决|列入计划|解释说明|转办</source>
        <translation>solved|planned|explained|passed on</translation>
    </message>
    <message>
        <source>报告对象（可不填）</source>
        <translation>Told to (optional)</translation>
    </message>
    <message>
        <source>方式（可不填）</source>
        <translation>By what means (optional)</translation>
    </message>
    <message>
        <source>电话|当面|微信|邮件|书面|办公系统</source>
        <translation>phone|in person|WeChat|e-mail|in writing|office system</translation>
    </message>
    <message>
        <source>结果、答复或批示（可不填）</source>
        <translation>Result, answer or instruction (optional)</translation>
    </message>
</context>
<context>
    <name>DeskClock</name>
    <message>
        <source>收起桌面小钟</source>
        <translation>Put desk clock away</translation>
    </message>
    <message>
        <source>最近的几项时限</source>
        <translation>Next deadlines</translation>
    </message>
    <message>
        <source>桌面小钟</source>
        <translation>Desk clock</translation>
    </message>
    <message>
        <source>没有待办</source>
        <translation>Nothing to do</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>选中左侧的一项，这里显示详情</source>
        <translation>Select an item on the left to see its details here</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>升级为较大舆情后，要立即上报学校党委或党委宣传部。确定升级？</source>
        <translation>A major incident must be escalated to the Party committee or Publicity Department at once. Raise the level?</translation>
    </message>
    <message>
        <source>升级</source>
        <translation>Raise level</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>详情</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>卷宗还缺：
{lacking}

可以先补齐，也可以现在归档，以后再补记。</source>
        <translation>The case file lacks:
{lacking}

Add it first, or archive now and add it later.</translation>
    </message>
    <message>
        <source>卷宗齐全，归档后编入卷号。</source>
        <translation>The case file is complete. Archiving gives it its volume number.</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>DoneBar</name>
    <message>
        <source>撤回</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>DoneTeller</name>
    <message>
        <source>已记：{done}</source>
        <translation>Recorded: {done}</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>{field} *</source>
        <translation>{field} *</translation>
    </message>
    <message>
        <source>https://…</source>
        <translation>https://...</translation>
    </message>
    <message>
        <source>供稿部门、作者…</source>
        <translation>office, author...</translation>
    </message>
    <message>
        <source>微博、贴吧、抖音…</source>
        <translation>Weibo, Tieba, Douyin...</translation>
    </message>
    <message>
        <source>来电、来函…</source>
        <translation>call, letter...</translation>
    </message>
    <message>
        <source>校长信箱、学院信箱…</source>
        <translation>mailbox of the president, of the college...</translation>
    </message>
    <message>
        <source>网站、微博、公众号…</source>
        <translation>website, Weibo, WeChat account...</translation>
    </message>
    <message>
        <source>通知、会议…</source>
        <translation>notice, meeting...</translation>
    </message>
</context>
<context>
    <name>Dropping</name>
    <message>
        <source>拖入的文件</source>
        <translation>Dropped files</translation>
    </message>
</context>
<context>
    <name>DutyList</name>
    <message>
        <source>{due} 前</source>
        <translation>by {due}</translation>
    </message>
    <message>
        <source>{duty}，{state}，{standing}</source>
        <translation>{duty}, {state}, {standing}</translation>
    </message>
    <message>
        <source>{time}（用时 {span}）</source>
        <translation>{time} (took {span})</translation>
    </message>
    <message>
        <source>&#x3000;已知悉</source>
        <translation>, acknowledged</translation>
    </message>
    <message>
        <source>&#x3000;超过目标</source>
        <translation>, past target</translation>
    </message>
    <message>
        <source>&#x3000;逾期</source>
        <translation>, late</translation>
    </message>
    <message>
        <source>待“{duty}”完成后</source>
        <translation>Once &quot;{duty}&quot; is done</translation>
    </message>
    <message>
        <source>目标 {due}</source>
        <translation>target {due}</translation>
    </message>
    <message>
        <source>&#x3000;正在联系</source>
        <translation>, contacting</translation>
    </message>
    <message>
        <source>{time}（补记）</source>
        <translation>{time} (added later)</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>登记并计时</source>
        <translation>Log and start</translation>
    </message>
    <message>
        <source>保存修改</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>登记{kind}</source>
        <translation>Log: {kind}</translation>
    </message>
    <message>
        <source>修改{kind}（第 {number} 号）</source>
        <translation>Edit: {kind} (record {number})</translation>
    </message>
</context>
<context>
    <name>EmergencyList</name>
    <message>
        <source>应急清单已补写到 {folder}</source>
        <translation>Emergency list caught up in {folder}</translation>
    </message>
    <message>
        <source>应急清单没有写好，稍后再试：{sentence}</source>
        <translation>The emergency list was not written and will be tried again: {sentence}</translation>
    </message>
    <message>
        <source>应急清单的文件夹不在：{folder}，接上后自动补写</source>
        <translation>The emergency list&apos;s folder is away: {folder}. It will be caught up</translation>
    </message>
</context>
<context>
    <name>EmptyBoard</name>
    <message>
        <source>没有符合条件的待办事项</source>
        <translation>Nothing matches</translation>
    </message>
    <message>
        <source>清除筛选后显示全部待办事项。</source>
        <translation>Clear the filters to show everything that is to do.</translation>
    </message>
    <message>
        <source>登记后，要办的事按时限先后列在这里，到时提醒。</source>
        <translation>Once logged, duties are listed here by deadline, with reminders in time.</translation>
    </message>
    <message>
        <source>没有待办事项。</source>
        <translation>Nothing to do.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
</context>
<context>
    <name>EmptyLog</name>
    <message>
        <source>台账读取失败</source>
        <translation>The log could not be read</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>台账还没有记录。</source>
        <translation>The log is still empty.</translation>
    </message>
    <message>
        <source>没有在办或已办结的记录。</source>
        <translation>No open or done records.</translation>
    </message>
    <message>
        <source>没有符合条件的记录</source>
        <translation>No record matches</translation>
    </message>
    <message>
        <source>清除筛选和搜索后显示全部记录。</source>
        <translation>Clear the filters and the search to show all records.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>已作废的记录仍然保留，平时不显示。</source>
        <translation>Withdrawn records are kept, but usually not shown.</translation>
    </message>
    <message>
        <source>显示已作废的记录</source>
        <translation>Show withdrawn records</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>{action}：{about}</source>
        <translation>{action}: {about}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{duty} {old} → {new}</source>
        <translation>{duty} {old} → {new}</translation>
    </message>
    <message>
        <source>无时限</source>
        <translation>no deadline</translation>
    </message>
    <message>
        <source>{mark} 取消</source>
        <translation>{mark} unticked</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>标题</source>
        <translation>title</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>time</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>source</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>link</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>note</translation>
    </message>
    <message>
        <source>完成期限</source>
        <translation>due date</translation>
    </message>
    <message>
        <source>再次提醒</source>
        <translation>again</translation>
    </message>
    <message>
        <source>时限已过 {percent}%</source>
        <translation>{percent}% of the time gone</translation>
    </message>
    <message>
        <source>剩余 {span}</source>
        <translation>{span} left</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>due</translation>
    </message>
    <message>
        <source>系统通知</source>
        <translation>notification</translation>
    </message>
    <message>
        <source>托盘消息</source>
        <translation>tray message</translation>
    </message>
    <message>
        <source>提醒窗</source>
        <translation>reminder window</translation>
    </message>
    <message>
        <source>提醒：{step}（{channel}）</source>
        <translation>Reminder: {step} ({channel})</translation>
    </message>
    <message>
        <source>登记第 {number} 号，{duty}：{due} 前</source>
        <translation>logged as no. {number}, {duty}: by {due}</translation>
    </message>
    <message>
        <source>登记第 {number} 号，{duty}：目标 {due}</source>
        <translation>logged as no. {number}, {duty}: target {due}</translation>
    </message>
    <message>
        <source>{field} {old} → {new}</source>
        <translation>{field} {old} → {new}</translation>
    </message>
    <message>
        <source>发现方式</source>
        <translation>found by</translation>
    </message>
    <message>
        <source>媒体</source>
        <translation>medium</translation>
    </message>
    <message>
        <source>拟采访时间</source>
        <translation>planned visit</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>phone</translation>
    </message>
    <message>
        <source>留言时间</source>
        <translation>posted</translation>
    </message>
    <message>
        <source>记者</source>
        <translation>reporter</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message numerus="yes">
        <source>，共 %n 项</source>
        <translation>
            <numerusform>, %n duty in all</numerusform>
            <numerusform>, %n duties in all</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} {answer}</source>
        <translation>{name} {answer}</translation>
    </message>
    <message>
        <source>{name}（第 {count} 次）</source>
        <translation>{name} (time {count})</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>undertaken by</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>steps</translation>
    </message>
    <message>
        <source>{moved}（起算时间变动）</source>
        <translation>{moved} (counted anew)</translation>
    </message>
    <message>
        <source>{step}：{words}</source>
        <translation>{step}: {words}</translation>
    </message>
    <message>
        <source>第 {volume} 卷</source>
        <translation>volume {volume}</translation>
    </message>
    <message>
        <source>增加“{duty}”</source>
        <translation>&quot;{duty}&quot; added</translation>
    </message>
    <message>
        <source>{moved}（过期后才延长）</source>
        <translation>{moved} (extended after it had passed)</translation>
    </message>
    <message numerus="yes">
        <source>之前 %n 次没有列入，最近是 {day}</source>
        <translation>
            <numerusform>%n before was not listed: {day}</numerusform>
            <numerusform>%n before were not listed, the last of {day}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvidenceBox</name>
    <message>
        <source>截图-{time}.png</source>
        <translation>screenshot-{time}.png</translation>
    </message>
    <message>
        <source>截图后按 Ctrl+V，或把文件拖到这里</source>
        <translation>Paste a screenshot with Ctrl+V, or drop files here</translation>
    </message>
    <message>
        <source>打开 {name}</source>
        <translation>Open {name}</translation>
    </message>
    <message>
        <source>正在保存证据…</source>
        <translation>Keeping the evidence...</translation>
    </message>
    <message>
        <source>添加证据</source>
        <translation>Add evidence</translation>
    </message>
    <message>
        <source>添加证据…</source>
        <translation>Add evidence...</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message numerus="yes">
        <source>%Ln 件记录</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln 项待办</source>
        <translation>
            <numerusform>%Ln duty to do</numerusform>
            <numerusform>%Ln duties to do</numerusform>
        </translation>
    </message>
    <message>
        <source>已导出 {duties}到日历文件</source>
        <translation>Exported {duties} to a calendar file</translation>
    </message>
    <message>
        <source>已导出 {records}</source>
        <translation>Exported {records}</translation>
    </message>
    <message>
        <source>正在导出…</source>
        <translation>Exporting...</translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>延长</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>延长办理时间</source>
        <translation>Extend</translation>
    </message>
    <message>
        <source>原到期：{due}</source>
        <translation>Due so far: {due}</translation>
    </message>
    <message>
        <source>延长后：{due}（合计 {total}，从原起算时间算起）</source>
        <translation>Extended to: {due} ({total} in all, from the original start)</translation>
    </message>
    <message>
        <source>暂定；稳妥时间：{due}</source>
        <translation>Provisional; safe by: {due}</translation>
    </message>
    <message>
        <source>延长后到期时间不变（末日遇假期）</source>
        <translation>Extending gains nothing: the last day falls in a holiday</translation>
    </message>
    <message>
        <source>原时限已过，这次延长将记为逾期后延长</source>
        <translation>The deadline has passed; this will be recorded as a late extension</translation>
    </message>
    <message>
        <source>延长的理由 *</source>
        <translation>Reason for extending *</translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>登记时间</source>
        <translation>Logged at</translation>
    </message>
    <message>
        <source>{level}（本单位自行处置）</source>
        <translation>{level} (handled by the unit)</translation>
    </message>
    <message>
        <source>{level}（本单位不能自行处置）</source>
        <translation>{level} (beyond the unit)</translation>
    </message>
    <message>
        <source>，非工作日</source>
        <translation>, day off</translation>
    </message>
    <message>
        <source>，调休上班</source>
        <translation>, make-up working day</translation>
    </message>
    <message>
        <source>登记晚于{event} {span}</source>
        <translation>{event}, but logged {span} later</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>{due}（暂定）</source>
        <translation>{due} (provisional)</translation>
    </message>
    <message>
        <source>{time}（{day}）</source>
        <translation>{time} ({day})</translation>
    </message>
    <message>
        <source>剩余 {remaining}</source>
        <translation>{remaining} left</translation>
    </message>
    <message>
        <source>{due}。延长的理由：{reason}</source>
        <translation>{due}. Reason for extending: {reason}</translation>
    </message>
    <message>
        <source>{time}，用时 {span}</source>
        <translation>{time}, took {span}</translation>
    </message>
    <message>
        <source>超过目标 {span}</source>
        <translation>Past target by {span}</translation>
    </message>
    <message>
        <source>逾期 {span}</source>
        <translation>Late by {span}</translation>
    </message>
    <message>
        <source>。原因：{reason}</source>
        <translation>. Reason: {reason}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{due}，过期后才延长。延长的理由：{reason}</source>
        <translation>{due}, extended after it had passed. Reason: {reason}</translation>
    </message>
    <message>
        <source>逾期（过期后才延长）</source>
        <translation>Late (extended after it had passed)</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>升级为较大…</source>
        <translation>Raise to major...</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>打开链接</source>
        <translation>Open link</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>稳妥时间</source>
        <translation>Safe by</translation>
    </message>
    <message>
        <source>原到期</source>
        <translation>Was due</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>批准人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>报告对象</source>
        <translation>Told to</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
</context>
<context>
    <name>FieldsDialog</name>
    <message>
        <source>{list}：项.{field}</source>
        <translation>{list}: 项.{field}</translation>
    </message>
    <message>
        <source>例子</source>
        <translation>Example</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>可用字段</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>字段</source>
        <translation>Field</translation>
    </message>
    <message>
        <source>意思</source>
        <translation>Meaning</translation>
    </message>
    <message>
        <source>查找字段</source>
        <translation>Find a field</translation>
    </message>
    <message>
        <source>汇报文字和 Word 表格用同一套字段，写成 {{标题}}。
汇报文字里还可以写 [[……]]：其中有字段是空的，整段就不写；[[甲||乙]] 先用甲，不行用乙。
Word 表格里还可以写 {% if 报告完成时间 %}……{% else %}……{% endif %}；要逐条列出，在表格里用三行：{%tr for 项 in 事项 %}、{{项.名称}}、{%tr endfor %}。</source>
        <translation>Briefings and Word forms use the same fields, written {{标题}}.
In a briefing, a part in [[...]] is left out where one of its fields is empty; [[a||b]] takes a, or else b.
In a Word form you can also write {% if 报告完成时间 %}...{% else %}...{% endif %}; for a list use three rows of a table: {%tr for 项 in 事项 %}, {{项.名称}}, {%tr endfor %}.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{count}&#x3000;{shown}</source>
        <translation>{count}. {shown}</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>未逾期</source>
        <translation>No</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>上月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本学期</source>
        <translation>This term</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>自选…</source>
        <translation>Custom...</translation>
    </message>
    <message numerus="yes">
        <source>共 %Ln 件</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>只显示最近录入的 %Ln 件，按录入先后排列</source>
        <translation>
            <numerusform>Only the last %Ln entered is shown</numerusform>
            <numerusform>Only the last %Ln entered are shown, in the order of entry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>只显示最早录入的 %Ln 件，按录入先后排列</source>
        <translation>
            <numerusform>Only the first %Ln entered is shown</numerusform>
            <numerusform>Only the first %Ln entered are shown, in the order of entry</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>超过 %Ln 件</source>
        <translation>
            <numerusform>More than %Ln record</numerusform>
            <numerusform>More than %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>补记完成时间</source>
        <translation>Enter finish time</translation>
    </message>
    <message>
        <source>{duty}&#x3000;应于 {due} 前完成</source>
        <translation>{duty}, due {due}</translation>
    </message>
    <message>
        <source>完成时间 *</source>
        <translation>Finished at *</translation>
    </message>
    <message>
        <source>完成时间</source>
        <translation>Finished at</translation>
    </message>
    <message>
        <source>未按时完成的原因 *</source>
        <translation>Reason it is late *</translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>以下步骤还没有完成：{names}。仍要记为“{done}”？</source>
        <translation>Not done yet: {names}. Mark as &quot;{done}&quot; all the same?</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Esc，以后可以在“设置”里改</source>
        <translation>Esc; all of this can be changed later in Settings</translation>
    </message>
    <message>
        <source>{name}&#x3000;Enter</source>
        <translation>{name}  Enter</translation>
    </message>
    <message>
        <source>三步设好限时办，每一步都可以跳过</source>
        <translation>Three steps to begin with; each can be skipped</translation>
    </message>
    <message>
        <source>上一步</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>上一步&#x3000;Alt+←</source>
        <translation>Back  Alt+Left</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>先说明是哪个单位、什么时候上班。按工作日计算的时限以办公时间为准。</source>
        <translation>First, which unit this is and when it works. Limits in working days are counted by its office hours.</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>第 {step} 步，共 {count} 步</source>
        <translation>Step {step} of {count}</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>跳过&#x3000;Esc</source>
        <translation>Skip  Esc</translation>
    </message>
    <message>
        <source>首次使用</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>没有启动的程序不会提醒，所以登录后自动启动；不要就去掉。再看看提醒能不能送到。</source>
        <translation>A program that is not running does not remind, so it starts when you log in; untick it to go without. Then see whether reminders reach you.</translation>
    </message>
    <message>
        <source>去掉本单位没有的，登记按钮和菜单里就不再出现；已经登记的不受影响。办理网上留言的单位，请勾选“留言”。</source>
        <translation>Untick what your unit does not have: it is no longer offered in buttons and menus; what has been logged stays. A unit that answers online messages ticks &quot;Message&quot;.</translation>
    </message>
</context>
<context>
    <name>FormOffer</name>
    <message>
        <source>上次有一份{kind}没有填完：{title}

接着填写吗？</source>
        <translation>A form was left half filled ({kind}): {title}

Go on with it?</translation>
    </message>
    <message>
        <source>以后再说</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>接着填写</source>
        <translation>Go on</translation>
    </message>
</context>
<context>
    <name>FormsDialog</name>
    <message>
        <source>✓ 本单位模板，没有问题</source>
        <translation>✓ The unit&apos;s own, nothing wrong</translation>
    </message>
    <message>
        <source>✓ 程序自带，没有问题</source>
        <translation>✓ Shipped, nothing wrong</translation>
    </message>
    <message>
        <source>主要负责人</source>
        <translation>Head of the unit</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>可用字段…</source>
        <translation>Fields...</translation>
    </message>
    <message>
        <source>填报人</source>
        <translation>Filled in by</translation>
    </message>
    <message>
        <source>放一份副本并打开文件夹</source>
        <translation>Place copies and open the folder</translation>
    </message>
    <message>
        <source>本单位模板</source>
        <translation>The unit&apos;s own</translation>
    </message>
    <message>
        <source>检查模板</source>
        <translation>Check templates</translation>
    </message>
    <message>
        <source>正在检查模板…</source>
        <translation>Checking templates...</translation>
    </message>
    <message>
        <source>每张表都要填的</source>
        <translation>On every form</translation>
    </message>
    <message>
        <source>没有能打开文件夹的程序，模板在这里：{path}</source>
        <translation>No program opens folders here. The templates are in {path}</translation>
    </message>
    <message>
        <source>程序自带</source>
        <translation>Shipped</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>表格模板</source>
        <translation>Form templates</translation>
    </message>
    <message>
        <source>要改用本单位的表格，先放一份副本，再用 Word 或 WPS 修改。文件名不要改；删掉副本就恢复程序自带的表格。</source>
        <translation>To use the unit&apos;s own forms, place copies and edit them in Word or WPS. Keep the file names; delete a copy to go back to the shipped form.</translation>
    </message>
</context>
<context>
    <name>FoundBar</name>
    <message>
        <source>台账里也没有</source>
        <translation>The log has none either</translation>
    </message>
    <message numerus="yes">
        <source>台账里有 %n 件 →</source>
        <translation>
            <numerusform>%n record in the log →</numerusform>
            <numerusform>%n records in the log →</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>台账里有 %n 件以上 →</source>
        <translation>
            <numerusform>%n record or more in the log →</numerusform>
            <numerusform>%n records or more in the log →</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GiveDialog</name>
    <message>
        <source>再输一次</source>
        <translation>Once more</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>口令忘了就打不开这个文件，谁也帮不了。请当面或打电话告诉接手人，不要和文件一起发</source>
        <translation>Without the passphrase nobody can open this file again, and nobody can help. Tell it to your successor in person or by phone, and do not send it along with the file</translation>
    </message>
    <message>
        <source>可以用；再长一些，或混用字母、数字和汉字会更好</source>
        <translation>Good enough; longer, or with letters, digits and Chinese mixed, would be better</translation>
    </message>
    <message>
        <source>台账的全部记录和经过、设置、本单位的规则和表格模板会装进这一个文件，用口令加密：</source>
        <translation>All records and their history, the settings, and the unit&apos;s own rules and form templates go into this one file, encrypted with a passphrase:</translation>
    </message>
    <message>
        <source>太容易猜中：不要只用数字，也不要只重复几个字符</source>
        <translation>Too easy to guess: not digits only, and not a few characters repeated</translation>
    </message>
    <message>
        <source>强度好</source>
        <translation>Strong</translation>
    </message>
    <message>
        <source>旁边另存一份在办事项清单（网页，可打印）</source>
        <translation>Save a list of open records beside it (a web page, to print)</translation>
    </message>
    <message>
        <source>清单列出在办记录、期限和办理经过，没有加密，谁拿到都能看，请妥善保管</source>
        <translation>The list holds the open records, their deadlines and history. It is not encrypted: whoever gets it can read it, so keep it safe</translation>
    </message>
    <message>
        <source>生成</source>
        <translation>Make</translation>
    </message>
    <message>
        <source>生成交接文件</source>
        <translation>Make a handover file</translation>
    </message>
    <message>
        <source>至少 {least} 个字符，建议把三四个不相干的词连起来</source>
        <translation>At least {least} characters; three or four unrelated words in a row are best</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>“{duty}”移交后本单位不再计时；移交情况记入经过</source>
        <translation>Once handed over, &quot;{duty}&quot; is no longer counted here; the history keeps to whom it went</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>移交给谁、依据 *</source>
        <translation>Handed over to whom, and on what grounds *</translation>
    </message>
</context>
<context>
    <name>HandoverGroup</name>
    <message>
        <source>{records} 条记录，其中在办 {open} 条</source>
        <translation>{records} records, {open} of them open</translation>
    </message>
    <message>
        <source>交接</source>
        <translation>Handover</translation>
    </message>
    <message>
        <source>交接文件已生成：{path}</source>
        <translation>Handover file made: {path}</translation>
    </message>
    <message>
        <source>人员变动</source>
        <translation>Change of staff</translation>
    </message>
    <message>
        <source>原来的数据文件保留在 {path}</source>
        <translation>The data file it replaced is kept as {path}</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>在办事项清单：{path}（没有加密）</source>
        <translation>List of open records: {path} (not encrypted)</translation>
    </message>
    <message>
        <source>它会替换本机现有的台账（{contents}），两边的记录不会合并。
现有的数据文件和规则会改名留存，不会删除。</source>
        <translation>It will replace the log on this machine ({contents}); the two are not merged.
The data file and rules in use now are kept under another name, not deleted.</translation>
    </message>
    <message>
        <source>已接收：{contents}</source>
        <translation>Taken over: {contents}</translation>
    </message>
    <message>
        <source>换人时把全部记录装进一个加密的文件，接手的人在另一台电脑上接收</source>
        <translation>When the liaison changes: everything in one encrypted file, which the successor takes over on another machine</translation>
    </message>
    <message>
        <source>接收</source>
        <translation>Take over</translation>
    </message>
    <message>
        <source>接收交接文件…</source>
        <translation>Take a handover file...</translation>
    </message>
    <message>
        <source>接收这份交接文件吗？
{unit}，{made} 生成
{contents}</source>
        <translation>Take this handover file over?
{unit}, made {made}
{contents}</translation>
    </message>
    <message>
        <source>本单位的规则或模板文件正被别的程序占用，关掉它后重新启动本程序即可换上</source>
        <translation>The unit&apos;s rule or template files are in use by another program; close it and restart this program to put the new ones in place</translation>
    </message>
    <message>
        <source>本机的台账还是空的，不会丢失记录。</source>
        <translation>The log on this machine is still empty; no record is lost.</translation>
    </message>
    <message>
        <source>正在接收交接文件…</source>
        <translation>Taking the handover file over...</translation>
    </message>
    <message>
        <source>正在生成交接文件…</source>
        <translation>Making the handover file...</translation>
    </message>
    <message>
        <source>生成交接文件…</source>
        <translation>Make a handover file...</translation>
    </message>
    <message>
        <source>（未填单位）</source>
        <translation>(no unit given)</translation>
    </message>
    <message>
        <source>，表格模板 {count} 个</source>
        <translation>, form templates: {count}</translation>
    </message>
    <message>
        <source>，规则文件 {count} 个</source>
        <translation>, rule files: {count}</translation>
    </message>
</context>
<context>
    <name>HowToLog</name>
    <message>
        <source>{keys} 登记其他事项</source>
        <translation>{keys} to log a task</translation>
    </message>
    <message>
        <source>{keys} 登记媒体接洽</source>
        <translation>{keys} to log a media enquiry</translation>
    </message>
    <message>
        <source>{keys} 登记新闻</source>
        <translation>{keys} to log news</translation>
    </message>
    <message>
        <source>{keys} 登记留言</source>
        <translation>{keys} to log a message</translation>
    </message>
    <message>
        <source>{keys} 登记舆情</source>
        <translation>{keys} to log an incident</translation>
    </message>
    <message>
        <source>在“巡查”页（Alt+3）登记每天的巡查</source>
        <translation>Log each day&apos;s patrol on the Patrol page (Alt+3)</translation>
    </message>
    <message>
        <source>按 {parts}</source>
        <translation>Press {parts}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>{name}（隐藏）</source>
        <translation>{name} (hidden)</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>导入 %n 条</source>
        <translation>
            <numerusform>Import %n record</numerusform>
            <numerusform>Import %n records</numerusform>
        </translation>
    </message>
    <message>
        <source>导入台账</source>
        <translation>Import a log</translation>
    </message>
    <message>
        <source>已停止，没有写入任何记录</source>
        <translation>Stopped, nothing was written</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>放弃这次导入？还没有写入任何记录</source>
        <translation>Discard this import? Nothing has been written yet</translation>
    </message>
    <message>
        <source>正在导入…</source>
        <translation>Importing...</translation>
    </message>
    <message>
        <source>正在读取…</source>
        <translation>Reading...</translation>
    </message>
    <message>
        <source>正在预览…</source>
        <translation>Preparing the preview...</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>选择 xlsx、xls 或 csv 文件，也可以把文件拖到这里</source>
        <translation>Choose an xlsx, xls or csv file, or drop one here</translation>
    </message>
    <message>
        <source>选择文件…</source>
        <translation>Choose a file...</translation>
    </message>
    <message>
        <source>导入 {count} 条，更新 {updated} 条</source>
        <translation>Import {count}, update {updated}</translation>
    </message>
</context>
<context>
    <name>KeysGroup</name>
    <message>
        <source>{keys}：{what}</source>
        <translation>{keys}: {what}</translation>
    </message>
    <message>
        <source>修改选中的记录</source>
        <translation>Edit the record that is selected</translation>
    </message>
    <message>
        <source>在对话框里是确认，在巡查页是登记今天的巡查</source>
        <translation>Confirm a dialog; on the Patrol page, log today&apos;s patrol</translation>
    </message>
    <message>
        <source>在巡查页看前一段、后一段，在日历页看上一月、下一月</source>
        <translation>Earlier and later on the Patrol page, by months on the Calendar page</translation>
    </message>
    <message>
        <source>在日历页读入剪贴板里的放假通知</source>
        <translation>On the Calendar page, read the notice on the clipboard</translation>
    </message>
    <message>
        <source>在统计页看上一期、下一期</source>
        <translation>Earlier and later on the Statistics page</translation>
    </message>
    <message>
        <source>在自检页重新检查</source>
        <translation>Check again, on the Self-check page</translation>
    </message>
    <message>
        <source>完成选中的事项</source>
        <translation>Finish the duty that is selected</translation>
    </message>
    <message>
        <source>快捷键</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>打开使用手册，到当前这一页的说明</source>
        <translation>Open the manual at what is before you</translation>
    </message>
    <message>
        <source>打开左侧的各页</source>
        <translation>Open the pages on the left</translation>
    </message>
    <message>
        <source>搜索；Enter 到结果里，Esc 清除</source>
        <translation>Search; Enter goes to what is found, Esc clears it</translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation>Undo the last action</translation>
    </message>
    <message>
        <source>登记新闻、舆情、留言、媒体接洽、其他事项</source>
        <translation>Log news, an incident, a message, a media enquiry, a task</translation>
    </message>
    <message>
        <source>返回待办；在对话框里是关闭，在设置里是恢复原值</source>
        <translation>Back to the board; closes a dialog, puts a setting back</translation>
    </message>
    <message>
        <source>退出程序，不再提醒</source>
        <translation>Quit the program; it no longer reminds</translation>
    </message>
    <message>
        <source>复制选中记录的汇报文字</source>
        <translation>Copy a briefing on the record that is selected</translation>
    </message>
    <message>
        <source>一行登记：类型、时间、来源、标题写在一行里</source>
        <translation>Log one line: kind, time, source and title</translation>
    </message>
    <message>
        <source>从剪贴板登记</source>
        <translation>Log from the clipboard</translation>
    </message>
    <message>
        <source>打开早间一览，下班前是下班核对</source>
        <translation>Open the morning&apos;s list, or before closing the closing check</translation>
    </message>
    <message>
        <source>打印待办或台账；光标在详情里时打印这条记录的卷宗</source>
        <translation>Print the board or the log; with the focus in the details, the record&apos;s case file</translation>
    </message>
    <message>
        <source>填写刚完成一项的报告对象、方式和结果</source>
        <translation>Fill in to whom, how and with what result the last duty was finished</translation>
    </message>
</context>
<context>
    <name>KindFields</name>
    <message>
        <source>{major}，本单位不能自行处置</source>
        <translation>{major}: beyond what the unit can handle</translation>
    </message>
    <message>
        <source>发现方式</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>媒体</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>来访</source>
        <translation>Visitor</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>记者</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>Undertaken by</translation>
    </message>
    <message>
        <source>不知道就不填，从收到时间起算</source>
        <translation>If unknown leave it empty: it counts from the receipt</translation>
    </message>
    <message>
        <source>可不填，定下后再补</source>
        <translation>May be left empty until it is settled</translation>
    </message>
    <message>
        <source>已报负责人</source>
        <translation>Head told</translation>
    </message>
    <message>
        <source>还没有报告的不填</source>
        <translation>Leave it empty where the head does not know yet</translation>
    </message>
</context>
<context>
    <name>KindsGroup</name>
    <message>
        <source>{kind}：适用</source>
        <translation>{kind}: applies</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>&quot;{words}&quot;</translation>
    </message>
    <message>
        <source>适用</source>
        <translation>Applies</translation>
    </message>
    <message>
        <source>适用的事项</source>
        <translation>What applies</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>LadderRows</name>
    <message>
        <source>% 的时间过后</source>
        <translation>% of the time passed</translation>
    </message>
    <message>
        <source>分前</source>
        <translation>min before</translation>
    </message>
    <message>
        <source>到期时</source>
        <translation>when due</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>去掉这个提醒时刻</source>
        <translation>Remove this reminder</translation>
    </message>
    <message>
        <source>天前</source>
        <translation>days before</translation>
    </message>
    <message>
        <source>小时前</source>
        <translation>h before</translation>
    </message>
    <message>
        <source>提醒时刻</source>
        <translation>Reminder</translation>
    </message>
    <message>
        <source>＋ 加一个提醒时刻</source>
        <translation>+ Add a reminder</translation>
    </message>
</context>
<context>
    <name>LateDialog</name>
    <message>
        <source>填写未按时完成的原因</source>
        <translation>Reason for being late</translation>
    </message>
    <message>
        <source>{duty}&#x3000;应于 {due} 前完成，已逾期 {span}</source>
        <translation>{duty}, due {due}, overdue by {span}</translation>
    </message>
    <message>
        <source>未按时完成的原因 *</source>
        <translation>Reason it is late *</translation>
    </message>
</context>
<context>
    <name>LateModel</name>
    <message>
        <source>{column}：{text}</source>
        <translation>{column}: {text}</translation>
    </message>
    <message>
        <source>{done}，逾期 {span}</source>
        <translation>{done}, late by {span}</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>尚未完成</source>
        <translation>Not done yet</translation>
    </message>
    <message>
        <source>应于</source>
        <translation>Was due</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
</context>
<context>
    <name>LatePatrolDialog</name>
    <message>
        <source>漏查的日子</source>
        <translation>Day missed</translation>
    </message>
    <message>
        <source>补记</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>补记写明原因，记录上标“补记”</source>
        <translation>The record says that it was added later, and why</translation>
    </message>
    <message>
        <source>补记原因 *</source>
        <translation>Why it is added later *</translation>
    </message>
    <message>
        <source>补记巡查</source>
        <translation>Add a patrol later</translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>收进托盘</source>
        <translation>Put into the tray</translation>
    </message>
    <message>
        <source>最小化</source>
        <translation>Minimise</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>休</source>
        <translation>off</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>Weekend</translation>
    </message>
    <message>
        <source>图例：{marks}</source>
        <translation>Key: {marks}</translation>
    </message>
    <message>
        <source>当天到期的项数</source>
        <translation>Deadlines on the day</translation>
    </message>
    <message>
        <source>放假</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>暂定，公布后可能改变</source>
        <translation>Provisional, may change</translation>
    </message>
    <message>
        <source>本单位设定</source>
        <translation>Set by the unit</translation>
    </message>
    <message>
        <source>校</source>
        <translation>U</translation>
    </message>
    <message>
        <source>班</source>
        <translation>on</translation>
    </message>
    <message>
        <source>调休上班</source>
        <translation>Make-up working day</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>LineButton</name>
    <message>
        <source>&#x3000;</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>台账</source>
        <translation>Log</translation>
    </message>
    <message numerus="yes">
        <source>一次最多 %n 件，请少选一些</source>
        <translation>
            <numerusform>At most %n at a time; choose fewer</numerusform>
            <numerusform>At most %n at a time; choose fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已复制 %n 行</source>
        <translation>
            <numerusform>%n line copied</numerusform>
            <numerusform>%n lines copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>选了 {chosen} 行，只复制了前 %n 行</source>
        <translation>
            <numerusform>{chosen} lines are chosen, only the first %n was copied</numerusform>
            <numerusform>{chosen} lines are chosen, only the first %n were copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>台账</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>打开	Enter</source>
        <translation>Open	Enter</translation>
    </message>
    <message>
        <source>按“{column}”升序排列</source>
        <translation>Sort by &quot;{column}&quot;, ascending</translation>
    </message>
    <message>
        <source>按“{column}”降序排列</source>
        <translation>Sort by &quot;{column}&quot;, descending</translation>
    </message>
    <message>
        <source>复制这些行	Ctrl+C</source>
        <translation>Copy these lines	Ctrl+C</translation>
    </message>
</context>
<context>
    <name>LogTools</name>
    <message>
        <source>导入…</source>
        <translation>Import...</translation>
    </message>
    <message>
        <source>导入旧台账</source>
        <translation>Import an older log</translation>
    </message>
    <message>
        <source>把 Excel 或 CSV 里的旧台账导入进来</source>
        <translation>Take in an older log from Excel or CSV</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>导出列出的记录…</source>
        <translation>Export the listed records...</translation>
    </message>
    <message>
        <source>导出到手机日历…</source>
        <translation>Export to phone calendar...</translation>
    </message>
    <message>
        <source>待办的到期时间和提醒；再导出一次，办结的会从手机日历里取消</source>
        <translation>When each duty is due, with its reminders; the next export cancels there what is done</translation>
    </message>
    <message>
        <source>承办情况通报…</source>
        <translation>Bulletin of undertakers...</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>办结…</source>
        <translation>Finish...</translation>
    </message>
    <message>
        <source>复制	Ctrl+C</source>
        <translation>Copy	Ctrl+C</translation>
    </message>
    <message>
        <source>导出…</source>
        <translation>Export...</translation>
    </message>
    <message numerus="yes">
        <source>选中的 %n 件</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookGroup</name>
    <message>
        <source>{size} 磅</source>
        <translation>{size} pt</translation>
    </message>
    <message>
        <source>主题</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>全部窗口的文字大小</source>
        <translation>Text size of all windows</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>界面的语言，不改变已登记的内容</source>
        <translation>Language of the interface; records stay as they are</translation>
    </message>
    <message>
        <source>界面的颜色，选了就生效</source>
        <translation>Colours of the interface; takes effect at once</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Same as system</translation>
    </message>
    <message>
        <source>默认</source>
        <translation>Default</translation>
    </message>
</context>
<context>
    <name>LostBar</name>
    <message>
        <source>另存当前台账…</source>
        <translation>Save this ledger elsewhere...</translation>
    </message>
    <message>
        <source>改用现在的文件</source>
        <translation>Use the file that is there now</translation>
    </message>
</context>
<context>
    <name>LostLedger</name>
    <message>
        <source>已另存到 {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>数据文件已不在原处，现在不能保存；放回或接上后自动继续。{path}</source>
        <translation>The data file is no longer in its place, so nothing can be saved now; once it is back, all goes on by itself. {path}</translation>
    </message>
    <message>
        <source>数据文件已被别的文件替换，现在不能保存；已填写的内容还在。{path}</source>
        <translation>Another file has taken the place of the data file, so nothing can be saved now; what you have filled in is still there. {path}</translation>
    </message>
    <message>
        <source>现在不能保存</source>
        <translation>nothing can be saved now</translation>
    </message>
</context>
<context>
    <name>MadeBox</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已生成：
{file}</source>
        <translation>Written:
{file}</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>表格已生成</source>
        <translation>Form written</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>限时办 DueDesk</source>
        <translation>DueDesk</translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>从剪贴板登记</source>
        <translation>Log from the clipboard</translation>
    </message>
</context>
<context>
    <name>ManualButton</name>
    <message>
        <source>使用手册</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>使用手册（{keys}）</source>
        <translation>Manual ({keys})</translation>
    </message>
    <message>
        <source>？ 手册</source>
        <translation>? Manual</translation>
    </message>
</context>
<context>
    <name>ManualWindow</name>
    <message>
        <source>{title}（{count}）</source>
        <translation>{title} ({count})</translation>
    </message>
    <message>
        <source>← 后退</source>
        <translation>← Back</translation>
    </message>
    <message>
        <source>使用手册</source>
        <translation>Manual</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 处</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>前进 →</source>
        <translation>Forward →</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>在手册里查找</source>
        <translation>Find in the manual</translation>
    </message>
    <message>
        <source>在手册里查找（Ctrl+F）</source>
        <translation>Find in the manual (Ctrl+F)</translation>
    </message>
    <message>
        <source>手册正文</source>
        <translation>Text of the manual</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>用浏览器打开这个网址吗？
{url}</source>
        <translation>Open this address in the browser?
{url}</translation>
    </message>
    <message>
        <source>目录</source>
        <translation>Contents</translation>
    </message>
</context>
<context>
    <name>MissingReasons</name>
    <message numerus="yes">
        <source>补填未按时原因…（%n 项）</source>
        <translation>
            <numerusform>Fill in why it was late... (%n duty)</numerusform>
            <numerusform>Fill in why it was late... (%n duties)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MorningDialog</name>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF files (*.pdf)</translation>
    </message>
    <message>
        <source>存为 PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>存为 PDF 打印…</source>
        <translation>Save as PDF to print...</translation>
    </message>
    <message>
        <source>早间一览</source>
        <translation>This morning</translation>
    </message>
    <message>
        <source>知道了</source>
        <translation>Got it</translation>
    </message>
</context>
<context>
    <name>MovedPanel</name>
    <message numerus="yes">
        <source>%n 件在办事项的时限会随之改变，要应用吗？</source>
        <translation>
            <numerusform>This changes the deadlines of %n open record. Apply?</numerusform>
            <numerusform>This changes the deadlines of %n open records. Apply?</numerusform>
        </translation>
    </message>
    <message>
        <source>&#x3000;{duty}：{old} → {new}</source>
        <translation>  {duty}: {old} → {new}</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 件</source>
        <translation>
            <numerusform>and %n more record</numerusform>
            <numerusform>and %n more records</numerusform>
        </translation>
    </message>
    <message>
        <source>应用</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>第 {number} 号&#x3000;{title}</source>
        <translation>Record {number}: {title}</translation>
    </message>
</context>
<context>
    <name>MovedRules</name>
    <message>
        <source>&#x3000;{duty}：{old} → {new}</source>
        <translation>  {duty}: {old} → {new}</translation>
    </message>
    <message numerus="yes">
        <source>另有 %n 件时限不变，只改提醒时刻等</source>
        <translation>
            <numerusform>%n more record keeps its deadlines; only reminders and the like change</numerusform>
            <numerusform>%n more records keep their deadlines; only reminders and the like change</numerusform>
        </translation>
    </message>
    <message>
        <source>只用于以后</source>
        <translation>Only from now on</translation>
    </message>
    <message>
        <source>应用到在办记录</source>
        <translation>Apply to open records</translation>
    </message>
    <message>
        <source>没有写明时限</source>
        <translation>no limit stated</translation>
    </message>
    <message>
        <source>第 {number} 号&#x3000;{title}</source>
        <translation>Record {number}: {title}</translation>
    </message>
    <message numerus="yes">
        <source>规则已保存。%n 件在办事项的时限会改变：</source>
        <translation>
            <numerusform>The rules are saved. The deadlines of %n open record would change:</numerusform>
            <numerusform>The rules are saved. The deadlines of %n open records would change:</numerusform>
        </translation>
    </message>
    <message>
        <source>规则已保存。在办事项的时限都不变</source>
        <translation>The rules are saved. No deadline of an open record changes</translation>
    </message>
    <message numerus="yes">
        <source>%n 件在办事项的时限会不同：</source>
        <translation>
            <numerusform>%n open record would have another deadline:</numerusform>
            <numerusform>%n open records would have other deadlines:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>巡查</source>
        <translation>Patrol</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>日历</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>自检</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Log</translation>
    </message>
</context>
<context>
    <name>NoteBox</name>
    <message>
        <source>办理记录</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>新的办理记录</source>
        <translation>New note</translation>
    </message>
    <message numerus="yes">
        <source>更早的 %n 条在卷宗里</source>
        <translation>
            <numerusform>%n earlier note is in the case file</numerusform>
            <numerusform>%n earlier notes are in the case file</numerusform>
        </translation>
    </message>
    <message>
        <source>记下做了什么，按回车保存</source>
        <translation>What was done; Enter keeps it</translation>
    </message>
    <message>
        <source>记入</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>记入办理记录</source>
        <translation>Add the note</translation>
    </message>
    <message>
        <source>{time}（补记）</source>
        <translation>{time} (added later)</translation>
    </message>
    <message>
        <source>{time} {text}</source>
        <translation>{time} {text}</translation>
    </message>
</context>
<context>
    <name>NoticeDialog</name>
    <message>
        <source>不保存</source>
        <translation>Do not save</translation>
    </message>
    <message>
        <source>仍然保存</source>
        <translation>Save anyway</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>打开文件…</source>
        <translation>Open file...</translation>
    </message>
    <message>
        <source>打开通知文件</source>
        <translation>Open notice file</translation>
    </message>
    <message>
        <source>把通知全文粘贴在这里，也可以拖入或打开 txt、json、ics、csv 文件</source>
        <translation>Paste the whole notice here; you can also drop or open a txt, json, ics or csv file</translation>
    </message>
    <message>
        <source>放假通知 (*.txt *.json *.ics *.csv)</source>
        <translation>Holiday notices (*.txt *.json *.ics *.csv)</translation>
    </message>
    <message>
        <source>读取</source>
        <translation>Read</translation>
    </message>
    <message>
        <source>载入放假通知</source>
        <translation>Load holiday notice</translation>
    </message>
    <message>
        <source>通知全文</source>
        <translation>Text of the notice</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>里面有多年的安排，载入：</source>
        <translation>There are several years inside. Load:</translation>
    </message>
</context>
<context>
    <name>OfficeGroup</name>
    <message>
        <source>办公时间</source>
        <translation>Office hours</translation>
    </message>
    <message>
        <source>季节作息</source>
        <translation>Seasonal hours</translation>
    </message>
    <message>
        <source>平时</source>
        <translation>Usual hours</translation>
    </message>
    <message>
        <source>{month}月{day}日至{to_month}月{to_day}日 {hours}</source>
        <translation>{month}/{day} to {to_month}/{to_day} {hours}</translation>
    </message>
    <message>
        <source>按工作日计算的时限以此为准，例如 8:00-12:00，14:00-17:30</source>
        <translation>Limits in working days are counted by them; for example 08:00-12:00, 14:00-17:30</translation>
    </message>
    <message>
        <source>每行一段，不用就留空，例如 5月1日至9月30日 8:00-12:00，15:00-18:00</source>
        <translation>One season a line, empty for none; for example 5/1 to 9/30 08:00-12:00, 15:00-18:00</translation>
    </message>
</context>
<context>
    <name>OlderRecordsDialog</name>
    <message>
        <source>{found}，增加：{duties}</source>
        <translation>{found}, add: {duties}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>以后再问</source>
        <translation>Ask later</translation>
    </message>
    <message>
        <source>增加：{duties}</source>
        <translation>Add: {duties}</translation>
    </message>
    <message>
        <source>按现在的规则补上要办的事</source>
        <translation>Duties by the rules of now</translation>
    </message>
    <message>
        <source>照原样，不增加</source>
        <translation>As it is, add nothing</translation>
    </message>
    <message>
        <source>要办的请选上，从原来的时间起算，可能已经超过目标；不选的照原样办。</source>
        <translation>Choose what is to be done. It counts from the record&apos;s own time and may be past its target; what is not chosen stays as it is.</translation>
    </message>
    <message>
        <source>这些在办事项是旧版本登记的，按现在的规则还要办下面的事。</source>
        <translation>These open records were logged by an older version; by the rules of now they owe the following besides.</translation>
    </message>
    <message>
        <source>照此办理</source>
        <translation>Do so</translation>
    </message>
    <message>
        <source>第 {number} 号：{title}</source>
        <translation>Record {number}: {title}</translation>
    </message>
</context>
<context>
    <name>OneLineBox</name>
    <message>
        <source>一行登记</source>
        <translation>One line</translation>
    </message>
    <message>
        <source>一行登记（{keys}）：舆情 昨晚11点12 微博 食堂涨价截图</source>
        <translation>One line ({keys}): incident yesterday 23:12 Weibo canteen prices</translation>
    </message>
</context>
<context>
    <name>OpenList</name>
    <message>
        <source>zh-CN</source>
        <comment>the page in this language</comment>
        <translation>en</translation>
    </message>
    <message>
        <source>{due}（已延长，原为 {was_due}）</source>
        <translation>{due} (extended from {was_due})</translation>
    </message>
    <message>
        <source>{kind} {count} 条</source>
        <translation>{kind}: {count}</translation>
    </message>
    <message>
        <source>{name}：{value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <source>{place}．【{kind}】{title}（第 {number} 号）</source>
        <translation>{place}. [{kind}] {title} (no. {number})</translation>
    </message>
    <message>
        <source>{said}（{reason}）</source>
        <translation>{said} ({reason})</translation>
    </message>
    <message>
        <source>{unit}在办事项交接清单</source>
        <translation>{unit} - open records handed over</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>交接签字</source>
        <translation>Signatures</translation>
    </message>
    <message>
        <source>办理情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>在办 {count} 条，其中已逾期 {late} 条，7 天内到期 {soon} 条</source>
        <translation>{count} open, {late} of them overdue, {soon} due within 7 days</translation>
    </message>
    <message>
        <source>审校</source>
        <translation>Reviews and proofs</translation>
    </message>
    <message>
        <source>已完成 {time}</source>
        <translation>Done {time}</translation>
    </message>
    <message>
        <source>序号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>待办，剩余 {span}</source>
        <translation>To do, {span} left</translation>
    </message>
    <message>
        <source>待办，超目标 {span}</source>
        <translation>To do, {span} past target</translation>
    </message>
    <message>
        <source>待办，逾期 {span}</source>
        <translation>To do, {span} overdue</translation>
    </message>
    <message>
        <source>报送</source>
        <translation>To</translation>
    </message>
    <message>
        <source>接收人</source>
        <translation>Taken over by</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>暂定 {due}，稳妥时间 {safe_by}</source>
        <translation>provisional {due}, safe by {safe_by}</translation>
    </message>
    <message>
        <source>最近的期限</source>
        <translation>Next deadline</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Deadline</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>生成时间：{time}</source>
        <translation>Made {time}</translation>
    </message>
    <message>
        <source>监交人</source>
        <translation>Witnessed by</translation>
    </message>
    <message>
        <source>目标 {due}</source>
        <translation>target {due}</translation>
    </message>
    <message>
        <source>移交人</source>
        <translation>Handed over by</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>{step}：{words}</source>
        <translation>{step}: {words}</translation>
    </message>
    <message>
        <source>{due}（过期后才延长，原为 {was_due}）</source>
        <translation>{due} (extended after its deadline, which was {was_due})</translation>
    </message>
</context>
<context>
    <name>OutcomeBox</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>导出</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>打开文件夹</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>OwedWords</name>
    <message>
        <source>未写明时限</source>
        <translation>no limit stated</translation>
    </message>
    <message>
        <source>目标 {due}</source>
        <translation>target {due}</translation>
    </message>
    <message>
        <source>暂定 {due}</source>
        <translation>provisional {due}</translation>
    </message>
    <message>
        <source>{due}，已逾期</source>
        <translation>{due}, overdue</translation>
    </message>
    <message>
        <source>{duty} → {recipient}</source>
        <translation>{duty} → {recipient}</translation>
    </message>
    <message>
        <source>待“{duty}”完成后</source>
        <translation>Once &quot;{duty}&quot; is done</translation>
    </message>
    <message>
        <source>目标 {due}，已超</source>
        <translation>Target {due}, past</translation>
    </message>
    <message>
        <source>= {start} + {span}</source>
        <translation>= {start} + {span}</translation>
    </message>
    <message>
        <source>待前一步完成</source>
        <translation>Locked</translation>
    </message>
    <message>
        <source>“{duty}”未按时完成的原因</source>
        <translation>why &quot;{duty}&quot; was late</translation>
    </message>
    <message>
        <source>“{duty}”的报告对象、方式或结果</source>
        <translation>to whom, how or with what result for &quot;{duty}&quot;</translation>
    </message>
    <message>
        <source>“{duty}”这一步</source>
        <translation>the step &quot;{duty}&quot;</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>evidence</translation>
    </message>
</context>
<context>
    <name>OwnDayDialog</name>
    <message>
        <source>例如 新生报到</source>
        <translation>For example: new students arrive</translation>
    </message>
    <message>
        <source>例如 校庆、停电检修</source>
        <translation>For example: anniversary, power cut</translation>
    </message>
    <message>
        <source>原因 *</source>
        <translation>Reason *</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>恢复这一天</source>
        <translation>Reset the day</translation>
    </message>
    <message>
        <source>设为上班</source>
        <translation>Set working day</translation>
    </message>
    <message>
        <source>设为放假</source>
        <translation>Set day off</translation>
    </message>
    <message>
        <source>设为本单位上班</source>
        <translation>Working day of the unit</translation>
    </message>
    <message>
        <source>设为本单位放假</source>
        <translation>Day off of the unit</translation>
    </message>
    <message>
        <source>这一天不再按工作日计算时限</source>
        <translation>Deadlines will no longer count this as a working day</translation>
    </message>
    <message>
        <source>这一天按工作日计算时限</source>
        <translation>Deadlines will count this as a working day</translation>
    </message>
    <message>
        <source>这一天重新按放假安排和星期计算</source>
        <translation>The day goes by the holidays and the weekday again</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message numerus="yes">
        <source>已导入 %n 条，Ctrl+Z 撤回</source>
        <translation>
            <numerusform>%n row imported, Ctrl+Z takes it back</numerusform>
            <numerusform>%n rows imported, Ctrl+Z takes them back</numerusform>
        </translation>
    </message>
    <message>
        <source>已导入 {count} 条，更新 {updated} 条，Ctrl+Z 撤回</source>
        <translation>Imported {count}, updated {updated}; Ctrl+Z takes them back</translation>
    </message>
    <message>
        <source>放假安排公布后，在“日历”页粘贴通知或打开文件；载入后这一项自动办结。</source>
        <translation>Once they are announced, paste the notice or open a file on the Calendar page; loading them finishes this by itself.</translation>
    </message>
    <message>
        <source>载入{year}年放假安排</source>
        <translation>Load the holidays of {year}</translation>
    </message>
</context>
<context>
    <name>PaperMenu</name>
    <message>
        <source>{form}…</source>
        <translation>{form}...</translation>
    </message>
    <message>
        <source>可用字段…</source>
        <translation>Fields...</translation>
    </message>
    <message>
        <source>表格模板…</source>
        <translation>Form templates...</translation>
    </message>
    <message>
        <source>卷宗（PDF）…</source>
        <translation>Case file (PDF)...</translation>
    </message>
    <message>
        <source>复制汇报文字</source>
        <translation>Copy briefing</translation>
    </message>
    <message>
        <source>复制时限单</source>
        <translation>Copy slip</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>正在生成表格…</source>
        <translation>Filling in the form...</translation>
    </message>
    <message>
        <source>正在生成卷宗…</source>
        <translation>Printing the case file...</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>时限单已复制</source>
        <translation>Slip copied</translation>
    </message>
    <message>
        <source>正在生成通报…</source>
        <translation>Making the bulletin...</translation>
    </message>
    <message>
        <source>打印…</source>
        <translation>Print...</translation>
    </message>
    <message>
        <source>打印时限单</source>
        <translation>Print the slip</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>大写锁定（Caps Lock）可能是开着的</source>
        <translation>Caps Lock seems to be on</translation>
    </message>
    <message>
        <source>显示口令</source>
        <translation>Show the passphrase</translation>
    </message>
</context>
<context>
    <name>PastedPictures</name>
    <message>
        <source>去掉截图</source>
        <translation>Remove</translation>
    </message>
    <message numerus="yes">
        <source>截图 %n 张，登记后存为证据</source>
        <translation>
            <numerusform>%n picture, kept as evidence once logged</numerusform>
            <numerusform>%n pictures, kept as evidence once logged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Pasting</name>
    <message>
        <source>&amp;{number} {kind}</source>
        <translation>&amp;{number} {kind}</translation>
    </message>
    <message>
        <source>剪贴板的内容登记为：</source>
        <translation>Log the clipboard as:</translation>
    </message>
    <message>
        <source>登记为</source>
        <translation>Log as</translation>
    </message>
    <message>
        <source>剪贴板里没有文字或图片，先复制要登记的内容</source>
        <translation>The clipboard holds no text and no picture; copy what is to be logged first</translation>
    </message>
</context>
<context>
    <name>PatrolGroup</name>
    <message>
        <source>例如：2027-03-03 至 2027-03-12 2次</source>
        <translation>for example: 2027-03-03 to 2027-03-12 2 times</translation>
    </message>
    <message>
        <source>例如：官网、公众号、微博</source>
        <translation>for example: website, WeChat, Weibo</translation>
    </message>
    <message>
        <source>巡查</source>
        <translation>Patrol</translation>
    </message>
    <message>
        <source>巡查渠道</source>
        <translation>Channels</translation>
    </message>
    <message>
        <source>时段内每天都要巡查，休息日也不例外；可写每天几次，几段之间用分号隔开</source>
        <translation>Each day of them is patrolled, days off too; say how often a day, part several by semicolons</translation>
    </message>
    <message>
        <source>每个渠道每天单独打勾，从下一次列入的巡查起生效。不写就只有一项“日常巡查”</source>
        <translation>Each channel is ticked by itself, from the next day&apos;s patrol on. Without any there is one daily patrol</translation>
    </message>
    <message>
        <source>重点时段</source>
        <translation>Sensitive periods</translation>
    </message>
</context>
<context>
    <name>PatrolPage</name>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>{days} 等</source>
        <translation>{days} and more</translation>
    </message>
    <message>
        <source>{name}&#x3000;Ctrl+Enter</source>
        <translation>{name}  Ctrl+Enter</translation>
    </message>
    <message>
        <source>✓ {name}</source>
        <translation>✓ {name}</translation>
    </message>
    <message>
        <source>✓ 今天 {clock} 已巡查：{title}</source>
        <translation>✓ Patrolled today at {clock}: {title}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>今天是休息日，不要求巡查；巡查了也可以登记</source>
        <translation>Today is a day off: no patrol is required, but you can log one</translation>
    </message>
    <message>
        <source>今天还没有巡查</source>
        <translation>No patrol yet today</translation>
    </message>
    <message>
        <source>今日已巡查</source>
        <translation>Patrolled today</translation>
    </message>
    <message>
        <source>今日已巡查，无异常</source>
        <translation>Patrolled today, nothing unusual</translation>
    </message>
    <message>
        <source>发现舆情第 {number} 号：{title}</source>
        <translation>Found incident {number}: {title}</translation>
    </message>
    <message>
        <source>发现问题…</source>
        <translation>Found something...</translation>
    </message>
    <message>
        <source>巡查</source>
        <translation>Patrol</translation>
    </message>
    <message numerus="yes">
        <source>已连续 %n 个工作日</source>
        <translation>
            <numerusform>%n working day in a row</numerusform>
            <numerusform>%n working days in a row</numerusform>
        </translation>
    </message>
    <message>
        <source>撤回巡查登记</source>
        <translation>Patrol entry undone</translation>
    </message>
    <message>
        <source>撤回这次登记</source>
        <translation>Undo this entry</translation>
    </message>
    <message>
        <source>每天的巡查</source>
        <translation>Patrols by day</translation>
    </message>
    <message>
        <source>登记舆情，并记下今天的巡查</source>
        <translation>Log an incident, and today&apos;s patrol with it</translation>
    </message>
    <message>
        <source>还没有巡查记录</source>
        <translation>No patrols yet</translation>
    </message>
    <message>
        <source>{name}：点一下打勾</source>
        <translation>{name}: press to tick it</translation>
    </message>
    <message>
        <source>补记漏查…</source>
        <translation>Add missed...</translation>
    </message>
    <message>
        <source>{period}无漏查</source>
        <translation>{period}: none missing</translation>
    </message>
    <message numerus="yes">
        <source>{period}漏查 %n 天：{days}</source>
        <translation>
            <numerusform>{period}: %n day missing, {days}</numerusform>
            <numerusform>{period}: %n days missing, {days}</numerusform>
        </translation>
    </message>
    <message>
        <source>{period}在开始记录巡查以前</source>
        <translation>{period}: before patrols were recorded</translation>
    </message>
</context>
<context>
    <name>Patrolling</name>
    <message>
        <source>日常巡查</source>
        <translation>Daily patrol</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>{action}&#x3000;{keys}</source>
        <translation>{action}  {keys}</translation>
    </message>
    <message>
        <source>{first}-{last} 学年第一学期</source>
        <translation>{first}-{last}, first term</translation>
    </message>
    <message>
        <source>{first}-{last} 学年第二学期</source>
        <translation>{first}-{last}, second term</translation>
    </message>
    <message>
        <source>前一段</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>后一段</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>按学期</source>
        <translation>By term</translation>
    </message>
    <message>
        <source>按月</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>本学期</source>
        <translation>This term</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
</context>
<context>
    <name>PeriodChooser</name>
    <message>
        <source>2–7 月，或 8 月至次年 1 月</source>
        <translation>February to July, or August to January</translation>
    </message>
    <message>
        <source>{action}&#x3000;{keys}</source>
        <translation>{action}  {keys}</translation>
    </message>
    <message>
        <source>上一期</source>
        <translation>Previous</translation>
    </message>
    <message>
        <source>下一期</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>按学期</source>
        <translation>By term</translation>
    </message>
    <message>
        <source>按年</source>
        <translation>By year</translation>
    </message>
    <message>
        <source>按月</source>
        <translation>By month</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>只登记本单位的人员。保存后会列入一项“人员变更备案”待办。</source>
        <translation>Only the unit&apos;s own people. Saving lists a task to have the change filed.</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>政治面貌</source>
        <translation>Political status</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>部门及职务</source>
        <translation>Department and post</translation>
    </message>
    <message>
        <source>队伍人员</source>
        <translation>Person</translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>共 {rows} 行：{counts}</source>
        <translation>{rows} rows: {counts}</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>显示哪些行</source>
        <translation>Rows to show</translation>
    </message>
    <message>
        <source>看不懂的</source>
        <translation>Unread</translation>
    </message>
    <message>
        <source>要核对的</source>
        <translation>To be checked</translation>
    </message>
    <message>
        <source>跳过的</source>
        <translation>Skipped</translation>
    </message>
    <message>
        <source>重复的</source>
        <translation>Duplicates</translation>
    </message>
    <message>
        <source>预览：每一行变成什么</source>
        <translation>Preview: what each row becomes</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>改这一行…</source>
        <translation>Change this row...</translation>
    </message>
    <message>
        <source>改这一行的单元格后重新读，不改原文件</source>
        <translation>Changes cells of this row and reads it again; the file itself stays as it is</translation>
    </message>
</context>
<context>
    <name>PreviewModel</name>
    <message>
        <source>{time}  逾期</source>
        <translation>{time}  late</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>应于 {time} 前</source>
        <translation>Due by {time}</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>行</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>填写时间后，这里列出将产生的时限</source>
        <translation>Enter a time to see the deadlines here</translation>
    </message>
    <message>
        <source>修改后的时限</source>
        <translation>Deadlines after the change</translation>
    </message>
    <message numerus="yes">
        <source>将产生 %n 项时限</source>
        <translation>
            <numerusform>Sets %n deadline</numerusform>
            <numerusform>Sets %n deadlines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message numerus="yes">
        <source>共 %n 件</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>制作于 {time}</source>
        <translation>Made {time}</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>待办清单</source>
        <translation>To-do list</translation>
    </message>
    <message>
        <source>打印：{title}</source>
        <translation>Print: {title}</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>请确认</source>
        <translation>Please confirm</translation>
    </message>
</context>
<context>
    <name>RecordActions</name>
    <message>
        <source>截图-{time}-{place}.png</source>
        <translation>screenshot-{time}-{place}.png</translation>
    </message>
</context>
<context>
    <name>RefusedBox</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>没有生成</source>
        <translation>Not written</translation>
    </message>
    <message>
        <source>重试</source>
        <translation>Try again</translation>
    </message>
</context>
<context>
    <name>RegulationGroup</name>
    <message>
        <source>本单位的规则</source>
        <translation>The unit&apos;s own rules</translation>
    </message>
    <message>
        <source>程序自带的规则</source>
        <translation>Rules that come with the program</translation>
    </message>
    <message>
        <source>文本…</source>
        <translation>Text...</translation>
    </message>
    <message>
        <source>本单位没有选用，可在“设置”的“适用的事项”里勾选</source>
        <translation>Not chosen by the unit; tick it under &quot;What applies&quot; in the settings</translation>
    </message>
    <message>
        <source>直接修改规则的文本，也在那里恢复默认</source>
        <translation>Edit the text of the rules itself, or restore the default</translation>
    </message>
    <message>
        <source>规则的文本：{regulation}</source>
        <translation>Text of the rules: {regulation}</translation>
    </message>
    <message>
        <source>这份规则第 {line} 行写得不对，没有采用。点“文本…”查看</source>
        <translation>Line {line} of these rules is wrong, so they are not in force. See &quot;Text...&quot;</translation>
    </message>
    <message>
        <source>这份规则读不出来，没有采用</source>
        <translation>These rules cannot be read, so they are not in force</translation>
    </message>
</context>
<context>
    <name>ReminderGroup</name>
    <message>
        <source>不设免打扰</source>
        <translation>None</translation>
    </message>
    <message>
        <source>免打扰时间</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>响提示音</source>
        <translation>Play a sound</translation>
    </message>
    <message>
        <source>声音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>提醒窗口弹出时响一声</source>
        <translation>One sound when the reminder window comes up</translation>
    </message>
    <message>
        <source>显示桌面小钟</source>
        <translation>Show the desk clock</translation>
    </message>
    <message>
        <source>桌面小钟</source>
        <translation>Desk clock</translation>
    </message>
    <message>
        <source>置顶小窗，列出最近 3 件的倒计时</source>
        <translation>A small window on top with the countdowns of the next 3 duties</translation>
    </message>
    <message>
        <source>这段时间里的一般提醒推迟到结束时，舆情照常提醒。例如 22:00-07:00，不用就留空</source>
        <translation>Reminders wait until the end of these hours, except for incidents; for example 22:00-07:00, empty for none</translation>
    </message>
    <message>
        <source>临时免打扰</source>
        <translation>Quiet for an hour</translation>
    </message>
    <message>
        <source>托盘里的“免打扰 1 小时”什么都不弹出，结束后一次列出；勾上则舆情仍发通知</source>
        <translation>&quot;Quiet for 1 hour&quot; in the tray lets nothing pop up and lists it afterwards; if ticked, incidents still notify</translation>
    </message>
    <message>
        <source>舆情照常通知</source>
        <translation>Incidents notify all the same</translation>
    </message>
    <message>
        <source>例如：王强，院长，本单位，13800000000</source>
        <translation>as: Wang Qiang, dean, own unit, 13800000000</translation>
    </message>
    <message>
        <source>立即上报的事项提醒时，按次序显示先打给谁。一行写一位：姓名，职务，单位，电话。单位写“本单位”“党委宣传部”等，就只用于报给它的事项；不写的都用</source>
        <translation>Reminders of what is owed at once show whom to call, in this order. A line each: name, position, unit, phone. With a unit, as a rule names its recipient (&quot;own unit&quot; for yours), a contact is for what is owed to it; without, for all</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
</context>
<context>
    <name>ReminderModel</name>
    <message>
        <source>{line}&#x3000;{left}&#x3000;{title}</source>
        <translation>{line}, {left}, {title}</translation>
    </message>
    <message>
        <source>{owed}&#x3000;{due}</source>
        <translation>{owed} - {due}</translation>
    </message>
</context>
<context>
    <name>ReminderNotes</name>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>查看</source>
        <translation>View</translation>
    </message>
    <message>
        <source>稍后提醒</source>
        <translation>Snooze</translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message>
        <source>提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>等待处理的提醒</source>
        <translation>Reminders waiting for you</translation>
    </message>
    <message numerus="yes">
        <source>%n 项等待处理，点开查看</source>
        <translation>
            <numerusform>%n duty waits - press to see it</numerusform>
            <numerusform>%n duties wait - press to see them</numerusform>
        </translation>
    </message>
    <message>
        <source>全部 10 分钟后</source>
        <translation>All in 10 min</translation>
    </message>
    <message>
        <source>列出的每一项都稍后提醒</source>
        <translation>Each of the duties listed reminds again later</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 项等待处理</source>
        <translation>
            <numerusform>%n item waits</numerusform>
            <numerusform>%n items wait</numerusform>
        </translation>
    </message>
    <message>
        <source>提醒：{rows}</source>
        <translation>Reminder: {rows}</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>Reminding</name>
    <message>
        <source>{days}&#x3000;可在“巡查”页补记</source>
        <translation>{days} - they can be added on the Patrol page</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>漏巡查 %n 天</source>
        <translation>
            <numerusform>Patrol missed on %n day</numerusform>
            <numerusform>Patrol missed on %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>重新办理</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>“{duty}”将恢复为待办，时限不变</source>
        <translation>&quot;{duty}&quot; goes back to the to-do list, with the same deadline</translation>
    </message>
    <message>
        <source>重新办理的原因 *</source>
        <translation>Reason for reopening *</translation>
    </message>
</context>
<context>
    <name>RosterDialog</name>
    <message>
        <source>人员变更备案：网评员、通讯员、信息员</source>
        <translation>File the change of people: commentators, correspondents, officers</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit...</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>学生人数</source>
        <translation>Students</translation>
    </message>
    <message>
        <source>把 {person} 移出名册？</source>
        <translation>Take {person} off the roster?</translation>
    </message>
    <message>
        <source>按名册生成登记表（Word）</source>
        <translation>Makes the registration form (Word) from the roster</translation>
    </message>
    <message>
        <source>新增 {person}</source>
        <translation>New: {person}</translation>
    </message>
    <message>
        <source>新增…</source>
        <translation>Add...</translation>
    </message>
    <message>
        <source>登记表…</source>
        <translation>Registration form...</translation>
    </message>
    <message>
        <source>移出</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>移出…</source>
        <translation>Take off...</translation>
    </message>
    <message>
        <source>类别</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>调整 {old} → {new}</source>
        <translation>Changed: {old} → {new}</translation>
    </message>
    <message>
        <source>退出 {person}</source>
        <translation>Gone: {person}</translation>
    </message>
    <message>
        <source>部门及职务</source>
        <translation>Department and post</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>People</translation>
    </message>
    <message>
        <source>没有填写</source>
        <translation>not filled in</translation>
    </message>
</context>
<context>
    <name>RowButtons</name>
    <message>
        <source>10 分钟后再次提醒，直到办结或移交</source>
        <translation>Reminds again in 10 minutes, until it is done or handed over</translation>
    </message>
    <message>
        <source>{button}：{title}</source>
        <translation>{button}: {title}</translation>
    </message>
    <message>
        <source>✓ {done}</source>
        <translation>✓ {done}</translation>
    </message>
    <message>
        <source>不再重复提醒；知悉不等于办结</source>
        <translation>No more repeats; acknowledged is not done</translation>
    </message>
    <message>
        <source>填写未按时完成的原因…</source>
        <translation>Enter reason...</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>正在联系</source>
        <translation>Contacting</translation>
    </message>
    <message>
        <source>知悉</source>
        <translation>Acknowledge</translation>
    </message>
    <message>
        <source>选择再次提醒的时间</source>
        <translation>Choose when to be reminded again</translation>
    </message>
</context>
<context>
    <name>RowDialog</name>
    <message>
        <source>第 {number} 行</source>
        <translation>Row {number}</translation>
    </message>
    <message>
        <source>重新读这一行</source>
        <translation>Read the row again</translation>
    </message>
</context>
<context>
    <name>RuleCard</name>
    <message>
        <source>修改…</source>
        <translation>Edit...</translation>
    </message>
    <message>
        <source>修改：{rule}</source>
        <translation>Edit: {rule}</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message numerus="yes">
        <source>✓ 可以保存，共 %n 条规则</source>
        <translation>
            <numerusform>✓ Ready to save, %n rule</numerusform>
            <numerusform>✓ Ready to save, %n rules</numerusform>
        </translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>删除</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>删除这份规则…</source>
        <translation>Delete these rules...</translation>
    </message>
    <message>
        <source>删除这份规则？程序没有自带它</source>
        <translation>Delete these rules? The program does not come with them</translation>
    </message>
    <message>
        <source>恢复为程序自带的规则？本单位的修改将删除</source>
        <translation>Go back to the rules that come with the program? The unit&apos;s changes will be deleted</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Restore defaults</translation>
    </message>
    <message>
        <source>恢复默认…</source>
        <translation>Restore defaults...</translation>
    </message>
    <message>
        <source>检查</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>第 {line} 行</source>
        <translation>Line {line}</translation>
    </message>
    <message>
        <source>规则文件的内容</source>
        <translation>Content of the rule file</translation>
    </message>
    <message>
        <source>转到第一处错误</source>
        <translation>Go to the first error</translation>
    </message>
    <message>
        <source>这样保存后不能再登记：{kinds}（没有它们的规则）</source>
        <translation>Once saved, these can no longer be logged: {kinds} (there would be no rules for them)</translation>
    </message>
    <message>
        <source>words 是规定的原文，其余各栏是对它的理解</source>
        <translation>words holds the regulation&apos;s own words, the rest is how they are read</translation>
    </message>
    <message>
        <source>规则的文本：{regulation}</source>
        <translation>Text of the rules: {regulation}</translation>
    </message>
</context>
<context>
    <name>RuleForm</name>
    <message>
        <source>不写就不能延长</source>
        <translation>Empty: cannot be extended</translation>
    </message>
    <message>
        <source>不计时</source>
        <translation>No time</translation>
    </message>
    <message>
        <source>从起算时就开始重复</source>
        <translation>Repeat from the start on</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存后同时应用到这些在办事项</source>
        <translation>Apply to these open records as well when saving</translation>
    </message>
    <message>
        <source>修改规则</source>
        <translation>Edit rule</translation>
    </message>
    <message>
        <source>免打扰时段内不提醒</source>
        <translation>Not in quiet hours</translation>
    </message>
    <message>
        <source>分</source>
        <translation>min</translation>
    </message>
    <message>
        <source>办理目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>单位：小时</source>
        <translation>In hours</translation>
    </message>
    <message>
        <source>单位：工作日</source>
        <translation>In working days</translation>
    </message>
    <message>
        <source>单位：日</source>
        <translation>In days</translation>
    </message>
    <message>
        <source>只在办公时间重复</source>
        <translation>Repeat in office hours only</translation>
    </message>
    <message>
        <source>可延长至合计</source>
        <translation>Extended, in all</translation>
    </message>
    <message>
        <source>在办事项不受影响</source>
        <translation>No open record is affected</translation>
    </message>
    <message>
        <source>小时</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>怎样计时</source>
        <translation>Timed by</translation>
    </message>
    <message>
        <source>报送对象</source>
        <translation>Recipient</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>本程序的目标</source>
        <translation>The program&apos;s own target</translation>
    </message>
    <message>
        <source>每隔这么久再提醒一次；不写就不重复</source>
        <translation>Reminds again each time this long has passed; empty: once only</translation>
    </message>
    <message>
        <source>算法</source>
        <translation>Reading</translation>
    </message>
    <message>
        <source>规定没有写明时长，这是本程序自己的目标，不是规定的时限</source>
        <translation>The rule names no length; this is the program&apos;s own target, not a limit of the rule</translation>
    </message>
    <message>
        <source>规定的时限</source>
        <translation>The rule&apos;s limit</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>重复提醒</source>
        <translation>Repeat</translation>
    </message>
</context>
<context>
    <name>RuleTrial</name>
    <message>
        <source>例如“昨晚11点12”</source>
        <translation>For example: &quot;yesterday 23:12&quot;</translation>
    </message>
    <message>
        <source>试一试</source>
        <translation>Try it</translation>
    </message>
    <message>
        <source>试一试：{rule}</source>
        <translation>Try it: {rule}</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>{limit}，{reading}</source>
        <translation>{limit}. {reading}</translation>
    </message>
    <message>
        <source>{span}。规定没有写明时长，这是本程序自己的目标，不是规定的时限</source>
        <translation>{span}. The rule gives no length of time; this is the program&apos;s own target, not the rule&apos;s limit</translation>
    </message>
    <message>
        <source>“{words}”</source>
        <translation>&quot;{words}&quot;</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>不提醒</source>
        <translation>No reminders</translation>
    </message>
    <message>
        <source>免打扰时段内不提醒</source>
        <translation>held back in quiet hours</translation>
    </message>
    <message>
        <source>免打扰时段内照常提醒</source>
        <translation>also in quiet hours</translation>
    </message>
    <message>
        <source>其他事项</source>
        <translation>Other tasks</translation>
    </message>
    <message>
        <source>到期时</source>
        <translation>when due</translation>
    </message>
    <message>
        <source>到目标时</source>
        <translation>at the target</translation>
    </message>
    <message>
        <source>办理目标</source>
        <translation>Target</translation>
    </message>
    <message numerus="yes">
        <source>合计不超过 %n 日</source>
        <translation>
            <numerusform>Up to %n day in all</numerusform>
            <numerusform>Up to %n days in all</numerusform>
        </translation>
    </message>
    <message>
        <source>学校新闻宣传与网络舆情</source>
        <translation>University news and online opinion</translation>
    </message>
    <message>
        <source>延长</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>待“{duty}”完成后</source>
        <translation>Once &quot;{duty}&quot; is done</translation>
    </message>
    <message>
        <source>提前 {span}</source>
        <translation>ahead by {span}</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>时间过 {n}%</source>
        <translation>at {n}% of the time</translation>
    </message>
    <message>
        <source>时间过半</source>
        <translation>at half time</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>规定没有写明</source>
        <translation>Not stated in the rule</translation>
    </message>
    <message>
        <source>起算</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>起算后每 {span}，直到知悉或完成</source>
        <translation>every {span} from the start until acknowledged or done</translation>
    </message>
    <message>
        <source>超过目标后每 {span}</source>
        <translation>every {span} past the target</translation>
    </message>
    <message>
        <source>逾期后每 {span}</source>
        <translation>every {span} once overdue</translation>
    </message>
    <message>
        <source>（只在办公时间）</source>
        <translation> (office hours only)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>起算后每 {span}，直到办结、移交或作废</source>
        <translation>every {span} from the start, until done, handed over or withdrawn</translation>
    </message>
    <message>
        <source>网上留言办理</source>
        <translation>Online messages of the park</translation>
    </message>
    <message>
        <source>发现方式</source>
        <translation>Found</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <source>引号里是规定的原文，下面是程序对它的理解。改动只影响以后登记的事项，除非另行应用</source>
        <translation>Quoted are the rule&apos;s own words, and below is how the program understands them. Changes apply to what is logged from now on, unless you choose to apply them to open records</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>规则已保存，没有在办事项受影响</source>
        <translation>The rules are saved; no open record is affected</translation>
    </message>
</context>
<context>
    <name>SegmentChoice</name>
    <message>
        <source>{field}：{value}</source>
        <translation>{field}: {value}</translation>
    </message>
</context>
<context>
    <name>SelfCheckPage</name>
    <message numerus="yes">
        <source>%n 项有问题</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 项要注意</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>&#x3000;</source>
        <translation>, </translation>
    </message>
    <message>
        <source>&#x3000;检查于 {time}</source>
        <translation>, checked at {time}</translation>
    </message>
    <message>
        <source>复制结果</source>
        <translation>Copy results</translation>
    </message>
    <message>
        <source>已复制到剪贴板</source>
        <translation>Copied to the clipboard</translation>
    </message>
    <message>
        <source>提醒</source>
        <translation>Reminders</translation>
    </message>
    <message>
        <source>数据</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>正在检查…</source>
        <translation>Checking...</translation>
    </message>
    <message>
        <source>正在检查数据文件，记录多时要半分钟。可以先离开这一页</source>
        <translation>Checking the data file; with many records this takes half a minute. You can leave this page meanwhile</translation>
    </message>
    <message>
        <source>没有发现问题</source>
        <translation>No problems found</translation>
    </message>
    <message>
        <source>自检</source>
        <translation>Self-check</translation>
    </message>
    <message>
        <source>自检结果</source>
        <translation>Self-check results</translation>
    </message>
    <message>
        <source>输入与显示</source>
        <translation>Typing and display</translation>
    </message>
    <message>
        <source>重新检查</source>
        <translation>Check again</translation>
    </message>
    <message>
        <source>限时办 自检</source>
        <translation>DueDesk self-check</translation>
    </message>
</context>
<context>
    <name>SeriesDialog</name>
    <message>
        <source>下一次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit...</translation>
    </message>
    <message>
        <source>停止重复</source>
        <translation>Stop repeating</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>已停止</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>继续重复</source>
        <translation>Repeat again</translation>
    </message>
    <message>
        <source>还没有重复事项。登记其他事项时，在“重复”一栏选每周、每月等即可。</source>
        <translation>There are no recurring tasks. When you log a task, choose how often under &quot;Repeat&quot;.</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>重复事项</source>
        <translation>Recurring tasks</translation>
    </message>
</context>
<context>
    <name>SeriesForm</name>
    <message>
        <source>下一次</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>保存修改</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>修改只对以后的各次起作用，已经列入的不变。</source>
        <translation>Changes are for the coming tasks; those listed already stay.</translation>
    </message>
    <message>
        <source>修改重复事项</source>
        <translation>Edit a recurring task</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>Undertaken by</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
</context>
<context>
    <name>ShareChip</name>
    <message>
        <source>本月按时率</source>
        <translation>On time this month</translation>
    </message>
</context>
<context>
    <name>SheetBar</name>
    <message>
        <source>导入这张工作表</source>
        <translation>Import this sheet</translation>
    </message>
    <message>
        <source>工作表</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>none</translation>
    </message>
    <message>
        <source>表头在第几行</source>
        <translation>Header in row</translation>
    </message>
</context>
<context>
    <name>SheetChoices</name>
    <message>
        <source>作为在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>作为已归档</source>
        <translation>Archived</translation>
    </message>
    <message>
        <source>按表头判断</source>
        <translation>By the header</translation>
    </message>
    <message>
        <source>没写类型的行</source>
        <translation>Rows without a kind</translation>
    </message>
    <message>
        <source>没有完成时间的旧记录</source>
        <translation>Old rows without a finish time</translation>
    </message>
</context>
<context>
    <name>SheetFileDialog</name>
    <message>
        <source>导入台账</source>
        <translation>Import a log</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>表格 (*.xlsx *.xls *.csv *.txt *.tsv)</source>
        <translation>Spreadsheets (*.xlsx *.xls *.csv *.txt *.tsv)</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>‹ 返回</source>
        <translation>‹ Back</translation>
    </message>
    <message>
        <source>回到列表&#x3000;Esc</source>
        <translation>Back to the list  Esc</translation>
    </message>
</context>
<context>
    <name>SnippetWords</name>
    <message>
        <source>{name} {part}</source>
        <translation>{name} {part}</translation>
    </message>
    <message>
        <source>发现方式</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>按 Enter 登记</source>
        <translation>Enter logs it</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>最迟</source>
        <translation>By</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>留言时间</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>按 Enter 登记；没有写的按“{assumed}”登记</source>
        <translation>Press Enter to log; what is not said is taken as: {assumed}</translation>
    </message>
</context>
<context>
    <name>SpanLine</name>
    <message>
        <source>{field}：单位</source>
        <translation>{field}: unit</translation>
    </message>
</context>
<context>
    <name>StatisticsPage</name>
    <message>
        <source>从起算到完成的时间，按次数。目标由本软件设定，不是规定的时限。</source>
        <translation>Time from start to finish, by how often it occurred. Targets are the program&apos;s own, not a rule&apos;s limit.</translation>
    </message>
    <message>
        <source>各月按时率</source>
        <translation>On time by month</translation>
    </message>
    <message>
        <source>各类按时率</source>
        <translation>On time by kind</translation>
    </message>
    <message>
        <source>未按时清单</source>
        <translation>Not on time</translation>
    </message>
    <message>
        <source>正在统计…</source>
        <translation>Counting...</translation>
    </message>
    <message>
        <source>点一行查看该记录</source>
        <translation>Click a row to see its record</translation>
    </message>
    <message>
        <source>用时分布</source>
        <translation>Time taken</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>这一期没有记录。按 ‹ 看上一期；{how}。</source>
        <translation>No records in this period. Press ‹ for the one before. {how}.</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>仅本机保存，不联网</source>
        <translation>Kept on this computer, never online</translation>
    </message>
    <message>
        <source>▲ 提醒记录不了：{trouble}</source>
        <translation>▲ Reminders cannot be recorded: {trouble}</translation>
    </message>
    <message>
        <source>● 提醒正常</source>
        <translation>● Reminders working</translation>
    </message>
    <message>
        <source>&#x3000;下一次 {time}</source>
        <translation>, next {time}</translation>
    </message>
    <message>
        <source>备份 {day}</source>
        <translation>Backup {day}</translation>
    </message>
    <message>
        <source>▲ 没有开机启动，重新登录后不提醒</source>
        <translation>▲ Does not start at login: no reminders after the next one</translation>
    </message>
    <message>
        <source>节假日：{year}年安排尚未载入（按暂定）</source>
        <translation>Holidays: {year} not loaded yet (provisional)</translation>
    </message>
    <message>
        <source>节假日：{year}年官方安排，{following}年尚未公布（按暂定）</source>
        <translation>Holidays: {year} official, {following} not published yet (provisional)</translation>
    </message>
    <message>
        <source>节假日：{year}、{following}年官方安排</source>
        <translation>Holidays: {year} and {following} official</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>{field}（可不填）</source>
        <translation>{field} (optional)</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>办理情况</source>
        <translation>How it was handled</translation>
    </message>
    <message>
        <source>备注</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>审定人</source>
        <translation>Approved by</translation>
    </message>
    <message>
        <source>审定意见</source>
        <translation>Approval&apos;s words</translation>
    </message>
    <message>
        <source>批办人</source>
        <translation>Instructed by</translation>
    </message>
    <message>
        <source>批办意见</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>承办单位（牵头的写在最前）</source>
        <translation>Undertaken by (the leading one first)</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>时间 *</source>
        <translation>Time *</translation>
    </message>
    <message>
        <source>现在</source>
        <translation>now</translation>
    </message>
    <message>
        <source>答复人</source>
        <translation>Answered by</translation>
    </message>
    <message>
        <source>答复内容，发布在哪里</source>
        <translation>The answer, and where it was posted</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>Done by</translation>
    </message>
</context>
<context>
    <name>TakeDialog</name>
    <message>
        <source>口令</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>接收交接文件</source>
        <translation>Take a handover file</translation>
    </message>
    <message>
        <source>正在核对口令…</source>
        <translation>Trying the passphrase...</translation>
    </message>
    <message>
        <source>请输入前任告诉你的口令，打开这个文件：</source>
        <translation>Type the passphrase your predecessor told you, to open this file:</translation>
    </message>
</context>
<context>
    <name>TaskFields</name>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>不重复</source>
        <translation>Once</translation>
    </message>
    <message>
        <source>依次：{days}…</source>
        <translation>On {days}...</translation>
    </message>
    <message>
        <source>步骤</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>盖章、纸质送达、电子版…</source>
        <translation>sealed, paper copy, file...</translation>
    </message>
    <message>
        <source>逢休息日</source>
        <translation>Days off</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>Repeat</translation>
    </message>
</context>
<context>
    <name>TemplateDialog</name>
    <message>
        <source>{{标题}} 会换成这条记录的标题。[[……]] 里有字段是空的，整段就不写；[[甲||乙]] 先用甲，甲里有字段是空的就用乙。</source>
        <translation>{{标题}} becomes the record&apos;s title. A part in [[...]] is left out where one of its fields is empty; [[a||b]] takes a, or b where a field of a is empty.</translation>
    </message>
    <message>
        <source>保存模板</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>可用字段</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>可用字段（双击插入）</source>
        <translation>Fields (double-click to insert)</translation>
    </message>
    <message>
        <source>恢复默认</source>
        <translation>Back to default</translation>
    </message>
    <message>
        <source>模板</source>
        <translation>Template</translation>
    </message>
    <message>
        <source>预览</source>
        <translation>Preview</translation>
    </message>
    <message>
        <source>汇报文字模板：{kind}</source>
        <translation>Briefing template: {kind}</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>现在</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>也可直接写“昨晚11点12”</source>
        <translation>or type &quot;yesterday 23:12&quot;</translation>
    </message>
    <message>
        <source>年-月-日 时:分</source>
        <translation>YYYY-MM-DD hh:mm</translation>
    </message>
    <message>
        <source>{field}：现在</source>
        <translation>{field}: now</translation>
    </message>
    <message>
        <source>{time}（按下班时间）</source>
        <translation>{time} (when the office closes)</translation>
    </message>
    <message>
        <source>也可直接写“下周五下班前”</source>
        <translation>or simply &quot;Friday 17:30&quot;</translation>
    </message>
    <message>
        <source>{field}：选日期</source>
        <translation>{field}: pick a day</translation>
    </message>
    <message>
        <source>选日期</source>
        <translation>Pick a day</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>登记{kind}</source>
        <translation>Log: {kind}</translation>
    </message>
    <message>
        <source>＋ {kind}</source>
        <translation>+ {kind}</translation>
    </message>
    <message>
        <source>＋ {kind}  {keys}</source>
        <translation>+ {kind}  {keys}</translation>
    </message>
    <message>
        <source>＋ 其他</source>
        <translation>+ Other</translation>
    </message>
    <message>
        <source>登记其他类型</source>
        <translation>Log another kind</translation>
    </message>
    <message>
        <source>{action}&#x3000;{keys}</source>
        <translation>{action}  {keys}</translation>
    </message>
    <message>
        <source>搜索标题、说明、来源（Ctrl+F）</source>
        <translation>Search titles, notes, sources (Ctrl+F)</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>免打扰至 {time}</source>
        <translation>Quiet until {time}</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 件</source>
        <translation>
            <numerusform>%n to do</numerusform>
            <numerusform>%n to do</numerusform>
        </translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>最近：{nearest}，{rest}</source>
        <translation>Next: {nearest}; {rest}</translation>
    </message>
    <message>
        <source>登记新闻</source>
        <translation>Log news</translation>
    </message>
    <message>
        <source>登记留言</source>
        <translation>Log a message</translation>
    </message>
    <message>
        <source>登记舆情</source>
        <translation>Log an incident</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>逾期 {count}</source>
        <translation>{count} overdue</translation>
    </message>
    <message>
        <source>限时办</source>
        <translation>DueDesk</translation>
    </message>
    <message>
        <source>限时办：没有待办</source>
        <translation>DueDesk: nothing to do</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>今日已巡查</source>
        <translation>Patrolled today</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>免打扰 1 小时（全部不弹出）</source>
        <translation>Quiet for 1 hour (nothing pops up)</translation>
    </message>
    <message>
        <source>免打扰 1 小时（舆情除外）</source>
        <translation>Quiet for 1 hour (but incidents)</translation>
    </message>
    <message>
        <source>提醒窗</source>
        <translation>Reminder window</translation>
    </message>
    <message>
        <source>一行登记</source>
        <translation>One line</translation>
    </message>
    <message>
        <source>从剪贴板登记</source>
        <translation>Log from the clipboard</translation>
    </message>
    <message>
        <source>超目标 {count}</source>
        <translation>{count} past target</translation>
    </message>
</context>
<context>
    <name>TrialGroup</name>
    <message>
        <source>{channel}&#x3000;{result}</source>
        <translation>{channel}. {result}</translation>
    </message>
    <message>
        <source>到时由提醒窗提醒，桌面再弹出一条通知。现在发一条试试</source>
        <translation>The reminder window reminds you in time, and the desktop shows a notification. Try one now</translation>
    </message>
    <message>
        <source>发送测试通知</source>
        <translation>Send a test notification</translation>
    </message>
    <message>
        <source>提醒测试</source>
        <translation>Reminder test</translation>
    </message>
    <message>
        <source>桌面的通知都不能用，不影响提醒：提醒窗到时照常弹出，办完才收起</source>
        <translation>No desktop notification works here. You are reminded all the same: the reminder window comes up in time and stays until you act</translation>
    </message>
    <message>
        <source>测试通知</source>
        <translation>Test notification</translation>
    </message>
</context>
<context>
    <name>Trials</name>
    <message>
        <source>看到了</source>
        <translation>Seen</translation>
    </message>
    <message>
        <source>看到这一条，说明这种通知可用。</source>
        <translation>If you can see this, this kind of notification works.</translation>
    </message>
    <message>
        <source>限时办：测试通知</source>
        <translation>DueDesk: test notification</translation>
    </message>
</context>
<context>
    <name>TwoWeeks</name>
    <message numerus="yes">
        <source>{day}&#x3000;%n 项</source>
        <translation>
            <numerusform>{day}  %n due</numerusform>
            <numerusform>{day}  %n due</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}&#x3000;今天</source>
        <translation>{day}  today</translation>
    </message>
    <message>
        <source>{day}&#x3000;休息</source>
        <translation>{day}  off</translation>
    </message>
    <message>
        <source>{day}&#x3000;没有到期的</source>
        <translation>{day}  nothing due</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>本周和下周</source>
        <translation>This week and next</translation>
    </message>
    <message>
        <source>目标 {time}</source>
        <translation>target {time}</translation>
    </message>
    <message>
        <source>第 {number} 号&#x3000;{title}</source>
        <translation>No. {number}  {title}</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
</context>
<context>
    <name>TypedDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>{action}&#x3000;Ctrl+Enter</source>
        <translation>{action}  Ctrl+Enter</translation>
    </message>
    <message>
        <source>放弃已填写的内容？</source>
        <translation>Discard what you have entered?</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>继续填写</source>
        <translation>Keep editing</translation>
    </message>
</context>
<context>
    <name>Understood</name>
    <message>
        <source>{day}（{weekday}）</source>
        <translation>{day} {weekday}</translation>
    </message>
    <message numerus="yes">
        <source>{first}至{last}，共%n天</source>
        <translation>
            <numerusform>{first} to {last}, %n day</numerusform>
            <numerusform>{first} to {last}, %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>{holiday}：{days}</source>
        <translation>{holiday}: {days}</translation>
    </message>
    <message>
        <source>{year}年预览</source>
        <translation>Preview of {year}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>上班{days}</source>
        <translation>working {days}</translation>
    </message>
    <message>
        <source>将替换现有的安排（{edition}）</source>
        <translation>Replaces what is there now ({edition})</translation>
    </message>
    <message>
        <source>放假{days}</source>
        <translation>off {days}</translation>
    </message>
    <message>
        <source>读懂的是{year}年的放假安排（{edition}）</source>
        <translation>Read as the holidays of {year} ({edition})</translation>
    </message>
    <message>
        <source>读懂的是对{year}年放假安排的调整（{edition}）</source>
        <translation>Read as a change to the holidays of {year} ({edition})</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>UndertakerBox</name>
    <message>
        <source>{name}（牵头）</source>
        <translation>{name} (leads)</translation>
    </message>
    <message>
        <source>催办文字已复制，粘贴发送即可；已记入经过</source>
        <translation>The text is copied; paste it into a message. The history has it</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>Undertaken by</translation>
    </message>
</context>
<context>
    <name>UndertakerField</name>
    <message>
        <source>后勤处 62330001 12月3日前；团委（第一个牵头）</source>
        <translation>Logistics 62330001 2026-12-03; Youth League (the first leads)</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>Undertaken by</translation>
    </message>
</context>
<context>
    <name>UndertakerRow</name>
    <message>
        <source>{what}：{name}</source>
        <translation>{what}: {name}</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>Urge</translation>
    </message>
    <message>
        <source>复制一段催办的话，并记入经过</source>
        <translation>Copies a text that urges, and counts it in the history</translation>
    </message>
    <message>
        <source>答复…</source>
        <translation>Answer...</translation>
    </message>
    <message>
        <source>记下对方的答复，或不能按时办结的原因</source>
        <translation>Notes what came back, or why it is late</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>正在撤回导入…</source>
        <translation>Taking the import back...</translation>
    </message>
</context>
<context>
    <name>UnitGroup</name>
    <message>
        <source>例如：机电工程学院</source>
        <translation>For example: School of Engineering</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Name of the unit</translation>
    </message>
    <message>
        <source>显示在窗口标题里</source>
        <translation>Shown in the window&apos;s title</translation>
    </message>
    <message>
        <source>名册…</source>
        <translation>Roster...</translation>
    </message>
    <message>
        <source>网评员、新闻通讯员、网络信息员：应配和实有人数，登记表</source>
        <translation>Commentators, correspondents, information officers: how many are to be and are; the registration form</translation>
    </message>
    <message>
        <source>队伍</source>
        <translation>People</translation>
    </message>
</context>
<context>
    <name>WhyBox</name>
    <message>
        <source>为什么是这个时间？</source>
        <translation>Why this time?</translation>
    </message>
    <message>
        <source>这个时限按当时的日历算出；按现在的日历会是 {due}</source>
        <translation>This deadline was counted on the calendar of that time; on today&apos;s it would be {due}</translation>
    </message>
    <message>
        <source>{sign} 为什么是这个时间？</source>
        <translation>{sign} Why this time?</translation>
    </message>
</context>
<context>
    <name>WordsDialog</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>未按时完成的原因（可不填）</source>
        <translation>Reason for being late (optional)</translation>
    </message>
    <message>
        <source>补记办理情况</source>
        <translation>Add to what was done</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>正在停止…</source>
        <translation>Stopping...</translation>
    </message>
    <message>
        <source>请稍候</source>
        <translation>One moment</translation>
    </message>
    <message>
        <source>进度</source>
        <translation>Progress</translation>
    </message>
</context>
<context>
    <name>YearChooser</name>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>上一年</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>上一年（Ctrl+PgUp）</source>
        <translation>Previous year (Ctrl+PgUp)</translation>
    </message>
    <message>
        <source>下一年</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>下一年（Ctrl+PgDn）</source>
        <translation>Next year (Ctrl+PgDn)</translation>
    </message>
    <message>
        <source>今年</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>回到今天</source>
        <translation>Back to today</translation>
    </message>
</context>
<context>
    <name>YearGrid</name>
    <message>
        <source>方向键按日移动，PgUp、PgDn按月，Ctrl+PgUp、Ctrl+PgDn按年，Enter 打开当天的菜单</source>
        <translation>Arrow keys move by day, PgUp and PgDn by month, Ctrl+PgUp and Ctrl+PgDn by year; Enter opens the day&apos;s menu</translation>
    </message>
</context>
<context>
    <name>YearPicture</name>
    <message>
        <source>10月</source>
        <translation>October</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>November</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>December</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>January</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>February</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>March</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>April</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>June</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>July</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>August</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>September</translation>
    </message>
    <message>
        <source>一</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>三</source>
        <translation>We</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tu</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Th</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Su</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>provisional</translation>
    </message>
</context>
<context>
    <name>_CheckRow</name>
    <message>
        <source>{step}由谁完成</source>
        <translation>{step} done by</translation>
    </message>
    <message>
        <source>姓名，回车保存</source>
        <translation>Name; Enter keeps it</translation>
    </message>
    <message>
        <source>修改“{step}”</source>
        <translation>Edit &quot;{step}&quot;</translation>
    </message>
    <message>
        <source>修改…</source>
        <translation>Edit...</translation>
    </message>
</context>
<context>
    <name>altered</name>
    <message>
        <source>{places}；……共 {count} 处</source>
        <translation>{places}; ... {count} places in all</translation>
    </message>
    <message>
        <source>{place}是另外加进来的</source>
        <translation>{place} was put in from outside</translation>
    </message>
    <message>
        <source>{place}的{field}</source>
        <translation>{place}, {field}</translation>
    </message>
    <message>
        <source>{place}的“{name}”</source>
        <translation>{place}, &quot;{name}&quot;</translation>
    </message>
    <message>
        <source>{place}被删除</source>
        <translation>{place} was deleted</translation>
    </message>
    <message>
        <source>{place}被改动过</source>
        <translation>{place} was changed</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>duty</translation>
    </message>
    <message>
        <source>供搜索的文字</source>
        <translation>words for the search</translation>
    </message>
    <message>
        <source>依据的规定</source>
        <translation>rule</translation>
    </message>
    <message>
        <source>到期时间</source>
        <translation>due time</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>outcome</translation>
    </message>
    <message>
        <source>办理记录</source>
        <translation>notes</translation>
    </message>
    <message>
        <source>发现方式</source>
        <translation>way of finding</translation>
    </message>
    <message>
        <source>台账里的分类</source>
        <translation>place in the log</translation>
    </message>
    <message>
        <source>完成时间</source>
        <translation>finish time</translation>
    </message>
    <message>
        <source>审校和办理步骤</source>
        <translation>checklist</translation>
    </message>
    <message>
        <source>延长前的到期时间</source>
        <translation>due time before the extension</translation>
    </message>
    <message>
        <source>延长的原因</source>
        <translation>reason for the extension</translation>
    </message>
    <message>
        <source>延长的时间</source>
        <translation>time of the extension</translation>
    </message>
    <message>
        <source>批办时间</source>
        <translation>time of the instruction</translation>
    </message>
    <message>
        <source>报告对象</source>
        <translation>recipient</translation>
    </message>
    <message>
        <source>放假安排</source>
        <translation>calendar edition</translation>
    </message>
    <message>
        <source>文件 {name} 不属于任何记录</source>
        <translation>file {name} belongs to no record</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>means</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>time</translation>
    </message>
    <message>
        <source>是否暂定</source>
        <translation>certainty</translation>
    </message>
    <message>
        <source>是否目标</source>
        <translation>being a target</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>source</translation>
    </message>
    <message>
        <source>来访情况</source>
        <translation>visit</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>title</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>state</translation>
    </message>
    <message>
        <source>留言时间</source>
        <translation>time posted</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>time logged</translation>
    </message>
    <message>
        <source>知悉时间</source>
        <translation>time acknowledged</translation>
    </message>
    <message>
        <source>稳妥时间</source>
        <translation>safe time</translation>
    </message>
    <message>
        <source>第 {number} 号记录</source>
        <translation>record {number}</translation>
    </message>
    <message>
        <source>第 {number} 号记录的“{name}”不见了</source>
        <translation>&quot;{name}&quot; of record {number} is gone</translation>
    </message>
    <message>
        <source>第 {number} 号记录的“{name}”内容被改动过</source>
        <translation>&quot;{name}&quot; of record {number} was changed</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>kind</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>level</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>result</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>evidence</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>note</translation>
    </message>
    <message>
        <source>起算时间</source>
        <translation>start</translation>
    </message>
    <message>
        <source>逾期原因</source>
        <translation>reason for being late</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>link</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{day}年的放假安排</source>
        <translation>the holidays of {day}</translation>
    </message>
    <message>
        <source>本单位设定的 {day}</source>
        <translation>the unit&apos;s own day {day}</translation>
    </message>
</context>
<context>
    <name>appraisal</name>
    <message>
        <source>10月</source>
        <translation>October</translation>
    </message>
    <message>
        <source>11月</source>
        <translation>November</translation>
    </message>
    <message>
        <source>12月</source>
        <translation>December</translation>
    </message>
    <message>
        <source>1月</source>
        <translation>January</translation>
    </message>
    <message>
        <source>2月</source>
        <translation>February</translation>
    </message>
    <message>
        <source>3月</source>
        <translation>March</translation>
    </message>
    <message>
        <source>4月</source>
        <translation>April</translation>
    </message>
    <message>
        <source>5月</source>
        <translation>May</translation>
    </message>
    <message>
        <source>6月</source>
        <translation>June</translation>
    </message>
    <message>
        <source>7月</source>
        <translation>July</translation>
    </message>
    <message>
        <source>8月</source>
        <translation>August</translation>
    </message>
    <message>
        <source>9月</source>
        <translation>September</translation>
    </message>
    <message>
        <source>{first} · {second}</source>
        <translation>{first} · {second}</translation>
    </message>
    <message>
        <source>{kind} {count} 件</source>
        <translation>{kind} {count}</translation>
    </message>
    <message>
        <source>{numeral}、{name}</source>
        <translation>{numeral}. {name}</translation>
    </message>
    <message>
        <source>{span}共登记 {count} 件：{kinds}。</source>
        <translation>Logged in {span}: {count} ({kinds}).</translation>
    </message>
    <message>
        <source>{span}没有登记的记录。</source>
        <translation>Nothing was logged in {span}.</translation>
    </message>
    <message>
        <source>{unit}限时办理情况考核报表</source>
        <translation>{unit} Appraisal Report on Deadlines</translation>
    </message>
    <message>
        <source>{year}-{next}学年第一学期</source>
        <translation>{year}-{next} first term</translation>
    </message>
    <message>
        <source>{year}-{next}学年第二学期</source>
        <translation>{year}-{next} second term</translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year}年{month}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>一</source>
        <translation>1</translation>
    </message>
    <message>
        <source>七</source>
        <translation>7</translation>
    </message>
    <message>
        <source>三</source>
        <translation>3</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>事项序号</source>
        <translation>Duty code</translation>
    </message>
    <message>
        <source>二</source>
        <translation>2</translation>
    </message>
    <message>
        <source>五</source>
        <translation>5</translation>
    </message>
    <message>
        <source>休息日</source>
        <translation>Day off</translation>
    </message>
    <message>
        <source>休息日巡查</source>
        <translation>Patrols on days off</translation>
    </message>
    <message>
        <source>八</source>
        <translation>8</translation>
    </message>
    <message>
        <source>六</source>
        <translation>6</translation>
    </message>
    <message>
        <source>制表：</source>
        <translation>Prepared by:</translation>
    </message>
    <message>
        <source>办理用时</source>
        <translation>Times taken</translation>
    </message>
    <message>
        <source>单位：{unit}</source>
        <translation>Unit: {unit}</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Happened at</translation>
    </message>
    <message>
        <source>另有{parts}。</source>
        <translation>Also: {parts}.</translation>
    </message>
    <message>
        <source>各数字由“明细”“巡查”两表按公式统计，可逐条核对。</source>
        <translation>Each figure is counted by a formula over the sheets &quot;Details&quot; and &quot;Patrol&quot;, where it can be checked line by line.</translation>
    </message>
    <message>
        <source>各月办理情况</source>
        <translation>By month</translation>
    </message>
    <message>
        <source>各月按时率</source>
        <translation>On time by month</translation>
    </message>
    <message>
        <source>各类办理情况</source>
        <translation>By kind</translation>
    </message>
    <message>
        <source>各类按时率</source>
        <translation>On time by kind</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>启用以前</source>
        <translation>Before the first</translation>
    </message>
    <message>
        <source>四</source>
        <translation>4</translation>
    </message>
    <message>
        <source>天数</source>
        <translation>Days</translation>
    </message>
    <message>
        <source>完成次数</source>
        <translation>Times done</translation>
    </message>
    <message>
        <source>实际完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>审核：</source>
        <translation>Checked by:</translation>
    </message>
    <message>
        <source>尚未下班</source>
        <translation>Office still open</translation>
    </message>
    <message>
        <source>尚未完成</source>
        <translation>Not done yet</translation>
    </message>
    <message>
        <source>尚未开始</source>
        <translation>Not begun</translation>
    </message>
    <message>
        <source>巡查</source>
        <translation>Patrol</translation>
    </message>
    <message>
        <source>巡查率</source>
        <translation>Share patrolled</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已巡查</source>
        <translation>Patrolled</translation>
    </message>
    <message>
        <source>已巡查（1 是）</source>
        <translation>Patrolled (1: yes)</translation>
    </message>
    <message>
        <source>应完成</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>延长前应完成</source>
        <translation>Due before extension</translation>
    </message>
    <message>
        <source>延长办理 {count} 项</source>
        <translation>extended duties {count}</translation>
    </message>
    <message>
        <source>延长办理（项）</source>
        <translation>Extended (duties)</translation>
    </message>
    <message>
        <source>当天尚未下班</source>
        <translation>Today, office still open</translation>
    </message>
    <message>
        <source>待完成</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>总体情况</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>情况</source>
        <translation>State</translation>
    </message>
    <message>
        <source>按时完成</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>按时率</source>
        <translation>Share on time</translation>
    </message>
    <message>
        <source>按时率 = 按时完成 ÷（按时完成 + 逾期完成 + 逾期未完成），保留一位小数，只舍不入，有一项逾期就不会是 100%。</source>
        <translation>Share on time = on time / (on time + done late + overdue), to one decimal, never rounded up: with one late duty it is not 100%.</translation>
    </message>
    <message>
        <source>数字</source>
        <translation>Figure</translation>
    </message>
    <message>
        <source>数量</source>
        <translation>Count</translation>
    </message>
    <message>
        <source>日常巡查</source>
        <translation>Daily patrol</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>日期：</source>
        <translation>Date:</translation>
    </message>
    <message>
        <source>时限</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>明细</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>星期</source>
        <translation>Weekday</translation>
    </message>
    <message>
        <source>是否逾期未完成、未到期，以统计时点 {now} 为准。</source>
        <translation>What is overdue or not due yet is as of {now}.</translation>
    </message>
    <message>
        <source>最长一次的编号</source>
        <translation>No. of the longest</translation>
    </message>
    <message>
        <source>最长用时</source>
        <translation>Longest</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>有时限的事项：按时完成 {on_time} 项，逾期完成 {late} 项，逾期未完成 {overdue} 项，未到期 {pending} 项；按时率 {share}。</source>
        <translation>Duties with a limit: on time {on_time}, done late {late}, overdue {overdue}, not due yet {pending}; share on time {share}.</translation>
    </message>
    <message>
        <source>未到期</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>未按时</source>
        <translation>Not on time</translation>
    </message>
    <message>
        <source>未按时原因</source>
        <translation>Reason for lateness</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>漏查</source>
        <translation>Missed</translation>
    </message>
    <message>
        <source>漏查（1 是）</source>
        <translation>Missed (1: yes)</translation>
    </message>
    <message>
        <source>用时中位数</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>用时分布</source>
        <translation>Spread of times taken</translation>
    </message>
    <message>
        <source>用时（时:分:秒）</source>
        <translation>Took (h:min:s)</translation>
    </message>
    <message>
        <source>目标 {span}</source>
        <translation>Target {span}</translation>
    </message>
    <message>
        <source>目标内完成</source>
        <translation>Within target</translation>
    </message>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>统计口径</source>
        <translation>How it was counted</translation>
    </message>
    <message>
        <source>统计时点：{now}</source>
        <translation>As of: {now}</translation>
    </message>
    <message>
        <source>统计期间：{first} 至 {last}</source>
        <translation>Period: {first} to {last}</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>考核</source>
        <translation>Appraisal</translation>
    </message>
    <message>
        <source>考核报表-{span}</source>
        <translation>Appraisal report - {span}</translation>
    </message>
    <message>
        <source>规定只写“立即”“第一时间”“及时”的，没有时限，只列用时和本软件设定的目标，不计入按时率。</source>
        <translation>Where the rule says only &quot;at once&quot; or &quot;promptly&quot; there is no limit: the time taken and the program&apos;s own target are given, and it is not in the share on time.</translation>
    </message>
    <message>
        <source>计件</source>
        <translation>Counts as record</translation>
    </message>
    <message>
        <source>记录归入事情发生（发现、收到、来电）的月份，其他事项归入登记的月份；记录的各项不论何时到期或完成，都随记录计入。</source>
        <translation>A record belongs to the month in which it happened (was found, was received, they called), a task to the month it was logged in; its duties go with it, whenever they were due or done.</translation>
    </message>
    <message>
        <source>记录编号</source>
        <translation>Record numbers</translation>
    </message>
    <message>
        <source>记录（件）</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>起算时间</source>
        <translation>Counted from</translation>
    </message>
    <message>
        <source>超目标完成</source>
        <translation>Past target</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late by</translation>
    </message>
    <message>
        <source>逾期事项及原因</source>
        <translation>Late duties and reasons</translation>
    </message>
    <message>
        <source>逾期完成</source>
        <translation>Done late</translation>
    </message>
    <message>
        <source>逾期未完成</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>逾期的 {count} 项中，已填写原因 {given} 项，未填写 {blank} 项，尚未完成 {open} 项。</source>
        <translation>Of the {count} late or overdue: with a reason {given}, without {blank}, not done yet {open}.</translation>
    </message>
    <message>
        <source>逾期（时:分:秒）</source>
        <translation>Late by (h:min:s)</translation>
    </message>
    <message>
        <source>附表：各数字对应的记录编号</source>
        <translation>Appendix: the records behind each figure</translation>
    </message>
    <message>
        <source>限内次数</source>
        <translation>Within</translation>
    </message>
    <message>
        <source>限内（1 是）</source>
        <translation>Within (1: yes)</translation>
    </message>
    <message>
        <source>项目</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>（无）</source>
        <translation>(none)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{year}年 {edition}</source>
        <translation>{year} {edition}</translation>
    </message>
    <message>
        <source>{year}年尚未公布（暂定）</source>
        <translation>{year} not published yet (provisional)</translation>
    </message>
    <message>
        <source>工作日依据：{editions}。</source>
        <translation>Working days by: {editions}.</translation>
    </message>
    <message>
        <source>节假日依据</source>
        <translation>Holidays by</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已作废（件）</source>
        <translation>Withdrawn (records)</translation>
    </message>
    <message>
        <source>作废 {count} 件（不计入以上各数）</source>
        <translation>withdrawn records {count} (in none of the figures above)</translation>
    </message>
    <message>
        <source>要等前一项完成才开始的事项，开始之前不计；已作废的记录不计。</source>
        <translation>Duties that wait for another one do not count before they begin, nor do withdrawn records.</translation>
    </message>
    <message>
        <source>计作废件</source>
        <translation>Counts as withdrawn</translation>
    </message>
    <message>
        <source>巡查单独统计，不计入按时率。巡查以工作日计；第一次巡查登记以前的工作日，和统计时点当天尚未下班的，不算漏查。</source>
        <translation>Patrols are counted apart and are no part of the share on time. They are counted in working days; those before the first recorded patrol are not missed, nor is the day of the figures while the office is open.</translation>
    </message>
    <message>
        <source>完成时间晚于应完成时间即为逾期，正好同时不算；经延长的，以延长后的时间为准；过期后才延长的仍算逾期。</source>
        <translation>Done after the due time is late, at the very moment is not; an extended duty goes by its extended time, and is late if it was extended only after its deadline.</translation>
    </message>
    <message>
        <source>已巡查的天数</source>
        <translation>Days patrolled</translation>
    </message>
    <message>
        <source>应巡查 {owed} 天（工作日和重点时段），已巡查 {done} 天，漏查 {missed} 天，巡查率 {share}，最长连续 {longest} 天。</source>
        <translation>Days to patrol (working days and sensitive periods): {owed}, patrolled {done}, missed {missed}, {share}; longest run in days: {longest}.</translation>
    </message>
    <message>
        <source>应巡查的天数</source>
        <translation>Days to patrol</translation>
    </message>
    <message>
        <source>应巡查（1 是）</source>
        <translation>Owed (1 yes)</translation>
    </message>
    <message>
        <source>最长连续巡查（天）</source>
        <translation>Longest run (days)</translation>
    </message>
    <message>
        <source>漏查的天数</source>
        <translation>Days missed</translation>
    </message>
    <message>
        <source>第一次巡查以前的天数</source>
        <translation>Days before the first patrol</translation>
    </message>
    <message>
        <source>连续巡查（天）</source>
        <translation>Days in a row</translation>
    </message>
    <message>
        <source>{reason}（过期后才延长）</source>
        <translation>{reason} (extended after its deadline)</translation>
    </message>
</context>
<context>
    <name>backup</name>
    <message>
        <source>另存备份</source>
        <translation>Save backup as</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>选择备份文件</source>
        <translation>Choose a backup file</translation>
    </message>
    <message>
        <source>限时办备份 (*.sqlite *.sqlite3)</source>
        <translation>DueDesk backups (*.sqlite *.sqlite3)</translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>暂定，稳妥时间 {time}</source>
        <translation>Provisional, safe by {time}</translation>
    </message>
    <message>
        <source>目标 {time}</source>
        <translation>Target {time}</translation>
    </message>
    <message>
        <source>应于 {time}</source>
        <translation>Was due {time}</translation>
    </message>
    <message>
        <source>{time} 到期</source>
        <translation>Due {time}</translation>
    </message>
    <message>
        <source>无时限</source>
        <translation>No deadline</translation>
    </message>
    <message>
        <source>三审三校 {circles} {done}/{all}</source>
        <translation>Reviews {circles} {done}/{all}</translation>
    </message>
    <message>
        <source>审批表 已附</source>
        <translation>Form attached</translation>
    </message>
    <message>
        <source>审批表 未附</source>
        <translation>Form not attached</translation>
    </message>
    <message>
        <source>已延长</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>可延长至 {limit}</source>
        <translation>Extendable to {limit}</translation>
    </message>
    <message>
        <source>{done} {time}（用时 {span}）</source>
        <translation>{done} {time} (took {span})</translation>
    </message>
    <message>
        <source>来源 {source}</source>
        <translation>From {source}</translation>
    </message>
    <message>
        <source>承办 {name}</source>
        <translation>undertaken by {name}</translation>
    </message>
    <message numerus="yes">
        <source>承办 {name}等 %n 个</source>
        <translation>
            <numerusform>undertaken by {name}, %n in all</numerusform>
            <numerusform>undertaken by {name} and others, %n in all</numerusform>
        </translation>
    </message>
    <message>
        <source>步骤 {done}/{all}</source>
        <translation>steps {done}/{all}</translation>
    </message>
    <message>
        <source>过期后才延长</source>
        <translation>extended after its deadline</translation>
    </message>
</context>
<context>
    <name>briefing</name>
    <message>
        <source>【新闻报送】[[{{单位}}||我单位]]新闻《{{标题}}》，{{发生时间}}发生，稿件和审批表[[已于{{报送完成时间}}报送党委宣传部||应于{{报送应办时间}}前报送党委宣传部，现已逾期{{报送逾期时长}}，正抓紧办理||将于{{报送应办时间}}前报送党委宣传部]]。[[已完成：{{审校情况}}。]][[链接：{{链接}}]]</source>
        <translation>[News] [[{{单位}}||Our unit]]: &quot;{{标题}}&quot;, happened {{发生时间}}; article and approval form [[were submitted to the Publicity Department at {{报送完成时间}}||were due at the Publicity Department by {{报送应办时间}}, now {{报送逾期时长}} late, being worked on||will be submitted to the Publicity Department by {{报送应办时间}}]]. [[Done: {{审校情况}}. ]][[Link: {{链接}}]]</translation>
    </message>
    <message>
        <source>【日常巡查】{{巡查日期}}，[[{{单位}}||我单位]]对网站和新媒体账号的日常巡查[[已于{{巡查完成时刻}}完成||正在进行]]。{{标题}}。[[巡查情况：{{说明}}。]]</source>
        <translation>[Patrol] {{巡查日期}}: the patrol of the site and accounts of [[{{单位}}||our unit]] [[was done at {{巡查完成时刻}}||is under way]]. {{标题}}. [[Findings: {{说明}}.]]</translation>
    </message>
    <message>
        <source>【媒体采访】{{来电时间}}，[[{{单位}}||我单位]]接到采访联系：{{标题}}[[（{{来访媒体}}）||（来源：{{来源}}）]]。[[有关情况：{{基本情况}}。]][[已于{{联系完成时刻}}联系党委宣传部||正联系党委宣传部]]，[[采访已于{{批准完成时间}}由{{批准人}}批准||采访已于{{批准完成时间}}获批||采访待批准，批准前不作安排]][[，已于{{安排完成时间}}安排采访]]。</source>
        <translation>[Media] {{来电时间}}: [[{{单位}}||our unit]] was asked for an interview: {{标题}}[[ ({{来访媒体}})|| (source: {{来源}})]]. [[About it: {{基本情况}}. ]][[The Publicity Department was contacted at {{联系完成时刻}}||The Publicity Department is being contacted]]; [[the interview was approved at {{批准完成时间}} by {{批准人}}||the interview was approved at {{批准完成时间}}||it awaits approval, and nothing is arranged before]][[; arranged at {{安排完成时间}}]].</translation>
    </message>
    <message>
        <source>【工作事项】[[{{单位}}||我单位]]“{{标题}}”[[（来源：{{来源}}）]]，[[已于{{办理完成时间}}完成||应于{{办理应办时间}}前完成，现已逾期{{办理逾期时长}}，正抓紧办理||将于{{办理应办时间}}前完成]]。[[说明：{{说明}}。]][[完成情况：{{办理结果}}。]]</source>
        <translation>[Task] [[{{单位}}||Our unit]]: &quot;{{标题}}&quot;[[ (source: {{来源}})]], [[done at {{办理完成时间}}||due by {{办理应办时间}}, now {{办理逾期时长}} late, being worked on||to be done by {{办理应办时间}}]]. [[Note: {{说明}}. ]][[What was done: {{办理结果}}.]]</translation>
    </message>
    <message>
        <source>【留言办理】{{收到时间}}，[[{{单位}}||我单位]]收到[[{{来源}}]]留言“{{标题}}”[[（{{链接}}）]]。[[留言内容：{{基本情况}}。]][[批办意见：{{批办内容}}。]][[办理情况：{{办理内容}}。]][[办理记录：{{处置情况}}。]][[已于{{书面报送完成时间}}书面报送办公室||应于{{书面报送应办时间}}前书面报送办公室，现已逾期{{书面报送逾期时长}}||将于{{书面报送应办时间}}前书面报送办公室]]；[[已于{{答复完成时间}}答复留言人||应于{{答复应办时间}}前答复留言人，现已逾期{{答复逾期时长}}||将于{{答复应办时间}}前答复留言人]]。[[答复内容：{{答复内容}}。]]</source>
        <translation>[Message] {{收到时间}}: [[{{单位}}||our unit]] received a message[[ on {{来源}}]], &quot;{{标题}}&quot;[[ ({{链接}})]]. [[It says: {{基本情况}}. ]][[Instruction: {{批办内容}}. ]][[Handling: {{办理内容}}. ]][[Notes: {{处置情况}}. ]][[Reported to the Office in writing at {{书面报送完成时间}}||Due at the Office in writing by {{书面报送应办时间}}, now {{书面报送逾期时长}} late||To be reported to the Office in writing by {{书面报送应办时间}}]]; [[the sender was answered at {{答复完成时间}}||an answer was due by {{答复应办时间}}, now {{答复逾期时长}} late||the sender will be answered by {{答复应办时间}}]].[[ Answer: {{答复内容}}.]]</translation>
    </message>
    <message>
        <source>【舆情报告】{{发现时间}}，[[{{单位}}||我单位]][[{{发现途径}}||发现]][[{{来源}}出现]]“{{标题}}”[[（{{链接}}）]]。[[基本情况：{{基本情况}}。]][[已于{{报告完成时刻}}报告单位主要负责人||尚未报告单位主要负责人]][[，已于{{上报完成时刻}}上报学校党委或党委宣传部||，研判为{{级别}}舆情，正上报{{上报对象}}]]。[[处置情况：{{处置情况}}。]][[处置结果：{{处置结果}}。]][[处置结果已于{{反馈完成时间}}反馈党委宣传部。||正在核实处置，处置结果应于{{反馈应办时间}}前反馈党委宣传部，现已逾期{{反馈逾期时长}}。||正在核实处置，处置结果将于{{反馈应办时间}}前反馈党委宣传部。]]</source>
        <translation>[Incident] {{发现时间}}: [[{{单位}}||our unit]], [[{{发现途径}}||found]][[ on {{来源}}]]: &quot;{{标题}}&quot;[[ ({{链接}})]]. [[What happened: {{基本情况}}. ]][[The head of the unit was told at {{报告完成时刻}}||The head of the unit has not been told yet]]. [[Escalated to the Party committee or Publicity Department at {{上报完成时刻}}. ||Judged {{级别}}, being escalated to {{上报对象}}. ]][[Handling: {{处置情况}}. ]][[Result: {{处置结果}}. ]][[The result was fed back to the Publicity Department at {{反馈完成时间}}.||Being handled; the result was due at the Publicity Department by {{反馈应办时间}}, now {{反馈逾期时长}} late.||Being handled; the result will be fed back to the Publicity Department by {{反馈应办时间}}.]]</translation>
    </message>
</context>
<context>
    <name>bulletin</name>
    <message>
        <source>催办</source>
        <translation>Urged</translation>
    </message>
    <message>
        <source>应办时间</source>
        <translation>Due</translation>
    </message>
    <message numerus="yes">
        <source>截至 {time}，下列 %n 项已过时限，没有答复，也没有说明原因。</source>
        <translation>
            <numerusform>As of {time} %n is past its limit without an answer or a reason:</numerusform>
            <numerusform>As of {time} these %n are past their limits without an answer or a reason:</numerusform>
        </translation>
    </message>
    <message>
        <source>承办</source>
        <translation>Undertaken by</translation>
    </message>
    <message>
        <source>承办情况通报</source>
        <translation>Bulletin of undertakers</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>超过</source>
        <translation>Past by</translation>
    </message>
</context>
<context>
    <name>calendar</name>
    <message numerus="yes">
        <source>%n件在办事项的时限会随之改变：</source>
        <translation>
            <numerusform>This changes the deadlines of %n open record:</numerusform>
            <numerusform>This changes the deadlines of %n open records:</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}（今天）</source>
        <translation>{day} (today)</translation>
    </message>
    <message>
        <source>{layer}&#x3000;{edition}</source>
        <translation>{layer}, {edition}</translation>
    </message>
    <message>
        <source>{time}&#x3000;{duty}</source>
        <translation>{time}  {duty}</translation>
    </message>
    <message>
        <source>{year}年的放假安排尚未公布，时限按暂定计算；公布后在这里粘贴通知</source>
        <translation>The holidays of {year} are not published yet, and its deadlines are provisional; paste the notice here once it is out</translation>
    </message>
    <message>
        <source>{year}、{following}年的放假安排已经载入</source>
        <translation>The holidays of {year} and {following} are loaded</translation>
    </message>
    <message>
        <source>&#x3000;{duty}：{old} → {new}</source>
        <translation>  {duty}: {old} → {new}</translation>
    </message>
    <message>
        <source>&#x3000;{duty}：到期不变，稳妥时间{old} → {new}</source>
        <translation>  {duty}: due as before, safe by {old} → {new}</translation>
    </message>
    <message>
        <source>上班</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>休</source>
        <translation>off</translation>
    </message>
    <message>
        <source>休息</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>依据：{layer}</source>
        <translation>Decided by: {layer}</translation>
    </message>
    <message numerus="yes">
        <source>另有%n件</source>
        <translation>
            <numerusform>and %n more record</numerusform>
            <numerusform>and %n more records</numerusform>
        </translation>
    </message>
    <message>
        <source>官方安排</source>
        <translation>official holidays</translation>
    </message>
    <message numerus="yes">
        <source>当天到期%n项</source>
        <translation>
            <numerusform>%n deadline on this day</numerusform>
            <numerusform>%n deadlines on this day</numerusform>
        </translation>
    </message>
    <message>
        <source>恢复…</source>
        <translation>Reset...</translation>
    </message>
    <message>
        <source>按星期</source>
        <translation>the weekday</translation>
    </message>
    <message>
        <source>暂定：放假安排公布后可能改变</source>
        <translation>Provisional: may change once the holidays are published</translation>
    </message>
    <message>
        <source>本单位设定</source>
        <translation>the unit&apos;s own days</translation>
    </message>
    <message>
        <source>校休</source>
        <translation>U off</translation>
    </message>
    <message>
        <source>校班</source>
        <translation>U on</translation>
    </message>
    <message>
        <source>没有在办事项的时限会改变</source>
        <translation>No deadline of an open record changes</translation>
    </message>
    <message>
        <source>法定节假日（安排尚未公布，暂定）</source>
        <translation>statutory holidays (not published yet, provisional)</translation>
    </message>
    <message>
        <source>班</source>
        <translation>on</translation>
    </message>
    <message>
        <source>第{number}号&#x3000;{title}</source>
        <translation>Record {number}: {title}</translation>
    </message>
    <message>
        <source>设为本单位上班…</source>
        <translation>Set as working day of the unit...</translation>
    </message>
    <message>
        <source>设为本单位放假…</source>
        <translation>Set as day off of the unit...</translation>
    </message>
    <message>
        <source>载入的安排</source>
        <translation>loaded holidays</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>case</name>
    <message numerus="yes">
        <source>%n 个文件</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message>
        <source>{due}（暂定）</source>
        <translation>{due} (provisional)</translation>
    </message>
    <message>
        <source>{number}、{name}</source>
        <translation>{number}. {name}</translation>
    </message>
    <message>
        <source>{size} 字节，{type}，{time} 附上</source>
        <translation>{size} bytes, {type}, added {time}</translation>
    </message>
    <message>
        <source>{text}。原因：{reason}</source>
        <translation>{text}. Reason: {reason}</translation>
    </message>
    <message>
        <source>{time}（补记）</source>
        <translation>{time} (added later)</translation>
    </message>
    <message>
        <source>{time}，用时 {span}</source>
        <translation>{time}, took {span}</translation>
    </message>
    <message>
        <source>{unit} 卷宗：{title}</source>
        <translation>{unit} Case file: {title}</translation>
    </message>
    <message>
        <source>事项和时限</source>
        <translation>Duties and deadlines</translation>
    </message>
    <message>
        <source>依据</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>制作时间</source>
        <translation>Made</translation>
    </message>
    <message>
        <source>办理结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>办理记录</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>原因未填写</source>
        <translation>no reason given</translation>
    </message>
    <message>
        <source>原定 {due}；{at} 延长{late}。理由：{reason}</source>
        <translation>was due {due}; extended {at}{late}. Reason: {reason}</translation>
    </message>
    <message>
        <source>发现方式</source>
        <translation>Found by</translation>
    </message>
    <message>
        <source>基本情况</source>
        <translation>What happened</translation>
    </message>
    <message>
        <source>媒体</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>完成时间</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>审校和办理步骤</source>
        <translation>Reviews and steps</translation>
    </message>
    <message>
        <source>对象</source>
        <translation>To</translation>
    </message>
    <message>
        <source>尚未完成</source>
        <translation>not done yet</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>done</translation>
    </message>
    <message>
        <source>延长</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>批办时间</source>
        <translation>Instructed</translation>
    </message>
    <message>
        <source>报告对象</source>
        <translation>Told to</translation>
    </message>
    <message>
        <source>文件已不在证据文件夹里</source>
        <translation>The file is no longer in the evidence folder</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>By</translation>
    </message>
    <message>
        <source>无</source>
        <translation>None</translation>
    </message>
    <message>
        <source>无时限</source>
        <translation>no deadline</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>来访时间</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>留言时间</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>登记时的来源</source>
        <translation>Source as logged</translation>
    </message>
    <message>
        <source>登记时的标题</source>
        <translation>Title as logged</translation>
    </message>
    <message>
        <source>登记时的说明</source>
        <translation>Note as logged</translation>
    </message>
    <message>
        <source>登记时的链接</source>
        <translation>Link as logged</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Logged</translation>
    </message>
    <message>
        <source>目标</source>
        <translation>Target</translation>
    </message>
    <message>
        <source>第 {number} 号</source>
        <translation>No. {number}</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>经过</source>
        <translation>History</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>计算</source>
        <translation>How counted</translation>
    </message>
    <message>
        <source>记者</source>
        <translation>Reporter</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>（过期后）</source>
        <translation> (after it had passed)</translation>
    </message>
    <message>
        <source>卷宗</source>
        <translation>Case file</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 卷</source>
        <translation>
            <numerusform>%n case file</numerusform>
            <numerusform>%n case files</numerusform>
        </translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>卷号</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>{name}&#x3000;{standing}</source>
        <translation>{name}  {standing}</translation>
    </message>
    <message>
        <source>承办</source>
        <translation>Undertaken by</translation>
    </message>
    <message>
        <source>{year}年卷宗目录</source>
        <translation>Case files of {year}</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>{now}</source>
        <translation>{now}</translation>
    </message>
    <message>
        <source>中文字体</source>
        <translation>Chinese font</translation>
    </message>
    <message>
        <source>中文输入</source>
        <translation>Chinese input</translation>
    </message>
    <message>
        <source>从第 {sequence} 条起不完整：{detail}</source>
        <translation>Broken from entry {sequence} on: {detail}</translation>
    </message>
    <message>
        <source>使用 {module}</source>
        <translation>Through {module}</translation>
    </message>
    <message>
        <source>使用 {module}，经 IBus 接口</source>
        <translation>Through {module}, by way of IBus</translation>
    </message>
    <message>
        <source>内容被改动过</source>
        <translation>an entry has been changed</translation>
    </message>
    <message>
        <source>可以写入：{path}</source>
        <translation>Writable: {path}</translation>
    </message>
    <message>
        <source>台账的计数不符</source>
        <translation>the log&apos;s counts do not match</translation>
    </message>
    <message>
        <source>启动窗口后可查</source>
        <translation>Can be checked once the window is open</translation>
    </message>
    <message>
        <source>备份</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>完好</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>完整，共 {entries} 条</source>
        <translation>Complete, entries: {entries}</translation>
    </message>
    <message>
        <source>已安装</source>
        <translation>Installed</translation>
    </message>
    <message>
        <source>已损坏：{detail}。请用最近的备份恢复</source>
        <translation>Damaged: {detail}. Please restore the latest backup</translation>
    </message>
    <message>
        <source>开机启动</source>
        <translation>Automatic start</translation>
    </message>
    <message>
        <source>指定的输入法 {module} 不能加载，只能输入英文</source>
        <translation>The input method {module} cannot be loaded; only English can be typed</translation>
    </message>
    <message>
        <source>数据文件</source>
        <translation>Data file</translation>
    </message>
    <message>
        <source>数据文件夹</source>
        <translation>Data folder</translation>
    </message>
    <message>
        <source>数据文件损坏，没有检查</source>
        <translation>Not checked, since the data file is damaged</translation>
    </message>
    <message>
        <source>时钟</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>最近一次：{at}</source>
        <translation>Last one: {at}</translation>
    </message>
    <message>
        <source>有 notify-send，但它也要靠通知服务显示</source>
        <translation>notify-send is there, but it needs the notification service too</translation>
    </message>
    <message>
        <source>有 notify-send，可作备用</source>
        <translation>notify-send is there as a spare</translation>
    </message>
    <message>
        <source>有托盘，关闭窗口时收进托盘</source>
        <translation>There is a tray; closing the window puts it there</translation>
    </message>
    <message>
        <source>有记录缺失</source>
        <translation>an entry is missing</translation>
    </message>
    <message>
        <source>有问题</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>查不到设置（{path}）：{detail}</source>
        <translation>The setting cannot be read ({path}): {detail}</translation>
    </message>
    <message>
        <source>桌面会话总线（D-Bus）没有应答，由托盘消息或提醒窗提醒</source>
        <translation>The session bus (D-Bus) does not answer; tray messages or the reminder window remind you</translation>
    </message>
    <message>
        <source>桌面没有运行通知服务，由托盘消息或提醒窗提醒</source>
        <translation>The desktop runs no notification service; tray messages or the reminder window remind you</translation>
    </message>
    <message>
        <source>检查没有做完，程序内部出错</source>
        <translation>The check was not completed: an error inside the program</translation>
    </message>
    <message>
        <source>正常</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>没有 notify-send。可安装 libnotify-bin（Fedora 等：libnotify）</source>
        <translation>There is no notify-send. You can install libnotify-bin (on Fedora and others: libnotify)</translation>
    </message>
    <message>
        <source>没有 notify-send，目前用不着</source>
        <translation>There is no notify-send; it is not needed now</translation>
    </message>
    <message>
        <source>没有中文字体，文字会显示为方框。请安装 fonts-noto-cjk 等字体</source>
        <translation>There is no Chinese font, and Chinese text is shown as boxes. Please install fonts-noto-cjk or another one</translation>
    </message>
    <message>
        <source>没有开启，登录后要自己打开程序才有提醒</source>
        <translation>Off: after logging in there are no reminders until you open the program</translation>
    </message>
    <message>
        <source>没有托盘，关闭窗口时最小化到任务栏，提醒照常</source>
        <translation>There is no tray; closing the window minimises it, and reminders come as usual</translation>
    </message>
    <message>
        <source>没有桌面会话总线（D-Bus），由托盘消息或提醒窗提醒</source>
        <translation>There is no session bus (D-Bus); tray messages or the reminder window remind you</translation>
    </message>
    <message>
        <source>没有设置输入法（QT_IM_MODULE）。请启用 fcitx5 或 ibus 后重新登录</source>
        <translation>No input method is set (QT_IM_MODULE). Please enable fcitx5 or ibus and log in again</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>现在 {now} 早于最近的记录 {newest}，时钟被调慢过</source>
        <translation>It is {now}, earlier than the latest entry of {newest}: the clock has been set back</translation>
    </message>
    <message>
        <source>现在是 {now}，电脑的日期不对，请校准</source>
        <translation>It is {now}: the computer&apos;s date is wrong, please set it right</translation>
    </message>
    <message>
        <source>由桌面（Wayland）提供</source>
        <translation>Provided by the desktop (Wayland)</translation>
    </message>
    <message>
        <source>由系统提供</source>
        <translation>Provided by the system</translation>
    </message>
    <message>
        <source>由系统显示，启动窗口后可试发</source>
        <translation>Shown by the system; send a test once the window is open</translation>
    </message>
    <message>
        <source>电脑的时区是 {zone}，与本单位不同；时限不受影响</source>
        <translation>This computer&apos;s time zone is {zone}, not the unit&apos;s; deadlines are not affected</translation>
    </message>
    <message>
        <source>登录后启动的是别处的另一份程序</source>
        <translation>Another copy of the program is started at login</translation>
    </message>
    <message>
        <source>登录后自动启动</source>
        <translation>Starts at login</translation>
    </message>
    <message>
        <source>系统托盘</source>
        <translation>System tray</translation>
    </message>
    <message>
        <source>系统通知</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>经过记录</source>
        <translation>History</translation>
    </message>
    <message>
        <source>缺少 jeepney 组件，通知上没有按钮</source>
        <translation>The jeepney package is missing; notifications have no buttons</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>还没有备份</source>
        <translation>No backup yet</translation>
    </message>
    <message>
        <source>连不上桌面会话总线（D-Bus），由托盘消息或提醒窗提醒：{detail}</source>
        <translation>The session bus (D-Bus) cannot be reached; tray messages or the reminder window remind you: {detail}</translation>
    </message>
    <message>
        <source>通知命令</source>
        <translation>Notification command</translation>
    </message>
    <message>
        <source>通知服务在运行，但没有应答</source>
        <translation>The notification service is running but does not answer</translation>
    </message>
    <message>
        <source>通知服务有应答：{server}</source>
        <translation>The notification service answers: {server}</translation>
    </message>
    <message>
        <source>通知服务没有运行，发通知时桌面会启动它</source>
        <translation>The notification service is not running; the desktop starts it when it is needed</translation>
    </message>
    <message>
        <source>{path} 不能写入，只能查看</source>
        <translation>{path} cannot be written, only read</translation>
    </message>
    <message>
        <source>备份 {name} 的日期还没有到，做备份时电脑时间不对；恢复时请按内容选择</source>
        <translation>The date of the backup {name} has not come yet: the computer&apos;s clock was wrong when it was made. Choose by content when restoring</translation>
    </message>
    <message>
        <source>最新的备份 {name} 打不开或读不全，请立即重新备份</source>
        <translation>The newest backup {name} cannot be opened or read to its end; make one now</translation>
    </message>
    <message>
        <source>与经过记录不符：{places}。可能有人直接改过数据文件</source>
        <translation>not as the history says: {places}. Somebody may have changed the file itself</translation>
    </message>
    <message>
        <source>与经过记录逐项相符</source>
        <translation>all as the history says</translation>
    </message>
    <message>
        <source>台账内容</source>
        <translation>Contents of the log</translation>
    </message>
    <message>
        <source>完好，共 {count} 个文件</source>
        <translation>sound; files: {count}</translation>
    </message>
    <message>
        <source>证据</source>
        <translation>evidence</translation>
    </message>
    <message>
        <source>打印件</source>
        <translation>Printed file</translation>
    </message>
    <message>
        <source>{name} 上印的经过第 {sequence} 条与现在的一致，此前的经过没有改过</source>
        <translation>entry {sequence} printed on {name} is as it stands now; nothing up to it has been rewritten</translation>
    </message>
    <message>
        <source>{name} 上印的经过第 {sequence} 条与现在的不同：印出以后，经过被重写过</source>
        <translation>entry {sequence} printed on {name} is not as it stands now: the history has been rewritten since</translation>
    </message>
    <message>
        <source>电脑的时区设置无法识别（TZ），请改正；时限不受影响</source>
        <translation>The computer&apos;s time zone (TZ) makes no sense; please correct it. Deadlines are not affected</translation>
    </message>
    <message>
        <source>今年的已有；{year}年的尚未公布或载入</source>
        <translation>This year&apos;s are there; those of {year} are not published or not loaded yet</translation>
    </message>
    <message>
        <source>放假安排已到 {year}年</source>
        <translation>Holidays known up to {year}</translation>
    </message>
    <message>
        <source>没有 {year}年的放假安排，时限按暂定计算</source>
        <translation>No holidays for {year}; its deadlines are provisional</translation>
    </message>
    <message>
        <source>无法识别，已按默认处理：{settings}。请重新设置</source>
        <translation>Not understood, the default counts: {settings}. Please set them again</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>都能识别</source>
        <translation>All understood</translation>
    </message>
    <message>
        <source>免打扰时间</source>
        <translation>Quiet hours</translation>
    </message>
    <message>
        <source>关闭窗口的说明</source>
        <translation>Word on closing the window</translation>
    </message>
    <message>
        <source>其他</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>办公时间</source>
        <translation>Office hours</translation>
    </message>
    <message>
        <source>单位名称</source>
        <translation>Unit&apos;s name</translation>
    </message>
    <message>
        <source>台账的列宽</source>
        <translation>Column widths of the log</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>季节作息</source>
        <translation>Seasons</translation>
    </message>
    <message>
        <source>导入时列的含义</source>
        <translation>What imported columns mean</translation>
    </message>
    <message>
        <source>巡查渠道</source>
        <translation>Patrolled channels</translation>
    </message>
    <message>
        <source>应急清单的写入时间</source>
        <translation>When the emergency list was written</translation>
    </message>
    <message>
        <source>提示音</source>
        <translation>Sound</translation>
    </message>
    <message>
        <source>提醒窗的位置</source>
        <translation>Place of the reminder window</translation>
    </message>
    <message>
        <source>敏感时期</source>
        <translation>Sensitive periods</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>暂停提醒的时间</source>
        <translation>Until when reminders are paused</translation>
    </message>
    <message>
        <source>桌面时钟</source>
        <translation>Desk clock</translation>
    </message>
    <message>
        <source>桌面时钟的位置</source>
        <translation>Place of the desk clock</translation>
    </message>
    <message>
        <source>窗口的位置</source>
        <translation>Place of the window</translation>
    </message>
    <message>
        <source>简报模板</source>
        <translation>Briefing template</translation>
    </message>
    <message>
        <source>记录类型</source>
        <translation>Kinds of records</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>首次启动的引导</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>下班核对</source>
        <translation>Closing check</translation>
    </message>
    <message>
        <source>从 {at} 起每个工作日核对</source>
        <translation>each working day from {at} on</translation>
    </message>
    <message>
        <source>有工作日没有核对：{days}</source>
        <translation>working days without one: {days}</translation>
    </message>
    <message>
        <source>没有开启，可在设置里开启</source>
        <translation>off; it can be turned on in the settings</translation>
    </message>
    <message>
        <source>免打扰时舆情照常提醒</source>
        <translation>Incidents remind in quiet hours</translation>
    </message>
    <message>
        <source>{fault}。改正以前，窗口里新登记的事项按程序自带的规则计算，命令行不登记</source>
        <translation>{fault}. Until it is mended, what is logged in the window goes by the program&apos;s own rules, and the command line logs nothing</translation>
    </message>
    <message>
        <source>规则</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>定时启动</source>
        <translation>Scheduled start</translation>
    </message>
    <message>
        <source>已开启，但系统最近一次查看是 {at}。电脑刚开机可稍等，否则请关闭后重新开启</source>
        <translation>Turned on, but the system last looked at {at}. Just after switching on wait a little, else turn it off and on again</translation>
    </message>
    <message>
        <source>已开启，系统还没有查看过，几分钟后再看</source>
        <translation>Turned on; the system has not looked yet. Look again in some minutes</translation>
    </message>
    <message>
        <source>查不到设置：{detail}</source>
        <translation>Cannot be read: {detail}</translation>
    </message>
    <message>
        <source>没有开启，退出后只能等下次登录才有提醒</source>
        <translation>Off: once the program has ended, only the next login brings reminders</translation>
    </message>
    <message>
        <source>没有运行时，上班时和到期前由系统启动；系统最近一次查看：{at}</source>
        <translation>Where it is not running, the system starts it when the office opens and before what is due; it last looked at {at}</translation>
    </message>
    <message>
        <source>由系统启动的是别处的另一份程序</source>
        <translation>The system starts another copy of the program</translation>
    </message>
    <message>
        <source>登录后要启动的程序已经不在了，自动启动不起作用</source>
        <translation>The program to be started at login is no longer there; nothing is started</translation>
    </message>
    <message>
        <source>要由系统启动的程序已经不在了，定时启动不起作用</source>
        <translation>The program the system is to start is no longer there; nothing is started</translation>
    </message>
    <message>
        <source>这台电脑不能定时启动程序，退出后只能等下次登录才有提醒</source>
        <translation>This computer cannot start programs by a schedule: once it has ended, only the next login brings reminders</translation>
    </message>
    <message>
        <source>备份 {name} 里的第 {sequence} 条经过与台账里的不同：如果做备份以后没有恢复过别的备份，就是经过被改写过</source>
        <translation>Entry {sequence} of the history in the backup {name} is not the one in the ledger: unless another backup was restored since, the history has been rewritten</translation>
    </message>
    <message>
        <source>重复事项</source>
        <translation>recurring tasks</translation>
    </message>
    <message>
        <source>队伍名册</source>
        <translation>the roster</translation>
    </message>
    <message>
        <source>备份 {name} 是恢复较早的备份以前做的，里面有恢复时换下的内容，与现在的台账不同，属于正常；需要那些内容时可以恢复它</source>
        <translation>The backup {name} was made before an older one was put back. It has what that replaced and so differs from the log, as is to be expected; put it back if you need that</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>{day} {weekday} 下班核对</source>
        <translation>Closing check, {weekday} {day}</translation>
    </message>
    <message>
        <source>{time} 完成</source>
        <translation>done {time}</translation>
    </message>
    <message>
        <source>已办 {done} 项，未办 {open} 项，{opening} 上班前到期 {night} 项</source>
        <translation>Done {done}, open {open}, due before the office opens on {opening}: {night}</translation>
    </message>
    <message>
        <source>未办，{due} 到期，{left}</source>
        <translation>open, due {due}, {left}</translation>
    </message>
    <message>
        <source>未办，目标 {due}，{left}</source>
        <translation>open, target {due}, {left}</translation>
    </message>
    <message>
        <source>没有到期的事项，下次上班前也没有</source>
        <translation>Nothing was due, nor is before the office opens again</translation>
    </message>
    <message>
        <source>第 {number} 号&#x3000;{duty}&#x3000;{title}&#x3000;{state}</source>
        <translation>No. {number}  {duty}  {title}  {state}</translation>
    </message>
    <message numerus="yes">
        <source>证据 %n 份</source>
        <translation>
            <numerusform>%n piece of evidence</numerusform>
            <numerusform>%n pieces of evidence</numerusform>
        </translation>
    </message>
    <message>
        <source>逾期完成</source>
        <translation>late</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>demo</name>
    <message>
        <source>演示：样例数据</source>
        <translation>Demo: sample data</translation>
    </message>
</context>
<context>
    <name>event</name>
    <message>
        <source>{duty}：{title}</source>
        <translation>{duty}: {title}</translation>
    </message>
    <message>
        <source>{started}：{at}</source>
        <translation>{started}: {at}</translation>
    </message>
    <message>
        <source>依据：{words}</source>
        <translation>Rule: {words}</translation>
    </message>
    <message>
        <source>到期：{due}</source>
        <translation>Due: {due}</translation>
    </message>
    <message>
        <source>原到期：{due}，已延长</source>
        <translation>Was due: {due}, extended</translation>
    </message>
    <message>
        <source>台账第 {number} 号</source>
        <translation>No. {number} in the log</translation>
    </message>
    <message>
        <source>对象：{name}</source>
        <translation>To: {name}</translation>
    </message>
    <message>
        <source>提醒：{summary}</source>
        <translation>Reminder: {summary}</translation>
    </message>
    <message>
        <source>时限：{limit}，{reading}</source>
        <translation>Limit: {limit}, {reading}</translation>
    </message>
    <message>
        <source>暂定：放假安排公布后可能改变，请在稳妥时间 {safe} 之前办好</source>
        <translation>Provisional: may change once the holidays are published; be done by the safe time {safe}</translation>
    </message>
    <message>
        <source>目标：{due}</source>
        <translation>Target: {due}</translation>
    </message>
    <message>
        <source>限时办</source>
        <translation>DueDesk</translation>
    </message>
    <message>
        <source>（暂定）{duty}：{title}</source>
        <translation>(provisional) {duty}: {title}</translation>
    </message>
    <message>
        <source>（目标）{duty}：{title}</source>
        <translation>(target) {duty}: {title}</translation>
    </message>
    <message>
        <source>制作于 {time}</source>
        <translation>made {time}</translation>
    </message>
    <message>
        <source>原到期：{due}，过期后才延长</source>
        <translation>Was due: {due}, extended after that</translation>
    </message>
</context>
<context>
    <name>explanation</name>
    <message>
        <source>依据：{words}</source>
        <translation>Rule: {words}</translation>
    </message>
    <message>
        <source>起算：{instant}（{event}）</source>
        <translation>{event} {instant}, where the count starts</translation>
    </message>
    <message>
        <source>规定没有写明时长；本程序以{span}为办理目标，不是规定的时限</source>
        <translation>The rule gives no length of time; the program sets a target of {span}, which is not the rule&apos;s limit</translation>
    </message>
    <message>
        <source>计算：到写明的时间为止</source>
        <translation>Limit: the time that was given</translation>
    </message>
    <message>
        <source>计算：{limit}，{reading}</source>
        <translation>Limit: {limit}. {reading}</translation>
    </message>
    <message>
        <source>{span} {reason}，顺延到此日</source>
        <translation>{span}, {reason}: moved to this day</translation>
    </message>
    <message>
        <source>{span} {reason}，不计</source>
        <translation>{span}, {reason}: not counted</translation>
    </message>
    <message>
        <source>{day}（{name}）</source>
        <translation>{day} ({name})</translation>
    </message>
    <message>
        <source>{span} {reason}，第{ordinal}个工作日</source>
        <translation>{span}, {reason}: day {ordinal}</translation>
    </message>
    <message>
        <source>{span} {reason}，第{ordinal}日</source>
        <translation>{span}, {reason}: day {ordinal}</translation>
    </message>
    <message>
        <source>、</source>
        <translation> and </translation>
    </message>
    <message>
        <source>抗战胜利70周年纪念日</source>
        <translation>Victory Day (70th anniversary)</translation>
    </message>
    <message>
        <source>本单位上班</source>
        <translation>working day of the unit</translation>
    </message>
    <message>
        <source>本单位放假</source>
        <translation>day off of the unit</translation>
    </message>
    <message numerus="yes">
        <source>（共%n分钟办公时间）</source>
        <translation>
            <numerusform> (%n minute of office time)</numerusform>
            <numerusform> (%n minutes of office time)</numerusform>
        </translation>
    </message>
    <message>
        <source>工作日</source>
        <translation>working day</translation>
    </message>
    <message>
        <source>周末</source>
        <translation>weekend</translation>
    </message>
    <message>
        <source>调休上班（{holiday}）</source>
        <translation>make-up working day ({holiday})</translation>
    </message>
    <message>
        <source>{holiday}（法定，暂定）</source>
        <translation>{holiday} (statutory, provisional)</translation>
    </message>
    <message>
        <source>{holiday}放假</source>
        <translation>{holiday}, day off</translation>
    </message>
    <message>
        <source>元旦</source>
        <translation>New Year&apos;s Day</translation>
    </message>
    <message>
        <source>春节</source>
        <translation>Spring Festival</translation>
    </message>
    <message>
        <source>清明节</source>
        <translation>Tomb-Sweeping Day</translation>
    </message>
    <message>
        <source>劳动节</source>
        <translation>Labour Day</translation>
    </message>
    <message>
        <source>端午节</source>
        <translation>Dragon Boat Festival</translation>
    </message>
    <message>
        <source>中秋节</source>
        <translation>Mid-Autumn Festival</translation>
    </message>
    <message>
        <source>国庆节</source>
        <translation>National Day</translation>
    </message>
    <message>
        <source>节假日</source>
        <translation>holiday</translation>
    </message>
    <message>
        <source>末日（{day}）逢休息日，顺延</source>
        <translation>The last day, {day}, is a day off, so the deadline moves on</translation>
    </message>
    <message>
        <source>目标：{due}</source>
        <translation>Target: {due}</translation>
    </message>
    <message>
        <source>到期（暂定）：{due}</source>
        <translation>Due (provisional): {due}</translation>
    </message>
    <message>
        <source>到期：{due}</source>
        <translation>Due: {due}</translation>
    </message>
    <message>
        <source>稳妥时间：{due}。当年的放假安排尚未公布，周末可能调为上班</source>
        <translation>Safe by: {due}. That year&apos;s holidays are not published yet; a weekend day may become a working day</translation>
    </message>
    <message>
        <source>依据{editions}</source>
        <translation>By {editions}</translation>
    </message>
    <message>
        <source>国务院办公厅放假通知</source>
        <translation>the State Council&apos;s holiday notices</translation>
    </message>
    <message>
        <source>{day} 逢休息日，提前</source>
        <translation>{day} is a day off, moved before it</translation>
    </message>
    <message>
        <source>计算：{reading}</source>
        <translation>Counted: {reading}</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>CSV 表格 (*.csv)</source>
        <translation>CSV table (*.csv)</translation>
    </message>
    <message>
        <source>Excel 工作簿 (*.xlsx)</source>
        <translation>Excel workbook (*.xlsx)</translation>
    </message>
    <message>
        <source>导出台账</source>
        <translation>Export the log</translation>
    </message>
    <message>
        <source>限时办台账-{day}</source>
        <translation>DueDesk log {day}</translation>
    </message>
    <message>
        <source>全部数据 (*.json)</source>
        <translation>All data (*.json)</translation>
    </message>
    <message>
        <source>导出到手机日历</source>
        <translation>Export to phone calendar</translation>
    </message>
    <message>
        <source>日历 (*.ics)</source>
        <translation>Calendar (*.ics)</translation>
    </message>
    <message>
        <source>限时办日历-{day}</source>
        <translation>DueDesk calendar {day}</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>{duty}：{what}</source>
        <translation>{duty}: {what}</translation>
    </message>
    <message>
        <source>{step}：{what}</source>
        <translation>{step}: {what}</translation>
    </message>
    <message>
        <source>事项的名称</source>
        <translation>what is owed</translation>
    </message>
    <message>
        <source>做了什么</source>
        <translation>what was done</translation>
    </message>
    <message>
        <source>全部经过，每条一行</source>
        <translation>the whole history, one line each</translation>
    </message>
    <message>
        <source>勾选过“审批表已附”时写“已附”，否则为空</source>
        <translation>&quot;attached&quot; once the approval form is ticked, else empty</translation>
    </message>
    <message>
        <source>台账里的编号</source>
        <translation>the number in the log</translation>
    </message>
    <message>
        <source>在办或已办结</source>
        <translation>open or done</translation>
    </message>
    <message>
        <source>填报人的电话，在“表格模板”里填写</source>
        <translation>their telephone, entered under &quot;Form templates&quot;</translation>
    </message>
    <message>
        <source>填表或报告的人，在“表格模板”里填写</source>
        <translation>who fills in or reports, entered under &quot;Form templates&quot;</translation>
    </message>
    <message>
        <source>媒体的来电时间，其他类型为空</source>
        <translation>when the media called; empty for other kinds</translation>
    </message>
    <message>
        <source>完成时间，与发生时间同一天的只写几时几分</source>
        <translation>finish time, the clock only on the same day as the event</translation>
    </message>
    <message>
        <source>完成时间，未完成为空</source>
        <translation>finish time, empty until done</translation>
    </message>
    <message>
        <source>完成的时间</source>
        <translation>when it was done</translation>
    </message>
    <message>
        <source>巡查的日期，其他类型为空</source>
        <translation>the day of the patrol; empty for other kinds</translation>
    </message>
    <message>
        <source>已完成的三审三校或留言办理步骤，连成一句</source>
        <translation>the steps done, reviews and proofs or those of a message, in one line</translation>
    </message>
    <message>
        <source>已完成的步骤，如初审、一校</source>
        <translation>the step that is done, as a review or a proof</translation>
    </message>
    <message>
        <source>序号，从 1 起</source>
        <translation>number, from 1</translation>
    </message>
    <message>
        <source>应办时间，与发生时间同一天的只写几时几分</source>
        <translation>due time, the clock only on the same day as the event</translation>
    </message>
    <message>
        <source>应办时间，即时限或本程序的目标</source>
        <translation>due time: the limit, or the program&apos;s target</translation>
    </message>
    <message>
        <source>当时填写的原因</source>
        <translation>the reason that was given</translation>
    </message>
    <message>
        <source>待办、已完成等</source>
        <translation>to do, done and so on</translation>
    </message>
    <message>
        <source>报送或答复的对象</source>
        <translation>to whom it is owed</translation>
    </message>
    <message>
        <source>按时、逾期或超过目标；未到期为空</source>
        <translation>on time, late or past target; empty before it is due</translation>
    </message>
    <message>
        <source>操作的时间</source>
        <translation>when it was done</translation>
    </message>
    <message>
        <source>新闻、舆情、留言等</source>
        <translation>news, incident, message and so on</translation>
    </message>
    <message>
        <source>未按时完成的原因</source>
        <translation>why it was late</translation>
    </message>
    <message>
        <source>本单位主要负责人，在“表格模板”里填写</source>
        <translation>the head of the unit, entered under &quot;Form templates&quot;</translation>
    </message>
    <message>
        <source>本单位名称，在设置里填写</source>
        <translation>the unit&apos;s name, from the settings</translation>
    </message>
    <message>
        <source>来源一栏</source>
        <translation>the source</translation>
    </message>
    <message>
        <source>生成时的日期和时间</source>
        <translation>the date and time of writing</translation>
    </message>
    <message>
        <source>生成时的日期，带年份</source>
        <translation>the date of writing, with its year</translation>
    </message>
    <message>
        <source>用时，未完成为空</source>
        <translation>how long it took, empty until done</translation>
    </message>
    <message>
        <source>留言的收到时间，其他类型为空</source>
        <translation>when the message came; empty for other kinds</translation>
    </message>
    <message>
        <source>登记到本程序的时间</source>
        <translation>when it was logged</translation>
    </message>
    <message>
        <source>经办人</source>
        <translation>who did it</translation>
    </message>
    <message>
        <source>舆情的发现时间，其他类型为空</source>
        <translation>when the incident was found; empty for other kinds</translation>
    </message>
    <message>
        <source>规定原文</source>
        <translation>the rule&apos;s words</translation>
    </message>
    <message>
        <source>记录的标题</source>
        <translation>the title</translation>
    </message>
    <message>
        <source>说明一栏</source>
        <translation>the note</translation>
    </message>
    <message>
        <source>起算时间，各类记录都有</source>
        <translation>when it happened or was found; every kind has it</translation>
    </message>
    <message>
        <source>逾期多久，未逾期为空</source>
        <translation>how late, empty if not</translation>
    </message>
    <message>
        <source>链接一栏</source>
        <translation>the link</translation>
    </message>
    <message>
        <source>做了什么：各条办理记录，带时间；没有记录为空</source>
        <translation>What was done: the dated notes; empty without any</translation>
    </message>
    <message>
        <source>办理时填写的方式，如电话、当面</source>
        <translation>As given with the finish: by phone, in person, ...</translation>
    </message>
    <message>
        <source>办理时填写的结果、答复或批示</source>
        <translation>As given with the finish: the result, the answer or the instruction</translation>
    </message>
    <message>
        <source>办理时填写的：报告给谁，或谁批准</source>
        <translation>As given with the finish: to whom, or who approved</translation>
    </message>
    <message>
        <source>反馈处置结果时填写的结果</source>
        <translation>The result given with the feedback</translation>
    </message>
    <message>
        <source>发生了什么：说明一栏，与办理无关</source>
        <translation>What happened: the note, which tells nothing of the handling</translation>
    </message>
    <message>
        <source>希望来访的时间</source>
        <translation>The wished time of the visit</translation>
    </message>
    <message>
        <source>批准采访的人</source>
        <translation>Who approved the interview</translation>
    </message>
    <message>
        <source>来访的媒体</source>
        <translation>The visiting medium</translation>
    </message>
    <message>
        <source>来访的记者</source>
        <translation>The visiting reporter</translation>
    </message>
    <message>
        <source>留言的办理结果，如已解决、列入计划</source>
        <translation>What became of a message: solved, planned, ...</translation>
    </message>
    <message>
        <source>答复留言人时填写的内容</source>
        <translation>The answer given to the sender</translation>
    </message>
    <message>
        <source>网民留言的时间</source>
        <translation>When the message was posted</translation>
    </message>
    <message>
        <source>舆情是巡查发现还是接学校通报</source>
        <translation>Whether an incident was found on patrol or told by the school</translation>
    </message>
    <message>
        <source>记录的文字</source>
        <translation>The note&apos;s text</translation>
    </message>
    <message>
        <source>记录的时间</source>
        <translation>The note&apos;s time</translation>
    </message>
    <message>
        <source>记者的电话</source>
        <translation>The reporter&apos;s phone</translation>
    </message>
    <message>
        <source>这一步的文字，如批办意见</source>
        <translation>The step&apos;s words, as the leader&apos;s instruction</translation>
    </message>
    <message>
        <source>催办过几次</source>
        <translation>how often it was urged</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>性别</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>承办单位或承办人</source>
        <translation>who undertakes it</translation>
    </message>
    <message>
        <source>承办的内部时限，没有的按记录的时限</source>
        <translation>the inner limit, or that of the record</translation>
    </message>
    <message>
        <source>政治面貌</source>
        <translation>Political status</translation>
    </message>
    <message>
        <source>网络评论员、新闻通讯员或网络信息员</source>
        <translation>commentator, correspondent or officer</translation>
    </message>
    <message>
        <source>网评员的级别：核心、骨干、基层</source>
        <translation>a commentator&apos;s level: core, backbone, base</translation>
    </message>
    <message>
        <source>联系电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>超过多久</source>
        <translation>past by how long</translation>
    </message>
    <message>
        <source>部门及职务</source>
        <translation>Department and post</translation>
    </message>
    <message>
        <source>舆情的级别：苗头、一般或较大</source>
        <translation>the level of an incident: sign, general or major</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>{name}-在办清单</source>
        <translation>{name}-open</translation>
    </message>
    <message>
        <source>交接-{day}</source>
        <translation>handover-{day}</translation>
    </message>
    <message>
        <source>交接-{unit}-{day}</source>
        <translation>handover-{unit}-{day}</translation>
    </message>
    <message>
        <source>交接文件 (*.duedesk)</source>
        <translation>Handover files (*.duedesk)</translation>
    </message>
    <message>
        <source>保存交接文件</source>
        <translation>Save the handover file</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>选择交接文件</source>
        <translation>Choose a handover file</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message numerus="yes">
        <source>%n 行没有完成时间，而时限早已过去：作为已归档，不再提醒</source>
        <translation>
            <numerusform>%n row has no finish time and was due long ago: archived, without reminders</numerusform>
            <numerusform>%n rows have no finish time and were due long ago: archived, without reminders</numerusform>
        </translation>
    </message>
    <message>
        <source>{cell}：{text}</source>
        <translation>{cell}: {text}</translation>
    </message>
    <message>
        <source>{text} 按 Excel 日期序号读</source>
        <translation>{text} read as an Excel date</translation>
    </message>
    <message>
        <source>“{text}”可以有两种读法，请写清楚</source>
        <translation>&quot;{text}&quot; can be read in two ways, please write it clearly</translation>
    </message>
    <message>
        <source>“{text}”是几天，不是一天</source>
        <translation>&quot;{text}&quot; is several days, not one</translation>
    </message>
    <message>
        <source>“{text}”没有写是哪一天</source>
        <translation>&quot;{text}&quot; does not say which day</translation>
    </message>
    <message>
        <source>“{text}”没有月份</source>
        <translation>&quot;{text}&quot; has no month</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>上报学校时间</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>不导入</source>
        <translation>Not imported</translation>
    </message>
    <message>
        <source>与第 {number} 号记录重复</source>
        <translation>Same as record {number}</translation>
    </message>
    <message>
        <source>与第 {number} 行重复</source>
        <translation>Same as row {number}</translation>
    </message>
    <message>
        <source>书面报送办公室时间</source>
        <translation>Submitted to the Office</translation>
    </message>
    <message>
        <source>内容太长，最多 {most} 个字</source>
        <translation>Too long, at most {most} characters</translation>
    </message>
    <message>
        <source>写明已办，但没有完成时间，不计是否按时</source>
        <translation>Said to be done, but without a time: not counted as on time or late</translation>
    </message>
    <message>
        <source>写的是一段时间，按开始时间计</source>
        <translation>A span of time, counted from its start</translation>
    </message>
    <message>
        <source>写的是大致时间，照写明的计</source>
        <translation>An approximate time, taken as written</translation>
    </message>
    <message>
        <source>办结时间</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>单元格是错误值 {text}</source>
        <translation>The cell holds the error {text}</translation>
    </message>
    <message>
        <source>单元格是错误值 {text}，没有导入</source>
        <translation>The cell holds the error {text}, not imported</translation>
    </message>
    <message>
        <source>反馈时间</source>
        <translation>Fed back</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>发生时间没有钟点，按 00:00 算出来是逾期，请核对</source>
        <translation>The start has no clock time; counted from 00:00 it is late, please check</translation>
    </message>
    <message>
        <source>发生时间的年</source>
        <translation>Happened: year</translation>
    </message>
    <message>
        <source>发生时间的日</source>
        <translation>Happened: day</translation>
    </message>
    <message>
        <source>发生时间的月</source>
        <translation>Happened: month</translation>
    </message>
    <message>
        <source>只写了“{text}”，没有钟点</source>
        <translation>Only &quot;{text}&quot;, no clock time</translation>
    </message>
    <message>
        <source>只有钟点“{text}”，按发生的当天计</source>
        <translation>Only a time of day, &quot;{text}&quot;: taken as on the day it happened</translation>
    </message>
    <message>
        <source>只有钟点“{text}”，没有日期</source>
        <translation>Only the clock time &quot;{text}&quot;, no date</translation>
    </message>
    <message>
        <source>合计行</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>open</translation>
    </message>
    <message>
        <source>完成时间 {at} 早于发生时间 {start}</source>
        <translation>The finish time {at} is before the start {start}</translation>
    </message>
    <message>
        <source>完成时间 {at} 还没有到</source>
        <translation>The finish time {at} has not come yet</translation>
    </message>
    <message>
        <source>完成时间没有钟点，按当天最早计</source>
        <translation>The finish time has no clock time, taken as the earliest of the day</translation>
    </message>
    <message>
        <source>导入的历史记录</source>
        <translation>Imported history</translation>
    </message>
    <message>
        <source>巡查以记录的时间为完成时间</source>
        <translation>A patrol is done at the time of its record</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>done</translation>
    </message>
    <message>
        <source>已归档</source>
        <translation>archived</translation>
    </message>
    <message>
        <source>年份超出 1990 到 2100：“{text}”</source>
        <translation>The year is not from 1990 to 2100: &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>并入说明</source>
        <translation>Goes into the note</translation>
    </message>
    <message>
        <source>序号（不导入）</source>
        <translation>Number (not imported)</translation>
    </message>
    <message>
        <source>应办结时间</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>批准时间</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>报负责人时间</source>
        <translation>Head told</translation>
    </message>
    <message>
        <source>报负责人的时间取自“{text}”</source>
        <translation>When the head was told is taken from &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>报送情况</source>
        <translation>Progress in words</translation>
    </message>
    <message>
        <source>报送时间</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>数字 {text} 不是日期</source>
        <translation>The number {text} is no date</translation>
    </message>
    <message>
        <source>数字 {text} 按月日读</source>
        <translation>The number {text} read as month and day</translation>
    </message>
    <message>
        <source>文字里有不完整的字符</source>
        <translation>The text has broken characters</translation>
    </message>
    <message>
        <source>时间 {at} 还没有到</source>
        <translation>The time {at} has not come yet</translation>
    </message>
    <message>
        <source>是否按时（重新计算）</source>
        <translation>On time (counted anew)</translation>
    </message>
    <message>
        <source>是隐藏的行</source>
        <translation>A hidden row</translation>
    </message>
    <message>
        <source>未按时原因</source>
        <translation>Reason for being late</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>标题太长：{length} 个字，最多 {most} 个字</source>
        <translation>The title is too long: {length} characters, at most {most}</translation>
    </message>
    <message>
        <source>没有“{text}”这一类，按{kind}</source>
        <translation>There is no kind &quot;{text}&quot;, taken as {kind}</translation>
    </message>
    <message>
        <source>没有“{text}”这一类，按其他事项</source>
        <translation>There is no kind &quot;{text}&quot;, taken as a task</translation>
    </message>
    <message>
        <source>没有写发生时间</source>
        <translation>No time given</translation>
    </message>
    <message>
        <source>没有写时间的项目不再提醒：{duties}</source>
        <translation>Duties without a time are put aside: {duties}</translation>
    </message>
    <message>
        <source>没有写类型，请指定这些行的类型</source>
        <translation>No kind given, please choose one for such rows</translation>
    </message>
    <message>
        <source>没有发生时间，按这一时间计，请核对</source>
        <translation>No time when it happened: this one is taken, please check</translation>
    </message>
    <message>
        <source>没有完成时间，时限早已过去</source>
        <translation>No finish time, and due long ago</translation>
    </message>
    <message>
        <source>没有时间</source>
        <translation>No time</translation>
    </message>
    <message>
        <source>没有标题</source>
        <translation>No title</translation>
    </message>
    <message>
        <source>没有这一天：“{text}”</source>
        <translation>There is no such day: &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>没有这个钟点：“{text}”</source>
        <translation>There is no such time: &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>没有钟点，到当天 24:00 为止</source>
        <translation>No clock time, due at the end of the day</translation>
    </message>
    <message>
        <source>没有钟点，按 00:00 计</source>
        <translation>No clock time, taken as 00:00</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Logged</translation>
    </message>
    <message>
        <source>看不懂</source>
        <translation>unread</translation>
    </message>
    <message>
        <source>看不懂时间“{text}”</source>
        <translation>The time &quot;{text}&quot; is not understood</translation>
    </message>
    <message>
        <source>看不懂时间“{text}”里的“{rest}”</source>
        <translation>&quot;{rest}&quot; in the time &quot;{text}&quot; is not understood</translation>
    </message>
    <message>
        <source>看不懂级别“{text}”，按一般</source>
        <translation>The level &quot;{text}&quot; is not understood, taken as general</translation>
    </message>
    <message>
        <source>空行</source>
        <translation>Empty row</translation>
    </message>
    <message>
        <source>答复时间</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>联系宣传部时间</source>
        <translation>Publicity Department contacted</translation>
    </message>
    <message>
        <source>表头</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>表头上方</source>
        <translation>Above the header</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>说明文字</source>
        <translation>Explanatory text</translation>
    </message>
    <message>
        <source>跳过</source>
        <translation>skipped</translation>
    </message>
    <message>
        <source>这张工作表没有表头</source>
        <translation>This sheet has no header</translation>
    </message>
    <message>
        <source>重复</source>
        <translation>duplicate</translation>
    </message>
    <message>
        <source>钟点（接左边的日期）</source>
        <translation>Clock time (of the date to the left)</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>公式还没有计算出结果，没有导入：请用 Excel 或 WPS 打开，保存后再导入</source>
        <translation>The formula has no result yet, not imported: open the file in Excel or WPS, save it, import again</translation>
    </message>
    <message>
        <source>公式还没有计算出结果：请用 Excel 或 WPS 打开，保存后再导入</source>
        <translation>The formula has no result yet: open the file in Excel or WPS, save it, import again</translation>
    </message>
    <message>
        <source>单元格里是图片，没有导入</source>
        <translation>The cell holds a picture, not imported</translation>
    </message>
    <message>
        <source>单元格里是图片，没有文字</source>
        <translation>The cell holds a picture, no text</translation>
    </message>
    <message>
        <source>上报时间</source>
        <translation>Reported up at</translation>
    </message>
    <message>
        <source>处置情况</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>处置结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>批示意见</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Undertaken by</translation>
    </message>
    <message>
        <source>时限“{text}”按 {at} 计</source>
        <translation>Deadline &quot;{text}&quot; counted as {at}</translation>
    </message>
    <message>
        <source>状态写明还在办理，没有采用完成时间 {at}，请核对</source>
        <translation>The status says it is being handled: the finish time {at} is not taken, please check</translation>
    </message>
    <message>
        <source>看不懂时限“{text}”，已办结，并入说明</source>
        <translation>Deadline &quot;{text}&quot; not understood; the matter is done, it goes into the note</translation>
    </message>
    <message>
        <source>答复内容</source>
        <translation>Answer&apos;s words</translation>
    </message>
    <message>
        <source>“{text}”与日期 {day} 对不上，请核对</source>
        <translation>&quot;{text}&quot; is not the weekday of {day}, please check</translation>
    </message>
    <message>
        <source>{duty}完成于 {at}</source>
        <translation>{duty} done {at}</translation>
    </message>
    <message>
        <source>办结</source>
        <translation>done</translation>
    </message>
    <message>
        <source>升级为较大</source>
        <translation>raised to major</translation>
    </message>
    <message>
        <source>更新</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>第 {number} 号记录：{told}</source>
        <translation>Record {number}: {told}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{names}：来信来访人的个人信息，不导入</source>
        <translation>{names}: personal data of those who wrote in, left out</translation>
    </message>
    <message>
        <source>“{text}”可能是 {first}，也可能是 {second}，请写清楚</source>
        <translation>&quot;{text}&quot; may be {first} or {second}, please write which</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>withdrawn</translation>
    </message>
    <message>
        <source>写的是 {year}年，与“{text}”不一致，请核对</source>
        <translation>The year {year} does not agree with &quot;{text}&quot;, please check</translation>
    </message>
    <message>
        <source>年份只有两位，按 {year}年计</source>
        <translation>The year has two digits, taken as {year}</translation>
    </message>
    <message>
        <source>没有年份，按 {year}年计，请核对</source>
        <translation>No year given, {year} assumed, please check</translation>
    </message>
    <message>
        <source>没有年份，按“{text}”取 {year}年</source>
        <translation>No year given, {year} taken from &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>办理结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>补充办理情况</source>
        <translation>adds what was done</translation>
    </message>
    <message>
        <source>没有月份，按“{text}”取{month}月</source>
        <translation>No month given, month {month} taken from &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>没有写时限，以这一时间为时限，请核对</source>
        <translation>No deadline is given: this time was taken for it, please check</translation>
    </message>
    <message>
        <source>没有写时限，请补上时限再导入</source>
        <translation>No deadline is given: add one, then import it</translation>
    </message>
    <message>
        <source>时限“{text}”没有写到哪一天，请补上日期再导入</source>
        <translation>The deadline &quot;{text}&quot; names no day: add a date, then import it</translation>
    </message>
</context>
<context>
    <name>leaving</name>
    <message numerus="yes">
        <source>%n 项在办</source>
        <translation>
            <numerusform>%n duty open</numerusform>
            <numerusform>%n duties open</numerusform>
        </translation>
    </message>
    <message>
        <source>{open}；退出后不再提醒</source>
        <translation>{open}; after quitting there are no reminders</translation>
    </message>
    <message>
        <source>最近 {time}</source>
        <translation>next {time}</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 项</source>
        <translation>
            <numerusform>%n overdue</numerusform>
            <numerusform>%n overdue</numerusform>
        </translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{open}；退出后，到上班时和到期前半小时才再提醒</source>
        <translation>{open}; after quitting they come only when the office opens and half an hour before something is due</translation>
    </message>
</context>
<context>
    <name>ledger</name>
    <message numerus="yes">
        <source>%Ln 件</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message>
        <source>{count}，{cancelled}</source>
        <translation>{count}, {cancelled}</translation>
    </message>
    <message>
        <source>{duty}：{reason}</source>
        <translation>{duty}: {reason}</translation>
    </message>
    <message>
        <source>{first} 至 {last}</source>
        <translation>{first} to {last}</translation>
    </message>
    <message>
        <source>{first} 起</source>
        <translation>from {first}</translation>
    </message>
    <message>
        <source>{label}：{values}</source>
        <translation>{label}: {values}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>一个单元格放不下的文字，其余部分按编号和栏目接在“续页”里；没有就没有这一页</source>
        <translation>What does not fit into a cell goes on in the sheet &quot;Continued&quot;, by number and column; without such texts there is no such sheet</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>内容</source>
        <translation>What it holds</translation>
    </message>
    <message>
        <source>办结时间</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>单位</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>发生、发现、收到或来电的时间</source>
        <translation>When it happened, was found, was received, or the call came</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>台账</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>台账各栏</source>
        <translation>Columns of the log</translation>
    </message>
    <message>
        <source>合计</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>否</source>
        <translation>No</translation>
    </message>
    <message>
        <source>审校或办理的每一步一行：谁、什么时候</source>
        <translation>A line for each step of reviewing or handling: who, and when</translation>
    </message>
    <message>
        <source>审校明细</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>导出时间</source>
        <translation>Exported</translation>
    </message>
    <message>
        <source>导出的记录里还没有可统计的时限</source>
        <translation>The exported records have no decided duties with a limit yet</translation>
    </message>
    <message>
        <source>尚未到期</source>
        <translation>Not due yet</translation>
    </message>
    <message>
        <source>应办结时间</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>录入台账的时间</source>
        <translation>When it was entered in the log</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>按时办结率</source>
        <translation>On-time share</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>新闻、舆情、留言、媒体接洽、巡查或其他事项</source>
        <translation>News, incident, message, media enquiry, patrol or task</translation>
    </message>
    <message>
        <source>时限明细</source>
        <translation>Duties</translation>
    </message>
    <message>
        <source>是</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>是否按时</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>最先到期的待办的到期时间；都已完成的，取最后一项。0:00 即前一天的 24:00</source>
        <translation>When the first duty to do is due; once all are done, the last one. 0:00 is 24:00 of the day before</translation>
    </message>
    <message>
        <source>最后一项完成的时间；没有办结的空着</source>
        <translation>When the last duty was done; empty while the record is not done</translation>
    </message>
    <message>
        <source>月份</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>有时限的事项（项）</source>
        <translation>Duties with a limit</translation>
    </message>
    <message>
        <source>有规定时限的各项是否都按时；还没有结果的空着，目标不算时限</source>
        <translation>Whether all duties with a limit were on time; empty while that is open. A target is no limit</translation>
    </message>
    <message>
        <source>未按时原因</source>
        <translation>Reason for being late</translation>
    </message>
    <message>
        <source>未逾期</source>
        <translation>Not late</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>来自哪里</source>
        <translation>Where it came from</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>标题，与登记时所写的一字不差</source>
        <translation>The title, exactly as it was entered</translation>
    </message>
    <message>
        <source>栏目</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>段</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>没有筛选</source>
        <translation>None</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>登记时写的说明</source>
        <translation>The note as it was entered</translation>
    </message>
    <message>
        <source>登记时间</source>
        <translation>Logged</translation>
    </message>
    <message>
        <source>筛选</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>类型</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>级别</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>统计</source>
        <translation>Statistics</translation>
    </message>
    <message>
        <source>续页</source>
        <translation>Continued</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>网址，按文字保存</source>
        <translation>The address, kept as text</translation>
    </message>
    <message>
        <source>至 {last}</source>
        <translation>until {last}</translation>
    </message>
    <message>
        <source>节假日安排</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>记录在台账里的编号</source>
        <translation>The number of the record in the log</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>说明</source>
        <comment>sheet</comment>
        <translation>About</translation>
    </message>
    <message>
        <source>起止日期</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>逾期完成</source>
        <translation>Done late</translation>
    </message>
    <message>
        <source>逾期完成时写的原因</source>
        <translation>The reason given for a late finish</translation>
    </message>
    <message>
        <source>逾期未办</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>链接</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>限时办台账</source>
        <translation>DueDesk log</translation>
    </message>
    <message>
        <source>（没有填写）</source>
        <translation>(not filled in)</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>{duty}（{recipient}）</source>
        <translation>{duty} ({recipient})</translation>
    </message>
    <message>
        <source>{name}：{text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <source>{time} 完成</source>
        <translation>done {time}</translation>
    </message>
    <message>
        <source>{time} 完成，逾期</source>
        <translation>done {time}, late</translation>
    </message>
    <message>
        <source>原定 {time}</source>
        <translation>was due {time}</translation>
    </message>
    <message>
        <source>完整数据</source>
        <translation>complete data</translation>
    </message>
    <message>
        <source>已办</source>
        <translation>done</translation>
    </message>
    <message>
        <source>延长原因：{reason}</source>
        <translation>reason for extension: {reason}</translation>
    </message>
    <message>
        <source>放假安排未公布，稳妥时间 {time}</source>
        <translation>holiday notice not out yet, safe by {time}</translation>
    </message>
    <message>
        <source>时限 {limit}</source>
        <translation>limit {limit}</translation>
    </message>
    <message>
        <source>最迟 {time}</source>
        <translation>due {time}</translation>
    </message>
    <message>
        <source>未办</source>
        <translation>not done</translation>
    </message>
    <message>
        <source>未按时原因：{reason}</source>
        <translation>reason for being late: {reason}</translation>
    </message>
    <message>
        <source>目标 {time}</source>
        <translation>target {time}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{year}年：{edition}</source>
        <translation>{year}: {edition}</translation>
    </message>
    <message>
        <source>{year}年：尚未公布，暂定</source>
        <translation>{year}: not published yet, provisional</translation>
    </message>
    <message>
        <source>{year}年：载入的通知 {edition}</source>
        <translation>{year}: loaded notice {edition}</translation>
    </message>
    <message numerus="yes">
        <source>其中已作废 %Ln 件</source>
        <translation>
            <numerusform>of these %Ln withdrawn</numerusform>
            <numerusform>of these %Ln withdrawn</numerusform>
        </translation>
    </message>
    <message>
        <source>在办、已办结或已作废；已作废的也在表里</source>
        <translation>Open, done or withdrawn; withdrawn records are in the table too</translation>
    </message>
    <message>
        <source>有规定时限且已有结果的各项中按时完成的比例，按发生的月份和类型；已作废的不计</source>
        <translation>The share done on time of all decided duties with a limit, by the month they arose in and by kind; withdrawn records do not count</translation>
    </message>
    <message>
        <source>合计（不含巡查）</source>
        <translation>All (without patrols)</translation>
    </message>
    <message>
        <source>对象和方式：{told}</source>
        <translation>told: {told}</translation>
    </message>
    <message>
        <source>每项一行：报给谁、时限、最迟时间、办理情况、结果</source>
        <translation>One line a duty: to whom, its limit, when it is due, how it stands, its result</translation>
    </message>
    <message>
        <source>结果：{result}</source>
        <translation>result: {result}</translation>
    </message>
    <message>
        <source>{time} {text}</source>
        <translation>{time} {text}</translation>
    </message>
    <message>
        <source>{time}（补记） {text}</source>
        <translation>{time} (added later) {text}</translation>
    </message>
    <message>
        <source>办理结论</source>
        <translation>Conclusion</translation>
    </message>
    <message>
        <source>办理记录，每条一行，带时间</source>
        <translation>the notes, a line each with its time</translation>
    </message>
    <message>
        <source>办结或反馈时填写的结果</source>
        <translation>the result given when it was finished or fed back</translation>
    </message>
    <message>
        <source>处置情况</source>
        <translation>Handling</translation>
    </message>
    <message>
        <source>处置结果</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>批示意见</source>
        <translation>Instruction</translation>
    </message>
    <message>
        <source>承办单位</source>
        <translation>Undertaken by</translation>
    </message>
    <message>
        <source>留言的办理结论：已解决、列入计划、解释说明或转办</source>
        <translation>of a message: solved, planned, explained or passed on</translation>
    </message>
    <message>
        <source>答复内容</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>答复留言人的文字</source>
        <translation>the words of the answer to the sender</translation>
    </message>
    <message>
        <source>领导的批示或批办意见</source>
        <translation>what the leader wrote on it</translation>
    </message>
    <message>
        <source>承办的单位或人，牵头的在前</source>
        <translation>who undertakes it, the leading one first</translation>
    </message>
    <message>
        <source>卷号</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>归档的卷宗编号，一年一编</source>
        <translation>the number of the archived case file, counted by year</translation>
    </message>
    <message>
        <source>原定 {time}，过期后才延长</source>
        <translation>before {time}, extended after it had passed</translation>
    </message>
    <message>
        <source>选中的记录</source>
        <translation>Chosen records</translation>
    </message>
    <message>
        <source>舆情的级别：苗头、一般或较大；其他类型没有</source>
        <translation>The level of an incident: sign, general or major; other kinds have none</translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>类型·级别</source>
        <translation>Kind (level)</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>发生/发现时间</source>
        <translation>Happened/found</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>On time</translation>
    </message>
    <message>
        <source>来源</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>{column}，降序</source>
        <translation>{column}, descending</translation>
    </message>
    <message>
        <source>{column}，升序</source>
        <translation>{column}, ascending</translation>
    </message>
    <message>
        <source>说明：{text}</source>
        <translation>Note: {text}</translation>
    </message>
    <message>
        <source>审校：{name}</source>
        <translation>Checked by {name}</translation>
    </message>
    <message>
        <source>{column}：{text}</source>
        <translation>{column}: {text}</translation>
    </message>
    <message>
        <source>{text}，{found}</source>
        <translation>{text}, {found}</translation>
    </message>
    <message>
        <source>无</source>
        <translation>none</translation>
    </message>
    <message>
        <source>目标 {time}</source>
        <translation>Target {time}</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>卷号</source>
        <translation>Volume</translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>通知里有看不懂的地方，没有保存：</source>
        <translation>Parts of the notice could not be understood; nothing was saved:</translation>
    </message>
    <message>
        <source>内容太大，不像是一份放假通知</source>
        <translation>This is too large for a holiday notice</translation>
    </message>
    <message>
        <source>看不出是哪一年的安排，请连同标题一起粘贴</source>
        <translation>It does not say which year it is for; please paste it with its title</translation>
    </message>
    <message>
        <source>同一天既放假又上班：{days}</source>
        <translation>Both off and working on the same day: {days}</translation>
    </message>
    <message>
        <source>不属于这一年（及上年12月）的日期：{days}</source>
        <translation>Dates outside the year and the December before it: {days}</translation>
    </message>
    <message>
        <source>看不出是放假还是上班</source>
        <translation>does not show whether it is off or working</translation>
    </message>
    <message>
        <source>这是一份调整通知，请先载入当年的放假安排</source>
        <translation>This notice amends another; please load that year&apos;s notice first</translation>
    </message>
    <message>
        <source>调整通知的年份与原安排不同</source>
        <translation>The amending notice is for another year than the one it amends</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>不支持重复日程</source>
        <translation>is a recurring event, which is not supported</translation>
    </message>
    <message>
        <source>文件内容不完整</source>
        <translation>is incomplete</translation>
    </message>
    <message>
        <source>日历文件不完整，或有一行不合格式</source>
        <translation>the calendar file is incomplete, or a line of it is malformed</translation>
    </message>
    <message>
        <source>没有写明日期</source>
        <translation>has no date</translation>
    </message>
    <message>
        <source>没有日期列表</source>
        <translation>has no list of days</translation>
    </message>
    <message>
        <source>没有这样的日期：{days}</source>
        <translation>There is no such date: {days}</translation>
    </message>
    <message>
        <source>注意：{dates}只写了上课，没有写上班，不算上班日</source>
        <translation>Note: {dates}: the notice speaks of classes, not of work; not counted as working days</translation>
    </message>
    <message>
        <source>注意：另一年只有{dates}，太少，没有采用</source>
        <translation>Note: of another year there are only {dates}: too few, not used</translation>
    </message>
    <message>
        <source>注意：调休上班日不在周末：{dates}</source>
        <translation>Note: make-up working days that are not on a weekend: {dates}</translation>
    </message>
    <message>
        <source>注意：调休上班日离假期很远：{dates}</source>
        <translation>Note: make-up working days far from any holiday: {dates}</translation>
    </message>
    <message>
        <source>里面没有{year}年的安排，只有{years}年的</source>
        <translation>It has no holidays of {year}, only those of {years}</translation>
    </message>
    <message>
        <source>注意：{holiday}的日期不合常理：{dates}</source>
        <translation>Note: {holiday} has unlikely dates: {dates}</translation>
    </message>
    <message>
        <source>注意：{holiday}的假期不连续：{dates}</source>
        <translation>Note: the days off for {holiday} have gaps: {dates}</translation>
    </message>
    <message>
        <source>注意：{holiday}当天没有放假：{dates}</source>
        <translation>Note: {holiday} itself is not a day off: {dates}</translation>
    </message>
    <message>
        <source>注意：{holiday}的放假与调休天数不平衡</source>
        <translation>Note: for {holiday}, days off and make-up working days do not add up</translation>
    </message>
    <message>
        <source>注意：没有{holiday}的安排</source>
        <translation>Note: nothing is said about {holiday}</translation>
    </message>
    <message>
        <source>注意：通知没有写年份，按{year}年理解</source>
        <translation>Note: the notice names no year; taken to be {year}</translation>
    </message>
    <message>
        <source>注意：是从叙述文字里读出来的，请核对</source>
        <translation>Note: this was read from running text; please check it</translation>
    </message>
    <message>
        <source>注意：{holiday}假期延长，请核对</source>
        <translation>Note: {holiday} is made longer; please check it</translation>
    </message>
    <message>
        <source>注意：{holiday}前后说法不一致：{dates}</source>
        <translation>Note: the notice contradicts itself about {holiday}: {dates}</translation>
    </message>
    <message>
        <source>注意：第{line}行没有采用：{text}</source>
        <translation>Note: line {line} was not used: {text}</translation>
    </message>
    <message>
        <source>注意：内容比现有的安排少，保存后会替换现有的安排</source>
        <translation>Note: this holds less than what is there now, and saving replaces it</translation>
    </message>
    <message>
        <source>第{number}行“{line}”：{reason}</source>
        <translation>Line {number}, &quot;{line}&quot;: {reason}</translation>
    </message>
    <message>
        <source>没有写明放假还是上班</source>
        <translation>does not say whether it is off or working</translation>
    </message>
    <message>
        <source>有看不懂的词</source>
        <translation>has words that are not understood</translation>
    </message>
    <message>
        <source>有不知所指的数字</source>
        <translation>has a number that means nothing here</translation>
    </message>
    <message>
        <source>两个日期之间缺少标点</source>
        <translation>has no separator between two dates</translation>
    </message>
    <message>
        <source>日期没有写明月份</source>
        <translation>has a date without a month</translation>
    </message>
    <message>
        <source>没有写明到哪一天</source>
        <translation>does not say until which day</translation>
    </message>
    <message>
        <source>日期不完整</source>
        <translation>has an incomplete date</translation>
    </message>
    <message>
        <source>起止日期不完整</source>
        <translation>has an incomplete range of dates</translation>
    </message>
    <message>
        <source>起止日期颠倒</source>
        <translation>has a range that ends before it begins</translation>
    </message>
    <message>
        <source>假期太长</source>
        <translation>is too long for a holiday</translation>
    </message>
    <message>
        <source>没有这样的日期</source>
        <translation>has a date that does not exist</translation>
    </message>
    <message>
        <source>星期与日期不符</source>
        <translation>has a weekday that does not fit the date</translation>
    </message>
    <message>
        <source>天数与起止日期不符</source>
        <translation>has a number of days that does not fit the dates</translation>
    </message>
    <message>
        <source>没有找到节假日的放假安排，请粘贴通知全文；本单位自己的放假、补班在日历上逐日设定</source>
        <translation>No arrangement of public holidays was found; please paste the whole notice. The unit&apos;s own days off and make-up days are set day by day in the calendar</translation>
    </message>
</context>
<context>
    <name>papers</name>
    <message numerus="yes">
        <source>%n分</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n天</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n小时</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message>
        <source>Word 文档 (*.docx)</source>
        <translation>Word document (*.docx)</translation>
    </message>
    <message>
        <source>{day}{clock}</source>
        <translation>{day} {clock}</translation>
    </message>
    <message>
        <source>{first}{second}</source>
        <translation>{first} {second}</translation>
    </message>
    <message>
        <source>{hour}时</source>
        <translation>{hour}:00</translation>
    </message>
    <message>
        <source>{hour}时{minute}分</source>
        <translation>{hour}:{minute}</translation>
    </message>
    <message>
        <source>{month}月{day}日</source>
        <translation>{day}/{month}</translation>
    </message>
    <message>
        <source>{step}（{about}）</source>
        <translation>{step} ({about})</translation>
    </message>
    <message>
        <source>{text}（{reason}）</source>
        <translation>{text} ({reason})</translation>
    </message>
    <message>
        <source>{time} {text}</source>
        <translation>{time} {text}</translation>
    </message>
    <message>
        <source>{year}年{month}月{day}日</source>
        <translation>{day}/{month}/{year}</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>媒体信息发布审批表</source>
        <translation>News approval form</translation>
    </message>
    <message>
        <source>媒体采访审批表</source>
        <translation>Interview approval form</translation>
    </message>
    <message>
        <source>已附</source>
        <translation>attached</translation>
    </message>
    <message>
        <source>按时</source>
        <translation>on time</translation>
    </message>
    <message>
        <source>网上留言办理答复单</source>
        <translation>Message answer sheet</translation>
    </message>
    <message>
        <source>网络评论员、新闻通讯员、网络信息员登记表</source>
        <translation>Roster of liaisons</translation>
    </message>
    <message>
        <source>舆情处置情况反馈表</source>
        <translation>Incident feedback form</translation>
    </message>
    <message>
        <source>超过目标</source>
        <translation>past target</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>late</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>{time}，{text}</source>
        <translation>{time}: {text}</translation>
    </message>
    <message>
        <source>巡查发现</source>
        <translation>found on patrol</translation>
    </message>
    <message>
        <source>经学校通报发现</source>
        <translation>found through the school</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message>
        <source>PDF 文件 (*.pdf)</source>
        <translation>PDF file (*.pdf)</translation>
    </message>
    <message>
        <source>卷宗</source>
        <translation>Case file</translation>
    </message>
    <message>
        <source>承办情况通报</source>
        <translation>Bulletin of undertakers</translation>
    </message>
</context>
<context>
    <name>printed</name>
    <message>
        <source>第 {page} 页，共 {pages} 页</source>
        <translation>Page {page} of {pages}</translation>
    </message>
    <message>
        <source>经过第 {sequence} 条，校验码 {link}</source>
        <translation>History entry {sequence}, check code {link}</translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>已保存</source>
        <translation>Saved</translation>
    </message>
    <message>
        <source>没有保存；加 --yes 直接保存</source>
        <translation>Not saved; add --yes to save without asking</translation>
    </message>
    <message>
        <source>第 {number} 号 {duty}：{old} → {new}</source>
        <translation>Record {number}, {duty}: {old} → {new}</translation>
    </message>
    <message>
        <source>法定节假日（安排尚未公布，暂定）</source>
        <translation>statutory holidays (not published yet, provisional)</translation>
    </message>
    <message>
        <source>官方安排</source>
        <translation>official holidays</translation>
    </message>
    <message>
        <source>载入的安排</source>
        <translation>loaded holidays</translation>
    </message>
    <message>
        <source>放假：{days}</source>
        <translation>Off: {days}</translation>
    </message>
    <message>
        <source>调休上班：{days}</source>
        <translation>Make-up working days: {days}</translation>
    </message>
    <message>
        <source>没有记录</source>
        <translation>No records</translation>
    </message>
    <message>
        <source>  {text}：第 {rows} 行（{count} 行）</source>
        <translation>  {text}: row {rows} ({count} in all)</translation>
    </message>
    <message>
        <source>  没有写类型的行按“{text}”作为{kind}</source>
        <translation>  Rows without a kind are {kind}, by &quot;{text}&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%n 件记录</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 项</source>
        <translation>
            <numerusform>%n duty</numerusform>
            <numerusform>%n duties</numerusform>
        </translation>
    </message>
    <message>
        <source>{duty}：已完成，用时 {span}</source>
        <translation>{duty}: done, took {span}</translation>
    </message>
    <message>
        <source>…… 另有 {count} 行</source>
        <translation>... and {count} more rows</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>交接文件的口令：</source>
        <translation>Passphrase of the handover file:</translation>
    </message>
    <message>
        <source>共 {rows} 行：{counts}</source>
        <translation>{rows} rows: {counts}</translation>
    </message>
    <message>
        <source>原来的文件保留在 {path}</source>
        <translation>The former file is kept at {path}</translation>
    </message>
    <message>
        <source>导入 {count} 条吗？(y/n) </source>
        <translation>Import {count} records? (y/n) </translation>
    </message>
    <message>
        <source>工作表“{name}”：没有找到表头，跳过</source>
        <translation>Sheet &quot;{name}&quot;: no header found, skipped</translation>
    </message>
    <message>
        <source>工作表“{name}”：表头在第 {rows} 行</source>
        <translation>Sheet &quot;{name}&quot;: header in row {rows}</translation>
    </message>
    <message>
        <source>已导入 {count} 条：第 {first} 号到第 {last} 号</source>
        <translation>{count} records imported: numbers {first} to {last}</translation>
    </message>
    <message>
        <source>已导出 {records}、{duties}：{path}</source>
        <translation>Exported {records}, {duties}: {path}</translation>
    </message>
    <message>
        <source>已导出 {records}的待办 {duties}：{path}</source>
        <translation>Exported {duties} to do of {records}: {path}</translation>
    </message>
    <message>
        <source>已恢复</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>已接收：{records} 条记录，其中在办 {open} 条</source>
        <translation>Taken over: {records} records, {open} of them open</translation>
    </message>
    <message>
        <source>延长后到期时间不变：末日遇休息日顺延到同一天</source>
        <translation>Extending gains nothing: both last days move to the same working day</translation>
    </message>
    <message>
        <source>没有写类型的行，可以加 --kind 指定：{known}</source>
        <translation>Rows without a kind can be given one by --kind: {known}</translation>
    </message>
    <message>
        <source>没有可以导入的行</source>
        <translation>There is nothing to import</translation>
    </message>
    <message>
        <source>没有导入；加 --yes 直接导入</source>
        <translation>Not imported; add --yes to import</translation>
    </message>
    <message>
        <source>用时 {span}</source>
        <translation>took {span}</translation>
    </message>
    <message>
        <source>看不懂的行，不导入：</source>
        <translation>Rows that are not understood, not imported:</translation>
    </message>
    <message>
        <source>程序如果正开着，请重新启动</source>
        <translation>If the program is open, please restart it</translation>
    </message>
    <message>
        <source>第 {number} 行</source>
        <translation>row {number}</translation>
    </message>
    <message>
        <source>表头在第 {rows} 行</source>
        <translation>Header in row {rows}</translation>
    </message>
    <message>
        <source>请留意：</source>
        <translation>Please note:</translation>
    </message>
    <message>
        <source>逾期</source>
        <translation>late</translation>
    </message>
    <message>
        <source>重复的行，不导入：</source>
        <translation>Duplicate rows, not imported:</translation>
    </message>
    <message>
        <source>（加 --old open 作为在办）</source>
        <translation> (--old open leaves them open)</translation>
    </message>
    <message>
        <source>（隐藏）</source>
        <translation> (hidden)</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>目标 </source>
        <translation>target </translation>
    </message>
    <message>
        <source>已新建台账：{path}</source>
        <translation>A new ledger was made: {path}</translation>
    </message>
    <message>
        <source>{year}年的安排与现有的相同</source>
        <translation>The holidays of {year} are those there are already</translation>
    </message>
    <message>
        <source>保存{year}年的安排吗？(y/n) </source>
        <translation>Save the holidays of {year}? (y/n) </translation>
    </message>
    <message>
        <source>取最新的{year}年；其他年份用 --year 载入</source>
        <translation>Taking the newest, {year}; load the others with --year</translation>
    </message>
    <message>
        <source>里面有{years}年的安排</source>
        <translation>It has the holidays of {years}</translation>
    </message>
    <message>
        <source>{start}：{time}</source>
        <translation>{start}: {time}</translation>
    </message>
    <message>
        <source>完成时间：{time}</source>
        <translation>Finish time: {time}</translation>
    </message>
    <message>
        <source>（没有写几点，按下班时间）</source>
        <translation> (no hour was given: when the office closes)</translation>
    </message>
    <message>
        <source>导入 {count} 条，更新 {updated} 条吗？(y/n) </source>
        <translation>Import {count} and update {updated} records? (y/n) </translation>
    </message>
    <message>
        <source>已更新 {count} 条：第 {numbers} 号</source>
        <translation>Updated {count}: records {numbers}</translation>
    </message>
    <message>
        <source>已有的记录，表里写着新的办理情况（加 --update 更新）：</source>
        <translation>Known records of which the file tells something new (--update brings it to them):</translation>
    </message>
    <message>
        <source>已记入第 {number} 号记录</source>
        <translation>Noted in record {number}</translation>
    </message>
    <message>
        <source>请注意，这几项还没有登记：{names}</source>
        <translation>Please note what has not been recorded yet: {names}</translation>
    </message>
    <message>
        <source>{name} 早已附上，没有重复</source>
        <translation>{name} was there already; not added again</translation>
    </message>
    <message>
        <source>已附上 {name}（{size} 字节，SHA-256 {hash}）</source>
        <translation>Kept {name} ({size} bytes, SHA-256 {hash})</translation>
    </message>
    <message>
        <source>证据在 {path}，请与备份放在一起</source>
        <translation>The evidence is in {path}; keep it together with the backup</translation>
    </message>
    <message>
        <source>发现方式：{found}</source>
        <translation>Found: {found}</translation>
    </message>
    <message>
        <source>来源：{source}</source>
        <translation>Source: {source}</translation>
    </message>
    <message>
        <source>标题：{title}</source>
        <translation>Title: {title}</translation>
    </message>
    <message>
        <source>类型：{kind}</source>
        <translation>Kind: {kind}</translation>
    </message>
    <message>
        <source>级别：{level}</source>
        <translation>Level: {level}</translation>
    </message>
    <message>
        <source>链接：{link}</source>
        <translation>Link: {link}</translation>
    </message>
    <message>
        <source>（没有写，按此登记）</source>
        <translation> (not written; logged as this)</translation>
    </message>
    <message>
        <source>第 {number} 号记录的卷宗：{path}</source>
        <translation>Case file of record {number}: {path}</translation>
    </message>
    <message>
        <source>{duty}：已巡查，{time}</source>
        <translation>{duty}: patrolled, {time}</translation>
    </message>
    <message>
        <source>{duty}：未巡查</source>
        <translation>{duty}: not patrolled</translation>
    </message>
    <message>
        <source>休息日，不要求巡查</source>
        <translation>a day off, no patrol is owed</translation>
    </message>
    <message>
        <source>第 {number} 号记录&#x3000;{day} 巡查</source>
        <translation>Record {number}: patrol of {day}</translation>
    </message>
    <message>
        <source>  没有年份的日期按“{text}”取 {year}年</source>
        <translation>  Dates without a year are of {year}, by &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>（补记）</source>
        <translation> (added later)</translation>
    </message>
    <message numerus="yes">
        <source>%n 份卷宗和目录：{path}</source>
        <translation>
            <numerusform>%n case file and an index: {path}</numerusform>
            <numerusform>%n case files and an index: {path}</numerusform>
        </translation>
    </message>
    <message>
        <source>{duty}：{old} → {new}</source>
        <translation>{duty}: {old} -&gt; {new}</translation>
    </message>
    <message>
        <source>还缺：{missing}</source>
        <translation>Missing: {missing}</translation>
    </message>
    <message>
        <source>原因未填写</source>
        <translation>no reason given</translation>
    </message>
    <message>
        <source>过期后才延长</source>
        <translation>extended after its deadline</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>本系统不用这种通知方式</source>
        <translation>Not used on this system</translation>
    </message>
    <message>
        <source>没有桌面会话总线(D-Bus)</source>
        <translation>There is no session bus (D-Bus)</translation>
    </message>
    <message>
        <source>缺少 jeepney 组件</source>
        <translation>The jeepney package is missing</translation>
    </message>
    <message>
        <source>连不上桌面会话总线</source>
        <translation>The session bus cannot be reached</translation>
    </message>
    <message>
        <source>与桌面会话总线的连接断了</source>
        <translation>The connection to the session bus was lost</translation>
    </message>
    <message>
        <source>桌面没有运行通知服务</source>
        <translation>The desktop runs no notification service</translation>
    </message>
    <message>
        <source>通知服务中途退出</source>
        <translation>The notification service stopped</translation>
    </message>
    <message>
        <source>通知服务没有按时答复</source>
        <translation>The notification service did not answer in time</translation>
    </message>
    <message>
        <source>通知服务拒绝了这条通知</source>
        <translation>The notification service refused the notification</translation>
    </message>
    <message>
        <source>程序正在退出</source>
        <translation>The program is closing</translation>
    </message>
    <message>
        <source>桌面没有系统托盘</source>
        <translation>The desktop has no system tray</translation>
    </message>
    <message>
        <source>托盘图标没有显示</source>
        <translation>The tray icon is not shown</translation>
    </message>
    <message>
        <source>此托盘的消息也靠通知服务显示</source>
        <translation>This tray&apos;s messages need the notification service too</translation>
    </message>
    <message>
        <source>缺少 plyer 组件</source>
        <translation>The plyer package is missing</translation>
    </message>
    <message>
        <source>系统里没有 notify-send 命令</source>
        <translation>The system has no notify-send command</translation>
    </message>
    <message>
        <source>缺少 pyobjus 组件</source>
        <translation>The pyobjus package is missing</translation>
    </message>
    <message>
        <source>系统的通知命令出错</source>
        <translation>The system&apos;s notification command failed</translation>
    </message>
    <message>
        <source>通知模块内部出错</source>
        <translation>An error inside the notification code</translation>
    </message>
    <message>
        <source>缺少 WinRT 组件</source>
        <translation>The WinRT package is missing</translation>
    </message>
</context>
<context>
    <name>recurring</name>
    <message>
        <source>{every}，{move}</source>
        <translation>{every}, {move}</translation>
    </message>
    <message>
        <source>每个工作日</source>
        <translation>each working day</translation>
    </message>
    <message>
        <source>每周（{weekday}）</source>
        <translation>each week ({weekday})</translation>
    </message>
    <message>
        <source>每月最后一个工作日</source>
        <translation>last working day of each month</translation>
    </message>
    <message>
        <source>逢休息日不变</source>
        <translation>stays on days off</translation>
    </message>
    <message>
        <source>逢休息日提前</source>
        <translation>before days off</translation>
    </message>
    <message>
        <source>逢休息日顺延</source>
        <translation>after days off</translation>
    </message>
    <message>
        <source>重复：{pattern}</source>
        <translation>Repeats: {pattern}</translation>
    </message>
    <message>
        <source>重复：{pattern}（已停止）</source>
        <translation>Repeated: {pattern} (stopped)</translation>
    </message>
    <message>
        <source>每学期（{month}月、{other}月的{day}日）</source>
        <translation>each term (day {day} of months {month} and {other})</translation>
    </message>
    <message>
        <source>每年（{month}月{day}日）</source>
        <translation>each year (month {month}, day {day})</translation>
    </message>
    <message>
        <source>每月（{day}日）</source>
        <translation>each month (day {day})</translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>请填写标题</source>
        <translation>Enter a title</translation>
    </message>
    <message>
        <source>标题太长：{length} 个字，最多 {most} 个字</source>
        <translation>The title is too long: {length} characters, at most {most}</translation>
    </message>
    <message>
        <source>内容太长，最多 {most} 个字</source>
        <translation>The text is too long, at most {most} characters</translation>
    </message>
    <message>
        <source>文件正被别的程序打开，没有保存：{path}。请先在 Excel 等程序里关闭它，或换一个文件名；原来的文件没有改动</source>
        <translation>The file is open in another program and was not saved: {path}. Close it there, in Excel for example, or choose another name; the old file has not been changed</translation>
    </message>
    <message>
        <source>文字里有不完整的字符，请删去后重试</source>
        <translation>The text has a broken character; remove it and try again</translation>
    </message>
    <message>
        <source>请填写时间，例如“昨晚11点12”或“2026-02-13 16:00”</source>
        <translation>Enter a time, such as &quot;yesterday 23:12&quot; or &quot;2026-02-13 16:00&quot;</translation>
    </message>
    <message>
        <source>看不懂时间“{text}”里的“{rest}”。可以写“昨晚11点12”“11-20 15:30”</source>
        <translation>&quot;{rest}&quot; in the time &quot;{text}&quot; is not understood. Try &quot;yesterday 23:12&quot; or &quot;11-20 15:30&quot;</translation>
    </message>
    <message>
        <source>“{text}”有歧义，可能是 {candidates}。请写清楚</source>
        <translation>&quot;{text}&quot; can mean {candidates}. Please be more exact</translation>
    </message>
    <message>
        <source>“{text}”是 {day}，还需要写明几点几分</source>
        <translation>&quot;{text}&quot; is {day}; add the time of day</translation>
    </message>
    <message>
        <source>没有这样的时间：“{text}”里的“{part}”</source>
        <translation>There is no such time: &quot;{part}&quot; in &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>时间 {at} 还没有到（现在是 {now}），已经发生的事不能填将来的时间</source>
        <translation>{at} is still to come (it is {now}); what has happened cannot lie ahead</translation>
    </message>
    <message>
        <source>时间超出范围：只接受 {first} 年到 {last} 年</source>
        <translation>The time is out of range: only {first} to {last}</translation>
    </message>
    <message>
        <source>时限 {amount} 超出范围：只接受 1 到 {most}</source>
        <translation>The limit {amount} is out of range: only 1 to {most}</translation>
    </message>
    <message>
        <source>日历上 {day} 之后的 400 天里没有工作日，请检查节假日和本单位的日子</source>
        <translation>The calendar has no working day in the 400 days after {day}; please check the holidays and the unit&apos;s own days</translation>
    </message>
    <message>
        <source>没有“{text}”这个类型，可以用：{known}</source>
        <translation>There is no kind &quot;{text}&quot;; use one of: {known}</translation>
    </message>
    <message>
        <source>没有“{text}”这个级别，可以用：{known}</source>
        <translation>There is no level &quot;{text}&quot;; use one of: {known}</translation>
    </message>
    <message>
        <source>没有“{text}”这种算法，可以用：{known}</source>
        <translation>There is no reading &quot;{text}&quot;; use one of: {known}</translation>
    </message>
    <message>
        <source>“{reading}”与这一类的时限单位不同，不能用于 {kind}</source>
        <translation>&quot;{reading}&quot; counts in another unit and cannot be used for {kind}</translation>
    </message>
    <message>
        <source>没有“{text}”这一年，可以用 1990 到 2100</source>
        <translation>There is no year &quot;{text}&quot;; use 1990 to 2100</translation>
    </message>
    <message>
        <source>文件打不开：{path}（{detail}）</source>
        <translation>The file cannot be opened: {path} ({detail})</translation>
    </message>
    <message>
        <source>文件不是文本：{path}</source>
        <translation>The file is not text: {path}</translation>
    </message>
    <message>
        <source>“{text}”不是整数</source>
        <translation>&quot;{text}&quot; is not a whole number</translation>
    </message>
    <message>
        <source>规则里没有“{kind}”这一类，请检查规则文件</source>
        <translation>The rules have no kind &quot;{kind}&quot;; please check the rule files</translation>
    </message>
    <message>
        <source>只有舆情分级别</source>
        <translation>Only incidents have a level</translation>
    </message>
    <message>
        <source>没有第 {number} 号记录</source>
        <translation>There is no record {number}</translation>
    </message>
    <message>
        <source>第 {number} 号记录没有“{text}”这一项，可以用：{known}</source>
        <translation>Record {number} has no duty &quot;{text}&quot;; use one of: {known}</translation>
    </message>
    <message>
        <source>第 {number} 号记录有几项待办，请写明是哪一项：{known}</source>
        <translation>Record {number} has several duties to do; say which: {known}</translation>
    </message>
    <message>
        <source>第 {number} 号记录的“{duty}”已经不是待办</source>
        <translation>&quot;{duty}&quot; of record {number} is no longer to do</translation>
    </message>
    <message>
        <source>第 {number} 号记录的“{duty}”还没有完成</source>
        <translation>&quot;{duty}&quot; of record {number} is not done yet</translation>
    </message>
    <message>
        <source>第 {number} 号记录的“{duty}”要等“{until}”完成后才能办理</source>
        <translation>&quot;{duty}&quot; of record {number} has to wait until &quot;{until}&quot; is done</translation>
    </message>
    <message>
        <source>第 {number} 号记录已办结</source>
        <translation>Record {number} is done</translation>
    </message>
    <message>
        <source>完成时间 {at} 早于起算时间 {start}</source>
        <translation>The finish time {at} is before the start {start}</translation>
    </message>
    <message>
        <source>已超过时限 {due}，请填写未按时完成的原因</source>
        <translation>The deadline {due} has passed; enter the reason it is late</translation>
    </message>
    <message>
        <source>请填写原因</source>
        <translation>Enter a reason</translation>
    </message>
    <message>
        <source>“{duty}”按规定不能延长</source>
        <translation>The rule does not allow &quot;{duty}&quot; to be extended</translation>
    </message>
    <message>
        <source>“{duty}”已经延长过，合计不得超过 {total} 日</source>
        <translation>&quot;{duty}&quot; has been extended before; {total} days in all is the most</translation>
    </message>
    <message>
        <source>类型和级别不能这样修改</source>
        <translation>Kind and level cannot be changed this way</translation>
    </message>
    <message>
        <source>没有可以撤回的操作</source>
        <translation>There is nothing to undo</translation>
    </message>
    <message>
        <source>{path} 不是 .docx 文档。旧的 .doc 或加密的文档，请先用 Word 或 WPS 另存为 .docx</source>
        <translation>{path} is no .docx document. Save an old .doc or an encrypted document as .docx in Word or WPS first</translation>
    </message>
    <message>
        <source>“{key}”超出范围，只接受 {first} 到 {last}</source>
        <translation>&quot;{key}&quot; is out of range: {first} to {last}</translation>
    </message>
    <message>
        <source>“{text}”是文件夹。请打开它，选中要用的文件再拖进来</source>
        <translation>&quot;{text}&quot; is a folder. Open it, select the file you want, and drop that</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>一次拖入了 {found} 个文件，最多 {most} 个。请分几次拖</source>
        <translation>{found} files were dropped at once; {most} are the most. Please drop fewer at a time</translation>
    </message>
    <message>
        <source>不知道导出成什么：“{path}”。文件名请以 .xlsx、.csv 或 .ics 结尾</source>
        <translation>What to export to is not clear from &quot;{path}&quot;. Please end the file name in .xlsx, .csv or .ics</translation>
    </message>
    <message>
        <source>不能修改开机启动设置（{path}）：{detail}</source>
        <translation>Starting with the computer cannot be changed ({path}): {detail}</translation>
    </message>
    <message>
        <source>两次输入的口令不一致，请重新输入</source>
        <translation>The two passphrases differ; please type them again</translation>
    </message>
    <message>
        <source>交接文件不完整：{path}。可能没有复制完，请重新复制。现有数据没有改动</source>
        <translation>The handover file is incomplete: {path}. It may not have been copied to its end; please copy it again. Nothing has been changed</translation>
    </message>
    <message>
        <source>交接文件不能写到这里：{path}。请换一个文件夹</source>
        <translation>The handover file cannot be written here: {path}. Please choose another folder</translation>
    </message>
    <message>
        <source>交接文件已损坏：{path}。请重新复制或重新生成。现有数据没有改动</source>
        <translation>The handover file is damaged: {path}. Please copy it again, or have it made again. Nothing has been changed</translation>
    </message>
    <message>
        <source>交接文件来自更新版本的程序，请先升级本机的程序再接收：{path}</source>
        <translation>The handover file comes from a newer version of the program; please update this one first: {path}</translation>
    </message>
    <message>
        <source>交接文件要求占用过多的内存或时间，不是本程序生成的，没有打开：{path}</source>
        <translation>The handover file asks for too much memory or time; this program did not make it, and has not opened it: {path}</translation>
    </message>
    <message>
        <source>交接文件里有会无限膨胀的内容，不是本程序生成的，没有采用：{path}</source>
        <translation>The handover file has contents that would grow without end; this program did not make it, and has not taken it: {path}</translation>
    </message>
    <message>
        <source>交接文件里的内容不正常，没有采用：{path}。现有数据没有改动</source>
        <translation>The contents of the handover file are not in order, and have not been taken: {path}. Nothing has been changed</translation>
    </message>
    <message>
        <source>内存不足，不能核对口令。请关闭一些程序后重试</source>
        <translation>There is not enough memory to try the passphrase. Please close some programs and try again</translation>
    </message>
    <message>
        <source>写出的交接文件没有通过核对，没有采用：{path}。请换一个磁盘重试</source>
        <translation>The handover file did not pass its check after it was written, and was not kept: {path}. Please try another disk</translation>
    </message>
    <message>
        <source>单元格 {text} 太长，最多 {most} 个字</source>
        <translation>Cell {text} is too long, at most {most} characters</translation>
    </message>
    <message>
        <source>单元格太多，一次最多读 {most} 个</source>
        <translation>Too many cells, at most {most} can be read at once</translation>
    </message>
    <message>
        <source>口令不对。请核对大小写和输入法，再试一次。现有数据没有改动</source>
        <translation>Wrong passphrase. Please check capitals and the input method, and try again. Nothing has been changed</translation>
    </message>
    <message>
        <source>口令太容易猜中：不要只用数字，也不要只重复几个字符</source>
        <translation>This passphrase is too easy to guess: not digits only, and not a few characters repeated</translation>
    </message>
    <message>
        <source>口令太短，至少 {least} 个字符</source>
        <translation>The passphrase is too short; it needs at least {least} characters</translation>
    </message>
    <message>
        <source>只能导入 xlsx、xls、csv 文件：{path}。请在表格软件里另存后再导入</source>
        <translation>Only xlsx, xls and csv files can be imported: {path}. Save it as one of these first</translation>
    </message>
    <message>
        <source>备份来自更新版本的程序，请升级后再恢复：{path}</source>
        <translation>The backup comes from a newer version of the program; update before you restore it: {path}</translation>
    </message>
    <message>
        <source>审校明细看不懂：“{part}”，在“{text}”里</source>
        <translation>&quot;{part}&quot; is not understood in the checklist, in &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>开始日期 {first} 晚于结束日期 {last}</source>
        <translation>The first day {first} is after the last day {last}</translation>
    </message>
    <message>
        <source>找不到备份文件：{path}</source>
        <translation>There is no such backup file: {path}</translation>
    </message>
    <message>
        <source>找不到表格模板：{path}。程序文件可能不完整，请重新安装</source>
        <translation>The form template is missing: {path}. The program may be incomplete; install it again</translation>
    </message>
    <message>
        <source>找不到这个文件：{path}。请选择交接文件</source>
        <translation>There is no such file: {path}. Please choose a handover file</translation>
    </message>
    <message>
        <source>数据文件夹不能写入：{path}。请检查权限，或用 --data-dir 指定别的文件夹</source>
        <translation>The data folder cannot be written: {path}. Check its permissions, or name another folder with --data-dir</translation>
    </message>
    <message>
        <source>数据文件正被别的程序占用，请稍后重试；已填写的内容没有丢失</source>
        <translation>Another program is using the data file. Try again in a moment; what you entered is not lost</translation>
    </message>
    <message>
        <source>文件不能写入：{path}（{detail}）。请换一个文件夹或文件名；原来的文件没有改动</source>
        <translation>The file cannot be written: {path} ({detail}). Choose another folder or name; the old file has not been changed</translation>
    </message>
    <message>
        <source>文件内容不是表格（像是 {found}）。请在表格软件里另存为 xlsx 或 csv</source>
        <translation>The file is no spreadsheet (it looks like {found}). Save it as xlsx or csv in a spreadsheet program</translation>
    </message>
    <message>
        <source>文件加了密码，请去掉密码后再导入</source>
        <translation>The file has a password. Remove it and import again</translation>
    </message>
    <message>
        <source>文件太大，不可能是本程序生成的交接文件，没有打开：{path}</source>
        <translation>The file is too large for a handover file of this program, and has not been opened: {path}</translation>
    </message>
    <message>
        <source>文件太大：{size} MB，最多 {most} MB</source>
        <translation>The file is too large: {size} MB, at most {most} MB</translation>
    </message>
    <message>
        <source>文件展开后超过 {most} MB，不是正常的表格，没有读取</source>
        <translation>Unpacked, the file has more than {most} MB: no ordinary spreadsheet, not read</translation>
    </message>
    <message>
        <source>文件已存在，没有覆盖：{path}。请换一个文件名</source>
        <translation>The file exists and was not overwritten: {path}. Choose another name</translation>
    </message>
    <message>
        <source>文件里有宏，没有读取。请另存为不含宏的 xlsx</source>
        <translation>The file holds macros and was not read. Save it as an xlsx without macros</translation>
    </message>
    <message>
        <source>文件里有指向别处的路径“{text}”，不是正常的表格，没有读取</source>
        <translation>The file holds the path &quot;{text}&quot; that leads elsewhere: no ordinary spreadsheet, not read</translation>
    </message>
    <message>
        <source>文件链接着别的文件，没有读取。请在表格软件里断开链接，或另存为 csv</source>
        <translation>The file is linked to other files and was not read. Break the links in a spreadsheet program, or save it as csv</translation>
    </message>
    <message>
        <source>时限明细看不懂：“{part}”，在“{text}”里</source>
        <translation>&quot;{part}&quot; is not understood among the duties, in &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>模板第 {number} 行“{part}”：双方括号里不能再套双方括号</source>
        <translation>Template line {number}, &quot;{part}&quot;: double brackets cannot stand inside double brackets</translation>
    </message>
    <message>
        <source>模板第 {number} 行“{part}”：双花括号里没有写字段</source>
        <translation>Template line {number}, &quot;{part}&quot;: there is no field between the double braces</translation>
    </message>
    <message>
        <source>模板第 {number} 行“{part}”：没有“{text}”这个字段，是不是“{known}”？</source>
        <translation>Template line {number}, &quot;{part}&quot;: there is no field &quot;{text}&quot;; did you mean &quot;{known}&quot;?</translation>
    </message>
    <message>
        <source>模板第 {number} 行“{part}”：没有“{text}”这个字段，请从可用字段里选</source>
        <translation>Template line {number}, &quot;{part}&quot;: there is no field &quot;{text}&quot;; choose one of the fields listed</translation>
    </message>
    <message>
        <source>模板第 {number} 行“{part}”：花括号要用半角的，请换成英文输入法重打</source>
        <translation>Template line {number}, &quot;{part}&quot;: braces must be half width; type them with the English keyboard</translation>
    </message>
    <message>
        <source>模板第 {number} 行“{part}”：这里多了一个“{text}”</source>
        <translation>Template line {number}, &quot;{part}&quot;: there is one &quot;{text}&quot; too many</translation>
    </message>
    <message>
        <source>模板第 {number} 行“{part}”：这里的“{text}”后面缺少“{known}”</source>
        <translation>Template line {number}, &quot;{part}&quot;: the &quot;{text}&quot; here has no &quot;{known}&quot; after it</translation>
    </message>
    <message>
        <source>没有可以导入的行</source>
        <translation>There is nothing to import</translation>
    </message>
    <message>
        <source>没有找到表头：需要一行写着“标题”“发生时间”之类的列名</source>
        <translation>No header found: one row must name the columns, such as &quot;Title&quot; and &quot;Date&quot;</translation>
    </message>
    <message>
        <source>没有这个文件夹，没有保存：{path}</source>
        <translation>There is no such folder, nothing was saved: {path}</translation>
    </message>
    <message>
        <source>看不出文字的编码：{path}。请另存为 UTF-8 编码的 csv，或 xlsx</source>
        <translation>The encoding of {path} is unknown. Save it as csv in UTF-8, or as xlsx</translation>
    </message>
    <message>
        <source>看不懂“{text}”（{part}）</source>
        <translation>&quot;{text}&quot; is not understood ({part})</translation>
    </message>
    <message>
        <source>看不懂日期“{text}”，请写成“2026-11-20”或“11月20日”</source>
        <translation>The date &quot;{text}&quot; is not understood. Please write it as &quot;2026-11-20&quot;</translation>
    </message>
    <message>
        <source>看不懂时间“{text}”，应写成“2026-11-23 17:30”</source>
        <translation>The time &quot;{text}&quot; is not understood; it is written as &quot;2026-11-23 17:30&quot;</translation>
    </message>
    <message>
        <source>磁盘已满，没有保存。请清理出空间后重试</source>
        <translation>The disk is full; nothing was saved. Free some space and try again</translation>
    </message>
    <message>
        <source>程序已经在运行，但没有回应。请先结束它再启动：{path}</source>
        <translation>The program is already running but does not answer. End it before you start it again: {path}</translation>
    </message>
    <message>
        <source>第 {number} 行太长，超过 {most} 个字，不是正常的表格</source>
        <translation>Row {number} is longer than {most} characters: no ordinary spreadsheet</translation>
    </message>
    <message>
        <source>第 {number} 行的列数太多，最多 {most} 列</source>
        <translation>Row {number} has too many columns, at most {most}</translation>
    </message>
    <message>
        <source>第 {number} 行的双引号没有成对，后面的行无法分开，请检查</source>
        <translation>A quotation mark in row {number} is not closed, so the rows after it cannot be told apart</translation>
    </message>
    <message>
        <source>至少要留一类事项</source>
        <translation>At least one kind must be left</translation>
    </message>
    <message>
        <source>行数太多，一次最多导入 {most} 行</source>
        <translation>Too many rows, at most {most} can be imported at once</translation>
    </message>
    <message>
        <source>表格文件不完整或已损坏，读不出来（{part}）。请重新另存一份</source>
        <translation>The spreadsheet is incomplete or damaged and cannot be read ({part}). Save it anew</translation>
    </message>
    <message>
        <source>表格是空的：{path}</source>
        <translation>The spreadsheet is empty: {path}</translation>
    </message>
    <message>
        <source>表格模板 {path} 含有不安全的 XML 声明（{part}），没有采用</source>
        <translation>The form template {path} has an unsafe XML declaration ({part}) and was not used</translation>
    </message>
    <message>
        <source>表格模板 {path} 含有宏或嵌入的对象（{part}），为安全没有采用</source>
        <translation>The form template {path} has macros or embedded objects ({part}) and was not used, for safety</translation>
    </message>
    <message>
        <source>表格模板 {path} 太大，或者填出来太大，没有采用</source>
        <translation>The form template {path} is too large, or would be once filled in, and was not used</translation>
    </message>
    <message>
        <source>表格模板 {path} 已损坏，请用 Word 或 WPS 打开后重新保存（{detail}）</source>
        <translation>The form template {path} is damaged; open and save it again in Word or WPS ({detail})</translation>
    </message>
    <message>
        <source>表格模板 {path} 引用了外部的内容（{part}），为安全没有采用</source>
        <translation>The form template {path} refers to something outside ({part}) and was not used, for safety</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：“{text}”没有配对，if 要有 endif，for 要有 endfor</source>
        <translation>Form template {path}, at &quot;{part}&quot;: &quot;{text}&quot; has no counterpart; an if needs an endif, a for an endfor</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：“{text}”要单独占一行，带 tr 的写在表格里、那一行不能有别的内容，带 p 的单独成段</source>
        <translation>Form template {path}, at &quot;{part}&quot;: &quot;{text}&quot; needs a line of its own; with tr, a table row with nothing else in it, with p, a paragraph</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：“{text}”要和它的开头写在同一个格子里；跨行时开头和结尾都要带 tr，如 {{%tr endif %}}</source>
        <translation>Form template {path}, at &quot;{part}&quot;: &quot;{text}&quot; must stand in the same cell as its beginning; across rows both ends need tr, as {{%tr endif %}}</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：不能这样写“{text}”，请对照可用字段修改</source>
        <translation>Form template {path}, at &quot;{part}&quot;: &quot;{text}&quot; cannot be written there; see the list of fields</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：字段只能写在正文和表格的文字里</source>
        <translation>Form template {path}, at &quot;{part}&quot;: fields can only stand in the text of paragraphs and tables</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：没有“{text}”这个列表，可以用：{known}</source>
        <translation>Form template {path}, at &quot;{part}&quot;: there is no list &quot;{text}&quot;; there are {known}</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：没有“{text}”这个字段，是不是“{known}”？</source>
        <translation>Form template {path}, at &quot;{part}&quot;: there is no field &quot;{text}&quot;; did you mean &quot;{known}&quot;?</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：没有“{text}”这个字段，请从可用字段里选</source>
        <translation>Form template {path}, at &quot;{part}&quot;: there is no field &quot;{text}&quot;; choose one of the fields listed</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：花括号要用半角的，请换成英文输入法重打</source>
        <translation>Form template {path}, at &quot;{part}&quot;: braces must be half width; type them with the English keyboard</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：这里的“{text}”没有在同一段里写完，或者写得太长</source>
        <translation>Form template {path}, at &quot;{part}&quot;: the &quot;{text}&quot; here does not end in the same paragraph, or is too long</translation>
    </message>
    <message>
        <source>表格模板 {path} 里的字段太多，没有采用</source>
        <translation>The form template {path} has too many fields and was not used</translation>
    </message>
    <message>
        <source>记录太多，一个工作表最多放 {most} 行。请按日期分几次导出，或导出为 .csv</source>
        <translation>There are too many records: a sheet holds {most} rows at most. Please export by dates in several files, or to .csv</translation>
    </message>
    <message>
        <source>读写磁盘出错，没有保存：{path}</source>
        <translation>The disk failed; nothing was saved: {path}</translation>
    </message>
    <message>
        <source>这一期有 {found} 项，一张表最多 {most} 项。请分期导出</source>
        <translation>There are {found} duties in this period, and a sheet takes at most {most}. Export shorter periods</translation>
    </message>
    <message>
        <source>这不是普通文件，不能保存到这里：{path}。请换一个文件名</source>
        <translation>This is not a regular file and cannot be written to: {path}. Please choose another file name</translation>
    </message>
    <message>
        <source>这不是普通文件，没有读取：{path}</source>
        <translation>This is no ordinary file, it was not read: {path}</translation>
    </message>
    <message>
        <source>这不是限时办的交接文件：{path}。现有数据没有改动</source>
        <translation>This is no handover file of DueDesk: {path}. Nothing has been changed</translation>
    </message>
    <message>
        <source>这个文件不能随同交接，请改名、缩小或移走后重试：{path}</source>
        <translation>This file cannot be handed over; please rename it, make it smaller or move it away, and try again: {path}</translation>
    </message>
    <message>
        <source>这是一个网址，程序不联网，打不开它。请在浏览器里打开，复制通知全文，再到“日历”页粘贴</source>
        <translation>This is a web address, and the program does not go online. Open it in a browser, copy the text of the notice, and paste it on the Calendar page</translation>
    </message>
    <message>
        <source>这是交接文件，不是备份：{path}。请用“人员变动”一栏的“接收交接文件”</source>
        <translation>This is a handover file, not a backup: {path}. Please use Take a handover file under Change of staff</translation>
    </message>
    <message>
        <source>这是备份，不是交接文件：{path}。请用“备份”一栏的“从文件恢复”</source>
        <translation>This is a backup, not a handover file: {path}. Please use Restore from a file under Backups</translation>
    </message>
    <message>
        <source>这里用不上“{text}”。可以拖入放假安排（json、ics、csv、txt 文件，或通知全文）和旧台账（xlsx、xls、csv）；备份和交接文件请在“设置”里打开</source>
        <translation>&quot;{text}&quot; is of no use here. Holiday notices (json, ics, csv and txt files, or the text) and older ledgers (xlsx, xls, csv) can be dropped; open backups and handover files under Settings</translation>
    </message>
    <message>
        <source>选的就是正在使用的数据文件，无须恢复：{path}</source>
        <translation>This is the data file in use; there is nothing to restore: {path}</translation>
    </message>
    <message>
        <source>需要输入口令，请在终端里运行这个命令，或在程序的“设置”里接收交接文件</source>
        <translation>A passphrase is needed: run this command in a terminal, or take the file over in the program&apos;s settings</translation>
    </message>
    <message>
        <source>数据文件是只读的，不能保存：{path}</source>
        <translation>The data file is read-only; nothing can be saved: {path}</translation>
    </message>
    <message>
        <source>数据文件已损坏：{path}。请用最近的备份恢复，原文件会另存，不会丢弃</source>
        <translation>The data file is damaged: {path}. Restore the latest backup; the damaged file will be set aside, not thrown away</translation>
    </message>
    <message>
        <source>数据文件来自更新版本的程序，请升级后再打开：{path}</source>
        <translation>The data file comes from a newer version of the program; update before you open it: {path}</translation>
    </message>
    <message>
        <source>数据文件来自旧版本，请先正常启动一次程序：{path}</source>
        <translation>The data file comes from an older version; start the program once in the usual way first: {path}</translation>
    </message>
    <message>
        <source>这不是限时办的备份：{path}。现有数据没有改动</source>
        <translation>This is not a DueDesk backup: {path}. Your data has not been changed</translation>
    </message>
    <message>
        <source>这不是限时办的数据文件：{path}</source>
        <translation>This is not a DueDesk data file: {path}</translation>
    </message>
    <message>
        <source>数据文件不见了，但这里有使用过的痕迹：{path}。请用最近的备份恢复</source>
        <translation>The data file is gone from a folder that was in use: {path}. Restore the latest backup</translation>
    </message>
    <message>
        <source>备份没有通过检查，没有采用：{path}</source>
        <translation>The backup did not pass the check and was not used: {path}</translation>
    </message>
    <message>
        <source>看不懂免打扰时间“{text}”，请写成“22:00-07:00”，不用就留空</source>
        <translation>The quiet hours &quot;{text}&quot; are not understood; write them as &quot;22:00-07:00&quot;, or leave them empty</translation>
    </message>
    <message>
        <source>看不懂提醒时刻“{text}”，可以写 50%、2h before、30min before、at due</source>
        <translation>The reminder time &quot;{text}&quot; is not understood; write 50%, 2h before, 30min before or at due</translation>
    </message>
    <message>
        <source>不是正确的 TOML 格式</source>
        <translation>not valid TOML</translation>
    </message>
    <message>
        <source>缺少“{key}”</source>
        <translation>&quot;{key}&quot; is missing</translation>
    </message>
    <message>
        <source>没有“{key}”这一栏，可以用：{known}</source>
        <translation>there is no &quot;{key}&quot;; use one of: {known}</translation>
    </message>
    <message>
        <source>“{key}”要写成文字</source>
        <translation>&quot;{key}&quot; must be text</translation>
    </message>
    <message>
        <source>“{key}”只能用小写字母、数字和下划线</source>
        <translation>&quot;{key}&quot; may only have small letters, digits and underscores</translation>
    </message>
    <message>
        <source>“{key}”要写成整数</source>
        <translation>&quot;{key}&quot; must be a whole number</translation>
    </message>
    <message>
        <source>“{key}”只能是：{known}</source>
        <translation>&quot;{key}&quot; must be one of: {known}</translation>
    </message>
    <message>
        <source>有时限就要写明算法 reading：{known}</source>
        <translation>a limit needs a reading: {known}</translation>
    </message>
    <message>
        <source>写了“{key}”就要写明时限 limit</source>
        <translation>&quot;{key}&quot; needs a limit</translation>
    </message>
    <message>
        <source>有时限 limit 就不要再写目标 target</source>
        <translation>there cannot be both a limit and a target</translation>
    </message>
    <message>
        <source>延长后的 extended_to 要大于 limit</source>
        <translation>extended_to must be more than limit</translation>
    </message>
    <message>
        <source>“{key}”看不懂，可以写 50%、2h before、30min before、at due，重复写 15min</source>
        <translation>&quot;{key}&quot; is not understood; write 50%, 2h before, 30min before or at due, and 15min for a repeat</translation>
    </message>
    <message>
        <source>同一类型里有两个相同的 duty</source>
        <translation>the same duty stands twice in one kind</translation>
    </message>
    <message>
        <source>locked_until 要写同一类型里的另一项：{known}</source>
        <translation>locked_until must name another duty of the same kind: {known}</translation>
    </message>
    <message>
        <source>规则文件 {file} 第 {line} 行：{fault}</source>
        <translation>Rule file {file}, line {line}: {fault}</translation>
    </message>
    <message>
        <source>没有保存：台账刚从备份恢复过，内容已经不同。请核对后重新操作</source>
        <translation>Not saved: the ledger has just been restored from a backup and is no longer the same. Check it and try again</translation>
    </message>
    <message>
        <source>没有保存：数据文件已不在原处：{path}。已填写的内容没有丢失</source>
        <translation>Not saved: the data file is no longer in its place: {path}. What you have filled in is not lost</translation>
    </message>
    <message>
        <source>没有保存：数据文件已被别的文件替换：{path}。已填写的内容没有丢失</source>
        <translation>Not saved: another file has taken the place of the data file: {path}. What you have filled in is not lost</translation>
    </message>
    <message>
        <source>这里没有台账：{path}。如果数据文件夹移动过，或所在的盘没有接上，请先放回或接上；要新建台账，请打开程序窗口，或用 add、import 登记</source>
        <translation>There is no ledger here: {path}. If the data folder was moved, or its drive is not connected, put it back first; to begin a new ledger open the program&apos;s window, or use add or import</translation>
    </message>
    <message>
        <source>表格模板 {path} 里“{part}”一处：字段要用双花括号，“{text}”请改为“{{{{{known}}}}}”</source>
        <translation>Form template {path}, at &quot;{part}&quot;: fields stand in double braces, write &quot;{{{{{known}}}}}&quot; for &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>“{text}”只能是一列的含义，却给了两列</source>
        <translation>Only one column can mean &quot;{text}&quot;, it was given to two</translation>
    </message>
    <message>
        <source>“{text}”要写成“列名=含义”</source>
        <translation>&quot;{text}&quot;: write it as name=meaning</translation>
    </message>
    <message>
        <source>没有“{text}”这种含义，可以用：{known}</source>
        <translation>There is no meaning &quot;{text}&quot;; there are: {known}</translation>
    </message>
    <message>
        <source>表里没有“{text}”这一列，有：{known}</source>
        <translation>There is no column &quot;{text}&quot; in the file; there are: {known}</translation>
    </message>
    <message>
        <source>“{part}”的日期和星期对不上：{day}，请核对</source>
        <translation>The weekday in &quot;{part}&quot; is not the date&apos;s: {day}. Please check</translation>
    </message>
    <message>
        <source>“{text}”按下班时间算是 {at}，已经过去。确要用它，请写明几点几分</source>
        <translation>&quot;{text}&quot; is {at}, when the office closes, and has passed. To use it all the same, write the time of day</translation>
    </message>
    <message>
        <source>看不懂期限“{text}”里的“{rest}”。可以写“12月10日”“本周五下班前”“12月10日 18:00”“3个工作日内”</source>
        <translation>&quot;{rest}&quot; in the deadline &quot;{text}&quot; is not understood. You can write &quot;10 Dec&quot;, &quot;this Friday&quot;, &quot;12-10 18:00&quot; or &quot;in 3 working days&quot;</translation>
    </message>
    <message>
        <source>请填写期限，例如“12月10日”“本周五下班前”或“12月10日 18:00”</source>
        <translation>Please enter a deadline, for example &quot;10 Dec&quot;, &quot;Friday&quot; or &quot;12-10 18:00&quot;</translation>
    </message>
    <message>
        <source>第 {number} 号记录刚刚改过，没有导入。请重新预览</source>
        <translation>Record {number} has just been changed; nothing was imported. Please preview again</translation>
    </message>
    <message>
        <source>办公时间“{text}”前后颠倒或重叠，下午请写成“14:30”或“下午2:30”</source>
        <translation>The office hours &quot;{text}&quot; overlap or are out of order; write the afternoon as &quot;14:30&quot;</translation>
    </message>
    <message>
        <source>季节作息“{text}”没有写明办公时间，例如“8:00-12:00，15:00-18:00”</source>
        <translation>The seasonal hours &quot;{text}&quot; name no hours, as &quot;08:00-12:00, 15:00-18:00&quot;</translation>
    </message>
    <message>
        <source>季节作息“{text}”没有写明起止日期，例如“5月1日至9月30日”</source>
        <translation>The seasonal hours &quot;{text}&quot; name no first and last day, as &quot;5/1 to 9/30&quot;</translation>
    </message>
    <message>
        <source>季节作息“{text}”里有不存在的日期</source>
        <translation>The seasonal hours &quot;{text}&quot; name a day that does not exist</translation>
    </message>
    <message>
        <source>看不懂办公时间“{text}”，请写成“8:00-12:00，14:00-17:30”</source>
        <translation>The office hours &quot;{text}&quot; are not understood; write them as &quot;08:00-12:00, 14:00-17:30&quot;</translation>
    </message>
    <message>
        <source>看不懂季节作息“{text}”，请写成“5月1日至9月30日 8:00-12:00，15:00-18:00”</source>
        <translation>The seasonal hours &quot;{text}&quot; are not understood; write them as &quot;5/1 to 9/30 08:00-12:00, 15:00-18:00&quot;</translation>
    </message>
    <message>
        <source>只有媒体接洽要写来访的媒体和时间</source>
        <translation>Only a media request has a medium and a visit time</translation>
    </message>
    <message>
        <source>只有留言要写留言时间</source>
        <translation>Only a message has a time of posting</translation>
    </message>
    <message>
        <source>只有舆情要写发现方式</source>
        <translation>Only an incident says how it was found</translation>
    </message>
    <message>
        <source>没有“{text}”这种发现方式，可以用：{known}</source>
        <translation>There is no way of finding &quot;{text}&quot;; use one of: {known}</translation>
    </message>
    <message>
        <source>留言时间 {posted} 晚于收到时间 {at}，请核对</source>
        <translation>The time of posting {posted} is after the receipt {at}; please check</translation>
    </message>
    <message>
        <source>第 {number} 号记录不能再提高级别</source>
        <translation>Record {number} cannot be raised further</translation>
    </message>
    <message>
        <source>第 {number} 号记录导入时就已作废，不能恢复；请重新登记</source>
        <translation>Record {number} was withdrawn when it was imported and cannot be restored; log it anew</translation>
    </message>
    <message>
        <source>第 {number} 号记录已作废</source>
        <translation>Record {number} has been withdrawn</translation>
    </message>
    <message>
        <source>第 {number} 号记录没有作废，不用恢复</source>
        <translation>Record {number} is not withdrawn</translation>
    </message>
    <message>
        <source>第 {number} 号记录的采访批准要写明是谁批的</source>
        <translation>Say who approved the visit of record {number}</translation>
    </message>
    <message>
        <source>请填写内容</source>
        <translation>Please write something</translation>
    </message>
    <message>
        <source>备份已做好：{made}。但多余的旧备份删不掉：{path}（{detail}）</source>
        <translation>The backup was made: {made}. But an old one too many cannot be deleted: {path} ({detail})</translation>
    </message>
    <message>
        <source>备份里有不是本程序建立的内容（{names}），没有采用：{path}</source>
        <translation>The backup holds parts that are not this program&apos;s ({names}) and was not used: {path}</translation>
    </message>
    <message>
        <source>文件已存在，没有覆盖：{path}。请换一个文件名，或加 --force 替换它</source>
        <translation>The file is there already and was not written over: {path}. Choose another name, or add --force to replace it</translation>
    </message>
    <message>
        <source>文件太大，不是规则文件</source>
        <translation>the file is too large for rules</translation>
    </message>
    <message>
        <source>不是文件，不能作为证据：{path}</source>
        <translation>This is no file and cannot be evidence: {path}</translation>
    </message>
    <message>
        <source>文件是空的，没有内容可以保存：{path}</source>
        <translation>The file is empty, there is nothing to keep: {path}</translation>
    </message>
    <message>
        <source>文件超过 {most} MB，不能作为证据保存：{path}</source>
        <translation>The file is over {most} MB and cannot be kept as evidence: {path}</translation>
    </message>
    <message>
        <source>文件里没有经过的校验码，不是本程序印出的报表或卷宗：{path}</source>
        <translation>There is no check code of a history in the file; it is no report or case file of this program: {path}</translation>
    </message>
    <message>
        <source>“{first}”和“{last}”是两种发现方式，请只留一个</source>
        <translation>&quot;{first}&quot; and &quot;{last}&quot; are two ways of finding; keep one</translation>
    </message>
    <message>
        <source>“{first}”和“{last}”都是时间，请只留一个；属于标题的，请与前后文字连着写</source>
        <translation>&quot;{first}&quot; and &quot;{last}&quot; are both times; keep one, and join what belongs to the title to the words beside it</translation>
    </message>
    <message>
        <source>“{first}”和“{last}”都是类型，请只留一个；属于标题的，请与前后文字连着写</source>
        <translation>&quot;{first}&quot; and &quot;{last}&quot; are both kinds; keep one, and join what belongs to the title to the words beside it</translation>
    </message>
    <message>
        <source>“{first}”和“{last}”都是级别，请只留一个；属于标题的，请与前后文字连着写</source>
        <translation>&quot;{first}&quot; and &quot;{last}&quot; are both levels; keep one, and join what belongs to the title to the words beside it</translation>
    </message>
    <message>
        <source>“{part}”不是确切的时间，请写明几点几分</source>
        <translation>&quot;{part}&quot; is not an exact time; write the hour and minute</translation>
    </message>
    <message>
        <source>“{part}”与其他文字连着，看不出是不是要填的时间；是的话，请用空格隔开</source>
        <translation>&quot;{part}&quot; is joined to other words and may not be the time meant; if it is, put a space after it</translation>
    </message>
    <message>
        <source>没有看出什么时候到期，请加上，例如“12月31日前”“本周五下班前”</source>
        <translation>No due time was found; add one, such as &quot;31 Dec&quot; or &quot;Friday 17:00&quot;</translation>
    </message>
    <message>
        <source>没有看出时间，请加上，例如“昨晚11点12”；刚发生的写“刚刚”</source>
        <translation>No time was found; add one, such as &quot;yesterday 23:12&quot;, or &quot;now&quot;</translation>
    </message>
    <message>
        <source>没有看出是哪一类，请加上一个：新闻、舆情、留言、媒体接洽、其他事项</source>
        <translation>No kind was found; add one: news, incident, message, media or task</translation>
    </message>
    <message>
        <source>还要写收到留言的时间，例如“刚刚”</source>
        <translation>Add the time when the message was received, such as &quot;now&quot;</translation>
    </message>
    <message>
        <source>没有“{text}”这一级，可以写：苗头、一般、较大</source>
        <translation>There is no level &quot;{text}&quot;; write sign, general or major</translation>
    </message>
    <message>
        <source>{day} 的巡查已经全部打勾</source>
        <translation>The patrol of {day} has been ticked already</translation>
    </message>
    <message>
        <source>巡查不用登记，每个工作日自动列入。巡查过了用 done patrol 打勾，以前的日子用 done patrol --at 时间 --reason 原因 补记</source>
        <translation>A patrol is not logged: each working day owes one by itself. Tick it with done patrol, an earlier day&apos;s with done patrol --at TIME --reason REASON</translation>
    </message>
    <message>
        <source>巡查按渠道打勾，请写 --channel 和渠道的名称，不写“{text}”</source>
        <translation>A patrol is ticked by its channel: write --channel and its name instead of &quot;{text}&quot;</translation>
    </message>
    <message>
        <source>巡查渠道太多，最多 {most} 个</source>
        <translation>Too many channels, {most} at most</translation>
    </message>
    <message>
        <source>巡查渠道的名称“{text}”太长，最多 {most} 个字</source>
        <translation>The channel&apos;s name &quot;{text}&quot; is too long, {most} characters at most</translation>
    </message>
    <message>
        <source>没有“{text}”这个巡查渠道，可以用：{known}</source>
        <translation>There is no channel &quot;{text}&quot; to patrol; known are: {known}</translation>
    </message>
    <message>
        <source>看不懂重点时段“{text}”。请一行写一段，例如“2027-03-03 至 2027-03-12 2次”</source>
        <translation>The sensitive period &quot;{text}&quot; cannot be read. Write one a line, such as &quot;2027-03-03 to 2027-03-12 2 times&quot;</translation>
    </message>
    <message>
        <source>内存不足，没有完成。请关闭一些程序后重试</source>
        <translation>Not done: not enough memory. Close some programs and try again</translation>
    </message>
    <message>
        <source>命令已经执行，但结果没有全部写出来：{detail}</source>
        <translation>The command was carried out, but its output could not all be written: {detail}</translation>
    </message>
    <message>
        <source>当前所在的文件夹已经不在（{detail}）。请换一个文件夹再试</source>
        <translation>The current folder is gone ({detail}). Change to another one and try again</translation>
    </message>
    <message>
        <source>找不到用户的主目录，不知道数据放在哪里。请用 --data-dir 指定数据文件夹</source>
        <translation>You have no home folder, so it is not known where the data lie. Name the data folder with --data-dir</translation>
    </message>
    <message>
        <source>没有完成，操作系统报告：{detail}</source>
        <translation>Not done; the system says: {detail}</translation>
    </message>
    <message>
        <source>程序遇到了没有料到的问题（{kind}）。请把 {path} 交给维护人员，其中没有记录的内容</source>
        <translation>The program met a problem it did not expect ({kind}). Please give {path} to whoever maintains it; nothing of the records is in it</translation>
    </message>
    <message>
        <source>“{text}”已不在证据文件夹里，请用备份找回</source>
        <translation>&quot;{text}&quot; is no longer in the evidence folder; get it back from a backup</translation>
    </message>
    <message>
        <source>剪贴板里没有图片或文件</source>
        <translation>There is no picture and no file on the clipboard</translation>
    </message>
    <message>
        <source>Windows 不允许用这个文件名：{path}。请换一个文件名</source>
        <translation>Windows does not allow this file name: {path}. Choose another one</translation>
    </message>
    <message>
        <source>台账不能放在网络共享上：{path}。几台电脑同时使用会损坏数据。请放在本机的磁盘上；备份和导出可以放到共享上</source>
        <translation>A ledger cannot lie on a network share: {path}. Used by several computers, it would be damaged. Put it on a disk of this computer; backups and exports may go to the share</translation>
    </message>
    <message>
        <source>{day} 的下班核对已过时间，不能再签字</source>
        <translation>The closing check of {day} can no longer be signed</translation>
    </message>
    <message>
        <source>请填写核对人的姓名</source>
        <translation>Please enter who checks</translation>
    </message>
    <message>
        <source>还有 {count} 行没有确认，请逐行核对后再签字</source>
        <translation>{count} lines are not confirmed yet; go through them before signing</translation>
    </message>
    <message>
        <source>只有其他事项可以自己写步骤</source>
        <translation>only tasks have steps of their own</translation>
    </message>
    <message>
        <source>只有留言和其他事项要写承办</source>
        <translation>only messages and tasks are undertaken by somebody</translation>
    </message>
    <message>
        <source>第 {number} 号记录没有承办人“{text}”，可以用：{known}</source>
        <translation>record {number} is not undertaken by &quot;{text}&quot;; known: {known}</translation>
    </message>
    <message>
        <source>不能设置定时启动：{detail}</source>
        <translation>The scheduled start cannot be set: {detail}</translation>
    </message>
    <message>
        <source>“{text}”写了两次，请只留一个</source>
        <translation>&quot;{text}&quot; stands there twice; leave one</translation>
    </message>
    <message>
        <source>“{text}”里没有承办单位或承办人的名称</source>
        <translation>&quot;{text}&quot; names nobody who undertakes it</translation>
    </message>
    <message>
        <source>承办最多写 {most} 个</source>
        <translation>at most {most} undertakers</translation>
    </message>
    <message>
        <source>“{text}”要写 1 到 {most} 的整数</source>
        <translation>&quot;{text}&quot; takes a whole number from 1 to {most}</translation>
    </message>
    <message>
        <source>延长后的合计要多于 {amount} 日</source>
        <translation>The extended limit must be longer than {amount} days in all</translation>
    </message>
    <message>
        <source>这份规则的文本写法特殊，不能在这里修改，请点“文本…”修改</source>
        <translation>The text of these rules is written in a way that cannot be changed here; use &quot;Text...&quot;</translation>
    </message>
    <message>
        <source>“{text}”这一步只写 --to、--at 和 --result，不写 {part}</source>
        <translation>The step &quot;{text}&quot; takes --to, --at and --result, not {part}</translation>
    </message>
    <message>
        <source>第 {number} 号记录没有办结，不能归档</source>
        <translation>Record {number} is not done, so it cannot be archived</translation>
    </message>
    <message>
        <source>第 {number} 号记录已经归档：第 {text} 卷</source>
        <translation>Record {number} is archived already: volume {text}</translation>
    </message>
    <message>
        <source>还缺：{text}。补齐后再归档，或者加 --yes 照样归档</source>
        <translation>Missing: {text}. Add it and archive then, or archive all the same with --yes</translation>
    </message>
    <message>
        <source>共 {found} 件，一次最多打印 {most} 件：请先筛选，或者导出</source>
        <translation>{found} records; at most {most} are printed at once. Filter them first, or export them</translation>
    </message>
    <message>
        <source>“{text}”已不在名册里</source>
        <translation>&quot;{text}&quot; is not on the roster any more</translation>
    </message>
    <message>
        <source>名册里已有这一类的“{text}”</source>
        <translation>the roster has &quot;{text}&quot; in this role already</translation>
    </message>
    <message>
        <source>学生人数最多 {most}</source>
        <translation>at most {most} students</translation>
    </message>
    <message>
        <source>没有过了时限而未答复的承办事项，不必通报</source>
        <translation>nothing is past its limit without an answer; there is nothing to list</translation>
    </message>
    <message>
        <source>请填写姓名</source>
        <translation>fill in the name</translation>
    </message>
    <message>
        <source>{year}年放假安排还没有载入。公布后在“日历”页载入，这一项就办结；不载入就要结束的，请在“结果”里写明原因</source>
        <translation>The holidays of {year} are not loaded. Loading them on the Calendar page finishes this; to end it without, say why under the outcome</translation>
    </message>
    <message>
        <source>看不懂联系人“{text}”。请一行写一位：姓名，职务，单位，电话，例如“王强，院长，本单位，13800000000”</source>
        <translation>&quot;{text}&quot; is not understood. Write a contact a line: name, position, unit, phone, as &quot;Wang Qiang, dean, own unit, 13800000000&quot;</translation>
    </message>
    <message>
        <source>联系人太多，最多 {most} 位</source>
        <translation>Too many contacts, at most {most}</translation>
    </message>
    <message>
        <source>保存的名册读不懂，可能是较新的程序写的；请用那个版本，或恢复备份</source>
        <translation>the roster that is kept cannot be read, as a newer program may have written it; use that version, or restore a backup</translation>
    </message>
    <message>
        <source>保存的重复事项读不懂，可能是较新的程序写的；请用那个版本，或恢复备份</source>
        <translation>the recurring tasks that are kept cannot be read, as a newer program may have written them; use that version, or restore a backup</translation>
    </message>
    <message>
        <source>打印机“{text}”没有响应，没有打印</source>
        <translation>The printer &quot;{text}&quot; does not respond; nothing was printed</translation>
    </message>
    <message>
        <source>这条规则刚被别的窗口改过。请记下填写的内容，关闭后重新打开</source>
        <translation>This rule has just been changed from another window. Note what you have typed, close, and open it anew</translation>
    </message>
</context>
<context>
    <name>reminder</name>
    <message>
        <source>目标 {time}</source>
        <translation>Target {time}</translation>
    </message>
    <message>
        <source>应于 {time}</source>
        <translation>Was due {time}</translation>
    </message>
    <message>
        <source>暂定 {time} 到期，稳妥时间 {safe}</source>
        <translation>Provisionally due {time}, safe by {safe}</translation>
    </message>
    <message>
        <source>{time} 到期</source>
        <translation>Due {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n 件事等待处理</source>
        <translation>
            <numerusform>%n duty is waiting</numerusform>
            <numerusform>%n duties are waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟后</source>
        <translation>
            <numerusform>In %n min</numerusform>
            <numerusform>In %n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时后</source>
        <translation>
            <numerusform>In %n h</numerusform>
            <numerusform>In %n h</numerusform>
        </translation>
    </message>
    <message>
        <source>{left}：{owed}</source>
        <translation>{left}: {owed}</translation>
    </message>
    <message>
        <source>{tag}&#x3000;{due}</source>
        <translation>{tag} - {due}</translation>
    </message>
    <message>
        <source>{title} {left}</source>
        <translation>{title} - {left}</translation>
    </message>
    <message numerus="yes">
        <source>等 %n 件</source>
        <translation>
            <numerusform>%n in all</numerusform>
            <numerusform>%n in all</numerusform>
        </translation>
    </message>
    <message>
        <source>超过目标 {span}</source>
        <translation>Past target by {span}</translation>
    </message>
    <message>
        <source>逾期 {span}</source>
        <translation>Overdue by {span}</translation>
    </message>
    <message>
        <source>已到期</source>
        <translation>Due now</translation>
    </message>
    <message>
        <source>剩余 {span}</source>
        <translation>{span} left</translation>
    </message>
    <message>
        <source>到期时</source>
        <translation>When due</translation>
    </message>
    <message>
        <source>{owed}：{title}（{left}）</source>
        <translation>{owed}: {title} ({left})</translation>
    </message>
    <message numerus="yes">
        <source>程序未运行期间错过 %n 条提醒</source>
        <translation>
            <numerusform>%n reminder missed while the computer was off</numerusform>
            <numerusform>%n reminders missed while the computer was off</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>程序未运行期间错过 %n 条提醒，已并入上表</source>
        <translation>
            <numerusform>%n reminder was missed while the computer was off; it is in the list above</numerusform>
            <numerusform>%n reminders were missed while the computer was off; they are in the list above</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>replacing</name>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>文件已存在，要替换它吗？
{path}

它现在的内容会丢失。</source>
        <translation>The file is there already. Replace it?
{path}

What it holds now will be lost.</translation>
    </message>
    <message>
        <source>替换</source>
        <translation>Replace</translation>
    </message>
</context>
<context>
    <name>rescue</name>
    <message>
        <source>最近的可用备份：{name}</source>
        <translation>Latest sound backup: {name}</translation>
    </message>
    <message>
        <source>没有找到可用的备份。旧文件会改名留存，不会删除。</source>
        <translation>No sound backup was found. The old file will be renamed and kept, not deleted.</translation>
    </message>
    <message>
        <source>用这个备份恢复</source>
        <translation>Restore this backup</translation>
    </message>
    <message>
        <source>留存旧文件，重新开始</source>
        <translation>Keep old file, start anew</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Quit</translation>
    </message>
    <message>
        <source>限时办 DueDesk</source>
        <translation>DueDesk</translation>
    </message>
    <message>
        <source>再试一次</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>新建台账</source>
        <translation>Begin a new ledger</translation>
    </message>
</context>
<context>
    <name>roster</name>
    <message>
        <source>{name}（{role}）</source>
        <translation>{name} ({role})</translation>
    </message>
    <message>
        <source>基层</source>
        <translation>base</translation>
    </message>
    <message>
        <source>基层网评员</source>
        <translation>Commentator (base)</translation>
    </message>
    <message>
        <source>新闻通讯员</source>
        <translation>News correspondent</translation>
    </message>
    <message>
        <source>核心</source>
        <translation>core</translation>
    </message>
    <message>
        <source>核心网评员</source>
        <translation>Commentator (core)</translation>
    </message>
    <message>
        <source>网络信息员</source>
        <translation>Information officer</translation>
    </message>
    <message>
        <source>网络评论员</source>
        <translation>Commentator</translation>
    </message>
    <message>
        <source>网评员应配 {needed} 人（每 200 名学生 1 人），实有 {present} 人，缺 {missing} 人</source>
        <translation>Commentators needed: {needed} (one for each 200 students), present: {present}, missing: {missing}</translation>
    </message>
    <message>
        <source>骨干</source>
        <translation>backbone</translation>
    </message>
    <message>
        <source>骨干网评员</source>
        <translation>Commentator (backbone)</translation>
    </message>
</context>
<context>
    <name>slip</name>
    <message>
        <source>{duty}：暂定 {due}，请在 {safe} 之前办好</source>
        <translation>{duty}: provisionally {due}; be done by {safe}</translation>
    </message>
    <message>
        <source>{duty}：最迟 {due}</source>
        <translation>{duty}: by {due}</translation>
    </message>
    <message>
        <source>{duty}：没有时限</source>
        <translation>{duty}: no deadline</translation>
    </message>
    <message>
        <source>{duty}：目标 {due}</source>
        <translation>{duty}: target {due}</translation>
    </message>
    <message>
        <source>&#x3000;依据：{words}</source>
        <translation>  Rule: {words}</translation>
    </message>
    <message>
        <source>制作于 {time}</source>
        <translation>made {time}</translation>
    </message>
    <message>
        <source>时限单&#x3000;第 {number} 号&#x3000;{tag}</source>
        <translation>Slip of no. {number}, {tag}</translation>
    </message>
    <message>
        <source>没有未办的事项</source>
        <translation>Nothing is open</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message numerus="yes">
        <source>{kind} %n 件</source>
        <translation>
            <numerusform>{kind}: %n</numerusform>
            <numerusform>{kind}: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{period}：共 %n 件</source>
        <translation>
            <numerusform>{period}: %n record</numerusform>
            <numerusform>{period}: %n records</numerusform>
        </translation>
    </message>
    <message>
        <source>{start}，{more}</source>
        <translation>{start}, {more}</translation>
    </message>
    <message>
        <source>{start}，按时 {on_time}/{judged} 项（{share}）</source>
        <translation>{start}, on time {on_time}/{judged} ({share})</translation>
    </message>
    <message>
        <source>{title}：{values}</source>
        <translation>{title}: {values}</translation>
    </message>
    <message>
        <source>中位数 {median}，共 {count} 次</source>
        <translation>median {median} of {count}</translation>
    </message>
    <message>
        <source>中位数 {median}，时限内 {within}/{count}</source>
        <translation>median {median}, within the limit {within}/{count}</translation>
    </message>
    <message>
        <source>中位数 {median}，目标内 {within}/{count}</source>
        <translation>median {median}, within the target {within}/{count}</translation>
    </message>
    <message numerus="yes">
        <source>尚未完成 %n 项</source>
        <translation>
            <numerusform>%n not done yet</numerusform>
            <numerusform>%n not done yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>已填原因 %n 项</source>
        <translation>
            <numerusform>%n with a reason</numerusform>
            <numerusform>%n with a reason</numerusform>
        </translation>
    </message>
    <message>
        <source>最长 {worst}（{number} 号）</source>
        <translation>longest {worst} (record {number})</translation>
    </message>
    <message numerus="yes">
        <source>未到期 %n 项</source>
        <translation>
            <numerusform>%n not due yet</numerusform>
            <numerusform>%n not due yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>未填原因 %n 项</source>
        <translation>
            <numerusform>%n without a reason</numerusform>
            <numerusform>%n without a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>未按时 %n 项：{parts}</source>
        <translation>
            <numerusform>%n not on time: {parts}</numerusform>
            <numerusform>%n not on time: {parts}</numerusform>
        </translation>
    </message>
    <message>
        <source>没有逾期的事项</source>
        <translation>Nothing was late</translation>
    </message>
    <message>
        <source>用时中位数：{values}</source>
        <translation>Median time taken: {values}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
    <message numerus="yes">
        <source>已作废 %n 件，不计入以上各数</source>
        <translation>
            <numerusform>%n withdrawn record is not counted above</numerusform>
            <numerusform>%n withdrawn records are not counted above</numerusform>
        </translation>
    </message>
    <message>
        <source>{year}年</source>
        <translation>{year}</translation>
    </message>
    <message>
        <source>{year}年{month}</source>
        <translation>{month} {year}</translation>
    </message>
    <message numerus="yes">
        <source>巡查另计：%n 次</source>
        <translation>
            <numerusform>Patrols apart: %n</numerusform>
            <numerusform>Patrols apart: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>{day} {weekday} 今日事项</source>
        <translation>{day} {weekday} Due today</translation>
    </message>
    <message>
        <source>{opening} 上班前到期</source>
        <translation>Due before the office opens, {opening}</translation>
    </message>
    <message>
        <source>事项</source>
        <translation>Duty</translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation>Due today</translation>
    </message>
    <message>
        <source>今天没有到期的事项</source>
        <translation>Nothing is due today</translation>
    </message>
    <message>
        <source>到期</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>制作于 {time}</source>
        <translation>made {time}</translation>
    </message>
    <message>
        <source>剩余</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>办理情况</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>已过时限或目标</source>
        <translation>Past the deadline or target</translation>
    </message>
    <message>
        <source>此外没有在办的事项</source>
        <translation>Nothing else is open</translation>
    </message>
    <message numerus="yes">
        <source>此外还有 %n 项在办</source>
        <translation>
            <numerusform>%n more is open</numerusform>
            <numerusform>%n more are open</numerusform>
        </translation>
    </message>
    <message>
        <source>目标 {due}</source>
        <translation>target {due}</translation>
    </message>
    <message>
        <source>编号</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>记录</source>
        <translation>Record</translation>
    </message>
    <message numerus="yes">
        <source>这一页放不下，还有 %n 项，见待办</source>
        <translation>
            <numerusform>%n more does not fit on this page; see the to-do page</numerusform>
            <numerusform>%n more do not fit on this page; see the to-do page</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>共 %n 项。台账有变动后会重写这份清单，以台账为准</source>
        <translation>
            <numerusform>%n duty. Rewritten after each change; the ledger is what counts</numerusform>
            <numerusform>%n duties. Rewritten after each change; the ledger is what counts</numerusform>
        </translation>
    </message>
    <message>
        <source>应急清单：全部在办事项</source>
        <translation>Emergency list: everything open</translation>
    </message>
    <message>
        <source>此后到期</source>
        <translation>Due later</translation>
    </message>
</context>
<context>
    <name>undertaking</name>
    <message>
        <source>{name}：您处承办的{kind}“{title}”（第 {number} 号）</source>
        <translation>{name}: the {kind} &quot;{title}&quot; (no. {number}) that you undertake</translation>
    </message>
    <message>
        <source>{time} 前</source>
        <translation>by {time}</translation>
    </message>
    <message>
        <source>{time} 前，已过</source>
        <translation>by {time}, past</translation>
    </message>
    <message numerus="yes">
        <source>已催办 %n 次</source>
        <translation>
            <numerusform>urged %n time</numerusform>
            <numerusform>urged %n times</numerusform>
        </translation>
    </message>
    <message>
        <source>牵头 {name}</source>
        <translation>{name} leads</translation>
    </message>
    <message>
        <source>答复：{text}</source>
        <translation>answered: {text}</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>，应于 {time} 前办结</source>
        <translation> was to be done by {time}</translation>
    </message>
    <message>
        <source>，应于 {time} 前办结，已超过 {span}</source>
        <translation> was to be done by {time}, {span} ago</translation>
    </message>
    <message>
        <source>，请尽快办理并回复；不能按时办结的，请说明原因。</source>
        <translation>. Please see to it and answer; if it cannot be done in time, say why.</translation>
    </message>
    <message>
        <source>；</source>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>周一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>周二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>周三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>周四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>周五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>周六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>周日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>{days}天 {face}</source>
        <translation>{days}d {face}</translation>
    </message>
    <message>
        <source>超目标 {face}</source>
        <translation>Past target {face}</translation>
    </message>
    <message>
        <source>逾期 {face}</source>
        <translation>Overdue {face}</translation>
    </message>
    <message>
        <source>新闻</source>
        <translation>News</translation>
    </message>
    <message>
        <source>舆情</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>留言</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>媒体接洽</source>
        <translation>Media enquiry</translation>
    </message>
    <message>
        <source>巡查</source>
        <translation>Patrol</translation>
    </message>
    <message>
        <source>其他事项</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>一般</source>
        <translation>General</translation>
    </message>
    <message>
        <source>较大</source>
        <translation>Major</translation>
    </message>
    <message>
        <source>报送稿件和审批表</source>
        <translation>Submit article and form</translation>
    </message>
    <message>
        <source>报本单位主要负责人</source>
        <translation>Report to the head of the unit</translation>
    </message>
    <message>
        <source>上报学校党委或党委宣传部</source>
        <translation>Escalate to the Party committee or Publicity Department</translation>
    </message>
    <message>
        <source>反馈处置结果</source>
        <translation>Feed back the outcome</translation>
    </message>
    <message>
        <source>书面报送办公室</source>
        <translation>Submit in writing to the Office</translation>
    </message>
    <message>
        <source>答复留言人</source>
        <translation>Answer the sender</translation>
    </message>
    <message>
        <source>联系党委宣传部</source>
        <translation>Contact the Publicity Department</translation>
    </message>
    <message>
        <source>取得采访批准</source>
        <translation>Get the interview approved</translation>
    </message>
    <message>
        <source>安排采访</source>
        <translation>Arrange the interview</translation>
    </message>
    <message>
        <source>日常巡查</source>
        <translation>Daily patrol</translation>
    </message>
    <message>
        <source>按时完成</source>
        <translation>Complete on time</translation>
    </message>
    <message>
        <source>已报送</source>
        <translation>Submitted</translation>
    </message>
    <message>
        <source>已报告</source>
        <translation>Reported</translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation>
            <numerusform>%n working day</numerusform>
            <numerusform>%n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 日</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>{kind}·{level}</source>
        <translation>{kind} ({level})</translation>
    </message>
    <message>
        <source>{time}（{day}）</source>
        <translation>{time} ({day})</translation>
    </message>
    <message>
        <source>今天</source>
        <comment>band</comment>
        <translation>Today</translation>
    </message>
    <message>
        <source>已上报</source>
        <translation>Escalated</translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation>Fed back</translation>
    </message>
    <message>
        <source>已答复</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>已联系</source>
        <translation>Contacted</translation>
    </message>
    <message>
        <source>已批准</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>已安排</source>
        <translation>Arranged</translation>
    </message>
    <message>
        <source>已巡查</source>
        <translation>Patrolled</translation>
    </message>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>党委宣传部</source>
        <translation>Publicity Department</translation>
    </message>
    <message>
        <source>本单位主要负责人</source>
        <translation>head of the unit</translation>
    </message>
    <message>
        <source>学校党委或党委宣传部</source>
        <translation>Party committee or Publicity Department</translation>
    </message>
    <message>
        <source>办公室</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>留言人</source>
        <translation>sender</translation>
    </message>
    <message>
        <source>来访媒体</source>
        <translation>media</translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation>Happened at</translation>
    </message>
    <message>
        <source>发现时间</source>
        <translation>Found at</translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation>Received at</translation>
    </message>
    <message>
        <source>来电时间</source>
        <translation>Called at</translation>
    </message>
    <message>
        <source>巡查日期</source>
        <translation>Patrol day</translation>
    </message>
    <message>
        <source>完成期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>发生</source>
        <translation>Happened</translation>
    </message>
    <message>
        <source>发现</source>
        <translation>Found</translation>
    </message>
    <message>
        <source>收到</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>来电</source>
        <translation>Called</translation>
    </message>
    <message>
        <source>当日</source>
        <translation>Patrol day</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>规定的时间</source>
        <translation>the time given</translation>
    </message>
    <message>
        <source>从次日起数工作日，至最后一个工作日下班时止</source>
        <translation>Counted in working days from the next day on, until the office closes on the last one</translation>
    </message>
    <message>
        <source>从次日起数工作日，至最后一个工作日 24:00 止</source>
        <translation>Counted in working days from the next day on, until 24:00 on the last one</translation>
    </message>
    <message>
        <source>至下一个工作日的同一时刻止；在休息日发生的，至该工作日 24:00 止</source>
        <translation>Until the same time on the next working day; if it starts on a day off, until 24:00 on that working day</translation>
    </message>
    <message>
        <source>当天是工作日且未下班的，当天即计入，至下班时止</source>
        <translation>The day itself counts if it is a working day and the office has not closed; until the office closes</translation>
    </message>
    <message>
        <source>只计办公时间，走满相应的工作日时长为止</source>
        <translation>Counted in office hours only, until the hours of that many working days have passed</translation>
    </message>
    <message>
        <source>按每个工作日 24 小时连续计算，不扣除休息日</source>
        <translation>Counted as 24 hours for each working day, days off included</translation>
    </message>
    <message>
        <source>按自然时间连续计算，不扣除夜间和休息日，也不顺延</source>
        <translation>Counted by the clock, nights and days off included; never moved to a later day</translation>
    </message>
    <message>
        <source>从下一个整点起连续计算，不扣除夜间和休息日，也不顺延</source>
        <translation>Counted by the clock from the next full hour, nights and days off included; never moved to a later day</translation>
    </message>
    <message>
        <source>从次日起数自然日，末日逢休息日顺延到下一个工作日，至下班时止</source>
        <translation>Counted in calendar days from the next day on, until the office closes on the last one or, if that is a day off, on the next working day</translation>
    </message>
    <message>
        <source>从次日起数自然日，末日逢休息日顺延到下一个工作日，至 24:00 止</source>
        <translation>Counted in calendar days from the next day on, until 24:00 on the last one or, if that is a day off, on the next working day</translation>
    </message>
    <message>
        <source>从次日起数自然日，至末日 24:00 止，不顺延</source>
        <translation>Counted in calendar days from the next day on, until 24:00 on the last one; never moved to a later day</translation>
    </message>
    <message>
        <source>把日数按工作日数，至最后一个工作日下班时止</source>
        <translation>Counted in working days, until the office closes on the last one</translation>
    </message>
    <message>
        <source>每日按 24 小时连续计算，不顺延</source>
        <translation>Counted as 24 hours for each day; never moved to a later day</translation>
    </message>
    <message>
        <source>到写明的时间为止</source>
        <translation>Until the time that was given</translation>
    </message>
    <message>
        <source>生成交接文件</source>
        <translation>Handover file made</translation>
    </message>
    <message>
        <source>登记</source>
        <translation>Logged</translation>
    </message>
    <message>
        <source>批办</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>在办</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>已办结</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>接收交接文件</source>
        <translation>Handover taken over</translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>2 小时内</source>
        <translation>Within 2 hours</translation>
    </message>
    <message>
        <source>之后</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Edited</translation>
    </message>
    <message>
        <source>更新审校步骤</source>
        <translation>Steps updated</translation>
    </message>
    <message>
        <source>已知悉</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation>Reopened</translation>
    </message>
    <message>
        <source>延长办理时间</source>
        <translation>Extended</translation>
    </message>
    <message>
        <source>重新计算时限</source>
        <translation>Deadline recounted</translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>稍后提醒</source>
        <translation>Snoozed</translation>
    </message>
    <message>
        <source>更新节假日安排</source>
        <translation>Holidays updated</translation>
    </message>
    <message>
        <source>修改规则</source>
        <translation>Rules changed</translation>
    </message>
    <message>
        <source>导入</source>
        <translation>Imported</translation>
    </message>
    <message numerus="yes">
        <source>%n 天</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <comment>length</comment>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message>
        <source>苗头</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>补记办理情况</source>
        <translation>Details added later</translation>
    </message>
    <message>
        <source>上报苗头性问题</source>
        <translation>Report the sign</translation>
    </message>
    <message>
        <source>作废</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>办理记录</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>学校监测到</source>
        <translation>The school told us</translation>
    </message>
    <message>
        <source>已作废</source>
        <translation>Withdrawn</translation>
    </message>
    <message>
        <source>已接待</source>
        <translation>Hosted</translation>
    </message>
    <message>
        <source>待前一步完成</source>
        <translation>waiting for the step before</translation>
    </message>
    <message>
        <source>恢复</source>
        <translation>Restored</translation>
    </message>
    <message>
        <source>批办时间</source>
        <translation>Instructed</translation>
    </message>
    <message>
        <source>报党委宣传部</source>
        <translation>Report to the Publicity Department</translation>
    </message>
    <message>
        <source>拟采访时间</source>
        <translation>Wished visit time</translation>
    </message>
    <message>
        <source>接待采访</source>
        <translation>Host the visit</translation>
    </message>
    <message>
        <source>提高级别</source>
        <translation>Level raised</translation>
    </message>
    <message>
        <source>本单位发现或接报</source>
        <translation>Found or received by the unit</translation>
    </message>
    <message>
        <source>添加证据</source>
        <translation>Evidence added</translation>
    </message>
    <message>
        <source>留言时间</source>
        <translation>Posted</translation>
    </message>
    <message>
        <source>移交</source>
        <translation>Handed over</translation>
    </message>
    <message>
        <source>采访</source>
        <translation>visit</translation>
    </message>
    <message>
        <source>采访未获批准</source>
        <translation>Visit not approved</translation>
    </message>
    <message>
        <source>按日列入</source>
        <translation>Owed today</translation>
    </message>
    <message>
        <source>漏查</source>
        <translation>missed</translation>
    </message>
    <message>
        <source>{hours}小时{minutes}分</source>
        <translation>{hours}h {minutes}m</translation>
    </message>
    <message>
        <source>超目标</source>
        <translation>Past target</translation>
    </message>
    <message>
        <source>下班核对</source>
        <translation>Closing check</translation>
    </message>
    <message>
        <source>催办</source>
        <translation>urged</translation>
    </message>
    <message>
        <source>承办答复</source>
        <translation>undertaker&apos;s answer</translation>
    </message>
    <message>
        <source>到写明的日子为止，逢休息日提前到前一个工作日</source>
        <translation>until the day given; a day off goes to the working day before it</translation>
    </message>
    <message>
        <source>到写明的日子为止，逢休息日顺延到后一个工作日</source>
        <translation>until the day given; a day off goes to the working day after it</translation>
    </message>
    <message>
        <source>一校</source>
        <translation>First proof</translation>
    </message>
    <message>
        <source>三校</source>
        <translation>Third proof</translation>
    </message>
    <message>
        <source>二校</source>
        <translation>Second proof</translation>
    </message>
    <message>
        <source>初审</source>
        <translation>First review</translation>
    </message>
    <message>
        <source>办理</source>
        <translation>Handled</translation>
    </message>
    <message>
        <source>反馈</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>复审</source>
        <translation>Second review</translation>
    </message>
    <message>
        <source>审定</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>审批表已附</source>
        <translation>Approval form attached</translation>
    </message>
    <message>
        <source>归档</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>终审</source>
        <translation>Final review</translation>
    </message>
    <message>
        <source>{status}，已归档：第 {volume} 卷</source>
        <translation>{status}, archived: volume {volume}</translation>
    </message>
    <message>
        <source>不载入</source>
        <translation>Done without</translation>
    </message>
    <message>
        <source>载入放假安排</source>
        <translation>Load the holidays</translation>
    </message>
    <message>
        <source>未填写</source>
        <translation>Not given</translation>
    </message>
    <message>
        <source>{channel}（第 {turn} 次）</source>
        <translation>{channel} (time {turn})</translation>
    </message>
</context>
</TS>
