import { piped } from "./piped.ts";

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const STORED = 0;

interface Entry {
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

/** A zip archive: the parts of a workbook, unpacked when they are asked for. */
export class ZipArchive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** Throws `RangeError` when the bytes are no complete zip archive. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#entries = this.#readDirectory();
  }

  #readDirectory(): ReadonlyMap<string, Entry> {
    const view = this.#view;
    let end = view.byteLength - 22;
    const first = Math.max(0, end - LONGEST_COMMENT);
    while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
    if (end < first) throw new RangeError("no end of directory");
    const entries = new Map<string, Entry>();
    let position = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(position, true) !== DIRECTORY_ENTRY) throw new RangeError("directory entry expected");
      const nameLength = view.getUint16(position + 28, true);
      const name = new TextDecoder().decode(this.#bytes.subarray(position + 46, position + 46 + nameLength));
      entries.set(name, {
        method: view.getUint16(position + 10, true),
        packedSize: view.getUint32(position + 20, true),
        size: view.getUint32(position + 24, true),
        offset: view.getUint32(position + 42, true),
      });
      position += 46 + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
    }
    return entries;
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** What all parts together unpack to, as the archive declares it. */
  get unpackedSize(): number {
    return [...this.#entries.values()].reduce((sum, entry) => sum + entry.size, 0);
  }

  /** The bytes of a part, or `null` when there is none of that name. */
  async bytes(name: string): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    const header = entry.offset + 26;
    const start = header + 4 + this.#view.getUint16(header, true) + this.#view.getUint16(header + 2, true);
    const packed = this.#bytes.subarray(start, start + entry.packedSize);
    return entry.method === STORED ? packed : await piped(packed, new DecompressionStream("deflate-raw"));
  }

  /** The text of a part, or an empty one when there is none of that name. */
  async text(name: string): Promise<string> {
    const bytes = await this.bytes(name);
    return bytes === null ? "" : new TextDecoder().decode(bytes);
  }
}
