import type { Localized } from "../../i18n/locale.ts";
import type { TicketField } from "../field.ts";

/** The programs whose exports are known by their headers. */
export const exportIds = [
  "zendesk",
  "freshdesk",
  "jira",
  "servicenow",
  "zoho",
  "huoban",
  "feishu",
  "dingtalk",
] as const;

export type ExportId = (typeof exportIds)[number];

/** How one program heads the columns of the tickets it exports. */
export interface TicketExport {
  readonly id: ExportId;
  readonly name: Localized;
  /**
   * What its headers mean. Of two for one field the more telling stands first. A header that means something else than it
   * seems to is left out, and `note` says why.
   */
  readonly columns: Readonly<Record<string, TicketField>>;
  /** Headers that hardly any other program writes, in lower case, with single spaces: two of them name the program. */
  readonly tells: readonly string[];
  /** What the export carries in another form than it seems, and what to do about it. */
  readonly note: Localized;
  /** What it usually does not carry: said only of a table in which none of these fields has a column all the same. */
  readonly lacks?: readonly { readonly fields: readonly TicketField[]; readonly text: Localized }[];
}
