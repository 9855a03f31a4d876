import { describe, expect, it } from "vitest";
import { priorityLevel } from "../../core/tickets/priority-level.ts";
import { type PriorityLevel, priorityLevels, priorityWords } from "../../core/tickets/priority-words.ts";

/** [as it stands in the tickets, the level, where it is used] */
const cases: [string, PriorityLevel | null, string][] = [
  ["紧急", "urgent", "the domain page"],
  ["普通", "normal", "the domain page"],
  ["特急", "urgent", "Chinese forms"],
  ["高", "high", "Chinese forms"],
  ["中", "normal", "Chinese forms"],
  ["低", "low", "Chinese forms"],
  ["非常高", "urgent", "above 高"],
  ["不紧急", "low", "the longer wording counts"],
  ["重要不紧急", "normal", "a matrix of four"],
  ["重要且紧急", "urgent", "a matrix of four"],
  ["一级故障", "urgent", "levels of faults"],
  ["三级", "normal", "levels of faults"],
  ["优先级2", "high", "a number after the header's word"],
  ["Urgent", "urgent", "Zendesk, Freshdesk"],
  ["High", "high", "Zendesk, Freshdesk"],
  ["Normal", "normal", "Zendesk"],
  ["Medium", "normal", "Freshdesk, Jira"],
  ["Low", "low", "Zendesk, Freshdesk"],
  ["Highest", "urgent", "Jira"],
  ["Lowest", "low", "Jira"],
  ["Blocker", "urgent", "Jira before 2018"],
  ["Major", "normal", "Jira before 2018: the third of five"],
  ["Trivial", "low", "Jira before 2018"],
  ["1 - Critical", "urgent", "ServiceNow"],
  ["2 - High", "high", "ServiceNow"],
  ["3 - Moderate", "normal", "ServiceNow"],
  ["4 - Low", "low", "ServiceNow"],
  ["5 - Planning", "low", "ServiceNow"],
  ["P0", "urgent", "engineering"],
  ["P1", "urgent", "engineering"],
  ["p2", "high", "engineering"],
  ["Ｐ３", "normal", "wide letters"],
  ["P4 (batch)", "low", "with a remark"],
  ["Sev 1", "urgent", "operations"],
  ["SEV-3", "normal", "operations"],
  ["1", "urgent", "counted from the most urgent"],
  ["1 - Low", "low", "words go before numbers"],
  ["Not urgent", "low", "the longer wording counts"],
  ["non-urgent", "low", "the longer wording counts"],
  ["Very high", "urgent", "above high"],
  ["slow", null, "low is not a word in it"],
  ["10", null, "no level has ten"],
  ["4h", null, "a time limit"],
  ["VIP", null, "a customer, not a level"],
  ["", null, "blank"],
];

describe("priorityLevel", () => {
  it.each(cases)("%s is %s: %s", (text, level) => {
    expect(priorityLevel(text)).toBe(level);
  });

  it("gives every listed wording its own level, and none two", () => {
    const listed = priorityLevels.flatMap((level) => priorityWords[level].map((word) => [word, level]));
    expect(listed.map(([word = ""]) => [word, priorityLevel(word)])).toEqual(listed);
    expect(new Set(listed.map(([word]) => word)).size).toBe(listed.length);
  });
});
