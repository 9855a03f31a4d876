import { buildPrograms, sizeTable } from "./build-all.ts";
import { serve } from "./serve.ts";

const port = Number(process.env.PORT || 3000);
if (!Number.isInteger(port) || port < 0 || port > 65_515) {
  throw new Error(`PORT must be a whole number up to 65515, not ${process.env.PORT}`);
}
const begun = performance.now();
console.log(sizeTable(await buildPrograms()));
const { address, close } = await serve(port);
console.log(`
Built in ${((performance.now() - begun) / 1000).toFixed(1)} s. The workbench is open at
构建完成，在浏览器中打开

  ${address}

Ctrl+C stops it. 按 Ctrl+C 停止。`);

process.on("SIGINT", async () => {
  await close();
  process.exit(0);
});
