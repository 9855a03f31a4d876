import * as z from "zod/mini";

/**
 * Keeps zod from compiling schemas with `new Function`: Google's sandbox and the pane's content policy forbid it. It must
 * run before the first schema is made, so every module that makes one imports this one, or a module that does.
 */
z.config({ jitless: true });
