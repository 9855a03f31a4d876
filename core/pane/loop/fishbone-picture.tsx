import { causesPaneTexts } from "../../i18n/improvement/causes-pane-texts.ts";
import { causeBranchNames } from "../../indicators/dimension-names.ts";
import { causeBranches } from "../../indicators/indicator.ts";
import { useDesk } from "../desk.ts";
import type { Fishbone, FishboneCause } from "./fishbone.ts";
import { type DrawnText, drawFishbone, drawingWidth, lineHeight, spineAt } from "./fishbone-drawing.ts";

/** The fishbone of a root-cause sheet as a picture, with the same as a list for those who do not see it. */
export function FishbonePicture({ fishbone }: { readonly fishbone: Fishbone }) {
  const { locale } = useDesk();
  const words = causesPaneTexts[locale];
  const { bones, head, height } = drawFishbone(fishbone, words.emptyBranch);
  const filled = causeBranches.filter((branch) => fishbone.branches[branch].length > 0);
  const count = filled.reduce((sum, branch) => sum + fishbone.branches[branch].length, 0);
  const alternative = words.alternative(fishbone.problem, count, filled.length);
  const weightOf = ({ weight }: FishboneCause) => (weight === null ? "" : ` (${words.weight[weight]})`);
  return (
    <div class="fishbone">
      <svg viewBox={`0 0 ${drawingWidth} ${height}`} role="img" aria-label={alternative} focusable="false">
        <path class="fish-spine" d={`M${spineAt} ${head.height}V${height - 6}l-7 6m7 -6l7 6`} />
        <rect class="fish-head" x={0} y={0} width={drawingWidth} height={head.height} rx={6} />
        <text class="fish-problem" x={spineAt} y={20} text-anchor="middle">
          <Lines x={spineAt} lines={head.lines} />
        </text>
        {bones.map(({ branch, causes, isEmpty, isRoot, name, path }) => (
          <g key={branch} class={`fish-bone${isEmpty ? " empty" : ""}${isRoot ? " root" : ""}`}>
            <path d={path} />
            <text class="fish-name" {...name}>
              {causeBranchNames[branch][locale]}
            </text>
            {causes.map((cause) => (
              <Cause key={cause.y} cause={cause} />
            ))}
          </g>
        ))}
      </svg>
      <p class="unseen" aria-live="polite">
        {alternative}
      </p>
      <div class="unseen">
        <ul>
          {filled.map((branch) => (
            <li key={branch}>
              {causeBranchNames[branch][locale]}
              <ul>
                {fishbone.branches[branch].map((cause, index) => (
                  <li key={`${index} ${cause.text}`}>
                    {cause.text}
                    {weightOf(cause)}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </div>
      <p class="hint">{words.decisive}</p>
      {fishbone.rootCause === "" ? null : (
        <p class="cause">
          <strong>
            {words.rootCause(fishbone.rootBranch === null ? "" : causeBranchNames[fishbone.rootBranch][locale])}
          </strong>
          <br />
          {fishbone.rootCause}
        </p>
      )}
    </div>
  );
}

function Cause({ cause: { lines, look, x, y } }: { readonly cause: DrawnText }) {
  return (
    <>
      {look === "none" ? null : <circle cx={x - 6} cy={y - 4} r={look === "decisive" ? 3 : 2} />}
      <text class={`fish-cause ${look}`} x={x} y={y}>
        <Lines x={x} lines={lines} />
      </text>
    </>
  );
}

function Lines({ x, lines }: { readonly x: number; readonly lines: readonly string[] }) {
  return (
    <>
      {lines.map((line, index) => (
        <tspan key={`${index} ${line}`} x={x} dy={index === 0 ? 0 : lineHeight}>
          {index < lines.length - 1 ? `${line} ` : line}
        </tspan>
      ))}
    </>
  );
}
