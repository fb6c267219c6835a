<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>BoardPage</name>
    <message>
        <source>待办</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BoardView</name>
    <message>
        <source>待办事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>稍后提醒…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Buttons</name>
    <message>
        <source>稍后提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知悉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补记完成时间…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延长办理时间…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新办理…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不再重复提醒；知悉不等于办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期时（{due}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span}后（{time}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>撤销此记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销后不再提醒；记录和经过仍保留在台账中</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销原因 *</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>三审三校</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理流程</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>已逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2小时内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{name}：%n 项</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>再按一次显示全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只显示这一类</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChoiceButton</name>
    <message numerus="yes">
        <source>%n 项</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{name}：{chosen}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Course</name>
    <message>
        <source>经过</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>显示更早的 %n 条</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>程序出错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序遇到了没有料到的问题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已经保存的记录不受影响。刚才的操作可能没有完成，请检查后重做。可以继续使用；如果反复出现，请退出后重新打开，并把详细信息交给维护人员（其中没有记录的内容）。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>详细信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复制详细信息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>退出程序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续使用</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>选中左侧的一项，这里显示详情</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>步骤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>升级为较大舆情后，要立即上报学校党委或党委宣传部。确定升级？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>升级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>级别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>链接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field} *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>微博、贴吧、电话…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>https://…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>登记并计时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>保存修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记{kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改{kind}（第 {number} 号）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyBoard</name>
    <message>
        <source>没有符合条件的待办事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除筛选后显示全部待办事项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有待办事项。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按 Ctrl+2 登记舆情，Ctrl+1 登记新闻</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EmptyLog</name>
    <message>
        <source>台账读取失败</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重试</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账还没有记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按 Ctrl+2 登记舆情，Ctrl+1 登记新闻</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有在办或已办结的记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤销的记录仍然保留，平时不显示。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>显示已撤销的记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有符合条件的记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除筛选和搜索后显示全部记录。</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>{action}：{about}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提醒：{rung}（{channel}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>；</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{duty} {old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mark} 取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>链接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>再次提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限已过 {percent}%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>剩余 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>系统通知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>托盘消息</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>提醒窗</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExtendDialog</name>
    <message>
        <source>延长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延长办理时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原到期：{due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延长后：{due}（合计 {total}，从原起算时间算起）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂定；稳妥时间：{due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延长后到期时间不变（末日遇假期）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原时限已过，这次延长将记为逾期后延长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延长的理由 *</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FactWords</name>
    <message>
        <source>登记时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}（本单位自行处置）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}（本单位不能自行处置）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，非工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>，调休上班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记晚于{event} {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{due}（暂定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>剩余 {remaining}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已超过目标 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{due}。延长的理由：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}，用时 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超过目标 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>。原因：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>升级为较大…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>链接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开链接</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>级别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>稳妥时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>原到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>依据</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>全部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>级别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>开始日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>结束日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上月</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本学期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>自选…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>共 %Ln 件</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>只显示最近录入的 %Ln 件，按录入先后排列</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>只显示最早录入的 %Ln 件，按录入先后排列</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>超过 %Ln 件</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>现在</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>补记完成时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{duty}&#x3000;应于 {due} 前完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成时间 *</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未按时完成的原因 *</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Finishing</name>
    <message>
        <source>、</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>以下步骤还没有完成：{names}。仍要记为“{done}”？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>返回</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LateDialog</name>
    <message>
        <source>填写未按时完成的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{duty}&#x3000;应于 {due} 前完成，已逾期 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未按时完成的原因 *</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LevelChoice</name>
    <message>
        <source>{major}，本单位不能自行处置</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>级别：{level}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>台账</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogTable</name>
    <message>
        <source>台账</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开	Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按“{column}”升序排列</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按“{column}”降序排列</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>限时办 DueDesk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Nav</name>
    <message>
        <source>待办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>台账</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwedWords</name>
    <message>
        <source>未解锁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未写明时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标 {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂定 {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{duty} → {recipient}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待“{duty}”完成后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>= {start} + {span}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>填写时间后，这里列出将产生的时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改后的时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>将产生 %n 项时限</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>请确认</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>原因 *</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderNotes</name>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>查看</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>稍后提醒</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderRow</name>
    <message>
        <source>✓ {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>打开</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>填写未按时完成的原因…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>知悉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不再重复提醒；知悉不等于办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择再次提醒的时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{button}：{title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>选择再次提醒的时间：{title}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message>
        <source>提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>等待处理的提醒</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>重新办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{duty}”将恢复为待办，时限不变</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新办理的原因 *</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareChip</name>
    <message>
        <source>本月按时率</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>仅本机保存，不联网</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>○ 通知不可用，用提醒窗提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● 提醒正常</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>下一次 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节假日：{year} 年安排尚未载入（按暂定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节假日：{year} 年官方安排，{following} 年尚未公布（按暂定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节假日：{year}、{following} 年官方安排</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>{duty}，{state}，{standing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待“{duty}”完成后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}（用时 {span}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标 {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{due} 前</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#x3000;已知悉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#x3000;超过目标</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&#x3000;逾期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>现在</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>也可直接写“下周五 17:30”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>也可直接写“昨晚11点12”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>年-月-日 时:分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{field}：现在</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>登记{kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>＋ 其他</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记其他类型</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索标题、说明、来源（Ctrl+F）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>搜索</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedDialog</name>
    <message>
        <source>取消</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}&#x3000;Ctrl+Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃已填写的内容？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放弃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>继续填写</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyBox</name>
    <message>
        <source>为什么是这个时间？</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这个时限按当时的日历算出；按现在的日历会是 {due}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_NameQuestion</name>
    <message>
        <source>{step}由谁完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>姓名</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>确定</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>board</name>
    <message>
        <source>暂定，稳妥时间 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应于 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} 到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>三审三校 {circles} {done}/{all}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批表 已附</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批表 未附</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已延长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>可延长至 {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done} {time}（用时 {span}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源 {source}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>explanation</name>
    <message>
        <source>依据：{words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起算：{instant}（{event}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规定没有写明时长；本程序以 {span} 为办理目标，不是规定的时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计算：到写明的时间为止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>计算：{limit}，{reading}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} {reason}，顺延到此日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} {reason}，不计</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} {reason}，第 {ordinal} 个工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} {reason}，第 {ordinal} 日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本单位上班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本单位放假</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>（共 %n 分钟办公时间）</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>工作日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周末</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>调休上班（{holiday}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holiday}（法定，暂定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{holiday}放假</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>元旦</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>春节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>清明节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>劳动节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>端午节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>中秋节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>国庆节</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节假日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>末日 {day} 逢休息日，顺延</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标：{due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期（暂定）：{due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期：{due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>稳妥时间：{due}。当年的放假安排尚未公布，周末可能调为上班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>节假日数据：{editions}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>log</name>
    <message>
        <source>编号</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类型·级别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发生/发现时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>状态</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按时</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来源</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}，降序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{column}，升序</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>说明：{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审校：{name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>无</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>notice</name>
    <message>
        <source>通知里有看不懂的地方，没有保存：</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有找到放假安排，请粘贴通知全文</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容太大，不像是一份放假通知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不出是哪一年的安排，请连同标题一起粘贴</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一天既放假又上班：{days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不属于这一年（及上年 12 月）的日期：{days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这是一份调整通知，请先载入当年的放假安排</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>调整通知的年份与原安排不同</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这样的日期：{days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：调休上班日不在周末：{dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：调休上班日离假期很远：{dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：{holiday}的日期不合常理：{dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：{holiday}的假期不连续：{dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：{holiday}当天没有放假：{dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：{holiday}的放假与调休天数不平衡</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：没有{holiday}的安排</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：通知没有写年份，按 {year} 年理解</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：是从叙述文字里读出来的，请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：{holiday}假期延长，请核对</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：{holiday}前后说法不一致：{dates}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：第 {line} 行没有采用：{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>注意：内容比现有的安排少，保存后会替换现有的安排</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 行“{line}”：{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写明放假还是上班</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有看不懂的词</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有不知所指的数字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>两个日期之间缺少标点</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期没有写明月份</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有写明到哪一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日期不完整</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起止日期不完整</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>起止日期颠倒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>假期太长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这样的日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>星期与日期不符</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>天数与起止日期不符</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>printing</name>
    <message>
        <source>保存吗？(y/n) </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有保存；加 --yes 直接保存</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号 {duty}：{old} → {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>法定节假日（安排尚未公布，暂定）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>官方安排</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>载入的安排</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>放假：{days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>调休上班：{days}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{duty}：已完成，用时 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延长后到期时间不变：末日遇休息日顺延到同一天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>用时 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>目标 </source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>本系统不用这种通知方式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有桌面会话总线(D-Bus)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少 jeepney 组件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>连不上桌面会话总线</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>与桌面会话总线的连接断了</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>桌面没有运行通知服务</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通知服务中途退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通知服务没有按时答复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通知服务拒绝了这条通知</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>程序正在退出</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>桌面没有系统托盘</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>托盘图标没有显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>此托盘的消息也靠通知服务显示</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少 plyer 组件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>系统里没有 notify-send 命令</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少 pyobjus 组件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>系统的通知命令出错</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>通知模块内部出错</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>refusal</name>
    <message>
        <source>请填写标题</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>标题太长：{length} 个字，最多 {most} 个字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>内容太长，最多 {most} 个字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文字里有不完整的字符，请删去后重试</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写时间，例如“昨晚11点12”或“2026-02-13 16:00”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂时间“{text}”里的“{rest}”。可以写“昨晚11点12”“11-20 15:30”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”有歧义，可能是 {candidates}。请写清楚</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”是 {day}，还需要写明几点几分</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有这样的时间：“{text}”里的“{part}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间 {at} 还没有到（现在是 {now}），已经发生的事不能填将来的时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时间超出范围：只接受 {first} 年到 {last} 年</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>时限 {amount} 超出范围：只接受 1 到 {most}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日历上 {day} 之后的 400 天里没有工作日，请检查节假日和本单位的日子</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有“{text}”这个类型，可以用：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有“{text}”这个级别，可以用：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有“{text}”这种算法，可以用：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{reading}”与这一类的时限单位不同，不能用于 {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有“{text}”这一年，可以用 1990 到 2100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件打不开：{path}（{detail}）</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>文件不是文本：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”不是整数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则里没有“{kind}”这一类，请检查规则文件</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只有舆情分级别</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有第 {number} 号记录</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号记录没有“{text}”这一项，可以用：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号记录有几项待办，请写明是哪一项：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号记录的“{duty}”已经不是待办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号记录的“{duty}”还没有完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号记录的“{duty}”要等“{until}”完成后才能办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号记录已撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号记录已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成时间 {at} 早于起算时间 {start}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已超过时限 {due}，请填写未按时完成的原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>请填写原因</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>第 {number} 号记录不是一般舆情，不能升级</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{duty}”按规定不能延长</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{duty}”已经延长过，合计不得超过 {total} 日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>类型和级别不能这样修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有可以撤回的操作</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件夹不能写入：{path}。请检查权限，或用 --data-dir 指定别的文件夹</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件正被别的程序占用，请稍后重试；已填写的内容没有丢失</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>磁盘已满，没有保存。请清理出空间后重试</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>读写磁盘出错，没有保存：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件是只读的，不能保存：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件已损坏：{path}。请用最近的备份恢复，原文件会另存，不会丢弃</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件来自更新版本的程序，请升级后再打开：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件来自旧版本，请先正常启动一次程序：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>这不是限时办的数据文件：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>数据文件不见了，但这里有使用过的痕迹：{path}。请用最近的备份恢复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>备份没有通过检查，没有采用：{path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂办公时间“{text}”，请写成“08:00-12:00, 14:00-17:30”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂季节时间“{text}”，请写成“05-01..09-30 08:00-12:00, 15:00-18:00”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂免打扰时间“{text}”，请写成“22:00-07:00”，不用就留空</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>看不懂提醒时刻“{text}”，可以写 50%、2h before、30min before、at due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>不是正确的 TOML 格式</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>缺少“{key}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>没有“{key}”这一栏，可以用：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}”要写成文字</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}”只能用小写字母、数字和下划线</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}”要写成整数</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}”超出范围：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}”只能是：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有时限就要写明算法 reading：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>写了“{key}”就要写明时限 limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>有时限 limit 就不要再写目标 target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延长后的 extended_to 要大于 limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}”看不懂，可以写 50%、2h before、30min before、at due，重复写 15min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>同一类型里有两个相同的 duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>locked_until 要写同一类型里的另一项：{known}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规则文件 {file} 第 {line} 行：{fault}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reminder</name>
    <message>
        <source>目标 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>应于 {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>暂定 {time} 到期，稳妥时间 {safe}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} 到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n 件事等待处理</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分钟后</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时后</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{left}：{owed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} {left}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>关机期间错过 %n 条提醒，已并入上表</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>等 %n 件</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>超过目标 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已到期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>剩余 {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到期时</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>关机期间错过 %n 条提醒</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{title}（{left}）</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>周一</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周二</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周三</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周四</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周五</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周六</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>周日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>昨天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>今天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>明天</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{days}天 {face}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>超目标 {face}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>逾期 {face}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>新闻</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>舆情</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>留言</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>媒体接洽</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>巡查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>其他事项</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一般</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>较大</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报送稿件和审批表</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>报本单位主要负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>上报学校党委或党委宣传部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>反馈处置结果</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>书面报送办公室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>答复留言人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>联系党委宣传部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>取得采访批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>安排采访</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>日常巡查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按时完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已报送</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已报告</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n 个工作日</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 日</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>已上报</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已反馈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已答复</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已联系</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已批准</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已安排</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已巡查</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>党委宣传部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>本单位主要负责人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>学校党委或党委宣传部</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办公室</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>留言人</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来访媒体</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发生时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发现时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来电时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>巡查日期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发生</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>发现</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>收到</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>来电</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>期限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>规定的时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从次日起数工作日，至最后一个工作日下班时止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从次日起数工作日，至最后一个工作日 24:00 止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>至下一个工作日的同一时刻止；在休息日发生的，至该工作日 24:00 止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>当天是工作日且未下班的，当天即计入，至下班时止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>只计办公时间，走满相应的工作日时长为止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按每个工作日 24 小时连续计算，不扣除休息日</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>按自然时间连续计算，不扣除夜间和休息日，也不顺延</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从下一个整点起连续计算，不扣除夜间和休息日，也不顺延</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从次日起数自然日，末日逢休息日顺延到下一个工作日，至下班时止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从次日起数自然日，末日逢休息日顺延到下一个工作日，至 24:00 止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>从次日起数自然日，至末日 24:00 止，不顺延</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>把日数按工作日数，至最后一个工作日下班时止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>每日按 24 小时连续计算，不顺延</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>到写明的时间为止</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>初审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>复审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>终审</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>一校</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>二校</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>三校</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审批表已附</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>登记</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>批办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>审定</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>反馈</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>归档</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>在办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已办结</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>待办</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>未解锁</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已逾期</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 小时内</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>之后</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更新审校步骤</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>已知悉</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>完成</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新办理</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>升级为较大舆情</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>延长办理时间</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>重新计算时限</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤销</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>撤回上一步</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>稍后提醒</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>更新节假日安排</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>修改规则</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>导入</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n 天</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 小时</source>
        <comment>length</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 分</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
