import { auditTexts } from "../../../core/i18n/analysis/audit-texts.ts";
import { checksTexts } from "../../../core/i18n/analysis/checks-texts.ts";
import { crossTexts } from "../../../core/i18n/analysis/cross-texts.ts";
import { figuresTexts } from "../../../core/i18n/analysis/figures-texts.ts";
import { listTexts } from "../../../core/i18n/analysis/list-texts.ts";
import { problemsTexts } from "../../../core/i18n/analysis/problems-texts.ts";
import { qualityTexts } from "../../../core/i18n/analysis/quality-texts.ts";
import { reportTexts } from "../../../core/i18n/analysis/report-texts.ts";
import { risks } from "../by-hand/audit.ts";
import { daysOfTrend, type Period } from "../by-hand/judged-tickets.ts";
import { dateOf, day, midnight } from "../by-hand/moments.ts";
import type { ByHand } from "./by-hand.ts";
import type { SheetCheck } from "./sheet-check.ts";
import { decimals } from "./shown-number.ts";

type SubtitledSheet =
  | "report"
  | "figures"
  | "responses"
  | "quality"
  | "problems"
  | "cross"
  | "audit"
  | "earlier"
  | "checks";

/** The line under a sheet's title: which period, which tickets, how many of them. */
export function compareSubtitle(check: SheetCheck, byHand: ByHand, sheet: SubtitledSheet, seed: number): void {
  check.cell({ row: 1, column: 0 }, subtitle(byHand, sheet, seed), "subtitle");
  if (sheet === "report") check.cell({ row: 0, column: 0 }, reportTexts[byHand.locale].title[kindOf(byHand)], "title");
}

function subtitle(byHand: ByHand, sheet: SubtitledSheet, seed: number): string {
  const { auditRate, judged, locale, made, source, tickets } = byHand;
  const { before, period } = judged.rules;
  const now = periodText(period, locale);
  switch (sheet) {
    case "report":
      return reportTexts[locale].subtitle(now, periodText(before, locale), made, source, counting(byHand));
    case "figures":
      return figuresTexts[locale].subtitle(now, periodText(before, locale), made, counting(byHand));
    case "responses": {
      const texts = listTexts[locale];
      const counting = judged.rules.work === null ? texts.onTheClock : texts.inBusinessHours;
      return texts.responsesSubtitle({ period: now, made, source, counting });
    }
    case "quality":
      return qualityTexts[locale].subtitle({ period: now, made, source });
    case "problems":
      return problemsTexts[locale].subtitle(now, made);
    case "cross":
      return crossTexts[locale].subtitle(now, made);
    case "audit": {
      const drawn = risks(judged, auditRate).size;
      const rate = `${Number(decimals(auditRate * 100, 1))}%`;
      return auditTexts[locale].subtitle({ drawn, tickets: judged.current.length, period: now, made, rate, seed });
    }
    case "earlier": {
      const [first = before.from] = judged.trendOnly.length > 0 ? daysOfTrend(judged.rules) : [];
      const from = first < before.from ? first : before.from;
      const to = dateOf(midnight(period.from) - day);
      return listTexts[locale].earlierSubtitle({ period: periodText({ from, to }, locale), source });
    }
    case "checks":
      return checksTexts[locale].subtitle({ source, rows: tickets.all.length, made });
  }
}

function periodText({ from, to }: Period, locale: ByHand["locale"]): string {
  if (from === to) return from;
  return locale === "en" ? `${from} to ${to}` : `${from} 至 ${to}`;
}

function kindOf({ judged }: ByHand): "day" | "week" | "month" | "period" {
  const { from, to } = judged.rules.period;
  const days = (midnight(to) - midnight(from)) / day + 1;
  if (days === 1) return "day";
  if (days === 7) return "week";
  return days >= 28 && days <= 31 ? "month" : "period";
}

/** In which time minutes and hours are counted. */
function counting({ judged, locale }: ByHand): string {
  const { waits, work } = judged.rules;
  const { business, businessWithoutWaits, clock } = figuresTexts[locale].counting;
  if (work === null) return clock;
  return waits.size > 0 ? businessWithoutWaits : business;
}
