import type { Indicator } from "../indicator.ts";
import { answer, text } from "./entry.ts";

/** What customers say about the service, how they are spoken to, and whether they stay. */
export const experience: readonly Indicator[] = [
  {
    id: "csat",
    name: text("客户满意度", "Customer satisfaction (CSAT)"),
    definition: text(
      "回答“非常满意”或“满意”的人数 ÷ 参与调查的人数",
      "Customers who answered “very satisfied” or “satisfied” ÷ customers who answered",
    ),
    dimension: "experience",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "CSAT 通用算法；目标依行业而异，请填写贵公司的目标",
      "The common CSAT rule; targets differ by trade, so put in your own",
    ),
    reading: "satisfied",
    measures: [
      answer(
        "process",
        text("客户不知道处理到了哪一步", "Customers do not know how far their case has come"),
        text(
          "在受理、派工、完成三个节点主动告知，超时先致歉再说明",
          "Tell customers at intake, dispatch and completion; when late, apologise before explaining",
        ),
        text("一个月内因“没有回音”的差评减少一半", "In one month bad reviews for silence fall by half"),
      ),
      answer(
        "measurement",
        text("不清楚不满意的具体原因", "It is not known what customers are unhappy about"),
        text(
          "对评分 3 分及以下的客户三天内回访，记录原因并每周汇总",
          "Call everyone who rated 3 or less within three days and sum up the reasons weekly",
        ),
        text(
          "六周内主要原因明确，满意度达到目标",
          "In six weeks the main reasons are known and satisfaction reaches the target",
        ),
      ),
    ],
  },
  {
    id: "satisfied-rate",
    name: text("工单满意率", "Satisfied rate"),
    definition: text("满意度 4 分及以上的工单数 ÷ 有评分的工单数", "Tickets rated 4 or higher ÷ tickets rated"),
    dimension: "experience",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "按 1–5 分评分，4 分为满意线；没有通行目标",
      "On a scale of 1 to 5, with 4 as the line; no target is in common use",
    ),
    reading: "satisfied",
    measures: [
      answer(
        "people",
        text("低分集中在少数客服", "Low ratings gather around a few people"),
        text(
          "听取低分录音，一对一辅导，两周后复评",
          "Listen to the low-rated calls together, coach one to one and rate again after two weeks",
        ),
        text("一个月内相关人员的满意率追平团队平均", "In one month they catch up with the team’s average"),
      ),
      answer(
        "process",
        text("解决以后没有确认客户是否认可", "Nobody asks whether the customer agrees that it is solved"),
        text(
          "结单前用一句话复述结果并征得客户同意",
          "Sum up the result in one sentence and get the customer’s consent before closing",
        ),
        text("两周内“问题没解决”的低分减少一半", "In two weeks low ratings for an unsolved problem fall by half"),
      ),
    ],
  },
  {
    id: "average-satisfaction",
    name: text("平均满意度评分", "Average satisfaction"),
    definition: text(
      "客户满意度评分（1–5 分）之和 ÷ 有评分的工单数",
      "Satisfaction ratings from 1 to 5, summed ÷ tickets rated",
    ),
    dimension: "experience",
    kind: "quantitative",
    direction: "higher",
    unit: "rating",
    target: 4.2,
    source: text(
      "4.2 分为常被引用的行业水平，4.5 分以上为进取目标",
      "4.2 is the industry figure usually quoted; 4.5 and above is ambitious",
    ),
    reading: "satisfaction",
    measures: [
      answer(
        "process",
        text("等待和反复沟通消耗客户耐心", "Waiting and repeated questions wear customers out"),
        text(
          "先解决响应慢和重复询问，同一客户由同一人跟到底",
          "Cure slow answers and repeated questions first; let one person see a customer through",
        ),
        text("一个季度内平均分提高 0.2 分", "In one quarter the mean rises by 0.2"),
      ),
      answer(
        "people",
        text("服务态度和说明不到位", "Tone and explanations fall short"),
        text(
          "按低分项开展情景演练，优秀录音全员分享",
          "Role-play the weakest item and share the best calls with everyone",
        ),
        text("六周内态度和清晰度两项均达到 4 分", "In six weeks attitude and clarity both reach 4"),
      ),
    ],
  },
  {
    id: "average-service-score",
    name: text("平均服务得分", "Average service score"),
    definition: text(
      "态度、解决、清晰、满意度四项总分（满分 20）之和 ÷ 四项齐全的工单数",
      "Attitude, solving, clarity and satisfaction (out of 20), summed ÷ tickets with all four rated",
    ),
    dimension: "experience",
    kind: "quantitative",
    direction: "higher",
    unit: "points",
    target: null,
    source: text(
      "服务质量评分表，低于 14 分（70%）的工单需重点关注；平均分没有通行目标",
      "From the service quality sheet, where a ticket below 14 (70%) needs attention; no average is in common use",
    ),
    reading: "serviceScore",
    measures: [
      answer(
        "people",
        text("低于 14 分的工单没有人跟进", "Tickets below 14 are not followed up"),
        text(
          "重点关注工单三天内辅导到人，记录改进点",
          "Coach on every ticket that needs attention within three days and write down what to change",
        ),
        text("一个月内低于 14 分的工单减少一半", "In one month tickets below 14 fall by half"),
      ),
      answer(
        "measurement",
        text("评分尺度不一，员工不服气", "Raters differ, and people do not accept the result"),
        text(
          "每月校准评分，细则手册为每档给出行为示例",
          "Calibrate raters monthly and describe every level by behaviour",
        ),
        text("两个月内评分一致性达到可接受水平", "In two months raters agree well enough"),
      ),
    ],
  },
  {
    id: "complaint-rate",
    name: text("投诉率", "Complaint rate"),
    definition: text(
      "被投诉的工单数 ÷ 有投诉记录项的工单数",
      "Tickets with a complaint ÷ tickets where complaints are recorded",
    ),
    dimension: "experience",
    kind: "quantitative",
    direction: "lower",
    unit: "percent",
    target: null,
    source: text("目标依行业而异，以自身上期水平为起点", "Targets differ by trade; start from your own last period"),
    reading: "complaint",
    measures: [
      answer(
        "process",
        text("小问题没有及时安抚，升级成投诉", "Small troubles are not calmed in time and grow into complaints"),
        text(
          "设置升级预警，情绪激动的客户由组长一小时内致电",
          "Raise an early warning and have the team lead call upset customers within an hour",
        ),
        text("一个月内投诉减少三成", "In one month complaints fall by a third"),
      ),
      answer(
        "product",
        text("投诉集中在同一产品问题", "Complaints gather around one product problem"),
        text(
          "按帕累托列出前三类投诉，联合产品部门限期整改",
          "Take the top three causes from a Pareto chart and fix them with the product team by a date",
        ),
        text("一个季度内前三类投诉减少一半", "In one quarter the top three fall by half"),
      ),
    ],
  },
  {
    id: "complaints-handled-in-time",
    name: text("投诉处理及时率", "Complaints handled in time"),
    definition: text("24 小时内答复的投诉数 ÷ 投诉总数", "Complaints answered within 24 hours ÷ all complaints"),
    dimension: "experience",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "投诉常用时限 24 小时；达标率请填写贵公司的目标",
      "24 hours is the usual limit for a complaint; put in your own target for the share",
    ),
    measures: [
      answer(
        "process",
        text("投诉与普通工单混在一起排队", "Complaints wait in the same queue as everything else"),
        text(
          "投诉单独建队列，专人受理，当日首次答复",
          "Give complaints a queue and a person of their own, with a first answer the same day",
        ),
        text("两周内 24 小时答复率达到目标", "In two weeks the share answered within 24 hours reaches the target"),
      ),
      answer(
        "people",
        text("一线没有补偿权限，层层请示", "The front line may not compensate and has to ask upwards"),
        text(
          "授权一线在限额内直接补偿，事后抽查",
          "Let the front line compensate up to a limit and check samples afterwards",
        ),
        text("一个月内投诉平均处理时间缩短一半", "In one month complaints take half as long"),
      ),
    ],
  },
  {
    id: "customer-effort",
    name: text("客户省力度", "Customer effort"),
    definition: text(
      "客户对“解决问题很省力”的认同评分（1–5 分，越高越省力）之和 ÷ 答复人数",
      "Agreement with “it was easy to get this solved” from 1 to 5 (higher is easier), summed ÷ answers",
    ),
    dimension: "experience",
    kind: "quantitative",
    direction: "higher",
    unit: "rating",
    target: null,
    source: text(
      "客户费力度（CES）的 1–5 分版本；没有通行目标",
      "Customer effort score (CES) on a scale of 1 to 5; no target is in common use",
    ),
    measures: [
      answer(
        "process",
        text("客户要反复讲述同一问题", "Customers have to tell their story again and again"),
        text(
          "转接时附上记录摘要，接手人先复述再提问",
          "Pass a summary along and have the next person repeat it before asking",
        ),
        text("一个月内“重复描述”的反馈减少一半", "In one month mentions of repeating oneself fall by half"),
      ),
      answer(
        "tools",
        text("自助入口难找，查进度要打电话", "Self-service is hard to find, and progress is known only by phone"),
        text("在公众号和短信中提供进度查询链接", "Send a link that shows the progress by message"),
        text("两个月内查询进度的来电减少三成", "In two months calls about progress fall by a third"),
      ),
    ],
  },
  {
    id: "clarity",
    name: text("沟通清晰度", "Clarity"),
    definition: text(
      "沟通清晰度评分（1–5 分）之和 ÷ 有评分的工单数",
      "Ratings from 1 to 5 for clear communication, summed ÷ tickets rated",
    ),
    dimension: "communication",
    kind: "qualitative",
    direction: "higher",
    unit: "rating",
    target: null,
    source: text("服务质量评分表的评分项，满分 5 分", "An item of the service quality sheet, out of 5"),
    reading: "clarity",
    measures: [
      answer(
        "people",
        text("专业术语多、语速快", "Too much jargon, spoken too fast"),
        text(
          "整理常用术语的通俗说法，录音自听自评",
          "Collect plain words for common terms, and let people listen to their own calls",
        ),
        text("一个月内清晰度平均分提高 0.3 分", "In one month the mean rises by 0.3"),
      ),
      answer(
        "process",
        text("没有统一话术，说法前后不一", "There is no shared wording, and customers hear different things"),
        text(
          "为前十类问题编写标准话术，每月更新",
          "Write standard wording for the ten most frequent problems and keep it current",
        ),
        text(
          "两周内上线，六周内低于 3 分的工单减少一半",
          "Ready in two weeks; in six weeks tickets rated below 3 fall by half",
        ),
      ),
    ],
  },
  {
    id: "attitude",
    name: text("服务态度", "Attitude"),
    definition: text(
      "服务态度评分（1–5 分）之和 ÷ 有评分的工单数",
      "Ratings from 1 to 5 for attitude, summed ÷ tickets rated",
    ),
    dimension: "attitude",
    kind: "qualitative",
    direction: "higher",
    unit: "rating",
    target: null,
    source: text("服务质量评分表的评分项，满分 5 分", "An item of the service quality sheet, out of 5"),
    reading: "attitude",
    measures: [
      answer(
        "people",
        text("连续处理投诉后情绪疲劳", "People are worn out after a run of complaints"),
        text("投诉岗轮换，难缠通话后安排十分钟缓冲", "Rotate complaint duty and allow ten minutes after a hard call"),
        text("一个月内态度类扣分减少一半", "In one month deductions for attitude fall by half"),
      ),
      answer(
        "process",
        text("没有可对照的行为标准", "There is no standard of behaviour to compare with"),
        text(
          "把态度 5 分细化为问候、倾听、致谢等行为，逐项示范",
          "Spell out what earns a 5: greeting, hearing the customer out, thanking; and show each",
        ),
        text("六周内态度平均分达到 4.5 分", "In six weeks the mean reaches 4.5"),
      ),
    ],
  },
  {
    id: "follow-up-rate",
    name: text("回访率", "Follow-up rate"),
    definition: text(
      "结单后按期完成回访的工单数 ÷ 应回访的工单数",
      "Tickets followed up in time after closing ÷ tickets due for a follow-up",
    ),
    dimension: "followUp",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text("以企业回访规定为准，没有通行目标", "Your own rule sets it; no target is in common use"),
    measures: [
      answer(
        "process",
        text("回访无人专责，忙时被挤掉", "Follow-up is nobody’s job and gives way when it is busy"),
        text(
          "每日固定时段由专人回访，未接通的次日再拨一次",
          "Set a daily hour and a person for it, and call again the next day when nobody answers",
        ),
        text("两周内回访率达到目标", "In two weeks the rate reaches the target"),
      ),
      answer(
        "tools",
        text("回访名单靠手工整理，容易漏", "The list is kept by hand and loses customers"),
        text(
          "结单后系统自动生成回访任务和到期提醒",
          "Create the task and its reminder automatically when a ticket closes",
        ),
        text("一个月内漏访清零", "In one month no follow-up is missed"),
      ),
    ],
  },
  {
    id: "nps",
    name: text("净推荐值 NPS", "Net promoter score (NPS)"),
    definition: text(
      "打 9–10 分者的百分比 − 打 0–6 分者的百分比，取值 −100 到 100",
      "Percentage who answer 9 or 10 − percentage who answer 0 to 6, from −100 to 100",
    ),
    dimension: "loyalty",
    kind: "quantitative",
    direction: "higher",
    unit: "points",
    target: null,
    source: text(
      "NPS 通用算法；水平因行业差异很大，没有通行目标",
      "The common NPS rule; levels differ so much by trade that no target is in common use",
    ),
    measures: [
      answer(
        "process",
        text("贬损者没有得到回应", "Detractors get no answer"),
        text(
          "48 小时内联系每一位打 0–6 分的客户，并反馈处理结果",
          "Contact every customer who answered 0 to 6 within 48 hours and report back",
        ),
        text("一个季度内贬损者比例明显下降", "In one quarter there are clearly fewer detractors"),
      ),
      answer(
        "product",
        text("推荐意愿受产品体验拖累", "The product itself holds recommendations back"),
        text(
          "把贬损理由按产品与服务分类，产品类每月提交产品会",
          "Sort the reasons into product and service, and take the former to the monthly product meeting",
        ),
        text("两个季度内产品类理由减少三成", "In two quarters product reasons fall by a third"),
      ),
    ],
  },
  {
    id: "recommendation-rate",
    name: text("客户推荐率", "Recommendation rate"),
    definition: text(
      "表示愿意向他人推荐的客户数 ÷ 参与调查的客户数",
      "Customers who would recommend us ÷ customers asked and answering",
    ),
    dimension: "loyalty",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text("没有通行目标，以自身上期水平为起点", "No target is in common use; start from your own last period"),
    measures: [
      answer(
        "process",
        text("满意的客户没有被邀请推荐", "Happy customers are never asked to recommend us"),
        text("给打 5 分的客户发送推荐邀请和专属权益", "Invite customers who rated 5, with a benefit for them"),
        text("两个月内推荐率达到目标", "In two months the rate reaches the target"),
      ),
      answer(
        "people",
        text("服务只求完成，没有超出预期", "Service gets the job done and no more"),
        text(
          "授权一线做小额关怀，如延保、赠送耗材",
          "Let the front line give small extras, such as a longer warranty or consumables",
        ),
        text("一个季度内主动表扬增加三成", "In one quarter unprompted praise rises by a third"),
      ),
    ],
  },
  {
    id: "churn-rate",
    name: text("客户流失率", "Churn"),
    definition: text("本期流失的客户数 ÷ 期初客户数", "Customers lost in the period ÷ customers at its start"),
    dimension: "loyalty",
    kind: "quantitative",
    direction: "lower",
    unit: "percent",
    target: 0.05,
    source: text("耐用品行业常用不超过 5%", "At most 5% is usual for durable goods"),
    measures: [
      answer(
        "measurement",
        text("客户走了才知道", "Customers are missed only once they are gone"),
        text(
          "以报修增多、评分下降、合同将到期建立预警名单",
          "Keep a warning list of more repairs, falling ratings and contracts about to end",
        ),
        text("一个季度内预警客户挽回率过半", "In one quarter more than half of those on the list stay"),
      ),
      answer(
        "process",
        text("续保和续约缺少主动联系", "Nobody gets in touch before a warranty or contract ends"),
        text(
          "到期前 60、30、7 天各联系一次，先解决遗留问题",
          "Make contact 60, 30 and 7 days before, and settle open problems first",
        ),
        text("两个季度内流失率降到目标以内", "In two quarters churn falls within the target"),
      ),
    ],
  },
  {
    id: "repurchase-rate",
    name: text("复购率", "Repurchase rate"),
    definition: text(
      "接受过服务并在期内再次购买的客户数 ÷ 接受过服务的客户数",
      "Served customers who bought again in the period ÷ customers served",
    ),
    dimension: "loyalty",
    kind: "quantitative",
    direction: "higher",
    unit: "percent",
    target: null,
    source: text(
      "受产品寿命影响大，没有通行目标",
      "It depends on how long the product lasts; no target is in common use",
    ),
    measures: [
      answer(
        "process",
        text("服务与销售信息不通", "Service and sales do not talk to each other"),
        text("服务中发现的换新需求当日转给销售跟进", "Pass signs of a need for replacement to sales the same day"),
        text(
          "一个季度内转介商机的成交率可衡量并提升",
          "In one quarter the leads passed on are counted and close more often",
        ),
      ),
      answer(
        "people",
        text("售后体验影响再次购买", "A poor repair experience keeps customers from buying again"),
        text(
          "对维修两次以上的客户由主管致电并给予换新优惠",
          "Have a manager call customers after a second repair and offer a trade-in",
        ),
        text("两个季度内该类客户的复购率回升", "In two quarters these customers buy again more often"),
      ),
    ],
  },
  {
    id: "return-rate",
    name: text("退换货率", "Return rate"),
    definition: text("期内退换货的数量 ÷ 同期销售数量", "Items returned or exchanged in the period ÷ items sold"),
    dimension: "loyalty",
    kind: "quantitative",
    direction: "lower",
    unit: "percent",
    target: 0.04,
    source: text("一套公开的阶梯计分方案以不超过 4% 为满分", "A published payout scheme gives full points up to 4%"),
    measures: [
      answer(
        "product",
        text("退货集中在少数型号或批次", "Returns gather around a few models or batches"),
        text(
          "按型号和批次统计退货原因，停售问题批次并整改",
          "Count the reasons by model and batch, stop selling the bad one and fix it",
        ),
        text("两个月内该型号退货率降到平均水平", "In two months the model is down to the average"),
      ),
      answer(
        "process",
        text("售前说明不清，收到后与预期不符", "The description raises expectations the product does not meet"),
        text(
          "修订商品说明和选型指引，退货前先由技术支持协助排查",
          "Revise descriptions and selection guides, and let support try to help before a return",
        ),
        text("一个季度内非质量退货减少三成", "In one quarter returns of sound goods fall by a third"),
      ),
    ],
  },
];
