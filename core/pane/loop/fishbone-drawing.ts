import { type CauseBranch, causeBranches } from "../../indicators/indicator.ts";
import { textLines } from "../../workbook/text-lines.ts";
import type { Fishbone } from "./fishbone.ts";

/** Lines of text that stand under each other. */
export interface DrawnText {
  readonly x: number;
  /** The base line of the first. */
  readonly y: number;
  readonly lines: readonly string[];
  readonly look: "cause" | "decisive" | "unproven" | "none";
}

export interface DrawnBone {
  readonly branch: CauseBranch;
  readonly name: { readonly x: number; readonly y: number };
  /** The bone, from the spine outwards, as a path. */
  readonly path: string;
  readonly causes: readonly DrawnText[];
  readonly isEmpty: boolean;
  readonly isRoot: boolean;
}

export interface FishboneDrawing {
  readonly height: number;
  /** The fish's head. */
  readonly head: { readonly lines: readonly string[]; readonly height: number };
  readonly bones: readonly DrawnBone[];
}

/** Fits beside the margins of a pane of 320 px; it grows with a wider one. */
export const drawingWidth = 288;
export const lineHeight = 16;
export const spineAt = drawingWidth / 2;

const gap = 8;
const sideWidth = spineAt - gap;
const bulletWidth = 9;
/** From the top of a row to the line of its bones, under their names. */
const nameHeight = 22;
const causeGap = 4;
const rowGap = 12;
const headPadding = 8;
const mostLines = 6;
const mostHeadLines = 4;

/** Bones side by side, from the head to the tail: those above the spine of the sheet are at the left. */
const pairs: readonly (readonly [CauseBranch, CauseBranch])[] = [
  ["product", "measurement"],
  ["process", "environment"],
  ["people", "tools"],
];

/**
 * The fishbone upright, with its head on top: as wide as a pane, and as long as its causes. Text in a drawing is not
 * wrapped by anyone, so its lines are broken here, by widths that are rather too large than too small.
 *
 * @param none what stands on a bone without causes
 */
export function drawFishbone({ branches, problem, rootBranch }: Fishbone, none: string): FishboneDrawing {
  const headLines = cutLines(problem, drawingWidth - 3 * gap, mostHeadLines, boldWidth);
  const head = { lines: headLines, height: headLines.length * lineHeight + 2 * headPadding };
  const bones: DrawnBone[] = [];
  let top = head.height + rowGap;
  for (const pair of pairs) {
    const drawn = pair.map((branch, side) => boneAt(branch, side === 0 ? 0 : spineAt + gap, top));
    bones.push(...drawn.map(({ bone }) => bone));
    top = Math.max(...drawn.map(({ bottom }) => bottom)) + rowGap;
  }
  const inOrder = causeBranches.flatMap((branch) => bones.filter((bone) => bone.branch === branch));
  return { height: top + rowGap, head, bones: inOrder };

  function boneAt(branch: CauseBranch, left: number, above: number): { bone: DrawnBone; bottom: number } {
    const line = above + nameHeight;
    const isLeft = left === 0;
    const inner = isLeft ? left + sideWidth : left;
    const outer = isLeft ? left : left + sideWidth;
    const causes: DrawnText[] = [];
    let next = line + lineHeight;
    for (const { text, weight, isToCheck } of branches[branch]) {
      const look = weight === 3 ? "decisive" : isToCheck ? "unproven" : "cause";
      const lines = cutLines(text, sideWidth - bulletWidth, mostLines, weight === 3 ? boldWidth : textWidth);
      causes.push({ x: left + bulletWidth, y: next, lines, look });
      next += lines.length * lineHeight + causeGap;
    }
    const isEmpty = causes.length === 0;
    if (isEmpty) {
      causes.push({ x: left + bulletWidth, y: next, lines: [none], look: "none" });
      next += lineHeight + causeGap;
    }
    const bone = {
      branch,
      name: { x: left, y: line - 6 },
      path: `M${spineAt} ${above}L${inner} ${line}H${outer}`,
      causes,
      isEmpty,
      isRoot: branch === rootBranch,
    };
    return { bone, bottom: next - lineHeight };
  }
}

/** At most so many lines, the last with `…` where more would follow. */
function cutLines(text: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines = textLines(text, width, measure);
  if (lines.length <= most) return lines;
  let last = lines[most - 1] ?? "";
  while (last !== "" && measure(`${last}…`) > width) last = [...last].slice(0, -1).join("");
  return [...lines.slice(0, most - 1), `${last.trimEnd()}…`];
}

const narrowLetter = /[\s.,:;'’|!ijlIft()[\]-]/u;
const wideLetter = /[A-Zmw@%&—–…=+<>]/u;

/** The width of a text of 12 px, in px; of a letter of an unknown font as wide as it may be. */
function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    if ((letter.codePointAt(0) ?? 0) > 0x2000) width += letter === "’" || letter === "“" || letter === "”" ? 6 : 12.2;
    else
      width +=
        letter === "W" || letter === "M" || letter === "@"
          ? 12.2
          : wideLetter.test(letter)
            ? 9.8
            : narrowLetter.test(letter)
              ? 4.6
              : 7;
  }
  return width;
}

function boldWidth(text: string): number {
  return textWidth(text) * 1.07;
}
