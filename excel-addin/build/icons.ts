import { pngOf } from "./png.ts";

/** The sizes that Office asks for, in pixels. */
export const iconSizes = [16, 32, 64, 80, 128] as const;

/** A filled shape on a square of 16 by 16 units, later ones over earlier ones. */
interface Shape {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly radius: number;
  readonly color: readonly [red: number, green: number, blue: number];
}

const accent = [0x0f, 0x6c, 0xbd] as const;
const white = [0xff, 0xff, 0xff] as const;
const gold = [0xff, 0xc8, 0x3d] as const;

/** Scores rising on a ticket. Edges lie on whole units, so that the smallest size is as sharp as the others. */
const shapes: readonly Shape[] = [
  { left: 1, top: 1, right: 15, bottom: 15, radius: 3, color: accent },
  { left: 4, top: 9, right: 6, bottom: 13, radius: 0, color: white },
  { left: 7, top: 6, right: 9, bottom: 13, radius: 0, color: white },
  { left: 10, top: 3, right: 12, bottom: 13, radius: 0, color: gold },
];

const UNITS = 16;

/** Points looked at along each side of a pixel, for smooth corners. */
const SAMPLES = 4;

function isInside({ left, top, right, bottom, radius }: Shape, x: number, y: number): boolean {
  if (x < left || x > right || y < top || y > bottom) return false;
  const fromCornerX = Math.max(left + radius - x, x - (right - radius), 0);
  const fromCornerY = Math.max(top + radius - y, y - (bottom - radius), 0);
  return fromCornerX ** 2 + fromCornerY ** 2 <= radius ** 2 || fromCornerX === 0 || fromCornerY === 0;
}

/** Red, green, blue and opacity of a pixel: the mean of what its points show. */
function pixelAt(column: number, row: number, size: number): readonly [number, number, number, number] {
  let covered = 0;
  const sum = [0, 0, 0] as [number, number, number];
  for (let sample = 0; sample < SAMPLES ** 2; sample++) {
    const x = ((column + ((sample % SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
    const y = ((row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) * UNITS) / size;
    const top = shapes.filter((shape) => isInside(shape, x, y)).at(-1);
    if (top === undefined) continue;
    covered++;
    for (const [channel, value] of top.color.entries()) sum[channel] = (sum[channel] ?? 0) + value;
  }
  if (covered === 0) return [0, 0, 0, 0];
  const [red, green, blue] = sum;
  const mean = (value: number): number => Math.round(value / covered);
  return [mean(red), mean(green), mean(blue), Math.round((255 * covered) / SAMPLES ** 2)];
}

/** The product's icon in one size, as a PNG file. */
export function icon(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4);
  for (let index = 0; index < size * size; index++) {
    pixels.set(pixelAt(index % size, Math.floor(index / size), size), index * 4);
  }
  return pngOf(size, pixels);
}
