import type { Cell } from '../sheet-cells.ts';
import { cellText } from './cells.ts';

/** Where a text names only a month or a year: its first day, or its last. */
export type Edge = 'first' | 'last';

const two = (value: number): string => String(value).padStart(2, '0');

function dayAt(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2100;
  return isReal ? `${year}-${two(month)}-${two(day)}` : null;
}

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Day 1 of a spreadsheet is 1900-01-01, and it counts a 29 February 1900 that never was. */
function dayOfSerial(serial: number): string | null {
  if (!Number.isFinite(serial) || serial < 20_000 || serial > 73_000) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

function dayOfParts(parts: readonly number[], edge: Edge): string | null {
  const [year = 0, month = edge === 'first' ? 1 : 12] = parts;
  if (month < 1 || month > 12) return null;
  return dayAt(year, month, parts[2] ?? (edge === 'first' ? 1 : lastDay(year, month)));
}

/** `2024-01-05`, `2024/1/5`, `2024.1`, `2024年1月5日`, `20240105`, `202401`, `2024`; null when it is none of these. */
export function readDay(text: string, edge: Edge): string | null {
  const plain = text.replace(/\s*\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?$/u, '').replace(/T$/u, '');
  const packed = /^(\d{4})(\d{2})(\d{2})?$/u.exec(plain);
  const spaced = /^(\d{4})(?:\s*[-/.年]\s*(?:(\d{1,2})(?:\s*[-/.月]\s*(?:(\d{1,2})\s*日?)?)?)?)?$/u.exec(
    plain,
  );
  const found = packed ?? spaced;
  if (!found) return null;
  return dayOfParts(
    found.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)])),
    edge,
  );
}

/** The day in a cell; null where it is empty, undefined where it holds something else. */
export function dayCell(cell: Cell, edge: Edge): string | null | undefined {
  const text = cellText(cell);
  if (text === '') return null;
  const serial = typeof cell === 'number' ? dayOfSerial(cell) : null;
  return serial ?? readDay(text, edge) ?? undefined;
}

export interface DayRange {
  readonly from: string;
  readonly to: string | null;
}

/** `2024.1-2026.12`, `2024-01-01至2026-12-31`, `2024年—2026年`; null when the cell is not two days. */
export function rangeCell(cell: Cell): DayRange | null {
  const text = cellText(cell);
  const parts = text.split(/\s*(?:至今|至|到|~|～|—+|–|－)\s*/u);
  const [from = '', to = ''] = parts.length === 2 ? parts : splitAtDash(text);
  const first = readDay(from, 'first');
  if (first === null) return null;
  if (to === '')
    return text.endsWith('至今') || /[至到~～—–－]$/u.test(text) ? { from: first, to: null } : null;
  const last = readDay(to, 'last');
  return last === null ? null : { from: first, to: last };
}

/** A dash parts two days where it has as many dashes on each side, or stands between days with points. */
function splitAtDash(text: string): string[] {
  const pieces = text.split('-');
  if (pieces.length < 2 || pieces.length % 2 !== 0) return [];
  const half = pieces.length / 2;
  return [pieces.slice(0, half).join('-').trim(), pieces.slice(half).join('-').trim()];
}
