import { describe, expect, it } from "vitest";
import type { Cell } from "../../core/functions/cell.ts";
import { decideTimeFormat } from "../../core/tickets/decide-time-format.ts";
import type { TimeFormat } from "../../core/tickets/time-format.ts";

/** [cells, format, the deciding cells, unread, why] */
const cases: [Cell[], TimeFormat, string[], number, string][] = [
  [[45413.375, 45414.5, ""], "serial", [], 0, "dates of the sheet"],
  [["2024-05-01 09:00", "2024-05-01T10:15:00Z", null], "iso", [], 0, "ISO with and without T"],
  [["2024-05-01 09:00", "2024/5/1 9:00"], "yearFirst", [], 0, "one cell is not strictly ISO"],
  [["2024年5月1日 9:00"], "yearFirst", [], 0, "Chinese"],
  [["01-03-2016 09:05", "29-02-2016 01:16"], "dayFirst", ["29-02-2016 01:16"], 0, "one day above 12 decides"],
  [["1/3/2016", "1/13/2016", "2/29/2016"], "monthFirst", ["1/13/2016"], 0, "the first deciding cell is shown"],
  [["01-03-2016", "02-03-2016"], "unclear", [], 2, "both readings are possible"],
  [["29-02-2016", "01/13/2016"], "unclear", ["29-02-2016", "01/13/2016"], 2, "the column contradicts itself"],
  [["29-02-2016", "soon", "31-02-2016"], "dayFirst", ["29-02-2016"], 2, "the rest is read, junk is counted"],
  [["01/May/24 9:00 AM", "30/Apr/24 4:05 PM", ""], "namedMonth", [], 0, "Jira"],
  [["May 1, 2024 9:00 AM", "1 May 2024 09:00"], "namedMonth", [], 0, "the name tells, wherever it stands"],
  [["01/May/24", "02/May/24", "soon", "1/5/2024"], "namedMonth", [], 2, "a date in figures among names is not guessed"],
  [["1 May 2024", "29-02-2016", "15-02-2016"], "dayFirst", ["29-02-2016"], 1, "one name among figures"],
  [["", null, "  "], "serial", [], 0, "nothing to decide"],
];

describe("decideTimeFormat", () => {
  it.each(cases)("%j → %s: %s", (cells, format, evidence, unread) => {
    const decision = decideTimeFormat(cells);
    expect(decision.format).toBe(format);
    expect(decision.evidence.map((cell) => cell.content)).toEqual(evidence);
    expect(decision.unread).toBe(unread);
  });

  it("tells which row decided, to be shown to the user", () => {
    expect(decideTimeFormat(["01-03-2016", "02-03-2016", "13-03-2016"]).evidence).toEqual([
      { index: 2, content: "13-03-2016", shows: "day-first" },
    ]);
  });

  it("warns when dates of the sheet stand among day-first texts: they were perhaps read month first", () => {
    expect(decideTimeFormat([42430.5, "29-02-2016 01:16"]).perhapsExchanged).toBe(true);
    expect(decideTimeFormat([42430.5, "2016-02-29 01:16"]).perhapsExchanged).toBe(false);
  });

  it("lists the zone offsets written, so that more than one is noticed", () => {
    expect(decideTimeFormat(["2024-05-01T09:00:00Z", "2024-05-01T09:00:00+08:00"]).offsets).toEqual([0, 480]);
    expect(decideTimeFormat(["2024-05-01 09:00"]).offsets).toEqual([]);
  });
});
