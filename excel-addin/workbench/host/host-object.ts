import { ApiError } from "./api-error.ts";

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a method gets: plain data, or an object of the model that was passed by reference. */
export type Argument = Json | HostObject;

type Later<Value> = Value | Promise<Value>;

export interface Property<State> {
  readonly get?: (state: State) => Later<Json>;
  readonly set?: (state: State, value: Json) => Later<void>;
}

/** A method's result: an object, `null` for a null object, plain data, or nothing. */
export type MethodResult = HostObject | Json | undefined;

/** A method that has nothing to say answers with nothing. */
export type Answer = Later<MethodResult> | Later<void>;

export type Method<State> = (state: State, ...args: readonly Argument[]) => Answer;

/** One type of Excel's API as the workbench knows it. Names are Excel's, in lower camel case. */
export interface HostType<State> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<State>>>;
  /** Properties that lead to another object. */
  readonly objects?: Readonly<Record<string, (state: State) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, Method<State>>>;
  /** The members of a collection, and how one is found by key. */
  readonly items?: (state: State) => readonly HostObject[];
  readonly item?: (state: State, key: Json) => HostObject;
  /** By what the object is found again in its collection, after the batch. */
  readonly id?: (state: State) => string | number;
}

export type MemberKind = "property" | "object" | "method";

/** An object of the model, its type's state closed over. */
export interface HostObject {
  readonly type: string;
  readonly id: string | number | undefined;
  readonly isCollection: boolean;
  /** The properties that can be read, for a load without names. */
  readonly readable: readonly string[];
  kindOf(member: string): MemberKind | undefined;
  get(property: string): Later<Json>;
  set(property: string, value: Json): Later<void>;
  navigate(property: string): HostObject | null;
  call(method: string, args: readonly Argument[]): Answer;
  items(): readonly HostObject[];
  item(key: Json): HostObject;
  /** Only objects of the same type and state carry on as this type's own. */
  stateFor<State>(type: HostType<State>): State | undefined;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "stateFor" in value;
}

function missing(type: string, member: string): ApiError {
  return new ApiError("NotImplemented", `The workbench has no ${type}.${member}.`);
}

/** Joins a type and the state of one object of it. */
export function hostObject<State>(type: HostType<State>, state: State): HostObject {
  const { properties = {}, objects = {}, methods = {} } = type;
  return {
    type: type.name,
    id: type.id?.(state),
    isCollection: type.items !== undefined,
    readable: Object.keys(properties).filter((name) => properties[name]?.get),
    kindOf(member) {
      if (Object.hasOwn(properties, member)) return "property";
      if (Object.hasOwn(objects, member)) return "object";
      return Object.hasOwn(methods, member) ? "method" : undefined;
    },
    get(name) {
      const get = Object.hasOwn(properties, name) ? properties[name]?.get : undefined;
      if (!get) throw missing(type.name, name);
      return get(state);
    },
    set(name, value) {
      const set = Object.hasOwn(properties, name) ? properties[name]?.set : undefined;
      if (!set) throw missing(type.name, name);
      return set(state, value);
    },
    navigate(name) {
      const object = Object.hasOwn(objects, name) ? objects[name] : undefined;
      if (!object) throw missing(type.name, name);
      return object(state);
    },
    call(name, args) {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (!method) throw missing(type.name, name);
      return method(state, ...args);
    },
    items() {
      if (!type.items) throw missing(type.name, "items");
      return type.items(state);
    },
    item(key) {
      if (!type.item) throw missing(type.name, "getItem");
      return type.item(state, key);
    },
    stateFor<Wanted>(wanted: HostType<Wanted>): Wanted | undefined {
      // The type object is the proof: it is the one that this state was made with.
      return (wanted as unknown) === type ? (state as unknown as Wanted) : undefined;
    },
  };
}
