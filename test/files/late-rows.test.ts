import { beforeAll, describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { listTexts, type ResponseStatus } from "../../core/i18n/analysis/list-texts.ts";
import type { Locale } from "../../core/i18n/locale.ts";
import type { TicketField } from "../../core/tickets/field.ts";
import { chips } from "../../core/workbook/sheet-look.ts";
import { saveXlsx } from "../../excel-addin/workbench/files/save.ts";
import { planSnapshot } from "../../excel-addin/workbench/plan/plan-snapshot.ts";
import { convertedTogether, libreOffice, libreOfficeHint } from "../libreoffice.ts";
import { serialOf } from "../tickets/ticket-fixture.ts";
import { planOf, sampleAnalysis } from "../workbook/analysis/sample-analysis.ts";

const fields: readonly TicketField[] = ["id", "submitted", "firstResponse", "priority"];

type Case = readonly [
  ...ticket: readonly [Cell, Cell, Cell, Cell],
  status: ResponseStatus,
  with180: ResponseStatus,
  why: string,
];

/** Judged at 12:00 on 3 May: urgent tickets have 15 minutes and normal ones 120, or 180 where that was changed. */
const cases: readonly Case[] = [
  // id  submitted           first response      priority  status      with 180    why
  ["A1", "2024-05-01 09:00", "2024-05-01 11:00", "normal", "inTime", "inTime", "at the limit"],
  ["A2", "2024-05-01 09:00", "2024-05-01 11:01", "normal", "late", "inTime", "a minute past it"],
  ["A3", "2024-05-01 09:00", "2024-05-01 09:15", "urgent", "inTime", "inTime", "at the limit of urgent ones"],
  ["A4", "2024-05-01 09:00", "2024-05-01 09:16", "urgent", "late", "late", "a minute past that"],
  ["A5", "2024-05-03 11:00", null, "normal", "pending", "pending", "open, an hour is left"],
  ["A6", "2024-05-03 09:30", null, "normal", "late", "pending", "open, its time is up"],
  ["A7", "2024-05-01 09:00", "soon", "normal", "unknown", "unknown", "cannot be read"],
  ["A8", "2024-05-01 09:00", "2024-05-01 09:01", "other", "noLimit", "noLimit", "no limit fits"],
];

const fills: Readonly<Record<ResponseStatus, string>> = {
  late: chips.poor.fill,
  inTime: chips.excellent.fill,
  pending: "none",
  unknown: "none",
  noLimit: "none",
};

const limits = [120, 180] as const;

function analysisOf(locale: Locale, minutes: number) {
  return sampleAnalysis(
    fields,
    cases.map(([id, submitted, responded, priority]) => [id, submitted, responded, priority]),
    {
      locale,
      asOf: serialOf(2024, 5, 3, 12),
      request: {
        thresholds: [
          { priority: "urgent", channel: "", minutes: 15 },
          { priority: "normal", channel: "", minutes },
        ],
      },
    },
  );
}

/** The fill of the cell that shows a status, in the row of each ticket; the first table that lists it is the response times. */
function fillsIn(page: string, locale: Locale): ReadonlyMap<string, readonly [status: string, fill: string]> {
  const names = new Map(Object.values(listTexts[locale].statuses).map((text) => [text, text]));
  const found = new Map<string, readonly [string, string]>();
  for (const [row] of page.matchAll(/<tr.*?<\/tr>/gs)) {
    const cells = [...row.matchAll(/<td([^>]*)>(.*?)<\/td>/gs)].map(([, attributes = "", content = ""]) => ({
      fill: attributes.match(/bgcolor="(#[0-9A-F]{6})"/i)?.[1]?.toUpperCase() ?? "none",
      text: content.replace(/<[^>]*>/g, "").trim(),
    }));
    const id = cells.find(({ text }) => /^A\d$/.test(text))?.text;
    const status = cells.find(({ text }) => names.has(text));
    if (id !== undefined && status !== undefined && !found.has(id)) found.set(id, [status.text, status.fill]);
  }
  return found;
}

describe.skipIf(libreOffice === undefined)(`the rows of a saved response-time table${libreOfficeHint}`, () => {
  const locales = ["en", "zh-CN"] as const;
  const pages = new Map<string, ReturnType<typeof fillsIn>>();

  beforeAll(async () => {
    const kinds = locales.flatMap((locale) => limits.map((minutes) => ({ locale, minutes })));
    const files = await Promise.all(
      kinds.map(async ({ locale, minutes }) => {
        const saved = await saveXlsx(planSnapshot(planOf(analysisOf(locale, minutes)), locale, []));
        return [`${locale}-${minutes}.xlsx`, saved] as const;
      }),
    );
    convertedTogether(files, "html").forEach((page, index) => {
      const { locale, minutes } = kinds[index] ?? { locale: "en", minutes: 0 };
      pages.set(`${locale}-${minutes}`, fillsIn(new TextDecoder().decode(page), locale));
    });
  }, 120_000);

  it.each(locales)("are highlighted when late, in another way when in time, and not while open: %s", (locale) => {
    for (const [place, minutes] of limits.entries()) {
      const expected = cases.map(([id, , , , one, other]) => {
        const status = place === 0 ? one : other;
        return [id, [listTexts[locale].statuses[status], fills[status]]];
      });
      expect([...(pages.get(`${locale}-${minutes}`) ?? [])], `limit ${minutes}`).toEqual(expected);
    }
  });
});
