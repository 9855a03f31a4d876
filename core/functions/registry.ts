import type { FunctionDescriptor } from "./descriptor.ts";
import { auditSample } from "./fairness/audit-sample.ts";
import { sampleSize } from "./fairness/sample-size.ts";
import { attainment } from "./scoring/attainment.ts";
import { bandScore } from "./scoring/band-score.ts";
import { explainScore } from "./scoring/explain-score.ts";
import { kpiScore } from "./scoring/kpi-score.ts";
import { peerScore } from "./scoring/peer-score.ts";
import { ratingScore } from "./scoring/rating-score.ts";
import { serviceGrade } from "./scoring/service-grade.ts";
import { starGrade } from "./scoring/star-grade.ts";
import { ticketScore } from "./scoring/ticket-score.ts";
import { handlerTable } from "./tickets/handler-table.ts";
import { itemRate } from "./tickets/item-rate.ts";
import { lateTop } from "./tickets/late-top.ts";
import { npsScore } from "./tickets/nps-score.ts";
import { pareto } from "./tickets/pareto.ts";
import { quadrant } from "./tickets/quadrant.ts";
import { repeatRate } from "./tickets/repeat-rate.ts";
import { responseMinutes } from "./tickets/response-minutes.ts";
import { satisfiedRate } from "./tickets/satisfied-rate.ts";
import { slaDue } from "./tickets/sla-due.ts";
import { slaExplain } from "./tickets/sla-explain.ts";
import { slaMet } from "./tickets/sla-met.ts";
import { changeTest } from "./trends/change-test.ts";
import { controlLimits } from "./trends/control-limits.ts";
import { roundWeights } from "./weights/round-weights.ts";

/** Every function of the product, in the order of the reference. A new one needs its file and its line here. */
export const functions: readonly FunctionDescriptor[] = [
  ticketScore,
  kpiScore,
  attainment,
  ratingScore,
  bandScore,
  peerScore,
  serviceGrade,
  starGrade,
  explainScore,
  responseMinutes,
  slaDue,
  slaMet,
  slaExplain,
  itemRate,
  satisfiedRate,
  npsScore,
  repeatRate,
  lateTop,
  handlerTable,
  pareto,
  quadrant,
  roundWeights,
  auditSample,
  sampleSize,
  controlLimits,
  changeTest,
];

export const functionById: ReadonlyMap<string, FunctionDescriptor> = new Map(
  functions.map((descriptor) => [descriptor.id, descriptor]),
);
