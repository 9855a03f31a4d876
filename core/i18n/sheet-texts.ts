import type { Locale } from "./locale.ts";

/** A hint beside a cell: at most 32 characters of title and 255 of message. */
export interface InputHint {
  readonly title: string;
  readonly message: string;
}

/** Where the tickets came from, as the line under a title says it. */
export interface SourceText {
  readonly name: string;
  readonly rows: number;
  /** Cells that could not be read. */
  readonly unread: number;
}

/** The rules that an evaluation was made with, as a line of its sheet says them. */
export interface RulesSaid {
  readonly version: number;
  readonly validFrom: string;
  /** The sheet whose hours time is counted by; `null` on the clock. */
  readonly timedBy: string | null;
  /** Whether what is changed there later is followed. */
  readonly isFollowed: boolean;
  readonly rubric: { readonly sheet: string; readonly version: number; readonly isEdited: boolean } | null;
}

type HeadLabel =
  | "objective"
  | "subject"
  | "serviceTypes"
  | "teams"
  | "asOf"
  | "validFrom"
  | "from"
  | "to"
  | "cap"
  | "scaleMaximum"
  | "threshold"
  | "weightCheck"
  | "grade"
  | "total"
  | "points"
  | "available"
  | "scored"
  | "below";

type EvaluationColumn =
  | "dimension"
  | "indicator"
  | "direction"
  | "unit"
  | "weight"
  | "target"
  | "actual"
  | "score"
  | "attainment"
  | "verdict"
  | "counted"
  | "note"
  | "targetLine";

type Check = "rows" | "counted" | "notCounted" | "unread" | "unreadRows" | "early" | "inScope" | "reach" | "beyond";

type CellKind = "text" | "time" | "rating" | "flag" | "count";

type MadeColumn = "responseLimit" | "resolutionLimit" | "counted" | "inScope" | "problem";

type PlanColumn =
  | "indicator"
  | "measure"
  | "attainment"
  | "problem"
  | "branch"
  | "cause"
  | "owner"
  | "start"
  | "deadline"
  | "effect"
  | "resources"
  | "status"
  | "progress"
  | "due"
  | "remark"
  | "actualEffect";

type DueWord =
  | "done"
  /** Marked as done, with `{progress}` reported. */
  | "doneInPart"
  /** All of it reported, and not marked as done. */
  | "notMarkedDone"
  | "overdue"
  | "stalled"
  | "notYet"
  /** Before the days left, where nothing was begun although the start is past. */
  | "idle"
  | "today"
  | "tomorrow"
  /** Of `{days}`. */
  | "left"
  | "noDeadline"
  | "noMeasure";

