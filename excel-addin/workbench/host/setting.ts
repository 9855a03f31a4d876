import { ApiError } from "./api-error.ts";
import { asText } from "./arguments.ts";
import type { Host } from "./cell-block.ts";
import { type Argument, type HostObject, type HostType, hostObject, isHostObject, type Json } from "./host-object.ts";

interface SettingState {
  readonly host: Host;
  readonly key: string;
}

/** Texts are kept as they are under `setting:<key>`; other values as JSON under `setting-json:<key>`. */
const TEXT = "setting:";
const DATA = "setting-json:";

/** Where the workbook keeps the text of an add-in's setting. */
export function textSetting(key: string): string {
  return TEXT + key;
}

function read({ host, key }: SettingState): Json | undefined {
  const text = host.grid.settings.get(TEXT + key);
  if (text !== undefined) return text;
  const data = host.grid.settings.get(DATA + key);
  return data === undefined ? undefined : (JSON.parse(data) as Json);
}

function remove({ host, key }: SettingState): void {
  host.grid.settings.delete(TEXT + key);
  host.grid.settings.delete(DATA + key);
}

function write(state: SettingState, value: Json): void {
  remove(state);
  if (typeof value === "string") state.host.grid.settings.set(TEXT + state.key, value);
  else state.host.grid.settings.set(DATA + state.key, JSON.stringify(value));
}

const settingType: HostType<SettingState> = {
  name: "Setting",
  id: ({ key }) => key,
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: (state) => {
        const value = read(state);
        if (value === undefined) throw new ApiError("ItemNotFound");
        return value;
      },
      set: write,
    },
  },
  methods: { delete: remove },
};

function keys(host: Host): readonly string[] {
  return [...host.grid.settings.keys()].flatMap((key) =>
    key.startsWith(TEXT) ? [key.slice(TEXT.length)] : key.startsWith(DATA) ? [key.slice(DATA.length)] : [],
  );
}

function required(host: Host, key: Json | Argument | undefined): HostObject {
  const state = { host, key: asText(key) };
  if (read(state) === undefined) throw new ApiError("ItemNotFound");
  return hostObject(settingType, state);
}

const settingsType: HostType<Host> = {
  name: "SettingCollection",
  items: (host) => keys(host).map((key) => hostObject(settingType, { host, key })),
  item: required,
  methods: {
    add: (host, key, value) => {
      const state = { host, key: asText(key) };
      if (isHostObject(value)) throw new ApiError("InvalidArgument");
      write(state, value ?? null);
      return hostObject(settingType, state);
    },
    getItem: required,
    getItemOrNullObject: (host, key) => {
      const state = { host, key: asText(key) };
      return read(state) === undefined ? null : hostObject(settingType, state);
    },
    getCount: (host) => keys(host).length,
  },
};

/** Excel.SettingCollection. */
export function settingsObject(host: Host): HostObject {
  return hostObject(settingsType, host);
}
