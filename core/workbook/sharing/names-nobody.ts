const fillers = new Set(["", "–", "-", "/", "n/a", "na", "不适用", "none", "无", "total", "合计", "all", "全部"]);

/** Whether a text only fills a cell, or stands for all: it is the name of nobody. */
export function namesNobody(text: string): boolean {
  return fillers.has(text.trim().toLowerCase());
}