/** Every text that our sheets show. */
export interface SheetTexts {
  /** The unit of a mean of panel ratings. */
  readonly ratedUnit: string;
  readonly directions: Readonly<Record<"higher" | "lower", string>>;
  /** Between the entries of a list that stands in one cell. */
  readonly listSeparator: string;
  readonly inputSample: string;
  readonly legend: string;
  /** The page footer, left, middle and right; `&P` and `&N` are the page and the number of pages. */
  readonly footer: {
    readonly left: (subject: string, source: SourceText | null) => string;
    readonly page: string;
    readonly made: (today: string) => string;
  };
  readonly evaluation: {
    readonly title: string;
    readonly subtitle: (subject: string, today: string, source: SourceText | null) => string;
    readonly sections: { readonly scope: string; readonly rules: string; readonly result: string };
    readonly bandHeaders: readonly [string, string];
    readonly labels: Readonly<Record<HeadLabel, string>>;
    readonly columns: Readonly<Record<EvaluationColumn, string>>;
    readonly hints: Readonly<
      Record<
        | "weight"
        | "target"
        | "actual"
        | "typedRating"
        | "direction"
        | "rating"
        | "date"
        | "moment"
        | "list"
        | "cap"
        | "scaleMaximum"
        | "threshold"
        | "band",
        InputHint
      >
    >;
    readonly total: string;
    readonly notScored: string;
    readonly weightsRight: string;
    /** Around the sum of the weights. */
    readonly weightsWrong: readonly [string, string];
    readonly scoredOf: string;
    readonly verdicts: {
      readonly reached: string;
      readonly close: string;
      readonly below: string;
      readonly unknown: string;
      readonly noTarget: string;
      readonly zeroNeedsCap: string;
      readonly refused: string;
      readonly exempt: string;
      /** The sheet that an actual was linked to was removed. */
      readonly analysisGone: string;
      /** The period or the scope on the sheet is not that of the analysis. */
      readonly otherScope: string;
    };
    readonly exemptNote: (reason: string) => string;
    /** One sentence a line. */
    readonly howToRead: readonly [string, string, string];
    readonly madeWith: (rules: RulesSaid) => string;
    readonly panelSection: string;
    readonly panelMember: (position: number) => string;
    /** Around the weakest indicator's name and its attainment. */
    readonly weakest: readonly [string, string, string];
    readonly allReached: string;
    readonly nothingYet: string;
    readonly chartTitle: string;
    readonly chartSeries: string;
    readonly targetSeries: string;
  };
  readonly tickets: {
    readonly title: string;
    readonly subtitle: (evaluation: string, today: string, source: SourceText | null) => string;
    readonly limitsSection: string;
    readonly limitColumns: readonly [string, string, string];
    readonly allOthers: string;
    readonly limitHints: { readonly priority: InputHint; readonly minutes: InputHint; readonly hours: InputHint };
    readonly checksSection: string;
    readonly checks: Readonly<Record<Check, string>>;
    readonly beyondNone: string;
    /** Around the number of rows. */
    readonly beyondSome: readonly [string, string];
    readonly columns: Readonly<Record<MadeColumn, string>>;
    readonly columnNotes: Readonly<Record<CellKind | MadeColumn | "utc", string>>;
    /** After the note of the column of repeats: within how many days. */
    readonly repeatDays: (days: number) => string;
    readonly utcHeader: (header: string) => string;
    /** A note of times that were turned to another zone. */
    readonly zonedNote: (zone: string, note: string) => string;
  };
  readonly plan: {
    readonly title: string;
    readonly subtitle: (subject: string, today: string) => string;
    readonly asOf: string;
    readonly columns: Readonly<Record<PlanColumn, string>>;
    readonly statuses: readonly [notStarted: string, inProgress: string, done: string, stalled: string];
    readonly due: Readonly<Record<DueWord, string>>;
    readonly firstWeek: string;
    /** Above the week of the date of the plan. */
    readonly weekMark: string;
    /** How many measures there are: `some` of these, with `{overdue}` and `{stalled}`. */
    readonly standing: { readonly none: string; readonly well: string; readonly some: string };
    /** `{measures}` in the sentences above. */
    readonly measureCount: readonly [one: string, many: string];
    readonly check: { readonly ahead: string; readonly beyond: string };
    /** One sentence a line. */
    readonly remarks: readonly [string, string, string, string];
    /** Around the number of indicators below the threshold. */
    readonly belowSome: readonly [string, string];
    readonly belowNone: string;
    readonly nothingYet: string;
    readonly hints: Readonly<
      Record<"branch" | "status" | "start" | "deadline" | "progress" | "firstWeek" | "asOf", InputHint>
    >;
  };
}

