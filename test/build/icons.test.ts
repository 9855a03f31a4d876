import { crc32, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { icon, iconSizes } from "../../excel-addin/build/icons.ts";

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

describe.each(iconSizes)("the icon of %d pixels", (size) => {
  const chunks = chunksOf(Buffer.from(icon(size)));
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
