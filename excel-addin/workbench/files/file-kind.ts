/** What the first bytes of a file say it is, whatever its name says. */
export type FileKind = "zip" | "compound" | "text" | "other";

const signatures: readonly (readonly [FileKind, string])[] = [
  ["zip", "PK\u0003\u0004"],
  ["zip", "PK\u0005\u0006"],
  ["compound", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"],
  ["other", "%PDF"],
  ["other", "\u0089PNG"],
  ["other", "GIF8"],
  ["other", "\u00ff\u00d8\u00ff"],
  ["other", "{\\rtf"],
];

const MARKUP = /^\s*<(!doctype|html|\?xml|svg|table)\b/i;

/** The kind of a file by its signature; text unless something else is recognised. */
export function fileKind(bytes: Uint8Array): FileKind {
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  const signature = signatures.find(([, mark]) => start.startsWith(mark));
  if (signature) return signature[0];
  return MARKUP.test(start.replace(/^\u00ef\u00bb\u00bf/, "")) ? "other" : "text";
}
