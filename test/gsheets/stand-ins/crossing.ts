/** Why a value does not cross. */
export class IllegalValue extends Error {}

const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/**
 * What arrives of a value that `google.script.run` carries: numbers, texts, truth values, `null`, lists and plain objects. A
 * date, a function, a number that is none, an object of another kind or one that holds itself is refused; `undefined` is
 * `null` in a list and is left out of an object.
 *
 * @throws IllegalValue with the place where it stands
 */
export function carried(value: unknown, place = "0", around: readonly object[] = []): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (value === undefined) return null;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new IllegalValue(`illegal value at ${place}: ${value}`);
    return value;
  }
  if (typeof value !== "object" || (!Array.isArray(value) && kindOf(value) !== "Object")) {
    throw new IllegalValue(`illegal value at ${place}: ${typeof value === "object" ? kindOf(value) : typeof value}`);
  }
  if (around.includes(value)) throw new IllegalValue(`illegal value at ${place}: it holds itself`);
  const within = [...around, value];
  // Holes of a list are undefined as well.
  if (Array.isArray(value)) return Array.from(value, (each, index) => carried(each, `${place}.${index}`, within));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      each === undefined ? [] : [[name, carried(each, `${place}.${name}`, within)]],
    ),
  );
}
