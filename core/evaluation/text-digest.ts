/** Two of these run over a text side by side: one alone would give two texts in a few thousand the same number. */
const seeds = [0x811c9dc5, 0x01000193] as const;

/**
 * A short text that stands for a long one: equal texts have equal digests, and different ones, as good as surely, different
 * ones. It is kept where only "the same or not" will be asked.
 */
export function textDigest(text: string): string {
  return seeds.map((seed) => digestFrom(seed, text).toString(16).padStart(8, "0")).join("");
}

/** FNV-1a over UTF-16 units, its bits mixed at the end so that the last letters reach all of them. */
function digestFrom(seed: number, text: string): number {
  let hash = seed;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
