import type { Locale } from "../locale.ts";

const en = {
  /** The sheet on which values before and after stand side by side. */
  checkSheet: "Hand-over check",
  title: (sheet: string) => `Hand-over of ${sheet}`,
  subtitle: (date: string, target: string) =>
    `For whoever takes the workbook over. ${date}: what called TicketScore's functions in ${target} does without them now. Values before are those of that day; a later difference means that a figure was changed since.`,
  counts: {
    formulas: "Plain formulas",
    values: "Values",
    left: "Left as they were",
    edited: "Typed over by hand, kept",
    largest: "Largest difference",
  },
  zero: "✓ no difference",
  some: "▲ look at the rows below",
  headers: ["Cell", "Was", "Is now", "Before", "Now", "Difference"],
  becomes: {
    formula: "plain formula",
    value: "value",
    left: (why: string) => `left: ${why}`,
    valued: (why: string) => `value: ${why}`,
  },
  problems: {
    "no-plain-form": (id: string) => `${id} has no form with built-in functions for what it is given`,
    "needs-cells": (id: string) => `the plain form of ${id} needs cells, not a result`,
    "too-long": (id: string) => `with ${id} written out the formula is longer than a cell can hold`,
    "not-read": (id: string) => `the call of ${id} could not be read`,
    "shows-error": (id: string, error: string) => `${id} shows ${error}`,
  },
  edited: "Typed over by hand: these cells stand between formulas that are all alike, and hold something else.",
  pane: {
    sheet: "Sheet",
    none: "The workbook has no sheet to hand over.",
    reading: "Looking for functions…",
    failed: (why: string) => `The sheet was not read: ${why}.`,
    nothing: "This sheet calls none of TicketScore's functions: it can be handed over as it is.",
    found: (count: string) =>
      count === "1" ? "1 formula calls TicketScore's functions." : `${count} formulas call TicketScore's functions.`,
    into: "They become",
    choices: {
      formulas: { name: "Plain formulas", help: "They go on calculating, in any spreadsheet program." },
      values: { name: "Values", help: "As they are today; they do not follow any more." },
    },
    without: (count: string) => (count === "1" ? "1 has no plain form" : `${count} have no plain form`),
    rest: {
      leave: "Leave them; they need TicketScore",
      values: "Turn them into values",
    },
    list: "Which, and why",
    more: (count: string) => `and ${count} more`,
    inPlace: (sheet: string) =>
      `${sheet} was made by TicketScore: it is changed in place, and an undo gives everything back.`,
    inCopy: (sheet: string, copy: string) => `${sheet} is yours and stays as it is: the copy ${copy} is changed.`,
    edited: (count: string) =>
      count === "1"
        ? "1 cell was typed over by hand; it is kept."
        : `${count} cells were typed over by hand; they are kept.`,
    check: "A sheet beside it compares every value before and after.",
    make: "Hand over",
  },
};

export type HandOverTexts = typeof en;

const zhCn: HandOverTexts = {
  checkSheet: "交接核对",
  title: (sheet) => `交接核对：${sheet}`,
  subtitle: (date, target) =>
    `供接手工作簿的人核对。${date}，“${target}”中原来调用工单评分函数的公式已不再需要工单评分。“之前”是当天的数值；日后出现差异，说明此后有数据被改动。`,
  counts: {
    formulas: "改为通用公式",
    values: "改为数值",
    left: "保持原样",
    edited: "手工改写，已保留",
    largest: "最大差异",
  },
  zero: "✓ 没有差异",
  some: "▲ 请查看下方各行",
  headers: ["单元格", "原公式", "现在", "之前", "之后", "差异"],
  becomes: { formula: "通用公式", value: "数值", left: (why) => `保持原样：${why}`, valued: (why) => `数值：${why}` },
  problems: {
    "no-plain-form": (id) => `${id} 按所给参数没有通用公式`,
    "needs-cells": (id) => `${id} 的通用公式需要单元格区域，不能是计算结果`,
    "too-long": (id) => `展开 ${id} 后公式超过单元格的长度上限`,
    "not-read": (id) => `未能读懂对 ${id} 的调用`,
    "shows-error": (id, error) => `${id} 显示 ${error}`,
  },
  edited: "手工改写：这些单元格上下都是同样的公式，自身却是别的内容。",
  pane: {
    sheet: "工作表",
    none: "工作簿中没有可交接的工作表。",
    reading: "正在查找函数…",
    failed: (why) => `未能读取工作表：${why}。`,
    nothing: "此表没有调用工单评分的函数，可直接交接。",
    found: (count) => `有 ${count} 个公式调用了工单评分的函数。`,
    into: "改为",
    choices: {
      formulas: { name: "通用公式", help: "在任何表格软件里都继续计算。" },
      values: { name: "数值", help: "保持今天的数值，不再随数据变化。" },
    },
    without: (count) => `其中 ${count} 个没有通用公式`,
    rest: { leave: "保持原样，仍需工单评分", values: "改为数值" },
    list: "哪些，为什么",
    more: (count) => `另有 ${count} 个`,
    inPlace: (sheet) => `“${sheet}”由工单评分生成，直接在表内修改，撤销即全部恢复。`,
    inCopy: (sheet, copy) => `“${sheet}”是您自己的表，保持不动；修改的是副本“${copy}”。`,
    edited: (count) => `有 ${count} 个单元格被手工改写过，予以保留。`,
    check: "旁边会生成一张核对表，逐格比较前后数值。",
    make: "交接",
  },
};

export const handOverTexts: Readonly<Record<Locale, HandOverTexts>> = { "zh-CN": zhCn, en };
