/** A text and how it was encoded. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";
}

function decoded(bytes: Uint8Array, encoding: DecodedText["encoding"]): DecodedText | null {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return null;
  }
}

function startsWith(bytes: Uint8Array, ...mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** UTF-16 without a mark: every other byte of its digits, commas and line ends is 0, on one side only. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | "none" | "binary" {
  let even = 0;
  let odd = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return "none";
  if (bytes.length % 2 === 1 || (even > 0 && odd > 0) || even + odd < bytes.length / 20) return "binary";
  return odd > 0 ? "utf-16le" : "utf-16be";
}

/**
 * Chinese in GB18030 comes as pairs of high bytes; accented Latin letters stand between plain ones. Nearly any Latin text
 * can be decoded as GB18030 without an error, so that it can be decoded decides nothing.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let single = 0;
  for (let index = 0; index < bytes.length; index++) {
    if ((bytes[index] ?? 0) < 0x81) continue;
    if ((bytes[index + 1] ?? 0) >= 0xa1) {
      pairs++;
      index++;
    } else single++;
  }
  return pairs > single;
}

/** Control characters that no export writes: tab, line ends, page breaks and the old end-of-file mark are fine. */
function isBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 9 || (code > 13 && code < 26) || (code > 26 && code < 32)) controls++;
  }
  return controls > text.length / 100;
}

/**
 * The text of an exported file, its encoding worked out from the bytes: by its mark, as UTF-8 if it is that, then as the
 * encoding of Chinese Windows, then of western Windows. `null` when it is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return decoded(bytes, "utf-8");
  if (startsWith(bytes, 0xff, 0xfe)) return decoded(bytes, "utf-16le");
  if (startsWith(bytes, 0xfe, 0xff)) return decoded(bytes, "utf-16be");
  const sixteen = unmarkedUtf16(bytes);
  if (sixteen === "binary") return null;
  if (sixteen !== "none") return decoded(bytes, sixteen);
  const chinese = looksChinese(bytes) ? decoded(bytes, "gb18030") : null;
  const found = decoded(bytes, "utf-8") ?? chinese ?? decoded(bytes, "windows-1252");
  return found === null || isBinary(found.text) ? null : found;
}
