/** Chinese letters and full-width signs take two places in a terminal. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (wide.test(letter) ? 2 : 1), 0);

const widest = 40;
/** The last column holds sentences, and nothing is lined up behind it. */
const widestLast = 200;

function clipped(text: string, limit: number): string {
  let [end, width] = [0, 0];
  for (const letter of text) {
    width += widthOf(letter);
    // The mark itself takes one place; in some terminals two.
    if (width > limit) return `${text.slice(0, end)}…`;
    if (width <= limit - 2) end += letter.length;
  }
  return text;
}

/** Lines with columns that stand below each other in a terminal; a cell that is too long for that ends in …. */
export function textTable(table: readonly (readonly string[])[]): string[] {
  const rows = table.map((row) =>
    row.map((text, index) => clipped(text, index === row.length - 1 ? widestLast : widest)),
  );
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, text] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(text));
  }
  return rows.map((row) =>
    row
      .map((text, index) => text + ' '.repeat((widths[index] ?? 0) - widthOf(text)))
      .join('  ')
      .trimEnd(),
  );
}
