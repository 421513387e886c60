import type { Texts } from '../text/texts.ts';
import type { category } from '../text/zh-CN/category.ts';
import type { domain } from '../text/zh-CN/domain.ts';
import type { ledger } from '../text/zh-CN/ledger.ts';

/** The catalogue's topics that ledgers speak with. */
export interface LedgerWords {
  readonly ledger: Texts<typeof ledger>;
  readonly domain: Texts<typeof domain>;
  readonly category: Texts<typeof category>;
}

/** Days are `YYYY-MM-DD`; nothing is an empty cell. */
export type LedgerValue = string | number | null;

/**
 * One column of a ledger. `text` is written as text even where it looks like a number or a formula (credit codes,
 * what a firm said); `width` is in characters of the body font, a Chinese one counting two.
 */
export interface LedgerColumn<Row> {
  readonly key: string;
  readonly heading: (words: LedgerWords) => string;
  readonly width: number;
  readonly kind: 'text' | 'date' | 'number';
  readonly value: (row: Row, words: LedgerWords) => LedgerValue;
}

/** A ledger: its title, and its columns in their order. */
export interface Ledger<Row> {
  readonly title: (words: LedgerWords) => string;
  readonly columns: readonly LedgerColumn<Row>[];
}

/** A ledger's table before anyone draws it: headings, and one list of values per row. */
export interface LedgerTable {
  readonly title: string;
  readonly columns: readonly (Pick<LedgerColumn<never>, 'key' | 'width' | 'kind'> & {
    readonly heading: string;
  })[];
  readonly rows: readonly (readonly LedgerValue[])[];
}

/** Fills a ledger with its rows; `clean` sees every text that people typed or that names people, for masking. */
export function ledgerTable<Row>(
  { title, columns }: Ledger<Row>,
  rows: readonly Row[],
  words: LedgerWords,
  clean: (text: string) => string,
): LedgerTable {
  const valueIn = (column: LedgerColumn<Row>, row: Row): LedgerValue => {
    const value = column.value(row, words);
    return typeof value === 'string' && column.kind === 'text' ? clean(value) : value;
  };
  return {
    title: title(words),
    columns: columns.map(({ key, width, kind, heading }) => ({ key, width, kind, heading: heading(words) })),
    rows: rows.map((row) => columns.map((column) => valueIn(column, row))),
  };
}
