import { pngOf } from "./png.ts";

/** The sizes that the ribbon asks for, in pixels. */
export const ribbonIconSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** The sizes in which the product itself is shown: in lists of add-ins, in the store, in an app package. */
export const productIconSizes = [...ribbonIconSizes, 128, 192] as const;

type Color = readonly [red: number, green: number, blue: number];

/** Whether a point lies in a shape, on a square of 16 by 16 units. */
type Area = (x: number, y: number) => boolean;

/** Shapes in their order: later ones lie over earlier ones. */
type Picture = readonly (readonly [Area, Color])[];

const accent: Color = [0x0f, 0x6c, 0xbd];
const white: Color = [0xff, 0xff, 0xff];
const gold: Color = [0xff, 0xc8, 0x3d];

function box(left: number, top: number, right: number, bottom: number, radius = 0): Area {
  return (x, y) => {
    if (x < left || x > right || y < top || y > bottom) return false;
    const fromCornerX = Math.max(left + radius - x, x - (right - radius), 0);
    const fromCornerY = Math.max(top + radius - y, y - (bottom - radius), 0);
    return fromCornerX ** 2 + fromCornerY ** 2 <= radius ** 2 || fromCornerX === 0 || fromCornerY === 0;
  };
}

/** A ring, or the part of it between two directions in degrees, clockwise from the top. */
function ring(centerX: number, centerY: number, outer: number, inner: number, from = 0, to = 360): Area {
  return (x, y) => {
    const distance = Math.hypot(x - centerX, y - centerY);
    if (distance > outer || distance < inner) return false;
    const direction = (Math.atan2(x - centerX, centerY - y) * 180) / Math.PI;
    return (direction - from + 720) % 360 <= to - from;
  };
}

/** The area within straight lines from corner to corner, clockwise and without dents. */
function corners(...points: readonly (readonly [x: number, y: number])[]): Area {
  return (x, y) =>
    points.every(([startX, startY], index) => {
      const [endX, endY] = points[(index + 1) % points.length] ?? [startX, startY];
      return (endX - startX) * (y - startY) - (endY - startY) * (x - startX) >= 0;
    });
}

const ticket: readonly [Area, Color] = [box(1, 1, 15, 15, 3), accent];

/** Edges of straight shapes lie on whole units where they can, so that the smallest size is as sharp as the others. */
const pictures = {
  /** Scores rising on a ticket: the product. */
  product: [ticket, [box(4, 9, 6, 13), white], [box(7, 6, 9, 13), white], [box(10, 3, 12, 13), gold]],
  /** A ticket under a magnifying glass. */
  analysis: [
    [ring(6.5, 6.5, 5.5, 3.7), accent],
    [corners([9.6, 11], [11, 9.6], [15, 13.6], [13.6, 15]), accent],
    [box(5, 6, 6, 9), gold],
    [box(7, 4, 8, 9), accent],
  ],
  /** Steps that lead upwards. */
  improvement: [
    [box(1, 11, 5, 15), accent],
    [box(6, 8, 10, 15), accent],
    [box(11, 5, 15, 15), accent],
    [corners([1, 7], [6, 2], [7, 3], [2, 8]), gold],
    [corners([4, 1], [8, 1], [8, 5]), gold],
  ],
  /** A page of rules, ticked. */
  standard: [
    [box(2, 1, 14, 15, 1), accent],
    [box(4, 3, 12, 4), white],
    [box(4, 6, 9, 7), white],
    [corners([4, 10.6], [5.2, 9.4], [7.6, 11.8], [6.4, 13]), gold],
    [corners([6.4, 10.6], [11, 6.8], [12, 8], [7, 13.2]), gold],
  ],
  /** Once around. */
  refresh: [
    [ring(8, 8.5, 6, 4.2, 30, 330), accent],
    [corners([8, 0.5], [12.4, 4.2], [8, 7.4]), gold],
  ],
  /** Back to where it was. */
  undo: [
    [ring(8.5, 9.5, 5, 3.2, 0, 200), accent],
    [box(5, 4.5, 8.5, 6.3), accent],
    [corners([1, 5.4], [6, 1], [6, 9.8]), gold],
  ],
  help: [
    [ring(8, 8, 7, 0), accent],
    [ring(8, 6.6, 3, 1.4, 270, 480), white],
    [box(7.2, 8.4, 8.8, 10), white],
    [box(7.2, 11, 8.8, 12.6), gold],
  ],
} as const satisfies Readonly<Record<string, Picture>>;

export type IconName = keyof typeof pictures;

export const iconNames = Object.keys(pictures) as readonly IconName[];

const UNITS = 16;

/** Points looked at along each side of a pixel, for smooth corners. */
const SAMPLES = 4;

/** Red, green, blue and opacity of a pixel: the mean of what its points show. */
function pixelAt(
  picture: Picture,
  column: number,
  row: number,
  size: number,
): readonly [number, number, number, number] {
  let covered = 0;
  const sum = [0, 0, 0] as [number, number, number];
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
    const top = picture.filter(([area]) => area(x, y)).at(-1);
    if (top === undefined) continue;
    covered++;
    for (const [channel, value] of top[1].entries()) sum[channel] = (sum[channel] ?? 0) + value;
  }
  if (covered === 0) return [0, 0, 0, 0];
  const [red, green, blue] = sum;
  const mean = (value: number): number => Math.round(value / covered);
  return [mean(red), mean(green), mean(blue), Math.round((255 * covered) / SAMPLES ** 2)];
}

function drawn(picture: Picture, size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let index = 0; index < size * size; index++) {
    pixels.set(pixelAt(picture, index % size, Math.floor(index / size), size), index * 4);
  }
  return pngOf(size, pixels);
}

/** An icon in one size, as a PNG file. */
export function icon(name: IconName, size: number): Uint8Array {
  return drawn(pictures[name], size);
}

/** The product's icon as app packages want it besides: 32 pixels, white lines on nothing. */
export function outlineIcon(): Uint8Array {
  const bars = pictures.product.slice(1).map(([area]) => [area, white] as const);
  const frame: Area = (x, y) => box(1, 1, 15, 15, 3)(x, y) && !box(2, 2, 14, 14, 2)(x, y);
  return drawn([[frame, white], ...bars], 32);
}
