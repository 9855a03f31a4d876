/**
 * A reproducible stream of random numbers from 0 up to 1: the same for the same seed in every host, and in every release.
 *
 * A counter that steps by the golden ratio of 2³² is mixed so that every bit depends on every other. It is made for
 * drawing fairly, not for keeping secrets: whoever knows the seed knows the draw, and can check it.
 *
 * Sources: G. L. Steele, D. Lea, C. H. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014 (the
 * counter); A. Appleby, MurmurHash3, in the public domain (the mixing).
 *
 * @param seed a whole number
 */
export function randomNumbers(seed: number): () => number {
  let counter = seed | 0;
  const next = (): number => {
    counter = (counter + 0x9e3779b9) | 0;
    let mixed = counter;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  // 53 bits of two numbers: all that a number between 0 and 1 can hold.
  return () => ((next() >>> 6) * 2 ** 27 + (next() >>> 5)) / 2 ** 53;
}
