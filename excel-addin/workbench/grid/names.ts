import { parseArea, splitAddress } from "./address.ts";
import type { UniverHandle } from "./univer.ts";

/** Names of the workbook: what they refer to always starts with `=`. */
export class Names {
  readonly #univer: UniverHandle;
  readonly #unitId: string;

  constructor(univer: UniverHandle, unitId: string) {
    this.#univer = univer;
    this.#unitId = unitId;
  }

  #workbook() {
    return this.#univer.workbookFacade(this.#unitId);
  }

  add(name: string, refersTo: string): void {
    const isPlace = parseArea(splitAddress(refersTo).cells) !== null;
    this.#workbook().insertDefinedName(name, isPlace ? refersTo.replace(/^=/, "") : refersTo);
  }

  remove(name: string): void {
    this.#workbook().deleteDefinedName(name);
  }

  list(): readonly { readonly name: string; readonly refersTo: string }[] {
    return this.#workbook()
      .getDefinedNames()
      .map((defined) => ({
        name: defined.getName(),
        refersTo: `=${defined.getFormulaOrRefString().replace(/^=/, "")}`,
      }));
  }
}
