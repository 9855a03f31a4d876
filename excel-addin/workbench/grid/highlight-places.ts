import {
  FormulaDependencyTree,
  FormulaDependencyTreeType,
  FormulaDependencyTreeVirtual,
} from "@univerjs/preset-sheets-core";

/**
 * Lets no cell follow from the condition of a highlight.
 *
 * Univer keeps a condition for every cell of a highlight, at its place in the highlighted area counted from A1: the cells up
 * there then seemed to depend on it, and where the condition looks at what follows from them, Univer saw a circle and
 * calculated in any order, so that figures lagged one change behind.
 */
export function takeHighlightsOffCells(): void {
  for (const { prototype } of [FormulaDependencyTree, FormulaDependencyTreeVirtual]) {
    const placesOf = prototype.toRTreeItem;
    prototype.toRTreeItem = function (this: typeof prototype) {
      return this.type === FormulaDependencyTreeType.OTHER_FORMULA ? [] : placesOf.call(this);
    };
  }
}
