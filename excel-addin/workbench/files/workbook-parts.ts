import type { ZipArchive } from "./read-zip.ts";
import { xmlElements } from "./xml-text.ts";

const WORKBOOK_TYPE = /(?:sheet\.main|sheet\.macroEnabled\.main|template\.main|template\.macroEnabled\.main)\+xml/;

/** Where a workbook keeps what the library does not tell. */
export interface WorkbookParts {
  /** Worksheets in the order of their tabs, with the part each is stored in. */
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  /** Names of sheets that hold nothing but a chart. */
  readonly chartSheets: readonly string[];
  readonly customXml: readonly string[];
  readonly hasMacros: boolean;
  /** True for workbooks that count days from 1904. */
  readonly is1904: boolean;
}

/** The part a relationship leads to, from the folder of the part it stands in. */
function resolvedPart(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = folder === "" ? [] : folder.split("/");
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The relationships of a part: where each leads, by id, with the last word of its type. */
export async function relationshipsOf(
  archive: ZipArchive,
  part: string,
): Promise<ReadonlyMap<string, { readonly type: string; readonly part: string }>> {
  const slash = part.lastIndexOf("/");
  const folder = slash < 0 ? "" : part.slice(0, slash);
  const rels = await archive.text(`${folder === "" ? "" : `${folder}/`}_rels/${part.slice(slash + 1)}.rels`);
  return new Map(
    xmlElements(rels, "Relationship").map(({ attributes }) => {
      const type = attributes.Type?.split("/").at(-1) ?? "";
      const isOutside = attributes.TargetMode === "External";
      return [attributes.Id ?? "", { type, part: isOutside ? "" : resolvedPart(folder, attributes.Target ?? "") }];
    }),
  );
}

/** The parts of an .xlsx or .xlsm workbook; what else an archive may be, as the word for its kind. */
export async function workbookParts(archive: ZipArchive): Promise<WorkbookParts | "xlsb" | "ods" | "none"> {
  const names = archive.names;
  const mimetype = names.includes("mimetype") ? await archive.text("mimetype") : "";
  if (mimetype.includes("opendocument.spreadsheet")) return "ods";
  const types = await archive.text("[Content_Types].xml");
  if (names.some((name) => /(^|\/)workbook\.bin$/.test(name))) return "xlsb";
  if (!WORKBOOK_TYPE.test(types)) return "none";

  const root = [...(await relationshipsOf(archive, "")).values()].find(({ type }) => type === "officeDocument");
  const workbookPart = root?.part ?? "xl/workbook.xml";
  const workbook = await archive.text(workbookPart);
  const relationships = await relationshipsOf(archive, workbookPart);
  const sheets: { name: string; part: string }[] = [];
  const chartSheets: string[] = [];
  for (const { attributes } of xmlElements(workbook, "sheet")) {
    const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
    const target = relationships.get(id);
    const name = attributes.name ?? "";
    if (target?.type === "chartsheet" || target?.type === "dialogsheet") chartSheets.push(name);
    else sheets.push({ name, part: target?.part ?? "" });
  }
  const date1904 = xmlElements(workbook, "workbookPr")[0]?.attributes.date1904;
  return {
    sheets,
    chartSheets,
    customXml: names.filter((name) => /^customXml\/item\d+\.xml$/.test(name)),
    hasMacros: names.some((name) => name.endsWith("vbaProject.bin")),
    is1904: date1904 === "1" || date1904 === "true",
  };
}
