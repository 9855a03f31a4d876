import type { Locale } from "../locale.ts";

/** A hint beside a cell: at most 32 characters of title and 255 of message. */
interface Hint {
  readonly title: string;
  readonly message: string;
}

/** Figures stand in `{braces}`: the sheet fills them in with formulas. */
const en = {
  sheetName: "Weekly tracking",
  sheet: {
    title: "Weekly tracking",
    subtitle: (subject: string, evaluation: string, plan: string, today: string) =>
      `Each week's reading of the indicators that the plan targets${subject === "" ? "" : ` for ${subject}`}, for the weekly meeting; made by TicketScore on ${today} for the evaluation “${evaluation}” and the plan “${plan}”.`,
    legend: "Tinted cells are typed. Readings are kept as they were recorded; limits, signals and charts are formulas.",
    overview: {
      indicator: "Indicator",
      target: "Target",
      last: "Last",
      signal: "Signal",
      mean: "Mean",
      behind: "From weeks",
      limits: "Limits",
      week: "Week from",
      direction: "Better",
    },
    basis: {
      firstStart: "first start",
      pairs: "neighbours before it",
      mean: "mean",
      lower: "lower limit",
      upper: "upper limit",
      range: "mean moving range",
      shownLower: "lower, shown",
      shownUpper: "upper, shown",
      lastWeek: "last week",
    },
    working: {
      basis: "for the limits",
      range: "moving range",
      mean: "mean",
      lower: "lower limit",
      upper: "upper limit",
      target: "target",
      run: "in a row",
      mark: "start",
      label: "measures",
    },
    planned: { number: "measure", start: "starts" },
    chart: {
      title: (indicator: string, unit: string) => `${indicator}: week by week${unit === "" ? "" : `, ${unit}`}`,
      reading: "reading",
      mean: "mean",
      lower: "lower limit",
      upper: "upper limit",
      target: "target",
      mark: "start of a measure",
    },
    measures: { start: "Start", number: "◆ No.", owner: "Owner", measure: "Measure" },
    weeks: { week: "Week from", reading: "Reading", counted: "Tickets", signal: "Signal" },
    readingIn: (unit: string) => `Reading, ${unit}`,
    signals: {
      aboveBetter: "▲ above limits: better",
      aboveWorse: "▲ above limits: worse",
      belowBetter: "▼ below limits: better",
      belowWorse: "▼ below limits: worse",
      runBetter: "● {weeks} in a row: better",
      runWorse: "● {weeks} in a row: worse",
      within: "within limits",
      noLimits: "no limits yet",
      noAddin: "needs the add-in",
      /** The words by which good and bad news are told apart. */
      better: "better",
      worse: "worse",
    },
    limits: "{lower} to {upper}",
    finding: {
      none: "No reading yet.",
      said: "{last} in the week from {week}: {judged}.{target}",
      within: "within the limits of {lower} to {upper}, no signal",
      above: "above the upper limit of {upper}, beyond the usual spread: {news}",
      below: "below the lower limit of {lower}, beyond the usual spread: {news}",
      run: "{weeks} weeks in a row on one side of the mean of {mean}: {news}",
      noLimits: "no limits yet",
      noAddin: "the limits are computed by the add-in TicketScore, which is not loaded here",
      good: "good news",
      bad: "bad news",
      reached: " Target of {target} reached.",
      missed: " Target of {target} missed.",
    },
    origin: {
      none: "No limits yet: they need the readings of two weeks in a row.",
      noAddin: "Mean and limits are computed by the add-in TicketScore, which is not loaded here.",
      before: "Limits from the {weeks} weeks before the first measure started on {start}.",
      tooFew:
        "Fewer than two weeks in a row before the first measure started on {start}: limits from all {weeks} weeks so far.",
      noStart: "No measure has a start yet: limits from all {weeks} weeks so far.",
      provisional: " Provisional: fewer than 10 weeks.",
    },
    remarks: [
      "Reading: what the tickets submitted in that week, Monday to Sunday, said on the day it was recorded, and from how many; read by the rules and in the scope of the evaluation.",
      "A later click fills in what is blank and changes nothing else: to record a week again, clear its two cells and click again. A week without tickets stays blank, it is not 0.",
      "Limits: mean ± 3 × mean moving range ÷ 1.128 (XmR chart: Shewhart 1931; Wheeler and Chambers 1992), from the weeks before the indicator's first measure, else from all.",
      "A signal asks for a cause: a reading outside the limits, or eight and more in a row on one side of the mean. All else is the spread that any week has.",
      "◆ marks the week in which a measure starts, with its number below the chart. Starts, owners and measures are read from the improvement plan.",
    ],
    hints: {
      typed: {
        title: "Reading of the week",
        message: "The reading of this week as a number, such as 88% or 4.2. Leave it blank where there is none.",
      },
      recorded: {
        title: "Recorded from tickets",
        message:
          "Filled in with one click in the pane. What you type here is kept; clear both cells to have the week read again.",
      },
      counted: {
        title: "Tickets",
        message: "How many tickets or answers the reading is taken from; it may stay blank.",
      },
    } satisfies Record<string, Hint>,
  },
  pane: {
    noEvaluation: "What is tracked, the improvement plan of an evaluation says. Make an evaluation with a plan first.",
    nothingTargeted: "Nothing to track",
    nothingTargetedHelp: "The plan of this evaluation is for no indicator.",
    planGone: (sheet: string) =>
      `The sheet “${sheet}” with the improvement plan was deleted or renamed. The starts of measures stand there: give it its name back, or make the evaluation anew.`,
    gone: (sheet: string) =>
      `The tracking sheet “${sheet}” was deleted or renamed. A new one takes the weeks from the tickets as they are now; what was typed on the old one stays there.`,
    full: (sheet: string) =>
      `All weeks that “${sheet}” was prepared for are over. A new sheet goes on with room for the next; the old one stays as it is.`,
    tickets: {
      read: (count: string, last: string) => `${count} tickets are read, up to ${last}.`,
      again: "Read the tickets again",
      reading: "Reading the tickets…",
      none: "No tickets are read: weekly readings come from them. Open the table in the evaluation's step “Data”.",
      other: (wanted: string, read: string) =>
        `The evaluation was made from the sheet “${wanted}”; the tickets read now are those of “${read}”, with other columns.`,
    },
    typed: "Tickets do not answer it: its reading is typed into the sheet each week.",
    lacks: {
      columns: "The columns that it is read from are missing from the ticket table now.",
      waits:
        "Its times leave out the waits for the customer: choose their table in the ticket analysis, step “Tickets”.",
    },
    plan: (before: string, since: string) =>
      since === "0"
        ? `The sheet begins with the ${before} weeks before the first measure, read from the tickets.`
        : `The sheet begins with the ${before} weeks before the first measure and goes on with ${since} since, all read from the tickets.`,
    planWithout: "No complete week of tickets is there yet: the sheet is made with blank weeks.",
    firstStart: (day: string) => `The first measure starts on ${day}.`,
    noStart: "No measure has a start yet: the weeks are counted from the end of the evaluation.",
    tracked: "What it tracks",
    make: "Make the tracking sheet",
    makeNew: "Make a new tracking sheet",
    add: "Add the readings",
    addWeeks: (weeks: string) => (weeks === "1" ? "Add the readings of 1 week" : `Add the readings of ${weeks} weeks`),
    /** One week, or the first and the last of several. */
    pendingOne: (first: string) => `To be added: the week from ${first}.`,
    pending: (first: string, last: string) => `To be added: the weeks from ${first} to ${last}.`,
    due: (from: string, to: string) =>
      `Every complete week is recorded. Next: ${from} to ${to}, once the week is over and the tickets reach its Friday.`,
    allTyped: "All readings of this plan are typed into the sheet.",
    readingSheet: "Reading the tracking sheet…",
    sheetNotRead: (why: string) => `The tracking sheet could not be read: ${why}.`,
    noReading: "No reading yet.",
    last: (reading: string, week: string) => `${reading} in the week from ${week}.`,
    reached: (target: string) => `Target of ${target} reached.`,
    missed: (target: string) => `Target of ${target} missed.`,
    limits: (lower: string, upper: string) => `Limits: ${lower} to ${upper}.`,
    noLimits: "No limits yet: they need two weeks in a row.",
    provisional: "Provisional: fewer than 10 weeks.",
    noSignal: "No signal: what is seen is the usual spread.",
    signals: {
      above: (week: string, news: string) => `${week}: above the limits, ${news}`,
      below: (week: string, news: string) => `${week}: below the limits, ${news}`,
      run: (week: string, weeks: string, news: string) =>
        `${week}: ${weeks} weeks in a row on one side of the mean, ${news}`,
      good: "good news",
      bad: "bad news",
      more: (count: string) => `and ${count} earlier`,
    },
    differs: (indicator: string, week: string, recorded: string, now: string) =>
      `${indicator}, week from ${week}: recorded ${recorded}, the tickets now say ${now}.`,
    ofTickets: (reading: string, tickets: string) => `${reading} of ${tickets} tickets`,
    differsTitle: (count: string) =>
      count === "1"
        ? "1 recorded reading is not what the tickets say now"
        : `${count} recorded readings are not what the tickets say now`,
    differsHint:
      "They stay as recorded. To take the new figure, clear the two cells of the week and add the readings again.",
    noTickets: "nothing",
    chart: (indicator: string, weeks: string, first: string, last: string) =>
      `Control chart of ${indicator}: ${weeks} readings from ${first} to ${last}.`,
    chartStarts: (weeks: string) => `A measure starts in the weeks from ${weeks}.`,
    key: "Dots: readings · line across: mean · dashed: limits · dotted: target · ◇ start of a measure · ■ signal",
    open: "Show on the sheet",
    separator: ", ",
  },
};

