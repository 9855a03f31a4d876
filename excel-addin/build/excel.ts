import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildPrograms, distFolder, sizeTable } from "./build-all.ts";
import { excelOnMachine } from "./excel-on-machine.ts";
import { serveSite } from "./serve-site.ts";
import { developmentSite } from "./site.ts";

const manifest = join(distFolder, "manifests/excel.xml");

/** What can be done where there is no Excel to start. */
const withoutExcel = `
On a machine with Excel, the same command builds the add-in, serves it at ${developmentSite.address} and opens Excel with it.
在装有 Excel 的电脑上，同一命令会构建加载项，在 ${developmentSite.address} 提供网站，并打开 Excel。

Here 在这台电脑上:
  npm start       opens the same add-in in the workbench, without Excel 在工作台里打开同一个加载项，不需要 Excel
  npm run build   writes dist/manifests/excel.xml, the manifest for sideloading 写出用于旁加载的清单`;

/** Serves the site, opens Excel with the add-in, and stays until Ctrl+C. */
async function runInExcel(): Promise<void> {
  // Only here: a machine without Excel need not load what starts it.
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const { AppType, startDebugging, stopDebugging } = await import("office-addin-debugging");
  const site = await serveSite(
    join(distFolder, "excel"),
    await getHttpsServerOptions(),
    Number(new URL(developmentSite.address).port),
  );
  process.on("SIGINT", async () => {
    await stopDebugging(manifest);
    await site.close();
    process.exit(0);
  });
  await startDebugging(manifest, { appType: AppType.Desktop });
  console.log("\nExcel opens with the add-in; Ctrl+C takes it out again. Excel 正在打开；按 Ctrl+C 移除加载项并停止。");
}

try {
  const found = excelOnMachine({ platform: process.platform, variables: process.env, holds: existsSync });
  if ("missing" in found) {
    console.error(`${found.missing}\n${withoutExcel}`);
    process.exitCode = 1;
  } else {
    console.log(sizeTable(await buildPrograms()));
    await runInExcel();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
