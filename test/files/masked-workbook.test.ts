import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { locales } from "../../core/i18n/locale.ts";
import { recogniseColumns } from "../../core/tickets/recognise-columns.ts";
import type { SheetContent } from "../../core/workbook/port.ts";
import { type KnownNames, maskSheets } from "../../core/workbook/sharing/mask-sheets.ts";
import { maskedSheetNames, maskedSheetsKey } from "../../core/workbook/sharing/masked-sheets.ts";
import { emptySheet } from "../../excel-addin/workbench/empty-sheet.ts";
import { maskedWorkbook } from "../../excel-addin/workbench/files/masked-workbook.ts";
import { ZipArchive } from "../../excel-addin/workbench/files/read-zip.ts";
import { saveXlsx } from "../../excel-addin/workbench/files/save.ts";
import { textSetting } from "../../excel-addin/workbench/host/setting.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../../excel-addin/workbench/snapshot.ts";
import { cellsOfFile } from "../pane/pane-page.ts";
import { rawSnapshot } from "../workbook/raw-snapshot.ts";
import { packageProblems } from "./package/package-problems.ts";

const samples = { en: "repair-and-phone-en.csv", "zh-CN": "repair-and-phone-zh.csv" } as const;

const contentOf = (values: readonly (readonly Cell[])[]): SheetContent => ({
  area: { row: 0, column: 0, rows: values.length, columns: Math.max(...values.map((line) => line.length)) },
  values,
  formulas: values.map((line) => line.map(() => null)),
  spills: [],
  widths: [],
  isOurs: true,
});

/** Everything that a file holds, part by part, as text. */
async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const archive = new ZipArchive(bytes);
  const parts = new Map<string, string>();
  for (const name of archive.names) parts.set(name, await archive.text(name));
  return parts;
}

/** The sample's tickets, with somebody's words about two of them, and tables made from them, as sheets of ours would hold them. */
function sampleSheets(locale: "en" | "zh-CN") {
  const [headers = [], ...rows] = cellsOfFile(`excel-addin/workbench/samples/${samples[locale]}`).map((line) => [
    ...line,
  ]);
  const { columns } = recogniseColumns(headers.map(String), rows.slice(0, 200));
  const at = (field: "id" | "handler" | "customer" | "deductionReason") => columns[field] ?? -1;
  const words = ["Mrs. Smith wept on the phone", "客户王女士在电话里哭了"];
  words.forEach((text, index) => {
    const line = rows[index];
    if (line !== undefined) line[at("deductionReason")] = text;
  });
  const texts = (field: Parameters<typeof at>[0]) => [
    ...new Set(rows.map((line) => String(line[at(field)] ?? "").trim()).filter((text) => text !== "")),
  ];
  const countOf = (field: Parameters<typeof at>[0], text: string) =>
    rows.filter((line) => String(line[at(field)] ?? "").trim() === text).length;
  const handlers = texts("handler");
  const table = (header: string, count: string, field: Parameters<typeof at>[0]): Cell[][] => [
    [header, count, locale === "en" ? "Verdict" : "结论"],
    ...texts(field).map((text): Cell[] => [text, countOf(field, text), `${text} (${countOf(field, text)})`]),
  ];
  const sentences = handlers.map((name): Cell[] => [
    locale === "en" ? `5 late tickets of ${name} explain it` : `${name}的 5 张超时工单`,
  ]);
  const known: KnownNames = { person: [], customer: texts("customer"), ticket: texts("id") };
  const sheets = [
    { name: locale === "en" ? "Tickets" : "工单", values: [headers, ...rows] },
    {
      name: `${handlers[0]} 1`,
      values: [
        ...(locale === "en" ? table("Handler", "Tickets", "handler") : table("处理人", "工单数", "handler")),
        [],
        ...(locale === "en" ? table("Problem", "Count", "deductionReason") : table("问题", "次数", "deductionReason")),
        [],
        ...sentences,
      ],
    },
  ];
  return { sheets, known, secrets: [...handlers, ...texts("customer"), ...texts("id"), ...words] };
}

