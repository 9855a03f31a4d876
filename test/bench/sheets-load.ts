import { performance } from "node:perf_hooks";
import { createContext, runInContext } from "node:vm";
import { builtScript } from "../gsheets/stand-ins/built-script.ts";
import { median } from "./median.ts";

/** What loading `Code.js` may take at most, in milliseconds. */
const limit = 10;

const rounds = 101;
const warmUps = 10;

/**
 * What every calculation of a custom function in Google Sheets waits for: `Code.js` is read anew in a bare V8 context, without
 * what was compiled before, against a script that holds nothing. The two take turns.
 */
export async function sheetsLoadContest(): Promise<void> {
  const code = await builtScript();
  const spent: { readonly own: number[]; readonly empty: number[] } = { own: [], empty: [] };
  for (let round = -warmUps; round < rounds; round++) {
    // V8 keeps what it has compiled by the text: each round has a text of its own.
    const own = milliseconds(`${code}\n// ${round}`);
    const empty = milliseconds(`// ${round}`);
    if (round < 0) continue;
    spent.own.push(own);
    spent.empty.push(empty);
  }
  const [own, empty] = [median(spent.own), median(spent.empty)];
  console.log(
    `Code.js (${(Buffer.byteLength(code) / 1000).toFixed(1)} kB) loads in ${own.toFixed(2)} ms (median of ${rounds}); an empty script in ${empty.toFixed(2)} ms; the limit of ${limit} ms is ${own < limit ? "kept" : "NOT kept"}`,
  );
}

function milliseconds(script: string): number {
  const context = createContext({});
  const start = performance.now();
  runInContext(script, context);
  return performance.now() - start;
}
