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
 * Sizes of columns or rows in few calls: each call sizes neighbours, a later one over an earlier one, and each may come out
 * a little larger than wanted, never smaller. Sizing 22 columns one by one would cost more calls than writing their cells.
 *
 * @param wanted pixels, one after the other from 0; `null` where any size will do
 * @param slack what a size may be for one that is wanted
 */
export function paintedSizes(wanted: readonly (number | null)[], slack: (wanted: number) => number): Sizes[] {
  const runs = stretches(wanted);
  const sizes = runs.flatMap(({ wanted: size }) => (size === null ? [] : [size]));
  if (sizes.length === 0) return [];
  const suits = (size: number, stretch: Stretch): boolean =>
    stretch.wanted === null || (stretch.wanted <= size && size <= slack(stretch.wanted));
  let best: Sizes[] | null = null;
  for (const base of [null, ...new Set(sizes)]) {
    const painted = base === null ? patches(runs, suits, null) : patches(runs, suits, base);
    if (best === null || painted.length < best.length) best = painted;
  }
  return best ?? [];
}

/** Everything painted in `base`, then each group of neighbours that it does not suit. */
function patches(
  runs: readonly Stretch[],
  suits: (size: number, stretch: Stretch) => boolean,
  base: number | null,
): Sizes[] {
  const first = runs.findIndex(({ wanted }) => wanted !== null);
  const painted: Sizes[] = [];
  if (base !== null) {
    const start = runs[first]?.first ?? 0;
    const end = runs.reduce((last, run) => (run.wanted === null ? last : run.first + run.count), start);
    painted.push({ first: start, count: end - start, pixels: base });
  }
  let patch: Patch | null = null;
  for (const run of runs) {
    if (run.wanted === null || (base !== null && suits(base, run))) {
      patch?.between.push(run);
      continue;
    }
    const pixels: number = Math.max(patch?.pixels ?? 0, run.wanted);
    const members: readonly Stretch[] = patch === null ? [run] : [...patch.members, ...patch.between, run];
    const joins: boolean = patch !== null && members.every((member) => suits(pixels, member));
    patch = { members: joins ? members : [run], between: [], pixels: joins ? pixels : run.wanted };
    const start = patch.members[0]?.first ?? 0;
    const size = { first: start, count: run.first + run.count - start, pixels: patch.pixels };
    if (joins) painted[painted.length - 1] = size;
    else painted.push(size);
  }
  return painted;
}

/** Neighbours that are sized in one call. */
interface Patch {
  readonly members: readonly Stretch[];
  /** What follows them and is right as it is: sized along when another member comes after. */
  readonly between: Stretch[];
  readonly pixels: number;
}
