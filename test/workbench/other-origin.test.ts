import { expect, test } from "vitest";
import { otherOrigin } from "../../excel-addin/workbench/other-origin.ts";

test.each([
  ["http://localhost:3000", "http://127.0.0.1:3000", "the name that npm start prints"],
  ["http://127.0.0.1:3000", "http://localhost:3000", "and back"],
  ["http://localhost", "http://127.0.0.1", "the port that need not be named"],
  ["http://[::1]:3000", "http://[::1]:3000", "a third name has no other"],
  ["http://tickets.localhost:3000", "http://tickets.localhost:3000", "nor has a part of one"],
  ["https://example.test", "https://example.test", "nor has another machine"],
])("beside %s the pane comes from %s: %s", (page, pane) => {
  expect(otherOrigin(page)).toBe(pane);
});
