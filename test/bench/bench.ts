import { performance } from "node:perf_hooks";
import { type Cell, evaluate } from "../../core/index.ts";
import { analysisContest } from "./analysis-contest.ts";
import { median } from "./median.ts";
import { sheetsLoadContest } from "./sheets-load.ts";
import { workbenchContest } from "./workbench-analysis.ts";

/**
 * What a call costs besides its arithmetic: `TICKETSCORE` over 100,000 rows, as a sheet passes them, against a bare loop
 * over the same arrays that checks nothing. The two take turns, so that both see the same machine.
 */
const rows = 100_000;
const rounds = 41;
const warmUps = 10;

function column(cellAt: (row: number) => Cell): Cell[][] {
  return Array.from({ length: rows }, (_, row) => [cellAt(row)]);
}

const actual = column((row) => 0.5 + (row % 97) / 100);
const target = column((row) => 0.8 + (row % 7) / 50);
const weight = column((row) => 1 + (row % 5));
const direction = column((row) => (row % 3 === 0 ? "lower" : "higher"));

/** How many tickets the workbench analyses, at the end: the first argument, or a few. */
const workbenchTickets = Number(process.argv[2] ?? 5_000);

interface Contest {
  readonly name: string;
  readonly call: () => unknown;
  readonly bare: () => unknown;
}

const contests: readonly Contest[] = [
  {
    name: "actual, target, weight",
    call: () => evaluate("TICKETSCORE", [actual, target, weight]),
    bare: () => bareScore(() => false),
  },
  {
    name: "actual, target, weight, direction, cap",
    call: () => evaluate("TICKETSCORE", [actual, target, weight, direction, 1.2]),
    bare: () => bareScore((row) => direction[row]?.[0] === "lower", 1.2),
  },
];

function bareScore(isLower: (row: number) => boolean, cap = Number.POSITIVE_INFINITY): number {
  let points = 0;
  for (let row = 0; row < rows; row++) {
    const reached = actual[row]?.[0];
    const wanted = target[row]?.[0];
    const share = weight[row]?.[0];
    if (typeof reached !== "number" || typeof wanted !== "number" || typeof share !== "number") continue;
    points += share * Math.min(isLower(row) ? wanted / reached : reached / wanted, cap);
  }
  return points;
}

function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

for (const { name, call, bare } of contests) {
  const calls: number[] = [];
  const bares: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const spent = [milliseconds(call), milliseconds(bare)] as const;
    if (round < 0) continue;
    calls.push(spent[0]);
    bares.push(spent[1]);
  }
  const [own, loop] = [median(calls), median(bares)];
  console.log(
    `TICKETSCORE(${name}), ${rows.toLocaleString("en")} rows: ${own.toFixed(2)} ms; bare loop ${loop.toFixed(2)} ms; ratio ${(own / loop).toFixed(2)}`,
  );
}

await sheetsLoadContest();
const overTheLimit = await analysisContest();
// A hundred thousand take many minutes: they are measured only when asked for, `npm run bench -- 100000`.
await workbenchContest(workbenchTickets);
for (const sentence of overTheLimit) console.error(sentence);
if (overTheLimit.length > 0) process.exitCode = 1;
