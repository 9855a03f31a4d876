/** Why a value does not cross. */
export class IllegalValue extends Error {}

const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/**
 * What arrives of a value that `google.script.run` carries: numbers, texts, truth values, `null`, lists and plain objects. A
 * date, a function, or an object of another kind is refused; `undefined` is `null` in a list and is left out of an object.
 *
 * @throws IllegalValue with the place where it stands
 */
export function carried(value: unknown, place = "0"): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (value === undefined) return null;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new IllegalValue(`illegal value at ${place}: ${value}`);
    return value;
  }
  if (Array.isArray(value)) return value.map((each, index) => carried(each, `${place}.${index}`));
  if (typeof value !== "object" || kindOf(value) !== "Object") {
    throw new IllegalValue(`illegal value at ${place}: ${typeof value === "object" ? kindOf(value) : typeof value}`);
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]) =>
      each === undefined ? [] : [[name, carried(each, `${place}.${name}`)]],
    ),
  );
}
