import type { ProblemKind } from "../i18n/analysis/problems-texts.ts";

/** How reasons for a deduction name a problem that is also seen in times and marks; the whole reason, without its spaces. */
const wordings: Readonly<Record<ProblemKind, RegExp>> = {
  lateResponse:
    /^((首次)?(响应|回复|接单)(太|过)?(超时|慢|迟|晚|不及时|迟缓|延迟)|未(及时|按时)(响应|回复)|超时(响应|未响应|未回复)|(late|slow|delayed)(first)?(response|reply|answer)|(responded|replied|answered)(too)?late|(first)?response(too)?(late|slow))$/,
  attitude:
    /^((服务)?态度(不佳|欠佳|不好|较差|差|恶劣|生硬|冷淡)|(poor|bad|rude|unfriendly)(attitude|manners?|tone)|rude|impolite|unfriendly)$/,
  solving: /^((问题)?(未|没有?)解决|解决(能力|效率)(不足|差|低)|(problem)?not(re)?solved|unsolved|unresolved)$/,
  clarity:
    /^((沟通|讲解|解释|表达|说明)?语速(过|太)快|(沟通|讲解|解释|表达|说明)不(清晰|清楚|清|到位)|(spoke|talked|speaking)toofast|unclear(communication|explanation)?|poorcommunication)$/,
  firstContact:
    /^((首次|一次)(未|没有?)能?解决|未能?(首次|一次性?)解决|not(re)?solvedat(the)?first(contact|call|visit))$/,
  reopened: /^(返工([一二两三四五\d]+次)?|重开|重新打开|rework(ed)?(once|twice|\d+times)?|re-?opened)$/,
  complaint: /^((客户|被|遭)?投诉|(customer)?complain(t|ed))$/,
};

const kinds = Object.keys(wordings) as readonly ProblemKind[];

/**
 * The problem that a reason for a deduction names, such as `返工` or `rework once` for a reopened ticket; `null` where it
 * names none of those that are counted anyway. Only whole reasons are known: a sentence that mentions one is a reason of its own.
 */
export function problemOfReason(reason: string): ProblemKind | null {
  const words = reason.toLowerCase().replace(/\s+/g, "");
  return kinds.find((kind) => wordings[kind].test(words)) ?? null;
}
