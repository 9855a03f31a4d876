import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { dimensionNames, searchIndicators } from "../indicators/library.ts";
import { Button } from "./button.tsx";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";
import { Icon } from "./icon.tsx";
import { TextField } from "./text-field.tsx";

/** So many finds are shown; a further word narrows them down. */
const mostShown = 12;

const searchField = "library-search";
const openButton = "add-indicator";

/** The library, searched in both languages, and the way to an indicator of one's own. */
export function AddIndicator() {
  const { state, send, texts, locale } = useDesk();
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const words = texts.indicators;
  const wasOpen = useRef(false);

  // Opening and closing take away what was pressed: the focus goes to the search, and back to the button.
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    document.getElementById(isOpen ? searchField : openButton)?.focus();
  }, [isOpen]);

  if (!isOpen) {
    return (
      <Button id={openButton} icon="plus" onClick={() => setOpen(true)}>
        {words.addTitle}
      </Button>
    );
  }
  const isChosen = (id: string) => state.answers.indicators.some((row) => row.library === id);
  const found = searchIndicators(text);
  const name = text.trim();
  return (
    <section class="add-indicator" aria-label={words.addTitle}>
      <div class="row-between">
        <h2 class="label">{words.addTitle}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={texts.close}
          title={texts.close}
          onClick={() => setOpen(false)}
        >
          <Icon name="close" size={14} />
        </button>
      </div>
      <TextField
        name={searchField}
        type="search"
        label={words.search}
        labelHidden
        value={text}
        placeholder={words.searchPlaceholder}
        onInput={setText}
      />
      <p class="hint" aria-live="polite">
        {found.length === 0 ? words.nothingFound : words.found(formatNumber(found.length, locale))}
      </p>
      <ul class="found-list">
        {found.slice(0, mostShown).map((entry) => (
          <li key={entry.id}>
            <button
              type="button"
              class="found"
              disabled={isChosen(entry.id)}
              title={entry.definition[locale]}
              onClick={() => {
                send({ type: "indicatorAdded", library: entry.id });
                // What was pressed is disabled now, and keeps no focus.
                document.getElementById(searchField)?.focus();
              }}
            >
              <Icon name={isChosen(entry.id) ? "check" : "plus"} size={14} />
              <span class="found-name">{entry.name[locale]}</span>
              <span class="hint">
                {isChosen(entry.id) ? words.alreadyChosen : dimensionNames[entry.dimension][locale]}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button
        icon="plus"
        onClick={() => {
          const before = new Set(state.answers.indicators.map((row) => `name-${row.key}`));
          send({ type: "ownIndicatorAdded", name: name === "" ? words.newName : name });
          setText("");
          const names = document.querySelectorAll<HTMLInputElement>('.indicator-details input[id^="name-own-"]');
          [...names].find((input) => !before.has(input.id))?.focus();
        }}
      >
        {name === "" ? words.addOwnBlank : words.addOwn(name)}
      </Button>
    </section>
  );
}
