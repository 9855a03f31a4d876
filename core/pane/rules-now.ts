import { lookedFor, type MadeAnalysis } from "../analysis/made-analysis.ts";
import { isSameCalendar, type MadeCalendar } from "../analysis/made-calendar.ts";
import type { Answers } from "../evaluation/answers.ts";
import { limitsIn, linkedFigures } from "../wizard/linked-figures.ts";
import { rubricThere } from "../wizard/rubric-there.ts";
import { actualRule } from "../workbook/actual-rule.ts";
import { calendarArea, readCalendar } from "../workbook/analysis/read-calendar.ts";
import { rubricArea, rubricSaid } from "../workbook/improvement/read-rubric.ts";
import type { LinkedStand, RuleCells } from "../workbook/linked-stand.ts";
import type { RubricInUse } from "../workbook/plan-context.ts";
import type { WorkbookPort } from "../workbook/port.ts";
import { followsHours, followsLimits } from "../workbook/timing-rules.ts";

type Reader = Pick<WorkbookPort, "read">;

/** The rules outside the answers, as the sheets say them at this moment. */
interface RulesNow {
  /** The analysis that actuals are linked to, with the limits and hours on its sheets; none where nothing is linked. */
  readonly analysesMade: Answers["analysesMade"];
  /** `null` where nothing is linked. */
  readonly linked: LinkedStand | null;
  readonly rubric: (RubricInUse & { readonly digest: string }) | null;
}

/** What an evaluation of these answers is made with: an analysis or a rubric may have been edited since the pane saw it last. */
export async function rulesNow(answers: Answers, sheetNames: readonly string[], port: Reader): Promise<RulesNow> {
  const rubric = await rubricNow(answers, sheetNames, port);
  const looked = { ...answers, analysesMade: [...lookedFor(answers.analysesMade, sheetNames)] };
  const linked = looked.indicators.flatMap((row) => {
    const rule = actualRule(row, looked);
    return rule.kind === "linked" ? [rule] : [];
  });
  const made = linked[0]?.made;
  if (made === undefined) return { analysesMade: [], linked: null, rubric };
  const read = (sheet: string, area: RuleCells["area"]) => port.read({ sheet, area });
  const { figures } = await linkedFigures(made, read);
  const rules: RuleCells[] = [];
  let counting = made.rules;
  if (linked.some(({ reading }) => followsLimits(reading.id))) {
    const { limits: area, responsesSheet: sheet } = made;
    const cells = await read(sheet, area);
    rules.push({ of: "limits", sheet, area, cells });
    counting = { ...counting, thresholds: limitsIn(cells) };
  }
  const calendar = calendarOf(made, answers.calendarsMade, sheetNames);
  if (calendar !== null && linked.some(({ reading }) => followsHours(reading.id))) {
    const { sheet } = calendar;
    const said = readCalendar(await read(sheet, calendarArea(calendar)), calendar);
    // The name of a special day decides about nothing.
    for (const [of, area] of [
      ["hours", calendar.hours],
      ["days", { ...calendar.days, columns: 2 }],
    ] as const) {
      rules.push({ of, sheet, area, cells: await read(sheet, area) });
    }
    if (!isSameCalendar(said, counting)) counting = { ...counting, hours: said.hours, days: said.days };
  }
  return { analysesMade: [{ ...made, rules: counting }], linked: { figures, rules }, rubric };
}

/** The calendar sheet by which an analysis counts; `null` where it counts on the clock. */
function calendarOf(
  { responsesSheet, rules }: MadeAnalysis,
  calendars: readonly MadeCalendar[],
  sheetNames: readonly string[],
): MadeCalendar | null {
  if (rules.hours === null) return null;
  const own = calendars.filter((one) => one.responsesSheet === responsesSheet && sheetNames.includes(one.sheet));
  return own[own.length - 1] ?? null;
}

/** The newest rubric that is there, by what its sheet says; `null` where there is none. */
async function rubricNow(answers: Answers, sheetNames: readonly string[], port: Reader): Promise<RulesNow["rubric"]> {
  const made = rubricThere(answers, sheetNames);
  if (made === null) return null;
  const { digest, version } = rubricSaid(await port.read({ sheet: made.sheet, area: rubricArea(made) }), made);
  const isEdited = version === made.version && made.digest !== undefined && made.digest !== digest;
  return { sheet: made.sheet, version, digest, isEdited };
}
