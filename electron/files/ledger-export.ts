import { type CellStyle, type CellValue, colToLetter, writeXlsx } from 'hucre/xlsx';
import type { LedgerTable, LedgerValue } from '#shared/ledger/column.ts';
import { bodyFont, bodyStyle, headingStyle, signatureStyle, titleStyle } from './ledger-styles.ts';
import { rowHeight } from './row-height.ts';

type Column = LedgerTable['columns'][number];

/** Who hands the ledger in; the sentences stand above the table on one line. */
export interface LedgerSheet {
  readonly table: LedgerTable;
  /** After the title, for example the days that the ledger covers; may be empty. */
  readonly subtitle: string;
  /** 填报单位, 填报人, 填报时间. */
  readonly signature: readonly [left: string, middle: string, right: string];
  /** The footer of a printed page; &P and &N stand for the page and their number. */
  readonly footer: string;
}

const titleRow = 0;
const signatureRow = 1;
const headingRow = 2;

/** The most that a cell holds in the spreadsheet programs. */
const longestText = 32_000;

function cellOf(value: LedgerValue, { kind }: Column): CellValue {
  if (value === null || value === '') return null;
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  return typeof value === 'string' ? value.slice(0, longestText) : value;
}

/** Three signatures share the width of the table. */
function signatureSpans(count: number): readonly { from: number; to: number }[] {
  const [first, second] = [Math.floor(count / 3), Math.floor((count * 2) / 3)];
  return [
    { from: 0, to: first - 1 },
    { from: first, to: second - 1 },
    { from: second, to: count - 1 },
  ];
}

/**
 * Writes a ledger as departments hand it in: merged title, unit and person and day, a frozen heading with a filter,
 * 宋体 and 仿宋, A4 landscape one page wide with the heading on every page. Days are real days, everything typed is
 * text and never a formula. Answers with the bytes of an .xlsx file.
 */
export function writeLedger({ table, subtitle, signature, footer }: LedgerSheet): Promise<Uint8Array> {
  const { columns, rows, title } = table;
  const lastColumn = columns.length - 1;
  const lastRow = headingRow + Math.max(1, rows.length);
  const spans = signatureSpans(columns.length);
  const lastLetter = colToLetter(lastColumn);
  const styles = columns.map(bodyStyle);
  const empty = columns.map(() => null);
  const body =
    rows.length === 0
      ? [empty]
      : rows.map((row) => columns.map((column, index) => cellOf(row[index] ?? null, column)));

  const cells = new Map<string, { value: CellValue; style: CellStyle }>();
  const put = (row: number, column: number, value: CellValue, style: CellStyle) =>
    cells.set(`${row},${column}`, { value, style });
  for (const index of columns.keys()) {
    put(titleRow, index, index === 0 ? `${title}${subtitle}` : null, titleStyle);
    put(headingRow, index, columns[index]?.heading ?? '', headingStyle);
  }
  const places = ['left', 'center', 'right'] as const;
  for (const [index, { from, to }] of spans.entries()) {
    const style = signatureStyle(places[index] ?? 'left');
    for (let column = from; column <= to; column += 1)
      put(signatureRow, column, column === from ? (signature[index] ?? '') : null, style);
  }

  return writeXlsx({
    defaultFont: bodyFont,
    properties: { title },
    sheets: [
      {
        name: title,
        columns: columns.map(({ width }, index) => ({ width, style: styles[index] ?? {} })),
        rows: [empty, empty, empty, ...body],
        cells,
        merges: [
          { startRow: titleRow, startCol: 0, endRow: titleRow, endCol: lastColumn },
          ...spans.map(({ from, to }) => ({
            startRow: signatureRow,
            startCol: from,
            endRow: signatureRow,
            endCol: to,
          })),
        ],
        rowDefs: new Map([
          [titleRow, { height: 36 }],
          [signatureRow, { height: 22 }],
          [headingRow, { height: 52 }],
          ...rows.map((row, index): [number, { height: number }] => [
            headingRow + 1 + index,
            { height: rowHeight(row, columns) },
          ]),
        ]),
        freezePane: { rows: headingRow + 1, columns: 0 },
        autoFilter: { range: `A${headingRow + 1}:${lastLetter}${lastRow + 1}` },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          horizontalCentered: true,
          margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
          printArea: `$A$1:$${lastLetter}$${lastRow + 1}`,
          printTitlesRow: `$${headingRow + 1}:$${headingRow + 1}`,
        },
        headerFooter: { oddFooter: `&C${footer}` },
      },
    ],
  });
}
