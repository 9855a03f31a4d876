import type { Host } from "./host.ts";
import { type FakeRange, FakeRichText, FakeTextStyle, FakeValidation } from "./range.ts";
import type { CellLook, Rule } from "./sheets-model.ts";

export class FakeTextStyleBuilder {
  readonly #host: Host;
  readonly #look: CellLook = {};

  constructor(host: Host) {
    this.#host = host;
  }

  #set(look: CellLook): FakeTextStyleBuilder {
    Object.assign(this.#look, look);
    return this.#host.meter.strict("TextStyleBuilder", this);
  }
  setBold(bold: boolean): FakeTextStyleBuilder {
    return this.#set({ bold });
  }
  setItalic(italic: boolean): FakeTextStyleBuilder {
    return this.#set({ italic });
  }
  setFontSize(size: number): FakeTextStyleBuilder {
    return this.#set({ size });
  }
  setForegroundColor(color: string): FakeTextStyleBuilder {
    return this.#set({ color });
  }
  build(): FakeTextStyle {
    return this.#host.meter.strict("TextStyle", new FakeTextStyle({ ...this.#look }));
  }
}

export class FakeRichTextBuilder {
  readonly #host: Host;
  #text = "";
  #link = "";

  constructor(host: Host) {
    this.#host = host;
  }

  setText(text: string): FakeRichTextBuilder {
    this.#text = text;
    return this.#host.meter.strict("RichTextValueBuilder", this);
  }
  setLinkUrl(link: string): FakeRichTextBuilder {
    if (this.#text === "") this.#host.fail("a link needs a text");
    this.#link = link;
    return this.#host.meter.strict("RichTextValueBuilder", this);
  }
  build(): FakeRichText {
    return this.#host.meter.strict("RichTextValue", new FakeRichText(this.#text, this.#link));
  }
}

export class FakeValidationBuilder {
  readonly #host: Host;
  #rule = "";
  #allowsInvalid = true;
  #help = "";

  constructor(host: Host) {
    this.#host = host;
  }

  #require(rule: string): FakeValidationBuilder {
    if (this.#rule !== "") this.#host.fail("a validation has one rule");
    this.#rule = rule;
    return this.#host.meter.strict("DataValidationBuilder", this);
  }
  #dates(dates: readonly unknown[]): boolean {
    return dates.every((date) => Object.prototype.toString.call(date) === "[object Date]");
  }
  requireValueInList(values: readonly string[], showDropdown: boolean): FakeValidationBuilder {
    if (values.length === 0 || values.length > 500) this.#host.fail("a list has 1 to 500 values");
    return this.#require(`list ${JSON.stringify(values)} ${showDropdown}`);
  }
  requireNumberBetween(from: number, to: number): FakeValidationBuilder {
    return this.#require(`number ${from} ${to}`);
  }
  requireNumberGreaterThan(bound: number): FakeValidationBuilder {
    return this.#require(`above ${bound}`);
  }
  requireDateBetween(from: Date, to: Date): FakeValidationBuilder {
    if (!this.#dates([from, to])) this.#host.fail("The parameters do not match the method signature.");
    return this.#require(`date ${from.getTime()} ${to.getTime()}`);
  }
  requireFormulaSatisfied(formula: string): FakeValidationBuilder {
    if (!formula.startsWith("=")) this.#host.fail("a formula begins with =");
    return this.#require(`formula ${formula}`);
  }
  setAllowInvalid(allowsInvalid: boolean): FakeValidationBuilder {
    this.#allowsInvalid = allowsInvalid;
    return this.#host.meter.strict("DataValidationBuilder", this);
  }
  setHelpText(help: string): FakeValidationBuilder {
    this.#help = help;
    return this.#host.meter.strict("DataValidationBuilder", this);
  }
  build(): FakeValidation {
    if (this.#rule === "") this.#host.fail("a validation needs a rule");
    const rule = `${this.#rule}${this.#allowsInvalid ? " or anything" : ""}: ${this.#help}`;
    return this.#host.meter.strict("DataValidation", new FakeValidation(rule));
  }
}

export class FakeRule {
  readonly built: Rule;

  constructor(built: Rule) {
    this.built = built;
  }
}

export class FakeRuleBuilder {
  readonly #host: Host;
  #formula = "";
  #ranges: readonly FakeRange[] = [];
  readonly #look: Record<string, unknown> = {};

  constructor(host: Host) {
    this.#host = host;
  }

  #self(): FakeRuleBuilder {
    return this.#host.meter.strict("ConditionalFormatRuleBuilder", this);
  }
  whenFormulaSatisfied(formula: string): FakeRuleBuilder {
    if (!formula.startsWith("=")) this.#host.fail("a formula begins with =");
    // A condition that looks at another sheet must ask for it by INDIRECT.
    if (/!/.test(formula.replace(/"[^"]*"/g, ""))) {
      this.#host.fail("Conditional format rule cannot reference a different sheet.");
    }
    this.#formula = formula;
    return this.#self();
  }
  setRanges(ranges: readonly FakeRange[]): FakeRuleBuilder {
    this.#ranges = ranges;
    return this.#self();
  }
  setFontColor(color: string): FakeRuleBuilder {
    this.#look.color = color;
    return this.#self();
  }
  setBackground(color: string): FakeRuleBuilder {
    this.#look.fill = color;
    return this.#self();
  }
  setBold(bold: boolean): FakeRuleBuilder {
    this.#look.bold = bold;
    return this.#self();
  }
  build(): FakeRule {
    if (this.#formula === "" || this.#ranges.length === 0) this.#host.fail("a rule needs a condition and ranges");
    const places = this.#ranges.map((range) => range.local);
    const rule = new FakeRule({ places, formula: this.#formula, look: { ...this.#look } });
    return this.#host.meter.strict("ConditionalFormatRule", rule);
  }
}
