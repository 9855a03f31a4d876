const otherName: ReadonlyMap<string, string> = new Map([
  ["localhost", "127.0.0.1"],
  ["127.0.0.1", "localhost"],
]);

/**
 * This server under the other of its two local names: another site to a browser, which gives a frame from there a process
 * of its own. Under any third name there is no other, and the origin stays.
 */
export function otherOrigin(origin: string): string {
  const address = new URL(origin);
  address.hostname = otherName.get(address.hostname) ?? address.hostname;
  return address.origin;
}
