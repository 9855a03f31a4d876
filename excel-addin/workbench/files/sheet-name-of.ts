const LONGEST = 31;

/** A sheet's name made from a file's: without folder and ending, forbidden characters replaced, at most 31 characters. */
export function sheetNameOf(file: string): string {
  const base = file.replace(/^.*[\\/](?=.)/, "").replace(/\.[^.]*$/, "");
  const allowed = base.replace(/[:\\/?*[\]]/g, "_").replace(/\p{C}/gu, "");
  const name = Array.from(allowed).reduce(
    (text, character) => (text.length + character.length <= LONGEST ? text + character : text),
    "",
  );
  const bare = name.replace(/^'+|'+$/g, "").trim();
  return bare === "" || bare.toLowerCase() === "history" ? "Sheet1" : bare;
}
