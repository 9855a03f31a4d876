import { areaAddress, intersection, parseArea } from "../grid/address.ts";
import type { ValidationOperator, ValidationSnapshot } from "../snapshot.ts";
import { ApiError } from "./api-error.ts";
import { asBoolean, asOneOf, asRecord, asText } from "./arguments.ts";
import { type CellBlock, refuseIfProtected } from "./cell-block.ts";
import { type HostObject, type HostType, hostObject, type Json } from "./host-object.ts";

const operators: Readonly<Record<string, ValidationOperator>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

function operandOf(value: Json | undefined): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string" && value !== "") return value;
  throw new ApiError("InvalidArgument");
}

function comparison(type: "decimal" | "whole" | "date", value: Json): ValidationSnapshot["rule"] {
  const rule = asRecord(value);
  const operator = operators[asOneOf(rule.operator, Object.keys(operators))];
  if (!operator) throw new ApiError("InvalidArgument");
  const isPair = operator === "between" || operator === "notBetween";
  const first = operandOf(rule.formula1);
  return isPair ? { type, operator, first, second: operandOf(rule.formula2) } : { type, operator, first };
}

function ruleOf(value: Json): ValidationSnapshot["rule"] {
  const given = asRecord(value);
  const kinds = Object.keys(given).filter((kind) => given[kind] !== null);
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw new ApiError("InvalidArgument");
  const rule = given[kind] ?? null;
  switch (kind) {
    case "list":
      return { type: "list", values: asText(asRecord(rule).source).split(",") };
    case "custom":
      return { type: "custom", formula: asText(asRecord(rule).formula) };
    case "decimal":
      return comparison("decimal", rule);
    case "wholeNumber":
      return comparison("whole", rule);
    case "date":
      return comparison("date", rule);
    default:
      throw new ApiError("NotImplemented", `The workbench has no DataValidation.rule of kind ${kind}.`);
  }
}

function ruleJson(rule: ValidationSnapshot["rule"]): Json {
  if (rule.type === "list") return { list: { inCellDropDown: true, source: rule.values.join(",") } };
  if (rule.type === "custom") return { custom: { formula: rule.formula } };
  const operator = Object.keys(operators).find((name) => operators[name] === rule.operator) ?? "Between";
  const condition = { operator, formula1: rule.first, ...(rule.second === undefined ? {} : { formula2: rule.second }) };
  return rule.type === "decimal"
    ? { decimal: condition }
    : rule.type === "whole"
      ? { wholeNumber: condition }
      : { date: condition };
}

function found({ host, sheet, area }: CellBlock): ValidationSnapshot | undefined {
  return host.grid.validations.list(sheet.id).find((validation) => {
    const place = parseArea(validation.address);
    return place !== null && intersection(place, area) !== null;
  });
}

/** Replaces the rule of these cells. */
function put(block: CellBlock, validation: Omit<ValidationSnapshot, "address">): void {
  refuseIfProtected(block.sheet);
  const { host, sheet, area } = block;
  host.grid.validations.clear(sheet.id, area);
  host.grid.validations.add(sheet.id, { ...validation, address: areaAddress(area) });
}

function change(block: CellBlock, part: Partial<ValidationSnapshot>): void {
  const existing = found(block);
  if (!existing) throw new ApiError("InvalidArgument", "Set DataValidation.rule first.");
  put(block, { ...existing, ...part });
}

function textOr(value: Json | undefined, fallback: string): string {
  return typeof value === "string" ? value : fallback;
}

const validationType: HostType<CellBlock> = {
  name: "DataValidation",
  properties: {
    rule: {
      get: (block) => {
        const existing = found(block);
        return existing ? ruleJson(existing.rule) : {};
      },
      set: (block, value) => {
        const { allowBlank = true, title = "", message = "" } = found(block) ?? {};
        put(block, { rule: ruleOf(value), allowBlank, title, message });
      },
    },
    ignoreBlanks: {
      get: (block) => found(block)?.allowBlank ?? true,
      set: (block, value) => change(block, { allowBlank: asBoolean(value) }),
    },
    errorAlert: {
      get: (block) => {
        const { title = "", message = "" } = found(block) ?? {};
        return { showAlert: true, style: "Stop", title, message };
      },
      set: (block, value) => {
        const alert = asRecord(value);
        change(block, { title: textOr(alert.title, ""), message: textOr(alert.message, "") });
      },
    },
    prompt: {
      get: (block) => {
        const { title = "", message = "" } = found(block) ?? {};
        return { showPrompt: message !== "", title, message };
      },
      set: (block, value) => {
        const prompt = asRecord(value);
        const existing = found(block);
        // One text serves as hint and as refusal; what came as a refusal first stays.
        change(block, {
          title: existing?.title || textOr(prompt.title, ""),
          message: existing?.message || textOr(prompt.message, ""),
        });
      },
    },
    type: {
      get: (block) => {
        const kind = found(block)?.rule.type;
        return kind === undefined
          ? "None"
          : kind === "whole"
            ? "WholeNumber"
            : kind.charAt(0).toUpperCase() + kind.slice(1);
      },
    },
  },
  methods: {
    clear: ({ host, sheet, area }) => {
      refuseIfProtected(sheet);
      host.grid.validations.clear(sheet.id, area);
    },
  },
};

/** Excel.DataValidation. */
export function dataValidationObject(block: CellBlock): HostObject {
  return hostObject(validationType, block);
}
