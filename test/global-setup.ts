import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildAll } from "../excel-addin/build/build-all.ts";
import { serve } from "../excel-addin/build/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the built workbench is served for all tests. */
    readonly workbench: string;
    /** The folder it was built into. */
    readonly dist: string;
  }
}

/** Builds what ships once, and serves it as `npm start` does. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dist = await mkdtemp(join(tmpdir(), "ticketscore-dist-"));
  await buildAll(dist);
  const { address, close } = await serve(0, dist);
  project.provide("workbench", address);
  project.provide("dist", dist);
  return async () => {
    await close();
    await rm(dist, { recursive: true, force: true });
  };
}
