import { toHalfWidth } from '#shared/domain/half-width.ts';
import { normaliseUscc } from '#shared/domain/uscc.ts';
import type { Cell } from '../sheet-cells.ts';

/** What people type where there is nothing to say. */
const nothing = /^(?:[-—–－/\\.。、]+|无|暂无|没有|空|未知|不详|待补|待补充|待定|n\/a|null|none)$/iu;

/** What a formula leaves that found nothing, for example after a lookup in a file that was not sent along. */
const formulaError = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/u;

export function isFormulaError(cell: Cell): boolean {
  return typeof cell === 'string' && formulaError.test(cell.trim());
}

function digitsOf(value: number): string {
  return Number.isSafeInteger(value) ? value.toFixed(0) : String(value);
}

/** Controls, which a terminal may obey, and marks that are not seen and turn the direction of what follows. */
const unseen = /[\p{Cc}\p{Cf}]/gu;

/** A cell as a person reads it: one line, half-width digits and letters; empty for what means nothing. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (typeof cell === 'number') return digitsOf(cell);
  const text = toHalfWidth(cell)
    .replace(/^'/u, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(unseen, '')
    .replaceAll(/(?<=[\p{Script=Han}（）]) | (?=[\p{Script=Han}（）])/gu, '')
    .trim();
  return nothing.test(text) || formulaError.test(text) ? '' : text;
}

/** A cell with several entries, in lines or between commas; each once, in its order. */
export function cellList(cell: Cell): string[] {
  const parts = typeof cell === 'string' ? cell.split(/[\n;；,，、/／|]/u) : [cell];
  return [...new Set(parts.map(cellText).filter((text) => text !== ''))];
}

export interface CodeCell {
  /** Normalised; empty where the cell is. */
  readonly code: string;
  /** A spreadsheet keeps 15 digits of a number; what stood behind them is gone. */
  readonly hasLostDigits: boolean;
}

/** A credit code, which a spreadsheet may have turned into a number (9.13706E+17). */
export function codeCell(cell: Cell): CodeCell {
  const text = cellText(cell);
  const isHugeNumber = typeof cell === 'number' && !Number.isSafeInteger(cell);
  const isScientific = /^\d(?:\.\d+)?E\+?\d+$/iu.test(text) && /[.+]/u.test(text);
  if (isHugeNumber || isScientific) return { code: text, hasLostDigits: true };
  return { code: normaliseUscc(text), hasLostDigits: false };
}

/** Digits, plus and dashes of a telephone number, several numbers kept apart by a comma. */
export function phoneCell(cell: Cell): string {
  return cellText(cell)
    .replaceAll(/[－—–―]/gu, '-')
    .replaceAll(/[（(]\s*(\d{3,4})\s*[）)]\s*-?/gu, '$1-')
    .replaceAll(/\s*[、，,;；/／]\s*/gu, ',')
    .replaceAll(/(?<=\d) (?=\d)/gu, '');
}
