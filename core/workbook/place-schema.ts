import * as z from "zod/mini";
import { areaSchema } from "../formula/expression.ts";

/** A sheet's name as Excel allows it. */
export const sheetSchema = z.string().check(z.minLength(1), z.maxLength(31), z.regex(/^[^:\\/?*[\]]+$/));

/** What a step over a rectangle of one sheet says first. */
export const placed = { sheet: sheetSchema, area: areaSchema };

export const colorSchema = z.string().check(z.regex(/^#[0-9A-F]{6}$/));
