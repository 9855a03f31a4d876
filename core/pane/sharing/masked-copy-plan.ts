import { contentsToMask, knownNames, sheetsToMask } from "../../wizard/masked-copy.ts";
import { maskedCopyPlan } from "../../workbook/sharing/masked-copy-plan.ts";
import type { LoopPlan, LoopSheets } from "../loop/loop-plan.ts";

/** The sheets that are masked, as they are at the moment of doing it. */
export const maskedReads: LoopSheets = sheetsToMask;

/** Copies without names; which code stands for whom is another every time, and nowhere written down. */
// biome-ignore lint/correctness/useYield: sheets are looked through at once.
export const maskedCopy: LoopPlan = function* (state, context) {
  const { locale, sharing } = state.answers;
  const rules = { smallest: sharing.smallest, seed: Math.floor(Math.random() * 2 ** 31) };
  return { plan: maskedCopyPlan(contentsToMask(state), knownNames(state), rules, locale, context), made: null };
};
