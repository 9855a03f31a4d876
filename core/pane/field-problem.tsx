import { useDesk } from "./desk.ts";
import { Icon } from "./icon.tsx";
import { problemSentence } from "./sentences.ts";

/** The attributes that tie a control to the problem shown beside it. */
export interface ProblemTie {
  readonly "aria-invalid": boolean | undefined;
  readonly "aria-describedby": string | undefined;
}

/** How the control of a field is tied to its problem, if it has one. */
export function useProblemTie(field: string, describedBy?: string): ProblemTie {
  const { problems } = useDesk();
  const own = problems.filter((problem) => problem.field === field);
  const ids = [describedBy, own.length > 0 ? problemId(field) : undefined].filter((id) => id !== undefined);
  return {
    "aria-invalid": own.some((problem) => problem.blocking) ? true : undefined,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  };
}

/** What is wrong with a field, beside it. */
export function FieldProblem({ field }: { field: string }) {
  const { problems, locale } = useDesk();
  const own = problems.filter((problem) => problem.field === field);
  const [first] = own;
  if (first === undefined) return null;
  return (
    <p class={first.blocking ? "field-problem" : "field-problem mild"} id={problemId(field)}>
      <Icon name={first.blocking ? "error" : "warning"} size={14} />
      <span>{problemSentence(first, locale)}</span>
    </p>
  );
}

function problemId(field: string): string {
  return `problem-${field}`;
}
