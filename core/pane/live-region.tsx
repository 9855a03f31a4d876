import { useDesk } from "./desk.ts";
import { formatNumber, formatPercent } from "./format-value.ts";

/** Says aloud how far long work is, in quarters, and when it is done. */
export function LiveRegion() {
  const { state, texts, locale } = useDesk();
  const { reading, making } = state;
  const quarter = (share: { done: number; total: number } | null) =>
    formatPercent(Math.floor(((share?.done ?? 0) / Math.max(share?.total ?? 1, 1)) * 4) / 4, locale, 0);
  const words =
    making.status === "making"
      ? making.isStopping
        ? texts.generate.stopping
        : texts.generate.making(quarter(making.progress))
      : making.status === "made"
        ? texts.generate.made
        : reading.status === "reading"
          ? texts.data.reading(quarter(reading.progress))
          : reading.status === "read"
            ? texts.data.ticketsRead(formatNumber(reading.tickets.count, locale))
            : "";
  return (
    <div class="unseen" aria-live="polite">
      {words}
    </div>
  );
}
