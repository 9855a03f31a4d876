import type { Sample } from "../samples/sample.ts";

/** The samples on offer; none when the list cannot be read. */
export async function listSamples(): Promise<readonly Sample[]> {
  const response = await fetch("/samples/index.json");
  return response.ok ? ((await response.json()) as readonly Sample[]) : [];
}

/** A sample's bytes, or `null` when there is none of that name. */
export async function sampleBytes(file: string): Promise<Uint8Array | null> {
  const response = await fetch(`/samples/${encodeURIComponent(file)}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
