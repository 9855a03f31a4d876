import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  type IFormulaHighlightCell,
  SetConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import { BooleanNumber, type IStyleBase } from "@univerjs/presets";
import type { HighlightSnapshot } from "../snapshot.ts";
import { areaAddress, parseArea } from "./address.ts";
import { areaOf, rangeOf } from "./range.ts";
import type { UniverHandle } from "./univer.ts";

function styleOf(highlight: HighlightSnapshot): IStyleBase {
  return {
    ...(highlight.color === undefined ? {} : { cl: { rgb: highlight.color } }),
    ...(highlight.fill === undefined ? {} : { bg: { rgb: highlight.fill } }),
    ...(highlight.bold === undefined ? {} : { bl: highlight.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE }),
  };
}

const withEquals = (formula: string): string => (formula.startsWith("=") ? formula : `=${formula}`);

function ruleOf(id: string, highlight: HighlightSnapshot): IConditionFormattingRule {
  const area = parseArea(highlight.address);
  if (!area) throw new RangeError(`not an address: ${highlight.address}`);
  const rule: IFormulaHighlightCell = {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: withEquals(highlight.formula),
    style: styleOf(highlight),
  };
  return { cfId: id, ranges: [rangeOf(area)], stopIfTrue: false, rule };
}

function highlightOf(stored: IConditionFormattingRule): HighlightSnapshot[] {
  const rule = stored.rule;
  if (rule.type !== CFRuleType.highlightCell || rule.subType !== CFSubRuleType.formula) return [];
  const { value, style } = rule as IFormulaHighlightCell;
  return stored.ranges.map((range) => ({
    address: areaAddress(areaOf(range)),
    formula: value,
    ...(style.cl?.rgb ? { color: style.cl.rgb } : {}),
    ...(style.bg?.rgb ? { fill: style.bg.rgb } : {}),
    ...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
  }));
}

/** Conditional formats whose condition is a formula. */
export class Highlights {
  readonly #univer: UniverHandle;
  readonly #unitId: string;

  constructor(univer: UniverHandle, unitId: string) {
    this.#univer = univer;
    this.#unitId = unitId;
  }

  add(sheetId: string, highlight: HighlightSnapshot): string {
    const id = crypto.randomUUID();
    const rule = ruleOf(id, highlight);
    this.#univer.run(AddConditionalRuleMutation.id, { unitId: this.#unitId, subUnitId: sheetId, rule });
    return id;
  }

  replace(sheetId: string, id: string, highlight: HighlightSnapshot): void {
    const rule = ruleOf(id, highlight);
    this.#univer.run(SetConditionalRuleMutation.id, { unitId: this.#unitId, subUnitId: sheetId, cfId: id, rule });
  }

  remove(sheetId: string, id: string): void {
    this.#univer.run(DeleteConditionalRuleMutation.id, { unitId: this.#unitId, subUnitId: sheetId, cfId: id });
  }

  /** Every highlight of a sheet, by id. */
  entries(sheetId: string): readonly { readonly id: string; readonly highlight: HighlightSnapshot }[] {
    const rules =
      this.#univer.injector.get(ConditionalFormattingRuleModel).getSubunitRules(this.#unitId, sheetId) ?? [];
    return rules.flatMap((rule) => highlightOf(rule).map((highlight) => ({ id: rule.cfId, highlight })));
  }
}
