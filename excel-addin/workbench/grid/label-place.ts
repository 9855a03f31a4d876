/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = "top" | "bottom" | "left" | "right";
export type Corner = "top right" | "top left" | "bottom right" | "bottom left";

const GAP = 4;
/** The share of a name that dots and lines may take without making it illegible. */
const MOST_COVERED = 0.3;

/** What two boxes share, in square pixels. */
function overlap(one: Box, other: Box): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return width > 0 && height > 0 ? width * height : 0;
}

function beside(point: Box, { width, height }: Box, side: Side | Corner): Box {
  const [middle, centre] = [point.y + (point.height - height) / 2, point.x + (point.width - width) / 2];
  const [above, below] = [point.y - height - GAP, point.y + point.height + GAP];
  const [before, after] = [point.x - width - GAP, point.x + point.width + GAP];
  switch (side) {
    case "right":
      return { x: after, y: middle, width, height };
    case "left":
      return { x: before, y: middle, width, height };
    case "top":
      return { x: centre, y: above, width, height };
    case "bottom":
      return { x: centre, y: below, width, height };
    case "top right":
      return { x: after, y: above, width, height };
    case "top left":
      return { x: before, y: above, width, height };
    case "bottom right":
      return { x: after, y: below, width, height };
    case "bottom left":
      return { x: before, y: below, width, height };
  }
}

/** Moved as little as it takes to lie inside. */
function within(box: Box, bounds: Box): Box {
  const x = Math.max(bounds.x, Math.min(box.x, bounds.x + bounds.width - box.width));
  const y = Math.max(bounds.y, Math.min(box.y, bounds.y + bounds.height - box.height));
  return { ...box, x, y };
}

/** What stands in a chart already. */
export interface Taken {
  /** Other names, which a name never covers. */
  readonly names: readonly Box[];
  /** Dots and lines, which it covers only where there is no other place. */
  readonly marks: readonly Box[];
}

/**
 * Where a label stands beside its point: on the first of the sides where it covers nothing and does not leave the chart; else on the
 * first where it is free once it is moved inside; else where it covers least of dots and lines. `null` where on every side it would
 * cover another name, or so much else that nobody could read it: two names on top of each other are none.
 */
export function labelPlace(
  point: Box,
  label: Box,
  sides: readonly (Side | Corner)[],
  { names, marks }: Taken,
  bounds: Box,
): Box | null {
  const places = sides.flatMap((side) => {
    const place = beside(point, label, side);
    const inside = within(place, bounds);
    if (names.some((name) => overlap(name, inside) > 0)) return [];
    const covered = marks.reduce((sum, mark) => sum + overlap(mark, inside), 0);
    if (covered > MOST_COVERED * label.width * label.height) return [];
    return [{ inside, covered, isMoved: inside.x !== place.x || inside.y !== place.y }];
  });
  const free = places.filter(({ covered }) => covered === 0);
  const best = free.find(({ isMoved }) => !isMoved) ?? free[0];
  if (best !== undefined) return best.inside;
  const [first, ...others] = places;
  if (first === undefined) return null;
  return others.reduce((least, place) => (place.covered < least.covered ? place : least), first).inside;
}