const zh: SheetTexts = {
  ratedUnit: "评分",
  directions: { higher: "越高越好", lower: "越低越好" },
  listSeparator: "；",
  inputSample: "可填",
  legend: "浅黄底的单元格可以修改，其余为公式。",
  footer: {
    left: (subject, source) => [subject, source === null ? "" : `数据：${source.name}`].filter(Boolean).join(" · "),
    page: "第 &P 页，共 &N 页",
    made: (today) => `生成于 ${today}`,
  },
  evaluation: {
    title: "售后服务质量评价表",
    subtitle: (subject, today, source) =>
      `${subject === "" ? "" : `${subject}的`}服务质量得分，供管理者与被评价人逐项核对；${today} 由 TicketScore 工单评分${
        source === null
          ? "生成，实际值由人工填写。"
          : `根据“${source.name}”的 ${source.rows} 行工单生成${source.unread === 0 ? "" : `（${source.unread} 个单元格未能识别）`}。`
      }`,
    sections: { scope: "评价范围", rules: "评分规则", result: "结果" },
    bandHeaders: ["等级下限", "等级"],
    labels: {
      objective: "评价目标",
      subject: "评价对象",
      serviceTypes: "服务类型",
      teams: "团队",
      asOf: "统计截至",
      validFrom: "规则生效日",
      from: "周期起",
      to: "周期止",
      cap: "达成率封顶（留空 = 不封顶）",
      scaleMaximum: "评委打分满分",
      threshold: "改进线（达成率）",
      weightCheck: "权重检查",
      grade: "等级",
      total: "总分（满分 100）",
      points: "得分合计",
      available: "已评权重",
      scored: "已评指标",
      below: "低于改进线",
    },
    columns: {
      dimension: "一级指标",
      indicator: "二级指标",
      direction: "方向",
      unit: "单位",
      weight: "权重（分）",
      target: "目标",
      actual: "实际",
      score: "得分（分）",
      attainment: "达成率",
      verdict: "判定",
      counted: "样本数",
      note: "备注",
      targetLine: "目标线",
    },
    hints: {
      weight: { title: "权重", message: "0 到 100 之间的数；全部权重合计应为 100。" },
      target: { title: "目标", message: "大于 0 的数；百分比请填 90%。" },
      actual: { title: "实际", message: "不小于 0 的数；留空 = 尚不知道，不按 0 计；N/A = 不适用，不计入。" },
      typedRating: { title: "平均评分", message: "从 1 到满分之间的数；留空 = 尚未评；N/A = 不适用。" },
      direction: { title: "方向", message: "越高越好：实际 ÷ 目标；越低越好：目标 ÷ 实际。" },
      rating: { title: "评委打分", message: "从 1 到满分之间的数；留空 = 尚未打分；N/A = 不评。" },
      date: { title: "日期", message: "如 2024-03-31；留空 = 不限。改动后得分随之更新。" },
      moment: { title: "统计截至", message: "如 2024-04-01 09:00；到此刻仍未响应且已过时限的工单算超时。" },
      list: { title: "范围", message: "按工单中的写法填写，多个之间用分号；留空 = 全部。" },
      cap: { title: "达成率封顶", message: "如 100% 或 120%；留空 = 不封顶。" },
      scaleMaximum: { title: "打分满分", message: "2 到 100 之间的数，通常为 5。" },
      threshold: { title: "改进线", message: "0% 到 200% 之间，通常为 80%。" },
      band: { title: "等级下限", message: "总分达到此值即为该等级，从高到低排列。" },
    },
    total: "合计",
    notScored: "尚未评分",
    weightsRight: "✓ 合计 100",
    weightsWrong: ["▲ 合计 ", "，应为 100"],
    scoredOf: " / ",
    verdicts: {
      reached: "● 达到目标",
      close: "◐ 接近目标",
      below: "▼ 低于改进线",
      unknown: "○ 待填",
      noTarget: "○ 缺目标",
      zeroNeedsCap: "○ 实际为 0，须设封顶",
      refused: "▲ 无法计分",
      exempt: "– 不计分",
      analysisGone: "▲ 分析表已删除，须重新生成",
      otherScope: "▲ 不是分析的周期或范围",
    },
    exemptNote: (reason) => `不计分：${reason}`,
    howToRead: [
      "得分 = 权重 × 实际 ÷ 目标；越低越好的指标为 权重 × 目标 ÷ 实际；评委打分为 权重 × 平均分 ÷ 满分。",
      "实际留空表示尚不知道，不按 0 计；N/A 表示不适用，不计入。",
      "总分 = 得分合计 ÷ 已评权重 × 100。",
    ],
    madeWith: ({ isFollowed, rubric, timedBy, validFrom, version }) =>
      [
        `规则第 ${version} 版，自 ${validFrom} 起生效`,
        timedBy === null ? "时长按自然时间计" : `时长按“${timedBy}”所属工单分析的日历计`,
        rubric === null
          ? ""
          : `评分细则第 ${rubric.version} 版${rubric.isEdited ? "，生成本表前改过说法" : ""}（${rubric.sheet}）`,
      ]
        .filter((part) => part !== "")
        .join("；")
        .concat(isFollowed ? "。工单分析中的时限和日历改动后，得分随之更新。" : "。以后改动规则，本表不变。"),
    panelSection: "评委打分",
    panelMember: (position) => `评委 ${position}`,
    weakest: ["最弱的一项：", "，达成率 ", ""],
    allReached: "各项指标均达到目标",
    nothingYet: "填入实际值后，这里会指出最弱的一项",
    chartTitle: "各指标达成率（横线 = 目标 100%）",
    chartSeries: "达成率",
    targetSeries: "目标 100%",
  },
  tickets: {
    title: "工单读数",
    subtitle: (evaluation, today, source) =>
      `逐单的时间、时限与读数，供“${evaluation}”取平均，也供核对任一得分；${today} 由公式从${
        source === null ? "工单表" : `“${source.name}”`
      }读出，原表改动后随之更新。`,
    limitsSection: "时限",
    limitColumns: ["优先级", "响应（分钟）", "解决（小时）"],
    allOthers: "其他全部",
    limitHints: {
      priority: { title: "优先级", message: "按工单中的写法填写；空行不起作用。" },
      minutes: { title: "响应时限", message: "分钟数，0 或以上；恰好等于时限算达标。" },
      hours: { title: "解决时限", message: "小时数，0 或以上；恰好等于时限算达标。" },
    },
    checksSection: "核对",
    checks: {
      rows: "工单行数",
      counted: "计入的行",
      notCounted: "未计入的行",
      unread: "未能识别的单元格",
      unreadRows: "这些单元格所在的行",
      early: "先后颠倒的时间（不采用）",
      inScope: "评价范围内的工单",
      reach: "公式覆盖至原表行号",
      beyond: "超出覆盖的行",
    },
    beyondNone: "✓ 没有",
    beyondSome: ["▲ ", " 行，请重新生成"],
    columns: {
      responseLimit: "响应时限（分钟）",
      resolutionLimit: "解决时限（小时）",
      counted: "计入",
      inScope: "范围内",
      problem: "同类问题",
    },
    columnNotes: {
      text: "原文，去掉多余空格",
      time: "读作时间；? = 无法识别",
      utc: "世界时，用来换算右侧的时间",
      rating: "1–5 分；? = 无法识别",
      flag: "1 = 是，0 = 否；? = 无法识别",
      count: "次数；? = 无法识别",
      responseLimit: "按优先级取自左侧时限表",
      resolutionLimit: "按优先级取自左侧时限表",
      counted: "1 = 有编号和提交时间且编号首次出现",
      inScope: "1 = 计入，且属于评价表所列的周期、服务类型和团队",
      problem: "客户与类型都相同的计入工单，编号相同",
    },
    repeatDays: (days) => `；天数：${days}`,
    utcHeader: (header) => `${header}（UTC）`,
    zonedNote: (zone, note) => `${zone}；${note}`,
  },
  plan: {
    title: "售后服务质量改进计划表",
    subtitle: (subject, today) =>
      `${subject === "" ? "" : `${subject}：`}达成率低于改进线的指标、原因与措施，供责任人每周更新；${today} 由 TicketScore 工单评分生成，达成率随评价表更新。`,
    asOf: "更新到",
    columns: {
      indicator: "指标",
      measure: "改进措施",
      attainment: "当前达成率",
      problem: "问题",
      branch: "原因类别",
      cause: "根本原因",
      owner: "责任部门/人",
      start: "开始日期",
      deadline: "期限",
      effect: "预期效果",
      resources: "所需其他部门资源",
      status: "状态",
      progress: "进度",
      due: "执行情况",
      remark: "备注",
      actualEffect: "实际效果",
    },
    statuses: ["未开始", "进行中", "已完成", "停滞"],
    due: {
      done: "✓ 已完成",
      doneInPart: "▲ 已完成，但进度为 {progress}",
      notMarkedDone: "▲ 进度 100%，状态不是已完成",
      overdue: "▲ 已逾期",
      stalled: "■ 停滞",
      notYet: "○ 未到开始日期",
      idle: "未开始，",
      today: "今天到期",
      tomorrow: "还有 1 天",
      left: "还有 {days} 天",
      noDeadline: "○ 未定期限",
      noMeasure: "○ 未定措施",
    },
    firstWeek: "首周",
    weekMark: "▼",
    standing: {
      none: "○ 尚未制定措施",
      well: "● {measures}，没有逾期或停滞",
      some: "▲ {measures}中 {overdue} 项逾期，{stalled} 项停滞",
    },
    measureCount: ["1 项措施", "{count} 项措施"],
    check: {
      ahead: "▲ 有进度填在“更新到”之后的周：更新该日期后才能判断逾期和停滞",
      beyond: "▲ {count} 项措施的期限晚于所列的最后一周",
    },
    remarks: [
      "停滞：已着手、未完成也未逾期，且“更新到”之前的两个整周（周一至周日）内进度没有上升；在这两周内才开始的措施暂不判断。状态选为停滞的也算。",
      "进度：各周中最近一次填写的百分比；空白表示该周没有填报。每列一周，以周一的日期为题，▼ 标出“更新到”所在的周。",
      "横条：开始日期至期限的各周着色，深色部分为已填报的进度；逾期的措施，期限之后的各周标为红色。",
      "实际效果：生成前后对比表时，变化、是否超出偶然和处理结论会链接到这里，并随之更新；已手工填写的内容保持不变。",
    ],
    belowSome: ["▼ ", " 个指标低于改进线，逐项制定措施"],
    belowNone: "● 已评指标均不低于改进线，暂无必须改进的项目",
    nothingYet: "○ 评价表尚无达成率",
    hints: {
      branch: { title: "原因类别", message: "鱼骨图的六个方面之一。" },
      status: { title: "状态", message: "未开始、进行中、已完成或停滞。" },
      start: { title: "开始日期", message: "如 2024-06-03，不晚于期限；留空 = 从首周算起。" },
      deadline: { title: "期限", message: "如 2024-06-30。" },
      progress: { title: "进度", message: "到本周末完成的百分比，0% 到 100%；留空 = 没有填报。" },
      firstWeek: {
        title: "首周",
        message: "所列第一周中的任意一天。改动只移动各周的日期，已填的进度留在原来的列。",
      },
      asOf: {
        title: "更新到",
        message: "填写当天日期：期限早于此日且未完成的措施为逾期；停滞按此日之前的两个整周判断。",
      },
    },
  },
};

