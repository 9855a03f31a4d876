import type { Indicator } from "../indicator.ts";
import { answer, text } from "./entry.ts";

/** Whether problems are solved, at once and for good. */
export const expertise: readonly Indicator[] = [
  {
    id: "first-contact-resolution",
    name: text("首次解决率", "First-contact resolution"),
    definition: text(
      "首次联系即解决（一次性解决）、无需客户再次联系的工单数 ÷ 有记录的工单数",
      "Tickets solved at the first contact, without the customer coming back ÷ tickets where this is recorded",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: 0.8,
    source: text("常用目标不低于 80%", "At least 80% is the usual target"),
    reading: "firstContactResolution",
    measures: [
      answer(
        "people",
        text("一线对高频故障的判断不准", "The front line misjudges the most frequent faults"),
        text(
          "每周选三类未首次解决的问题做案例复盘和演练",
          "Rehearse three kinds of problem each week that were not solved at first contact",
        ),
        text("六周内首次解决率达到目标", "In six weeks the rate reaches the target"),
      ),
      answer(
        "tools",
        text("知识库查不到或内容过时", "The knowledge base lacks the answer or holds an old one"),
        text(
          "按问题排行补齐前二十条知识，指定专人每月复核",
          "Complete the twenty most wanted articles and name somebody who reviews them monthly",
        ),
        text("一个月内重复来电减少两成", "In one month repeat contacts fall by a fifth"),
      ),
    ],
  },
  {
    id: "right-first-time",
    name: text("技术方案准确率", "Right first time"),
    definition: text(
      "方案被采纳且未返工的工单数 ÷ 给出技术方案的工单数",
      "Solutions accepted and not reworked ÷ tickets for which a solution was given",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: 0.95,
    source: text("售后服务质量评价表常用目标 95%", "95% is the usual target in after-sales evaluation tables"),
    measures: [
      answer(
        "process",
        text("复杂故障没有专家把关", "Complex faults go out without an expert’s look"),
        text(
          "列出需会诊的故障清单，给方案前由技术专家复核",
          "List the faults that need a second opinion and have an expert check the solution first",
        ),
        text("一个月内返工的方案减少一半", "In one month reworked solutions fall by half"),
      ),
      answer(
        "measurement",
        text("现场信息不全，只凭经验判断", "Diagnosis rests on experience because facts from the site are missing"),
        text("诊断前必须上传型号、故障码和照片", "Require model, fault code and photos before a diagnosis"),
        text(
          "两周内信息齐全率超过九成，准确率随之回升",
          "In two weeks nine in ten cases are complete, and accuracy follows",
        ),
      ),
    ],
  },
  {
    id: "resolution-rate",
    name: text("问题解决率", "Resolution rate"),
    definition: text("已解决的工单数 ÷ 全部工单数", "Tickets resolved ÷ all tickets"),
    dimension: "expertise",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: 0.8,
    source: text("常用目标不低于 80%", "At least 80% is the usual target"),
    reading: "resolved",
    measures: [
      answer(
        "process",
        text("长期未结工单无人负责", "Nobody owns the tickets that have been open for long"),
        text(
          "每周清理一次长期未结工单，逐张指定负责人和完成日期",
          "Go through old open tickets weekly and give each an owner and a date",
        ),
        text("一个月内超过 30 天的未结工单清零", "In one month no ticket is open for more than 30 days"),
      ),
      answer(
        "product",
        text("部分问题要等研发或厂家修复", "Some problems wait for development or the manufacturer"),
        text(
          "与研发约定修复时限，先给客户临时方案并主动通报进展",
          "Agree on repair dates with development, offer a workaround and keep customers informed",
        ),
        text("一个季度内因等待修复而未结的工单减少一半", "In one quarter tickets waiting for a fix fall by half"),
      ),
    ],
  },
  {
    id: "resolved-by-first-person",
    name: text("首位受理人解决率", "Resolved by the first person"),
    definition: text(
      "未经转派即解决的工单数 ÷ 已解决且有转派记录的工单数",
      "Tickets resolved without being reassigned ÷ resolved tickets where reassignments are recorded",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text("没有通行目标，以自身上期水平为起点", "No target is in common use; start from your own last period"),
    reading: "resolvedByFirstHandler",
    measures: [
      answer(
        "process",
        text("初次派单的分类不准，派错了组", "Tickets are classified wrongly at intake and reach the wrong group"),
        text(
          "梳理转派最多的五类问题，修订分类选项和派单规则",
          "Take the five most reassigned kinds of problem and revise their categories and routing",
        ),
        text("一个月内转派次数减少三成", "In one month reassignments fall by a third"),
      ),
      answer(
        "people",
        text(
          "一线权限和技能不足，只能往上转",
          "The front line lacks the permission or skill to finish and passes tickets on",
        ),
        text(
          "下放常见操作权限并配套培训考核",
          "Give the front line rights for common operations, with training and a test",
        ),
        text("六周内首位受理人解决率达到目标", "In six weeks the rate reaches the target"),
      ),
    ],
  },
  {
    id: "reopened-rate",
    name: text("工单重开率", "Reopened rate"),
    definition: text(
      "解决后又被重新打开的工单数 ÷ 有重开记录的工单数",
      "Tickets opened again after being resolved ÷ tickets where reopening is recorded",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "lower",
    unit: "percent",
    target: null,
    source: text("没有通行目标，以自身上期水平为起点", "No target is in common use; start from your own last period"),
    reading: "reopened",
    measures: [
      answer(
        "process",
        text("未经客户确认就关闭工单", "Tickets are closed before the customer has confirmed"),
        text(
          "关闭前必须取得客户确认，三天无回复再自动关闭",
          "Close only on the customer’s word, or automatically after three days of silence",
        ),
        text("一个月内重开率降到目标以内", "In one month the rate falls within the target"),
      ),
      answer(
        "people",
        text("只处理表面现象，没有找到原因", "The symptom is treated and the cause left alone"),
        text(
          "重开的工单由另一位同事接手，并记录真正原因供周会复盘",
          "Give a reopened ticket to a colleague and record the true cause for the weekly review",
        ),
        text("六周内同一原因的重开不再出现第二次", "In six weeks no cause reopens a ticket twice"),
      ),
    ],
  },
  {
    id: "rework-rate",
    name: text("返工率", "Rework rate"),
    definition: text(
      "维修或服务完成后需要返工的工单数 ÷ 已完成的工单数",
      "Jobs that had to be done again after completion ÷ jobs completed",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "lower",
    unit: "percent",
    target: null,
    source: text("没有通行目标，以自身上期水平为起点", "No target is in common use; start from your own last period"),
    measures: [
      answer(
        "process",
        text("完工后没有检测就交付", "Work is handed over without a test"),
        text(
          "完工按清单自检并拍照留存，抽查一成由他人复检",
          "Check finished work against a list with photos, and have one job in ten checked by somebody else",
        ),
        text("一个月内返工减少三成", "In one month rework falls by a third"),
      ),
      answer(
        "product",
        text("某批次备件质量不稳定", "One batch of parts is unreliable"),
        text(
          "按批次统计返工，停用问题批次并向供应商索赔",
          "Count rework by batch, stop using the bad one and claim against the supplier",
        ),
        text("两个月内由备件引起的返工基本消除", "In two months rework caused by parts has all but gone"),
      ),
    ],
  },
  {
    id: "repeat-problem-rate",
    name: text("重复问题率", "Repeat-problem rate"),
    definition: text(
      "同一客户同类问题在规定天数内再次报修的工单数 ÷ 写明客户与类型的工单数",
      "Tickets by the same customer for the same type within the set number of days ÷ tickets that name both",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "lower",
    unit: "percent",
    target: null,
    source: text(
      "统计天数由企业自定（常用 30 天）；取自工单时用工单分析规则中的天数，未设则为 7 天；没有通行目标",
      "You choose the number of days (30 is frequent); from tickets it is that of the ticket analysis, or else 7; no target is in common use",
    ),
    reading: "repeat",
    measures: [
      answer(
        "product",
        text("产品缺陷反复引发同类报修", "A product flaw keeps causing the same ticket"),
        text(
          "每月向研发提交重复问题前三名并跟踪整改",
          "Report the three most repeated problems to development each month and follow them up",
        ),
        text("一个季度内前三名重复问题减少一半", "In one quarter the three most repeated problems fall by half"),
      ),
      answer(
        "people",
        text("没有教会客户正确使用", "Customers are not shown how to use the product"),
        text(
          "结单时附使用指引，对两次以上报修的客户安排电话辅导",
          "Send instructions at closing and phone customers who have reported twice",
        ),
        text("两个月内重复报修的客户减少三成", "In two months a third fewer customers report again"),
      ),
    ],
  },
  {
    id: "plan-accepted-first-time",
    name: text("方案一次通过率", "Plan accepted first time"),
    definition: text(
      "维修方案首次提交即被客户接受的工单数 ÷ 提交过方案的工单数",
      "Repair plans the customer accepted as first proposed ÷ tickets with a plan proposed",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text("家电行业常用指标，没有通行目标", "Common for home appliances; no target is in common use"),
    measures: [
      answer(
        "process",
        text("报价和保修范围没有说清", "Price and warranty are not made clear"),
        text(
          "方案附费用明细和保修说明，提供两个可选方案",
          "Attach a cost breakdown and warranty terms, and offer two options",
        ),
        text("一个月内一次通过率达到目标", "In one month the rate reaches the target"),
      ),
      answer(
        "people",
        text("工程师不擅长向客户解释技术问题", "Engineers find it hard to explain technical matters"),
        text(
          "编写常见故障的通俗说明，并用真实录音做演练",
          "Write plain explanations of common faults and practise with real calls",
        ),
        text("六周内因“没听懂”被退回的方案减少一半", "In six weeks plans turned down for being unclear fall by half"),
      ),
    ],
  },
  {
    id: "repeat-visit-rate",
    name: text("二次上门率", "Repeat visits"),
    definition: text(
      "同一故障需要两次及以上上门的工单数 ÷ 上门服务的工单数",
      "Tickets that took two or more visits for one fault ÷ tickets with a visit",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "lower",
    unit: "percent",
    target: null,
    source: text("家电行业常用指标，没有通行目标", "Common for home appliances; no target is in common use"),
    measures: [
      answer(
        "process",
        text("上门前没有预判故障，备件没带齐", "The fault is not diagnosed beforehand, and the part is not in the van"),
        text("上门前电话预诊，按故障码备好常用件", "Diagnose by phone before the visit and load parts by fault code"),
        text("一个月内二次上门减少三成", "In one month repeat visits fall by a third"),
      ),
      answer(
        "people",
        text("新工程师独立上门时处理不了", "New engineers meet faults they cannot handle alone"),
        text(
          "疑难故障由师傅远程视频支援，新人考核后再单独上门",
          "Support hard cases by video, and let newcomers go alone only after a test",
        ),
        text("两个月内新人的二次上门率接近团队平均", "In two months newcomers come close to the team’s average"),
      ),
    ],
  },
  {
    id: "repair-success-rate",
    name: text("维修成功率", "Repair success"),
    definition: text(
      "修复后在保证期内未再出现同一故障的次数 ÷ 维修总次数",
      "Repairs after which the fault stayed away for the guarantee period ÷ all repairs",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text("汽车行业常用指标，没有通行目标", "Common in car service; no target is in common use"),
    measures: [
      answer(
        "people",
        text("维修技能参差不齐", "Repair skills vary widely"),
        text(
          "按故障类型认证技师，未认证的由认证技师陪同",
          "Certify technicians by fault type and let others work alongside them",
        ),
        text("一个季度内返修减少三成", "In one quarter returned repairs fall by a third"),
      ),
      answer(
        "tools",
        text("检测设备老旧，故障定位不准", "Old test equipment misses the fault"),
        text(
          "为高频故障更新检测设备，建立交车前终检",
          "Renew the equipment for frequent faults and add a final check before handing over",
        ),
        text("两个月内因漏检造成的返修减少一半", "In two months repairs returned for a missed fault fall by half"),
      ),
    ],
  },
  {
    id: "remote-resolution-rate",
    name: text("远程解决率", "Remote resolution"),
    definition: text(
      "无需上门、远程解决的工单数 ÷ 已解决的工单数",
      "Tickets solved remotely, without a visit ÷ tickets solved",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "软件与互联网行业常用指标，没有通行目标",
      "Common for software and internet services; no target is in common use",
    ),
    measures: [
      answer(
        "tools",
        text("远程诊断工具不全或连接不稳", "Remote tools are missing or unstable"),
        text(
          "统一远程协助工具，产品中加入一键采集日志",
          "Settle on one remote tool and let the product collect its logs with one click",
        ),
        text("两个月内上门的软件类工单减少三成", "In two months visits for software problems fall by a third"),
      ),
      answer(
        "people",
        text("习惯直接派人上门", "Sending somebody has become a habit"),
        text(
          "规定先远程排查十五分钟，再决定是否上门",
          "Make fifteen minutes of remote diagnosis the rule before a visit",
        ),
        text("一个月内远程解决率达到目标", "In one month the rate reaches the target"),
      ),
    ],
  },
  {
    id: "problem-solving",
    name: text("问题解决效率评分", "Problem solving"),
    definition: text(
      "质检或客户对问题解决的评分（1–5 分）之和 ÷ 有评分的工单数",
      "Ratings from 1 to 5 for how the problem was solved, summed ÷ tickets rated",
    ),
    dimension: "expertise",
    kind: "qualitative",
    direction: "higher",
    unit: "rating",
    target: null,
    source: text("服务质量评分表的评分项，满分 5 分", "An item of the service quality sheet, out of 5"),
    reading: "solving",
    measures: [
      answer(
        "people",
        text("排查没有章法，反复试错", "Fault finding has no method and goes by trial and error"),
        text(
          "为高频故障编制排查步骤图，低分工单一对一复盘",
          "Draw up steps for frequent faults and go through low-rated tickets one to one",
        ),
        text("一个月内平均分达到 4 分以上", "In one month the mean is above 4"),
      ),
      answer(
        "process",
        text("遇到难题不知道何时该求助", "People do not know when to ask for help"),
        text("明确求助条件和联系人，求助不扣分", "Say when to ask and whom, and never take points for asking"),
        text("两周内低于 3 分的工单减少一半", "In two weeks tickets rated below 3 fall by half"),
      ),
    ],
  },
  {
    id: "training-rate",
    name: text("培训完成率", "Training rate"),
    definition: text(
      "按计划完成培训并通过考核的人数 ÷ 应参加培训的人数",
      "People who finished their planned training and passed ÷ people due for it",
    ),
    dimension: "expertise",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text("以企业培训计划为准，没有通行目标", "Your training plan sets it; no target is in common use"),
    measures: [
      answer(
        "environment",
        text("业务忙时培训总被取消", "Training is cancelled whenever it gets busy"),
        text(
          "拆成每周两次、每次二十分钟的短课，列入排班",
          "Cut it into two twenty-minute lessons a week and put them on the rota",
        ),
        text("两个月内完成率达到目标", "In two months the rate reaches the target"),
      ),
      answer(
        "process",
        text("培训内容与实际问题脱节", "The lessons miss the problems people meet"),
        text("每月按低分工单和超时原因定课题", "Choose topics each month from low-rated and late tickets"),
        text("一个季度内对应问题的发生率下降", "In one quarter the problems trained for become rarer"),
      ),
    ],
  },
];
