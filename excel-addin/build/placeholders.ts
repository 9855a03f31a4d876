const placeholder = /\{\{([^{}]*)\}\}/g;

/** Notes which placeholders of a template were filled, and stops at one that nothing is known for. */
class Filling {
  readonly #file: string;
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #used = new Set<string>();

  constructor(file: string, values: Readonly<Record<string, unknown>>) {
    this.#file = file;
    this.#values = values;
  }

  value(name: string): unknown {
    if (!Object.hasOwn(this.#values, name)) {
      const known = Object.keys(this.#values).join(", ");
      throw new Error(`${this.#file} holds the unknown placeholder {{${name}}}; known are ${known}`);
    }
    this.#used.add(name);
    return this.#values[name];
  }

  text(template: string): string {
    const left = /\{\{|\}\}/.exec(template.replace(placeholder, ""));
    if (left !== null) throw new Error(`${this.#file} holds ${left[0]} that is part of no placeholder`);
    return template.replace(placeholder, (_, name: string) => String(this.value(name)));
  }

  finish(): void {
    const unused = Object.keys(this.#values).filter((name) => !this.#used.has(name));
    if (unused.length > 0)
      throw new Error(
        `${this.#file} must use every placeholder; unused: ${unused.map((name) => `{{${name}}}`).join(", ")}`,
      );
  }
}

/**
 * A text with `{{name}}` replaced by the value of that name.
 *
 * @throws Error naming a placeholder that is unknown or unused
 */
export function fillText(file: string, template: string, values: Readonly<Record<string, string>>): string {
  const filling = new Filling(file, values);
  const filled = filling.text(template);
  filling.finish();
  return filled;
}

/**
 * JSON with placeholders filled in its texts. A text that is nothing but `{{name}}` becomes the value itself, so that lists
 * can be put in; JSON made by gluing texts together would break at the first quotation mark.
 *
 * @throws Error naming a placeholder that is unknown or unused
 */
export function fillJson(file: string, template: string, values: Readonly<Record<string, unknown>>): unknown {
  const filling = new Filling(file, values);
  const fill = (part: unknown): unknown => {
    if (typeof part === "string") {
      const [, name] = /^\{\{([^{}]*)\}\}$/.exec(part) ?? [];
      return name === undefined ? filling.text(part) : filling.value(name);
    }
    if (Array.isArray(part)) return part.map(fill);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, fill(value)]));
  };
  const filled = fill(JSON.parse(template));
  filling.finish();
  return filled;
}
