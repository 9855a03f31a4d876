const english = [
  ["JAN", "JANUARY"],
  ["FEB", "FEBRUARY"],
  ["MAR", "MARCH"],
  ["APR", "APRIL"],
  ["MAY"],
  ["JUN", "JUNE"],
  ["JUL", "JULY"],
  ["AUG", "AUGUST"],
  ["SEP", "SEPT", "SEPTEMBER"],
  ["OCT", "OCTOBER"],
  ["NOV", "NOVEMBER"],
  ["DEC", "DECEMBER"],
];

const chinese = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"].map((name, index) => [
  `${name}月`,
  `${index + 1}月`,
]);

const numbers = new Map(
  [english, chinese].flatMap((months) => months.flatMap((names, index) => names.map((name) => [name, index + 1]))),
);

/** Characters a month takes in a list: the longest, `|SEP|SEPT|SEPTEMBER|`, and one more, so that no two bars meet. */
export const monthSlot = 21;

/** A list in which every spelling of a month stands between bars, in a slot of `monthSlot` characters. */
function slotted(months: readonly (readonly string[])[]): string {
  return months.map((names) => `|${names.join("|")}|`.padEnd(monthSlot)).join("");
}

/** English names, short and long, then the Chinese: two lists, because a text in a formula may have 255 characters. */
export const monthLists: readonly [string, string] = [slotted(english), slotted(chinese)];

/** The number of a month by its name in capitals, 1 to 12; `undefined` for any other word. */
export function monthNamed(name: string): number | undefined {
  return numbers.get(name);
}
