import type { FileNote, FileNoteSubject } from "./file-note.ts";

/** Gathers notes while a file is read; the same subject in the same place is counted, not repeated. */
export class NoteList {
  readonly #notes = new Map<string, FileNote>();

  add(subject: FileNoteSubject, where: string | null, count = 1): void {
    if (count === 0) return;
    const key = `${subject}|${where ?? ""}`;
    const known = this.#notes.get(key);
    this.#notes.set(key, { subject, where, count: (known?.count ?? 0) + count });
  }

  get all(): readonly FileNote[] {
    return [...this.#notes.values()];
  }
}
