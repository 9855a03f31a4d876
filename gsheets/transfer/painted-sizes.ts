import type { Sizes } from "./sheet-write.ts";

/** A run of neighbours and the size it must have at least; `null` where any will do. */
interface Stretch {
  readonly first: number;
  readonly count: number;
  readonly wanted: number | null;
}

function stretches(wanted: readonly (number | null)[]): Stretch[] {
  const found: { first: number; count: number; wanted: number | null }[] = [];
  wanted.forEach((size, index) => {
    const last = found[found.length - 1];
    if (last !== undefined && last.wanted === size) last.count++;
    else found.push({ first: index, count: 1, wanted: size });
  });
  return found;
}

/**
 * Sizes of columns or rows in as few calls as there can be: each call sizes neighbours, a later one over a part of an earlier
 * one, and each may come out a little larger than wanted, never smaller. Sizing 22 columns one by one would cost more calls
 * than writing their cells.
 *
 * @param wanted pixels, one after the other from 0; `null` where any size will do
 * @param slack what a size may be for one that is wanted
 */
export function paintedSizes(wanted: readonly (number | null)[], slack: (wanted: number) => number): Sizes[] {
  const runs = stretches(wanted);
  const sizes = [...new Set(runs.flatMap(({ wanted: size }) => (size === null ? [] : [size])))];
  const suits = (size: number | null, run: Stretch): boolean =>
    run.wanted === null || (size !== null && run.wanted <= size && size <= slack(run.wanted));
  const known = new Map<string, readonly Sizes[]>();

  /** The calls for the runs from one to before another, where all of them have a size by now: outer ones first. */
  const painted = (first: number, end: number, base: number | null): readonly Sizes[] => {
    let from = first;
    while (from < end && suits(base, runs[from] ?? nothing)) from++;
    if (from === end) return [];
    const key = `${from},${end},${base}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    let best: readonly Sizes[] | null = null;
    for (const pixels of sizes.filter((size) => suits(size, runs[from] ?? nothing))) {
      for (let to = from + 1; to <= end; to++) {
        const last = runs[to - 1] ?? nothing;
        if (last.wanted === null || !suits(pixels, last)) continue;
        const inside = painted(from + 1, to, pixels);
        if (best !== null && inside.length + 1 >= best.length) continue;
        const start = runs[from]?.first ?? 0;
        const all = [
          { first: start, count: last.first + last.count - start, pixels },
          ...inside,
          ...painted(to, end, base),
        ];
        if (best === null || all.length < best.length) best = all;
      }
    }
    known.set(key, best ?? []);
    return best ?? [];
  };
  return [...painted(0, runs.length, null)];
}

const nothing: Stretch = { first: 0, count: 0, wanted: null };