export type TrackingTexts = typeof en;

const zhCn: TrackingTexts = {
  sheetName: "每周跟踪",
  sheet: {
    title: "每周跟踪表",
    subtitle: (subject, evaluation, plan, today) =>
      `${subject === "" ? "" : `${subject}：`}改进计划所针对指标的每周读数，供周会使用；${today} 由 TicketScore 工单评分根据评价表“${evaluation}”和计划表“${plan}”生成。`,
    legend: "浅黄色单元格供填写。读数按记入时的数值保留；控制限、信号和图表都是公式。",
    overview: {
      indicator: "指标",
      target: "目标",
      last: "最新读数",
      signal: "信号",
      mean: "均值",
      behind: "依据周数",
      limits: "控制限",
      week: "周一日期",
      direction: "方向",
    },
    basis: {
      firstStart: "最早开始日",
      pairs: "此前相邻周对数",
      mean: "均值",
      lower: "下限",
      upper: "上限",
      range: "平均移动极差",
      shownLower: "显示的下限",
      shownUpper: "显示的上限",
      lastWeek: "最新一周",
    },
    working: {
      basis: "计算依据",
      range: "移动极差",
      mean: "均值",
      lower: "下限",
      upper: "上限",
      target: "目标",
      run: "连续同侧",
      mark: "措施开始",
      label: "措施序号",
    },
    planned: { number: "措施序号", start: "开始日期" },
    chart: {
      title: (indicator, unit) => `${indicator}：逐周走势${unit === "" ? "" : `（${unit}）`}`,
      reading: "读数",
      mean: "均值",
      lower: "下限",
      upper: "上限",
      target: "目标",
      mark: "措施开始",
    },
    measures: { start: "开始日期", number: "◆ 序号", owner: "责任人", measure: "措施" },
    weeks: { week: "周一日期", reading: "读数", counted: "工单数", signal: "信号" },
    readingIn: (unit) => `读数（${unit}）`,
    signals: {
      aboveBetter: "▲ 高于上限：变好",
      aboveWorse: "▲ 高于上限：变差",
      belowBetter: "▼ 低于下限：变好",
      belowWorse: "▼ 低于下限：变差",
      runBetter: "● 连续 {weeks} 周同侧：变好",
      runWorse: "● 连续 {weeks} 周同侧：变差",
      within: "控制限内",
      noLimits: "尚无控制限",
      noAddin: "需要加载项",
      better: "变好",
      worse: "变差",
    },
    limits: "{lower} 至 {upper}",
    finding: {
      none: "还没有读数。",
      said: "{week} 起的一周为 {last}：{judged}。{target}",
      within: "在控制限 {lower} 至 {upper} 之内，没有信号",
      above: "高于上限 {upper}，超出平时的波动，{news}",
      below: "低于下限 {lower}，超出平时的波动，{news}",
      run: "连续 {weeks} 周在均值 {mean} 的同一侧，{news}",
      noLimits: "尚无控制限",
      noAddin: "控制限由 TicketScore 加载项计算，这里没有载入该加载项",
      good: "是好消息",
      bad: "是坏消息",
      reached: "已达到目标 {target}。",
      missed: "未达到目标 {target}。",
    },
    origin: {
      none: "尚无控制限：至少要有相邻两周的读数。",
      noAddin: "均值和控制限由 TicketScore 加载项计算，这里没有载入该加载项。",
      before: "控制限依据首项措施（{start} 开始）之前的 {weeks} 周。",
      tooFew: "首项措施（{start} 开始）之前没有相邻两周的读数，控制限依据至今全部 {weeks} 周。",
      noStart: "还没有措施填写开始日期，控制限依据至今全部 {weeks} 周。",
      provisional: "不足 10 周，暂作参考。",
    },
    remarks: [
      "读数：该周（周一至周日）提交的工单在记入当天的结果，以及依据多少张工单；规则和范围与评价表相同。",
      "再次点击只补空白，不改已有内容：要重新读取某一周，先清空该周的两个单元格再点击。没有工单的一周留空，不记为 0。",
      "控制限：均值 ± 3 × 平均移动极差 ÷ 1.128（XmR 图：Shewhart 1931；Wheeler 与 Chambers 1992），依据该指标首项措施之前的各周，否则依据全部各周。",
      "出现信号就要找原因：读数超出控制限，或连续 8 周及以上在均值同一侧；其余都是每周常有的波动。",
      "◆ 表示有措施开始的一周，序号见图下。开始日期、责任人和措施均取自改进计划。",
    ],
    hints: {
      typed: { title: "本周读数", message: "填写本周读数，如 88% 或 4.2；没有就留空。" },
      recorded: {
        title: "由工单记入",
        message: "在窗格中点击一次即可记入。手工填写的内容会保留；清空这两个单元格，下次点击会重新读取这一周。",
      },
      counted: { title: "工单数", message: "读数依据多少张工单或答复，可以留空。" },
    },
  },
  pane: {
    noEvaluation: "跟踪哪些指标，由评价的改进计划决定。请先生成一次带改进计划的评价。",
    nothingTargeted: "没有可跟踪的内容",
    nothingTargetedHelp: "这次评价的计划没有针对任何指标。",
    planGone: (sheet) =>
      `改进计划所在的工作表“${sheet}”已被删除或改名。措施的开始日期在那里：请恢复原名，或重新生成评价。`,
    gone: (sheet) => `跟踪表“${sheet}”已被删除或改名。新表会按现在的工单重新读取各周；在旧表中手工填写的内容留在旧表。`,
    full: (sheet) => `“${sheet}”预留的各周已经用完。新表会接着留出后面的周，旧表保持不变。`,
    tickets: {
      read: (count, last) => `已读取 ${count} 张工单，截至 ${last}。`,
      again: "重新读取工单",
      reading: "正在读取工单…",
      none: "没有读取工单，而每周读数来自工单。请在评价的“数据”步骤选择工单表。",
      other: (wanted, read) => `评价依据的是工作表“${wanted}”，现在读取的是“${read}”，列也不同。`,
    },
    typed: "工单不能回答这一指标，每周在表中填写读数。",
    lacks: {
      columns: "它所依据的列，现在的工单表中没有。",
      waits: "它的用时扣除了等待客户的时间：请在工单分析的“工单”步骤选择等待记录表。",
    },
    plan: (before, since) =>
      since === "0"
        ? `新表从首项措施之前的 ${before} 周开始，读数取自工单。`
        : `新表从首项措施之前的 ${before} 周开始，接着是此后的 ${since} 周，读数都取自工单。`,
    planWithout: "还没有完整的一周工单，新表各周先留空。",
    firstStart: (day) => `首项措施于 ${day} 开始。`,
    noStart: "还没有措施填写开始日期，各周从评价周期结束算起。",
    tracked: "跟踪的指标",
    make: "生成跟踪表",
    makeNew: "生成新的跟踪表",
    add: "记入读数",
    addWeeks: (weeks) => `记入 ${weeks} 周的读数`,
    pendingOne: (first) => `待记入：${first} 起的一周。`,
    pending: (first, last) => `待记入：${first} 至 ${last} 起的各周。`,
    due: (from, to) => `完整的各周都已记入。下一周为 ${from} 至 ${to}：该周结束、工单到达周五之后即可记入。`,
    allTyped: "这份计划的读数都在表中填写。",
    readingSheet: "正在读取跟踪表…",
    sheetNotRead: (why) => `未能读取跟踪表：${why}。`,
    noReading: "还没有读数。",
    last: (reading, week) => `${week} 起的一周为 ${reading}。`,
    reached: (target) => `已达到目标 ${target}。`,
    missed: (target) => `未达到目标 ${target}。`,
    limits: (lower, upper) => `控制限 ${lower} 至 ${upper}。`,
    noLimits: "尚无控制限：至少要有相邻两周的读数。",
    provisional: "不足 10 周，暂作参考。",
    noSignal: "没有信号，都是平时的波动。",
    signals: {
      above: (week, news) => `${week}：高于上限，${news}`,
      below: (week, news) => `${week}：低于下限，${news}`,
      run: (week, weeks, news) => `${week}：连续 ${weeks} 周在均值同一侧，${news}`,
      good: "是好消息",
      bad: "是坏消息",
      more: (count) => `此前还有 ${count} 个`,
    },
    differs: (indicator, week, recorded, now) =>
      `${indicator}，${week} 起的一周：已记入 ${recorded}，现在的工单为 ${now}。`,
    ofTickets: (reading, tickets) => `${reading}（${tickets} 张工单）`,
    differsTitle: (count) => `${count} 个已记入的读数与现在的工单不一致`,
    differsHint: "已记入的内容不变。要采用新数值，请清空该周的两个单元格，再次记入读数。",
    noTickets: "无",
    chart: (indicator, weeks, first, last) => `${indicator}的控制图：${first} 至 ${last} 共 ${weeks} 个读数。`,
    chartStarts: (weeks) => `以下各周有措施开始：${weeks}。`,
    key: "圆点：读数 · 横线：均值 · 虚线：控制限 · 点线：目标 · ◇ 措施开始 · ■ 信号",
    open: "在表中查看",
    separator: "、",
  },
};

export const trackingTexts: Readonly<Record<Locale, TrackingTexts>> = { "zh-CN": zhCn, en };
