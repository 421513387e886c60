import type { ImportField } from '#shared/import/preview.ts';
import type { Cell } from '../sheet-cells.ts';
import { headingNames, plainHeading } from './headings.ts';

type Row = readonly Cell[];
export type Mapping = Partial<Record<ImportField, number>>;

export interface Header {
  /** The row of the headings as the spreadsheet program shows it, from 1; the data begins below. */
  readonly row: number;
  /** Headings on one line, by column index. */
  readonly columns: readonly string[];
  readonly mapping: Mapping;
}

/** Titles, units and notes stand above the headings, hardly ever more of them. */
const searchedRows = 30;

const textOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

function matchColumns(row: Row): Mapping {
  const headings = row.map((cell) => plainHeading(textOf(cell)));
  const mapping: Mapping = {};
  const taken = new Set<number>();
  const take = (field: ImportField, column: number) => {
    if (mapping[field] !== undefined || column < 0) return;
    mapping[field] = column;
    taken.add(column);
  };
  for (const { field, exact } of headingNames) {
    const best = exact.find((name) =>
      headings.some((heading, column) => heading === name && !taken.has(column)),
    );
    if (best !== undefined)
      take(
        field,
        headings.findIndex((heading, column) => heading === best && !taken.has(column)),
      );
  }
  for (const { field, loose } of headingNames) {
    take(
      field,
      headings.findIndex((heading, column) => loose?.test(heading) === true && !taken.has(column)),
    );
  }
  return mapping;
}

const isHeading = (cell: Cell): boolean => Object.keys(matchColumns([cell])).length > 0;

/** Name and telephone below such a heading are not those of the contact. */
const otherPerson = /法人|代表|专员|链长|领导/u;

/**
 * One row of headings made of two: 联系人 above 姓名 and 电话 gives 联系人姓名 and 联系人电话. Null when the lower
 * row looks like data: it names a firm, or holds more than short texts.
 */
function stack(upper: Row, lower: Row): Row | null {
  const name = matchColumns(upper).name;
  const isShortText = (cell: Cell) => cell === null || (typeof cell === 'string' && cell.length <= 12);
  if (name === undefined || !lower.every(isShortText) || !lower.some(isHeading)) return null;
  if ((lower[name] ?? upper[name]) !== upper[name]) return null;
  let group: Cell = null;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    group = upper[column] ?? group;
    const below = lower[column] ?? null;
    if (below === null || below === group) return upper[column] ?? below;
    const joined = `${textOf(group)}${textOf(below)}`;
    return isHeading(joined) || otherPerson.test(textOf(group)) ? joined : below;
  });
}

interface Candidate {
  readonly row: number;
  readonly cells: Row;
  readonly mapping: Mapping;
  readonly score: number;
}

function candidate(row: number, cells: Row): Candidate {
  const mapping = matchColumns(cells);
  const fields = Object.keys(mapping).length;
  const isList = mapping.name !== undefined && fields >= 2;
  return { row, cells, mapping, score: isList ? fields + 100 : fields };
}

function listCandidates(rows: readonly Row[]): Candidate[] {
  return rows.slice(0, searchedRows).flatMap((cells, index) => {
    const below = rows[index + 1];
    const stacked = below ? stack(cells, below) : null;
    const single = candidate(index + 1, cells);
    return stacked ? [single, candidate(index + 2, stacked)] : [single];
  });
}

/** Where no heading is known: the first row that has at least two texts and nothing else. */
function guess(rows: readonly Row[]): Candidate | null {
  const isTexts = (row: Row) =>
    row.filter((cell) => textOf(cell) !== '').length >= 2 &&
    row.every((cell) => cell === null || typeof cell === 'string');
  const index = rows.slice(0, searchedRows).findIndex(isTexts);
  return index < 0 ? null : candidate(index + 1, rows[index] ?? []);
}

function best(rows: readonly Row[]): Candidate | null {
  const [first, ...others] = listCandidates(rows).filter(({ score }) => score > 1);
  if (!first) return guess(rows);
  // Of two equal rows one above the other the lower: a heading merged over two rows stands in both.
  const isBetter = (next: Candidate, top: Candidate) =>
    next.score > top.score || (next.score === top.score && next.row === top.row + 1);
  return others.reduce((top, next) => (isBetter(next, top) ? next : top), first);
}

const oneLine = (cell: Cell): string =>
  String(cell ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Finds the row of headings by itself, below titles and notes; null when nothing looks like one. */
export function findHeader(rows: readonly Row[]): Header | null {
  const found = best(rows);
  return found && { row: found.row, columns: found.cells.map(oneLine), mapping: found.mapping };
}

/** True when the sheet has a heading for the firm's name and one more. */
export function hasHeader(rows: readonly Row[]): boolean {
  return (best(rows)?.score ?? 0) > 100;
}
