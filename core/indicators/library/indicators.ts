import type { Indicator } from "../indicator.ts";
import { experience } from "./experience.ts";
import { expertise } from "./expertise.ts";
import { operations } from "./operations.ts";
import { timeliness } from "./timeliness.ts";

/** The indicator library: every indicator the wizard can offer, those of one dimension together. */
export const indicators: readonly Indicator[] = [...timeliness, ...expertise, ...experience, ...operations];

const byId: ReadonlyMap<string, Indicator> = new Map(indicators.map((indicator) => [indicator.id, indicator]));

export function indicatorById(id: string): Indicator | undefined {
  return byId.get(id);
}