describe.each(locales)("a workbook of masked copies alone, %s", (locale) => {
  const { known, secrets, sheets } = sampleSheets(locale);
  const masked = maskSheets(
    sheets.map(({ name, values }) => ({ name, content: contentOf(values) })),
    known,
    { smallest: 5, seed: 11 },
    locale,
  );
  const copies = masked.sheets.map(({ name, rows }, index): SheetSnapshot => {
    const bare = rawSnapshot({ name: `${index} ${name}`, rows });
    const [first, ...others] = bare.cells;
    const told =
      first === undefined ? [] : [{ ...first, link: `'${sheets[1]?.name}'!A1`, formula: `='${sheets[1]?.name}'!A1` }];
    return {
      ...bare,
      cells: [...told, ...others],
      validations: [
        {
          address: "A1",
          rule: { type: "list", values: [secrets[0] ?? ""] },
          allowBlank: true,
          title: "",
          message: secrets[0] ?? "",
        },
      ],
    };
  });
  const whole: WorkbookSnapshot = {
    sheets: [...sheets.map(({ name, values }) => rawSnapshot({ name, rows: values })), ...copies],
    names: [{ name: "Best", refersTo: `="${secrets[0]}"` }],
    active: 0,
    settings: {
      "ticketscore.answers": JSON.stringify(secrets),
      [textSetting(`ticketscore.${maskedSheetsKey}`)]: JSON.stringify(copies.map(({ name }) => name)),
    },
  };

  it("holds no handler, customer or ticket, nor what was written about one, in any part of its file", async () => {
    const found = (parts: ReadonlyMap<string, string>) =>
      secrets.filter((secret) => [...parts.values()].some((text) => text.includes(secret)));
    expect(secrets.length).toBeGreaterThan(2500);
    expect(found(await partsOf(await saveXlsx(whole))), "the search finds what is there").toEqual(secrets);
    const alone = maskedWorkbook(whole);
    if (alone === null) throw new Error("there are masked copies");
    const bytes = await saveXlsx(alone);
    expect(await packageProblems(bytes)).toEqual([]);
    const parts = await partsOf(bytes);
    expect(found(parts)).toEqual([]);
    expect(alone.sheets).toHaveLength(2);
    expect(alone.sheets[0]?.cells.length).toBeGreaterThan(20_000);
  });

  it("names nobody who made it, no company, and nothing that the add-in keeps", async () => {
    const parts = await partsOf(await saveXlsx(maskedWorkbook(whole) ?? { ...whole, sheets: [emptySheet("x")] }));
    const properties = [...parts].filter(([name]) => name.startsWith("docProps/")).map(([, text]) => text);
    expect(properties).toHaveLength(2);
    for (const text of properties) {
      expect(text).not.toMatch(
        /creator|lastModifiedBy|Company|Manager|TitlesOfParts|title|subject|keywords|description/,
      );
    }
    expect([...parts.keys()].filter((name) => /customXml|comments|calcChain|externalLinks/.test(name))).toEqual([]);
    expect(parts.get("xl/workbook.xml")).not.toContain("<definedName ");
  });

  it("is none where no copy was made, the setting was changed by hand, or the copies are gone", () => {
    const key = textSetting(`ticketscore.${maskedSheetsKey}`);
    expect(maskedWorkbook({ ...whole, settings: {} })).toBeNull();
    expect(maskedWorkbook({ ...whole, settings: { [key]: "{" } })).toBeNull();
    expect(maskedWorkbook({ ...whole, settings: { [key]: '["gone"]' } })).toBeNull();
    expect(maskedSheetNames('{"a":1}')).toEqual([]);
    expect(maskedSheetNames('["a",1]')).toEqual([]);
  });
});
