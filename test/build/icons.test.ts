import { crc32, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { icon, iconNames, outlineIcon, productIconSizes, ribbonIconSizes } from "../../excel-addin/build/icons.ts";

/** The chunks of a PNG file, by type; a wrong checksum throws. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    if (crc32(body) !== png.readUInt32BE(at + 8 + length)) throw new Error(`a wrong checksum at ${at}`);
    chunks.set(body.toString("latin1", 0, 4), body.subarray(4));
    at += length + 12;
  }
  return chunks;
}

describe.each(productIconSizes)("the product's icon of %d pixels", (size) => {
  const chunks = chunksOf(Buffer.from(icon("product", size)));
  const lines = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
  const pixel = (x: number, y: number): number[] => {
    const column = Math.floor((x * size) / 16);
    const row = Math.floor((y * size) / 16);
    return [...lines.subarray(row * (size * 4 + 1) + 1 + column * 4).subarray(0, 4)];
  };

  it("says its size", () => {
    expect(chunks.get("IHDR")?.readUInt32BE(0)).toBe(size);
    expect(chunks.get("IHDR")?.readUInt32BE(4)).toBe(size);
    expect(lines.length).toBe((size * 4 + 1) * size);
  });

  it("is clear around, blue within, with a white and a golden bar", () => {
    expect(pixel(0, 0)).toEqual([0, 0, 0, 0]);
    expect(pixel(2.5, 7)).toEqual([0x0f, 0x6c, 0xbd, 255]);
    expect(pixel(4.5, 10.5)).toEqual([255, 255, 255, 255]);
    expect(pixel(10.5, 4.5)).toEqual([0xff, 0xc8, 0x3d, 255]);
  });
});

/** The opacities of a square picture, pixel by pixel. */
function opacities(png: Uint8Array, size: number): number[] {
  const lines = inflateSync(chunksOf(Buffer.from(png)).get("IDAT") ?? Buffer.alloc(0));
  return Array.from(
    { length: size * size },
    (_, at) => lines[Math.floor(at / size) * (size * 4 + 1) + 1 + (at % size) * 4 + 3] ?? -1,
  );
}

describe("the icons of the ribbon", () => {
  it.each(iconNames)("%s fills a good part of every size, and leaves its corners clear", (name) => {
    for (const size of ribbonIconSizes) {
      const seen = opacities(icon(name, size), size);
      const share = seen.filter((opacity) => opacity > 127).length / seen.length;
      expect({ name, size, fills: share > 0.15 && share < 0.9 }).toEqual({ name, size, fills: true });
      expect(seen[0]).toBeLessThan(128);
    }
  });

  it("differ from each other", () => {
    const pictures = iconNames.map((name) => Buffer.from(icon(name, 32)).toString("base64"));
    expect(new Set(pictures).size).toBe(iconNames.length);
  });

  it("include an outline in white alone", () => {
    const lines = inflateSync(chunksOf(Buffer.from(outlineIcon())).get("IDAT") ?? Buffer.alloc(0));
    for (let row = 0; row < 32; row++)
      for (let column = 0; column < 32; column++) {
        const [red, green, blue, opacity] = lines.subarray(row * 129 + 1 + column * 4, row * 129 + 5 + column * 4);
        if (opacity !== 0) expect([red, green, blue]).toEqual([255, 255, 255]);
      }
  });
});
