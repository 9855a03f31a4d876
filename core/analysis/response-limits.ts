import type { EncodedTexts } from "../tickets/encoded-texts.ts";
import type { AnalysisLimit } from "./analysis-rules.ts";

/** Fits every code. */
const any = -1;
/** Fits no code: no ticket has that text. */
const none = -2;

/**
 * Minutes allowed to respond, per ticket: those of the first limit whose priority and channel both fit, in upper or lower
 * case; `NaN` where none fits.
 */
export function responseLimits(
  limits: readonly AnalysisLimit[],
  priorities: EncodedTexts,
  channels: EncodedTexts,
): Float64Array {
  const wantedPriority = Int32Array.from(limits, ({ priority }) => wantedCode(priority, priorities));
  const wantedChannel = Int32Array.from(limits, ({ channel }) => wantedCode(channel, channels));
  const minutes = Float64Array.from(limits, (limit) => limit.minutes);
  const allowed = new Float64Array(priorities.codes.length).fill(Number.NaN);
  for (let row = 0; row < allowed.length; row++) {
    const priority = priorities.codes[row];
    const channel = channels.codes[row];
    for (let place = 0; place < minutes.length; place++) {
      const one = wantedPriority[place];
      const other = wantedChannel[place];
      if ((one === any || one === priority) && (other === any || other === channel)) {
        allowed[row] = minutes[place] ?? Number.NaN;
        break;
      }
    }
  }
  return allowed;
}

function wantedCode(text: string, column: EncodedTexts): number {
  const name = text.trim();
  return name === "" ? any : (column.codeOf(name) ?? none);
}
