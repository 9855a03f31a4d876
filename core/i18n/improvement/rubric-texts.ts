import type { Locale } from "../locale.ts";

/** What one item looks like at each level, the best first. */
type Anchors = readonly [string, string, string, string, string];

/** The items of the quality table that have anchors, in its order. */
export const rubricItems = ["attitude", "solving", "clarity", "satisfaction"] as const;

export type RubricItem = (typeof rubricItems)[number];

/** Every sentence of the rubric handbook, in English; its type is the catalogue's type. */
const en = {
  sheet: "Rubric",
  title: "Rubric: what each level looks like",
  subtitle: (subject: string, made: string) =>
    `For everyone who rates${subject === "" ? "" : ` ${subject}`}, and for those who are rated: the same words for the same level. Made ${made}; edit any tinted cell.`,
  version: "Version",
  validFrom: "In force since",
  versionHint: {
    title: "Version",
    message: "Count it up when the words of a level change: evaluations note the version that stands here.",
  },
  validFromHint: { title: "In force since", message: "The first day on which these words are used, as a date." },
  itemHint: { title: "Item", message: "The item that is rated. Blank rows are for items of your own." },
  anchorHint: {
    title: "What it looks like",
    message: "What is seen and heard, not what is meant: two people must come to the same level.",
  },
  item: "Item",
  levels: ["5 · excellent", "4 · good", "3 · meets the standard", "2 · below the standard", "1 · fails"] as Anchors,
  items: {
    attitude: "Attitude",
    solving: "Problem-solving",
    clarity: "Clarity",
    satisfaction: "Customer satisfaction",
  },
  anchors: {
    attitude: [
      "Greets by name, listens to the end, names what the customer feels, offers help beyond the question, thanks at the end.",
      "Greets, listens to the end, stays friendly throughout and thanks at the end.",
      "Greets and is polite; interrupts now and then, or sounds scripted.",
      "No greeting or no thanks; impatient or curt in places.",
      "Argues, blames the customer, ignores what was said or ends the contact.",
    ],
    solving: [
      "Finds the cause at first contact, solves it for good, checks that it works and says how to avoid it.",
      "Solves it at first contact within the promised time and checks that it works.",
      "Solves it within the promised time with one question or step too many.",
      "Solves it late or only after rework; the customer had to ask again.",
      "Does not solve it, gives a wrong solution or closes the ticket without an answer.",
    ],
    clarity: [
      "Plain words in a sensible order, next step, owner and time named; checks that they were understood.",
      "Plain words, next step and time named.",
      "Understandable, but the next step or the time has to be asked for.",
      "Jargon, too fast or too long; the customer asks back more than once.",
      "Contradicts itself or leaves out what matters; the customer does not know what happens next.",
    ],
    satisfaction: [
      "The customer says “very satisfied”, praises unasked or would recommend the service.",
      "The customer says “satisfied”; nothing is left open.",
      "The customer says “neither nor”, or is satisfied with a reservation.",
      "The customer says “dissatisfied” and names what was missing.",
      "The customer says “very dissatisfied”, complains or leaves.",
    ],
  } as Readonly<Record<RubricItem, Anchors>>,
  howTo: "How to rate",
  rules: [
    "Rate what was said and done on this ticket, not the person, and not the mood of the customer.",
    "Start at 3. Go up or down only for something you can point to in the ticket.",
    "Where statements of two levels hold, the lower one counts. Customer satisfaction is the customer’s own answer: never change it.",
    "Not rated is left blank. It never counts as 0.",
  ],
  otherLanguage: "The same in Chinese",
  pane: {
    intro:
      "A sheet with what each level from 5 to 1 looks like, item by item, ready to edit. The quality sheet links to it.",
    both: "Add it in Chinese as well",
    make: "Make the rubric",
    makeAgain: "Make a new version",
    version: (version: string, sheet: string) => `Version ${version}: ${sheet}`,
    newVersion:
      "A new version stands on a sheet of its own and starts from the words of the last one, as they were edited. Evaluations made before keep the one they were made with.",
    none: "No rubric in this workbook yet.",
    gone: (sheet: string) => `The sheet ${sheet} is no longer there, or has another name.`,
    preview: "What it says",
  },
  qualityLink: (item: string) => `Rubric: ${item}`,
  qualityRemark: (sheet: string) => `Click an item for its levels (${sheet}).`,
  /** On a quality sheet that was made before there was a rubric. */
  qualityNamed: (sheet: string) => `What each mark looks like: see the sheet “${sheet}”.`,
  qualityNone: "What each mark looks like: Standard › Rubric makes a handbook.",
};

