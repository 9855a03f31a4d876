import { ApiError, type ApiErrorCode } from "./api-error.ts";
import { type Answer, type Argument, type HostObject, isHostObject, type Json } from "./host-object.ts";

/** One message of office.js: a batch of actions over objects that are named by their paths. */
export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: {
    readonly Select?: readonly string[];
    readonly Expand?: readonly string[];
    readonly Top?: number;
    readonly Skip?: number;
  };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly (number | null)[];
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: Json }[];
  readonly Error?: BatchError;
}

/** Numbers of the protocol. */
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, ensureUnchanged: 8 } as const;
const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;

/** A failure that a test asks for: at the n-th action from now on, or at the first use of a member such as `Chart.title`. */
export type Failure =
  | { readonly action: number; readonly code?: ApiErrorCode }
  | { readonly member: string; readonly code?: ApiErrorCode };

const camelCase = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Carries out batches of Microsoft's office.js on the workbench's object model. Which objects and members exist is said
 * by the types alone; what none of them has fails as `NotImplemented`, naming it.
 */
export class Dispatcher {
  readonly #root: HostObject;
  readonly #references = new Map<string, HostObject | null>();
  #nextReference = 1;
  #failure: Failure | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(root: HostObject) {
    this.#root = root;
  }

  /** The next batch that gets there fails there, once. */
  failNext(failure: Failure): void {
    this.#failure = failure;
  }

  /** Batches run one after another, as in Excel. */
  run(batch: Batch): Promise<BatchAnswer> {
    const answer = this.#queue.then(() => new BatchRun(batch, this.#root, this.#keeper, this.#takeFailure).run());
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  readonly #keeper: ReferenceKeeper = {
    keep: (object) => {
      const reference = `workbench-${this.#nextReference++}`;
      this.#references.set(reference, object);
      return reference;
    },
    find: (reference) => {
      const object = this.#references.get(reference);
      if (object === undefined) throw new ApiError("InvalidReference");
      return object;
    },
    drop: (reference) => {
      this.#references.delete(reference);
    },
  };

  readonly #takeFailure = (location: string): ApiError | undefined => {
    const failure = this.#failure;
    if (!failure) return undefined;
    if ("action" in failure) {
      this.#failure = failure.action > 0 ? { ...failure, action: failure.action - 1 } : undefined;
      if (failure.action > 0) return undefined;
    } else if (failure.member.toLowerCase() !== location.toLowerCase()) return undefined;
    this.#failure = undefined;
    return new ApiError(failure.code ?? "GeneralException");
  };
}

const keepReference = "_KeepReference";

interface ReferenceKeeper {
  keep(object: HostObject | null): string;
  find(reference: string): HostObject | null;
  drop(reference: string): void;
}

/** One batch on its way: paths are followed once, when the first action needs them. */
class BatchRun {
  readonly #batch: Batch;
  readonly #root: HostObject;
  readonly #keeper: ReferenceKeeper;
  readonly #takeFailure: (location: string) => ApiError | undefined;
  readonly #resolved = new Map<number, HostObject | null>();
  /** The paths whose objects office.js wants kept from one batch to the next. */
  readonly #wanted: ReadonlySet<number>;
  readonly #results: { ActionId: number; Value: Json }[] = [];
  #location = "";

  constructor(
    batch: Batch,
    root: HostObject,
    keeper: ReferenceKeeper,
    takeFailure: (location: string) => ApiError | undefined,
  ) {
    this.#batch = batch;
    const keeping = batch.Actions.filter(({ Name = "" }) => camelCase(Name) === keepReference);
    this.#wanted = new Set(keeping.map(({ ObjectPathId }) => ObjectPathId));
    this.#root = root;
    this.#keeper = keeper;
    this.#takeFailure = takeFailure;
  }

