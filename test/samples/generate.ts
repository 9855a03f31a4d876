import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sampleCsv } from "./sample-csv.ts";

/** Writes the made-up samples again, the same bytes each time: `npx tsx test/samples/generate.ts`. */
const folder = resolve(import.meta.dirname, "../../excel-addin/workbench/samples");

for (const [file, locale] of [
  ["repair-and-phone-zh.csv", "zh-CN"],
  ["repair-and-phone-en.csv", "en"],
] as const) {
  const text = sampleCsv(locale);
  writeFileSync(join(folder, file), text);
  console.log(`${file}: ${text.split("\n").length - 2} tickets`);
}