export type RubricTexts = typeof en;

const zhCn: RubricTexts = {
  sheet: "评分细则",
  title: "评分标准细则手册：每一档是什么样",
  subtitle: (subject, made) =>
    `供${subject === "" ? "" : `${subject}的`}评分人与被评人共用：同一档用同一套说法。生成于 ${made}；浅黄底单元格均可修改。`,
  version: "版本",
  validFrom: "生效日",
  versionHint: { title: "版本", message: "某一档的说法改动后，版本号加 1：评价表记下的就是这里的版本。" },
  validFromHint: { title: "生效日", message: "开始使用这套说法的第一天，填日期。" },
  itemHint: { title: "项目", message: "要评分的项目。空行留给自定义项目。" },
  anchorHint: { title: "行为表现", message: "写看得到、听得到的，不写意图：两个人应得出同一档。" },
  item: "项目",
  levels: ["5 · 优秀", "4 · 良好", "3 · 达标", "2 · 不足", "1 · 不合格"],
  items: {
    attitude: "服务态度",
    solving: "问题解决效率",
    clarity: "沟通清晰度",
    satisfaction: "客户满意度",
  },
  anchors: {
    attitude: [
      "称呼客户并问好，听客户讲完，说出客户的感受，主动提供问题之外的帮助，结束时致谢。",
      "问好，听客户讲完，全程友善，结束时致谢。",
      "有问好、有礼貌，但偶有打断，或像在念稿。",
      "没有问好或没有致谢，个别地方不耐烦、生硬。",
      "与客户争执、责怪客户、不理会客户所说，或单方面结束服务。",
    ],
    solving: [
      "首次接触即找到原因并彻底解决，确认有效，并告知如何避免再发生。",
      "首次接触即在承诺时间内解决，并确认有效。",
      "在承诺时间内解决，但多了一次询问或一个步骤。",
      "超时解决，或返工后才解决，客户不得不再次联系。",
      "没有解决、方案有误，或未答复就关闭工单。",
    ],
    clarity: [
      "用语平实、条理清楚，说明下一步、负责人和时间，并确认客户已听懂。",
      "用语平实，说明下一步和时间。",
      "听得懂，但下一步或时间要客户追问才说。",
      "术语多、语速快或过于冗长，客户反复追问。",
      "前后矛盾或遗漏要点，客户不知道接下来会怎样。",
    ],
    satisfaction: [
      "客户表示“非常满意”，主动表扬，或愿意推荐。",
      "客户表示“满意”，没有遗留问题。",
      "客户表示“一般”，或满意但有保留。",
      "客户表示“不满意”，并指出哪里没做到。",
      "客户表示“非常不满意”，投诉或不再使用服务。",
    ],
  },
  howTo: "怎样评分",
  rules: [
    "只评这张工单中说过、做过的，不评人，也不评客户的情绪。",
    "从 3 分起评。能在工单中指出依据，才加分或减分。",
    "两档的说法都符合时，取较低一档。客户满意度是客户自己的回答，不得更改。",
    "未评分的留空，不按 0 计。",
  ],
  otherLanguage: "英文对照",
  pane: {
    intro: "生成一张工作表，逐项写明 5 分到 1 分各是什么样，可直接修改。质量评分表会链接到它。",
    both: "同时附上英文",
    make: "生成评分细则",
    makeAgain: "生成新版本",
    version: (version, sheet) => `第 ${version} 版：${sheet}`,
    newVersion: "新版本另存为一张工作表，从上一版修改后的说法写起。此前的评价仍沿用当时的版本。",
    none: "本工作簿还没有评分细则。",
    gone: (sheet) => `工作表“${sheet}”已不存在，或已改名。`,
    preview: "细则内容",
  },
  qualityLink: (item) => `评分细则：${item}`,
  qualityRemark: (sheet) => `点击项目名称查看各档说明（${sheet}）。`,
  qualityNamed: (sheet) => `每一档是什么样：见“${sheet}”表。`,
  qualityNone: "每一档是什么样：可在“标准 › 评分细则”中生成手册。",
};

export const rubricTexts: Readonly<Record<Locale, RubricTexts>> = { "zh-CN": zhCn, en };
