import { describe, expect, it } from "vitest";
import { problemOfReason } from "../../core/analysis/problem-of-reason.ts";

describe("a reason for a deduction", () => {
  it.each([
    ["响应超时", "lateResponse"],
    ["首次响应慢", "lateResponse"],
    ["未及时回复", "lateResponse"],
    ["Late response", "lateResponse"],
    ["responded too late", "lateResponse"],
    ["态度不佳", "attitude"],
    ["服务态度生硬", "attitude"],
    ["poor attitude", "attitude"],
    ["rude", "attitude"],
    ["问题未解决", "solving"],
    ["not resolved", "solving"],
    ["沟通语速过快", "clarity"],
    ["讲解不清楚", "clarity"],
    ["spoke too fast", "clarity"],
    ["unclear communication", "clarity"],
    ["首次未解决", "firstContact"],
    ["not solved at first contact", "firstContact"],
    ["返工", "reopened"],
    ["返工两次", "reopened"],
    ["rework once", "reopened"],
    ["Re-opened", "reopened"],
    ["客户投诉", "complaint"],
    ["customer complaint", "complaint"],
  ])("%s names %s", (reason, kind) => {
    expect(problemOfReason(reason)).toBe(kind);
  });

  it.each([
    "上门迟到",
    "late on site",
    "资料不全",
    "未按流程",
    "未投诉",
    "the customer says the response was late",
    "/",
    "",
  ])("%s names none of the problems", (reason) => {
    expect(problemOfReason(reason)).toBeNull();
  });
});
