import { ApiError } from "./api-error.ts";
import { asText } from "./arguments.ts";
import type { Host } from "./cell-block.ts";
import { type Argument, type HostObject, type HostType, hostObject, type Json } from "./host-object.ts";

interface PartState {
  readonly host: Host;
  readonly id: string;
}

/** Parts are kept whole under `xml:<id>`. */
const PREFIX = "xml:";

function xmlOf({ host, id }: PartState): string {
  const xml = host.grid.settings.get(PREFIX + id);
  if (xml === undefined) throw new ApiError("ItemNotFound");
  return xml;
}

/** The namespace of the document element; XML that does not parse is refused as Excel refuses it. */
function namespaceOf(xml: string): string {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.querySelector("parsererror")) throw new ApiError("InvalidArgument");
  return parsed.documentElement.namespaceURI ?? "";
}

const partType: HostType<PartState> = {
  name: "CustomXmlPart",
  id: ({ id }) => id,
  properties: {
    id: { get: ({ id }) => id },
    namespaceUri: { get: (state) => namespaceOf(xmlOf(state)) },
  },
  methods: {
    getXml: xmlOf,
    setXml: (state, xml) => {
      xmlOf(state);
      namespaceOf(asText(xml));
      state.host.grid.settings.set(PREFIX + state.id, asText(xml));
    },
    delete: (state) => {
      xmlOf(state);
      state.host.grid.settings.delete(PREFIX + state.id);
    },
  },
};

function partsOf(host: Host): readonly PartState[] {
  return [...host.grid.settings.keys()]
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => ({ host, id: key.slice(PREFIX.length) }));
}

function find(host: Host, key: Json | Argument | undefined): PartState | undefined {
  return partsOf(host).find(({ id }) => id === asText(key));
}

function required(host: Host, key: Json | Argument | undefined): HostObject {
  const found = find(host, key);
  if (!found) throw new ApiError("ItemNotFound");
  return hostObject(partType, found);
}

interface ScopedState {
  readonly host: Host;
  readonly namespace: string;
}

function scopedParts({ host, namespace }: ScopedState): readonly PartState[] {
  return partsOf(host).filter((part) => namespaceOf(xmlOf(part)) === namespace);
}

const scopedType: HostType<ScopedState> = {
  name: "CustomXmlPartScopedCollection",
  items: (state) => scopedParts(state).map((part) => hostObject(partType, part)),
  item: ({ host }, key) => required(host, key),
  methods: {
    getCount: (state) => scopedParts(state).length,
    getItem: ({ host }, key) => required(host, key),
    getOnlyItem: (state) => {
      const [only, ...rest] = scopedParts(state);
      if (!only || rest.length > 0) throw new ApiError("ItemNotFound");
      return hostObject(partType, only);
    },
    getOnlyItemOrNullObject: (state) => {
      const [only, ...rest] = scopedParts(state);
      return only && rest.length === 0 ? hostObject(partType, only) : null;
    },
  },
};

const partsType: HostType<Host> = {
  name: "CustomXmlPartCollection",
  items: (host) => partsOf(host).map((part) => hostObject(partType, part)),
  item: required,
  methods: {
    add: (host, xml) => {
      namespaceOf(asText(xml));
      const id = `{${crypto.randomUUID().toUpperCase()}}`;
      host.grid.settings.set(PREFIX + id, asText(xml));
      return hostObject(partType, { host, id });
    },
    getByNamespace: (host, namespace) => hostObject(scopedType, { host, namespace: asText(namespace) }),
    getItem: required,
    getItemOrNullObject: (host, key) => {
      const found = find(host, key);
      return found ? hostObject(partType, found) : null;
    },
    getCount: (host) => partsOf(host).length,
  },
};

/** Excel.CustomXmlPartCollection. */
export function customXmlPartsObject(host: Host): HostObject {
  return hostObject(partsType, host);
}
