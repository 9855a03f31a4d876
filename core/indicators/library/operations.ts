import type { Indicator } from "../indicator.ts";
import { answer, text } from "./entry.ts";

/** Whether the work is recorded as agreed, supported in time and worth its cost. */
export const operations: readonly Indicator[] = [
  {
    id: "process-compliance",
    name: text("服务流程合规率", "Process compliance"),
    definition: text(
      "抽查中按规定流程办理的工单数 ÷ 抽查的工单数",
      "Tickets handled as the process prescribes ÷ tickets checked",
    ),
    dimension: "compliance",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: 0.98,
    source: text("售后服务质量评价表常用目标 98%", "98% is the usual target in after-sales evaluation tables"),
    measures: [
      answer(
        "process",
        text("流程环节多，忙时跳步", "The process has many steps, and some are skipped when it is busy"),
        text(
          "精简流程，只保留必经节点并在系统中设为必填",
          "Cut the process to what is needed and make those steps mandatory in the system",
        ),
        text("一个月内合规率达到目标", "In one month compliance reaches the target"),
      ),
      answer(
        "people",
        text("不了解为什么要这样做", "People do not see why it is done this way"),
        text(
          "每周用一个真实案例讲清一条规定，抽查结果公开",
          "Explain one rule a week by a real case and publish what the checks found",
        ),
        text("六周内同一条规定不再被反复违反", "In six weeks no rule is broken time and again"),
      ),
    ],
  },
  {
    id: "ticket-completeness",
    name: text("工单填写完整率", "Ticket completeness"),
    definition: text(
      "必填项全部填写的工单数 ÷ 全部工单数",
      "Tickets with every required field filled in ÷ all tickets",
    ),
    dimension: "compliance",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "过程类指标，与录入准确率合计权重不低于 10%；没有通行目标",
      "A process indicator: with entry accuracy it carries at least 10% of the weight; no target is in common use",
    ),
    measures: [
      answer(
        "tools",
        text("表单字段多，手机上难填", "The form is long and awkward on a phone"),
        text("能带出的信息自动带出，只留五个必填项", "Fill in what the system knows and keep five required fields"),
        text("两周内完整率达到目标", "In two weeks completeness reaches the target"),
      ),
      answer(
        "people",
        text("结单后补填，内容遗漏", "Forms are filled in afterwards from memory"),
        text(
          "未填完整不能结单，组长每日抽查三张",
          "Do not let an incomplete ticket be closed, and have the lead check three a day",
        ),
        text("一个月内缺项工单减少八成", "In one month incomplete tickets fall by four fifths"),
      ),
    ],
  },
  {
    id: "entry-accuracy",
    name: text("信息录入准确率", "Entry accuracy"),
    definition: text(
      "抽查中录入信息与事实一致的工单数 ÷ 抽查的工单数",
      "Tickets whose entries agree with the facts ÷ tickets checked",
    ),
    dimension: "compliance",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "过程类指标，与填写完整率合计权重不低于 10%；没有通行目标",
      "A process indicator: with completeness it carries at least 10% of the weight; no target is in common use",
    ),
    measures: [
      answer(
        "tools",
        text("型号、地址靠手工输入", "Models and addresses are typed by hand"),
        text("型号扫码录入，地址和分类改为下拉选择", "Scan the model, and choose address and category from a list"),
        text("一个月内录入差错减少一半", "In one month wrong entries fall by half"),
      ),
      answer(
        "measurement",
        text("问题分类定义含糊，各填各的", "Categories are vague, and everyone uses them differently"),
        text(
          "为每个分类写一句定义和一个例子，合并易混的分类",
          "Give each category one sentence and one example, and merge those that are confused",
        ),
        text("六周内抽查一致率达到目标", "In six weeks the checks agree as often as targeted"),
      ),
    ],
  },
  {
    id: "archive-completeness",
    name: text("工单归档完整性", "Archive completeness"),
    definition: text(
      "附件、记录和签字齐全并按期归档的工单数 ÷ 应归档的工单数",
      "Tickets filed in time with attachments, records and signatures complete ÷ tickets due for filing",
    ),
    dimension: "compliance",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "医疗、金融行业常用指标，以监管和内部规定为准",
      "Common in healthcare and finance; regulators and your own rules set the level",
    ),
    measures: [
      answer(
        "process",
        text("归档集中在月底，材料已难补齐", "Filing waits for the month’s end, when papers are hard to get"),
        text(
          "结单次日归档，每周核对一次缺件清单",
          "File the day after closing and check the list of missing papers weekly",
        ),
        text("一个月内缺件归零", "In one month nothing is missing"),
      ),
      answer(
        "tools",
        text("纸质签字与电子工单脱节", "Paper signatures and the electronic ticket are kept apart"),
        text("改用电子签字，附件不全不能归档", "Sign electronically, and refuse to file without attachments"),
        text("两个月内归档完整性达到目标", "In two months completeness reaches the target"),
      ),
    ],
  },
  {
    id: "escalation-answered-in-time",
    name: text("升级响应及时率", "Escalation answered in time"),
    definition: text(
      "技术支持在约定时限内答复的升级工单数 ÷ 升级到技术支持的工单数",
      "Escalated tickets that technical support answered within the agreed time ÷ tickets escalated",
    ),
    dimension: "support",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text("时限由部门之间约定，没有通行目标", "Departments agree on the time; no target is in common use"),
    measures: [
      answer(
        "process",
        text("升级信息不全，技术支持反复追问", "Escalations lack facts, and support has to ask back"),
        text(
          "升级模板列出必备信息，缺项当场退回补齐",
          "Use a template with the facts needed and return what is incomplete at once",
        ),
        text("两周内因信息不全的退回减少一半", "In two weeks returns for missing facts fall by half"),
      ),
      answer(
        "people",
        text("技术支持没有值班安排", "Technical support keeps no duty rota"),
        text(
          "设立值班专家和备岗，答复时限写入部门协议",
          "Name an expert on duty and a substitute, and put the time into the agreement between departments",
        ),
        text("一个月内升级响应及时率达到目标", "In one month the rate reaches the target"),
      ),
    ],
  },
  {
    id: "average-escalation-answer",
    name: text("升级平均答复时长", "Average time to technical support’s answer"),
    definition: text(
      "各工单从升级到技术支持答复的小时数之和 ÷ 已得到答复的升级工单数",
      "Hours from escalation to technical support’s answer, summed ÷ escalated tickets answered",
    ),
    dimension: "support",
    kind: "quantitative",
    direction: "lower",
    unit: "hours",
    target: null,
    source: text("时限由部门之间约定，没有通行目标", "Departments agree on the time; no target is in common use"),
    reading: "escalationHours",
    measures: [
      answer(
        "process",
        text("升级工单与技术支持自己的任务混在一起", "Escalations wait among technical support’s own tasks"),
        text(
          "升级工单单独排队，每日固定两个时段集中答复",
          "Give escalations a queue of their own and answer them at two fixed times a day",
        ),
        text("两周内平均答复时长缩短三成", "In two weeks the average falls by a third"),
      ),
      answer(
        "tools",
        text("同样的疑难问题反复升级", "The same hard questions are escalated again and again"),
        text(
          "把每次答复整理进知识库，升级前先查",
          "Keep every answer in the knowledge base and look there before escalating",
        ),
        text("一个季度内升级工单减少两成", "In one quarter a fifth fewer tickets are escalated"),
      ),
    ],
  },
  {
    id: "on-site-support-rate",
    name: text("现场支持率", "On-site support rate"),
    definition: text(
      "按需派出现场支持的工单数 ÷ 需要现场支持的工单数",
      "Tickets that got the on-site support they needed ÷ tickets that needed it",
    ),
    dimension: "support",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text("制造业常用指标，没有通行目标", "Common in manufacturing; no target is in common use"),
    measures: [
      answer(
        "people",
        text("会修关键设备的工程师太少", "Too few engineers know the key machines"),
        text(
          "每类关键设备培养两名以上工程师，跨区支援",
          "Train at least two engineers for each key machine and lend them across areas",
        ),
        text("一个季度内现场需求全部有人响应", "In one quarter every call for on-site support is met"),
      ),
      answer(
        "process",
        text("现场支持申请审批过长", "Approval for a visit takes too long"),
        text("停机类故障先派人后补单", "For machines standing still, send somebody first and file the form later"),
        text("两周内停机故障的派工时间缩短一半", "In two weeks dispatch for stoppages takes half as long"),
      ),
    ],
  },
  {
    id: "spare-part-arrival-in-time",
    name: text("备件到货及时率", "Spare-part arrival in time"),
    definition: text(
      "在承诺日期前到货的备件单数 ÷ 备件申请单数",
      "Part orders that arrived by the promised date ÷ part orders",
    ),
    dimension: "parts",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text("制造业常用指标，没有通行目标", "Common in manufacturing; no target is in common use"),
    measures: [
      answer(
        "process",
        text("安全库存按经验设定", "Safety stock is set by feel"),
        text(
          "按近一年用量和到货周期重算前五十种备件的安全库存",
          "Recalculate safety stock for the fifty most used parts from a year’s use and lead time",
        ),
        text("一个季度内缺货等待减少一半", "In one quarter waits for parts out of stock fall by half"),
      ),
      answer(
        "environment",
        text("供应商交期不稳", "Suppliers deliver unreliably"),
        text("关键备件引入第二供应商，交期写入考核", "Find a second supplier for key parts and score delivery"),
        text("两个季度内到货及时率达到目标", "In two quarters the rate reaches the target"),
      ),
    ],
  },
  {
    id: "average-parts-wait",
    name: text("备件平均等待天数", "Average wait for parts"),
    definition: text(
      "各工单从申请备件到到货的天数之和 ÷ 备件已到货的工单数",
      "Days from the order of parts to their arrival, summed ÷ tickets whose parts have arrived",
    ),
    dimension: "parts",
    kind: "quantitative",
    direction: "lower",
    unit: "days",
    target: null,
    source: text("依备件种类和承诺而定，没有通行目标", "Parts and promises differ; no target is in common use"),
    reading: "partsDays",
    measures: [
      answer(
        "process",
        text("备件申请层层审批", "Orders for parts wait for one approval after another"),
        text("常用备件免审批，超过限额再审", "Order usual parts without approval and approve only above a limit"),
        text("两周内申请到下单不超过一天", "In two weeks no order waits more than a day"),
      ),
      answer(
        "environment",
        text("仓库离服务区域远", "The warehouse is far from where the service is"),
        text("在单量大的区域设前置备件点", "Keep the most used parts in the areas with the most tickets"),
        text("一个季度内平均等待天数减少三成", "In one quarter the average wait falls by a third"),
      ),
    ],
  },
  {
    id: "cost-per-contact",
    name: text("单次服务成本", "Cost per contact"),
    definition: text("期内服务总成本 ÷ 处理的服务次数", "Cost of service in the period ÷ contacts handled"),
    dimension: "cost",
    kind: "quantitative",
    direction: "lower",
    unit: "yuan",
    target: 4,
    source: text(
      "电话与在线服务平均约 4 元，2–3 元为优秀；上门服务不适用",
      "About 4 yuan is average for phone and chat, 2–3 excellent; it does not apply to visits",
    ),
    measures: [
      answer(
        "tools",
        text("简单咨询也占用人工", "Simple questions take up people’s time"),
        text(
          "把前十类简单咨询转到自助和智能应答，保留转人工入口",
          "Move the ten simplest questions to self-service, with a way to a person kept open",
        ),
        text(
          "两个月内人工咨询量减少两成，满意度不下降",
          "In two months a fifth fewer questions reach people, with satisfaction unharmed",
        ),
      ),
      answer(
        "process",
        text("重复来电和二次上门推高成本", "Repeat contacts and visits drive the cost"),
        text(
          "优先提升首次解决率，每周公布重复来电原因",
          "Raise first-contact resolution first, and publish why customers call again",
        ),
        text("一个季度内单次成本降到目标以内", "In one quarter the cost falls within the target"),
      ),
    ],
  },
];
