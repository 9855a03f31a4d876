import type { Frame, Page } from "playwright-core";

/** How a page stood while something was done, in milliseconds. */
export interface Pulse {
  /** The longest time between two beats of a timer: nothing that is typed or clicked is answered meanwhile. */
  readonly longestGap: number;
  /** Gaps of more than 200 ms. */
  readonly longGaps: number;
  /** The longest task, as the browser itself tells of those over 50 ms. */
  readonly longestTask: number;
  /** The longest time between two frames that were drawn. */
  readonly longestFrame: number;
  /** How often the bar of progress moved, and the longest time it stood still. */
  readonly progressMoves: number;
  readonly longestStandstill: number;
}

interface Heart {
  beat: number;
  drawn: number;
  share: number | null;
  moved: number;
  longestGap: number;
  longGaps: number;
  longestTask: number;
  longestFrame: number;
  progressMoves: number;
  longestStandstill: number;
  draw(): void;
}

declare global {
  var benchHeart: Heart;
}

/** Starts a heart in every frame of the page, and in those still to come, before their own scripts run. */
export async function startHearts(page: Page): Promise<void> {
  // No named function in here: the loader of the benchmark would mark it with a helper that no page has.
  await page.addInitScript(() => {
    const now = performance.now();
    globalThis.benchHeart = {
      beat: now,
      drawn: now,
      share: null,
      moved: now,
      longestGap: 0,
      longGaps: 0,
      longestTask: 0,
      longestFrame: 0,
      progressMoves: 0,
      longestStandstill: 0,
      draw() {
        const at = performance.now();
        this.longestFrame = Math.max(this.longestFrame, at - this.drawn);
        this.drawn = at;
        requestAnimationFrame(() => this.draw());
      },
    };
    setInterval(() => {
      const heart = globalThis.benchHeart;
      const at = performance.now();
      const gap = at - heart.beat;
      heart.beat = at;
      heart.longestGap = Math.max(heart.longestGap, gap);
      if (gap > 200) heart.longGaps++;
      const share = document.querySelector<HTMLProgressElement>("progress[value]")?.value ?? null;
      if (share === null || heart.share === null) heart.moved = at;
      else heart.longestStandstill = Math.max(heart.longestStandstill, at - heart.moved);
      if (share !== heart.share) {
        heart.progressMoves += share === null ? 0 : 1;
        heart.moved = at;
      }
      heart.share = share;
    }, 5);
    requestAnimationFrame(() => globalThis.benchHeart.draw());
    new PerformanceObserver((list) => {
      const heart = globalThis.benchHeart;
      for (const { duration } of list.getEntries()) heart.longestTask = Math.max(heart.longestTask, duration);
    }).observe({ type: "longtask" });
  });
}

/** What the heart has felt since it was last asked, or began. */
export function pulseOf(frame: Frame): Promise<Pulse> {
  return frame.evaluate(() => {
    const heart = globalThis.benchHeart;
    const at = performance.now();
    const { longestTask, progressMoves, longestStandstill } = heart;
    // What is asked arrives between two beats: a gap or a frame that has not ended counts as well.
    const pulse = {
      longestGap: Math.max(heart.longestGap, at - heart.beat),
      longGaps: heart.longGaps,
      longestTask,
      longestFrame: Math.max(heart.longestFrame, at - heart.drawn),
      progressMoves,
      longestStandstill,
    };
    heart.longestGap = 0;
    heart.longGaps = 0;
    heart.longestTask = 0;
    heart.longestFrame = 0;
    heart.progressMoves = 0;
    heart.longestStandstill = 0;
    return pulse;
  });
}
