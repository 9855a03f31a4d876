import type { Indicator } from "../indicator.ts";
import { answer, text } from "./entry.ts";

/** How fast customers are answered, helped and reached. */
export const timeliness: readonly Indicator[] = [
  {
    id: "response-in-time",
    name: text("客服响应及时率", "Response in time"),
    definition: text(
      "时限内首次响应的工单数 ÷ 已判定的工单数（电话、在线渠道常用 30 秒；工单常用紧急 15 分钟、普通 2 小时）",
      "Tickets first answered within their limit ÷ tickets already decided (30 s is usual for phone and chat; 15 minutes for urgent and 2 hours for normal tickets)",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: 0.9,
    source: text("售后服务质量评价表常用目标 90%", "90% is the usual target in after-sales evaluation tables"),
    reading: "respondedInTime",
    measures: [
      answer(
        "process",
        text(
          "高峰时段来单集中，排班按平均量安排",
          "Tickets bunch up at peak hours, while shifts are planned for the average",
        ),
        text(
          "按近四周各时段来单量重排班次，早高峰安排机动坐席支援",
          "Re-plan shifts from the last four weeks’ arrivals by hour, with floating agents for the morning peak",
        ),
        text("两周内高峰时段响应及时率达到目标", "In two weeks the peak hours reach the target"),
      ),
      answer(
        "tools",
        text(
          "派单不看技能和手头工作量，工单在队列里等待",
          "Assignment ignores skills and workload, so tickets wait in queues",
        ),
        text(
          "启用按技能和在办量自动派单，临近时限的工单自动提醒组长",
          "Assign automatically by skill and open workload, and alert the team lead before a limit runs out",
        ),
        text("一个月内超时工单减少一半", "In one month late tickets fall by half"),
      ),
    ],
  },
  {
    id: "on-site-arrival-in-time",
    name: text("上门服务到达及时率", "On-site arrival in time"),
    definition: text(
      "不晚于约定时间到达的上门次数 ÷ 已到约定时间的上门次数",
      "Visits that arrived no later than promised ÷ visits whose promised time has come",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: 0.85,
    source: text(
      "售后服务质量评价表常用目标 85%（如承诺 2 小时内到达）",
      "85% is the usual target in after-sales evaluation tables, with arrival promised within 2 hours, for example",
    ),
    reading: "arrivedInTime",
    measures: [
      answer(
        "process",
        text("派工只看工程师是否空闲，不看路程", "Dispatch looks at who is free, not at who is near"),
        text(
          "派工改为就近优先，并在约定时间中预留路程余量",
          "Dispatch the nearest engineer first and allow for travel in every appointment",
        ),
        text(
          "一个月内到达及时率达到目标，单程时间缩短",
          "In one month arrivals reach the target and travel gets shorter",
        ),
      ),
      answer(
        "people",
        text("个别片区工程师人手不足", "One area has too few engineers"),
        text(
          "给缺人片区调入一名工程师，旺季启用签约合作网点",
          "Move one engineer into that area and use contracted partners in the season",
        ),
        text("六周内该片区到达及时率追平其他片区", "In six weeks the area catches up with the others"),
      ),
    ],
  },
  {
    id: "average-first-response",
    name: text("平均首次响应时长", "Average time to first response"),
    definition: text(
      "各工单从提交到首次响应的分钟数之和 ÷ 已响应的工单数",
      "Minutes from submission to first response, summed ÷ tickets answered",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "lower",
    unit: "minutes",
    target: null,
    source: text(
      "没有通行的平均值目标；单张工单的时限见“客服响应及时率”",
      "No average is in common use; for the limits of single tickets see “Response in time”",
    ),
    reading: "responseMinutes",
    measures: [
      answer(
        "process",
        text("新工单靠人工刷新列表才被发现", "New tickets are noticed only when somebody refreshes the list"),
        text(
          "每班指定一名首响专员，新工单先确认受理再分派",
          "Name one person per shift who acknowledges every new ticket before it is assigned",
        ),
        text("两周内平均首响时长下降三成", "In two weeks the average falls by a third"),
      ),
      answer(
        "environment",
        text(
          "夜间和节假日无人值守，个别长等待拉高平均值",
          "Nobody is on duty at night and on holidays, and a few long waits lift the average",
        ),
        text(
          "非工作时段设自动回执并安排轮值，次日首小时优先清理隔夜单",
          "Send an automatic receipt and keep a duty rota; clear overnight tickets in the first hour of the day",
        ),
        text(
          "一个月内隔夜工单的首响不晚于次日首小时",
          "In one month every overnight ticket is answered in the first hour of the day",
        ),
      ),
    ],
  },
  {
    id: "average-reply-time",
    name: text("会话平均响应时间", "Average reply time in a conversation"),
    definition: text(
      "在线或电话会话中，客户每次发言到客服回复的秒数之和 ÷ 回复次数",
      "Seconds from each customer message to the reply, in chat or on the phone, summed ÷ replies",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "lower",
    unit: "seconds",
    target: 30,
    source: text(
      "在线客服首次响应常用 30 秒，电话接起常用 20 秒",
      "30 s is the usual limit for a first chat reply, 20 s for picking up the phone",
    ),
    measures: [
      answer(
        "tools",
        text("常见问题每次都重新打字", "Answers to common questions are typed anew each time"),
        text(
          "把前二十个高频问题做成快捷回复并每月更新",
          "Turn the twenty most frequent questions into ready replies and refresh them monthly",
        ),
        text("两周内平均响应时间进入目标", "In two weeks the average is within the target"),
      ),
      answer(
        "process",
        text("同时接待的会话过多", "Agents hold too many conversations at once"),
        text(
          "按资历设定同时接待上限，超出部分进入排队并告知等待时间",
          "Cap parallel conversations by experience; queue the rest and tell customers how long it takes",
        ),
        text(
          "一个月内响应时间达标且满意度不下降",
          "In one month replies meet the target without a loss in satisfaction",
        ),
      ),
    ],
  },
  {
    id: "resolved-in-time",
    name: text("按时解决率", "Resolved in time"),
    definition: text(
      "在解决时限内解决的工单数 ÷ 已判定的工单数（未解决但已超时的计为未达标）",
      "Tickets resolved within their limit ÷ tickets already decided; an open ticket past its limit counts as missed",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "时限依服务承诺而定（软件与互联网问题常用 24 小时）；达标率没有通行目标",
      "The limit is your own promise (24 hours is usual for software); no share is in common use as a target",
    ),
    reading: "resolvedInTime",
    measures: [
      answer(
        "process",
        text("工单在部门之间流转时停留过久", "Tickets rest too long between departments"),
        text(
          "规定转派 10 分钟内接单，每日晨会只过临期和超期工单",
          "Require hand-offs to be accepted within 10 minutes, and review only tickets near or past their limit each morning",
        ),
        text("一个月内超期工单减少一半", "In one month overdue tickets fall by half"),
      ),
      answer(
        "people",
        text("疑难问题集中在少数人手里", "Hard problems pile up with a few people"),
        text(
          "组建疑难问题小组，四小时无进展自动升级",
          "Set up a group for hard cases and escalate anything without progress after four hours",
        ),
        text("六周内按时解决率达到目标", "In six weeks the rate reaches the target"),
      ),
    ],
  },
  {
    id: "average-resolution-hours",
    name: text("平均解决时长", "Average time to resolution"),
    definition: text(
      "各工单从提交到解决的小时数之和 ÷ 已解决的工单数",
      "Hours from submission to resolution, summed ÷ tickets resolved",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "lower",
    unit: "hours",
    target: 24,
    source: text(
      "软件与互联网类问题常用 24 小时；其他行业请按服务承诺修改",
      "24 hours is usual for software and internet issues; elsewhere put in what you promise",
    ),
    reading: "resolutionHours",
    measures: [
      answer(
        "process",
        text("等待客户补充信息的时间过长", "Much of the time is spent waiting for details from the customer"),
        text(
          "受理时用必填清单一次问全，等待超过一天主动电话跟进",
          "Ask for everything with one checklist at intake, and phone after a day of silence",
        ),
        text("一个月内平均解决时长缩短两成", "In one month the average gets a fifth shorter"),
      ),
      answer(
        "tools",
        text("同类问题没有沉淀，每次从头排查", "Solutions are not kept, and every case starts from scratch"),
        text(
          "关闭工单时补写解决办法，每周整理进知识库",
          "Write down the solution when closing a ticket and move it into the knowledge base weekly",
        ),
        text("一个季度内重复类问题的解决时长减半", "In one quarter known problems take half as long"),
      ),
    ],
  },
  {
    id: "average-handling-time",
    name: text("平均处理时长", "Average handling time"),
    definition: text(
      "（通话或会话时长＋事后整理时长）之和 ÷ 处理的次数，不含排队等待",
      "Talk or chat time plus wrap-up, summed ÷ contacts handled; waiting in the queue is not included",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "lower",
    unit: "minutes",
    target: 6,
    source: text("呼叫中心常用不超过 6 分钟", "Contact centres usually allow up to 6 minutes"),
    measures: [
      answer(
        "tools",
        text("查询订单和保修信息要切换多个系统", "Orders and warranties have to be looked up in several systems"),
        text("在受理界面集中显示客户、订单和保修信息", "Show customer, order and warranty on the intake screen"),
        text("两个月内每次处理缩短一分钟", "In two months each contact is a minute shorter"),
      ),
      answer(
        "people",
        text("新人对产品不熟，反复确认", "New staff know the products too little and keep checking back"),
        text(
          "按高频问题安排专项训练，由老员工带教两周",
          "Train on the most frequent problems and pair newcomers with experienced colleagues for two weeks",
        ),
        text(
          "一个月内新人处理时长接近团队平均，且首次解决率不下降",
          "In one month newcomers come close to the team’s average, with first-contact resolution unharmed",
        ),
      ),
    ],
  },
  {
    id: "response-to-resolution",
    name: text("平均处理用时（响应至解决）", "Average time from response to resolution"),
    definition: text(
      "各工单从首次响应到解决的分钟数之和 ÷ 已响应且已解决的工单数，不含等待响应的时间",
      "Minutes from first response to resolution, summed ÷ tickets answered and resolved; the wait for the response is not included",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "lower",
    unit: "minutes",
    target: 6,
    source: text(
      "电话、在线等一次办结的服务常用不超过 6 分钟；上门维修等跨天处理的工单请按服务承诺修改",
      "Up to 6 minutes is usual where one call or chat settles it; for repairs that take days put in what you promise",
    ),
    reading: "handlingMinutes",
    measures: [
      answer(
        "tools",
        text("处理要在几个系统之间来回切换", "Handling a ticket takes several systems in turn"),
        text(
          "把常用操作集中到受理界面，减少切换和重复录入",
          "Bring the usual steps onto the intake screen, entered once",
        ),
        text("两个月内平均处理用时缩短两成", "In two months the average gets a fifth shorter"),
      ),
      answer(
        "people",
        text("处理中途要等同事或上级答复", "Work stops until a colleague or manager has answered"),
        text(
          "下放常见问题的处理权限，疑难问题当场转专人",
          "Let the front line decide common cases, and pass hard ones to a named person at once",
        ),
        text("一个月内平均处理用时进入目标", "In one month the average is within the target"),
      ),
    ],
  },
  {
    id: "hand-off-in-time",
    name: text("转派及时率", "Handed over in time"),
    definition: text(
      "10 分钟内完成转派的工单数 ÷ 需要其他部门协作的工单数（取自工单时为提交后 10 分钟内转派的 ÷ 有转派时间的）",
      "Tickets handed to the right department within 10 minutes ÷ tickets that need another department; from tickets, those handed over within 10 minutes of submission ÷ those with a time of hand-over",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "10 分钟为常见的转派时限；达标率没有通行目标",
      "10 minutes is the usual limit for a hand-off; no share is in common use as a target",
    ),
    reading: "handedOverInTime",
    measures: [
      answer(
        "process",
        text("责任部门不清，工单来回退", "Nobody is sure who is responsible, and tickets bounce"),
        text(
          "按工单类型列出责任部门表，有争议由当班主管当场裁定",
          "Publish which department owns which ticket type; the duty manager settles disputes on the spot",
        ),
        text("两周内退单减少一半", "In two weeks returned hand-offs fall by half"),
      ),
      answer(
        "tools",
        text("转派靠群消息，没有记录和提醒", "Hand-offs go through group chat, unrecorded and without reminders"),
        text(
          "转派统一在工单系统操作，超过 10 分钟提醒双方主管",
          "Hand over only inside the ticket system, and remind both managers after 10 minutes",
        ),
        text("一个月内转派及时率达到目标", "In one month the rate reaches the target"),
      ),
    ],
  },
  {
    id: "average-hand-off",
    name: text("平均转派时长", "Average time to hand-over"),
    definition: text(
      "各工单从提交到转派给责任部门的分钟数之和 ÷ 转派的工单数",
      "Minutes from submission until the responsible department had the ticket, summed ÷ tickets handed over",
    ),
    dimension: "timeliness",
    kind: "quantitative",
    direction: "lower",
    unit: "minutes",
    target: 10,
    source: text("转派工程部门常用不超过 10 分钟", "Up to 10 minutes is usual for a hand-off to engineering"),
    reading: "handOverMinutes",
    measures: [
      answer(
        "process",
        text("先自行处理很久，做不了才转派", "People try for long before they hand a ticket over"),
        text(
          "列出必须立即转派的问题类型，其余限时试处理",
          "List the types that are handed over at once, and set a limit for trying the others",
        ),
        text("两周内平均转派时长进入目标", "In two weeks the average is within the target"),
      ),
      answer(
        "tools",
        text("转派要重新填写工单信息", "Handing over means filling in the ticket again"),
        text(
          "转派时自动带出工单信息，只补一句说明",
          "Carry the ticket over as it stands and ask for one sentence only",
        ),
        text("一个月内平均转派时长减半", "In one month the average halves"),
      ),
    ],
  },
];
