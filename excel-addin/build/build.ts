import { buildAll, distFolder, sizeTable } from "./build-all.ts";
import { siteOfArguments } from "./site.ts";

try {
  const site = siteOfArguments(process.argv.slice(2));
  console.log(sizeTable(await buildAll(distFolder, site)));
  console.log(`\nBuilt for ${site.address} 构建完成：dist/excel 是站点，dist/manifests 是清单。`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
