import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";

interface ProgressRowProps {
  readonly words: string;
  /** From 0 to 1; `null` while it is not known. */
  readonly share: number | null;
}

/** How far long work is, and the way to stop it. */
export function ProgressRow({ words, share }: ProgressRowProps) {
  const { send, texts } = useDesk();
  return (
    <div class="progress-row">
      <div class="progress-words">
        <span>{words}</span>
        <progress max={1} value={share ?? undefined} aria-label={words} />
      </div>
      <Button small onClick={() => send({ type: "cancelAsked" })}>
        {texts.cancel}
      </Button>
    </div>
  );
}
