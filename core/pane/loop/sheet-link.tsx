import { useDesk } from "../desk.ts";
import { Icon } from "../icon.tsx";

interface SheetLinkProps {
  readonly sheet: string;
  readonly label: string;
  /** What is said in its place when the sheet is not in the workbook any more. */
  readonly gone: string;
}

/** A sheet to go to. */
export function SheetLink({ sheet, label, gone }: SheetLinkProps) {
  const { state, send, texts } = useDesk();
  if (!state.sheetNames.includes(sheet)) return <p class="hint">{gone}</p>;
  return (
    <button
      type="button"
      class="found"
      title={texts.generate.openSheet(sheet)}
      onClick={() => send({ type: "placeAsked", place: { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } } })}
    >
      <Icon name="sheet" />
      <span class="sheet-link">{label}</span>
    </button>
  );
}
