import { presets } from "../indicators/library.ts";
import { useDesk } from "./desk.ts";
import { formatNumber } from "./format-value.ts";

const groups = ["general", "industry", "role"] as const;

/** Ready sets of indicators to start from. */
export function PresetCards({ onChosen }: { onChosen: () => void }) {
  const { send, texts, locale } = useDesk();
  const words = texts.indicators;
  return (
    <section class="presets" aria-label={words.presets}>
      <h2 class="label">{words.presets}</h2>
      {groups.map((group) => (
        <div key={group} class="preset-group">
          <h3 class="hint">{words.groups[group]}</h3>
          <ul class="cards">
            {presets
              .filter((preset) => preset.group === group)
              .map((preset) => (
                <li key={preset.id}>
                  <button
                    type="button"
                    class="card"
                    onClick={() => {
                      onChosen();
                      send({ type: "presetChosen", preset: preset.id });
                    }}
                  >
                    <span class="card-title">{preset.name[locale]}</span>
                    <span class="hint">{preset.note[locale]}</span>
                    <span class="card-size">{words.presetSize(formatNumber(preset.indicators.length, locale))}</span>
                  </button>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
