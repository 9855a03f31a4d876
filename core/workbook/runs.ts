/**
 * Neighbours that are alike, as runs: twelve rows of percentages take one format step, not twelve.
 *
 * @returns first index, length and key of each run, in order
 */
export function runs<Key extends string | number | boolean>(
  keys: readonly Key[],
): { readonly first: number; readonly length: number; readonly key: Key }[] {
  const found: { first: number; length: number; key: Key }[] = [];
  keys.forEach((key, index) => {
    const last = found[found.length - 1];
    if (last !== undefined && last.key === key) last.length++;
    else found.push({ first: index, length: 1, key });
  });
  return found;
}
