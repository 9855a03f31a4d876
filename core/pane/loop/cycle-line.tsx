import { type CyclePart, cycleParts, cycleTexts } from "../../i18n/improvement/cycle-texts.ts";
import { useDesk } from "../desk.ts";

/** Plan, do, check, act, with the part that is under way marked by colour, weight and a sign. */
export function CycleLine({ part }: { readonly part: CyclePart }) {
  const { locale } = useDesk();
  const texts = cycleTexts[locale];
  return (
    <ol class="cycle-line" aria-label={texts.name}>
      {cycleParts.map((one) => (
        <li key={one} class={one === part ? "current" : undefined} aria-current={one === part ? "step" : undefined}>
          {one === part ? texts.current(texts.parts[one]) : texts.parts[one]}
        </li>
      ))}
    </ol>
  );
}
