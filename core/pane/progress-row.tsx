import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";

interface ProgressRowProps {
  readonly words: string;
  /** From 0 to 1; `null` while it is not known. */
  readonly share: number | null;
  /** Whether it was stopped already, and is about to end. */
  readonly isStopping?: boolean;
}

/** How far long work is, and the way to stop it. */
export function ProgressRow({ words, share, isStopping = false }: ProgressRowProps) {
  const { send, texts } = useDesk();
  return (
    <div class="progress-row">
      <div class="progress-words">
        <span>{words}</span>
        <progress max={1} value={share ?? undefined} aria-label={words} />
      </div>
      {isStopping ? null : (
        <Button small onClick={() => send({ type: "cancelAsked" })}>
          {texts.cancel}
        </Button>
      )}
    </div>
  );
}