const en: SheetTexts = {
  ratedUnit: "rating",
  directions: { higher: "higher", lower: "lower" },
  listSeparator: "; ",
  inputSample: "input",
  legend: "Tinted cells can be changed; everything else is a formula.",
  footer: {
    left: (subject, source) => [subject, source === null ? "" : `Data: ${source.name}`].filter(Boolean).join(" · "),
    page: "Page &P of &N",
    made: (today) => `Made on ${today}`,
  },
  evaluation: {
    title: "After-sales service quality evaluation",
    subtitle: (subject, today, source) =>
      `Service quality scores${subject === "" ? "" : ` of ${subject}`}, for managers and the people scored to check line by line; made by TicketScore on ${today}${
        source === null
          ? ", actuals typed in by hand."
          : ` from ${source.rows} rows of tickets in “${source.name}”${source.unread === 0 ? "" : ` (${source.unread} ${source.unread === 1 ? "cell" : "cells"} not read)`}.`
      }`,
    sections: { scope: "Scope", rules: "Rules", result: "Result" },
    bandHeaders: ["Grade from", "Grade"],
    labels: {
      objective: "Objective",
      subject: "Evaluated",
      serviceTypes: "Service types",
      teams: "Teams",
      asOf: "As of",
      validFrom: "Rules valid from",
      from: "Period from",
      to: "Period to",
      cap: "Cap on attainment (blank = none)",
      scaleMaximum: "Rating scale maximum",
      threshold: "Plan threshold (attainment)",
      weightCheck: "Weight check",
      grade: "Grade",
      total: "Total out of 100",
      points: "Points earned",
      available: "Weight scored",
      scored: "Indicators scored",
      below: "Below the threshold",
    },
    columns: {
      dimension: "Dimension",
      indicator: "Indicator",
      direction: "Better when",
      unit: "Unit",
      weight: "Weight (points)",
      target: "Target",
      actual: "Actual",
      score: "Score (points)",
      attainment: "Attainment",
      verdict: "Verdict",
      counted: "Sample size",
      note: "Note",
      targetLine: "Target line",
    },
    hints: {
      weight: { title: "Weight", message: "A number from 0 to 100; all weights together make 100." },
      target: { title: "Target", message: "A number above 0; percentages as 90%." },
      actual: {
        title: "Actual",
        message: "A number from 0 on. Blank = not known yet, never counted as 0. N/A = not applicable, left out.",
      },
      typedRating: {
        title: "Mean rating",
        message: "A number from 1 to the maximum of the scale. Blank = not rated yet. N/A = not applicable.",
      },
      direction: { title: "Better when", message: "higher: actual ÷ target. lower: target ÷ actual." },
      rating: {
        title: "Panel rating",
        message: "A number from 1 to the maximum of the scale. Blank = not rated yet. N/A = not rated by this member.",
      },
      date: { title: "Date", message: "Such as 2024-03-31; blank = no limit. The scores follow." },
      moment: {
        title: "As of",
        message: "Such as 2024-04-01 09:00. A ticket still unanswered at this moment, past its limit, is late.",
      },
      list: { title: "Scope", message: "As written in the tickets, separated by semicolons; blank = all." },
      cap: { title: "Cap on attainment", message: "Such as 100% or 120%; blank = no cap." },
      scaleMaximum: { title: "Rating scale maximum", message: "A number from 2 to 100, usually 5." },
      threshold: { title: "Plan threshold", message: "From 0% to 200%, usually 80%." },
      band: { title: "Grade from", message: "The total at which the grade starts, highest first." },
    },
    total: "Total",
    notScored: "not yet scored",
    weightsRight: "✓ sum is 100",
    weightsWrong: ["▲ sum is ", ", must be 100"],
    scoredOf: " of ",
    verdicts: {
      reached: "● on target",
      close: "◐ close",
      below: "▼ below threshold",
      unknown: "○ no actual yet",
      noTarget: "○ no target",
      zeroNeedsCap: "○ 0 needs a cap",
      refused: "▲ cannot be scored",
      exempt: "– not scored",
      analysisGone: "▲ analysis removed: generate again",
      otherScope: "▲ not the analysis’ period or scope",
    },
    exemptNote: (reason) => `Not scored: ${reason}`,
    howToRead: [
      "Score = weight × actual ÷ target; where lower is better, weight × target ÷ actual; rated by a panel, weight × mean rating ÷ maximum.",
      "A blank actual is not known yet and never counts as 0; N/A does not apply and is left out.",
      "Total = points earned ÷ weight scored × 100.",
    ],
    madeWith: ({ isFollowed, rubric, timedBy, validFrom, version }) =>
      [
        `Rules version ${version}, in force since ${validFrom}`,
        timedBy === null
          ? "time counted on the clock"
          : `time counted by the calendar of the ticket analysis on ${timedBy}`,
        rubric === null
          ? ""
          : `rubric version ${rubric.version}${rubric.isEdited ? ", its words edited before this sheet was made" : ""} (${rubric.sheet})`,
      ]
        .filter((part) => part !== "")
        .join("; ")
        .concat(
          isFollowed
            ? ". The scores follow when limits or calendar of the ticket analysis are changed."
            : ". Changing the rules later leaves this sheet as it is.",
        ),
    panelSection: "Panel ratings",
    panelMember: (position) => `Member ${position}`,
    weakest: ["Weakest: ", ", attainment ", ""],
    allReached: "Every indicator reaches its target",
    nothingYet: "Once actuals are in, the weakest indicator is named here",
    chartTitle: "Attainment by indicator: the line is the target (100%)",
    chartSeries: "Attainment",
    targetSeries: "Target 100%",
  },
  tickets: {
    title: "Ticket readings",
    subtitle: (evaluation, today, source) =>
      `Times, limits and readings of every ticket: what “${evaluation}” averages, and where any score can be checked; read by formulas from ${
        source === null ? "the ticket table" : `“${source.name}”`
      } since ${today}, and following its changes.`,
    limitsSection: "Limits",
    limitColumns: ["Priority", "Response (minutes)", "Resolution (hours)"],
    allOthers: "all others",
    limitHints: {
      priority: { title: "Priority", message: "As written in the tickets; a blank row does nothing." },
      minutes: { title: "Response limit", message: "Minutes, 0 or more; exactly at the limit is in time." },
      hours: { title: "Resolution limit", message: "Hours, 0 or more; exactly at the limit is in time." },
    },
    checksSection: "Checks",
    checks: {
      rows: "Rows with tickets",
      counted: "Rows that count",
      notCounted: "Rows that do not count",
      unread: "Cells not read",
      unreadRows: "Rows they stand in",
      early: "Out of order, not used",
      inScope: "Tickets in scope",
      reach: "Formulas reach down to row",
      beyond: "Rows beyond that",
    },
    beyondNone: "✓ none",
    beyondSome: ["▲ ", " rows: generate again"],
    columns: {
      responseLimit: "Response limit (minutes)",
      resolutionLimit: "Resolution limit (hours)",
      counted: "Counts",
      inScope: "In scope",
      problem: "Problem",
    },
    columnNotes: {
      text: "as written, spaces trimmed",
      time: "read as a time; ? = not read",
      utc: "on the clock of UTC, for the column at its right",
      rating: "1 to 5; ? = not read",
      flag: "1 = yes, 0 = no; ? = not read",
      count: "how often; ? = not read",
      responseLimit: "by priority, from the limits at the left",
      resolutionLimit: "by priority, from the limits at the left",
      counted: "1 = has an id and a submission, and is the first with its id",
      inScope: "1 = counts, and is of the period, service types and teams of the evaluation",
      problem: "one number for all counted tickets of the same customer and type",
    },
    repeatDays: (days) => `; days: ${days}`,
    utcHeader: (header) => `${header} (UTC)`,
    zonedNote: (zone, note) => `${zone}; ${note}`,
  },
  plan: {
    title: "After-sales service improvement plan",
    subtitle: (subject, today) =>
      `Indicators${subject === "" ? "" : ` of ${subject}`} below the threshold, their causes and measures, for owners to update every week; made by TicketScore on ${today}, attainment follows the evaluation.`,
    asOf: "As of",
    columns: {
      indicator: "Indicator",
      measure: "Measure",
      attainment: "Attainment now",
      problem: "Problem",
      branch: "Branch",
      cause: "Root cause",
      owner: "Owner",
      start: "Start",
      deadline: "Deadline",
      effect: "Expected effect",
      resources: "Needed from others",
      status: "Status",
      progress: "Progress",
      due: "Due",
      remark: "Note",
      actualEffect: "Actual effect",
    },
    statuses: ["not started", "in progress", "done", "stalled"],
    due: {
      done: "✓ done",
      doneInPart: "▲ done, but {progress} reported",
      notMarkedDone: "▲ 100% reported, status not done",
      overdue: "▲ overdue",
      stalled: "■ stalled",
      notYet: "○ not started yet",
      idle: "not started, ",
      today: "due today",
      tomorrow: "1 day left",
      left: "{days} days left",
      noDeadline: "○ no deadline",
      noMeasure: "○ no measure yet",
    },
    firstWeek: "Weeks from",
    weekMark: "▼",
    standing: {
      none: "○ No measure is planned yet",
      well: "● {measures}, none overdue or stalled",
      some: "▲ {overdue} overdue, {stalled} stalled of {measures}",
    },
    measureCount: ["1 measure", "{count} measures"],
    check: {
      ahead:
        "▲ Progress is reported for weeks after the as-of date: overdue and stalled are told once it is brought up to date",
      beyond: "▲ Deadlines after the last week shown: {count}",
    },
    remarks: [
      "Stalled: begun, neither done nor overdue, and no rise in progress over the last two full weeks (Monday to Sunday) before the as-of date; not judged if it began within them. A status of stalled counts too.",
      "Progress: the latest percentage typed in the weeks; a blank reports nothing. Each column is a week, headed by its Monday; ▼ marks the week of the as-of date.",
      "Bars: the weeks from start to deadline are tinted, darker for the share reported; after the deadline of an overdue measure they are red.",
      "Actual effect: the comparison of before and after links its change, how sure it is, and its verdict here, and they stay up to date; what was typed there stays.",
    ],
    belowSome: ["▼ ", " below the threshold: a measure for each"],
    belowNone: "● Every scored indicator reaches the threshold: nothing has to be put right",
    nothingYet: "○ No attainment in the evaluation yet",
    hints: {
      branch: { title: "Branch", message: "One of the six branches of the fishbone." },
      status: { title: "Status", message: "not started, in progress, done or stalled." },
      start: { title: "Start", message: "Such as 2024-06-03, not after the deadline; blank = from the first week." },
      deadline: { title: "Deadline", message: "Such as 2024-06-30." },
      progress: {
        title: "Progress",
        message: "The share done by the end of this week, 0% to 100%; blank = nothing reported.",
      },
      firstWeek: {
        title: "First week",
        message:
          "Any day of the first week shown. A change moves the dates of the weeks; progress stays in its columns.",
      },
      asOf: {
        title: "As of",
        message:
          "Today's date. A measure due before it and not done is overdue; stalled is told from the two full weeks before it.",
      },
    },
  },
};

/** The texts of the sheets in both languages. */
export const sheetTexts: Readonly<Record<Locale, SheetTexts>> = { "zh-CN": zh, en };