  async run(): Promise<BatchAnswer> {
    for (const [index, action] of this.#batch.Actions.entries()) {
      try {
        await this.#act(action);
      } catch (problem) {
        return { Results: this.#results, Error: this.#describe(problem, index) };
      }
    }
    return { Results: this.#results };
  }

  #describe(problem: unknown, index: number): BatchError {
    const known = problem instanceof ApiError ? problem : new ApiError("GeneralException", String(problem));
    return { Code: known.code, Message: known.message, Location: this.#location, ActionIndex: index };
  }

  async #act(action: Action): Promise<void> {
    const object = await this.#resolve(action.ObjectPathId);
    const member = camelCase(action.Name ?? "");
    if (object && member !== "") this.#arriveAt(object, member);
    else this.#checkFailure();
    const answer = (value: Json): void => {
      this.#results.push({ ActionId: action.Id, Value: value });
    };
    switch (action.ActionType) {
      case ACTION.instantiate:
        return answer(object ? this.#identity(object, this.#wanted.has(action.ObjectPathId)) : null);
      case ACTION.query:
        return answer(object ? await this.#query(object, action.QueryInfo ?? {}) : null);
      case ACTION.method:
        return answer(await this.#call(action, object, member));
      case ACTION.set:
        await this.#set(action, object, member);
        return answer(null);
      case ACTION.ensureUnchanged:
        return answer(null);
      default:
        throw new ApiError("NotImplemented", `The workbench has no action of type ${action.ActionType}.`);
    }
  }

  #arriveAt(object: HostObject, member: string): void {
    this.#location = `${object.type}.${member}`;
    this.#checkFailure();
  }

  #checkFailure(): void {
    const failure = this.#takeFailure(this.#location);
    if (failure) throw failure;
  }

  /** An object of a collection is found again by its id; any other by a reference that we keep, where one is wanted. */
  #identity(object: HostObject, isWanted: boolean): { [key: string]: Json } {
    if (object.id !== undefined) return { _Id: object.id, Id: object.id };
    return isWanted ? { _ReferenceId: this.#keeper.keep(object) } : {};
  }

  async #set(action: Action, object: HostObject | null, member: string): Promise<void> {
    if (!object) throw new ApiError("ItemNotFound");
    const [value] = await this.#arguments(action.ArgumentInfo);
    if (isHostObject(value)) throw new ApiError("InvalidArgument");
    await object.set(member, value ?? null);
  }

  async #call(action: Action, object: HostObject | null, member: string): Promise<Json> {
    if (member === keepReference) return null;
    if (member === "_RemoveReference") {
      const path = this.#batch.ObjectPaths[action.ObjectPathId];
      if (path?.ObjectPathType === PATH.reference) this.#keeper.drop(path.Name ?? "");
      return null;
    }
    if (!object) throw new ApiError("ItemNotFound");
    const result = await object.call(member, await this.#arguments(action.ArgumentInfo));
    return result === undefined || isHostObject(result) ? null : result;
  }

  async #arguments(info: ArgumentInfo | undefined): Promise<Argument[]> {
    const references = info?.ReferencedObjectPathIds ?? [];
    const args: Argument[] = [];
    for (const [index, value] of (info?.Arguments ?? []).entries()) {
      const reference = references[index];
      args.push(reference ? ((await this.#resolve(reference)) ?? null) : value);
    }
    return args;
  }

  async #resolve(id: number): Promise<HostObject | null> {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#batch.ObjectPaths[id];
    if (!path) throw new ApiError("InvalidReference");
    const object = await this.#follow(path);
    this.#resolved.set(id, object);
    return object;
  }

  async #follow(path: ObjectPath): Promise<HostObject | null> {
    if (path.ObjectPathType === PATH.root) return this.#root;
    if (path.ObjectPathType === PATH.none) return null;
    if (path.ObjectPathType === PATH.reference) return this.#keeper.find(path.Name ?? "");
    const parent = await this.#resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const name = camelCase(path.Name ?? "");
    if (path.ObjectPathType === PATH.property) {
      this.#location = `${parent.type}.${name}`;
      return parent.navigate(name);
    }
    const args = await this.#arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PATH.indexer) {
      this.#location = `${parent.type}.getItem`;
      const [key] = args;
      if (isHostObject(key)) throw new ApiError("InvalidArgument");
      return parent.item(key ?? null);
    }
    if (path.ObjectPathType !== PATH.method) {
      throw new ApiError("NotImplemented", `The workbench has no object path of type ${path.ObjectPathType}.`);
    }
    this.#arriveAt(parent, name);
    return this.#objectFrom(await parent.call(name, args), parent, name);
  }

  #objectFrom(result: Awaited<Answer>, parent: HostObject, name: string): HostObject | null {
    if (result === null || result === undefined) return null;
    if (isHostObject(result)) return result;
    throw new ApiError("NotImplemented", `The workbench's ${parent.type}.${name} gives no object.`);
  }

  async #query(object: HostObject, info: NonNullable<Action["QueryInfo"]>): Promise<Json> {
    const wanted = [...(info.Select ?? []), ...(info.Expand ?? [])].map((path) => path.split(/[/.]/).map(camelCase));
    const own = wanted.filter(([first = ""]) => !object.isCollection || object.kindOf(first) !== undefined);
    const answer = await this.#properties(
      object,
      object.isCollection && wanted.length === 0 ? [] : own,
      !object.isCollection,
    );
    if (!object.isCollection) return answer;
    const forItems = wanted.filter((path) => !own.includes(path));
    const skip = info.Skip ?? 0;
    const items = object.items().slice(skip, info.Top === undefined ? undefined : skip + info.Top);
    const answers: Json[] = [];
    for (const item of items) {
      const identity = this.#identity(item, true);
      const values = await this.#properties(item, forItems, wanted.length === 0);
      answers.push({ ...identity, ...values });
    }
    return { ...answer, _Items: answers };
  }

  /** The values asked for, by path; everything readable for `*` or, if wanted, for no names at all. */
  async #properties(
    object: HostObject,
    paths: readonly string[][],
    allByDefault: boolean,
  ): Promise<{ [key: string]: Json }> {
    const answer: { [key: string]: Json } = object.id === undefined ? {} : { _Id: object.id };
    const nested = new Map<string, string[][]>();
    const asksForAll = (paths.length === 0 && allByDefault) || paths.some(([first]) => first === "*");
    const names = new Set(asksForAll ? object.readable : []);
    for (const [first = "", ...rest] of paths) {
      if (first === "*" || first === "" || first === "isNullObject" || first.startsWith("$")) continue;
      if (object.kindOf(first) === "object")
        nested.set(first, [...(nested.get(first) ?? []), ...(rest.length > 0 ? [rest] : [])]);
      else names.add(first);
    }
    for (const name of names) {
      this.#location = `${object.type}.${name}`;
      answer[pascalCase(name)] = await object.get(name);
    }
    for (const [name, inner] of nested) {
      this.#location = `${object.type}.${name}`;
      const target = object.navigate(name);
      answer[pascalCase(name)] = target
        ? await this.#query(target, { Select: inner.map((path) => path.join("/")) })
        : null;
    }
    return answer;
  }
}
