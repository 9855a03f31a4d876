/** A rectangle in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = "top" | "bottom" | "left" | "right";

const GAP = 4;

const overlap = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

function beside(point: Box, label: Box, side: Side): Box {
  const [middle, centre] = [point.y + (point.height - label.height) / 2, point.x + (point.width - label.width) / 2];
  const { width, height } = label;
  switch (side) {
    case "right":
      return { x: point.x + point.width + GAP, y: middle, width, height };
    case "left":
      return { x: point.x - label.width - GAP, y: middle, width, height };
    case "top":
      return { x: centre, y: point.y - label.height - GAP, width, height };
    case "bottom":
      return { x: centre, y: point.y + point.height + GAP, width, height };
  }
}

/** Moved as little as it takes to lie inside. */
function within(box: Box, bounds: Box): Box {
  const x = Math.max(bounds.x, Math.min(box.x, bounds.x + bounds.width - box.width));
  const y = Math.max(bounds.y, Math.min(box.y, bounds.y + bounds.height - box.height));
  return { ...box, x, y };
}

/**
 * Where a label stands beside its point: on the first of the sides where it covers nothing that is there already and does not leave
 * the chart. Where none is free it takes the first, moved inside, because a name that overlaps still says more than none.
 */
export function labelPlace(point: Box, label: Box, sides: readonly Side[], taken: readonly Box[], bounds: Box): Box {
  const places = sides.map((side) => beside(point, label, side));
  const free = places.find((place) => {
    const inside = within(place, bounds);
    return inside.x === place.x && inside.y === place.y && !taken.some((box) => overlap(box, place));
  });
  return free ?? within(places[0] ?? label, bounds);
}
