import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";

/** The way out where trying again is not enough: a part of the pane that did not load comes with a new pane. */
export function ReloadButton() {
  const { send, texts } = useDesk();
  return (
    <Button small onClick={() => send({ type: "reloadAsked" })}>
      {texts.reload}
    </Button>
  );
}
