import { problemsTexts } from "../../../core/i18n/analysis/problems-texts.ts";
import { namedReasons, type Problem, problems, sorted } from "../by-hand/problems.ts";
import type { ByHand } from "./by-hand.ts";
import { leftOutSaid } from "./compare-unread.ts";
import type { SheetCheck } from "./sheet-check.ts";

export function problemName({ kind, reason }: Problem, { locale }: Pick<ByHand, "locale">): string {
  return kind === null ? reason : problemsTexts[locale].kinds[kind];
}

/** The problem summary as it is sorted, and beside it the table it is sorted from. */
export function compareProblems(check: SheetCheck, byHand: ByHand): void {
  const texts = problemsTexts[byHand.locale];
  const found = problems(byHand.judged);
  const all = found.reduce((count, problem) => count + problem.count, 0);
  const advice = ({ kind }: Problem) => (kind === null ? texts.adviceForReason : texts.advice[kind]);
  const who = ({ count, who: most }: Problem) => {
    if (most === null) return count > 0 ? texts.notListed : null;
    return byHand.locale === "en" ? `${most.name} (${most.count})` : `${most.name}（${most.count}）`;
  };
  const named = namedReasons(byHand.judged);
  const notes = [
    texts.note,
    ...(found.some(({ kind }) => kind === "attitude" || kind === "solving" || kind === "clarity")
      ? [texts.lowMarks]
      : []),
    ...(named.length > 0 ? [texts.namedNote] : []),
  ];
  check.cell({ row: 2, column: 0 }, all === 0 ? texts.none : notes.join(texts.between), "the note");
  const header = check.find(texts.columns[0], 0);
  check.cells(header, texts.columns, "headers");
  const said = leftOutSaid(byHand);
  const missing = [texts.unreadNote, ...(said === null ? [] : [said])].join(texts.between);
  check.cell({ row: header.row - 1, column: 0 }, missing, "what could not be read");
  sorted(found).forEach((problem, index) => {
    const { count, cumulative, share, unread } = problem;
    const name = problemName(problem, byHand);
    const row = header.row + 1 + index;
    check.cells({ row, column: 0 }, [name, count, share, cumulative, unread, who(problem), advice(problem)], name);
  });
  check.cells({ row: header.row + 1 + found.length, column: 0 }, [texts.all, all], texts.all);
  const compared = found.flatMap(({ byHandler }) => byHandler.map(({ count }) => count));
  const left = all - compared.reduce((total, count) => total + count, 0);
  const isNamed = byHand.judged.columns.handler !== undefined;
  const remark = isNamed && left > 0 ? texts.unlistedHandlers.replace("{count}", String(left)) : null;
  check.cell({ row: header.row + 2 + found.length, column: 0 }, remark, "problems of handlers without a column");
  found.forEach((problem, index) => {
    const name = problemName(problem, byHand);
    const order = problem.count + (found.length - index) / 1e6;
    const row = header.row + 1 + index;
    const wanted = [name, problem.count, order, problem.unread, who(problem), advice(problem)];
    check.cells({ row, column: 8 }, wanted, `${name}, unsorted`);
  });
  const namedHeader = { row: header.row + found.length + 3, column: 8 };
  if (named.length === 0) check.end({ row: header.row + 1 + found.length, column: 8 }, "the working table");
  else check.cells(namedHeader, [texts.namedColumns[0], texts.columns[1], null, texts.namedColumns[1]], texts.named);
  named.forEach(({ count, kind, reason }, index) => {
    check.cells({ row: namedHeader.row + 1 + index, column: 8 }, [reason, count, null, texts.kinds[kind]], reason);
  });
  check.end({ row: namedHeader.row + 1 + named.length, column: 8 }, "the reasons that name a problem");
  const handlers = found[0]?.byHandler ?? [];
  check.cells(
    { row: header.row, column: 15 },
    handlers.map(({ name }) => name),
    texts.byHandler,
  );
  found.forEach((problem, index) => {
    const counts = problem.byHandler.map(({ count }) => count);
    check.cells(
      { row: header.row + 1 + index, column: 15 },
      counts,
      `${problemName(problem, byHand)}, ${texts.byHandler}`,
    );
  });
}
