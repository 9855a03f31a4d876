import { areaAddress, parseArea, quoteSheet, splitAddress } from "../grid/address.ts";
import { ApiError } from "./api-error.ts";
import { asText } from "./arguments.ts";
import { blockAt, type Host } from "./cell-block.ts";
import { type Argument, type HostObject, type HostType, hostObject, isHostObject, type Json } from "./host-object.ts";
import { rangeObject, stateOfRange } from "./range.ts";

interface NameState {
  readonly host: Host;
  readonly name: string;
}

/** The workbook's names; the workbench has none that belong to one sheet. */
interface NamesState {
  readonly host: Host;
  readonly isSheet: boolean;
}

function refersTo({ host, name }: NameState): string {
  const found = host.grid.names.list().find((defined) => defined.name === name);
  if (!found) throw new ApiError("ItemNotFound");
  return found.refersTo;
}

const nameType: HostType<NameState> = {
  name: "NamedItem",
  id: ({ name }) => name,
  properties: {
    name: { get: ({ name }) => name },
    formula: {
      get: refersTo,
      set: ({ host, name }, value) => {
        host.grid.names.remove(name);
        host.grid.names.add(name, asText(value));
      },
    },
    type: { get: (state) => (parseArea(splitAddress(refersTo(state)).cells) ? "Range" : "Formula") },
    scope: { get: () => "Workbook" },
    visible: { get: () => true },
  },
  methods: {
    delete: ({ host, name }) => host.grid.names.remove(name),
    getRange: (state) => rangeObject(blockAt(state.host, state.host.grid.activeSheet(), refersTo(state))),
    getRangeOrNullObject: (state) => {
      const target = refersTo(state);
      return parseArea(splitAddress(target).cells)
        ? rangeObject(blockAt(state.host, state.host.grid.activeSheet(), target))
        : null;
    },
  },
};

function namesIn({ host, isSheet }: NamesState): readonly NameState[] {
  return isSheet ? [] : host.grid.names.list().map(({ name }) => ({ host, name }));
}

function find(state: NamesState, key: Json | Argument | undefined): NameState | undefined {
  const wanted = asText(key).toLowerCase();
  return namesIn(state).find(({ name }) => name.toLowerCase() === wanted);
}

function required(state: NamesState, key: Json | Argument | undefined): HostObject {
  const found = find(state, key);
  if (!found) throw new ApiError("ItemNotFound");
  return hostObject(nameType, found);
}

function referenceOf(value: Argument | undefined): string {
  if (!isHostObject(value)) return asText(value);
  const block = stateOfRange(value);
  if (!block) throw new ApiError("InvalidArgument");
  const cells = areaAddress(block.area).replaceAll(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `=${quoteSheet(block.sheet.name)}!${cells}`;
}

const namesType: HostType<NamesState> = {
  name: "NamedItemCollection",
  items: (state) => namesIn(state).map((name) => hostObject(nameType, name)),
  item: required,
  methods: {
    add: (state, name, reference) => {
      if (state.isSheet)
        throw new ApiError("NotImplemented", "The workbench has no Worksheet.names.add: use Workbook.names.");
      const wanted = asText(name);
      const isProper = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(wanted) && parseArea(wanted) === null;
      if (!isProper) throw new ApiError("InvalidArgument");
      if (find(state, wanted)) throw new ApiError("ItemAlreadyExists");
      state.host.grid.names.add(wanted, referenceOf(reference));
      return hostObject(nameType, { host: state.host, name: wanted });
    },
    getItem: required,
    getItemOrNullObject: (state, key) => {
      const found = find(state, key);
      return found ? hostObject(nameType, found) : null;
    },
    getCount: (state) => namesIn(state).length,
  },
};

/** Excel.NamedItemCollection. */
export function namesObject(state: NamesState): HostObject {
  return hostObject(namesType, state);
}
