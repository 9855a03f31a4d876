import type { SheetWrite, WriteOf } from "./sheet-write.ts";

type Revision = WriteOf<"revision">;

const widthOf = ({ rows }: Revision): number => rows[0]?.length ?? 0;

/** Only whole blocks are joined: what leaves cells alone, or takes the place of what spread, stays by itself. */
function isBlock({ rows, spread }: Revision): boolean {
  return spread === undefined && rows.every((cells) => cells.every((content) => content !== null));
}

function beside(one: Revision, other: Revision): Revision | null {
  if (one.row !== other.row || one.rows.length !== other.rows.length || one.column + widthOf(one) !== other.column)
    return null;
  return { ...one, rows: one.rows.map((cells, index) => [...cells, ...(other.rows[index] ?? [])]) };
}

function below(one: Revision, other: Revision): Revision | null {
  if (one.column !== other.column || widthOf(one) !== widthOf(other) || one.row + one.rows.length !== other.row)
    return null;
  return { ...one, rows: [...one.rows, ...other.rows] };
}

/** Blocks that touch as one, where `touching` joins two. */
function joined(
  writes: readonly SheetWrite[],
  touching: (one: Revision, other: Revision) => Revision | null,
): SheetWrite[] {
  const found: SheetWrite[] = [];
  for (const write of writes) {
    let isJoined = false;
    if (write.kind === "revision" && isBlock(write)) {
      for (const [index, known] of found.entries()) {
        if (known.kind !== "revision" || known.sheet !== write.sheet || !isBlock(known)) continue;
        const both = touching(known, write);
        if (both === null) continue;
        found[index] = { ...both, step: known.step };
        isJoined = true;
        break;
      }
    }
    if (!isJoined) found.push(write);
  }
  return found;
}

/** Revisions of cells that touch each other as few blocks: each costs calls when it is kept, written and looked at again. */
export function joinedRevisions(writes: readonly SheetWrite[]): SheetWrite[] {
  return joined(joined(writes, beside), below);
}
