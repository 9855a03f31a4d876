import { buildAll, sizeTable } from "./build-all.ts";

console.log(sizeTable(await buildAll()));
