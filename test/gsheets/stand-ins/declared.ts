import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const folder = dirname(createRequire(import.meta.url).resolve("@types/google-apps-script/package.json"));

/** A way to call a member: the types of what it takes, and how many of them may not be left out. */
interface Signature {
  readonly types: readonly string[];
  readonly required: number;
}

/** What Google declares of one class: its methods, each with the ways to call it, and members that are no methods. */
export interface DeclaredClass {
  readonly methods: ReadonlyMap<string, readonly Signature[]>;
  readonly properties: ReadonlySet<string>;
}

/** Splits at a sign, but not within brackets, and not at the `>` of an arrow. */
function splitAt(text: string, sign: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < text.length; index++) {
    const letter = text.charAt(index);
    if ("([{<".includes(letter)) depth++;
    if (")]}".includes(letter) || (letter === ">" && text.charAt(index - 1) !== "=")) depth--;
    if (depth === 0 && letter === sign) {
      parts.push(text.slice(start, index).trim());
      start = index + 1;
    }
  }
  parts.push(text.slice(start).trim());
  return parts.filter((part) => part !== "");
}

/** The text between a bracket and the one that closes it. */
function between(text: string, open: number): string {
  let depth = 0;
  for (let index = open; index < text.length; index++) {
    if ("({".includes(text.charAt(index))) depth++;
    if (")}".includes(text.charAt(index)) && --depth === 0) return text.slice(open + 1, index);
  }
  throw new Error("a bracket of the declarations does not close");
}

function signatureOf(parameters: string): Signature {
  const taken = splitAt(parameters, ",").map((parameter) => {
    const colon = parameter.indexOf(":");
    return { isOptional: parameter.slice(0, colon).endsWith("?"), type: parameter.slice(colon + 1).trim() };
  });
  return { types: taken.map(({ type }) => type), required: taken.filter(({ isOptional }) => !isOptional).length };
}

const classes = new Map<string, DeclaredClass>();
const enumerations = new Map<string, readonly string[]>();
/** Types of their own name, such as `FontWeight`. */
const aliases = new Map<string, string>();

// Where two files declare the same name, such as TextStyle, the last of them is the one of spreadsheets.
for (const name of ["charts", "base", "html", "lock", "properties", "script", "utilities", "spreadsheet"]) {
  const file = join(folder, `google-apps-script.${name}.d.ts`);
  const text = readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "");
  for (const { 1: called = "", index, 0: head } of text.matchAll(/\binterface (\w+)[^{]*\{/g)) {
    const methods = new Map<string, Signature[]>();
    const properties = new Set<string>();
    for (const member of splitAt(between(text, index + head.length - 1), ";")) {
      const method = /^(\w+)\(/.exec(member);
      const property = /^(?:readonly )?(\w+):/.exec(member)?.[1];
      if (method !== null) {
        const known = methods.get(method[1] ?? "") ?? [];
        methods.set(method[1] ?? "", [...known, signatureOf(between(member, method[0].length - 1))]);
      } else if (property !== undefined) properties.add(property);
    }
    classes.set(called, { methods, properties });
  }
  for (const { 1: called = "", 2: type = "" } of text.matchAll(/\btype (\w+) = ([^;]*);/g)) aliases.set(called, type);
  for (const { 1: called = "", 2: members = "" } of text.matchAll(/\benum (\w+) \{([^}]*)\}/g)) {
    enumerations.set(
      called,
      splitAt(members, ",").map((member) => member.split("=")[0]?.trim() ?? ""),
    );
  }
}

/** What Google declares of a class. */
export function declaredClass(name: string): DeclaredClass {
  const declared = classes.get(name);
  if (declared === undefined) throw new Error(`Google declares no ${name}`);
  return declared;
}

/** The names in an enumeration of Google's. */
export function declaredEnumeration(name: string): readonly string[] {
  const declared = enumerations.get(name);
  if (declared === undefined) throw new Error(`Google declares no enumeration ${name}`);
  return declared;
}

const kindOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** What the checking of arguments must know of an object: of which class it was given out, or of which enumeration. */
export type ClassOf = (value: object) => string | null;

function accepts(type: string, value: unknown, classOf: ClassOf): boolean {
  const choices = splitAt(type, "|");
  if (choices.length > 1) return choices.some((choice) => accepts(choice, value, classOf));
  const list = /^(?:(.*)\[\]|Array<([\s\S]*)>)$/s.exec(type);
  const item = list?.[1] ?? list?.[2];
  if (item !== undefined) return Array.isArray(value) && value.every((each) => accepts(item, each, classOf));
  if (type.startsWith("{")) return acceptsMembers(type.slice(1, -1), value, classOf);
  if (type.startsWith('"')) return value === JSON.parse(type);
  switch (type) {
    case "any":
      return value !== undefined;
    case "null":
      return value === null;
    case "undefined":
      return value === undefined;
    case "string":
    case "boolean":
      return typeof value === type;
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "Integer":
      return Number.isInteger(value);
    case "Base.Date":
      return kindOf(value) === "Date";
    default:
  }
  const alias = aliases.get(type);
  return alias !== undefined
    ? accepts(alias, value, classOf)
    : typeof value === "object" && value !== null && classOf(value) === type.replace(/^.*\./, "");
}

/** A plain object of the members that are named, or of any where all are of one type. */
function acceptsMembers(members: string, value: unknown, classOf: ClassOf): boolean {
  if (typeof value !== "object" || value === null || kindOf(value) !== "Object" || classOf(value) !== null)
    return false;
  const declared = splitAt(members, ";").map((member) => {
    const [, any, name, type = ""] = /^(?:(\[[^\]]*\])|(\w+)\??):\s*([\s\S]*)$/.exec(member) ?? [];
    return { isAny: any !== undefined, name, type };
  });
  return Object.entries(value).every(([name, each]) =>
    declared.some((member) => (member.isAny || member.name === name) && accepts(member.type, each, classOf)),
  );
}

/** Whether one of the ways to call a method takes these arguments. */
export function takes(signatures: readonly Signature[], args: readonly unknown[], classOf: ClassOf): boolean {
  return signatures.some(
    ({ required, types }) =>
      args.length >= required &&
      args.length <= types.length &&
      args.every((arg, index) => accepts(types[index] ?? "", arg, classOf)),
  );
}
