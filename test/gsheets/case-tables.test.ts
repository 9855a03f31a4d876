import { vi } from "vitest";

// The tables of cases of every function, run against the built Code.js: what core computes, Google Sheets gives.
vi.mock("../../core/functions/evaluate.ts", async () => {
  const { evaluateBuilt } = await import("./evaluate-built.ts");
  return { evaluate: evaluateBuilt };
});

await import("../functions/scoring.test.ts");
await import("../functions/tickets.test.ts");
await import("../functions/trends.test.ts");
await import("../functions/fairness.test.ts");
await import("../functions/business-hours.test.ts");
