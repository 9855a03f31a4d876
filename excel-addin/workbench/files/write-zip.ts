import { crc32 } from "./crc32.ts";
import { piped } from "./piped.ts";

const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first date a zip knows: the same workbook gives the same bytes whenever it is saved. */
const DATE = 0x0021;

/** What the local header and the directory entry share, from the version needed to the name's length. */
function description(
  view: DataView,
  at: number,
  checksum: number,
  packedSize: number,
  size: number,
  nameLength: number,
): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** A zip archive of the parts, in their order, compressed. */
export async function writeZip(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const nameBytes = new TextEncoder().encode(name);
    const packed = await piped(bytes, new CompressionStream("deflate-raw"));
    const checksum = crc32(bytes);

    const header = new Uint8Array(30 + nameBytes.length);
    const headerView = new DataView(header.buffer);
    headerView.setUint32(0, 0x04034b50, true);
    description(headerView, 4, checksum, packed.length, bytes.length, nameBytes.length);
    header.set(nameBytes, 30);

    const entry = new Uint8Array(46 + nameBytes.length);
    const entryView = new DataView(entry.buffer);
    entryView.setUint32(0, 0x02014b50, true);
    entryView.setUint16(4, VERSION, true);
    description(entryView, 6, checksum, packed.length, bytes.length, nameBytes.length);
    entryView.setUint32(42, offset, true);
    entry.set(nameBytes, 46);

    local.push(header, packed);
    directory.push(entry);
    offset += header.length + packed.length;
  }
  const directorySize = directory.reduce((sum, entry) => sum + entry.length, 0);
  const end = new Uint8Array(22);
  const endView = new DataView(end.buffer);
  endView.setUint32(0, 0x06054b50, true);
  endView.setUint16(8, parts.size, true);
  endView.setUint16(10, parts.size, true);
  endView.setUint32(12, directorySize, true);
  endView.setUint32(16, offset, true);

  const archive = new Uint8Array(offset + directorySize + end.length);
  let position = 0;
  for (const piece of [...local, ...directory, end]) {
    archive.set(piece, position);
    position += piece.length;
  }
  return archive;
}
