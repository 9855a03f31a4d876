import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeZip } from "../workbench/files/write-zip.ts";
import { addInOnlyManifest } from "./add-in-only-manifest.ts";
import { icon, outlineIcon } from "./icons.ts";
import { jsonText } from "./json-text.ts";
import type { Site } from "./site.ts";
import { unifiedManifest, unifiedManifestInChinese } from "./unified-manifest.ts";

/**
 * What is handed to Office: the add-in only manifest, and the app package with the unified one. They are no part of the
 * site: whoever has them can add the add-in.
 */
export async function buildManifests(root: string, folder: string, site: Site): Promise<void> {
  const template = (file: string): Promise<string> => readFile(join(root, "manifests", file), "utf8");
  const { version }: { version: string } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await writeFile(join(folder, "excel.xml"), addInOnlyManifest(await template("excel.xml"), site, version));
  const unified = unifiedManifest(await template("excel-unified.json"), site, version);
  const chinese = unifiedManifestInChinese(await template("excel-unified.zh-CN.json"), site);
  const app = new Map<string, Uint8Array>([
    ["manifest.json", Buffer.from(jsonText(unified))],
    ["zh-cn.json", Buffer.from(jsonText(chinese))],
    ["color.png", icon("product", 192)],
    ["outline.png", outlineIcon()],
  ]);
  await mkdir(join(folder, "excel-unified"));
  for (const [file, content] of app) await writeFile(join(folder, "excel-unified", file), content);
  await writeFile(join(folder, "excel-unified.zip"), await writeZip(app));
}
