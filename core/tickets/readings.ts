import type { ReadingId } from "../indicators/reading-id.ts";
import type { Reading } from "./reading.ts";
import { repeat } from "./reading-of-repeats.ts";
import { readingsOfMarks } from "./readings-of-marks.ts";
import { readingsOfTimes } from "./readings-of-times.ts";

/** Every reading by its id. */
export const readings: Readonly<Record<ReadingId, Reading>> = { ...readingsOfTimes, ...readingsOfMarks, repeat };
